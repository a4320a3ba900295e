"""One attribute in the panel: its name and value in a line, and its control below while it is open."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.core.schema import Attribute, AttributeType
from annotator.ui.attribute_choice import choice_editor, flag_editor
from annotator.ui.attribute_count import CountEditor
from annotator.ui.attribute_editor import Editor
from annotator.ui.attribute_fields import FieldEditor
from annotator.ui.attribute_words import value_words
from annotator.ui.language import directed, isolated, language, spoken, translate
from annotator.ui.theme import tones

EDITORS: Mapping[AttributeType, Callable[[Attribute, QWidget], Editor]] = {
    "choice": choice_editor,
    "choices": choice_editor,
    "flag": flag_editor,
    "text": FieldEditor,
    "number": FieldEditor,
    "count": CountEditor,
}
"""The control of each type of attribute."""


class _Head(QAbstractButton):
    """The line: name and value, dashed and said to be proposed where it is only that."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.value = "", ""
        self.proposed = self.open = self.wanting = False
        self.taken = 0  # pixels that buttons take at the far end
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(120, max(24, self.fontMetrics().height() + 2))

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
        dashed = QPen(QColor(tone.accent), 1, Qt.PenStyle.DashLine)
        painter.setPen(dashed if self.proposed else Qt.PenStyle.NoPen)
        lit = self.underMouse() or self.open
        painter.setBrush(QColor(tone.selected) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, 6, 6)
        line = self._cut(whole, 7, 7 + self.taken)
        if self.proposed:
            said = translate("Attributes", "proposed")
            room = self.fontMetrics().horizontalAdvance(said) + 6
            self._write(painter, self._cut(line, line.width() - room, 0), said, tone.accent, far=True)
            line = self._cut(line, 0, room)
        name = f"{self.name} *" if self.wanting else self.name
        self._write(painter, line, f"{name}:" if self.value else name, tone.quiet)
        rest = self._cut(line, self.fontMetrics().horizontalAdvance(f"{name}: ") + 2, 0)
        self._write(painter, rest, self.value, tone.quiet if self.proposed else tone.text)

    def _cut(self, place: QRectF, start: float, end: float) -> QRectF:
        """``place`` without so much at the side where reading starts, and at the other."""
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return place.adjusted(end, 0, -start, 0)
        return place.adjusted(start, 0, -end, 0)

    def _write(self, painter: QPainter, place: QRectF, text: str, color: str, *, far: bool = False) -> None:
        right_to_left = (self.layoutDirection() == Qt.LayoutDirection.RightToLeft) != far
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(color))
        metrics = self.fontMetrics()
        cut = metrics.elidedText(directed(text), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, flags, cut)


class AttributeRow(QWidget):
    """``wanted``: open me; ``chosen``, ``cleared``, ``confirmed``, ``dismissed``, ``stepped``: the user's."""

    wanted = Signal()
    chosen = Signal(object)
    cleared = Signal()
    confirmed = Signal()
    dismissed = Signal()
    stepped = Signal(str)
    refused = Signal(str)

    def __init__(self, attribute: Attribute, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute: Attribute = attribute
        self.value: object = None
        self.proposed = False
        self.editor: Editor | None = None
        self.head = _Head(self)
        self.head.clicked.connect(self.wanted)
        self.yes, self.no = _small_button(self.head, "✓"), _small_button(self.head, "×")
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self._wave_away)
        beside = QHBoxLayout(self.head)
        beside.setContentsMargins(4, 0, 4, 0)
        beside.setSpacing(0)
        beside.addStretch(1)
        for button in (self.yes, self.no):
            beside.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._refresh()

    @property
    def is_open(self) -> bool:
        """Whether its control is seen."""
        return self.editor is not None and not self.editor.isHidden()

    def show_value(self, value: object, *, proposed: bool) -> None:
        """Show a value; does nothing where it is shown already, so that typing is not disturbed."""
        if value == self.value and type(value) is type(self.value) and proposed == self.proposed:
            return
        self.value, self.proposed = value, proposed
        if self.editor is not None:
            self.editor.show_value(value, proposed=proposed)
        self._refresh()

    def open(self) -> None:
        """Show the control, made now where it was not needed before, and put the hand on it."""
        if self.editor is None:
            self.editor = EDITORS[self.attribute.type](self.attribute, self)
            self.editor.chosen.connect(self.chosen)
            self.editor.cleared.connect(self.cleared)
            self.editor.stepped.connect(self.stepped)
            self.editor.refused.connect(self.refused)
            self.editor.show_value(self.value, proposed=self.proposed)
            self._column.addWidget(self.editor)
        self.editor.show()
        self._refresh()
        self.editor.take_focus()

    def close_up(self) -> None:
        """Show the line alone."""
        if self.editor is not None and not self.editor.isHidden():
            self.editor.hide()
            self._refresh()

    def restore(self) -> None:
        """Show the value again in place of what was typed."""
        if self.editor is not None:
            self.editor.show_value(self.value, proposed=self.proposed)

    def settle(self) -> None:
        """Take what is half typed."""
        if self.is_open and self.editor is not None:
            self.editor.settle()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        if self.editor is not None:
            self.editor.retranslate()
            self.editor.show_value(self.value, proposed=self.proposed)
        self._refresh()

    def _wave_away(self) -> None:
        if self.proposed:
            self.dismissed.emit()
        else:
            self.cleared.emit()

    def _refresh(self) -> None:
        head, words = self.head, value_words(self.attribute, self.value, language())
        head.name, head.value = self.attribute.names.within(language()), words
        head.proposed, head.open = self.proposed, self.is_open
        head.wanting = self.attribute.required and (not words or self.proposed)
        said = translate("Attributes", "{name}: {value}").format(
            name=head.name, value=words or translate("Attributes", "empty")
        )
        if self.proposed:
            said = translate("Attributes", "{value} (proposed)").format(value=said)
        if self.attribute.required:
            said = translate("Attributes", "{value}, required").format(value=said)
        head.setAccessibleName(said)
        head.setToolTip(spoken(said))
        self.yes.setVisible(self.proposed)
        self.no.setVisible(self.proposed or (self.is_open and bool(words)))
        head.taken = 22 * ((not self.yes.isHidden()) + (not self.no.isHidden()))
        self.yes.setToolTip(translate("Attributes", "Confirm (Enter)"))
        no = translate("Attributes", "Dismiss") if self.proposed else translate("Attributes", "Clear")
        self.no.setToolTip(f"{no} ({isolated('Del')})")
        for button in (self.yes, self.no):
            button.setAccessibleName(f"{button.toolTip()}: {head.name}")
        head.update()


def _small_button(parent: QWidget, sign: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(sign)
    button.setAutoRaise(True)
    button.setFixedSize(22, 20)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
