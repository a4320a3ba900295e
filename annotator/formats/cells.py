"""Cells of tables for people: no formula is run, none is longer than Excel takes, and each comes back."""

import datetime as dt
import re
import shutil
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

#: What makes a spreadsheet take a text for a formula, in half and in full width; and what we guard with.
FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20'"
#: What stands before a formula without hiding it from all of them.
_SKIPPED = re.compile(r"(?:[^\S\t\r\n]|[\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff])+")

#: Limits of Excel's own: rows of a sheet, one of them the head, and characters (UTF-16 units) of a cell.
SHEET_ROWS = 1_048_575
CELL_UNITS = 32_767

#: A workbook must name a moment; it is always this one unless the caller gives another by its words.
MADE = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's moments have no zone

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def guarded(text: str) -> str:
    """``text`` with one ``'`` before it where a spreadsheet might take it for a formula.

    So is a text that begins with ``'`` itself: taking one away always gives back what was there.
    """
    skipped = _SKIPPED.match(text)
    bare = text[skipped.end() :] if skipped else text
    return f"'{text}" if bare[:1] and (bare[0] in FORMULA or bare[0] in "\t\r\n") else text


def shortened(text: str) -> str:
    """``text`` as far as a cell of Excel can hold it, with … at the end where it was cut."""
    if len(text) <= CELL_UNITS // 2:
        return text
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * CELL_UNITS:
        return text
    return units[: 2 * (CELL_UNITS - 1)].decode("utf-16-le", "ignore") + "…"


def fitting(text: str) -> str:
    """``text`` for a cell of a workbook, shortened where it must be.

    The library takes what stands between ``<r>`` and ``</r>`` for markup of its own: a space after it keeps
    it text.
    """
    return shortened(f"{text} " if _like_markup(text) else text)


def from_workbook(text: str) -> str:
    """What ``fitting`` was given, of a text as the library that reads workbooks gives it.

    It leaves ``_x000B_``, which stands for a character that XML cannot hold, as it is.
    """
    found = _ESCAPED.sub(lambda one: chr(int(one[1], 16)), text) if "_x" in text else text
    return found[:-1] if found.endswith(" ") and _like_markup(found) else found


def _like_markup(text: str) -> bool:
    return text.startswith("<r>") and text.rstrip(" ").endswith("</r>")


def without_times(book: Path, out: BinaryIO) -> None:
    """Copy a workbook, whose parts carry the time they were written, with none."""
    with ZipFile(book) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for part in source.infolist():
            bare = ZipInfo(part.filename)
            bare.compress_type = ZIP_DEFLATED
            with source.open(part) as read, target.open(bare, "w", force_zip64=True) as write:
                shutil.copyfileobj(read, write)
