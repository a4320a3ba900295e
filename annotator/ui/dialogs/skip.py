"""Why an article is skipped: one key for what is common, words for what is not, nothing where nobody asks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.ui.history_words import skip_reasons
from annotator.ui.keys import plain_key
from annotator.ui.language import shown, translate

LONGEST = 500


class SkipDialog(QDialog):
    """``reason`` is the id of an offered reason, the words of another, or empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason = ""
        self.setWindowTitle(translate("Skip", "Skip this article"))
        self.setMinimumWidth(380)
        question = QLabel(translate("Skip", "Why is it skipped? Press a number, or write a reason."), self)
        question.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(8)
        layout.addWidget(question)
        self._offered = list(skip_reasons())
        for number, words in enumerate(skip_reasons().values(), 1):
            button = QPushButton(shown(f"{number}.  {words}"), self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, place=number - 1: self._take(self._offered[place]))
            layout.addWidget(button)
        self.other = QLineEdit(self)
        self.other.setMaxLength(LONGEST)
        self.other.setPlaceholderText(translate("Skip", "Another reason"))
        self.other.setAccessibleName(translate("Skip", "Another reason"))
        layout.addWidget(self.other)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Skip", "Skip"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        buttons.accepted.connect(lambda: self._take(" ".join(self.other.text().split())))
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        buttons.button(ok).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: a number takes its reason, unless a reason is being written; a letter begins one."""
        typed = plain_key(event.text()) if event.text() else ""
        if typed.isdecimal() and 1 <= int(typed) <= len(self._offered) and not self.other.hasFocus():
            self._take(self._offered[int(typed) - 1])
        elif event.text().isalpha() and not self.other.hasFocus():
            self.other.setFocus()
            self.other.insert(event.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.other.hasFocus():
            self._take(" ".join(self.other.text().split()))
        else:
            super().keyPressEvent(event)

    def _take(self, reason: str) -> None:
        self.reason = reason
        self.accept()
