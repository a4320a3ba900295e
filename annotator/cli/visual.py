"""Arabic in terminals: most neither join its letters nor order them from right to left.

Only what is printed passes through here, never what is stored, and what is piped stays as it is.
"""

import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:
    from arabic_reshaper import ArabicReshaper

Visual = Literal["auto", "always", "never"]
VISUAL: tuple[Visual, ...] = get_args(Visual)

VARIABLE = "HASHIYA_VISUAL"

#: Terminals that order by themselves, as they name themselves in TERM_PROGRAM.
ORDERING_PROGRAMS = ("Apple_Terminal", "mintty", "mlterm")
#: VTE (GNOME Terminal and its kin) does so from 0.58 on.
ORDERING_VTE = 5800

# Patterns, compiled by `re` when first used and then kept: most commands print none of this.
#: Marks, embeddings and isolates: the reordering knows only the older of them, and a terminal none.
_DIRECTIONS = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
#: What would move the cursor or colour the screen, were it printed: titles come from strangers.
_CONTROLS = "[\x00-\x08\x0b-\x1f\x7f-\x9f]"
_LEFT_TO_RIGHT = "\u200e"
#: A Latin word with the signs that belong to it (`--help`, `/tmp/x`), but not a full stop and its like.
_LATIN = r"[!-~]*[A-Za-z][!-~]*?(?=[.,:;!?]*(?:[^!-~]|$))"
#: Marks before their letters, as turning a line leaves them; a terminal puts a mark on what precedes it.
_TURNED_MARKS = "([\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+)(.)"
_RIGHT_TO_LEFT = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"


def choose_visual(visual: str) -> None:
    """Heed this wish, one of VISUAL, from now on, in this process."""
    os.environ[VARIABLE] = visual


def orders_itself(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is known to join and order Arabic by itself."""
    vte = environment.get("VTE_VERSION", "")
    return (
        (vte.isdecimal() and int(vte) >= ORDERING_VTE)
        or environment.get("TERM_PROGRAM") in ORDERING_PROGRAMS
        or "KONSOLE_VERSION" in environment
        or environment.get("TERM", "").startswith("mlterm")
    )


def is_visual(*, error: bool) -> bool:
    """Whether what goes to stdout, or to stderr, has to be joined and ordered before it is printed."""
    wish = os.environ.get(VARIABLE, "").lower()
    if wish in ("always", "never"):
        return wish == "always"
    return is_terminal(error=error) and not orders_itself(os.environ)


def is_terminal(*, error: bool) -> bool:
    """Whether stdout, or stderr, is a terminal."""
    return (sys.stderr if error else sys.stdout).isatty()


def lines_for(text: str, *, error: bool) -> list[str]:
    """The lines to print for ``text``, which holds sentences, not tables.

    Where they are ordered here they are broken here too: a terminal would put the start of a broken
    right-to-left line below its end.
    """
    lines = [without_controls(line) for line in text.split("\n")]
    if not is_visual(error=error):
        return lines
    columns = shutil.get_terminal_size().columns
    return [to_visual(part) for line in lines for part in _broken(line, max(columns - 1, 20))]


def without_controls(text: str) -> str:
    """``text`` without the control characters that a terminal would act on."""
    return re.sub(_CONTROLS, " ", text)


def to_visual(text: str) -> str:
    """``text``, one line, as a terminal that draws letter after letter from the left has to be given it.

    Letters take their joined forms, what is read from the right is turned, brackets are mirrored, and
    direction controls are left out. A line that holds any Arabic letter runs from right to left.
    """
    if not re.search(_RIGHT_TO_LEFT, text):
        return re.sub(_DIRECTIONS, "", text)
    # This one mirrors brackets; it does not know isolates, which are gone by then.
    from bidi.algorithm import get_display

    joined = _reshaper().reshape(re.sub(_DIRECTIONS, "", text))
    guarded = re.sub(_LATIN, lambda found: f"{_LEFT_TO_RIGHT}{found[0]}{_LEFT_TO_RIGHT}", joined)
    turned = str(get_display(guarded, base_dir="R")).replace(_LEFT_TO_RIGHT, "")
    return re.sub(_TURNED_MARKS, lambda found: found[2] + found[1][::-1], turned)


def width(text: str) -> int:
    """How many columns of a terminal ``text`` takes: two for wide letters, none for marks and controls."""
    columns = 0
    for letter in text:
        if unicodedata.category(letter) in ("Mn", "Me", "Cf", "Cc"):
            continue
        columns += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
    return columns


def _broken(line: str, columns: int) -> list[str]:
    """``line`` broken at spaces into parts that fit, its indent kept."""
    if width(line) <= columns:
        return [line]
    indent = line[: len(line) - len(line.lstrip(" "))]
    parts = [indent]
    for word in line.split():
        longer = f"{parts[-1]} {word}" if parts[-1].strip() else parts[-1] + word
        if parts[-1].strip() and width(longer) > columns:
            parts.append(indent + word)
        else:
            parts[-1] = longer
    return parts


@lru_cache(maxsize=1)
def _reshaper() -> "ArabicReshaper":
    from arabic_reshaper import ArabicReshaper

    # What is written is shown, its diacritics too; no whole word is squeezed into one cell (U+FDF2).
    return ArabicReshaper({"delete_harakat": False, "delete_tatweel": False, "ARABIC LIGATURE ALLAH": False})
