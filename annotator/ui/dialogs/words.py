"""A few words that are asked for: a name, a tag; those that are known are offered."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.language import translate


class WordsDialog(QDialog):
    """One field of ``longest`` code points."""

    def __init__(
        self, title: str, name: str, longest: int, now: str, known: Sequence[str], parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(360)
        self.line = QLineEdit(now, self)
        self.line.setMaxLength(longest)
        self.line.setAccessibleName(name)
        if known:
            self.line.setCompleter(QCompleter(list(known), self.line))
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        self.buttons.button(ok).setText(translate("Dialogs", "OK"))
        self.buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.line.textChanged.connect(self._allow)
        form = QFormLayout()
        form.addRow(name, self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self._allow()

    def words(self) -> str:
        """What was written, with single spaces."""
        return " ".join(self.line.text().split())

    def _allow(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.words()))
