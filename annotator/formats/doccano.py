"""doccano's JSON, one line a text and annotator: spans as triples, or entities with relations."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, check_span
from annotator.core.article import Article
from annotator.formats.format import PLAIN, Options
from annotator.formats.header import annotation_fields
from annotator.formats.json_lines import read_lines
from annotator.formats.losses import PLACES, Feature, Losses, count_record
from annotator.formats.reading import Reading, span_at
from annotator.formats.units import from_unit, to_unit

HOLDS: frozenset[Feature] = PLACES | {
    "title", "source", "url", "date", "annotators", "status", "notes", "articles without annotations",
}  # fmt: skip
HOLDS_RELATIONS: frozenset[Feature] = HOLDS | {"links"}

#: Columns of ours that doccano keeps as a text's metadata.
_ARTICLE = ("title", "source", "url", "published")
_ANNOTATION = ("status", "reason", "note")


class Entity(msgspec.Struct):
    """A span of doccano; ids are numbers of the file."""

    id: int
    label: str
    start_offset: int
    end_offset: int


class Relation(msgspec.Struct):
    """A link of doccano."""

    from_id: int
    to_id: int
    type: str
    id: int = 0


class Line(msgspec.Struct):
    """A line as doccano writes one; what else stands there has no place here."""

    text: str
    label: list[tuple[int, int, str]] = []
    labels: list[tuple[int, int, str]] = []
    entities: list[Entity] = []
    relations: list[Relation] = []
    annotator: str = ""
    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    status: str = "done"
    reason: str = ""
    note: str = ""


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """A line for each article and annotator, spans as ``[start, end, label]``; links are counted."""
    return _write(records, out, options, relations=False)


def write_relations(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """The same with ``entities`` and ``relations``."""
    return _write(records, out, options, relations=True)


def _write(records: Iterable[Record], out: BinaryIO, options: Options, *, relations: bool) -> Losses:
    losses = Losses()
    holds = HOLDS_RELATIONS if relations else HOLDS
    number = 0
    for record in records:
        count_record(losses, holds, record)
        place = to_unit(record.article.text, options.unit or "code points")
        for annotation in record.annotations or (None,):
            number += 1
            line: dict[str, Any] = {"id": number, "text": record.article.text}
            spans = annotation.spans if annotation else ()
            for span in spans:
                check_span(record.article.text, span, record.article.title or record.article.sha256)
            if relations:
                ids = {span.id: count for count, span in enumerate(spans, 1)}
                line["entities"] = [
                    Entity(ids[one.id], one.label, place(one.start), place(one.end)) for one in spans
                ]
                links = annotation.links if annotation else ()
                line["relations"] = [
                    Relation(ids[one.source], ids[one.target], one.type, count)
                    for count, one in enumerate(links, 1)
                ]
            else:
                line["label"] = [(place(one.start), place(one.end), one.label) for one in spans]
            line.update((key, value) for key in _ARTICLE if (value := getattr(record.article, key)))
            if annotation:
                line["annotator"] = annotation.annotator
                line.update((key, value) for key in _ANNOTATION if (value := getattr(annotation, key)))
            out.write(msgspec.json.encode(line) + b"\n")
    return losses


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The texts of a file of either kind. One with neither spans nor annotator is an article to label."""
    return read_lines(file, name, reading, Line, _record, idle=("id",))


def _record(line: Line, reading: Reading) -> Record:
    """Raises SpanOutside, InsideCharacter or NotOurRow."""
    place = from_unit(line.text, reading.ask.unit or "code points")
    spans: list[Span] = [
        span_at(line.text, f"e{one.id}", place(one.start_offset), place(one.end_offset), one.label)
        for one in line.entities
    ]
    for count, (start, end, label) in enumerate(line.label or line.labels):
        spans.append(span_at(line.text, f"s{count}", place(start), place(end), label))
    article = Article(text=line.text, **{key: getattr(line, key) for key in _ARTICLE})
    if not spans and not line.annotator:
        return Record(article)
    said = annotation_fields({"status": line.status})
    said |= {"annotator": line.annotator, "reason": line.reason, "note": line.note}
    links = [
        Link(f"r{count}", one.type, f"e{one.from_id}", f"e{one.to_id}")
        for count, one in enumerate(line.relations)
    ]
    return Record(article, (Annotation(**said, spans=tuple(spans), links=tuple(links)),))
