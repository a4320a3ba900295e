"""Changes: what can happen to an annotation. Each is reversible and carries all it needs for that.

The same change serves the screen, undo and redo, the store and the history.
"""

from bisect import bisect_left

import msgspec

from annotator.core.annotation import Annotation, Link, Span, Status, reading_order
from annotator.core.errors import ChangeRefused


class AddSpan(msgspec.Struct, frozen=True, tag="add_span"):
    """A span comes to be."""

    span: Span


class RemoveSpan(msgspec.Struct, frozen=True, tag="remove_span"):
    """A span goes; its links must have gone before (:func:`removal` builds the whole)."""

    span: Span


class EditSpan(msgspec.Struct, frozen=True, tag="edit_span"):
    """A span gets other ends, another label or other attributes; its id stays."""

    before: Span
    after: Span


class AddLink(msgspec.Struct, frozen=True, tag="add_link"):
    """A link comes to be; both its spans must be there."""

    link: Link


class RemoveLink(msgspec.Struct, frozen=True, tag="remove_link"):
    """A link goes."""

    link: Link


class SetStatus(msgspec.Struct, frozen=True, tag="set_status"):
    """The annotation's status changes."""

    before: Status
    after: Status


class SetNote(msgspec.Struct, frozen=True, tag="set_note"):
    """The annotation's note changes."""

    before: str
    after: str


class Batch(msgspec.Struct, frozen=True, tag="batch"):
    """Several changes in order, as one: all happen or none, and one undo takes all back."""

    changes: "tuple[AnyChange, ...]"


AnyChange = AddSpan | RemoveSpan | EditSpan | AddLink | RemoveLink | SetStatus | SetNote | Batch
Change = AnyChange


def apply(annotation: Annotation, change: Change) -> Annotation:
    """The annotation after ``change``; ``revision`` is left to the store, which counts commits.

    Raises ChangeRefused, and changes nothing, where the change does not fit.
    """
    match change:
        case AddSpan(span):
            return _with_span(annotation, span)
        case RemoveSpan(span):
            return _without_span(annotation, span)
        case EditSpan(before, after):
            return _edited(annotation, before, after)
        case AddLink(link):
            return _with_link(annotation, link)
        case RemoveLink(link):
            _require(link in annotation.links, f"link {link.id} is not there as it was")
            return _replace(annotation, links=tuple(kept for kept in annotation.links if kept.id != link.id))
        case SetStatus(before_status, after_status):
            _require(annotation.status == before_status, "the status is another by now")
            return _replace(annotation, status=after_status)
        case SetNote(before_note, after_note):
            _require(annotation.note == before_note, "the note is another by now")
            return _replace(annotation, note=after_note)
        case Batch(changes):
            for part in changes:
                annotation = apply(annotation, part)
            return annotation


def inverse(change: Change) -> Change:
    """The change that takes ``change`` back: ``apply(apply(a, c), inverse(c)) == a``."""
    match change:
        case AddSpan(span):
            return RemoveSpan(span)
        case RemoveSpan(span):
            return AddSpan(span)
        case EditSpan(before, after):
            return EditSpan(after, before)
        case AddLink(link):
            return RemoveLink(link)
        case RemoveLink(link):
            return AddLink(link)
        case SetStatus(before_status, after_status):
            return SetStatus(after_status, before_status)
        case SetNote(before_note, after_note):
            return SetNote(after_note, before_note)
        case Batch(changes):
            return Batch(tuple(inverse(part) for part in reversed(changes)))


def removal(annotation: Annotation, span: Span) -> Change:
    """The change that removes a span together with the links that hang on it."""
    links = annotation.links_of(span.id)
    if not links:
        return RemoveSpan(span)
    return Batch((*(RemoveLink(link) for link in links), RemoveSpan(span)))


def _with_span(annotation: Annotation, span: Span) -> Annotation:
    _require(annotation.span(span.id) is None, f"span {span.id} is there already")
    spans = annotation.spans
    place = bisect_left(spans, reading_order(span), key=reading_order)
    return _replace(annotation, spans=(*spans[:place], span, *spans[place:]))


def _without_span(annotation: Annotation, span: Span) -> Annotation:
    place = bisect_left(annotation.spans, reading_order(span), key=reading_order)
    there = place < len(annotation.spans) and annotation.spans[place] == span
    _require(there, f"span {span.id} is not there as it was")
    _require(not annotation.links_of(span.id), f"links still hang on span {span.id}")
    return _replace(annotation, spans=annotation.spans[:place] + annotation.spans[place + 1 :])


def _edited(annotation: Annotation, before: Span, after: Span) -> Annotation:
    _require(before.id == after.id, "a span keeps its id")
    _require(before in annotation.spans, f"span {before.id} is not there as it was")
    kept = tuple(span for span in annotation.spans if span.id != before.id)
    return _with_span(_replace(annotation, spans=kept), after)


def _with_link(annotation: Annotation, link: Link) -> Annotation:
    _require(all(other.id != link.id for other in annotation.links), f"link {link.id} is there already")
    for end in (link.source, link.target):
        _require(annotation.span(end) is not None, f"link {link.id} needs span {end}")
    links = sorted((*annotation.links, link), key=lambda one: one.id)
    return _replace(annotation, links=tuple(links))


def _replace(annotation: Annotation, **fields: object) -> Annotation:
    return msgspec.structs.replace(annotation, **fields)


def _require(fits: bool, reason: str) -> None:  # noqa: FBT001
    if not fits:
        raise ChangeRefused(reason=reason)
