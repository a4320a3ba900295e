"""Figures of a whole corpus: every measure with its n and its 95% interval over articles.

Count once (:func:`count_corpus`), then ask for figures of all articles or of any of them (a round, a window
of time, one article) without counting again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from annotator.agreement.bootstrap import ROUNDS, interval, resampled
from annotator.agreement.counts import alpha_counts, exact_counts, tier_counts
from annotator.agreement.gamma import gamma
from annotator.agreement.metrics import METRICS, Kind, Metric
from annotator.agreement.spans import Annotations, Unit
from annotator.agreement.table import Table, make_table
from annotator.core.work import Tick, no_tick

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: ``measure`` (a name of METRICS) of ``annotators``, for one ``label`` or all (None).

    Two annotators are a pair; more are the mean over their pairs (F1 measures) or all at once (α, γ).
    ``value`` is None where undefined; ``low`` and ``high`` are the 95% interval, None where it has none
    (fewer than two articles, or undefined in most draws). ``articles``: how many at least two of them
    annotated; ``spans``: how many spans the figure rests on.
    """

    measure: str
    annotators: tuple[str, ...]
    label: Hashable | None
    value: float | None
    low: float | None
    high: float | None
    articles: int
    spans: int


@dataclass(frozen=True)
class _Tally:
    """Counts of one kind for one group and label: (articles, pairs or 1, columns).

    ``articles`` says which at least two of the group annotated, ``spans`` how many spans they have there.
    """

    kind: Kind
    annotators: tuple[str, ...]
    label: Hashable | None
    counts: Floats
    articles: NDArray[np.bool_]
    spans: Floats


@dataclass(frozen=True)
class CorpusCounts:
    """What was counted in each article. ``articles`` is how many there are."""

    articles: int
    measures: tuple[str, ...]
    tallies: tuple[_Tally, ...]

    def figures(
        self, where: Iterable[int] | None = None, seed: int = 0, rounds: int = ROUNDS
    ) -> list[Figure]:
        """The figures over all articles, or over those at the places ``where``; ``rounds`` 0: no intervals.

        Ordered by measure as in METRICS, then all annotators before pairs, then all labels before each.
        """
        import numpy as np

        chosen = np.arange(self.articles) if where is None else np.fromiter(where, np.int64)
        flat = [one.counts.reshape(self.articles, -1) for one in self.tallies] if len(chosen) else []
        bounds = np.cumsum([0, *(one.shape[1] for one in flat)])
        counts = np.concatenate(flat, axis=1)[chosen] if flat else np.zeros((0, 0))
        drawn = resampled(counts, seed, rounds) if rounds and len(chosen) > 1 else counts[:0]
        sums = counts.sum(axis=0, keepdims=True)
        found: list[Figure] = []
        for metric in (METRICS[name] for name in self.measures):
            for at, tally in enumerate(self.tallies if flat else ()):
                asked = metric.overall if tally.label is None else metric.by_label
                if asked and tally.kind == metric.counts:
                    own = slice(bounds[at], bounds[at + 1])
                    found.append(_figure(metric, tally, chosen, sums[:, own], drawn[:, own]))
        return found


def measure_corpus(
    articles: Sequence[Annotations],
    lengths: Sequence[float],
    measures: Sequence[str] | None = None,
    seed: int = 0,
    tick: Tick = no_tick,
) -> list[Figure]:
    """All figures of these articles: for all annotators, each pair, and each label.

    ``articles`` are {annotator: spans}; who is no key has not annotated, an empty list found nothing.
    ``lengths`` are the articles' in code points, without site furniture
    (:func:`annotator.agreement.spans.length_outside`). ``measures`` are names of METRICS (None: all).
    ``tick(done, total)`` may raise Cancelled. Raises KeyError for a measure that is not in METRICS,
    ValueError where the two lists differ in length.
    """
    return count_corpus(articles, lengths, measures, seed, tick).figures(seed=seed)


def count_corpus(
    articles: Sequence[Annotations],
    lengths: Sequence[float],
    measures: Sequence[str] | None = None,
    seed: int = 0,
    tick: Tick = no_tick,
) -> CorpusCounts:
    """Counts of every article, from which figures of any of them follow; arguments and errors as there."""
    if len(articles) != len(lengths):
        raise ValueError("every article needs its length")
    names = tuple(name for name in METRICS if measures is None or name in measures)
    for unknown in set(measures or ()) - set(METRICS):
        raise KeyError(unknown)
    kinds = {METRICS[name].counts for name in names}
    table = make_table(articles)
    groups = [*combinations(range(len(table.annotators)), 2)]
    tallies: list[_Tally] = []
    several = len(_everybody(table, groups))
    turns = {"exact": len(groups), "tiers": len(groups), "alpha": several, "gamma": several * len(articles)}
    done = _Steps(tick, sum(turns[kind] for kind in kinds))
    if "exact" in kinds:
        tallies += _paired(table, groups, "exact", done, lambda i, j: _overall(exact_counts(table, i, j)))
    if "tiers" in kinds:
        tallies += _paired(table, groups, "tiers", done, lambda i, j: _tiers(table, i, j))
    if "alpha" in kinds:
        tallies += _alphas(table, groups, lengths, done)
    if "gamma" in kinds:
        tallies += _gammas(table, groups, articles, seed, done)
    return CorpusCounts(len(articles), names, tuple(tallies))


class _Steps:
    """Counts steps for a tick."""

    def __init__(self, tick: Tick, total: int) -> None:
        self._tick, self._total, self._done = tick, total, 0

    def __call__(self) -> None:
        self._done += 1
        self._tick(self._done, self._total)


def _overall(by_label: Floats) -> Floats:
    """Counts of all labels together before those of each: (articles, 1 + labels, columns)."""
    import numpy as np

    return np.concatenate([by_label.sum(axis=1, keepdims=True), by_label], axis=1)


def _tiers(table: Table, one: int, other: int) -> Floats:
    import numpy as np

    every = tier_counts(table, one, other, by_label=False)
    return np.concatenate([every, tier_counts(table, one, other, by_label=True)], axis=1)


def _tally(table: Table, kind: Kind, group: Sequence[int], label: Hashable | None, counts: Floats) -> _Tally:
    import numpy as np

    together = table.present[list(group)].sum(axis=0) >= 2
    counted = together[table.article] & table.of(group)
    if label is not None:
        counted &= table.label == table.labels.index(label)
    spans = np.bincount(table.article[counted], minlength=table.articles).astype(np.float64)
    return _Tally(kind, _names(table, group), label, counts, together, spans)


def _names(table: Table, group: Sequence[int]) -> tuple[str, ...]:
    return tuple(table.annotators[at] for at in group)


def _paired(
    table: Table,
    groups: Sequence[tuple[int, int]],
    kind: Kind,
    done: Callable[[], None],
    count: Callable[[int, int], Floats],
) -> Iterator[_Tally]:
    """Counts of pairs; with three annotators or more also all pairs together, whose mean is taken."""
    import numpy as np

    found = []
    for group in groups:
        found.append(count(*group))
        done()
    labels = (None, *table.labels)
    if len(groups) > 1:
        for at, label in enumerate(labels):
            counts = np.stack([one[:, at] for one in found], axis=1)
            yield _tally(table, kind, range(len(table.annotators)), label, counts)
    for group, one in zip(groups, found, strict=True):
        for at, label in enumerate(labels):
            yield _tally(table, kind, group, label, one[:, at : at + 1])


def _everybody(table: Table, groups: Sequence[tuple[int, int]]) -> list[tuple[int, ...]]:
    """All annotators, where they are more than two, and the pairs."""
    return [*([tuple(range(len(table.annotators)))] if len(groups) > 1 else []), *groups]


def _alphas(
    table: Table, groups: Sequence[tuple[int, int]], lengths: Sequence[float], done: Callable[[], None]
) -> Iterator[_Tally]:
    for group in _everybody(table, groups):
        counts = alpha_counts(table, lengths, group)
        for at, label in enumerate(table.labels):
            yield _tally(table, "alpha", group, label, counts[:, at : at + 1])
        done()


def _gammas(
    table: Table,
    groups: Sequence[tuple[int, int]],
    articles: Sequence[Annotations],
    seed: int,
    done: Callable[[], None],
) -> Iterator[_Tally]:
    """Disorders of each article weighted by its mean number of units, so that they add."""
    import numpy as np

    for group in _everybody(table, groups):
        names = _names(table, group)
        counts = np.zeros((len(articles), 1, 3))
        for at, article in enumerate(articles):
            counts[at, 0] = _disorders({name: article[name] for name in names if name in article}, seed)
            done()
        yield _tally(table, "gamma", group, None, counts)


def _disorders(annotations: Mapping[str, Sequence[Unit]], seed: int) -> tuple[float, float, float]:
    found = gamma(annotations, seed=seed)
    if found.observed is None or found.expected is None:
        return 0.0, 0.0, 0.0
    units = sum(map(len, annotations.values()))
    mean = units / len(annotations)
    return found.observed * mean, found.expected * mean, units


def _figure(metric: Metric, tally: _Tally, chosen: NDArray[np.int64], sums: Floats, drawn: Floats) -> Figure:
    import numpy as np

    pairs, columns = tally.counts.shape[1:]

    def value(rows: Floats) -> Floats:
        each = metric.value(rows.reshape(-1, columns)).reshape(-1, pairs)
        known = ~np.isnan(each)
        number = known.sum(axis=1)
        return np.where(number > 0, np.where(known, each, 0).sum(axis=1) / np.maximum(number, 1), np.nan)

    point = float(value(sums)[0])
    low, high = interval(value(drawn)) if len(drawn) else (None, None)
    return Figure(
        metric.name,
        tally.annotators,
        tally.label,
        None if np.isnan(point) else point,
        low,
        high,
        int(tally.articles[chosen].sum()),
        int(tally.spans[chosen].sum()),
    )
