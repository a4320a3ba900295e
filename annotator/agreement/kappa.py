"""Kappas: agreement on values of items that are the same for all raters (article level, attribute values)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from annotator.agreement.spans import Items


def cohen_kappa(a: Sequence[Hashable], b: Sequence[Hashable]) -> float | None:
    """Agreement of two raters beyond what their own habits would give by chance.

    κ = (Po − Pe) / (1 − Pe) with Po the share of items with equal values and Pe = Σ_c p_a(c)·p_b(c).
    Source: Cohen 1960, Educational and Psychological Measurement 20:37. Range −1 to 1; 0 is chance.
    Items where either value is None (missing) stay out. Undefined (None): no item is left, or both raters
    gave one and the same value throughout (Pe = 1). Raises ValueError where the lists differ in length.
    """
    rated = [pair for pair in zip(a, b, strict=True) if None not in pair]
    if not rated:
        return None
    total = len(rated)
    first, second = Counter(one for one, _ in rated), Counter(other for _, other in rated)
    same = sum(one == other for one, other in rated)
    # In whole numbers, so that "all the same value" is seen as such.
    by_chance = sum(count * second[value] for value, count in first.items())
    if by_chance == total * total:
        return None
    return (same * total - by_chance) / (total * total - by_chance)


def fleiss_kappa(items: Items) -> float | None:
    """Agreement of any number of raters, who need not be the same persons for each item.

    κ = (P̄ − P̄e) / (1 − P̄e); P̄ is the mean over items of Σ_c n_c(n_c−1) / (m(m−1)) with m ratings of the
    item, P̄e = Σ_c p_c², p_c the mean share of value c. With equal m this is Fleiss 1971, Psychological
    Bulletin 76:378; otherwise every item weighs the same. Range −1/(m−1) to 1; 0 is chance. None is a
    missing value; items with fewer than two ratings stay out. Undefined (None): no item is left, or one
    value was given throughout (P̄e = 1).
    """
    rated = [counts for row in items if (counts := _counts(row)).total() >= 2]
    if not rated:
        return None
    shares: Counter[Hashable] = Counter()
    agreement = 0.0
    for counts in rated:
        ratings = counts.total()
        agreement += sum(n * (n - 1) for n in counts.values()) / (ratings * (ratings - 1))
        for value, n in counts.items():
            shares[value] += n / ratings  # type: ignore[assignment]
    if len(shares) == 1:
        return None
    observed = agreement / len(rated)
    expected = sum((share / len(rated)) ** 2 for share in shares.values())
    return (observed - expected) / (1 - expected)


def _counts(row: Sequence[Hashable]) -> Counter[Hashable]:
    return Counter(value for value in row if value is not None)
