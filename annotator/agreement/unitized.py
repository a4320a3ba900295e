"""Krippendorff's αU of 1995, for those who compare with tools that give it. γ is what we stand by."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.agreement.spans import Annotations, Unit


@dataclass(frozen=True, slots=True)
class Disagreement:
    """αU's two halves for one category: ``observed`` and ``expected`` disagreement, both 0 or more."""

    observed: float
    expected: float


def unitized_alpha(
    annotations: Annotations, length: float, category: Hashable | None = None, begin: float = 0
) -> float | None:
    """Agreement on where units of a category stand in a text of ``length`` that begins at ``begin``.

    αU = 1 − Do/De of ``category``, or of the means over all categories in use where it is None; see
    :func:`unitized_disagreement`. Source: Krippendorff 1995, Sociological Methodology 25:47, with the
    expected disagreement as corrected in Content Analysis (2nd edition, 2004). Range: 1 is perfect, 0
    chance, below 0 worse.
    Undefined (None): fewer than two annotators, no unit of the category, or De = 0.
    """
    if category is None:
        categories = sorted({label for spans in annotations.values() for _, _, label in spans}, key=repr)
    else:
        categories = [category]
    halves = [unitized_disagreement(annotations, length, one, begin) for one in categories]
    found = [half for half in halves if half is not None]
    expected = sum(half.expected for half in found)
    return 1 - sum(half.observed for half in found) / expected if expected > 0 else None


def unitized_disagreement(
    annotations: Annotations, length: float, category: Hashable, begin: float = 0
) -> Disagreement | None:
    """Do and De of one category.

    Do = 2 Σ_{i<j} Σ d² / (m(m−1)L²) over pairs of m annotators and of their sections that meet: two units
    (start difference)² + (end difference)², a unit within the other's gap its length², else 0. De = (2/L)
    Σ_units [ (N−1)/3·(2l³−3l²+l) + l² Σ_{gaps g ≥ l} (g−l+1) ] / ( mL(mL−1) − Σ l(l−1) ), N units of length
    l, gaps of all annotators. Units of one annotator that overlap are taken as one (αU has no place for
    nesting), units without length stay out, and what lies outside the text is cut off. None: fewer than two
    annotators, or no length.
    """
    raters = len(annotations)
    if raters < 2 or length <= 0:
        return None
    end = begin + length
    units = [_units(spans, category, begin, end) for spans in annotations.values()]
    gaps = [_gaps(one, begin, end) for one in units]
    together = sum(
        _distance(units[one], gaps[one], units[other], gaps[other])
        for one, other in combinations(range(raters), 2)
    )
    observed = 2 * together / (raters * (raters - 1) * length**2)
    return Disagreement(observed, _expected(units, gaps, length))


_Section = tuple[float, float]


def _units(spans: Sequence[Unit], category: Hashable, begin: float, end: float) -> list[_Section]:
    found: list[_Section] = []
    cut = ((max(begin, low), min(end, high)) for low, high, label in spans if label == category)
    for low, high in sorted(one for one in cut if one[1] > one[0]):
        if found and low < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], high))
        else:
            found.append((low, high))
    return found


def _gaps(units: Sequence[_Section], begin: float, end: float) -> list[_Section]:
    edges = [begin, *(edge for unit in units for edge in unit), end]
    return [(low, high) for low, high in zip(edges[::2], edges[1::2], strict=True) if high > low]


def _distance(
    a: Sequence[_Section], a_gaps: Sequence[_Section], b: Sequence[_Section], b_gaps: Sequence[_Section]
) -> float:
    both = sum((u[0] - v[0]) ** 2 + (u[1] - v[1]) ** 2 for u, v in _meeting(a, b))
    alone = [
        u for u, gap in (*_meeting(a, b_gaps), *_meeting(b, a_gaps)) if gap[0] <= u[0] and u[1] <= gap[1]
    ]
    return both + sum((u[1] - u[0]) ** 2 for u in alone)


def _meeting(a: Sequence[_Section], b: Sequence[_Section]) -> Iterable[tuple[_Section, _Section]]:
    """Pairs that share some length, in one walk: both lists are sorted and free of overlaps."""
    one = other = 0
    while one < len(a) and other < len(b):
        u, v = a[one], b[other]
        if min(u[1], v[1]) > max(u[0], v[0]):
            yield u, v
        if u[1] <= v[1]:
            one += 1
        else:
            other += 1


def _expected(
    units: Sequence[Sequence[_Section]], gaps: Sequence[Sequence[_Section]], length: float
) -> float:
    lengths = [high - low for one in units for low, high in one]
    free = sorted((high - low for one in gaps for low, high in one), reverse=True)
    total = 0.0
    for own in lengths:
        total += (len(lengths) - 1) / 3 * (2 * own**3 - 3 * own**2 + own)
        for gap in free:
            if gap < own:
                break
            total += own**2 * (gap - own + 1)
    whole = len(units) * length
    below = whole * (whole - 1) - sum(own * (own - 1) for own in lengths)
    return 2 / length * total / below if below > 0 else 0.0
