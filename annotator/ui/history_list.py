"""The history of an annotation as a list, the newest first; Enter goes back to a line."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QDateTime, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from annotator.store import HistoryLine
from annotator.ui.history_words import words_of
from annotator.ui.language import isolated, shown, tip
from annotator.ui.list_look import show_as_list
from annotator.ui.session import Session
from annotator.ui.two_lines import DETAIL, ROW_HEIGHT, TwoLines

Index = QModelIndex | QPersistentModelIndex
_SAID = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class HistoryModel(QAbstractTableModel):
    """The lines of a history, the newest first; each is put in words when it is seen."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.lines: list[HistoryLine] = []

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Another history: ``lines`` as the project gives them, oldest first."""
        self.beginResetModel()
        self.lines = list(reversed(lines))
        self.endResetModel()

    def add_line(self, line: HistoryLine) -> None:
        """One more change was committed."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self.lines.insert(0, line)
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt: what was done, and when, in this place's time."""
        line = self.lines[index.row()]
        schema = self._session.project.schema if self._session.project else None
        if role in _SAID:
            words = words_of(line.change, schema)
            return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == DETAIL:
            return isolated(local_time(line.at))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words_of(line.change, schema)} · {isolated(local_time(line.at))}"
        return None


class HistoryList(QTableView):
    """The history; ``wanted`` gives the revision to go back to."""

    wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines = HistoryModel(session, self)
        self.setModel(self.lines)
        self.setItemDelegate(TwoLines(self))
        show_as_list(self, ROW_HEIGHT)

    def revision(self) -> int | None:
        """The revision of the chosen line."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].revision if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Enter goes back to the chosen line."""
        revision = self.revision()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and revision is not None:
            self.wanted.emit(revision)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def local_time(at: str) -> str:
    """A moment of the history in this place's time, to the minute, as the interface shows it."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return shown(moment.toString("yyyy-MM-dd HH:mm")) if moment.isValid() else at
