"""What adjudicators decided: written together with the change of gold, kept for good."""

import sqlite3
from collections.abc import Iterable, Iterator

from annotator.core.change import Change
from annotator.core.errors import ChangeRefused
from annotator.store.articles import now
from annotator.store.changes import Place, commit
from annotator.store.errors import StaleAnnotation
from annotator.store.file import writing
from annotator.store.shapes import REOPENED, Decided, DecisionLine, Standing

_COLUMNS = (
    "article, number, key, at, annotators.name, kind, choice, cause, guideline, note, revision "
    "FROM decisions JOIN annotators ON annotators.id = adjudicator"
)
_ALL = f"SELECT {_COLUMNS} ORDER BY article, number"
_OF_ARTICLE = f"SELECT {_COLUMNS} WHERE article = ? ORDER BY number"
_LAST = "SELECT coalesce(max(number), 0) FROM decisions WHERE article = ?"
_NEW = (
    "INSERT INTO decisions "
    "(article, number, key, at, adjudicator, kind, choice, cause, guideline, note, revision) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_REVISION = "SELECT revision FROM annotations WHERE article = ? AND annotator = ?"
_STANDINGS = "SELECT article, annotator, revision, status FROM annotations ORDER BY article, annotator"
# A quotation mark inside a value is escaped in JSON, so this text is a change of status and nothing else.
_FINISHED = """
SELECT annotations.article, annotations.annotator, max(history.at)
FROM history INDEXED BY history_of_status CROSS JOIN annotations USING (article, annotator)
WHERE instr(change, 'set_status') > 0 AND status = 'done' AND (
  change LIKE '%{"type":"set_status","before":"%","after":"done"}%'
  OR change LIKE '%{"type":"set_status","before":"%","after":"done","reason_before":%'
)
GROUP BY annotations.article, annotations.annotator
"""


def settle(
    connection: sqlite3.Connection,
    place: Place,
    change: Change | None,
    revision: int,
    decisions: Iterable[Decided],
    adjudicator: int,
) -> int:
    """Commit gold's change and the decisions that led to it, in one transaction; gold's revision after it.

    Raises what :func:`annotator.store.changes.commit` raises, and nothing was changed then.
    """
    article = place.key[0]
    with writing(connection):
        if change is None:
            _require_revision(connection, place, revision)
        else:
            revision = commit(connection, place, change, revision)
        (last,) = connection.execute(_LAST, (article,)).fetchone()
        for number, one in enumerate(decisions, last + 1):
            said = (one.kind, one.choice, one.cause, int(one.guideline), one.note)
            try:
                connection.execute(_NEW, (article, number, one.key, now(), adjudicator, *said, revision))
            except (sqlite3.IntegrityError, sqlite3.ProgrammingError, UnicodeEncodeError) as error:
                raise ChangeRefused(reason=str(error)) from error
    return revision


def read(connection: sqlite3.Connection, article_id: int | None) -> Iterator[DecisionLine]:
    """Every decision of one article or of all (None), in the order they were made."""
    rows = connection.execute(_ALL) if article_id is None else connection.execute(_OF_ARTICLE, (article_id,))
    for article, number, key, at, adjudicator, kind, choice, cause, guideline, note, revision in rows:
        yield DecisionLine(
            article, number, key, at, adjudicator, kind, choice, cause, bool(guideline), note, revision
        )


def standing(lines: Iterable[DecisionLine]) -> list[DecisionLine]:
    """The decisions that count: the last one of each key, where it does not reopen what was decided."""
    last = {(line.article, line.key): line for line in lines}
    kept = (line for line in last.values() if line.choice != REOPENED)
    return sorted(kept, key=lambda line: (line.article, line.number))


def standings(connection: sqlite3.Connection) -> list[Standing]:
    """Where every annotation stands, by article and annotator."""
    return [Standing(*row) for row in connection.execute(_STANDINGS)]


def finished(connection: sqlite3.Connection) -> dict[tuple[int, int], str]:
    """When each annotation that is done was last set so, by (article, annotator): UTC, ISO 8601."""
    return {(article, annotator): at for article, annotator, at in connection.execute(_FINISHED)}


def _require_revision(connection: sqlite3.Connection, place: Place, revision: int) -> None:
    row = connection.execute(_REVISION, place.key).fetchone()
    found = row[0] if row else 0
    if found != revision:
        raise StaleAnnotation(found=found, revision=revision)
