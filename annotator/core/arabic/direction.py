"""Which way a paragraph runs, and which digits an interface shows."""

import re
import unicodedata
from typing import Literal

_ARABIC_LETTER = re.compile(
    "[\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff\u0750-\u077f"
    "\u0870-\u0887\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc]"
)
_TO_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_TO_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def is_right_to_left(paragraph: str) -> bool:
    """Whether a paragraph runs right to left: with any Arabic letter it does, else as its first strong
    character says (UAX 9, P2: what stands in an isolate does not count); without one it does not.
    """
    if _ARABIC_LETTER.search(paragraph):
        return True
    depth = 0
    for one in paragraph:
        kind = unicodedata.bidirectional(one)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return kind != "L"
    return False


def show_digits(text: str, system: Literal["western", "arabic"]) -> str:
    """``text`` with all its digits in one system (123 or ١٢٣): for the interface, never for stored text."""
    return text.translate(_TO_ARABIC if system == "arabic" else _TO_WESTERN)
