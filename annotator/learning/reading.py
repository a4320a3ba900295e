"""A text as words are looked up in it: lines of folded tokens, each with its place in the text.

A token is a folded word, one space (for any run of spaces) or one folded sign. So two stretches read the same
(:func:`annotator.core.occurrences.reads`) exactly where their tokens are the same. A line's end is never
crossed, nor the border of a zone, and site furniture holds no lines.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from annotator.core.arabic import fold_text, normal_form, proclitic_cuts, words
from annotator.core.article import Zone
from annotator.core.occurrences import reads

FURNITURE = ("chrome", "related")
SPACE = " "

# A text that was stored as one endless line is read in pieces of so many characters.
_LONGEST_LINE = 8_000
_BEFORE = 8


class Line(msgspec.Struct, frozen=True, gc=False):
    """``tokens`` with where each starts and ends, in code points of the article.

    ``entries`` are (place among the tokens, start, token) where words may begin: at each word and sign, and
    inside a word behind its proclitics.
    """

    tokens: list[str]
    starts: list[int]
    ends: list[int]
    entries: list[tuple[int, int, str]]


def stretches(text: str, zones: Sequence[Zone] = ()) -> list[tuple[int, int]]:
    """The lines of an article without its furniture, as ``[start, end)``, in order."""
    found: list[tuple[int, int]] = []
    for start, end in _between_borders(text, zones):
        first = start
        while first < end:
            last = text.find("\n", first, end)
            last = end if last < 0 else last
            pieces = range(first, last, _LONGEST_LINE)
            found.extend((piece, min(piece + _LONGEST_LINE, last)) for piece in pieces)
            first = last + 1
    return found


def read_line(text: str, start: int, end: int) -> Line:
    """The tokens of one line."""
    line = Line([], [], [], [])
    place = start
    for first, last in words(text, start, end):
        _add_signs(line, text, place, first)
        forms = _word_forms(text[first:last])
        line.entries.extend((len(line.tokens), first + cut, token) for cut, token in forms)
        line.tokens.append(forms[0][1])
        line.starts.append(first)
        line.ends.append(last)
        place = last
    _add_signs(line, text, place, end)
    return line


def tokens_of(folded: str) -> tuple[str, ...]:
    """The tokens of words that were folded."""
    return tuple(read_line(folded, 0, len(folded)).tokens)


def reading_of(text: str, start: int, end: int) -> str:
    """What a stretch reads (:func:`~annotator.core.occurrences.reads`), in a time that does not grow with
    the text before it.
    """
    before = text[max(0, start - _BEFORE) : start] if text[start : start + 1] == "ل" else ""
    return reading(before, text[start:end])


@lru_cache(maxsize=100_000)
def reading(before: str, stretch: str) -> str:
    """What ``stretch`` reads behind ``before``."""
    return reads(before + stretch, len(before), len(before) + len(stretch))


def _between_borders(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int]]:
    place = 0
    for zone in zones:
        if place < zone.start:
            yield place, zone.start
        if zone.role not in FURNITURE:
            yield zone.start, zone.end
        place = zone.end
    if place < len(text):
        yield place, len(text)


def _add_signs(line: Line, text: str, start: int, end: int) -> None:
    for offset, token in _signs(text[start:end]):
        # Signs that read nothing may part two spaces, which are one all the same.
        if token == SPACE and line.tokens and line.tokens[-1] == SPACE:
            continue
        if token != SPACE:
            line.entries.append((len(line.tokens), start + offset, token))
        line.tokens.append(token)
        line.starts.append(start + offset)
        line.ends.append(start + offset + 1)


@lru_cache(maxsize=20_000)
def _signs(between: str) -> tuple[tuple[int, str], ...]:
    """What stands between two words, sign by sign."""
    folded = ((place, fold_text(one)) for place, one in enumerate(between))
    return tuple((place, SPACE if one.isspace() else one) for place, one in folded if one)


@lru_cache(maxsize=50_000)
def _word_forms(word: str) -> tuple[tuple[int, str], ...]:
    """The folded word, then what remains behind its proclitics, each with where it begins."""
    cuts = proclitic_cuts(word)
    rest = ((cut, fold_text(normal_form(word, cut, len(word)))) for cut in cuts)
    return (0, fold_text(word)), *rest
