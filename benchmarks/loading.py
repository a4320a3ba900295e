"""Loading 10,000 articles of 2,500 characters, against raw inserts of the same rows."""

import gc
import os
import sqlite3
import tempfile
import time
from pathlib import Path

from annotator.core.article import Article
from annotator.exchange import load_paths, workers_here
from annotator.loaders import load_bytes
from annotator.store import Project
from annotator.store.articles import BATCH
from annotator.store.tables import TABLES, VERSION
from benchmarks.material import prose, schema
from benchmarks.table import Row

ARTICLES = 10_000
CHARACTERS = 2_500
RUNS = 3
_COLUMNS = "sha256, length, title, source, url, published, added_at, zones, meta, text"


def measure(runs: int = RUNS) -> list[Row]:
    """Files from a folder into a project, and articles in memory into a project; the floor between them."""
    whole, stored, floor = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "articles"
        source.mkdir()
        for number in range(ARTICLES):
            (source / f"{number:05}.txt").write_text(prose(CHARACTERS, number), encoding="utf-8")
        articles = [load_bytes(path.read_bytes(), path.name).article for path in sorted(source.iterdir())]
        rows = stored_rows(Path(folder) / "rows.hashiya", articles)
        # These 20,000 objects are ours; no collection that a load sets off should walk through them.
        gc.collect()
        gc.freeze()
        # As for any user: reading processes start from compiled files, even where the shell writes none.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = f"{folder}/compiled"
        _load(Path(folder) / "first.hashiya", source)
        for turn in range(runs):
            floor.append(raw_insert(Path(folder) / f"raw{turn}.db", rows))
            whole.append(_load(Path(folder) / f"whole{turn}.hashiya", source))
            stored.append(_store(Path(folder) / f"stored{turn}.hashiya", articles))
    name = f"{ARTICLES:,} articles of {CHARACTERS:,} characters"
    return [
        Row(f"load {name} from files", whole, floor, most_times=3.0, unit="s"),
        Row(f"add {name} to a project", stored, floor, most_times=3.0, unit="s"),
    ]


def _load(path: Path, source: Path) -> float:
    with Project.create(path, schema()) as project:
        os.sync()  # what others have yet to write is not our time
        begin = time.perf_counter()
        report = load_paths(project, [source], workers=workers_here())
        elapsed = time.perf_counter() - begin
    if report.new != ARTICLES:
        raise RuntimeError(f"{report.new} articles were loaded")
    return elapsed


def _store(path: Path, articles: list[Article]) -> float:
    with Project.create(path, schema()) as project:
        os.sync()  # what others have yet to write is not our time
        begin = time.perf_counter()
        project.add_articles(articles)
        return time.perf_counter() - begin


def stored_rows(path: Path, articles: list[Article]) -> list[tuple[object, ...]]:
    """The rows that the store writes for these articles, read back from a project."""
    with Project.create(path, schema()) as project:
        project.add_articles(articles)
    reader = sqlite3.connect(path)
    rows = reader.execute(f"SELECT id, {_COLUMNS} FROM articles ORDER BY id").fetchall()
    reader.close()
    return rows


def raw_insert(path: Path, rows: list[tuple[object, ...]]) -> float:
    """The same rows into the same table and index, durable, in transactions as large as the store's."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    for statement in TABLES[VERSION]:
        connection.execute(statement)
    os.sync()
    begin = time.perf_counter()
    for batch in (rows[at : at + BATCH] for at in range(0, len(rows), BATCH)):
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany(f"INSERT INTO articles (id, {_COLUMNS}) VALUES ({','.join('?' * 11)})", batch)
        connection.execute("COMMIT")
    elapsed = time.perf_counter() - begin
    connection.close()
    return elapsed
