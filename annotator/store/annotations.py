"""Annotations in the file: read whole, and the history of each."""

import math
import sqlite3
from pathlib import Path

from annotator.core.annotation import Annotation, Link, Refusal, Span, check_span
from annotator.store.errors import AnnotatorMissing
from annotator.store.file import writing
from annotator.store.shapes import HistoryLine
from annotator.store.stored import read_change, read_object, read_status

SPAN = 'SELECT id, start, "end", label, text, attributes, note, unsure FROM spans'
SPANS = f"{SPAN} WHERE article = ? AND annotator = ?"
SPANS_IN_ORDER = f'{SPANS} ORDER BY start, "end" DESC, label, id'
LINKS = "SELECT id, type, source, target, attributes FROM links WHERE article = ? AND annotator = ?"
LINKS_IN_ORDER = f"{LINKS} ORDER BY id"
REFUSALS = "SELECT label, words FROM refusals WHERE article = ? AND annotator = ? ORDER BY label, words"
HEAD = "SELECT status, reason, note, unsure, seconds, revision FROM annotations"
_HEAD = f"{HEAD} WHERE article = ? AND annotator = ?"
_HISTORY = "SELECT revision, at, change FROM history WHERE article = ? AND annotator = ? ORDER BY revision"
NEW_HEAD = (
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
            f"{NEW_HEAD} ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds",
            (*key, "not_started", "", "", False, seconds, 0),
        )


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
