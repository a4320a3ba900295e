"""Which spans a format that gives each word one label can hold: the choice, and the reasons for the rest."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Sequence

import msgspec

from annotator.core.annotation import Span, reading_order
from annotator.formats.format import Options
from annotator.formats.losses import Losses, Reason
from annotator.formats.tokens import Words

Rank = Callable[[Span], tuple[object, ...]]

Placed = tuple[int, int, Span]
"""A span with the units (words or code points) that it has: the first, and one past the last."""


class Layer(msgspec.Struct):
    """Spans that share no unit, each with its extent in units (words or code points)."""

    used: bytearray
    chosen: list[Placed]

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


def empty_layer(words: Words, *, split: bool) -> Layer:
    """A layer of words, or (``split``) of code points."""
    return Layer(bytearray(len(words.text) if split else len(words.starts)), [])


def rank_of(options: Options) -> Rank:
    """Which span comes first where several want the same words: a sort key, by ``options.flatten``."""
    if options.flatten == "longest":
        return _by_length
    places = options.label_places()
    return lambda span: (places.get(span.label, len(places)), *_by_length(span))


def _by_length(span: Span) -> tuple[object, ...]:
    return (span.start - span.end, span.start, span.label, span.id)


def choose(words: Words, spans: Sequence[Span], losses: Losses, rank: Rank, *, split: bool) -> list[Placed]:
    """The spans to write, none sharing a word (or, with ``split``, a code point), in reading order.

    What is left out or altered is counted.
    """
    wanted, altered = _wanted(words, spans, losses, split=split)
    chosen = _settled(wanted, losses, rank)
    if altered:
        kept = {id(span) for _, _, span in chosen}
        for span in altered:
            if id(span) in kept:
                count_altered(words, span, losses, split=split)
    return chosen


def _wanted(
    words: Words, spans: Sequence[Span], losses: Losses, *, split: bool
) -> tuple[list[Placed], list[Span]]:
    """The spans in reading order with the units that each wants, and those that would get other ends."""
    starts, pieces = words.starts, words.pieces
    wanted: list[Placed] = []
    altered: list[Span] = []
    for span in spans if _in_order(spans) else sorted(spans, key=reading_order):
        # As extent_of and count_altered have it, in line: most of 400,000 spans begin and end with words.
        begin, stop = span.start, span.end
        first, last = bisect_right(starts, begin) - 1, bisect_left(starts, stop)
        if first < 0 or starts[first] != begin:
            first = words.first_at(begin)
        if first >= last:
            losses.add("no_token", span.label)
            continue
        start, end = starts[first], starts[last - 1] + len(pieces[last - 1])
        if start != begin or end != stop:
            altered.append(span)
            begin, stop = max(begin, start), min(stop, end)
        wanted.append((begin, stop, span) if split else (first, last, span))
    return wanted, altered


def _settled(wanted: Sequence[Placed], losses: Losses, rank: Rank) -> list[Placed]:
    """Those that get the units they want; most stand alone, and of a crowd it is said by rank."""
    chosen: list[Placed] = []
    crowd: list[Placed] = []
    reached = -1
    for one in wanted:
        if one[0] < reached:
            crowd.append(one)
            reached = max(reached, one[1])
            continue
        chosen += crowd if len(crowd) < 2 else _chosen(crowd, losses, rank)
        crowd = [one]
        reached = one[1]
    return chosen + _chosen(crowd, losses, rank)


def _in_order(spans: Sequence[Span]) -> bool:
    before = -1
    for span in spans:
        if span.start < before:
            return False
        before = span.start
    return True


def _chosen(crowd: Sequence[Placed], losses: Losses, rank: Rank) -> list[Placed]:
    """Of spans that may want the same units those that have them, by rank, in reading order."""
    firsts: list[int] = []
    lasts: list[int] = []
    taken: list[Placed] = []
    for one in sorted(crowd, key=lambda one: rank(one[2])):
        first, last, span = one
        at = bisect_right(lasts, first)  # the first of those taken that ends behind its begin
        if at < len(firsts) and firsts[at] < last:
            losses.add(why(span, taken[at][2]), span.label)
            continue
        firsts.insert(at, first)
        lasts.insert(at, last)
        taken.insert(at, one)
    return taken


def placed(words: Words, spans: Iterable[Span]) -> list[Placed]:
    """Spans with their words, where the words are cut at their ends."""
    starts, ends = words.starts, words.ends
    return [(bisect_right(ends, span.start), bisect_left(starts, span.end), span) for span in spans]


def extent_of(words: Words, span: Span, *, split: bool) -> tuple[int, int] | None:
    """Which units a span has: words, or (``split``) its code points from first to last that are seen."""
    first, last = bisect_right(words.ends, span.start), bisect_left(words.starts, span.end)
    if first >= last:
        return None
    if split:
        return max(span.start, words.starts[first]), min(span.end, words.ends[last - 1])
    return first, last


def count_altered(words: Words, span: Span, losses: Losses, *, split: bool) -> None:
    """Count a span that is written with other ends, once: wider, or without what is not seen at an end."""
    starts, ends = words.starts, words.ends
    start, end = starts[bisect_right(ends, span.start)], ends[bisect_left(starts, span.end) - 1]
    if start == span.start and end == span.end:
        return
    if not split and (start < span.start or end > span.end):
        losses.add("widened", span.label)
    elif start > span.start or end < span.end:
        losses.add("trimmed", span.label)


def why(span: Span, blocker: Span) -> Reason:
    """Why ``span`` is left out where ``blocker`` was kept."""
    if (span.start, span.end) == (blocker.start, blocker.end):
        return "same_extent"
    if blocker.start <= span.start and span.end <= blocker.end:
        return "nested"
    return "overlapping" if span.start < blocker.end and blocker.start < span.end else "shares_word"
