"""Changes: what can happen to an annotation. Each is reversible and carries all it needs for that.

The same change serves the screen, undo and redo, the store and the history.
"""

from bisect import bisect_left

import msgspec

from annotator.core.annotation import Annotation, Link, Refusal, Span, Status, link_order, reading_order
from annotator.core.errors import ChangeRefused


class AddSpan(msgspec.Struct, frozen=True, tag="add_span"):
    """A span comes to be."""

    span: Span


class RemoveSpan(msgspec.Struct, frozen=True, tag="remove_span"):
    """A span goes; its links must have gone before (:func:`removal` builds the whole)."""

    span: Span


class EditSpan(msgspec.Struct, frozen=True, tag="edit_span"):
    """A span gets other ends, another label, other attributes, another note or flag; its id stays."""

    before: Span
    after: Span


class AddLink(msgspec.Struct, frozen=True, tag="add_link"):
    """A link comes to be; both its spans must be there."""

    link: Link


class RemoveLink(msgspec.Struct, frozen=True, tag="remove_link"):
    """A link goes."""

    link: Link


class EditLink(msgspec.Struct, frozen=True, tag="edit_link"):
    """A link gets another type, other ends or other attributes; its id stays."""

    before: Link
    after: Link


class SetStatus(msgspec.Struct, frozen=True, omit_defaults=True, tag="set_status"):
    """The annotation's status changes; with it the reason for which it is skipped."""

    before: Status
    after: Status
    reason_before: str = ""
    reason_after: str = ""


class SetNote(msgspec.Struct, frozen=True, tag="set_note"):
    """The annotation's note changes."""

    before: str
    after: str


class SetUnsure(msgspec.Struct, frozen=True, tag="set_unsure"):
    """Somebody should look at this article again, or need not."""

    before: bool
    after: bool


class Refuse(msgspec.Struct, frozen=True, tag="refuse"):
    """A suggestion is refused for this article."""

    refusal: Refusal


class Unrefuse(msgspec.Struct, frozen=True, tag="unrefuse"):
    """A refusal is taken back."""

    refusal: Refusal


class Batch(msgspec.Struct, frozen=True, tag="batch"):
    """Several changes in order, as one: all happen or none, and one undo takes all back."""

    changes: "tuple[AnyChange, ...]"


AnyChange = (
    AddSpan
    | RemoveSpan
    | EditSpan
    | AddLink
    | RemoveLink
    | EditLink
    | SetStatus
    | SetNote
    | SetUnsure
    | Refuse
    | Unrefuse
    | Batch
)
Change = AnyChange


def apply(annotation: Annotation, change: Change) -> Annotation:
    """The annotation after ``change``; ``revision`` is left to the store, which counts commits.

    The annotation's spans and links must stand in their order (``in_reading_order`` sees to that where
    they come from outside). Raises ChangeRefused, and changes nothing, where the change does not fit.
    """
    draft = _Draft(annotation)
    draft.take(change)
    return draft.annotation()


def inverse(change: Change) -> Change:  # noqa: C901  (one case a kind of change)
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
        case EditLink(link_before, link_after):
            return EditLink(link_after, link_before)
        case SetStatus(before_status, after_status, reason_before, reason_after):
            return SetStatus(after_status, before_status, reason_after, reason_before)
        case SetNote(before_note, after_note):
            return SetNote(after_note, before_note)
        case SetUnsure(before_flag, after_flag):
            return SetUnsure(after_flag, before_flag)
        case Refuse(refusal):
            return Unrefuse(refusal)
        case Unrefuse(refusal):
            return Refuse(refusal)
        case Batch(changes):
            return Batch(tuple(inverse(part) for part in reversed(changes)))


def removal(annotation: Annotation, span: Span) -> Change:
    """The change that removes a span together with the links that hang on it."""
    links = annotation.links_of(span.id)
    if not links:
        return RemoveSpan(span)
    return Batch((*(RemoveLink(link) for link in links), RemoveSpan(span)))


class _Draft:
    """An annotation while a change is applied. If a part is refused, nobody sees the rest.

    Working in place keeps a batch of a thousand parts on an article of five thousand spans within a
    hundredth of a second.
    """

    def __init__(self, annotation: Annotation) -> None:
        self._before = annotation
        self._status = annotation.status
        self._reason = annotation.reason
        self._note = annotation.note
        self._unsure = annotation.unsure
        self._refusals = annotation.refusals
        self._spans = list(annotation.spans)
        self._span_ids = {span.id for span in annotation.spans}
        self._links = {link.id: link for link in annotation.links}

    def annotation(self) -> Annotation:
        """What has become of it."""
        links = tuple(sorted(self._links.values(), key=link_order))
        return msgspec.structs.replace(
            self._before,
            status=self._status,
            reason=self._reason,
            note=self._note,
            unsure=self._unsure,
            spans=tuple(self._spans),
            links=links,
            refusals=self._refusals,
        )

    def take(self, change: Change) -> None:  # noqa: C901, PLR0912  (one case a kind of change)
        """Apply one change. Raises ChangeRefused."""
        match change:
            case AddSpan(span):
                self._add_span(span)
            case RemoveSpan(span):
                hanging = any(span.id in (link.source, link.target) for link in self._links.values())
                _require(not hanging, f"links still hang on span {span.id}")
                self._drop_span(span)
            case EditSpan(before, after):
                _require(before.id == after.id, "a span keeps its id")
                self._drop_span(before)
                self._add_span(after)
            case AddLink(link):
                self._add_link(link)
            case RemoveLink(link):
                self._drop_link(link)
            case EditLink(link_before, link_after):
                _require(link_before.id == link_after.id, "a link keeps its id")
                self._drop_link(link_before)
                self._add_link(link_after)
            case SetStatus(before_status, after_status, reason_before, reason_after):
                there = (self._status, self._reason) == (before_status, reason_before)
                _require(there, "the status is another by now")
                self._status, self._reason = after_status, reason_after
            case SetNote(before_note, after_note):
                _require(self._note == before_note, "the note is another by now")
                self._note = after_note
            case SetUnsure(before_flag, after_flag):
                _require(self._unsure == before_flag, "the flag is another by now")
                self._unsure = after_flag
            case Refuse(refusal):
                _require(refusal not in self._refusals, "this suggestion is refused already")
                self._refusals = tuple(sorted((*self._refusals, refusal)))
            case Unrefuse(refusal):
                _require(refusal in self._refusals, "this suggestion is not refused")
                self._refusals = tuple(one for one in self._refusals if one != refusal)
            case Batch(changes):
                for part in changes:
                    self.take(part)

    def _add_span(self, span: Span) -> None:
        _require(span.id not in self._span_ids, f"span {span.id} is there already")
        self._spans.insert(self._place(span), span)
        self._span_ids.add(span.id)

    def _drop_span(self, span: Span) -> None:
        place = self._place(span)
        there = place < len(self._spans) and self._spans[place] == span
        _require(there, f"span {span.id} is not there as it was")
        del self._spans[place]
        self._span_ids.remove(span.id)

    def _add_link(self, link: Link) -> None:
        _require(link.id not in self._links, f"link {link.id} is there already")
        for end in (link.source, link.target):
            _require(end in self._span_ids, f"link {link.id} needs span {end}")
        self._links[link.id] = link

    def _drop_link(self, link: Link) -> None:
        _require(self._links.get(link.id) == link, f"link {link.id} is not there as it was")
        del self._links[link.id]

    def _place(self, span: Span) -> int:
        return bisect_left(self._spans, reading_order(span), key=reading_order)


def _require(fits: bool, reason: str) -> None:  # noqa: FBT001
    if not fits:
        raise ChangeRefused(reason=reason)
