"""The spans of a whole corpus as columns, so that measures run over all articles at once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from annotator.agreement.spans import Unit

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Table:
    """One row a span, sorted by article, start, end, label and annotator.

    ``start`` and ``end`` are the positions, ``low`` and ``high`` their ranks among all positions (whole
    numbers compare exactly). ``label`` and ``annotator`` are places in ``labels`` and ``annotators``.
    ``key`` numbers the different (article, start, end, label), ``copy`` counts its repetitions by one
    annotator from 0. ``present`` says who annotated which article (annotators × articles).
    """

    annotators: tuple[str, ...]
    labels: tuple[Hashable, ...]
    articles: int
    present: Bools
    article: Ints
    annotator: Ints
    label: Ints
    start: Floats
    end: Floats
    low: Ints
    high: Ints
    key: Ints
    copy: Ints

    def of(self, annotators: Sequence[int]) -> Bools:
        """Which rows are these annotators'."""
        import numpy as np

        wanted = np.zeros(len(self.annotators), dtype=bool)
        wanted[list(annotators)] = True
        found: Bools = wanted[self.annotator]
        return found

    def rows(self, annotator: int) -> Ints:
        """Which rows are this annotator's."""
        import numpy as np

        return np.flatnonzero(self.annotator == annotator)


def make_table(
    articles: Sequence[Mapping[str, Sequence[Unit]]], annotators: Sequence[str] | None = None
) -> Table:
    """The columns of these articles; of all annotators found (by name), or of those named.

    Raises ValueError where a span ends before it starts.
    """
    import numpy as np

    if annotators is None:
        annotators = sorted({name for article in articles for name in article})
    place = {name: number for number, name in enumerate(annotators)}
    present = np.zeros((len(place), len(articles)), dtype=bool)
    spans: list[Unit] = []
    blocks: list[tuple[int, int, int]] = []
    for number, article in enumerate(articles):
        for name, own in article.items():
            at = place.get(name)
            if at is not None:
                present[at, number] = True
                spans += own
                blocks.append((number, at, len(own)))
    starts, ends, labels = zip(*spans, strict=True) if spans else ((), (), ())
    names = tuple(sorted(set(labels), key=repr))
    code = {label: number for number, label in enumerate(names)}
    where = np.array(blocks, dtype=np.int64).reshape(-1, 3)
    columns = {
        "article": np.repeat(where[:, 0], where[:, 2]),
        "annotator": np.repeat(where[:, 1], where[:, 2]),
        "label": np.fromiter((code[label] for label in labels), np.int64, len(labels)),
        "start": np.array(starts, dtype=np.float64),
        "end": np.array(ends, dtype=np.float64),
    }
    if (columns["end"] < columns["start"]).any():
        raise ValueError("a span ends before it starts")
    return Table(tuple(annotators), names, len(articles), present, **_sorted(columns))


def _sorted(columns: dict[str, Any]) -> dict[str, Any]:
    """All columns in order, with ranks, keys and copies."""
    import numpy as np

    _positions, ranks = np.unique(
        np.concatenate([columns["start"], columns["end"]]), return_inverse=True
    )  # fmt: skip
    low, high = np.split(ranks.reshape(-1), 2)
    order = np.lexsort((columns["annotator"], columns["label"], high, low, columns["article"]))
    columns = {name: column[order] for name, column in columns.items()}
    columns["low"], columns["high"] = low[order], high[order]
    if not len(order):
        return columns | {"key": order, "copy": order}
    names = ("article", "low", "high", "label")
    fresh = np.ones(len(order), dtype=bool)
    fresh[1:] = np.any([columns[name][1:] != columns[name][:-1] for name in names], axis=0)
    columns["key"] = np.cumsum(fresh) - 1
    columns["copy"] = run_places(fresh, columns["annotator"])
    return columns


def run_places(fresh: Bools, then: Ints) -> Ints:
    """Place of each row within its run; a run begins at ``fresh`` or where ``then`` changes."""
    import numpy as np

    begins = fresh.copy()
    begins[1:] |= then[1:] != then[:-1]
    rows = np.arange(len(begins))
    return rows - np.maximum.accumulate(np.where(begins, rows, 0))


def numbers_within(node: Ints, component: Ints) -> Ints:
    """Each node's number among the nodes of its component; components are in one stretch each."""
    import numpy as np

    order = np.lexsort((node, component))
    fresh = np.diff(node[order], prepend=-1) != 0
    number = np.cumsum(fresh) - 1
    begins = np.diff(component[order], prepend=-1) != 0
    found = np.empty(len(node), dtype=np.int64)
    found[order] = number - np.maximum.accumulate(np.where(begins, number, 0))
    return found
