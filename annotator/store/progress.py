"""What everybody has and has done, read in one state of the file; `core/progress.py` makes figures of it."""

import sqlite3
from collections import Counter

from annotator.core.annotation import GOLD
from annotator.core.progress import Task, Work
from annotator.store import decisions
from annotator.store.stored import read_status

_NAMES = "SELECT id, name FROM annotators WHERE name <> ? ORDER BY name"
# What is not begun is only counted: of a hundred thousand articles that is nearly all, at first.
_QUEUES = """
SELECT assignments.annotator, count(*), sum(length)
FROM assignments CROSS JOIN articles ON articles.id = assignments.article
WHERE NOT EXISTS (
  SELECT 1 FROM annotations
  WHERE annotations.article = assignments.article AND annotations.annotator = assignments.annotator
)
GROUP BY assignments.annotator
"""
_TOUCHED = """
SELECT annotations.annotator, annotations.article, status, length, seconds, place IS NOT NULL
FROM annotations CROSS JOIN articles ON articles.id = annotations.article
LEFT JOIN assignments ON assignments.article = annotations.article
  AND assignments.annotator = annotations.annotator
"""
_ARTICLES = "SELECT count(*), coalesce(sum(length), 0) FROM articles INDEXED BY articles_listed"
_LABELS = "SELECT annotator, label, count(*) FROM spans INDEXED BY spans_by_label GROUP BY label, annotator"
# Few annotations are begun and not done, or done beside the queue; these are taken away from all.
_UNDONE = """
SELECT spans.annotator, label, count(*) FROM annotations CROSS JOIN spans USING (article, annotator)
WHERE status <> 'done' OR (annotations.annotator IN (SELECT annotator FROM assignments) AND NOT EXISTS (
  SELECT 1 FROM assignments
  WHERE assignments.article = annotations.article AND assignments.annotator = annotations.annotator
))
GROUP BY label, spans.annotator
"""


def read(connection: sqlite3.Connection) -> list[Work]:
    """Everybody's work, gold's not. Where nothing was handed out to anybody, all articles are everybody's.

    Once work was handed out, who has none and did none is not among them.
    """
    finished = decisions.finished(connection)
    untouched = {who: (count, length) for who, count, length in connection.execute(_QUEUES)}
    queues = {who for (who,) in connection.execute("SELECT DISTINCT annotator FROM assignments")}
    tasks: dict[int, list[Task]] = {}
    elsewhere: Counter[int] = Counter()
    for who, article, status, length, seconds, in_queue in connection.execute(_TOUCHED):
        if who in queues and not in_queue:
            elsewhere[who] += status in ("done", "skipped")
            continue
        known = read_status(status, f"annotation of article {article}")
        at = finished.get((article, who), "") if known == "done" else ""
        tasks.setdefault(who, []).append(Task(known, length, seconds, at))
    labels = _labels(connection)
    count, length = connection.execute(_ARTICLES).fetchone()
    found = []
    for who, name in connection.execute(_NAMES, (GOLD,)).fetchall():
        own = tasks.get(who, [])
        if queues and who not in queues and not own:
            continue  # who leads the others has nothing to do here
        left = untouched.get(who, (0, 0))
        if not queues:
            left = (count - len(own), length - sum(task.length for task in own))
        found.append(Work(name, who in queues, own, *left, labels.get(who, {}), elsewhere[who]))
    return found


def _labels(connection: sqlite3.Connection) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for who, label, spans in connection.execute(_LABELS):
        found.setdefault(who, {})[label] = spans
    for who, label, spans in connection.execute(_UNDONE):
        found[who][label] -= spans
    return {who: {label: count for label, count in own.items() if count} for who, own in found.items()}
