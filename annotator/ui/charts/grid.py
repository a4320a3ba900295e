"""A grid of cells under two heads: the matrix of pairs, and the confusion of labels."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Cell, Chart
from annotator.ui.theme import mixed, tones

_ROW, _HEAD = 36.0, 30.0
_WIDEST = 120.0


@dataclass(frozen=True)
class Box:
    """One cell: what stands in it, how strongly it is filled (0 to 1; None: not at all), what it says."""

    text: str
    share: float | None
    spoken: str
    opens: object = None
    same: bool = False
    """Whether it stands where row and column are one: it is filled otherwise, since it says another thing."""


@dataclass(frozen=True)
class Heads:
    """The names at the side and above, and what they are in one word each (corner)."""

    rows: Sequence[str]
    columns: Sequence[str]
    side: str = ""
    above: str = ""


class Grid(Chart):
    """Rows of boxes with names at the side and above. A box may be None: nothing stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = Heads((), ())
        self._boxes: Sequence[Sequence[Box | None]] = ()

    def show_boxes(self, heads: Heads, boxes: Sequence[Sequence[Box | None]]) -> None:
        """Show these: one sequence a row, as many in each as there are columns."""
        self._heads, self._boxes = heads, boxes
        self.refresh()

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """Columns as wide as there is room for, but no wider than reads well."""
        side, wide, top = self._measures(width)
        cells = [
            Cell(row, column, self._room(row, column, (side, wide, top)), box.spoken, box.opens)
            for row, boxes in enumerate(self._boxes)
            for column, box in enumerate(boxes)
            if box is not None
        ]  # fmt: skip
        return cells, top + len(self._boxes) * _ROW

    def draw(self, painter: QPainter) -> None:
        """Heads, then boxes."""
        tone = tones()
        side, wide, top = self._measures(self.width())
        self._draw_heads(painter, side, wide, top)
        filled = [box for boxes in self._boxes for box in boxes if box is not None]
        painter.setFont(self.font())
        for box, cell in zip(filled, self.cells(), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            if box.share is not None:
                painter.setBrush(
                    mixed(QColor(tone.good), QColor(tone.base), 0.10 + 0.25 * box.share)
                    if box.same
                    else self.heat(box.share)
                )
            else:
                painter.setPen(QPen(QColor(tone.line), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.seen(cell.rect), 4, 4)
            painter.setPen(QColor(tone.text if box.share is not None else tone.quiet))
            self.write(painter, cell.rect, box.text, middle=True)

    def _draw_heads(self, painter: QPainter, side: float, wide: float, top: float) -> None:
        tone = tones()
        painter.setFont(self.small())
        painter.setPen(QColor(tone.quiet))
        if self._heads.above:
            self.write(painter, QRectF(side, 0, self.width() - side, 20), self._heads.above)
        if self._heads.side:
            self.write(painter, QRectF(0, top - _HEAD, side - 8, _HEAD), self._heads.side)
        painter.setPen(QColor(tone.text))
        for column, name in enumerate(self._heads.columns):
            room = QRectF(side + column * wide + 2, top - _HEAD, wide - 4, _HEAD)
            self.write(painter, room, name, middle=True)
        painter.setFont(self.font())
        for row, name in enumerate(self._heads.rows):
            self.write(painter, QRectF(0, top + row * _ROW, side - 8, _ROW), name)

    @staticmethod
    def _room(row: int, column: int, measures: tuple[float, float, float]) -> QRectF:
        side, wide, top = measures
        return QRectF(side + column * wide + 1, top + row * _ROW + 1, wide - 2, _ROW - 2)

    def _measures(self, width: float) -> tuple[float, float, float]:
        """The width of the names at the side, of a column, and the height of what stands above."""
        bold = QFont(self.font())
        metrics = QFontMetricsF(bold)
        names = [*self._heads.rows, self._heads.side]
        longest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        side = min(longest + 16.0, width * 0.32)
        columns = max(1, len(self._heads.columns))
        return side, min(_WIDEST, (width - side) / columns), _HEAD + (20.0 if self._heads.above else 0.0)
