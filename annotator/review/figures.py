"""How far the annotators of a project agree: figures with intervals, and with what they rest on."""

import platform
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.metadata import version
from typing import Any

import msgspec

from annotator import __version__
from annotator.agreement import corpus as measured
from annotator.agreement.bootstrap import ROUNDS
from annotator.agreement.competence import ITERATIONS, TOLERANCE
from annotator.agreement.competence import ROUNDS as COMPETENCE_ROUNDS
from annotator.agreement.gamma import PRECISION, SAMPLES
from annotator.agreement.metrics import METRICS
from annotator.core.work import Tick, no_tick
from annotator.review import cautions
from annotator.review.comparing import Corpus, read_corpus
from annotator.review.competence import reliance_of
from annotator.review.confusion import confusions
from annotator.review.hanging import hanging_figures
from annotator.review.shapes import By, Figure, Figures, Window
from annotator.review.windows import make_rounds, make_windows
from annotator.store import Project

PARAMETERS: dict[str, Any] = {
    "interval": {"level": 0.95, "method": "percentile bootstrap over articles", "rounds": ROUNDS},
    "competence": {"iterations": ITERATIONS, "tolerance": TOLERANCE, "rounds": COMPETENCE_ROUNDS},
    "gamma": {"alpha": 1, "beta": 1, "delta": 1, "samples": SAMPLES, "precision": PRECISION},
}


def agreement_figures(
    project: Project,
    *,
    annotators: Sequence[str] | None = None,
    measures: Sequence[str] | None = None,
    by: By | Sequence[By] = "all",
    seed: int = 0,
    tick: Tick = no_tick,
) -> Figures:
    """How far these annotators agree (None: all but gold), by these ``measures`` (None: all of METRICS).

    ``by`` says which rows are wanted, in this order: over ``all``, each ``label``, each ``pair``, each
    ``article`` (without intervals), each ``window`` of time, each ``round`` (:func:`make_rounds`; with
    ``guideline`` in its place by version of the guideline); several are counted once. Annotations that are
    not started or skipped, without spans, are not annotations; spans in site furniture stay out, and
    whitespace at the edges of spans does not count. The same ``seed`` gives the same figures.

    ``tick`` counts the steps of the longest part and may raise Cancelled. Raises AnnotatorMissing, KeyError
    for a measure that is not in METRICS, and what :meth:`Project.records` raises.
    """
    unknown = set(measures or ()) - set(METRICS)
    if unknown:
        raise KeyError(*sorted(unknown))
    corpus = read_corpus(project, annotators, tick)
    counts = measured.count_corpus(corpus.units, corpus.lengths, measures, seed, tick)
    table = _Rows(corpus, counts, seed)
    wanted = (by,) if isinstance(by, str) else tuple(by)
    versions = "guideline" in wanted
    asked = tuple(dict.fromkeys("round" if one == "guideline" else one for one in wanted))
    shared = [corpus.ids[place] for place in corpus.shared()]
    windows = make_windows(project, shared, corpus.annotators) if "window" in asked else ()
    overall = table.overall()
    rounds: tuple[Window, ...] = ()
    if "round" in asked:
        rounds = make_rounds(project, shared, corpus.annotators, guideline=versions)
    rows: list[Figure] = []
    for one in asked:
        rows += overall if one == "all" else table.rows(one, rounds if one == "round" else windows)
    titles = dict(zip(corpus.ids, corpus.titles, strict=True))
    return Figures(
        headline=overall[0] if overall else None,
        rows=rows,
        confusions=confusions(corpus.units, corpus.annotators),
        annotators=corpus.annotators,
        seed=seed,
        parameters=PARAMETERS,
        versions=_versions(),
        articles=len(shared),
        windows=windows,
        rounds=rounds,
        updates=tuple(line.at for line in project.decisions() if line.guideline),
        revisions=tuple(version.at for version in project.guidelines.versions()),
        titles={row.article: titles[row.article] for row in rows if row.article is not None},
        trimmed=corpus.trimmed,
        left_out=corpus.left_out,
        unfinished=corpus.unfinished,
        warnings=("unfinished",) if corpus.unfinished else (),
    )


def _versions() -> dict[str, str]:
    return {
        "hashiya": __version__,
        "python": platform.python_version(),
        **{name: version(name) for name in ("numpy", "scipy")},
    }


def with_hanging(
    figures: Figures,
    project: Project,
    *,
    annotators: Sequence[str] | None = None,
    tick: Tick = no_tick,
) -> Figures:
    """The same figures with the agreement on attributes and links.

    Arguments and errors as in :func:`agreement_figures`; the seed is that of ``figures``.
    """
    hanging = hanging_figures(project, annotators=annotators, seed=figures.seed, tick=tick)
    return msgspec.structs.replace(figures, hanging=tuple(hanging))


def with_competence(
    figures: Figures,
    project: Project,
    *,
    annotators: Sequence[str] | None = None,
    tick: Tick = no_tick,
) -> Figures:
    """The same figures with the reliance on each annotator; arguments and errors as there."""
    reliance = reliance_of(project, annotators=annotators, seed=figures.seed, tick=tick)
    return msgspec.structs.replace(figures, competence=tuple(reliance))


class _Rows:
    """The rows of a table, from what was counted once."""

    def __init__(self, corpus: Corpus, counts: measured.CorpusCounts, seed: int) -> None:
        self._corpus = corpus
        self._counts = counts
        self._seed = seed
        self._labels = corpus.labels()
        self._told: dict[tuple[tuple[str, ...], tuple[By, int] | None], tuple[str, ...]] = {}

    def overall(self) -> list[Figure]:
        """Over all articles, annotators and labels."""
        return [self._row(one) for one in self._figures(everybody=True, labelled=False)]

    def rows(self, by: By, windows: Sequence[Window]) -> list[Figure]:
        """Each label, pair, article, window or round."""
        match by:
            case "label":
                return [self._row(one) for one in self._figures(everybody=True, labelled=True)]
            case "pair":
                return [
                    self._row(one, by_pair=True) for one in self._figures(everybody=False, labelled=False)
                ]
            case "article":
                return [row for place in self._corpus.shared() for row in self._of_article(place)]
            case "window" | "round":
                return [row for window in windows for row in self._of_window(window, by)]
            case _:
                return self.overall()

    def _of_article(self, place: int) -> list[Figure]:
        found = self._figures(everybody=True, labelled=False, where=[place])
        return [self._row(one, article=place) for one in found]

    def _of_window(self, window: Window, by: By) -> list[Figure]:
        wanted = set(window.articles)
        where = [place for place, number in enumerate(self._corpus.ids) if number in wanted]
        found = self._figures(everybody=True, labelled=False, where=where)
        return [self._row(one, stretch=(by, window.number), where=where) for one in found]

    def _figures(
        self, *, everybody: bool, labelled: bool, where: Sequence[int] | None = None
    ) -> list[measured.Figure]:
        """The figures of all annotators or of each pair, of each label or of all together."""
        names = self._corpus.annotators
        kept = tuple(
            one
            for one in self._counts.tallies
            if (one.label is not None) == labelled
            and (one.annotators == names if everybody else len(one.annotators) == 2)
        )
        counts = replace(self._counts, tallies=kept)
        return counts.figures(where, self._seed, 0 if where is not None and len(where) == 1 else ROUNDS)

    def _row(
        self,
        one: measured.Figure,
        *,
        by_pair: bool = False,
        article: int | None = None,
        stretch: tuple[By, int] | None = None,
        where: Iterable[int] | None = None,
    ) -> Figure:
        warnings: tuple[str, ...]
        if one.label is not None:
            warnings = cautions.of_label(one.spans, len(one.annotators))
        else:
            warnings = cautions.of_spans(one.spans, len(one.annotators))
            if article is None:
                warnings += self._habits(one.annotators, stretch, where)
        if article is None:
            warnings += cautions.of_articles(one.articles)
        return Figure(
            measure=one.measure,
            label=None if one.label is None else str(one.label),
            pair=(one.annotators[0], one.annotators[1]) if by_pair else None,
            article=None if article is None else self._corpus.ids[article],
            window=stretch[1] if stretch and stretch[0] == "window" else None,
            round=stretch[1] if stretch and stretch[0] == "round" else None,
            value=one.value,
            low=one.low,
            high=one.high,
            n=one.spans,
            articles=one.articles,
            warnings=warnings,
        )

    def _habits(
        self, annotators: tuple[str, ...], stretch: tuple[By, int] | None, where: Iterable[int] | None
    ) -> tuple[str, ...]:
        """Warnings of how these annotators mark, in all articles or a stretch, told once for all measures."""
        key = (annotators, stretch)
        if key not in self._told:
            places = range(len(self._labels)) if where is None else where
            self._told[key] = cautions.of_habits([self._labels[place] for place in places], annotators)
        return self._told[key]
