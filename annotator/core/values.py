"""Whether attribute values are what the schema asks for, and which required ones are still empty."""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.core.annotation import Annotation, Span
from annotator.core.errors import BadCount, BadValue, UnknownChoice
from annotator.core.schema import Attribute, Schema

BOUNDS = ("low", "best", "high")
"""The numbers of a count, which rise in this order."""

_FLAGS = ("unknown", "approximate")


def check_value(attribute: Attribute, value: object) -> None:
    """Raises BadValue, UnknownChoice or BadCount where ``value`` is not one of this attribute.

    Numbers are whole and 0 or more. Of a count, what is not said is missing or None, and low <= best <= high.
    """
    match attribute.type:
        case "choice":
            _check_choice(attribute, value)
        case "choices":
            _require(isinstance(value, list) and len(set(map(str, value))) == len(value), attribute, value)
            for one in value if isinstance(value, list) else ():
                _check_choice(attribute, one)
        case "text":
            _require(isinstance(value, str), attribute, value)
        case "number":
            _require(_is_whole(value), attribute, value)
        case "flag":
            _require(isinstance(value, bool), attribute, value)
        case "count":
            _check_count(attribute, value)


def fits(attribute: Attribute, value: object) -> bool:
    """Whether ``value`` is one of this attribute."""
    try:
        check_value(attribute, value)
    except (BadValue, UnknownChoice, BadCount):
        return False
    return True


def is_empty(value: object) -> bool:
    """Whether a value says nothing: none, an empty text or list, a count of no parts. False is an answer."""
    if isinstance(value, Mapping):
        return all(part is None or part is False for part in value.values())
    return value is None or (isinstance(value, str | list) and not value)


def empty_attributes(schema: Schema, span: Span, *, required: bool = False) -> tuple[Attribute, ...]:
    """The attributes of the span's label that have no value, in the schema's order; or the required ones.

    Those that are disabled are not asked for.
    """
    label = schema.label(span.label)
    return tuple(
        attribute
        for attribute in (label.attributes if label else ())
        if (attribute.required or not required)
        and not attribute.disabled
        and is_empty(span.attributes.get(attribute.id))
    )


def missing_values(schema: Schema, annotation: Annotation) -> Iterator[tuple[Span, tuple[Attribute, ...]]]:
    """Each span that lacks required values, with those attributes, in reading order.

    A span that its annotator is not sure of (``unsure``) may lack them.
    """
    for span in annotation.spans:
        lacking = () if span.unsure else empty_attributes(schema, span, required=True)
        if lacking:
            yield span, lacking


def with_value(span: Span, attribute_id: str, value: Any) -> dict[str, Any]:
    """The span's attributes with one set, or without it where ``value`` says nothing."""
    kept = {name: own for name, own in span.attributes.items() if name != attribute_id}
    return kept if is_empty(value) else {**kept, attribute_id: value}


def _check_choice(attribute: Attribute, value: object) -> None:
    _require(isinstance(value, str), attribute, value)
    if all(choice.id != value for choice in attribute.choices):
        raise UnknownChoice(attribute=attribute.id, choice=value)


def _check_count(attribute: Attribute, value: object) -> None:
    _require(isinstance(value, dict), attribute, value)
    parts = value if isinstance(value, dict) else {}
    _require(parts.keys() <= {*BOUNDS, *_FLAGS}, attribute, value)
    _require(all(isinstance(parts[flag], bool) for flag in _FLAGS if flag in parts), attribute, value)
    numbers = [parts[name] for name in BOUNDS if parts.get(name) is not None]
    _require(all(map(_is_whole, numbers)), attribute, value)
    if numbers != sorted(numbers):
        raise BadCount(numbers=" ≤ ".join(map(str, numbers)))


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _require(fit: bool, attribute: Attribute, value: object) -> None:  # noqa: FBT001
    if not fit:
        raise BadValue(attribute=attribute.id, type=attribute.type, value=value)
