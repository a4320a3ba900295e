"""What keeps an article from being done: the spans that lack required values, each a step away."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout

from annotator.core.annotation import Span
from annotator.core.schema import Attribute
from annotator.ui.keymap import key_name
from annotator.ui.language import language, quoted, spoken, translate
from annotator.ui.palette import excerpt

if TYPE_CHECKING:
    from annotator.ui.window import Window

Missing = Sequence[tuple[Span, Sequence[Attribute]]]


class MissingDialog(QDialog):
    """A line for each span; ``chosen`` is the place of the line to go to, or None."""

    def __init__(self, missing: Missing, window: "Window") -> None:
        super().__init__(window)
        self.chosen: int | None = None
        self.setWindowTitle(translate("Missing", "Not done yet"))
        self.setMinimumWidth(520)
        told = translate(
            "Missing",
            "These spans lack values that the schema requires. Fill them in, or mark the span as not sure "
            "({key}); then the article can be done.",
        ).format(key=key_name("unsure_span"))
        sentence = QLabel(spoken(told), self)
        sentence.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Missing", "Spans that lack values"))
        for span, attributes in missing:
            self.list.addItem(QListWidgetItem(spoken(_line(span, attributes, window))))
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self._go)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        go = buttons.addButton(translate("Missing", "Go there"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setDefault(True)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(translate("Report", "Close"))
        buttons.accepted.connect(self._go)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        for part in (sentence, self.list, buttons):
            layout.addWidget(part)
        self.list.setFocus()

    def _go(self, _item: QListWidgetItem | None = None) -> None:
        self.chosen = max(0, self.list.currentRow())
        self.accept()


def show_missing(window: "Window", missing: Missing) -> None:
    """Show what is missing, and go to what the user chooses: the span, with the hand on its attribute."""
    dialog = MissingDialog(missing, window)
    try:
        dialog.exec()
        chosen = dialog.chosen
    finally:
        dialog.deleteLater()
    if chosen is not None:
        span, attributes = missing[chosen]
        canvas = window.annotate.canvas
        canvas.choose_span(span.id)
        canvas.scroll_to(span.start, span.end)
        window.span_panel().answer(attributes[0].id)


def _line(span: Span, attributes: Sequence[Attribute], window: "Window") -> str:
    project = window.session.project
    label = project.schema.label(span.label) if project else None
    names = translate("Values", ", ").join(attribute.names.within(language()) for attribute in attributes)
    return translate("Missing", "{label} «{text}»: {attributes}").format(
        label=label.names.within(language()) if label else span.label,
        text=quoted(excerpt(span.text, 40)),
        attributes=names,
    )
