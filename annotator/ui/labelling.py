"""Which change a gesture means: plain functions between what the canvas says and what the session does.

All offsets are code points. Each raises SpanRefused where the schema's span rules forbid the span.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from annotator.core import arabic
from annotator.core.annotation import Annotation, Link, Span, make_span
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditLink,
    EditSpan,
    RemoveLink,
    RemoveSpan,
    SetStatus,
)
from annotator.core.errors import LabelDisabled
from annotator.core.linking import with_links
from annotator.core.schema import Schema, check_allowed
from annotator.core.values import check_value, fits, is_empty, with_value


def tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch that a selection means: without spaces at its ends, grown to whole graphemes.

    A selection of nothing but spaces comes back empty (start == end).
    """
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return arabic.snap(text, start, end) if start < end else (start, start)


def labelled(
    schema: Schema, text: str, annotation: Annotation, place: tuple[int, int], label: str
) -> AddSpan:
    """A new span over ``place`` with ``label``, which may not be disabled."""
    _check_offered(schema, label)
    span = make_span(text, *place, label)
    check_allowed(schema, annotation, span)
    return AddSpan(span)


def relabelled(schema: Schema, annotation: Annotation, span: Span, label: str) -> Change:
    """The same span under another label; attribute values that the new label knows stay.

    Links that the schema forbids for the new label go in the same change (decision 143).
    """
    _check_offered(schema, label)
    kept = _kept_attributes(schema, span, label)
    after = msgspec.structs.replace(span, label=label, attributes=kept)
    check_allowed(schema, annotation, after)
    return with_links(schema, annotation, EditSpan(span, after))


def resized(
    schema: Schema, text: str, annotation: Annotation, span: Span, place: tuple[int, int]
) -> EditSpan:
    """The same span with other ends."""
    start, end = tidy(text, *place)
    after = msgspec.structs.replace(span, start=start, end=end, text=text[start:end])
    check_allowed(schema, annotation, after)
    return EditSpan(span, after)


def valued(schema: Schema, span: Span, values: Mapping[str, Any]) -> EditSpan:
    """The same span with these attribute values; None clears one.

    Raises BadValue, UnknownChoice or BadCount where a value is not one of its attribute.
    """
    label = schema.label(span.label)
    known = {attribute.id: attribute for attribute in (label.attributes if label else ())}
    after = span
    for name, value in values.items():
        if not is_empty(value) and name in known:
            check_value(known[name], value)
        after = msgspec.structs.replace(after, attributes=with_value(after, name, value))
    return EditSpan(span, after)


def with_status(annotation: Annotation, change: Change) -> Change:
    """The change together with the status that follows from it: who edits has begun (decision 006).

    An article that was skipped is taken up again in the same way; one that is done stays done.
    """
    if annotation.status in ("in_progress", "done"):
        return change
    parts = change.changes if isinstance(change, Batch) else (change,)
    return Batch((SetStatus(annotation.status, "in_progress", annotation.reason), *parts))


def touched(change: Change) -> Span | None:
    """The span that a change leaves behind, to show; None where it leaves none."""
    match change:
        case AddSpan(span) | EditSpan(_, span):
            return span
        case Batch(changes):
            return next((span for span in map(touched, reversed(changes)) if span is not None), None)
        case _:
            return None


def keeps_places(change: Change) -> bool:
    """Whether no span comes, goes, moves or gets another label: only what is said of spans may be another."""
    match change:
        case Batch(changes):
            return all(map(keeps_places, changes))
        case EditSpan(before, after):
            return (before.start, before.end, before.label) == (after.start, after.end, after.label)
        case AddSpan() | RemoveSpan():
            return False
        case _:
            return True


def touched_link(change: Change) -> Link | None:
    """The link that a change makes, edits or removes, to show where it is or was."""
    match change:
        case AddLink(link) | RemoveLink(link) | EditLink(_, link):
            return link
        case Batch(changes):
            return next((link for link in map(touched_link, reversed(changes)) if link is not None), None)
        case _:
            return None


def links_lost(change: Change) -> int:
    """How many links go because a span is edited."""
    if not isinstance(change, Batch) or not any(isinstance(part, EditSpan) for part in change.changes):
        return 0
    return sum(isinstance(part, RemoveLink) for part in change.changes)


def touches_spans(change: Change) -> bool:
    """Whether a change adds, removes or edits any span."""
    if isinstance(change, Batch):
        return any(map(touches_spans, change.changes))
    return isinstance(change, AddSpan | RemoveSpan | EditSpan)


def _check_offered(schema: Schema, label_id: str) -> None:
    label = schema.label(label_id)
    if label is not None and label.disabled:
        raise LabelDisabled(label=label_id)


def _kept_attributes(schema: Schema, span: Span, label: str) -> dict[str, object]:
    target = schema.label(label)
    known = {attribute.id: attribute for attribute in target.attributes} if target else {}
    return {
        name: value for name, value in span.attributes.items() if name in known and fits(known[name], value)
    }
