"""A repaired text, looked at before it becomes an article."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from annotator.core.article import Article
from annotator.ui.dialogs.preview import Preview
from annotator.ui.language import noop, spoken, translate

_WHAT = noop(
    "Repair",
    "This is how the text would read: letters instead of their printed shapes, lines turned round. It "
    "becomes an article of its own; the one you see stays as it is, with its labels.",
)


class RepairDialog(QDialog):
    """Accepted: the repaired text is to be an article of its own."""

    def __init__(self, repaired: Article, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Repair", "Put torn Arabic right"))
        self.resize(660, 520)
        said = QLabel(spoken(translate("Repair", _WHAT)), self)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.preview = Preview(self)
        self.preview.setAccessibleName(translate("Repair", "The repaired text"))
        self.preview.show_text(repaired.text)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Repair", "Add it"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addWidget(self.preview, 1)
        layout.addWidget(buttons)
