"""Tokens and sentences for formats that have words: every visible character is in exactly one token."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache

from annotator.core.arabic import next_grapheme, words

Token = tuple[int, int]

SENTENCE_ENDS = frozenset(".!?؟۔…")
CLOSERS = frozenset("\"'”’»›)]}")
LAST = SENTENCE_ENDS | CLOSERS

#: Unicode calls them format controls, but they are signs one sees: the number sign, the end of an ayah.
VISIBLE_CONTROLS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")


def tokens(text: str) -> list[Token]:
    """``(start, end)`` in code points: words and numbers, and each other visible grapheme by itself.

    White space, controls and lone invisible characters (bidi marks) are in no token.
    """
    found: list[Token] = []
    position = 0
    for word in words(text):
        start = word[0]
        # Most words are parted by one space.
        if start - position != 1 or text[position] != " ":
            _add_others(text, position, start, found)
        found.append(word)
        position = word[1]
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


def sentence_starts(text: str, pieces: Sequence[Token]) -> set[int]:
    """Where sentences begin (code points), the first one left out: each is the start of a token.

    A sentence ends at a line's end, and at . ! ? ؟ ۔ … with what closes after it, where white space follows.
    """
    opened: set[int] = set()
    end = pieces[0][1] if pieces else 0
    for start, after in pieces:
        if start > end and (
            text.find("\n", end, start) >= 0
            or (text[end - 1] in LAST and _closes(text, end) and any(map(str.isspace, text[end:start])))
        ):
            opened.add(start)
        end = after
    return opened


def _closes(text: str, end: int) -> bool:
    while end and text[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and text[end - 1] in SENTENCE_ENDS


def _add_others(text: str, start: int, end: int, found: list[Token]) -> None:
    while start < end:
        character = text[start]
        if _invisible(character):
            start += 1
            continue
        after = start + 1
        # Nothing below U+0300 joins what stands before it, so the slow way is seldom needed.
        if after < end and (text[after] >= "\u0300" or character in VISIBLE_CONTROLS):
            after = min(next_grapheme(text, start), end)
        found.append((start, after))
        start = after


@lru_cache(maxsize=4096)
def _invisible(character: str) -> bool:
    if character.isspace():
        return True
    return unicodedata.category(character) in ("Cc", "Cf") and character not in VISIBLE_CONTROLS
