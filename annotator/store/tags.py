"""Tags: words that a lead puts on articles."""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.store.errors import BadTag
from annotator.store.file import reading

if TYPE_CHECKING:
    from annotator.store.project import Project

LONGEST = 60
"""How long a tag may be, in code points."""

_PUT = "INSERT INTO tags (article, tag) SELECT id, ?2 FROM articles WHERE id = ?1 ON CONFLICT DO NOTHING"


class Tags:
    """``project.tags``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def all(self) -> list[tuple[str, int]]:
        """Every tag that an article has, by name, with the number of its articles."""
        with reading(self._connection, self._project.path) as connection:
            return connection.execute("SELECT tag, count(*) FROM tags GROUP BY tag ORDER BY tag").fetchall()

    def put(self, article_ids: Sequence[int], tag: str) -> list[int]:
        """Tag these articles; those that did not have the tag before. Raises BadTag."""
        tag = plain_tag(tag)
        with self._project.together():
            return [one for one in article_ids if self._connection.execute(_PUT, (one, tag)).rowcount]

    def take(self, article_ids: Sequence[int], tag: str) -> list[int]:
        """Take a tag from these articles; those that had it."""
        query = "DELETE FROM tags WHERE article = ? AND tag = ?"
        with self._project.together():
            return [one for one in article_ids if self._connection.execute(query, (one, tag)).rowcount]


def plain_tag(tag: str) -> str:
    """A tag without spaces around it. Raises BadTag where nothing readable is left, or too much."""
    tag = " ".join(tag.split())
    if not tag or not tag.isprintable() or len(tag) > LONGEST:
        raise BadTag(most=LONGEST)
    return tag
