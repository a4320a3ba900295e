"""How attribute values are said, and how typed numbers are read: one place for every view."""

import unicodedata
from collections.abc import Mapping

from annotator.core.schema import Attribute
from annotator.ui.language import isolated, noop, shown, translate

PARTS: Mapping[str, str] = {
    "low": noop("Values", "at least"),
    "best": noop("Values", "best"),
    "high": noop("Values", "at most"),
    "approximate": noop("Values", "approximately"),
    "unknown": noop("Values", "unknown"),
}
"""The parts of a count, by the names of their keys."""

MOST = 10**12
"""No count is higher."""

_SEPARATORS = frozenset(",٬.\u00a0\u202f '")


def value_words(attribute: Attribute, value: object, language_code: str) -> str:
    """A value by its shown names, with the digits of the setting; empty for none."""
    names = {choice.id: choice.names.within(language_code) for choice in attribute.choices}
    if isinstance(value, list):
        return translate("Values", ", ").join(names.get(str(one), str(one)) for one in value)
    if isinstance(value, bool):
        return translate("Values", "yes") if value else translate("Values", "no")
    if isinstance(value, dict):
        return _count_words(value)
    if value is None:
        return ""
    return names.get(str(value), str(value) if attribute.type == "text" else shown(str(value)))


def typed_number(typed: str) -> int | None:
    """The whole number that somebody typed, in digits of either kind; None where it is none.

    Separators of thousands may stand between its digits. An empty text is None too.
    """
    digits = [one for one in typed.strip() if one not in _SEPARATORS]
    if not digits or not all(one.isdecimal() for one in digits):
        return None
    number = int("".join(str(unicodedata.decimal(one)) for one in digits))
    return number if number <= MOST else None


def _count_words(value: Mapping[str, object]) -> str:
    """A count: the number, or what bounds it, and whether it is unknown or approximate."""
    numbers = [value.get(name) for name in ("low", "best", "high")]
    if numbers[0] is not None and numbers.count(numbers[0]) == 3:
        parts = [str(numbers[0])]
    elif numbers[1] is not None and numbers[0] is None and numbers[2] is None:
        parts = [str(numbers[1])]
    else:
        parts = [
            f"{translate('Values', PARTS[name])} {isolated(str(number))}"
            for name, number in zip(("low", "best", "high"), numbers, strict=True)
            if number is not None
        ]
    parts += [translate("Values", PARTS[name]) for name in ("approximate", "unknown") if value.get(name) is True]
    return shown(" · ".join(parts))
