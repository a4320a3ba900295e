"""The change that leads from one state of an annotation to another, as in going back in its history."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from annotator.core.annotation import Annotation, Link, Span
from annotator.core.change import (
    AddLink,
    AddSpan,
    AnyChange,
    Batch,
    EditLink,
    EditSpan,
    Refuse,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
    SetUnsure,
    Unrefuse,
)

Part = TypeVar("Part", Span, Link)


def difference(before: Annotation, after: Annotation) -> Batch:
    """What happens between the two: ``apply(before, difference(before, after))`` says what ``after`` says.

    What stayed is not touched. ``seconds`` and ``revision`` are not said by anybody and stay as they are.
    """
    old_links, new_links = _by_id(before.links), _by_id(after.links)
    old_spans, new_spans = _by_id(before.spans), _by_id(after.spans)
    # In this order both ends of every link are there at every moment.
    return Batch(
        (
            *(RemoveLink(link) for name, link in old_links.items() if name not in new_links),
            *(AddSpan(span) for name, span in new_spans.items() if name not in old_spans),
            *(EditSpan(*pair) for pair in _edited(old_spans, new_spans)),
            *(EditLink(*pair) for pair in _edited(old_links, new_links)),
            *(RemoveSpan(span) for name, span in old_spans.items() if name not in new_spans),
            *(AddLink(link) for name, link in new_links.items() if name not in old_links),
            *_about_the_whole(before, after),
        )
    )


def _about_the_whole(before: Annotation, after: Annotation) -> Iterator[AnyChange]:
    if (before.status, before.reason) != (after.status, after.reason):
        yield SetStatus(before.status, after.status, before.reason, after.reason)
    if before.note != after.note:
        yield SetNote(before.note, after.note)
    if before.unsure != after.unsure:
        yield SetUnsure(before.unsure, after.unsure)
    yield from (Unrefuse(one) for one in before.refusals if one not in after.refusals)
    yield from (Refuse(one) for one in after.refusals if one not in before.refusals)


def _by_id(parts: Sequence[Part]) -> dict[str, Part]:
    return {part.id: part for part in parts}


def _edited(old: dict[str, Part], new: dict[str, Part]) -> Iterator[tuple[Part, Part]]:
    for name, part in new.items():
        if name in old and old[name] != part:
            yield old[name], part
