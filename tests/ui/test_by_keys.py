"""From the first page to the tenth finished article with nothing but keys, sent to what has the focus."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.places import sample_articles
from annotator.store import Project
from annotator.ui.app import make_app
from annotator.ui.window import Window
from tests.ui.conftest import MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Modifier = Qt.Key, Qt.KeyboardModifier
_TURNS = 400
_PATIENCE_MS = 60_000


class Keyboard:
    """Presses keys; a step that opens a dialog is followed by steps inside it, while it stays open."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        # A dialog that nobody expected would hold the test for ever.
        QTimer.singleShot(_PATIENCE_MS, window, self._give_up)

    def press(self, keys: str, times: int = 1) -> None:
        """A key sequence, so often, on what has the focus."""
        combination = QKeySequence.fromString(keys)[0]  # type: ignore[index]
        for _time in range(times):
            QTest.keyClick(self.focused(), combination.key(), combination.keyboardModifiers())
            QApplication.processEvents()

    def write(self, text: str) -> None:
        """Characters, one after the other."""
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Modifier.NoModifier, letter)
            QApplication.sendEvent(self.focused(), event)

    def inside(self, kind: type[QDialog], *steps: Callable[[], None]) -> None:
        """What to press once a dialog of ``kind`` is open; the key that opens it comes after this."""
        self._wait_for(kind, list(steps), _TURNS)

    def focused(self) -> QWidget:
        """What a key goes to now."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            inner: QWidget | None = popup.focusWidget()
            return popup if inner is None else inner
        widget = QApplication.focusWidget()
        if widget is None:
            # Where no desktop does it, the window in front is made the active one.
            (QApplication.activeModalWidget() or self.window).activateWindow()
            QApplication.processEvents()
            widget = QApplication.focusWidget()
        assert widget is not None, "no key would reach anything"
        return widget

    @staticmethod
    def _give_up() -> None:
        open_now = QApplication.activeModalWidget()
        if isinstance(open_now, QDialog):
            open_now.reject()

    def _wait_for(self, kind: type[QDialog], steps: list[Callable[[], None]], turns: int) -> None:
        open_now = QApplication.activeModalWidget()
        there = QApplication.focusWidget()
        if isinstance(open_now, kind) and there is not None and open_now.isAncestorOf(there):
            for step in steps:
                step()
            if open_now.isVisible():  # Return did not close it: the test goes on and fails
                open_now.reject()
        elif turns:
            if isinstance(open_now, kind):
                open_now.activateWindow()
            QTimer.singleShot(10, lambda: self._wait_for(kind, steps, turns - 1))
        elif isinstance(open_now, QDialog):
            open_now.reject()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ten articles in a folder."""
    made = tmp_path / "articles"
    made.mkdir()
    for source in sorted(sample_articles().glob("*.txt"))[:10]:
        (made / source.name).write_bytes(source.read_bytes())
    return made


@pytest.fixture(autouse=True)
def own_file_dialogs() -> Iterator[None]:
    """Qt's own file dialogs, which are alike everywhere; a desktop's own have keys of their own."""
    make_app().setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    yield
    make_app().setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=False)


def test_ten_articles_from_the_first_page_without_a_mouse(
    make_shown: MakeShown, qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    from annotator.ui.dialogs.load import LoadDialog
    from annotator.ui.dialogs.new_project import NewProjectDialog
    from annotator.ui.dialogs.report import ReportDialog

    window = make_shown(None)
    keys = Keyboard(window, qtbot)
    path = tmp_path / "by-keys.hashiya"

    # The first page: the second button makes a new project; its name and who works are written.
    keys.inside(
        NewProjectDialog,
        lambda: keys.press("Ctrl+A"), lambda: keys.write(str(path)), lambda: keys.press("Tab"),
        lambda: keys.write("هدى"), lambda: keys.press("Return"),
    )  # fmt: skip
    keys.press("Down")
    keys.press("Return")
    assert window.session.project is not None
    assert window.session.project.path == path
    assert window.session.annotator is not None
    assert window.session.annotator.name == "هدى"

    # Articles from a folder, whose path is written into the dialog.
    keys.inside(ReportDialog, lambda: keys.press("Return"))
    keys.inside(LoadDialog, lambda: keys.press("Return"))
    keys.inside(QFileDialog, lambda: keys.write(str(folder)), lambda: keys.press("Return"))
    keys.press("Down")
    keys.press("Return")
    project = window.session.project
    qtbot.waitUntil(lambda: project.article_count() == 10, timeout=20_000)
    qtbot.waitUntil(lambda: window.session.article is not None, timeout=5_000)
    keys.press("F7")

    done = 0
    while done < 10:
        assert keys.focused() is window.annotate.canvas
        before = window.session.article_id
        # A word near the start is a location; one near the end an actor, by the name of its label.
        keys.press("Ctrl+Left")
        keys.press("Ctrl+Shift+Left")
        keys.press("2")
        keys.press("Ctrl+End")
        keys.press("Ctrl+Right", 2)
        keys.press("Ctrl+D")
        keys.press("Ctrl+P")
        keys.write("جهة")
        keys.press("Return", 1)
        for _turn in range(3):
            QApplication.processEvents()
        # In the list of spans: the last one is not sure, and back to the text.
        keys.press("Alt+2")
        keys.press("End")
        keys.press("Ctrl+U")
        keys.press("Escape")
        keys.press("Ctrl+Return")
        done += 1
        assert window.session.article_id != before or done == 10
        progress = window.session.progress()
        assert progress is not None
        assert progress.done == done

    with Project.open(path, backup=False) as other:
        worker = other.annotator("هدى").id
        found = [other.annotation(one, worker) for one in range(1, 11)]
    assert [one.status for one in found] == ["done"] * 10
    said = [[(span.label, span.unsure) for span in one.spans] for one in found]
    assert said == [[("LOCATION", False), ("ACTOR", True)]] * 10
