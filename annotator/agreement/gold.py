"""Finding one's way in gold: which of its spans answers readings, and edits that build on each other."""

from collections.abc import Iterable, Sequence

import msgspec

from annotator.agreement.disagreement import Hanging
from annotator.agreement.readings import place_of
from annotator.core.annotation import Annotation, Link, Span, new_id
from annotator.core.change import (
    AddLink,
    AddSpan,
    AnyChange,
    Batch,
    EditSpan,
    RemoveLink,
    RemoveSpan,
    apply,
)

_SAME_FINDING = 0.5


class GoldDraft:
    """Gold while a batch is put together: each edit sees what those before it did."""

    def __init__(self, gold: Annotation) -> None:
        self.gold = gold
        self._parts: list[AnyChange] = []

    def batch(self) -> Batch:
        """All edits so far, as one change."""
        return Batch(tuple(self._parts))

    def at(self, span: Span) -> Span | None:
        """Gold's span of the same stretch and label."""
        return next((own for own in self.gold.spans if place_of(own) == place_of(span)), None)

    def answering(self, readings: Iterable[Span]) -> Span | None:
        """The span of gold that stands for these readings: one of them, or else (gold was edited by hand) the
        one of their label that shares most with one of them, at least half of what both cover."""
        readings = list(readings)
        exact = next((own for own in map(self.at, readings) if own is not None), None)
        if exact is not None:
            return exact
        near = [
            (_shared(own, reading), own)
            for own in self.gold.spans
            for reading in readings
            if own.label == reading.label
        ]
        best = max(near, key=lambda one: (one[0], -one[1].start, one[1].id), default=None)
        return best[1] if best and best[0] >= _SAME_FINDING else None

    def add(self, span: Span) -> Span:
        """Put a copy of ``span`` there, with an id of its own, unless one of its place is there."""
        there = self.at(span)
        if there is not None:
            return there
        own = msgspec.structs.replace(span, id=new_id())
        self._do(AddSpan(own))
        return own

    def remove(self, span: Span) -> None:
        """Take a span of gold away with the links that hang on it."""
        for link in self.gold.links_of(span.id):
            self._do(RemoveLink(link))
        self._do(RemoveSpan(span))

    def edit(self, before: Span, after: Span) -> None:
        """Give a span of gold other ends, label or attributes; its id and links stay."""
        if before != after:
            self._do(EditSpan(before, after))

    def link(self, link: Link, source: Span, target: Span) -> None:
        """Draw a copy of ``link`` between two spans of gold unless one of its type is there."""
        if not self.links_between(source, target, (link.type,)):
            own = msgspec.structs.replace(link, id=new_id(), source=source.id, target=target.id)
            self._do(AddLink(own))

    def unlink(self, link: Link) -> None:
        """Take a link of gold away."""
        self._do(RemoveLink(link))

    def links_between(self, source: Span, target: Span, types: Sequence[str]) -> list[Link]:
        """Gold's links of these types from one of its spans to another."""
        return [
            link
            for link in self.gold.links
            if (link.source, link.target) == (source.id, target.id) and link.type in types
        ]

    def hang(self, hanging: Iterable[Hanging]) -> None:
        """Draw what hangs, where gold has both ends by now."""
        for one in hanging:
            source, target = self.answering(one.sources), self.answering(one.targets)
            if source is not None and target is not None and source.id != target.id:
                self.link(one.link, source, target)

    def replace(self, old: Sequence[Span], new: Sequence[Span]) -> None:
        """Put copies of ``new`` where ``old`` was; links follow to what shares most with their former end."""
        links = {link.id: link for span in old for link in self.gold.links_of(span.id)}
        for span in old:
            self.remove(span)
        added = [self.add(span) for span in new]
        heirs = {span.id: _heir(span, added) for span in old}
        for link in links.values():
            source, target = (
                heirs[end] if end in heirs else self.gold.span(end) for end in (link.source, link.target)
            )
            if source is not None and target is not None and source.id != target.id:
                self.link(link, source, target)

    def _do(self, part: AnyChange) -> None:
        self.gold = apply(self.gold, part)
        self._parts.append(part)


def _heir(span: Span, added: Sequence[Span]) -> Span | None:
    """Of these, the one of the same label that shares most with ``span``; None where none overlaps."""
    near = [own for own in added if own.label == span.label and _shared(own, span) > 0]
    return max(near, key=lambda own: _shared(own, span), default=None)


def crosses(one: Span, other: Span) -> bool:
    """Whether two spans of one label overlap and neither holds the other."""
    low, high = sorted((one, other), key=lambda span: (span.start, -span.end))
    return one.label == other.label and low.start < high.start < low.end < high.end


def _shared(one: Span, other: Span) -> float:
    """Intersection over union."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return max(shared, 0) / (max(one.end, other.end) - min(one.start, other.start))
