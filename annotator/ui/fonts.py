"""The fonts that come with the program, loaded from their package and never looked for on the machine.

A bare machine may have no Arabic font but DejaVu, whose letters are hard to tell apart at a seam.
"""

from functools import cache
from pathlib import Path
from typing import ClassVar

import msgspec
from PySide6.QtGui import QFontDatabase

from annotator.core.errors import HashiyaError


class FontMissing(HashiyaError):
    """A font file of the package is gone or damaged."""

    sentence: ClassVar[str] = (
        "The font file “{path}” cannot be loaded; install Hashiya again so that Arabic can be shown."
    )


class Fonts(msgspec.Struct, frozen=True):
    """Family names: ``text`` for articles (Naskh), ``interface`` for the window (sans)."""

    text: str
    interface: str


@cache
def load_fonts() -> Fonts:
    """Load Noto Naskh Arabic and Noto Sans Arabic once. Needs a QGuiApplication. Raises FontMissing."""
    from pylopdf_fonts_ar import sans_path, serif_path

    return Fonts(text=load_font(Path(serif_path())), interface=load_font(Path(sans_path())))


def load_font(path: Path) -> str:
    """Load one font file and return its family's name. Raises FontMissing."""
    number = QFontDatabase.addApplicationFont(str(path))
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise FontMissing(path=path)
    return families[0]
