"""Pictures of the window, saved small: as many colours as a PNG with a palette can have."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

COLORS = 256


def save_picture(pixmap: QPixmap, path: Path) -> bool:
    """Save as PNG in the 256 colours that it has most of, which an interface hardly exceeds."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, _palette(image), flags)
    return small.save(str(path), "PNG", 0)


def _palette(image: QImage) -> list[int]:
    """The colours that stand for most of the picture; close ones count together, so that none is lost."""
    import numpy as np

    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1)
    colors, counts = np.unique(pixels[:, : image.width()], return_counts=True)
    for bits in range(9):
        # Of those that differ in the last bits only, the most frequent stands for all.
        mask = np.uint32(0xFF000000 | sum(((0xFF << bits) & 0xFF) << shift for shift in (0, 8, 16)))
        order = np.lexsort((-counts, colors & mask))
        first = np.diff(colors[order] & mask, prepend=np.uint32(0)) != 0
        kept = colors[order[first]]
        if len(kept) <= COLORS:
            break
    return [int(color) for color in kept]
