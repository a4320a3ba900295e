"""The spans of an article: which stand where, and what changed since they were shown last."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from annotator.core.annotation import Span, reading_order
from annotator.ui.canvas.column import Column


class SpanIndex:
    """All spans of an article in reading order.

    A stretch's spans are found by bisection: none that covers it begins further off than the longest is long.
    """

    def __init__(self, column: Column) -> None:
        self._column = column
        self._starts: list[int] = []
        self._longest = 0
        self._by_id: dict[str, Span] = {}
        self.spans: list[Span] = []

    def show(self, spans: Sequence[Span]) -> list[Span]:
        """Take ``spans`` (code points of the article) for all that there are; returns those gone or come.

        Spans outside the text are left out.
        """
        length = len(self._column.text)
        new = [span for span in spans if 0 <= span.start < span.end <= length]
        if any(reading_order(one) > reading_order(two) for one, two in _odd_pairs(new)):
            new.sort(key=reading_order)
        old = self.spans
        head = _same_head(old, new)
        tail = _same_tail(old, new, head)
        self.spans = new
        self._starts = [span.start for span in new]
        self._longest = max((span.end - span.start for span in new), default=0)
        self._by_id = {span.id: span for span in new}
        return old[head : len(old) - tail] + new[head : len(new) - tail]

    def over(self, start: int, end: int) -> list[Span]:
        """The spans that share a character with ``[start, end)``, in reading order."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [span for span in self.spans[first:last] if span.end > start]

    def within(self, unit: int) -> list[Span]:
        """The spans that share a character with the unit, in reading order."""
        found = self._column.units[unit]
        return self.over(found.start, found.end)

    def by_id(self, span_id: str) -> Span | None:
        """The span with this id, or None."""
        return self._by_id.get(span_id)

    def at(self, position: int) -> tuple[Span, ...]:
        """The spans over the character at ``position``, the innermost (shortest) first."""
        over = self.over(position, position + 1)
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
