"""What would come of long work, worked out behind a dialog: how far it is, and what was found, in lines."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.ui.jobs import Latest, Work
from annotator.ui.language import number, sentence, spoken, translate

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.ui.window import Window

_MOST_LINES = 500
_LEAST = 110
_SHARE = 2
"""Of the height that the lines share with what stands above them, which has 3."""
_SIDES, _ABOVE = 22, 6
"""What of a line's width and height its words do not have: the style sheet's padding and Qt's margins."""


class _Whole(QStyledItemDelegate):
    """As high as the words need. Qt measures them without the style sheet's padding, and cuts the last."""

    def __init__(self, lines: QListWidget) -> None:
        super().__init__(lines)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """For Qt."""
        room = QRect(0, 0, max(1, self._lines.viewport().width() - _SIDES), 1)
        words = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        return QSize(1, words.height() + _ABOVE)


class Lines(QListWidget):
    """Return activates a line, and does not go on to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemActivated.emit(item)
            event.accept()
            return
        super().keyPressEvent(event)


class Rehearsal(QWidget):
    """Works anew when asked, in place of what was going on, and can be stopped and begun again.

    It stands in a column that is its parent's own layout, below what has a stretch of 3.

    ``found(result)``: it is complete; whoever hears says what it means with ``tell``. ``wanted(name)``: the
    user goes from a line to the control with which it was told.
    """

    found = Signal(object)
    wanted = Signal(str)

    def __init__(self, window: "Window", parent: QWidget, what: str) -> None:
        super().__init__(parent)
        self._what = what
        self._again: tuple[Path, Work] | None = None
        self.work = Latest(window, self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(what)
        self.stop = QPushButton(translate("Rehearsal", "Count"), self)
        self.list = Lines(self)
        self.list.setObjectName("framed")
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setItemDelegate(_Whole(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.list.setMinimumHeight(_LEAST)
        self.list.setTabKeyNavigation(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.said)
        layout.addLayout(line)
        layout.addWidget(self.list, 1)
        self.list.hide()
        self.stop.clicked.connect(self._stop_or_go)
        self.list.itemActivated.connect(self._want)
        self.work.progressed.connect(self._show_progress)
        self.work.found.connect(self._take)
        self.work.refused.connect(self._refused)
        self.work.stopped.connect(self._stopped)

    def begin(self, path: "Path", work: Work) -> None:
        """Do ``work`` on the project at ``path``; what was told before stays until it is done."""
        self._again = (path, work)
        self.bar.setRange(0, 0)
        self.bar.show()
        self.said.setText(spoken(f"{self._what}…"))
        self.stop.setText(translate("Rehearsal", "Stop"))
        self.stop.show()
        self.work.begin(path, work)

    def clear(self, why: str) -> None:
        """Do nothing, and say why."""
        self.work.drop()
        self.tell(why, ())

    def tell(self, said: str, lines: Sequence[tuple[str, str]]) -> None:
        """Say what came of it: in a sentence, and each thing in a line with the control that changes it."""
        self._idle(said, again=False)
        self.list.clear()
        for text, control in lines[:_MOST_LINES]:
            item = QListWidgetItem("\n".join(spoken(part) for part in text.split("\n")), self.list)
            item.setData(Qt.ItemDataRole.UserRole, control)
            if control:
                item.setToolTip(translate("Rehearsal", "Enter goes to what changes it"))
        if len(lines) > _MOST_LINES:
            more = translate("Rehearsal", "… and {count} more").format(count=number(len(lines) - _MOST_LINES))
            QListWidgetItem(spoken(more), self.list)
        if lines:
            self.list.setCurrentRow(0)
        self.list.setVisible(bool(lines))
        self.list.doItemsLayout()
        parent = self.parentWidget()
        around = parent.layout() if parent is not None else None
        if isinstance(around, QBoxLayout):
            around.setStretchFactor(self, _SHARE if lines else 0)  # a sentence alone needs no more room

    def lines(self) -> list[str]:
        """What is told line by line."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _idle(self, said: str, *, again: bool) -> None:
        self.said.setText(spoken(said))
        self.bar.hide()
        self.stop.setText(translate("Rehearsal", "Count"))
        self.stop.setVisible(again)

    def _stop_or_go(self) -> None:
        if self.work.busy():
            self.work.cancel()
        elif self._again is not None:
            self.begin(*self._again)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if total:
            said = translate("Rehearsal", "{what}… {done} of {total}")
        else:
            said = translate("Rehearsal", "{what}… {done}")
        told = said.format(what=self._what, done=number(done), total=number(total))
        self.said.setText(spoken(told))

    def _take(self, result: object) -> None:
        self.found.emit(result)

    def _refused(self, error: HashiyaError) -> None:
        self.tell(sentence(error), ())

    def _stopped(self) -> None:
        self.tell(translate("Rehearsal", "Not counted."), ())
        self.stop.show()

    def _want(self, item: QListWidgetItem) -> None:
        control = item.data(Qt.ItemDataRole.UserRole)
        if control:
            self.wanted.emit(str(control))
