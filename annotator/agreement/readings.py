"""Who marked what at one place: spans of all annotators gathered into groups that answer one another."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from annotator.agreement.boundaries import boundary_kind
from annotator.agreement.disagreement import Place
from annotator.agreement.matching import EXACT_LABEL, OVERLAP, match_spans
from annotator.core.annotation import Annotation, Span, reading_order

_MUCH = 0.75  # spans under two labels that share less of their length are two findings, not one


class Reading(NamedTuple):
    """A span and who marked it (a place in the list of annotations)."""

    annotator: int
    span: Span


Group = list[Reading]
"""What answers one another at one place, by annotator and then in reading order."""


class _Edge(NamedTuple):
    """Two readings (places in the list of readings) that a matching brought together."""

    tier: int
    overlap: float
    one: int
    other: int


def has_looked(annotation: Annotation) -> bool:
    """Whether this annotation says anything: an untouched or skipped one without spans found nothing to say,
    which is not the same as having found nothing."""
    return bool(annotation.spans) or annotation.status not in ("not_started", "skipped")


def trimmed(text: str, span: Span) -> Span:
    """The span without whitespace at its edges; one of whitespace only stays as it is."""
    inside = text[span.start : span.end]
    kept = inside.strip()
    if not kept or kept == inside:
        return span
    start = span.start + len(inside) - len(inside.lstrip())
    return msgspec.structs.replace(span, start=start, end=start + len(kept), text=kept)


def readings_of(
    text: str, annotations: Sequence[Annotation], skip: Sequence[tuple[int, int]] = ()
) -> list[Reading]:
    """Every span of those who have looked, trimmed, without those that overlap ``skip``.

    What one annotator marked twice alike (same stretch and label) is taken once, as the first says it.
    """
    readings: list[Reading] = []
    for annotator, annotation in enumerate(annotations):
        seen: dict[Place, Span] = {}
        for span in sorted((trimmed(text, span) for span in annotation.spans), key=reading_order):
            if not any(min(span.end, high) > max(span.start, low) for low, high in skip):
                seen.setdefault(place_of(span), span)
        readings += (Reading(annotator, span) for span in seen.values())
    return readings


def place_of(span: Span) -> Place:
    """Stretch and label: what makes two spans one reading."""
    return span.start, span.end, span.label


class Neighbours:
    """The readings of an article by where they stand, to find those that lie beside a group."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        rows = ((one.span, at) for at, group in enumerate(groups) for one in group)
        self._rows = sorted(rows, key=lambda row: row[0].start)
        self._starts = [span.start for span, _ in self._rows]
        self._longest = max((span.end - span.start for span, _ in self._rows), default=0)

    def beside(self, ones: Collection[int]) -> frozenset[Place]:
        """The readings of other groups that overlap a span of these groups and have one of their labels."""
        spans = {place_of(one.span) for at in ones for one in self._groups[at]}
        labels = {label for _, _, label in spans}
        found = set()
        for low, high, _ in spans:
            first = bisect_left(self._starts, low - self._longest)
            for span, at in self._rows[first : bisect_left(self._starts, high)]:
                if span.end > low and at not in ones and span.label in labels:
                    found.add(place_of(span))
        return frozenset(found)


def grouped(text: str, readings: Sequence[Reading]) -> list[Group]:
    """The readings in groups, each in at most one, in text order.

    Annotators are matched pair by pair (:func:`match_spans`). The pairs are joined from the best to the
    weakest as long as nobody has two spans in one group; at last those join of which one covers several of
    its label or crosses one of its label, since only one side of these can stand.
    """
    sets = _Sets(readings)
    for edge in _edges(text, readings):
        sets.join_apart(edge.one, edge.other)
    for one, other in _tied(readings):
        sets.join(one, other)
    groups = [[readings[at] for at in members] for members in sets.members()]
    return sorted(groups, key=lambda group: min(reading_order(one.span)[:3] for one in group))


def _edges(text: str, readings: Sequence[Reading]) -> list[_Edge]:
    """The pairs of all matchings, best first; ties by place in the text, so that no order shows through."""
    columns: dict[int, list[int]] = {}
    for at, reading in enumerate(readings):
        columns.setdefault(reading.annotator, []).append(at)
    edges = [
        edge
        for left, right in combinations(columns.values(), 2)
        for edge in _matched(readings, left, right)
        if edge.tier > OVERLAP or _one_finding(text, readings[edge.one].span, readings[edge.other].span)
    ]

    def order(edge: _Edge) -> tuple[object, ...]:
        places = sorted((place_of(readings[edge.one].span), place_of(readings[edge.other].span)))
        return (-edge.tier, -edge.overlap, places)

    return sorted(edges, key=order)


def _matched(readings: Sequence[Reading], left: Sequence[int], right: Sequence[int]) -> Iterator[_Edge]:
    """One pair of annotators; equal spans, most of them, without asking the solver."""
    there = {place_of(readings[at].span): at for at in right}
    same = {at: there[place_of(readings[at].span)] for at in left if place_of(readings[at].span) in there}
    yield from (_Edge(EXACT_LABEL, 1.0, one, other) for one, other in same.items())
    taken = set(same.values())
    rest = [[at for at in left if at not in same], [at for at in right if at not in taken]]
    if all(rest):
        # Where two matchings are equally good, who came first must not decide which is taken.
        first, second = sorted(rest, key=lambda side: [place_of(readings[at].span) for at in side])
        units = [[place_of(readings[at].span) for at in side] for side in (first, second)]
        for match in match_spans(units[0], units[1]):
            yield _Edge(match.tier, match.overlap, first[match.a], second[match.b])


def _one_finding(text: str, one: Span, other: Span) -> bool:
    """Whether spans under two labels with other ends speak of the same thing."""
    if boundary_kind(text, (one.start, one.end), (other.start, other.end)) != "boundary":
        return True
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared >= _MUCH * (max(one.end, other.end) - min(one.start, other.start))


def _tied(readings: Sequence[Reading]) -> list[tuple[int, int]]:
    """Readings of one label of which only one side can stand: one covers several of another annotator, or
    they cross. What both annotators have is no matter between them."""
    has: dict[int, set[Place]] = {}
    for reading in readings:
        has.setdefault(reading.annotator, set()).add(place_of(reading.span))
    shared = set.intersection(*has.values()) if has else set()
    apart = [at for at, one in enumerate(readings) if place_of(one.span) not in shared]
    apart.sort(key=lambda at: reading_order(readings[at].span))
    starts = [readings[at].span.start for at in apart]
    ties: list[tuple[int, int]] = []
    for one in apart:
        inside: dict[int, list[int]] = {}
        span = readings[one].span
        for other in apart[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
            if not _rivals(readings[one], readings[other], has):
                continue
            if _crosses(span, readings[other].span):
                ties.append((one, other))
            elif _holds(span, readings[other].span):
                inside.setdefault(readings[other].annotator, []).append(other)
        for parts in inside.values():
            beside = _side_by_side(readings, parts)
            if len(beside) > 1:
                ties += ((one, part) for part in beside)
    return ties


def _rivals(one: Reading, other: Reading, has: Mapping[int, set[Place]]) -> bool:
    """Whether two annotators each have a span of this label here that the other has not."""
    return (
        one.span.label == other.span.label
        and one.annotator != other.annotator
        and place_of(one.span) not in has[other.annotator]
        and place_of(other.span) not in has[one.annotator]
    )


def _crosses(one: Span, other: Span) -> bool:
    """Whether they overlap and neither holds the other."""
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _side_by_side(readings: Sequence[Reading], parts: Sequence[int]) -> list[int]:
    """Of these, the widest that do not lie in one another."""
    apart: list[int] = []
    for at in sorted(parts, key=lambda at: reading_order(readings[at].span)):
        if not apart or readings[at].span.start >= readings[apart[-1]].span.end:
            apart.append(at)
    return apart


class _Sets:
    """Readings that belong together (places in the list of readings)."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        self._of = [[at] for at in range(len(readings))]

    def join(self, one: int, other: int) -> None:
        """Bring two sets together."""
        left, right = self._of[one], self._of[other]
        if left is not right:
            left += right
            for at in right:
                self._of[at] = left

    def join_apart(self, one: int, other: int) -> None:
        """Bring two sets together unless somebody would have two spans in it."""
        annotators = {self._readings[at].annotator for at in self._of[one]}
        if annotators.isdisjoint(self._readings[at].annotator for at in self._of[other]):
            self.join(one, other)

    def members(self) -> list[list[int]]:
        """The sets, each sorted."""
        return [sorted(members) for members in {id(one): one for one in self._of}.values()]
