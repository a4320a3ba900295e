"""What can be wrong with a schema, one sentence each: the reasons that BadSchema gives with their path."""

import re
from collections.abc import Callable

from annotator.core.errors import HashiyaError


class Reason(HashiyaError):
    """What stands inside the sentence of BadSchema, so without a full stop of its own."""


class Twice(Reason):
    """Ids or keys that should be unique."""

    sentence = "{ids} stands there twice"


class NeedsChoices(Reason):
    """An attribute of type ``choice`` or ``choices`` that offers nothing."""

    sentence = "the attribute {attribute} needs choices"


class TakesNoChoices(Reason):
    """Choices where the type of the attribute knows none."""

    sentence = "the attribute {attribute} of type {type} takes no choices"


class NoSuchLabel(Reason):
    """An id that no label has."""

    sentence = "no label has the id {label}"


class NoSuchAttribute(Reason):
    """An id that no attribute of this label has."""

    sentence = "the label {label} has no attribute {attribute}"


class NoSuchChoice(Reason):
    """An id that no choice of this attribute has."""

    sentence = "the attribute {attribute} has no choice {choice}"


class NoSuchLinkType(Reason):
    """An id that no link type has."""

    sentence = "no link type has the id {type}"


class MovesInCircles(Reason):
    """Moves that lead from one to the next and back."""

    sentence = "the moves go in a circle: {circle}"


class Unanswered(Reason):
    """Something in use that the new schema does not have, and nobody said where it goes."""

    sentence = "it is in use and the new schema does not have it; say where it goes"


class FieldMissing(Reason):
    """A field that has to be there."""

    sentence = "the field {field} is missing"


class FieldUnknown(Reason):
    """A field that no schema has."""

    sentence = "the field {field} is not known here"


class WrongType(Reason):
    """A value of another JSON type."""

    sentence = "{expected} is expected here, not {found}"


class NotOneOf(Reason):
    """A value that is none of those there are."""

    sentence = "{value} is none of the values that may stand here"


class TooLong(Reason):
    """More of something than fits."""

    sentence = "at most {most} may stand here"


class TooFew(Reason):
    """A list with too little or too much in it, or a number that is too small."""

    sentence = "{expected} is expected here"


class NotJson(Reason):
    """A file that is no JSON."""

    sentence = "it is not JSON ({said})"


_PATTERNS: tuple[tuple[str, Callable[..., Reason]], ...] = (
    (r"Object missing required field `(.*)`", lambda field: FieldMissing(field=field)),
    (r"Object contains unknown field `(.*)`", lambda field: FieldUnknown(field=field)),
    (r"Expected `(?:str|array|object)` of length <= (\d+)", lambda most: TooLong(most=most)),
    (r"Expected `(array)` of length (\d+).*", lambda kind, count: TooFew(expected=f"{kind}[{count}]")),
    (r"Expected `(\w+)` (>= \d+)", lambda kind, least: TooFew(expected=f"{kind} {least}")),
    (r"Expected `(.+)`, got `(.+)`", lambda expected, found: WrongType(expected=expected, found=found)),
    (r"Invalid enum value (.*)", lambda value: NotOneOf(value=value)),
    (r"JSON is malformed: (.*)", lambda said: NotJson(said=said)),
    (r"(Input data was truncated)", lambda said: NotJson(said=said)),
)


def in_our_words(said: str) -> Reason | str:
    """What the JSON reader says of a file, as a sentence that can be translated; else as it says it."""
    for pattern, make in _PATTERNS:
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return make(*found.groups())
    return said
