"""How attribute values are said, and how typed numbers are read: one place for every view."""

import unicodedata
from collections.abc import Mapping

from annotator.core.schema import Attribute
from annotator.ui.language import isolated, noop, shown, translate

PARTS: Mapping[str, str] = {
    "low": noop("Values", "lowest"),
    "best": noop("Values", "best"),
    "high": noop("Values", "highest"),
    "approximate": noop("Values", "approximate"),
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
    """A count in as few words as say all of it: 4, about 25, at least 100, 9 to 14, unknown."""
    low, best, high = (value.get(name) for name in ("low", "best", "high"))
    approximate = value.get("approximate") is True
    parts = []
    if low is not None and low == best == high:
        parts.append(f"{best}")
    elif low is None and high is None and best is not None:
        said = translate("Values", "about {number}") if approximate else "{number}"
        parts.append(said.format(number=best))
        approximate = False
    else:
        if low is not None and high is not None:
            parts.append(isolated(f"{low}–{high}"))
        elif low is not None:
            parts.append(translate("Values", "at least {number}").format(number=low))
        elif high is not None:
            parts.append(translate("Values", "at most {number}").format(number=high))
        if best is not None:
            parts.append(translate("Values", "best {number}").format(number=best))
        # What is bounded on one side is approximate by itself.
        approximate = approximate and (best is not None or (low is None) == (high is None))
    parts += [translate("Values", "approximate")] if approximate else []
    parts += [translate("Values", "unknown")] if value.get("unknown") is True else []
    return shown(translate("Values", ", ").join(parts))
