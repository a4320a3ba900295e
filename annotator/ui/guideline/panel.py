"""The guideline beside the text, open at the label in question: the current span's, else the last one's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.core.change import Change
from annotator.core.errors import HashiyaError
from annotator.core.guidelines import about
from annotator.core.schema import Schema
from annotator.store.guidelines import GuidelineVersion
from annotator.ui.guideline.text import LONGEST, GuidelineText
from annotator.ui.guideline.words import version_line
from annotator.ui.icons import icon
from annotator.ui.labelling import touched
from annotator.ui.language import isolated, language, quoted, spoken, translate
from annotator.ui.side import Panel

if TYPE_CHECKING:
    from annotator.ui.window import Window

_GENERAL = ""


class GuidelinePanel(Panel):
    """Which section above, the text, and which version below. Choosing a section by hand is followed on."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._version: GuidelineVersion | None = None
        self._schema: Schema | None = None
        self._label = _GENERAL
        self._drawn: tuple[object, ...] | None = None
        self.sections = QComboBox(self)
        self.text = GuidelineText(self)
        self._hint, self._about = QLabel(self), QLabel(self)
        self._write = QToolButton(self)
        self._write.setAutoRaise(True)
        for part in (self._hint, self._about):
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setObjectName("quiet")
        self.sections.activated.connect(self._choose)
        self._write.clicked.connect(window.files.edit_guideline)
        self.setFocusProxy(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 8)
        layout.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.sections, 1)
        row.addWidget(self._write)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._about)
        self._rest = QWidget(self)
        layout.addWidget(self._rest, 1)

    def label(self) -> str:
        """The id of the label whose section is shown; empty for the general part."""
        return self._label

    def read_article(self) -> None:
        """Another article, or the same read anew: another window may have written a version meanwhile."""
        project = self.window_of.session.project
        self._schema = project.schema if project else None
        if project is None:
            self._version = None
        else:
            try:
                newest = project.guidelines.newest_id()
                if newest != (self._version.id if self._version else 0) or self._drawn is None:
                    self._version = project.guidelines.newest()
            except HashiyaError as error:
                self.window_of.session.report(error)
        self.read_target()

    def read_change(self, change: Change) -> None:
        """The label that was used is the one in question."""
        left = touched(change)
        if left is not None:
            self._label = left.label
        self._show()

    def read_target(self) -> None:
        """The current span's label is the one in question; without one it stays as it was."""
        span = self.window_of.annotate.current_span()
        if span is not None:
            self._label = span.label
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.sections.setAccessibleName(translate("Guideline", "Section of the guideline"))
        self.text.setAccessibleName(translate("Guideline", "Guideline"))
        self._drawn = None
        self._show()

    # -- inside ------------------------------------------------------------------------------------------

    def _choose(self, place: int) -> None:
        self._label = self.sections.itemData(place) or _GENERAL
        self._show()

    def _show(self) -> None:
        drawn = (self._label, self._version, self._schema, language())
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._fill()
        said, schema = "", self._schema
        if self._version is not None and schema is not None:
            said = about(self._version.text, schema, self._label)
        self.text.setVisible(bool(said))
        self._rest.setVisible(not said)
        self.text.show_markdown(said)
        self._hint.setText(spoken(self._sentence(said)))
        self._hint.setVisible(bool(self._hint.text().strip("\u200e\u200f")))
        self._about.setText(spoken(version_line(self._version)) if self._version else "")
        name = translate("Guideline", "Write the guideline")
        self._write.setIcon(icon("guideline"))
        self._write.setAccessibleName(name)
        self._write.setToolTip(self.window_of.actions_by_id["guideline"].toolTip())

    def _fill(self) -> None:
        """Offer the general part and each label."""
        self.sections.blockSignals(True)  # noqa: FBT003
        self.sections.clear()
        self.sections.addItem(translate("Guideline", "General"), _GENERAL)
        for label in self._schema.labels if self._schema else ():
            self.sections.addItem(label.names.within(language()), label.id)
        self.sections.setCurrentIndex(max(self.sections.findData(self._label), 0))
        self.sections.blockSignals(False)  # noqa: FBT003

    def _sentence(self, shown: str) -> str:
        """What to do where nothing is written, or why the end is missing."""
        if len(shown) > LONGEST:
            return translate("Guideline", "Only the beginning is shown; the editor has all of it.")
        if shown:
            return ""
        if self._version is None:
            said = translate(
                "Guideline", "No guideline has been written in this project yet; {keys} writes one."
            )
            keys = self.window_of.actions_by_id["guideline"].shortcut().toString()
            return said.format(keys=isolated(keys))
        label = self._schema.label(self._label) if self._schema else None
        if label is None:
            return translate("Guideline", "The guideline has no general part.")
        nothing = translate("Guideline", "The guideline says nothing of «{label}» yet.")
        described = label.description.within(language()) if label.description else ""
        return f"{nothing.format(label=quoted(label.names.within(language())))}\n{described}".strip()
