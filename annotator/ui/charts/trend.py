"""How a figure goes over time: one point a window, its interval as a band, and what happened in between."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from annotator.ui.charts.chart import Cell, Chart, decimal
from annotator.ui.theme import mixed, tones

_HEIGHT, _TOP, _BOTTOM, _SIDE = 190.0, 22.0, 30.0, 46.0


@dataclass(frozen=True)
class Point:
    """One window. ``value`` None: not defined there; the line has a gap."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    spoken: str
    opens: object = None


@dataclass(frozen=True)
class Event:
    """Something that happened before window ``before`` (from 0): the guideline was revised."""

    before: int
    name: str
    spoken: str


class Trend(Chart):
    """A line over windows, read in the direction of the interface."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: Sequence[Point] = ()
        self._events: Sequence[Event] = ()

    def show_points(self, points: Sequence[Point], events: Sequence[Event] = ()) -> None:
        """Show these."""
        self._points, self._events = points, events
        self.refresh()

    def place(self, width: float) -> tuple[Sequence[Cell], float]:
        """A strip a window."""
        wide = (width - _SIDE - 8) / max(1, len(self._points))
        cells = []
        for place, point in enumerate(self._points):
            near = (place, len(self._points)) if place == len(self._points) - 1 else (place,)
            said = [point.spoken] + [event.spoken for event in self._events if event.before in near]
            strip = QRectF(_SIDE + place * wide, 0, wide, _HEIGHT)
            cells.append(Cell(0, place, strip, "\n".join(said), point.opens))
        return cells, _HEIGHT if self._points else 0.0

    def draw(self, painter: QPainter) -> None:
        """The lines of the scale, the band, the line and its points, and the events."""
        low = self._least()
        self._draw_scale(painter, low)
        places = [self._spot(place, low) for place in range(len(self._points))]
        tone = tones()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(QColor(tone.accent), QColor(tone.base), 0.18))
        for first in range(len(self._points) - 1):
            self._draw_band(painter, first, low)
        painter.setPen(QPen(QColor(tone.accent), 2.2))
        for one, other in pairwise(places):
            if one is not None and other is not None:
                painter.drawLine(one, other)
        for place, spot in enumerate(places):
            if spot is not None:
                self._draw_point(painter, place, spot, low)
        self._draw_events(painter)

    def _draw_scale(self, painter: QPainter, low: float) -> None:
        tone = tones()
        painter.setFont(self.small())
        for step in range(5):
            value = low + (1.0 - low) * step / 4
            y = self._y(value, low)
            painter.setPen(QPen(QColor(tone.line), 1))
            painter.drawLine(QLineF(self.along(_SIDE), y, self.along(self.width() - 8), y))
            painter.setPen(QColor(tone.quiet))
            self.write(painter, QRectF(0, y - 10, _SIDE - 8, 20), decimal(value), far=True)
        room = (self.width() - _SIDE - 8) / max(1, len(self._points))
        for place, point in enumerate(self._points):
            below = QRectF(_SIDE + place * room + 2, _HEIGHT - _BOTTOM + 6, room - 4, 22)
            self.write(painter, below, point.name, middle=True)

    def _draw_band(self, painter: QPainter, first: int, low: float) -> None:
        one, other = self._points[first], self._points[first + 1]
        ends = (one.low, one.high, other.low, other.high)
        if any(end is None for end in ends):
            return
        left, right = self.along(self._middle(first)), self.along(self._middle(first + 1))
        heights = [self._y(end or 0.0, low) for end in ends]
        corners = [
            QPointF(left, heights[0]), QPointF(left, heights[1]),
            QPointF(right, heights[3]), QPointF(right, heights[2]),
        ]  # fmt: skip
        painter.drawPolygon(QPolygonF(corners))

    def _draw_point(self, painter: QPainter, place: int, spot: QPointF, low: float) -> None:
        tone, point = tones(), self._points[place]
        painter.setPen(QPen(QColor(tone.accent), 1.4))
        if point.low is not None and point.high is not None:
            x = spot.x()
            painter.drawLine(QLineF(x, self._y(point.low, low), x, self._y(point.high, low)))
        painter.setPen(QPen(QColor(tone.base), 1.5))
        painter.setBrush(QColor(tone.accent))
        painter.drawEllipse(spot, 4.5, 4.5)

    def _draw_events(self, painter: QPainter) -> None:
        tone = tones()
        room = (self.width() - _SIDE - 8) / max(1, len(self._points))
        painter.setFont(self.small())
        places = [_SIDE + event.before * room for event in self._events]
        ends = [*places[1:], self.width() - 8.0]
        for event, along, end in zip(self._events, places, ends, strict=False):
            painter.setPen(QPen(QColor(tone.warning), 1.4, Qt.PenStyle.DashLine))
            painter.drawLine(QLineF(self.along(along), 4, self.along(along), _HEIGHT - _BOTTOM))
            painter.setPen(QColor(tone.warning))
            if end - along < room / 2:
                # After the last window: what it is called stands before it.
                self.write(painter, QRectF(along - 205, 0, 200, 18), event.name, far=True)
            else:
                self.write(painter, QRectF(along + 5, 0, end - along - 10, 18), event.name)

    def _least(self) -> float:
        """Where the scale begins: at 0, or lower where a figure is negative."""
        values = [end for point in self._points for end in (point.value, point.low) if end is not None]
        return -1.0 if min(values, default=0.0) < -0.05 else 0.0

    def _middle(self, place: int) -> float:
        room = (self.width() - _SIDE - 8) / max(1, len(self._points))
        return _SIDE + (place + 0.5) * room

    def _y(self, value: float, low: float) -> float:
        share = (min(max(value, low), 1.0) - low) / (1.0 - low)
        return _TOP + (1.0 - share) * (_HEIGHT - _TOP - _BOTTOM)

    def _spot(self, place: int, low: float) -> QPointF | None:
        value = self._points[place].value
        return None if value is None else QPointF(self.along(self._middle(place)), self._y(value, low))
