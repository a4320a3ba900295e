"""Krippendorff's α with nominal values: over items, and per label over the characters of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from itertools import pairwise

from annotator.agreement.spans import Annotations, Items, Unit


def nominal_alpha(items: Items) -> float | None:
    """Agreement of any number of raters on nominal values, missing ones allowed.

    α = 1 − Do/De with Do = Σ_u (m_u² − Σ_c n_uc²) / (m_u − 1) over the items u with m_u ≥ 2 values, n_uc of
    them c, and De = (n² − Σ_c n_c²) / (n − 1) with n_c, n the sums over these items. Source: Krippendorff
    2011, Computing Krippendorff's Alpha-Reliability. Range: 1 is perfect, 0 chance, below 0 worse than
    chance. Undefined (None): no item has two values, or only one value was ever given (De = 0).
    """
    observed = 0.0
    totals: Counter[Hashable] = Counter()
    for row in items:
        counts = Counter(value for value in row if value is not None)
        ratings = counts.total()
        if ratings >= 2:
            observed += (ratings**2 - sum(n * n for n in counts.values())) / (ratings - 1)
            totals += counts
    number = totals.total()
    if len(totals) < 2:
        return None
    return 1 - observed / ((number**2 - sum(n * n for n in totals.values())) / (number - 1))


def label_alpha(annotations: Annotations, label: Hashable, length: float) -> float | None:
    """:func:`nominal_alpha` where each of the ``length`` characters is an item: under ``label`` (1) or not
    (0).

    Equal neighbours are merged and weighted by their length, so any length is as quick. An annotator's
    spans of this label are taken together (nesting and repetition change nothing); what lies outside 0 to
    ``length`` is cut off. Undefined (None): fewer than two annotators, no characters, or all are 0 or all
    are 1 for everybody.
    """
    covers = [_union(spans, label, length) for spans in annotations.values()]
    raters = len(covers)
    if raters < 2 or length <= 0:
        return None
    steps: Counter[float] = Counter()
    for cover in covers:
        for low, high in cover:
            steps[low] += 1
            steps[high] -= 1
    marked, ones, differing = 0, 0.0, 0.0
    for here, after in pairwise(sorted(steps)):
        marked += steps[here]
        ones += (after - here) * marked
        differing += (after - here) * 2 * marked * (raters - marked) / (raters - 1)
    return alpha_of(differing, ones, raters * length)


def alpha_of(differing: float, ones: float, number: float) -> float | None:
    """α of two values from its sums: Do, how many 1 there are, how many values at all; None where De is 0."""
    zeros = number - ones
    if ones <= 0 or zeros <= 0 or number <= 1:
        return None
    return 1 - differing * (number - 1) / (2 * ones * zeros)


def _union(spans: Sequence[Unit], label: Hashable, length: float) -> list[tuple[float, float]]:
    """Stretches under ``label``, cut to the text, those that overlap or touch made one."""
    merged: list[tuple[float, float]] = []
    cut = ((max(0, start), min(length, end)) for start, end, own in spans if own == label)
    for low, high in sorted(one for one in cut if one[1] > one[0]):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged
