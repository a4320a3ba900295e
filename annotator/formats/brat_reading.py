"""brat's standoff, read: what its documents say, wherever they come from."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.core.errors import HashiyaError, SpanOutside, TextMismatch
from annotator.formats.brat import PEOPLE, PEOPLE_HEAD, is_gap, read_value, read_words, safe
from annotator.formats.brat_events import Event, Events, event_of
from annotator.formats.brat_offsets import Stretch, fitting, same_words, words_at
from annotator.formats.errors import (
    Incomplete,
    LooseLine,
    LooseLink,
    NoId,
    NotOurRow,
    NotText,
    RepeatedId,
    TooLong,
)
from annotator.formats.files import Source
from annotator.formats.lines import LINE_LIMIT, text_lines, whole_file
from annotator.formats.names import plain_name
from annotator.formats.reading import Reading, span_at

_SPAN = re.compile(r"(\S+) (-?\d{1,18} -?\d{1,18}(?:;-?\d{1,18} -?\d{1,18})*) *$", re.ASCII)

#: So much of a span's words is shown in a message.
SHOWN = 80

#: Of brat itself, not of annotators: what it found at fault.
_MACHINE_NOTES = ("AnnotationError", "AnnotationWarning", "AnnotationIncomplete", "AnnotationUnconfirmed")


class Bound(msgspec.Struct):
    """A line that binds a label to stretches of the text."""

    line: int
    id: str
    label: str
    parts: list[tuple[int, int]]
    words: str


class Said(msgspec.Struct):
    """A line that says something of another, or ties two others."""

    line: int
    id: str
    name: str
    about: list[str]
    value: str


class Lines(msgspec.Struct):
    """The lines of an annotation file by what they are; ``others`` are the ids that are nothing here."""

    spans: list[Bound] = []
    links: list[Said] = []
    events: list[Event] = []
    attributes: list[Said] = []
    notes: list[Said] = []
    others: set[str] = set()


def read(source: Source, reading: Reading) -> Iterator[Record]:
    """The documents one after another: each text that has a file of annotations beside it.

    A folder is an annotator where ``annotators.tsv`` says so, or where a document of the same name stands in
    several folders, as brat's users divide their work.
    """
    names = frozenset(source.names)
    people = _people(source, reading)
    # By document, so that what several people say of one comes together.
    stems = [name.removesuffix(".ann") for name in source.names if name.endswith(".ann")]
    stems.sort(key=lambda stem: (PurePosixPath(stem).name, stem))
    count = Counter(PurePosixPath(stem).name for stem in stems)
    for name in source.names:
        if name.endswith(".txt") and f"{name.removesuffix('.txt')}.ann" not in names:
            reading.losses.add("no_place", name)
    for stem in stems:
        if f"{stem}.txt" not in names:
            reading.refuse(f"{stem}.ann", 0, "$", Incomplete(missing=f"{stem}.txt"))
            continue
        path = PurePosixPath(stem)
        folder = str(path.parent) if path.parent.name else ""
        several = path.parent.name if count[path.name] > 1 else ""
        text = _text(source, f"{stem}.txt", reading)
        if text is not None:
            record, lines = _record(source, f"{stem}.ann", text, people.get(folder, several), reading)
            yield from reading.take(record, f"{stem}.ann", 0, lines=lines)


def _people(source: Source, reading: Reading) -> dict[str, str]:
    """Whose each folder is, in the file that stands on top of it."""
    people: dict[str, str] = {}
    for name in source.names:
        path = PurePosixPath(name)
        if path.name != PEOPLE:
            continue
        with source.open(name) as file:
            for number, row in text_lines(file, name, reading):
                folder, tab, annotator = row.partition("\t")
                if row == PEOPLE_HEAD or not row:
                    continue
                if not tab or not annotator:
                    reading.refuse(name, number, "$", NotOurRow(detail="two columns are expected"))
                    continue
                people[str(path.parent / folder)] = read_words(annotator)
    return people


def _text(source: Source, name: str, reading: Reading) -> str | None:
    with source.open(name) as file:
        data = whole_file(file, name, reading)
    if data is None:
        return None
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        begins = data.rfind(b"\n", 0, error.start) + 1
        reading.refuse(name, line, "$", NotText(at=error.start - begins))
        return None


def _record(
    source: Source, name: str, text: str, annotator: str, reading: Reading
) -> tuple[Record, dict[tuple[int, str], int]]:
    """A document, and where its spans and links stand."""
    lines = _read_lines(source, name, reading)
    article = Article(text=text)
    said = (lines.spans, lines.links, lines.events, lines.attributes, lines.notes, lines.others)
    if not annotator and not any(said):
        return Record(article), {}
    spans = _spans(lines, name, text, reading)
    events = Events(lines.events, spans, lines.others, reading)
    events.place(name)
    links = _links(lines, name, spans, events, reading)
    places = {(0, said.id): said.line for said in lines.links}
    for event, link in events.links(name):
        links[link.id] = link
        places[0, link.id] = event.line
    _say(lines, name, spans, links, events, reading)
    annotation = Annotation(
        annotator=annotator,
        status="done",
        spans=tuple(one for parts in spans.values() for one in parts),
        links=tuple(links.values()),
    )
    places |= {(0, one.id): bound.line for bound in lines.spans for one in spans.get(bound.id, ())}
    return Record(article, (annotation,)), places


def _read_lines(source: Source, name: str, reading: Reading) -> Lines:
    found = Lines()
    seen: set[str] = set()
    length = 0
    with source.open(name) as file:
        for number, row in text_lines(file, name, reading):
            length += len(row)
            if length > LINE_LIMIT:
                reading.refuse(name, number, "$", TooLong(megabytes=LINE_LIMIT // 1024**2))
                break
            if not row.strip():
                continue
            try:
                line_id = row.partition("\t")[0]
                if line_id != "*" and line_id in seen:
                    raise RepeatedId(id=line_id)
                _sort_line(found, number, row, reading)
                seen.add(line_id)
            except HashiyaError as error:
                reading.refuse(name, number, "$", error)
    return found


def _sort_line(found: Lines, number: int, row: str, reading: Reading) -> None:
    """Put a line where it belongs. Raises NotOurRow."""
    line_id, tab, rest = row.partition("\t")
    data, _, tail = rest.partition("\t")
    kind, words = line_id[:1], data.split()
    if not tab or not words:
        raise NotOurRow(detail="a line is an id, a tab and what it says")
    if kind == "T":
        found.spans.append(_bound(number, line_id, data, tail))
    elif kind == "R":
        found.links.append(_relation(number, line_id, words))
    elif kind in ("A", "M", "#"):
        if len(words) < 2 or (kind == "#" and len(words) > 2):
            raise NotOurRow(detail="it must say what it is about")
        if kind == "#":
            found.notes.append(Said(number, line_id, words[0], [words[1]], tail))
        else:
            value = data.split(" ", 2)[2].strip() if len(words) > 2 else ""
            found.attributes.append(Said(number, line_id, _plain(words[0]), [words[1]], value))
    elif kind == "E":
        found.events.append(event_of(number, line_id, words, _plain))
    elif kind in ("N", "*"):
        found.others.add(line_id)
        reading.losses.add("no_place", words[0].partition(":")[0])
    else:
        raise NotOurRow(detail=NoId(said=line_id))


def _relation(number: int, line_id: str, words: list[str]) -> Said:
    ends = [one.partition(":") for one in words[1:]]
    if len(ends) != 2 or not all(role and colon and target for role, colon, target in ends):
        raise NotOurRow(detail="a relation ties two things, as in Arg1:T1 Arg2:T2")
    if ends[0][0] == "Arg2" and ends[1][0] == "Arg1":
        ends.reverse()
    return Said(number, line_id, _plain(words[0]), [one[2] for one in ends], "")


def _bound(number: int, line_id: str, data: str, words: str) -> Bound:
    fitting = _SPAN.match(data)
    if not fitting:
        raise NotOurRow(detail="a span is a label and offsets, as in ACTOR 3 7")
    parts = [(int(start), int(end)) for start, end in (one.split(" ") for one in fitting[2].split(";"))]
    return Bound(number, line_id, _plain(fitting[1]), sorted(parts), words)


def _plain(name: str) -> str:
    return plain_name(name, safe)


def _spans(lines: Lines, name: str, text: str, reading: Reading) -> dict[str, list[Span]]:
    """The spans of each line that has some, by its id; one of several parts is several spans."""
    # Each span has its words: many spans over all of a text would fill the memory.
    if sum(min(end - start, len(text)) for bound in lines.spans for start, end in bound.parts) > LINE_LIMIT:
        reading.refuse(name, 0, "$", TooLong(megabytes=LINE_LIMIT // 1024**2))
        lines.others.update(bound.id for bound in lines.spans)
        return {}
    stretch = fitting([(bound.parts, bound.words) for bound in lines.spans], text)
    spans: dict[str, list[Span]] = {}
    for bound in lines.spans:
        try:
            spans[bound.id] = _parts(bound, name, text, stretch, reading)
        except HashiyaError as error:
            reading.refuse(name, bound.line, "$", error)
            lines.others.add(bound.id)  # what is said of it goes with it
    return spans


def _parts(bound: Bound, name: str, text: str, stretch: Stretch, reading: Reading) -> list[Span]:
    """Raises SpanOutside, TextMismatch, InsideCharacter or NotOurRow."""
    article = PurePosixPath(name).stem
    found = [stretch(*part) for part in bound.parts]
    for left, right in found:
        if not 0 <= left <= right <= len(text):
            raise SpanOutside(span=bound.id, article=article, start=left, end=right, length=len(text))
    words = words_at(text, found)
    if not same_words(bound.words, words):
        shown = [" ".join(one.split())[:SHOWN] for one in (bound.words, words)]
        raise TextMismatch(span=bound.id, article=article, expected=shown[0], found=shown[1])
    joined: list[tuple[int, int]] = []
    for left, right in found:
        if joined and left < joined[-1][1]:
            raise NotOurRow(detail="parts of a span overlap")
        if joined and is_gap(text[joined[-1][1] : left]):
            joined[-1] = (joined[-1][0], right)
        else:
            joined.append((left, right))
    long = [(left, right) for left, right in joined if left < right] or joined[:1]
    if len(long) > 1:
        reading.losses.add("in_parts", bound.label)
    return [
        span_at(text, f"{bound.id}.{number}" if number > 1 else bound.id, left, right, bound.label)
        for number, (left, right) in enumerate(long, 1)
    ]


def _links(
    lines: Lines, name: str, spans: Mapping[str, list[Span]], events: Events, reading: Reading
) -> dict[str, Link]:
    """The links by id. One that ties what has no place here is counted, one that ties nothing is refused."""
    links: dict[str, Link] = {}
    for said in lines.links:
        ends = [events.triggers.get(end, end) for end in said.about]
        if all(end in spans for end in ends):
            source, target = (spans[end][0].id for end in ends)
            links[said.id] = Link(said.id, said.name, source, target)
            continue
        missing = next(end for end in ends if end not in spans)
        lines.others.add(said.id)
        if missing in lines.others:
            reading.losses.add("link_dropped", said.name)
        else:
            reading.refuse(name, said.line, "$", LooseLink(link=said.id, span=missing))
    return links


def _say(
    lines: Lines,
    name: str,
    spans: dict[str, list[Span]],
    links: dict[str, Link],
    events: Events,
    reading: Reading,
) -> None:
    """Put attributes and notes on the spans (on the first part of one in parts) and links they speak of.

    What is said of an event is said of its trigger.
    """
    attributes: dict[str, dict[str, Any]] = {}
    notes: dict[str, list[str]] = {}
    for said in (*lines.attributes, *lines.notes):
        target = events.first.get(said.about[0], said.about[0])
        is_note = said.id.startswith("#")
        if target in spans and is_note and said.name not in _MACHINE_NOTES:
            notes.setdefault(target, []).append(read_words(said.value.strip()))
        elif (target in spans or target in links) and not is_note:
            _give(attributes.setdefault(target, {}), said.name, read_value(said.value))
        elif target in spans or target in links or target in lines.others or target in events.triggers:
            reading.losses.add("no_place", said.name)
        else:
            reading.refuse(name, said.line, "$", LooseLine(id=said.id, target=target))
    for target in attributes.keys() | notes.keys():
        given = attributes.get(target, {})
        if target in links:
            links[target] = msgspec.structs.replace(links[target], attributes=given)
        else:
            first, *rest = spans[target]
            note = "\n".join(notes.get(target, ()))
            spans[target] = [msgspec.structs.replace(first, attributes=given, note=note), *rest]


def _give(attributes: dict[str, Any], name: str, value: Any) -> None:
    """A second value of one name makes a list, so that neither is lost."""
    if name not in attributes:
        attributes[name] = value
    elif isinstance(attributes[name], list):
        attributes[name].append(value)
    else:
        attributes[name] = [attributes[name], value]
