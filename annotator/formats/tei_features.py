"""Feature structures of TEI: attributes as they are written in ``fs``."""

import re
from math import isfinite
from typing import Any

from annotator.formats.errors import NoNumber, NotOurRow, NoValue
from annotator.formats.names import plain_name
from annotator.formats.tei import safe
from annotator.formats.tei_text import words_of
from annotator.formats.xml_elements import Element

_WHOLE = re.compile("[+-]?[0-9]{1,4000}", re.ASCII)


def features_of(element: Element) -> dict[str, Any]:
    """The names and values of an ``fs``. Raises NotOurRow."""
    found: dict[str, Any] = {}
    for feature in element.children:
        if feature.name != "f" or not feature.get("name"):
            raise NotOurRow(detail="a feature is an f with a name")
        found[plain_name(feature.get("name"), safe)] = _value_of(feature)
    return found


def _value_of(feature: Element) -> Any:
    values = [_value(child) for child in feature.children]
    if len(values) == 1:
        return values[0]
    return values or words_of(feature) or feature.get("fVal")


def _value(element: Element) -> Any:
    written = element.get("value")
    match element.name:
        case "default":
            return None
        case "binary":
            return written in ("true", "1")
        case "numeric":
            return _number(written)
        case "symbol":
            return written
        case "string":
            return words_of(element)
        case "fs":
            return features_of(element)
        case "vColl":
            return [_value(child) for child in element.children]
    raise NotOurRow(detail=NoValue(said=element.name))


def _number(written: str) -> int | float:
    """Raises NotOurRow, also for what is no number that JSON has."""
    try:
        number = int(written) if _WHOLE.fullmatch(written) else float(written)
    except ValueError:
        number = float("nan")
    if isinstance(number, float) and not isfinite(number):
        raise NotOurRow(detail=NoNumber(said=written[:40]))
    return number
