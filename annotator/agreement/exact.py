"""Exact span F1: the same stretch with the same label, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from annotator.agreement.spans import Annotations, Unit, as_units


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, each 0 to 1, or None where it is undefined."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class PairMean:
    """A mean over pairs of annotators: ``mean`` and population ``sd``, None where no pair is defined.

    ``pairs`` is the number of pairs that entered.
    """

    mean: float | None
    sd: float | None
    pairs: int


def score(correct: float, given: float, wanted: float) -> Score:
    """``correct`` of ``given`` answers where ``wanted`` answers exist; what is 0/0 is None."""
    return Score(
        correct / given if given else None,
        correct / wanted if wanted else None,
        2 * correct / (given + wanted) if given + wanted else None,
    )


def exact_f1(a: Sequence[Unit], b: Sequence[Unit]) -> Score:
    """How many spans two annotators share, label and both ends alike.

    F1 = 2|A∩B| / (|A|+|B|) on the sets of (start, end, label); a repeated span counts once. Precision is
    |A∩B|/|B| and recall |A∩B|/|A| (``a`` taken as reference), so swapping the two swaps them and leaves F1.
    Source: Hripcsak and Rothschild 2005, JAMIA 12:296. Range 0 to 1.
    Undefined (None): F1 where both are empty; precision where ``b`` is, recall where ``a`` is.
    """
    one, other = set(as_units(a)), set(as_units(b))
    return score(len(one & other), len(other), len(one))


def mean_exact_f1(annotations: Annotations) -> PairMean:
    """The mean of :func:`exact_f1` over all pairs of annotators, with the population standard deviation.

    Source and range as there. Pairs whose F1 is undefined stay out; without any left all is None.
    """
    values = [
        value
        for one, other in combinations(sorted(annotations), 2)
        if (value := exact_f1(annotations[one], annotations[other]).f1) is not None
    ]
    if not values:
        return PairMean(None, None, 0)
    mean = sum(values) / len(values)
    return PairMean(mean, sqrt(sum((value - mean) ** 2 for value in values) / len(values)), len(values))
