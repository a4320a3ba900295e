"""What a new schema does to an annotation: the one change that carries it along, and what there is to tell.

Nothing is lost that no move gives up: spans that become the same are one span with the attributes, notes
and links of both. What breaks a rule afterwards (spans of one label that cross, a link between labels that
its type does not tie any more) stays and is counted: one slip among thousands must not bar a change.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Link, Refusal, Span
from annotator.core.change import (
    AnyChange,
    Batch,
    Change,
    EditLink,
    EditSpan,
    Refuse,
    RemoveLink,
    RemoveSpan,
    Unrefuse,
    apply,
)
from annotator.core.errors import BadSchema, SpanCrosses
from annotator.core.schema import Attribute, Schema, broken_rules
from annotator.core.schema_faults import Unanswered
from annotator.core.schema_moves import Plan
from annotator.core.schema_values import carries, choices_in, converted, is_of_choices


class Tally(msgspec.Struct, frozen=True):
    """What a plan does, counted. Of one annotation, or of a whole project (``+`` adds them up).

    ``edited`` spans keep their place and get another label or other attributes; ``removed`` ones go;
    ``merged`` ones become one with another. ``differing`` counts values that gave way to another in that.
    ``crossing`` spans and ``unfit`` links break a rule of the new schema that they kept before.
    """

    edited: int = 0
    removed: int = 0
    merged: int = 0
    differing: int = 0
    links_edited: int = 0
    links_removed: int = 0
    crossing: int = 0
    unfit: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        mine, theirs = msgspec.structs.astuple(self), msgspec.structs.astuple(other)
        return Tally(*(one + two for one, two in zip(mine, theirs, strict=True)))


class Carried(msgspec.Struct, frozen=True):
    """What becomes of one annotation: ``change`` leads there, None where it stays as it is."""

    change: Change | None
    tally: Tally


def carry(plan: Plan, annotation: Annotation) -> Carried:
    """The change that carries an annotation from ``plan.before`` to ``plan.after``.

    What was unknown to both schemas stays as it is. Raises BadSchema (Unanswered) where the annotation holds
    something that only the schema before knows, and no move says where it goes.
    """
    carried = {span.id: _span(plan, span) for span in annotation.spans}
    spans = {span_id: after for span_id, (after, _gave_way) in carried.items()}
    stands, differing = _united(annotation, spans)
    links = _links(plan, annotation, stands)
    change = _change(annotation, spans, stands, links, _refusals(plan, annotation))
    gone = sum(after is None for after in spans.values())
    tally = Tally(
        edited=sum(
            after is not None and stands[span.id] == span.id and after != span
            for span, after in zip(annotation.spans, spans.values(), strict=True)
        ),
        removed=gone,
        merged=sum(one != two for one, two in stands.items()),
        differing=differing + sum(gave_way for _after, gave_way in carried.values()),
        links_edited=sum(links[link.id] not in (None, link) for link in annotation.links),
        links_removed=sum(after is None for after in links.values()),
    )
    return Carried(change, tally + _broken(plan, annotation, change))


def affects(plan: Plan) -> tuple[set[str], set[str]]:
    """The labels and link types (ids as they are now) whose annotations have to be looked at.

    Whatever holds none of them is the same under both schemas.
    """
    before, after, moves = plan.before, plan.after, plan.moves
    labels = {*moves.labels, *moves.attributes, *moves.values}
    for label in before.labels:
        kept = after.label(label.id)
        if kept is None or any(_changed(one, kept.attribute(one.id)) for one in label.attributes):
            labels.add(label.id)
    links = {*moves.links}
    for link in before.links:
        other = after.link_type(link.id)
        if other is None or not set(link.pairs) <= set(other.pairs):
            links.add(link.id)
    return labels, links


def _changed(before: Attribute, after: Attribute | None) -> bool:
    """Whether a value of an attribute may have to change."""
    if after is None or after.type != before.type:
        return True
    return not {choice.id for choice in before.choices} <= {choice.id for choice in after.choices}


def _span(plan: Plan, span: Span) -> tuple[Span | None, int]:
    """The span under the new schema, or None where it goes; and how many of its values gave way."""
    target = plan.moves.label(span.label)
    if target is None:
        return None, 0
    if plan.after.label(target) is None:
        if plan.before.label(span.label) is not None:
            raise BadSchema(reason=Unanswered(), path=f"$.labels.{span.label}")
        return span, 0
    attributes: dict[str, Any] = {}
    differing = 0
    found = list(_values(plan, span))
    # What keeps its name comes first: a value that moves there gives way to it.
    for old, name, value in sorted(found, key=lambda each: each[0] != each[1]):
        differing += old != name and attributes.get(name, value) != value
        attributes.setdefault(name, value)
    attributes = {name: attributes[name] for _old, name, _value in found}
    if target == span.label and attributes == span.attributes:
        return span, 0
    return msgspec.structs.replace(span, label=target, attributes=attributes), differing


def _values(plan: Plan, span: Span) -> Iterator[tuple[str, str, Any]]:
    """The values that a span keeps: the name before, the new one, the new value."""
    before, after = plan.before.label(span.label), plan.after.label(plan.moves.label(span.label) or "")
    for name, value in span.attributes.items():
        old = before.attribute(name) if before else None
        target = plan.moves.attribute(span.label, name)
        if target is None:
            continue
        new = after.attribute(target) if after else None
        if new is None or (old is not None and not carries(old.type, new.type)):
            if old is not None:
                path = f"$.labels.{span.label}.attributes.{name}"
                raise BadSchema(reason=Unanswered(), path=path)
            yield name, name, value
            continue
        kept = _value(plan, (span.label, name), value, (old, new))
        if kept not in (None, []) or value in (None, []):
            yield name, target, kept


def _value(plan: Plan, place: tuple[str, str], value: Any, kinds: tuple[Attribute | None, Attribute]) -> Any:
    """What becomes of one value: its choices moved, its type the new one; None where it goes."""
    old, new = kinds
    if is_of_choices(old if old is not None else new):
        value = _chosen(plan, place, value, kinds)
    return value if old is None or value is None else converted(value, old.type, new.type)


def _chosen(plan: Plan, place: tuple[str, str], value: Any, kinds: tuple[Attribute | None, Attribute]) -> Any:
    old, new = kinds
    moved: dict[str, str | None] = {}
    for one in choices_in(value):
        target = moved[one] = plan.moves.value(*place, one)
        known = old is not None and old.choice(one) is not None
        if known and is_of_choices(new) and target is not None and new.choice(target) is None:
            path = f"$.labels.{place[0]}.attributes.{place[1]}.choices.{one}"
            raise BadSchema(reason=Unanswered(), path=path)
    if isinstance(value, str):
        return moved[value]
    if not isinstance(value, list):
        return value
    kept = [moved[one] if isinstance(one, str) else one for one in value]
    return [one for at, one in enumerate(kept) if one is not None and one not in kept[:at]]


def _united(annotation: Annotation, spans: dict[str, Span | None]) -> tuple[dict[str, str], int]:
    """Which span each one stands in now, by ids, and how many values gave way.

    Only where a label has changed are spans of the same place and label made one: the one that had the label
    before, else the first. ``spans`` then holds what it has become.
    """
    stands = {span_id: span_id for span_id, after in spans.items() if after is not None}
    places: dict[tuple[int, int, str], list[Span]] = {}
    for span in annotation.spans:
        after = spans[span.id]
        if after is not None:
            places.setdefault((after.start, after.end, after.label), []).append(span)
    differing = 0
    for (_start, _end, label), same in places.items():
        if len(same) == 1 or all(span.label == label for span in same):
            continue
        kept, *others = sorted(same, key=lambda span: span.label != label)
        whole = spans[kept.id]
        for other in others:
            after = spans[other.id]
            assert whole is not None
            assert after is not None
            whole, gave_way = _joined(whole, after)
            differing += gave_way
            stands[other.id] = kept.id
        spans[kept.id] = whole
    return stands, differing


def _joined(kept: Span, other: Span) -> tuple[Span, int]:
    """Two spans of one place as one: what only the other has is taken over."""
    values = {**other.attributes, **kept.attributes}
    differing = sum(values[name] != value for name, value in other.attributes.items())
    notes = dict.fromkeys(note for note in (kept.note, other.note) if note)
    unsure = kept.unsure or other.unsure
    joined = msgspec.structs.replace(kept, attributes=values, note="\n".join(notes), unsure=unsure)
    return joined, differing


def _links(plan: Plan, annotation: Annotation, stands: dict[str, str]) -> dict[str, Link | None]:
    """What becomes of each link, by id: tied to what its ends have become, or None.

    A link that would tie a span to itself, or repeat another, through this change goes.
    """
    found: dict[str, Link | None] = {}
    drawn: dict[tuple[str, str, str], Link] = {}
    for link in annotation.links:
        after = found[link.id] = _tied(plan, link, stands)
        if after is None:
            continue
        place = (after.type, after.source, after.target)
        first = drawn.setdefault(place, link)
        kept = found[first.id]
        if first is link or kept is None or (after == link and kept == first):
            continue
        found[link.id] = None
        united = {**after.attributes, **kept.attributes}
        found[first.id] = msgspec.structs.replace(kept, attributes=united)
    return found


def _tied(plan: Plan, link: Link, stands: dict[str, str]) -> Link | None:
    """A link under its new type, between what its ends have become."""
    kind = plan.moves.link(link.type)
    if kind is not None and plan.after.link_type(kind) is None and plan.before.link_type(link.type):
        raise BadSchema(reason=Unanswered(), path=f"$.links.{link.type}")
    source, target = stands.get(link.source), stands.get(link.target)
    if kind is None or source is None or target is None:
        return None
    if source == target and link.source != link.target:
        return None
    return msgspec.structs.replace(link, type=kind, source=source, target=target)


def _refusals(plan: Plan, annotation: Annotation) -> set[Refusal]:
    """The suggestions that stay refused; those of a label that goes are forgotten."""
    kept = set()
    for refusal in annotation.refusals:
        label = plan.moves.label(refusal.label)
        gone = label is None or (plan.after.label(label) is None and plan.before.label(label) is not None)
        if label is not None and not gone:
            kept.add(Refusal(label, refusal.words))
    return kept


def _change(
    annotation: Annotation,
    spans: dict[str, Span | None],
    stands: dict[str, str],
    links: dict[str, Link | None],
    refusals: set[Refusal],
) -> Change | None:
    """The parts in an order in which each fits: links let go of spans before these go."""
    parts: list[AnyChange] = []
    for link in annotation.links:
        tied = links[link.id]
        if tied != link:
            parts.append(RemoveLink(link) if tied is None else EditLink(link, tied))
    parts += (RemoveSpan(span) for span in annotation.spans if stands.get(span.id) != span.id)
    for span in annotation.spans:
        after = spans[span.id]
        if after is not None and stands[span.id] == span.id and after != span:
            parts.append(EditSpan(span, after))
    before = set(annotation.refusals)
    parts += map(Unrefuse, sorted(before - refusals))
    parts += map(Refuse, sorted(refusals - before))
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else Batch(tuple(parts))


def _broken(plan: Plan, annotation: Annotation, change: Change | None) -> Tally:
    """What breaks a rule afterwards and kept it before."""
    after = annotation if change is None else apply(annotation, change)
    crossing = _crossing(plan.after, after) - _crossing(plan.before, annotation) if change else set()
    unfit = _unfit(plan.after, after) - _unfit(plan.before, annotation)
    return Tally(crossing=len(crossing), unfit=len(unfit))


def _crossing(schema: Schema, annotation: Annotation) -> set[str]:
    return {span.id for span, fault in broken_rules(schema, annotation) if isinstance(fault, SpanCrosses)}


def _unfit(schema: Schema, annotation: Annotation) -> set[str]:
    labels = {span.id: span.label for span in annotation.spans}
    found = set()
    for link in annotation.links:
        kind = schema.link_type(link.type)
        if kind is not None and not kind.allows(labels[link.source], labels[link.target]):
            found.add(link.id)
    return found
