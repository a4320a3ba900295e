"""Arabic that came out of a PDF or an old program as wreckage: seen, and put right as another text.

Two things are visible without knowing the language well. Letters in the shapes of printing (U+FB50 to U+FEFC)
instead of letters: each is folded back to the letters it shows. And lines written backwards, as they are seen
from the left: no Arabic word begins with ة or ى, and hardly any ends in لا that does not begin with ال. Words
for a whole (ﷺ, ﷲ) and ornate brackets are ordinary text and stay.
"""

import re
import unicodedata

import msgspec

_FORM = "\ufb50-\ufd3d\ufd50-\ufdcf\ufe70-\ufefc"
_FORMS = re.compile(f"[{_FORM}]")
_LETTERS = f"\u0621-\u064a\u0671-\u06d3{_FORM}"
_WORDS = re.compile(f"[{_LETTERS}\u064b-\u0652\u0640]+")
_MARKS = "\u064b-\u065f\u0670\u06d6-\u06ed"
_CLUSTERS = re.compile(f"[^{_MARKS}][{_MARKS}]*|[{_MARKS}]+")
# What is read from the left within a line that is read from the right: Latin words, numbers with what joins.
_LEFTWARD = re.compile(r"[A-Za-z0-9٠-٩۰-۹](?:[A-Za-z0-9٠-٩۰-۹.,:/@%_&+\-'’ ]*[A-Za-z0-9٠-٩۰-۹%])?")
_MIRRORED = str.maketrans("()[]{}<>«»‹›﴾﴿", ")(][}{><»«›‹﴿﴾")
# A mark at the end of a word that runs backwards is on its first letter: marks stayed behind their letters.
_KEPT = re.compile(f"[{_LETTERS}][{_MARKS}]+(?![{_LETTERS}{_MARKS}\u0640])")
_LOOSE = re.compile(f"(?:^|[^{_LETTERS}{_MARKS}\u0640])[{_MARKS}]", re.MULTILINE)
# No word has ة before another letter; what is written backwards soon has: one quick look tells.
_INSIDE = re.compile("ة[\u0621-\u064a]")
_EACH = re.compile("(?s).")
_FEW = 3
_ENDINGS = "ةى\ufe93\ufe94\ufeef\ufef0"


class Wreckage(msgspec.Struct, frozen=True):
    """What is wrong: how many letters are shapes, and how many lines run backwards."""

    forms: int = 0
    reversed: int = 0


def wreckage(text: str, *, shapes: bool = True) -> Wreckage | None:
    """What is visibly torn or reversed in ``text``, or None, which is found out in a few microseconds.

    Without ``shapes`` the caller knows that no letter is one.
    """
    forms = len(_FORMS.findall(text)) if shapes and b"\xef" in text.encode("utf-8", "replace") else 0
    if forms < _FEW and _INSIDE.search(text) is None:
        return None
    lines = [line for line in text.split("\n") if _WORDS.search(line)]
    backwards = _backwards(text)
    turned = sum(_leaning(line) < 0 for line in lines) if backwards else 0
    if forms < _FEW and not turned:
        return None
    return Wreckage(forms if forms >= _FEW else 0, turned)


def repaired(text: str) -> str:
    """A text that reads as it was meant: letters for shapes, lines turned round. Others stay as they are."""
    backwards = _backwards(text)
    lines = text.split("\n")
    if backwards:
        # A short line that says nothing either way goes with the rest.
        kept = _KEPT.search(text) is not None and _LOOSE.search(text) is None
        pieces = _CLUSTERS if kept else _EACH
        lines = [
            _turned(line, pieces) if _leaning(line) <= 0 and _WORDS.search(line) else line for line in lines
        ]
    return "\n".join(_FORMS.sub(lambda found: _plain(found[0]), line) for line in lines)


def _backwards(text: str) -> bool:
    """Whether a text as a whole is written backwards."""
    words = _WORDS.findall(text[:200_000])
    wrong, right = _signs(words)
    return wrong >= _FEW and wrong > 2 * right


def _leaning(line: str) -> int:
    """Above 0 for a line that reads forwards, below for one that runs backwards, 0 where nothing tells."""
    wrong, right = _signs(_WORDS.findall(line))
    return right - wrong


def _signs(words: list[str]) -> tuple[int, int]:
    """How many words tell that they are written backwards, and how many that they are not."""
    wrong = right = 0
    for word in words:
        if len(word) < 3:
            continue
        wrong += word[0] in _ENDINGS or _shape(word[0]) == "<final>" or _shape(word[-1]) == "<initial>"
        right += word[-1] in _ENDINGS or _shape(word[-1]) == "<final>" or _shape(word[0]) == "<initial>"
        if len(word) > 3:
            wrong += word.endswith("لا") and not word.startswith("ال")
            right += word.startswith("ال") and not word.endswith("لا")
    return wrong, right


def _shape(letter: str) -> str:
    return unicodedata.decomposition(letter).partition(" ")[0] if letter >= "\ufb50" else ""


def _turned(line: str, pieces: re.Pattern[str]) -> str:
    turned = "".join(reversed(pieces.findall(line))).translate(_MIRRORED)
    return _LEFTWARD.sub(lambda found: found[0][::-1], turned)


def _plain(form: str) -> str:
    return unicodedata.normalize("NFKC", form).replace(" ", "")
