"""How far the colours of labels lie apart, and how well each stands out: figures for who chooses them.

Distance is Euclidean in CIE L*a*b* (D65, as CIE 15 defines it): about 2.3 is just noticeable, and hues that
are laid lightly over a page come nearer to each other than they are. Contrast is that of WCAG 2, 1 to 21.
"""

from collections.abc import Iterable

NEAR = 25.0
"""Two hues nearer than this are hard to tell apart once they are a tint behind words."""

FAINT = 1.6
"""A line or tag with less contrast than this is hard to see on its page."""

SUGGESTED = (
    "#785ef0", "#228833", "#ffb000", "#aa3377", "#88ccee", "#d55e00", "#004488", "#999933",
    "#44aa99", "#ee6677", "#8c564b", "#bbbbbb", "#7f0f3f", "#66c2a5", "#b58900", "#3b3eac",
)  # fmt: skip
"""Hues to begin with, those of the default schema first."""

Lab = tuple[float, float, float]


def distance(one: str, other: str) -> float:
    """How far two colours (``#rrggbb``) lie apart."""
    return float(sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (``#rrggbb``), from 1 (none) to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def farthest(taken: Iterable[str]) -> str:
    """The suggested colour that lies farthest from all that are taken."""
    others = list(taken)
    if not others:
        return SUGGESTED[0]
    return max(SUGGESTED, key=lambda color: min(distance(color, other) for other in others))


def _linear(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _luminance(color: str) -> float:
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(color: str) -> Lab:
    red, green, blue = _linear(color)
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        one ** (1 / 3) if one > (6 / 29) ** 3 else one / (3 * (6 / 29) ** 2) + 4 / 29 for one in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
