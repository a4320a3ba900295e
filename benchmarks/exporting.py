"""Exporting 10,000 articles with 40 spans each to jsonl, against reading the same rows."""

import os
import sqlite3
import tempfile
import time
from pathlib import Path

from annotator.exchange import export_project
from annotator.store import Project
from benchmarks.material import annotation, article, schema
from benchmarks.table import Row

ARTICLES = 10_000
CHARACTERS = 2_500
SPANS = 40
RUNS = 3


def measure(runs: int = RUNS) -> list[Row]:
    """jsonl and, for comparison, conll."""
    times: dict[str, list[float]] = {"jsonl": [], "conll": []}
    floor = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.hashiya"
        with Project.create(path, schema()) as project:
            fill(project)
            os.sync()
            for turn in range(runs):
                floor.append(_read(path))
                for name, taken in times.items():
                    os.sync()  # what was written before is not our time
                    begin = time.perf_counter()
                    report = export_project(project, Path(folder) / f"{turn}.{name}", name)
                    taken.append(time.perf_counter() - begin)
                    if (report.articles, report.spans) != (ARTICLES, ARTICLES * SPANS):
                        raise RuntimeError(
                            f"{report.spans} spans of {report.articles} articles were exported"
                        )
    what = f"export {ARTICLES:,} articles with {SPANS} spans each"
    return [
        Row(f"{what} to jsonl", times["jsonl"], floor, most_times=3.0, unit="s"),
        Row(f"{what} to conll", times["conll"], floor, unit="s"),
    ]


def fill(project: Project) -> None:
    """ARTICLES with SPANS each."""
    for number in range(ARTICLES):
        (article_id,) = project.add_articles([article(CHARACTERS, number)]).new
        text = project.article(article_id).text
        project.put_annotation(article_id, annotation(text, SPANS, number))


def _read(path: Path) -> float:
    """All columns of all rows, as they come: what no export can go below."""
    connection = sqlite3.connect(path)
    begin = time.perf_counter()
    for table in ("articles", "annotations", "spans", "links"):
        for _row in connection.execute(f"SELECT * FROM {table}"):
            pass
    elapsed = time.perf_counter() - begin
    connection.close()
    return elapsed
