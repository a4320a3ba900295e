"""The label palette: one button a label with its colour, name and key, and what would be labelled."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.schema import Label, Schema
from annotator.ui.language import counted, directed, language, quoted, shown, spoken, translate
from annotator.ui.theme import label_tint, set_quiet, tones

_EXCERPT = 72


def excerpt(text: str, longest: int = _EXCERPT) -> str:
    """``text`` on one line, with both its ends kept and the middle cut where it is long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    half = (longest - 3) // 2
    return f"{line[:half]} … {line[-half:]}"


class LabelButton(QPushButton):
    """One label: a bar of its colour, its name and the key that does the same."""

    def __init__(self, label: Label, parent: QWidget) -> None:
        super().__init__(parent)
        self.label = label
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.retranslate()

    def retranslate(self) -> None:
        """Name it in the language in use."""
        name = self.label.names.within(language())
        key = shown(self.label.key)
        self.setText(name)
        self.setAccessibleName(translate("Palette", "Label {name}, key {key}").format(name=name, key=key))
        about = self.label.description
        self.setToolTip(about.within(language()) if about else name)

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(160, 31)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """For Qt."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, option)
        finally:
            painter.end()

    def _draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        tone, whole, hue = tones(), self.rect(), QColor(self.label.color)
        # Not ``option.state``: its type brings QStyle's seventy enumerations into every start (decision 044).
        hover = self.underMouse() or self.isDown()
        focused = self.hasFocus()
        painter.setPen(QPen(QColor(tone.accent if focused else tone.line), 2 if focused else 1))
        painter.setBrush(
            label_tint(self.label.color, strong=hover) if self.isEnabled() else QColor(tone.window)
        )
        painter.drawRoundedRect(QRectF(whole).adjusted(1, 1, -1, -1), 6, 6)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        bar = QRectF(whole.width() - 14 if right_to_left else 8, 7, 6, whole.height() - 14)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        painter.drawRoundedRect(bar, 3, 3)
        key = QRectF(7 if right_to_left else whole.width() - 29, 5, 22, whole.height() - 10)
        if self.label.key:
            painter.setPen(QColor(tone.line))
            painter.setBrush(QColor(tone.raised))
            painter.drawRoundedRect(key, 4, 4)
            painter.setPen(QColor(tone.quiet))
            painter.drawText(key, Qt.AlignmentFlag.AlignCenter, shown(self.label.key.upper()))
        painter.setPen(QColor(tone.text))
        name = whole.adjusted(42, 0, -24, 0) if right_to_left else whole.adjusted(24, 0, -42, 0)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        text = directed(self.text())
        painter.drawText(
            name, flags, option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, name.width())
        )


class Palette(QWidget):
    """The labels of the schema. ``pressed`` gives the id of the label to use."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[LabelButton] = []
        self._heading = QLabel(self)
        self._heading.setObjectName("heading")
        self._target = QLabel(self)
        self._target.setTextFormat(Qt.TextFormat.PlainText)
        self._target.setWordWrap(True)
        self._target.setMinimumHeight(44)
        self._target.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(5)
        layout.addWidget(self._heading)
        layout.addLayout(self._rows)
        layout.addWidget(self._target)
        self._shown: tuple[str, str, bool] = ("", "", False)
        self.retranslate()

    def show_schema(self, schema: Schema | None) -> None:
        """Offer the labels of ``schema``."""
        labels = schema.offered() if schema else ()
        if labels == tuple(button.label for button in self._buttons):
            return
        for button in self._buttons:
            self._rows.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [LabelButton(label, self) for label in labels]
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, one=button.label.id: self.pressed.emit(one))
            self._rows.addWidget(button)

    def show_target(self, selected: str, current: str, *, working: bool) -> None:
        """Say what a label key would do: label the selection, relabel the current span, or nothing yet."""
        self._shown = (selected, current, working)
        for button in self._buttons:
            button.setEnabled(working and bool(selected or current))
        set_quiet(self._target, quiet=not (selected or current))
        self._target.setText(self._sentence())

    def target(self) -> str:
        """What is said of the next label key."""
        return self._target.text()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._heading.setText(translate("Palette", "Labels"))
        self.setAccessibleName(translate("Palette", "Labels"))
        for button in self._buttons:
            button.retranslate()
        self._target.setText(self._sentence())

    def _sentence(self) -> str:
        selected, current, working = self._shown
        if selected:
            said = translate("Palette", "To be labelled: «{text}» ({length})")
            length = counted("Palette", "%n character(s)", len(selected))
            return spoken(said.format(text=quoted(excerpt(selected)), length=length))
        if current:
            said = translate("Palette", "A label key changes the label of «{text}».")
            return spoken(said.format(text=quoted(excerpt(current))))
        if not working:
            return ""
        return translate("Palette", "Select some text, then press a label or its key.")
