"""Agreement on what hangs on spans: values of attributes, and links, pair by pair."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

import msgspec

from annotator.agreement.attributes import Interval, attribute_agreement, link_agreement
from annotator.agreement.readings import has_looked, trimmed
from annotator.core.annotation import Annotation, Record
from annotator.core.work import Tick, no_tick
from annotator.review import cautions
from annotator.review.comparing import names_of
from annotator.review.furniture import furniture
from annotator.review.shapes import Hanging, Pair
from annotator.store import Project

Both = tuple[Annotation, Annotation]


def hanging_figures(
    project: Project,
    *,
    annotators: Sequence[str] | None = None,
    seed: int = 0,
    tick: Tick = no_tick,
) -> list[Hanging]:
    """Agreement of each pair of these annotators (None: all but gold) on attributes and links.

    Attributes by label and attribute, then links: of all types together (``detail`` empty) and of each type.
    Spans answer each other as everywhere, without whitespace at their edges and without site furniture.
    ``tick`` counts articles. Raises AnnotatorMissing and what :meth:`Project.records` raises.
    """
    articles: dict[Pair, list[Both]] = {}
    total = project.article_count()
    for done, record in enumerate(project.records(names_of(project, annotators)), 1):
        answers = [_proper(record, one) for one in record.annotations if has_looked(one)]
        for one, other in combinations(answers, 2):
            articles.setdefault((one.annotator, other.annotator), []).append((one, other))
        tick(done, total)
    found: list[Hanging] = []
    for pair, both in sorted(articles.items()):
        found += _of_attributes(pair, both, seed)
        found += _of_links(pair, both, seed)
    return found


def _of_attributes(pair: Pair, both: list[Both], seed: int) -> list[Hanging]:
    return [
        Hanging(
            measure=measure,
            pair=pair,
            label=one.label,
            detail=one.attribute,
            n=one.pairs,
            same=one.same,
            one_sided=one.one_sided,
            overlapping=one.overlapping,
            **_figure(value, one.pairs, len(both)),
        )
        for one in attribute_agreement(both, seed)
        for measure, value in (("attribute_kappa", one.kappa), ("attribute_alpha", one.alpha))
    ]


def _of_links(pair: Pair, both: list[Both], seed: int) -> list[Hanging]:
    return [
        Hanging(
            measure="link_f1",
            pair=pair,
            detail=one.type or "",
            n=one.one + one.other,
            same=one.same,
            **_figure(one.f1, (one.one + one.other) // 2, len(both)),
        )
        for one in link_agreement(both, seed)
        if one.one or one.other
    ]


def _figure(value: Interval, items: int, articles: int) -> dict[str, Any]:
    warnings = cautions.of_spans(items, 1) + cautions.of_articles(articles)
    return {
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "articles": articles,
        "warnings": warnings,
    }


def _proper(record: Record, annotation: Annotation) -> Annotation:
    """The annotation without what stands in site furniture and without whitespace at the edges of spans."""
    zones = furniture(record.article)
    spans = (trimmed(record.article.text, span) for span in annotation.spans)
    kept = tuple(
        span
        for span in spans
        if not any(min(span.end, high) > max(span.start, low) for low, high in zones)
    )  # fmt: skip
    ids = {span.id for span in kept}
    links = tuple(link for link in annotation.links if {link.source, link.target} <= ids)
    return msgspec.structs.replace(annotation, spans=kept, links=links)
