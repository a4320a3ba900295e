"""What each measure counts in each article, for a whole corpus at once.

The counts add: those of a corpus are the sums of its articles', and a figure is a function of the sums.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.agreement.matching import EXACT_LABEL, match_rows
from annotator.agreement.table import Table

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

SAME, ONE, OTHER = range(3)
"""Columns of :func:`exact_counts`: spans both have, spans of the one, spans of the other."""

DIFFERING, ONES, VALUES = range(3)
"""Columns of :func:`alpha_counts`: Do, values 1, values at all."""


def exact_counts(table: Table, one: int, other: int) -> Floats:
    """(articles, labels, 3): sizes of the sets and of what they share; 0 where one did not annotate."""
    import numpy as np

    both = table.present[one] & table.present[other]
    first = (table.copy == 0) & both[table.article]
    has = [np.zeros(int(table.key.max(initial=-1)) + 1, dtype=bool) for _ in range(2)]
    for own, annotator in zip(has, (one, other), strict=True):
        own[table.key[first & (table.annotator == annotator)]] = True
    head = np.diff(table.key, prepend=-1) != 0
    cell = table.article[head] * len(table.labels) + table.label[head]
    columns = [has[0] & has[1], has[0], has[1]]
    return _by_cell(table, cell, columns)


def tier_counts(table: Table, one: int, other: int, *, by_label: bool) -> Floats:
    """(articles, labels or 1, 6): matched pairs of each tier, then spans of the one and of the other.

    By label, only spans of that label are there to be matched. 0 where one of the two did not annotate.
    """
    import numpy as np

    both = table.present[one] & table.present[other]
    left = np.flatnonzero((table.annotator == one) & both[table.article])
    right = np.flatnonzero((table.annotator == other) & both[table.article])
    labels = len(table.labels) if by_label else 1
    group = table.article * labels + (table.label if by_label else 0)
    matches = match_rows(table, left, right, group)
    shape = (table.articles, labels)
    cells = table.articles * labels
    tiers = np.bincount(
        group[matches.a] * EXACT_LABEL + matches.tier - 1, minlength=cells * EXACT_LABEL
    ).reshape(*shape, EXACT_LABEL)
    sizes = [np.bincount(group[rows], minlength=cells).reshape(*shape, 1) for rows in (left, right)]
    return np.concatenate([tiers, *sizes], axis=2).astype(np.float64)


def alpha_counts(table: Table, lengths: Sequence[float], annotators: Sequence[int]) -> Floats:
    """(articles, labels, 3): what :func:`annotator.agreement.alpha.alpha_of` needs, for these annotators.

    Only articles that at least two of them annotated count; there, those who did are the raters.
    """
    import numpy as np

    whole = np.asarray(lengths, dtype=np.float64)
    raters = table.present[list(annotators)].sum(axis=0)
    raters = np.where(raters >= 2, raters, 0)
    chosen = table.of(annotators) & (raters[table.article] > 0)
    start = np.maximum(table.start[chosen], 0)
    end = np.minimum(table.end[chosen], whole[table.article[chosen]])
    cell = table.article[chosen] * len(table.labels) + table.label[chosen]
    kept = end > start
    place, marked, long = _coverage(
        cell[kept], table.annotator[chosen][kept], start[kept], end[kept], len(table.annotators)
    )
    among = raters[place // max(1, len(table.labels))]
    differing = long * 2 * marked * (among - marked) / np.maximum(among - 1, 1)
    found = _by_cell(table, place, [differing, long * marked])
    values = np.broadcast_to((raters * whole)[:, None, None], (*found.shape[:2], 1))
    return np.concatenate([found, values], axis=2)


def _coverage(
    cell: Ints, annotator: Ints, start: Floats, end: Floats, annotators: int
) -> tuple[Ints, Ints, Floats]:
    """Stretches of each cell under the same number of annotators: cell, that number, length."""
    import numpy as np

    positions, ranks = np.unique(np.concatenate([start, end]), return_inverse=True)
    low, high = np.split(ranks.reshape(-1), 2)
    width = len(positions) + 1
    own = (cell * annotators + annotator) * width
    order = np.argsort(own + low, kind="stable")
    cell, own = cell[order], own[order]
    low, high = own + low[order], own + high[order]
    reach = np.maximum.accumulate(high) if len(high) else high
    fresh = np.ones(len(low), dtype=bool)
    fresh[1:] = low[1:] > reach[:-1]
    last = np.ones(len(low), dtype=bool)
    last[:-1] = fresh[1:]
    where = np.concatenate([cell[fresh], cell[last]])
    edges = np.concatenate([low[fresh] - own[fresh], reach[last] - own[last]])
    step = np.concatenate([np.ones(fresh.sum(), dtype=np.int64), -np.ones(last.sum(), dtype=np.int64)])
    order = np.argsort(where * width + edges, kind="stable")
    where, edges = where[order], edges[order]
    marked = np.cumsum(step[order])
    long = np.diff(positions[edges], append=positions[edges[-1:]])
    long[np.diff(where, append=-1) != 0] = 0
    return where, marked, long


def _by_cell(table: Table, cell: Ints, columns: Sequence[Bools | Floats]) -> Floats:
    """Sums of the columns by (article, label)."""
    import numpy as np

    shape = (table.articles, len(table.labels))
    sums = [np.bincount(cell, weights=one, minlength=shape[0] * shape[1]).reshape(shape) for one in columns]
    return np.stack(sums, axis=2)
