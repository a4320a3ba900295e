"""Importing 10,000 articles with 40 spans each into an empty project, against writing the same rows."""

import sqlite3
import tempfile
from pathlib import Path

from annotator.exchange import export_project, import_file
from annotator.store import Project
from benchmarks.exporting import ARTICLES, MOST_MEMORY, SPANS, WANTED, fill, memory_of, timed
from benchmarks.material import schema
from benchmarks.table import Row

RUNS = 2
_TABLES = ("annotators", "articles", "annotations", "spans", "links", "history")


def measure(runs: int = RUNS) -> list[Row]:
    """Each format against the floor, and the most memory of a process that does nothing else."""
    times: dict[str, list[float]] = {name: [] for name in WANTED}
    memory: dict[str, float] = {}
    floor = []
    with tempfile.TemporaryDirectory() as name_of_folder:
        folder = Path(name_of_folder)
        with Project.create(folder / "source.hashiya", schema()) as project:
            fill(project, ARTICLES)
            for name in WANTED:
                export_project(project, folder / f"source.{name}", name)
        for turn in range(runs):
            floor.append(_write_rows(folder / "source.hashiya", folder / f"floor{turn}.hashiya"))
            for name, taken in times.items():
                target = folder / f"{turn}.{name}.hashiya"
                with Project.create(target, schema()) as project:
                    taken.append(timed(lambda p=project, n=name: _import(p, folder / f"source.{n}", n)))  # type: ignore[misc]
                target.unlink()
        for name in WANTED:
            target = folder / f"memory.{name}.hashiya"
            Project.create(target, schema()).close()
            memory[name] = memory_of(target, folder / f"source.{name}", name, "import")
    what = f"import {ARTICLES:,} articles with {SPANS} spans each"
    return [
        *(
            Row(f"{what} from {name}", times[name], floor, most_times=WANTED[name], unit="s")
            for name in WANTED
        ),
        *(
            Row(f"most memory, from {name}", [size], most=MOST_MEMORY, unit="MB")
            for name, size in memory.items()
        ),
    ]


def _import(project: Project, file: Path, name: str) -> None:
    report = import_file(project, file, name)
    if report.new != ARTICLES:
        raise RuntimeError(f"{report.new} articles were imported")


def _write_rows(source: Path, target: Path) -> float:
    """The same rows into the same tables, in one transaction: what no import can go below."""
    Project.create(target, schema()).close()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("ATTACH ? AS source", (str(source),))
    rows = {table: connection.execute(f"SELECT * FROM source.{table}").fetchall() for table in _TABLES}

    def write() -> None:
        connection.execute("BEGIN")
        for table, given in rows.items():
            if given:
                places = ", ".join("?" * len(given[0]))
                connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", given)
        connection.execute("COMMIT")

    taken = timed(write)
    connection.close()
    target.unlink()
    return taken
