"""Notes and flags, reasons for skipping, and the history with its way back, in the real window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Refusal, make_span
from annotator.core.change import AddSpan, Batch, Refuse, SetNote
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.dialogs.skip import SkipDialog
from annotator.ui.history_words import skip_reasons, words_of
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, SECOND, Hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def write(words: str) -> None:
    """Words into the field that has the focus, as an input method gives them."""
    for letter in words:
        QTest.keyClicks(focused(), letter)


def label(hands: Hands, words: str, key: str = "2") -> None:
    hands.canvas.setFocus()
    hands.select(words)
    hands.press(key)


def test_a_note_on_a_span_by_keys_is_one_change_and_is_undone(hands: Hands) -> None:
    label(hands, "سرمين")
    hands.press(Qt.Key.Key_M, CONTROL)
    write("look it up")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is hands.canvas
    assert hands.stored().spans[0].note == "look it up"
    assert hands.stored().revision == 2
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.stored().spans[0].note == ""
    assert hands.window.span_panel().remarks.note.toPlainText() == ""
    hands.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert hands.stored().spans[0].note == "look it up"


def test_a_note_is_kept_however_it_is_left(hands: Hands) -> None:
    window = hands.window
    label(hands, "سرمين")
    label(hands, "المدفعية", "3")
    first, second = hands.stored().spans

    def noting(words: str) -> None:
        window.annotate.canvas.choose_span(first.id)
        window.actions_by_id["note_span"].trigger()
        write(words)

    noting("a")
    window.actions_by_id["next_span"].trigger()
    assert hands.stored().span(first.id).note == "a"  # type: ignore[union-attr]
    assert window.annotate.canvas.current_span() == second.id, "the hand stays where it went"
    assert hands.stored().span(second.id).note == ""  # type: ignore[union-attr]
    noting("b")
    window.actions_by_id["next"].trigger()
    assert window.session.article is not None
    assert window.session.article.text == SECOND
    window.actions_by_id["previous"].trigger()
    assert hands.stored().span(first.id).note == "ab"  # type: ignore[union-attr]
    noting("c")
    path = window.session.project.path if window.session.project else None
    assert path is not None
    window.close()
    with Project.open(path, backup=False) as project:
        assert project.annotation(1, 1).span(first.id).note == "abc"  # type: ignore[union-attr]


def test_what_is_being_written_is_kept_after_a_pause(hands: Hands, qtbot: QtBot) -> None:
    label(hands, "سرمين")
    hands.press(Qt.Key.Key_M, CONTROL)
    write("x")
    qtbot.waitUntil(lambda: hands.window.session.annotation.spans[0].note == "x", timeout=5000)
    assert focused() is not hands.canvas, "and one goes on writing"
    write("y")
    assert hands.window.span_panel().remarks.note.toPlainText() == "xy"


def test_a_note_is_not_lost_where_another_window_edited_meanwhile(hands: Hands) -> None:
    label(hands, "سرمين")
    said: list[str] = []
    hands.window.session.reported.connect(said.append)
    hands.press(Qt.Key.Key_M, CONTROL)
    write("mine")
    project = hands.window.session.project
    assert project is not None
    with Project.open(project.path, backup=False) as other:
        other.apply(1, 1, AddSpan(make_span(FIRST, 0, 4, "WEAPON")), 1)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    stored = hands.stored()
    assert [span.note for span in stored.spans] == ["", "mine"]
    assert len(said) == 1


def test_flags_on_spans_and_articles_and_the_way_to_the_next(hands: Hands) -> None:
    window = hands.window
    label(hands, "سرمين")
    hands.press(Qt.Key.Key_U, CONTROL)
    assert hands.stored().spans[0].unsure
    window.actions_by_id["next"].trigger()
    hands.press(Qt.Key.Key_U, CONTROL | SHIFT)
    assert hands.stored().unsure
    assert hands.stored().status == "in_progress"
    window.actions_by_id["next"].trigger()
    hands.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert window.session.article is not None
    assert window.session.article.text == FIRST, "round the end"
    assert window.annotate.current_span() == window.session.annotation.spans[0]
    hands.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert window.session.article.text == SECOND
    hands.press(Qt.Key.Key_U, CONTROL | SHIFT)
    hands.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    hands.press(Qt.Key.Key_U, CONTROL)
    said: list[str] = []
    window.session.reported.connect(said.append)
    hands.press(Qt.Key.Key_Down, CONTROL | SHIFT)
    assert said == ["لا شيء معلَّم بأنه غير مؤكد."]


def test_without_a_span_the_keys_say_what_to_do(hands: Hands) -> None:
    said: list[str] = []
    hands.window.session.reported.connect(said.append)
    hands.press(Qt.Key.Key_M, CONTROL)
    hands.press(Qt.Key.Key_U, CONTROL)
    assert len(said) == 2
    assert hands.stored().revision == 0


@pytest.mark.parametrize(("typed", "reason"), [("2", "duplicate"), ("٣", "unreadable")])
def test_a_number_is_enough_of_a_reason(window: Window, typed: str, reason: str) -> None:
    dialog = SkipDialog(window)
    dialog.open()
    QApplication.processEvents()
    QApplication.sendEvent(
        dialog,
        QKeyEvent(QEvent.Type.KeyPress, ord(typed), Qt.KeyboardModifier.NoModifier, typed),
    )
    assert not dialog.isVisible()
    assert dialog.reason == reason


def test_a_reason_in_words_or_none(window: Window) -> None:
    dialog = SkipDialog(window)
    dialog.open()
    QApplication.processEvents()
    QTest.keyClicks(dialog, "s")
    assert QApplication.focusWidget() is dialog.other
    QTest.keyClicks(dialog.other, "port 2")
    QTest.keyClick(dialog.other, Qt.Key.Key_Return)
    assert dialog.reason == "sport 2"
    other = SkipDialog(window)
    other.open()
    QApplication.processEvents()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert not other.isVisible()
    assert (other.result(), other.reason) == (1, "")


def test_skipping_keeps_the_reason_and_goes_on(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ask, "reason_to_skip", lambda _parent: "off_topic")
    hands.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    session = hands.window.session
    assert session.article is not None
    assert session.article.text == SECOND
    session.open_article(1)
    assert (hands.stored().status, hands.stored().reason) == ("skipped", "off_topic")
    panel = hands.window.article_panel()
    assert skip_reasons()["off_topic"] in panel._reason.text()
    label(hands, "سرمين")
    assert (hands.stored().status, hands.stored().reason) == ("in_progress", "")
    monkeypatch.setattr(ask, "reason_to_skip", lambda _parent: None)
    hands.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    assert session.article_id == 1, "not skipped after all"


def test_going_back_in_history_is_one_change_that_can_be_undone(hands: Hands) -> None:
    window = hands.window
    label(hands, "سرمين")
    label(hands, "المدفعية", "3")
    window.session.do(Batch((SetNote("", "n"), Refuse(Refusal("ACTOR", "حلب")))))
    hands.press(Qt.Key.Key_U, CONTROL | SHIFT)
    last = hands.stored()
    hands.press(Qt.Key.Key_7, Qt.KeyboardModifier.AltModifier)
    panel = window.article_panel()
    assert focused() is panel.list
    assert [line.revision for line in panel.list.lines.lines] == [4, 3, 2, 1]
    assert panel._hint.text().endswith("هذه هي الحال الآن.")
    for _ in range(3):
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert "مقطع يُحذف" in panel._hint.text()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    now = hands.stored()
    assert [span.text for span in now.spans] == ["سرمين"]
    assert (now.note, now.unsure, now.refusals, now.revision) == ("", False, (), 5)
    window.actions_by_id["undo"].trigger()
    again = hands.stored()
    assert (again.spans, again.note, again.unsure, again.refusals) == (
        last.spans, last.note, last.unsure, last.refusals,
    )  # fmt: skip
    assert [line.revision for line in panel.list.lines.lines] == [6, 5, 4, 3, 2, 1]
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert focused() is hands.canvas


def test_the_history_says_the_same_from_the_disk(hands: Hands) -> None:
    label(hands, "سرمين")
    panel = hands.window.article_panel()
    label(hands, "المدفعية", "3")
    shown = [(line.revision, line.change) for line in panel.list.lines.lines]
    panel.read_article()
    assert [(line.revision, line.change) for line in panel.list.lines.lines] == shown
    schema = hands.window.session.project.schema if hands.window.session.project else None
    assert "سرمين" in words_of(shown[-1][1], schema)
    assert "موقع" in words_of(shown[-1][1], schema)
    assert words_of(Batch(()), schema)
