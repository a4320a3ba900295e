"""Graphemes: what a reader takes as one character (UAX 29), found from nearby and never from afar.

A letter with its marks, a letter with the zero width non-joiner after it, a flag, a family of emoji: each is
one. Tatweel is a letter of its own. ``regex`` knows the rules; it is imported late, since the first paint
needs no grapheme.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

_FURTHEST = 1_000


def next_grapheme(text: str, i: int) -> int:
    """The first grapheme boundary after ``i``, in code points; the text's end at most."""
    if 0 <= i < len(text) and (plain := _plain_boundary(text, i + 1, 1)) is not None:
        return plain
    return next((end for end in _boundaries(text, i) if end > i), len(text))


def previous_grapheme(text: str, i: int) -> int:
    """The last grapheme boundary before ``i``, in code points; 0 at least."""
    if i <= 0:
        return 0
    place = min(i, len(text)) - 1
    plain = _plain_boundary(text, place, -1)
    return _last_boundary(text, place) if plain is None else plain


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` grown to grapheme boundaries, so that no end stands between a letter and its mark."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    first, last = _plain_boundary(text, start, -1), _plain_boundary(text, end, 1)
    if first is not None and last is not None:
        return (first, last) if start < end else (first, first)
    first = _last_boundary(text, start)
    if start == end:
        return first, first
    return first, next((place for place in _boundaries(text, end) if place >= end), len(text))


def _plain_boundary(text: str, i: int, step: int) -> int | None:
    """The boundary at ``i`` or the next one that way, found among ordinary characters and Arabic marks.

    None where other characters have a say, for which the rules are needed.
    """
    nearest = i
    while 0 < i < len(text):
        if abs(i - nearest) > _FURTHEST:
            return None
        before, after = text[i - 1], text[i]
        if not (_is_ordinary(before) or _is_mark(before)):
            return None
        if _is_ordinary(after):
            return i
        if not _is_mark(after) or before == "\n":
            return None
        i += step
    return i


def _is_ordinary(letter: str) -> bool:
    """Printable ASCII, a line feed, an Arabic letter, digit or stop: none joins what stands before it."""
    return (
        " " <= letter <= "~"
        or "\u0621" <= letter <= "\u064a"
        or "\u0660" <= letter <= "\u0669"
        or letter in "\n\u00a0\u00ab\u00bb\u060c\u061b\u061f\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
    )


def _is_mark(letter: str) -> bool:
    """A vowel sign or the like: always part of the letter before it."""
    return "\u064b" <= letter <= "\u065f" or letter == "\u0670"


def _last_boundary(text: str, i: int) -> int:
    """The last boundary at or before ``i``."""
    last = 0
    for place in _boundaries(text, i):
        if place > i:
            break
        last = place
    return last


def _boundaries(text: str, i: int) -> Iterator[int]:
    """Boundaries in order, from a certain one at or before ``i`` to the text's end."""
    certain, grapheme = _patterns()
    # The reverse search starts at its end, so it reads only the characters between here and the answer.
    found = certain.search(text, 0, min(i + 1, len(text)))
    # Nor is a row of a thousand flags or marks read to its beginning.
    start = max(found.start() if found else 0, min(i, len(text)) - _FURTHEST)
    yield start
    for match in grapheme.finditer(text, start):
        yield match.end()


@cache
def _patterns() -> tuple[Any, Any]:
    import regex  # type: ignore[import-untyped]

    # A character that begins a grapheme whatever came before: an ordinary one or a pictograph, with nothing
    # before it that reaches forward (a joiner, a mark that may link two Indic letters, a prepended sign,
    # a carriage return).
    certain = regex.compile(
        r"(?r)(?<![\p{M}\u200d\r\p{GCB=Prepend}])[\p{GCB=Other}\p{GCB=Control}\n]", regex.VERSION1
    )
    return certain, regex.compile(r"\X", regex.VERSION1)
