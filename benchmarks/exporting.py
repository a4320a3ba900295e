"""Exporting 10,000 articles with 40 spans each, against reading the same rows; and the memory it takes."""

import json
import math
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotator.exchange import export_project, workers_here
from annotator.store import Project
from benchmarks.material import annotation, article, schema
from benchmarks.table import Row

ARTICLES = 10_000
CHARACTERS = 2_500
SPANS = 40
RUNS = 3
MOST_MEMORY = 300.0  # MB

#: How many times the floor each format may take; spaCy's own part is no business of ours.
WANTED = {"jsonl": 2.0, "conll": 5.0, "hf-parquet": 5.0}
#: spaCy takes its time: fewer articles.
FEW = 300


def measure(runs: int = RUNS) -> list[Row]:
    """Each format against the floor, beside the usual library, and the most memory it takes."""
    times: dict[str, list[float]] = {name: [] for name in WANTED}
    peers: dict[str, list[float]] = {"json": [], "pyarrow": []}
    floor = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "export.hashiya"
        with Project.create(path, schema()) as project:
            fill(project, ARTICLES)
            os.sync()
            for turn in range(runs):
                floor.append(timed(lambda: read_rows(path)))
                for name, taken in times.items():
                    out = Path(folder) / f"{turn}.{name}"
                    taken.append(timed(lambda name=name, out=out: _export(project, out, name)))  # type: ignore[misc]
                    out.unlink()
                peers["json"].append(timed(lambda: _by_json(path, Path(folder) / "peer.jsonl")))
                peers["pyarrow"].append(timed(lambda: _by_pyarrow(path, Path(folder) / "peer.parquet")))
        memory = {name: memory_of(path, Path(folder) / f"memory.{name}", name) for name in WANTED}
        spacy = _beside_spacy(Path(folder), runs)
    what = f"export {ARTICLES:,} articles with {SPANS} spans each"
    return [
        *(Row(f"{what} to {name}", times[name], floor, most_times=WANTED[name], unit="s") for name in WANTED),
        Row("the same articles and spans by json alone", peers["json"], floor, unit="s"),
        Row("the same by pyarrow alone, without tokens and tags", peers["pyarrow"], floor, unit="s"),
        *(
            Row(f"most memory of all processes, {name}", [size], most=MOST_MEMORY, unit="MB")
            for name, size in memory.items()
        ),
        spacy,
    ]


def fill(project: Project, articles: int = ARTICLES) -> None:
    """So many articles with SPANS each."""
    for number in range(articles):
        (article_id,) = project.add_articles([article(CHARACTERS, number)]).new
        text = project.article(article_id).text
        project.put_annotation(article_id, annotation(text, SPANS, number))


def timed(work: Callable[[], object]) -> float:
    """How long it takes; what was written before is not its time."""
    os.sync()
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def read_rows(path: Path) -> None:
    """All columns of all rows, as they come: what no export can go below."""
    connection = sqlite3.connect(path)
    for table in ("articles", "annotations", "spans", "links"):
        for _row in connection.execute(f"SELECT * FROM {table}"):
            pass
    connection.close()


def _export(project: Project, out: Path, name: str) -> None:
    report = export_project(project, out, name, workers=workers_here())
    if (report.articles, report.spans) != (ARTICLES, ARTICLES * SPANS):
        raise RuntimeError(f"{report.spans} spans of {report.articles} articles were exported")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """Texts and spans as anybody would read them from the tables."""
    connection = sqlite3.connect(path)
    query = 'SELECT id, start, "end", label, text FROM spans WHERE article = ?'
    for number, text in connection.execute("SELECT id, text FROM articles"):
        keys = ("id", "start", "end", "label", "text")
        spans = [dict(zip(keys, row, strict=True)) for row in connection.execute(query, (number,))]
        yield {"text": text, "spans": spans}
    connection.close()


def _by_json(path: Path, out: Path) -> None:
    with out.open("w", encoding="utf-8") as file:
        for row in _rows(path):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def _by_pyarrow(path: Path, out: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    writer = None
    batch: list[dict[str, Any]] = []
    for row in _rows(path):
        batch.append(row)
        if len(batch) == 500:
            table = pa.Table.from_pylist(batch)
            writer = writer or pq.ParquetWriter(out, table.schema)
            writer.write_table(table)
            batch = []
    if writer:
        writer.close()


_CHILD = """
import sys
from pathlib import Path
from annotator.exchange import export_project, import_file, workers_here
from annotator.store import Project
if __name__ == "__main__":
    work, project, file, name = sys.argv[1:]
    with Project.open(Path(project)) as opened:
        if work == "export":
            export_project(opened, Path(file), name, workers=workers_here())
        else:
            import_file(opened, Path(file), name)
"""


def memory_of(project: Path, file: Path, name: str, work: str = "export") -> float:
    """The most memory, in MB, of a process that does nothing else and of those it starts, at one moment.

    What they share (the interpreter, libraries) counts once. On Linux only, elsewhere not a number.
    """
    script = file.with_name("memory_of.py")
    script.write_text(_CHILD, encoding="utf-8")
    arguments = [sys.executable, str(script), work, str(project), str(file), name]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    most = math.nan
    with subprocess.Popen(arguments, env=environment) as process:
        while process.poll() is None:
            if (now := _memory_now(process.pid)) and not most >= now:
                most = now
            time.sleep(0.005)
    if process.returncode:
        raise RuntimeError(f"{work} of {name} ended with {process.returncode}")
    return most * 1024 / 1e6


def _memory_now(pid: int) -> int:
    """The kilobytes that this process and its children have in memory; 0 where that cannot be read."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return own + sum(map(_memory_now, map(int, children)))


def _beside_spacy(folder: Path, runs: int) -> Row:
    """Ours beside spaCy with its own tokens; it does most of the work in both."""
    import spacy
    from spacy.tokens import DocBin

    path = folder / "few.hashiya"
    ours, alone = [], []
    with Project.create(path, schema()) as project:
        fill(project, FEW)

        def by_spacy() -> None:
            nlp = spacy.blank("ar")
            found = DocBin()
            for row in _rows(path):
                doc = nlp(row["text"])
                spans = (
                    doc.char_span(one["start"], one["end"], one["label"], alignment_mode="expand")
                    for one in row["spans"]
                )
                doc.spans["sc"] = [span for span in spans if span]
                found.add(doc)
            found.to_disk(folder / "peer.spacy")

        for turn in range(runs):
            out = folder / f"spacy{turn}"
            ours.append(timed(lambda out=out: export_project(project, out, "spacy")))  # type: ignore[misc]
            alone.append(timed(by_spacy))
    return Row(f"export {FEW} articles to spacy, the floor being spaCy alone", ours, alone, unit="s")
