"""What was labelled how often: the words of all spans, counted by SQLite."""

import sqlite3

from annotator.core.annotation import GOLD
from annotator.store.shapes import Labelled, Refused, Wording

# Of للنظام the span is لنظام and reads النظام: whether another ل stands before it is seen in the text alone.
_BEHIND = (
    "substr(spans.text, 1, 1) = 'ل' AND (SELECT rtrim(substr(articles.text, max(1, start - 7), "
    "min(8, start)), 'ـ') LIKE '%ل' FROM articles WHERE articles.id = spans.article)"
)
_WORDS = (
    f"SELECT annotator, label, text, {_BEHIND} AS behind, count(*), group_concat(DISTINCT article), "  # noqa: S608
    'min(article), start, "end" FROM spans WHERE annotator IN (?, ?) GROUP BY annotator, label, text, behind'
)
_REFUSED = (
    "SELECT label, words, group_concat(article) FROM refusals WHERE annotator = ? GROUP BY label, words"
)
_HEADS = "SELECT article, revision, status FROM annotations WHERE annotator = ?"


def read(connection: sqlite3.Connection, annotator_id: int) -> Labelled:
    """All words that this annotator or gold labelled; ``connection`` shows one state of the file."""
    gold = connection.execute("SELECT id FROM annotators WHERE name = ?", (GOLD,)).fetchone()
    gold_id = gold[0] if gold else 0
    words = [
        Wording(annotator == gold_id, label, text, bool(behind), spans, _ids(articles), (article, start, end))
        for annotator, label, text, behind, spans, articles, article, start, end in connection.execute(
            _WORDS, (annotator_id, gold_id)
        )
    ]
    refused = [
        Refused(label, folded, _ids(articles))
        for label, folded, articles in connection.execute(_REFUSED, (annotator_id,))
    ]
    heads = connection.execute(_HEADS, (annotator_id,)).fetchall()
    return Labelled(
        gold_id=gold_id,
        words=words,
        refused=refused,
        revisions={article: revision for article, revision, _ in heads},
        done=[article for article, _, status in heads if status == "done"],
    )


def _ids(listed: str) -> tuple[int, ...]:
    return tuple(map(int, listed.split(",")))
