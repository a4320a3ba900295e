"""The project in numbers."""

import sqlite3

from annotator.store.articles import progress
from annotator.store.shapes import AnnotatorStats, Stats

_LABELS = "SELECT annotator, label, count(*) FROM spans GROUP BY annotator, label ORDER BY label"
_LINKS = "SELECT annotator, count(*) FROM links GROUP BY annotator"
_SECONDS = "SELECT annotator, sum(seconds) FROM annotations GROUP BY annotator"
_ARTICLES = "SELECT count(*), coalesce(sum(length), 0) FROM articles"


def stats(connection: sqlite3.Connection, name: str) -> Stats:
    """Count everything once; annotators by name, labels by id."""
    labels: dict[int, dict[str, int]] = {}
    every: dict[str, int] = {}
    for annotator, label, spans in connection.execute(_LABELS):
        labels.setdefault(annotator, {})[label] = spans
        every[label] = every.get(label, 0) + spans
    links = dict(connection.execute(_LINKS))
    seconds = dict(connection.execute(_SECONDS))
    articles, characters = connection.execute(_ARTICLES).fetchone()
    annotators = [
        AnnotatorStats(
            name=annotator,
            progress=progress(connection, number),
            spans=sum(labels.get(number, {}).values()),
            links=links.get(number, 0),
            seconds=seconds.get(number, 0.0),
            labels=labels.get(number, {}),
        )
        for number, annotator in connection.execute(
            "SELECT id, name FROM annotators ORDER BY name"
        ).fetchall()
    ]
    return Stats(
        name=name,
        articles=articles,
        characters=characters,
        spans=sum(every.values()),
        links=sum(links.values()),
        labels=every,
        annotators=annotators,
    )
