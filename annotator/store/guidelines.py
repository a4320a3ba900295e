"""The guideline of a project: Markdown, every version of it kept for good; the last one counts."""

import sqlite3
from typing import TYPE_CHECKING

import msgspec

from annotator.store.articles import now
from annotator.store.errors import GuidelineChanged, GuidelineTooLong
from annotator.store.file import reading

if TYPE_CHECKING:
    from annotator.store.project import Project

LONGEST = 1_000_000
"""How long a guideline may be, in code points."""

_ALL = (
    "SELECT guidelines.id, guidelines.at, coalesce(annotators.name, ''), guidelines.text FROM guidelines "
    "LEFT JOIN annotators ON annotators.id = guidelines.annotator ORDER BY guidelines.id"
)
_NEWEST = f"{_ALL} DESC LIMIT 1"


class GuidelineVersion(msgspec.Struct, frozen=True):
    """One version: ``id`` counts from 1, ``at`` is UTC, ISO 8601, ``annotator`` is a name or empty."""

    id: int
    at: str
    annotator: str
    text: str


class Guidelines:
    """``project.guidelines``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def versions(self) -> list[GuidelineVersion]:
        """Every version there was, oldest first."""
        with reading(self._connection, self._project.path) as connection:
            return [GuidelineVersion(*row) for row in connection.execute(_ALL)]

    def newest(self) -> GuidelineVersion | None:
        """The version that counts, or None where none was written yet."""
        with reading(self._connection, self._project.path) as connection:
            row = connection.execute(_NEWEST).fetchone()
            return None if row is None else GuidelineVersion(*row)

    def newest_id(self) -> int:
        """The id of the version that counts, 0 where none was written yet: to see whether it is another."""
        with reading(self._connection, self._project.path) as connection:
            (found,) = connection.execute("SELECT coalesce(max(id), 0) FROM guidelines").fetchone()
            return int(found)

    def write(self, text: str, annotator_id: int | None, after: int) -> GuidelineVersion:
        """Add a version to the one with the id ``after`` (0: none), unless it says the same; the newest one.

        Lines end in LF; what cannot be stored (NUL, lone surrogates) becomes U+FFFD. Raises GuidelineChanged
        where another version was written meanwhile, GuidelineTooLong.
        """
        text = storable(text)
        if len(text) > LONGEST:
            raise GuidelineTooLong(length=len(text), most=LONGEST)
        with self._project.together():
            newest = self.newest()
            if (newest.id if newest else 0) != after:
                raise GuidelineChanged
            if newest is not None and newest.text == text:
                return newest
            self._connection.execute(
                "INSERT INTO guidelines (id, text, annotator, at) VALUES (?, ?, ?, ?)",
                (after + 1, text, annotator_id, now()),
            )
            written = self.newest()
        assert written is not None
        return written


def storable(text: str) -> str:
    """``text`` as the file keeps it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
