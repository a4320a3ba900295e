"""What the offsets in a file of brat's count: the words that stand beside them tell.

brat counts code points, with line ends as they stand. Others read a text whose line ends Windows wrote with
one character for each, drop a byte order mark, or count UTF-16 units, and write the same format.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from annotator.formats.errors import InsideCharacter
from annotator.formats.units import from_unit

Stretch = Callable[[int, int], tuple[int, int]]
"""From two offsets in the file to the stretch of the text. Raises InsideCharacter."""

Parts = Sequence[tuple[int, int]]


def fitting(bound: Sequence[tuple[Parts, str]], text: str) -> Stretch:
    """The way of counting with which most of these ``(parts, words)`` have their words in the text."""
    best: Stretch = _as_they_stand
    faults = len(bound) + 1
    for stretch in _ways(text):
        wrong = sum(not _fits(parts, words, text, stretch) for parts, words in bound)
        if wrong < faults:
            best, faults = stretch, wrong
        if not wrong:
            break
    return best


def words_at(text: str, parts: Parts) -> str:
    """The words of stretches as brat writes them behind their offsets."""
    return " ".join(text[left:right] for left, right in parts)


def same_words(said: str, found: str) -> bool:
    """Whether what a line says stands there, whatever the spaces; a line that says nothing is believed.

    Spaces differ where a line ended, and of old no space was written between parts.
    """
    return not said.strip() or "".join(said.split()) == "".join(found.split())


def _fits(parts: Parts, words: str, text: str, stretch: Stretch) -> bool:
    try:
        found = [stretch(start, end) for start, end in parts]
    except InsideCharacter:
        return False
    within = all(0 <= left <= right <= len(text) for left, right in found)
    return within and same_words(words, words_at(text, found))


def _ways(text: str) -> Iterator[Stretch]:
    """Code points as they stand; less the CR of Windows' line ends, or a BOM; the same in UTF-16 units."""
    yield _as_they_stand
    returns = [place for place, one in enumerate(text[:-1]) if one == "\r" and text[place + 1] == "\n"]
    gone: list[list[int]] = [[], returns] if returns else [[]]
    if text.startswith("\ufeff"):
        gone += [[0, *one] for one in gone]
    for one in gone[1:]:
        yield _less(one)
    if max(text, default="") > "\uffff":
        for one in gone:
            yield _in_utf_16(text, one)


def _as_they_stand(start: int, end: int) -> tuple[int, int]:
    return start, end


def _less(gone: Sequence[int]) -> Stretch:
    """Without the characters at ``gone``, in order; a span that ends before one does not hold it."""
    before = [place - count for count, place in enumerate(gone)]

    def stretch(start: int, end: int) -> tuple[int, int]:
        # How many of those that went stand before a place among those that stayed.
        left = start + bisect_left(before, start + 1)
        right = end + bisect_left(before, end) if end > start else left
        return left, right

    return stretch


def _in_utf_16(text: str, gone: Sequence[int]) -> Stretch:
    left_out = frozenset(gone)
    counted = from_unit(
        "".join(one for place, one in enumerate(text) if place not in left_out), "UTF-16 units"
    )
    whole = _less(gone)
    return lambda start, end: whole(counted(start), counted(end))
