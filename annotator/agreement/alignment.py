"""The best alignment of several annotators' units: which belong together, at the least cost."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from annotator.agreement.dissimilarity import Continua, Weights, apart, dissimilarities
from annotator.agreement.table import numbers_within

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

_CELLS = 2_000_000
"""Dissimilarities held at once; more continua are taken in turns."""

_GROUPS = 3_000
"""Groups in one programme, unless a component has more: solving takes longer than in proportion."""

_WHOLE = 1e-6
"""How far from 0 or 1 counts as neither."""


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
    candidates = _pairs_near if annotators == 2 else _candidates
    for first in range(0, len(continua.start), step):
        found = candidates(continua.part(slice(first, first + step)), weights)
        parts.append(Groups(found.continuum + first, found.units, found.saving))
    whole = Groups(
        np.concatenate([one.continuum for one in parts]),
        np.concatenate([one.units for one in parts]),
        np.concatenate([one.saving for one in parts]),
    )
    offsets = (whole.continuum[:, None] * annotators + np.arange(annotators)) * widest
    nodes = np.where(whole.units >= 0, offsets + whole.units, -1)
    return whole.take(_best(nodes, whole.saving, len(continua.start) * annotators * widest))


def disorders(continua: Continua, groups: Groups, weights: Weights) -> Floats:
    """δ of each continuum: the cost of its alignment by the mean number of units an annotator has.

    To twelve digits of Δ: the last ones hang on the order in which costs are added.
    """
    import numpy as np

    sizes = continua.sizes()
    saved = np.bincount(groups.continuum, weights=groups.saving, minlength=len(sizes))
    cost = np.maximum(sizes * weights.delta - saved, 0) * continua.annotators / np.maximum(sizes, 1)
    found: Floats = np.round(cost / weights.delta, 12) * weights.delta
    return found


def _candidates(continua: Continua, weights: Weights) -> Groups:
    """All groups that can be in a best alignment, grown annotator by annotator.

    A group whose pair sum is not below k·C(n,2)·Δ costs no less than its k units alone. The same holds for
    one unit: where the sum of d−Δ to the others reaches C(n,2)·Δ, it may as well stand alone. The second
    drops far more, and early: each annotator still to come can take at most Δ off that sum.
    """
    between = dissimilarities(continua, weights)
    number = continua.annotators
    pairs = number * (number - 1) // 2
    rows = _Growing.empty(number)
    for j in range(number):
        later = number - 1 - j
        grown = rows.with_units_of(j, between, (pairs + later) * weights.delta, weights.delta) if j else rows
        rows = _Growing.joined((rows, grown, _Growing.single(j, continua.real)))
    size = (rows.units >= 0).sum(axis=1)
    total = rows.own.sum(axis=1) / 2
    inner = size * (size - 1) // 2
    saving = weights.delta * (size - 1) - (total - inner * weights.delta) / pairs if pairs else total
    limit = ((pairs + size - 1) * weights.delta)[:, None]
    keep = (size > 1) & (saving > 0) & ((rows.own < limit) | (rows.units < 0)).all(axis=1)
    return Groups(rows.continuum[keep], rows.units[keep], saving[keep])


def _pairs_near(continua: Continua, weights: Weights) -> Groups:
    """The same for two annotators: pairs below 2·Δ, sought only where they can lie.

    Below that, starts lie no farther apart than √(2/α)·(the one length + the longest).
    """
    import numpy as np

    long = continua.end - continua.start
    starts = continua.start[continua.real]
    width = float(np.ptp(starts)) + 1 if len(starts) else 1.0
    bound = float(np.sqrt(2 / weights.alpha)) if weights.alpha else np.inf
    sides = [np.nonzero(continua.real[:, annotator]) for annotator in range(2)]
    # Each continuum lies in a stretch of its own, three widths long, so that no reach leads into another.
    first, second = (
        3 * width * continuum + continua.start[continuum, annotator, unit]
        for annotator, (continuum, unit) in enumerate(sides)
    )
    order = np.argsort(second, kind="stable")
    reach = bound * (long[:, 0][sides[0]] + long.max(initial=0)) + 1e-9 * width
    reach = np.minimum(reach, width)
    low = np.searchsorted(second[order], first - reach, side="left")
    number = np.searchsorted(second[order], first + reach, side="right") - low
    one = np.repeat(np.arange(len(first)), number)
    other = order[np.arange(len(one)) - np.repeat(np.cumsum(number) - number - low, number)]
    units = np.stack([sides[0][1][one], sides[1][1][other]], axis=1)
    where = sides[0][0][one]
    saving = 2 * weights.delta - apart((where, 0, units[:, 0]), (where, 1, units[:, 1]), continua, weights)
    keep = saving > 0
    return Groups(where[keep], units[keep], saving[keep])


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
        self, annotator: int, between: dict[tuple[int, int], Floats], most: float, delta: float
    ) -> _Growing:
        """Every group with each unit of this annotator that could stay: below ``most`` and Δ a partner."""
        import numpy as np

        if not len(self.units):
            return self
        added = [
            np.where(
                (self.units[:, i] >= 0)[:, None],
                between[i, annotator][self.continuum, np.maximum(self.units[:, i], 0)],
                0.0,
            )
            for i in range(annotator)
        ]
        partners = (self.units >= 0).sum(axis=1)
        row, unit = np.nonzero(sum(added) < (most + partners * delta)[:, None])
        units, own = self.units[row], self.own[row]
        units[:, annotator] = unit
        for i, one in enumerate(added):
            own[:, i] += one[row, unit]
            own[:, annotator] += one[row, unit]
        keep = (own < (most + partners[row] * delta)[:, None]).all(axis=1)
        return _Growing(self.continuum[row][keep], units[keep], own[keep])


def _best(nodes: Ints, saving: Floats, number: int) -> Bools:
    """Which groups to take so that no node (of this ``number``) is in two and the most is saved.

    What is certain is taken first. Of the rest, groups that hang together over shared nodes are one
    component, and each is solved exactly.
    """
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    taken, open_ = _certain(nodes, saving, number)
    if not len(open_):
        return taken
    nodes, saving = nodes[open_], saving[open_]
    # Every group is a star of edges from its first node to its others.
    column = (nodes >= 0).argmax(axis=1)
    first = nodes[np.arange(len(nodes)), column]
    group, column = np.nonzero(nodes >= 0)
    ends = first[group], nodes[group, column]
    graph = coo_array((np.ones(len(group), dtype=np.int8), ends), shape=(number, number))
    component = np.unique(connected_components(graph, directed=False)[1][first], return_inverse=True)[1]
    solve = _assigned if nodes.shape[1] == 2 else _packed
    taken[open_] = solve(nodes, saving, component)
    return taken


def _certain(nodes: Ints, saving: Floats, number: int) -> tuple[Bools, Ints]:
    """Groups that are in every best choice, and the places of those that are still open after them.

    Taking a group shuts out at most one other at each of its nodes: where it saves more than the best
    others at its nodes together, it is taken. Whatever shares a node with it is gone, and others may become
    certain.
    """
    import numpy as np

    taken = np.zeros(len(saving), dtype=bool)
    left = np.arange(len(saving))
    while len(left):
        group, column = np.nonzero(nodes[left] >= 0)
        node = nodes[left][group, column]
        best = saving[left][group]
        order = np.lexsort((-best, node))
        first = np.diff(node[order], prepend=-1) != 0
        second = np.roll(first, 1) & ~first
        highest, next_highest = np.zeros(number), np.zeros(number)
        highest[node[order[first]]] = best[order[first]]
        next_highest[node[order[second]]] = best[order[second]]
        leads = np.zeros(len(node), dtype=bool)
        leads[order[first]] = True
        rival = np.where(leads, next_highest[node], highest[node])
        sure = saving[left] > np.bincount(group, weights=rival, minlength=len(left))
        if not sure.any():
            break
        taken[left[sure]] = True
        used = np.zeros(number + 1, dtype=bool)
        used[nodes[left[sure]]] = True
        used[-1] = False  # where a group has no unit of an annotator
        left = left[~used[nodes[left]].any(axis=1)]
    return taken, left


def _assigned(nodes: Ints, saving: Floats, component: Ints) -> Bools:
    """Two annotators: an assignment problem for each component."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    taken = np.zeros(len(saving), dtype=bool)
    order = np.argsort(component, kind="stable")
    saving, component = saving[order], component[order]
    row, column = numbers_within(nodes[order, 0], component), numbers_within(nodes[order, 1], component)
    bounds = np.flatnonzero(np.diff(component, prepend=-1, append=-1))
    for low, high in pairwise(bounds.tolist()):
        own = slice(low, high)
        table = np.zeros((row[own].max() + 1, column[own].max() + 1))
        table[row[own], column[own]] = saving[own]
        place = np.full(table.shape, -1)
        place[row[own], column[own]] = order[own]
        found = place[linear_sum_assignment(table, maximize=True)]
        taken[found[found >= 0]] = True
    return taken


def _packed(nodes: Ints, saving: Floats, component: Ints) -> Bools:
    """Three annotators or more: one programme for all components, or several where they are many.

    Without asking for whole numbers most components come out whole, and then they are the best there is; only
    the others are solved again in whole numbers. Raises RuntimeError if the solver fails.
    """
    import numpy as np

    size = np.bincount(component)
    turn = ((np.cumsum(size) - size) // _GROUPS)[component]
    taken = np.zeros(len(saving), dtype=bool)
    for one in np.unique(turn):
        own = np.flatnonzero(turn == one)
        share = _programme(nodes[own], saving[own], whole=False)
        split = np.minimum(share, 1 - share) > _WHOLE
        again = np.isin(component[own], component[own][split])
        if again.any():
            share[again] = _programme(nodes[own[again]], saving[own[again]], whole=True)
        taken[own] = share > 0.5
    return taken


def _programme(nodes: Ints, saving: Floats, *, whole: bool) -> Floats:
    """The most that can be saved with each node taken once: which part of each group is taken, 0 to 1."""
    import numpy as np
    from scipy.optimize import LinearConstraint, milp
    from scipy.sparse import csc_array

    group, column = np.nonzero(nodes >= 0)
    names, node = np.unique(nodes[group, column], return_inverse=True)
    once = csc_array((np.ones(len(group)), (node, group)), shape=(len(names), len(saving)))
    # Without the gap set, the solver is content with a ten-thousandth off the best.
    found = milp(
        -saving,
        integrality=np.full(len(saving), int(whole)),
        bounds=(0, 1),
        constraints=LinearConstraint(once, -np.inf, 1),
        options={"mip_rel_gap": 0.0},
    )
    if found.x is None:
        raise RuntimeError(f"no best alignment was found: {found.message}")
    shares: Floats = found.x
    return shares
