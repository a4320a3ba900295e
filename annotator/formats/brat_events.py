"""brat's events, read: a trigger, which is a span, tied by its roles to the spans that play them.

Here a link says the same: from the trigger to the argument, of the type that the role is. What brat says of
an event is said of its trigger.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from annotator.core.annotation import Link, Span
from annotator.formats.errors import LooseLine, LooseLink, NotOurRow
from annotator.formats.format import NO_SCHEMA
from annotator.formats.reading import Reading

_NUMBER = re.compile("[0-9]+$")


class Event(msgspec.Struct):
    """A line of an event: its type, the span that triggers it, and what plays which role in it."""

    line: int
    id: str
    name: str
    trigger: str
    roles: list[tuple[str, str]]


def event_of(number: int, line_id: str, words: Sequence[str], plain: Callable[[str], str]) -> Event:
    """The event of a line, from its words; ``plain`` reads names. Raises NotOurRow.

    brat numbers a role that stands there again (``Org``, ``Org2``); the number goes where the role is there
    without it.
    """
    pairs = [one.partition(":") for one in words]
    if not all(name and colon and target for name, colon, target in pairs):
        raise NotOurRow(detail="an event has a trigger and roles, as in Attack:T1 Target:T2")
    names = {name for name, _colon, _target in pairs[1:]}
    roles = []
    for name, _colon, target in pairs[1:]:
        bare = _NUMBER.sub("", name)
        roles.append((plain(bare if bare in names else name), target))
    return Event(number, line_id, plain(pairs[0][0]), pairs[0][2], roles)


class Events:
    """The events of a document: whose trigger each is, and the links that they are."""

    def __init__(
        self, events: Sequence[Event], spans: Mapping[str, Sequence[Span]], others: set[str], reading: Reading
    ) -> None:
        self._events, self._spans, self._others, self._reading = events, spans, others, reading
        self.triggers: dict[str, str] = {}
        """The span of each event, by their ids in the file."""
        self.first: dict[str, str] = {}
        """The same for the first event of each span: what is said of another has no place of its own."""

    def place(self, name: str) -> None:
        """Find the triggers; an event whose span is at fault goes with it, one without any is refused."""
        taken: set[str] = set()
        for event in self._events:
            if event.trigger not in self._spans:
                self._others.add(event.id)
                if event.trigger in self._others:
                    self._reading.losses.add("no_place", event.name)
                else:
                    error = LooseLine(id=event.id, target=event.trigger)
                    self._reading.refuse(name, event.line, "$", error)
                continue
            self.triggers[event.id] = event.trigger
            if event.trigger in taken or self._spans[event.trigger][0].label != event.name:
                # As a span it is there once, under one label.
                self._reading.losses.add("no_place", event.name)
            else:
                self.first[event.id] = event.trigger
            taken.add(event.trigger)

    def links(self, name: str) -> Iterator[tuple[Event, Link]]:
        """A link for each role that the schema has, or that the asker named; the others are counted."""
        met: set[tuple[str, str, str]] = set()
        for event in self._events:
            if event.id not in self.triggers:
                continue
            source = self._spans[event.trigger][0].id
            for count, (role, target) in enumerate(event.roles, 1):
                end = self.triggers.get(target, target)
                if end not in self._spans:
                    self._lose(name, event, role, target)
                elif not self._wanted(role):
                    self._reading.losses.add("no_place", role)
                elif (role, source, end) not in met:
                    met.add((role, source, end))
                    yield event, Link(f"{event.id}.{count}", role, source, self._spans[end][0].id)

    def _lose(self, name: str, event: Event, role: str, target: str) -> None:
        if target in self._others:
            self._reading.losses.add("link_dropped", role)
        else:
            self._reading.refuse(name, event.line, "$", LooseLink(link=event.id, span=target))

    def _wanted(self, role: str) -> bool:
        reading = self._reading
        # Who only looks into a file, without a schema, is told of all.
        return (
            reading.schema is NO_SCHEMA
            or role in reading.ask.links
            or any(link.id == role for link in reading.schema.links)
        )
