"""The surface of the canvas: the page laid out in the window, scrolled, zoomed and painted."""

from collections.abc import Iterable, Sequence
from math import ceil, floor

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.core.annotation import Link
from annotator.core.article import Zone
from annotator.core.schema import Schema
from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.links import DrawnLink, draw_links
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.paint import Look, paint_page
from annotator.ui.canvas.paint_links import paint_line, paint_links
from annotator.ui.canvas.routes import Room
from annotator.ui.canvas.scroll import RectOf, Scroll
from annotator.ui.canvas.shades import Theme, theme_of
from annotator.ui.canvas.style import LARGEST, SMALLEST, USUAL, Style
from annotator.ui.canvas.suggested import Ink, Suggested, Suggestions, different

# The column's margins in a wide and in a narrow window, in pixels.
_WIDE, _NARROW = 28, 14
_NARROW_WINDOW = 520


class Surface(QAbstractScrollArea):
    """Shows a page; knows nothing of the mouse's and the keys' meaning. ``zoom_changed(pixels)``."""

    zoom_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own making: to learn what a widget is that C++ made, PySide6 looks through every kind of
        # widget there is and makes all their classes (decision 044).
        self.setViewport(QWidget(self))
        self.style_of_text = Style(USUAL)
        self.labels = Labels(None, "ar", self.style_of_text)
        self.page = Page("", (), self.style_of_text, 1.0, self.labels.forms)
        self.look = Look(theme_of(self.palette()))
        self.suggestions = Suggestions()
        self._ink_kept: tuple[tuple[Labels, Theme], Ink] | None = None
        self._scroll = Scroll(self.verticalScrollBar())
        self._wheel = 0
        self._links_painted = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        # A bar that came and went while painting would resize the page while it is being laid out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)

    def show_page(self, text: str, zones: Sequence[Zone]) -> None:
        """Lay out another article, from its top."""
        self.page = Page(text, zones, self.style_of_text, self._column_width(), self.labels.forms)
        self.look.hits, self.look.hit = (), -1
        self.suggestions.all = ()
        self._scroll.reset()
        self._settle()
        self.viewport().update()

    def show_schema(self, schema: Schema, language: str) -> None:
        """Take labels' names (in ``language``, ``ar`` or ``en``) and colours from ``schema``."""
        self.labels = Labels(schema, language, self.style_of_text)
        self.look.hues = self.labels.hues
        self.page.show_forms(self.labels.forms)
        self.viewport().update()

    def set_show_invisible(self, show: bool) -> None:  # noqa: FBT001  (the slot of a checkable action)
        """Whether signs are drawn over characters that show nothing; the layout stays as it is."""
        self.look.show_invisible = show
        self.viewport().update()

    def show_hits(self, hits: Sequence[tuple[int, int]], hit: int = -1) -> None:
        """Box what a search found, in order; ``hit`` is the place among them of the one that is looked at."""
        if (hits, hit) != (self.look.hits, self.look.hit):
            self.look.hits, self.look.hit = hits, hit
            self.viewport().update()

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these links and no others. Costs nothing where they are the same as before."""
        if self.look.links.show(links):
            self.viewport().update()

    def set_show_all_links(self, show: bool) -> None:  # noqa: FBT001  (the slot of a checkable action)
        """Draw every link in full, not only those of the current span and of that under the pointer."""
        self.look.links_seen.all = show
        self.viewport().update()

    def drawn_links(self) -> list[DrawnLink]:
        """The links that are drawn in full, as they are seen now."""
        height, top = self.viewport().height(), self._scroll.top
        room = Room(
            width=self.page.column.width,
            margin=self._origin().x(),
            em=float(self.style_of_text.size),
            top=top + 2.0,
            bottom=top + height - 2.0,
            right_to_left=self.page.right_to_left,
        )
        return draw_links(self.page, self.look.links, self.look.links_seen, self.labels, room)

    def repaint_links(self) -> None:
        """Other links are drawn in full now: paint anew, where any were or are."""
        if self._links_painted or self.look.links_seen.wanted(self.look.links):
            self.viewport().update()

    def show_suggestions(self, suggestions: Sequence[Suggested]) -> None:
        """Mark these suggestions and no others; what they mean is for others to know."""
        before, self.suggestions.all = self.suggestions.all, suggestions
        places = different(before, suggestions)
        if places:
            over = self.page.column.units_over
            self.repaint_units({unit for place in places for unit in over(*place)})

    def text_size(self) -> int:
        """The size of the text in pixels."""
        return self.style_of_text.size

    def set_text_size(self, pixels: int) -> None:
        """Zoom; kept between 12 and 72. The line that is read stays where it is."""
        size = min(max(pixels, SMALLEST), LARGEST)
        if size == self.style_of_text.size:
            return
        self.style_of_text = Style(size)
        self.labels = self.labels.at_size(self.style_of_text)
        self.page.show_forms(self.labels.forms)
        self._lay_out_anew()
        self.zoom_changed.emit(size)

    def scroll_to(self, start: int, end: int) -> None:
        """Scroll as little as needed to show ``[start, end)`` (code points)."""
        if self._scroll.show(self.page, RectOf(self.page, start, end), self.viewport().height()):
            self.viewport().update()

    def page_step(self) -> float:
        """How far Page Down goes, in pixels: the window less a line."""
        line = self.style_of_text.line(None).pitch
        return max(line, self.viewport().height() - line)

    def to_page(self, point: QPointF) -> QPointF:
        """A point of the viewport in the page's pixels."""
        return point - self._origin()

    def to_viewport(self, rect: QRectF) -> QRect:
        """A rectangle of the page in the viewport's pixels, grown to whole ones."""
        moved = rect.translated(self._origin())
        left, top = floor(moved.left()), floor(moved.top())
        return QRect(left, top, ceil(moved.right()) - left, ceil(moved.bottom()) - top)

    def repaint_units(self, units: Iterable[int]) -> None:
        """Paint these layout units anew, as far as they are in view."""
        visible = self.page.column.units_between(
            self._scroll.top, self._scroll.top + self.viewport().height()
        )
        pitch = self.style_of_text.line(None).pitch
        for index in set(units).intersection(visible):
            top, bottom = self.page.column.top(index), self.page.column.top(index + 1)
            rect = QRectF(0.0, top - pitch / 2, self.page.column.width, bottom - top + pitch)
            self.viewport().update(self.to_viewport(rect).adjusted(-_WIDE, 0, _WIDE, 0))

    # What Qt asks

    def sizeHint(self) -> QSize:
        """A comfortable column."""
        return QSize(round(self.style_of_text.measure) + 2 * _WIDE, 600)

    def minimumSizeHint(self) -> QSize:
        """Narrow windows reflow."""
        return QSize(200, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed. Whatever goes wrong, the painter is closed: Qt crashes otherwise."""
        painter = QPainter(self.viewport())
        try:
            self._settle()
            painter.fillRect(event.rect(), self.look.theme.base)
            origin = self._origin()
            self.look.suggested = self._ink()
            painter.translate(origin)
            paint_page(painter, self.page, self.look, QRectF(event.rect()).translated(-origin))
            self._paint_links(painter)
        finally:
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reflow; the line that is read stays."""
        super().resizeEvent(event)
        if self._column_width() != self.page.column.width:
            self._lay_out_anew()
        else:
            self._settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        """The reader scrolled."""
        self._scroll.forget_place()
        self._settle()
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette into the dark and back."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "look"):
            self.look.theme = theme_of(self.palette())
            self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self._wheel += event.angleDelta().y()
        steps = int(self._wheel / 120)
        self._wheel -= steps * 120
        if steps:
            self.set_text_size(self.style_of_text.size + steps)
        event.accept()

    def _paint_links(self, painter: QPainter) -> None:
        drawn = self.drawn_links()
        self._links_painted = bool(drawn)
        em = float(self.style_of_text.size)
        paint_links(painter, drawn, self.look.theme, em)
        if self.look.linking.line is not None:
            paint_line(painter, *self.look.linking.line, self.look.theme, em)

    def _ink(self) -> Ink | None:
        if not self.suggestions.all:
            return None
        made_of = (self.labels, self.look.theme)
        if self._ink_kept is None or self._ink_kept[0] != made_of:
            self._ink_kept = made_of, Ink(self.suggestions, *made_of, self.style_of_text.tag_font)
        ink = self._ink_kept[1]
        ink.current = self.suggestions.under(*self.look.selection)
        return ink

    def _column_width(self) -> float:
        width = self.viewport().width()
        margin = _WIDE if width > _NARROW_WINDOW else _NARROW
        return max(60.0, min(self.style_of_text.measure, width - 2.0 * margin))

    def _origin(self) -> QPointF:
        """Where the page's (0, 0) lies in the viewport: whole pixels, so that text stays crisp."""
        left = round((self.viewport().width() - self.page.column.width) / 2)
        return QPointF(left, -self._scroll.top)

    def _settle(self) -> None:
        self._scroll.settle(self.page, self.viewport().height())

    def _lay_out_anew(self) -> None:
        height = self.viewport().height()
        self._scroll.keep_place(self.page)
        self.page.resize(self.style_of_text, self._column_width())
        self._scroll.restore_place(self.page, height)
        self._settle()
        self.viewport().update()
