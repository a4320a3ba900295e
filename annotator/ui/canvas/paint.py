"""Drawing a page: tints behind whole-run text, underlines in lanes, edges, tags, the caret and the grips.

Spans never become text formats: a format's boundary inside a word would break the joining of its letters.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from annotator.ui.canvas.invisible import invisible_in
from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.links import NOT_LINKING, Linked, LinkIndex, View
from annotator.ui.canvas.marks import Edge, Marks
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.paint_links import paint_handle, paint_hook
from annotator.ui.canvas.shades import Shade, Theme
from annotator.ui.canvas.style import LineStyle
from annotator.ui.canvas.suggested import Ink, paint_suggested

MUTED_ROLES = frozenset({"chrome", "related"})


class Look(msgspec.Struct):
    """What a painting shows beyond the page itself.

    ``caret`` is position and lean, or None. ``hits`` are the stretches that a search found, in order and none
    upon another; ``hit`` is the place among them of the one that is looked at, -1 for none.
    ``suggested``: what suggestions are drawn with, None for none of them.
    """

    theme: Theme
    hues: Mapping[str, str] = msgspec.field(default_factory=dict)
    current: str = ""
    selection: tuple[int, int] = (0, 0)
    caret: tuple[int, int] | None = None
    show_invisible: bool = False
    hits: Sequence[tuple[int, int]] = ()
    hit: int = -1
    links: LinkIndex = msgspec.field(default_factory=LinkIndex)
    links_seen: View = msgspec.field(default_factory=View)
    linking: Linked = NOT_LINKING
    suggested: Ink | None = None

    def shade(self, label: str) -> Shade:
        """The colours of a label; grey where the schema does not know it."""
        return self.theme.shade(self.hues.get(label, "#808080"))


def paint_page(painter: QPainter, page: Page, look: Look, clip: QRectF) -> None:
    """Draw what ``clip`` (in the page's pixels) shows; the painter stands at the page's origin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    column = page.column
    index = column.unit_at(clip.top())
    while index < len(column.units) and column.top(index) <= clip.bottom():
        _UnitPainter(painter, page, look, index).paint(clip)
        index += 1
    if look.caret is not None:
        _paint_caret(painter, page, look, *look.caret)


class _UnitPainter:
    def __init__(self, painter: QPainter, page: Page, look: Look, index: int) -> None:
        self.painter, self.page, self.look, self.index = painter, page, look, index
        self.laid: LaidUnit = page.column.laid(index)
        self.marks: Marks = page.marks(index)
        self.top = page.column.top(index)
        self.style = self.laid.style

    def paint(self, clip: QRectF) -> None:
        reach = self.style.pitch
        first = int((clip.top() - self.top) // reach) - 1
        last = int((clip.bottom() - self.top) // reach) + 1
        lines = range(first, last + 1)
        self._tints(lines)
        self._hits()
        self._selection()
        self._letters(clip)
        if self.look.suggested is not None:
            paint_suggested(self.painter, self.page, self.index, lines, self.look.suggested)
        self._underlines(lines)
        if self.look.links.links:
            self._hooks(lines)
        self._edges(lines)
        if self.look.linking.targets:
            self._targets(lines)
        self._tags(lines)
        if self.look.show_invisible:
            self._signs(lines)
        self._grips()
        if self.look.current and self.look.links_seen.hovered == self.look.current:
            self._handle()

    def _tints(self, lines: range) -> None:
        above, _ = self.style.band
        self.painter.setPen(Qt.PenStyle.NoPen)
        for piece in self.marks.pieces:
            if piece.line not in lines:
                continue
            shade = self.look.shade(piece.span.label)
            y = self._line_top(piece.line)
            bottom = y + self._lane(piece.line, piece.lane)
            box = QRectF(piece.left, y + above, piece.right - piece.left, bottom - y - above)
            tint = shade.tints[min(piece.depth, len(shade.tints) - 1)]
            self.painter.setBrush(shade.strong if piece.span.id == self.look.current else tint)
            self.painter.drawRoundedRect(box, 2.0, 2.0)

    def _hits(self) -> None:
        hits = self.look.hits
        if not hits:
            return
        unit, theme = self.page.column.units[self.index], self.look.theme
        place = max(0, bisect_right(hits, (unit.start, unit.start)) - 1)
        while place < len(hits) and hits[place][0] < unit.end:
            looked_at = place == self.look.hit
            self.painter.setBrush(theme.found)
            self.painter.setPen(QPen(theme.text if looked_at else theme.muted, 2.0 if looked_at else 1.0))
            for rect in self.page.unit_rects(self.index, *hits[place]):
                self.painter.drawRoundedRect(rect.adjusted(-0.5, 1.5, 0.5, -0.5), 3.0, 3.0)
            place += 1

    def _selection(self) -> None:
        start, end = self.look.selection
        unit = self.page.column.units[self.index]
        if start >= end or end <= unit.start or start > unit.end:
            return
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.theme.selection)
        for rect in self.page.unit_rects(self.index, start, end):
            self.painter.drawRect(rect)
            # A line above: spans have theirs below, so that the two differ by more than their colours.
            self.painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1.5), self.look.theme.accent)
        if start <= unit.end < end and unit.closes:
            # A little stub says that the line feed is chosen too.
            rect = self.page.caret_rect(unit.end)
            width = self.style.em * 0.3
            left = rect.left() - width if unit.right_to_left else rect.left()
            self.painter.drawRect(QRectF(left, rect.top(), width, rect.height()))

    def _letters(self, clip: QRectF) -> None:
        unit = self.page.column.units[self.index]
        if unit.start == unit.end:
            return
        theme = self.look.theme
        self.painter.setPen(theme.muted if unit.role in MUTED_ROLES else theme.text)
        # Marks may reach beyond their line, so the clip is a line wider on both sides.
        wide = clip.adjusted(0, -self.style.pitch, 0, self.style.pitch)
        self.laid.draw(self.painter, QPointF(0.0, self.top), wide)

    def _underlines(self, lines: range) -> None:
        for piece in self.marks.pieces:
            if piece.line not in lines:
                continue
            shade = self.look.shade(piece.span.label)
            y = self._line_top(piece.line) + self._lane(piece.line, piece.lane)
            self.painter.setPen(self._pen(shade.line, self.style.lane_width))
            self.painter.drawLine(QLineF(piece.left, y, piece.right, y))

    def _hooks(self, lines: range) -> None:
        """Where links hang that are not drawn in full now."""
        drawn = self.look.links_seen.ends(self.look.links)
        for piece in self.marks.pieces:
            count = self.look.links.count(piece.span.id)
            if count and piece.line in lines and piece.span.id not in drawn:
                drawn.add(piece.span.id)
                y = self._line_top(piece.line) + self._lane(piece.line, piece.lane)
                x = (piece.left + piece.right) / 2 + piece.lane * self.style.em * 0.2
                color = self.look.shade(piece.span.label).tag
                paint_hook(self.painter, min(x, piece.right), y, count, color, self.style.em)

    def _handle(self) -> None:
        """A link can be drawn from the current span: shown where the pointer is over it."""
        point = handle_point(self.page, self.look.current)
        if point is not None and self.page.column.unit_at(point.y()) == self.index:
            paint_handle(self.painter, point, self.look.theme, self.style.em)

    def _targets(self, lines: range) -> None:
        """A dashed frame round each span that the link may lead to, a full one round the one it would."""
        linking, above = self.look.linking, self.style.band[0]
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self.marks.pieces:
            if piece.line in lines and piece.span.id in linking.targets:
                aimed = piece.span.id == linking.aim
                pen = QPen(self.look.theme.accent, self.style.em * (0.1 if aimed else 0.05))
                pen.setStyle(Qt.PenStyle.SolidLine if aimed else Qt.PenStyle.DashLine)
                self.painter.setPen(pen)
                y = self._line_top(piece.line)
                bottom = y + self._lane(piece.line, piece.lane)
                box = QRectF(piece.left, y + above, piece.right - piece.left, bottom - y - above)
                self.painter.drawRoundedRect(box.adjusted(-1.0, -1.0, 1.0, 1.0), 4.0, 4.0)

    def _edges(self, lines: range) -> None:
        for edge in self.marks.edges:
            if edge.line not in lines:
                continue
            shade = self.look.shade(edge.span.label)
            y = self._line_top(edge.line) + self._lane(edge.line, edge.lane)
            width = self.style.lane_width
            x = edge.x + edge.inward * width / 2
            height = self.style.em * (0.34 if edge.span.id != self.look.current else 1.42)
            self.painter.setPen(self._pen(shade.line, width))
            self.painter.drawLine(QLineF(x, y + width / 2, x, y - height))

    def _tags(self, lines: range) -> None:
        self.painter.setFont(self.page.column.style.tag_font)
        for tag in self.marks.tags:
            if tag.line in lines:
                self.painter.setPen(self.look.shade(tag.span.label).tag)
                y = self._line_top(tag.line) + self.style.tag_baseline
                self.painter.drawText(QPointF(tag.left, y), tag.text)
        # Where there is no room for a name a dot says that there is one; the tooltip gives it.
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.theme.muted)
        for line, x in self.marks.hidden:
            if line in lines:
                y = self._line_top(line) + self.style.band[0] - 2.5
                self.painter.drawEllipse(QPointF(x, y), 1.5, 1.5)

    def _signs(self, lines: range) -> None:
        theme = self.look.theme
        font = self.page.column.style.tag_font
        font.setPixelSize(max(8, round(self.style.em * 0.32)))
        self.painter.setFont(font)
        above, below = self.style.band
        for place, name in invisible_in(self.laid.text):
            line = self.laid.line_of(place)
            if line not in lines:
                continue
            edges = [self.laid.edge(place, leading=leading) for leading in (True, False)]
            xs = [edge[1] for edge in edges if edge is not None] or [self.laid.caret_x(place)]
            x, y = sum(xs) / len(xs), self._line_top(line)
            self.painter.setPen(QPen(theme.muted, 1.0, Qt.PenStyle.DotLine))
            self.painter.drawLine(QLineF(x, y + above, x, y + below))
            box = QRectF(x - 30.0, y + below - self.style.em * 0.1, 60.0, self.style.em * 0.4)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
            self.painter.setPen(theme.muted)
            self.painter.drawText(box, flags, name)

    def _grips(self) -> None:
        for edge in self.marks.edges:
            if edge.span.id == self.look.current:
                self.painter.setPen(QPen(self.look.theme.base, 1.5))
                self.painter.setBrush(self.look.shade(edge.span.label).line)
                radius = grip_radius(self.style)
                self.painter.drawEllipse(grip_point(self.page, self.index, edge), radius, radius)

    def _line_top(self, line: int) -> float:
        return self.top + line * self.style.pitch

    def _lane(self, line: int, lane: int) -> float:
        return self.style.lane(lane, self.marks.lanes.get(line, 1))

    @staticmethod
    def _pen(color: QColor, width: float) -> QPen:
        pen = QPen(color, width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen


def grip_radius(style: LineStyle) -> float:
    """How large a grip is, in pixels."""
    return max(4.5, style.em * 0.17)


def grip_point(page: Page, index: int, edge: Edge) -> QPointF:
    """Where the grip of a true end stands: on its underline."""
    laid, marks = page.column.laid(index), page.marks(index)
    lane = laid.style.lane(edge.lane, marks.lanes.get(edge.line, 1))
    x = edge.x + edge.inward * laid.style.lane_width / 2
    top = page.column.top(index) + edge.line * laid.style.pitch
    return QPointF(x, top + lane)


def handle_point(page: Page, span_id: str) -> QPointF | None:
    """Where a link is drawn out of a span: below the middle of its first line; None where it is not seen."""
    span = page.index.by_id(span_id)
    if span is None or not page.column.is_laid(index := page.column.unit_of(span.start)):
        return None
    laid, marks = page.column.laid(index), page.marks(index)
    for piece in marks.pieces:
        if piece.span.id == span_id:
            lane = laid.style.lane(piece.lane, marks.lanes.get(piece.line, 1))
            y = page.column.top(index) + piece.line * laid.style.pitch + lane + laid.style.em * 0.22
            return QPointF((piece.left + piece.right) / 2, y)
    return None


def _paint_caret(painter: QPainter, page: Page, look: Look, position: int, lean: int) -> None:
    rect = page.caret_rect(position, lean)
    _, laid, local = page.find(position, lean)
    width = max(1.5, laid.style.em * 0.075)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.caret)
    x = min(max(rect.left(), width / 2), page.column.width - width / 2)
    painter.drawRect(QRectF(x - width / 2, rect.top(), width, rect.height()))
    # The little flag points where the writing goes.
    way = -1.0 if _runs_right_to_left(laid, local - (lean < 0)) else 1.0
    size = laid.style.em * 0.2
    flag = [QPointF(x, rect.top()), QPointF(x + way * size, rect.top()), QPointF(x, rect.top() + size)]
    painter.drawPolygon(QPolygonF(flag))


def _runs_right_to_left(laid: LaidUnit, local: int) -> bool:
    """The direction of the character at a caret; that of the paragraph at its end."""
    edge = laid.edge(local, leading=True)
    return laid.right_to_left if edge is None else edge[2] < 0
