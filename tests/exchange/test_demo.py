"""The demo project."""

from pathlib import Path

import pytest

from annotator.core.change import SetNote
from annotator.exchange import make_demo
from annotator.exchange.errors import CannotWrite
from annotator.places import sample_articles
from annotator.store import Project


def test_the_demo_has_every_sample_with_what_two_annotators_said(tmp_path: Path) -> None:
    path = make_demo(tmp_path / "new" / "place")
    assert [one.name for one in path.parent.iterdir()] == ["demo.hashiya"]
    with Project.open(path, backup=False) as project:
        assert project.article_count() == len(list(sample_articles().glob("*.txt"))) >= 12
        assert len(project.annotators()) == 2
        stats = project.stats()
        assert stats.spans > 100
        assert not [fault for fault in project.check() if fault.level == "error"]


def test_a_demo_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    path = make_demo(tmp_path)
    with Project.open(path, backup=False) as project:
        person = project.annotators()[0]
        before = project.annotation(1, person.id)
        project.apply(1, person.id, SetNote(before.note, "عملي"), before.revision)
    assert make_demo(tmp_path) == path
    with Project.open(path, backup=False) as project:
        assert project.annotation(1, person.id).note == "عملي"


def test_a_place_where_no_folder_can_be_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite):
        make_demo(tmp_path / "file" / "demo")
