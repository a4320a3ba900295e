"""A note and the flag "not sure": on the current span, and in the same form on the whole article."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.ui.language import translate

# A note that is being written is kept after this pause, in milliseconds: not a step of undo for each letter,
# and little to lose where the power goes.
_PAUSE = 1500
_LINES = 2
LONGEST = 10_000
"""Characters that a note may have."""


class NoteField(QPlainTextEdit):
    """A few lines of plain text. ``left``: the writing is over, or pauses. ``done``: back to the text."""

    left = Signal()
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.left)
        self.textChanged.connect(self._pause.start)

    def show_text(self, text: str) -> None:
        """Show what is stored; nobody is told."""
        if self.toPlainText() != text:
            self.blockSignals(True)  # noqa: FBT003
            self.setPlainText(text)
            self.blockSignals(False)  # noqa: FBT003
        self._pause.stop()

    def sizeHint(self) -> QSize:
        """For Qt: two lines; more scroll."""
        return QSize(160, self.fontMetrics().lineSpacing() * _LINES + 16)

    def minimumSizeHint(self) -> QSize:
        """For Qt."""
        return self.sizeHint()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """For Qt: a note is kept however it is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Escape and Ctrl+Enter go back to the text; Enter begins a new line."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (entered and control):
            self.left.emit()
            self.done.emit()
        else:
            super().keyPressEvent(event)


class Remarks(QWidget):
    """``noted`` and ``flagged`` say what the user wants kept of what ``key`` names; ``done``: to the text."""

    noted = Signal(object, str)
    flagged = Signal(object, bool)
    done = Signal()

    def __init__(self, parent: QWidget, *, whole: bool) -> None:
        super().__init__(parent)
        self._whole = whole
        self._key: object = None
        self._stored = ""
        self.unsure = QCheckBox(self)
        self.unsure.clicked.connect(lambda checked: self.flagged.emit(self._key, checked))
        self.note = NoteField(self)
        self.note.left.connect(self.keep)
        self.note.done.connect(self.done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self.unsure)
        layout.addWidget(self.note)

    def show_remarks(self, key: object, note: str, *, unsure: bool) -> None:
        """Show what is stored of what ``key`` names; None: there is nothing to remark on.

        What was being written of something else is kept first; what is being written of the same stays.
        """
        if key != self._key:
            self.keep()
        writing = key == self._key and self.note.hasFocus() and self.note.toPlainText() != self._stored
        self._key, self._stored = key, note
        if not writing:
            self.note.show_text(note)
        self.unsure.setChecked(unsure)
        self.setVisible(key is not None)

    def keep(self) -> None:
        """Keep what was written, if it is another than what is stored."""
        text = self.note.toPlainText()[:LONGEST]
        if self._key is not None and text != self._stored:
            self._stored = text
            self.noted.emit(self._key, text)

    def write(self) -> None:
        """Put the hand on the note, behind what stands there."""
        cursor = self.note.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.note.setTextCursor(cursor)
        self.note.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.unsure.setText(translate("Remarks", "Not sure, look again"))
        if self._whole:
            note = translate("Remarks", "Note on the article")
            flag = translate("Remarks", "Not sure of this article")
        else:
            note = translate("Remarks", "Note on this span")
            flag = translate("Remarks", "Not sure of this span")
        self.note.setPlaceholderText(note)
        self.note.setAccessibleName(note)
        self.unsure.setAccessibleName(flag)
