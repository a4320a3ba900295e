"""brat's standoff: a text and its annotations in a file each, a folder an annotator, and the configuration.

What brat itself asks of its files was read in its server (annotation.py, annotator.py, projectconfig.py).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, check_span
from annotator.formats.brat_conf import Used, annotation_conf, visual_conf
from annotator.formats.errors import NotOurRow
from annotator.formats.files import Sink, clean_name
from annotator.formats.format import PLAIN, Options
from annotator.formats.header import one_line, plain_json, value_of
from annotator.formats.losses import (
    PLACES,
    Feature,
    Losses,
    count_annotation,
    count_article,
    count_unlabelled,
    is_unlabelled,
    span_ids,
)
from annotator.formats.names import safe_names

HOLDS: frozenset[Feature] = (PLACES - {"spaces at the ends of spans"}) | {
    "attributes", "links", "link attributes", "span notes", "annotators", "articles without annotations",
}  # fmt: skip

#: Which folder is whose.
PEOPLE = "annotators.tsv"
PEOPLE_HEAD = "folder\tannotator"

#: The names of labels, links and attributes as brat stores them; anything else it would change.
safe = safe_names("[^A-Za-z0-9_-]")

#: Where brat, which reads its files with splitlines(), would begin a new line.
BREAK = re.compile("[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]+")

Parts = list[tuple[int, int]]


def write(records: Iterable[Record], out: Sink, options: Options = PLAIN) -> Losses:
    """Two files for each article and annotator, and at the end the configuration from the schema.

    A span over a line break goes out as brat itself writes it, in parts; what of it is only line breaks at an
    end is counted. Raises SpanOutside or TextMismatch, naming the article.
    """
    losses, used = Losses(), Used()
    folders: dict[str, str] = {}
    for number, record in enumerate(records, 1):
        article = record.article
        name = f"{number:05d}"
        if article.title:
            name = clean_name(f"{name}-{article.title}")
        count_article(losses, HOLDS, article)
        used.add_text(article.text)
        labelled = []
        for annotation in record.annotations:
            if is_unlabelled(annotation):
                count_unlabelled(losses, annotation)
            else:
                labelled.append(annotation)
        if not labelled:
            _put(out, name, article.text, "")
        for annotation in labelled:
            folder = folders.setdefault(annotation.annotator, clean_name(annotation.annotator))
            for span in annotation.spans:
                check_span(article.text, span, article.title or article.sha256)
            _put(out, f"{folder}/{name}", article.text, "".join(_lines(article.text, annotation, losses)))
            used.add(annotation)
    _put_text(out, "annotation.conf", annotation_conf(options.schema, used, safe))
    _put_text(out, "visual.conf", visual_conf(options.schema, used, safe))
    if folders:
        rows = [f"{folder}\t{one_line(annotator)}" for annotator, folder in folders.items()]
        _put_text(out, PEOPLE, "\n".join([PEOPLE_HEAD, *sorted(rows)]) + "\n")
    return losses


def _put(out: Sink, name: str, text: str, annotations: str) -> None:
    _put_text(out, f"{name}.ann", annotations)
    _put_text(out, f"{name}.txt", text)


def _put_text(out: Sink, name: str, text: str) -> None:
    with out.open(name) as file:
        file.write(text.encode())


def _lines(text: str, annotation: Annotation, losses: Losses) -> Iterator[str]:
    """The lines of an annotation: spans, then what is said of them, then links."""
    ids: dict[str, str] = {}
    kept: list[Span] = []
    taken = {(span.label, span.start, span.end) for span in annotation.spans}
    for span in annotation.spans:
        parts = parts_of(text, span.start, span.end)
        if not parts:
            losses.add("no_token", span.label)
            continue
        if (parts[0][0], parts[-1][1]) != (span.start, span.end):
            if (span.label, parts[0][0], parts[-1][1]) in taken:
                losses.add("no_place_for_span", span.label)  # it would be another one once more
                continue
            taken.add((span.label, parts[0][0], parts[-1][1]))
            losses.add("trimmed", span.label)
        ids[span.id] = f"T{len(ids) + 1}"
        kept.append(span)
        places = ";".join(f"{start} {end}" for start, end in parts)
        words = " ".join(text[start:end] for start, end in parts)
        yield f"{ids[span.id]}\t{safe(span.label)} {places}\t{words}\n"
    count_annotation(losses, HOLDS, annotation, span_ids(kept))
    links = [one for one in annotation.links if one.source in ids and one.target in ids]
    for number, link in enumerate(links, 1):
        yield f"R{number}\t{safe(link.type)} Arg1:{ids[link.source]} Arg2:{ids[link.target]}\t\n"
    yield from _attributes(kept, links, ids)
    noted = [span for span in kept if span.note]
    for number, span in enumerate(noted, 1):
        yield f"#{number}\tAnnotatorNotes {ids[span.id]}\t{one_line(span.note)}\n"


def _attributes(spans: Iterable[Span], links: Iterable[Link], ids: Mapping[str, str]) -> Iterator[str]:
    said = [(ids[span.id], span.attributes) for span in spans]
    said += [(f"R{number}", link.attributes) for number, link in enumerate(links, 1)]
    number = 0
    for target, attributes in said:
        for name, value in attributes.items():
            number += 1
            yield f"A{number}\t{safe(name)} {target}{written_value(value)}\n"


def parts_of(text: str, start: int, end: int) -> Parts:
    """The stretches of a span on its lines, as brat cuts one that goes over a line break.

    Spaces beside a break within the span belong to no part, and breaks at the ends of the span are left out;
    other spaces at its ends stay.
    """
    lines: Parts = []
    at = start
    for found in BREAK.finditer(text, start, end):
        lines.append((at, found.start()))
        at = found.end()
    lines = [(left, right) for left, right in (*lines, (at, end)) if left < right]
    parts: Parts = []
    for place, (left, right) in enumerate(lines):
        words = text[left:right]
        before = len(words) - len(words.lstrip()) if place else 0
        behind = len(words) - len(words.rstrip()) if place < len(lines) - 1 else 0
        if before + behind < len(words):
            parts.append((left + before, right - behind))
        elif place in (0, len(lines) - 1):
            parts.append((left, right))  # only spaces, but an end of the span is there
    return parts


def is_gap(text: str) -> bool:
    """Whether what stands between two parts is only where a line ended, so that they are one span."""
    return not text or (text.isspace() and BREAK.search(text) is not None)


def written_value(value: Any) -> str:
    """The end of an attribute's line: nothing for true, words as they are, anything else as JSON."""
    if value is True:
        return ""
    if isinstance(value, str) and value == " ".join(value.split()) and value.isprintable() and value:
        try:
            msgspec.json.decode(value)
        except ValueError:
            return f" {value}"
    return f" {plain_json(value)}"


def read_value(written: str) -> Any:
    """What ``written_value`` was given; what it never writes is a string."""
    if not written:
        return True
    try:
        value = msgspec.json.decode(written)
    except (ValueError, RecursionError):
        return written
    return value if written_value(value) == f" {written}" else written


def read_words(written: str) -> str:
    """What ``one_line`` was given; what it never writes stays as it is."""
    try:
        words = value_of(written)
    except NotOurRow:
        return written
    return words if one_line(words) == written else written
