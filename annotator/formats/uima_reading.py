"""Reading UIMA CAS, XMI or JSON: what dkpro-cassis loads, as an article with what one annotator said of it.

Every indexed annotation of the first view with a text is taken: what its value says is the label. Relations
and what fills slots become links, and the elements of a chain spans with a link from one to the next.
"""

import io
import warnings
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from annotator.core.annotation import Link, Record
from annotator.core.errors import HashiyaError
from annotator.formats import header
from annotator.formats.errors import Incomplete, NotOurLine, WrongSha
from annotator.formats.features import (
    LINK_LAYER,
    NOTE,
    SPAN_LAYER,
    UNSURE,
    attributes_of,
    in_xml,
    read_safe,
    short_name,
    take_label,
)
from annotator.formats.files import Source, files_ending
from annotator.formats.lines import ARTICLE_LIMIT, whole_file
from annotator.formats.one_each import record_of
from annotator.formats.reading import Reading, span_at
from annotator.formats.uima import ARTICLE_LAYER, METADATA, SENTENCE, TOKEN, library
from annotator.formats.uima_checks import (
    Misplaced,
    Structure,
    check_json,
    check_types,
    check_xmi,
    is_chain,
    is_relation,
    structures,
)

if TYPE_CHECKING:
    from cassis import Cas, TypeSystem

#: Nothing that anybody said: words, sentences, the document itself, what layers and values there are.
_PASSED_OVER = (TOKEN, SENTENCE, METADATA, "uima.tcas.DocumentAnnotation", "uima.cas.Sofa")

#: What cassis raises where a file is not what it takes it for.
_FAULTS = (LookupError, ValueError, TypeError, AttributeError, RuntimeError, SyntaxError, AssertionError)

Said = tuple[str, str, str, dict[str, Any]]
"""Type, source, target and attributes of a link."""


def read_xmi(source: Source, reading: Reading) -> Iterator[Record]:
    """The articles of XMI files; types by the type system nearest in their folders, or by the file itself."""
    cassis = library("uima-xmi")
    known = _TypeSystems(cassis, source, reading)
    for name in files_ending(source, ".xmi"):
        data = None if name in known.names else _bytes_of(source, name, reading)
        if data is None:
            continue
        try:
            found = structures(data)
            check_xmi(found)
            types = known.of(name)
            _complete(types, found)
            cas = _loaded(partial(cassis.load_cas_from_xmi, io.BytesIO(data), types))
            record = _record(cas, name, reading)
        except Misplaced as fault:
            reading.refuse(name, fault.line, fault.path, fault.reason)
        else:
            yield from reading.take(record, name, 1)


def read_json(source: Source, reading: Reading) -> Iterator[Record]:
    """The articles of files in JSON, which have their types with them."""
    cassis = library("uima-json")
    known: tuple[object, TypeSystem | None] = (None, None)  # the types of the file before: mostly the same
    for name in files_ending(source, ".json"):
        if name.rpartition("/")[2] == "exportedproject.json":
            continue  # what INCEpTION says of a whole project
        data = _bytes_of(source, name, reading)
        if data is None:
            continue
        try:
            types = check_json(data)
            given = known[1] if known[0] == types else None
            cas = _loaded(partial(_load_json, cassis, data, given))
            known = (types, cas.typesystem)
            record = _record(cas, name, reading)
        except Misplaced as fault:
            reading.refuse(name, fault.line, fault.path, fault.reason)
        else:
            yield from reading.take(record, name, 1)


def _load_json(cassis: Any, data: bytes, types: "TypeSystem | None") -> Any:
    return cassis.load_cas_from_json(data.decode(), types, merge_typesystem=types is None)


def _bytes_of(source: Source, name: str, reading: Reading) -> bytes | None:
    with source.open(name) as file:
        return whole_file(file, name, reading, ARTICLE_LIMIT)


def _loaded(load: Any) -> Any:
    """What cassis makes of a file. Raises Misplaced."""
    from cassis.typesystem import TypeNotFoundError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of offsets, which were looked at before
            return load()
    except (*_FAULTS, TypeNotFoundError) as error:
        raise Misplaced(NotOurLine(detail=f"{type(error).__name__}: {error}"[:200])) from None


class _TypeSystems:
    """The type systems that lie beside the files."""

    def __init__(self, cassis: Any, source: Source, reading: Reading) -> None:
        self._cassis = cassis
        self._source = source
        self._reading = reading
        self.names = {name for name in source.names if name.lower().endswith("typesystem.xml")}
        self._loaded: dict[str, TypeSystem] = {}

    def of(self, name: str) -> "TypeSystem":
        """That of a file: in its folder or the nearest above. Raises Misplaced."""
        folder = name
        while folder:
            folder = folder.rpartition("/")[0]
            for one in sorted(self.names):
                if one.rpartition("/")[0] == folder:
                    return self._load(one)
        types: TypeSystem = self._cassis.TypeSystem()
        return types

    def _load(self, name: str) -> "TypeSystem":
        if name not in self._loaded:
            data = _bytes_of(self._source, name, self._reading)
            try:
                check_types(data or b"")
                self._loaded[name] = _loaded(partial(self._cassis.load_typesystem, io.BytesIO(data or b"")))
            except Misplaced as fault:
                self._reading.refuse(name, fault.line, fault.path, fault.reason)
                self._loaded[name] = self._cassis.TypeSystem()
        return self._loaded[name]


def _complete(types: "TypeSystem", found: list[Structure]) -> None:
    """Types that no type system tells of, by what the file has of them: features are texts, or refer."""
    fillers = {one.id for one in found if "target" in one.values and "begin" not in one.values}
    features: dict[str, dict[str, str]] = {}
    for one in found:
        if types.contains_type(one.type, match_exactly=True) or one.type.startswith("uima.cas."):
            continue
        there = features.setdefault(one.type, {})
        for name, value in one.values.items():
            slot = fillers.issuperset(value.split()) and value.strip()
            there[name] = "uima.cas.FSArray" if slot else there.get(name, "uima.cas.String")
        there |= dict.fromkeys(one.children, "uima.cas.StringArray")
    for layer, kinds in features.items():
        base = "uima.tcas.Annotation" if {"begin", "end"} <= kinds.keys() else "uima.cas.AnnotationBase"
        made = types.create_type(layer, base if "sofa" in kinds else "uima.cas.TOP")
        for name, kind in kinds.items():
            if name in ("begin", "end", "sofa"):
                continue
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of names that Python keeps for itself
                types.create_feature(made, name, "uima.cas.TOP" if _refers(layer, kinds, name) else kind)


def _refers(layer: str, names: Collection[str], feature: str) -> bool:
    """Whether a feature refers to another annotation, by what these tools call such features."""
    if feature in ("Governor", "Dependent"):
        return is_relation(names)
    return (feature == "next" and is_chain(layer, names)) or (feature == "target" and "begin" not in names)


def _record(cas: "Cas", name: str, reading: Reading) -> Record:
    """Raises Misplaced."""
    view = _view_with_text(cas, reading)
    known = _known(view)
    spans, links = _Taken(view, reading).all()
    said = {key: header.one_line(value) for key, value in known.items()}
    try:
        text = _text(view.sofa_string or "", known)
        placed = tuple(span_at(text, *one[:4], **one[4]) for one in spans)
        joined = tuple(Link(f"l{number}", *one) for number, one in enumerate(links, 1))
        return record_of(name, text, said, placed, joined)
    except HashiyaError as error:
        raise Misplaced(error) from None


def _view_with_text(cas: "Cas", reading: Reading) -> "Cas":
    views = [cas.get_view(one.sofa.sofaID) for one in cas.views]
    with_text = [one for one in views if one.sofa_string is not None]
    if not with_text:
        raise Misplaced(Incomplete(missing="sofaString"))
    for other in with_text[1:]:
        reading.losses.add("no_place", f"Sofa {other.get_sofa().sofaID}"[:40])
    return with_text[0]


def _known(view: "Cas") -> dict[str, str]:
    """What a file of ours, or the document's own metadata, says of the whole."""
    for one in view.select_all_fs():
        if one.type.name == ARTICLE_LAYER:
            return {
                feature.name: read_safe(value)
                for feature in one.type.features
                if isinstance(value := getattr(one, feature.name), str)
            }
    for one in view.select_all_fs():
        if one.type.name == METADATA and getattr(one, "documentTitle", None):
            return {"title": str(one.documentTitle)}
    return {}


def _text(text: str, known: Mapping[str, str]) -> str:
    """The text, with what XML could not hold of it. Raises WrongSha."""
    whole = known.get("text")
    if whole is None:
        return text
    if in_xml(whole) != text:
        raise WrongSha(found="-", expected=known.get("sha256", "-"))
    return whole


class _Taken:
    """Spans and links of the indexed annotations of a view."""

    def __init__(self, view: "Cas", reading: Reading) -> None:
        self._losses = reading.losses
        self._relations: list[Any] = []
        self._ids: dict[int, str] = {}
        self._spans: list[Any] = []
        indexed = sorted(view.select_all_fs(), key=lambda one: one.xmiID)
        for one in indexed:
            self._sort(one)

    def _sort(self, one: Any) -> None:
        layer, names = one.type.name, _names(one)
        if layer == ARTICLE_LAYER or any(_is_a(one, kind) for kind in _PASSED_OVER):
            return
        if not _is_a(one, "uima.tcas.Annotation"):
            if not {"target", "first"} & set(names):  # slots and chains are told by what they join
                self._losses.add("no_place", short_name(layer))
        elif layer.startswith("de.tudarmstadt.ukp.dkpro.core.api.metadata."):
            self._losses.add("no_place", short_name(layer))
        elif is_relation(names):
            self._relations.append(one)
        else:
            self._ids[one.xmiID] = f"s{len(self._spans) + 1}"
            self._spans.append(one)

    def all(self) -> tuple[list[tuple[Any, ...]], list[Said]]:
        """Each span as ``span_at`` wants it, and the links."""
        links: list[Said] = []
        spans = [self._span(one, links) for one in self._spans]
        for one in self._relations:
            values = self._values(one, ())
            kind = take_label(one.type.name, values)
            ours = one.type.name == LINK_LAYER
            if ours:
                kind = read_safe(kind)
            attributes = attributes_of(values) if ours else values
            self._join(kind, one.Governor, one.Dependent, attributes, links)
        return spans, links

    def _span(self, one: Any, links: list[Said]) -> tuple[Any, ...]:
        layer = one.type.name
        chain = is_chain(layer, _names(one))
        values = self._values(one, links)
        if chain:
            label = values.pop("referenceType", None) or short_name(layer)
            kind = values.pop("referenceRelation", None) or short_name(layer)
            if getattr(one, "next", None) is not None:
                self._join(str(kind), one, one.next, {}, links)
        else:
            label = take_label(layer, values)
        more: dict[str, Any] = {"attributes": values}
        if layer == SPAN_LAYER:
            label = read_safe(label)
            more = {"note": read_safe(values.pop(NOTE, "")), "unsure": values.pop(UNSURE, False) is True}
            more["attributes"] = attributes_of(values)
        return self._ids[one.xmiID], one.begin, one.end, str(label), more

    def _values(self, one: Any, links: list[Said] | tuple[()]) -> dict[str, Any]:
        """The plain features. What fills a slot goes to ``links``; what else refers to something counts."""
        values: dict[str, Any] = {}
        for name in _names(one):
            value = getattr(one, name)
            if value is None or name in ("begin", "end", "sofa", "Governor", "Dependent", "next"):
                continue
            if isinstance(value, bool | int | str):
                values[name.removesuffix("_") if name in ("self_", "type_") else name] = value
            elif isinstance(value, float):
                values[name] = value if abs(value) < 1e300 else str(value)
            else:
                self._fill(one, name, getattr(value, "elements", None), values, links)
        return values

    def _fill(
        self, one: Any, name: str, elements: Any, values: dict[str, Any], links: list[Said] | tuple[()]
    ) -> None:
        if isinstance(elements, list) and all(isinstance(each, str | int | bool) for each in elements):
            values[name] = elements
            return
        several: list[Any] = elements if isinstance(elements, list) else [None]
        for each in several:
            if isinstance(links, list) and hasattr(each, "target"):
                role = getattr(each, "role", None) or name
                self._join(str(role), one, each.target, {}, links)
            else:
                self._losses.add("no_place", f"{short_name(one.type.name)}.{name}")

    def _join(
        self, kind: str, source: Any, target: Any, attributes: dict[str, Any], links: list[Said]
    ) -> None:
        ends = [self._ids.get(getattr(one, "xmiID", -1)) for one in (source, target)]
        if ends[0] and ends[1]:
            links.append((kind, ends[0], ends[1], attributes))
        else:
            self._losses.add("no_place", kind)  # it joins words as such, or nothing


def _names(one: Any) -> list[str]:
    return [feature.name for feature in one.type.all_features]


def _is_a(one: Any, kind: str) -> bool:
    layer = one.type
    while layer is not None:
        if layer.name == kind:
            return True
        layer = layer.supertype
    return False
