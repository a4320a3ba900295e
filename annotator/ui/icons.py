"""The icons: drawn for this project, coloured by the theme, mirrored where they point somewhere."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.places import resource
from annotator.ui.theme import tones

# For screens of usual and of double density; Qt scales down from these.
_SIZES = (24, 48)
# Drawn for left to right; the other way round they would point backwards.
_DIRECTIONAL = frozenset({"undo", "redo", "previous", "next", "skip", "articles", "export", "load", "keys"})


def icon(name: str, color: str = "") -> QIcon:
    """The icon of that name (a file of ``resources/icons``) for the theme and direction in use."""
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return _icon(name, color or tones().text, right_to_left and name in _DIRECTIONAL)


def app_icon() -> QIcon:
    """The application's own icon, in its own colours."""
    # Drawn by Qt when a size is asked for: most windows never ask for the large ones.
    return QIcon(str(resource("icons", "hashiya.svg")))


@cache
def _icon(name: str, color: str, mirrored: bool) -> QIcon:  # noqa: FBT001
    made = QIcon()
    drawing = resource("icons", f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", color.encode())))
    for size in _SIZES:
        drawn = _drawn(renderer, size, mirrored=mirrored)
        made.addPixmap(drawn)
        made.addPixmap(_faint(drawn), QIcon.Mode.Disabled)
    return made


def _faint(drawn: QPixmap) -> QPixmap:
    """What cannot be used now: paler than Qt would make it by itself."""
    faint = QPixmap(drawn.size())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    try:
        painter.setOpacity(0.25)
        painter.drawPixmap(0, 0, drawn)
    finally:
        painter.end()
    return faint


def _drawn(renderer: QSvgRenderer, size: int, *, mirrored: bool) -> QPixmap:
    image = QImage(QSize(size, size), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    try:
        renderer.render(painter)
    finally:
        painter.end()
    if mirrored:
        image = image.flipped(Qt.Orientation.Horizontal)
    return QPixmap.fromImage(image)
