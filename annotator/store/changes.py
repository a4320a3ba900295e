"""One change, committed: the rows, the annotation's revision and a line of history, or nothing at all."""

import sqlite3
from typing import NamedTuple

from annotator.core.annotation import STATUSES, Link, Refusal, Span, check_span
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditLink,
    EditSpan,
    Refuse,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
    SetUnsure,
    Unrefuse,
)
from annotator.core.errors import ChangeRefused
from annotator.store.annotations import (
    HEAD,
    NEW_LINE,
    NEW_LINK,
    NEW_REFUSAL,
    NEW_SPAN,
    SPAN,
    Key,
    link_from,
    span_from,
)
from annotator.store.articles import now
from annotator.store.errors import SchemaChanged, StaleAnnotation
from annotator.store.file import writing
from annotator.store.stored import write, write_attributes

_HEAD = f"{HEAD} WHERE article = ? AND annotator = ?"
_NEW_HEAD = (
    "INSERT INTO annotations (article, annotator, status, note, seconds, revision) "
    "VALUES (?, ?, 'not_started', '', 0, 0)"
)
_COUNTED = "UPDATE annotations SET revision = ? WHERE article = ? AND annotator = ?"
_STATUS = "UPDATE annotations SET status = ?, reason = ? WHERE article = ? AND annotator = ?"
_NOTE = "UPDATE annotations SET note = ? WHERE article = ? AND annotator = ?"
_UNSURE = "UPDATE annotations SET unsure = ? WHERE article = ? AND annotator = ?"
_ONE = "WHERE article = ? AND annotator = ? AND id = ?"
_SPAN = f"{SPAN} {_ONE}"
_MOVED = 'UPDATE spans SET start=?, "end"=?, label=?, text=?, attributes=?, note=?, unsure=? ' + _ONE  # noqa: S608
_NO_SPAN = f"DELETE FROM spans {_ONE}"  # noqa: S608
_LINK = f"SELECT id, type, source, target, attributes FROM links {_ONE}"  # noqa: S608
_NO_LINK = f"DELETE FROM links {_ONE}"  # noqa: S608
_RETIED = f"UPDATE links SET type = ?, source = ?, target = ?, attributes = ? {_ONE}"  # noqa: S608
_REFUSAL = "FROM refusals WHERE article = ? AND annotator = ? AND label = ? AND words = ?"
_TIED = "SELECT 1 FROM links WHERE article = ?1 AND annotator = ?2 AND (source = ?3 OR target = ?3)"


class Place(NamedTuple):
    """Where a change happens: the annotation's key, the article's text and its name in messages.

    ``schema`` is the id of the schema that the change was made under, 0 where that does not matter.
    """

    key: Key
    text: str
    article: str
    schema: int = 0


def commit(connection: sqlite3.Connection, place: Place, change: Change, revision: int) -> int:
    """Commit a change to the annotation as it stood at ``revision``; the new revision.

    Raises ChangeRefused, StaleAnnotation, SchemaChanged, TextMismatch or SpanOutside, and then nothing was
    changed.
    """
    with writing(connection):
        if place.schema:
            require_schema(connection, place.schema)
        head = connection.execute(_HEAD, place.key).fetchone()
        found = 0 if head is None else head[-1]
        if found != revision:
            raise StaleAnnotation(found=found, revision=revision)
        if head is None:
            connection.execute(_NEW_HEAD, place.key)
        try:
            _Rows(connection, place).take(change)
            line = write(change)
        except (sqlite3.IntegrityError, UnicodeEncodeError, OverflowError, TypeError) as error:
            raise ChangeRefused(reason=str(error)) from error
        connection.execute(_COUNTED, (revision + 1, *place.key))
        connection.execute(NEW_LINE, (*place.key, revision + 1, now(), line))
    return revision + 1


def require_schema(connection: sqlite3.Connection, schema_id: int) -> None:
    """Raise SchemaChanged where the schema in force is not this one any more."""
    (found,) = connection.execute("SELECT max(id) FROM schemas").fetchone()
    if found != schema_id:
        raise SchemaChanged


class _Rows:
    """The rows of one annotation, inside a transaction."""

    def __init__(self, connection: sqlite3.Connection, place: Place) -> None:
        self._run = connection.execute
        self._place = place
        self._key = place.key

    def take(self, change: Change) -> None:  # noqa: C901, PLR0912  (one case a kind of change)
        match change:
            case AddSpan(span):
                self._add_span(span)
            case RemoveSpan(span):
                self._remove_span(span)
            case EditSpan(before, after):
                self._edit_span(before, after)
            case AddLink(link):
                self._add_link(link)
            case RemoveLink(link):
                self._require(self._link(link.id) == link, f"link {link.id} is not there as it was")
                self._run(_NO_LINK, (*self._key, link.id))
            case EditLink(before, after):
                self._edit_link(before, after)
            case SetStatus(before, after, reason_before, reason_after):
                there = self._head()[:2] == (before, reason_before)
                self._require(there, "the status is another by now")
                self._require(after in STATUSES, f"there is no status {after!r}")
                self._run(_STATUS, (after, reason_after, *self._key))
            case SetNote(before, after):
                self._require(self._head()[2] == before, "the note is another by now")
                self._run(_NOTE, (after, *self._key))
            case SetUnsure(before, after):
                self._require(bool(self._head()[3]) == before, "the flag is another by now")
                self._run(_UNSURE, (after, *self._key))
            case Refuse(refusal):
                self._require(not self._refused(refusal), "this suggestion is refused already")
                self._run(NEW_REFUSAL, (*self._key, refusal.label, refusal.words))
            case Unrefuse(refusal):
                self._require(self._refused(refusal), "this suggestion is not refused")
                self._run(f"DELETE {_REFUSAL}", (*self._key, refusal.label, refusal.words))
            case Batch(changes):
                for part in changes:
                    self.take(part)

    def _add_span(self, span: Span) -> None:
        self._require(self._span(span.id) is None, f"span {span.id} is there already")
        check_span(self._place.text, span, self._place.article)
        place = (span.start, span.end, span.label, span.text)
        rest = (write_attributes(span.attributes), span.note, span.unsure)
        self._run(NEW_SPAN, (*self._key, span.id, *place, *rest))

    def _remove_span(self, span: Span) -> None:
        self._require(self._span(span.id) == span, f"span {span.id} is not there as it was")
        tied = self._run(_TIED, (*self._key, span.id)).fetchone()
        self._require(tied is None, f"links still hang on span {span.id}")
        self._run(_NO_SPAN, (*self._key, span.id))

    def _edit_span(self, before: Span, after: Span) -> None:
        self._require(before.id == after.id, "a span keeps its id")
        self._require(self._span(before.id) == before, f"span {before.id} is not there as it was")
        check_span(self._place.text, after, self._place.article)
        place = (after.start, after.end, after.label, after.text)
        rest = (write_attributes(after.attributes), after.note, after.unsure)
        self._run(_MOVED, (*place, *rest, *self._key, after.id))

    def _add_link(self, link: Link) -> None:
        self._require(self._link(link.id) is None, f"link {link.id} is there already")
        self._require_ends(link)
        attributes = write_attributes(link.attributes)
        self._run(NEW_LINK, (*self._key, link.id, link.type, link.source, link.target, attributes))

    def _edit_link(self, before: Link, after: Link) -> None:
        self._require(before.id == after.id, "a link keeps its id")
        self._require(self._link(before.id) == before, f"link {before.id} is not there as it was")
        self._require_ends(after)
        attributes = write_attributes(after.attributes)
        self._run(_RETIED, (after.type, after.source, after.target, attributes, *self._key, after.id))

    def _require_ends(self, link: Link) -> None:
        for end in (link.source, link.target):
            self._require(self._span(end) is not None, f"link {link.id} needs span {end}")

    def _refused(self, refusal: Refusal) -> bool:
        found = self._run(f"SELECT 1 {_REFUSAL}", (*self._key, refusal.label, refusal.words))
        return found.fetchone() is not None

    def _head(self) -> tuple[str, str, str, int, float, int]:
        row: tuple[str, str, str, int, float, int] = self._run(_HEAD, self._key).fetchone()
        return row

    def _span(self, span_id: str) -> Span | None:
        row = self._run(_SPAN, (*self._key, span_id)).fetchone()
        return None if row is None else span_from(row)

    def _link(self, link_id: str) -> Link | None:
        row = self._run(_LINK, (*self._key, link_id)).fetchone()
        return None if row is None else link_from(row)

    @staticmethod
    def _require(fits: bool, reason: str) -> None:  # noqa: FBT001
        if not fits:
            raise ChangeRefused(reason=reason)
