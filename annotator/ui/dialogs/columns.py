"""Which columns the table of all articles has, and in what order."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.corpus_columns import AT_FIRST, COLUMNS, FOUND, Shown
from annotator.ui.language import spoken, translate


class ColumnsDialog(QDialog):
    """A list to tick and to order; the title is always there."""

    def __init__(self, now: Sequence[Shown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = {one.id: one.width for one in COLUMNS} | {one.id: one.width for one in now}
        self.setWindowTitle(translate("Corpus", "Columns"))
        self.setMinimumSize(360, 420)
        said = QLabel(
            spoken(translate("Corpus", "Space shows or hides a column; Alt+↑ and Alt+↓ move it.")), self
        )
        said.setObjectName("quiet")
        said.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(translate("Corpus", "Columns"))
        self._up, self._down = QPushButton("↑", self), QPushButton("↓", self)
        for button, name, by in (
            (self._up, translate("Corpus", "Move up"), -1),
            (self._down, translate("Corpus", "Move down"), 1),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, by=by: self.move_by(by))
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        buttons = QDialogButtonBox(ok | cancel, self)
        buttons.button(ok).setText(translate("Dialogs", "OK"))
        buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        again = buttons.addButton(translate("Corpus", "As at first"), QDialogButtonBox.ButtonRole.ResetRole)
        again.clicked.connect(lambda: self._fill(AT_FIRST))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        side.addWidget(self._up)
        side.addWidget(self._down)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(said)
        layout.addLayout(middle, 1)
        layout.addWidget(buttons)
        self._fill([one.id for one in now])

    def chosen(self) -> list[Shown]:
        """The columns that are ticked, in their order."""
        found = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            if item.checkState() == Qt.CheckState.Checked:
                name = str(item.data(Qt.ItemDataRole.UserRole))
                found.append(Shown(name, self._widths[name]))
        return found

    def move_by(self, by: int) -> None:
        """Move the current column up (-1) or down (1)."""
        place = self.list.currentRow()
        if 0 <= place + by < self.list.count():
            item = self.list.takeItem(place)
            self.list.insertItem(place + by, item)
            self.list.setCurrentRow(place + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Alt with an arrow moves the column."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_by(by)
        else:
            super().keyPressEvent(event)

    def _fill(self, shown: Sequence[str]) -> None:
        self.list.clear()
        names = {one.id: one.name() for one in COLUMNS}
        for name in [*shown, *(one for one in names if one not in shown)]:
            item = QListWidgetItem(names[name], self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setCheckState(Qt.CheckState.Checked if name in shown else Qt.CheckState.Unchecked)
            if name in ("title", FOUND):
                # Without a title nothing could be told from anything; the other comes and goes by itself.
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.list.setCurrentRow(0)
