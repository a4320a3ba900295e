"""An article from the clipboard.

The text is taken from the clipboard itself and only shown here: a text field would turn no-break spaces into
spaces and so break the text contract.
"""

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.loaders import load_pasted
from annotator.ui.dialogs.preview import Preview
from annotator.ui.language import counted, sentence, spoken, translate


class PasteDialog(QDialog):
    """Shows what is on the clipboard; ``article`` is what would be added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article: Article | None = None
        self.setWindowTitle(translate("Paste", "Paste an article"))
        self.resize(640, 480)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._name = QLineEdit(self)
        self._name.setAccessibleName(translate("Paste", "Name, if it has no title"))
        self._name.textChanged.connect(self.read_clipboard)
        self._preview = Preview(self)
        self._preview.setAccessibleName(translate("Paste", "What is on the clipboard"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Paste", "Add"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(translate("Paste", "Name, if it has no title"), self._name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(self._said)
        layout.addWidget(self._preview, 1)
        layout.addLayout(form)
        layout.addWidget(self._buttons)
        QApplication.clipboard().dataChanged.connect(self.read_clipboard)
        self.read_clipboard()

    def read_clipboard(self) -> None:
        """Take what is on the clipboard now; also called whenever it changes while the dialog is open."""
        text = QApplication.clipboard().text()
        self.article = None
        if not text.strip():
            said = translate("Paste", "The clipboard holds no text. Copy an article; it will appear here.")
        else:
            try:
                self.article = load_pasted(text, self._name.text().strip()).article
                said = counted(
                    "Paste", "%n character(s) will be added, exactly as they were copied.", len(text)
                )
            except HashiyaError as error:
                said = sentence(error)
        self._said.setText(spoken(said))
        self._preview.show_text(self.article.text if self.article else text)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.article is not None)
