"""Where the annotators of one article do not agree, typed for Arabic, and what they agree on."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import combinations

import msgspec

from annotator.agreement.boundaries import boundary_kind
from annotator.agreement.disagreement import (
    KINDS,
    SPAN_KINDS,
    Disagreement,
    Place,
    extent,
    letter_of,
    make_key,
)
from annotator.agreement.readings import Group, Neighbours, grouped, has_looked, place_of, readings_of
from annotator.agreement.ties import Tie, hanging, ties_between, undisputed_on
from annotator.agreement.values import common_attributes, meaning, meanings, names_of, type_of
from annotator.core.annotation import Annotation, Link, Span, new_id, reading_order
from annotator.core.schema import Schema

__all__ = [
    "KINDS",
    "SPAN_KINDS",
    "Disagreement",
    "agreed_links",
    "agreed_spans",
    "find_disagreements",
    "letter_of",
]


def find_disagreements(
    text: str,
    annotations: Sequence[Annotation],
    schema: Schema | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Disagreement]:
    """What the annotations of one article do not agree on, by where it begins, spans first.

    An annotation without spans that is not started or skipped takes no part: "not annotated yet" is never
    "found nothing". Spans that overlap a stretch of ``skip`` (site furniture) are left out. ``schema`` tells
    attribute types, where values alone do not.
    """
    if sum(map(has_looked, annotations)) < 2:
        return []
    groups = grouped(text, readings_of(text, annotations, skip))
    ties = ties_between(text, annotations, groups)
    names = [annotation.annotator for annotation in annotations]
    looked = [at for at, annotation in enumerate(annotations) if has_looked(annotation)]
    neighbours = Neighbours(groups)
    found: list[Disagreement] = []
    open_groups: set[int] = set()
    for at, group in enumerate(groups):
        disputed = _of_spans(text, group, names, looked)
        if disputed is not None:
            open_groups.add(at)
            found.append(msgspec.structs.replace(disputed, hanging=undisputed_on(at, ties, groups, names)))
        certain = disputed is None
        found += _among(neighbours, (at,), _of_attributes(group, names, schema, certain=certain))
    for tie in ties:
        ends = (tie.source, tie.target)
        certain = open_groups.isdisjoint(ends)
        found += _among(neighbours, ends, _of_links(tie, groups, names, certain=certain))
    return sorted(found, key=_text_order)


def _among(
    neighbours: Neighbours, ones: Collection[int], disagreements: Iterable[Disagreement]
) -> Iterator[Disagreement]:
    """The same, with the readings of other groups that lie beside these."""
    known: frozenset[Place] | None = None
    for one in disagreements:
        known = neighbours.beside(ones) if known is None else known
        yield msgspec.structs.replace(one, beside=known)


def agreed_spans(
    text: str,
    annotations: Sequence[Annotation],
    schema: Schema | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[Span]:
    """What all who have looked marked alike, in reading order: same stretch (without whitespace at its edges)
    and label, each with a new id and those attributes that all gave alike. Empty unless two have looked."""
    looked = [annotation for annotation in annotations if has_looked(annotation)]
    if len(looked) < 2:
        return []
    groups = grouped(text, readings_of(text, looked, skip))
    agreed = [group for group in groups if _is_agreed(group, len(looked))]
    return sorted((_agreed(group, schema) for group in agreed), key=reading_order)


def agreed_links(
    text: str, annotations: Sequence[Annotation], skip: Sequence[tuple[int, int]] = ()
) -> list[tuple[Link, Span, Span]]:
    """The links between agreed spans that all who have looked drew: the first's link, source and target."""
    looked = [annotation for annotation in annotations if has_looked(annotation)]
    if len(looked) < 2:
        return []
    groups = grouped(text, readings_of(text, looked, skip))
    found = []
    for tie in ties_between(text, looked, groups):
        if _is_agreed(groups[tie.source], len(looked)) and _is_agreed(groups[tie.target], len(looked)):
            common = set.intersection(*(tie.types_of(annotator) for annotator in tie.both))
            firsts = {one.link.type: one for one in reversed(tie.drawn) if one.link.type in common}
            found += [
                (firsts[kind].link, firsts[kind].source, firsts[kind].target) for kind in sorted(common)
            ]
    return found


def _is_agreed(group: Group, looked: int) -> bool:
    return len(group) == looked and len({place_of(one.span) for one in group}) == 1


def _agreed(group: Group, schema: Schema | None) -> Span:
    first = group[0].span
    attributes = common_attributes((one.span for one in group), schema)
    return msgspec.structs.replace(first, id=new_id(), attributes=attributes)


def _of_spans(text: str, group: Group, names: Sequence[str], looked: Sequence[int]) -> Disagreement | None:
    """What is disputed about the spans of a group themselves, if anything."""
    spans = [one.span for one in group]
    here = {one.annotator for one in group}
    missing = tuple(names[at] for at in looked if at not in here)
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


def _of_attributes(
    group: Group, names: Sequence[str], schema: Schema | None, *, certain: bool
) -> Iterator[Disagreement]:
    """The attributes in which spans of one label differ. None where somebody has several spans: whoever is
    taken there is taken whole."""
    if len(group) > len({one.annotator for one in group}):
        return
    for label in sorted({one.span.label for one in group}):
        alike = [one for one in group if one.span.label == label]
        spans = [one.span for one in alike]
        start, end = extent(spans)
        for attribute in names_of(spans):
            said = meanings(spans, attribute, schema)
            if len(said) < 2:
                continue
            kind = type_of(schema, label, attribute)
            without = [one for one in alike if meaning(one.span.attributes.get(attribute), kind) is None]
            yield Disagreement(
                key=make_key("attribute", spans, attribute, sorted(one or "" for one in said)),
                kind="attribute",
                start=start,
                end=end,
                label=label,
                spans=tuple((names[one.annotator], one.span) for one in alike),
                missing=tuple(names[one.annotator] for one in without),
                detail=attribute,
                # A value that nobody contradicts is quickly taken.
                weight=KINDS["attribute"] / (2 if len(said) == 2 and without else 1),
                annotators=tuple(names),
                certain=certain,
            )


def _of_links(
    tie: Tie, groups: Sequence[Group], names: Sequence[str], *, certain: bool
) -> Iterator[Disagreement]:
    """What is disputed about the links from one group to another, as one question."""
    types = tie.disputed()
    if not types:
        return
    drawn = [one for one in tie.drawn if one.link.type in types]
    ends = []
    for annotator in sorted(tie.both):
        own = next(((one.source, one.target) for one in drawn if one.annotator == annotator), None)
        ends.append(
            own or (_first_of(groups[tie.source], annotator), _first_of(groups[tie.target], annotator))
        )
    spans = [span for pair in ends for span in pair]
    said = sorted({tuple(sorted(tie.types_of(annotator) & types)) for annotator in tie.both})
    sources, targets = ({place_of(pair[side]) for pair in ends} for side in (0, 1))
    start, end = extent(spans)
    yield Disagreement(
        key=make_key("link", (), sorted(sources), sorted(targets), said),
        kind="link",
        start=start,
        end=end,
        label=_labels(spans),
        spans=tuple(
            (names[annotator], span)
            for annotator, pair in zip(sorted(tie.both), ends, strict=True)
            for span in pair
        ),
        missing=tuple(names[at] for at in sorted(tie.both) if not tie.types_of(at) & types),
        detail="|".join(sorted(types)),
        links=tuple((names[one.annotator], one.link) for one in drawn),
        weight=KINDS["link"],
        annotators=tuple(names),
        certain=certain,
        hanging=tuple(hanging(tie, types, groups, names)),
    )


def _first_of(group: Group, annotator: int) -> Span:
    return next(one.span for one in group if one.annotator == annotator)


def _labels(spans: Iterable[Span]) -> str:
    return "|".join(sorted({span.label for span in spans}))


def _text_order(one: Disagreement) -> tuple[object, ...]:
    return (one.start, one.kind not in SPAN_KINDS, -one.end, one.label, one.kind, one.detail, one.key)
