"""The span that is chosen: what it covers, how it is labelled, and what can be done with it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from annotator.core.annotation import Span
from annotator.core.schema import Schema
from annotator.ui.attribute_words import value_words
from annotator.ui.icons import icon
from annotator.ui.keymap import key_name
from annotator.ui.language import directed, language, number, quoted, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.theme import set_quiet, tones


def attribute_lines(schema: Schema, span: Span, language_code: str) -> Iterator[str]:
    """``name: value`` for each attribute that the span has, by its shown names."""
    label = schema.label(span.label)
    for attribute in label.attributes if label else ():
        if attribute.id in span.attributes:
            value = value_words(attribute, span.attributes[attribute.id], language_code)
            yield f"{attribute.names.within(language_code)}: {value}"


class CurrentSpan(QWidget):
    """``relabel`` and ``remove`` say what the user wants done with the current span."""

    relabel = Signal(str)
    remove = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self._span: Span | None = None
        self._around: Sequence[Span] = ()
        self._label = QLabel(self)
        self._swatch = QLabel(self)
        self._text, self._details = QLabel(self), QLabel(self)
        self._details.setObjectName("quiet")
        for part in (self._text, self._details):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._menu = QMenu(self)
        self._change = QPushButton(self)
        self._change.setMenu(self._menu)
        self._remove = QPushButton(self)
        self._remove.clicked.connect(self.remove)
        for button in (self._change, self._remove):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._arrange()
        self.retranslate()

    def _arrange(self) -> None:
        name = QHBoxLayout()
        name.setSpacing(8)
        name.addWidget(self._swatch)
        name.addWidget(self._label, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._change)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 4)
        layout.setSpacing(4)
        layout.addLayout(name)
        layout.addWidget(self._text)
        layout.addWidget(self._details)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def show_schema(self, schema: Schema | None) -> None:
        """Offer the labels of ``schema`` for relabelling."""
        self._schema = schema
        self._fill_menu()

    def show_span(self, span: Span | None, around: Sequence[Span] = ()) -> None:
        """Show ``span`` and the spans that it stands in; None: that none is chosen."""
        self._span, self._around = span, around
        self._refresh()

    def text(self) -> str:
        """What is shown of the current span's words, or that there is none."""
        return self._text.text()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.setAccessibleName(translate("CurrentSpan", "Current span"))
        self._change.setText(translate("CurrentSpan", "Relabel ▾"))
        self._remove.setText(translate("CurrentSpan", "Remove"))
        self._fill_menu()
        self._refresh()

    def _fill_menu(self) -> None:
        self._menu.clear()
        for label in self._schema.offered() if self._schema else ():
            action = QAction(label.names.within(language()), self._menu)
            action.setIcon(_swatch(label.color))
            action.triggered.connect(lambda _checked=False, one=label.id: self.relabel.emit(one))
            self._menu.addAction(action)

    def _refresh(self) -> None:
        span, schema = self._span, self._schema
        there = span is not None and schema is not None
        for part in (self._label, self._swatch, self._details, self._change, self._remove):
            part.setVisible(there)
        self._remove.setIcon(icon("remove"))
        set_quiet(self._text, quiet=not there)
        if span is None or schema is None:
            hint = translate("CurrentSpan", "None. Click a highlighted span, or press {key}.")
            self._text.setText(hint.format(key=key_name("next_span")))
        else:
            label = schema.label(span.label)
            self._label.setText(label.names.within(language()) if label else span.label)
            self._swatch.setPixmap(_swatch(label.color if label else tones().quiet))
            self._text.setText(directed(f"«{excerpt(span.text, 160)}»"))
            self._details.setText("\n".join(self._lines(schema, span)))

    def _lines(self, schema: Schema, span: Span) -> Iterator[str]:
        place = translate("CurrentSpan", "Characters {start} to {end}")
        yield place.format(start=number(span.start), end=number(span.end))
        for outer in self._around:
            label = schema.label(outer.label)
            name = label.names.within(language()) if label else outer.label
            within = translate("CurrentSpan", "Inside {label}: «{text}»")
            yield spoken(within.format(label=name, text=quoted(excerpt(outer.text, 48))))


def _swatch(color: str) -> QPixmap:
    pixmap = QPixmap(14, 14)
    pixmap.fill(QColor(color))
    return pixmap
