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
_HEADS = re.compile(
    r"[\s•*>»«|\-–—.#]*+(?:"
    rf"(?P<related>{pages.one_of(pages.RELATED_HEADS)})"
    rf"|(?P<chrome>{pages.one_of(pages.CHROME_HEADS)})"
    rf"|(?P<tags>{pages.one_of(pages.TAG_HEADS)})\s*:?\s*$"
    rf"|\((?P<signed>{pages.one_of(pages.SIGN_OFFS)})(?=[^()]*\)\s*$)"
    rf"|(?P<credit>{pages.one_of(pages.CREDIT_HEADS)})\s*:(?=\s*\S)"
    r"|(?P<link>(?:https?://|www\.)[^\s<>\"]{3,}\s*$)"
    r")",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line that is not blank: where it stands (code points, without its line end) and what it says."""

    start: int
    end: int
    text: str


def key(text: str) -> str:
    """A line as the tables write it: folded, one space, without the marks around it."""
    return " ".join(letters(plain(text)).split()).strip("•*·|:؛،.[]")


def kind_of(text: str) -> Kind | None:
    """What a line is by its own words, or None: prose, a title, a name."""
    length = len(text)
    if length > _LONGEST:
        return None
    match = _HEADS.match(text)
    if match is not None and (match.lastgroup != "credit" or length <= 2 * SHORT):
        return match.lastgroup  # type: ignore[return-value]
    if length <= SHORT and (_SYMBOLS.match(text) or key(text) in pages.CHROME):
        return "chrome"
    return "image" if "." in text[-7:-2] and _IMAGE.match(text) else None


def is_bare(text: str) -> bool:
    """Whether a line that opens a list (اقرأ أيضاً, الوسوم) says nothing more than that."""
    match = _HEADS.match(text)
    return match is not None and not text[match.end() :].strip(" \u00a0:.،*#-")


def after_head(text: str) -> str:
    """What stands after a line's head: the name after المصدر:."""
    match = _HEADS.match(text)
    return text[match.end() :].strip(" \u00a0:.،*") if match else ""
