"""What a row of a Hugging Face data set of ours holds, whichever file it stands in, and how it is read.

A row is one annotator's reading of one article: the text with its spans by offset, and the same as tokens
with BIO tags for those who train token classifiers. Features say what the numbers of labels and tags mean.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import ROLES, Article, Zone
from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema
from annotator.formats.errors import Incomplete, NotOurLine, WrongSha
from annotator.formats.flat import choose, placed, rank_of
from annotator.formats.format import Options
from annotator.formats.header import status_of
from annotator.formats.losses import (
    FEATURES,
    Feature,
    Losses,
    count_annotation,
)
from annotator.formats.reading import Reading, span_at
from annotator.formats.tags import read_tag, spans_of
from annotator.formats.tokens import Words, cut_words
from annotator.formats.worded import worded

HOLDS: frozenset[Feature] = frozenset(FEATURES) - {"time", "articles without annotations"}


_encode = msgspec.json.Encoder().encode


class Names(dict[str, int]):
    """The numbers of labels, and of their tags: O is 0, then B and I of each label in the schema's order.

    A label that the schema does not have gets the next number when it is first asked for.
    """

    def __init__(self, schema: Schema) -> None:
        super().__init__((label.id, number) for number, label in enumerate(schema.labels))

    def __missing__(self, label: str) -> int:
        number = self[label] = len(self)
        return number

    @property
    def tags(self) -> list[str]:
        """The names of the tags by their number."""
        return ["O", *(f"{letter}-{'_'.join(label.split())}" for label in self for letter in "BI")]


def features(names: Names) -> dict[str, Any]:
    """The features of a row, as the library ``datasets`` writes them into JSON."""
    text, place, flag = _value("string"), _value("int32"), _value("bool")
    label = {"names": list(names), "_type": "ClassLabel"}
    tag = {"names": names.tags, "_type": "ClassLabel"}
    span = {"id": text, "start": place, "end": place, "label": label, "text": text, "attributes": text}
    link = {"id": text, "type": text, "source": text, "target": text, "attributes": text}
    return {
        "sha256": text, "text": text, "title": text, "source": text, "url": text, "published": text,
        "zones": [{"start": place, "end": place, "role": text}],
        "meta": text,
        "annotator": text, "status": text, "reason": text, "note": text, "unsure": flag,
        "spans": [span | {"note": text, "unsure": flag}],
        "links": [link],
        "tokens": _sequence(text), "token_starts": _sequence(place), "ner_tags": _sequence(tag),
    }  # fmt: skip


def _value(dtype: str) -> dict[str, str]:
    return {"dtype": dtype, "_type": "Value"}


def _sequence(feature: Mapping[str, Any]) -> dict[str, Any]:
    return {"feature": feature, "_type": "Sequence"}


def labelled(records: Iterator[Record], losses: Losses) -> Iterator[tuple[Article, Words, Annotation]]:
    """What becomes a row each, with the words of the article; what a row does not hold is counted."""
    for article, words, annotation in worded(records, losses, HOLDS):
        count_annotation(losses, HOLDS, annotation)
        yield article, words, annotation


def tagged(words: Words, spans: Sequence[Span], options: Options, names: Names) -> tuple[Words, list[int]]:
    """The tokens and the number of each one's tag; of spans that want the same word ``options`` choose."""
    split = options.clitics == "split"
    chosen = choose(words, spans, Losses(), rank_of(options), split=split)
    if split:
        words = cut_words(words, (edge for _, _, span in chosen for edge in (span.start, span.end)))
        chosen = placed(words, (span for _, _, span in chosen))
    tags = [0] * len(words.starts)
    for first, last, span in chosen:
        begin = 2 * names[span.label] + 1
        tags[first:last] = [begin + 1] * (last - first)
        tags[first] = begin
    return words, tags


def as_text(value: Mapping[str, Any]) -> str:
    """Attributes, whose types a table cannot know, as JSON."""
    return _encode(value).decode() if value else "{}"


class SpanRow(msgspec.Struct):
    """A span of a row; what others leave out is empty."""

    start: int
    end: int
    label: int | str
    id: str | int | None = None
    text: str | None = None
    attributes: str | dict[str, Any] | None = None
    note: str | None = None
    unsure: bool | None = None


class LinkRow(msgspec.Struct):
    """A link of a row, between ids of spans."""

    type: str
    source: str
    target: str
    id: str | None = None
    attributes: str | dict[str, Any] | None = None


class ZoneRow(msgspec.Struct):
    """A zone of a row."""

    start: int
    end: int
    role: str


class RowRead(msgspec.Struct):
    """A row as it is read: ours, or another's with ``text`` and ``spans``, or with tokens and their tags."""

    text: str | None = None
    tokens: list[str] | None = None
    ner_tags: list[int | str] | None = None
    tags: Any = None
    spans: list[SpanRow] | None = None
    links: list[LinkRow] | None = None
    zones: list[ZoneRow] | None = None
    sha256: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = None
    meta: str | dict[str, Any] | None = None
    annotator: str | None = None
    status: str | None = None
    reason: str | None = None
    note: str | None = None
    unsure: bool | None = None


#: The columns that are read where spans are there, and where only tags are.
WITH_SPANS = frozenset(RowRead.__struct_fields__) - {"tokens", "ner_tags", "tags"}
WITH_TAGS = frozenset(RowRead.__struct_fields__)

COLUMNS = WITH_TAGS | {"token_starts", "id"}
"""What a row may have, and the number that others give it; anything else has no place and is counted."""


class Meaning(msgspec.Struct):
    """What the numbers of labels and tags in a file stand for; empty where the file does not say."""

    labels: Sequence[str] = ()
    tags: Sequence[str] = ()


def meaning_in(said: object) -> Meaning:
    """The names that features tell of. What is no such thing tells of none."""
    found = Meaning()
    features = said if isinstance(said, dict) else {}
    spans = _inner(features.get("spans"))
    found.labels = _names(spans.get("label"))
    for key in ("ner_tags", "tags"):
        found.tags = found.tags or _names(_inner(features.get(key)))
    return found


def _inner(feature: object) -> dict[str, Any]:
    """What a list of features holds, in each way that the library has written it."""
    if isinstance(feature, list) and feature:
        return feature[0] if isinstance(feature[0], dict) else {}
    inner = feature.get("feature") if isinstance(feature, dict) else None
    return inner if isinstance(inner, dict) else {}


def _names(feature: object) -> Sequence[str]:
    names = feature.get("names") if isinstance(feature, dict) else None
    return names if isinstance(names, list) and all(isinstance(one, str) for one in names) else ()


def row_record(row: RowRead, title: str, meaning: Meaning, reading: Reading) -> Record:
    """A row as a record. ``title`` is for one that has none. Raises HashiyaError or ValueError."""
    if row.text is None or (row.spans is None and row.tokens is not None):
        return _from_tokens(row, title, meaning, reading)
    text = row.text
    article = Article(
        text=text,
        title=row.title or ("" if row.sha256 else title),
        source=row.source or "",
        url=row.url or "",
        published=row.published or "",
        zones=tuple(_zone(one) for one in row.zones or ()),
        meta=_object(row.meta),
    )
    if row.sha256 and row.sha256 != article.sha256:
        raise WrongSha(found=article.sha256, expected=row.sha256)
    spans = tuple(_span(text, number, one, meaning) for number, one in enumerate(row.spans or ()))
    links = tuple(
        Link(one.id or f"l{number}", one.type, one.source, one.target, _object(one.attributes))
        for number, one in enumerate(row.links or ())
    )
    return Record(article, (_annotation(row, spans, links),))


def _annotation(row: RowRead, spans: tuple[Span, ...], links: tuple[Link, ...] = ()) -> Annotation:
    return Annotation(
        annotator=row.annotator or "",
        status=status_of(row.status or "done"),
        reason=row.reason or "",
        note=row.note or "",
        unsure=bool(row.unsure),
        spans=spans,
        links=links,
    )


def _span(text: str, number: int, row: SpanRow, meaning: Meaning) -> Span:
    label = row.label if isinstance(row.label, str) else _named(row.label, meaning.labels, "labels")
    found = span_at(
        text,
        f"s{number}" if row.id is None else str(row.id),
        row.start,
        row.end,
        label,
        attributes=_object(row.attributes),
        note=row.note or "",
        unsure=bool(row.unsure),
    )
    # What the row says stands there is for the checks to compare.
    return found if row.text is None else msgspec.structs.replace(found, text=row.text)


def _from_tokens(row: RowRead, title: str, meaning: Meaning, reading: Reading) -> Record:
    """The tokens with a space between, as files of words are read."""
    tags = row.ner_tags if row.ner_tags is not None else row.tags
    if row.tokens is None or not isinstance(tags, list):
        raise Incomplete(missing="text, spans / tokens, ner_tags")
    if len(tags) != len(row.tokens):
        raise NotOurLine(detail=f"{len(row.tokens)} tokens, {len(tags)} tags")
    words = [" ".join(one.split()) or "_" for one in row.tokens]
    if not all(isinstance(one, int | str) for one in tags):
        raise NotOurLine(detail="tags")
    named = [one if isinstance(one, str) else _named(one, meaning.tags, "ner_tags") for one in tags]
    ends, at = [], 0
    for word in words:
        at += len(word) + 1
        ends.append(at - 1)
    text = " ".join(words)
    reading.losses.add("text_rebuilt")
    meant = [[tag] if tag else () for tag in map(read_tag, named)]
    spans = tuple(
        span_at(text, f"s{number}", ends[first] - len(words[first]), ends[last - 1], label)
        for number, (first, last, label) in enumerate(spans_of(meant))
    )
    article = Article(text=text, title=row.title or title, source=row.source or "", url=row.url or "")
    return Record(article, (_annotation(row, spans),))


def _named(number: int, names: Sequence[str], what: str) -> str:
    if not names:
        raise Incomplete(missing=f"names of {what}")
    if not 0 <= number < len(names):
        raise NotOurLine(detail=f"{what}: {number}")
    return names[number]


def _zone(row: ZoneRow) -> Zone:
    for role in ROLES:
        if role == row.role:
            return Zone(row.start, row.end, role)
    raise NotOurLine(detail=f"zone {row.role}")


def _object(said: str | dict[str, Any] | None) -> dict[str, Any]:
    if not said or said == "{}":
        return {}
    return said if isinstance(said, dict) else msgspec.json.decode(said.encode(), type=dict[str, Any])


def taken(
    make: Callable[[], RowRead], at: tuple[str, int], title: str, meaning: Meaning, reading: Reading
) -> Iterator[Record]:
    """The record of one row, ``at`` a line of a file; what cannot be used is refused."""
    name, number = at
    try:
        record = row_record(make(), f"{title} {number}", meaning, reading)
    except HashiyaError as error:
        reading.refuse(name, number, "$", error)
        return
    except (ValueError, RecursionError, UnicodeEncodeError) as error:
        detail, _, path = str(error).partition(" - at ")
        reading.refuse(name, number, path.strip("`") or "$", NotOurLine(detail=detail))
        return
    yield from reading.take(record, name, number)
