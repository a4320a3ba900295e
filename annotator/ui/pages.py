"""The screens beside annotating: each is made when first opened, and fills the window until it is left.

A new screen is one file with a :class:`Page`, one line in ``PAGES`` and one row of ``ACTIONS`` that opens it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QUndoGroup
from PySide6.QtWidgets import QWidget

from annotator.core.errors import HashiyaError

if TYPE_CHECKING:
    from annotator.ui.window import Window


class Page(QWidget):
    """One screen. It belongs to the project that was open when it was made, and goes with it.

    One that edits has an ``undo_group`` of its own, which the Edit menu then acts on. ``commands`` maps ids
    of ACTIONS to what they do while this screen is seen, in place of what they do elsewhere.
    """

    undo_group: QUndoGroup | None = None
    commands: Mapping[str, Callable[[], object]] = {}

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.window_of: Window = window

    def enter(self) -> None:
        """It is seen now, perhaps again: bring it up to date and take the focus."""

    def retranslate(self) -> None:
        """Say everything in the language in use, in its direction and theme."""

    def press(self, event: QKeyEvent) -> bool:  # noqa: ARG002
        """Whether a key that no control wanted was this screen's, and has been used."""
        return False

    def stop(self) -> None:
        """The project or the window closes: no work of this screen goes on."""


def _agreement(window: "Window") -> Page:
    from annotator.ui.agreement.screen import AgreementPage

    return AgreementPage(window)


def _disagreements(window: "Window") -> Page:
    from annotator.ui.disagreements.screen import DisagreementsPage

    return DisagreementsPage(window)


def _adjudicate(window: "Window") -> Page:
    from annotator.ui.adjudication.screen import AdjudicatePage

    return AdjudicatePage(window)


def _mine(window: "Window") -> Page:
    from annotator.ui.mine import MinePage

    return MinePage(window)


def _find(window: "Window") -> Page:
    from annotator.ui.find_all import FindAllPage

    return FindAllPage(window)


def _progress(window: "Window") -> Page:
    from annotator.ui.working.progress import ProgressPage

    return ProgressPage(window)


def _blind(window: "Window") -> Page:
    from annotator.ui.working.blind import BlindPage

    return BlindPage(window)


def _corpus(window: "Window") -> Page:
    from annotator.ui.corpus import CorpusPage

    return CorpusPage(window)


PAGES: Mapping[str, Callable[["Window"], Page]] = {
    "agreement": _agreement,
    "disagreements": _disagreements,
    "adjudicate": _adjudicate,
    "mine": _mine,
    "find": _find,
    "progress": _progress,
    "blind": _blind,
    "corpus": _corpus,
}

OF_OTHERS = ("agreement", "disagreements", "adjudicate", "mine")
"""The screens that show what others said: in a blind round "blind" says why they are closed."""


class Pages(QObject):
    """The screens that were opened, and the one that is seen, if any. ``changed``: another one, or none."""

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._made: dict[str, Page] = {}
        self.current: Page | None = None

    def open(self, name: str) -> Page:
        """Show the screen with this name, and return it; one that is closed now, what says so."""
        if name in OF_OTHERS and self._is_blind():
            name = "blind"
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = PAGES[name](self._window)
            page.retranslate()
            self._window.middle.addWidget(page)
        self.current = page
        self.changed.emit()
        page.enter()
        return page

    def look_again(self) -> None:
        """Another annotator works, or work was handed out: what is seen may be closed to them, or open."""
        closed = [page for name, page in self._made.items() if name in OF_OTHERS]
        if self.current in closed and self._is_blind():
            self.open("blind")
        elif self.current is not None and self.current is self._made.get("blind") and not self._is_blind():
            self.leave()

    def leave(self) -> None:
        """Back to annotating."""
        if self.current is not None:
            self.current = None
            self.changed.emit()

    def forget(self) -> None:
        """Another project, or none: what was shown of the last one goes."""
        self.stop()
        for page in self._made.values():
            self._window.middle.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._made.clear()
        self.leave()

    def stop(self) -> None:
        """No screen's work goes on."""
        for page in self._made.values():
            page.stop()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        for page in self._made.values():
            page.retranslate()

    def _is_blind(self) -> bool:
        try:
            return self._window.session.is_blind()
        except HashiyaError as error:
            self._window.session.report(error)
            return False

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key that no control wanted was the screen's; Escape leaves it."""
        if self.current is None:
            return False
        if self.current.press(event):
            return True
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._window.go_to_text()
            return True
        return False
