"""A look at UIMA files from strangers before dkpro-cassis has them.

cassis takes a file at its word: it makes Python classes of the names of types and features, it warns where
an offset is none and goes on, and its XML reader opens entities. So names must be names, offsets must be
those of the text, and there is no DTD. What is found here has a line.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple
from xml.sax import SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl, Locator

import msgspec

from annotator.core.errors import HashiyaError, SpanOutside
from annotator.formats.errors import Incomplete, NotOurLine, NotOurRow, RepeatedId
from annotator.formats.features import short_name
from annotator.formats.units import Places, from_unit

#: So many types, features of one type and texts no file has; cassis takes ever longer for each more.
MOST_TYPES, MOST_FEATURES, MOST_TEXTS = 1_000, 100, 100

#: So many features have all types together, inherited ones counted with each; those of INCEpTION have 600.
MOST_IN_ALL = 4_000

XMI = "http://www.omg.org/XMI"
SOFA = "uima.cas.Sofa"

Names = tuple[str | None, str]


class Misplaced(Exception):
    """What is wrong, and the line (from 1) or the path where it stands."""

    def __init__(self, reason: HashiyaError, line: int = 1, path: str = "$") -> None:
        super().__init__(reason, line, path)
        self.reason, self.line, self.path = reason, line, path


class Structure(NamedTuple):
    """A feature structure of an XMI file: its type, the names of its features, and where it stands."""

    line: int
    id: str
    type: str
    values: Mapping[str, str]
    children: set[str]


def structures(data: bytes) -> list[Structure]:
    """The feature structures of an XMI file. Raises Misplaced for whatever is no sound XML, or no XMI."""
    handler = _Xmi()
    _parse(data, handler)
    features: dict[str, set[str]] = {}
    for one in handler.found:
        if one.type not in features:
            for part in one.type.split("."):
                check_name(part, one.line)
        for name in (*one.values, *one.children):
            check_name(name, one.line)
        there = features.setdefault(one.type, set())
        there.update(one.values, one.children)
        _check_number(len(features), MOST_TYPES, one.line)
        _check_number(len(there), MOST_FEATURES, one.line)
    _check_number(sum(map(len, features.values())), MOST_IN_ALL)
    return handler.found


def check_xmi(found: Iterable[Structure]) -> None:
    """Ids may not repeat, and annotations must be stretches of their text. Raises Misplaced."""
    places: dict[str, tuple[str, Places | None]] = {}
    seen: set[str] = set()
    annotations = []
    for one in found:
        if one.type in ("uima.cas.View", "uima.cas.NULL"):
            continue
        if one.id in seen:
            raise Misplaced(RepeatedId(id=one.id), one.line)
        seen.add(one.id)
        if one.type == SOFA:
            text = one.values.get("sofaString")
            places[one.id] = text or "", None if text is None else from_unit(text, "UTF-16 units")
            _check_number(len(places), MOST_TEXTS, one.line)
        elif {"sofa", "begin", "end"} <= one.values.keys():
            annotations.append(one)
    for one in annotations:
        try:
            sofa, begin, end = (one.values[key] for key in ("sofa", "begin", "end"))
            if sofa not in places:
                raise Incomplete(missing=f"Sofa {sofa}")
            _check_offsets(one.id, *places[sofa], _number(begin), _number(end))
        except HashiyaError as error:
            raise Misplaced(error, one.line) from None


def _check_offsets(name: str, text: str, place: Places | None, begin: int, end: int) -> None:
    if place is None:
        return  # there is no text, only an address or bytes
    start, stop = place(begin), place(end)
    if not 0 <= start <= stop <= len(text):
        raise SpanOutside(span=name, article="", start=begin, end=end, length=len(text))


def _number(value: str) -> int:
    if not (value.removeprefix("-").isdecimal() and value.isascii() and len(value) < 12):
        raise NotOurRow(detail=value[:40])
    return int(value)


def check_types(data: bytes) -> None:
    """A type system in XML: its names must be names. Raises Misplaced."""
    handler = _Types()
    _parse(data, handler)
    _check_in_all(handler.found)


def _check_in_all(types: Mapping[str, tuple[str, int]]) -> None:
    """All features of types, each given with its supertype and the number of its own. Raises Misplaced."""
    total = 0
    for name in types:
        seen: set[str] = set()
        while name in types and name not in seen:
            seen.add(name)
            name, own = types[name]  # noqa: PLW2901
            total += own
        _check_number(total, MOST_IN_ALL)


def _parse(data: bytes, handler: ContentHandler) -> None:
    from defusedxml.common import DefusedXmlException
    from defusedxml.sax import make_parser

    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, 1)
    parser.setContentHandler(handler)
    try:
        parser.parse(io.BytesIO(data))
    except DefusedXmlException:
        raise Misplaced(NotOurLine(detail="<!DOCTYPE"), _line_of(data, b"<!DOCTYPE")) from None
    except SAXParseException as error:
        raise Misplaced(NotOurLine(detail=error.getMessage()), error.getLineNumber() or 1) from None
    except (UnicodeError, LookupError, ValueError) as error:
        raise Misplaced(NotOurLine(detail=str(error)), 1) from None


def _line_of(data: bytes, what: bytes) -> int:
    return data.count(b"\n", 0, max(0, data.find(what))) + 1


def _check_number(found: int, most: int, line: int = 1, path: str = "$") -> None:
    if found > most:
        raise Misplaced(NotOurRow(detail=f"{found} > {most}"), line, path)


@lru_cache(10_000)
def _is_name(name: str) -> bool:
    return name.isidentifier() and not name.startswith("_") and name != "xmiID"


def check_name(name: str, line: int = 1, path: str = "$") -> None:
    """A name of a type or feature becomes one of Python's. Raises Misplaced."""
    if not _is_name(name):
        raise Misplaced(NotOurRow(detail=name[:80]), line, path)


class _Xmi(ContentHandler):
    """Collects what stands right below the root."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Structure] = []
        self._depth = 0
        self._at: Locator | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        self._at = locator

    def startElementNS(self, name: Names, qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: ARG002, N802
        line = (self._at.getLineNumber() if self._at else 1) or 1
        if self._depth == 0 and name != (XMI, "XMI"):
            raise Misplaced(NotOurLine(detail=name[1][:80]), line)
        if self._depth == 1:
            plain = {key: value for (space, key), value in attrs.items() if not space}
            number = attrs.get((XMI, "id"), "")
            self.found.append(Structure(line, number, _type_of(name), plain, set()))
        elif self._depth == 2:
            self.found[-1].children.add(name[1])
        elif self._depth > 2:
            raise Misplaced(NotOurLine(detail=name[1][:80]), line)
        self._depth += 1

    def endElementNS(self, name: Names, qname: str | None) -> None:  # noqa: ARG002, N802
        self._depth -= 1


def _type_of(name: Names) -> str:
    space = (name[0] or "").removeprefix("http:///").removesuffix(".ecore").replace("/", ".")
    return name[1] if space in ("", "uima.noNamespace") else f"{space}.{name[1]}"


class _Types(ContentHandler):
    """Checks each ``name`` in a type system."""

    def __init__(self) -> None:
        super().__init__()
        self._text: list[str] = []
        self._path: list[str] = []
        self.found: dict[str, tuple[str, int]] = {}
        self._name = self._supertype = ""
        self._features = 0
        self._at: Locator | None = None

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        self._at = locator

    def startElementNS(self, name: Names, qname: str | None, attrs: AttributesNSImpl) -> None:  # noqa: ARG002, N802
        self._path.append(name[1])
        self._text.clear()
        if name[1] == "typeDescription":
            self._features = 0

    def characters(self, content: str) -> None:
        self._text.append(content)

    def endElementNS(self, name: Names, qname: str | None) -> None:  # noqa: ARG002, N802
        line = (self._at.getLineNumber() if self._at else 1) or 1
        said = "".join(self._text).strip()
        if self._path[-2:] == ["featureDescription", "name"]:
            check_name(said, line)
            self._features += 1
            _check_number(self._features, MOST_FEATURES, line)
        elif self._path[-2:] == ["typeDescription", "name"]:
            for part in said.split("."):
                check_name(part, line)
            self._name = said
        elif self._path[-2:] == ["typeDescription", "supertypeName"]:
            self._supertype = said
        elif self._path[-1] == "typeDescription":
            self.found[self._name] = (self._supertype, self._features)
            _check_number(len(self.found), MOST_TYPES, line)
        self._path.pop()
        self._text.clear()


def check_json(data: bytes) -> object:
    """A CAS in JSON: names, ids, and annotations as stretches of their text. Gives its types.

    Raises Misplaced.
    """
    try:
        cas = msgspec.json.decode(data)
    except (ValueError, RecursionError) as error:
        raise Misplaced(NotOurLine(detail=str(error))) from None
    if not isinstance(cas, dict) or not isinstance(cas.get("%TYPES"), dict):
        raise Misplaced(NotOurLine(detail="%TYPES"))
    _check_number(len(cas["%TYPES"]), MOST_TYPES)
    for name, features in cas["%TYPES"].items():
        path = f"$.%TYPES.{name[:80]}"
        for part in name.removesuffix("[]").split("."):
            check_name(part, path=path)
        _check_number(len(features) if isinstance(features, dict) else 0, MOST_FEATURES, path=path)
        for feature in features if isinstance(features, dict) else ():
            if not feature.startswith("%"):
                check_name(feature, path=path)
    own = {name: one for name, one in cas["%TYPES"].items() if isinstance(one, dict)}
    _check_in_all({name: (str(one.get("%SUPER_TYPE")), len(one)) for name, one in own.items()})
    _check_structures(dict(_json_structures(cas.get("%FEATURE_STRUCTURES"))))
    return cas["%TYPES"]


def _json_structures(given: object) -> Iterator[tuple[str, tuple[object, dict[str, Any]]]]:
    """By the path of each feature structure, its id and itself; they may be a list or an object."""
    pairs: Iterable[tuple[object, object]]
    if isinstance(given, list):
        pairs = enumerate(given)
    elif isinstance(given, dict):
        pairs = given.items()
    else:
        raise Misplaced(NotOurLine(detail="%FEATURE_STRUCTURES"))
    for key, one in pairs:
        path = f"$.%FEATURE_STRUCTURES[{str(key)[:20]}]"
        if not isinstance(one, dict):
            raise Misplaced(NotOurRow(detail=str(one)[:80]), path=path)
        yield path, (one.get("%ID", key), one)


def _check_structures(found: Mapping[str, tuple[object, dict[str, Any]]]) -> None:
    places: dict[str, tuple[str, Places | None]] = {}
    _check_number(sum(one.get("%TYPE") == SOFA for _, one in found.values()), MOST_TEXTS)
    for path, (number, one) in found.items():
        for name in one:
            if not name.startswith("%"):
                check_name(name.lstrip("@#^"), path=path)
        if str(number) in places:
            raise Misplaced(RepeatedId(id=str(number)), path=path)
        text = one.get("sofaString") if one.get("%TYPE") == SOFA else None
        places[str(number)] = (text, from_unit(text, "UTF-16 units")) if isinstance(text, str) else ("", None)
    for path, (number, one) in found.items():
        text, place = places.get(str(one.get("@sofa")), ("", None))
        if place and "begin" in one and "end" in one:
            try:
                begin, end = (_number(str(one[key])) for key in ("begin", "end"))
                _check_offsets(str(number), text, place, begin, end)
            except HashiyaError as error:
                raise Misplaced(error, path=path) from None


def is_relation(names: Iterable[str]) -> bool:
    """Whether a layer with such features joins two annotations."""
    return {"Governor", "Dependent"} <= set(names)


def is_chain(layer: str, names: Iterable[str]) -> bool:
    """Whether a layer with such features has the elements of chains."""
    return short_name(layer).endswith("Link") and {"referenceType", "referenceRelation"} <= set(names)
