"""What newer Pythons let a connection refuse."""

import sqlite3
import sys

import pytest

from annotator.store import Project


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 cannot set this of SQLite")
def test_the_connection_is_defensive(project: Project) -> None:
    if sys.version_info >= (3, 12):
        assert project._connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)


def test_no_other_database_can_be_attached(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="too many attached"):
        project._connection.execute("ATTACH ':memory:' AS other")
