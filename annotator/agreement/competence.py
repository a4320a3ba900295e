"""Annotators' competence by Dawid and Skene: who is right how often, without knowing what is right."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.bootstrap import interval, resampled
from annotator.agreement.spans import Items

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

ITERATIONS = 100
TOLERANCE = 1e-8
ROUNDS = 200
_LEAST = 1e-10
_CELLS = 4_000_000


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


def competence_intervals(
    items: Items, articles: Sequence[int], seed: int = 0, rounds: int = ROUNDS
) -> list[tuple[float | None, float | None]]:
    """The 95% interval of each rater's competence, drawing articles anew ``rounds`` times.

    ``articles`` says of each item in which article it is. Every draw is estimated as by :func:`dawid_skene`.
    None, None for a rater of whom nothing is known, and for all where the items are of one article.
    """
    import numpy as np

    raters = len(items[0]) if items else 0
    patterns = list(dict.fromkeys(tuple(row) for row in items if any(value is not None for value in row)))
    places = sorted(set(articles))
    if len(places) < 2 or not patterns:
        return [(None, None)] * raters
    at, number = {row: place for place, row in enumerate(patterns)}, {one: n for n, one in enumerate(places)}
    counts = np.zeros((len(places), len(patterns)))
    for row, article in zip(items, articles, strict=True):
        if tuple(row) in at:
            counts[number[article], at[tuple(row)]] += 1
    values = list(dict.fromkeys(value for row in patterns for value in row if value is not None))
    code = {value: place for place, value in enumerate(values)}
    given = np.zeros((len(patterns), raters, len(values)))
    for place, row in enumerate(patterns):
        for rater, value in enumerate(row):
            if value is not None:
                given[place, rater, code[value]] = 1
    weights = resampled(counts, seed, rounds)
    step = max(1, _CELLS // (len(patterns) * len(values)))
    found = np.concatenate([_drawn(given, weights[at : at + step]) for at in range(0, rounds, step)])
    return [interval(own) for own in found.T]


def _drawn(given: Floats, weights: Floats) -> Floats:
    """The competence (draw, rater) where items of these patterns (pattern, rater, value) weigh so much.

    ``weights`` are (draw, pattern); nan for a rater who is not in a draw.
    """
    import numpy as np

    patterns, raters, values = given.shape
    flat = given.reshape(patterns, -1)
    votes = given.sum(axis=1)
    posterior = np.broadcast_to(votes / votes.sum(axis=1, keepdims=True), (len(weights), patterns, values))
    before = np.full(len(weights), -np.inf)
    for _ in range(ITERATIONS):
        weighed = weights[:, :, None] * posterior
        prior = np.maximum(weighed.sum(axis=1) / weights.sum(axis=1)[:, None], _LEAST)
        errors = (weighed.transpose(0, 2, 1) @ flat).reshape(-1, values, raters, values)
        seen = errors.sum(axis=3, keepdims=True)
        errors = np.where(seen > 0, errors / np.where(seen > 0, seen, 1), 1 / values)
        logs = np.log(np.maximum(errors, _LEAST)).reshape(len(weights), values, -1)
        joint = np.log(prior)[:, None, :] + (logs @ flat.T).transpose(0, 2, 1)
        top = joint.max(axis=2, keepdims=True)
        likely = np.exp(joint - top)
        total = likely.sum(axis=2, keepdims=True)
        posterior = likely / total
        reached = (weights * (top + np.log(total))[:, :, 0]).sum(axis=1)
        if (reached - before < TOLERANCE * weights.sum(axis=1)).all():
            break
        before = reached
    right = np.einsum("bc,bcrc->br", prior, errors)
    rated = weights @ given.any(axis=2)
    return np.where(rated > 0, right, np.nan)
