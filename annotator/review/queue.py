"""Disagreements of a whole project, the worst first."""

from collections.abc import Iterator, Sequence

from annotator.agreement.disagreements import find_disagreements
from annotator.core.annotation import Annotation, Record
from annotator.core.work import Tick, no_tick
from annotator.review.comparing import names_of
from annotator.review.furniture import furniture
from annotator.review.shapes import Located
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing


def disagreements_of(
    project: Project,
    *,
    annotators: Sequence[str] | None = None,
    kinds: Sequence[str] | None = None,
    label: str | None = None,
    article_id: int | None = None,
    tick: Tick = no_tick,
) -> list[Located]:
    """What these annotators (None: all but gold) disagree on, the worst first, then by article and place.

    Only of these ``kinds``, of this ``label`` (on any side), in this article, where they are given. Site
    furniture stays out. ``tick`` counts articles. Raises ArticleMissing, AnnotatorMissing and what
    :meth:`Project.records` raises.
    """
    # A is who came to the project first: decisions name readings by these letters (decision 116).
    came = {one.name: one.id for one in project.annotators()}
    names = sorted(names_of(project, annotators), key=lambda name: came.get(name, 0))
    decided = {(line.article, line.key): line.choice for line in project.decisions(article_id)}
    found: list[Located] = []
    for number, record in _records(project, names, article_id, tick):
        disagreements = find_disagreements(
            record.article.text, record.annotations, project.schema, furniture(record.article)
        )
        found += (
            Located(number, record.article.title, one, decided.get((number, one.key), ""))
            for one in disagreements
            if (kinds is None or one.kind in kinds) and (label is None or label in one.label.split("|"))
        )
    return sorted(found, key=lambda one: (-one.disagreement.weight, one.article_id, one.disagreement.start))


def _records(
    project: Project, names: Sequence[str], article_id: int | None, tick: Tick
) -> Iterator[tuple[int, Record]]:
    """The article asked for, or all, with the annotations of these annotators."""
    if article_id is not None:
        known = {one.name: one.id for one in project.annotators()}
        if missing := set(names) - set(known):
            raise AnnotatorMissing(path=project.path, annotator=min(missing))
        annotations = tuple(project.annotation(article_id, known[name]) for name in names)
        yield article_id, Record(project.article(article_id), annotations)
        return
    total = project.article_count()
    for done, record in enumerate(project.records(names), 1):
        if len(record.annotations) > 1:
            number = project.article_id(record.article.sha256)
            assert number is not None, "it was read from this project"
            yield number, Record(record.article, _everybody(record, names))
        tick(done, total)


def _everybody(record: Record, names: Sequence[str]) -> tuple[Annotation, ...]:
    """The annotations in this order, an empty one for who said nothing: everybody keeps their letter."""
    said = {one.annotator: one for one in record.annotations}
    return tuple(said.get(name) or Annotation(annotator=name) for name in names)
