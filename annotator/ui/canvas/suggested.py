"""Suggestions in the text: dots below the words and a small sign above them, nothing behind the letters.

A span has a tint, a solid line and its label's name; a suggestion has none of the three.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

import msgspec
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.marks import Marks
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.shades import Theme, mix
from annotator.ui.canvas.style import LineStyle


class Suggested(Protocol):
    """What the canvas needs to know of a suggestion: ``[start, end)`` in code points, and its label.

    ``others``: labels that it may as well be; then the sign says so.
    """

    @property
    def start(self) -> int: ...  # noqa: D102

    @property
    def end(self) -> int: ...  # noqa: D102

    @property
    def label(self) -> str: ...  # noqa: D102

    @property
    def others(self) -> tuple[str, ...]: ...  # noqa: D102


class Suggestions(msgspec.Struct):
    """Those of the article, in order and none upon another. ``say`` puts one into words."""

    all: Sequence[Suggested] = ()
    say: Callable[[Suggested], str] = str

    def at(self, position: int) -> Suggested | None:
        """The one over the character at ``position``."""
        place = bisect_right(self.all, position, key=_start) - 1
        return self.all[place] if place >= 0 and position < self.all[place].end else None

    def under(self, start: int, end: int) -> Suggested | None:
        """The one that a selection or a caret means: just that stretch, or around the caret."""
        if start < end:
            found = self.at(start)
            return found if found is not None and (found.start, found.end) == (start, end) else None
        found = self.at(start)
        return found if found is not None else self.at(start - 1)

    def over(self, start: int, end: int) -> Sequence[Suggested]:
        """Those that share a character with ``[start, end)``."""
        first = bisect_right(self.all, start, key=_end)
        return self.all[first : bisect_left(self.all, end, key=_start)]

    def beside(self, start: int, end: int, step: int) -> Suggested | None:
        """The next (``step`` 1) or previous (-1) one from a selection, and round."""
        if not self.all:
            return None
        now = self.under(start, end)
        if now is not None:
            place = bisect_left(self.all, now.start, key=_start) + step
        elif step > 0:
            place = bisect_left(self.all, start, key=_start)
        else:
            place = bisect_left(self.all, start, key=_start) - 1
        return self.all[place % len(self.all)]


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a suggestion on one line; ``lane`` is free of the lines of spans. In the unit's pixels."""

    suggestion: Suggested
    line: int
    left: float
    right: float
    lane: int
    opens: bool


def pieces(page: Page, index: int, suggestions: Suggestions) -> Iterator[Piece]:
    """The suggestions of one unit, line by line."""
    unit, laid, marks = page.column.units[index], page.column.laid(index), page.marks(index)
    for one in suggestions.over(unit.start, unit.end):
        first, last = max(one.start, unit.start) - unit.start, min(one.end, unit.end) - unit.start
        opens = one.start >= unit.start
        for line, left, right in laid.pieces(first, last):
            yield Piece(one, line, left, right, _lane(marks, line, left, right), opens)
            opens = False


def paint_suggested(painter: QPainter, page: Page, index: int, lines: range, ink: "Ink") -> None:
    """Draw the suggestions of one unit, as far as they stand on ``lines``."""
    laid, marks, top = page.column.laid(index), page.marks(index), page.column.top(index)
    for piece in pieces(page, index, ink.suggestions):
        if piece.line in lines:
            y = top + piece.line * laid.style.pitch
            lanes = max(marks.lanes.get(piece.line, 1), piece.lane + 1)
            painter.setPen(_dots(ink.dot(piece.suggestion.label), laid.style))
            below = y + laid.style.lane(piece.lane, lanes)
            inset = laid.style.em * 0.06
            painter.drawLine(QLineF(piece.right - inset, below, piece.left + inset, below))
            if piece.opens:
                _paint_sign(painter, laid, marks, piece, (y, ink))


class Ink(msgspec.Struct, frozen=True):
    """What suggestions are drawn with. ``current``: the one that keys would accept, named in full."""

    suggestions: Suggestions
    labels: Labels
    theme: Theme
    font: QFont
    current: Suggested | None

    def dot(self, label: str) -> QColor:
        """The colour of the dots: the label's, stepped back."""
        return self.theme.shade(self.labels.hues.get(label, "#808080")).line

    def sign(self, one: Suggested) -> tuple[str, QFont, QColor]:
        """What stands above: the label's key, faintly; of the current one its name."""
        sure = "" if not one.others else "؟" if self.labels.right_to_left else "?"
        color = self.theme.shade(self.labels.hues.get(one.label, "#808080")).tag
        if self.current is not None and one == self.current:
            return f"{self.labels.name(one.label)}{sure}", self.font, color
        font = QFont(self.font)
        font.setPixelSize(max(8, round(font.pixelSize() * 0.8)))
        return f"{self.labels.sign(one.label)}{sure}", font, mix(color, self.theme.base, 0.25)


def different(
    before: Sequence[Suggested], now: Sequence[Suggested]
) -> tuple[Sequence[Suggested], Sequence[Suggested]]:
    """Without what is the very same at the start and at the end of both."""
    most = min(len(before), len(now))
    head = _same_count(before, now, most)
    tail = _same_count(reversed(before), reversed(now), most - head)
    return before[head : len(before) - tail], now[head : len(now) - tail]


def _same_count(before: Iterable[Suggested], now: Iterable[Suggested], most: int) -> int:
    for count, (one, two) in enumerate(islice(zip(before, now, strict=False), most)):
        if one is not two:
            return count
    return most


def at_mark(page: Page, suggestions: Suggestions, point: QPointF) -> Suggested | None:
    """The suggestion whose dots or sign are at ``point`` (the page's pixels), above or below its letters."""
    index = page.column.unit_at(point.y())
    laid = page.column.laid(index)
    line = laid.line_at(point.y() - page.column.top(index))
    inside = point.y() - page.column.top(index) - line * laid.style.pitch
    above, below = laid.style.band
    if above <= inside <= below:
        return None
    for piece in pieces(page, index, suggestions):
        if piece.line == line and piece.left <= point.x() <= piece.right:
            return piece.suggestion
    return None


def _paint_sign(
    painter: QPainter, laid: LaidUnit, marks: Marks, piece: Piece, around: tuple[float, Ink]
) -> None:
    y, ink = around
    text, font, color = ink.sign(piece.suggestion)
    width = QFontMetricsF(font).horizontalAdvance(text)
    left = piece.right - width if laid.right_to_left else piece.left
    left = max(0.0, left)
    for tag in marks.tags:
        if tag.line == piece.line and left < tag.right + 3 and tag.left - 3 < left + width:
            return  # the name of a span stands there; the dots say enough
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, y + laid.style.tag_baseline), text)


def _dots(color: QColor, style: LineStyle) -> QPen:
    width = max(1.4, style.em * 0.075)
    pen = QPen(color, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.4])
    return pen


def _lane(marks: Marks, line: int, left: float, right: float) -> int:
    taken = (p.lane for p in marks.pieces if p.line == line and p.left < right and left < p.right)
    return max(taken, default=-1) + 1


def _start(one: Suggested) -> int:
    return one.start


def _end(one: Suggested) -> int:
    return one.end
