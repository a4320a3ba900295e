"""Choosing one or several of an attribute's choices, or yes or no: chips with keys."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.schema import Attribute
from annotator.ui.attribute_editor import CLEAR, ENTER, Editor
from annotator.ui.keys import pressed_key
from annotator.ui.language import directed, language, shown, translate
from annotator.ui.theme import mixed, tones

KEYS = "1234567890qwertyuiop"
"""The key of each choice by its place; further ones are reached with the arrows."""


class Chip(QAbstractButton):
    """One choice: a mark, its name and its key. Keys are its editor's matter."""

    def __init__(self, key: str, parent: Editor, *, several: bool) -> None:
        super().__init__(parent)
        self._editor, self._key, self._several = parent, key, several
        self.proposed = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def name(self, name: str) -> None:
        """Show it under this name."""
        self.setText(name)
        self._describe()

    def show_state(self, *, checked: bool, proposed: bool) -> None:
        """Show whether it is chosen, or only proposed."""
        if (checked, proposed) != (self.isChecked(), self.proposed):
            self.proposed = proposed
            self.setChecked(checked)
            self._describe()
            self.update()

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(120, max(24, self.fontMetrics().height() + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        event.ignore()

    def nextCheckState(self) -> None:
        """For Qt: what is chosen follows from the value, not from the press."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (Qt's own signature)
        """For Qt: Tab goes on to the next attribute, arrows to the next choice."""
        self._editor.stepped.emit("tab" if forward else "backtab")
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """For Qt."""
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """For Qt."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)
        finally:
            painter.end()

    def _draw(self, painter: QPainter) -> None:
        tone, whole = tones(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        pen = QPen(QColor(tone.accent if self.hasFocus() else tone.line), 2 if self.hasFocus() else 1)
        if self.proposed:
            pen = QPen(QColor(tone.accent), 2 if self.hasFocus() else 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        lit = self.isChecked() or self.underMouse()
        painter.setBrush(QColor(tone.selected if lit else tone.base))
        painter.drawRoundedRect(whole, 6, 6)
        middle = whole.height() / 2 + 1
        self._draw_mark(painter, QRectF(whole.right() - 19 if right_to_left else 8, middle - 5.5, 11, 11))
        key = QRectF(6 if right_to_left else whole.right() - 21, whole.top(), 18, whole.height())
        painter.setPen(QColor(tone.quiet))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, shown(self._key.upper()))
        name = whole.adjusted(27, 0, -25, 0) if right_to_left else whole.adjusted(25, 0, -27, 0)
        painter.setPen(QColor(tone.text))
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        said = self.text()
        if self.proposed:
            said = translate("Attributes", "{value} (proposed)").format(value=said)
        cut = self.fontMetrics().elidedText(directed(said), Qt.TextElideMode.ElideRight, int(name.width()))
        painter.drawText(name, flags, cut)

    def _draw_mark(self, painter: QPainter, place: QRectF) -> None:
        """A ring or, where several may be chosen, a box; filled where it is chosen."""
        tone = tones()
        hue = QColor(tone.accent) if self.isChecked() or self.proposed else mixed(
            QColor(tone.quiet), QColor(tone.base), 0.7
        )  # fmt: skip
        painter.setPen(QPen(hue, 1.4, Qt.PenStyle.DashLine if self.proposed else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw = painter.drawRect if self._several else painter.drawEllipse
        draw(place)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(hue)
            draw(place.adjusted(3, 3, -3, -3))

    def _describe(self) -> None:
        said = translate("Attributes", "{value}, key {key}") if self._key else "{value}"
        said = said.format(value=self.text(), key=shown(self._key.upper()))
        if self.proposed:
            said = translate("Attributes", "{value} (proposed)").format(value=said)
        self.setAccessibleName(said)


class ChipsEditor(Editor):
    """A column of chips, moved through with the arrows and chosen with keys, Enter, Space or the mouse."""

    def __init__(self, attribute: Attribute, parent: QWidget, values: Sequence[object]) -> None:
        super().__init__(attribute, parent)
        self._values = values
        self._several = attribute.type == "choices"
        self._value: object = None
        self.chips = [
            Chip(KEYS[place] if place < len(KEYS) else "", self, several=self._several)
            for place in range(len(values))
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(2)
        for chip, value in zip(self.chips, values, strict=True):
            chip.clicked.connect(lambda _checked=False, one=value: self.press(one))
            column.addWidget(chip)
        self.retranslate()

    def show_value(self, value: object, *, proposed: bool) -> None:
        """Mark what is chosen, or proposed."""
        self._value = None if proposed else value
        off = {choice.id for choice in self.attribute.choices if choice.disabled}
        for chip, own in zip(self.chips, self._values, strict=True):
            there = own in value if isinstance(value, list) else value is not None and own == value
            chip.setVisible(there or own not in off)
            chip.show_state(checked=there and not proposed, proposed=there and proposed)

    def take_focus(self) -> None:
        """The hand goes to what is chosen or proposed, else to the first."""
        marked = (chip for chip in self.chips if chip.isChecked() or chip.proposed)
        first = next((chip for chip in self.chips if not chip.isHidden()), self.chips[0])
        next(marked, first).setFocus(Qt.FocusReason.TabFocusReason)

    def press(self, value: object) -> None:
        """Choose one; of several, take it in or out."""
        if not self._several:
            self.chosen.emit(value)
            return
        before = self._value if isinstance(self._value, list) else []
        after = [own for own in self._values if (own in before) != (own == value)]
        # Without going on: there may be more to choose.
        self.chosen.emit(after)

    def retranslate(self) -> None:
        """Name the chips in the language in use."""
        choices = self.attribute.choices
        names = [choice.names.within(language()) for choice in choices] or [
            translate("Values", "yes"), translate("Values", "no"),
        ]  # fmt: skip
        for chip, name in zip(self.chips, names, strict=True):
            chip.name(name)
        self.setAccessibleName(self.attribute.names.within(language()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        place = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), 0)
        key, typed = event.key(), pressed_key(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go_by(place, 1 if key == Qt.Key.Key_Down else -1)
        elif plain and key in ENTER:
            self._enter(place)
        elif plain and key == Qt.Key.Key_Space:
            self.press(self._values[place])
        elif plain and key in CLEAR:
            self.cleared.emit()
        elif typed and typed in KEYS[: len(self.chips)] and not self.chips[KEYS.index(typed)].isHidden():
            self._go(KEYS.index(typed))
            self.press(self._values[KEYS.index(typed)])
        else:
            super().keyPressEvent(event)

    def _enter(self, place: int) -> None:
        if self._several and not any(chip.proposed for chip in self.chips):
            self.stepped.emit("enter")
        elif self._several:
            self.chosen.emit(
                [own for own, chip in zip(self._values, self.chips, strict=True) if chip.proposed]
            )
        else:
            self.press(self._values[place])

    def _go_by(self, place: int, by: int) -> None:
        """To the next chip one way, past those that are not offered."""
        place += by
        while 0 <= place < len(self.chips) and self.chips[place].isHidden():
            place += by
        self._go(place)

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.chips):
            self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.stepped.emit("down" if place > 0 else "up")


def choice_editor(attribute: Attribute, parent: QWidget) -> ChipsEditor:
    """One of the choices, or several."""
    return ChipsEditor(attribute, parent, [choice.id for choice in attribute.choices])


def flag_editor(attribute: Attribute, parent: QWidget) -> ChipsEditor:
    """Yes or no."""
    return ChipsEditor(attribute, parent, (True, False))
