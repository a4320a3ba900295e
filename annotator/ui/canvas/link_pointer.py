"""The mouse that draws a link: from the current span's handle, or with Alt from any span, to another span."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas.paint import handle_point

if TYPE_CHECKING:
    from annotator.ui.canvas.canvas import Canvas

# How near to the handle the pointer takes hold of it, in sizes of the text.
_REACH = 0.3


class LinkPointer:
    """What the left button does for links. All points are in the page's pixels."""

    def __init__(self, canvas: "Canvas") -> None:
        self._canvas = canvas
        self._start: QPointF | None = None
        self._dragging = False

    def press(self, point: QPointF, *, alt: bool) -> bool:
        """The button went down; whether that is ours: a link begins, or is led to the span under it."""
        canvas = self._canvas
        linking = bool(canvas.look.linking.targets)
        source = canvas.current_span() if self.on_handle(point) else self.span_at(point) if alt else ""
        if linking and not source:
            target = self.span_at(point)
            if target not in canvas.look.linking.targets:
                canvas.link_dropped.emit("")
                return False
            canvas.link_dropped.emit(target)
            return True
        if not source:
            return False
        self._start, self._dragging = point, False
        canvas.set_current(source)
        canvas.link_begun.emit(source)
        return True

    def move(self, point: QPointF) -> bool:
        """The pointer moved with the button down."""
        if self._start is None:
            return False
        canvas = self._canvas
        away = (point - self._start).manhattanLength()
        self._dragging = self._dragging or away >= QApplication.startDragDistance() * 0.5
        if self._dragging and canvas.look.linking.targets:
            canvas.link_over.emit(self.span_at(point))
            line = (self._start, point)
            canvas.show_linking(msgspec.structs.replace(canvas.look.linking, line=line))
        return True

    def release(self, point: QPointF) -> bool:
        """The button went up: the link leads to what is under it. A mere click leaves open where to."""
        if self._start is None:
            return False
        dragged, self._start, self._dragging = self._dragging, None, False
        canvas = self._canvas
        canvas.show_linking(msgspec.structs.replace(canvas.look.linking, line=None))
        if dragged:
            canvas.link_dropped.emit(self.span_at(point))
        return True

    def cancel(self) -> bool:
        """Give up the link that is being drawn; says whether there was one."""
        was, self._start, self._dragging = self._start is not None, None, False
        if was:
            self._canvas.link_dropped.emit("")
        return was

    def on_handle(self, point: QPointF) -> bool:
        """Whether the point is on the current span's handle, seen while the pointer is over the span."""
        canvas = self._canvas
        current = canvas.current_span()
        if not current or canvas.look.links_seen.hovered != current:
            return False
        handle = handle_point(canvas.page, current)
        if handle is None:
            return False
        return (handle - point).manhattanLength() <= canvas.style_of_text.size * _REACH * 1.4

    def span_at(self, point: QPointF) -> str:
        """The span that the point means: by its name, else of those under it the one a link may lead to, else
        the current one, else the innermost. "" for none.
        """
        canvas = self._canvas
        tagged = canvas.page.tag_at(point)
        if tagged is not None:
            return tagged.id
        hit = canvas.page.hit(point)
        ids = canvas.spans_at(hit.character) if hit.inside else ()
        targets = canvas.look.linking.targets
        for one in ids:
            if one in targets or (not targets and one == canvas.current_span()):
                return one
        return ids[0] if ids else ""
