"""Whoever hears the window, or has no mouse: every control has a name, and Tab comes to what can be used."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from annotator.ui.dialogs.annotators import AnnotatorDialog
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.import_file import ImportDialog
from annotator.ui.dialogs.keys import KeysDialog
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.window import Window
from tests.ui.conftest import Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROLS = (QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit)
TEXT = QAccessible.Text.Name


def controls(within: QWidget) -> Iterator[QWidget]:
    """What a user can put a hand on; Qt's own parts of a control are its business."""
    for one in within.findChildren(QWidget):
        own = type(one.parentWidget()).__name__ not in ("QComboBox", "QHeaderView", "QMenuBar")
        internal = one.objectName().startswith("qt_") or isinstance(one, QScrollBar)
        if isinstance(one, CONTROLS) and one.isVisibleTo(within) and own and not internal:
            yield one


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(TEXT)


def nameless(within: QWidget) -> list[str]:
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parentWidget()).__name__}"
        for one in controls(within)
        if not name_of(one).strip() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]


def _export(window: Window) -> ExportDialog:
    assert window.session.project is not None
    return ExportDialog(window, window.session.project, "نور")


def _import(window: Window) -> ImportDialog:
    assert window.session.project is not None
    return ImportDialog(window, window.session.project, "نور")


def dialogs(window: Window) -> list[QDialog]:
    return [
        NewProjectDialog(window),
        AnnotatorDialog(["سلمى", "نور"], "نور", window),
        PasteDialog(window),
        _export(window),
        _import(window),
        KeysDialog(window),
        ReportDialog("عنوان", "جملة", ["سطر"], None, window),
    ]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name(hands: Hands, language: str) -> None:
    window = hands.window
    if window.settings.language != language:
        window.look.switch_language()
    hands.select("سرمين")
    hands.press("2")
    assert nameless(window) == []
    names = [name for one in controls(window) if (name := name_of(one))]
    arabic = sum(any("\u0600" <= letter <= "\u06ff" for letter in name) for name in names)
    # The button that changes the language is named in the other one, and people keep their names.
    assert len(names) - arabic <= 1 if language == "ar" else arabic <= 2, names
    for dialog in dialogs(window):
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.deleteLater()


def test_the_first_page_has_names_too(make_shown: MakeShown) -> None:
    assert nameless(make_shown(None)) == []


def test_tab_goes_round_through_list_text_and_labels(hands: Hands) -> None:
    window = hands.window
    hands.select("سرمين")
    hands.press("2")
    hands.canvas.setFocus()
    seen: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        assert focused.isVisible()
        assert focused.isEnabled()
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focused is hands.canvas, f"Tab ends in {focused}"
    kinds = [type(one).__name__ for one in seen]
    assert kinds.count("LabelButton") == 5
    assert window.articles in seen


def test_dialogs_open_with_the_hand_where_work_begins_and_escape_leaves(hands: Hands) -> None:
    for dialog in dialogs(hands.window):
        dialog.open()
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert dialog.isAncestorOf(focused), type(dialog).__name__
        cancels = dialog.findChildren(QDialogButtonBox)
        assert cancels, type(dialog).__name__
        QTest.keyClick(focused, Qt.Key.Key_Escape)
        assert not dialog.isVisible(), type(dialog).__name__
        dialog.deleteLater()
