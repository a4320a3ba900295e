"""One disagreement to be looked at: what each annotator reads, one above the other, in the same sentence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.annotation import Span
from annotator.core.schema import Schema
from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.page import Page as TextPage
from annotator.ui.canvas.paint import Look, paint_page
from annotator.ui.canvas.shades import theme_of
from annotator.ui.canvas.style import Style
from annotator.ui.disagreements.words import listed, says, sentence_of, voices
from annotator.ui.language import directed, holds_arabic, language, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement

MOST = 420
"""Code points of a sentence that are shown at most, beside what is disputed itself."""

_ENDS = re.compile(r"[.!?؟؛…]+[»”\")]*\s")
_MARGIN, _HEAD, _GAP = 14.0, 30.0, 12.0


def context_of(text: str, start: int, end: int, most: int = MOST) -> tuple[int, int]:
    """The sentence around ``[start, end)`` within its paragraph, cut at words where it is very long.

    What is disputed is always in it whole; where it spans several sentences, so does the context.
    """
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    for found in _ENDS.finditer(text, first, last):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.end()
            break
    if start - first > most // 2:
        first = start - most // 2
        first = min(start, text.find(" ", first, start) + 1 or start)
    if last - end > most // 2:
        last = max(end, text.rfind(" ", end, end + most // 2))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def excerpt_of(text: str, start: int, end: int, most: int) -> tuple[str, int]:
    """The context of ``[start, end)`` as it is shown, and the offset that takes positions of ``text`` to it.

    Dots stand where more of the sentence is left out.
    """
    whole = context_of(text, start, end, len(text) * 2 + 2)
    first, last = context_of(text, start, end, most)
    before = "… " if first > whole[0] else ""
    after = " …" if last < whole[1] else ""
    return f"{before}{text[first:last]}{after}", first - len(before)


@dataclass(frozen=True)
class Shown:
    """What is shown: the article's text, what is disputed in it, who says so, at a text size in pixels.

    ``who`` gives the name under which an annotator is shown.
    """

    text: str
    disagreement: "Disagreement"
    who: Callable[[str], str]
    text_size: int


@dataclass
class Lane:
    """One reading: who reads so, in words, and the sentence with its spans; ``place`` is what is disputed."""

    who: str
    said: str
    missed: bool
    page: TextPage
    place: tuple[int, int]


class Readings(QWidget):
    """The lanes of one disagreement. They are drawn as the article is: behind whole words, never inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: list[Lane] | tuple[()] = ()
        self._schema: Schema | None = None
        self._shown: Shown | None = None
        self._room = 10_000
        self._look = Look(theme_of(self.palette()))
        self._style = Style(20)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_nothing(self) -> None:
        """No disagreement is chosen."""
        self._shown, self._lanes = None, ()
        self.setAccessibleDescription("")
        self._settle()

    def show_disagreement(self, schema: Schema, shown: Shown) -> None:
        """Show a disagreement; the labels are ``schema``'s."""
        self._schema, self._shown = schema, shown
        self._look = Look(theme_of(self.palette()), hues={label.id: label.color for label in schema.labels})
        self.setAccessibleName(translate("Disagreements", "What each annotator reads"))
        self.setAccessibleDescription(sentence_of(schema, shown.disagreement, shown.who))
        self._fit()

    def set_room(self, height: int) -> None:
        """How high it may be for all readings to be seen at once."""
        if height != self._room:
            self._room = height
            self._fit()

    def lanes(self) -> Sequence[Lane]:
        """The readings, from above."""
        return self._lanes

    def _fit(self) -> None:
        """As much of the sentence as lets all readings be seen together; at the least a few words of it."""
        shown = self._shown
        if shown is None:
            return
        largest = shown.text_size
        for size, most in ((largest, MOST), *((min(largest, 20), less) for less in (MOST, 240, 140, 80, 40))):
            self._lay_out(shown, size, most)
            if self._height() <= self._room:
                break
        self._settle()

    def _lay_out(self, shown: Shown, size: int, most: int) -> None:
        one = shown.disagreement
        self._style = Style(size)
        labels = Labels(self._schema, language(), self._style)
        sentence, offset = excerpt_of(shown.text, one.start, one.end, most)
        place = one.start - offset, one.end - offset
        self._lanes = []
        for names in voices(one):
            page = TextPage(sentence, (), self._style, self._text_width(), labels.forms)
            spans = one.spans_of(names[0])
            page.show_spans([_moved(span, offset) for span in spans])
            missed = not spans or (one.kind == "link" and not one.links_of(names[0]))
            said = says(self._schema, one, names[0])
            self._lanes.append(Lane(listed(map(shown.who, names)), said, missed, page, place))

    def _text_width(self) -> float:
        return max(80.0, min(self._style.measure, self.width() - 2 * _MARGIN))

    def _height(self) -> float:
        return sum(_height(lane) + _GAP for lane in self._lanes) - _GAP

    def _settle(self) -> None:
        self.setFixedHeight(max(1, round(self._height())))
        self.update()

    # -- Qt ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(480, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """For Qt: the sentence is broken anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette into the dark and back."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "_look"):
            self._look.theme = theme_of(self.palette())
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """For Qt. Whatever goes wrong, the painter is closed: Qt crashes otherwise."""
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            top = 0.0
            for lane in self._lanes:
                self._paint_lane(painter, lane, top)
                top += _height(lane) + _GAP
        finally:
            painter.end()

    def _paint_lane(self, painter: QPainter, lane: Lane, top: float) -> None:
        tone = tones()
        box = QRectF(0.5, top + 0.5, self.width() - 1, _height(lane) - 1)
        painter.setPen(QPen(QColor(tone.line), 1))
        painter.setBrush(self._look.theme.base)
        painter.drawRoundedRect(box, 8, 8)
        self._paint_head(painter, lane, box)
        painter.save()
        # The text stands at the side where it begins itself, whatever the interface's direction.
        begins_right = lane.page.right_to_left
        left = self.width() - _MARGIN - lane.page.column.width if begins_right else _MARGIN
        painter.translate(left, top + _HEAD)
        if not lane.page.index.spans:
            self._paint_place(painter, lane)
        paint_page(painter, lane.page, self._look, QRectF(0, 0, lane.page.column.width, _height(lane)))
        painter.restore()

    def _paint_place(self, painter: QPainter, lane: Lane) -> None:
        """Where others marked something, drawn as an empty frame: nothing is marked here."""
        painter.setPen(QPen(QColor(tones().quiet), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for rect in lane.page.rects(*lane.place):
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)

    def _paint_head(self, painter: QPainter, lane: Lane, box: QRectF) -> None:
        tone = tones()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)
        bold = QFont(self.font())
        bold.setBold(True)
        room = box.adjusted(_MARGIN, 6, -_MARGIN, 0)
        room.setHeight(_HEAD - 6)
        for font, color, text in (
            (bold, tone.text, lane.who),
            (self.font(), tone.warning if lane.missed else tone.quiet, lane.said),
        ):
            painter.setFont(font)
            painter.setPen(QColor(color))
            painter.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if holds_arabic(text) else Qt.LayoutDirection.LeftToRight
            )
            cut = painter.fontMetrics().elidedText(
                directed(text), Qt.TextElideMode.ElideRight, int(room.width())
            )
            painter.drawText(room, flags, cut)
            used = painter.fontMetrics().horizontalAdvance(cut) + 12.0
            room = room.adjusted(0, 0, -used, 0) if mirrored else room.adjusted(used, 0, 0, 0)


def _height(lane: Lane) -> float:
    return _HEAD + lane.page.column.height + 10.0


def _moved(span: Span, offset: int) -> Span:
    """The span as it stands in the sentence alone."""
    return msgspec.structs.replace(span, start=span.start - offset, end=span.end - offset)
