"""When two attribute values say the same, and what annotators of one span do not agree on."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from annotator.core.annotation import Span
from annotator.core.schema import AttributeType, Schema

_COUNT = ("low", "best", "high")
_COUNT_PARTS = {*_COUNT, "unknown", "approximate"}


def meaning(value: Any, kind: AttributeType | None = None) -> str | None:
    """What ``value`` says, so that equal meanings are equal strings; None for no value.

    Counts are compared as counts: a number, best alone, and low equal to high are the same, and whether it is
    said to be approximate is left out. Choices are a set; edge and repeated whitespace of a text means
    nothing; an empty text, no choices and a flag that is not set are no value. ``kind`` is the attribute's
    type, where a schema tells it.
    """
    told: Any = value
    if kind == "choices" and isinstance(value, str):
        told = [value]
    if kind == "flag" or isinstance(value, bool):
        told = bool(told)
    elif isinstance(told, int) or (isinstance(told, dict) and told.keys() <= _COUNT_PARTS):
        told = _count(told)
    elif isinstance(told, list | tuple):
        told = sorted({meaning(one) or "" for one in told})
    elif isinstance(told, str):
        told = " ".join(told.split())
    if told is None or told is False or told in ("", [], {}):
        return None
    return msgspec.json.encode(told, order="deterministic").decode()


def type_of(schema: Schema | None, label: str, attribute: str) -> AttributeType | None:
    """The attribute's type as the schema has it, or None."""
    found = schema.label(label) if schema else None
    return next((one.type for one in found.attributes if one.id == attribute), None) if found else None


def common_attributes(spans: Iterable[Span], schema: Schema | None = None) -> dict[str, Any]:
    """The attributes in which all these spans say the same, each as the one that says most has it."""
    spans = list(spans)
    return {
        name: max((span.attributes[name] for span in spans if name in span.attributes), key=_fullness)
        for name in names_of(spans)
        if len(said := meanings(spans, name, schema)) == 1 and None not in said
    }


def names_of(spans: Iterable[Span]) -> list[str]:
    """All attributes that any of these spans has, sorted."""
    return sorted({name for span in spans for name in span.attributes})


def meanings(spans: Iterable[Span], name: str, schema: Schema | None = None) -> set[str | None]:
    """What these spans say of one attribute; None among them where one says nothing."""
    return {meaning(span.attributes.get(name), type_of(schema, span.label, name)) for span in spans}


def united(values: Iterable[Any]) -> list[Any]:
    """Choices of all these lists together, each once, in the order they come."""
    found = {msgspec.json.encode(one): one for value in values for one in value or ()}
    return list(found.values())


def _count(value: int | Mapping[str, Any]) -> dict[str, Any]:
    """A count with what follows from it filled in, without what says nothing."""
    if isinstance(value, int):
        value = {"best": value}
    low, best, high = (value.get(name) for name in _COUNT)
    if low is None and high is None:
        low = high = best
    elif best is None and low == high:
        best = low
    numbers = dict(zip(_COUNT, (low, best, high), strict=True))
    found = {name: number for name, number in numbers.items() if number is not None}
    return found | ({"unknown": True} if value.get("unknown") else {})


def _fullness(value: Any) -> tuple[int, bytes]:
    """Which of several values that mean the same says most; ties in an order of their own."""
    said = len(value) if isinstance(value, list | dict) else 0
    if isinstance(value, dict):
        said = sum(part not in (None, False) for part in value.values())
    return said, msgspec.json.encode(value, order="deterministic")
