"""What of a project is compared: whose annotations count, and how they are made alike before.

Site furniture is taken out of the text altogether, so that positions and lengths are those of the article
proper: what stands behind a long menu is not nearer to its end than it was.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.agreement import Unit, length_outside, normalise, outside
from annotator.agreement.readings import has_looked
from annotator.core.annotation import Annotation, Record
from annotator.core.article import Article
from annotator.core.work import Tick, no_tick
from annotator.review.furniture import furniture
from annotator.store import Project


@dataclass
class Corpus:
    """The annotations that can be compared, article by article.

    ``ids`` and ``titles`` are of the articles that somebody annotated, ``units`` what each annotator marked
    there, ``lengths`` theirs in code points without site furniture.
    """

    ids: list[int] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    units: list[dict[str, list[Unit]]] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    trimmed: int = 0
    left_out: int = 0
    unfinished: int = 0

    @property
    def annotators(self) -> tuple[str, ...]:
        """Who annotated anything, by name."""
        return tuple(sorted({name for units in self.units for name in units}))

    def shared(self) -> list[int]:
        """Places of the articles that at least two annotated."""
        return [place for place, units in enumerate(self.units) if len(units) > 1]

    def labels(self) -> list[dict[str, Counter[str]]]:
        """How often each annotator used each label, by article."""
        return [
            {name: Counter(str(label) for _, _, label in own) for name, own in units.items()}
            for units in self.units
        ]


class Comparable(NamedTuple):
    """An annotation made like any other of its article, with what that took; see :class:`Corpus`."""

    units: list[Unit]
    trimmed: int
    left_out: int


def comparable(article: Article, annotation: Annotation) -> Comparable:
    """The spans in reading order without whitespace at their edges, in the article without its furniture."""
    zones = furniture(article)
    given: list[Unit] = [(span.start, span.end, span.label) for span in annotation.spans]
    spans, trimmed = normalise(article.text, given)
    kept = outside(spans, zones) if zones else spans
    return Comparable(_closed_up(kept, zones), trimmed, len(spans) - len(kept))


def names_of(project: Project, annotators: Sequence[str] | None) -> list[str]:
    """These annotators, or all but gold."""
    if annotators is not None:
        return list(annotators)
    return [one.name for one in project.annotators(gold=False)]


def read_corpus(project: Project, annotators: Sequence[str] | None, tick: Tick = no_tick) -> Corpus:
    """What these annotators (None: all but gold) said that can be compared. ``tick`` counts articles.

    Raises AnnotatorMissing and what :meth:`Project.records` raises.
    """
    corpus = Corpus()
    total = project.article_count()
    for done, record in enumerate(project.records(names_of(project, annotators)), 1):
        answers = [one for one in record.annotations if has_looked(one)]
        if answers:
            _add(corpus, project, record, answers)
        tick(done, total)
    return corpus


def _add(corpus: Corpus, project: Project, record: Record, answers: list[Annotation]) -> None:
    article = record.article
    number = project.article_id(article.sha256)
    assert number is not None, "it was read from this project"
    units: dict[str, list[Unit]] = {}
    for annotation in answers:
        units[annotation.annotator], trimmed, left_out = comparable(article, annotation)
        corpus.trimmed += trimmed
        corpus.left_out += left_out
        corpus.unfinished += annotation.status != "done"
    corpus.ids.append(number)
    corpus.titles.append(article.title)
    corpus.units.append(units)
    corpus.lengths.append(length_outside(len(article.text), furniture(article)))


def _closed_up(units: list[Unit], zones: list[tuple[int, int]]) -> list[Unit]:
    """Positions as they are once the zones, none of which a unit overlaps, are cut out of the text."""
    if not zones:
        return units
    before = [(start, sum(high - low for low, high in zones if high <= start)) for start, _, _ in units]
    return [
        (start - cut, end - cut, label)
        for (start, end, label), (_, cut) in zip(units, before, strict=True)
    ]  # fmt: skip
