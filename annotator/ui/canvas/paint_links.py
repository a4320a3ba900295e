"""Drawing links: lines with rounded corners, arrow heads, names, and quiet hooks where there are more."""

from collections.abc import Sequence
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.canvas.links import DrawnLink, Sign, Weight, sign_font
from annotator.ui.canvas.shades import Theme, mix
from annotator.ui.language import number

_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
_WIDTHS: dict[Weight, float] = {"current": 0.072, "hovered": 0.056, "quiet": 0.045}


def paint_links(painter: QPainter, links: Sequence[DrawnLink], theme: Theme, em: float) -> None:
    """Draw the links; the painter stands at the page's origin."""
    for one in links:
        color, width = link_color(theme, one.weight), max(1.0, em * _WIDTHS[one.weight])
        pen = QPen(color, width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(one.route.points, em * 0.18))
        if one.cut < 0:
            _chevron(painter, one.route.points[1], one.route.points[0], em)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(_arrow(one.route.points[-2], one.route.points[-1], em * 0.2))
        if not one.cut:
            start = _towards(one.route.points[0], one.route.points[1], width * 1.1)
            painter.drawEllipse(QPointF(*start), width * 1.1, width * 1.1)
    # Names last: no line crosses one.
    for one in links:
        if one.sign is not None:
            _sign(painter, one.sign, theme, link_color(theme, one.weight), em)


def paint_line(painter: QPainter, start: QPointF, end: QPointF, theme: Theme, em: float) -> None:
    """The line that the mouse draws from a span to where it is."""
    pen = QPen(theme.accent, em * 0.08)
    pen.setStyle(Qt.PenStyle.DashLine)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(start, end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    painter.drawPolygon(_arrow((start.x(), start.y()), (end.x(), end.y()), em * 0.26))


def paint_handle(painter: QPainter, point: QPointF, theme: Theme, em: float) -> None:
    """The handle by which a link is drawn out of the current span: a plus in a ring."""
    radius, arm = em * 0.2, em * 0.1
    painter.setPen(QPen(theme.accent, max(1.2, em * 0.06)))
    painter.setBrush(theme.base)
    painter.drawEllipse(point, radius, radius)
    painter.drawLine(point - QPointF(arm, 0.0), point + QPointF(arm, 0.0))
    painter.drawLine(point - QPointF(0.0, arm), point + QPointF(0.0, arm))


def link_color(theme: Theme, weight: Weight) -> QColor:
    """Links have one colour of their own, whatever their labels; what is less near is nearer to the page."""
    if weight == "current":
        return theme.accent
    return theme.muted if weight == "hovered" else mix(theme.base, theme.text, 0.42)


def rounded(points: Sequence[tuple[float, float]], radius: float) -> QPainterPath:
    """A line through these corners, each of them round."""
    path = QPainterPath(QPointF(*points[0]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        inward, onward = _towards(corner, before, radius), _towards(corner, after, radius)
        path.lineTo(QPointF(*inward))
        path.quadTo(QPointF(*corner), QPointF(*onward))
    path.lineTo(QPointF(*points[-1]))
    return path


def _towards(start: tuple[float, float], end: tuple[float, float], most: float) -> tuple[float, float]:
    """A point on the way, not further than half of it."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    share = min(most, length / 2) / length if length else 0.0
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _arrow(before: tuple[float, float], tip: tuple[float, float], size: float) -> QPolygonF:
    """A head at ``tip`` that comes from ``before``."""
    length = hypot(tip[0] - before[0], tip[1] - before[1]) or 1.0
    x, y = (tip[0] - before[0]) / length, (tip[1] - before[1]) / length
    size = min(size, length / 1.2)
    back = QPointF(tip[0] - x * size * 1.2, tip[1] - y * size * 1.2)
    wing = QPointF(-y * size * 0.62, x * size * 0.62)
    return QPolygonF([QPointF(*tip), back + wing, back - wing])


def _chevron(painter: QPainter, before: tuple[float, float], tip: tuple[float, float], em: float) -> None:
    """An open sign that the link comes from beyond the window's edge."""
    way = 1.0 if tip[1] > before[1] else -1.0
    size = em * 0.16
    for away in (0.0, size):
        y = tip[1] - way * (away + 1.0)
        corners = [
            QPointF(tip[0] - size, y - way * size),
            QPointF(tip[0], y),
            QPointF(tip[0] + size, y - way * size),
        ]
        painter.drawPolyline(QPolygonF(corners))


def _sign(painter: QPainter, sign: Sign, theme: Theme, color: QColor, em: float) -> None:
    radius = sign.box.height() / 2
    painter.setPen(QPen(color, 1.0))
    painter.setBrush(mix(theme.base, color, 0.08))
    painter.drawRoundedRect(sign.box, radius, radius)
    painter.setPen(theme.text)
    painter.setFont(sign_font(em))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(sign.box, flags, sign.text)


def paint_hook(painter: QPainter, x: float, y: float, count: int, color: QColor, em: float) -> None:
    """The quiet sign that ``count`` links hang on a span's underline at (``x``, ``y``)."""
    drop, radius = em * 0.15, max(1.4, em * 0.075)
    painter.setPen(QPen(color, max(1.0, em * 0.05)))
    painter.drawLine(QPointF(x, y), QPointF(x, y + drop))
    painter.setBrush(color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(x, y + drop), radius, radius)
    if count > 1:
        font = sign_font(em * 0.8)
        painter.setFont(font)
        painter.setPen(color)
        box = QRectF(x + radius * 1.6, y + drop - em * 0.2, em * 0.9, em * 0.4)
        painter.drawText(box, _BESIDE, number(count))
