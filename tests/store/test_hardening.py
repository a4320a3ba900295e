"""What newer Pythons let a connection refuse."""

import sqlite3
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article
from annotator.core.change import AddSpan
from annotator.store import Project
from annotator.store.errors import ProjectGone
from annotator.store.file import uri_of
from tests.store.conftest import TEXT


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 cannot set this of SQLite")
def test_the_connection_is_defensive(project: Project) -> None:
    if sys.version_info >= (3, 12):
        assert project._connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)


def test_no_other_database_can_be_attached(project: Project) -> None:
    with pytest.raises(sqlite3.OperationalError, match="too many attached"):
        project._connection.execute("ATTACH ':memory:' AS other")


def test_nothing_is_written_to_a_file_that_was_taken_away(
    project: Project, path: Path, tmp_path: Path
) -> None:
    change = AddSpan(make_span(TEXT, 0, 3, "ACTOR"))
    elsewhere = tmp_path / "elsewhere"
    path.rename(elsewhere)
    for work in (
        lambda: project.apply(1, 1, change, 0),
        lambda: project.add_articles([Article(text="ا")]),
        lambda: project.annotator("نور"),
        lambda: project.put_annotation(1, Annotation(annotator="نور", note="ن")),
        lambda: project.add_seconds(1, 1, 2.0),
        lambda: project.set_setting("a", 1),
        lambda: project.together().__enter__(),
    ):
        with pytest.raises(ProjectGone):
            work()
    path.write_bytes(elsewhere.read_bytes())
    with pytest.raises(ProjectGone):
        project.apply(1, 1, change, 0)
    elsewhere.replace(path)
    assert project.apply(1, 1, change, 0) == 1
    assert project.article_count() == 1


def test_paths_as_sqlite_reads_them() -> None:
    assert (
        uri_of(PurePosixPath("/a b/100%?#.hashiya"), "mode=ro")
        == "file:///a%20b/100%25%3F%23.hashiya?mode=ro"
    )
    assert uri_of(PureWindowsPath("C:/p.hashiya"), "mode=rw") == "file:///C:/p.hashiya?mode=rw"
    assert uri_of(PureWindowsPath("//server/share/p.hashiya"), "x") == "file:////server/share/p.hashiya?x"
