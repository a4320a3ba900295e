"""Reading W3C Web Annotations: collections, pages, arrays or lines of them, and the texts beside."""

import posixpath
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.core.errors import HashiyaError, TextMismatch
from annotator.formats.elements import elements
from annotator.formats.errors import (
    Incomplete,
    LooseLink,
    NotOurLine,
    NotText,
    RepeatedId,
    TooLong,
    WrongQuote,
)
from annotator.formats.evidence import counted, same_words
from annotator.formats.files import Source
from annotator.formats.lines import LINE_LIMIT, whole_file
from annotator.formats.reading import Reading, span_at
from annotator.formats.units import Places
from annotator.formats.w3c import DUBLIN_CORE, OURS, Node
from annotator.formats.w3c_nodes import Place, Said, kept_in, said_by

#: The annotations of a file must be held until all of a text are there.
MOST_BYTES = 4 * LINE_LIMIT


def read(source: Source, reading: Reading) -> Iterator[Record]:
    """The texts of which the files of a source say something, each with what is said in one file."""
    there = frozenset(source.names)
    names = [one for one in source.names if one.lower().endswith((".jsonld", ".json", ".jsonl"))]
    for name in names or source.names:
        yield from _File(source, there, name, reading).records()


class _File:
    """One file of annotations on its way to records."""

    def __init__(self, source: Source, there: frozenset[str], name: str, reading: Reading) -> None:
        self._source, self._there, self._name, self._reading = source, there, name, reading
        self._about: list[Node] = []
        self._by_text: dict[str, list[Said]] = {}
        self._text_of: dict[str, str] = {}
        self._links: list[Said] = []
        self._texts: dict[str | None, str] = {}
        self._address: str | None = None

    def records(self) -> Iterator[Record]:
        self._read()
        for said in self._links:
            text = self._text_of.get(said.ends[0])
            if not text:
                self._refuse(said, LooseLink(link=said.id, span=said.ends[0]))
            else:
                self._by_text[text].append(said)
        beside = self._beside()
        if not self._by_text and self._about and beside:
            self._by_text[beside] = []
        for key, said_of_it in self._by_text.items():
            yield from self._record(key, said_of_it)

    def _read(self) -> None:
        size = 0
        with self._source.open(self._name) as file:
            for line, data in elements(file, self._name, self._reading):
                size += len(data)
                if size > MOST_BYTES:
                    self._reading.refuse(self._name, line, "$", TooLong(megabytes=MOST_BYTES // 1024**2))
                    return
                try:
                    node = msgspec.json.decode(data, type=dict[str, Any])
                except (ValueError, RecursionError) as error:
                    self._reading.refuse(self._name, line, "$", NotOurLine(detail=str(error)))
                    continue
                self._take(node, line)

    def _take(self, node: Node, line: int) -> None:
        """An annotation, or the annotations of a page or of the first page of a collection."""
        match node:
            case {"first": {"items": [*items]}}:
                path = "$.first.items"
            case {"items": [*items]}:
                path = "$.items"
            case {"first": _} | {"type": "AnnotationCollection"}:
                self._reading.refuse(self._name, line, "$", Incomplete(missing="items"))
                return
            case _:
                self._take_one(node, line, "$")
                return
        self._about.append(node)
        for count, item in enumerate(items):
            self._take_one(item, line, f"{path}[{count}]")

    def _take_one(self, node: Any, line: int, path: str) -> None:
        try:
            self._add(said_by(node, line, path))
        except (ValueError, RecursionError) as error:
            self._reading.refuse(self._name, line, path, NotOurLine(detail=str(error)))
        except HashiyaError as error:
            self._reading.refuse(self._name, line, path, error)

    def _add(self, said: Said) -> None:
        """Raises RepeatedId or Incomplete."""
        said.id = said.id or f"annotation-{len(self._text_of)}"
        if said.id in self._text_of:
            raise RepeatedId(id=said.id)
        if said.ends:
            self._text_of[said.id] = ""
            self._links.append(said)
            return
        if len(said.sources) > 1:
            self._text_of[said.id] = ""
            for tag in said.tags or [said.motivation]:
                self._reading.losses.add("no_place", tag)
            return
        source = said.sources[0] if said.sources else None
        text = self._texts.get(source) or self._text_name(source)
        self._texts[source] = text
        self._text_of[said.id] = text
        self._by_text.setdefault(text, []).append(said)

    def _refuse(self, said: Said, reason: HashiyaError) -> None:
        self._reading.refuse(self._name, said.line, said.path, reason)

    def _text_name(self, source: str | None) -> str:
        """The file of the source that is meant, or ``=`` and the text itself. Raises Incomplete.

        The text that is called as this file is for annotations that name an address, or nothing; were they
        to name two, one of them would get the text of the other.
        """
        if source and source.startswith("="):
            return source
        if source:
            path = unquote(source.partition("#")[0])
            near = posixpath.normpath(posixpath.join(posixpath.dirname(self._name), path))
            if near in self._there and near != self._name:
                return near
        beside = self._beside()
        if beside and (not source or self._address in (None, source)):
            self._address = self._address or source
            return beside
        raise Incomplete(missing=f"{source or posixpath.splitext(self._name)[0] + '.txt'}")

    def _beside(self) -> str | None:
        """The text that is called as this file."""
        name = f"{posixpath.splitext(self._name)[0]}.txt"
        return name if name in self._there else None

    def _text(self, key: str) -> str | None:
        if key.startswith("="):
            return key[1:]
        with self._source.open(key) as file:
            data = whole_file(file, key, self._reading)
        if data is None:
            return None
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            self._reading.refuse(key, 1 + data.count(b"\n", 0, error.start), "$", NotText(at=error.start))
            return None

    def _record(self, key: str, said_of_it: Sequence[Said]) -> Iterator[Record]:
        written = self._text(key)
        if written is None:
            return
        places = [place for said in said_of_it for place in said.places]
        marked = [
            (one.start, one.end, one.exact) for one in places if one.start is not None and one.end is not None
        ]
        text, place = counted(written, marked, self._reading.ask.unit)
        creators: dict[str, _Creator] = {}
        for said in said_of_it:
            creator = creators.setdefault(said.creator, _Creator(said.creator, self._reading))
            try:
                creator.take(said, text, place)
            except HashiyaError as error:
                self._refuse(said, error)
        article = _article(text, self._about if len(self._by_text) == 1 else ())
        record = Record(article, tuple(one.annotation() for one in creators.values() if one.said_something))
        yield from self._reading.take(record, self._name, said_of_it[0].line if said_of_it else 1)


class _Creator:
    """What one annotator says of one text; spans are known by the addresses of their annotations."""

    def __init__(self, name: str, reading: Reading) -> None:
        self._reading = reading
        self._fields: dict[str, Any] = {"annotator": name, "status": "done"}
        self._spans: dict[str, list[Span]] = {}
        self._links: list[Said] = []
        self._assessed = False

    @property
    def said_something(self) -> bool:
        """Whether there is more than remarks: nothing labelled, it would look like a finished reading."""
        return bool(self._spans or self._links or self._assessed)

    def take(self, said: Said, text: str, place: Places) -> None:
        """Raises what is wrong with its place."""
        if said.ends:
            self._links.append(said)
        elif said.assessed:
            self._assess(said)
        elif said.tags and said.places:
            self._mark(said, text, place)
        else:
            for tag in said.tags or [said.motivation]:
                self._reading.losses.add("no_place", tag)

    def _assess(self, said: Said) -> None:
        kept, self._assessed = said.kept, True
        self._fields |= {
            "status": said.assessed, "note": "\n".join(said.comments), "unsure": kept.unsure,
            "reason": kept.reason, "seconds": max(0.0, kept.seconds), "revision": max(0, kept.revision),
        }  # fmt: skip

    def _mark(self, said: Said, text: str, place: Places) -> None:
        """A span for each tag and part; the first has the annotation's id."""
        if len(said.places) > 1:
            for tag in said.tags:
                self._reading.losses.add("in_parts", tag)
        spans: list[Span] = []
        for where in said.places:
            start, end = _extent(where, text, place)
            for tag in said.tags:
                span_id = f"{_short(said.id)}.{len(spans) + 1}" if spans else _short(said.id)
                span = span_at(
                    text, span_id, start, end, tag, attributes=said.kept.attributes,
                    note="\n".join(said.comments), unsure=said.kept.unsure,
                )  # fmt: skip
                if where.exact is not None and not same_words(where.exact, span.text):
                    raise TextMismatch(span=span_id, article="", expected=where.exact, found=span.text)
                spans.append(span)
        self._spans[said.id] = spans

    def annotation(self) -> Annotation:
        """All of it. A link without a type, or to what is no span of this annotator's, is counted."""
        links: list[Link] = []
        for said in self._links:
            source, target = (self._spans.get(end) for end in said.ends)
            for tag in said.tags or [""]:
                if not (tag and source and target):
                    self._reading.losses.add("link_dropped", tag)
                    continue
                attributes = said.kept.attributes
                links.append(Link(f"l{len(links):04}", tag, source[0].id, target[0].id, attributes))
        spans = tuple(span for spans in self._spans.values() for span in spans)
        return Annotation(**self._fields, spans=spans, links=tuple(links))


def _short(iri: str) -> str:
    """An id of ours is the last part of its address; another's is the address."""
    return unquote(iri.rpartition("/")[2]) if iri.startswith(OURS) else iri


def _extent(where: Place, text: str, place: Places) -> tuple[int, int]:
    """Where it is, in code points. Raises InsideCharacter or WrongQuote."""
    if where.start is not None and where.end is not None:
        return place(where.start), place(where.end)
    exact = where.exact or ""
    whole = where.prefix + exact + where.suffix
    at = text.find(whole) if exact else -1
    if at < 0 or text.find(whole, at + 1) >= 0:
        raise WrongQuote(quote=exact)
    return at + len(where.prefix), at + len(where.prefix) + len(exact)


def _article(text: str, about: Sequence[Node]) -> Article:
    """The text with what its collection, if it is the only one, says of it."""
    node = about[0] if len(about) == 1 else {}
    fields: dict[str, Any] = {
        name: value for name, key in DUBLIN_CORE.items() if isinstance(value := node.get(key), str)
    }
    if isinstance(label := node.get("label"), str):
        fields["title"] = label
    with suppress(ValueError):  # another's key of this name
        fields["meta"] = kept_in(node).meta
    return Article(text=text, **fields)
