"""The native lossless form, ``hashiya/1``: JSON, one line an article (docs/formats/jsonl.md)."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, BinaryIO, Literal

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Refusal, Span, Status, check_span
from annotator.core.article import Article, Zone
from annotator.formats.checks import Fault
from annotator.formats.errors import NotOurLine, RepeatedArticle, WrongSha
from annotator.formats.format import PLAIN, Options
from annotator.formats.lines import numbered_lines
from annotator.formats.losses import Losses
from annotator.formats.reading import Reading

CHUNK = 1024 * 1024

Natural = Annotated[int, msgspec.Meta(ge=0, lt=2**62)]
Name = Annotated[str, msgspec.Meta(min_length=1)]


class LineSpan(msgspec.Struct, forbid_unknown_fields=True):
    """A span as it stands in a line; an unknown key is an error, since it would be lost."""

    id: Name
    start: Natural
    end: Natural
    label: Name
    text: str
    attributes: dict[str, Any] = {}
    note: str = ""
    unsure: bool = False


class LineLink(msgspec.Struct, forbid_unknown_fields=True):
    """A link as it stands in a line."""

    id: Name
    type: Name
    source: str
    target: str
    attributes: dict[str, Any] = {}


class LineZone(Zone, frozen=True, forbid_unknown_fields=True):
    """A zone as it stands in a line."""


class LineRefusal(Refusal, frozen=True, forbid_unknown_fields=True):
    """A refused suggestion as it stands in a line."""


class LineAnnotation(msgspec.Struct, forbid_unknown_fields=True):
    """An annotation as it stands in a line."""

    annotator: Name
    status: Status = "not_started"
    reason: str = ""
    note: str = ""
    unsure: bool = False
    seconds: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    revision: Natural = 0
    spans: list[LineSpan] = []
    links: list[LineLink] = []
    refusals: list[LineRefusal] = []


class Line(msgspec.Struct, forbid_unknown_fields=True):
    """A whole line, its keys in the order in which they are written."""

    format: Literal["hashiya/1"]
    sha256: str
    title: str
    text: str
    source: str = ""
    url: str = ""
    published: str = ""
    zones: list[LineZone] = []
    meta: dict[str, Any] = {}
    annotations: list[LineAnnotation] = []


class WrittenLine(msgspec.Struct):
    """The same on the way out, where core's own types are encoded as they are."""

    format: str
    sha256: str
    title: str
    text: str
    source: str
    url: str
    published: str
    zones: tuple[Zone, ...]
    meta: dict[str, Any]
    annotations: tuple[Annotation, ...]


def write(records: Iterable[Record], out: BinaryIO, _options: Options = PLAIN) -> Losses:
    """Write each record as one line. Nothing is lost, so the Losses are empty.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    encoder = msgspec.json.Encoder()
    buffer = bytearray()
    for record in records:
        encoder.encode_into(_line(record), buffer, -1)
        buffer += b"\n"
        if len(buffer) > CHUNK:
            out.write(buffer)
            buffer.clear()
    out.write(buffer)
    return Losses()


def read(file: BinaryIO, name: str, reading: Reading | None = None) -> Iterator[Record]:
    """The records of a file, one at a time; ``name`` is what messages call the file.

    Spans come in reading order and links by id, however they stood. Blank lines and a leading BOM are
    passed over. Raises BadLine for whatever is not right, with the line and the path in it.
    """
    reading = reading or Reading()
    decoder = msgspec.json.Decoder(Line)
    seen: dict[bytes, int] = {}
    for number, data in numbered_lines(file, name, reading):
        if not data or data.isspace():
            continue
        try:
            line = decoder.decode(data)
        except (ValueError, RecursionError) as error:
            detail, _, path = str(error).partition(" - at ")
            reading.refuse(name, number, path.strip("`") or "$", NotOurLine(detail=detail))
            continue
        record = _record(line)
        if fault := _identity_fault(line, record, seen):
            reading.refuse(name, number, *fault)
            continue
        seen[bytes.fromhex(line.sha256)] = number
        yield from reading.take(record, name, number, native=True)


def _line(record: Record) -> WrittenLine:
    article = record.article
    sha256 = article.sha256
    text, length = article.text, len(article.text)
    for annotation in record.annotations:
        for span in annotation.spans:
            # The contract, in line: a call for each of 400,000 spans would double the time.
            if not (0 <= span.start < span.end <= length and text[span.start : span.end] == span.text):
                check_span(text, span, article.title or sha256)
    return WrittenLine(
        "hashiya/1",
        sha256,
        article.title,
        text,
        article.source,
        article.url,
        article.published,
        article.zones,
        article.meta,
        record.annotations,
    )


def _identity_fault(line: Line, record: Record, seen: dict[bytes, int]) -> Fault | None:
    found = record.article.sha256
    if line.sha256 != found:
        return "$.sha256", WrongSha(found=found, expected=line.sha256)
    if first := seen.get(bytes.fromhex(found)):
        return "$.sha256", RepeatedArticle(first=first)
    return None


def _record(line: Line) -> Record:
    article = Article(
        text=line.text,
        title=line.title,
        source=line.source,
        url=line.url,
        published=line.published,
        zones=tuple(Zone(zone.start, zone.end, zone.role) for zone in line.zones),
        meta=line.meta,
    )
    return Record(article, tuple(_annotation(annotation) for annotation in line.annotations))


def _annotation(line: LineAnnotation) -> Annotation:
    spans = [
        Span(one.id, one.start, one.end, one.label, one.text, one.attributes, one.note, one.unsure)
        for one in line.spans
    ]
    links = [Link(one.id, one.type, one.source, one.target, one.attributes) for one in line.links]
    return Annotation(
        annotator=line.annotator,
        status=line.status,
        reason=line.reason,
        note=line.note,
        unsure=line.unsure,
        seconds=line.seconds,
        revision=line.revision,
        spans=tuple(spans),
        links=tuple(links),
        refusals=tuple(sorted(Refusal(one.label, one.words) for one in line.refusals)),
    )
