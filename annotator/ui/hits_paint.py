"""How places in articles are drawn: each in its sentence, the words tinted behind whole-run text.

As in the canvas, nothing is a text format: letters stay joined.
"""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.articles import write_line
from annotator.ui.canvas.shades import theme_of
from annotator.ui.hits_model import HitRow, HitsModel, Index
from annotator.ui.language import holds_arabic, number
from annotator.ui.theme import mixed, tones

ROW_HEIGHT = 36
BOX_ROOM = 38
"""How much of a line's beginning, in pixels, belongs to the box that is ticked."""

_BOX = 16
_CHIP_FONT = 0.8
_NEAR = 0.7
"""Words that begin in so much of the room are shown with all that comes before them."""


class HitsDelegate(QStyledItemDelegate):
    """Draws a title, or a box to tick, a sentence and labels."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """For Qt."""
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """For Qt."""
        model = index.model()
        row = model.row(index.row()) if isinstance(model, HitsModel) else None
        if row is None or not isinstance(model, HitsModel):
            return
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, option, model, index.row(), row)
        finally:
            painter.restore()

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, model: HitsModel, at: int, row: HitRow
    ) -> None:
        tone, whole, direction = tones(), option.rect, option.direction

        def place(x: int, width: int) -> QRect:
            return QStyle.visualRect(direction, whole, QRect(whole.x() + x, whole.y(), width, whole.height()))

        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or row.parts is None:
            painter.fillRect(whole, QColor(tone.selected if chosen else tone.window))
        if chosen:
            painter.fillRect(place(0, 3), QColor(tone.accent))
        along, room = 12, whole.width() - 12
        if model.ticked is not None:
            _draw_box(painter, place(along, _BOX), model.is_ticked(at))
            along += _BOX + 10
        if row.parts is None:
            self._draw_title(painter, option, row, place(along, room - along))
        else:
            room -= self._draw_labels(painter, option, model, row, lambda wide: place(room - wide, wide))
            base = QColor(tone.selected if chosen else tone.base)
            draw_in_sentence(painter, place(along + 8, room - along - 16), row.parts, option.font, base)
        painter.setPen(QColor(tone.line))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())

    @staticmethod
    def _draw_title(painter: QPainter, option: QStyleOptionViewItem, row: HitRow, room: QRect) -> None:
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(tones().text))
        count = number(row.count)
        wide = painter.fontMetrics().horizontalAdvance(count) + 12
        title = QStyle.visualRect(
            option.direction, room, QRect(room.x(), room.y(), room.width() - wide, room.height())
        )
        write_line(painter, title, row.title, option.direction)
        painter.setPen(QColor(tones().quiet))
        write_line(painter, room, count, option.direction, far=True)

    @staticmethod
    def _draw_labels(
        painter: QPainter,
        option: QStyleOptionViewItem,
        model: HitsModel,
        row: HitRow,
        place: Callable[[int], QRect],
    ) -> int:
        """The labels at the line's end, and how wide they are."""
        font = QFont(option.font)
        font.setPointSizeF(font.pointSizeF() * _CHIP_FONT)
        painter.setFont(font)
        wide = 0
        for label in row.labels:
            name, color = model.name_of(label), model.color_of(label)
            own = painter.fontMetrics().horizontalAdvance(name) + 14
            chip = place(wide + own)
            if option.direction == Qt.LayoutDirection.LeftToRight:
                chip.setRight(chip.left() + own)
            else:
                chip.setLeft(chip.right() - own)
            chip.adjust(0, 9, 0, -9)
            painter.setPen(QPen(color, 1.2))
            painter.setBrush(mixed(color, QColor(tones().base), 0.14))
            painter.drawRoundedRect(chip, 5, 5)
            painter.setPen(QColor(tones().text))
            painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), name)
            wide += own + 6
        return wide


def draw_in_sentence(
    painter: QPainter, room: QRect, parts: tuple[str, str, str], font: QFont, base: QColor
) -> None:
    """A sentence on one line, its middle part tinted and in view; the line runs as its text does.

    Where it has no room, whole words are left out at its ends: a letter cut in two is another letter.
    """
    advance = QFontMetricsF(font).horizontalAdvance
    before, words, after = in_room(tuple(part.replace("\n", " ") for part in parts), room.width(), advance)
    text = before + words + after
    right_to_left = holds_arabic(text)
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000_000)
    layout.endLayout()
    wide = line.naturalTextWidth()
    first = _units(before)
    boxes = [run.boundingRect() for run in line.glyphRuns(first, _units(words))]
    x = room.right() - wide if right_to_left else float(room.left())
    if boxes:
        middle = (min(box.left() for box in boxes) + max(box.right() for box in boxes)) / 2
        x = _shown_at(x, middle, wide, room, right_to_left=right_to_left)
    y = room.top() + (room.height() - line.height()) / 2
    painter.save()
    painter.setClipRect(room)
    theme = theme_of(_palette_on(base))
    painter.setPen(QPen(theme.muted, 1))
    painter.setBrush(theme.found)
    for box in boxes:
        painter.drawRoundedRect(QRectF(x + box.left() - 1, y + 1, box.width() + 2, line.height() - 2), 3, 3)
    painter.setPen(QColor(tones().text))
    layout.draw(painter, QPointF(x, y))
    painter.restore()


def in_room(parts: tuple[str, ...], room: float, advance: Callable[[str], float]) -> tuple[str, str, str]:
    """The words between what comes before and after, as much of it as ``room`` has; … stands for the rest.

    What is written together with the words stays with them, whatever the room. ``advance`` is how wide a
    text is.
    """
    before, words, after = parts
    if advance(f"{before}{words}{after}") <= room:
        return before, words, after
    left = max(0.0, room - advance(words))
    if advance(before) > left * _NEAR:
        before = _end_of(before, max(left / 2, left - advance(after)), advance)
    return before, words, _begin_of(after, left - advance(before), advance)


def _end_of(text: str, room: float, advance: Callable[[str], float]) -> str:
    """The last whole words that ``room`` has, at least the last one."""
    cuts = [at + 1 for at, one in enumerate(text) if one == " "]
    if not cuts:
        return text
    return next((one for at in cuts if advance(one := f"…{text[at:]}") <= room), f"…{text[cuts[-1] :]}")


def _begin_of(text: str, room: float, advance: Callable[[str], float]) -> str:
    """The first whole words that ``room`` has, at least the first one."""
    if advance(text) <= room:
        return text
    cuts = [at for at, one in enumerate(text) if one == " "][::-1]
    if not cuts:
        return text
    return next((one for at in cuts if advance(one := f"{text[:at]}…") <= room), f"{text[: cuts[-1]]}…")


def _shown_at(x: float, middle: float, wide: float, room: QRect, *, right_to_left: bool) -> float:
    """Where the line is drawn to have its ``middle`` in view: from its beginning on where that is enough."""
    if wide <= room.width():
        return x
    at = x + middle
    near = at > room.left() + room.width() * 0.3 if right_to_left else at < room.right() - room.width() * 0.3
    if near:
        return x
    centred = room.center().x() - middle
    # Never so far that room is left beyond the sentence's end.
    return min(centred, room.left()) if right_to_left else max(centred, room.right() - wide)


def _palette_on(base: QColor) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, base)
    palette.setColor(QPalette.ColorRole.Text, QColor(tones().text))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(tones().accent))
    return palette


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts for ``text``."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _draw_box(painter: QPainter, place: QRect, ticked: bool | None) -> None:  # noqa: FBT001
    tone = tones()
    box = QRectF(place.x() + 0.5, place.center().y() - _BOX / 2 + 0.5, _BOX - 1, _BOX - 1)
    painter.setPen(QPen(QColor(tone.accent if ticked is not False else tone.quiet), 1.2))
    painter.setBrush(QColor(tone.accent if ticked else tone.base))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QPen(QColor(tone.accent_text if ticked else tone.accent), 1.8))
    if ticked:
        left, top = box.left(), box.top()
        painter.drawPolyline(
            [QPointF(left + 3.5, top + 7.5), QPointF(left + 6.5, top + 10.5), QPointF(left + 11.5, top + 4.5)]
        )
    elif ticked is None:
        painter.drawLine(
            QPointF(box.left() + 4, box.center().y()), QPointF(box.right() - 4, box.center().y())
        )
