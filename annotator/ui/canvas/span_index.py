"""The spans of an article: which stand where, and what changed since they were shown last."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice, pairwise

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
        old, new = self.spans, list(spans)
        head, tail = _same_ends(old, new)
        # Only what is new has to be looked at, and whether it stands in order between its neighbours.
        if not self._fits(new[head : len(new) - tail], new[max(0, head - 1) : len(new) - tail + 1]):
            new = sorted((span for span in new if self._fits([span], [])), key=reading_order)
            head, tail = _same_ends(old, new)
        gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
        self.spans = new
        self._starts[head : len(old) - tail] = [span.start for span in come]
        for span in gone:
            self._by_id.pop(span.id, None)
        self._by_id.update((span.id, span) for span in come)
        longest = max((span.end - span.start for span in come), default=0)
        # What has gone may have been the longest; a bound that is too high costs only a longer look.
        self._longest = max(longest, self._longest if len(new) > len(come) else 0)
        return gone + come

    def _fits(self, come: Sequence[Span], around: Sequence[Span]) -> bool:
        length = len(self._column.text)
        return all(0 <= span.start < span.end <= length for span in come) and all(
            one.start < two.start or reading_order(one) <= reading_order(two) for one, two in pairwise(around)
        )

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


def _same_ends(old: Sequence[Span], new: Sequence[Span]) -> tuple[int, int]:
    """How many spans are the same at the start and at the end of both."""
    most = min(len(old), len(new))
    head = _same_count(old, new, most)
    return head, _same_count(reversed(old), reversed(new), most - head)


def _same_count(old: Iterable[Span], new: Iterable[Span], most: int) -> int:
    for count, (one, two) in enumerate(islice(zip(old, new, strict=False), most)):
        if one is not two and one != two:
            return count
    return most
