"""Adjudicating in the real window, by keys alone; what is checked is what the project's file holds."""

import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.agreement.disagreements import agreed_spans
from annotator.core.annotation import Annotation, Span, make_span
from annotator.core.change import AddSpan, Batch, Change, RemoveLink, RemoveSpan, SetStatus
from annotator.review.queue import disagreements_of
from annotator.store import Project
from annotator.ui.adjudication.keys import keys_of
from annotator.ui.adjudication.settling import comparable, count_open, next_reopened, next_unfinished
from tests.ui.conftest import MakeShown
from tests.ui.judging import CTRL, LEAD, SHIFT, Judge, Key, demo, demo_once, judge, open_as_lead, settle_all

__all__ = ["demo", "demo_once", "judge"]


def places(spans: tuple[Span, ...] | list[Span]) -> set[tuple[int, int, str]]:
    return {(span.start, span.end, span.label) for span in spans}


def test_all_sample_articles_by_keys_alone(
    make_shown: MakeShown, demo: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    judge = open_as_lead(make_shown, demo)
    with Project.open(demo, backup=False) as project:
        wanted = list(comparable(project))
    assert len(wanted) >= 10
    seen, told, turn = [], [], 0
    for _article in wanted:
        session, begun = judge.page.session, time.perf_counter()
        seen.append(judge.article)
        judge.press(Key.Key_G, CTRL)
        while judge.page.current is not None:
            offered = [
                key for choice, key in keys_of(session, judge.page.current).items() if choice != "edit"
            ]
            before = len(session.decisions)
            judge.press(offered[turn % len(offered)].lower())
            turn += 1
            assert len(session.decisions) == before + 1, (judge.page.current, offered)
        total, title = len(session.shown_ones()), session.article.title if session.article else ""
        told.append((time.perf_counter() - begun, total, len(session.annotation.spans), title))
        judge.press(Key.Key_Return, CTRL)
    assert sorted(seen) == wanted, "each came by itself, once"
    qtbot.waitUntil(lambda: not judge.page.work.busy(), timeout=20000)
    assert judge.window.status.message(), "said that nothing is left"
    with capsys.disabled():
        print("\nseconds  differences  spans in gold  article")
        for seconds, total, spans, title in told:
            print(f"{seconds:7.2f}  {total:11d}  {spans:13d}  {title[:48]}")
    with Project.open(demo, backup=False) as project:
        for number in wanted:
            gold = project.annotation(number, project.gold.id)
            readings = [project.annotation(number, one.id) for one in project.annotators(gold=False)]
            assert gold.status == "done"
            assert count_open(project, number) == 0
            text = project.article(number).text
            assert places(agreed_spans(text, readings)) <= places(gold.spans)
            assert all(text[span.start : span.end] == span.text for span in gold.spans)
            lines = project.decisions(number)
            assert {line.adjudicator for line in lines} == {LEAD}
            assert {line.choice for line in lines} <= {"A", "B", "both", "neither", "agreed"}
        assert [one for one in project.check() if one.level == "error"] == []


def test_a_new_window_finds_all_that_was_decided(make_shown: MakeShown, demo: Path) -> None:
    judge = open_as_lead(make_shown, demo)
    judge.press(Key.Key_G, CTRL)
    for key in "aabx":
        judge.press(key)
    gold, decided, current = judge.gold(), judge.decisions(), judge.page.current
    assert len(decided) == 4
    assert current is not None
    judge.window.close()
    again = open_as_lead(make_shown, demo)
    assert again.gold() == gold
    assert again.decisions() == decided
    assert again.page.current is not None
    assert again.page.current.key == current.key, "goes on where it was left"


def test_what_is_agreed_goes_to_gold_in_one_action_and_one_undo(judge: Judge) -> None:
    lacking = len(judge.page.session.agreed())
    assert lacking > 10
    judge.press(Key.Key_G, CTRL)
    assert len(judge.gold().spans) == lacking
    assert judge.gold().links, "and the links that all drew"
    assert judge.gold().status == "in_progress"
    assert judge.page.session.agreed_lacking() == 0
    judge.press(Key.Key_Z, CTRL)
    assert judge.gold().spans == ()
    judge.press(Key.Key_Y, CTRL)
    assert len(judge.gold().spans) == lacking


def test_a_reading_taken_and_taken_back(judge: Judge) -> None:
    judge.press(Key.Key_G, CTRL)
    judge.to("missed")
    dispute, before = judge.page.current, judge.gold()
    assert dispute is not None
    judge.press("a" if judge.page.session.readings[0].annotator not in dispute.missing else "b")
    after = judge.gold()
    assert places(after.spans) - places(before.spans) == places([span for _, span in dispute.spans])
    assert [line.key for line in judge.decisions()] == [dispute.key]
    assert judge.page.current is not None
    assert judge.page.current.key != dispute.key, "the next comes by itself"
    judge.press(Key.Key_Z, CTRL)
    assert places(judge.gold().spans) == places(before.spans)
    assert judge.decisions() == []
    assert [line.choice for line in judge.decisions(history=True)][-1] == "reopened"
    assert judge.page.current.key == dispute.key, "what was opened again comes to the front"
    judge.press(Key.Key_Z, CTRL | SHIFT)
    assert places(judge.gold().spans) == places(after.spans)
    assert [line.key for line in judge.decisions()] == [dispute.key]


def test_everything_undone_and_done_again_is_the_same(judge: Judge) -> None:
    session, turn = judge.page.session, 0
    judge.press(Key.Key_G, CTRL)
    while judge.page.current is not None:
        offered = [key for choice, key in keys_of(session, judge.page.current).items() if choice != "edit"]
        judge.press(offered[turn % len(offered)].lower())
        turn += 1
    gold, decided = judge.gold(), {(one.key, one.choice) for one in judge.decisions()}
    steps = turn + 1
    for _step in range(steps):
        judge.press(Key.Key_Z, CTRL)
    assert (judge.gold().spans, judge.gold().links) == ((), ())
    assert judge.gold().status == "not_started"
    assert judge.decisions() == []
    for _step in range(steps):
        judge.press(Key.Key_Y, CTRL)
    assert (judge.gold().spans, judge.gold().links) == (gold.spans, gold.links)
    assert {(one.key, one.choice) for one in judge.decisions()} == decided
    assert len(judge.decisions(history=True)) == 3 * len(decided), "nothing that was decided is ever deleted"
    assert session.open_ones() == []


def test_another_choice_replaces_the_first(judge: Judge) -> None:
    judge.press(Key.Key_G, CTRL)
    judge.to("head", "article", "proclitic", "boundary", "punctuation")
    dispute = judge.page.current
    assert dispute is not None
    (_, first), (_, second) = dispute.spans
    judge.press("a")
    assert places([first]) <= places(judge.gold().spans)
    judge.page.show_dispute(dispute)
    judge.press("b")
    assert places([second]) <= places(judge.gold().spans)
    assert not places([first]) & places(judge.gold().spans)
    assert [line.choice for line in judge.decisions()] == ["B"]
    judge.page.show_dispute(dispute)
    judge.press("x")
    assert not places([first, second]) & places(judge.gold().spans)
    judge.press(Key.Key_Z, CTRL)
    assert [line.choice for line in judge.decisions()] == ["B"], "undone to what stood before"


@pytest.mark.parametrize(("typed", "choice"), [("ش", "A"), ("ﻻ", "B"), ("ء", "neither"), ("٢", "B")])
def test_the_keys_are_known_by_their_place_on_an_arabic_layout(judge: Judge, typed: str, choice: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(
        target, QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    )
    assert [line.choice for line in judge.decisions()] == [choice]


def test_why_is_noted_without_leaving_the_keys(judge: Judge) -> None:
    judge.press("o")
    judge.press("r")
    judge.press("g")
    judge.press("n")
    judge.press("see rule 7")
    judge.press(Key.Key_Return)
    judge.press("a")
    (line,) = judge.decisions()
    assert (line.choice, line.cause, line.guideline, line.note) == ("A", "rule", True, "see rule 7")
    assert judge.page.panel.remarks.values() == ("", False, ""), "the next one starts afresh"
    judge.press(Key.Key_Up)
    assert judge.page.panel.remarks.values() == ("rule", True, "see rule 7")
    judge.press("r")
    (line,) = judge.decisions()
    assert (line.choice, line.cause, line.note) == ("A", "", "see rule 7"), "noted afterwards, at once"
    assert len(judge.gold().spans) == len(judge.page.session.annotation.spans)


def test_a_note_is_kept_however_it_is_left(judge: Judge) -> None:
    first = judge.page.current
    assert first is not None
    judge.press("n")
    judge.press("half a no")
    judge.press(Key.Key_Down)
    judge.press(Key.Key_Escape)
    assert judge.window.pages.current is judge.page, "Escape leaves the note first"
    judge.page.show_dispute(first)
    judge.press("n")
    judge.press("te")
    judge.page.panel.chosen.emit("A")
    (line,) = judge.decisions()
    assert (line.key, line.choice, line.note) == (first.key, "A", "half a note")
    assert judge.page.panel.remarks.values() == ("", False, "")


def test_edited_by_hand_with_the_keys_of_annotating(judge: Judge) -> None:
    judge.press(Key.Key_G, CTRL)
    judge.to("missed")
    dispute, before = judge.page.current, judge.gold()
    assert dispute is not None
    judge.press("e")
    assert judge.page.stage.editing
    judge.press("3")
    (added,) = places(judge.gold().spans) - places(before.spans)
    assert added == (dispute.start, dispute.end, "WEAPON")
    judge.press(Key.Key_Z, CTRL)
    assert places(judge.gold().spans) == places(before.spans)
    judge.press(Key.Key_Y, CTRL)
    judge.press(Key.Key_Return)
    assert not judge.page.stage.editing
    assert [line.choice for line in judge.decisions()] == ["edit"]
    assert added in places(judge.gold().spans)
    judge.press("e")
    judge.press(Key.Key_Escape)
    assert not judge.page.stage.editing
    assert len(judge.decisions()) == 1, "left without deciding"
    assert judge.window.pages.current is judge.page


def test_an_article_is_not_done_while_differences_are_open(judge: Judge) -> None:
    article = judge.article
    judge.press(Key.Key_Return, CTRL)
    assert judge.article == article
    assert judge.gold().status != "done"
    assert judge.window.status.message()


def test_an_article_is_not_done_without_what_is_agreed(judge: Judge) -> None:
    article = judge.article
    while judge.page.current is not None:
        judge.press("e")
        judge.press(Key.Key_Return)
    judge.press(Key.Key_Return, CTRL)
    assert judge.article == article
    assert judge.gold().status != "done"
    judge.press(Key.Key_G, CTRL)
    judge.press(Key.Key_Return, CTRL)
    assert judge.gold(article).status == "done"
    assert judge.article != article


def test_after_the_last_what_came_anew_is_found(make_shown: MakeShown, demo: Path, qtbot: QtBot) -> None:
    with Project.open(demo, backup=False) as other:
        here = list(comparable(other))
        for number in here[1:]:
            gold = other.annotation(number, other.gold.id)
            other.apply(number, other.gold.id, SetStatus(gold.status, "done"), gold.revision)
    judge = open_as_lead(make_shown, demo)
    assert judge.article == here[0]
    settle_all(judge)
    qtbot.waitUntil(lambda: not judge.page.work.busy(), timeout=20000)
    assert judge.article == here[1], "done, they said; but nobody has decided its differences"


def test_a_value_or_link_brings_the_spans_it_hangs_on_and_no_others(judge: Judge) -> None:
    judge.to("attribute", "link")
    judge.press("a")
    brought = places(judge.gold().spans)
    assert brought
    assert brought < places(judge.page.session.agreed()), "what was taken out of gold by hand stays out"
    judge.press(Key.Key_Z, CTRL)
    assert judge.gold().spans == (), "one decision, one undo"
    assert judge.decisions() == []


def test_what_comes_anew_after_gold_was_done_is_open_again(make_shown: MakeShown, demo: Path) -> None:
    judge = open_as_lead(make_shown, demo)
    article = judge.article
    settle_all(judge)
    assert judge.article != article
    with Project.open(demo, backup=False) as other:
        annotator = min(other.annotators(gold=False), key=lambda one: one.id)
        text = other.article(article).text
        theirs = other.annotation(article, annotator.id)
        word = text.index("رسوم") if "رسوم" in text else len(text) // 2
        other.apply(
            article, annotator.id, AddSpan(make_span(text, word, word + 4, "WEAPON")), theirs.revision
        )
        assert count_open(other, article) == 1
        assert next_unfinished(other, None) != article
        assert next_reopened(other, len(list(comparable(other))) + 9) == article
    judge.page.go_to(article)
    assert judge.page.current is not None
    assert (judge.page.current.start, judge.page.current.end) == (word, word + 4)
    assert judge.gold().status == "done", "gold stays as it was until it is decided"


def test_a_third_annotator_has_a_letter_and_a_key(make_shown: MakeShown, demo: Path) -> None:
    with Project.open(demo, backup=False) as other:
        text = other.article(1).text
        word = text.index("خاص")
        span = make_span(text, word, word + 3, "SOURCE")
        other.put_annotation(1, Annotation(annotator="يونس", status="done", revision=1, spans=(span,)))
    judge = open_as_lead(make_shown, demo)
    judge.page.go_to(1)
    assert list(judge.page.session.voices()) == ["A", "B", "C"]
    found = next(one for one in judge.page.session.open_ones() if (one.start, one.end) == (word, word + 3))
    judge.page.show_dispute(found)
    assert keys_of(judge.page.session, found)["C"] == "C"
    judge.press("c")
    assert places([span]) <= places(judge.gold().spans)
    assert judge.page.session.shown_choice(judge.decisions()[0].choice) == "C"


def test_who_has_no_say_here_takes_no_letter(make_shown: MakeShown, demo: Path) -> None:
    with Project.open(demo, backup=False) as other:
        annotators = sorted(other.annotators(gold=False), key=lambda one: one.id)
        rest = other.annotation(1, annotators[0].id)
        other.put_annotation(1, Annotation(annotator="أمل", status="done", revision=1, spans=rest.spans))
        other.apply(1, annotators[0].id, skipped(rest), rest.revision)
    judge = open_as_lead(make_shown, demo)
    assert list(judge.page.session.voices()) == ["A", "B"]
    judge.to("missed")
    dispute = judge.page.current
    assert dispute is not None
    first = judge.page.session.voices()["A"].annotator
    judge.press("a")
    (line,) = judge.decisions()
    assert line.choice == "B", "the project's letter, of everybody's place in it"
    assert (places([span for _, span in dispute.spans]) <= places(judge.gold().spans)) is bool(
        dispute.spans_of(first)
    )


def skipped(annotation: Annotation) -> Change:
    """As if this annotator had never said anything of the article."""
    links = (RemoveLink(link) for link in annotation.links)
    spans = (RemoveSpan(span) for span in annotation.spans)
    return Batch((*links, *spans, SetStatus(annotation.status, "skipped")))


def test_a_letter_means_the_same_person_wherever_it_is_read(judge: Judge) -> None:
    judge.to("missed")
    dispute, first = judge.page.current, judge.page.session.voices()["A"].annotator
    assert dispute is not None
    assert first > LEAD, "the lead comes first by name, and last to the project"
    judge.press("a")
    with Project.open(judge.path, backup=False) as other:
        found = [*disagreements_of(other), *disagreements_of(other, article_id=judge.article)]
    listed = [one for one in found if one.disagreement.key == dispute.key]
    assert len(listed) == 2
    assert {one.disagreement.annotator_of(one.decided) for one in listed} == {first}


def test_somebody_else_settled_it_first(judge: Judge) -> None:
    with Project.open(judge.path, backup=False) as other:
        span = make_span(other.article(judge.article).text, 0, 4, "SOURCE")
        other.apply(judge.article, other.gold.id, AddSpan(span), 0)
    judge.press("a")
    assert judge.window.status.message()
    assert judge.decisions() == [], "no decision without its change"
    assert places([span]) <= places(judge.gold().spans)
    judge.press("a")
    assert len(judge.decisions()) == 1


def test_gold_is_removed_by_hand_and_stays_away(judge: Judge) -> None:
    judge.press(Key.Key_G, CTRL)
    session = judge.page.session
    span = session.annotation.spans[0]
    assert not session.annotation.links_of(span.id)
    assert session.do(RemoveSpan(span))
    assert session.agreed_lacking() == 1, "it is said, and taken only when asked for"
    assert span.id not in {one.id for one in judge.gold().spans}


def test_remarks_survive_a_round_trip_of_choices(judge: Judge) -> None:
    judge.press("t")
    judge.press("a")
    judge.press(Key.Key_Up)
    judge.press("b")
    (line,) = judge.decisions()
    assert msgspec.structs.asdict(line)["choice"] == "B"
    assert line.cause == "text"
