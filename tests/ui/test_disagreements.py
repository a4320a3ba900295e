"""The queue of disagreements in the real window: the worst first, filtered, walked and opened by keys."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.agreement.disagreements import Disagreement
from annotator.core.annotation import Annotation, Span, make_span
from annotator.core.article import Article
from annotator.store import Project
from annotator.ui.disagreements.readings import MOST, context_of
from annotator.ui.disagreements.screen import DisagreementsPage
from annotator.ui.disagreements.words import NOBODY, Sought, confuses, differ, fits, voices
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, NAME, SECOND, MakeShown

Key = Qt.Key
OTHER = "يوسف"
Marks = tuple[tuple[str, str], ...]


def annotation(name: str, text: str, marks: Marks) -> Annotation:
    spans = [
        make_span(text, text.index(words), text.index(words) + len(words), label) for label, words in marks
    ]
    ordered = tuple(sorted(spans, key=lambda span: (span.start, -span.end)))
    return Annotation(annotator=name, status="done", revision=1, spans=ordered)


@pytest.fixture
def disputed(project_path: Path) -> Path:
    """Two annotators who missed two places, gave one another label and one another beginning."""
    with Project.open(project_path, backup=False) as project:
        one, two = project.id_at(0), project.id_at(1)
        project.put_annotation(
            one,
            annotation(
                NAME, FIRST, (("ACTOR", "قوات النظام"), ("LOCATION", "سرمين"), ("SOURCE", "مصدر محلي"))
            ),
        )
        project.put_annotation(one, annotation(OTHER, FIRST, (("ACTOR", "النظام"), ("ACTOR", "سرمين"))))
        project.put_annotation(two, annotation(NAME, SECOND, (("LOCATION", "دير الزور"),)))
        project.put_annotation(
            two, annotation(OTHER, SECOND, (("LOCATION", "دير الزور"), ("WEAPON", "ميليشيا")))
        )
    return project_path  # fmt: skip


def opened(window: Window, qtbot: QtBot) -> DisagreementsPage:
    QTest.keyClick(window.annotate.canvas, Key.Key_F3)
    page = window.pages.current
    assert isinstance(page, DisagreementsPage)
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=20_000)
    QApplication.processEvents()
    return page


@pytest.fixture
def page(make_shown: MakeShown, disputed: Path, qtbot: QtBot) -> DisagreementsPage:
    return opened(make_shown(disputed), qtbot)


def kinds(page: DisagreementsPage) -> list[str]:
    rows = page.queue.rows
    found = [rows.row(place) for place in range(rows.rowCount())]
    return [one.disagreement.kind for one in found if one is not None]


def test_the_worst_comes_first(page: DisagreementsPage) -> None:
    rows = [page.queue.rows.row(place) for place in range(page.queue.rows.rowCount())]
    weights = [row.disagreement.weight for row in rows if row is not None]
    assert weights == sorted(weights, reverse=True)
    assert set(kinds(page)) == {"missed", "label", "head"}
    assert kinds(page).count("missed") == 2
    assert page.queue.hasFocus()


def test_next_and_previous_by_key_from_anywhere(page: DisagreementsPage) -> None:
    assert page.queue.currentIndex().row() == 0
    QTest.keyClick(page.queue, Key.Key_Down)
    assert page.queue.currentIndex().row() == 1
    page.filters.kind.setFocus()
    QTest.keyClick(page.filters.kind, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page.queue.currentIndex().row() == 2
    QTest.keyClick(page.filters.kind, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert page.queue.currentIndex().row() == 1


def test_both_readings_stand_one_above_the_other(page: DisagreementsPage) -> None:
    page.filters.seek(Sought(kind="head"))
    lanes = page.detail.readings.lanes()
    assert [lane.who for lane in lanes] == [NAME, OTHER]
    drawn = [[lane.page.text[span.start : span.end] for span in lane.page.index.spans] for lane in lanes]
    assert drawn == [["قوات النظام"], ["النظام"]]
    assert all("قصفت قوات النظام" in lane.page.text for lane in lanes), "in the sentence's context"
    assert "بالبوكمال" not in lanes[0].page.text, "and not the next paragraph"
    heard = page.detail.readings.accessibleDescription()
    assert NAME in heard
    assert "قوات النظام" in heard
    page.filters.seek(Sought(kind="missed"))
    missed = [lane.missed for lane in page.detail.readings.lanes()]
    assert missed == [False, True]


def test_all_readings_are_seen_at_once_in_a_small_window(
    make_shown: MakeShown, project_path: Path, qtbot: QtBot
) -> None:
    long = " ".join(f"كلمة{place}" for place in range(150)) + "."
    with Project.open(project_path, backup=False) as project:
        (number,) = project.add_articles([Article(text=long)]).new
        project.put_annotation(number, annotation(NAME, long, (("ACTOR", "كلمة70 كلمة71"),)))
        project.put_annotation(number, annotation(OTHER, long, (("ACTOR", "كلمة71"),)))
    window = make_shown(project_path)
    window.resize(1400, 1000)
    page = opened(window, qtbot)
    wide = [len(lane.page.text) for lane in page.detail.readings.lanes()]
    window.resize(900, 600)
    QApplication.processEvents()
    readings = page.detail.readings
    assert readings.height() <= readings._room
    narrow = [len(lane.page.text) for lane in readings.lanes()]
    assert narrow < wide
    for lane in readings.lanes():
        (shown,) = lane.page.index.spans
        assert lane.page.text[shown.start : shown.end] == shown.text
        assert lane.page.text.startswith("… ")


def test_filters_choose_and_say_when_nothing_fits(page: DisagreementsPage) -> None:
    page.filters.kind.setCurrentIndex(page.filters.kind.findData("missed"))
    page.filters.kind.activated.emit(0)
    assert kinds(page) == ["missed", "missed"]
    page.filters.label.setCurrentIndex(page.filters.label.findData("WEAPON"))
    page.filters.label.activated.emit(0)
    assert kinds(page) == ["missed"]
    page.seek(Sought(kind="link"))
    assert kinds(page) == []
    assert page.queue.isHidden() or not page.queue.isVisible()
    assert page._empty.isVisible()
    page.filters.all.click()
    assert len(kinds(page)) == 4


def test_what_is_settled_is_left_out_until_it_is_wanted(
    make_shown: MakeShown, disputed: Path, qtbot: QtBot
) -> None:
    from annotator.agreement.settle import Decision

    window = make_shown(disputed)
    page = opened(window, qtbot)
    one = page.queue.rows.row(0)
    assert one is not None
    second = page.queue.rows.row(1)
    with Project.open(disputed, backup=False) as other:
        decision = Decision(key=one.disagreement.key, choice="neither", kind=one.disagreement.kind)
        other.settle(one.article_id, None, 0, [decision], other.annotator(NAME).id)
    QTest.keyClick(page.queue, Key.Key_Escape)
    assert window.pages.current is None
    page = opened(window, qtbot)
    assert page.queue.rows.rowCount() == 3
    assert page.queue.current() == second, "the next one stands in its place"
    page.filters.open_only.setChecked(False)
    decided = [page.queue.rows.row(place) for place in range(4)]
    assert [bool(row and row.decided) for row in decided].count(True) == 1


def test_it_is_not_worked_out_again_where_nothing_was_committed(
    page: DisagreementsPage, qtbot: QtBot
) -> None:
    window, found = page.window_of, page._found
    QTest.keyClick(page.queue, Key.Key_Escape)
    assert window.annotate.canvas.hasFocus()
    assert opened(window, qtbot)._found is found
    window.open_at(2)
    window.annotate.canvas.select(0, 3)
    QTest.keyClicks(window.annotate.canvas, "1")
    assert opened(window, qtbot)._found is not found


def test_the_article_opens_at_the_span(page: DisagreementsPage) -> None:
    window = page.window_of
    page.filters.seek(Sought(label="WEAPON"))
    page.detail.to_article.click()
    assert window.pages.current is None
    assert window.session.article is not None
    assert window.session.article.text == SECOND
    start, end = window.annotate.canvas.selection()
    assert SECOND[start:end] == "ميليشيا"
    assert window.annotate.canvas.hasFocus()


def test_enter_opens_it_where_it_is_settled(page: DisagreementsPage) -> None:
    from annotator.ui.adjudication.screen import AdjudicatePage

    QTest.keyClick(page.queue, Key.Key_Return)
    assert isinstance(page.window_of.pages.current, AdjudicatePage)


def test_keys_of_labels_and_articles_do_nothing_behind_it(page: DisagreementsPage) -> None:
    window = page.window_of
    window.go_to_text()
    window.annotate.canvas.select(0, 4)
    QTest.keyClicks(window.annotate.canvas, "1")
    before = window.session.annotation
    window.pages.open("disagreements")
    page.work.drop()
    assert not window.actions_by_id["undo"].isEnabled()
    window.annotate.canvas.select(0, 6)
    QTest.keyClicks(page.queue, "1")
    QTest.keyClick(page.queue, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.queue, Key.Key_Delete)
    QTest.keyClick(page.queue, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.session.annotation == before
    window.go_to_text()
    assert window.actions_by_id["undo"].isEnabled()


def test_stopping_is_said_and_begun_again(page: DisagreementsPage, qtbot: QtBot) -> None:
    page._state = None
    page.enter()
    page.work.cancel()
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=20_000)
    page.enter()
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=20_000)
    assert len(kinds(page)) == 4


def test_a_project_of_one_annotator_is_told_what_to_do(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert page._empty.isVisible()
    assert len(page._empty.text()) > 40


def test_another_project_takes_it_away(page: DisagreementsPage, made_once: Path, tmp_path: Path) -> None:
    window = page.window_of
    fresh = Path(shutil.copy(made_once, tmp_path / "fresh.hashiya"))
    assert window.files.open(fresh)
    assert window.pages.current is None
    assert window.middle.currentWidget() is window.annotate


# -- plain functions ---------------------------------------------------------------------------------------


def dispute(spans: tuple[tuple[str, Span], ...], missing: tuple[str, ...] = ()) -> Disagreement:
    label = "|".join(dict.fromkeys(span.label for _, span in spans))
    return Disagreement("k", "label", 0, 5, label, spans, missing, annotators=("a", "b", "c"))


def span(start: int, end: int, label: str) -> Span:
    return Span("x", start, end, label, "x" * (end - start))


def test_a_cell_of_the_confusion_knows_its_sides() -> None:
    one = dispute((("a", span(0, 5, "ACTOR")), ("b", span(0, 5, "LOCATION"))), ("c",))
    assert confuses(one, "ACTOR", "LOCATION")
    assert not confuses(one, "LOCATION", "ACTOR"), "it is the first who says ACTOR"
    assert confuses(one, "LOCATION", NOBODY)
    assert not confuses(one, NOBODY, "ACTOR")
    assert fits(Sought(label="ACTOR"), 1, one)
    assert not fits(Sought(label="ACTOR", articles=frozenset({2})), 1, one)


def test_a_pair_differs_where_its_two_do() -> None:
    one = dispute((("a", span(0, 5, "ACTOR")), ("b", span(0, 5, "ACTOR"))), ("c",))
    assert not differ(one, "a", "b")
    assert differ(one, "a", "c")
    assert not differ(one, "a", "d")
    only = dispute((("a", span(0, 5, "ACTOR")),), ("b",))
    assert differ(only, "a", "b")
    assert not differ(only, "a", "c"), "who has not looked here disagrees with nobody"
    assert voices(one) == [("a", "b"), ("c",)], "those who say the same stand together"


@given(st.text("اب .\n؟", max_size=1500), st.data())
def test_the_context_holds_what_is_disputed(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = context_of(text, start, end)
    assert 0 <= first <= start <= end <= last <= len(text)
    assert last - first <= (end - start) + MOST + 1
    assert "\n" not in text[first:start] + text[end:last]
