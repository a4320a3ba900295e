"""Who works: one of those who did, or somebody new."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.ui.language import spoken, translate


class AnnotatorDialog(QDialog):
    """Choose a name of ``known`` or type a new one."""

    def __init__(self, known: Sequence[str], now: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Annotators", "Annotator"))
        self.setMinimumWidth(380)
        said = translate(
            "Annotators",
            "Who is working? Everybody's labels are kept apart; choose a name or write a new one.",
        )
        question = QLabel(spoken(said), self)
        question.setWordWrap(True)
        self._names = QComboBox(self)
        self._names.setEditable(True)
        self._names.addItems(list(known))
        self._names.setCurrentText(now)
        self._names.setAccessibleName(translate("Annotators", "Name of the annotator"))
        self._names.editTextChanged.connect(self._check)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        for part in (question, self._names, self._buttons):
            layout.addWidget(part)
        self._check()
        self._names.setFocus()

    def give_name(self, name: str) -> None:
        """Write a name."""
        self._names.setCurrentText(name)

    def name(self) -> str:
        """The name that was given."""
        return " ".join(self._names.currentText().split())

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name()))
