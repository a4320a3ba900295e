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
    return next((end for end in _boundaries(text, i) if end > i), len(text))


def previous_grapheme(text: str, i: int) -> int:
    """The last grapheme boundary before ``i``, in code points; 0 at least."""
    if i <= 0:
        return 0
    return _last_boundary(text, min(i, len(text)) - 1)


def snap(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` grown to grapheme boundaries, so that no end stands between a letter and its mark."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    first = _last_boundary(text, start)
    if start == end:
        return first, first
    return first, next((place for place in _boundaries(text, end) if place >= end), len(text))


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
