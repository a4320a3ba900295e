"""Whole graphemes, with a short way for the characters that nearly all texts consist of.

The long way loads the ``regex`` package, which no first paint of an ordinary page should wait for.
"""

import string

from annotator.core import arabic

# Characters that neither cling to the one before nor make the one after cling to them.
_PLAIN = frozenset(
    string.ascii_letters
    + string.digits
    + string.punctuation
    + " \u00a0«»،؛؟٪–—…“”"
    + "".join(map(chr, range(0x0621, 0x064B)))
    + "".join(map(chr, range(0x0660, 0x066A)))
)


def next_grapheme(text: str, i: int) -> int:
    """The first grapheme boundary after ``i`` (code points)."""
    if text[i : i + 1] in _PLAIN and (i + 1 >= len(text) or text[i + 1] in _PLAIN):
        return min(i + 1, len(text))
    return arabic.next_grapheme(text, i)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` grown to grapheme boundaries."""
    if _parts(text, start) and _parts(text, end):
        return start, end
    return arabic.snap(text, start, end)


def _parts(text: str, place: int) -> bool:
    """Whether ``place`` is seen to be a boundary without a closer look."""
    if not 0 < place < len(text):
        return place in (0, len(text))
    return text[place] in _PLAIN and text[place - 1] in _PLAIN
