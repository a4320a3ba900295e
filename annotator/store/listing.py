"""The list of articles: which ones and in what order, worked out by the indexes and never by the texts."""

import sqlite3
from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.core.annotation import STATUSES
from annotator.core.arabic import fold_text
from annotator.core.filter import ANYBODY, AS_LOADED, EVERYTHING, Filter, Order
from annotator.store.articles import rows_of
from annotator.store.errors import AnnotatorMissing
from annotator.store.file import reading
from annotator.store.shapes import ArticleRow

if TYPE_CHECKING:
    from annotator.store.project import Project

_LISTED = "articles INDEXED BY articles_listed"
_UNZONED = (
    "SELECT id FROM articles INDEXED BY articles_unzoned "
    """WHERE instr(zones, '"title"') = 0 OR instr(zones, '"body"') = 0"""
)
_LABELLED = "SELECT article FROM spans INDEXED BY spans_by_label WHERE label = ? AND {who}"
_STANDING = "SELECT article FROM annotations INDEXED BY annotations_by_status WHERE {who} AND status"
_UNSURE = (
    "SELECT article FROM annotations INDEXED BY annotations_marked "
    "WHERE (unsure OR note <> '') AND unsure AND ({who}) "
    "UNION SELECT article FROM spans INDEXED BY spans_unsure WHERE unsure AND ({who})"
)
_NOTED = (
    "SELECT article FROM annotations INDEXED BY annotations_marked "
    "WHERE (unsure OR note <> '') AND note <> '' AND ({who}) "
    "UNION SELECT article FROM spans INDEXED BY spans_noted WHERE note <> '' AND ({who})"
)
_NEXT = """
SELECT value FROM json_each(?1) LEFT JOIN annotations
ON annotations.article = value AND annotations.annotator = ?2
WHERE annotations.status IS NULL OR annotations.status NOT IN ('done', 'skipped')
ORDER BY key LIMIT 1
"""
_LABELS = """
WITH RECURSIVE found(label) AS (
  SELECT min(label) FROM spans
  UNION ALL SELECT (SELECT min(label) FROM spans WHERE label > found.label) FROM found WHERE label IS NOT NULL
) SELECT label FROM found WHERE label IS NOT NULL
"""
_SOURCES = (
    "SELECT source, count(*) FROM articles INDEXED BY articles_listed WHERE source <> '' "
    "GROUP BY source ORDER BY 2 DESC, 1"
)
_FIRST_ASKED, _MOST_ASKED = 64, 4096
_ORDERED = {"published": "published", "length": "length"}


class Listing:
    """``project.listing``: the ids of the articles that a filter lets pass, and what is shown of them."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def ids(
        self,
        chosen: Filter = EVERYTHING,
        order: Order = AS_LOADED,
        annotator_id: int = 0,
        *,
        only: Sequence[int] | None = None,
    ) -> "range | array[int]":
        """The articles that ``chosen`` lets pass, in ``order``; ``annotator_id`` is who looks.

        ``chosen.words`` is not looked at: ``only`` are the articles that hold them (an array is taken to be
        in order of id).
        Raises AnnotatorMissing where the filter names somebody whom the project does not have.
        """
        with reading(self._connection, self._project.path) as connection:
            asked = _Asked(connection, self._project, annotator_id)
            asked.add(chosen)
            if order.by in ("loaded", *_ORDERED):
                found = asked.in_order(order)
            elif order.by == "status":
                found = asked.by_status(order)
            else:
                found = asked.by_words(order)
        if only is None:
            return found
        plain = isinstance(found, range) and not order.down
        if isinstance(only, array) and plain and (not only or (only[0] in found and only[-1] in found)):
            return only
        kept = set(only)
        return array("q", [number for number in found if number in kept])

    def rows(self, annotator_id: int, ids: Sequence[int]) -> list[ArticleRow]:
        """What is shown of these articles, in their order; one that has gone by now is left out."""
        with reading(self._connection, self._project.path) as connection:
            return rows_of(connection, annotator_id, ids)

    def next_open(self, ids: Sequence[int], annotator_id: int, place: int) -> int | None:
        """The next article of ``ids`` that this annotator neither finished nor skipped, after ``place``.

        It is looked for round the end, and the one at ``place`` comes last; -1 begins at the beginning.
        """
        with reading(self._connection, self._project.path) as connection:
            for begin, high in ((place + 1, len(ids)), (0, min(place + 1, len(ids)))):
                low, step = begin, _FIRST_ASKED
                while low < high:
                    part = ",".join(map(str, ids[low : min(low + step, high)]))
                    row = connection.execute(_NEXT, (f"[{part}]", annotator_id)).fetchone()
                    if row is not None:
                        return int(row[0])
                    low += step
                    step = min(step * 4, _MOST_ASKED)
        return None

    def sources(self) -> list[tuple[str, int]]:
        """The outlets with the number of their articles, the largest first."""
        with reading(self._connection, self._project.path) as connection:
            return connection.execute(_SOURCES).fetchall()

    def labels(self) -> list[str]:
        """The labels that any span has, by id."""
        with reading(self._connection, self._project.path) as connection:
            return [label for (label,) in connection.execute(_LABELS)]


class _Asked:
    """A filter as SQL: conditions with their values."""

    def __init__(self, connection: sqlite3.Connection, project: "Project", annotator_id: int) -> None:
        self._connection, self._project, self._looks = connection, project, annotator_id
        self._where: list[str] = []
        self._values: list[object] = []
        self._whose = annotator_id

    def add(self, chosen: Filter) -> None:
        """Ask all that the filter asks."""
        anybody = chosen.annotator == ANYBODY
        if chosen.annotator and not anybody:
            self._whose = self._number_of(chosen.annotator)
        who, whose = ("1", ()) if anybody else ("annotator = ?", (self._whose,))
        if chosen.statuses and len(set(chosen.statuses)) < len(STATUSES):
            self._add_statuses(chosen, who, whose)
        if chosen.label:
            self._among(_LABELLED.format(who=who), chosen.label, *whose)
        for wanted, query in ((chosen.unsure, _UNSURE), (chosen.noted, _NOTED)):
            if wanted:
                self._among(query.format(who=who), *whose, *whose)
        self._add_metadata(chosen)
        self._add_work(chosen)

    def _add_metadata(self, chosen: Filter) -> None:
        if chosen.source:
            self._all("source = ?", chosen.source)
        if chosen.since:
            self._all("published >= ?", chosen.since)
        if chosen.until:
            self._all("published <> '' AND substr(published, 1, 10) <= ?", chosen.until)
        if chosen.unzoned:
            self._among(_UNZONED)
        if chosen.twins:
            self._among("SELECT article FROM twins")

    def in_order(self, order: Order) -> "range | array[int]":
        """The ids by loading or by what the index holds of them."""
        if order.by == "loaded" and not self._where:
            return self._everything(order)
        column = _ORDERED.get(order.by)
        turn = " DESC" if order.down else ""
        ordered = f"{column}{turn}, id" if column else f"id{turn}"
        query = f"SELECT id FROM {_LISTED} WHERE {self._condition()} ORDER BY {ordered}"  # noqa: S608
        return array("q", self._firsts(query))

    def by_status(self, order: Order) -> "range | array[int]":
        """The ids by the status that they have for whoever is meant."""
        query = "SELECT article, status FROM annotations INDEXED BY annotations_by_status WHERE annotator = ?"
        stands = {article: STATUSES.index(status) for article, status in
                  self._connection.execute(query, (self._whose,))}  # fmt: skip
        found = list(self.in_order(AS_LOADED))
        found.sort(key=lambda number: stands.get(number, 0), reverse=order.down)
        return array("q", found)

    def by_words(self, order: Order) -> "range | array[int]":
        """The ids by title or source, as a reader would look them up: hamzas do not count."""
        query = f"SELECT id, {order.by} FROM {_LISTED} WHERE {self._condition()} ORDER BY id"  # noqa: S608
        lines = self._connection.execute(query, self._values).fetchall()
        # Of outlets there are few, and each is folded once.
        keys = {words: fold_text(words) for words in {line[1] for line in lines}}
        lines.sort(key=lambda line: keys[line[1]], reverse=order.down)
        return array("q", [line[0] for line in lines])

    def _everything(self, order: Order) -> "range | array[int]":
        first, last, count = self._connection.execute(
            "SELECT (SELECT min(id) FROM articles), (SELECT max(id) FROM articles), "
            "(SELECT count(*) FROM articles)"
        ).fetchone()
        if not count:
            return range(0)
        if last - first + 1 == count:
            return range(last, first - 1, -1) if order.down else range(first, last + 1)
        return array("q", self._firsts(f"SELECT id FROM articles ORDER BY id {'DESC' if order.down else ''}"))  # noqa: S608

    def _firsts(self, query: str) -> Iterable[int]:
        return [number for (number,) in self._connection.execute(query, self._values)]

    def _condition(self) -> str:
        return " AND ".join(self._where) or "1"

    def _all(self, condition: str, *values: object) -> None:
        self._where.append(f"({condition})")
        self._values.extend(values)

    def _among(self, query: str, *values: object, inside: bool = True) -> None:
        self._all(f"id {'' if inside else 'NOT '}IN ({query})", *values)

    def _add_statuses(self, chosen: Filter, who: str, whose: tuple[int, ...]) -> None:
        marks = ",".join("?" * len(chosen.statuses))
        found = _STANDING.format(who=who)
        if "not_started" not in chosen.statuses:
            self._among(f"{found} IN ({marks})", *whose, *chosen.statuses)
        elif who == "1":
            begun = f"id NOT IN ({found} <> 'not_started')"
            self._all(f"{begun} OR id IN ({found} IN ({marks}))", *chosen.statuses)
        else:
            # Who has said nothing yet has no row.
            self._among(f"{found} NOT IN ({marks})", *whose, *chosen.statuses, inside=False)

    def _add_work(self, chosen: Filter) -> None:
        if chosen.tag:
            self._among("SELECT article FROM tags WHERE tag = ?", chosen.tag)
        if chosen.unassigned:
            self._among("SELECT article FROM assignments", inside=False)
        if chosen.assigned == ANYBODY:
            self._among("SELECT article FROM assignments")
        elif chosen.assigned:
            self._among(
                "SELECT article FROM assignments WHERE annotator = ?", self._number_of(chosen.assigned)
            )

    def _number_of(self, name: str) -> int:
        row = self._connection.execute("SELECT id FROM annotators WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise AnnotatorMissing(path=self._project.path, annotator=name)
        return int(row[0])
