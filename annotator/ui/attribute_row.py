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
from annotator.ui.language import directed, language, spoken, translate
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
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """For Qt: a proposal takes a second line."""
        line = self.fontMetrics().height()
        return QSize(120, (2 * line + 12) if self.proposed and not self.open else line + 10)

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
        proposed = self.proposed and not self.open
        painter.setPen(QPen(QColor(tone.accent), 1, Qt.PenStyle.DashLine) if proposed else Qt.PenStyle.NoPen)
        lit = self.underMouse() or self.open
        painter.setBrush(QColor(tone.selected) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, 6, 6)
        line = whole.adjusted(8, 0, -8, 0)
        if proposed:
            upper = QRectF(line.left(), line.top() + 2, line.width(), line.height() / 2)
            said = translate("Attributes", "{name} · proposed").format(name=self.name)
            self._write(painter, upper.adjusted(*self._beside_buttons()), said, tone.accent)
            self._write(painter, upper.translated(0, upper.height() - 3), self.value, tone.quiet)
            return
        name = f"{self.name} *" if self.wanting else self.name
        used = self.fontMetrics().horizontalAdvance(name + ": ")
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._write(painter, line, f"{name}:" if self.value else name, tone.quiet)
        rest = line.adjusted(0, 0, -used, 0) if right_to_left else line.adjusted(used, 0, 0, 0)
        self._write(painter, rest, self.value, tone.text)

    def _beside_buttons(self) -> tuple[float, float, float, float]:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (48, 0, 0, 0) if right_to_left else (0, 0, -48, 0)

    def _write(self, painter: QPainter, place: QRectF, text: str, color: str) -> None:
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(color))
        metrics = self.fontMetrics()
        cut = metrics.elidedText(directed(text), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, flags, cut)


class AttributeRow(QWidget):
    """``wanted``: open me; ``chosen``, ``cleared``, ``confirmed``, ``dismissed``, ``stepped``: what the user did."""

    wanted = Signal()
    chosen = Signal(object)
    cleared = Signal()
    confirmed = Signal()
    dismissed = Signal()
    stepped = Signal(int)
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
        self.no.clicked.connect(lambda: (self.dismissed if self.proposed else self.cleared).emit())
        beside = QHBoxLayout(self.head)
        beside.setContentsMargins(4, 3, 4, 3)
        beside.setSpacing(0)
        beside.addStretch(1)
        for button in (self.yes, self.no):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
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

    def _refresh(self) -> None:
        head, words = self.head, value_words(self.attribute, self.value, language())
        height = head.sizeHint()
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
        self.yes.setToolTip(translate("Attributes", "Confirm (Enter)"))
        no = translate("Attributes", "Dismiss") if self.proposed else translate("Attributes", "Clear")
        self.no.setToolTip(f"{no} (\u2066Del\u2069)")
        for button in (self.yes, self.no):
            button.setAccessibleName(f"{button.toolTip()}: {head.name}")
        if height != head.sizeHint():
            head.updateGeometry()
        head.update()


def _small_button(parent: QWidget, sign: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(sign)
    button.setAutoRaise(True)
    button.setFixedSize(22, 20)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
