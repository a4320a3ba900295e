"""Charts as inline SVG: no library, no script. In Arabic they run from right to left.

Charts carry no words, which stand in HTML beside them, where a browser joins and orders Arabic.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor

from annotator.review.report_markup import Markup, decimal, tag

INK, GRID, MARK, BAND = "#1f2933", "#cbd2d9", "#0b5cad", "#bcd4ec"


@dataclass(frozen=True, slots=True)
class Scale:
    """Values from ``low`` to 1 on ``width`` pixels, from the right where ``mirrored``."""

    low: float
    width: float
    mirrored: bool
    margin: float = 8.0

    def x(self, value: float) -> float:
        """Where a value stands, held within the scale."""
        share = (min(max(value, self.low), 1.0) - self.low) / (1.0 - self.low)
        return self.at(share)

    def at(self, share: float) -> float:
        """Where a share, 0 to 1, of the way along stands."""
        place = self.margin + share * (self.width - 2 * self.margin)
        return round(self.width - place if self.mirrored else place, 2)

    def ticks(self) -> list[float]:
        """The values that are written at the scale."""
        steps = 4 if self.low == 0 else 2 * round(1 - self.low)
        return [self.low + (1 - self.low) * at / steps for at in range(steps + 1)]


def scale_for(values: Sequence[float | None], width: float, *, mirrored: bool) -> Scale:
    """A scale from 0, or from as far below as the values go in whole steps, but not beyond −1."""
    least = min((value for value in values if value is not None), default=0.0)
    return Scale(max(-1.0, float(floor(least))) if least < 0 else 0.0, width, mirrored)


def axis(scale: Scale) -> Markup:
    """The scale's numbers, to stand above a column of whiskers."""
    shown = [_number(value, scale.x(value), 11, _anchor(scale, value)) for value in scale.ticks()]
    return svg(scale.width, 14, *shown)


def _number(value: float, x: float, y: float, anchor: str) -> Markup:
    """A value written at a scale."""
    said = decimal(value, 2).removesuffix("0")
    return tag("text", said, x=x, y=y, text_anchor=anchor, font_size=10, fill=INK)


def _anchor(scale: Scale, value: float) -> str:
    """Numbers at the ends of the scale do not hang over its edge."""
    if value not in (scale.low, 1.0):
        return "middle"
    return "start" if (value == scale.low) != scale.mirrored else "end"


def whisker(value: float | None, low: float | None, high: float | None, scale: Scale) -> Markup:
    """A figure as a dot and its interval as a line; undefined is an empty scale."""
    middle = 9
    parts = [
        tag("line", x1=scale.x(tick), x2=scale.x(tick), y1=1, y2=17, stroke=GRID, stroke_width=1)
        for tick in scale.ticks()
    ]
    if value is not None:
        if low is not None and high is not None:
            ends = {"x1": scale.x(low), "x2": scale.x(high)}
            parts.append(tag("line", **ends, y1=middle, y2=middle, stroke=MARK, stroke_width=2))
            parts += [
                tag("line", x1=scale.x(end), x2=scale.x(end), y1=5, y2=13, stroke=MARK, stroke_width=2)
                for end in (low, high)
            ]
        parts.append(tag("circle", cx=scale.x(value), cy=middle, r=4.5, fill=MARK))
    return svg(scale.width, 18, *parts)


def bar(share: float, width: float, *, mirrored: bool) -> Markup:
    """A bar as long as ``share``, 0 to 1, of ``width``; it begins at the right where ``mirrored``."""
    length = round(max(share * width, 1.0 if share > 0 else 0.0), 2)
    start = width - length if mirrored else 0
    return svg(width, 14, tag("rect", x=round(start, 2), y=2, width=length, height=10, fill=MARK))


@dataclass(frozen=True, slots=True)
class Point:
    """One place of a trend: ``name`` is said below it, None for ``value`` leaves a gap."""

    name: str
    value: float | None
    low: float | None = None
    high: float | None = None


def trend(
    points: Sequence[Point],
    marks: Sequence[float] = (),
    *,
    mirrored: bool,
    width: float = 640,
    height: float = 200,
) -> Markup:
    """A line over windows in their order, with its intervals as a band; a gap where undefined.

    ``marks`` are places along the windows, 0 to 1, at which something happened: dashed lines.
    """
    # Across, a scale from 0 to 1; upwards, the values.
    across = Scale(0.0, width, mirrored, margin=44)
    values = [one for point in points for one in (point.value, point.low)]
    upwards = scale_for(values, 1.0, mirrored=False)

    def y(value: float) -> float:
        share = (min(max(value, upwards.low), 1.0) - upwards.low) / (1 - upwards.low)
        return round(height - 24 - share * (height - 36), 2)

    places = [across.at((at + 0.5) / len(points)) for at in range(len(points))]
    parts = []
    for tick in upwards.ticks():
        ends = {"x1": across.at(0), "x2": across.at(1)}
        parts.append(tag("line", **ends, y1=y(tick), y2=y(tick), stroke=GRID, stroke_width=1))
        outside = across.at(0) + (6 if mirrored else -6)
        parts.append(_number(tick, outside, y(tick) + 3.5, "start" if mirrored else "end"))
    for share in marks:
        ends = {"x1": across.at(share), "x2": across.at(share), "y1": y(1), "y2": y(upwards.low)}
        parts.append(tag("line", **ends, stroke=INK, stroke_width=1, stroke_dasharray="4 4"))
    parts += _bands(points, places, y)
    parts += _lines(points, places, y)
    parts += [
        tag("text", point.name, x=place, y=height - 6, font_size=10, fill=INK, text_anchor="middle")
        for point, place in zip(points, places, strict=True)
    ]
    return svg(width, height, *parts)


def _bands(points: Sequence[Point], places: Sequence[float], y: Callable[[float], float]) -> list[Markup]:
    """The intervals of neighbours, as areas."""
    parts = []
    for run in _runs([point.low is not None and point.high is not None for point in points]):
        upper = [f"{places[at]} {y(points[at].high or 0.0)}" for at in run]
        lower = [f"{places[at]} {y(points[at].low or 0.0)}" for at in reversed(run)]
        parts.append(tag("path", d=f"M{' L'.join(upper + lower)}Z", fill=BAND, stroke=BAND, fill_opacity=0.6))
    return parts


def _lines(points: Sequence[Point], places: Sequence[float], y: Callable[[float], float]) -> list[Markup]:
    """The values: dots, and lines between neighbours."""
    parts = []
    for run in _runs([point.value is not None for point in points]):
        heights = [(places[at], y(points[at].value or 0.0)) for at in run]
        if len(run) > 1:
            line = " L".join(f"{x} {height}" for x, height in heights)
            parts.append(tag("path", d=f"M{line}", fill="none", stroke=MARK, stroke_width=2))
        parts += [tag("circle", cx=x, cy=height, r=4, fill=MARK) for x, height in heights]
    return parts


def _runs(there: Sequence[bool]) -> list[list[int]]:
    """Places that follow each other without a gap."""
    runs: list[list[int]] = []
    for at, is_there in enumerate(there):
        if is_there and runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        elif is_there:
            runs.append([at])
    return runs


def svg(width: float, height: float, *parts: Markup) -> Markup:
    """A picture. What it shows is said in words and numbers beside it, so it is silent for screen readers.

    Its own direction is fixed: places are counted from the left whatever the page's direction is.
    """
    return tag(
        "svg", *parts, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width:g} {height:g}",
        width=f"{width:g}", height=f"{height:g}", direction="ltr", aria_hidden="true",
    )  # fmt: skip
