"""IDRISI's JSON, one line a tweet: mentions of locations by offset, with their types."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record, check_span
from annotator.core.article import Article
from annotator.formats.errors import Incomplete
from annotator.formats.format import PLAIN, Options
from annotator.formats.header import annotation_fields
from annotator.formats.json_lines import read_lines
from annotator.formats.losses import PLACES, Feature, Losses, count_record
from annotator.formats.reading import Reading, span_at

HOLDS: frozenset[Feature] = PLACES | {
    "title", "source", "url", "date", "annotators", "status", "notes", "articles without annotations",
}  # fmt: skip

_ARTICLE = ("title", "source", "url", "published")
_ANNOTATION = ("status", "reason", "note")

#: How Twitter says when.
_MOMENT = "%a %b %d %H:%M:%S %z %Y"
#: What has no place here: of a tweet, and of a mention that is tied to a map.
_OF_TWEET = ("user_id", "info_class")
_OF_MENTION = ("keyword", "osm_url", "nominatim_url", "confidence", "features", "osm_json")


class Mention(msgspec.Struct):
    """A mention, in either of the two ways in which the corpus writes its ends."""

    type: str
    text: str | None = None
    startIdx: int | None = None  # noqa: N815 - the corpus calls it so
    endIdx: int | None = None  # noqa: N815
    start_offset: int | None = None
    end_offset: int | None = None
    keyword: Any = None
    osm_url: Any = None
    nominatim_url: Any = None
    confidence: Any = None
    features: Any = None
    osm_json: Any = None


class Line(msgspec.Struct):
    """A tweet; one without ``location_mentions`` is nobody's yet."""

    text: str
    tweet_id: str | int = ""
    created_at: str = ""
    location_mentions: list[Mention] | None = None
    user_id: Any = None
    info_class: Any = None
    annotator: str = ""
    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    status: str = "done"
    reason: str = ""
    note: str = ""


def write(records: Iterable[Record], out: BinaryIO, _options: Options = PLAIN) -> Losses:
    """A line for each article and annotator, every span a mention.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    losses = Losses()
    number = 0
    for record in records:
        count_record(losses, HOLDS, record)
        article = record.article
        for annotation in record.annotations or (None,):
            number += 1
            line: dict[str, Any] = {"tweet_id": str(number), "text": article.text}
            if annotation:
                line["location_mentions"] = _mentions(article, annotation)
                line["annotator"] = annotation.annotator
                line.update((key, value) for key in _ANNOTATION if (value := getattr(annotation, key)))
            line.update((key, value) for key in _ARTICLE if (value := getattr(article, key)))
            out.write(msgspec.json.encode(line) + b"\n")
    return losses


def _mentions(article: Article, annotation: Annotation) -> list[dict[str, Any]]:
    found = []
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        found.append({"text": span.text, "type": span.label, "startIdx": span.start, "endIdx": span.end})
    return found


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The tweets of a file."""
    return read_lines(file, name, reading, Line, _record)


def _record(line: Line, reading: Reading) -> Record:
    """Raises SpanOutside, Incomplete or NotOurRow."""
    fields = {key: getattr(line, key) for key in _ARTICLE}
    if line.created_at:  # a tweet, not a line of ours
        fields["title"] = line.title or str(line.tweet_id)
        fields["published"] = line.published or _moment(line.created_at)
    for key in _OF_TWEET:
        if getattr(line, key) is not None:
            reading.losses.add("no_place", key)
    article = Article(text=line.text, **fields)
    if line.location_mentions is None and not line.annotator:
        return Record(article)
    spans = []
    for number, one in enumerate(line.location_mentions or ()):
        start, end = (
            (one.start_offset, one.end_offset) if one.startIdx is None else (one.startIdx, one.endIdx)
        )
        if start is None or end is None:
            raise Incomplete(missing="startIdx, endIdx")
        span = span_at(line.text, f"s{number}", start, end, one.type)
        # What the line says stands there is for the checks to compare.
        spans.append(span if one.text is None else msgspec.structs.replace(span, text=one.text))
        for key in _OF_MENTION:
            if getattr(one, key) is not None:
                reading.losses.add("no_place", key)
    said = annotation_fields({"status": line.status})
    said |= {"annotator": line.annotator, "reason": line.reason, "note": line.note}
    return Record(article, (Annotation(**said, spans=tuple(spans)),))


def _moment(said: str) -> str:
    """A moment of Twitter's as ISO 8601 in UTC, or nothing where it is none."""
    try:
        return datetime.strptime(said, _MOMENT).astimezone(UTC).strftime("%Y-%m-%dT%H:%M")
    except ValueError:
        return ""
