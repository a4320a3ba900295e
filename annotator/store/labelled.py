"""What was labelled how often: the words of all spans, counted by SQLite."""

import sqlite3

from annotator.core.annotation import GOLD
from annotator.store.shapes import Labelled, Refused, Wording

_WORDS = (
    'SELECT annotator, label, text, count(*), group_concat(DISTINCT article), min(article), start, "end" '
    "FROM spans WHERE annotator IN (?, ?) AND text NOT GLOB 'ل*' GROUP BY annotator, label, text"
)
# Of للنظام the span is لنظام and reads النظام: whether another ل stands before it is seen in the text alone.
_LAM = (
    'SELECT article, annotator, label, text, start, "end" FROM spans '
    "WHERE annotator IN (?, ?) AND text GLOB 'ل*' ORDER BY article"
)
_TEXT = "SELECT text FROM articles WHERE id = ?"
_BEFORE = 8
_REFUSED = (
    "SELECT label, words, group_concat(article) FROM refusals WHERE annotator = ? GROUP BY label, words"
)
_HEADS = "SELECT article, revision, status FROM annotations WHERE annotator = ?"


def read(connection: sqlite3.Connection, annotator_id: int) -> Labelled:
    """All words that this annotator or gold labelled; ``connection`` shows one state of the file."""
    gold = connection.execute("SELECT id FROM annotators WHERE name = ?", (GOLD,)).fetchone()
    gold_id = gold[0] if gold else 0
    asked = (annotator_id, gold_id)
    words = [
        Wording(annotator == gold_id, label, text, False, spans, _ids(articles), (article, start, end))  # noqa: FBT003
        for annotator, label, text, spans, articles, article, start, end in connection.execute(_WORDS, asked)
    ]
    words += _with_lam(connection, asked)
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


def _with_lam(connection: sqlite3.Connection, asked: tuple[int, int]) -> list[Wording]:
    """The words that begin with ل, told apart by what stands before them."""
    counts: dict[tuple[int, str, str, bool], list[tuple[int, int, int]]] = {}
    last, text = 0, ""
    for article, annotator, label, words, start, end in connection.execute(_LAM, asked):
        if article != last:
            last, (text,) = article, connection.execute(_TEXT, (article,)).fetchone()
        behind = text[max(0, start - _BEFORE) : start].rstrip("ـ").endswith("ل")
        counts.setdefault((annotator, label, words, behind), []).append((article, start, end))
    return [
        Wording(annotator == asked[1], label, words, behind, len(places), _articles(places), places[0])
        for (annotator, label, words, behind), places in counts.items()
    ]


def _articles(places: list[tuple[int, int, int]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(article for article, _, _ in places))


def _ids(listed: str) -> tuple[int, ...]:
    return tuple(map(int, listed.split(",")))
