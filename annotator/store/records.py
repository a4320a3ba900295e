"""Everything, as a stream of records: an article at a time, in the order of the ids, with little memory."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.core.annotation import Annotation, Link, Record, Refusal, Span, check_span
from annotator.store.annotations import LINKS_IN_ORDER, REFUSALS, SPANS_IN_ORDER, Key
from annotator.store.articles import article_from
from annotator.store.errors import AnnotatorMissing
from annotator.store.stored import read_object, read_status

_ARTICLES = "SELECT id, text, title, source, url, published, zones, meta FROM articles ORDER BY id"
_HEADS = (
    "SELECT annotator, status, reason, note, unsure, seconds, revision FROM annotations WHERE article = ?"
)


def chosen(connection: sqlite3.Connection, path: Path, names: Sequence[str] | None) -> dict[int, str]:
    """The annotators asked for (None: all), id to name, by name. Raises AnnotatorMissing."""
    known = {str(name): int(number) for number, name in connection.execute("SELECT id, name FROM annotators")}
    for name in names or ():
        if name not in known:
            raise AnnotatorMissing(path=path, annotator=name)
    return {known[name]: name for name in sorted(known if names is None else set(names))}


def stream(connection: sqlite3.Connection, annotators: dict[int, str]) -> Iterator[Record]:
    """Every article with the annotations of these annotators, in their order.

    Raises TextMismatch or SpanOutside where a span does not stand upon its words, and Damage.
    """
    reader = _Reader(connection)
    for number, *columns in connection.execute(_ARTICLES):
        article = article_from(columns, number)
        name = article.title or str(number)
        yield Record(article, tuple(reader.annotations(number, annotators, article.text, name)))


class _Reader:
    """Cursors that are used again and again: SQLite keeps their statements ready."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._heads = connection.cursor()
        self._spans = connection.cursor()
        self._links = connection.cursor()
        self._refusals = connection.cursor()

    def annotations(
        self, number: int, annotators: dict[int, str], text: str, article: str
    ) -> Iterator[Annotation]:
        heads = {row[0]: row for row in self._heads.execute(_HEADS, (number,))}
        for annotator, name in annotators.items():
            if annotator in heads:
                _, status, reason, note, unsure, seconds, revision = heads[annotator]
                key = (number, annotator)
                yield Annotation(
                    annotator=name,
                    status=read_status(status, f"annotation of article {number}"),
                    reason=reason,
                    note=note,
                    unsure=bool(unsure),
                    seconds=seconds,
                    revision=revision,
                    spans=tuple(self._spans_of(key, text, article)),
                    links=tuple(self._links_of(key)),
                    refusals=tuple(Refusal(*row) for row in self._refusals.execute(REFUSALS, key)),
                )

    def _spans_of(self, key: Key, text: str, article: str) -> list[Span]:
        spans = []
        for row in self._spans.execute(SPANS_IN_ORDER, key):
            span_id, start, end, label, surface, attributes, note, unsure = row
            kept = {} if attributes == "{}" else read_object(attributes, f"span {span_id}")
            span = Span(span_id, start, end, label, surface, kept, note, bool(unsure))
            if text[start:end] != surface or start < 0:
                check_span(text, span, article)
            spans.append(span)
        return spans

    def _links_of(self, key: Key) -> list[Link]:
        return [
            Link(link_id, kind, source, target, read_object(attributes, f"link {link_id}"))
            for link_id, kind, source, target, attributes in self._links.execute(LINKS_IN_ORDER, key)
        ]
