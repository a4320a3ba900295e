"""XML read element by element: those of one name are given as they end, so a file may be of any length.

A document type is refused as a whole, with the entities and attribute defaults that can be declared there:
they make gigabytes out of a page, or fetch what others own. No format here needs one.
"""

from collections.abc import Iterator
from typing import BinaryIO
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

import msgspec

from annotator.core.errors import HashiyaError
from annotator.formats.errors import NoElement, NotXml, TooDeep, TooLong, UnsafeXml
from annotator.formats.reading import Reading

CHUNK = 64 * 1024

#: What one element may hold, in characters, an element and an attribute counting for some.
LIMIT = 64 * 1024**2
_COST = 100

#: So deep elements may stand in each other; those who walk through them call themselves.
DEEPEST = 200

_Key = tuple[str | None, str]

XML = "http://www.w3.org/XML/1998/namespace"


class Element:
    """An element: its name and attributes without what stands before a colon (``xml:`` stays), its parts.

    ``line`` is where it begins, from 1. Names of other namespaces than those wanted have theirs in braces.
    """

    __slots__ = ("attributes", "line", "name", "parts")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.name = name
        self.attributes = attributes
        self.line = line
        self.parts: list[Element | str] = []

    def get(self, name: str) -> str:
        """An attribute, or an empty string."""
        return self.attributes.get(name, "")

    @property
    def children(self) -> Iterator["Element"]:
        """The elements right within."""
        return (part for part in self.parts if isinstance(part, Element))

    def within(self, *names: str) -> Iterator["Element"]:
        """All elements of these names within, at any depth."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.within(*names)

    def first(self, *path: str) -> "Element | None":
        """The first element to which a path of names leads."""
        found: Element | None = self
        for name in path:
            found = next((one for one in found.children if one.name == name), None) if found else None
        return found


class Wanted(msgspec.Struct, frozen=True):
    """Which elements are wanted: their name, those that may be the root, their namespaces ("" is none)."""

    name: str
    roots: frozenset[str]
    spaces: frozenset[str]


def elements(file: BinaryIO, name: str, reading: Reading, wanted: Wanted) -> Iterator[Element]:
    """The wanted elements of a file, one after another.

    What is no XML of the format, or unsafe, is refused with its line, and ends the file.
    """
    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import make_parser

    parser = make_parser()
    handler = _Handler(wanted, parser)
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, 1)
    parser.setContentHandler(handler)
    try:
        while data := file.read(CHUNK):
            handler.waited += len(data)
            parser.feed(data)
            yield from handler.take()
            if handler.waited > LIMIT:
                raise TooLong(megabytes=LIMIT // 1024**2)
        parser.close()
        yield from handler.take()
        if not handler.begun:
            raise NotXml(detail=NoElement(said=wanted.name))
    except DefusedXmlException:
        reading.refuse(name, handler.line, "$", UnsafeXml())
    except SAXParseException as error:
        reading.refuse(name, error.getLineNumber() or 1, "$", NotXml(detail=error.getMessage()))
    except HashiyaError as error:
        reading.refuse(name, handler.line, "$", error)
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        reading.refuse(name, handler.line, "$", NotXml(detail=str(error)))


class _Handler(ContentHandler):
    """Builds the wanted elements; ``waited`` are the bytes since it last heard of anything, if it has."""

    def __init__(self, wanted: Wanted, place: Locator) -> None:
        super().__init__()
        self.waited = 0
        self._place = place
        self._wanted = wanted
        self._done: list[Element] = []
        self._open: list[Element] = []
        self._cost = 0
        self._depth = 0
        self.begun = False

    @property
    def line(self) -> int:
        """Where the parser is, from 1."""
        return self._place.getLineNumber() or 1

    def take(self) -> list[Element]:
        """The elements that have ended since this was last asked."""
        done, self._done = self._done, []
        return done

    def startElementNS(self, name: _Key, qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: ARG002, N802
        self.waited = 0
        local = _name(name, self._wanted.spaces)
        if not self._depth and local not in self._wanted.roots:
            raise NotXml(detail=f"<{local[:80]}>")
        self.begun = True
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotXml(detail=TooDeep(most=DEEPEST))
        if not self._open and local != self._wanted.name:
            return
        attributes = {_attribute(key): value for key, value in attrs.items()}
        self._pay(_COST + sum(_COST + len(value) for value in attributes.values()))
        element = Element(local, attributes, self.line)
        if self._open:
            self._open[-1].parts.append(element)
        self._open.append(element)

    def endElementNS(self, name: _Key, qname: str | None) -> None:  # noqa: ARG002, N802
        self.waited = 0
        self._depth -= 1
        if self._open:
            ended = self._open.pop()
            if not self._open:
                self._done.append(ended)
                self._cost = 0

    def characters(self, content: str) -> None:
        self.waited = 0
        if self._open:
            self._pay(len(content))
            self._open[-1].parts.append(content)

    def _pay(self, cost: int) -> None:
        self._cost += cost
        if self._cost > LIMIT:
            raise TooLong(megabytes=LIMIT // 1024**2)


def _name(name: _Key, spaces: frozenset[str]) -> str:
    space, local = name[0] or "", name[1]
    return local if space in spaces else f"{{{space}}}{local}"


def _attribute(name: _Key) -> str:
    space, local = name[0] or "", name[1]
    if space == XML:
        return f"xml:{local}"
    return f"{{{space}}}{local}" if space else local
