"""Which spans a format that gives each word one label can hold: the choice, and the reasons for the rest."""

from bisect import bisect_right, insort
from collections.abc import Callable, Sequence

import msgspec

from annotator.core.annotation import Span
from annotator.formats.format import Options
from annotator.formats.losses import Losses, Reason
from annotator.formats.tokens import Token, token_range

Rank = Callable[[Span], tuple[object, ...]]


class Taken(msgspec.Struct):
    """The spans chosen so far, each with its extent in units (tokens or code points)."""

    used: bytearray
    chosen: list[tuple[int, int, Span]]

    def blocker(self, first: int, last: int) -> Span | None:
        """The chosen span that has a unit of ``[first, last)`` already."""
        at = self.used.find(1, first, last)
        if at < 0:
            return None
        return self.chosen[bisect_right(self.chosen, at, key=lambda one: one[0]) - 1][2]

    def take(self, first: int, last: int, span: Span) -> None:
        """Choose a span that nothing blocks."""
        self.used[first:last] = b"\x01" * (last - first)
        insort(self.chosen, (first, last, span), key=lambda one: one[0])


def rank_of(options: Options) -> Rank:
    """Which span comes first where several want the same words: a sort key, by ``options.flatten``."""
    if options.flatten == "longest":
        return _by_length
    places = options.label_places()
    return lambda span: (places.get(span.label, len(places)), *_by_length(span))


def _by_length(span: Span) -> tuple[object, ...]:
    return (span.start - span.end, span.start, span.label, span.id)


def choose(
    length: int, pieces: Sequence[Token], spans: Sequence[Span], losses: Losses, rank: Rank, *, split: bool
) -> list[Span]:
    """The spans to write, none sharing a word (or, with ``split``, a character), in reading order.

    ``length`` is that of the text. What is left out or altered is counted.
    """
    starts, ends = [one[0] for one in pieces], [one[1] for one in pieces]
    taken = Taken(bytearray(length if split else len(starts)), [])
    for span in sorted(spans, key=rank) if len(spans) > 1 else spans:
        first, last = token_range(starts, ends, span.start, span.end)
        if first >= last:
            losses.add("no_token", span.label)
            continue
        visible = (max(span.start, starts[first]), min(span.end, ends[last - 1]))
        extent = visible if split else (first, last)
        if blocker := taken.blocker(*extent):
            losses.add(why(span, blocker), span.label)
            continue
        taken.take(*extent, span)
        if not split and (starts[first] < span.start or ends[last - 1] > span.end):
            losses.add("widened", span.label)
        elif visible != (span.start, span.end):
            losses.add("trimmed", span.label)
    return [span for _, _, span in taken.chosen]


def why(span: Span, blocker: Span) -> Reason:
    """Why ``span`` is left out where ``blocker`` was kept."""
    if (span.start, span.end) == (blocker.start, blocker.end):
        return "same_extent"
    if blocker.start <= span.start and span.end <= blocker.end:
        return "nested"
    return "overlapping" if span.start < blocker.end and blocker.start < span.end else "shares_word"
