"""Typing an attribute's value: a text, or a whole number in digits of either kind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.schema import Attribute
from annotator.ui.attribute_editor import ENTER, Editor
from annotator.ui.attribute_words import typed_number
from annotator.ui.language import language, number, translate

_LONGEST = 2000


class Field(QLineEdit):
    """One line that is typed into. ``entered``: Enter; ``left``: the hand went; ``tabbed``: by Tab."""

    entered = Signal()
    left = Signal()
    tabbed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setProperty("proposed", False)  # noqa: FBT003  (Qt's own signature)

    def show_text(self, text: str, *, proposed: bool = False) -> None:
        """Show a text, as somebody's or as a proposal; the caret stays where nothing changes."""
        if self.text() != text:
            self.setText(text)
        if self.property("proposed") != proposed:
            self.setProperty("proposed", proposed)
            # The style sheet draws proposals with a dashed line; it looks at properties only when asked to.
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (Qt's own signature)
        """For Qt: where Tab goes is the editor's matter."""
        self.tabbed.emit(forward)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """For Qt: a menu of its own is no leaving."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class FieldEditor(Editor):
    """A text or a whole number; Enter takes it and goes on, leaving takes it too."""

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        super().__init__(attribute, parent)
        self._shown, self._proposed = "", False
        self.field = Field(self)
        self.fault = QLabel(self)
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(3)
        column.addWidget(self.field)
        column.addWidget(self.fault)
        self.field.entered.connect(self._enter)
        self.field.left.connect(self.settle)
        self.field.tabbed.connect(lambda forward: self.stepped.emit("tab" if forward else "backtab"))
        self.field.textEdited.connect(self._check)
        self.retranslate()

    def show_value(self, value: object, *, proposed: bool) -> None:
        """Show the value, or the proposal to confirm."""
        self._shown = "" if value is None else number(value) if isinstance(value, int) else str(value)
        self._proposed = proposed
        self.field.show_text(self._shown, proposed=proposed)
        self._check(self._shown)

    def take_focus(self) -> None:
        """Put the hand on the line, all of it selected."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)
        self.field.selectAll()

    def settle(self) -> None:
        """Take what was typed; what is no number is said and put back."""
        if self.field.text() == self._shown:
            return
        if self._typed_fault(self.field.text()):
            self.refused.emit(self._typed_fault(self.field.text()))
            self.show_value(self._value_of(self._shown), proposed=self._proposed)
            return
        self._take()

    def retranslate(self) -> None:
        """Name it in the language in use."""
        self.setAccessibleName(self.attribute.names.within(language()))
        self.field.setAccessibleName(self.attribute.names.within(language()))

    def _enter(self) -> None:
        if self._typed_fault(self.field.text()):
            return
        if self.field.text() != self._shown or self._proposed:
            self._take()
        self.stepped.emit("enter")

    def _take(self) -> None:
        value = self._value_of(self.field.text())
        self._shown = self.field.text()
        if value is None:
            self.cleared.emit()
        else:
            self.chosen.emit(value)

    def _value_of(self, typed: str) -> object:
        if self.attribute.type == "number":
            return typed_number(typed)
        return " ".join(typed.split()) or None

    def _typed_fault(self, typed: str) -> str:
        wrong = self.attribute.type == "number" and typed.strip() and typed_number(typed) is None
        return translate("Attributes", "Type a whole number, 0 or more.") if wrong else ""

    def _check(self, typed: str) -> None:
        fault = self._typed_fault(typed)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
