"""Edits: what is committed, what is refused, and that a refusal changes nothing."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation, Link, Span, make_span
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditSpan,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
    inverse,
)
from annotator.core.errors import ChangeRefused, HashiyaError, SpanOutside, TextMismatch
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing, ArticleMissing, StaleAnnotation
from tests.store.conftest import TEXT

PLACE = make_span(
    TEXT, 16, 24, "LOCATION", {"kind": "city", "count": {"low": 1, "best": None}, "ن": ["أ", 2.5, True]}
)
ACTOR = make_span(TEXT, 47, 70, "ACTOR")
TIE = Link("tie", "at", ACTOR.id, PLACE.id, {"sure": False})


def test_an_edit_is_there_for_another_connection_when_it_returns(project: Project, path: Path) -> None:
    assert project.apply(1, 1, AddSpan(PLACE), 0) == 1
    with Project.open(path, backup=False) as other:
        assert other.annotation(1, 1) == Annotation(annotator="منى", revision=1, spans=(PLACE,))


def test_every_kind_of_change_and_its_inverse(project: Project) -> None:
    moved = make_span(TEXT, 15, 24, "WEAPON", {"precision": "exact"})
    after = Span(PLACE.id, moved.start, moved.end, moved.label, moved.text, moved.attributes)
    changes: list[Change] = [
        AddSpan(PLACE),
        Batch((AddSpan(ACTOR), AddLink(TIE))),
        EditSpan(PLACE, after),
        SetStatus("not_started", "done"),
        SetNote("", "انظر\nالخبر"),
        Batch((RemoveLink(TIE), RemoveSpan(ACTOR))),
    ]
    states = [project.annotation(1, 1)]
    for revision, change in enumerate(changes):
        assert project.apply(1, 1, change, revision) == revision + 1
        states.append(project.annotation(1, 1))
    assert states[-1].spans == (after,)
    assert (states[-1].status, states[-1].note, states[-1].links) == ("done", "انظر\nالخبر", ())
    for revision, change in enumerate(reversed(changes), len(changes)):
        stood = states.pop()
        assert _said(project.annotation(1, 1)) == _said(stood)
        project.apply(1, 1, inverse(change), revision)
    assert _said(project.annotation(1, 1)) == _said(Annotation(annotator="منى"))


def test_spans_come_back_in_reading_order(project: Project) -> None:
    outer = make_span(TEXT, 0, 24, "ACTOR")
    same = make_span(TEXT, 16, 24, "ACTOR")
    project.apply(1, 1, Batch((AddSpan(PLACE), AddSpan(same), AddSpan(outer))), 0)
    assert project.annotation(1, 1).spans == (outer, same, PLACE)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (AddSpan(Span(PLACE.id, 0, 3, "ACTOR", "قصف")), ChangeRefused),
        (AddSpan(Span("new", 0, 3, "ACTOR", "قصفت")), TextMismatch),
        (AddSpan(Span("new", 0, 3, "ACTOR", "قصب")), TextMismatch),
        (AddSpan(Span("new", 3, 3, "ACTOR", "")), SpanOutside),
        (AddSpan(Span("new", -3, -1, "ACTOR", "jp")), SpanOutside),
        (AddSpan(Span("new", 0, len(TEXT) + 1, "ACTOR", TEXT)), SpanOutside),
        (AddSpan(Span("new", 0, 3, "ACTOR", "قصف", {"n": float("nan")})), ChangeRefused),
        (AddSpan(Span("new", 0, 3, "ACTOR", "قصف", {"n": (1, 2)})), ChangeRefused),
        (AddSpan(Span("new", 0, 3, "ACTOR", "قصف", {"n": "\ud800"})), ChangeRefused),
        (AddSpan(Span("\ud800", 0, 3, "ACTOR", "قصف")), ChangeRefused),
        (RemoveSpan(ACTOR), ChangeRefused),
        (RemoveSpan(PLACE), ChangeRefused),
        (RemoveSpan(Span("far", 0, 3, "WEAPON", "قصف", {"a": 1})), ChangeRefused),
        (EditSpan(PLACE, Span("another", 0, 3, "ACTOR", "قصف")), ChangeRefused),
        (EditSpan(PLACE, Span(PLACE.id, 0, 3, "ACTOR", "قصب")), TextMismatch),
        (EditSpan(ACTOR, ACTOR), ChangeRefused),
        (AddLink(Link("tie", "at", "far", PLACE.id)), ChangeRefused),
        (AddLink(Link("new", "at", "far", "nowhere")), ChangeRefused),
        (RemoveLink(Link("tie", "at", "far", PLACE.id)), ChangeRefused),
        (RemoveLink(Link("gone", "at", "far", PLACE.id)), ChangeRefused),
        (SetStatus("done", "skipped"), ChangeRefused),
        (SetStatus("not_started", "finished"), ChangeRefused),  # type: ignore[arg-type]
        (SetNote("other", "new"), ChangeRefused),
        (SetNote("", "half \udc00"), ChangeRefused),
        (Batch((SetNote("", "first"), AddSpan(PLACE))), ChangeRefused),
    ],
)
def test_a_change_that_does_not_fit_is_refused_whole(
    project: Project, change: Change, error: type[HashiyaError]
) -> None:
    far = make_span(TEXT, 0, 3, "WEAPON")
    far = Span("far", far.start, far.end, far.label, far.text)
    tie = Link("tie", "at", "far", PLACE.id, {"sure": True})
    project.apply(1, 1, Batch((AddSpan(PLACE), AddSpan(far), AddLink(tie))), 0)
    before = (project.annotation(1, 1), project.history(1, 1))
    with pytest.raises(error):
        project.apply(1, 1, change, 1)
    assert (project.annotation(1, 1), project.history(1, 1)) == before
    assert project.apply(1, 1, SetNote("", "still works"), 1) == 2


def test_a_mismatch_names_article_span_and_both_strings(project: Project) -> None:
    with pytest.raises(TextMismatch) as caught:
        project.apply(1, 1, AddSpan(Span("one", 0, 3, "ACTOR", "قسف")), 0)
    assert caught.value.fields == {"span": "one", "article": "قصف", "expected": "قسف", "found": "قصف"}


def test_a_stale_revision_is_refused_and_the_other_window_wins(project: Project, path: Path) -> None:
    with Project.open(path, backup=False) as other:
        other.apply(1, 1, AddSpan(PLACE), 0)
        with pytest.raises(StaleAnnotation) as caught:
            project.apply(1, 1, AddSpan(ACTOR), 0)
        assert caught.value.fields == {"found": 1, "revision": 0}
        project.apply(1, 1, AddSpan(ACTOR), 1)
        assert {span.id for span in other.annotation(1, 1).spans} == {PLACE.id, ACTOR.id}


def test_annotators_do_not_meet_in_one_article(project: Project) -> None:
    other = project.annotator("سعد")
    project.apply(1, 1, AddSpan(PLACE), 0)
    project.apply(1, other.id, AddSpan(PLACE), 0)
    project.apply(1, other.id, RemoveSpan(PLACE), 1)
    assert project.annotation(1, 1).spans == (PLACE,)
    assert project.annotation(1, other.id).spans == ()


@pytest.mark.parametrize(
    "edit",
    [
        lambda project, article, annotator: project.apply(article, annotator, SetNote("", "n"), 0),
        lambda project, article, annotator: project.annotation(article, annotator),
        lambda project, article, annotator: project.add_seconds(article, annotator, 1.0),
    ],
)
def test_what_is_not_there_cannot_be_edited(
    project: Project, edit: Callable[[Project, int, int], object]
) -> None:
    with pytest.raises(ArticleMissing):
        edit(project, 2, 1)
    with pytest.raises(AnnotatorMissing):
        edit(project, 1, 2)


def test_seconds_add_up_without_a_revision(project: Project) -> None:
    for seconds in (1.5, 2.0, -4.0, float("nan"), float("inf")):
        project.add_seconds(1, 1, seconds)
    assert project.annotation(1, 1) == Annotation(annotator="منى", seconds=3.5)
    assert project.history(1, 1) == []
    project.apply(1, 1, AddSpan(PLACE), 0)
    assert project.annotation(1, 1).seconds == 3.5


def test_two_threads_edit_through_their_own_connections(project: Project, path: Path) -> None:
    failed: list[BaseException] = []

    def work(name: str) -> None:
        try:
            with Project.open(path, backup=False) as mine:
                worker = mine.annotator(name)
                for revision in range(60):
                    mine.apply(1, worker.id, AddSpan(make_span(TEXT, revision % 40, 50, "ACTOR")), revision)
        except BaseException as error:  # noqa: BLE001 - shown by the assertion below
            failed.append(error)

    threads = [threading.Thread(target=work, args=(f"عامل {number}",)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [len(annotation.spans) for record in project.records() for annotation in record.annotations] == [
        60
    ] * 3
    assert list(project.check()) == [] or all(fault.level == "warning" for fault in project.check())


def test_another_threads_connection_is_not_shared(project: Project) -> None:
    said: list[BaseException] = []

    def work() -> None:
        try:
            project.article(1)
        except sqlite3.ProgrammingError as error:
            said.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert len(said) == 1


def _said(annotation: Annotation) -> tuple[object, ...]:
    return annotation.spans, annotation.links, annotation.status, annotation.note
