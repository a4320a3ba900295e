"""Looking for what is wrong with a project: file, texts, spans, histories, the schema's rules."""

import sqlite3
from collections.abc import Iterator

import msgspec

from annotator.core.annotation import GOLD, Annotation, check_span
from annotator.core.errors import ChangeRefused, HashiyaError
from annotator.core.replay import replayed
from annotator.core.schema import Schema, broken_rules
from annotator.core.work import Tick
from annotator.store import annotations, decisions
from annotator.store.articles import article_from
from annotator.store.corrections import FIELD_OF
from annotator.store.errors import (
    CorrectionFault,
    DecisionFault,
    FileFault,
    HistoryFault,
    QueueFault,
    RoundFault,
    StoredFault,
    TextFault,
)
from annotator.store.removing import kept_of
from annotator.store.rounds import terms_of
from annotator.store.shapes import Fault
from annotator.store.stored import Damage

_ARTICLES = (
    "SELECT id, sha256, length, text, title, source, url, published, zones, meta FROM articles ORDER BY id"
)
_ANNOTATORS = """
SELECT annotators.id, annotators.name
FROM annotations JOIN annotators ON annotators.id = annotations.annotator
WHERE annotations.article = ? ORDER BY annotators.name
"""


_QUEUES = """
SELECT articles.id, articles.title, annotators.name FROM assignments
JOIN articles ON articles.id = assignments.article JOIN annotators ON annotators.id = assignments.annotator
LEFT JOIN annotations ON annotations.article = assignments.article
  AND annotations.annotator = assignments.annotator
WHERE open <> coalesce(status NOT IN ('done', 'skipped'), 1) ORDER BY articles.id, annotators.name
"""
_CORRECTED = "SELECT field, after, max(number) FROM corrections WHERE article = ? GROUP BY field"
_REMOVED = "SELECT article, title, kept FROM removed ORDER BY article"
_REVISION_OF_GOLD = """
SELECT coalesce(max(revision), 0) FROM annotations JOIN annotators ON annotators.id = annotator
WHERE article = ? AND name = ?
"""


def find(connection: sqlite3.Connection, schema: Schema, tick: Tick) -> Iterator[Fault]:
    """Every fault, those of the file first, then article by article. ``tick`` counts articles."""
    try:
        yield from _of_file(connection)
        yield from _of_rounds(connection)
        yield from _of_removed(connection)
        (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        for done, row in enumerate(connection.execute(_ARTICLES), 1):
            yield from _of_article(connection, schema, row)
            tick(done, total)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # Beyond a damaged page nothing can be read; what was found so far has been said.
        yield Fault("error", FileFault(reason=str(error)))


def _of_file(connection: sqlite3.Connection) -> Iterator[Fault]:
    for (said,) in connection.execute("PRAGMA integrity_check(20)"):
        if said != "ok":
            yield Fault("error", FileFault(reason=said))
    for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Fault(
            "error", FileFault(reason=f"a row of {table} points at a row of {parent} that is not there")
        )


def _of_removed(connection: sqlite3.Connection) -> Iterator[Fault]:
    for article, title, kept in connection.execute(
        "SELECT article, title, kept FROM removed ORDER BY article"
    ):
        try:
            kept_of(kept, article)
        except Damage as error:
            yield Fault("error", StoredFault(article=title or str(article), reason=str(error)))


def _of_rounds(connection: sqlite3.Connection) -> Iterator[Fault]:
    for name, plan in connection.execute("SELECT name, plan FROM rounds ORDER BY id"):
        try:
            terms_of(plan)
        except Damage as error:
            yield Fault("error", RoundFault(round=name, reason=str(error)))
    for article, title, name in connection.execute(_QUEUES):
        fault = QueueFault(annotator=name, article=title or str(article))
        yield Fault("error", fault, article, name)


def _of_article(connection: sqlite3.Connection, schema: Schema, row: tuple[object, ...]) -> Iterator[Fault]:
    import hashlib  # here, because it loads OpenSSL, and a project is opened far more often than checked

    number, sha256, length, *columns = row
    assert isinstance(number, int)
    text, title = str(columns[0]), str(columns[1]) or str(number)
    if hashlib.sha256(text.encode()).hexdigest() != sha256 or len(text) != length:
        yield Fault("error", TextFault(article=title), number)
    try:
        article_from([str(column) for column in columns], number)
    except Damage as error:
        yield Fault("error", StoredFault(article=title, reason=str(error)), number)
    for annotator, name in connection.execute(_ANNOTATORS, (number,)).fetchall():
        key = (number, annotator)
        try:
            stored = annotations.read(connection, key, name)
        except Damage as error:
            yield Fault("error", StoredFault(article=title, reason=str(error)), number, name)
            continue
        errors = [*_of_spans(text, title, stored), *_of_history(connection, key, title, stored)]
        yield from (Fault("error", error, number, name) for error in errors)
        yield from (Fault("warning", error, number, name) for _, error in broken_rules(schema, stored))
    yield from (Fault("error", error, number) for error in _of_decisions(connection, number, title))
    yield from (Fault("error", error, number) for error in _of_corrections(connection, number, title))


def _of_corrections(connection: sqlite3.Connection, number: int, title: str) -> Iterator[HashiyaError]:
    """Whether the last correction of each field says what stands there."""
    for field, after, _ in connection.execute(_CORRECTED, (number,)).fetchall():
        query = FIELD_OF.get(field)
        if query is not None and connection.execute(query, (number,)).fetchone() != (after,):
            yield CorrectionFault(article=title, field=field)


def _of_decisions(connection: sqlite3.Connection, number: int, title: str) -> Iterator[HashiyaError]:
    """Whether an article's decisions are counted from 1, and gold has come as far as they say."""
    (gold,) = connection.execute(_REVISION_OF_GOLD, (number, GOLD)).fetchone()
    revision = 0
    for place, line in enumerate(decisions.read(connection, number), 1):
        if line.number != place:
            yield DecisionFault(article=title, reason="one of them is missing")
            return
        if line.revision < revision:
            yield DecisionFault(article=title, reason="gold goes back in one of them")
            return
        revision = line.revision
    if revision > gold:
        yield DecisionFault(article=title, reason="they speak of a state of gold that is not there")


def _of_spans(text: str, title: str, stored: Annotation) -> Iterator[HashiyaError]:
    for span in stored.spans:
        try:
            check_span(text, span, title)
        except HashiyaError as error:
            yield error


def _of_history(
    connection: sqlite3.Connection, key: annotations.Key, title: str, stored: Annotation
) -> Iterator[HashiyaError]:
    def differs(reason: str) -> HistoryFault:
        return HistoryFault(annotator=stored.annotator, article=title, reason=reason)

    try:
        lines = annotations.history(connection, key)
        again = replayed(stored.annotator, [line.change for line in lines])
    except Damage as error:
        yield differs(str(error))
        return
    except ChangeRefused as error:
        yield differs(str(error.fields["reason"]))
        return
    # An import begins at the revision it had elsewhere; from there on each commit counts one.
    counted = [line.revision for line in lines]
    if counted != list(range(stored.revision - len(lines) + 1, stored.revision + 1)) or (
        stored.revision and not lines
    ):
        yield differs(reason="its revisions do not count up to the stored one")
    told = {"seconds": stored.seconds, "revision": stored.revision}
    if msgspec.structs.replace(again, **told) != stored:
        yield differs(reason="it gives other spans, links, status or note")
