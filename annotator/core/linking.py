"""Which links the schema allows between two spans, and what making, turning and removing one changes.

A link whose type ties any label to the same label (``["*", "="]``, as ``same_as``) says the same both ways:
it is offered one way only, and what it ties already is not tied again the other way round.
"""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.core.annotation import Annotation, Link, Span, new_id
from annotator.core.change import AddLink, Batch, Change, EditLink, EditSpan, RemoveLink
from annotator.core.errors import (
    LinkEndGone,
    LinkForbidden,
    LinkGone,
    LinkImpossible,
    LinkRefused,
    LinkRepeats,
    LinkToItself,
)
from annotator.core.schema import LinkType, Schema

_MUTUAL = ("*", "=")


class Way(msgspec.Struct, frozen=True):
    """One link that could be: its type and the ids of its spans."""

    type: str
    source: str
    target: str


def is_mutual(kind: LinkType) -> bool:
    """Whether a link of this type says the same of both its ends."""
    return all(pair == _MUTUAL for pair in kind.pairs)


def ways(schema: Schema, annotation: Annotation, one: Span, other: Span) -> tuple[Way, ...]:
    """The links from ``one`` to ``other`` that the schema allows and that are not there; then those back."""
    if one.id == other.id:
        return ()
    there = {_key(link) for link in annotation.links_of(one.id)}
    return tuple(
        Way(kind.id, source.id, target.id)
        for source, target in ((one, other), (other, one))
        for kind in schema.links
        if not kind.disabled
        and kind.allows(source.label, target.label)
        and not (source is other and is_mutual(kind))
        and (kind.id, source.id, target.id) not in there
        and not (is_mutual(kind) and (kind.id, target.id, source.id) in there)
    )


def partners(schema: Schema, annotation: Annotation, span: Span) -> tuple[Span, ...]:
    """The spans that ``span`` could be tied to in some way, in reading order."""
    labels = {other.label for other in annotation.spans}
    open_labels = {label for label in labels if allowed_either_way(schema, span.label, label)}
    tied = {end for link in annotation.links_of(span.id) for end in (link.source, link.target)}
    return tuple(
        other
        for other in annotation.spans
        if other.id != span.id
        and other.label in open_labels
        # Only where something is tied already is there anything to look up.
        and (other.id not in tied or ways(schema, annotation, span, other))
    )


def allowed_either_way(schema: Schema, one: str, other: str) -> bool:
    """Whether any link type that is still offered ties these two labels, whichever way."""
    return any(
        kind.allows(one, other) or kind.allows(other, one) for kind in schema.links if not kind.disabled
    )


def why_not(schema: Schema, annotation: Annotation, one: Span, other: Span) -> LinkRefused | None:
    """Why these two cannot be linked in any way; None where they can."""
    if one.id == other.id:
        return LinkToItself()
    if not allowed_either_way(schema, one.label, other.label):
        return LinkImpossible(source=one.text, target=other.text)
    if not ways(schema, annotation, one, other):
        return LinkRepeats(source=one.text, target=other.text)
    return None


def nearest_first(span: Span, others: Sequence[Span]) -> list[Span]:
    """``others`` by how far from ``span`` they stand in the text; what holds it or lies in it is nearest."""

    def away(other: Span) -> tuple[int, int]:
        gap = max(0, other.start - span.end, span.start - other.end)
        return gap, abs(other.start + other.end - span.start - span.end)

    return sorted(others, key=away)


def making(schema: Schema, annotation: Annotation, way: Way) -> AddLink:
    """The change that makes a link. Raises LinkRefused where it may not be."""
    link = Link(new_id(), way.type, way.source, way.target)
    check_link(schema, annotation, link)
    return AddLink(link)


def removing(annotation: Annotation, link_id: str) -> RemoveLink:
    """The change that removes a link. Raises LinkGone."""
    return RemoveLink(_link(annotation, link_id))


def remaking(schema: Schema, annotation: Annotation, link_id: str, way: Way) -> EditLink:
    """The change that gives a link another type or turns it round; its id and attributes stay.

    Raises LinkRefused where it may not be so.
    """
    before = _link(annotation, link_id)
    after = msgspec.structs.replace(before, type=way.type, source=way.source, target=way.target)
    check_link(schema, annotation, after)
    return EditLink(before, after)


def turned(link: Link) -> Way:
    """The same link the other way round."""
    return Way(link.type, link.target, link.source)


def check_link(schema: Schema, annotation: Annotation, link: Link) -> None:
    """Whether ``link`` may stand among the others of ``annotation``.

    One with the same id is the one being edited and does not count. Raises LinkToItself, LinkEndGone,
    LinkForbidden or LinkRepeats.
    """
    if link.source == link.target:
        raise LinkToItself
    source, target = annotation.span(link.source), annotation.span(link.target)
    if source is None or target is None:
        raise LinkEndGone
    kind = link_type(schema, link.type)
    if kind is None or not kind.allows(source.label, target.label):
        raise LinkForbidden(type=link.type, source=source.text, target=target.text)
    mutual = is_mutual(kind)
    for other in annotation.links_of(link.source):
        same = _key(other) == _key(link)
        back = mutual and _key(other) == (link.type, link.target, link.source)
        if other.id != link.id and (same or back):
            raise LinkRepeats(source=source.text, target=target.text)


def forbidden_links(schema: Schema, annotation: Annotation, span: Span) -> tuple[Link, ...]:
    """The links that would be forbidden if the span with this id were ``span``."""
    return tuple(_forbidden(schema, annotation, span))


def with_links(schema: Schema, annotation: Annotation, change: EditSpan) -> Change:
    """An edit of a span together with the removal of the links that the schema forbids afterwards.

    Links that were forbidden before (an older schema, an import) are left alone.
    """
    already = {link.id for link in _forbidden(schema, annotation, change.before)}
    gone = [link for link in _forbidden(schema, annotation, change.after) if link.id not in already]
    return Batch((*map(RemoveLink, gone), change)) if gone else change


def link_type(schema: Schema, type_id: str) -> LinkType | None:
    """The link type with this id, or None."""
    return next((kind for kind in schema.links if kind.id == type_id), None)


def _forbidden(schema: Schema, annotation: Annotation, span: Span) -> Iterator[Link]:
    for link in annotation.links_of(span.id):
        kind = link_type(schema, link.type)
        source = span if link.source == span.id else annotation.span(link.source)
        target = span if link.target == span.id else annotation.span(link.target)
        if kind is None or source is None or target is None or not kind.allows(source.label, target.label):
            yield link


def _link(annotation: Annotation, link_id: str) -> Link:
    for link in annotation.links:
        if link.id == link_id:
            return link
    raise LinkGone


def _key(link: Link) -> tuple[str, str, str]:
    return link.type, link.source, link.target
