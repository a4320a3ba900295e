"""Folding: one spelling for what readers take as the same word, with a way back to the raw text.

Every character folds by itself, whatever stands beside it. So a composed and a decomposed spelling fold
alike, a stretch folds like the whole, and the map back needs only the characters whose length changes.
"""

import re
import unicodedata
from bisect import bisect_right
from functools import cache

import msgspec

TATWEEL = "\u0640"

# What decomposition alone does not bring together. Alef with madda or hamza, waw and yeh with hamza need no
# line: they decompose into the letter and a mark, and marks go.
LETTERS = {
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي",
    "ة": "ه", "ە": "ه", "ہ": "ه", "ۃ": "ه", "ھ": "ه",
    "ک": "ك", "ڪ": "ك",
}  # fmt: skip

# Above this many different characters, joining character by character beats replacing each kind in turn.
_MANY = 400


class Folded(msgspec.Struct, frozen=True):
    """A folded text that knows where each of its characters came from.

    ``text`` is the folded text, ``source`` the raw one. ``turns`` are (folded, raw, length) of each raw
    character that does not fold to exactly one: where its folding starts, where it stands, how long it is.
    """

    text: str
    source: str
    turns: tuple[tuple[int, int, int], ...] = ()

    def raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw stretch, in code points, behind the folded stretch ``[start, end)``.

        It begins at the letter, not at a mark before it, and takes the marks and tatweels that follow the
        last letter. A raw character that folds to several (a ligature) is taken whole. An empty stretch
        stays empty. Offsets outside the folded text are drawn to its ends.
        """
        start = min(max(start, 0), len(self.text))
        end = min(max(end, start), len(self.text))
        first = self._raw(start)
        if start == end:
            return first, first
        last = self._raw(end - 1) + 1
        while last < len(self.source) and _clings(self.source[last]):
            last += 1
        return first, last

    def _raw(self, place: int) -> int:
        turn = bisect_right(self.turns, place, key=_folded_place) - 1
        if turn < 0:
            return place
        folded, raw, length = self.turns[turn]
        return raw if place < folded + length else raw + 1 + place - folded - length


def fold(text: str) -> Folded:
    """Fold ``text`` and keep the way back.

    Marks, tatweel and invisible controls go; alefs, yehs, hamza seats, teh marbuta and kafs become one
    letter each; digits of every kind become ASCII; presentation forms and ligatures become plain letters;
    Latin loses its accents and capitals; every kind of space becomes U+0020, but line ends and tabs stay.
    """
    uneven = [one for one in set(text) if len(_fold_character(one)) != 1]
    if not uneven:
        return Folded(fold_text(text), text)
    turns = []
    shift = 0
    for found in re.finditer(f"[{re.escape(''.join(uneven))}]", text):
        raw = found.start()
        length = len(_fold_character(text[raw]))
        turns.append((raw + shift, raw, length))
        shift += length - 1
    return Folded(fold_text(text), text, tuple(turns))


def fold_text(text: str) -> str:
    """The folded text only: what searches and indexes compare. Folding again changes nothing."""
    kinds = set(text)
    if len(kinds) > _MANY:
        return "".join(map(_fold_character, text))
    for one in kinds:
        folded = _fold_character(one)
        if folded != one:
            # What a character folds to folds to itself, so the order of the replacements is free.
            text = text.replace(one, folded)
    return text


@cache
def _fold_character(one: str) -> str:
    folded = one
    while True:
        step = "".join(map(_fold_part, unicodedata.normalize("NFKD", folded).casefold()))
        if step.isspace() and not one.isspace():
            # A mark that stands by itself (U+FE70 is "a space with a fathatan") is a mark all the same.
            return ""
        if step == folded:
            return folded
        folded = step


def _fold_part(part: str) -> str:
    category = unicodedata.category(part)
    if category in ("Mn", "Me", "Cf") or part == TATWEEL or (category == "Cc" and not part.isspace()):
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(part))
    return LETTERS.get(part, part)


def _clings(one: str) -> bool:
    return one == TATWEEL or unicodedata.category(one) in ("Mn", "Me")


def _folded_place(turn: tuple[int, int, int]) -> int:
    return turn[0]
