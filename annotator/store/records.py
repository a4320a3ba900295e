"""Everything, as a stream of records: an article at a time, in the order of the ids, with little memory."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from math import inf
from operator import itemgetter
from pathlib import Path
from typing import Any

from annotator.core.annotation import Annotation, Link, Record, Refusal, Span, check_span
from annotator.store.articles import article_from
from annotator.store.errors import AnnotatorMissing
from annotator.store.stored import read_object, read_status

_ARTICLES = (
    "SELECT id, sha256, text, title, source, url, published, zones, meta FROM articles "
    "WHERE id BETWEEN ? AND ? ORDER BY id"
)

#: Each in the order of its key, so that SQLite reads along and sorts nothing.
_HEADS = (
    "SELECT article, annotator, status, reason, note, unsure, seconds, revision FROM annotations "
    "WHERE article BETWEEN ? AND ? ORDER BY article, annotator"
)
_SPANS = (
    'SELECT article, annotator, id, start, "end", label, text, attributes, note, unsure FROM spans '
    'WHERE article BETWEEN ? AND ? ORDER BY article, annotator, start, "end" DESC, label, id'
)
_LINKS = (
    "SELECT article, annotator, id, type, source, target, attributes FROM links "
    "WHERE article BETWEEN ? AND ? ORDER BY article, annotator, id"
)
_REFUSALS = (
    "SELECT article, annotator, label, words FROM refusals "
    "WHERE article BETWEEN ? AND ? ORDER BY article, annotator, label, words"
)

Row = tuple[Any, ...]
Ids = tuple[int, int]

ALL: Ids = (-(2**63), 2**63 - 1)
"""From the first article to the last."""

#: What stands behind the last article of a table.
_END: tuple[float, Iterator[Row]] = (inf, iter(()))

#: So many different attributes are kept ready; most spans have few.
_KEPT = 4096


def chosen(connection: sqlite3.Connection, path: Path, names: Sequence[str] | None) -> dict[int, str]:
    """The annotators asked for (None: all), id to name, by name. Raises AnnotatorMissing."""
    known = {str(name): int(number) for number, name in connection.execute("SELECT id, name FROM annotators")}
    for name in names or ():
        if name not in known:
            raise AnnotatorMissing(path=path, annotator=name)
    return {known[name]: name for name in sorted(known if names is None else set(names))}


def stream(
    connection: sqlite3.Connection,
    annotators: dict[int, str],
    ids: Ids = ALL,
    only: Collection[str] | None = None,
) -> Iterator[Record]:
    """Every article from the first of ``ids`` to the last, with what these annotators said, in their order.

    ``only`` are the hashes of those that are wanted (None: all). Raises TextMismatch or SpanOutside where a
    span does not stand upon its words, and Damage.
    """
    reader = _Reader(connection, ids)
    for number, sha256, *columns in connection.execute(_ARTICLES, ids):
        if only is not None and sha256 not in only:
            continue
        article = article_from(columns, number)
        name = article.title or str(number)
        yield Record(article, tuple(reader.annotations(number, annotators, article.text, name)))


class _Along:
    """The rows of a table, read along with the articles: both in the order of the articles' ids."""

    def __init__(self, connection: sqlite3.Connection, query: str, ids: Ids) -> None:
        self._groups = groupby(connection.execute(query, ids), itemgetter(0))
        self._article: float = -inf
        self._rows: Iterator[Row] = iter(())

    def of(self, article: int) -> Iterator[Row]:
        """The rows of an article, to be read before those of a later one are asked for."""
        while self._article < article:
            self._article, self._rows = next(self._groups, _END)
        return self._rows if self._article == article else iter(())


class _Reader:
    """What annotators said, an article after another, without a question to SQLite for each."""

    def __init__(self, connection: sqlite3.Connection, ids: Ids) -> None:
        self._heads = _Along(connection, _HEADS, ids)
        self._spans = _Along(connection, _SPANS, ids)
        self._links = _Along(connection, _LINKS, ids)
        self._refusals = _Along(connection, _REFUSALS, ids)
        self._attributes = _Attributes()

    def annotations(
        self, number: int, annotators: dict[int, str], text: str, article: str
    ) -> Iterator[Annotation]:
        """Those of these annotators on the article, in their order."""
        heads = {row[1]: row for row in self._heads.of(number) if row[1] in annotators}
        spans: dict[int, list[Span]] = {annotator: [] for annotator in heads}
        self._read_spans(number, spans, text, article)
        links: dict[int, list[Link]] = {}
        for _, annotator, link_id, kind, source, target, attributes in self._links.of(number):
            link = Link(link_id, kind, source, target, read_object(attributes, f"link {link_id}"))
            links.setdefault(annotator, []).append(link)
        refusals: dict[int, list[Refusal]] = {}
        for _, annotator, label, words in self._refusals.of(number):
            refusals.setdefault(annotator, []).append(Refusal(label, words))
        for annotator, name in annotators.items():
            if annotator in heads:
                _, _, status, reason, note, unsure, seconds, revision = heads[annotator]
                yield Annotation(
                    annotator=name,
                    status=read_status(status, f"annotation of article {number}"),
                    reason=reason,
                    note=note,
                    unsure=bool(unsure),
                    seconds=seconds,
                    revision=revision,
                    spans=tuple(spans[annotator]),
                    links=tuple(links.get(annotator, ())),
                    refusals=tuple(refusals.get(annotator, ())),
                )

    def _read_spans(self, number: int, into: dict[int, list[Span]], text: str, article: str) -> None:
        rows = list(self._spans.of(number))
        if not rows:
            return
        alone = rows[0][1] == rows[-1][1]
        for annotator, its in ((rows[0][1], rows),) if alone else groupby(rows, itemgetter(1)):
            if annotator in into:
                into[annotator] = self._spans_of(number, its, text, article)

    def _spans_of(self, number: int, rows: Iterable[Row], text: str, article: str) -> list[Span]:
        # Column by column: a step in Python for each of 400,000 spans takes as long as reading them.
        _, _, ids, starts, ends, labels, surfaces, attributes, notes, doubts = zip(*rows, strict=True)
        self._attributes.where = f"a span of article {number}"
        kept = map(self._attributes.__getitem__, attributes)
        more = (notes, map(bool, doubts)) if any(notes) or any(doubts) else ()
        spans = list(map(Span, ids, starts, ends, labels, surfaces, kept, *more))
        # The contract; where these words are there, no end can be wrong.
        if min(starts) < 0 or tuple(map(text.__getitem__, map(slice, starts, ends))) != surfaces:
            for span in spans:
                check_span(text, span, article)
        return spans


class _Attributes(dict[str, dict[str, Any]]):
    """What attributes mean. Spans of the same share them: nobody may change what is in a span."""

    where = ""

    def __missing__(self, json: str) -> dict[str, Any]:
        if len(self) > _KEPT:
            self.clear()
        kept = self[json] = read_object(json, self.where)
        return kept
