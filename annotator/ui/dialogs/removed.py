"""Articles that were put away, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.store.removing import RemovedArticle
from annotator.ui.language import directed, isolated, number, quoted, shown, spoken, translate

_MOST = 5_000


class RemovedDialog(QDialog):
    """Accepted with what is to come back."""

    def __init__(self, removed: Sequence[RemovedArticle], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Corpus", "Removed articles"))
        self.setMinimumSize(560, 420)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(translate("Corpus", "Removed articles"))
        for one in removed[:_MOST]:
            untitled = translate("Articles", "Untitled article {number}").format(number=number(one.article))
            by = translate("Corpus", "{when}, by {name}").format(
                when=isolated(shown(one.at[:16].replace("T", " "))), name=quoted(one.annotator or "—")
            )
            item = QListWidgetItem(directed(f"{one.title or untitled}   ({by})"), self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.article)
        said = (
            translate("Corpus", "What is chosen comes back with everything that hung on it.")
            if removed
            else translate("Corpus", "Nothing was removed. What is removed is kept here.")
        )
        label = QLabel(spoken(said), self)
        label.setObjectName("quiet")
        label.setWordWrap(True)
        ok, close = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Close
        self.buttons = QDialogButtonBox(ok | close, self)
        self.buttons.button(ok).setText(translate("Corpus", "Put back"))
        self.buttons.button(close).setText(translate("Report", "Close"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.list.itemSelectionChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        if removed:
            self.list.setCurrentRow(0)
        self._allow()

    def chosen(self) -> list[int]:
        """The ids of the articles that are to come back."""
        return [int(item.data(Qt.ItemDataRole.UserRole)) for item in self.list.selectedItems()]

    def _allow(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(bool(self.list.selectedItems()))
