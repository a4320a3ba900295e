"""Words and the way from word to word, in logical (reading) order.

A word is a run of letters and digits of any script with all that belongs to it: marks, tatweel, the zero
width joiner and non-joiner. Punctuation, quotation marks, brackets, symbols, emoji and the underscore (it
parts the words of a hashtag) are never inside a word. Two things may stand between: a separator between two
digits (1,554 or 19:54) and an apostrophe between two Latin letters.
"""

import re
from collections.abc import Iterator

# Nonspacing marks of the scripts that stand in such articles. `re` does not count marks as \w.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0897-\u089f\u08ca-\u08e1"
    "\u08e3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
_JOINERS = "\u200c\u200d"  # zero width non-joiner and joiner: they shape the letter before them
_UNSEEN = "\u00ad\u061c\u200e\u200f\u2060\ufeff"  # soft hyphen, direction marks, word joiner: inside only
_LETTER = r"[^\W_]"
# Letters and what belongs to them, without ever going back: a third of the time of a cluster after another.
_RUN = f"{_LETTER}++(?:[{MARKS}{_JOINERS}]++{_LETTER}*+)*+"
_BETWEEN = (
    f"[{_UNSEEN}]+(?={_LETTER})"
    r"|(?<=\d)[.,:/٫٬](?=\d)"
    r"|(?<=[A-Za-zÀ-ɏ])['’](?=[A-Za-zÀ-ɏ])"
)
WORD = re.compile(f"{_RUN}(?:(?:{_BETWEEN}){_RUN})*+")

# No word is longer; a text without any space is then cut here rather than searched to its beginning.
_LONGEST = 1_000
_WINDOW = 64


def words(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The words and numbers of ``text[start:end]`` as ``[start, end)`` in code points of ``text``, in order.

    A word that ``start`` or ``end`` cuts is given as far as it lies inside.
    """
    return [found.span() for found in WORD.finditer(text, start, len(text) if end is None else end)]


def word_at(text: str, position: int) -> tuple[int, int] | None:
    """The word that holds ``position`` (a place between code points), or that ends there; None elsewhere."""
    for start, end in _words_from(text, _line_in(text, position)):
        if start > position:
            return None
        if end >= position:
            return start, end
    return None


def next_word(text: str, i: int) -> int:
    """The end of the word at or after ``i``: one step forward. The text's end where no word follows."""
    return next((end for _, end in _words_from(text, _line_in(text, i)) if end > i), len(text))


def previous_word(text: str, i: int) -> int:
    """The start of the last word that begins before ``i``: one step back. 0 where there is none."""
    for stretch in _words_before(text, i):
        starts = [start for start, _ in stretch if start < i]
        if starts:
            return starts[-1]
    return 0


def _words_from(text: str, start: int) -> Iterator[tuple[int, int]]:
    return (found.span() for found in WORD.finditer(text, start))


def _words_before(text: str, i: int) -> Iterator[list[tuple[int, int]]]:
    """The words of a stretch before ``i`` (one of them may reach beyond it), then of ever longer ones."""
    width = _WINDOW
    while True:
        start = _line_in(text, max(0, i - width))
        stretch = []
        for word in _words_from(text, start):
            if word[0] >= i:
                break
            stretch.append(word)
        yield stretch
        if start == 0:
            return
        width *= 4


def _line_in(text: str, position: int) -> int:
    """A place at or before ``position`` where no word can be under way: after a space, or far enough."""
    start = min(max(position, 0), len(text))
    furthest = max(0, start - _LONGEST)
    while start > furthest and not text[start - 1].isspace():
        start -= 1
    return start
