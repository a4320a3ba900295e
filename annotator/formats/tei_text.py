"""The text of a TEI document, and where in it each element stands.

In elements that keep their spaces (``xml:space="preserve"``, as ours does) each character stands as it is;
elsewhere white space is what XML writes between words, so it is one space, and blocks are lines.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable

import msgspec

from annotator.formats.errors import NoCharacter, NotOurRow
from annotator.formats.xml_elements import Element

#: Each on lines of its own.
BLOCKS = frozenset(
    ("ab", "argument", "byline", "cell", "closer", "dateline", "div", "div1", "div2", "epigraph", "head",
     "item", "l", "label", "lg", "list", "opener", "p", "quote", "row", "salute", "signed", "sp", "speaker",
     "stage", "table", "trailer", "u")
)  # fmt: skip

#: Elements that name something in the text itself.
NAMES = frozenset(
    ("eventName", "geogName", "name", "objectName", "orgName", "persName", "placeName", "roleName", "rs")
)

#: What stands off although it may stand in the text; no words of it.
OFF = frozenset(
    ("annotation", "fs", "interp", "interpGrp", "link", "linkGrp", "listAnnotation", "listRelation",
     "relation", "span", "spanGrp")
)  # fmt: skip

#: Not words of the text, but about it; of a choice and of readings, the first is the text.
_ASIDE = frozenset(("corr", "expan", "figDesc", "fw", "note", "rdg", "reg"))


#: What is white space to XML, and stretches of it and of all else.
WHITE = " \t\n\r"
_PIECES = re.compile(f"[{WHITE}]+|[^{WHITE}]+")


class Named(msgspec.Struct, frozen=True):
    """An element that names its words: which it is called, where it begins and ends in the file."""

    label: str
    start: int
    end: int
    line: int


class Text:
    """Text as it comes together, element by element.

    ``places`` are the stretches of elements by their ``xml:id``, counted in what the elements hold;
    ``stretch`` says where that is in ``text``. ``named`` are names in the text, ``off`` what stands off
    in it, ``aside`` the names of elements whose words are not the text's.
    """

    def __init__(self) -> None:
        self.places: dict[str, tuple[int, int]] = {}
        self.named: list[Named] = []
        self.off: list[Element] = []
        self.aside: list[str] = []
        self._out: list[str] = []
        self._length = 0
        self._raw = 0
        self._runs: list[tuple[int, int, int]] = [(0, 0, 0)]
        self._gap = ""
        self._collapsed = False

    @property
    def text(self) -> str:
        """All of it so far."""
        if len(self._out) > 1:
            self._out = ["".join(self._out)]
        return self._out[0] if self._out else ""

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the file's words is, without the spaces at its ends that are not the text's."""
        left, right = self._place(bisect_right, start), self._place(bisect_left, end)
        if self._collapsed:
            words = self.text[left:right]
            kept = words.strip(WHITE)
            left += len(words) - len(words.lstrip(WHITE)) if kept else 0
            right = left + len(kept)
        return left, max(left, right)

    def _place(self, side: Callable[..., int], raw: int) -> int:
        """Where the text goes on behind a place of the file's words, or (``bisect_left``) ends before it."""
        first, out, length = self._runs[max(0, side(self._runs, raw, key=_begins) - 1)]
        return out + min(raw - first, length)

    def add(self, element: Element, *, keeps: bool = False) -> None:
        """Take an element with all that is in it. Raises NotOurRow."""
        if element.name in OFF:
            self.off.append(element)
            return
        if element.name in _ASIDE:
            self.aside.append(element.name)
            self._raw += len(_raw(element))
            return
        space = element.get("xml:space")
        keeps = space == "preserve" or (keeps and space != "default")
        block = element.name in BLOCKS
        if block or element.name == "lb":
            self._break()
        start = self._raw
        if element.name == "g":
            self._words(sign(element), keeps=True)
        for part in element.parts:
            if isinstance(part, str):
                self._words(part, keeps=keeps)
            else:
                self.add(part, keeps=keeps)
        if name := element.get("xml:id"):
            self.places[name] = (start, self._raw)
        if element.name in NAMES:
            self.named.append(Named(element.get("type") or element.name, start, self._raw, element.line))
        if block:
            self._break()

    def _break(self) -> None:
        if self._length:
            self._gap = "\n"

    def _words(self, words: str, *, keeps: bool) -> None:
        if keeps:
            self._put(words, self._raw)
            self._raw += len(words)
            return
        for found in _PIECES.finditer(words):
            if found[0].strip(WHITE):
                self._collapsed = True
                self._put(found[0], self._raw + found.start())
            elif self._length and not self._gap:
                self._gap = " "
        self._raw += len(words)

    def _put(self, words: str, raw: int) -> None:
        if not words:
            return
        self._out += (self._gap, words)
        self._length += len(self._gap)
        self._gap = ""
        self._runs.append((raw, self._length, len(words)))
        self._length += len(words)


def _begins(run: tuple[int, int, int]) -> int:
    return run[0]


def sign(element: Element) -> str:
    """The character that an empty ``g`` of ours stands for. Raises NotOurRow."""
    named = element.get("n")
    if element.parts or not named.startswith("U+"):
        return ""
    try:
        return chr(int(f"0x{named[2:]}", 0))
    except (ValueError, OverflowError):
        raise NotOurRow(detail=NoCharacter(said=named[:20])) from None


def words_of(element: Element | None) -> str:
    """All words of an element, its spaces as one unless they are kept. Raises NotOurRow."""
    if element is None:
        return ""
    words = _raw(element)
    if element.get("xml:space") == "preserve":
        return words
    return " ".join(one for one in _PIECES.findall(words) if one.strip(WHITE))


def _raw(element: Element) -> str:
    own = sign(element) if element.name == "g" else ""
    return own + "".join(part if isinstance(part, str) else _raw(part) for part in element.parts)
