"""Where the annotators of one article do not agree, typed for Arabic, and what they agree on."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from annotator.agreement.boundaries import boundary_kind
from annotator.agreement.disagreement import KINDS, SPAN_KINDS, Disagreement, extent, letter_of, make_key
from annotator.agreement.readings import Group, grouped, has_looked, place_of, readings_of
from annotator.core.annotation import Annotation, Span, new_id, reading_order
from annotator.core.schema import Schema

__all__ = ["KINDS", "SPAN_KINDS", "Disagreement", "agreed_spans", "find_disagreements", "letter_of"]


def find_disagreements(
    text: str,
    annotations: Sequence[Annotation],
    schema: Schema | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Disagreement]:
    """What the annotations of one article do not agree on, in text order; spans before what hangs on them.

    An annotation without spans that is not started or skipped takes no part: "not annotated yet" is never
    "found nothing". Spans that overlap a stretch of ``skip`` (site furniture) are left out. ``schema`` tells
    attribute types, where values alone do not.
    """
    looked = [annotation for annotation in annotations if has_looked(annotation)]
    if len(looked) < 2:
        return []
    found = [
        disagreement
        for group in grouped(text, readings_of(text, annotations, skip))
        if (disagreement := _of_spans(text, group, annotations)) is not None
    ]
    return sorted(found, key=_text_order)


def agreed_spans(text: str, annotations: Sequence[Annotation]) -> list[Span]:
    """What all who have looked marked alike, in reading order: same stretch (without whitespace at its edges)
    and label, each with a new id and those attributes that all gave alike. Empty unless two have looked."""
    looked = [annotation for annotation in annotations if has_looked(annotation)]
    if len(looked) < 2:
        return []
    readings = readings_of(text, looked)
    spans = [
        Span(new_id(), span.start, span.end, span.label, span.text)
        for group in grouped(text, readings)
        if len(group) == len(looked) and len({place_of(one.span) for one in group}) == 1
        for span in (group[0].span,)
    ]
    return sorted(spans, key=reading_order)


def _of_spans(text: str, group: Group, annotations: Sequence[Annotation]) -> Disagreement | None:
    """What is disputed about the spans of a group themselves, if anything."""
    spans = [one.span for one in group]
    here = {one.annotator for one in group}
    names = [annotation.annotator for annotation in annotations]
    missing = tuple(names[at] for at, one in enumerate(annotations) if at not in here and has_looked(one))
    kind, detail = _kind(text, group)
    if not kind and not missing:
        return None
    kind = kind or "missed"
    start, end = extent(spans)
    return Disagreement(
        key=make_key(kind, spans),
        kind=kind,
        start=start,
        end=end,
        label=_labels(spans),
        spans=tuple((names[one.annotator], one.span) for one in group),
        missing=missing,
        detail=detail,
        weight=KINDS[kind],
        annotators=tuple(names),
    )


def _kind(text: str, group: Group) -> tuple[str, str]:
    """Kind and detail of what the readings of a group differ in; empty where they are alike."""
    spans = {place_of(one.span): one.span for one in group}.values()
    kinds = {
        boundary_kind(text, (one.start, one.end), (other.start, other.end))
        for one, other in combinations(spans, 2)
    }
    boundary = max(kinds, key=lambda kind: KINDS.get(kind, 0.0), default="")
    if len(group) > len({one.annotator for one in group}):
        return "split", ""
    if len({span.label for span in spans}) > 1:
        return "label", boundary
    return boundary, ""


def _labels(spans: Iterable[Span]) -> str:
    return "|".join(dict.fromkeys(span.label for span in spans))


def _text_order(one: Disagreement) -> tuple[object, ...]:
    hangs = one.kind not in SPAN_KINDS
    return (one.start, -one.end, hangs, one.label, one.kind, one.detail, one.key)
