"""One state of a project, read in stretches, by whoever opened it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.annotation import Refusal, make_span
from annotator.core.change import AddSpan, Refuse
from annotator.core.schema import Schema
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing, ProjectDamaged, ProjectGone
from annotator.store.state import State
from tests.store.conftest import TEXT, articles


@pytest.fixture
def full(project: Project) -> Project:
    """Eight articles; two annotators on some of them."""
    project.add_articles(articles(7))
    other = project.annotator("سعد").id
    for article in (2, 3, 5, 8):
        text = project.article(article).text
        project.apply(article, 1, AddSpan(make_span(text, 0, 4, "ACTOR")), 0)
    project.apply(3, other, AddSpan(make_span(project.article(3).text, 1, 3, "WEAPON")), 0)
    project.apply(3, other, Refuse(Refusal("ACTOR", "قصف")), 1)
    return project


def test_stretches_together_are_all_of_it(full: Project) -> None:
    with full.state() as state:
        heads = state.heads()
        assert [head.id for head in heads] == list(range(1, 9))
        assert state.article_count() == 8
        assert [head.sha256 for head in heads] == [record.article.sha256 for record in full.records()]
        assert all(head.length == len(full.article(head.id).text) for head in heads)
        for names in (None, ("سعد",), ()):
            whole = list(full.records(names))
            for cut in range(9):
                parts = [*state.records(names, (1, cut)), *state.records(names, (cut + 1, 8))]
                assert parts == whole
        with pytest.raises(AnnotatorMissing):
            list(state.records(("زيد",)))


def test_what_is_committed_later_is_not_in_it_and_is_noticed(full: Project) -> None:
    with full.state() as state, full.state() as other:
        before = list(state.records())
        assert state.is_newest()
        assert other.is_newest()
        full.apply(1, 1, AddSpan(make_span(TEXT, 0, 3, "ACTOR")), 0)
        assert not state.is_newest()
        assert list(state.records()) == before
        with full.state() as later:
            assert later.is_newest()
            assert list(later.records()) == list(full.records()) != before


def test_another_program_is_noticed_too(full: Project) -> None:
    with full.state() as state, closing(sqlite3.connect(full.path)) as elsewhere:
        elsewhere.execute("UPDATE annotations SET seconds = seconds + 1")
        assert state.is_newest(), "not yet committed"
        elsewhere.commit()
        assert not state.is_newest()


def test_another_file_at_its_place_is_not_opened(full: Project, schema: Schema, tmp_path: Path) -> None:
    with full.state() as state:
        identity = state.identity
    full.close()
    full.path.rename(tmp_path / "old")
    Project.create(full.path, schema).close()
    with pytest.raises(ProjectGone):
        State(full.path, identity)


def test_damaged_attributes_are_said_with_their_article(full: Project) -> None:
    with closing(sqlite3.connect(full.path)) as elsewhere:
        elsewhere.execute("UPDATE spans SET attributes = '[' WHERE article = 5")
        elsewhere.commit()
    with full.state() as state, pytest.raises(ProjectDamaged, match="article 5"):
        list(state.records())
