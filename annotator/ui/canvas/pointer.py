"""The mouse: selecting, choosing among the spans under it, and dragging a span's end."""

import time
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Span
from annotator.ui.canvas import caret as motion
from annotator.ui.canvas.paint import grip_point, grip_radius

if TYPE_CHECKING:
    from annotator.ui.canvas.canvas import Canvas

# How far beyond a grip the pointer still takes hold of it, in pixels.
_REACH = 5.0


class Grip(msgspec.Struct, frozen=True):
    """One end of the current span."""

    span: Span
    end: bool


class Pointer:
    """What the left button is doing. All points are in the page's pixels."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._dragging = False
        self._grip: Grip | None = None
        self._doubled: tuple[float, int] = (0.0, -1)
        self._clicked = -1

    @property
    def busy(self) -> bool:
        """Whether the button is down and something is being drawn out."""
        return self._dragging

    def press(self, point: QPointF, *, extend: bool) -> None:
        """The button went down."""
        canvas = self._canvas
        self._pressed, self._dragging = point, False
        self._grip = self.grip_at(point)
        if self._grip is not None:
            return
        hit = canvas.page.hit(point)
        interval = QApplication.doubleClickInterval() / 1000
        if not extend and hit.character == self._doubled[1] and _now() - self._doubled[0] <= interval:
            self.double(point)
        elif extend:
            canvas.put_caret(hit.position, extend=True, lean=hit.lean)
            self._dragging = True
        else:
            canvas.put_caret(hit.position, lean=hit.lean)

    def move(self, point: QPointF) -> None:
        """The pointer moved with the button down."""
        if self._pressed is None:
            return
        if not self._dragging:
            distance = (point - self._pressed).manhattanLength()
            if distance < QApplication.startDragDistance() * 0.5:
                return
            self._dragging = True
        hit = self._canvas.page.hit(point)
        if self._grip is not None:
            self._preview(self._grip, hit.position)
        else:
            self._canvas.put_caret(hit.position, extend=True, lean=hit.lean)

    def release(self) -> None:
        """The button went up: a drag ends, or it was a click."""
        pressed, dragging, grip = self._pressed, self._dragging, self._grip
        self._pressed, self._dragging, self._grip = None, False, None
        if pressed is None:
            return
        if grip is not None:
            extent = self._canvas.end_preview()
            if dragging and extent is not None and extent != (grip.span.start, grip.span.end):
                self._canvas.span_resized.emit(grip.span.id, *extent)
        elif not dragging:
            self._click(pressed)

    def double(self, point: QPointF) -> None:
        """A double click, or a click that follows one at once: the word, then its next form."""
        hit = self._canvas.page.hit(point)
        self._pressed, self._grip = None, None
        self._doubled = (_now(), hit.character)
        self._canvas.cycle_word_at(hit.character)

    def cancel(self) -> bool:
        """Give up what is being dragged; says whether there was anything."""
        was = self._pressed is not None and self._grip is not None
        if was:
            self._pressed, self._dragging, self._grip = None, False, None
            self._canvas.end_preview()
        return was

    def grip_at(self, point: QPointF) -> Grip | None:
        """The grip of the current span at ``point``; the nearer one where both are near."""
        page = self._canvas.page
        span = page.index.by_id(self._canvas.current_span())
        if span is None:
            return None
        best: tuple[float, Grip] | None = None
        for index in page.column.units_over(span.start, span.end):
            if not page.column.is_laid(index):
                continue
            for edge in page.marks(index).edges:
                if edge.span.id == span.id:
                    away = grip_point(page, index, edge) - point
                    distance = (away.x() ** 2 + away.y() ** 2) ** 0.5
                    reach = grip_radius(page.column.laid(index).style) + _REACH
                    if distance <= reach and (best is None or distance < best[0]):
                        best = distance, Grip(span, end=not edge.opens)
        return best[1] if best else None

    def _click(self, point: QPointF) -> None:
        canvas = self._canvas
        tagged = canvas.page.tag_at(point)
        if tagged is not None:
            canvas.set_current(tagged.id)
            return
        if canvas.offer_suggestion_at(point):
            return
        hit = canvas.page.hit(point)
        spans = canvas.page.index.at(hit.character) if hit.inside else ()
        ids = tuple(span.id for span in spans)
        current = canvas.current_span()
        if not ids:
            canvas.set_current("")
        elif self._clicked == hit.character and current in ids:
            canvas.set_current(ids[(ids.index(current) + 1) % len(ids)])
        else:
            canvas.set_current(ids[0])
        self._clicked = hit.character if ids else -1

    def _preview(self, grip: Grip, position: int) -> None:
        start, end = grip.span.start, grip.span.end
        if grip.end:
            end = max(position, start + 1)
        else:
            start = min(position, end - 1)
        self._canvas.preview(grip.span, *motion.snapped(self._canvas.page, start, end))


def _now() -> float:
    return time.monotonic()
