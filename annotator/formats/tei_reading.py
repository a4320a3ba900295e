"""TEI, read: our own form whole, and of others what stands off or names words in the text."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Annotated, Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, Status
from annotator.core.article import ROLES, Article, Zone
from annotator.core.errors import HashiyaError, SpanOutside
from annotator.formats.errors import LooseLine, NotOurRow, RepeatedId, TooLong, WrongSha
from annotator.formats.names import plain_name
from annotator.formats.reading import Reading, span_at
from annotator.formats.tei import SPACE, safe
from annotator.formats.tei_features import features_of
from annotator.formats.tei_text import Text, words_of
from annotator.formats.xml_elements import LIMIT, Element, Wanted, elements

_RANGE = re.compile(
    r"#string-range\(\s*#?([^\s,()]+)\s*((?:,\s*[0-9]{1,18}\s*,\s*[0-9]{1,18}\s*)+)\)", re.ASCII
)
FEATURE = 100
"""What a feature or a link takes, counted in characters."""

_WANTED = Wanted("TEI", frozenset(("TEI", "teiCorpus")), frozenset((SPACE, "")))
_POINTER = re.compile(r"\S+\([^)]*\)|\S+")


class Misplaced(Exception):
    """An error with the line where it is, on its way to whoever refuses it."""

    def __init__(self, line: int, error: HashiyaError) -> None:
        super().__init__(line, error)
        self.line = line
        self.error = error


class Whole(msgspec.Struct):
    """What an annotation is beside its spans and links; of a file that says nothing of it, done."""

    status: Status = "done"
    reason: str = ""
    note: str = ""
    unsure: bool = False
    seconds: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    revision: Annotated[int, msgspec.Meta(ge=0, lt=2**62)] = 0


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The documents of a file, a ``TEI`` or a ``teiCorpus`` of some, one at a time."""
    for element in elements(file, name, reading, _WANTED):
        if element.first("text") is None:
            reading.losses.add("no_place", element.name)  # a head, or a facsimile: no article
            continue
        try:
            document = _Document(element, reading)
            record = document.record()
        except Misplaced as error:
            reading.refuse(name, error.line, "$", error.error)
            continue
        yield from reading.take(record, name, element.line, lines=document.lines)


class _Said:
    """What one person says, while it is put together."""

    def __init__(self) -> None:
        self.whole: dict[str, Any] = {}
        self.spans: dict[str, list[Span]] = {}
        self.links: list[Link] = []
        self.notes: dict[str, list[str]] = {}
        self.lines: dict[str, int] = {}

    def own(self, element: Element, otherwise: str) -> str:
        """The id of a span or link: its own of before, unless another has it."""
        one = element.get("n")
        if not one or one in self.lines:
            one, number = otherwise, len(self.lines)
            while one in self.lines:
                one, number = f"{otherwise}.{number}", number + 1
        self.lines[one] = element.line
        return one


class _Document:
    """One ``TEI``, read. Every fault is a Misplaced."""

    def __init__(self, element: Element, reading: Reading) -> None:
        self._element = element
        self._losses = reading.losses
        self._header = element.first("teiHeader")
        self._text = Text()
        self._ids = self._all_ids()
        self._zones: list[Zone] = []
        self._said: dict[str, _Said] = {}
        self._known_features: dict[str, dict[str, Any]] = {}
        self._known_words: dict[str, str] = {}
        self.lines: dict[tuple[int, str], int] = {}
        self._title = self._words(element, element.first("teiHeader", "fileDesc", "titleStmt", "title"))
        self._cost = 0

    def _pay(self, element: Element, cost: int) -> None:
        """Count what is taken once more for each who points to it: a small file must not fill the memory."""
        self._cost += cost
        if self._cost > LIMIT:
            raise Misplaced(element.line, TooLong(megabytes=LIMIT // 1024**2))

    def record(self) -> Record:
        """The article with what everybody says of it."""
        for child in self._element.children:
            if child.name == "text":
                self._at(child, self._text.add, child)
        article = self._article()
        people = {
            one.get("xml:id"): self._at(one, words_of, one.first("name"))
            for one in (self._header.within("respStmt") if self._header else ())
            if one.get("xml:id")
        }
        for child in self._element.children:
            if child.name == "standOff" and child.get("type") == "zones":
                self._zones += map(self._zone, child.within("span"))
            elif child.name == "standOff":
                who = child.get("resp").removeprefix("#")
                self._stand_off(list(child.children), people.get(who, ""))
            elif child.name not in ("teiHeader", "text"):
                self._losses.add("no_place", child.name)
        if self._text.off:
            self._stand_off(self._text.off, "")
        self._names()
        for aside in self._text.aside:
            self._losses.add("no_place", aside)
        article = msgspec.structs.replace(
            article, zones=tuple(sorted(self._zones, key=lambda one: one.start))
        )
        # What of a person is only said of places or other people is no annotation.
        whole = {name: said for name, said in self._said.items() if said.spans or said.links or said.whole}
        for place, said in enumerate(whole.values()):
            self.lines |= {(place, one): line for one, line in said.lines.items()}
        return Record(article, tuple(self._annotation(name, said) for name, said in whole.items()))

    def _all_ids(self) -> dict[str, Element]:
        ids: dict[str, Element] = {}
        todo = [self._element]
        while todo:
            element = todo.pop()
            todo += reversed(list(element.children))
            if name := element.get("xml:id"):
                if name in ids:
                    raise Misplaced(element.line, RepeatedId(id=name))
                ids[name] = element
        return ids

    def _at(self, element: Element, what: Any, *given: Any) -> Any:
        """What a function gives; its error is one at the line of the element."""
        try:
            return what(*given)
        except HashiyaError as error:
            raise Misplaced(element.line, error) from None

    def _article(self) -> Article:
        text = self._text.text
        header = self._header or self._element
        source = header.first("fileDesc", "sourceDesc") or Element("sourceDesc", {}, header.line)
        date = next(source.within("date"), None)
        addresses = [one for one in source.within("idno") if one.get("type") == "URI"]
        article = Article(
            text=text,
            title=self._title,
            source=self._words(header, next(source.within("publisher"), None)),
            url=self._words(header, next(iter(addresses), None)),
            published=date.get("when") or self._words(header, date) if date else "",
            meta=self._meta(header),
        )
        for one in header.within("idno"):
            if one.get("type") == "SHA-256" and words_of(one) != article.sha256:
                raise Misplaced(one.line, WrongSha(found=article.sha256, expected=words_of(one)))
        return article

    def _words(self, near: Element, element: Element | None) -> str:
        words: str = self._at(near, words_of, element)
        return words

    def _meta(self, header: Element) -> dict[str, Any]:
        meta: dict[str, Any] = {}
        for one in header.within("xenoData"):
            try:
                meta |= msgspec.json.decode("".join(map(str, one.parts)), type=dict[str, Any])
            except (ValueError, RecursionError):
                self._losses.add("no_place", one.name)
        return meta

    def _stand_off(self, parts: list[Element], person: str) -> None:
        said = self._said.setdefault(person, _Said())
        for part in parts:
            if part.name in ("spanGrp", "span"):
                for one in (part,) if part.name == "span" else part.within("span"):
                    self._span(one, part.get("type"), said)
        for part in parts:
            self._other(part, said)

    def _other(self, part: Element, said: _Said) -> None:
        """What is no span: links, notes, and features, of which those of the annotation are its own."""
        if part.name in ("listRelation", "linkGrp"):
            for one in part.within("relation", "link"):
                self._link(one, part.get("type"), said)
        elif part.name in ("relation", "link"):
            self._link(part, "", said)
        elif part.name == "note":
            for pointer in part.get("target").split():
                if self._known(part, pointer):
                    said.notes.setdefault(pointer[1:], []).append(self._words(part, part))
        elif part.name == "fs" and part.get("type") == "annotation":
            said.whole |= self._features(part)
        elif part.name not in ("spanGrp", "span", "fs", "interp", "interpGrp"):
            self._losses.add("no_place", part.name)

    def _known(self, element: Element, pointer: str) -> bool:
        """Whether a pointer leads to something in this document; out of it is no place of ours."""
        if not pointer.startswith("#"):
            self._losses.add("no_place", element.name)
            return False
        if pointer[1:] not in self._ids:
            raise Misplaced(element.line, LooseLine(id=element.name, target=pointer))
        return True

    def _features(self, element: Element) -> dict[str, Any]:
        name = element.get("xml:id")
        if name not in self._known_features:
            self._known_features[name] = self._at(element, features_of, element)
        found = self._known_features[name] if name else self._known_features.pop(name)
        self._pay(element, FEATURE * len(found))
        return found

    def _called(self, element: Element) -> str:
        """What an element calls those who point to it."""
        name = element.get("xml:id")
        if name not in self._known_words:
            self._known_words[name] = element.get("n") or self._words(element, element)
        return self._known_words[name]

    def _zone(self, span: Element) -> Zone:
        role = next((one for one in ROLES if one == span.get("type")), None)
        stretches = self._stretches(span)
        if role is None or len(stretches) != 1:
            raise Misplaced(span.line, NotOurRow(detail="a zone has a role and one stretch"))
        return Zone(*stretches[0], role)

    def _span(self, element: Element, kind: str, said: _Said) -> None:
        stretches = self._stretches(element)
        if not stretches:
            return
        label, attributes = self._meaning(element, kind)
        name = element.get("xml:id") or f"s{len(said.spans) + 1}"
        if name in said.spans:
            raise Misplaced(element.line, RepeatedId(id=name))
        if len(stretches) > 1:
            self._losses.add("in_parts", label)
        own = said.own(element, name)
        for number, (left, right) in enumerate(stretches, 1):
            first = number == 1
            one = own if first else said.own(Element("", {}, element.line), f"{own}.{number}")
            span = self._at(element, span_at, self._text.text, one, left, right, label)
            if first:
                unsure = element.get("cert") == "low"
                span = msgspec.structs.replace(span, attributes=attributes, unsure=unsure)
            said.spans.setdefault(name, []).append(span)

    def _meaning(self, element: Element, kind: str) -> tuple[str, dict[str, Any]]:
        """The label and the attributes of a span: its own type, what it points to, its words, its group."""
        attributes: dict[str, Any] = {}
        label = element.get("type")
        for pointer in element.get("ana").split():
            if pointer.startswith("#") and pointer[1:] in self._ids:
                pointed = self._ids[pointer[1:]]
                if pointed.name == "fs":
                    attributes |= self._features(pointed)
                else:
                    label = label or self._called(pointed)
            else:
                label = label or pointer.rpartition("#")[2]
        label = label or self._words(element, element) or kind or element.name
        return plain_name(label, safe), attributes

    def _stretches(self, element: Element) -> list[tuple[int, int]]:
        """Where a span is, in order: stretches between which is more than spaces."""
        found: list[tuple[int, int]] = []
        if start := element.get("from"):
            ends = [self._stretch(element, one) for one in (start, element.get("to") or start)]
            found = [(ends[0][0][0], ends[1][-1][1])] if all(ends) else []
        for pointer in _POINTER.findall(element.get("target")):
            found += self._stretch(element, pointer)
        joined: list[tuple[int, int]] = []
        for left, right in sorted(found):
            if joined and left >= joined[-1][1] and not self._text.text[joined[-1][1] : left].strip():
                joined[-1] = (joined[-1][0], right)
            elif joined and left < joined[-1][1]:
                raise Misplaced(element.line, NotOurRow(detail="parts of a span overlap"))
            else:
                joined.append((left, right))
        return joined

    def _stretch(self, element: Element, pointer: str) -> list[tuple[int, int]]:
        if not pointer.startswith("#"):
            self._losses.add("no_place", element.name)
            return []
        ranged = _RANGE.fullmatch(pointer)
        name = ranged[1] if ranged else pointer[1:]
        if name not in self._text.places:
            raise Misplaced(
                element.line, LooseLine(id=element.get("xml:id") or element.name, target=pointer[:80])
            )
        start, end = self._text.places[name]
        if not ranged:
            self._pay(element, end - start)
            return [self._text.stretch(start, end)]
        numbers = [int(one) for one in re.findall("[0-9]+", ranged[2])]
        found = []
        for offset, length in zip(numbers[::2], numbers[1::2], strict=True):
            if offset + length > end - start:
                outside = SpanOutside(
                    span=element.get("xml:id") or element.name, article=self._title,
                    start=offset, end=offset + length, length=end - start,
                )  # fmt: skip
                raise Misplaced(element.line, outside)
            self._pay(element, length)
            found.append(self._text.stretch(start + offset, start + offset + length))
        return found

    def _link(self, element: Element, kind: str, said: _Said) -> None:
        label, attributes = self._meaning_of_link(element, kind)
        if element.name == "relation":
            ends = (element.get("active").split(), element.get("passive").split())
        else:
            pointers = element.get("target").split()
            ends = (pointers[:1], pointers[1:]) if len(pointers) == 2 else ([], [])
        self._pay(element, FEATURE * len(ends[0]) * len(ends[1]))
        if not all(ends):
            self._losses.add("no_place", label)
            return
        for source, target in product(*ends):
            if not (self._known(element, source) and self._known(element, target)):
                continue
            if source[1:] not in said.spans or target[1:] not in said.spans:
                self._losses.add("no_place", label)
                continue
            name = said.own(element, f"l{len(said.links) + 1:04d}")
            first, second = said.spans[source[1:]][0].id, said.spans[target[1:]][0].id
            said.links.append(Link(name, label, first, second, attributes))

    def _meaning_of_link(self, element: Element, kind: str) -> tuple[str, dict[str, Any]]:
        attributes: dict[str, Any] = {}
        for pointer in element.get("ana").split():
            if self._known(element, pointer) and self._ids[pointer[1:]].name == "fs":
                attributes |= self._features(self._ids[pointer[1:]])
        label = element.get("name") or element.get("type") or kind or element.name
        return plain_name(label, safe), attributes

    def _names(self) -> None:
        """Names in the text are spans of nobody in particular, whatever stands off beside them."""
        for number, named in enumerate(self._text.named, 1):
            said = self._said.setdefault("", _Said())
            left, right = self._text.stretch(named.start, named.end)
            one = said.own(Element("", {}, named.line), f"n{number}")
            span = span_at(self._text.text, one, left, right, named.label)
            said.spans.setdefault(f"n{number}", []).append(span)

    def _annotation(self, name: str, said: _Said) -> Annotation:
        spans = []
        for target, parts in said.spans.items():
            note = "\n".join(said.notes.pop(target, ()))
            spans += [msgspec.structs.replace(parts[0], note=note), *parts[1:]]
        for _ in said.notes:
            self._losses.add("no_place", "note")
        try:
            whole = msgspec.convert(said.whole, Whole)
        except msgspec.ValidationError as error:
            raise Misplaced(self._element.line, NotOurRow(detail=str(error))) from None
        fields = msgspec.structs.asdict(whole)
        return Annotation(annotator=name, spans=tuple(spans), links=tuple(said.links), **fields)
