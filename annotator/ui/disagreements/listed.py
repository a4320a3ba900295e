"""The queue of disagreements: one row each, drawn when it is seen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.schema import Schema
from annotator.ui.articles import write_line
from annotator.ui.disagreements.words import kind_name, label_name, listed, sentence_of
from annotator.ui.icons import icon
from annotator.ui.language import directed, translate
from annotator.ui.list_look import show_as_list
from annotator.ui.palette import excerpt
from annotator.ui.theme import tones
from annotator.ui.two_lines import draw_ground

if TYPE_CHECKING:
    from annotator.review.shapes import Located

_ROW = 54
Index = QModelIndex | QPersistentModelIndex


def words_of(one: "Located") -> str:
    """The longest reading of what is disputed."""
    spans = [span for _, span in one.disagreement.spans]
    return excerpt(max((span.text for span in spans), key=len, default=""), 60)


class QueueModel(QAbstractTableModel):
    """The disagreements that are shown, in order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: Sequence[Located] = ()
        self.schema: Schema | None = None

    def show_rows(self, rows: "Sequence[Located]", schema: Schema | None) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self.schema = rows, schema
        self.endResetModel()

    def row(self, place: int) -> "Located | None":
        """The disagreement at a place, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """For Qt: one; the delegate draws what it needs."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """For Qt: the words, and a whole sentence for screen readers."""
        one = self.row(index.row())
        if one is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return directed(words_of(one))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            settled = translate("Disagreements", "Settled") if one.decided else ""
            said = sentence_of(self.schema, one.disagreement, str)
            return " · ".join(part for part in (said, one.title, settled) if part)
        return None


class QueueDelegate(QStyledItemDelegate):
    """Two lines a row: the words with a bar of their label's hue; the kind, the labels and the article."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """For Qt."""
        return QSize(200, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """For Qt."""
        model = index.model()
        one = model.row(index.row()) if isinstance(model, QueueModel) else None
        if one is None or not isinstance(model, QueueModel):
            return
        painter.save()
        try:
            self._draw(painter, option, one, model.schema)
        finally:
            painter.restore()

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, one: "Located", schema: Schema | None
    ) -> None:
        tone, whole, direction = tones(), option.rect, option.direction
        place = draw_ground(painter, option)
        labels = one.disagreement.label.split("|")
        for line, name in enumerate(labels[:2]):
            known = schema.label(name) if schema else None
            height = 34 // min(2, len(labels))
            hue = QColor(known.color if known else tone.quiet)
            painter.fillRect(place(10, 10 + line * height, 4, height - 1), hue)
        room = whole.width() - 22 - 12
        painter.setFont(_weighted(option.font, bold=not one.decided))
        painter.setPen(QColor(tone.quiet if one.decided else tone.text))
        mark = 22 if one.decided else 0
        write_line(painter, place(22, 4, room - mark, 25), words_of(one), direction)
        if one.decided:
            icon("status_done", tone.good).paint(painter, place(22 + room - 18, 8, 18, 18))
        painter.setFont(_small(option.font))
        self._draw_details(painter, place(22, 28, room, 20), one, schema, direction)
        painter.setPen(QColor(tone.line))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())

    @staticmethod
    def _draw_details(
        painter: QPainter,
        room: QRect,
        one: "Located",
        schema: Schema | None,
        direction: Qt.LayoutDirection,
    ) -> None:
        """Kind, labels and title, each by itself: in one line scripts that differ would change places."""
        tone, along = tones(), 0
        names = listed(label_name(schema, label) for label in one.disagreement.label.split("|"))
        kind = kind_name(one.disagreement.kind)
        for text, color in ((kind, tone.accent), (names, tone.quiet), (one.title, tone.quiet)):
            wide = min(painter.fontMetrics().horizontalAdvance(text) + 2, max(0, room.width() - along))
            part = QRect(room.x() + along, room.y(), wide, room.height())
            painter.setPen(QColor(color))
            write_line(painter, QStyle.visualRect(direction, room, part), text, direction)
            along += wide + 8


class Queue(QTableView):
    """The list. ``moved``: another row is current; ``opened``: Enter or a double click on it."""

    moved = Signal()
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = QueueModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(QueueDelegate(self))
        show_as_list(self, _ROW)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self.opened)

    def current(self) -> "Located | None":
        """The disagreement that is chosen."""
        return self.rows.row(self.currentIndex().row()) if self.currentIndex().isValid() else None

    def go(self, place: int) -> None:
        """Choose the row at a place, as near as there is one."""
        count = self.rows.rowCount()
        if count:
            self.setCurrentIndex(self.rows.index(min(max(place, 0), count - 1), 0))

    def step(self, by: int) -> None:
        """Choose the next (1) or the previous (-1) one."""
        self.go(self.currentIndex().row() + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Enter are the list's; characters and Escape go on to the screen."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        elif (event.text().isprintable() and event.text()) or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self, *_what: object) -> None:
        self.moved.emit()


def _weighted(font: QFont, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setBold(bold)
    return made


def _small(font: QFont) -> QFont:
    made = _weighted(font, bold=False)
    made.setPointSizeF(made.pointSizeF() * 0.86)
    return made
