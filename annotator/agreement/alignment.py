"""The best alignment of several annotators' units: which belong together, at the least cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.dissimilarity import Continua, Weights, dissimilarities

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

_CELLS = 2_000_000
"""Dissimilarities held at once; more continua are taken in turns."""


@dataclass(frozen=True)
class Groups:
    """Unitary alignments of two or more units: in which continuum, which unit of each annotator (−1: none),
    and what each saves against leaving its units alone."""

    continuum: Ints
    units: Ints
    saving: Floats

    def take(self, which: Bools) -> Groups:
        """Those of them."""
        return Groups(self.continuum[which], self.units[which], self.saving[which])


def best_groups(continua: Continua, weights: Weights) -> Groups:
    """The groups of the best alignment of each continuum; every unit in none of them stands alone.

    A unitary alignment costs the mean over all C(n,2) pairs of annotators, Δ where either is empty, so a unit
    alone costs Δ, and the disorder is (number of units)·Δ less what the groups save.
    """
    import numpy as np

    annotators, widest = continua.real.shape[1:]
    step = max(1, _CELLS // max(1, widest * widest * annotators * (annotators - 1) // 2))
    parts = []
    for first in range(0, len(continua.start), step):
        found = _candidates(continua.part(slice(first, first + step)), weights)
        parts.append(Groups(found.continuum + first, found.units, found.saving))
    whole = Groups(
        np.concatenate([one.continuum for one in parts]),
        np.concatenate([one.units for one in parts]),
        np.concatenate([one.saving for one in parts]),
    )
    offsets = (whole.continuum[:, None] * annotators + np.arange(annotators)) * widest
    nodes = np.where(whole.units >= 0, offsets + whole.units, -1)
    return whole.take(_best(nodes, whole.saving))


def disorders(continua: Continua, groups: Groups, weights: Weights) -> Floats:
    """δ of each continuum: the cost of its alignment by the mean number of units an annotator has."""
    import numpy as np

    sizes = continua.sizes()
    saved = np.bincount(groups.continuum, weights=groups.saving, minlength=len(sizes))
    found: Floats = np.maximum(sizes * weights.delta - saved, 0) * continua.annotators / np.maximum(sizes, 1)
    return found


def _candidates(continua: Continua, weights: Weights) -> Groups:
    """All groups that can be in a best alignment, grown annotator by annotator.

    A group whose pair sum is not below k·C(n,2)·Δ costs no less than its k units alone. The same holds for
    one unit: where the sum of d−Δ to the others reaches C(n,2)·Δ, it may as well stand alone. The second
    drops far more, and early: each annotator still to come can take at most Δ off that sum.
    """
    apart = dissimilarities(continua, weights)
    number = continua.annotators
    pairs = number * (number - 1) // 2
    rows = _Growing.empty(number)
    for j in range(number):
        later = number - 1 - j
        grown = rows.with_units_of(j, apart, (pairs + later) * weights.delta, weights.delta) if j else rows
        rows = _Growing.joined((rows, grown, _Growing.single(j, continua.real)))
    size = (rows.units >= 0).sum(axis=1)
    total = rows.own.sum(axis=1) / 2
    inner = size * (size - 1) // 2
    saving = weights.delta * (size - 1) - (total - inner * weights.delta) / pairs if pairs else total
    limit = ((pairs + size - 1) * weights.delta)[:, None]
    keep = (size > 1) & (saving > 0) & ((rows.own < limit) | (rows.units < 0)).all(axis=1)
    return Groups(rows.continuum[keep], rows.units[keep], saving[keep])


@dataclass(frozen=True)
class _Growing:
    """Groups on their way: continuum, units by annotator, and each unit's sum of dissimilarities to the
    rest."""

    continuum: Ints
    units: Ints
    own: Floats

    @staticmethod
    def empty(number: int) -> _Growing:
        import numpy as np

        none = np.zeros(0, dtype=np.int64)
        return _Growing(none, np.zeros((0, number), dtype=np.int64), np.zeros((0, number)))

    @staticmethod
    def single(annotator: int, real: Bools) -> _Growing:
        import numpy as np

        continuum, unit = np.nonzero(real[:, annotator])
        units = np.full((len(unit), real.shape[1]), -1)
        units[:, annotator] = unit
        return _Growing(continuum, units, np.zeros(units.shape))

    @staticmethod
    def joined(parts: tuple[_Growing, ...]) -> _Growing:
        import numpy as np

        return _Growing(
            np.concatenate([one.continuum for one in parts]),
            np.concatenate([one.units for one in parts]),
            np.concatenate([one.own for one in parts]),
        )

    def with_units_of(
        self, annotator: int, apart: dict[tuple[int, int], Floats], most: float, delta: float
    ) -> _Growing:
        """Every group with each unit of this annotator that could stay: below ``most`` and Δ a partner."""
        import numpy as np

        if not len(self.units):
            return self
        between = [
            np.where(
                (self.units[:, i] >= 0)[:, None],
                apart[i, annotator][self.continuum, np.maximum(self.units[:, i], 0)],
                0.0,
            )
            for i in range(annotator)
        ]
        partners = (self.units >= 0).sum(axis=1)
        row, unit = np.nonzero(sum(between) < (most + partners * delta)[:, None])
        units, own = self.units[row], self.own[row]
        units[:, annotator] = unit
        for i, one in enumerate(between):
            own[:, i] += one[row, unit]
            own[:, annotator] += one[row, unit]
        keep = (own < (most + partners[row] * delta)[:, None]).all(axis=1)
        return _Growing(self.continuum[row][keep], units[keep], own[keep])


def _best(nodes: Ints, saving: Floats) -> Bools:
    """Which groups to take so that no node is in two and the most is saved.

    Groups that hang together over shared nodes are one component. Where one node is in all of them the best
    single one is it; the others are solved exactly.
    """
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    taken = np.zeros(len(saving), dtype=bool)
    if not len(saving):
        return taken
    group, column = np.nonzero(nodes >= 0)
    names, node = np.unique(nodes[group, column], return_inverse=True)
    total = len(saving) + len(names)
    ones = np.ones(len(group), dtype=np.int8)
    graph = coo_array((ones, (group, len(saving) + node)), shape=(total, total))
    component = connected_components(graph, directed=False)[1][: len(saving)]
    size = np.bincount(component)
    most = np.zeros(len(size), dtype=np.int64)
    np.maximum.at(most, component[group], np.bincount(node)[node])
    star = (most == size)[component]
    order = np.lexsort((-saving, component))
    first = np.ones(len(order), dtype=bool)
    first[1:] = component[order][1:] != component[order][:-1]
    taken[order[first & star[order]]] = True
    if not star.all():
        solve = _assigned if nodes.shape[1] == 2 else _packed
        taken[~star] = solve(nodes[~star], saving[~star], component[~star])
    return taken


def _assigned(nodes: Ints, saving: Floats, component: Ints) -> Bools:
    """Two annotators: an assignment problem for each component."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    taken = np.zeros(len(saving), dtype=bool)
    order = np.argsort(component, kind="stable")
    bounds = np.flatnonzero(np.diff(component[order])) + 1
    for members in np.split(order, bounds):
        rows, row = np.unique(nodes[members, 0], return_inverse=True)
        columns, column = np.unique(nodes[members, 1], return_inverse=True)
        table = np.zeros((len(rows), len(columns)))
        table[row, column] = saving[members]
        place = np.full(table.shape, -1)
        place[row, column] = members
        found = place[linear_sum_assignment(table, maximize=True)]
        taken[found[found >= 0]] = True
    return taken


def _packed(nodes: Ints, saving: Floats, component: Ints) -> Bools:  # noqa: ARG001
    """Three annotators or more: one integer programme for all components. Raises RuntimeError if it fails."""
    import numpy as np
    from scipy.optimize import LinearConstraint, milp
    from scipy.sparse import csc_array

    group, column = np.nonzero(nodes >= 0)
    names, node = np.unique(nodes[group, column], return_inverse=True)
    shape = (len(names), len(saving))
    once = csc_array((np.ones(len(group)), (node, group)), shape=shape)
    # Without the gap set, the solver is content with a ten-thousandth off the best.
    found = milp(
        -saving,
        integrality=np.ones(len(saving)),
        bounds=(0, 1),
        constraints=LinearConstraint(once, -np.inf, 1),
        options={"mip_rel_gap": 0.0},
    )
    if found.x is None:
        raise RuntimeError(f"no best alignment was found: {found.message}")
    chosen: Bools = found.x > 0.5
    return chosen
