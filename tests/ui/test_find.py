"""Find in the open article, by keys alone."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.find_bar import FindBar
from tests.ui.conftest import Hands

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


def bar(hands: Hands) -> FindBar:
    return hands.window.annotate.find_bar(hands.window.settings)


def typed(hands: Hands, text: str) -> None:
    field = bar(hands).field
    field.line.setText(text)  # QTest types no Arabic
    field.line.textEdited.emit(text)
    hands.qtbot.waitUntil(lambda: not field.is_waiting(), timeout=2000)


def chosen(hands: Hands) -> str:
    start, end = hands.canvas.selection()
    return hands.canvas.page.text[start:end]


def test_typed_words_are_found_folded_and_behind_proclitics(hands: Hands) -> None:
    hands.press(Key.Key_F, CTRL)
    assert bar(hands).field.line.hasFocus()
    typed(hands, "قتلو")
    assert (bar(hands).told(), chosen(hands)) == ("1 / 1", "قتلو")
    typed(hands, "البوكمال")
    assert (bar(hands).told(), chosen(hands)) == ("1 / 1", "البوكمال")
    typed(hands, "لنظام")
    assert bar(hands).told() == "1 / 1"
    bar(hands).field.whole.setChecked(True)
    assert bar(hands).told() not in ("", "1 / 1"), "no whole word"
    assert hands.canvas.look.hits == ()
    assert hands.window.settings.find_whole


def test_enter_goes_on_and_round_and_escape_leaves_the_hit_selected(hands: Hands) -> None:
    hands.press(Key.Key_F, CTRL)
    typed(hands, "قصف")
    line = bar(hands).field.line
    assert (bar(hands).told(), len(hands.canvas.look.hits)) == ("1 / 2", 2)
    QTest.keyClick(line, Key.Key_Return)
    assert (bar(hands).told(), hands.canvas.look.hit) == ("2 / 2", 1)
    QTest.keyClick(line, Key.Key_Return)
    assert bar(hands).told() == "1 / 2"
    QTest.keyClick(line, Key.Key_Return, SHIFT)
    assert bar(hands).told() == "2 / 2"
    QTest.keyClick(line, Key.Key_Escape)
    assert not bar(hands).isVisible()
    assert hands.canvas.hasFocus()
    assert hands.canvas.look.hits == ()
    assert chosen(hands) == "قصف"
    hands.press("2")
    assert hands.spans() == [("LOCATION", "قصف")]
    assert hands.stored().spans[0].start > 0


def test_keys_from_the_text_go_from_hit_to_hit(hands: Hands) -> None:
    hands.select("قصف")
    hands.press(Key.Key_F, CTRL)
    assert bar(hands).field.line.text() == "قصف"
    QTest.keyClick(bar(hands).field.line, Key.Key_Escape)
    hands.press(Key.Key_F12)
    assert (bar(hands).told(), hands.canvas.selection()[0] > 0) == ("2 / 2", True)
    hands.canvas.setFocus()
    hands.press(Key.Key_F12, SHIFT)
    assert (bar(hands).told(), hands.canvas.selection()[0]) == ("1 / 2", 0)


def test_another_article_is_looked_through_too(hands: Hands) -> None:
    hands.press(Key.Key_F, CTRL)
    typed(hands, "قرب")
    assert hands.canvas.look.hits == ()
    hands.window.step(1)
    assert len(hands.canvas.look.hits) == 1
    hands.window.session.close()
    assert hands.canvas.look.hits == ()


@pytest.mark.parametrize("pattern", ["(", "(?:(?:a{999}){999})", r"(\w+\s?)+\d+؟"])
def test_a_regular_expression_is_found_or_refused_in_a_sentence(hands: Hands, pattern: str) -> None:
    hands.press(Key.Key_F, CTRL)
    bar(hands).field.regular.setChecked(True)
    typed(hands, r"مدني\w+ قُ?ت")
    assert (bar(hands).told(), chosen(hands)) == ("1 / 1", "مدنيين قت")
    begin = time.monotonic()
    typed(hands, pattern)
    assert time.monotonic() - begin < 3
    assert hands.canvas.look.hits == ()
    assert bar(hands).told() not in ("", "1 / 1")
    assert bar(hands).told() in bar(hands).wrong.text() + bar(hands).count.text()


def test_letters_typed_beside_the_field_label_nothing(hands: Hands) -> None:
    hands.press(Key.Key_F, CTRL)
    typed(hands, "قصف")
    QTest.keyClicks(bar(hands).field.whole, "2")
    QApplication.processEvents()
    assert hands.spans() == []


def test_the_bar_speaks_the_language_in_use(hands: Hands) -> None:
    hands.press(Key.Key_F, CTRL)
    typed(hands, "لا شيء من ذلك")
    said = bar(hands).told()
    hands.window.look.switch_language()
    assert bar(hands).told() not in ("", said)
