"""Copies of the project: one a day, seven days back, never in the way."""

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.core.change import SetNote
from annotator.store import Project, backups
from annotator.store.errors import BackupFailed
from annotator.store.file import backups_folder


def names(path: Path) -> list[str]:
    return sorted(one.name for one in backups_folder(path).iterdir())


def test_the_first_opening_of_a_day_keeps_a_copy(project: Project, path: Path) -> None:
    project.apply(1, 1, SetNote("", "before"), 0)
    with Project.open(path):
        project.apply(1, 1, SetNote("before", "after"), 1)
    with Project.open(path) as again:
        assert again.backup() is None
        assert again.backup_problem is None
    (copy,) = backups_folder(path).iterdir()
    assert copy.name == f"{datetime.now(UTC).date()}.hashiya"
    with Project.open(copy, backup=False) as kept:
        assert kept.annotation(1, 1).note == "before"
        assert kept.uuid == project.uuid
        assert list(kept.check()) == []


def test_opening_without_keeps_none(project: Project, path: Path) -> None:
    with Project.open(path, backup=False):
        assert not backups_folder(path).exists()


def test_seven_days_are_kept_and_other_files_left_alone(project: Project, path: Path) -> None:
    folder = backups_folder(path)
    folder.mkdir()
    today = datetime.now(UTC).date()
    for days in range(1, 12):
        (folder / f"{today - timedelta(days=days)}.hashiya").write_bytes(b"old")
    for other in ("mine.hashiya", "version-1-2020-01-01T000000.hashiya", "2020-01-01.txt"):
        (folder / other).write_bytes(b"other")
    assert project.backup() == folder / f"{today}.hashiya"
    assert [name for name in names(path) if name.startswith(("20", "19")) and name.endswith("hashiya")] == [
        f"{today - timedelta(days=days)}.hashiya" for days in range(6, -1, -1)
    ]
    assert {"mine.hashiya", "version-1-2020-01-01T000000.hashiya", "2020-01-01.txt"} <= set(names(path))


def test_a_worker_may_make_the_copy(project: Project, path: Path) -> None:
    made: list[Path | None] = []
    thread = threading.Thread(target=lambda: made.append(project.backup()))
    thread.start()
    for revision in range(20):
        project.apply(1, 1, SetNote(str(revision - 1) if revision else "", str(revision)), revision)
    thread.join()
    assert made == [backups_folder(path) / f"{datetime.now(UTC).date()}.hashiya"]


def test_a_copy_that_fails_does_not_keep_the_project_shut(project: Project, path: Path) -> None:
    backups_folder(path).write_text("a file where the folder should go")
    with Project.open(path) as opened:
        assert isinstance(opened.backup_problem, BackupFailed)
        assert str(backups_folder(path)) in str(opened.backup_problem)
        assert opened.apply(1, 1, SetNote("", "n"), 0) == 1


def test_a_full_disk_leaves_no_half_copy(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def small(database: Path, **options: object) -> sqlite3.Connection:
        connection = connect(database, isolation_level=None)
        connection.execute("PRAGMA max_page_count = 2")
        return connection

    with closing(connect(":memory:")):
        monkeypatch.setattr(sqlite3, "connect", small)
        monkeypatch.setattr(backups, "open_raw", lambda path, mode: connect(path))
        assert project.backup() is None
    assert isinstance(project.backup_problem, BackupFailed)
    assert names(path) == []
