"""The history only grows, and leads from nothing to what is stored."""

import sqlite3

import pytest

from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, Change, SetNote, SetStatus
from annotator.store import Project
from tests.store.conftest import TEXT


def test_every_commit_leaves_one_line(project: Project) -> None:
    changes: list[Change] = [
        AddSpan(make_span(TEXT, 0, 3, "ACTOR", {"kind": "x"})),
        SetStatus("not_started", "done"),
    ]
    for revision, change in enumerate(changes):
        project.apply(1, 1, change, revision)
    lines = project.history(1, 1)
    assert [(line.revision, line.change) for line in lines] == list(enumerate(changes, 1))
    assert all(line.at.endswith("+00:00") for line in lines)
    assert lines[0].at <= lines[1].at


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM history",
        "DELETE FROM history WHERE revision = 2",
        "UPDATE history SET at = 'then'",
        "INSERT OR REPLACE INTO history VALUES (1, 1, 2, 'then', '{}')",
        "INSERT OR REPLACE INTO history VALUES (1, 1, 1, 'then', '{}')",
        "INSERT INTO history VALUES (1, 1, 1, 'then', '{}')",
    ],
)
def test_history_only_grows(project: Project, statement: str) -> None:
    for revision in range(2):
        project.apply(1, 1, SetNote(str(revision) if revision else "", str(revision + 1)), revision)
    before = project.history(1, 1)
    with pytest.raises(sqlite3.IntegrityError, match="history only grows"):
        project._connection.execute(statement)
    assert project.history(1, 1) == before
