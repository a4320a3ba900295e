"""Pictures of the window, saved small: as many colours as a PNG with a palette can have."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap

COLORS, EXACT = 256, 128


def save_picture(pixmap: QPixmap, path: Path) -> bool:
    """Save as PNG in the 256 colours that it has most of, which an interface hardly exceeds."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    small = image.convertToFormat(QImage.Format.Format_Indexed8, _palette(image), flags)
    return small.save(str(path), quality=0)


def _palette(image: QImage) -> list[int]:
    """The colours there are most of as they are, and of the rest those that stand for all near them."""
    import numpy as np

    pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(image.height(), -1)
    colors, counts = np.unique(pixels[:, : image.width()], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    own, rest = order[:EXACT], order[EXACT:]
    near = rest
    for bits in range(9):
        # Of those that differ in the last bits only, the first, which there is most of, stands for all.
        mask = np.uint32(0xFF000000 | sum(((0xFF << bits) & 0xFF) << shift for shift in (0, 8, 16)))
        near = rest[np.unique(colors[rest] & mask, return_index=True)[1]]
        if len(near) <= COLORS - EXACT:
            break
    return [int(color) for color in colors[np.concatenate([own, near])]]
