"""What is measured: spans as plain tuples, and how they are made alike before they are compared."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

Unit = tuple[float, float, Hashable]
"""``(start, end, label)``; positions are any numbers, ``end`` is not part of the span."""

Annotations = Mapping[str, Sequence[Unit]]
"""One article: each annotator's spans. An empty list says "looked and found nothing" and counts; an annotator
who is not a key has not annotated the article yet and is left out of every figure."""

Items = Sequence[Sequence[Hashable]]
"""One row an item, one value or None (missing) a rater."""


class Normalised(NamedTuple):
    """What :func:`normalise` gives: the spans in reading order, and how many it had to change."""

    spans: list[Unit]
    trimmed: int


def normalise(text: str, spans: Iterable[Unit]) -> Normalised:
    """Spans without whitespace at their edges, sorted by start, the longer first, then label.

    ``text`` is the article, positions are code points of it. A span of whitespace only stays as it is, since
    nothing would be left of it. ``trimmed`` counts the spans that were changed, so that it can be said.
    """
    found: list[Unit] = []
    trimmed = 0
    for start, end, label in spans:
        inside = text[int(start) : int(end)]
        kept = inside.strip()
        if kept and kept != inside:
            low = int(start) + len(inside) - len(inside.lstrip())
            found.append((low, low + len(kept), label))
            trimmed += 1
        else:
            found.append((start, end, label))
    return Normalised(sorted(found, key=lambda one: (one[0], -one[1], repr(one[2]))), trimmed)


def outside(spans: Iterable[Unit], zones: Sequence[tuple[float, float]]) -> list[Unit]:
    """The spans that do not overlap any of these zones (site furniture), in the order given.

    A zone is ``(start, end)``. What only touches a zone stays.
    """
    return [
        span
        for span in spans
        if not any(min(span[1], high) > max(span[0], low) for low, high in zones)
    ]  # fmt: skip


def length_outside(length: float, zones: Iterable[tuple[float, float]]) -> float:
    """How much of a text of ``length`` lies outside the zones; overlapping zones are taken once."""
    covered, reached = 0.0, 0.0
    for low, high in sorted(zones):
        low, high = max(low, reached), min(high, length)  # noqa: PLW2901
        if high > low:
            covered += high - low
            reached = high
    return length - covered


def as_units(spans: Iterable[Sequence[Any]]) -> list[Unit]:
    """Tuples of what may have come as lists (JSON). Raises ValueError where a span is not of three parts."""
    units: list[Unit] = []
    for span in spans:
        start, end, label = span
        units.append((start, end, label))
    return units
