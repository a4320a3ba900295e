"""The power goes in the middle of an import: whole articles with all their annotations, or none of them."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.exchange import import_file
from annotator.store import Project
from tests.exchange.test_round_trip import TEXT, file_of, labelled, state

IMPORTS = """
import sys
from pathlib import Path
from annotator.exchange import import_file
from annotator.store import Project

with Project.open(Path(sys.argv[1]), backup=False) as project:
    told = lambda done, total: total and print(done, flush=True)
    import_file(project, Path(sys.argv[2]), "jsonl", tick=told)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_while_importing(project: Project, tmp_path: Path) -> None:
    records = [labelled("a", text=f"{number} {TEXT}") for number in range(4000)]
    path = file_of(tmp_path / "x.jsonl", *records)
    project.close()
    with subprocess.Popen(
        [sys.executable, "-c", IMPORTS, str(project.path), str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        told = [int(child.stdout.readline()) for _ in range(3)]
        child.send_signal(signal.SIGKILL)
        told += map(int, child.stdout.readlines())
    with Project.open(project.path, backup=False) as opened:
        stored = state(opened)
        assert told[-1] <= len(stored) < 4000
        assert len(stored) % 500 == 0
        assert stored == records[: len(stored)]
        assert list(opened.check()) == []
        report = import_file(opened, path, "jsonl")
        assert (report.known, report.same, report.added) == (len(stored), len(stored), 4000 - len(stored))
