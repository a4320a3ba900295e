"""Colours: what each theme makes of a label's hue, and how well one colour stands out from another."""

from collections.abc import Callable
from functools import lru_cache

import msgspec
from PySide6.QtGui import QColor, QPalette

# WCAG 2.2: text 4.5 (AA), 7 (AAA); lines and marks 3.
TEXT_CONTRAST = 7.0
TAG_CONTRAST = 4.5
LINE_CONTRAST = 3.0


class Shade(msgspec.Struct, frozen=True):
    """One label's colours: ``tints`` behind text by depth of nesting, ``strong`` for the current span,
    ``line`` for underlines and edges, ``tag`` for the label's name.
    """

    tints: tuple[QColor, ...]
    strong: QColor
    line: QColor
    tag: QColor


class Theme(msgspec.Struct, frozen=True):
    """The page's own colours, taken from the palette."""

    base: QColor
    text: QColor
    muted: QColor
    selection: QColor
    caret: QColor
    accent: QColor

    @property
    def found(self) -> QColor:
        """Behind what a search found: no label's hue, and legible."""
        return _found(self.base.rgb(), self.text.rgb())

    @property
    def dark(self) -> bool:
        """Whether the page is darker than its text."""
        return luminance(self.base) < luminance(self.text)

    def shade(self, hue: str) -> Shade:
        """The shades of ``#rrggbb`` on this page; an unreadable colour counts as grey."""
        return _shade(hue, self.base.rgb(), self.text.rgb())


def theme_of(palette: QPalette) -> Theme:
    """The theme that a palette asks for."""
    group = QPalette.ColorGroup.Active
    base = palette.color(group, QPalette.ColorRole.Base)
    text = palette.color(group, QPalette.ColorRole.Text)
    highlight = palette.color(group, QPalette.ColorRole.Highlight)
    dark = luminance(base) < luminance(text)
    return Theme(
        base=base,
        text=text,
        muted=_until(
            lambda share: mix(base, text, share), lambda c: contrast(c, base) >= (7.0 if dark else 5.7), 0.5
        ),
        selection=_until(
            lambda share: mix(base, highlight, 1.0 - share),
            lambda c: contrast(c, text) >= TEXT_CONTRAST,
            0.55 if dark else 0.66,
        ),
        caret=text,
        accent=_until(
            lambda share: mix(highlight, text, share), lambda c: contrast(c, base) >= LINE_CONTRAST, 0.0
        ),
    )


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """``one`` with ``share`` (0 to 1) of ``other``."""
    return QColor(
        *(
            round(a + (b - a) * share)
            for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
        )
    )


def luminance(color: QColor) -> float:
    """Relative luminance after WCAG 2.2, 0 to 1."""
    red, green, blue = (_linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio after WCAG 2.2, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@lru_cache(maxsize=8)
def _found(base_rgb: int, text_rgb: int) -> QColor:
    base, text = QColor.fromRgb(base_rgb), QColor.fromRgb(text_rgb)
    return _until(
        lambda share: mix(base, QColor("#e8b100"), 1.0 - share),
        lambda c: contrast(c, text) >= TEXT_CONTRAST,
        0.5,
    )


@lru_cache(maxsize=256)
def _shade(hue: str, base_rgb: int, text_rgb: int) -> Shade:
    base, text = QColor.fromRgb(base_rgb), QColor.fromRgb(text_rgb)
    color = QColor(hue) if QColor.isValidColorName(hue) else QColor("#808080")
    dark = luminance(base) < luminance(text)

    def tint(share: float) -> QColor:
        return _until(
            lambda less: mix(base, color, share * (1.0 - less)),
            lambda c: contrast(c, text) >= TEXT_CONTRAST,
            0.0,
        )

    def legible(least: float) -> QColor:
        return _until(lambda share: mix(color, text, share), lambda c: contrast(c, base) >= least, 0.0)

    return Shade(
        tints=tuple(tint(share) for share in ((0.24, 0.36, 0.46) if dark else (0.15, 0.25, 0.33))),
        strong=tint(0.56 if dark else 0.42),
        line=legible(LINE_CONTRAST),
        tag=legible(TAG_CONTRAST),
    )


def _until(
    make: Callable[[float], QColor], good: Callable[[QColor], bool], start: float, step: float = 0.04
) -> QColor:
    """The first of the colours ``make(start)``, ``make(start + step)``, ... that is good; else the last."""
    share = start
    color = make(share)
    while not good(color) and share < 1.0:
        share = min(1.0, share + step)
        color = make(share)
    return color
