"""What offsets count: code points, as here, or the UTF-16 units of JavaScript and Java, or bytes of UTF-8."""

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate
from typing import Literal, get_args

from annotator.formats.errors import InsideCharacter

Unit = Literal["code points", "UTF-16 units", "bytes"]
UNITS: tuple[Unit, ...] = get_args(Unit)

Places = Callable[[int], int]


def to_unit(text: str, unit: Unit) -> Places:
    """From a place in code points to the same place in ``unit``."""
    sizes = _sizes(text, unit)
    return sizes.__getitem__ if sizes else _same


def from_unit(text: str, unit: Unit) -> Places:
    """From a place in ``unit`` to code points. The result raises InsideCharacter where none begins there.

    A place beyond the text (or negative) stays one: the check of the span says so.
    """
    sizes = _sizes(text, unit)
    if not sizes:
        return _same

    def place(at: int) -> int:
        if at < 0:
            return at
        if at > sizes[-1]:
            return len(text) + at - sizes[-1]
        found = bisect_left(sizes, at)
        if sizes[found] != at:
            raise InsideCharacter(at=at, unit=unit, character=text[found - 1])
        return found

    return place


def _same(at: int) -> int:
    return at


def _sizes(text: str, unit: Unit) -> list[int]:
    """Where each character begins in ``unit``, and the end; empty where that is where it is anyway."""
    if unit == "code points" or text.isascii():
        return []
    if unit == "UTF-16 units":
        if max(text) <= "\uffff":
            return []
        return [0, *accumulate(2 if one > "\uffff" else 1 for one in text)]
    return [0, *accumulate(len(one.encode()) for one in text)]
