"""Settling: gold's change and the decisions behind it, both or neither, and kept for good."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import GOLD, make_span
from annotator.core.article import Article
from annotator.core.change import AddSpan, Batch, Change, RemoveSpan, SetStatus, inverse
from annotator.core.errors import ChangeRefused, TextMismatch
from annotator.store import REOPENED, DecisionLine, Project
from annotator.store.errors import (
    AnnotatorMissing,
    ArticleMissing,
    DecisionFault,
    ProjectGone,
    StaleAnnotation,
)
from tests.store.conftest import TEXT, articles
from tests.store.test_check import faults_after

SPAN = make_span(TEXT, 0, 9, "WEAPON")


class Said(msgspec.Struct, frozen=True):
    """A decision as an adjudicator makes it."""

    key: str
    choice: str = "A"
    kind: str = "label"
    cause: str = ""
    guideline: bool = False
    note: str = ""


def everything(project: Project) -> tuple[object, ...]:
    """All that settling may write."""
    return (
        project.annotation(1, project.gold.id),
        project.history(1, project.gold.id),
        project.decisions(history=True),
    )


def test_a_change_and_its_decisions_are_recorded_together(project: Project) -> None:
    said = [Said("k1", cause="عجلة"), Said("k2", "both", "split", guideline=True, note="انظر القاعدة ٦")]
    assert project.settle(1, AddSpan(SPAN), 0, said, 1) == 1
    gold = project.annotation(1, project.gold.id)
    assert (gold.annotator, gold.revision, gold.spans) == (GOLD, 1, (SPAN,))
    assert [line.change for line in project.history(1, project.gold.id)] == [AddSpan(SPAN)]
    first, second = project.decisions(1)
    assert first == DecisionLine(1, 1, "k1", first.at, "منى", "label", "A", "عجلة", False, "", 1)
    assert second == DecisionLine(
        1, 2, "k2", second.at, "منى", "split", "both", "", True, "انظر القاعدة ٦", 1
    )
    assert list(project.check()) == []


def test_without_a_change_only_the_decisions_are_recorded(project: Project) -> None:
    assert project.settle(1, None, 0, [Said("k1", "neither")], 1) == 0
    assert project.history(1, project.gold.id) == []
    assert [line.revision for line in project.decisions()] == [0]
    assert list(project.check()) == []


def test_settling_against_another_state_of_gold_is_refused(project: Project) -> None:
    project.settle(1, AddSpan(SPAN), 0, [Said("k1")], 1)
    before = everything(project)
    changes: list[Change | None] = [None, RemoveSpan(SPAN)]
    for change in changes:
        with pytest.raises(StaleAnnotation):
            project.settle(1, change, 0, [Said("k2")], 1)
    assert everything(project) == before


@pytest.mark.parametrize(
    ("change", "said", "error"),
    [
        (RemoveSpan(SPAN), Said("k"), ChangeRefused),
        (AddSpan(msgspec.structs.replace(SPAN, text="؟" * 9)), Said("k"), TextMismatch),
        (AddSpan(SPAN), Said(""), ChangeRefused),
        (AddSpan(SPAN), Said("k", choice=""), ChangeRefused),
        (AddSpan(SPAN), Said("k", note="\ud800"), ChangeRefused),
        (None, Said("k", cause="\ud800"), ChangeRefused),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    project: Project, change: Change | None, said: Said, error: type[Exception]
) -> None:
    before = everything(project)
    with pytest.raises(error):
        project.settle(1, change, 0, [Said("good"), said], 1)
    assert everything(project) == before


def test_who_and_what_must_be_there(project: Project) -> None:
    with pytest.raises(AnnotatorMissing):
        project.settle(1, None, 0, [Said("k")], 99)
    with pytest.raises(ArticleMissing):
        project.settle(99, None, 0, [Said("k")], 1)
    # Gold is not made for nothing.
    assert [one.name for one in project.annotators()] == ["منى"]


def test_the_last_decision_counts_and_reopening_takes_it_back(project: Project) -> None:
    project.add_articles(articles(1))
    project.settle(2, None, 0, [Said("k1", "B")], 1)
    batch = Batch((AddSpan(SPAN), SetStatus("not_started", "in_progress")))
    project.settle(1, batch, 0, [Said("k1", "A"), Said("k2", "A"), Said("k3", "A")], 1)
    project.settle(1, inverse(batch), 1, [Said("k1", REOPENED), Said("k2", "B")], 1)
    assert [(one.article, one.key, one.choice) for one in project.decisions()] == [
        (1, "k3", "A"),
        (1, "k2", "B"),
        (2, "k1", "B"),
    ]
    assert [one.number for one in project.decisions(1)] == [3, 5]
    lines = project.decisions(1, history=True)
    assert [(one.number, one.key, one.choice, one.revision) for one in lines] == [
        (1, "k1", "A", 1), (2, "k2", "A", 1), (3, "k3", "A", 1), (4, "k1", REOPENED, 2), (5, "k2", "B", 2),
    ]  # fmt: skip
    project.settle(1, None, 2, [Said("k1", "neither")], 1)
    assert [one.key for one in project.decisions(1)] == ["k3", "k2", "k1"]
    assert list(project.check()) == []


def test_gold_is_no_annotator_where_it_is_not_asked_for(project: Project) -> None:
    assert project.annotators(gold=False) == project.annotators()
    gold = project.gold
    assert project.gold == gold == project.annotator(GOLD)
    assert [one.name for one in project.annotators()] == ["gold", "منى"]
    assert [one.name for one in project.annotators(gold=False)] == ["منى"]


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM decisions",
        "UPDATE decisions SET choice = 'B'",
        "INSERT OR REPLACE INTO decisions SELECT * FROM decisions",
        "INSERT INTO decisions VALUES (1, 5, 'k', '', 1, '', 'A', '', 0, '', 1)",
        "DELETE FROM articles WHERE id = 1",
        "DELETE FROM annotators WHERE id = 1",
    ],
)
def test_what_was_decided_stays(project: Project, statement: str) -> None:
    project.settle(1, AddSpan(SPAN), 0, [Said("k1"), Said("k2")], 1)
    before = everything(project)
    with pytest.raises(sqlite3.IntegrityError):
        project._connection.execute(statement)
    assert everything(project) == before


def test_revisions_tell_whether_anything_was_committed(project: Project) -> None:
    assert project.revisions() == []
    project.add_articles(articles(1))
    project.apply(1, 1, AddSpan(SPAN), 0)
    before = project.revisions()
    assert before == [(1, 1, 1, "not_started")]
    project.settle(1, None, 0, [Said("k")], 1)
    assert project.revisions() == before
    project.settle(2, SetStatus("not_started", "done"), 0, [], 1)
    assert project.revisions() == [*before, (2, project.gold.id, 1, "done")]


def test_when_an_annotation_was_finished(project: Project) -> None:
    project.add_articles(articles(2))
    assert project.finished() == {}
    done = SetStatus("not_started", "done")
    project.apply(1, 1, Batch((AddSpan(SPAN), done)), 0)
    first = project.finished()[1, 1]
    assert first == project.history(1, 1)[0].at
    # What is edited afterwards was finished before; what is taken up again is not finished.
    project.apply(1, 1, RemoveSpan(SPAN), 1)
    assert project.finished() == {(1, 1): first}
    project.apply(1, 1, SetStatus("done", "in_progress"), 2)
    project.apply(2, 1, done, 0)
    telling = make_span("مقال رقم 1", 0, 4, "ACTOR", {"type": "set_status", "after": "done"})
    project.apply(3, 1, Batch((AddSpan(telling), SetStatus("not_started", "skipped"))), 0)
    assert set(project.finished()) == {(2, 1)}
    project.apply(1, 1, SetStatus("in_progress", "done"), 3)
    assert project.finished()[1, 1] == project.history(1, 1)[-1].at


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("DELETE FROM decisions WHERE number = 2", "one of them is missing"),
        ("UPDATE decisions SET revision = 9 WHERE number = 3", "a state of gold that is not there"),
        ("UPDATE decisions SET revision = 2 WHERE number = 1", "gold goes back"),
    ],
)
def test_a_check_covers_decisions(project: Project, path: Path, statement: str, reason: str) -> None:
    project.settle(1, AddSpan(SPAN), 0, [Said("k1"), Said("k2")], 1)
    project.settle(1, RemoveSpan(SPAN), 1, [Said("k3")], 1)
    project.close()
    (fault,) = faults_after(path, statement)
    assert (fault.level, fault.article) == ("error", 1)
    assert isinstance(fault.error, DecisionFault)
    assert reason in str(fault.error)


def test_a_check_finds_decisions_of_nobody(project: Project, path: Path) -> None:
    project.settle(1, None, 0, [Said("k1")], 1)
    project.close()
    with closing(sqlite3.connect(path)) as stranger:
        (trigger,) = stranger.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'decisions_keep_lines'"
        ).fetchone()
        stranger.execute("DROP TRIGGER decisions_keep_lines")
        stranger.execute("UPDATE decisions SET adjudicator = 77")
        stranger.execute(trigger)
        stranger.commit()
    with Project.open(path, backup=False) as opened:
        faults = [str(fault.error) for fault in opened.check()]
    assert any("row of decisions points at a row of annotators" in fault for fault in faults)


STEPS = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["A", "B", "", REOPENED])), max_size=3),
        st.none() | st.integers(0, 20),
        st.booleans(),
    ),
    max_size=8,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_settled_the_file_holds_both_sides_or_none(project: Project, steps: list[Any]) -> None:
    (number,) = project.add_articles([Article(text=f"{TEXT} {project.article_count()}")]).new
    gold, revision, lines = project.gold.id, 0, list[tuple[str, str, int]]()
    for pairs, start, stale in steps:
        change = None if start is None else AddSpan(make_span(TEXT, start, start + 5, "ACTOR"))
        said = [Said(key, choice) for key, choice in pairs]
        fits = not stale and all(choice for _, choice in pairs)
        try:
            given_revision = revision + 1 if stale else revision
            revision = project.settle(number, change, given_revision, said, 1)
        except (StaleAnnotation, ChangeRefused):
            assert not fits
        else:
            assert fits
            lines += [(key, choice, revision) for key, choice in pairs]
    kept = project.decisions(number, history=True)
    assert [(line.key, line.choice, line.revision) for line in kept] == lines
    last = {key: choice for key, choice, _ in lines}
    assert {line.key: line.choice for line in project.decisions(number)} == {
        key: choice for key, choice in last.items() if choice != REOPENED
    }
    annotation = project.annotation(number, gold)
    assert len(annotation.spans) == annotation.revision == revision == len(project.history(number, gold))
    assert [fault for fault in project.check() if fault.level == "error"] == []


def test_nothing_is_settled_in_a_file_that_was_taken_away(project: Project, path: Path) -> None:
    assert project.gold.name == GOLD
    elsewhere = path.with_name("elsewhere")
    path.rename(elsewhere)
    with pytest.raises(ProjectGone):
        project.settle(1, AddSpan(SPAN), 0, [Said("k1")], 1)
    elsewhere.rename(path)
    assert project.settle(1, AddSpan(SPAN), 0, [Said("k1")], 1) == 1
