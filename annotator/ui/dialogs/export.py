"""What to export: the format, whose labels, and what becomes of words that a span cuts."""

import msgspec
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from annotator.formats import FORMATS
from annotator.formats.format import Clitics
from annotator.ui.language import quoted, spoken, translate


class Chosen(msgspec.Struct, frozen=True):
    """What the user asked for."""

    format: str
    mine_only: bool
    clitics: Clitics


def about_format(name: str) -> str:
    """What a format is good for, in a sentence."""
    match name:
        case "jsonl":
            return translate(
                "Export", "Everything, an article a line; it can be imported again without loss."
            )
        case "conll":
            return translate(
                "Export",
                "Tokens with flat BIO tags, for training. Nested and overlapping spans do not fit; "
                "what is left out is counted and said.",
            )
        case _:
            return translate("Export", "For another tool; what does not fit into it is counted and said.")


class ExportDialog(QDialog):
    """The file itself is asked for afterwards."""

    def __init__(self, annotator: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Export", "Export"))
        self.setMinimumWidth(460)
        self._format, self._whose, self._clitics = QComboBox(self), QComboBox(self), QComboBox(self)
        for name, form in FORMATS.items():
            self._format.addItem(f"{name} ({form.extension})", name)
        self._whose.addItem(translate("Export", "Everybody's labels"), False)  # noqa: FBT003
        mine = translate("Export", "Only those of {name}").format(name=quoted(annotator))
        self._whose.addItem(spoken(mine), True)  # noqa: FBT003
        self._clitics.addItem(translate("Export", "Tag the whole word"), "whole-token")
        self._clitics.addItem(translate("Export", "Split the word where a span begins or ends"), "split")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._about.setObjectName("quiet")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Export", "Choose the file…"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._form = QFormLayout()
        self._form.setSpacing(10)
        rows = (
            (translate("Export", "Format"), self._format),
            (translate("Export", "Labels"), self._whose),
            (translate("Export", "Words that a span cuts"), self._clitics),
        )
        for name, field in rows:
            self._form.addRow(name, field)
            field.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(self._form)
        layout.addWidget(self._about)
        layout.addWidget(buttons)
        self._format.currentIndexChanged.connect(self._show_about)
        self._show_about()

    def chosen(self) -> Chosen:
        """What was asked for."""
        return Chosen(
            self._format.currentData(), bool(self._whose.currentData()), self._clitics.currentData()
        )

    def choose_format(self, name: str) -> None:
        """Choose a format by its name."""
        self._format.setCurrentIndex(self._format.findData(name))

    def _show_about(self) -> None:
        name = self._format.currentData()
        self._about.setText(spoken(about_format(name)))
        self._form.setRowVisible(self._clitics, "clitics" in FORMATS[name].options)
