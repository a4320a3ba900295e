"""What a new span's own words propose for its attributes: nobody's until somebody confirms it."""

from typing import Any

from annotator.core.counting import read_count, read_number
from annotator.core.cues import (
    AttributeCues,
    Cues,
    Surroundings,
    choice_of,
    heads_of,
    number_behind,
    surroundings,
    taken_of,
)
from annotator.core.schema import Attribute, Label
from annotator.core.values import fits, is_empty


def proposals(
    label: Label, words: str, cues: Cues | None, before: str = "", after: str = ""
) -> dict[str, Any]:
    """Values by attribute id, in the schema's order, only where the words are sure.

    Counts are read from ``words`` without any cues; everything else needs ``cues``. ``before`` and ``after``
    are the text on both sides, of which the nearest words matter.
    """
    around = surroundings(words, before, after)
    passed_over = heads_of(cues.passed_over) if cues else frozenset()
    found: dict[str, Any] = {}
    for attribute in label.attributes:
        own = cues.of(label.id, attribute.id) if cues else None
        if attribute.type == "count":
            count = read_count(words, before, after)
            value: Any = count.value() if count else None
        else:
            value = _value(attribute, own, around, words, passed_over) if own else None
        if not is_empty(value) and fits(attribute, value) and not _is_off(attribute, value):
            found[attribute.id] = value
    return found


def _is_off(attribute: Attribute, value: Any) -> bool:
    """Whether the schema does not offer this value, or the whole attribute, any more."""
    off = {choice.id for choice in attribute.choices if choice.disabled}
    return attribute.disabled or any(
        one in off for one in (value if isinstance(value, list) else [value]) if off
    )


def _value(
    attribute: Attribute, cues: AttributeCues, around: Surroundings, words: str, passed_over: frozenset[str]
) -> Any:
    match attribute.type:
        case "choice":
            return choice_of(cues, around, passed_over)
        case "choices":
            return sorted(cues.finder.within(around.words))
        case "number":
            return read_number(words) if cues.number else None
        case "text":
            return taken_of(cues, around) if cues.taken else number_behind(cues, around)
        case _:
            return None
