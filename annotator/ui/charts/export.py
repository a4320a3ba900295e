"""Charts as a file: a picture (PNG) or a drawing (SVG) of all of them, one under the other.

In a drawing, words are outlines: whoever opens it sees Arabic as it was shaped here, with whatever fonts.
"""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from annotator.ui.charts.chart import Chart, draw_words
from annotator.ui.charts.progress import bold
from annotator.ui.language import language
from annotator.ui.theme import tones

Form = Literal["png", "svg"]

_EDGE, _GAP, _NAME, _ABOUT = 24, 26, 26, 20
_SHARP = 2
_LARGEST = 30_000


def drawn(charts: Sequence[tuple[str, str, Chart]], form: Form, title: str) -> bytes:
    """The charts, each with its name and what it shows, as they are on the screen now.

    Charts that show nothing are left out.
    """
    there = [(name, about, chart) for name, about, chart in charts if chart.cells()]
    wide = max((chart.width() for _, _, chart in there), default=600) + 2 * _EDGE
    high = _EDGE + sum(_height(about, chart) for _, about, chart in there)
    size = QSize(wide, min(max(high, 2 * _EDGE), _LARGEST))
    return _png(there, size) if form == "png" else _svg(there, size, title)


def _height(about: str, chart: Chart) -> int:
    return _NAME + (_ABOUT if about else 0) + chart.height() + _GAP


def _png(charts: Sequence[tuple[str, str, Chart]], size: QSize) -> bytes:
    image = QImage(size * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    _paint(QPainter(image), charts, size)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _svg(charts: Sequence[tuple[str, str, Chart]], size: QSize, title: str) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    whole = QByteArray()
    buffer = QBuffer(whole)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(title)
    generator.setDescription("\n".join(cell.spoken for _, _, chart in charts for cell in chart.cells()))
    _paint(QPainter(generator), charts, size)
    return bytes(whole.data())


def _paint(painter: QPainter, charts: Sequence[tuple[str, str, Chart]], size: QSize) -> None:
    try:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(tones().base))
        top = _EDGE
        for name, about, chart in charts:
            top = _paint_one(painter, (name, about, chart), size.width(), top)
    finally:
        painter.end()


def _paint_one(painter: QPainter, one: tuple[str, str, Chart], wide: int, top: int) -> int:
    name, about, chart = one
    for words, font, ink, room in (
        (name, bold(chart.font()), tones().text, _NAME),
        (about, chart.small(), tones().quiet, _ABOUT),
    ):
        if words:
            _paint_words(painter, words, QRectF(_EDGE, top, wide - 2 * _EDGE, room), (font, ink))
            top += room
    painter.save()
    # A chart that is mirrored begins at the right of its own width.
    left = wide - _EDGE - chart.width() if chart.mirrored else _EDGE
    painter.translate(QPointF(left, top))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    chart.draw(painter)
    painter.restore()
    return top + chart.height() + _GAP


def _paint_words(painter: QPainter, words: str, room: QRectF, look: tuple[QFont, str]) -> None:
    font, ink = look
    painter.setFont(font)
    painter.setPen(QColor(ink))
    right = language() == "ar"
    draw_words(painter, room, words, Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft,
               right_to_left=right)  # fmt: skip
