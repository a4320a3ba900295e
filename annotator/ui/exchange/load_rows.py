"""The files of a load as a table: what each is, and what is to be noted of it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotator.exchange.looking import ArticleSeen, FileSeen
from annotator.ui.exchange.load_words import articles_said, kind_name, noted
from annotator.ui.language import directed, isolated, noop, shown, spoken, tip, translate
from annotator.ui.theme import tones

Index = QModelIndex | QPersistentModelIndex

HEADS = (
    noop("Load", "File"),
    noop("Load", "Articles"),
    noop("Load", "To note"),
    noop("Load", "Title"),
    noop("Load", "Date"),
    noop("Load", "Kind"),
)


class FilesSeen(QAbstractTableModel):
    """One row a file; sorted by any column, as the view asks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._files: list[FileSeen] = []

    def show_files(self, files: Sequence[FileSeen]) -> None:
        """Show these files, in this order."""
        self.beginResetModel()
        self._files = list(files)
        self.endResetModel()

    def file(self, row: int) -> FileSeen | None:
        """The file of a row."""
        return self._files[row] if 0 <= row < len(self._files) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """For Qt: the names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return translate("Load", HEADS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt."""
        seen = self.file(index.row())
        if seen is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = _cell(seen, index.column())
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        if role == Qt.ItemDataRole.ForegroundRole and seen.known == seen.articles:
            return QColor(tones().warning if seen.problems else tones().quiet)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """For Qt."""
        self.layoutAboutToBeChanged.emit()
        self._files.sort(key=lambda one: _key(one, column), reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()


_NOTHING = ArticleSeen(title="", source="", published="", length=0, text="", zones={})


def _first(seen: FileSeen) -> ArticleSeen:
    return seen.first[0] if seen.first else _NOTHING


def _cell(seen: FileSeen, column: int) -> str:
    match column:
        case 0:
            return directed(seen.path.name)
        case 1:
            return articles_said(seen)
        case 2:
            said = noted(seen)
            return spoken(said) if said else ""
        case 3:
            return _first(seen).title and directed(_first(seen).title)
        case 4:
            return isolated(shown(_first(seen).published[:10]))
        case _:
            return kind_name(seen.kind) if seen.kind else "—"


def _key(seen: FileSeen, column: int) -> tuple[int, str]:
    match column:
        case 0:
            return 0, str(seen.path)
        case 1:
            return seen.articles, ""
        case 2:
            return -len(seen.problems) - seen.known - seen.wrecked - seen.guessed, ""
        case 3:
            return 0, _first(seen).title
        case 4:
            return 0, _first(seen).published
        case _:
            return 0, seen.kind
