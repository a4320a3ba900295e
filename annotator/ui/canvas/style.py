"""Sizes: how a line of text, its lanes and its tags share the height between two baselines."""

from functools import lru_cache

import msgspec
from PySide6.QtGui import QFont

from annotator.core.article import Role
from annotator.ui.fonts import load_fonts

SMALLEST, USUAL, LARGEST = 12, 22, 72
# The widest column, in sizes of the text: some 95 Arabic letters.
MEASURE = 32.0

# Parts of one line's height, in sizes of the text. The letters of Noto Naskh reach from 0.90 above the
# baseline (alef with hamza) to 0.36 below it; marks go a little beyond.
_ABOVE, _BELOW = 0.98, 0.44
_TAGS, _LANES = 0.56, 0.36


class LineStyle(msgspec.Struct, frozen=True):
    """How one kind of line looks. All lengths in pixels, downwards from the line's top."""

    font: QFont
    em: float
    pitch: float
    baseline: float

    @property
    def band(self) -> tuple[float, float]:
        """Top and bottom of the stretch that tints and the selection fill."""
        return self.baseline - _ABOVE * self.em, self.baseline + _BELOW * self.em

    def lane(self, lane: int, lanes: int) -> float:
        """The middle of underline ``lane`` of ``lanes``; many lanes move closer together."""
        first = self.baseline + (_BELOW + 0.01) * self.em
        room = self.pitch - first - 1.0
        step = min(0.165 * self.em, room / max(lanes, 1))
        return first + step * lane

    @property
    def tag_baseline(self) -> float:
        """The baseline of label tags."""
        return self.band[0] - 0.16 * self.em

    @property
    def lane_width(self) -> float:
        """The thickness of an underline."""
        return max(1.5, self.em * 0.085)


class Style(msgspec.Struct, frozen=True):
    """All sizes that follow from the size of the text, ``size`` in pixels."""

    size: int

    def line(self, role: Role | None) -> LineStyle:
        """The style of lines of that role."""
        return _line_style(self.size * _scale(role), title=role == "title")

    def gap(self, *, empty: bool) -> float:
        """The height of an empty line (those between paragraphs are not as high as a full one)."""
        return self.size * (0.75 if empty else 0.0)

    @property
    def tag_font(self) -> QFont:
        """The small font of label tags."""
        font = QFont(load_fonts().interface)
        font.setPixelSize(max(9, round(self.size * 0.5)))
        font.setWeight(QFont.Weight.Medium)
        return font

    @property
    def measure(self) -> float:
        """The width that a column never exceeds."""
        return self.size * MEASURE


def _scale(role: Role | None) -> float:
    if role == "title":
        return 1.2
    return 0.9 if role in ("chrome", "related", "dateline", "byline", "caption") else 1.0


@lru_cache(maxsize=64)
def _line_style(em: float, *, title: bool) -> LineStyle:
    fonts = load_fonts()
    font = QFont([fonts.text, fonts.interface])
    font.setPixelSize(round(em))
    # Without hinting advances scale evenly, so that lines break alike on every screen.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if title:
        # setWeight leaves this variable font as it is below Bold, and smears it from there on.
        font.setVariableAxis(QFont.Tag("wght"), 600.0)
    pitch = float(round(em * (_TAGS + _ABOVE + _BELOW + _LANES)))
    return LineStyle(font, float(round(em)), pitch, float(round(em * (_TAGS + _ABOVE))))
