"""Commands by their names: type a few letters in either language, Enter does it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from annotator.ui.command_list import CommandList, Entry
from annotator.ui.language import directed, isolated, spoken, translate
from annotator.ui.list_look import show_as_list
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.window import Window

_WIDTH, _HEIGHT, _ROW = 640, 460, 34
_BELOW_TOP = 70
_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandsDialog(QDialog):
    """Lies over the window. What is chosen is done once it is gone."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._list = CommandList(window)
        self._found: Sequence[Entry] = ()
        self.setWindowTitle(translate("Commands", "Commands"))
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(f"CommandsDialog {{ border: 1px solid {tones().accent}; }}")
        self.resize(_WIDTH, min(_HEIGHT, window.height() - 2 * _BELOW_TOP))
        self.move(window.mapToGlobal(QPoint((window.width() - _WIDTH) // 2, _BELOW_TOP)))
        hint = translate("Commands", "What is to be done? A command, a label or the number of an article")
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.table = self._table()
        self.said = QLabel(self)
        self.said.setObjectName("quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 10)
        layout.setSpacing(8)
        for part in (self.search, self.table, self.said):
            layout.addWidget(part)
        # Not every desktop gives the focus back when a frameless window goes.
        self.finished.connect(window.activateWindow)
        self._filter()
        self.search.setFocus()

    def names(self) -> Sequence[str]:
        """What is listed now, by its names."""
        return [entry.name for entry in self._found]

    def chosen(self) -> Entry | None:
        """The entry under the hand."""
        place = self.table.currentRow()
        return self._found[place] if 0 <= place < len(self._found) else None

    def run_chosen(self) -> None:
        """Close, then do it; what cannot be done now says why and stays."""
        entry = self.chosen()
        if entry is None or entry.why:
            self._say_chosen()
            return
        if entry.id != "article":
            self._window.settings.add_recent_command(entry.id)
        self.accept()
        # Once the window has the focus again; a command may open a dialog of its own.
        QTimer.singleShot(0, self._window, entry.run)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """For Qt: the search field walks through the list, and Enter does what is chosen."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.run_chosen()
                return True
            if key in _WALK:
                self.table.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------------

    def _filter(self) -> None:
        self._found = self._list.found(self.search.text(), self._window.settings.recent_commands())
        self.table.setRowCount(len(self._found))
        for place, entry in enumerate(self._found):
            self._show_entry(place, entry)
        self.table.setCurrentCell(0 if self._found else -1, 0)
        self.table.scrollToTop()
        self._say_chosen()

    def _show_entry(self, place: int, entry: Entry) -> None:
        beside = entry.why or entry.group
        quiet = QBrush(QColor(tones().quiet))
        # Keys are written left to right in both languages.
        for column, text in enumerate((directed(entry.name), beside, isolated(entry.keys))):
            item = QTableWidgetItem(text)
            if column or entry.why:
                item.setForeground(quiet)
            self.table.setItem(place, column, item)
        named = self.table.item(place, 0)
        if named is not None:
            heard = " · ".join(part for part in (entry.name, entry.keys, entry.why) if part)
            named.setData(Qt.ItemDataRole.AccessibleTextRole, heard)

    def _say_chosen(self) -> None:
        entry = self.chosen()
        if entry is None:
            said = translate("Commands", "Nothing is called so.")
        elif entry.why:
            said = translate("Commands", "Not now: {why}.").format(why=entry.why)
        else:
            said = translate("Commands", "Enter does it, Escape leaves.")
        self.said.setText(spoken(said))

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        show_as_list(table, _ROW)
        table.setAccessibleName(translate("Commands", "Commands"))
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        table.currentCellChanged.connect(lambda *_cells: self._say_chosen())
        table.clicked.connect(lambda _index: self.run_chosen())
        return table
