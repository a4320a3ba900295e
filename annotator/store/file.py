"""The project file itself: looked at before it is opened, opened with care, its faults put into words.

A project may come from a stranger. So its first bytes are read as bytes; its tables are compared with ours
through a connection that cannot write; and only then is it opened for work.
"""

import os
import re
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path, PurePath
from types import TracebackType
from typing import Final

from annotator.core.errors import HashiyaError
from annotator.store.errors import (
    DiskFull,
    NotAProject,
    ProjectDamaged,
    ProjectIsFolder,
    ProjectLocked,
    ProjectMissing,
    ProjectNewer,
    ProjectReadOnly,
    ProjectUnreachable,
    StrangeTables,
)
from annotator.store.stored import Damage
from annotator.store.tables import APPLICATION_ID, MIGRATIONS_TABLE, TABLES, VERSION

BUSY_SECONDS = 5.0
"""How long a write waits for another program to finish its own."""

BACKUPS_SUFFIX: Final = ".backups"

_MAGIC = b"SQLite format 3\0"
_HEADER_BYTES = 100
_LONGEST_VALUE = 512 * 1024 * 1024
#: So many that what a statement costs by itself no longer counts; SQLite takes 32,766 values at once.
_ROWS_AT_ONCE = 400
_WHOLE = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_PART = ("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part")
_NAME = re.compile(r"CREATE (?:UNIQUE )?(TABLE|INDEX|TRIGGER) (\w+)")


def backups_folder(path: Path) -> Path:
    """Where the copies of a project stand: beside it, under its name."""
    return path.with_name(path.name + BACKUPS_SUFFIX)


def identity_of(path: Path) -> tuple[int, int] | None:
    """Which file stands at ``path``, whatever it is called; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Guard:
    """``with guard:`` turns what SQLite says into the one sentence a user can act on."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            said = in_words(error, self._path)
            if said is not None:
                raise said from error


def in_words(error: BaseException, path: Path) -> HashiyaError | None:
    """The error for the user, or None where this one is not about the file."""
    if isinstance(error, Damage):
        return _damaged(path, str(error))
    if isinstance(error, UnicodeDecodeError):
        # The sqlite3 module stumbles over names in a damaged file that are no UTF-8.
        return ProjectDamaged(path=path, reason="it holds bytes that are no text", backups=_backups(path))
    if not isinstance(error, sqlite3.Error) or isinstance(error, sqlite3.ProgrammingError):
        return None
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    match code:
        case sqlite3.SQLITE_FULL:
            return DiskFull(path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectLocked(path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ProjectReadOnly(path=path)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR | sqlite3.SQLITE_AUTH:
            return ProjectUnreachable(path=path, reason=str(error))
        case _:
            # What is left (a bad page, bad UTF-8, a broken constraint) cannot come from whole data.
            return _damaged(path, str(error))


def look_at(path: Path) -> int:
    """The version of the project file at ``path``, without opening it as a database or touching it.

    Raises ProjectMissing, ProjectIsFolder, ProjectReadOnly, ProjectUnreachable, NotAProject or ProjectNewer.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise ProjectIsFolder(path=path)
        if not stat.S_ISREG(mode):
            raise NotAProject(path=path, reason="it is not a file")
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        raise ProjectMissing(path=path) from None
    except OSError as error:
        raise ProjectUnreachable(path=path, reason=error.strerror or "not readable") from None
    version = _read_header(path, header)
    # A file that someone marked read-only stays as it is, even where we might have the right to write.
    if not mode & 0o222 or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise ProjectReadOnly(path=path)
    return version


def check_tables(connection: sqlite3.Connection, path: Path) -> int:
    """Compare the file's tables, triggers and views with ours; give its version.

    Raises StrangeTables where others stand there, ProjectNewer, or ProjectDamaged where some are missing.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise ProjectNewer(path=path, found=version, known=VERSION)
    expected = {name_of(statement): statement for statement in TABLES.get(version, ())}
    for kind, name, table, sql in connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"):
        if name in expected and expected[name] == sql:
            del expected[name]
        elif not _is_of_sqlite(kind, name, table, sql):
            raise StrangeTables(path=path, kind=kind, name=name)
    if expected:
        raise _damaged(path, f"{', '.join(expected)} missing")
    return int(version)


def name_of(statement: str) -> str:
    """The name of what a statement of ``tables`` makes."""
    found = _NAME.match(statement)
    assert found is not None
    return found[2]


def connect(path: Path) -> sqlite3.Connection:
    """Open a project for work. One connection belongs to the thread that made it.

    Raises what :func:`look_at` and :func:`check_tables` raise, ProjectLocked and ProjectDamaged.
    """
    look_at(path)
    with Guard(path):
        if not _stands_beside(path, "-journal"):
            # Where nothing waits beside the file, it can be read without a trace (no -wal, no -shm).
            mode = "mode=ro" if _stands_beside(path, "-wal") else "mode=ro&immutable=1"
            with _opened(path, mode) as reader:
                check_tables(reader, path)
        connection = open_raw(path, "mode=rw")
        try:
            check_tables(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
        except BaseException:
            connection.close()
            raise
    return connection


def open_raw(path: Path, mode: str) -> sqlite3.Connection:
    """A connection with our settings. ``mode`` is the query of SQLite's file URI."""
    connection = sqlite3.connect(
        uri_of(path.absolute(), mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    try:
        _harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def uri_of(path: PurePath, mode: str) -> str:
    """SQLite's URI of an absolute path; every character stands for itself, also ``?``, ``#`` and ``%``."""
    uri = path.as_uri()
    # A Windows share: SQLite allows no host, and takes the name of the server for part of the path.
    if not uri.startswith("file:///"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?{mode}"


@contextmanager
def snapshot(path: Path) -> Iterator[sqlite3.Connection]:
    """A second connection that reads one state of the file, whatever others commit meanwhile."""
    connection = open_raw(path, "mode=ro")
    try:
        connection.execute("BEGIN")
        yield connection
    finally:
        connection.close()


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """One durable transaction: all of it, or nothing. Inside another one it is a part of that.

    The write lock is taken at once, so that what is read inside cannot change before it is written.
    """
    nested = connection.in_transaction
    begin, commit, undo = _PART if nested else _WHOLE
    connection.execute(begin)
    try:
        yield
        connection.execute(commit)
    except BaseException:
        # A full disk makes SQLite take back the whole transaction by itself.
        if connection.in_transaction:
            connection.execute(undo)
            if nested:
                connection.execute(commit)
        raise


def insert(connection: sqlite3.Connection, query: str, rows: Iterator[tuple[object, ...]]) -> None:
    """Insert rows by ``query``, which ends in the VALUES of one: many rows by one statement.

    A statement for each takes half as long again.
    """
    _, _, values = query.rpartition("VALUES ")
    many = f"{query}{f', {values}' * (_ROWS_AT_ONCE - 1)}"
    while part := list(islice(rows, _ROWS_AT_ONCE)):
        if len(part) == _ROWS_AT_ONCE:
            connection.execute(many, list(chain.from_iterable(part)))
        else:
            connection.executemany(query, part)


@contextmanager
def reading(connection: sqlite3.Connection, path: Path) -> Iterator[sqlite3.Connection]:
    """One state of the file for as long as the block lasts, and what SQLite says of it in our words."""
    with Guard(path):
        if connection.in_transaction:
            yield connection
            return
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _harden(connection: sqlite3.Connection) -> None:
    if sys.version_info >= (3, 12):
        with suppress(sqlite3.Error, AttributeError):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # noqa: FBT003
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 10)
    for setting in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        "foreign_keys = ON",
        # Without this, INSERT OR REPLACE would get past the trigger that forbids to delete history.
        "recursive_triggers = ON",
        "synchronous = FULL",
    ):
        connection.execute(f"PRAGMA {setting}")


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    connection = open_raw(path, mode)
    try:
        yield connection
    finally:
        connection.close()


def _read_header(path: Path, header: bytes) -> int:
    if not header:
        raise NotAProject(path=path, reason="it is empty")
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise NotAProject(path=path, reason="it is another kind of file")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAProject(path=path, reason="it is a database of another program")
    version = int.from_bytes(header[60:64], "big", signed=True)
    if version > VERSION:
        raise ProjectNewer(path=path, found=version, known=VERSION)
    if version < 1:
        raise NotAProject(path=path, reason="its version is not one of ours")
    return version


def _stands_beside(path: Path, ending: str) -> bool:
    return Path(os.path.realpath(path) + ending).exists()


def _is_of_sqlite(kind: str, name: str, table: str, sql: str | None) -> bool:
    """Whether SQLite (its statistics, the index behind UNIQUE) or sqlite-utils made this."""
    if kind == "index":
        return sql is None or table == MIGRATIONS_TABLE
    ordinary = kind == "table" and sql is not None and sql.startswith("CREATE TABLE")
    return ordinary and (name == MIGRATIONS_TABLE or name.startswith("sqlite_"))


def _damaged(path: Path, reason: str) -> ProjectDamaged:
    return ProjectDamaged(path=path, reason=reason, backups=_backups(path))


def _backups(path: Path) -> str:
    return backups_folder(path).name
