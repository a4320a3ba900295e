"""What a W3C Web Annotation says, whatever way JSON-LD lets it say so."""

import re
from collections.abc import Sequence
from typing import Any

import msgspec

from annotator.core.annotation import STATUSES
from annotator.formats.errors import NotOurLine
from annotator.formats.w3c import Kept, Node

_CHARACTERS = re.compile(r"char=(\d{1,15}),(\d{1,15})")


class Place(msgspec.Struct):
    """What selectors say: a position in the unit of the file, a quote with what stands around it."""

    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


class Said(msgspec.Struct):
    """An annotation: where it stands in the file, and what it says of which text.

    ``sources`` are addresses of texts, a text itself with ``=`` before it, or None. ``ends`` are the two
    annotations that a link ties; ``assessed`` is the status that it gives to a whole text.
    """

    line: int
    path: str
    id: str
    creator: str
    motivation: str
    kept: Kept
    sources: list[str | None] = []
    tags: list[str] = []
    comments: list[str] = []
    places: list[Place] = []
    ends: list[str] = []
    assessed: str = ""


def said_by(node: Any, line: int, path: str) -> Said:
    """The annotation that a node is. Raises NotOurLine or ValueError."""
    if not isinstance(node, dict) or "target" not in node:
        raise NotOurLine(detail="an annotation needs a target")
    motivations = [_plain(one) for one in _many(node.get("motivation")) if isinstance(one, str)]
    said = Said(
        line=line,
        path=path,
        id=str(node.get("id") or node.get("@id") or ""),
        creator=_name(node.get("creator")),
        motivation=motivations[0] if motivations else "",
        kept=kept_in(node),
    )
    to = _read_bodies(node, said)
    _read_targets(node["target"], said)
    if said.ends and to:
        said.ends = [said.ends[0], to]
    if len(said.ends) == 1:
        said.ends = []
    return said


def kept_in(node: Node) -> Kept:
    """What of ours stands in a node. Raises ValueError."""
    return msgspec.convert(node.get("hashiya") or {}, Kept)


def _read_bodies(node: Node, said: Said) -> str:
    """Fill in tags, comments and assessment; given back is the annotation that a link goes to."""
    to = ""
    tagging = said.motivation in ("tagging", "classifying", "identifying", "linking")
    for body in [*_many(node.get("body")), *_many(node.get("bodyValue"))]:
        match body:
            case str():
                (said.tags if tagging else said.comments).append(body)
            case {"purpose": "linking", "source": str(iri)}:
                to = iri
            case {"purpose": "assessing" | "oa:assessing", "value": str(value)} if value in STATUSES:
                said.assessed = value
            case {"value": str(value), **rest}:
                named = rest.get("purpose")
                purpose = _plain(named) if isinstance(named, str) else None
                tag = purpose in ("tagging", "classifying", "identifying") or (purpose is None and tagging)
                (said.tags if tag else said.comments).append(value)
    return to


def _read_targets(target: Any, said: Said) -> None:
    """Fill in places, ends and sources. Raises NotOurLine."""
    sources: set[str | None] = set()
    for one in _many(target):
        match one:
            case str(iri) if said.motivation == "linking":
                said.ends.append(iri)
            case str(iri):
                sources.add(iri)
            case {"id": str(iri)} if said.motivation == "linking" and "selector" not in one:
                said.ends.append(iri)
            case dict():
                sources.add(_source(one.get("source", one.get("id"))))
                if place := _place(_many(one.get("selector"))):
                    said.places.append(place)
            case _:
                raise NotOurLine(detail="target")
    said.sources = list(sources)


def _source(source: Any) -> str | None:
    match source:
        case str():
            return source
        case {"value": str(text)}:
            return f"={text}"
        case {"id": str(iri)}:
            return iri
    return None


def _place(selectors: Sequence[Any]) -> Place | None:
    """What the selectors say together; None where none is of a kind that is a place in a text here."""
    place = Place()
    found = False
    for one in selectors:
        match one:
            case {"type": "TextPositionSelector", "start": int(start), "end": int(end)} if not (
                isinstance(start, bool) or isinstance(end, bool)
            ):
                place.start, place.end = start, end
            case {"type": "TextQuoteSelector", "exact": str(exact), **rest}:
                place.exact = exact
                place.prefix, place.suffix = (
                    value if isinstance(value := rest.get(key), str) else "" for key in ("prefix", "suffix")
                )
            case {"type": "FragmentSelector", "value": str(value)} if at := _CHARACTERS.fullmatch(value):
                place.start, place.end = int(at[1]), int(at[2])
            case {"type": "TextPositionSelector"} | {"type": "TextQuoteSelector"}:
                raise NotOurLine(detail="selector")
            case _:
                continue
        found = True
    return place if found else None


def _plain(term: str) -> str:
    """A term of the vocabulary without what JSON-LD may put before it."""
    return term if term.isalpha() else re.split("[:#/]", term)[-1]


def _many(value: Any) -> list[Any]:
    """JSON-LD: one is as good as a list of one."""
    return [] if value is None else value if isinstance(value, list) else [value]


def _name(creator: Any) -> str:
    """Who said it: a name, a nickname, an address, or what identifies them."""
    for one in _many(creator):
        if isinstance(one, str):
            return one
        if isinstance(one, dict):
            for key in ("name", "nickname", "nick", "email", "id"):
                if isinstance(value := one.get(key), str) and value:
                    return value.removeprefix("mailto:")
    return ""
