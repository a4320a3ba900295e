"""Files not ours, newer, read-only, locked, damaged, missing: one sentence, and not a byte changed."""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, SetNote
from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema
from annotator.store import Project, file
from annotator.store.errors import (
    DiskFull,
    NotAProject,
    ProjectDamaged,
    ProjectExists,
    ProjectIsFolder,
    ProjectLocked,
    ProjectMissing,
    ProjectNewer,
    ProjectReadOnly,
    ProjectUnreachable,
    StrangeTables,
)
from annotator.store.tables import APPLICATION_ID
from tests.store.conftest import TEXT, articles


def alter(path: Path, *statements: str) -> None:
    """Change a closed project as a stranger would, with plain SQLite."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def state_of(folder: Path) -> dict[str, str]:
    """Every file below a folder with a hash of its bytes."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def refused(path: Path, error: type[HashiyaError], said: str = "") -> None:
    """Opening must raise just this error, say this, and leave the folder as it is."""
    before = state_of(path.parent)
    with pytest.raises(error) as caught:
        Project.open(path)
    assert type(caught.value) is error
    assert said in str(caught.value)
    assert state_of(path.parent) == before


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"\x00", "another kind of file"),
        ("خبر".encode() * 100, "another kind of file"),
        (b"SQLite format 3\0" + b"\0" * 20, "another kind of file"),
        (b"SQLite format 3\0" + b"\0" * 500, "another program"),
        (b"PK\x03\x04" + b"\xff" * 5000, "another kind of file"),
    ],
)
def test_files_that_are_no_project(path: Path, data: bytes, said: str) -> None:
    path.write_bytes(data)
    refused(path, NotAProject, said)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_database_of_another_program(path: Path, journal: str) -> None:
    alter(
        path, f"PRAGMA journal_mode={journal}", "CREATE TABLE notes (t)", "INSERT INTO notes VALUES ('mine')"
    )
    refused(path, NotAProject, "another program")


def test_missing_folder_and_odd_files(path: Path, tmp_path: Path) -> None:
    refused(path, ProjectMissing, str(path))
    with pytest.raises(ProjectMissing):
        Project.open(tmp_path / "no" / "such.hashiya")
    folder = tmp_path / "folder.hashiya"
    folder.mkdir()
    refused(folder, ProjectIsFolder)


@pytest.fixture
def closed(project: Project, path: Path) -> Path:
    """A whole project that nobody has open."""
    project.apply(1, 1, AddSpan(make_span(TEXT, 0, 3, "ACTOR", {"kind": "x"})), 0)
    project.close()
    return path


def test_a_newer_file(closed: Path) -> None:
    alter(closed, "PRAGMA user_version = 9")
    refused(closed, ProjectNewer, "file version 9")


def test_a_newer_file_whose_version_is_still_in_the_log(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 9")
        main = closed.read_bytes()
        with pytest.raises(ProjectNewer):
            Project.open(closed)
        assert closed.read_bytes() == main


def test_a_file_of_no_version(closed: Path) -> None:
    alter(closed, "PRAGMA user_version = 0")
    refused(closed, NotAProject, "version")


def test_a_read_only_file(closed: Path) -> None:
    closed.chmod(0o444)
    refused(closed, ProjectReadOnly)
    closed.chmod(0o644)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE TRIGGER spy AFTER INSERT ON spans BEGIN DELETE FROM links; END", "trigger “spy”"),
        ("CREATE VIEW v AS SELECT 1", "view “v”"),
        ("CREATE TABLE extra (x)", "table “extra”"),
        ("CREATE VIRTUAL TABLE extra USING fts5(x)", "table “extra"),
        ("CREATE INDEX more ON spans (label)", "index “more”"),
        ("ALTER TABLE articles ADD COLUMN evil TEXT", "table “articles”"),
        (
            "CREATE TRIGGER late AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM links; END",
            "trigger “late”",
        ),
    ],
)
def test_tables_of_a_stranger_are_not_trusted(closed: Path, statement: str, said: str) -> None:
    alter(closed, statement)
    refused(closed, StrangeTables, said)


def test_a_strangers_trigger_in_the_log_does_not_run_or_move(closed: Path) -> None:
    with closing(sqlite3.connect(closed, isolation_level=None)) as stranger:
        stranger.execute("CREATE TRIGGER spy AFTER UPDATE ON annotations BEGIN DELETE FROM links; END")
        before = {end: Path(f"{closed}{end}").read_bytes() for end in ("", "-wal")}
        with pytest.raises(StrangeTables, match="spy"):
            Project.open(closed)
        assert {end: Path(f"{closed}{end}").read_bytes() for end in ("", "-wal")} == before


@pytest.mark.parametrize(
    "gone", ["DROP TRIGGER history_keeps_lines", "DROP TABLE links", "DROP INDEX spans_by_id"]
)
def test_a_file_that_lost_a_part_is_damaged(closed: Path, gone: str) -> None:
    alter(closed, gone)
    refused(closed, ProjectDamaged, gone.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    "lost", ["DELETE FROM project", "DELETE FROM schemas", "UPDATE schemas SET json = '{'"]
)
def test_a_project_without_name_or_schema_is_damaged(closed: Path, lost: str) -> None:
    alter(closed, lost)
    with pytest.raises(ProjectDamaged):
        Project.open(closed)


def test_statistics_of_sqlite_are_welcome(closed: Path) -> None:
    alter(closed, "ANALYZE")
    Project.open(closed, backup=False).close()


def test_a_first_page_of_rubble(closed: Path) -> None:
    data = bytearray(closed.read_bytes())
    data[100:4096] = b"\xa5" * 3996
    closed.write_bytes(data)
    refused(closed, ProjectDamaged)


def test_a_file_cut_short(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:8192])
    with pytest.raises(ProjectDamaged) as caught:
        Project.open(closed, backup=False).rows(1, 0, 5)
    assert f"{closed.name}.backups" in str(caught.value)


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE spans SET attributes = '{\"kind\":'", lambda p: p.annotation(1, 1)),
        ("UPDATE spans SET attributes = '[]'", lambda p: p.annotation(1, 1)),
        ("UPDATE spans SET attributes = '{\"kind\":'", lambda p: list(p.records())),
        ("UPDATE spans SET label = CAST(x'ff' AS TEXT)", lambda p: p.annotation(1, 1)),
        ("UPDATE articles SET zones = '[{\"start\": 0}]'", lambda p: p.article(1)),
        ('UPDATE articles SET zones = \'[{"start":0,"end":1,"role":"x"}]\'', lambda p: p.article(1)),
        ("UPDATE articles SET meta = 'null'", lambda p: list(p.records())),
        ("UPDATE annotations SET status = 'finished'", lambda p: p.rows(1, 0, 9)),
        ("UPDATE annotations SET status = 'finished'", lambda p: p.annotation(1, 1)),
        ("INSERT INTO history VALUES (1, 1, 5, '', '{\"type\":\"erase_all\"}')", lambda p: p.history(1, 1)),
        ("INSERT INTO settings VALUES ('zoom', '{')", lambda p: p.setting("zoom")),
    ],
)
def test_stored_values_that_do_not_parse(
    closed: Path, statement: str, read: Callable[[Project], object]
) -> None:
    alter(closed, "PRAGMA ignore_check_constraints = ON", statement)
    with Project.open(closed, backup=False) as opened, pytest.raises(ProjectDamaged):
        read(opened)


def test_a_project_is_never_made_over_something(closed: Path, schema: Schema, tmp_path: Path) -> None:
    before = state_of(tmp_path)
    with pytest.raises(ProjectExists):
        Project.create(closed, schema)
    with pytest.raises(ProjectExists):
        Project.create(tmp_path, schema)
    with pytest.raises(ProjectUnreachable):
        Project.create(tmp_path / "none" / "new.hashiya", schema)
    assert state_of(tmp_path) == before


def test_a_project_that_cannot_be_built_leaves_nothing(
    path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(connection: object) -> None:
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error

    monkeypatch.setattr("annotator.store.creating.migrate", full)
    with pytest.raises(DiskFull):
        Project.create(path, schema)
    assert list(path.parent.iterdir()) == []


def test_a_locked_project_is_waited_for_and_then_refused(
    project: Project, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.05)
    with (
        Project.open(path, backup=False) as mine,
        closing(sqlite3.connect(path, isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ProjectLocked):
            mine.apply(1, 1, SetNote("", "n"), 0)
        with pytest.raises(ProjectLocked):
            mine.add_articles(articles(1))
        # Reading goes on meanwhile.
        assert mine.annotation(1, 1).revision == 0
        other.execute("ROLLBACK")
        assert mine.apply(1, 1, SetNote("", "n"), 0) == 1


def test_a_project_locked_for_reading_too(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(closed, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ProjectLocked):
            Project.open(closed)


def test_a_full_disk_keeps_what_was_committed(project: Project) -> None:
    (pages,) = project._connection.execute("PRAGMA page_count").fetchone()
    project._connection.execute(f"PRAGMA max_page_count = {pages}")
    project.apply(1, 1, SetNote("", "small"), 0)
    before = (project.annotation(1, 1), project.history(1, 1), project.article_count())
    with pytest.raises(DiskFull):
        project.apply(1, 1, SetNote("small", "كبير" * 50_000), 1)
    with pytest.raises(DiskFull):
        project.add_articles(articles(1000))
    assert (project.annotation(1, 1), project.history(1, 1), project.article_count()) == before
    project._connection.execute("PRAGMA max_page_count = 1000000")
    assert project.apply(1, 1, SetNote("small", "كبير" * 50_000), 1) == 2
    assert list(project.check()) == []


def test_the_file_says_whose_it_is(closed: Path) -> None:
    assert closed.read_bytes()[68:72] == b"Hshy" == APPLICATION_ID.to_bytes(4, "big")
    assert sorted(path.name for path in closed.parent.iterdir()) == [closed.name]


def test_settings_of_the_connection(project: Project) -> None:
    def setting(name: str) -> object:
        return project._connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert setting("journal_mode") == "wal"
    assert setting("synchronous") == 2
    assert setting("foreign_keys") == 1
    assert setting("trusted_schema") == 0
    assert setting("cell_size_check") == 1
    assert setting("busy_timeout") == 5000
    strict = project._connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")
    loose = {name for name, is_strict in strict if not is_strict}
    assert loose == {"_sqlite_migrations", "sqlite_schema"}


def test_a_strangers_file_with_a_log_of_its_own_stays_as_it_is(closed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "received"
    folder.mkdir()
    with closing(sqlite3.connect(closed, isolation_level=None)) as stranger:
        stranger.execute("CREATE VIEW spy AS SELECT 1")
        for end in ("", "-wal"):
            (folder / f"p.hashiya{end}").write_bytes(Path(f"{closed}{end}").read_bytes())
    before = state_of(folder)
    with pytest.raises(StrangeTables, match="spy"):
        Project.open(folder / "p.hashiya")
    # SQLite needs its index of the log to read it; the file and the log are as they came.
    after = state_of(folder)
    after.pop("p.hashiya-shm", None)
    assert after == before


def test_a_project_is_made_where_there_are_no_hard_links(
    path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    def link(source: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("annotator.store.creating.os.link", link)
    Project.create(path, schema, "اسم").close()
    with Project.open(path, backup=False) as opened:
        assert (opened.name, opened.schema) == ("اسم", schema)
    with pytest.raises(ProjectExists):
        Project.create(path, schema)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_of_two_that_make_one_project_the_first_keeps_it(
    path: Path, schema: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.store import creating

    build = creating._build

    def slow(unfinished: Path, schema: Schema, name: str) -> None:
        build(unfinished, schema, name)
        path.write_bytes(b"the other one")

    monkeypatch.setattr(creating, "_build", slow)
    with pytest.raises(ProjectExists):
        Project.create(path, schema)
    assert path.read_bytes() == b"the other one"
    assert [one.name for one in path.parent.iterdir()] == [path.name]
