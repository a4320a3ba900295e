"""Figures with their intervals: tiles for the headline, rows for labels and pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Cell, Chart, decimal, interval
from annotator.ui.theme import mixed, tones

_GAP = 10.0
_TILE, _LEAST_TILE = 118.0, 190.0
_ROW, _LINE = 34.0, 16.0


@dataclass(frozen=True)
class Drawn:
    """One figure, ready to be shown. ``value`` None: it is not defined, and ``spoken`` says why.

    ``beside`` is what it was measured on, ``warning`` what keeps one from trusting it, ``note`` what else
    there is to say of it; ``color`` is the hue of its bar (``#rrggbb``; empty: the interface's own).
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    beside: str
    warning: str
    spoken: str
    opens: object = None
    color: str = ""
    note: str = ""


class FigureChart(Chart):
    """A chart of figures that share one scale, from 0 (or below, where one is negative) to 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: Sequence[Drawn] = ()

    def show_figures(self, figures: Sequence[Drawn]) -> None:
        """Show these."""
        self._figures = figures
        self.refresh()

    def _share(self, value: float) -> float:
        values = (value for one in self._figures for value in (one.value, one.low) if value is not None)
        least = min(0.0, max(-1.0, min(values, default=0.0)))
        return (min(max(value, least), 1.0) - least) / (1.0 - least)

    def _draw_scale(self, painter: QPainter, figure: Drawn, rect: QRectF) -> None:
        """A bar as long as the figure, and its interval as a line with two ends."""
        tone = tones()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(QColor(tone.line), QColor(tone.base), 0.55))
        painter.drawRoundedRect(self.seen(rect), 3, 3)
        if figure.value is None:
            return
        zero, place = self._share(0.0), self._share(figure.value)
        bar = QRectF(
            rect.left() + min(zero, place) * rect.width(), rect.top(), abs(place - zero) * rect.width(),
            rect.height(),
        )  # fmt: skip
        hue = QColor(figure.color or tone.accent)
        painter.setBrush(mixed(hue, QColor(tone.base), 0.78))
        painter.drawRoundedRect(self.seen(bar), 3, 3)
        if figure.low is None or figure.high is None:
            return
        low, high = (
            self.along(rect.left() + self._share(end) * rect.width()) for end in (figure.low, figure.high)
        )
        middle, reach = rect.center().y(), rect.height() / 2 + 3.0
        painter.setPen(QPen(QColor(tone.text), 1.6))
        painter.drawLine(QLineF(low, middle, high, middle))
        for end in (low, high):
            painter.drawLine(QLineF(end, middle - reach, end, middle + reach))


class Tiles(FigureChart):
    """The headline: large figures side by side, in as many rows as the width asks for."""

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """Equal tiles that fill the width."""
        count = len(self._figures)
        columns = max(1, min(count, int((width + _GAP) // (_LEAST_TILE + _GAP))))
        wide = (width - _GAP * (columns - 1)) / columns
        cells = []
        for place, one in enumerate(self._figures):
            row, column = divmod(place, columns)
            rect = QRectF(column * (wide + _GAP), row * (_TILE + _GAP), wide, _TILE)
            cells.append(Cell(row, column, rect, one.spoken, one.opens))
        rows = -(-count // columns)
        return cells, max(0.0, rows * (_TILE + _GAP) - _GAP)

    def draw(self, painter: QPainter) -> None:
        """Each tile: name, figure, interval, what it was measured on or what warns."""
        for place, (figure, cell) in enumerate(zip(self._figures, self.cells(), strict=True)):
            self._draw_tile(painter, figure, cell.rect, first=place == 0)

    def _draw_tile(self, painter: QPainter, figure: Drawn, whole: QRectF, *, first: bool) -> None:
        tone = tones()
        painter.setPen(QPen(QColor(tone.line), 1))
        painter.setBrush(QColor(tone.selected if first else tone.raised))
        painter.drawRoundedRect(self.seen(whole).adjusted(1, 1, -1, -1), 8, 8)
        inner = whole.adjusted(14, 8, -14, -8)
        painter.setFont(self.font())
        painter.setPen(QColor(tone.quiet))
        self.write(painter, QRectF(inner.left(), inner.top(), inner.width(), 22), figure.name)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.9)
        large.setBold(True)
        painter.setFont(large)
        painter.setPen(QColor(tone.text))
        self.write(painter, QRectF(inner.left(), inner.top() + 20, 110, 38), decimal(figure.value))
        painter.setFont(self.small())
        painter.setPen(QColor(tone.quiet))
        beside = QRectF(inner.left() + 110, inner.top() + 24, inner.width() - 110, 34)
        self.write(painter, beside, interval(figure.low, figure.high), far=True)
        self._draw_scale(painter, figure, QRectF(inner.left(), inner.top() + 62, inner.width(), 8))
        painter.setFont(self.small())
        painter.setPen(QColor(tone.warning if figure.warning else tone.quiet))
        below = QRectF(inner.left(), inner.top() + 78, inner.width(), 22)
        self.write(painter, below, figure.warning or figure.beside)


class Rows(FigureChart):
    """A row a figure: its name, its bar with the interval, the figure, and what it was measured on."""

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """A row each; those with a note or a warning have a further line for it."""
        cells, top = [], 0.0
        for row, one in enumerate(self._figures):
            height = _ROW + _LINE * (bool(one.note) + bool(one.warning))
            cells.append(Cell(row, 0, QRectF(0, top, width, height), one.spoken, one.opens))
            top += height
        return cells, top

    def draw(self, painter: QPainter) -> None:
        """Row by row."""
        wide = self.width()
        metrics = QFontMetricsF(self.font())
        longest = max((metrics.horizontalAdvance(one.name) for one in self._figures), default=0.0)
        name = min(max(170.0, longest + 36), wide * 0.30)
        numbers = min(190.0, wide * 0.34)
        tone = tones()
        for figure, cell in zip(self._figures, self.cells(), strict=True):
            left, top = cell.rect.left() + 8, cell.rect.top()
            if figure.color:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(figure.color))
                painter.drawEllipse(QPointF(self.along(left + 5), top + _ROW / 2), 5, 5)
            painter.setFont(self.font())
            painter.setPen(QColor(tone.text))
            indent = 18 if figure.color else 0
            self.write(painter, QRectF(left + indent, top, name - indent - 8, _ROW), figure.name)
            bar = QRectF(left + name, top + _ROW / 2 - 5, wide - name - numbers - 24, 10)
            self._draw_scale(painter, figure, bar)
            bold = QFont(self.font())
            bold.setBold(True)
            painter.setFont(bold)
            painter.setPen(QColor(tone.text))
            after = bar.right() + 12
            self.write(painter, QRectF(after, top, 50, _ROW), decimal(figure.value))
            painter.setFont(self.small())
            painter.setPen(QColor(tone.quiet))
            said = "  ".join(part for part in (interval(figure.low, figure.high), figure.beside) if part)
            self.write(painter, QRectF(after + 52, top, wide - after - 60, _ROW), said)
            beneath = QRectF(left + indent, top + _ROW - 6, wide - indent - 16, 20)
            for words, ink in ((figure.note, tone.quiet), (figure.warning, tone.warning)):
                if words:
                    painter.setPen(QColor(ink))
                    self.write(painter, beneath, words)
                    beneath.translate(0, _LINE)
