"""What offsets count, found out by the words that a file gives with them.

Tools that run in a browser counted UTF-16 units until somebody noticed, and CRLF as one character or as two;
no version stands in their files, but the marked words do.
"""

import re
from collections.abc import Iterable, Sequence

from annotator.core.errors import HashiyaError
from annotator.formats.units import Places, Unit, from_unit

Marked = tuple[int, int, str | None]
"""Where words stand in whatever the file counts, and the words, where it says them."""

_BLANK = re.compile(r"\\[nr]|\s+")


def counted(text: str, marked: Sequence[Marked], unit: Unit | None) -> tuple[str, Places]:
    """The text, and places from the file's to code points of it, so that all words stand at their places.

    Tried are code points and UTF-16 units (or ``unit`` alone), then the same with each CRLF as one character;
    the text that is given back has LF then. Where nothing fits, or nothing is said, the first is taken, and
    the check of each span says what is wrong.
    """
    units: list[Unit] = [unit] if unit else ["code points", "UTF-16 units"]
    texts = [text, text.replace("\r\n", "\n")] if "\r\n" in text else [text]
    for exactly in (True, False):
        for one in texts:
            for each in units:
                place = from_unit(one, each)
                if fits(one, marked, place, exactly=exactly):
                    return one, place
    return text, from_unit(text, units[0])


def fits(text: str, marked: Iterable[Marked], place: Places, *, exactly: bool) -> bool:
    """Whether all words stand at their places; not ``exactly``: whatever white space is in them."""
    for start, end, words in marked:
        if words is None:
            continue
        try:
            first, last = place(start), place(end)
        except HashiyaError:
            return False
        found = text[first:last] if 0 <= first <= last <= len(text) else ""
        if found != words if exactly else not same_words(found, words):
            return False
    return True


def same_words(one: str, other: str) -> bool:
    r"""Whether two texts differ in white space at most, or in line ends written as ``\n``."""
    return one == other or _BLANK.sub("", one) == _BLANK.sub("", other)
