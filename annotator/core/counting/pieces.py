"""A text as the pieces that counting reads: folded words and numbers, with their proclitics known."""

import re
from collections.abc import Callable, Iterator

import msgspec

from annotator.core.arabic import fold_text

# A date, an hour or a score: digits that are parted twice by the same sign, or by a colon or stroke.
_DATE = r"\d+(?P<by>[./:-])\d+(?:(?P=by)\d+)+|\d+[:/]\d+"
# The thousands of 1,554, 1.554 and ١٬٥٥٤; a no-break space is made ٬ before folding.
_PIECE = re.compile(
    r"(?P<thousands>\d{1,3}(?:[.,٬]\d{3})+(?![.,٬]?\d))"
    rf"|(?P<date>{_DATE})"
    r"|(?P<number>\d+(?:[.,٫]\d+)?)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<sign>[-–—~%٪+])"
    r"|(?P<stop>[.!?؟؛:،,\n])"
)
_PARTED = re.compile("(?<=\\d)[\u00a0\u202f\u2009](?=\\d{3}(?!\\d))")
_TANWIN = "\u064b"
_TEN = ("عشر", "عشره")


class Piece(msgspec.Struct, frozen=True):
    """One word, number or sign. ``kind`` is ``word``, ``number``, ``date``, ``sign`` or ``stop``.

    ``stem`` is the folded word without the proclitics in ``lead`` (و, ب, ال ...), which were taken off only
    where what is left is a known word. ``nunated``: written with a tanwin of fath (ألفاً).
    """

    kind: str
    stem: str
    lead: str = ""
    nunated: bool = False

    @property
    def joined(self) -> bool:
        """Whether "and" stands before it."""
        return self.lead[:1] in ("و", "ف") and bool(self.lead)

    @property
    def definite(self) -> bool:
        """Whether it has the article."""
        return self.lead.endswith(("ال", "لل"))


def pieces(text: str, known: Callable[[str], bool]) -> list[Piece]:
    """The pieces of ``text``, in order; ``known`` says which folded words there are."""
    found: list[Piece] = []
    pending = ""
    for kind, part, nunated in _parts(text):
        if (kind == "word" and part in ("و", "ف")) or part == "ال":
            pending += part
            continue
        stem, lead = _without_proclitics(part, known) if kind == "word" else (part, "")
        if pending == "ال" and kind == "number" and found and found[-1].kind == "word":
            # "ب ال 25": what stood before is a word of its own.
            pending = "ال"
        if stem in _TEN and not lead and found and found[-1].stem == "واحد":
            # Folded, وأحد عشر (and eleven) begins like واحد (one).
            found[-1] = Piece("word", "احد", "و")
        found.append(Piece(kind, stem, pending + lead, nunated))
        pending = ""
    return found


def _parts(text: str) -> Iterator[tuple[str, str, bool]]:
    raw = _PARTED.sub("٬", text)
    # Word by word, so that a tanwin is seen before folding takes it away.
    for word in re.findall(r"\S+|\s", raw):
        for found in _PIECE.finditer(fold_text(word)):
            kind = next(name for name, part in found.groupdict().items() if part and name != "by")
            yield "number" if kind == "thousands" else kind, found.group(), _TANWIN in word


def _without_proclitics(word: str, known: Callable[[str], bool]) -> tuple[str, str]:
    for length in _leads(word):
        stem = word[length:]
        if known(stem):
            return stem, word[:length]
    return word, ""


def _leads(word: str) -> Iterator[int]:
    """How many letters may be proclitics, the fewest first: و ف, then ب ل, then the article.

    Not ك (as), which numbers hardly have: كمية is a quantity and no "as a hundred".
    """
    found = re.match("([وف]?)([بل]?)(ال|لل|ل)?", word)
    assert found is not None
    lengths = {0, len(found[1]), len(found[1] + found[2]), found.end()}
    yield from sorted(one for one in lengths if one < len(word))
