"""Where given words stand in a text, whatever their hamzas, marks and tatweels and whatever precedes them.

Looking for البوكمال finds it in بالبوكمال and gives the stretch behind the preposition; looking for النظام
finds لنظام inside للنظام, whose alef is not written (:func:`~annotator.core.arabic.normal_form`). Pronouns at
a word's end are never cut off.
"""

import re
from collections.abc import Iterator

import msgspec

from annotator.core.arabic.fold import Folded, fold, fold_text
from annotator.core.arabic.graphemes import snap
from annotator.core.arabic.proclitics import normal_form, proclitic_cuts
from annotator.core.arabic.words import word_at

_ARTICLE = "ال"
_SPACES = re.compile(r"\s+")
# Any run of spaces, over one line's end at most: texts are sometimes broken inside a sentence, and an empty
# line ends a paragraph.
_GAP = r"(?:[^\S\n]+(?:\n[^\S\n]*)?|\n[^\S\n]*)"
_PLAIN = re.compile("[0-9A-Za-z\u0621-\u063a\u0641-\u064a]")
_LONGEST = 1_000


class Sought(msgspec.Struct, frozen=True):
    """What is looked for: ``text`` is folded, its words one space apart. Made by :func:`sought`.

    ``whole``: only where it begins at a word's beginning or behind its proclitics, and ends at a word's end;
    else inside words too.
    """

    text: str
    whole: bool = True


def sought(words: str, *, whole: bool = True) -> Sought | None:
    """These words, to be looked for; None where nothing is left of them once folded, or far too much."""
    folded = _plain(words)
    return Sought(folded, whole) if folded and len(folded) <= _LONGEST else None


def sought_at(text: str, start: int, end: int) -> Sought | None:
    """The words of a selection, as a reader would look them up: لنظام chosen inside للنظام seeks النظام."""
    return sought(normal_form(text, start, end))


def occurrences(text: str, wanted: Sought, folded: Folded | None = None) -> list[tuple[int, int]]:
    """Where it stands, as ``[start, end)`` in code points of ``text``, in order, none upon another.

    Each stretch reads ``wanted.text`` once folded (for the rest of a لل: its normal form does), and neither
    end stands inside a grapheme. ``folded`` may bring what :func:`fold` makes of ``text``, to save the time;
    one that does not belong to it costs hits and gives no wrong ones.
    """
    return list(_occurrences(text, wanted, folded))


def first_occurrence(text: str, wanted: Sought) -> tuple[int, int] | None:
    """The first of :func:`occurrences`, sooner than all of them are there; None where there is none."""
    return next(_occurrences(text, wanted, None), None)


def _occurrences(text: str, wanted: Sought, folded: Folded | None) -> Iterator[tuple[int, int]]:
    source = fold(text) if folded is None else folded
    free = 0
    for first, last in _hits(source.text, wanted.text):
        start, end = source.raw(first, last)
        # A folding of another text leads anywhere.
        place = _place(text, start, end, wanted) if 0 <= start < end <= len(text) else None
        if place is not None and place[0] >= free:
            yield place
            free = place[1]


def reads(text: str, start: int, end: int) -> str:
    """What a stretch reads, folded: strings that are compared across a project."""
    return _plain(normal_form(text, start, end))


def _plain(words: str) -> str:
    return _SPACES.sub(" ", fold_text(words)).strip()


def _hits(folded: str, wanted: str) -> Iterator[tuple[int, int]]:
    """Every place of the folded text that may be one, overlapping ones too, in order."""
    # Behind another ل the article's alef is not written: the word is found by what both spellings share.
    article = wanted.startswith(_ARTICLE) and len(wanted) > len(_ARTICLE)
    core = wanted[1:] if article else wanted
    if " " in core:
        pattern = re.compile(_GAP.join(map(re.escape, core.split(" "))))
        found = pattern.search(folded)
        while found is not None:
            yield from _with_article(folded, *found.span(), article=article)
            found = pattern.search(folded, found.start() + 1)
        return
    at = folded.find(core)
    while at >= 0:
        yield from _with_article(folded, at, at + len(core), article=article)
        at = folded.find(core, at + 1)


def _with_article(folded: str, first: int, last: int, *, article: bool) -> Iterator[tuple[int, int]]:
    if not article:
        yield first, last
    elif first and folded[first - 1] == "ا":
        yield first - 1, last
    elif first and folded[first - 1] == "ل":
        yield first, last


def _place(text: str, start: int, end: int, wanted: Sought) -> tuple[int, int] | None:
    """The stretch itself, where it is one: whole graphemes, whole words where that is asked."""
    if wanted.whole:
        bounds = _whole(text, start, end, wanted.text)
        if bounds is None:
            return None
        start, end = bounds
    start, end = snap(text, start, end)
    read = reads(text, start, end)
    # Behind ل the stretch لنظام reads النظام; inside words it may be looked for as it stands, too.
    fits = read == wanted.text or (not wanted.whole and _plain(text[start:end]) == wanted.text)
    return (start, end) if fits else None


def _whole(text: str, start: int, end: int, wanted: str) -> tuple[int, int] | None:
    """The stretch with what its first and last word hold unseen; None where it cuts one otherwise.

    What is sought as a letter must stand in a word: a circled letter folds to one and is none.
    """
    if text[end - 1].isalnum() and _PLAIN.match(text, end):
        return None  # what most of the hits of a short word come to, seen without looking for its word
    last = _word_of(text, end - 1)
    if last is None:
        if wanted[-1].isalnum():
            return None
    elif end < last[1]:
        if fold_text(text[end : last[1]]):
            return None
        end = last[1]
    first = _word_of(text, start)
    if first is None:
        return None if wanted[0].isalnum() else (start, end)
    if first[0] < start:
        if not fold_text(text[first[0] : start]):
            start = first[0]
        elif start - first[0] not in proclitic_cuts(text[first[0] : first[1]]):
            return None
    return start, end


def _word_of(text: str, place: int) -> tuple[int, int] | None:
    """The word that the character at ``place`` belongs to."""
    word = word_at(text, place)
    return word if word is not None and word[0] <= place < word[1] else None
