"""What everybody would get, as a table."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from annotator.core.rounds import Load, loads
from annotator.ui.language import isolated, number, quoted, spoken, translate

if TYPE_CHECKING:
    from annotator.store.rounds import Draw

_OUTLETS = 4


class LoadsTable(QTableWidget):
    """A row an annotator: articles, shared ones, characters, and outlets with the most articles."""

    def __init__(self, parent: QWidget) -> None:
        heads = [
            translate("HandOut", "Annotator"),
            translate("HandOut", "Articles"),
            translate("HandOut", "Shared"),
            translate("HandOut", "Characters"),
            translate("HandOut", "Outlets"),
        ]
        super().__init__(0, len(heads), parent)
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(translate("HandOut", "What everybody would get"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMinimumHeight(120)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(len(heads) - 1, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)

    def show_draw(self, draw: "Draw | None") -> None:
        """Show what was drawn, or nothing."""
        found = loads(draw.handout, draw.pieces) if draw else []
        self.setRowCount(len(found))
        for row, one in enumerate(found):
            for column, text in enumerate(_cells(one)):
                item = QTableWidgetItem(text)
                item.setToolTip(text if column == 4 else "")
                if 0 < column < 4:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)


def _cells(one: Load) -> tuple[str, ...]:
    return (
        quoted(one.annotator),
        number(one.articles),
        number(one.shared),
        number(one.characters),
        _outlets(one.sources),
    )


def _outlets(sources: dict[str, int]) -> str:
    """The largest outlets with their numbers; "…" where there are more."""
    largest = sorted(sources.items(), key=lambda one: (-one[1], one[0]))
    named = [
        f"{quoted(name or translate('HandOut', 'none named'))} {isolated(number(count))}"
        for name, count in largest[:_OUTLETS]
    ]
    comma = translate("HandOut", ", ")
    said = comma.join(named) + (" …" if len(largest) > _OUTLETS else "")
    return spoken(said) if said else ""
