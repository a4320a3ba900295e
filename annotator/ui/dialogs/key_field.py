"""The field that takes the next keys as they are pressed, whatever they would do elsewhere."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from annotator.ui.keymap import native
from annotator.ui.keys import sequence_of
from annotator.ui.language import isolated


class KeyField(QLineEdit):
    """``pressed(key)``: a portable sequence; ``left``: Escape, or the hand went elsewhere."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def event(self, event: QEvent) -> bool:
        """For Qt: no shortcut, no Tab and no default button gets the key before it is taken here."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        key = sequence_of(event)
        if key == "Esc":
            self.left.emit()
        elif key:
            self.setText(isolated(native(key)))
            self.pressed.emit(key)
