"""Attributes as features: what tools of the UIMA family give an annotation are names with one value each.

A text stands as it is, so that people read it there; any other value, and a text that would be taken for one,
stands as JSON. So each value comes back as what it was.
"""

import re
from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from annotator.core.contract import REPLACEMENT
from annotator.core.schema import Schema

SPAN_LAYER = "webanno.custom.HashiyaSpan"
LINK_LAYER = "webanno.custom.HashiyaLink"

LABEL = "label"
NOTE = "note"
UNSURE = "unsure"

#: Attributes whose ids are no names of features stand together in this one, as JSON.
MORE = "more"

#: Names that these tools, or we, use for something else.
_TAKEN = frozenset(
    (LABEL, NOTE, UNSURE, MORE, "begin", "end", "sofa", "id", "type", "self", "Governor", "Dependent")
)
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")

#: Layers that say something of words as such; of these a value is no label.
_OF_WORDS = re.compile(r"de\.tudarmstadt\.ukp\.dkpro\.core\.api\.(?!ner\.)")

#: What XML has no place for, and line ends that reading it would turn into others.
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def is_feature(attribute: str) -> bool:
    """Whether an attribute's id may be the name of a feature."""
    return bool(_NAME.fullmatch(attribute)) and attribute not in _TAKEN


def attributes_in(schema: Schema) -> set[str]:
    """The attributes of a schema that are features of the layer of spans."""
    found = {attribute.id for label in schema.labels for attribute in label.attributes}
    return {attribute for attribute in found if is_feature(attribute)}


def features_of(attributes: Mapping[str, Any], known: Collection[str] | None = None) -> dict[str, str]:
    """The features that say these attributes, in their order; those of a layer that knows only some."""

    def named(key: str) -> bool:
        return is_feature(key) if known is None else key in known

    found = {key: written(value) for key, value in attributes.items() if named(key)}
    others = {key: value for key, value in attributes.items() if not named(key)}
    if others:
        found[MORE] = _json(others)
    return found


def attributes_of(features: Mapping[str, str]) -> dict[str, Any]:
    """The attributes that ``features_of`` was given."""
    found = {key: read_value(value) for key, value in features.items() if key != MORE}
    more = read_value(features.get(MORE, "{}"))
    return found | more if isinstance(more, dict) else found | {MORE: more}


def written(value: object) -> str:
    """A value as the text of a feature."""
    if isinstance(value, str) and not _NOT_XML.search(value) and read_value(value) is value:
        return value
    return _json(value)


def safe(text: str) -> str:
    """A text that is a text, as it is, or as a JSON string where XML could not hold it."""
    return _json(text) if text.startswith('"') or _NOT_XML.search(text) else text


def read_safe(text: str) -> str:
    """What ``safe`` was given."""
    value = read_value(text) if text.startswith('"') else text
    return value if isinstance(value, str) else text


def in_xml(text: str) -> str:
    """The text with a sign for each character that XML has no place for."""
    return _NOT_XML.sub(REPLACEMENT, text)


def short_name(layer: str) -> str:
    """The name of a layer without what stands before its last point."""
    return layer.rpartition(".")[2] or layer


def take_label(layer: str, values: dict[str, Any]) -> str:
    """Take the label of an annotation out of its ``values``: its value, or else the layer's name."""
    for key in () if _OF_WORDS.match(layer) else (LABEL, "value"):
        if values.get(key):
            return str(values.pop(key))
    return short_name(layer)


def read_value(text: str) -> Any:
    """The value that a text stands for: what its JSON says, or the text itself."""
    try:
        return msgspec.json.decode(text.encode())
    except (ValueError, RecursionError):
        return text


def _json(value: object) -> str:
    return _NOT_XML.sub(lambda one: f"\\u{ord(one[0]):04x}", msgspec.json.encode(value).decode())
