"""A day's work by keys alone: what is pressed, what is on the disk afterwards."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, RemoveSpan
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.current_span import CurrentSpan
from annotator.ui.keys import plain_key
from annotator.ui.span_panel import SpanPanel
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, SECOND, THIRD, Hands, MakeShown

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def _current(hands: Hands) -> CurrentSpan:
    panel = hands.window.side.panel("span")
    assert isinstance(panel, SpanPanel)
    return panel.current


def test_label_by_keys_alone(hands: Hands) -> None:
    hands.press(Key.Key_Home, CTRL)
    hands.press(Key.Key_Left, CTRL)
    hands.press(Key.Key_Left, CTRL, SHIFT)
    hands.press(Key.Key_Left, CTRL, SHIFT)
    assert hands.window.annotate.selected_text() == "قوات النظام"
    hands.press("1")
    assert hands.spans() == [("ACTOR", "قوات النظام")]
    assert hands.stored().status == "in_progress"
    start, end = hands.canvas.selection()
    assert start == end, "the selection collapses"
    assert hands.canvas.current_span() == hands.stored().spans[0].id


def test_spaces_around_a_selection_are_left_out(hands: Hands) -> None:
    hands.select(" بلدة سرمين ")
    hands.press("2")
    assert hands.spans() == [("LOCATION", "بلدة سرمين")]


@pytest.mark.parametrize("typed", ["٢", "۲", "2"])
def test_arabic_digits_are_the_same_keys(hands: Hands, typed: str) -> None:
    hands.select("سرمين")
    event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
    QApplication.sendEvent(hands.canvas, event)
    assert hands.spans() == [("LOCATION", "سرمين")]


@pytest.mark.parametrize(
    ("typed", "key"), [("ض", "q"), ("لا", "b"), ("ش", "a"), ("A", "a"), ("٧", "7"), ("ظ", "/")]
)
def test_a_letter_key_is_known_by_its_place(typed: str, key: str) -> None:
    assert plain_key(typed) == key


def test_commands_work_where_only_an_arabic_layout_is_installed(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    for letter, held in (("ئ", CTRL), ("ئ", CTRL | SHIFT)):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, ord(letter), held, "")
        QApplication.sendEvent(hands.canvas, event)
        assert len(hands.spans()) == (0 if held == CTRL else 1)


def test_nested_overlapping_and_twice_over_the_same_words(hands: Hands) -> None:
    hands.select("قوات النظام بلدة سرمين")
    hands.press("1")
    hands.select("بلدة سرمين")
    hands.press("2")
    hands.select("سرمين بقذائف")
    hands.press("3")
    hands.select("بلدة سرمين")
    hands.press("5")
    assert hands.spans() == [
        ("ACTOR", "قوات النظام بلدة سرمين"),
        ("LOCATION", "بلدة سرمين"),
        ("SOURCE", "بلدة سرمين"),
        ("WEAPON", "سرمين بقذائف"),
    ]


def test_inside_a_word(hands: Hands) -> None:
    start = FIRST.index("بالبوكمال")
    hands.canvas.select(start, start)
    hands.press(Key.Key_D, CTRL)
    assert hands.window.annotate.selected_text() == "بالبوكمال"
    hands.press(Key.Key_D, CTRL)
    assert hands.window.annotate.selected_text() == "البوكمال"
    hands.press("2")
    assert hands.spans() == [("LOCATION", "البوكمال")]


def test_a_forbidden_span_is_one_sentence_and_no_box(hands: Hands) -> None:
    hands.select("قوات النظام")
    hands.press("1")
    hands.select("النظام بلدة")
    before = hands.stored()
    hands.press("1")
    assert hands.stored() == before
    assert "النظام بلدة" in hands.window.status.message()
    assert QApplication.activeModalWidget() is None
    assert hands.window.annotate.selected_text() == "النظام بلدة", "nothing is lost by asking"


def test_a_label_key_without_a_target_says_what_to_do(hands: Hands) -> None:
    hands.press("1")
    assert hands.spans() == []
    assert hands.window.status.message()


def test_relabel_by_key_button_and_menu(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("1")
    first = hands.stored().spans[0].id
    hands.press("2")
    assert hands.spans() == [("LOCATION", "سرمين")]
    hands.window.palette_panel.pressed.emit("WEAPON")
    assert hands.spans() == [("WEAPON", "سرمين")]
    _current(hands).relabel.emit("SOURCE")
    assert hands.spans() == [("SOURCE", "سرمين")]
    assert hands.stored().spans[0].id == first
    revision = hands.stored().revision
    hands.press("5")
    assert hands.stored().revision == revision, "the same label again is no edit"


def test_remove_undo_redo_without_limit(hands: Hands) -> None:
    for words, key in (("قوات النظام", "1"), ("سرمين", "2"), ("بقذائف المدفعية", "3")):
        hands.select(words)
        hands.press(key)
    hands.press(Key.Key_Delete)
    labelled = [("ACTOR", "قوات النظام"), ("LOCATION", "سرمين")]
    assert hands.spans() == labelled
    for _step in range(4):
        hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == []
    assert hands.stored().status == "not_started", "undoing the first edit gives back what nobody began"
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Y, CTRL)
    hands.press(Key.Key_Z, CTRL, SHIFT)
    assert hands.spans() == labelled
    assert hands.stored().status == "in_progress"


def test_move_either_end_by_keys(hands: Hands) -> None:
    hands.select("سرمين بقذائف")
    hands.press("2")
    hands.press(Key.Key_Right, CTRL, ALT)
    assert hands.spans() == [("LOCATION", "سرمين")]
    hands.press(Key.Key_Right, CTRL, ALT, SHIFT)
    assert hands.spans() == [("LOCATION", "بلدة سرمين")]
    hands.press(Key.Key_Left, ALT, SHIFT)
    assert hands.spans() == [("LOCATION", "لدة سرمين")]
    hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == [("LOCATION", "بلدة سرمين")]


def test_moving_an_end_into_a_forbidden_place_changes_nothing(hands: Hands) -> None:
    hands.select("قوات النظام")
    hands.press("1")
    hands.select("النظام")
    hands.press("1")
    span = hands.stored().spans[1]
    hands.canvas.span_resized.emit(span.id, span.start, span.end + 5)
    assert hands.spans() == [("ACTOR", "قوات النظام"), ("ACTOR", "النظام")]
    assert hands.window.status.message()


def test_walk_among_spans_and_pick_the_one_under_the_caret(hands: Hands) -> None:
    hands.select("قوات النظام بلدة سرمين")
    hands.press("1")
    hands.select("سرمين")
    hands.press("2")
    outer, inner = hands.stored().spans
    hands.press(Key.Key_Escape)
    assert hands.canvas.current_span() == ""
    hands.canvas.select(inner.start + 1, inner.start + 1)
    hands.press(Key.Key_Return)
    assert hands.canvas.current_span() == inner.id
    hands.press(Key.Key_Return)
    assert hands.canvas.current_span() == outer.id
    hands.press(Key.Key_Down, CTRL)
    assert hands.canvas.current_span() == inner.id
    hands.press(Key.Key_Up, CTRL)
    assert hands.canvas.current_span() == outer.id


def test_done_goes_to_the_next_that_needs_work(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "reason_to_skip", lambda _parent: "")
    session = hands.window.session
    hands.press(Key.Key_PageDown, CTRL)
    assert session.article is not None
    assert session.article.text == SECOND
    hands.press(Key.Key_Return, CTRL)
    assert session.article.text == THIRD
    hands.press(Key.Key_Return, CTRL, SHIFT)
    assert session.article.text == FIRST, "what is done or skipped is passed over, round to the first"
    hands.press(Key.Key_Return, CTRL)
    assert session.article.text == FIRST
    assert hands.window.status.message(), "said that nothing is left"
    assert session.project is not None
    assert session.annotator is not None
    progress = session.project.progress(session.annotator.id)
    assert (progress.done, progress.skipped) == (2, 1)


def test_undo_belongs_to_its_article(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    hands.press(Key.Key_PageDown, CTRL)
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_PageUp, CTRL)
    assert hands.spans() == [("LOCATION", "سرمين")]
    hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == []


def test_somebody_else_was_quicker(hands: Hands) -> None:
    session = hands.window.session
    assert session.project is not None
    assert session.article_id is not None
    assert session.annotator is not None
    theirs = make_span(FIRST, 0, 4, "SOURCE")
    with Project.open(session.project.path, backup=False) as other:
        other.apply(session.article_id, session.annotator.id, AddSpan(theirs), 0)
    hands.select("سرمين")
    hands.press("2")
    assert hands.window.status.message(), "one sentence"
    assert hands.spans() == [("SOURCE", theirs.text)], "theirs is shown, ours was not written over it"
    assert not session.undo_group.canUndo(), "what was refused cannot be undone"
    hands.select("سرمين")
    hands.press("2")
    assert hands.spans() == [("SOURCE", theirs.text), ("LOCATION", "سرمين")]


def test_an_undo_that_no_longer_fits_is_refused_and_forgotten(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    session = hands.window.session
    assert session.project is not None
    assert session.article_id is not None
    assert session.annotator is not None
    span = session.annotation.spans[0]
    with Project.open(session.project.path, backup=False) as other:
        other.apply(session.article_id, session.annotator.id, RemoveSpan(span), session.annotation.revision)
    hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == []
    hands.press(Key.Key_Z, CTRL)
    assert not session.undo_group.canUndo()


def test_what_would_be_labelled_is_shown_before_and_after(hands: Hands) -> None:
    start, end = hands.select("سرمين")
    assert "سرمين" in hands.window.palette_panel.target()
    assert f"{start}–{end}" in hands.window.status.message()
    hands.press("2")
    assert "سرمين" in _current(hands).text()
    assert "سرمين" in hands.window.status.message()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_of_nested_spans_is_picked_from(window: Window, hands: Hands) -> None:
    hands.select("قوات النظام")
    hands.press("1")
    hands.select("النظام")
    hands.press("2")
    outer, inner = hands.stored().spans
    hands.canvas.spans_offered.emit((inner.id, outer.id), QPoint(20, 20))
    menu = next(child for child in window.annotate.findChildren(QMenu) if child.isVisible())
    assert ["النظام" in action.text() for action in menu.actions()] == [True, True]
    menu.actions()[1].trigger()
    assert hands.canvas.current_span() == outer.id
    menu.close()


def test_a_caret_that_leaves_a_span_lets_it_go(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    hands.press(Qt.Key.Key_Right)
    assert hands.window.annotate.current_span() is not None, "still within"
    for _ in range(3):
        hands.press(Qt.Key.Key_Left)
    assert hands.window.annotate.current_span() is None
    hands.press("3")
    hands.press(Qt.Key.Key_Delete)
    assert hands.spans() == [("LOCATION", "سرمين")]


def test_one_extent_takes_a_second_label_by_keys(hands: Hands) -> None:
    hands.select("قوات النظام")
    hands.press("1")
    hands.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    hands.press("5")
    assert sorted(hands.spans()) == [("ACTOR", "قوات النظام"), ("SOURCE", "قوات النظام")]


def test_an_article_is_shown_where_it_was_left(
    window: Window, hands: Hands, make_shown: MakeShown, project_path: Path
) -> None:
    start, end = hands.select("سرمين")
    hands.press("2")
    hands.canvas.move_caret(start)
    window.step(1)
    assert hands.canvas.selection() == (0, 0)
    window.step(-1)
    assert hands.canvas.selection() == (start, start)
    window.session.reload()
    assert hands.canvas.selection() == (start, start)
    again = make_shown(project_path)
    assert again.annotate.canvas.selection() == (end, end), "behind the last label"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_list_of_spans_comes_and_goes_by_keys(window: Window, hands: Hands) -> None:
    hands.select("قوات النظام")
    hands.press("1")
    hands.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = next(child for child in window.annotate.findChildren(QMenu) if child.isVisible())
    assert menu.activeAction() is menu.actions()[0]
    assert menu.actions()[0].isChecked()
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
