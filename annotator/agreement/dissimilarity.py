"""Continua: several annotators' units in arrays, many at once, and how unlike two units are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from annotator.agreement.spans import Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Weights:
    """γ's parameters: ``alpha`` for position, ``beta`` for label, ``delta`` the cost of an empty unit.

    Raises ValueError where delta is not above 0 or one of the others below 0.
    """

    alpha: float = 1.0
    beta: float = 1.0
    delta: float = 1.0

    def __post_init__(self) -> None:
        if not (self.delta > 0 and self.alpha >= 0 and self.beta >= 0):
            raise ValueError("delta must be above 0, alpha and beta not below")


@dataclass(frozen=True)
class Continua:
    """Continua of the same annotators; arrays are (continuum, annotator, unit), filled up where not
    ``real``."""

    start: Floats
    end: Floats
    label: Ints
    real: Bools

    @property
    def annotators(self) -> int:
        """How many annotators each continuum has."""
        return int(self.real.shape[1])

    def sizes(self) -> Ints:
        """Units of each continuum, all annotators together."""
        found: Ints = self.real.sum(axis=(1, 2))
        return found

    def part(self, which: slice) -> Continua:
        """Some of the continua."""
        return Continua(self.start[which], self.end[which], self.label[which], self.real[which])


def continuum(rows: Sequence[Sequence[Unit]]) -> Continua:
    """One continuum of the annotators whose units these are.

    Raises ValueError where a unit ends before it starts.
    """
    import numpy as np

    code = {label: at for at, label in enumerate(dict.fromkeys(one[2] for row in rows for one in row))}
    shape = (1, len(rows), max((len(row) for row in rows), default=0))
    start, end = np.zeros(shape), np.zeros(shape)
    label, real = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=bool)
    for at, row in enumerate(rows):
        size = len(row)
        start[0, at, :size] = [one[0] for one in row]
        end[0, at, :size] = [one[1] for one in row]
        label[0, at, :size] = [code[one[2]] for one in row]
        real[0, at, :size] = True
    if (end < start).any():
        raise ValueError("a unit ends before it starts")
    return Continua(start, end, label, real)


def joined(parts: Sequence[Continua]) -> Continua:
    """Continua of the same annotators, one after the other."""
    import numpy as np

    fields = ("start", "end", "label", "real")
    return Continua(*(np.concatenate([getattr(one, name) for one in parts]) for name in fields))


def dissimilarities(continua: Continua, weights: Weights) -> dict[tuple[int, int], Floats]:
    """For each pair of annotators i < j the array (continuum, unit of i, unit of j); infinite where not real.

    d = α·Δ((|Δstart|+|Δend|)/(len_u+len_v))² + β·Δ[labels differ]. Two units without length are alike in
    position (0) where they stand at the same place and infinitely unlike elsewhere.
    """
    pairs = combinations(range(continua.annotators), 2)
    return {(i, j): _between(continua, i, j, weights) for i, j in pairs}


Place = tuple[Any, Any, Any]
"""Indices of units in a Continua's arrays: continuum, annotator, unit."""


def apart(u: Place, v: Place, continua: Continua, weights: Weights) -> Floats:
    """The dissimilarities of units at these places, one by one; all must be real."""
    import numpy as np

    start, end = continua.start, continua.end
    shift = np.abs(start[u] - start[v]) + np.abs(end[u] - end[v])
    found: Floats = weights.beta * weights.delta * (continua.label[u] != continua.label[v])
    if weights.alpha:
        lengths = end[u] - start[u] + end[v] - start[v]
        found = found + weights.alpha * weights.delta * positional(shift, lengths)
    return found


def positional(shift: Floats, lengths: Floats) -> Floats:
    """((|Δstart|+|Δend|)/(len_u+len_v))²"""
    import numpy as np

    if lengths.all():
        ratio = shift / lengths
        return ratio * ratio
    ratio = shift / np.where(lengths > 0, lengths, 1)
    return np.where(lengths > 0, ratio * ratio, np.where(shift > 0, np.inf, 0))


def _between(continua: Continua, i: int, j: int, weights: Weights) -> Floats:
    import numpy as np

    start, end = continua.start, continua.end
    shift = np.abs(start[:, i, :, None] - start[:, j, None, :])
    shift += np.abs(end[:, i, :, None] - end[:, j, None, :])
    long = end - start
    found = positional(shift, long[:, i, :, None] + long[:, j, None, :])
    if weights.alpha:
        found *= weights.alpha * weights.delta
    else:
        found[:] = 0
    differ = continua.label[:, i, :, None] != continua.label[:, j, None, :]
    found += weights.beta * weights.delta * differ
    found[~(continua.real[:, i, :, None] & continua.real[:, j, None, :])] = np.inf
    return found
