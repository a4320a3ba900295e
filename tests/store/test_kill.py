"""The power goes: what was acknowledged is there, and the file is whole."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import Project

EDITS = """
import sys
from pathlib import Path
from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, RemoveSpan
from annotator.store import Project

with Project.open(Path(sys.argv[1]), backup=False) as project:
    text = project.article(1).text
    revision = project.annotation(1, 1).revision
    while True:
        span = make_span(text, revision % 40, 50, "ACTOR", {"count": revision})
        revision = project.apply(1, 1, AddSpan(span), revision)
        print(revision, span.id, flush=True)
"""

SETTLES = """
import sys
from pathlib import Path
from annotator.agreement.settle import Decision
from annotator.core.annotation import make_span
from annotator.core.change import AddSpan
from annotator.store import Project

with Project.open(Path(sys.argv[1]), backup=False) as project:
    text = project.article(1).text
    revision = project.annotation(1, project.gold.id).revision
    while True:
        span = make_span(text, revision % 40, 50, "ACTOR")
        decisions = [Decision(f"{revision}-{each}", "A", "label") for each in range(3)]
        revision = project.settle(1, AddSpan(span), revision, decisions, 1)
        print(revision, flush=True)
"""

LOADS = """
import sys
from pathlib import Path
from annotator.core.article import Article
from annotator.store import Project

with Project.open(Path(sys.argv[1]), backup=False) as project:
    project.add_articles(
        (Article(text=f"{number} " + "نص " * 400) for number in range(1_000_000)),
        lambda done, total: print(done, flush=True),
    )
"""


def kill_in_the_middle(script: str, path: Path, lines: int) -> list[str]:
    """Run a script on a project, kill it after so many lines, and give every line it printed."""
    child = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child, child.stdout as said:
        acknowledged = [said.readline() for _ in range(lines)]
        child.send_signal(signal.SIGKILL)
        acknowledged += said.readlines()
    # A line cut in two was never acknowledged in full.
    return [line.strip() for line in acknowledged if line.endswith("\n")]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_in_the_middle_of_a_thousand_edits(project: Project, path: Path) -> None:
    project.close()
    known: dict[int, str] = {}
    for lines in (350, 1, 649):
        for line in kill_in_the_middle(EDITS, path, lines):
            revision, span_id = line.split()
            known[int(revision)] = span_id
        with Project.open(path, backup=False) as opened:
            annotation = opened.annotation(1, 1)
            assert annotation.revision - max(known) in (0, 1)
            assert set(known.values()) <= {span.id for span in annotation.spans}
            assert len(annotation.spans) == annotation.revision == len(opened.history(1, 1))
    assert len(known) >= 1000
    with Project.open(path, backup=False) as opened:
        assert [fault for fault in opened.check() if fault.level == "error"] == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_while_settling_nothing_is_half_settled(project: Project, path: Path) -> None:
    project.close()
    for lines in (1, 40, 3, 120, 60):
        last = int(kill_in_the_middle(SETTLES, path, lines)[-1])
        with Project.open(path, backup=False) as opened:
            gold = opened.annotation(1, opened.gold.id)
            assert gold.revision - last in (0, 1)
            assert len(gold.spans) == gold.revision == len(opened.history(1, opened.gold.id))
            kept = [(line.key, line.revision) for line in opened.decisions(1, history=True)]
            assert kept == [
                (f"{step}-{each}", step + 1) for step in range(gold.revision) for each in range(3)
            ]
            assert [fault for fault in opened.check() if fault.level == "error"] == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_while_loading(project: Project, path: Path) -> None:
    project.close()
    done = int(kill_in_the_middle(LOADS, path, 2)[-1])
    with Project.open(path, backup=False) as opened:
        assert opened.article_count() - 1 >= done
        assert (opened.article_count() - 1) % 2000 == 0
        assert list(opened.check()) == []
