"""Beside the queue: the chosen disagreement, read in its sentence, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.core.schema import Schema
from annotator.ui.disagreements.readings import Readings, Shown
from annotator.ui.header import CutLabel
from annotator.ui.language import translate

if TYPE_CHECKING:
    from annotator.review.shapes import Located


class Room(QScrollArea):
    """``resized(height)``: what is in it can be this high and still be seen whole."""

    resized = Signal(int)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """For Qt."""
        super().resizeEvent(event)
        self.resized.emit(self.viewport().height())


class Detail(QWidget):
    """``article_wanted``: show it in its article; ``settling_wanted``: settle it."""

    article_wanted = Signal()
    settling_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._where = CutLabel(self)
        self._where.setObjectName("quiet")
        self.readings = Readings(self)
        self.to_article, self.to_settling = QPushButton(self), QPushButton(self)
        self.to_article.clicked.connect(self.article_wanted)
        self.to_settling.clicked.connect(self.settling_wanted)
        scroll = Room(self)
        scroll.resized.connect(self.readings.set_room)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(scroll)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.readings)
        column.addStretch(1)
        scroll.setWidget(inside)
        buttons = QHBoxLayout()
        buttons.addWidget(self.to_settling)
        buttons.addWidget(self.to_article)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self._where)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)

    def show_nothing(self) -> None:
        """Nothing is chosen."""
        self._where.show_text("")
        self.readings.show_nothing()
        self._enable(there=False)

    def show_located(self, schema: Schema, text: str, one: "Located", text_size: int) -> None:
        """Show a disagreement; ``text`` is its article's."""
        self._where.show_text(one.title)
        self.readings.show_disagreement(schema, Shown(text, one.disagreement, str, text_size))
        self._enable(there=True)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.to_article.setText(translate("Disagreements", "Open in the article"))
        self.to_settling.setText(translate("Disagreements", "Settle it (Enter)"))

    def _enable(self, *, there: bool) -> None:
        self.to_article.setEnabled(there)
        self.to_settling.setEnabled(there)
