"""Commands by their names: a few letters in either language find them, Enter does them."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.command_list import Entry
from annotator.ui.command_match import fit
from annotator.ui.dialogs.commands import CommandsDialog
from annotator.ui.window import Window
from tests.ui.conftest import SECOND, Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: Window) -> CommandsDialog:
    """Open the list by its key, as it is found then."""
    focused = QApplication.focusWidget() or window
    QTest.keyClick(focused, Key.Key_P, CONTROL)
    QApplication.processEvents()
    return window.findChildren(CommandsDialog)[-1]


def under_hand(dialog: CommandsDialog) -> Entry:
    found = dialog.chosen()
    assert found is not None
    return found


def write(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    for letter in text:
        QApplication.sendEvent(
            focused, QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
        )


def enter() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Key.Key_Return)
    for _turn in range(3):
        QApplication.processEvents()


@pytest.mark.parametrize(
    "typed", ["next art", "المقال التالي", "مقال تال", "nxt artcl", "ctrl+pgdown", "ألمقال آلتّالي"]
)
def test_a_command_is_found_in_both_languages_and_done(hands: Hands, typed: str) -> None:
    dialog = opened(hands.window)
    write(typed)
    found = under_hand(dialog)
    assert found.id == "next"
    enter()
    assert hands.window.session.article is not None
    assert hands.window.session.article.text == SECOND
    assert hands.window.findChildren(CommandsDialog) == []
    assert QApplication.focusWidget() is hands.canvas


def test_what_cannot_be_done_says_why_and_stays(hands: Hands) -> None:
    dialog = opened(hands.window)
    write("undo")
    found = under_hand(dialog)
    assert found.why == "لا شيء يُتراجع عنه"
    enter()
    assert dialog.isVisible()
    assert "لا شيء يُتراجع عنه" in dialog.said.text()
    QTest.keyClick(dialog.search, Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_a_project_it_says_so(make_shown: MakeShown) -> None:
    dialog = opened(make_shown(None))
    write("export")
    found = under_hand(dialog)
    assert found.why == "لا مشروع مفتوحًا"
    dialog.close()


def test_a_label_by_its_name_labels_the_selection(hands: Hands) -> None:
    hands.select("سرمين")
    dialog = opened(hands.window)
    write("location")
    found = under_hand(dialog)
    assert found.keys == "2"
    enter()
    assert hands.spans() == [("LOCATION", "سرمين")]


def test_an_article_by_its_number_in_either_digits(hands: Hands) -> None:
    dialog = opened(hands.window)
    write("9")
    assert "3" in under_hand(dialog).why
    QTest.keyClick(dialog.search, Key.Key_Backspace)
    write("٢")
    assert "الدفاع الوطني" in dialog.names()[0]
    enter()
    assert hands.window.session.article is not None
    assert hands.window.session.article.text == SECOND


def test_what_was_done_last_stands_first(hands: Hands) -> None:
    opened(hands.window)
    write("larger")
    enter()
    dialog = opened(hands.window)
    assert under_hand(dialog).id == "zoom_in"
    QTest.keyClick(dialog.search, Key.Key_Down)
    assert under_hand(dialog).id != "zoom_in"
    dialog.close()


def test_the_better_a_name_fits_the_earlier_it_stands() -> None:
    names = ["Next article", "Go to the next span", "Skip this one", "New explanation"]
    scores = [fit("next", [name]) for name in names]
    assert [score is not None for score in scores] == [True, True, False, True]
    found = [score for score in scores if score is not None]
    assert found == sorted(found)
    assert fit("na", ["Next article"]) == 2, "first letters"
    assert fit("zz", ["Next article"]) is None
    assert fit("", ["Next article"]) == 0


def test_f10_goes_to_the_menus(hands: Hands) -> None:
    hands.press(Key.Key_F10)
    bar = hands.window.menuBar()
    assert bar.activeAction() is hands.window.menus["file"].menuAction()
    QTest.keyClick(hands.window.menus["file"], Key.Key_Escape)
    hands.window.menus["file"].close()
