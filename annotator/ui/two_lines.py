"""Rows of two lines: what it is, and below it, smaller, what else is to be known of it."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.articles import write_line
from annotator.ui.theme import tones

ROW_HEIGHT = 46
DETAIL = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the second line."""
HUE = Qt.ItemDataRole.UserRole + 2
"""The role under which a model gives the colour of the bar at the row's start, or nothing."""

_MARGIN = 12


Place = Callable[[int, int, int, int], QRect]
"""Where ``x, y, width, height`` of a row read from left to right stand, whichever way it is read."""


def draw_ground(painter: QPainter, option: QStyleOptionViewItem) -> Place:
    """Draw what says that a row is chosen, or pointed at; the way to place the rest."""
    tone, whole, direction = tones(), option.rect, option.direction

    def place(x: int, y: int, width: int, height: int) -> QRect:
        return QStyle.visualRect(direction, whole, QRect(whole.x() + x, whole.y() + y, width, height))

    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(whole, QColor(tone.selected))
        painter.fillRect(place(0, 0, 3, whole.height()), QColor(tone.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(whole, QColor(tone.window))
    return place


class TwoLines(QStyledItemDelegate):
    """Draws DisplayRole above and DETAIL below, each in its text's own direction."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """For Qt."""
        return QSize(200, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """For Qt."""
        painter.save()
        try:
            self._draw(painter, option, index)
        finally:
            painter.restore()

    @staticmethod
    def _draw(
        painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tone, whole, direction = tones(), option.rect, option.direction
        place = draw_ground(painter, option)
        hue, left = index.data(HUE), _MARGIN
        if hue:
            painter.fillRect(place(_MARGIN - 2, 8, 4, whole.height() - 16), QColor(str(hue)))
            left += 10
        room = whole.width() - left - _MARGIN
        painter.setPen(QColor(tone.text))
        write_line(painter, place(left, 3, room, 22), str(index.data() or ""), direction)
        small = QFont(option.font)
        small.setPointSizeF(small.pointSizeF() * 0.86)
        painter.setFont(small)
        painter.setPen(QColor(tone.quiet))
        write_line(painter, place(left, 24, room, 18), str(index.data(DETAIL) or ""), direction)
        painter.setPen(QColor(tone.line))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
