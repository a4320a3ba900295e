"""Every version of the guideline stays, in order, and none is lost to another window."""

import sqlite3

import pytest

from annotator.store import Project
from annotator.store.errors import GuidelineChanged, GuidelineTooLong
from annotator.store.guidelines import LONGEST


def test_versions_follow_one_another(project: Project) -> None:
    assert project.guidelines.newest() is None
    assert project.guidelines.newest_id() == 0
    first = project.guidelines.write("# عام\r\nنص\0", 1, 0)
    assert (first.id, first.annotator, first.text) == (1, "منى", "# عام\nنص\ufffd")
    assert project.guidelines.write("# عام\nنص\ufffd", 1, 1) == first
    second = project.guidelines.write("آخر\ud800", None, 1)
    assert (second.id, second.annotator) == (2, "")
    with Project.open(project.path, backup=False) as other:
        assert other.guidelines.versions() == [first, second]
        assert other.guidelines.newest() == second
        assert other.guidelines.newest_id() == 2


def test_a_version_written_meanwhile_is_not_covered(project: Project) -> None:
    project.guidelines.write("one", 1, 0)
    with Project.open(project.path, backup=False) as other:
        other.guidelines.write("two", 1, 1)
    with pytest.raises(GuidelineChanged):
        project.guidelines.write("mine", 1, 1)
    assert [one.text for one in project.guidelines.versions()] == ["one", "two"]


def test_a_guideline_has_an_end(project: Project) -> None:
    with pytest.raises(GuidelineTooLong, match="may have 1000000"):
        project.guidelines.write("x" * (LONGEST + 1), 1, 0)
    assert project.guidelines.versions() == []


def test_the_file_keeps_its_versions(project: Project) -> None:
    project.guidelines.write("one", 1, 0)
    connection = sqlite3.connect(project.path)
    for statement in (
        "DELETE FROM guidelines",
        "UPDATE guidelines SET text = ''",
        "INSERT INTO guidelines VALUES (5, '', 1, '')",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="only grow"):
            connection.execute(statement)
    connection.close()
