"""Annotators' competence by Dawid and Skene: who is right how often, without knowing what is right."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.spans import Items

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ITERATIONS = 100
TOLERANCE = 1e-8
_LEAST = 1e-10


@dataclass(frozen=True, slots=True)
class Competence:
    """What :func:`dawid_skene` found.

    ``labels``: the likeliest value of each item. ``posteriors``: for each item {value: probability}.
    ``prior``: {value: probability}. ``confusion``: for each rater {true value: {value given: probability}}.
    ``competence``: for each rater the probability to give the true value, None for one who rated nothing.
    ``iterations``: how many were run.
    """

    labels: tuple[Hashable, ...]
    posteriors: tuple[dict[Hashable, float], ...]
    prior: dict[Hashable, float]
    confusion: tuple[dict[Hashable, dict[Hashable, float]], ...]
    competence: tuple[float | None, ...]
    iterations: int


def dawid_skene(
    items: Items, iterations: int = ITERATIONS, tolerance: float = TOLERANCE
) -> Competence | None:
    """The true values of items and each rater's error rates, together, by expectation maximisation.

    P(true c | values) ∝ p_c · Π_r π_r(c, value of r); from these posteriors p_c is their mean and π_r(c, v)
    the share of v among what r gave where c is true. It begins with each item's vote shares and ends after
    ``iterations`` or when the log-likelihood grows by less than ``tolerance``. Source: Dawid and Skene
    1979, Applied Statistics 28:20. Probabilities, 0 to 1; nothing is held below 1e-10. Ties go to the value
    that comes first in the items. None is a missing value; an item without any has the prior as its
    posterior. Undefined (None): no value at all. Raises ValueError where rows differ in length.
    """
    import numpy as np

    values = list(dict.fromkeys(value for row in items for value in row if value is not None))
    if not values:
        return None
    raters = len(items[0])
    if any(len(row) != raters for row in items):
        raise ValueError("every item needs one value, or None, for each rater")
    code = {value: place for place, value in enumerate(values)}
    given = np.zeros((raters, len(items), len(values)))
    for place, row in enumerate(items):
        for rater, value in enumerate(row):
            if value is not None:
                given[rater, place, code[value]] = 1
    posterior, prior, errors, turns = _maximise(given, iterations, tolerance)
    right = np.einsum("c,rcc->r", prior, errors)
    rated = [bool(own.any()) for own in given]
    return Competence(
        labels=tuple(values[place] for place in posterior.argmax(axis=1)),
        posteriors=tuple(dict(zip(values, row, strict=True)) for row in posterior.tolist()),
        prior=dict(zip(values, prior.tolist(), strict=True)),
        confusion=tuple(
            {value: dict(zip(values, row, strict=True)) for value, row in zip(values, table, strict=True)}
            for table in errors.tolist()
        ),
        competence=tuple(
            one if known else None for one, known in zip(right.tolist(), rated, strict=True)
        ),
        iterations=turns,
    )  # fmt: skip


def _maximise(given: Floats, iterations: int, tolerance: float) -> tuple[Floats, Floats, Floats, int]:
    """Posteriors (item, value), prior (value), error rates (rater, true, given), iterations run."""
    import numpy as np

    votes = given.sum(axis=0)
    counts = votes.sum(axis=1, keepdims=True)
    share = votes.sum(axis=0) / votes.sum()
    posterior = np.where(counts > 0, votes / np.maximum(counts, 1), share)
    before, turns = -np.inf, 0
    prior, errors = share, np.zeros((0,))
    for _ in range(max(1, iterations)):
        turns += 1
        prior = np.maximum(posterior.mean(axis=0), _LEAST)
        errors = np.einsum("ic,riv->rcv", posterior, given)
        seen = errors.sum(axis=2, keepdims=True)
        # Of a true value that a rater never met nothing is known: all answers are alike likely.
        errors = np.where(seen > 0, errors / np.where(seen > 0, seen, 1), 1 / given.shape[2])
        errors = np.maximum(errors, _LEAST)
        joint = np.log(prior) + np.einsum("riv,rcv->ic", given, np.log(errors))
        top = joint.max(axis=1, keepdims=True)
        likely = np.exp(joint - top)
        posterior = likely / likely.sum(axis=1, keepdims=True)
        found = float((top[:, 0] + np.log(likely.sum(axis=1))).sum())
        if found - before < tolerance:
            break
        before = found
    return posterior, prior, errors, turns
