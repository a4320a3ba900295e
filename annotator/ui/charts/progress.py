"""Charts of progress: how much of everybody's work is done, and what was done day by day."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Cell, Chart
from annotator.ui.language import number
from annotator.ui.theme import mixed, tones

_ROW, _LEGEND = 34.0, 28.0
_HEIGHT, _TOP, _BOTTOM, _SIDE = 190.0, 20.0, 30.0, 46.0
_WIDEST = 56.0


@dataclass(frozen=True)
class Portion:
    """One annotator's work: counts of what is done, skipped, begun and to do, and what is said beside."""

    name: str
    counts: tuple[int, int, int, int]
    beside: str
    spoken: str
    opens: object = None


class Portions(Chart):
    """A bar a row, parted; each part has a colour and a pattern of its own, named above."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Portion] = ()
        self._legend: Sequence[str] = ()

    def show_portions(self, rows: Sequence[Portion], legend: Sequence[str]) -> None:
        """Show these; ``legend`` names the four parts."""
        self._rows, self._legend = rows, legend
        self.refresh()

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """A row each, under the names of the parts."""
        cells = [
            Cell(place, 0, QRectF(0, _LEGEND + place * _ROW, width, _ROW), one.spoken, one.opens)
            for place, one in enumerate(self._rows)
        ]
        return cells, _LEGEND + len(self._rows) * _ROW if self._rows else 0.0

    def draw(self, painter: QPainter) -> None:
        """Names of the parts, then row by row."""
        if not self._rows:
            return
        self._draw_legend(painter)
        metrics = QFontMetricsF(self.font())
        wide = self.width()
        longest = max(metrics.horizontalAdvance(one.name) for one in self._rows)
        name = min(max(110.0, longest + 24), wide * 0.30)
        said = max(metrics.horizontalAdvance(one.beside) for one in self._rows) + 12
        said = min(said, wide * 0.34)
        for one, cell in zip(self._rows, self.cells(), strict=True):
            left, top = cell.rect.left() + 8, cell.rect.top()
            painter.setFont(self.font())
            painter.setPen(QColor(tones().text))
            self.write(painter, QRectF(left, top, name - 16, _ROW), one.name)
            bar = QRectF(left + name, top + _ROW / 2 - 7, wide - name - said - 28, 14)
            self._draw_bar(painter, one.counts, bar)
            painter.setPen(QColor(tones().quiet))
            painter.setFont(self.small())
            self.write(painter, QRectF(bar.right() + 12, top, said, _ROW), one.beside)

    def _draw_legend(self, painter: QPainter) -> None:
        painter.setFont(self.small())
        metrics = QFontMetricsF(self.small())
        along = 8.0
        for part, name in enumerate(self._legend):
            self._fill(painter, QRectF(along, 8, 14, 12), part)
            painter.setPen(QColor(tones().quiet))
            room = metrics.horizontalAdvance(name) + 8
            self.write(painter, QRectF(along + 20, 2, room, 24), name)
            along += 20 + room + 14

    def _draw_bar(self, painter: QPainter, counts: Sequence[int], bar: QRectF) -> None:
        total = sum(counts)
        if not total:
            self._fill(painter, bar, 3)
            return
        along = bar.left()
        for part, count in enumerate(counts):
            if count:
                wide = bar.width() * count / total
                self._fill(painter, QRectF(along, bar.top(), wide, bar.height()), part)
                along += wide

    def _fill(self, painter: QPainter, rect: QRectF, part: int) -> None:
        tone = tones()
        base = QColor(tone.base)
        grounds = (
            mixed(QColor(tone.good), base, 0.85), mixed(QColor(tone.quiet), base, 0.45),
            mixed(QColor(tone.warning), base, 0.45), mixed(QColor(tone.line), base, 0.55),
        )  # fmt: skip
        painter.setPen(Qt.PenStyle.NoPen if part < 3 else QPen(QColor(tone.line), 1))
        painter.setBrush(grounds[part])
        painter.drawRect(self.seen(rect))
        if part in (1, 2):
            strokes = Qt.BrushStyle.FDiagPattern if part == 1 else Qt.BrushStyle.BDiagPattern
            painter.setBrush(QBrush(QColor(tone.quiet if part == 1 else tone.warning), strokes))
            painter.drawRect(self.seen(rect))


@dataclass(frozen=True)
class Bar:
    """What was done in one day or week."""

    name: str
    count: int
    spoken: str


class Bars(Chart):
    """A bar a day, read in the direction of the interface."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: Sequence[Bar] = ()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these."""
        self._bars = bars
        self.refresh()

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """A strip a bar."""
        wide = self._strip(width)
        cells = [
            Cell(0, place, QRectF(_SIDE + place * wide, 0, wide, _HEIGHT), one.spoken)
            for place, one in enumerate(self._bars)
        ]
        return cells, _HEIGHT if self._bars else 0.0

    def draw(self, painter: QPainter) -> None:
        """The scale, the bars with their counts, and as many of their names as there is room for."""
        if not self._bars:
            return
        tone = tones()
        top = scale_top(max(one.count for one in self._bars))
        self._draw_scale(painter, top)
        wide = self._strip(self.width())
        metrics = QFontMetricsF(self.small())
        longest = max(metrics.horizontalAdvance(one.name) for one in self._bars) + 8
        every = max(1, -(-int(longest) // max(1, int(wide))))
        for place, one in enumerate(self._bars):
            left = _SIDE + place * wide
            y = self._y(one.count, top)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(mixed(QColor(tone.accent), QColor(tone.base), 0.78))
            rect = QRectF(left + wide * 0.14, y, wide * 0.72, _HEIGHT - _BOTTOM - y)
            painter.drawRect(self.seen(rect))
            painter.setFont(self.small())
            if one.count and metrics.horizontalAdvance(number(one.count)) < wide:
                painter.setPen(QColor(tone.text))
                self.write(painter, QRectF(left, y - 18, wide, 18), number(one.count), middle=True)
            # The last one is always named, and those that would stand in its way are not.
            behind = len(self._bars) - 1 - place
            if behind % every == 0:
                painter.setPen(QColor(tone.quiet))
                middle = left + wide / 2
                room = max(wide, longest)
                begin = min(max(middle - room / 2, _SIDE), self.width() - room)
                below = QRectF(begin, _HEIGHT - _BOTTOM + 6, room, 22)
                self.write(painter, below, one.name, middle=True)

    def _draw_scale(self, painter: QPainter, top: int) -> None:
        tone = tones()
        painter.setFont(self.small())
        for step in range(3):
            value = top * step // 2
            y = self._y(value, top)
            painter.setPen(QPen(QColor(tone.line), 1))
            painter.drawLine(QLineF(self.along(_SIDE), y, self.along(self.width() - 8), y))
            painter.setPen(QColor(tone.quiet))
            self.write(painter, QRectF(0, y - 10, _SIDE - 8, 20), number(value), far=True)

    def _strip(self, width: float) -> float:
        return min(_WIDEST, (width - _SIDE - 8) / max(1, len(self._bars)))

    @staticmethod
    def _y(value: float, top: int) -> float:
        return _TOP + (1.0 - value / top) * (_HEIGHT - _TOP - _BOTTOM)


def scale_top(most: int) -> int:
    """Where a scale from 0 ends: the least even round number that ``most`` stays under; 2 at the least."""
    step = 1
    while True:
        for round_number in (2, 4, 6, 10):
            if round_number * step >= most:
                return round_number * step
        step *= 10


def bold(font: QFont) -> QFont:
    """The same, bold."""
    made = QFont(font)
    made.setBold(True)
    return made
