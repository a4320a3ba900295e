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
from annotator.ui.disagreements_words import label_name, listed, says, sentence_of, voices
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


@dataclass
class Lane:
    """One reading: who reads so, in words, and the sentence with the spans of it."""

    who: str
    said: str
    missed: bool
    page: TextPage
    place: tuple[int, int]


class Readings(QWidget):
    """The lanes of one disagreement. They are drawn as the article is: behind whole words, never inside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes: Sequence[Lane] = ()
        self._look = Look(theme_of(self.palette()))
        self._style = Style(20)
        self._labels = Labels(None, "ar", self._style)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_nothing(self) -> None:
        """No disagreement is chosen."""
        self._lanes = ()
        self.setAccessibleDescription("")
        self._settle()

    def show_disagreement(
        self,
        schema: Schema,
        text: str,
        one: "Disagreement",
        who: Callable[[str], str],
        text_size: int,
    ) -> None:
        """Show what is disputed in ``text``, an article's; ``who`` names an annotator as shown."""
        self._style = Style(text_size)
        self._labels = Labels(schema, language(), self._style)
        self._look = Look(theme_of(self.palette()), hues=self._labels.hues)
        first, last = context_of(text, one.start, one.end)
        self._lanes = [self._lane(schema, text[first:last], first, one, names, who) for names in voices(one)]
        self.setAccessibleName(translate("Disagreements", "What each annotator reads"))
        self.setAccessibleDescription(sentence_of(schema, one, who))
        self._settle()

    def lanes(self) -> Sequence[Lane]:
        """The readings, from above."""
        return self._lanes

    def _lane(
        self,
        schema: Schema,
        sentence: str,
        offset: int,
        one: "Disagreement",
        names: tuple[str, ...],
        who: Callable[[str], str],
    ) -> Lane:
        page = TextPage(sentence, (), self._style, self._text_width(), self._labels.forms)
        spans = one.spans_of(names[0])
        page.show_spans([_moved(span, offset, len(sentence)) for span in spans])
        place = max(0, one.start - offset), min(len(sentence), one.end - offset)
        missed = not spans or (one.kind == "link" and not one.links_of(names[0]))
        return Lane(listed(map(who, names)), says(schema, one, names[0]), missed, page, place)

    def _text_width(self) -> float:
        return max(80.0, min(self._style.measure, self.width() - 2 * _MARGIN))

    def _settle(self) -> None:
        for lane in self._lanes:
            if lane.page.column.width != self._text_width():
                lane.page.resize(self._style, self._text_width())
        self.setFixedHeight(max(1, round(sum(_height(lane) + _GAP for lane in self._lanes))))
        self.update()

    # -- Qt ----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """For Qt."""
        return QSize(480, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """For Qt: the sentence is broken anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._settle()

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
        # The text stands at the side where it begins, like the name above it.
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - _MARGIN - lane.page.column.width if mirrored else _MARGIN
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


def _moved(span: Span, offset: int, length: int) -> Span:
    """The span as it stands in the sentence alone, as far as it does."""
    start, end = max(0, span.start - offset), min(length, span.end - offset)
    return msgspec.structs.replace(span, start=start, end=end)


def excerpt_name(schema: Schema | None, one: "Disagreement") -> str:
    """The labels of a disagreement by their names."""
    return listed(label_name(schema, label) for label in one.label.split("|"))
