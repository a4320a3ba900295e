"""Typing a count: the lowest, the best and the highest number, and whether it is approximate or unknown."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.errors import HashiyaError
from annotator.core.schema import Attribute
from annotator.core.values import BOUNDS, check_value, is_empty
from annotator.ui.attribute_editor import ENTER, Editor
from annotator.ui.attribute_fields import Field
from annotator.ui.attribute_words import PARTS, typed_number
from annotator.ui.language import language, number, sentence, translate

_APPROXIMATE, _UNKNOWN = frozenset("~ "), frozenset("?؟")
_FLAGS = ("approximate", "unknown")


class CountEditor(Editor):
    """Three numbers and two boxes.

    A number typed as the best one is the lowest and the highest too, until another is typed there or the
    count is approximate: what is most often wanted is one key a digit, then Enter. In a number, Space or ~
    turns approximate on and off, and ? unknown.
    """

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        super().__init__(attribute, parent)
        self._before: dict[str, Any] = {}
        self._proposed = False
        self.fields = {name: _NumberField(self) for name in BOUNDS}
        self.names = {name: QLabel(self) for name in BOUNDS}
        self.boxes = {name: _Box(self) for name in _FLAGS}
        self.fault = QLabel(self)
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._arrange()
        for name, field in self.fields.items():
            field.textEdited.connect(lambda _text, one=name: self._typed(one))
            field.entered.connect(self._enter)
            field.left.connect(self._leave)
            field.tabbed.connect(self._tab)
        for box in self.boxes.values():
            box.clicked.connect(self._flagged)
            box.left.connect(self._leave)
            box.tabbed.connect(self._tab)
        self.retranslate()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(1)
        for place, name in enumerate(BOUNDS):
            self.names[name].setObjectName("quiet")
            self.names[name].setBuddy(self.fields[name])
            grid.addWidget(self.names[name], 0, place)
            grid.addWidget(self.fields[name], 1, place)
            grid.setColumnStretch(place, 1)
        boxes = QHBoxLayout()
        boxes.setSpacing(12)
        for box in self.boxes.values():
            boxes.addWidget(box)
        boxes.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(4)
        column.addLayout(grid)
        column.addLayout(boxes)
        column.addWidget(self.fault)

    def show_value(self, value: object, *, proposed: bool) -> None:
        """Show the count, or the proposal to confirm."""
        self._before = dict(value) if isinstance(value, dict) else {}
        self._proposed = proposed
        for name, field in self.fields.items():
            there = self._before.get(name)
            field.show_text("" if there is None else number(there), proposed=proposed and there is not None)
        for name, box in self.boxes.items():
            box.setChecked(self._before.get(name) is True)
        self._check()

    def take_focus(self) -> None:
        """Put the hand on the best number."""
        unknown = self.boxes["unknown"].isChecked()
        place: QWidget = self.boxes["unknown"] if unknown else self.fields["best"]
        place.setFocus(Qt.FocusReason.TabFocusReason)
        self.fields["best"].selectAll()

    def settle(self) -> None:
        """Take what was typed; what cannot be is said and put back."""
        if self._value() == _said(self._before):
            return
        fault = self._fault()
        if fault:
            self.refused.emit(fault)
            self.show_value(self._before, proposed=self._proposed)
        else:
            self._take()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        own = self.attribute.names.within(language())
        self.setAccessibleName(own)
        for name in BOUNDS:
            said = translate("Values", PARTS[name])
            self.names[name].setText(said)
            self.fields[name].setAccessibleName(f"{own}: {said}")
        for name, box in self.boxes.items():
            box.setText(translate("Values", PARTS[name]))
            box.setAccessibleName(f"{own}: {translate('Values', PARTS[name])}")
        self.boxes["approximate"].setToolTip(
            translate("Attributes", "In a number, Space or ~ does the same.")
        )
        self.boxes["unknown"].setToolTip(translate("Attributes", "In a number, ? does the same."))
        self._check()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: keys that no number wanted."""
        if event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._enter()
        elif event.text() and event.text() in _UNKNOWN:
            self.boxes["unknown"].click()
        elif event.text() == "~":
            self.boxes["approximate"].click()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------------

    def _typed(self, name: str) -> None:
        """A number is being typed; the best one takes the two others along while they say the same."""
        field = self.fields[name]
        if name == "best" and not self.boxes["approximate"].isChecked():
            for other in ("low", "high"):
                if self.fields[other].text() in ("", field.last):
                    self.fields[other].show_text(field.text())
        if field.text():
            self.boxes["unknown"].setChecked(False)
        field.last = field.text()
        self._check()

    def _flagged(self) -> None:
        """A box was turned: what is unknown has no numbers, what is approximate no ends like its best."""
        best = self.fields["best"].text()
        if self.boxes["unknown"].isChecked():
            self.boxes["approximate"].setChecked(False)
            for field in self.fields.values():
                field.show_text("")
        elif best and self.boxes["approximate"].isChecked():
            for name in ("low", "high"):
                if self.fields[name].text() == best:
                    self.fields[name].show_text("")
        elif best:
            for name in ("low", "high"):
                if not self.fields[name].text():
                    self.fields[name].show_text(best)
        self._check()

    def turn(self, flag: str) -> None:
        """Turn a box from within a number."""
        self.boxes[flag].click()

    def _enter(self) -> None:
        if self._fault():
            return
        if self._proposed or self._value() != _said(self._before):
            self._take()
        self.stepped.emit("enter")

    def _leave(self) -> None:
        """The hand left a number; the others of this count are not elsewhere."""
        inside = (*self.fields.values(), *self.boxes.values())
        if not any(part.hasFocus() for part in inside):
            self.settle()

    def _tab(self, forward: bool) -> None:  # noqa: FBT001  (a signal's own)
        order: list[QWidget] = [*self.fields.values(), *self.boxes.values()]
        place = next((n for n, part in enumerate(order) if part.hasFocus()), 0) + (1 if forward else -1)
        if 0 <= place < len(order):
            order[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.stepped.emit("tab" if forward else "backtab")

    def _take(self) -> None:
        value = self._value()
        self._before, self._proposed = value, False
        if is_empty(value):
            self.cleared.emit()
        else:
            self.chosen.emit(value)

    def _value(self) -> dict[str, Any]:
        typed = {name: typed_number(field.text()) for name, field in self.fields.items()}
        flags = {name: True for name, box in self.boxes.items() if box.isChecked()}
        return {name: value for name, value in typed.items() if value is not None} | flags

    def _fault(self) -> str:
        if any(field.text().strip() and typed_number(field.text()) is None for field in self.fields.values()):
            return translate("Attributes", "Type a whole number, 0 or more.")
        try:
            check_value(self.attribute, self._value())
        except HashiyaError as error:
            return sentence(error)
        return ""

    def _check(self) -> None:
        fault = self._fault()
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))


class _NumberField(Field):
    """One number of a count; ``last`` is what stood there before the last key."""

    def __init__(self, editor: CountEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self.last = ""
        self.setMaxLength(20)
        self.setMinimumWidth(30)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, *, proposed: bool = False) -> None:
        """Show a number."""
        super().show_text(text, proposed=proposed)
        self.last = text

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        if event.text() and event.text() in _APPROXIMATE:
            self._editor.turn("approximate")
        elif event.text() and event.text() in _UNKNOWN:
            self._editor.turn("unknown")
        else:
            super().keyPressEvent(event)


class _Box(QCheckBox):
    """A box that says when the hand leaves it."""

    left = Signal()
    tabbed = Signal(bool)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (Qt's own signature)
        """For Qt: where Tab goes is the editor's matter."""
        self.tabbed.emit(forward)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """For Qt."""
        super().focusOutEvent(event)
        self.left.emit()


def _said(value: dict[str, Any]) -> dict[str, Any]:
    """Only what a count says: files may hold parts that are None or False."""
    return {name: own for name, own in value.items() if own is not None and own is not False}
