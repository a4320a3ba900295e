"""γcat: agreement on labels alone, on the units that γ's best alignment brings together."""

from __future__ import annotations

from itertools import combinations
from math import isnan
from typing import TYPE_CHECKING

from annotator.agreement.alignment import Groups, best_groups
from annotator.agreement.dissimilarity import Continua, Weights, positional
from annotator.agreement.gamma import Gamma, as_continuum, sampled
from annotator.agreement.spans import Annotations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def gamma_cat(
    annotations: Annotations, alpha: float = 1, beta: float = 1, delta: float = 1, seed: int = 0
) -> Gamma:
    """Do annotators call alike what they found alike? γcat = 1 − δcat/mean δcat of chance.

    δcat is the weighted share of pairs of aligned units whose labels differ; a pair in a unitary alignment
    of k units weighs max(0, 1 − α((|Δstart|+|Δend|)/(len_u+len_v))²) / (k−1). Alignments and chance are
    γ's. Source: Mathet 2017, Computational Linguistics 43:661. Range: 1 is perfect, 0 chance, below 0
    worse. Undefined (None): what makes γ undefined; no aligned pair that weighs anything; fewer than two
    labels in use, or chance has no disorder.
    """
    weights = Weights(alpha, beta, delta)
    one = as_continuum(annotations)
    if one is None:
        return Gamma(None, None, None, 0)

    def disorder(continua: Continua) -> Floats:
        return _disorders(continua, best_groups(continua, weights), weights)

    observed, chance = sampled(one, seed, disorder)
    if isnan(observed) or not one.label[one.real].any():
        return Gamma(None, None, None, 0)
    expected = float(chance.mean()) if len(chance) else 0.0
    value = 1 - observed / expected if expected > 0 else None
    return Gamma(value, observed, expected, len(chance))


def _disorders(continua: Continua, groups: Groups, weights: Weights) -> Floats:
    """δcat of each continuum; nan where no pair weighs anything."""
    import numpy as np

    number = len(continua.start)
    differing, whole = np.zeros(number), np.zeros(number)
    size = (groups.units >= 0).sum(axis=1)
    for i, j in combinations(range(continua.annotators), 2):
        rows = np.flatnonzero((groups.units[:, i] >= 0) & (groups.units[:, j] >= 0))
        where = groups.continuum[rows]
        u, v = (where, i, groups.units[rows, i]), (where, j, groups.units[rows, j])
        shift = np.abs(continua.start[u] - continua.start[v]) + np.abs(continua.end[u] - continua.end[v])
        lengths = continua.end[u] - continua.start[u] + continua.end[v] - continua.start[v]
        apart = weights.alpha * positional(shift, lengths)
        weight = np.maximum(0, 1 - apart) / (size[rows] - 1)
        whole += np.bincount(where, weights=weight, minlength=number)
        differ = continua.label[u] != continua.label[v]
        differing += np.bincount(where, weights=weight * differ, minlength=number)
    return np.where(whole > 0, differing / np.where(whole > 0, whole, 1), np.nan)
