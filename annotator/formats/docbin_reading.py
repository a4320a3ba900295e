"""Reading spaCy's DocBin, ours and others': entities and all groups of spans.

The file is taken apart here and not by spaCy, which believes it: numbers in it become places in memory. spaCy
is asked only which number a string has.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.formats.docbin import GROUP, DocData, SpanData, library
from annotator.formats.errors import NotADocBin, TooLong, WrongSha
from annotator.formats.header import status_of
from annotator.formats.lines import whole_file
from annotator.formats.reading import Reading, span_at

if TYPE_CHECKING:
    import numpy as np

#: Bytes of a file, and those it may unfold to.
LARGEST = 256 * 1024**2
UNFOLDED = 768 * 1024**2

_SPAN = struct.Struct(">QQQllll")
#: What ENT_IOB says of a token.
_INSIDE, _BEGINS = 1, 3

Found = tuple[int, int, str, str]
"""A span by its tokens, with its label and id."""


class Bin(msgspec.Struct):
    """What a DocBin is, as MessagePack; arrays are bytes."""

    attrs: list[int]
    tokens: bytes
    spaces: bytes
    lengths: bytes
    strings: list[str]
    span_groups: list[bytes] = []
    user_data: list[bytes | None] = []
    flags: list[dict[str, Any]] = []


class Group(msgspec.Struct):
    """A group of spans within one."""

    name: str
    spans: list[bytes]


class _OurData(msgspec.Struct):
    """The part of a document's data that is ours; whatever else is there is passed over."""

    hashiya: str = ""


class _Document(msgspec.Struct):
    """One document, taken apart."""

    words: list[str]
    spaces: Sequence[bool]
    entities: list[Found]
    groups: dict[str, list[Found]]
    data: DocData | None
    known_spaces: bool


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The documents of a file; the number of the document is what messages call its line."""
    library()
    data = whole_file(file, name, reading, LARGEST)
    if data is None:
        return
    number = 0
    title = name.rpartition("/")[2].rpartition(".")[0]
    try:
        for document in _documents(data):
            number += 1
            try:
                record = _record(document, f"{title} {number}", reading)
            except HashiyaError as error:
                reading.refuse(name, number, "$", error)
                continue
            yield from reading.take(record, name, number)
    except (NotADocBin, TooLong) as error:
        reading.refuse(name, number, "$", error)


def _documents(data: bytes) -> Iterator[_Document]:
    """Raises NotADocBin or TooLong."""
    import numpy as np
    from spacy.attrs import ENT_IOB, ENT_TYPE, ORTH

    found = _unpacked(data)
    lengths = _array(found.lengths, np.dtype("<i4"))
    tokens = _array(found.tokens, np.dtype("<u8"))
    spaces = _array(found.spaces, np.dtype("?"))
    width = len(found.attrs)
    if not width or ORTH not in found.attrs or (lengths < 0).any() or len(set(found.attrs)) < width:
        raise NotADocBin(detail="attrs, lengths")
    if not tokens.size == width * spaces.size == width * int(lengths.sum(dtype=np.int64)):
        raise NotADocBin(detail=f"{tokens.size} / {spaces.size} / {lengths.sum()}")
    tokens = tokens.reshape(-1, width)
    text_of = _strings(found.strings)

    def column(attribute: int) -> list[int]:
        return [] if attribute not in found.attrs else rows[:, found.attrs.index(attribute)].tolist()

    at = 0
    for number, length in enumerate(lengths.tolist()):
        rows = tokens[at : at + length]
        flags = found.flags[number] if number < len(found.flags) else {}
        known = not flags.get("has_unknown_spaces")
        groups = found.span_groups[number] if number < len(found.span_groups) else b""
        user = found.user_data[number] if number < len(found.user_data) else None
        yield _Document(
            words=[_named(one, text_of) for one in column(ORTH)],
            spaces=spaces[at : at + length].tolist()
            if known
            else [True] * (length - 1) + [False] * (length > 0),
            entities=_entities(column(ENT_IOB), column(ENT_TYPE), text_of),
            groups=_groups(groups, length, text_of),
            data=_our_data(user),
            known_spaces=known,
        )
        at += length


def _unpacked(data: bytes) -> Bin:
    unfolding = zlib.decompressobj()
    try:
        whole = unfolding.decompress(data, UNFOLDED)
        if unfolding.unconsumed_tail:
            raise TooLong(megabytes=UNFOLDED // 1024**2)
        if not unfolding.eof:
            raise NotADocBin(detail="it is cut off")
        return msgspec.msgpack.decode(whole, type=Bin)
    except (zlib.error, ValueError, RecursionError) as error:
        raise NotADocBin(detail=str(error)[:200]) from None


def _array(data: bytes, kind: "np.dtype[Any]") -> "np.ndarray[Any, Any]":
    import numpy as np

    try:
        return np.frombuffer(data, dtype=kind)
    except ValueError as error:
        raise NotADocBin(detail=str(error)) from None


def _strings(strings: Sequence[str]) -> dict[int, str]:
    """Each string by the number that spaCy has for it; 0 is the empty one."""
    from spacy.strings import StringStore

    store = StringStore()
    try:
        return {0: ""} | {store.add(one): one for one in strings if one}
    except (ValueError, UnicodeEncodeError) as error:
        raise NotADocBin(detail=str(error)[:200]) from None


def _named(number: int, text_of: Mapping[int, str]) -> str:
    if number not in text_of:
        raise NotADocBin(detail=f"string {number}")
    return text_of[number]


def _entities(tags: Sequence[int], kinds: Sequence[int], text_of: Mapping[int, str]) -> list[Found]:
    found: list[Found] = []
    if not kinds:
        return found
    for at, (tag, kind) in enumerate(zip(tags, kinds, strict=True)):
        if tag == _INSIDE and found and found[-1][1] == at and found[-1][2] == text_of.get(kind):
            found[-1] = (found[-1][0], at + 1, found[-1][2], "")
        elif tag in (_INSIDE, _BEGINS) and kind:
            found.append((at, at + 1, _named(kind, text_of), ""))
    return found


def _groups(data: bytes, length: int, text_of: Mapping[int, str]) -> dict[str, list[Found]]:
    """The groups of a document by name, in each way that spaCy has written them."""
    if not data:
        return {}
    try:
        told = msgspec.msgpack.decode(data, type=dict[bytes, list[str]] | list[bytes])
        by_name: dict[str, list[Found]] = {}
        for packed in told:
            group = msgspec.msgpack.decode(packed, type=Group)
            names = told[packed] if isinstance(told, dict) else [group.name]
            spans = [_found(one, length, text_of) for one in group.spans]
            by_name.update({name: spans for name in names})  # noqa: C420 - nobody changes them
    except (ValueError, struct.error, RecursionError) as error:
        raise NotADocBin(detail=str(error)[:200]) from None
    return by_name


def _found(packed: bytes, length: int, text_of: Mapping[int, str]) -> Found:
    span_id, _, label, start, end, _, _ = _SPAN.unpack(packed)
    if not 0 <= start <= end <= length:
        raise NotADocBin(detail=f"{start} {end} / {length}")
    return start, end, _named(label, text_of), text_of.get(span_id, "")


def _our_data(user: bytes | None) -> DocData | None:
    """What we keep with a document; None where it is another's, whatever they keep there."""
    with suppress(ValueError, RecursionError):
        said = msgspec.msgpack.decode(user or b"", type=_OurData).hashiya
        return msgspec.json.decode(said.encode(), type=DocData) if said else None
    return None


def _record(document: _Document, title: str, reading: Reading) -> Record:
    text, places = _text_of(document)
    if not document.known_spaces:
        reading.losses.add("text_rebuilt")
    data = document.data
    if data is None:
        said = {one[:3]: one for group in document.groups.values() for one in group}
        spans = said | {
            one: (*one, "") for one in (entity[:3] for entity in document.entities) if one not in said
        }
        annotation = Annotation(
            annotator="", status="done", spans=_spans(text, places, list(spans.values()), {})
        )
        return Record(Article(text=text, title=title), (annotation,))
    article = Article(
        text=text,
        title=data.title,
        source=data.source,
        url=data.url,
        published=data.published,
        zones=data.zones,
        meta=data.meta,
    )
    if article.sha256 != data.sha256:
        raise WrongSha(found=article.sha256, expected=data.sha256)
    return Record(article, (_annotation(text, places, document.groups.get(GROUP, []), data),))


def _annotation(
    text: str, places: Sequence[tuple[int, int]], found: Sequence[Found], data: DocData
) -> Annotation:
    try:
        status = status_of(data.status)
    except ValueError as error:
        raise NotADocBin(detail=str(error)) from None
    return Annotation(
        annotator=data.annotator,
        status=status,
        reason=data.reason,
        note=data.note,
        unsure=data.unsure,
        seconds=data.seconds,
        revision=data.revision,
        spans=_spans(text, places, found, data.spans),
        links=tuple(Link(one.id, one.type, one.source, one.target, one.attributes) for one in data.links),
    )


def _spans(
    text: str, places: Sequence[tuple[int, int]], found: Sequence[Found], data: Mapping[str, SpanData]
) -> tuple[Span, ...]:
    spans = []
    for number, (first, last, label, span_id) in enumerate(found):
        start = places[first][0] if first < len(places) else len(text)
        end = places[last - 1][1] if last > first else start
        more = data.get(span_id, SpanData())
        spans.append(
            span_at(
                text,
                span_id or f"s{number}",
                start,
                end,
                label,
                attributes=more.attributes,
                note=more.note,
                unsure=more.unsure,
            )
        )
    return tuple(spans)


def _text_of(document: _Document) -> tuple[str, list[tuple[int, int]]]:
    """The text, and where each token stands in it."""
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for word, space in zip(document.words, document.spaces, strict=True):
        places.append((at, at + len(word)))
        pieces.append(f"{word} " if space else word)
        at += len(pieces[-1])
    return "".join(pieces), places
