"""Before files are loaded: how many there are, and how each is read, with the guessed encoding shown."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.exchange.loading import article_files
from annotator.exchange.reading import read_bounded
from annotator.loaders import ENCODINGS, Asked, load_bytes
from annotator.ui.dialogs.preview import Preview
from annotator.ui.language import counted, directed, sentence, spoken, translate

_LISTED = 500
_LONGEST_PREVIEW = 2_000_000


class LoadDialog(QDialog):
    """Raises NotThere, NoArticles or CannotRead where there is nothing to load."""

    def __init__(self, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        files = article_files(paths)
        super().__init__(parent)
        self._files = files
        self.setWindowTitle(translate("Load", "Load articles"))
        self.resize(660, 520)
        said = QLabel(spoken(counted("Load", "%n file(s) will be loaded.", len(files))), self)
        self._choice, self._encoding = QComboBox(self), QComboBox(self)
        self._choice.addItems([directed(path.name) for path in files[:_LISTED]])
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._choice.setAccessibleName(translate("Load", "Look at"))
        self._encoding.addItem(translate("Load", "Find out for each file"), "")
        for name in ENCODINGS:
            self._encoding.addItem(name, name)
        self._encoding.setAccessibleName(translate("Load", "Encoding"))
        self._found = QLabel(self)
        self._found.setWordWrap(True)
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._preview = Preview(self)
        self._preview.setAccessibleName(translate("Load", "How the file reads"))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Load", "Load"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(translate("Load", "Look at"), self._choice)
        form.addRow(translate("Load", "Encoding"), self._encoding)
        self._arrange(said, form, buttons)
        self._choice.currentIndexChanged.connect(self._look)
        self._encoding.currentIndexChanged.connect(self._look)
        self._look()

    def _arrange(self, said: QLabel, form: QFormLayout, buttons: QDialogButtonBox) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addLayout(form)
        layout.addWidget(self._found)
        layout.addWidget(self._preview, 1)
        layout.addWidget(buttons)

    def asked(self) -> Asked:
        """What was chosen for all files."""
        return Asked(encoding=self._encoding.currentData() or "")

    def choose_encoding(self, name: str) -> None:
        """Choose an encoding for all files; empty to find out for each."""
        self._encoding.setCurrentIndex(self._encoding.findData(name))

    def preview(self) -> str:
        """What is shown of the file."""
        return self._preview.toPlainText()

    def _look(self) -> None:
        path = self._files[self._choice.currentIndex()]
        text = ""
        try:
            data = read_bounded(path)
            if len(data) > _LONGEST_PREVIEW:
                found = translate("Load", "This file is too long to look at here.")
            else:
                loaded = load_bytes(data, path.name, self.asked())
                text = loaded.article.text
                template = (
                    translate("Load", "Read as {encoding}; this is a guess. Is it right?")
                    if loaded.guessed
                    else translate("Load", "Read as {encoding}.")
                )
                found = template.format(encoding=loaded.encoding)
        except HashiyaError as error:
            found = sentence(error)
        self._found.setText(spoken(found))
        self._preview.show_text(text)
