"""The list of articles beside the text, with its head above it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from annotator.ui.list_head import ListHead
    from annotator.ui.window import Window

_SOON_MS = 60
_HEAD_HEIGHT = 46


class ListSide(QWidget):
    """The head is made a moment after the window was first seen; its room is kept."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self.head: ListHead | None = None
        self._place = QWidget(self)
        self._place.setMinimumHeight(_HEAD_HEIGHT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._place)
        layout.addWidget(window.articles, 1)

    def made_head(self) -> "ListHead":
        """The head, made now where it is not there yet."""
        if self.head is None:
            from annotator.ui.list_head import ListHead

            self.head = ListHead(self._window, self._place)
            inside = QVBoxLayout(self._place)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(self.head)
        return self.head

    def showEvent(self, event: QShowEvent) -> None:
        """For Qt: the first article is painted before the head is made."""
        super().showEvent(event)
        QTimer.singleShot(_SOON_MS, self, self.made_head)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        if self.head is not None:
            self.head.retranslate()
