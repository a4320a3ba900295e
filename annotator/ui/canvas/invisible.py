"""Characters that show nothing and can deceive a reader: their names and the small signs drawn for them."""

import re

SIGNS: dict[str, str] = {
    "\u00a0": "NBSP",
    "\u00ad": "SHY",
    "\u034f": "CGJ",
    "\u061c": "ALM",
    "\u180e": "MVS",
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u202f": "NNBSP",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
    "\t": "TAB",
}

_ANY = re.compile("[" + "".join(SIGNS) + "]")


def invisible_in(text: str) -> list[tuple[int, str]]:
    """Where such characters stand (code points) and their short names, in order."""
    return [(found.start(), SIGNS[found.group()]) for found in _ANY.finditer(text)]
