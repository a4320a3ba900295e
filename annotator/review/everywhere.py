"""The same words labelled everywhere, or no longer: what there is to choose from, and the choice carried out.

Nothing that is labelled already is touched. What is chosen over many articles is one transaction: all of it
is done or nothing, and the same steps turned round take it back.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from annotator.core.annotation import Annotation, Span, new_id
from annotator.core.article import Article
from annotator.core.change import (
    AddSpan,
    AnyChange,
    Batch,
    Change,
    RemoveLink,
    RemoveSpan,
    SetStatus,
    inverse,
)
from annotator.core.errors import ChangeRefused, SpanRefused
from annotator.core.occurrences import Sought, reads
from annotator.core.schema import Schema, check_allowed
from annotator.core.work import Tick, no_tick
from annotator.review.errors import EditedMeanwhile
from annotator.review.furniture import furniture
from annotator.review.searching import Context, Held, context, search
from annotator.store import Project, Standing
from annotator.store.errors import StaleAnnotation
from annotator.store.index import SearchIndex

CLOSED = ("done", "skipped")
"""Articles of this status are left alone, unless one of them is asked for by itself."""

Doing = Literal["label", "remove"]


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """One place, ``[start, end)`` in code points. ``context`` is what is shown of it.

    ``labels`` are those of the annotator's own spans that share a character with it. ``span_id`` is the span
    that would be removed, "" where one would be added; ``links`` counts the links that would go with it.
    """

    start: int
    end: int
    context: Context
    labels: tuple[str, ...] = ()
    span_id: str = ""
    links: int = 0


class SpotArticle(msgspec.Struct, frozen=True):
    """The places of one article, in order; ``revision`` is of the annotation in which they were found."""

    article_id: int
    title: str
    revision: int
    spots: tuple[Spot, ...]


class Spots(msgspec.Struct, frozen=True):
    """All there is to choose from.

    ``already`` counts the places that have the label, ``refused`` those where the span rules forbid it.
    """

    articles: tuple[SpotArticle, ...] = ()
    already: int = 0
    refused: int = 0


class Step(msgspec.Struct, frozen=True):
    """One change of one article's annotation, which stood (or stands after it was done) at ``revision``."""

    article_id: int
    change: Change
    revision: int


def places_to_label(
    project: Project,
    annotator_id: int,
    wanted: Sought,
    label: str,
    *,
    article_id: int | None = None,
    tick: Tick = no_tick,
) -> Spots:
    """Where these words could get this label: in one article, or in all that the annotator has not closed.

    Site furniture stays out, and so does what would reach over the border of a zone. ``tick`` counts the
    articles that are indexed, then those that are looked at. Raises the store's errors.
    """
    standings = _standings(project, annotator_id)
    found: list[SpotArticle] = []
    already = refused = 0
    for held in _held(project, wanted, standings, article_id, tick):
        annotation = _annotation(project, held.article_id, annotator_id, standings)
        spots = []
        for start, end in _outside_furniture(held.article, held.places):
            over = _over(annotation, start, end)
            if any((span.start, span.end, span.label) == (start, end, label) for span in over):
                already += 1
            elif not _is_allowed(project.schema, annotation, held.article.text, (start, end), label):
                refused += 1
            else:
                shown = context(held.article.text, start, end)
                labels = tuple(dict.fromkeys(span.label for span in over))
                spots.append(Spot(start=start, end=end, context=shown, labels=labels))
        if spots:
            found.append(SpotArticle(held.article_id, held.article.title, annotation.revision, tuple(spots)))
    return Spots(tuple(found), already, refused)


def places_to_clear(
    project: Project,
    annotator_id: int,
    wanted: Sought,
    label: str,
    *,
    article_id: int | None = None,
    tick: Tick = no_tick,
) -> Spots:
    """The annotator's own spans of this label that read these words; else as :func:`places_to_label`."""
    standings = _standings(project, annotator_id)
    found: list[SpotArticle] = []
    for held in _held(project, wanted, standings, article_id, tick, labelled=True):
        annotation = _annotation(project, held.article_id, annotator_id, standings)
        text = held.article.text
        spots = tuple(
            Spot(
                start=span.start,
                end=span.end,
                context=context(text, span.start, span.end),
                span_id=span.id,
                links=len(annotation.links_of(span.id)),
            )
            for span in annotation.spans
            if span.label == label and reads(text, span.start, span.end) == wanted.text
        )
        if spots:
            found.append(SpotArticle(held.article_id, held.article.title, annotation.revision, spots))
    return Spots(tuple(found))


def steps_to_label(label: str, chosen: Sequence[SpotArticle]) -> list[Step]:
    """What labels these places."""
    steps = []
    for one in chosen:
        parts: list[AnyChange] = [
            AddSpan(Span(new_id(), spot.start, spot.end, label, spot.context.text)) for spot in one.spots
        ]
        steps.append(Step(one.article_id, _together(parts), one.revision))
    return steps


def steps_to_clear(project: Project, annotator_id: int, chosen: Sequence[SpotArticle]) -> list[Step]:
    """What removes these spans and the links that hang on them. Raises EditedMeanwhile."""
    steps = []
    for one in chosen:
        annotation = project.annotation(one.article_id, annotator_id)
        gone = [annotation.span(spot.span_id) for spot in one.spots]
        spans = [span for span in gone if span is not None]
        if len(spans) < len(gone):
            raise EditedMeanwhile(count=1, article=one.title or str(one.article_id))
        ids = {span.id for span in spans}
        links = [link for link in annotation.links if link.source in ids or link.target in ids]
        parts: list[AnyChange] = [*map(RemoveLink, links), *map(RemoveSpan, spans)]
        steps.append(Step(one.article_id, _together(parts), annotation.revision))
    return steps


def do_steps(project: Project, annotator_id: int, steps: Sequence[Step], tick: Tick = no_tick) -> list[Step]:
    """Do all of it, durably, or nothing; the steps as they were done, with the revisions they led to.

    An annotation that was edited meanwhile is no obstacle while the change fits it. ``tick`` counts articles;
    cancelling takes everything back. Raises EditedMeanwhile, and the store's errors.
    """
    done: list[Step] = []
    missed: list[int] = []
    with project.together():
        for step in steps:
            try:
                revision = _do(project, annotator_id, step)
            except (ChangeRefused, SpanRefused):
                missed.append(step.article_id)
            else:
                done.append(msgspec.structs.replace(step, revision=revision))
            tick(len(done) + len(missed), len(steps))
        if missed:
            title = project.article(missed[0]).title or str(missed[0])
            raise EditedMeanwhile(count=len(missed), article=title)
    return done


def turned(steps: Sequence[Step]) -> list[Step]:
    """The steps that take these back."""
    return [msgspec.structs.replace(step, change=inverse(step.change)) for step in steps]


def _do(project: Project, annotator_id: int, step: Step) -> int:
    try:
        return project.apply(step.article_id, annotator_id, step.change, step.revision)
    except StaleAnnotation:
        annotation = project.annotation(step.article_id, annotator_id)
        change = _without_status(step.change)
        for span in _added(change):
            check_allowed(project.schema, annotation, span)
        return project.apply(step.article_id, annotator_id, change, annotation.revision)


def _without_status(change: Change) -> Change:
    """Whoever has worked on meanwhile keeps the status they gave."""
    if not isinstance(change, Batch):
        return change
    return Batch(tuple(part for part in change.changes if not isinstance(part, SetStatus)))


def _added(change: Change) -> Iterator[Span]:
    if isinstance(change, AddSpan):
        yield change.span
    elif isinstance(change, Batch):
        for part in change.changes:
            yield from _added(part)


def _together(parts: Sequence[AnyChange]) -> Change:
    return parts[0] if len(parts) == 1 else Batch(tuple(parts))


class _Standings(NamedTuple):
    """The annotator's annotations by article, and those articles that are closed."""

    known: dict[int, Standing]
    closed: frozenset[int]


def _standings(project: Project, annotator_id: int) -> _Standings:
    known = {one.article: one for one in project.revisions() if one.annotator == annotator_id}
    return _Standings(known, frozenset(one.article for one in known.values() if one.status in CLOSED))


def _held(
    project: Project,
    wanted: Sought,
    standings: _Standings,
    article_id: int | None,
    tick: Tick,
    *,
    labelled: bool = False,
) -> Iterator[Held]:
    """The articles of the scope that hold the words; with ``labelled`` only those somebody labelled in."""
    if article_id is not None:
        yield from search(project, None, wanted, only=(article_id,), tick=tick)
        return
    ids = standings.known if labelled else project.article_ids()
    scope = set(ids) - standings.closed
    index = SearchIndex.open(project)
    if index is None:
        yield from search(project, None, wanted, only=scope, tick=tick)
        return
    with index:
        index.fill(project, tick)
        yield from search(project, index, wanted, only=scope, tick=tick)


def _annotation(project: Project, article_id: int, annotator_id: int, standings: _Standings) -> Annotation:
    if article_id not in standings.known:
        return Annotation(annotator="")
    return project.annotation(article_id, annotator_id)


def _over(annotation: Annotation, start: int, end: int) -> list[Span]:
    return [span for span in annotation.spans if span.start < end and start < span.end]


def _is_allowed(
    schema: Schema, annotation: Annotation, text: str, place: tuple[int, int], label: str
) -> bool:
    start, end = place
    try:
        check_allowed(schema, annotation, Span("", start, end, label, text[start:end]))
    except SpanRefused:
        return False
    return True


def _outside_furniture(article: Article, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places that are the article's own, each within one zone."""
    skip = furniture(article)
    for start, end in places:
        crosses = any(zone.start < end and start < zone.end and not
                      (zone.start <= start and end <= zone.end) for zone in article.zones)  # fmt: skip
        if not crosses and not any(low < end and start < high for low, high in skip):
            yield start, end
