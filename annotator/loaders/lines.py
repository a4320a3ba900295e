"""What one line is by itself, wherever on the page it stands."""

import re
from typing import Literal, NamedTuple

from annotator.loaders import pages
from annotator.loaders.dates import letters, plain

Kind = Literal["related", "chrome", "tags", "credit", "signed", "image", "link"]

SHORT = 40
"""Code points: a longer line is no furniture word, city or name."""

_LONGEST = 400

_IMAGE = re.compile(
    r"[\w .,()%@~&=+\-\[\]/:\\]{1,190}\.(?:jpe?g|png|gif|webp|svg|bmp|avif)\s*$", re.IGNORECASE
)
_SYMBOLS = re.compile(r"[\W\d_]{1,16}$")
_BEFORE = "•*>»«|-–—.#"
_HEADS = re.compile(
    rf"[\s{re.escape(_BEFORE)}]*+(?:"
    rf"(?P<related>{pages.one_of(pages.RELATED_HEADS)})"
    rf"|(?P<chrome>{pages.one_of(pages.CHROME_HEADS)})"
    rf"|(?P<tags>{pages.one_of(pages.TAG_HEADS)})\s*:?\s*$"
    rf"|\((?P<signed>{pages.one_of(pages.SIGN_OFFS)})(?=[^()]*\)\s*$)"
    rf"|(?P<credit>{pages.one_of(pages.CREDIT_HEADS)})\s*:(?=\s*\S)"
    r"|(?P<link>(?:https?://|www\.)[^\s<>\"]{3,}\s*$)"
    r")",
    re.IGNORECASE,
)
_MARKS = "".join(map(chr, (*range(0x64B, 0x653), 0x670, 0x640, 0x200E, 0x200F)))
_FOLDED = str.maketrans(
    {raw: letter for letter, written in pages.VARIANTS.items() for raw in written}
    | dict.fromkeys(_MARKS)
    | {"\u00a0": " "}
)
_WRITTEN = (
    *pages.RELATED_HEADS,
    *pages.CHROME_HEADS,
    *pages.TAG_HEADS,
    *pages.CREDIT_HEADS,
    "https:",
    "www.",
)
_OPENINGS = frozenset(
    one + other
    for head in (*_WRITTEN, *map(str.upper, _WRITTEN))
    if len(head) > 1
    for one in pages.VARIANTS.get(head[0], head[0])
    for other in (*pages.VARIANTS.get(head[1], head[1]), head[1].lower(), *_MARKS)
)
_FIRST_FOUR = frozenset(head[:4] for head in _WRITTEN)
_ALONE = frozenset(_BEFORE + _MARKS + "(©")


class Line(NamedTuple):
    """A line that is not blank: where it stands (code points, without its line end) and what it says."""

    start: int
    end: int
    text: str


def key(text: str) -> str:
    """A line as the tables write it: folded, one space, without the marks around it."""
    return " ".join(letters(plain(text)).split()).strip("•*·|:؛،.[]")


def folded(text: str) -> str:
    """A text as the tables write it, but with its spaces and punctuation: the patterns there find in it."""
    return text.translate(_FOLDED)


def kind_of(text: str) -> Kind | None:
    """What a line is by its own words, or None: prose, a title, a name."""
    length = len(text)
    if length > _LONGEST:
        return None
    match = _head(text)
    if match is not None and (match.lastgroup != "credit" or length <= 2 * SHORT):
        return match.lastgroup  # type: ignore[return-value]
    if length <= SHORT and (_SYMBOLS.match(text) or key(text) in pages.CHROME):
        return "chrome"
    return "image" if "." in text[-7:-2] and _IMAGE.match(text) else None


def is_bare(text: str) -> bool:
    """Whether a line that opens a list (اقرأ أيضاً, الوسوم) says nothing more than that."""
    match = _head(text)
    return match is not None and not match.string[match.end() :].strip(" \u00a0:.،*#-")


def after_head(text: str) -> str:
    """What stands after a line's head: the name after المصدر:."""
    match = _head(text)
    return text[_raw_end(text, match.end()) :].strip(" \u00a0:.،*") if match else ""


def _head(text: str) -> re.Match[str] | None:
    """How a line opens, matched in the folded line; its first characters tell that most lines are prose."""
    if text[:2] in _OPENINGS:
        four = folded(text[:6])[:4].lower()
        if len(four) == 4 and four not in _FIRST_FOUR:
            return None
    elif text[0] not in _ALONE and not text[0].isspace():
        return None
    return _HEADS.match(folded(text))


def _raw_end(text: str, folded_end: int) -> int:
    """Where in the line as it is written the first ``folded_end`` characters of the folded one end."""
    kept = 0
    for place, char in enumerate(text):
        if kept == folded_end:
            return place
        kept += char not in _MARKS
    return len(text)
