"""Suggestions in the text: dots below the words and a small sign above them, nothing behind the letters.

A span has a tint, a solid line and its label's name; a suggestion has none of the three.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.marks import Marks
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.shades import Theme, mix


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
            dot = ink.dot(piece.suggestion.label, laid.style.em, painter.device().devicePixelRatio())
            size = dot.deviceIndependentSize()
            below = y + laid.style.lane(piece.lane, lanes) - size.height() / 2
            painter.drawTiledPixmap(QRectF(piece.left, below, piece.right - piece.left, size.height()), dot)
            if piece.opens:
                _paint_sign(painter, laid, marks, piece, (y, ink))


class Ink:
    """What suggestions are drawn with. ``current``: the one that keys would accept, named in full."""

    def __init__(self, suggestions: Suggestions, labels: Labels, theme: Theme, font: QFont) -> None:
        self.suggestions, self.theme = suggestions, theme
        self._labels, self._font, self._small = labels, font, QFont(font)
        self._small.setPixelSize(max(8, round(font.pixelSize() * 0.8)))
        self._signs: dict[tuple[str, bool, bool], tuple[str, QFont, QColor, float]] = {}
        self._dots: dict[tuple[str, float, float], QPixmap] = {}
        self.current: Suggested | None = None

    def dot(self, label: str, em: float, ratio: float) -> QPixmap:
        """One dot of a label's colour and the gap after it, for lines of letters ``em`` high."""
        key = (label, em, ratio)
        if key not in self._dots:
            self._dots[key] = _dot(self.theme.shade(self._labels.hues.get(label, "#808080")).line, em, ratio)
        return self._dots[key]

    def sign(self, one: Suggested) -> tuple[str, QFont, QColor, float]:
        """What stands above, and its width: the label's key, faintly; of the current one its name."""
        named = self.current is not None and one == self.current
        key = (one.label, bool(one.others), named)
        found = self._signs.get(key)
        if found is None:
            sure = "" if not one.others else "؟" if self._labels.right_to_left else "?"
            color = self.theme.shade(self._labels.hues.get(one.label, "#808080")).tag
            font = self._font if named else self._small
            text = (self._labels.name(one.label) if named else self._labels.sign(one.label)) + sure
            width = QFontMetricsF(font).horizontalAdvance(text)
            found = text, font, color if named else mix(color, self.theme.base, 0.25), width
            self._signs[key] = found
        return found


def different(before: Sequence[Suggested], now: Sequence[Suggested]) -> set[tuple[int, int]]:
    """Where another suggestion is to be seen than before."""
    old, new = set(map(id, before)), set(map(id, now))
    seen = {(one.start, one.end, one.label, one.others) for one in before if id(one) not in new}
    seen ^= {(one.start, one.end, one.label, one.others) for one in now if id(one) not in old}
    return {(start, end) for start, end, _, _ in seen}


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
    text, font, color, width = ink.sign(piece.suggestion)
    left = piece.right - width if laid.right_to_left else piece.left
    left = max(0.0, left)
    for tag in marks.tags:
        if tag.line == piece.line and left < tag.right + 3 and tag.left - 3 < left + width:
            return  # the name of a span stands there; the dots say enough
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(left, y + laid.style.tag_baseline), text)


def _dot(color: QColor, em: float, ratio: float) -> QPixmap:
    """One dot and the gap after it: a row of these is painted ten times as fast as a dotted line."""
    step, size = max(4, round(em * 0.17)), max(1.6, em * 0.08)
    tile = QPixmap(round(step * ratio), round(step * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(step / 2, step / 2), size / 2, size / 2)
    finally:
        painter.end()
    return tile


def _lane(marks: Marks, line: int, left: float, right: float) -> int:
    taken = (p.lane for p in marks.pieces if p.line == line and p.left < right and left < p.right)
    return max(taken, default=-1) + 1


def _start(one: Suggested) -> int:
    return one.start


def _end(one: Suggested) -> int:
    return one.end
