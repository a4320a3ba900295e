"""How two extents of one finding differ, in the terms of Arabic annotation rules.

What annotators of Arabic differ in is mostly at the beginning of a span: a proclitic written onto the word,
the article ال, a head noun (مدينة) or title (العقيد), a quotation mark.
"""

import re

from annotator.agreement.heads import is_head
from annotator.core.arabic import fold_text, proclitic_cuts, word_at, words

_PROCLITICS = re.compile("[وف]?[بكلس]?(?:ال|ل)?")
_ARTICLE = "ال"


def boundary_kind(text: str, one: tuple[int, int], other: tuple[int, int]) -> str:
    """How the stretches ``one`` and ``other`` of ``text`` (``[start, end)`` in code points) differ.

    ``""`` if they do not. ``punctuation``: by nothing but marks, quotes, spaces. At the beginning, and by no
    letter at the end: ``article``, ال or the second ل of لل; ``proclitic``, one or two of و ف ب ل ك س, even
    detached (لـ) or with ال after them; ``head``, words that are all head nouns or titles (``heads.py``).
    Else ``boundary``.
    """
    if one == other:
        return ""
    low, high = sorted((one[0], other[0]))
    first_end, last_end = sorted((one[1], other[1]))
    if high >= first_end or _letters(text[first_end:last_end]):
        return "boundary"
    return _beginning_kind(text, low, high)


def _beginning_kind(text: str, low: int, high: int) -> str:
    """What ``text[low:high]`` is, which only one of the two spans begins with."""
    if not _letters(text[low:high]):
        return "punctuation"
    word = word_at(text, high)
    if word is not None and word[0] < high < word[1]:
        return _kind_within(text, word, low, high)
    letters = _letters(text[low:high])
    if letters == _ARTICLE:
        return "article"
    # A word of its own that is no more than proclitics: لـ "الحرس الثوري", بـ 50.
    if _PROCLITICS.fullmatch(letters):
        return "proclitic"
    return "head" if all(is_head(text[start:end]) for start, end in words(text, low, high)) else "boundary"


def _kind_within(text: str, word: tuple[int, int], low: int, high: int) -> str:
    """The same where one of the two spans begins inside ``word``, at ``high``."""
    start, end = word
    if _letters(text[low:start]):
        return "boundary"
    piece = _letters(text[max(low, start) : high])
    before = _letters(text[start:low])
    # للنظام: the article's alef is not written, so between لنظام and نظام stands the article.
    if piece == _ARTICLE or (piece == "ل" and before.endswith("ل")):
        return "article"
    if not _PROCLITICS.fullmatch(before + piece):
        return "boundary"
    # A first letter of the word's own (سالم, وزارة) is no proclitic.
    written = text[start:end]
    offered = {_letters(written[:cut]) for cut in proclitic_cuts(written)}
    if fold_text(written).startswith("لل"):
        offered.add("ل")
    taken = before + piece
    return (
        "proclitic"
        if {taken, taken.removesuffix(_ARTICLE), taken.removesuffix("ل")} & offered
        else "boundary"
    )


def _letters(text: str) -> str:
    """The letters and digits of ``text``, folded: no marks, quotes, spaces, tatweel."""
    return "".join(one for one in fold_text(text) if one.isalnum())
