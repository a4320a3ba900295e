"""Annotations in the file: read whole, imported whole, and the history of each."""

import math
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.core.annotation import STATUSES, Annotation, Link, Refusal, Span, check_span
from annotator.core.change import AddLink, AddSpan, AnyChange, Batch, Refuse, SetNote, SetStatus, SetUnsure
from annotator.core.errors import ChangeRefused
from annotator.store.articles import now
from annotator.store.errors import AnnotationRefused, AnnotatorMissing
from annotator.store.file import writing
from annotator.store.shapes import HistoryLine, Put
from annotator.store.stored import read_change, read_object, read_status, write, write_attributes

SPAN = 'SELECT id, start, "end", label, text, attributes, note, unsure FROM spans'
SPANS = f"{SPAN} WHERE article = ? AND annotator = ?"
SPANS_IN_ORDER = f'{SPANS} ORDER BY start, "end" DESC, label, id'
LINKS = "SELECT id, type, source, target, attributes FROM links WHERE article = ? AND annotator = ?"
LINKS_IN_ORDER = f"{LINKS} ORDER BY id"
REFUSALS = "SELECT label, words FROM refusals WHERE article = ? AND annotator = ? ORDER BY label, words"
HEAD = "SELECT status, reason, note, unsure, seconds, revision FROM annotations"
_HEAD = f"{HEAD} WHERE article = ? AND annotator = ?"
_HISTORY = "SELECT revision, at, change FROM history WHERE article = ? AND annotator = ? ORDER BY revision"
_NEW_HEAD = (
    "INSERT INTO annotations (article, annotator, status, reason, note, unsure, seconds, revision) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
NEW_SPAN = (
    'INSERT INTO spans (article, annotator, id, start, "end", label, text, attributes, note, unsure) '
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
NEW_LINK = (
    "INSERT INTO links (article, annotator, id, type, source, target, attributes) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
NEW_REFUSAL = "INSERT INTO refusals (article, annotator, label, words) VALUES (?, ?, ?, ?)"
NEW_LINE = "INSERT INTO history (article, annotator, revision, at, change) VALUES (?, ?, ?, ?, ?)"

_LARGEST = 2**62

Key = tuple[int, int]
"""(article id, annotator id): which annotation."""


def read(connection: sqlite3.Connection, key: Key, annotator: str) -> Annotation:
    """An annotation, or an empty one where none is stored. Raises Damage."""
    head = connection.execute(_HEAD, key).fetchone()
    if head is None:
        return Annotation(annotator=annotator)
    status, reason, note, unsure, seconds, revision = head
    return Annotation(
        annotator=annotator,
        status=read_status(status, _where(key)),
        reason=reason,
        note=note,
        unsure=bool(unsure),
        seconds=seconds,
        revision=revision,
        spans=tuple(span_from(row) for row in connection.execute(SPANS_IN_ORDER, key)),
        links=tuple(link_from(row) for row in connection.execute(LINKS_IN_ORDER, key)),
        refusals=tuple(Refusal(*row) for row in connection.execute(REFUSALS, key)),
    )


def check_spans(text: str, annotation: Annotation, article: str) -> None:
    """The text contract for all spans, quick where it holds. Raises TextMismatch or SpanOutside."""
    for span in annotation.spans:
        if text[span.start : span.end] != span.text or span.start < 0:
            check_span(text, span, article)


def history(connection: sqlite3.Connection, key: Key) -> list[HistoryLine]:
    """Every committed change of an annotation, oldest first. Raises Damage."""
    where = f"history of {_where(key)}"
    return [
        HistoryLine(revision, at, read_change(change, where))
        for revision, at, change in connection.execute(_HISTORY, key)
    ]


def name_of(connection: sqlite3.Connection, path: Path, annotator_id: int) -> str:
    """An annotator's name. Raises AnnotatorMissing."""
    row = connection.execute("SELECT name FROM annotators WHERE id = ?", (annotator_id,)).fetchone()
    if row is None:
        raise AnnotatorMissing(path=path, annotator=annotator_id)
    return str(row[0])


def add_seconds(connection: sqlite3.Connection, key: Key, seconds: float) -> None:
    """Count time spent. It is no change: neither revision nor history know of it."""
    if not math.isfinite(seconds) or seconds <= 0:
        return
    with writing(connection):
        connection.execute(
            f"{_NEW_HEAD} ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds",
            (*key, "not_started", "", "", False, seconds, 0),
        )


def put(connection: sqlite3.Connection, key: Key, article: str, given: Annotation) -> Put:
    """Import an annotation that :func:`check_whole` found good: stored where none is, else compared.

    ``article`` is the article's name in messages. Raises AnnotationRefused.
    """
    with writing(connection):
        stored = read(connection, key, given.annotator)
        if stored.revision:
            return "same" if _said(stored) == _said(given) else "clash"
        if stored == given and connection.execute(_HEAD, key).fetchone() is not None:
            return "same"
        try:
            _store(connection, key, given)
        except sqlite3.IntegrityError as error:
            raise AnnotationRefused(annotator=given.annotator, article=article, reason=str(error)) from error
    return "added"


def as_change(given: Annotation) -> Batch:
    """The one change that leads from nothing to this annotation."""
    changes: list[AnyChange] = [*map(AddSpan, given.spans), *map(AddLink, given.links)]
    if (given.status, given.reason) != ("not_started", ""):
        changes.append(SetStatus("not_started", given.status, "", given.reason))
    if given.note:
        changes.append(SetNote("", given.note))
    if given.unsure:
        changes.append(SetUnsure(before=False, after=True))
    changes += map(Refuse, given.refusals)
    return Batch(tuple(changes))


def _store(connection: sqlite3.Connection, key: Key, given: Annotation) -> None:
    change = as_change(given)
    # What was said counts as one commit at least, even where the other side counted none.
    revision = max(given.revision, 1) if change.changes else given.revision
    head = (*key, given.status, given.reason, given.note, given.unsure, given.seconds, revision)
    connection.execute(
        f"{_NEW_HEAD} ON CONFLICT DO UPDATE SET status = excluded.status, reason = excluded.reason, "
        "note = excluded.note, unsure = excluded.unsure, seconds = max(seconds, excluded.seconds), "
        "revision = excluded.revision",
        head,
    )
    spans = [
        (*key, s.id, s.start, s.end, s.label, s.text, write_attributes(s.attributes), s.note, s.unsure)
        for s in given.spans
    ]
    links = [(*key, k.id, k.type, k.source, k.target, write_attributes(k.attributes)) for k in given.links]
    connection.executemany(NEW_SPAN, spans)
    connection.executemany(NEW_LINK, links)
    connection.executemany(NEW_REFUSAL, [(*key, one.label, one.words) for one in given.refusals])
    if revision:
        connection.execute(NEW_LINE, (*key, revision, now(), write(change)))


def check_whole(text: str, article: str, given: Annotation) -> None:
    """Whether an annotation from elsewhere holds together over this text.

    Raises TextMismatch, SpanOutside or AnnotationRefused.
    """

    def require(fits: bool, *, reason: str) -> None:  # noqa: FBT001
        if not fits:
            raise AnnotationRefused(annotator=given.annotator, article=article, reason=reason)

    for span in given.spans:
        check_span(text, span, article)
    ids = {span.id for span in given.spans}
    require(len(ids) == len(given.spans), reason="two spans share an id")
    require(len({link.id for link in given.links}) == len(given.links), reason="two links share an id")
    tied = {end for link in given.links for end in (link.source, link.target)}
    require(tied <= ids, reason="a link ties a span that is not there")
    refusals = set(given.refusals)
    require(len(refusals) == len(given.refusals), reason="it refuses the same suggestion twice")
    require(given.status in STATUSES, reason="its status is not one of ours")
    timed = math.isfinite(given.seconds) and given.seconds >= 0
    require(timed, reason="its seconds are not a length of time")
    require(0 <= given.revision < _LARGEST, reason="its revision is not a count")
    require(_is_json(given), reason="it holds something that JSON cannot carry")


def _is_json(given: Annotation) -> bool:
    try:
        write(given)
        for attributes in _all_attributes(given):
            write_attributes(attributes)
    except (ChangeRefused, TypeError, ValueError, RecursionError):
        return False
    return True


def _all_attributes(given: Annotation) -> Iterator[dict[str, Any]]:
    yield from (span.attributes for span in given.spans)
    yield from (link.attributes for link in given.links)


def _said(one: Annotation) -> tuple[object, ...]:
    spans = {span.id: span for span in one.spans}
    links = {link.id: link for link in one.links}
    return one.status, one.reason, one.note, one.unsure, spans, links, set(one.refusals)


def span_from(row: tuple[str, int, int, str, str, str, str, int]) -> Span:
    """A span from its columns. Raises Damage."""
    span_id, start, end, label, text, attributes, note, unsure = row
    kept = read_object(attributes, f"attributes of span {span_id}")
    return Span(span_id, start, end, label, text, kept, note, bool(unsure))


def link_from(row: tuple[str, str, str, str, str]) -> Link:
    """A link from its columns. Raises Damage."""
    link_id, kind, source, target, attributes = row
    return Link(link_id, kind, source, target, read_object(attributes, f"attributes of link {link_id}"))


def _where(key: Key) -> str:
    return f"annotation of article {key[0]} by annotator {key[1]}"
