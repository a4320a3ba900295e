"""Articles that go, whole: all rows that speak of one go into one row, and come back as they were.

(Decision 240.)
"""

import sqlite3
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from annotator.core.work import Tick, no_tick
from annotator.store.articles import now
from annotator.store.errors import ArticleAgain, ArticleMissing
from annotator.store.file import reading
from annotator.store.stored import Damage, read_object, write

if TYPE_CHECKING:
    from annotator.store.project import Project

_ASKED = 500
_SOME = 50
# Every table that speaks of articles, in the order in which rows come back.
_TABLES = {
    "annotations": "annotator",
    "spans": "annotator, start",
    "links": "annotator, id",
    "refusals": "annotator",
    "history": "annotator, revision",
    "decisions": "number",
    "tags": "tag",
    "splits": "part",
    "assignments": "annotator",
    "corrections": "number",
    "twins": "family",
}
_HANGING = """
WITH chosen AS (SELECT value AS id FROM json_each(?1))
SELECT (SELECT count(*) FROM articles WHERE id IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM annotations WHERE article IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM annotations WHERE article IN (SELECT id FROM chosen) AND status = 'done'),
       (SELECT count(*) FROM spans WHERE article IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM links WHERE article IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM decisions WHERE article IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM assignments WHERE article IN (SELECT id FROM chosen)),
       (SELECT count(*) FROM splits WHERE article IN (SELECT id FROM chosen))
"""
_REMOVED = (
    "SELECT article, title, removed.at, coalesce(annotators.name, '') FROM removed "
    "LEFT JOIN annotators ON annotators.id = removed.annotator ORDER BY removed.at DESC, article"
)


Line = dict[str, str | int | float | None]
"""A row, by the names of its columns."""


class Hanging(msgspec.Struct, frozen=True):
    """What hangs on some articles: ``done`` of the annotations are finished, ``published`` are in a part."""

    articles: int = 0
    annotations: int = 0
    done: int = 0
    spans: int = 0
    links: int = 0
    decisions: int = 0
    assignments: int = 0
    published: int = 0


class RemovedArticle(msgspec.Struct, frozen=True):
    """One that was put away: ``annotator`` is a name or empty, ``at`` is UTC, ISO 8601."""

    article: int
    title: str
    at: str
    annotator: str


class Removing:
    """``project.removing``."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection
        self._columns: dict[str, set[str]] = {}

    def hanging(self, article_ids: Sequence[int]) -> Hanging:
        """What would go with these articles."""
        with reading(self._connection, self._project.path) as connection:
            counts = [0] * len(Hanging.__struct_fields__)
            for begin in range(0, len(article_ids), _ASKED):
                row = connection.execute(_HANGING, (_json(article_ids[begin : begin + _ASKED]),)).fetchone()
                counts = [one + more for one, more in zip(counts, row, strict=True)]
            return Hanging(*counts)

    def remove(self, article_ids: Sequence[int], annotator_id: int | None, tick: Tick = no_tick) -> list[int]:
        """Put these articles away with all that hangs on them, all or none; those that were there.

        ``tick`` counts articles; what it raises takes all back.
        """
        with self._project.together():
            # An article goes before its history, which may go only when the article has.
            self._connection.execute("PRAGMA defer_foreign_keys = ON")
            at = now()
            gone = []
            for place, article in enumerate(article_ids):
                if self._put_away(article, annotator_id, at):
                    gone.append(article)
                if place % _SOME == 0:
                    tick(place, len(article_ids))
            tick(len(article_ids), len(article_ids))
        return gone

    def removed(self) -> list[RemovedArticle]:
        """The articles that were put away, the last first."""
        with reading(self._connection, self._project.path) as connection:
            return [RemovedArticle(*row) for row in connection.execute(_REMOVED)]

    def put_back(self, article_ids: Sequence[int], tick: Tick = no_tick) -> None:
        """Bring these articles back with all that hung on them, all or none.

        Raises ArticleAgain where the same text was loaded anew meanwhile, ArticleMissing where one is not
        among those put away.
        """
        with self._project.together():
            kin = {}
            for place, article in enumerate(sorted(article_ids)):
                kin[article] = self._bring_back(article)
                if place % _SOME == 0:
                    tick(place, len(article_ids))
            # Only now are all of a family here again that come back together.
            for article, others in kin.items():
                self._join_family(article, others)
            tick(len(article_ids), len(article_ids))

    # -- inside ------------------------------------------------------------------------------------------

    def _put_away(self, article: int, annotator_id: int | None, at: str) -> bool:
        connection = self._connection
        rows = self._rows("articles", "id", article, "id")
        if not rows:
            return False
        kept = {"articles": rows} | {
            table: self._rows(table, "article", article, order) for table, order in _TABLES.items()
        }
        kin = self._leave_family(article)
        connection.execute(
            "INSERT INTO removed (article, sha256, title, at, annotator, kept) VALUES (?, ?, ?, ?, ?, ?)",
            (article, rows[0]["sha256"], rows[0]["title"], at, annotator_id, write(kept | {"kin": kin})),
        )
        connection.execute("DELETE FROM articles WHERE id = ?", (article,))
        for table in reversed(list(_TABLES)):
            connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))  # noqa: S608
        return True

    def _leave_family(self, article: int) -> list[int]:
        """Those that are nearly the same; they stay a group, under another of them, if they are several."""
        connection = self._connection
        row = connection.execute("SELECT family FROM twins WHERE article = ?", (article,)).fetchone()
        if row is None:
            return []
        kin = [
            one
            for (one,) in connection.execute(
                "SELECT article FROM twins WHERE family = ? AND article <> ? ORDER BY article",
                (*row, article),
            )
        ]
        if len(kin) < 2:
            connection.execute("DELETE FROM twins WHERE family = ?", row)
        elif row[0] == article:
            connection.execute("UPDATE twins SET family = ? WHERE family = ?", (kin[0], article))
        return kin

    def _rows(self, table: str, column: str, article: int, order: str) -> list[dict[str, Any]]:
        found = self._connection.execute(
            f"SELECT * FROM {table} WHERE {column} = ? ORDER BY {order}",  # noqa: S608
            (article,),
        )
        names = [one[0] for one in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    def _bring_back(self, article: int) -> list[int]:
        """Bring one back; those that were nearly the same."""
        connection = self._connection
        row = connection.execute(
            "SELECT sha256, title, kept FROM removed WHERE article = ?", (article,)
        ).fetchone()
        if row is None:
            raise ArticleMissing(path=self._project.path, article=article)
        if connection.execute("SELECT 1 FROM articles WHERE sha256 = ?", row[:1]).fetchone():
            raise ArticleAgain(title=row[1] or str(article))
        kept = kept_of(row[2], article)
        for table in ("articles", *_TABLES):
            for line in kept.rows[table] if table != "twins" else []:
                self._insert(table, self._fitting(table, line))
        connection.execute("DELETE FROM removed WHERE article = ?", (article,))
        return kept.kin

    def _fitting(self, table: str, line: Line) -> Line:
        """A row under another number, where somebody took its own meanwhile."""
        key = {"assignments": ("annotator", "place"), "corrections": ("number",)}.get(table)
        if key is None:
            return line
        same = " AND ".join(f"{one} = ?" for one in key)
        asked = [line[one] for one in key]
        if not self._connection.execute(f"SELECT 1 FROM {table} WHERE {same}", asked).fetchone():  # noqa: S608
            return line
        if table == "corrections":
            return line | {"number": None}
        (place,) = self._connection.execute(
            "SELECT max(place) + 1 FROM assignments WHERE annotator = ?", (line["annotator"],)
        ).fetchone()
        return line | {"place": place}

    def _insert(self, table: str, line: Line) -> None:
        if table not in self._columns:
            columns = self._connection.execute(f"PRAGMA table_info({table})")
            self._columns[table] = {one[1] for one in columns}
        if not self._columns[table].issuperset(line):
            raise Damage(f"a removed row of {table} has columns that nobody knows")
        names = ", ".join(f'"{name}"' for name in line)
        marks = ", ".join("?" * len(line))
        self._connection.execute(
            f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
            list(line.values()),
        )

    def _join_family(self, article: int, kin: list[int]) -> None:
        """Be with those again that are nearly the same, if they are still there."""
        connection = self._connection
        here = [
            one
            for one in (article, *kin)
            if connection.execute("SELECT 1 FROM articles WHERE id = ?", (one,)).fetchone()
        ]
        if len(here) < 2:
            return
        members = set(here)
        for one in here:
            members.update(
                other
                for (other,) in connection.execute(
                    "SELECT article FROM twins WHERE family = (SELECT family FROM twins WHERE article = ?)",
                    (one,),
                )
            )
        connection.executemany(
            "INSERT INTO twins (article, family) VALUES (?, ?) "
            "ON CONFLICT (article) DO UPDATE SET family = excluded.family",
            [(one, min(members)) for one in sorted(members)],
        )


def forget_round(connection: sqlite3.Connection, round_id: int) -> None:
    """A round is taken back: of articles that were put away it is forgotten too."""
    found = connection.execute("SELECT article, kept FROM removed WHERE instr(kept, '\"round\":') > 0")
    for article, said in found.fetchall():
        kept = kept_of(said, article)
        left = [line for line in kept.rows["assignments"] if line.get("round") != round_id]
        if len(left) < len(kept.rows["assignments"]):
            rows = kept.rows | {"assignments": left}
            connection.execute(
                "UPDATE removed SET kept = ? WHERE article = ?", (write(rows | {"kin": kept.kin}), article)
            )


class Kept(msgspec.Struct, frozen=True):
    """What was put away of an article: its rows, by table, and the ids of its near-duplicates."""

    rows: dict[str, list[Line]]
    kin: list[int]


def kept_of(json: str, article: int) -> Kept:
    """What a row of ``removed`` keeps. Raises Damage where that is not what :meth:`Removing.remove` wrote."""
    where = f"removed article {article}"
    found = read_object(json, where)
    try:
        kin = msgspec.convert(found.pop("kin", []), list[int])
        rows = msgspec.convert(found, dict[str, list[Line]])
    except msgspec.ValidationError as error:
        raise Damage(f"{where}: {error}") from None
    rows = {table: rows.get(table, []) for table in ("articles", *_TABLES)}
    ids = [
        line.get("id" if table == "articles" else "article")
        for table, lines in rows.items()
        for line in lines
    ]
    if len(rows["articles"]) != 1 or set(ids) != {article}:
        raise Damage(f"{where}: its rows speak of another")
    return Kept(rows, kin)


def _json(ids: Sequence[int]) -> str:
    return f"[{','.join(map(str, ids))}]"
