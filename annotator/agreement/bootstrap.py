"""95% intervals by drawing articles again, with replacement."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

ROUNDS = 1000
_CELLS = 4_000_000
"""Draws held at once."""


def resampled(counts: Floats, seed: int, rounds: int = ROUNDS) -> Floats:
    """Sums (rounds × columns) of as many articles as there are, drawn with replacement, for every round.

    ``counts`` has a row an article. The same ``seed`` and number of articles draw the same articles.
    """
    import numpy as np

    articles = len(counts)
    random = np.random.default_rng(seed)
    parts = [
        _drawn(random, articles, turns).astype(np.float64) @ counts
        for turns in _portions(rounds, max(1, _CELLS // max(1, articles)))
    ]
    return np.concatenate(parts)


def interval(values: Floats) -> tuple[float | None, float | None]:
    """From the 2.5th to the 97.5th percentile of the rounds' values; nan (undefined) rounds stay out.

    None, None where more than half of the rounds are undefined.
    """
    import numpy as np

    known = values[~np.isnan(values)]
    if len(known) * 2 <= len(values):
        return None, None
    low, high = np.percentile(known, [2.5, 97.5])
    return float(low), float(high)


def bootstrap(
    counts: Floats, value: Callable[[Floats], Floats], seed: int = 0, rounds: int = ROUNDS
) -> tuple[float | None, float | None]:
    """The interval of ``value``, a function of sums over articles (rounds × columns to rounds).

    ``counts`` has a row an article. None, None with fewer than two articles.
    Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, chapter 13 (percentiles).
    """
    if len(counts) < 2:
        return None, None
    return interval(value(resampled(counts, seed, rounds)))


def _portions(whole: int, step: int) -> Iterator[int]:
    for first in range(0, whole, step):
        yield min(step, whole - first)


def _drawn(random: np.random.Generator, articles: int, rounds: int) -> NDArray[np.int64]:
    """How often each article was drawn in each round."""
    import numpy as np

    drawn = random.integers(0, articles, (rounds, articles)) + np.arange(rounds)[:, None] * articles
    return np.bincount(drawn.reshape(-1), minlength=rounds * articles).reshape(rounds, articles)
