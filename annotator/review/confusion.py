"""Which label the one gave where the other gave which, or nothing."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from annotator.agreement import Unit
from annotator.agreement.matching import match_rows
from annotator.agreement.table import make_table
from annotator.review.shapes import EMPTY, Pair


def confusions(
    articles: Sequence[dict[str, list[Unit]]], annotators: Sequence[str]
) -> dict[Pair, dict[Pair, int]]:
    """For each pair, how many spans that the first called one thing the second called another.

    Spans answer one another as in :func:`annotator.agreement.match_spans`; one that has no answer stands
    against EMPTY. Only articles count that both annotated.
    """
    table = make_table(articles, annotators)
    labels = [str(label) for label in table.labels]
    found: dict[Pair, dict[Pair, int]] = {}
    for one, other in combinations(range(len(table.annotators)), 2):
        both = table.present[one] & table.present[other]
        left, right = (rows[both[table.article[rows]]] for rows in (table.rows(one), table.rows(other)))
        matches = match_rows(table, left, right, table.article)
        answered = set(matches.a.tolist()) | set(matches.b.tolist())
        codes = table.label.tolist()
        cells = Counter(
            (labels[codes[a]], labels[codes[b]])
            for a, b in zip(matches.a.tolist(), matches.b.tolist(), strict=True)
        )
        cells.update((labels[codes[row]], EMPTY) for row in left.tolist() if row not in answered)
        cells.update((EMPTY, labels[codes[row]]) for row in right.tolist() if row not in answered)
        found[table.annotators[one], table.annotators[other]] = dict(cells)
    return found
