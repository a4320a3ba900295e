"""What comes from elsewhere: checked, compared with what is there, and stored many at a time."""

import math
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.core.annotation import STATUSES, Annotation, Record, check_span
from annotator.core.change import AddLink, AddSpan, AnyChange, Batch, Refuse, SetNote, SetStatus, SetUnsure
from annotator.core.errors import ChangeRefused, SpanOutside, TextMismatch
from annotator.store import articles
from annotator.store.annotations import NEW_HEAD, NEW_LINE, NEW_LINK, NEW_REFUSAL, NEW_SPAN, Key, read
from annotator.store.annotators import named, plain_name
from annotator.store.errors import AnnotationRefused
from annotator.store.file import insert, writing
from annotator.store.shapes import Put, Taken
from annotator.store.stored import Attributes, write

_THERE = "SELECT article, annotator FROM annotations WHERE article IN (SELECT value FROM json_each(?))"
_TEXTS = "SELECT id, text, title FROM articles WHERE id IN (SELECT value FROM json_each(?))"
_FILLED_HEAD = (
    f"{NEW_HEAD} ON CONFLICT DO UPDATE SET status = excluded.status, reason = excluded.reason, "
    "note = excluded.note, unsure = excluded.unsure, seconds = max(seconds, excluded.seconds), "
    "revision = excluded.revision"
)
_LARGEST = 2**62


class Sound(NamedTuple):
    """An annotation that was found good, with what was encoded on the way.

    ``line`` is the change for the history; ``spans`` and ``links`` are the attributes of each.
    """

    given: Annotation
    revision: int
    line: str
    spans: list[str]
    links: list[str]


class Checked(NamedTuple):
    """A record with the hash of its text; None stands for an annotation that is at fault."""

    sha256: str
    record: Record
    sound: list[Sound | None]


class Given(NamedTuple):
    """An annotation on its way into the file; ``article`` is the article's name in messages."""

    key: Key
    article: str
    sound: Sound


class Checker:
    """Whether annotations from elsewhere hold together; it remembers how attributes are written."""

    def __init__(self) -> None:
        self._attributes = Attributes()

    def sound(self, text: str, article: str, given: Annotation) -> Sound:
        """The annotation, if it holds together over this text.

        Raises TextMismatch, SpanOutside or AnnotationRefused.
        """

        def require(fits: bool, *, reason: str) -> None:  # noqa: FBT001
            if not fits:
                raise AnnotationRefused(annotator=given.annotator, article=article, reason=reason)

        length = len(text)
        for span in given.spans:
            # The contract, in line: a call for each span would take longer than all the rest.
            if not (0 <= span.start < span.end <= length and text[span.start : span.end] == span.text):
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
        encoded = self._encoded(given)
        if encoded is None:
            raise AnnotationRefused(
                annotator=given.annotator, article=article, reason="it holds something that JSON cannot carry"
            )
        return encoded

    def _encoded(self, given: Annotation) -> Sound | None:
        """With its JSON; None where JSON cannot carry it."""
        change = as_change(given)
        # What was said counts as one commit at least, even where the other side counted none.
        revision = max(given.revision, 1) if change.changes else given.revision
        encode = self._attributes.write
        try:
            given.annotator.encode()
            return Sound(
                given,
                revision,
                write(change),
                [encode(span.attributes) for span in given.spans],
                [encode(link.attributes) for link in given.links],
            )
        except (ChangeRefused, TypeError, ValueError, RecursionError):
            return None


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


def checked(records: Iterable[Record]) -> list[Checked]:
    """Records, each looked at as it is drawn: before the file is locked, and while its spans are at hand.

    Raises ArticleRefused. What else is at fault :func:`put_records` says: there the article has a name.
    """
    checker = Checker()

    def sound(text: str, annotation: Annotation) -> Sound | None:
        try:
            return checker.sound(text, "", annotation)
        except (AnnotationRefused, SpanOutside, TextMismatch):
            return None

    return [
        Checked(
            articles.identity(record.article),
            record,
            [sound(record.article.text, annotation) for annotation in record.annotations],
        )
        for record in records
    ]


def put_records(connection: sqlite3.Connection, records: Sequence[Checked]) -> Taken:
    """Articles with all their annotations, inside a transaction. Raises what :meth:`Checker.sound` raises."""
    placed = articles.add_batch(connection, [(one.sha256, one.record.article) for one in records])
    known = _texts(connection, {number for number, is_new in placed if not is_new})
    given: list[tuple[int, str, Sound]] = []
    for (number, _), (_, record, of_record) in zip(placed, records, strict=True):
        text, title = known.get(number) or (record.article.text, record.article.title)
        for annotation, sound in zip(record.annotations, of_record, strict=True):
            name = title or str(number)
            if sound is None or text != record.article.text:
                sound = Checker().sound(text, name, annotation)  # noqa: PLW2901
            given.append((number, name, sound))
    ids = _annotators(connection, (sound.given.annotator for _, _, sound in given))
    outcomes = iter(
        put(connection, [Given((number, ids[one.given.annotator]), name, one) for number, name, one in given])
    )
    return Taken(
        [number for number, is_new in placed if is_new],
        [number for number, is_new in placed if not is_new],
        [[next(outcomes) for _ in of_record] for _, _, of_record in records],
    )


def put(connection: sqlite3.Connection, given: Sequence[Given]) -> list[Put]:
    """Store what is not there yet, all of it together; compare the rest. What became of each, in their order.

    An annotation that comes again is compared with itself as it came first. Raises AnnotationRefused.
    """
    with writing(connection):
        known = _there(connection, {article for (article, _), _, _ in given})
        fresh: dict[Key, Given] = {}
        for one in given:
            if one.key not in known:
                fresh.setdefault(one.key, one)
        _store_all(connection, list(fresh.values()))
        return ["added" if fresh.get(one.key) is one else _compare(connection, one) for one in given]


def _there(connection: sqlite3.Connection, numbers: Iterable[int]) -> set[Key]:
    """Of which annotations of these articles there is something already."""
    return set(connection.execute(_THERE, (write(sorted(numbers)),)))


def _texts(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The texts of articles, and their titles."""
    found = connection.execute(_TEXTS, (write(sorted(numbers)),))
    return {number: (text, title) for number, text, title in found}


def _annotators(connection: sqlite3.Connection, names: Iterable[str]) -> Mapping[str, int]:
    """The ids of annotators, made where missing, in the order in which they are named."""
    return {name: named(connection, plain_name(name)).id for name in dict.fromkeys(names)}


def _compare(connection: sqlite3.Connection, one: Given) -> Put:
    """What becomes of an annotation of which there is something already."""
    given = one.sound.given
    stored = read(connection, one.key, given.annotator)
    if stored.revision:
        return "same" if _said(stored) == _said(given) else "clash"
    if stored == given:
        return "same"
    _store_all(connection, [one])
    return "added"


def _said(one: Annotation) -> tuple[object, ...]:
    spans = {span.id: span for span in one.spans}
    links = {link.id: link for link in one.links}
    return one.status, one.reason, one.note, one.unsure, spans, links, set(one.refusals)


def _store_all(connection: sqlite3.Connection, given: Sequence[Given]) -> None:
    try:
        with writing(connection):
            _store(connection, given)
    except sqlite3.IntegrityError:
        # One of them does not fit: which one is found by storing each by itself.
        for one in given:
            try:
                _store(connection, [one])
            except sqlite3.IntegrityError as error:
                annotator = one.sound.given.annotator
                raise AnnotationRefused(
                    annotator=annotator, article=one.article, reason=str(error)
                ) from error


def _store(connection: sqlite3.Connection, given: Sequence[Given]) -> None:
    """The rows of annotations, a table at a time; those of an annotation stand together."""
    at = articles.now()
    heads = (
        (*key, one.status, one.reason, one.note, one.unsure, one.seconds, revision)
        for key, _, (one, revision, *_) in given
    )
    spans = (
        (*key, s.id, s.start, s.end, s.label, s.text, attributes, s.note, s.unsure)
        for key, _, sound in given
        for s, attributes in zip(sound.given.spans, sound.spans, strict=True)
    )
    links = (
        (*key, k.id, k.type, k.source, k.target, attributes)
        for key, _, sound in given
        for k, attributes in zip(sound.given.links, sound.links, strict=True)
    )
    refusals = ((*key, one.label, one.words) for key, _, sound in given for one in sound.given.refusals)
    lines = ((*key, sound.revision, at, sound.line) for key, _, sound in given if sound.revision)
    connection.executemany(_FILLED_HEAD, heads)
    insert(connection, NEW_SPAN, spans)
    connection.executemany(NEW_LINK, links)
    connection.executemany(NEW_REFUSAL, refusals)
    connection.executemany(NEW_LINE, lines)
