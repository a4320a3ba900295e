"""An article as it stands on the screen: where each position is, and what is at each point.

All points are in the page's own pixels: (0, 0) is the column's top left corner, whatever is scrolled.
Positions are code points of the article.
"""

from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF

from annotator.core.annotation import Span
from annotator.core.article import Zone
from annotator.ui.canvas.column import Column
from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.marks import Marks, TagForms, make_marks
from annotator.ui.canvas.paragraphs import Unit, split_units
from annotator.ui.canvas.span_index import SpanIndex
from annotator.ui.canvas.style import Style

# With more changed spans than this, all marks are made anew.
_MANY = 100


class Hit(msgspec.Struct, frozen=True):
    """What a point hits: the nearest caret ``position``, the nearest ``character``, whether it is on that
    (``inside``), and to which side the place leans (-1 to the character before it, 1 to the one after).
    """

    position: int
    character: int
    inside: bool
    lean: int = 0


class Page:
    """The text, its column, its spans and their marks. ``right_to_left``: some paragraph of it runs so."""

    def __init__(self, text: str, zones: Sequence[Zone], style: Style, width: float, forms: TagForms) -> None:
        self.text = text
        self.column = Column(text, split_units(text, zones), style, width)
        self.index = SpanIndex(self.column)
        self.right_to_left = any(unit.right_to_left for unit in self.column.units if unit.end > unit.start)
        self._forms = forms
        self._marks: dict[int, Marks] = {}

    def resize(self, style: Style, width: float) -> None:
        """Lay out anew, at another size of text or another width."""
        self.column = self.column.resized(style, width)
        self._marks.clear()

    def show_forms(self, forms: TagForms) -> None:
        """Name the labels otherwise."""
        self._forms = forms
        self._marks.clear()

    def show_spans(self, spans: Sequence[Span]) -> set[int]:
        """Take these for all spans; returns the units that look otherwise now."""
        changed = self.index.show(spans)
        if len(changed) > _MANY:
            self._marks.clear()
            return set(range(len(self.column.units)))
        touched = {unit for span in changed for unit in self.column.units_over(span.start, span.end)}
        for unit in touched:
            self._marks.pop(unit, None)
        return touched

    def replace_span(self, shown: Span, by: Span) -> set[int]:
        """Draw ``by`` instead of ``shown``; returns the units that look otherwise now."""
        return self.show_spans([by if span is shown else span for span in self.index.spans])

    def marks(self, unit: int) -> Marks:
        """The marks of a unit, made when first asked for."""
        found = self._marks.get(unit)
        if found is None:
            spans = self.index.within(unit)
            offset = self.column.units[unit].start
            if spans:
                found = make_marks(self.column.laid(unit), spans, offset, self.column.width, self._forms)
            else:
                found = Marks()
            self._marks[unit] = found
        return found

    def hit(self, point: QPointF) -> Hit:
        """What is at ``point``; outside the text, what is nearest."""
        index = self.column.unit_at(point.y())
        laid, unit = self.column.laid(index), self.column.units[index]
        line = laid.line_at(point.y() - self.column.top(index))
        cell = laid.cell_at(line, point.x())
        if cell is None:
            return Hit(unit.start, unit.start, inside=False)
        position = cell.nearest(point.x())
        lean = 1 if position == cell.start else -1
        if position >= laid.last_stop(line)[0]:
            position, lean = laid.last_stop(line)
        inside = cell.left <= point.x() < cell.right and 0 <= point.y() < self.column.height
        return Hit(unit.start + position, unit.start + cell.start, inside, lean)

    def tag_at(self, point: QPointF) -> Span | None:
        """The span whose tag is at ``point``, or None."""
        index = self.column.unit_at(point.y())
        laid = self.column.laid(index)
        line = laid.line_at(point.y() - self.column.top(index))
        if point.y() - self.column.top(index) - line * laid.style.pitch > laid.style.band[0]:
            return None
        tags = (tag for tag in self.marks(index).tags if tag.line == line)
        return next((tag.span for tag in tags if tag.left <= point.x() <= tag.right), None)

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles behind ``[start, end)``, one or more a line."""
        if start >= end:
            return
        for index in self.column.units_over(start, end):
            yield from self.unit_rects(index, start, end)

    def unit_rects(self, index: int, start: int, end: int) -> Iterator[QRectF]:
        """The rectangles behind that part of ``[start, end)`` that stands in one unit."""
        unit, laid = self.column.units[index], self.column.laid(index)
        first, last = max(start, unit.start) - unit.start, min(end, unit.end) - unit.start
        if first < last:
            above, below = laid.style.band
            for line, left, right in laid.pieces(first, last):
                top = self.column.top(index) + line * laid.style.pitch
                yield QRectF(left, top + above, right - left, below - above)

    def line_rect(self, position: int, lean: int = 0) -> QRectF:
        """The whole line that shows ``position``, over the column's width."""
        index, laid, local = self.find(position, lean)
        top = self.column.top(index) + laid.line_of(local, lean) * laid.style.pitch
        return QRectF(0.0, top, self.column.width, laid.style.pitch)

    def caret_rect(self, position: int, lean: int = 0) -> QRectF:
        """Where a caret before the character at ``position`` stands; it has no width."""
        index, laid, local = self.find(position, lean)
        above, below = laid.style.band
        top = self.column.top(index) + laid.line_of(local, lean) * laid.style.pitch
        if not laid.text:
            # An empty line is lower than a full one.
            above, below = 0.0, min(below - above, self.column.style.gap(empty=True) * 1.4)
        return QRectF(laid.caret_x(local, lean), top + above, 0.0, below - above)

    def find(self, position: int, lean: int = 0) -> tuple[int, LaidUnit, int]:
        """The unit that shows ``position``: its index, its layout, and the position within it."""
        index = self.column.unit_of(position)
        unit: Unit = self.column.units[index]
        if lean < 0 and position == unit.start and not unit.opens:
            index -= 1
            unit = self.column.units[index]
        local = min(max(position - unit.start, 0), unit.end - unit.start)
        return index, self.column.laid(index), local
