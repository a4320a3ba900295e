"""Tokens and sentences for formats that have words: every visible character is in exactly one token."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from annotator.core.arabic import next_grapheme, words

Token = tuple[int, int]

SENTENCE_ENDS = frozenset(".!?؟۔…")
CLOSERS = frozenset("\"'”’»›)]}")


def tokens(text: str) -> list[Token]:
    """``(start, end)`` in code points: words and numbers, and each other visible grapheme by itself.

    White space, controls and lone invisible characters (bidi marks) are in no token.
    """
    found: list[Token] = []
    position = 0
    for start, end in words(text):
        _add_others(text, position, start, found)
        found.append((start, end))
        position = end
    _add_others(text, position, len(text), found)
    return found


def cut(pieces: Sequence[Token], edges: Iterable[int]) -> list[Token]:
    """The same tokens, cut wherever an edge falls inside one."""
    sorted_edges = sorted(set(edges))
    if not sorted_edges:
        return list(pieces)
    result: list[Token] = []
    for start, end in pieces:
        first = bisect_right(sorted_edges, start)
        last = bisect_left(sorted_edges, end)
        ends = [*sorted_edges[first:last], end]
        result.extend(zip([start, *ends[:-1]], ends, strict=True))
    return result


def token_range(starts: Sequence[int], ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Which tokens (first, one past the last) share a character with ``[start, end)``.

    ``starts`` and ``ends`` are the tokens' own, in order.
    """
    return bisect_right(ends, start), bisect_left(starts, end)


def sentence_starts(text: str, pieces: Sequence[Token], together: bytearray) -> list[int]:
    """The numbers of the tokens that open a sentence, never 0.

    A sentence ends at a line's end, and at . ! ? ؟ ۔ … with what closes after it, where white space
    follows. ``together[i]`` forbids a break before token ``i``: it is inside a tagged span.
    """
    opened: list[int] = []
    for number in range(1, len(pieces)):
        end, start = pieces[number - 1][1], pieces[number][0]
        if together[number] or start == end:
            continue
        gap = text[end:start]
        if "\n" in gap or (_closes(text, end) and any(one.isspace() for one in gap)):
            opened.append(number)
    return opened


def _closes(text: str, end: int) -> bool:
    while end and text[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and text[end - 1] in SENTENCE_ENDS


def _add_others(text: str, start: int, end: int, found: list[Token]) -> None:
    while start < end:
        if _invisible(text[start]):
            start += 1
            continue
        after = min(next_grapheme(text, start), end)
        found.append((start, after))
        start = after


def _invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf", "Zs", "Zl", "Zp")
