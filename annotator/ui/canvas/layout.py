"""One layout unit, laid out: its lines, where its characters stand, and how it is drawn.

Positions are code points local to the unit. No QTextLine is ever kept: one that outlives its QTextLayout
crashes.
"""

from bisect import bisect_right
from collections.abc import Iterator
from math import inf

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextLine, QTextOption

from annotator.ui.canvas.graphemes import next_grapheme, snap
from annotator.ui.canvas.offsets import Offsets
from annotator.ui.canvas.style import LineStyle

# Runs whose edges are nearer than this are one rectangle.
_TOUCHING = 0.75


class Cell(msgspec.Struct, frozen=True):
    """One grapheme on a line: ``[start, end)`` and the pixels it fills."""

    start: int
    end: int
    left: float
    right: float
    right_to_left: bool

    def nearest(self, x: float) -> int:
        """The boundary (``start`` or ``end``) whose edge is nearer to ``x``."""
        on_right = x > (self.left + self.right) / 2
        return self.start if on_right == self.right_to_left else self.end


class LaidUnit:
    """The QTextLayout of one unit at one width."""

    def __init__(self, text: str, *, right_to_left: bool, style: LineStyle, width: float) -> None:
        self.text = text
        self.style = style
        self.right_to_left = right_to_left
        self._offsets = Offsets(text)
        self._cells: dict[int, list[Cell]] = {}
        self._layout = QTextLayout(text, style.font)
        self._layout.setTextOption(_option(right_to_left=right_to_left))
        self._layout.setCacheEnabled(True)
        self.starts = self._lay_out(width)

    def _lay_out(self, width: float) -> list[int]:
        starts: list[int] = []
        self._layout.beginLayout()
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            # By the baseline, since a line with a fallback font has other ascents.
            top = self.style.pitch * len(starts) + self.style.baseline - line.ascent()
            line.setPosition(QPointF(0.0, top))
            starts.append(self._offsets.points(line.textStart()))
        self._layout.endLayout()
        return starts or [0]

    @property
    def lines(self) -> int:
        """How many lines there are; at least one."""
        return len(self.starts)

    @property
    def height(self) -> float:
        """In pixels."""
        return self.lines * self.style.pitch

    def bounds(self, line: int) -> tuple[int, int]:
        """``[start, end)`` of a line, its hanging space included."""
        end = self.starts[line + 1] if line + 1 < self.lines else len(self.text)
        return self.starts[line], end

    def line_of(self, position: int, lean: int = 0) -> int:
        """The line that shows ``position``; where a line wraps the next one, unless the place leans back."""
        if lean < 0 < position:
            position -= 1
        return max(0, bisect_right(self.starts, position) - 1)

    def line_at(self, y: float) -> int:
        """The line at height ``y``, the nearest one outside."""
        return min(max(int(y // self.style.pitch), 0), self.lines - 1)

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, float, float]]:
        """What ``[start, end)`` fills: (line, left, right), several on a line where directions mix.

        Grown to whole graphemes, since Qt shares the width of a letter and its marks among them.
        """
        start, end = snap(self.text, start, end)
        for line in range(self.line_of(start), self.lines):
            first, last = self.bounds(line)
            if first >= end:
                break
            for left, right in self._runs(line, max(first, start), min(last, end)):
                yield line, left, right

    def edge(self, position: int, *, leading: bool) -> tuple[int, float, int] | None:
        """The leading or trailing edge of the grapheme at ``position``.

        Returns line, x, and the way into the character (1 rightwards, -1 leftwards); None where the
        character shows nothing.
        """
        if not 0 <= position < len(self.text):
            return None
        start, end = snap(self.text, position, position + 1)
        line = self.line_of(start)
        cell = self._cell(self._layout.lineAt(line), start, end)
        if cell is None:
            return None
        on_right = cell.right_to_left == leading
        return line, cell.right if on_right else cell.left, -1 if on_right else 1

    def cells(self, line: int) -> list[Cell]:
        """The graphemes of a line, in logical order; a hanging space has no width."""
        if line not in self._cells:
            self._cells[line] = list(self._make_cells(line))
        return self._cells[line]

    def _make_cells(self, line: int) -> Iterator[Cell]:
        position, last = self.bounds(line)
        if not self._layout.lineCount():
            return
        text_line = self._layout.lineAt(line)
        while position < last:
            after = min(next_grapheme(self.text, position), last)
            cell = self._cell(text_line, position, after)
            if cell is None:
                x = _x_of(text_line, self._offsets.units(position))
                cell = Cell(position, after, x, x, self.right_to_left)
            yield cell
            position = after

    def _cell(self, line: QTextLine, start: int, end: int) -> Cell | None:
        """The grapheme ``[start, end)``; None where it shows nothing."""
        runs = line.glyphRuns(*self._span_units(start, end))
        if not runs:
            return None
        boxes = [run.boundingRect() for run in runs]
        left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        return Cell(start, end, left, right, runs[0].isRightToLeft())

    def cell_at(self, line: int, x: float) -> Cell | None:
        """The grapheme whose pixels hold ``x``, else the nearest; None on an empty line."""
        best: Cell | None = None
        distance = inf
        for cell in self.cells(line):
            if cell.left <= x < cell.right:
                return cell
            away = max(cell.left - x, x - cell.right)
            if away < distance or (away == distance and best is not None and best.left == best.right):
                best, distance = cell, away
        return best

    def caret_x(self, position: int, lean: int = 0) -> float:
        """Where a caret before ``position`` stands; ``lean`` as in :class:`~.caret.Caret`."""
        if not self.text:
            return _x_of(self._layout.lineAt(0), 0)
        order, gap = self._gap(position, lean)
        if not order:
            return _x_of(self._layout.lineAt(self.line_of(position, lean)), self._offsets.units(position))
        return order[gap].right if gap < len(order) else order[-1].left

    def beside(self, position: int, lean: int, *, leftwards: bool) -> tuple[int, int] | None:
        """One grapheme to the left or right on the screen: position and lean. None at the unit's side."""
        order, gap = self._gap(position, lean)
        if leftwards and gap < len(order):
            return _left_of(order[gap])
        if not leftwards and gap > 0:
            return _right_of(order[gap - 1])
        line = self.line_of(position, lean) + (1 if leftwards == self.right_to_left else -1)
        if not 0 <= line < self.lines:
            return None
        order = self._visual(line)
        if not order:
            return self.starts[line], 0
        place = _right_of(order[0]) if leftwards else _left_of(order[-1])
        if place[0] == position:
            # A word was broken by the wrap: both sides of the break are one place of the text.
            return _left_of(order[0]) if leftwards else _right_of(order[-1])
        return place

    def last_stop(self, line: int) -> tuple[int, int]:
        """The last caret place of ``line``, with its lean: before a wrapped line's hanging space."""
        first, last = self.bounds(line)
        stop = last
        if line + 1 < self.lines:
            while stop > first and _hangs(self.text[stop - 1]):
                stop -= 1
        return stop, -1 if stop == last and line + 1 < self.lines else 0

    def _gap(self, position: int, lean: int) -> tuple[list[Cell], int]:
        """The line's cells from right to left, and how many of them are to the right of the caret."""
        line = self.line_of(position, lean)
        order = self._visual(line)
        at_start = lean == 0 and position == self.starts[line]
        for cell in _likeliest(order, position, lean, right_to_left=self.right_to_left):
            leading = cell.start == position
            if at_start and cell.right_to_left != self.right_to_left:
                break
            return order, order.index(cell) + (leading != cell.right_to_left)
        starts_here = at_start and self.right_to_left
        ends_here = not at_start and not self.right_to_left
        return order, 0 if starts_here or ends_here else len(order)

    def _visual(self, line: int) -> list[Cell]:
        """The cells of a line from right to left, without a wrapped line's hanging space."""
        stop, _ = self.last_stop(line)
        seen = [cell for cell in self.cells(line) if cell.start < stop]
        return sorted(
            seen,
            key=lambda cell: (-cell.left - cell.right, (1 if cell.right_to_left else -1) * cell.start),
        )

    def draw(self, painter: QPainter, origin: QPointF, clip: QRectF) -> None:
        """Draw the letters, in the painter's pen, whole runs at a time; none outside ``clip``."""
        self._layout.draw(painter, origin, [], clip)

    def _runs(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        if not self._layout.lineCount():
            return []
        first, length = self._span_units(start, end)
        boxes = sorted(
            (box.left(), box.right())
            for box in (run.boundingRect() for run in self._layout.lineAt(line).glyphRuns(first, length))
        )
        merged: list[tuple[float, float]] = []
        for left, right in boxes:
            if merged and left <= merged[-1][1] + _TOUCHING:
                merged[-1] = (merged[-1][0], max(merged[-1][1], right))
            else:
                merged.append((left, right))
        return merged

    def _span_units(self, start: int, end: int) -> tuple[int, int]:
        first = self._offsets.units(start)
        return first, self._offsets.units(end) - first


def _hangs(char: str) -> bool:
    """Whether the character takes no room at the end of a wrapped line: a space that may break."""
    return char.isspace() and char not in "\u00a0\u2007\u202f"


def _left_of(cell: Cell) -> tuple[int, int]:
    """The caret place at the left side of a cell, leaning to it."""
    return (cell.end, -1) if cell.right_to_left else (cell.start, 1)


def _right_of(cell: Cell) -> tuple[int, int]:
    return (cell.start, 1) if cell.right_to_left else (cell.end, -1)


def _likeliest(order: list[Cell], position: int, lean: int, *, right_to_left: bool) -> list[Cell]:
    """The cells that touch ``position``: the one it leans to, else the one that runs as the paragraph."""
    touching = [cell for cell in order if position in (cell.start, cell.end)]
    if lean:
        return [cell for cell in touching if (cell.start == position) == (lean > 0)]
    return sorted(touching, key=lambda cell: (cell.right_to_left != right_to_left, cell.start != position))


def _option(*, right_to_left: bool) -> QTextOption:
    option = QTextOption()
    # setLayoutDirection of a widget leaves this automatic; it must be said here.
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _x_of(line: QTextLine, units: int) -> float:
    """``cursorToX`` gives the x and the position it settled on; the stubs know neither."""
    found = line.cursorToX(units)
    return float(found[0]) if isinstance(found, tuple) else 0.0
