"""Finding one's way in gold: which of its spans answers readings, and edits that build on each other."""

from collections.abc import Collection, Iterable, Sequence

import msgspec

from annotator.agreement.disagreement import Hanging, Place
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
)

_SAME_FINDING = 0.5


class GoldDraft:
    """Gold while a batch is put together: each edit sees what those before it did."""

    def __init__(self, gold: Annotation) -> None:
        self._parts: list[AnyChange] = []
        self._spans = {span.id: span for span in gold.spans}
        self._links = {link.id: link for link in gold.links}
        self._places = {place_of(span): span for span in reversed(gold.spans)}

    def batch(self) -> Batch:
        """All edits so far, as one change."""
        return Batch(tuple(self._parts))

    def spans(self) -> list[Span]:
        """Gold's spans by now."""
        return list(self._spans.values())

    def at(self, span: Span) -> Span | None:
        """Gold's span of the same stretch and label."""
        return self._places.get(place_of(span))

    def one_of(self, readings: Iterable[Span]) -> Span | None:
        """Gold's span of the same stretch and label as the first of these that gold has."""
        return next((own for own in map(self.at, readings) if own is not None), None)

    def answering(self, readings: Iterable[Span], beside: Collection[Place] = ()) -> Span | None:
        """The span of gold that stands for these readings: one of them, or else (gold was edited by hand) the
        one of their label that shares most with one of them, at least half of what both cover, and is not one
        of those ``beside``."""
        readings = list(readings)
        exact = self.one_of(readings)
        if exact is not None:
            return exact
        near = [
            (_shared(own, reading), own)
            for own in self._spans.values()
            for reading in readings
            if own.label == reading.label and place_of(own) not in beside
        ]
        best = max(near, key=lambda one: (one[0], -one[1].start, one[1].id), default=None)
        return best[1] if best and best[0] >= _SAME_FINDING else None

    def add(self, span: Span) -> Span:
        """Put a copy of ``span`` there, with an id of its own, unless one of its place is there."""
        there = self.at(span)
        if there is not None:
            return there
        own = msgspec.structs.replace(span, id=new_id())
        self._parts.append(AddSpan(own))
        self._keep(own)
        return own

    def remove(self, span: Span) -> None:
        """Take a span of gold away with the links that hang on it."""
        for link in self._links_of(span):
            self._unlink(link)
        self._parts.append(RemoveSpan(span))
        self._forget(span)

    def edit(self, before: Span, after: Span) -> None:
        """Give a span of gold other ends, label or attributes; its id and links stay."""
        if before != after:
            self._parts.append(EditSpan(before, after))
            self._forget(before)
            self._keep(after)

    def link(self, link: Link, source: Span, target: Span) -> None:
        """Draw a copy of ``link`` between two spans of gold unless one of its type is there."""
        if not self.links_between(source, target, (link.type,)):
            own = msgspec.structs.replace(link, id=new_id(), source=source.id, target=target.id)
            self._parts.append(AddLink(own))
            self._links[own.id] = own

    def links_between(self, source: Span, target: Span, types: Sequence[str]) -> list[Link]:
        """Gold's links of these types from one of its spans to another."""
        return [
            link
            for link in self._links.values()
            if (link.source, link.target) == (source.id, target.id) and link.type in types
        ]

    def hang(self, links: Iterable[Hanging], beside: Collection[Place] | None = None) -> None:
        """Draw these links where gold has both ends by now; with ``beside`` also where these were edited by
        hand (:meth:`answering`)."""
        for one in links:
            source = self._end(one.source, one.sources, beside)
            target = self._end(one.target, one.targets, beside)
            if source is not None and target is not None and source.id != target.id:
                self.link(one.link, source, target)

    def unhang(self, links: Iterable[Hanging], beside: Collection[Place]) -> None:
        """Take away gold's links of these types between any readings of their ends."""
        for one in links:
            ends = [
                {
                    own.id
                    for own in (self.answering((span, *readings), beside), *map(self.at, readings))
                    if own
                }
                for span, readings in ((one.source, one.sources), (one.target, one.targets))
            ]
            for link in list(self._links.values()):
                if link.type == one.link.type and link.source in ends[0] and link.target in ends[1]:
                    self._unlink(link)

    def replace(self, old: Sequence[Span], new: Sequence[Span]) -> None:
        """Put copies of ``new`` where ``old`` was; links follow to what shares most with their former end."""
        links = {link.id: link for span in old for link in self._links_of(span)}
        for span in old:
            self.remove(span)
        added = [self.add(span) for span in new]
        heirs = {span.id: _heir(span, added) for span in old}
        for link in links.values():
            source, target = (
                heirs[end] if end in heirs else self._spans.get(end) for end in (link.source, link.target)
            )
            if source is not None and target is not None and source.id != target.id:
                self.link(link, source, target)

    def _end(self, span: Span, readings: Sequence[Span], beside: Collection[Place] | None) -> Span | None:
        readings = (span, *readings)
        # A link nobody asked about must not land on what is only like its end.
        return self.one_of(readings) if beside is None else self.answering(readings, beside)

    def _unlink(self, link: Link) -> None:
        self._parts.append(RemoveLink(link))
        del self._links[link.id]

    def _links_of(self, span: Span) -> list[Link]:
        return [link for link in self._links.values() if span.id in (link.source, link.target)]

    def _keep(self, span: Span) -> None:
        self._spans[span.id] = span
        self._places.setdefault(place_of(span), span)

    def _forget(self, span: Span) -> None:
        del self._spans[span.id]
        if self._places.get(place_of(span)) == span:
            # Gold may hold a second one of the same stretch and label, from outside.
            del self._places[place_of(span)]
            again = next((own for own in self._spans.values() if place_of(own) == place_of(span)), None)
            if again is not None:
                self._places[place_of(span)] = again


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
