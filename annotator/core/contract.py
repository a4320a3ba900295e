"""The text contract: the one normalisation that a text goes through, once, before it is hashed.

Line ends become LF, a leading byte order mark goes, and what Qt or JSON cannot carry is replaced. All else
stays as it came: no-break spaces, joiners, bidi controls, tatweel, marks, presentation forms, digits of
either kind, composed or not.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

REPLACEMENT = "\ufffd"
BOM = "\ufeff"

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_SEPARATOR = re.compile("[\u2028\u2029]")

# What goes without anything in its place: CR before LF, and the second half of a pair.
_GOES = re.compile("\r(?=\n)|(?<=[\ud800-\udbff])[\udc00-\udfff]")

# One search decides whether there is anything to do. Its last range is wider than the noncharacters in it,
# since a single range costs nothing and 32 single characters do; a false alarm only takes the slow way.
_SUSPECT = re.compile("[\0\r\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]")

# CR, NUL, and what begins U+2000-2FFF, U+D000-DFFF, U+F000 to U+FFFF and all beyond U+FFFF in UTF-8.
_SUSPECT_BYTES = (0x0D, 0x00, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4)


def keep_contract(text: str) -> tuple[str, dict[str, int]]:
    """The text as it will be stored, and how often each kind of thing was replaced on the way.

    Kinds (absent where 0): ``crlf`` and ``cr`` (to LF), ``separator`` (U+2028/2029 to LF), ``bom`` (leading,
    dropped), ``pair`` (the two halves of one character, joined), ``surrogate`` (lone), ``noncharacter`` and
    ``nul`` (each to U+FFFD). What comes out goes through unchanged a second time.
    """
    if not text.startswith(BOM) and _SUSPECT.search(text) is None:
        return text, {}
    replaced: dict[str, int] = {}
    without = text.lstrip(BOM)
    _count(replaced, "bom", len(text) - len(without))
    crlf = without.count("\r\n")
    _count(replaced, "crlf", crlf)
    _count(replaced, "cr", without.count("\r") - crlf)
    text = without.replace("\r\n", "\n").replace("\r", "\n")
    text, count = _SEPARATOR.subn("\n", text)
    _count(replaced, "separator", count)
    text, count = _PAIR.subn(_joined, text)
    _count(replaced, "pair", count)
    text, count = _SURROGATE.subn(REPLACEMENT, text)
    _count(replaced, "surrogate", count)
    text, count = _NONCHARACTER.subn(REPLACEMENT, text)
    _count(replaced, "noncharacter", count)
    _count(replaced, "nul", text.count("\0"))
    return text.replace("\0", REPLACEMENT), replaced


def is_clean_utf8(data: bytes) -> bool:
    """Whether ``data``, valid UTF-8, surely decodes to a text that already keeps the contract.

    False says nothing. It asks for a few bytes only, so that plain Arabic is passed in a microsecond.
    """
    return not any(byte in data for byte in _SUSPECT_BYTES)


def _joined(pair: re.Match[str]) -> str:
    high, low = map(ord, pair[0])
    return chr(0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)


def _count(replaced: dict[str, int], kind: str, count: int) -> None:
    if count:
        replaced[kind] = count


def keep_positions(text: str) -> Callable[[int], int]:
    """Where a place in ``text`` (code points) is in ``keep_contract(text)``.

    What stands between CR and LF, or between the halves of a pair, goes before the LF or behind the
    character.
    """
    bom = len(text) - len(text.lstrip(BOM))
    gone = [*range(bom), *(found.start() for found in _GOES.finditer(text, bom))]
    return lambda position: position - bisect_left(gone, position)
