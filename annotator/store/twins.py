"""Groups of near-duplicates, kept in the project; what they are is worked out elsewhere and can be anew."""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from annotator.core.article import Article
from annotator.store.articles import article_from, now
from annotator.store.file import reading, snapshot

if TYPE_CHECKING:
    from annotator.store.project import Project

_TEXTS = "SELECT id, text, title, source, url, published, zones, meta FROM articles ORDER BY id"
_FAMILY = (
    "SELECT article FROM twins WHERE family = (SELECT family FROM twins WHERE article = ?) ORDER BY article"
)
_THERE = "EXISTS (SELECT 1 FROM articles WHERE id = ?)"
_NEW = f"INSERT INTO twins (article, family) SELECT ?, ? WHERE {_THERE} AND {_THERE}"
_SETTING = "twins"


class TwinsAbout(msgspec.Struct, frozen=True, kw_only=True):
    """When and how the groups were worked out, and for how many articles."""

    threshold: float
    articles: int
    at: str


class Twins:
    """``project.twins``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def of(self, article_id: int) -> list[int]:
        """The group that an article belongs to, itself too, in order; empty where it stands alone."""
        with reading(self._connection, self._project.path) as connection:
            return [number for (number,) in connection.execute(_FAMILY, (article_id,))]

    def families(self) -> list[list[int]]:
        """Every group of two or more, each in order of the ids."""
        found: dict[int, list[int]] = {}
        with reading(self._connection, self._project.path) as connection:
            for family, article in connection.execute(
                "SELECT family, article FROM twins ORDER BY family, article"
            ):
                found.setdefault(family, []).append(article)
        return list(found.values())

    def about(self) -> TwinsAbout | None:
        """How they were worked out last; None where they never were."""
        kept = self._project.setting(_SETTING)
        try:
            return None if kept is None else msgspec.convert(kept, TwinsAbout)
        except msgspec.ValidationError:  # a setting from a stranger's file: as if it had never been done
            return None

    def texts(self) -> Iterator[tuple[int, Article]]:
        """Every article with its id, in one state of the project."""
        with snapshot(self._project.path) as connection:
            for number, *columns in connection.execute(_TEXTS):
                yield number, article_from(columns, number)

    def keep(self, families: Sequence[Sequence[int]], *, threshold: float, articles: int) -> None:
        """Keep these groups (ids) in place of those there were; of one article none is made."""
        rows = [
            (article, min(group), article, min(group))
            for group in families
            if len(group) > 1
            for article in group
        ]
        about = TwinsAbout(threshold=threshold, articles=articles, at=now())
        with self._project.together():
            self._connection.execute("DELETE FROM twins")
            # An article that was removed meanwhile is nobody's twin.
            self._connection.executemany(_NEW, rows)
            self._project.set_setting(_SETTING, msgspec.to_builtins(about))
