"""Which labels a link type may tie: a small matrix, a row a source and a column a target."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.ui.language import quoted, translate

Pair = tuple[str, str]

_ROW = 28


class PairTable(QTableWidget):
    """``changed(pairs)``: a cell was switched. Space or Enter switches, arrows move, Tab leaves."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sources: list[str] = []
        self._targets: list[str] = []
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.setAccessibleName(translate("Schema", "What this type may tie: from the row to the column"))
        self.cellClicked.connect(self._switch)

    def show_pairs(self, pairs: Sequence[Pair], labels: Sequence[tuple[str, str]]) -> None:
        """Show ``pairs`` among ``labels``, which are (id, name)."""
        anything = translate("Schema", "any label")
        rows = [*labels, ("*", anything)]
        columns = [*labels, ("*", anything), ("=", translate("Schema", "the same label"))]
        self._sources, self._targets = [one for one, _ in rows], [one for one, _ in columns]
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels([name for _, name in rows])
        self.setHorizontalHeaderLabels([name for _, name in columns])
        named = translate("Schema", "from «{source}» to «{target}»")
        there = set(pairs)
        for row, (source, source_name) in enumerate(rows):
            for column, (target, target_name) in enumerate(columns):
                cell = QTableWidgetItem()
                # Not checkable by the table itself: a click on the box would then count twice.
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                on = (source, target) in there
                cell.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
                said = named.format(source=quoted(source_name), target=quoted(target_name))
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, said)
                cell.setToolTip(said)
                self.setItem(row, column, cell)
        self.setMinimumHeight(min(len(rows), 8) * _ROW + self.horizontalHeader().sizeHint().height() + 8)

    def pairs(self) -> tuple[Pair, ...]:
        """The pairs that are switched on, row by row."""
        return tuple(
            (source, target)
            for row, source in enumerate(self._sources)
            for column, target in enumerate(self._targets)
            if (cell := self.item(row, column)) and cell.checkState() == Qt.CheckState.Checked
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._switch(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(420, self.minimumHeight())

    def _switch(self, row: int, column: int) -> None:
        cell = self.item(row, column)
        if cell is None:
            return
        on = cell.checkState() == Qt.CheckState.Checked
        cell.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
        self.changed.emit(self.pairs())
