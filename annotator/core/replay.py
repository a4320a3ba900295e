"""From a history to the annotation it leads to.

``core.change.apply`` rebuilds the whole annotation for every change, which is right for a screen and slow for
an import of thousands of spans; here the same rules run over dictionaries.
"""

from collections.abc import Iterable

from annotator.core.annotation import Annotation, Link, Refusal, Span, Status, reading_order
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
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
from annotator.core.errors import ChangeRefused


def replayed(annotator: str, changes: Iterable[Change]) -> Annotation:
    """The annotation after all ``changes``, from an empty one.

    Raises ChangeRefused where one does not fit.
    """
    board = _Board()
    for change in changes:
        board.take(change)
    return Annotation(
        annotator=annotator,
        status=board.status,
        reason=board.reason,
        note=board.note,
        unsure=board.unsure,
        refusals=tuple(sorted(board.refusals)),
        spans=tuple(sorted(board.spans.values(), key=reading_order)),
        links=tuple(sorted(board.links.values(), key=lambda link: link.id)),
    )


class _Board:
    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.links: dict[str, Link] = {}
        self.tied: dict[str, int] = {}
        self.status: Status = "not_started"
        self.reason = ""
        self.note = ""
        self.unsure = False
        self.refusals: set[Refusal] = set()

    def take(self, change: Change) -> None:  # noqa: C901, PLR0912  (one case a kind of change)
        match change:
            case AddSpan(span):
                _require(span.id not in self.spans, f"span {span.id} is there already")
                self.spans[span.id] = span
            case RemoveSpan(span):
                _require(self.spans.get(span.id) == span, f"span {span.id} is not there as it was")
                _require(not self.tied.get(span.id), f"links still hang on span {span.id}")
                del self.spans[span.id]
            case EditSpan(before, after):
                _require(self.spans.get(before.id) == before, f"span {before.id} is not there as it was")
                _require(before.id == after.id, "a span keeps its id")
                self.spans[after.id] = after
            case AddLink(link):
                self._add_link(link)
            case RemoveLink(link):
                self._drop_link(link)
            case EditLink(before, after):
                _require(before.id == after.id, "a link keeps its id")
                self._drop_link(before)
                self._add_link(after)
            case SetStatus(before, after, reason_before, reason_after):
                there = (self.status, self.reason) == (before, reason_before)
                _require(there, "the status is another by now")
                self.status, self.reason = after, reason_after
            case SetNote(before, after):
                _require(self.note == before, "the note is another by now")
                self.note = after
            case SetUnsure(before, after):
                _require(self.unsure == before, "the flag is another by now")
                self.unsure = after
            case Refuse(refusal):
                _require(refusal not in self.refusals, "this suggestion is refused already")
                self.refusals.add(refusal)
            case Unrefuse(refusal):
                _require(refusal in self.refusals, "this suggestion is not refused")
                self.refusals.remove(refusal)
            case Batch(changes):
                for part in changes:
                    self.take(part)

    def _add_link(self, link: Link) -> None:
        _require(link.id not in self.links, f"link {link.id} is there already")
        for end in (link.source, link.target):
            _require(end in self.spans, f"link {link.id} needs span {end}")
        self.links[link.id] = link
        self._tie(link, 1)

    def _drop_link(self, link: Link) -> None:
        _require(self.links.get(link.id) == link, f"link {link.id} is not there as it was")
        del self.links[link.id]
        self._tie(link, -1)

    def _tie(self, link: Link, by: int) -> None:
        for end in {link.source, link.target}:
            self.tied[end] = self.tied.get(end, 0) + by


def _require(fits: bool, reason: str) -> None:  # noqa: FBT001
    if not fits:
        raise ChangeRefused(reason=reason)
