"""Everybody's queue: the articles that were handed out to them, in order, and where they stand in it."""

import sqlite3
from typing import TYPE_CHECKING

import msgspec

from annotator.store.file import reading

if TYPE_CHECKING:
    from annotator.store.project import Project

BLIND_LIFTED = "blind_lifted"
"""The setting that lifts the blind of all rounds."""

_QUEUE = "SELECT article FROM assignments WHERE annotator = ? ORDER BY place"
_COUNT = "SELECT count(*) FROM assignments WHERE annotator = ?"
_COUNTS = "SELECT count(*), coalesce(sum(open), 0) FROM assignments WHERE annotator = ?"
_PLACE = "SELECT place FROM assignments INDEXED BY assignments_by_article WHERE article = ? AND annotator = ?"
_BLIND = """
SELECT EXISTS (
  SELECT 1 FROM assignments INDEXED BY assignments_open WHERE annotator = ? AND open
  AND round IN (SELECT id FROM rounds WHERE json_extract(plan, '$.blind'))
)
"""


class Queue(msgspec.Struct, frozen=True):
    """One annotator's queue in numbers: all of it, what is open, and an article's place (0: not in it)."""

    total: int
    open: int
    place: int = 0


class Queues:
    """``project.queues``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def queue(self, annotator_id: int) -> list[int]:
        """The article ids that this annotator is to work on, in order, whether done or not."""
        with reading(self._connection, self._project.path) as connection:
            return [article for (article,) in connection.execute(_QUEUE, (annotator_id,))]

    def standing(self, annotator_id: int, article_id: int | None = None) -> Queue:
        """The queue in numbers; ``place`` counts the article's from 1, among those the queue has now."""
        with reading(self._connection, self._project.path) as connection:
            total, still_open = connection.execute(
                "SELECT count(*), coalesce(sum(open), 0) FROM assignments WHERE annotator = ?",
                (annotator_id,),
            ).fetchone()
            place = 0
            row = connection.execute(_PLACE, (article_id, annotator_id)).fetchone()
            if row is not None:
                (place,) = connection.execute(
                    "SELECT count(*) FROM assignments WHERE annotator = ? AND place <= ?",
                    (annotator_id, row[0]),
                ).fetchone()
            return Queue(total, still_open, place)

    def is_blind(self, annotator_id: int) -> bool:
        """Whether this annotator is not to see what others said: something of a blind round is open."""
        if self._project.setting(BLIND_LIFTED, default=False) is True:
            return False
        with reading(self._connection, self._project.path) as connection:
            return bool(connection.execute(_BLIND, (annotator_id,)).fetchone()[0])
