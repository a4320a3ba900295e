"""The claims of an article side by side: a column a source, a line for each kind of thing that is said."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.claims import Claim, Claims, Compared, compare, first_choice
from annotator.core.schema import Schema
from annotator.ui.claims_words import through_line, toll
from annotator.ui.language import language, quoted, spoken, translate
from annotator.ui.links_words import label_name, words_of

_SPAN = Qt.ItemDataRole.UserRole + 1


class ClaimsDialog(QDialog):
    """``chosen(span_id)``: Enter or a double click on a cell; the dialog closes."""

    chosen = Signal(str)

    def __init__(self, schema: Schema, claims: Claims, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Claims", "Claims side by side"))
        self.resize(900, 520)
        rows = compare(schema, claims)
        self.cells = QStandardItemModel(len(rows), len(claims.sources), self)
        for column, one in enumerate(claims.sources):
            head = QStandardItem(spoken(f"«{quoted(words_of(one.source, 40))}»"))
            self.cells.setHorizontalHeaderItem(column, head)
        for place, row in enumerate(rows):
            self.cells.setVerticalHeaderItem(place, QStandardItem(_what(schema, row)))
            for column, cell in enumerate(row.cells):
                self.cells.setItem(place, column, _item(schema, cell))
        self.table = QTableView(self)
        self.table.setModel(self.cells)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAccessibleName(translate("Claims", "Claims side by side"))
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(170)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.activated.connect(self._choose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addWidget(buttons)

    def _choose(self, index: QModelIndex) -> None:
        span_id = index.data(_SPAN)
        if span_id:
            self.accept()
            self.chosen.emit(str(span_id))


def _what(schema: Schema, row: Compared) -> str:
    """The line's name: the label, and what kind of it."""
    attribute = first_choice(schema, row.label)
    kinds = {one.id: one.names.within(language()) for one in attribute.choices} if attribute else {}
    name = label_name(schema, row.label)
    return spoken(f"{name} · {kinds.get(row.kind, row.kind)}" if row.kind else name)


def _item(schema: Schema, cell: tuple[Claim, ...]) -> QStandardItem:
    lines = []
    for claim in cell:
        number = toll(schema, claim.span)
        lines.append(spoken(f"{number} · " if number else "") + f"«{quoted(words_of(claim.span))}»")
        through = through_line(schema, claim)
        if through:
            lines.append(spoken(through))
    item = QStandardItem("\n".join(lines) if lines else "—")
    item.setData(cell[0].span.id if cell else "", _SPAN)
    return item
