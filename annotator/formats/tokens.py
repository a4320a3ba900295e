"""Tokens and sentences for formats that have words: every visible character is in exactly one token."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, compress
from operator import add, sub
from typing import Any

from annotator.core.arabic import next_grapheme
from annotator.core.arabic.words import MARKS, WORD

Token = tuple[int, int]

#: Of what stands between two spaces so much is remembered, and none longer than this.
_REMEMBERED = 100_000
_SHORT = 64

SENTENCE_ENDS = ".!?؟۔…"
CLOSERS = "\"'”’»›)\\]}"

#: Unicode calls them format controls, but they are signs one sees: the number sign, the end of an ayah.
VISIBLE_CONTROLS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"

#: The other controls (Cc and Cf): nothing of them is seen.
_UNSEEN = (
    "\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001"
    "\U000e0020-\U000e007f"
)

#: What is no letter, stands beyond U+02FF, and yet never joins what is before it: punctuation and symbols.
_APART = (
    "\u060c\u061b\u061f\u066a-\u066d\u06d4\u200e\u200f\u2010-\u2027\u202a-\u202e\u2030-\u205e"
    "\u2066-\u2069\u2100-\u2bff\U0001f300-\U0001f3fa\U0001f400-\U0001faff"
)

#: Most words are Arabic letters with a space behind them: looked for first, they take half the time.
_TOKEN = re.compile(f"([\u0621-\u064a]++(?= )|{WORD.pattern}|[{MARKS}]++|[^\\s{_UNSEEN}][{MARKS}]*+)")
_MAY_JOIN = re.compile(f"[^\\w\\s\\x00-\u02ff{_APART}{MARKS}]")
_JOINS = re.compile(f"(?:[^\\w\\s{MARKS}]|_)(?=[^\\w\\x00-\u02ff{_APART}])|[{VISIBLE_CONTROLS}]")
#: Beginning with one set of characters, it is looked for three times as fast.
_BREAK = re.compile(f"[\n{SENTENCE_ENDS}](?:(?<=\n)|[{CLOSERS}]*[{_UNSEEN}]*\\s)")


class Words:
    """The tokens of a text: token ``n`` is ``pieces[n]``, which stands from ``starts[n]`` to ``ends[n]``."""

    __slots__ = ("_ends", "pieces", "starts", "text")

    def __init__(
        self, text: str, pieces: list[str], starts: list[int], ends: list[int] | None = None
    ) -> None:
        self.text = text
        self.pieces = pieces
        self.starts = starts
        self._ends = ends

    @property
    def ends(self) -> list[int]:
        """Where each token ends; found when it is first asked for."""
        if self._ends is None:
            self._ends = list(map(add, self.starts, map(len, self.pieces)))
        return self._ends

    def first_at(self, place: int) -> int:
        """The first token that ends behind ``place``: the one that holds it, or the next."""
        at = bisect_right(self.starts, place) - 1
        return at if at >= 0 and self.starts[at] + len(self.pieces[at]) > place else at + 1


def words_of(text: str) -> Words:
    """Words and numbers, and each other visible grapheme by itself.

    White space, controls and lone invisible characters (bidi marks) are in no token.
    """
    # No token goes over a space, and most of what stands between two was seen before.
    chunks = text.replace("\n", " ").split(" ")
    known = list(chain.from_iterable(map(_KNOWN.__getitem__, chunks)))
    pieces: list[str] = known[0::2]
    starts = compress(accumulate(known[1::2], initial=0), pieces)
    return Words(text, list(filter(None, pieces)), list(starts))


class _Known(dict[str, tuple[Any, ...]]):
    """What stood between two spaces: each of its tokens, and how far it is from there to the next.

    The first token is empty where something that is not seen stands before it.
    """

    def __missing__(self, chunk: str) -> tuple[Any, ...]:
        found = _words_in(chunk)
        if not found.starts or found.starts[0]:
            found.pieces.insert(0, "")
            found.starts.insert(0, 0)
        steps = map(sub, [*found.starts[1:], len(chunk) + 1], found.starts)
        # The chunk itself, where it is a token: what lies close together in memory is found sooner.
        pieces = [chunk] if found.pieces == [chunk] else found.pieces
        known = tuple(chain.from_iterable(zip(pieces, steps, strict=True)))
        if len(chunk) <= _SHORT:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[chunk] = known
        return known


_KNOWN = _Known()


def _words_in(text: str) -> Words:
    """The tokens of a text, each looked for."""
    # Gap, token, gap, token ... and where each ends: all of it without a step in Python a token.
    parts = _TOKEN.split(text)
    places = list(accumulate(map(len, parts)))
    found = Words(text, parts[1::2], places[:-1:2], places[1::2])
    if _MAY_JOIN.search(text):
        _join(found)
    return found


def tokens(text: str) -> list[Token]:
    """The same as ``(start, end)`` in code points."""
    found = words_of(text)
    return list(zip(found.starts, found.ends, strict=True))


def cut_words(found: Words, edges: Iterable[int]) -> Words:
    """The same tokens, cut wherever an edge falls inside one."""
    inside = _inside(found.starts, found.ends, edges)
    if not inside:
        return found
    starts, ends = sorted([*found.starts, *inside]), sorted([*found.ends, *inside])
    return Words(
        found.text, [found.text[start:end] for start, end in zip(starts, ends, strict=True)], starts, ends
    )


def sentences_in(found: Words) -> set[int]:
    """The numbers of the tokens that open a sentence, the first of all left out.

    A sentence ends at a line's end, and at . ! ? ؟ ۔ … with what closes after it, where white space follows.
    """
    starts = found.starts
    opened = {bisect_left(starts, one.end()) for one in _BREAK.finditer(found.text)}
    return opened - {0, len(starts)}


def token_range(starts: Sequence[int], ends: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Which tokens (first, one past the last) share a character with ``[start, end)``.

    ``starts`` and ``ends`` are the tokens' own, in order.
    """
    return bisect_right(ends, start), bisect_left(starts, end)


def sentence_starts(text: str, pieces: Sequence[Token]) -> set[int]:
    """Where sentences begin (code points), the first one left out: each is the start of a token."""
    starts = [one[0] for one in pieces]
    opened = (bisect_left(starts, one.end()) for one in _BREAK.finditer(text))
    return {starts[at] for at in opened if 0 < at < len(starts)}


def cut(pieces: Sequence[Token], edges: Iterable[int]) -> list[Token]:
    """The same tokens, cut wherever an edge falls inside one."""
    starts, ends = [one[0] for one in pieces], [one[1] for one in pieces]
    inside = _inside(starts, ends, edges)
    return list(zip(sorted([*starts, *inside]), sorted([*ends, *inside]), strict=True))


def _inside(starts: Sequence[int], ends: Sequence[int], edges: Iterable[int]) -> list[int]:
    """The edges that fall inside a token, in order."""
    found = []
    for edge in sorted(set(edges)):
        at = bisect_left(ends, edge)
        if at < len(ends) and starts[at] < edge < ends[at]:
            found.append(edge)
    return found


def _join(found: Words) -> None:
    """Make one token of what is one sign: an emoji of several parts, a symbol with marks."""
    text, starts = found.text, found.starts
    joined: list[tuple[int, int, int]] = []
    after = 0
    for one in _JOINS.finditer(text):
        start = one.start()
        first = bisect_left(starts, start, after)
        if first == len(starts) or starts[first] != start:
            continue  # it belongs to the sign before, or to a word
        end = next_grapheme(text, start)
        after = first + 1
        while after < len(starts) and starts[after] < end:
            if found.pieces[after][0].isalnum():
                end = starts[after]
                break
            after += 1
        joined.append((first, after, end))
    for first, last, end in reversed(joined):
        found.pieces[first:last] = [text[starts[first] : end]]
        found.ends[first:last] = [end]
        starts[first:last] = [starts[first]]
