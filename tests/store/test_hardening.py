"""What newer Pythons let a connection refuse."""

import sqlite3
import sys
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from annotator.store import Project
from annotator.store.file import uri_of


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 cannot set this of SQLite")
def test_the_connection_is_defensive(project: Project) -> None:
    if sys.version_info >= (3, 12):
        assert project._connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)


def test_no_other_database_can_be_attached(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="too many attached"):
        project._connection.execute("ATTACH ':memory:' AS other")


def test_paths_as_sqlite_reads_them() -> None:
    assert (
        uri_of(PurePosixPath("/a b/100%?#.hashiya"), "mode=ro")
        == "file:///a%20b/100%25%3F%23.hashiya?mode=ro"
    )
    assert uri_of(PureWindowsPath("C:/p.hashiya"), "mode=rw") == "file:///C:/p.hashiya?mode=rw"
    assert uri_of(PureWindowsPath("//server/share/p.hashiya"), "x") == "file:////server/share/p.hashiya?x"
