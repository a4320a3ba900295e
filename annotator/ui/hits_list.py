"""The list of places in many articles, for hands: keys, ticks, and which one is looked at."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget

from annotator.ui.hits_model import HitRow, HitsModel
from annotator.ui.hits_paint import BOX_ROOM, ROW_HEIGHT, HitsDelegate
from annotator.ui.list_look import show_as_list


class HitsView(QTableView):
    """The list. ``moved``: another line is current; ``opened``: Enter or a double click on it."""

    moved = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits = HitsModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(HitsDelegate(self))
        show_as_list(self, ROW_HEIGHT)
        self.selectionModel().currentChanged.connect(lambda *_what: self.moved.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def current(self) -> HitRow | None:
        """The line that is chosen."""
        return self.hits.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def go(self, place: int) -> None:
        """Choose the line at a place, as near as there is one."""
        count = self.hits.rowCount()
        if count:
            self.setCurrentIndex(self.hits.index(min(max(place, 0), count - 1), 0))

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) place; titles are passed over."""
        at = self.currentIndex().row() + by
        while (row := self.hits.row(at)) is not None:
            if row.parts is not None:
                self.go(at)
                return
            at += by

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Enter and Space are the list's; characters and Escape go on to whoever holds it."""
        ticking = self.hits.ticked is not None
        if event.key() == Qt.Key.Key_Space and ticking:
            self.hits.toggle(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if ticking:
                event.ignore()  # the default button's
            else:
                self.opened.emit()
        elif (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.hits.ticked is not None:
            rect = self.visualRect(index)
            from_start = event.position().x() - rect.left()
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                from_start = rect.right() - event.position().x()
            if from_start < BOX_ROOM:
                self.hits.toggle(index.row())
