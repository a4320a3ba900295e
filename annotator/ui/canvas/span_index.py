"""The spans by layout unit, so that a change of one span costs nothing but its own units."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from annotator.core.annotation import Span, reading_order
from annotator.ui.canvas.column import Column


class SpanIndex:
    """All spans of an article in reading order, and those of each unit."""

    def __init__(self, column: Column) -> None:
        self._column = column
        self._by_unit: dict[int, list[Span]] = {}
        self._by_id: dict[str, Span] = {}
        self.spans: list[Span] = []

    def show(self, spans: Sequence[Span]) -> set[int]:
        """Take ``spans`` (code points of the article) for all that there are; returns the units touched.

        Spans outside the text are left out. What stands at the same place at both ends of the old and the
        new sequence is not looked at again.
        """
        new = list(spans)
        if any(reading_order(one) > reading_order(two) for one, two in _odd_pairs(new)):
            new.sort(key=reading_order)
        old = self.spans
        head = _same_head(old, new)
        tail = _same_tail(old, new, head)
        touched: set[int] = set()
        for span in old[head : len(old) - tail]:
            touched.update(self._forget(span))
        for span in new[head : len(new) - tail]:
            touched.update(self._enter(span))
        self.spans = new
        return touched

    def within(self, unit: int) -> Sequence[Span]:
        """The spans that share a character with the unit."""
        return self._by_unit.get(unit, ())

    def by_id(self, span_id: str) -> Span | None:
        """The span with this id, or None."""
        return self._by_id.get(span_id)

    def at(self, position: int) -> tuple[Span, ...]:
        """The spans over the character at ``position``, the innermost (shortest) first."""
        unit = self._column.unit_of(position)
        over = [span for span in self.within(unit) if span.start <= position < span.end]
        return tuple(sorted(over, key=lambda span: (span.end - span.start, -span.start, span.label, span.id)))

    def neighbour(self, current: Span | None, position: int, step: int) -> Span | None:
        """The next (``step`` 1) or previous (-1) span in reading order, from ``current`` or ``position``.

        From the last it goes round to the first.
        """
        if not self.spans:
            return None
        if current is not None:
            place = bisect_left(self.spans, reading_order(current), key=reading_order) + step
        elif step > 0:
            place = bisect_left(self.spans, position, key=lambda span: span.start)
        else:
            place = bisect_right(self.spans, position, key=lambda span: span.start) - 1
        return self.spans[place % len(self.spans)]

    def _enter(self, span: Span) -> range:
        if not 0 <= span.start < span.end <= len(self._column.text):
            return range(0)
        units = self._column.units_over(span.start, span.end)
        for unit in units:
            self._by_unit.setdefault(unit, []).append(span)
        self._by_id[span.id] = span
        return units

    def _forget(self, span: Span) -> range:
        if not 0 <= span.start < span.end <= len(self._column.text):
            return range(0)
        units = self._column.units_over(span.start, span.end)
        for unit in units:
            held = self._by_unit.get(unit, [])
            if span in held:
                held.remove(span)
        if self._by_id.get(span.id) is span:
            del self._by_id[span.id]
        return units


def _odd_pairs(spans: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Neighbours whose starts do not rise: the only ones that need a closer look."""
    return [(one, two) for one, two in pairwise(spans) if one.start >= two.start]


def _same_head(old: Sequence[Span], new: Sequence[Span]) -> int:
    count = 0
    for one, two in zip(old, new, strict=False):
        if one is not two and one != two:
            break
        count += 1
    return count


def _same_tail(old: Sequence[Span], new: Sequence[Span], head: int) -> int:
    count = 0
    most = min(len(old), len(new)) - head
    while count < most:
        one, two = old[-1 - count], new[-1 - count]
        if one is not two and one != two:
            break
        count += 1
    return count
