"""Which span of one annotator answers which of another: an optimal one-to-one matching.

Every figure that needs pairs of spans (SemEval, attributes, links) takes them from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.agreement.table import Table, make_table, numbers_within

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.spans import Unit

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

OVERLAP, OVERLAP_LABEL, EXACT, EXACT_LABEL = range(1, 5)
"""How well two spans match, from weakest to strongest: some overlap or the same stretch, other label or
same."""


@dataclass(frozen=True, slots=True)
class Match:
    """Span ``a`` of one list answers span ``b`` of the other (places in the lists given).

    ``tier`` is one of OVERLAP to EXACT_LABEL, ``overlap`` intersection over union, above 0 to 1.
    """

    a: int
    b: int
    tier: int
    overlap: float


@dataclass(frozen=True)
class Edges:
    """Columns of possible or chosen pairs: rows of the two sides, tier, intersection over union."""

    a: Ints
    b: Ints
    tier: Ints
    overlap: Floats

    def take(self, which: Any) -> Edges:
        """The pairs at these places."""
        return Edges(self.a[which], self.b[which], self.tier[which], self.overlap[which])


def match_spans(a: Sequence[Unit], b: Sequence[Unit]) -> list[Match]:
    """The matching of two lists of spans of one article, in reading order of ``a``.

    Spans may match where they overlap (touching is not overlapping) or are the same stretch. Taken is the
    one-to-one matching with the most pairs of the best tier, among these the most of the next, and so on
    (the same stretch and label, the same stretch, overlap and label, overlap); what is still open is
    settled by the greatest sum of intersection over union. The order of the lists changes nothing that is
    counted from it.
    """
    return match_articles([(a, b)])[0]


def match_articles(articles: Sequence[tuple[Sequence[Unit], Sequence[Unit]]]) -> list[list[Match]]:
    """:func:`match_spans` of the two lists of each of these articles, all at once."""
    table = make_table([{"a": a, "b": b} for a, b in articles], ("a", "b"))
    left, right = table.rows(0), table.rows(1)
    edges = match_rows(table, left, right, table.article)
    back: dict[int, int] = {}
    for side, rows in enumerate((left, right)):
        places = [place for article in articles for place in _places(article[side])]
        back |= dict(zip(rows.tolist(), places, strict=True))
    found: list[list[Match]] = [[] for _ in articles]
    columns = (table.article[edges.a], edges.a, edges.b, edges.tier, edges.overlap)
    for article, one, other, tier, overlap in zip(*(own.tolist() for own in columns), strict=True):
        found[article].append(Match(back[one], back[other], tier, overlap))
    return found


def _places(spans: Sequence[Unit]) -> list[int]:
    """Places in the list in the table's order."""
    return sorted(range(len(spans)), key=lambda at: (spans[at][0], spans[at][1], repr(spans[at][2])))


def match_rows(table: Table, left: Ints, right: Ints, group: Ints) -> Edges:
    """The matching of the rows ``left`` with the rows ``right``; only rows of one ``group`` may match.

    ``group`` has a number for every row of the table that does not fall along the rows of either side
    (articles; or articles and labels, if the rows are ordered so).
    """
    import numpy as np

    same = _same(table, left, right)
    rest_left = np.setdiff1d(left, same.a, assume_unique=True)
    rest_right = np.setdiff1d(right, same.b, assume_unique=True)
    others = _choose(_edges(table, rest_left, rest_right, group), len(table.article))
    parts = (same, others)
    whole = Edges(
        np.concatenate([one.a for one in parts]),
        np.concatenate([one.b for one in parts]),
        np.concatenate([one.tier for one in parts]),
        np.concatenate([one.overlap for one in parts]),
    )
    return whole.take(np.argsort(whole.a, kind="stable"))


def _same(table: Table, left: Ints, right: Ints) -> Edges:
    """Pairs of the same stretch and label. As many as there can be are in every best matching, and which copy
    is taken makes no difference, so they need not be searched for."""
    import numpy as np

    copies = int(table.copy.max(initial=0)) + 1
    place = np.full((int(table.key.max(initial=0)) + 1) * copies, -1)
    place[table.key[right] * copies + table.copy[right]] = right
    partner = place[table.key[left] * copies + table.copy[left]]
    found = partner >= 0
    number = int(found.sum())
    return Edges(left[found], partner[found], np.full(number, EXACT_LABEL), np.ones(number))


def _edges(table: Table, left: Ints, right: Ints, group: Ints) -> Edges:
    """All pairs that may match."""
    import numpy as np

    a, b = _overlapping(table, left, right, group)
    shared = np.minimum(table.end[a], table.end[b]) - np.maximum(table.start[a], table.start[b])
    either = np.maximum(table.end[a], table.end[b]) - np.minimum(table.start[a], table.start[b])
    # Two stretches without length are the same or have nothing to share.
    overlap = np.where(either > 0, shared / np.where(either > 0, either, 1), 1.0)
    exact = (table.low[a] == table.low[b]) & (table.high[a] == table.high[b])
    tier = OVERLAP + 2 * exact + (table.label[a] == table.label[b])
    return Edges(a, b, tier, overlap)


def _overlapping(table: Table, left: Ints, right: Ints, group: Ints) -> tuple[Ints, Ints]:
    """Rows that share some length, or are one and the same stretch without length, in the same group."""
    import numpy as np

    width = int(table.high.max(initial=0)) + 2
    # A span without length covers half a step here, so that it meets its equals (ranks are doubled).
    low, high = 2 * (group * width + table.low), 2 * (group * width + table.high)
    high = np.where(high == low, high + 1, high)
    order = np.argsort(low[right], kind="stable")
    right = right[order]
    reach = np.maximum.accumulate(high[right]) if len(right) else high[right]
    first = np.searchsorted(reach, low[left], side="right")
    last = np.searchsorted(low[right], high[left], side="left")
    number = np.maximum(last - first, 0)
    a = np.repeat(left, number)
    within = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
    b = right[np.repeat(first, number) + within]
    empty = (table.low[a] == table.high[a]) | (table.low[b] == table.high[b])
    equal = (low[a] == low[b]) & (high[a] == high[b])
    keep = (high[b] > low[a]) & (~empty | equal)
    return a[keep], b[keep]


def _choose(edges: Edges, rows: int) -> Edges:
    """The best one-to-one choice: a look where all pairs of a component share a span, else an assignment."""
    import numpy as np
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    number = len(edges.a)
    if not number:
        return edges
    graph = coo_array((np.ones(number, dtype=np.int8), (edges.a, edges.b)), shape=(rows, rows))
    component = connected_components(graph, directed=False)[1][edges.a]
    order = np.lexsort((edges.b, edges.a, -edges.overlap, -edges.tier, component))
    edges, component = edges.take(order), component[order]
    size = np.bincount(component)
    degrees = np.bincount(np.concatenate([edges.a, edges.b]), minlength=rows)
    most = np.zeros(len(size), dtype=np.int64)
    np.maximum.at(most, component, np.maximum(degrees[edges.a], degrees[edges.b]))
    star = (most == size)[component]
    first = np.ones(number, dtype=bool)
    first[1:] = component[1:] != component[:-1]
    chosen: list[int] = np.flatnonzero(first & star).tolist()
    begins = np.flatnonzero(first & ~star)
    rows_of, columns_of = (numbers_within(ends, component) for ends in (edges.a, edges.b))
    for begin in begins.tolist():
        own = slice(begin, begin + int(size[component[begin]]))
        assigned = _assign(rows_of[own], columns_of[own], edges.tier[own], edges.overlap[own])
        chosen += (begin + place for place in assigned)
    return edges.take(np.array(sorted(chosen), dtype=np.int64))


def _assign(row: Ints, column: Ints, tier: Ints, overlap: Floats) -> list[int]:
    """Which of one component's pairs (numbered from 0 on either side) are in the best matching."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    shape = int(row.max()) + 1, int(column.max()) + 1
    # Each tier weighs more than all that could be had below it.
    weight = float(min(shape) + 1) ** tier + overlap
    table = np.zeros(shape)
    table[row, column] = weight
    place = np.full(table.shape, -1)
    place[row, column] = np.arange(len(row))
    found = place[linear_sum_assignment(table, maximize=True)]
    return [int(one) for one in found if one >= 0]
