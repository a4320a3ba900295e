"""From a history to the annotation it leads to.

``core.change.apply`` rebuilds the whole annotation for every change, which is right for a screen and slow for
an import of thousands of spans; here the same rules run over dictionaries.
"""

from collections.abc import Iterable

from annotator.core.annotation import Annotation, Link, Span, Status, reading_order
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditSpan,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
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
        note=board.note,
        spans=tuple(sorted(board.spans.values(), key=reading_order)),
        links=tuple(sorted(board.links.values(), key=lambda link: link.id)),
    )


class _Board:
    def __init__(self) -> None:
        self.spans: dict[str, Span] = {}
        self.links: dict[str, Link] = {}
        self.tied: dict[str, int] = {}
        self.status: Status = "not_started"
        self.note = ""

    def take(self, change: Change) -> None:
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
                _require(self.links.get(link.id) == link, f"link {link.id} is not there as it was")
                del self.links[link.id]
                self._tie(link, -1)
            case SetStatus(before, after):
                _require(self.status == before, "the status is another by now")
                self.status = after
            case SetNote(before, after):
                _require(self.note == before, "the note is another by now")
                self.note = after
            case Batch(changes):
                for part in changes:
                    self.take(part)

    def _add_link(self, link: Link) -> None:
        _require(link.id not in self.links, f"link {link.id} is there already")
        for end in (link.source, link.target):
            _require(end in self.spans, f"link {link.id} needs span {end}")
        self.links[link.id] = link
        self._tie(link, 1)

    def _tie(self, link: Link, by: int) -> None:
        for end in {link.source, link.target}:
            self.tied[end] = self.tied.get(end, 0) + by


def _require(fits: bool, reason: str) -> None:  # noqa: FBT001
    if not fits:
        raise ChangeRefused(reason=reason)
