"""The column of text: all units of an article, each laid out only when it comes into view."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.paragraphs import Unit
from annotator.ui.canvas.style import Style

# An average Arabic letter in sizes of the text, to guess heights by.
_LETTER = 0.35


class Column:
    """Heights are guessed until a unit is laid out, and put right then. All lengths in pixels."""

    def __init__(self, text: str, units: Sequence[Unit], style: Style, width: float) -> None:
        self.text = text
        self.units = units
        self.style = style
        self.width = max(1.0, width)
        self._starts = [unit.start for unit in units]
        self._laid: dict[int, LaidUnit] = {}
        self._heights = [self._guess(unit) for unit in units]
        self._tops: list[float] | None = None

    def resized(self, style: Style, width: float) -> "Column":
        """The same text at another size or width, nothing laid out yet."""
        return Column(self.text, self.units, style, width)

    def laid(self, index: int) -> LaidUnit:
        """The unit, laid out now if it was not; its height may become another by that."""
        found = self._laid.get(index)
        if found is None:
            unit = self.units[index]
            found = LaidUnit(
                self.text[unit.start : unit.end],
                right_to_left=unit.right_to_left,
                style=self.style.line(unit.role),
                width=self.width,
            )
            self._laid[index] = found
            height = self._full(unit, found)
            if height != self._heights[index]:
                self._heights[index] = height
                self._tops = None
        return found

    def is_laid(self, index: int) -> bool:
        """Whether the unit's height is known and no guess."""
        return index in self._laid

    @property
    def laid_count(self) -> int:
        """How many units have been laid out."""
        return len(self._laid)

    @property
    def height(self) -> float:
        """The whole column's, partly guessed."""
        return self._all_tops()[-1]

    def top(self, index: int) -> float:
        """Where a unit begins."""
        return self._all_tops()[index]

    def unit_of(self, position: int) -> int:
        """The unit of an article's position (code points); a line feed belongs to the unit that it closes."""
        return max(0, bisect_right(self._starts, position) - 1)

    def unit_at(self, y: float) -> int:
        """The unit at height ``y``, the nearest one outside."""
        found = bisect_right(self._all_tops(), y) - 1
        return min(max(found, 0), len(self.units) - 1)

    def units_between(self, top: float, bottom: float) -> range:
        """The units that stand between two heights, partly or whole."""
        return range(self.unit_at(top), self.unit_at(bottom) + 1)

    def units_over(self, start: int, end: int) -> range:
        """The units that share a character with ``[start, end)``."""
        first = self.unit_of(start)
        last = self.unit_of(max(start, end - 1))
        return range(first, last + 1)

    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops

    def _full(self, unit: Unit, laid: LaidUnit) -> float:
        return self.style.gap(empty=True) if unit.start == unit.end else laid.height

    def _guess(self, unit: Unit) -> float:
        if unit.start == unit.end:
            return self.style.gap(empty=True)
        line = self.style.line(unit.role)
        lines = -(-(unit.end - unit.start) * line.em * _LETTER // self.width)
        return max(1.0, lines) * line.pitch
