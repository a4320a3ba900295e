"""The screens of review without a display: a demo project is adjudicated by keys, with pictures.

``python -m annotator.ui.walk DIR`` takes these after those of the main job.
"""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.language import say
from annotator.ui.language import translate
from annotator.ui.pictures import save_picture
from annotator.ui.walk import WalkFailed
from annotator.ui.walk_demo import Tell, walk_demo
from annotator.ui.window import Window

if TYPE_CHECKING:
    from annotator.ui.dialogs.hand_out import HandOutDialog

Key, Modifier = Qt.Key, Qt.KeyboardModifier

LEAD = "رنا"
NEW = ("عمر", "ليلى")
PICTURES = (
    "agreement", "agreement-attributes", "agreement-annotators", "disagreements", "adjudication", "mine",
    "hand-out", "progress",
)  # fmt: skip
_SIZE = QSize(1280, 800)
_PATIENCE = 60.0


def walk_review(directory: Path, tell: Tell = print) -> int:
    """Take the pictures of PICTURES, in Arabic and English, into ``directory``; the exit status.

    What is adjudicated for them is adjudicated in a demo project of its own, which is gone afterwards.
    """
    return walk_demo(ReviewWalk, directory, tell, _SIZE)


class ReviewWalk:
    """The steps, through the window's own commands and keys."""

    def __init__(self, window: Window, app: QApplication, path: Path, out: Path, tell: Tell) -> None:
        self._window, self._app, self._path, self._out, self._tell = window, app, path, out, tell

    def all(self) -> None:
        """Everything, in order."""
        if not self._window.files.open(self._path):
            raise WalkFailed(step="open")
        self._agreement()
        self._disagreements()
        self._adjudicate()
        self._mine()
        self._hand_out()
        self._progress()

    def _agreement(self) -> None:
        self._do("agreement")
        self._wait("F2")
        for name in PICTURES[:3]:
            self._show(name)
            self._press(Key.Key_Tab, Modifier.ControlModifier)

    def _disagreements(self) -> None:
        self._do("disagreements")
        self._wait("F3")
        self._press(Key.Key_Down)
        self._show("disagreements")

    def _adjudicate(self) -> None:
        """One article settled for its first reading, with causes; the next is shown with one decided."""
        from annotator.ui.adjudication.screen import AdjudicatePage

        self._window.session.work_as(LEAD)
        self._do("adjudicate")
        page = self._window.pages.current
        if not isinstance(page, AdjudicatePage):
            raise WalkFailed(step="F4")
        first = page.session.article_id
        self._do("agreed")
        while page.current is not None:
            self._press(Key.Key_R)
            self._press(Key.Key_A)
        self._do("done")
        if page.session.article_id in (None, first):
            raise WalkFailed(step="F4")
        self._do("agreed")
        self._press(Key.Key_B)
        self._show("adjudication")
        self._reviewed = page.session.voices()

    def _mine(self) -> None:
        """As the annotator whose readings were not taken."""
        names = [one.annotator for one in self._reviewed.values()]
        self._window.session.work_as(names[-1])
        self._do("mine")
        self._wait("F5")
        self._show("mine")

    def _hand_out(self) -> None:
        """A second reading for two more annotators, shown as it would be; the last time it is done."""
        from annotator.ui.dialogs.hand_out import HandOutDialog

        project = self._window.session.project
        if project is None:
            raise WalkFailed(step="Ctrl+Shift+W")
        self._window.go_to_text()
        for language in ("arabic", "english"):
            self._app.processEvents()
            dialog = HandOutDialog(self._window, project, [(translate("HandOut", "All articles"), None)])
            for row in range(dialog.people.count()):
                dialog.people.item(row).setCheckState(Qt.CheckState.Unchecked)
            for name in NEW:
                dialog.person.setText(name)
                dialog.add_person()
            dialog.taken.setCurrentIndex(dialog.taken.findData("again"))
            dialog.look()
            dialog.show()
            self._until(partial(_is_drawn, dialog), "Ctrl+Shift+W")
            self._keep(_over(self._window.grab(), dialog.grab()), f"hand-out-{language}")
            if language == "english" and dialog.draw is not None:
                project.rounds.write("الجولة 1", dialog.draw)
            dialog.reject()
            dialog.deleteLater()
            self._window.look.switch_language()

    def _progress(self) -> None:
        self._do("progress")
        self._wait("F11")
        self._show("progress")

    # -- hands and eyes ----------------------------------------------------------------------------------

    def _do(self, action: str) -> None:
        self._window.actions_by_id[action].trigger()
        self._app.processEvents()

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self._window, key, modifier)
        self._app.processEvents()

    def _wait(self, step: str) -> None:
        """Until the work of the screen that is seen is done."""
        work = getattr(self._window.pages.current, "work", None)
        if work is None:
            raise WalkFailed(step=step)
        self._until(lambda: not work.busy(), step)

    def _until(self, done: Callable[[], bool], step: str) -> None:
        end = time.monotonic() + _PATIENCE
        while not done() and time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)
        if not done():
            raise WalkFailed(step=step)
        self._app.processEvents()

    def _show(self, name: str) -> None:
        """In Arabic, then in English."""
        for language in ("arabic", "english"):
            self._app.processEvents()
            self._keep(self._window.grab(), f"{name}-{language}")
            self._window.look.switch_language()

    def _keep(self, seen: QPixmap, name: str) -> None:
        picture = self._out / f"{name}.png"
        if not save_picture(seen, picture):
            raise WalkFailed(step=picture.name)
        self._tell(say("A picture of the window: {path}", path=picture))


def _is_drawn(dialog: "HandOutDialog") -> bool:
    return dialog.draw is not None


def _over(window: QPixmap, dialog: QPixmap) -> QPixmap:
    """A dialog over its window, as one sees them."""
    painter = QPainter(window)
    painter.fillRect(window.rect(), QColor(0, 0, 0, 90))
    painter.drawPixmap(
        (window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2, dialog
    )
    painter.end()
    return window
