"""What came of something: one sentence, details that can be read and copied, and a way to close it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.ui import ask
from annotator.ui.dialogs.preview import lay_out
from annotator.ui.language import DIRECTIONS, language, sentence, spoken, translate


class ReportDialog(QDialog):
    """``said`` in a sentence or two, ``details`` a line each; ``made``: a file whose folder can be opened."""

    def __init__(
        self, title: str, said: str, details: Sequence[str], made: Path | None, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._said, self._details = said, "\n".join(details)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        self._sentence = QLabel(spoken(said), self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        layout.addWidget(self._sentence)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok, self)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("Report", "Close"))
        if details:
            text = QPlainTextEdit(self)
            text.setReadOnly(True)
            text.setAccessibleName(translate("Report", "Details"))
            lay_out(text, right_to_left=language() == "ar")
            text.setPlainText(self._details)
            text.setTabChangesFocus(True)
            text.setMinimumHeight(150)
            layout.addWidget(text)
            copy = buttons.addButton(translate("Report", "Copy"), QDialogButtonBox.ButtonRole.ActionRole)
            copy.clicked.connect(self.copy)
            keep = buttons.addButton(translate("Report", "Save…"), QDialogButtonBox.ButtonRole.ActionRole)
            keep.clicked.connect(self.save)
        if made is not None:
            place = QUrl.fromLocalFile(str(made.parent))
            opener = buttons.addButton(
                translate("Report", "Open the folder"), QDialogButtonBox.ButtonRole.ActionRole
            )
            opener.clicked.connect(lambda: QDesktopServices.openUrl(place))
        buttons.accepted.connect(self.accept)
        layout.addWidget(buttons)

    def said(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QApplication.clipboard().setText(self._details)

    def save(self) -> None:
        """Keep the sentence and the details as a text file."""
        from annotator.exchange import write_beside

        path = ask.details_to_write(self, Path("hashiya-report.txt"))
        if path is None:
            return
        text = f"{self.windowTitle()}\n{self._said}\n\n{self._details}\n"
        plain = "".join(letter for letter in text if letter not in DIRECTIONS)
        try:
            with write_beside(path) as file:
                file.write(plain.encode())
        except HashiyaError as error:
            self._sentence.setText(spoken(sentence(error)))


def show_report(
    parent: QWidget, title: str, said: str, details: Sequence[str], made: Path | None = None
) -> None:
    """Show it, and come back when the user has closed it."""
    ReportDialog(title, said, details, made, parent).exec()
