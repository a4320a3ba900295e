"""Whether a value is one of an attribute's, and what becomes of it where the attribute gets another type."""

from typing import Any

from annotator.core.schema import Attribute, AttributeType

CONVERTIBLE: frozenset[tuple[AttributeType, AttributeType]] = frozenset(
    {("choice", "choices"), ("choice", "text"), ("number", "text"), ("number", "count")}
)
"""(type before, type after): nothing is lost on these ways; on any other, values have to be given up."""


def carries(before: AttributeType, after: AttributeType) -> bool:
    """Whether every value of one type is, or can be made, a value of the other."""
    return before == after or (before, after) in CONVERTIBLE


def converted(value: Any, before: AttributeType, after: AttributeType) -> Any:
    """A value of one type as one of the other; :func:`carries` says whether there is a way."""
    match before, after:
        case "choice", "choices":
            return [value]
        case (("number" | "choice"), "text"):
            return str(value)
        case "number", "count":
            return {"best": value}
        case _:
            return value


def choices_in(value: Any) -> tuple[str, ...]:
    """The ids of choices that a value of type ``choice`` or ``choices`` holds."""
    if isinstance(value, str):
        return (value,)
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def is_of_choices(attribute: Attribute | None) -> bool:
    """Whether an attribute's values are ids of its choices."""
    return attribute is not None and attribute.type in ("choice", "choices")
