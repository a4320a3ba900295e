"""Corrections of metadata and zones: each is a row that says what stood there before; texts never change."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from annotator.core.article import Zone
from annotator.core.correcting import FIELDS, Correction, Field, plain
from annotator.store.articles import now
from annotator.store.errors import ArticleMissing, CorrectionKept, ZonesRefused
from annotator.store.file import reading
from annotator.store.stored import Damage, write

if TYPE_CHECKING:
    from annotator.store.project import Project

_NEW = "INSERT INTO corrections (article, at, annotator, field, before, after) VALUES (?, ?, ?, ?, ?, ?)"
_LINES = (
    "SELECT number, at, coalesce(annotators.name, ''), field, before, after FROM corrections "
    "LEFT JOIN annotators ON annotators.id = corrections.annotator WHERE article = ? ORDER BY number"
)
# One statement a field, so that no name of a column is ever put together.
_READ = {field: f"SELECT {field}, length FROM articles WHERE id = ?" for field in FIELDS}  # noqa: S608
FIELD_OF = {field: f"SELECT {field} FROM articles WHERE id = ?" for field in FIELDS}  # noqa: S608
"""What stands in a field of an article."""

_SET = {field: f"UPDATE articles SET {field} = ? WHERE id = ?" for field in FIELDS}  # noqa: S608


class CorrectionLine(msgspec.Struct, frozen=True):
    """One correction as it was made: ``annotator`` is a name or empty, ``at`` is UTC, ISO 8601.

    ``before`` and ``after`` are what the column held: of zones their JSON.
    """

    number: int
    at: str
    annotator: str
    field: str
    before: str
    after: str


class Corrections:
    """``project.corrections``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def make(self, wanted: Iterable[Correction], annotator_id: int | None) -> list[int]:
        """Correct all of these or none; the numbers of what was changed, for :meth:`take_back`.

        What says so already is left. Raises what :func:`~annotator.core.correcting.plain` raises,
        ZonesRefused, ArticleMissing; nothing was changed then.
        """
        with self._project.together():
            at = now()
            return [
                number
                for one in wanted
                for number in self._put(one.article, one.field, _value(one), annotator_id, at)
            ]

    def take_back(self, numbers: Sequence[int], annotator_id: int | None) -> list[int]:
        """Put back what stood there before these corrections; the numbers of the rows that do so.

        Raises CorrectionKept where something else stands there by now; nothing was changed then. What it
        gives may itself be taken back.
        """
        made: list[int] = []
        with self._project.together():
            at = now()
            for number in reversed(numbers):
                row = self._connection.execute(
                    "SELECT article, field, before, after FROM corrections WHERE number = ?", (number,)
                ).fetchone()
                if row is None or self._stands(row[0], row[1])[0] != row[3]:
                    raise CorrectionKept
                made += self._put(row[0], row[1], row[2], annotator_id, at)
        return made

    def history(self, article_id: int) -> list[CorrectionLine]:
        """The corrections of an article, oldest first."""
        with reading(self._connection, self._project.path) as connection:
            return [CorrectionLine(*row) for row in connection.execute(_LINES, (article_id,))]

    def _put(self, article: int, field: Field, after: str, annotator_id: int | None, at: str) -> list[int]:
        before, length = self._stands(article, field)
        if before == after:
            return []
        if field == "zones":
            _check_zones(after, length)
        self._connection.execute(_SET[field], (after, article))
        row = (article, at, annotator_id, field, before, after)
        number = self._connection.execute(_NEW, row).lastrowid
        assert number is not None
        return [number]

    def _stands(self, article: int, field: str) -> tuple[str, int]:
        query = _READ.get(field)  # type: ignore[call-overload]
        if query is None:
            raise Damage(f"a correction of {field!r}")
        row = self._connection.execute(query, (article,)).fetchone()
        if row is None:
            raise ArticleMissing(path=self._project.path, article=article)
        return row[0], row[1]


def _value(one: Correction) -> str:
    return plain(one.field, one.value) if isinstance(one.value, str) else write(one.value)


def _check_zones(json: str, length: int) -> None:
    end = 0
    try:
        for zone in msgspec.json.decode(json, type=tuple[Zone, ...]):
            if not end <= zone.start < zone.end <= length:
                raise ZonesRefused
            end = zone.end
    except msgspec.MsgspecError:
        raise ZonesRefused from None
