"""From an older file to the present one: copied first, done whole or not at all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from annotator.core.change import SetNote
from annotator.store import Project, file, migrations, tables
from annotator.store import project as door
from annotator.store.errors import BackupFailed, ProjectNewer
from annotator.store.file import backups_folder, check_tables, name_of

NOW = tables.VERSION
SECOND = "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT"


def test_a_new_file_holds_just_the_tables_of_its_version(project: Project, path: Path) -> None:
    assert check_tables(project._connection, path) == tables.VERSION
    assert max(tables.TABLES) == tables.VERSION
    found = project._connection.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL")
    ours = {name for (name,) in found if "_sqlite_migrations" not in name}
    assert ours == {name_of(statement) for statement in tables.TABLES[tables.VERSION]}
    applied = project._connection.execute("SELECT name FROM _sqlite_migrations").fetchall()
    names = ["m0001_first_tables", "m0002_decisions", "m0003_desk", "m0004_corpus"]
    assert [name for (name,) in applied] == names


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Database], None]], None]:
    """Let the program be one version ahead, with this migration."""

    def ahead(step: Callable[[Database], None]) -> None:
        coming = Migrations("hashiya")
        for known in migrations.migrations._migrations:
            coming(name=known.name)(known.fn)
        coming(name="m9999_later")(step)
        monkeypatch.setattr(migrations, "migrations", coming)
        monkeypatch.setitem(tables.TABLES, NOW + 1, (*tables.TABLES[NOW], SECOND))
        for module in (tables, migrations, file, door):
            monkeypatch.setattr(module, "VERSION", NOW + 1)

    return ahead


def test_an_older_file_is_copied_and_migrated(
    project: Project, path: Path, next_version: Callable[[Callable[[Database], None]], None]
) -> None:
    project.apply(1, 1, SetNote("", "kept"), 0)
    project.close()
    next_version(lambda db: db.execute(SECOND).close())
    with Project.open(path, backup=False) as opened:
        assert opened.annotation(1, 1).note == "kept"
        assert opened._connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
        assert opened._connection.execute("PRAGMA user_version").fetchone() == (NOW + 1,)
    (copy,) = backups_folder(path).iterdir()
    assert copy.name.startswith(f"version-{NOW}-")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (NOW,)


def test_a_file_of_the_next_version_is_refused_by_this_one(
    project: Project,
    path: Path,
    next_version: Callable[[Callable[[Database], None]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    project.close()
    next_version(lambda db: db.execute(SECOND).close())
    Project.open(path, backup=False).close()
    monkeypatch.undo()
    with pytest.raises(ProjectNewer):
        Project.open(path)


def test_a_failing_migration_leaves_the_file_as_it_was(
    project: Project, path: Path, next_version: Callable[[Callable[[Database], None]], None]
) -> None:
    project.apply(1, 1, SetNote("", "kept"), 0)
    project.close()
    before = path.read_bytes()

    def fails(db: Database) -> None:
        db.execute(SECOND)
        db.execute("DELETE FROM settings")
        db.execute("DELETE FROM schemas")
        raise RuntimeError("half way")

    next_version(fails)
    with pytest.raises(RuntimeError, match="half way"):
        Project.open(path, backup=False)
    assert path.read_bytes() == before
    assert not Path(f"{path}-wal").exists()


def test_no_migration_without_a_copy(
    project: Project, path: Path, next_version: Callable[[Callable[[Database], None]], None]
) -> None:
    project.close()
    backups_folder(path).write_text("in the way")
    before = path.read_bytes()
    next_version(lambda db: db.execute(SECOND).close())
    with pytest.raises(BackupFailed):
        Project.open(path, backup=False)
    assert path.read_bytes() == before
