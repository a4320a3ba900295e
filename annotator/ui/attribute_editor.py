"""What every control for an attribute has in common: it shows a value, proposes another, and goes on."""

from abc import abstractmethod
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from annotator.core.schema import Attribute

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


Step = Literal["enter", "tab", "backtab", "down", "up"]
"""How one attribute is left for another: after the last, Enter goes to the text and Tab to what follows."""


class Editor(QWidget):
    """One attribute's control. The value is somebody else's: it only says what was asked for.

    ``chosen``: a value to set; ``cleared``: none; ``stepped``: on to the next attribute or back;
    ``refused``: one sentence on what cannot be taken.
    """

    chosen = Signal(object)
    cleared = Signal()
    stepped = Signal(str)
    refused = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute: Attribute = attribute

    # A Qt class cannot be an ABC; mypy lets no control be made that leaves one of these out.
    @abstractmethod
    def show_value(self, value: object, *, proposed: bool) -> None:
        """Show a value (None: none); ``proposed`` ones are not there yet."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the hand on it."""

    def settle(self) -> None:
        """Take what is half typed; what cannot be taken is said and put back."""

    def retranslate(self) -> None:
        """Say everything in the language in use."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: no key that was meant for a control becomes a label's."""
        if event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            event.accept()
        else:
            super().keyPressEvent(event)


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
