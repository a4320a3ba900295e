"""The canvas: one article, its spans, a caret and a selection. It changes nothing; it says where."""

from collections.abc import Sequence
from typing import Protocol

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimerEvent, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from annotator.core.annotation import Span
from annotator.core.article import Zone
from annotator.ui.canvas import accessible, keys
from annotator.ui.canvas import caret as motion
from annotator.ui.canvas.caret import Caret
from annotator.ui.canvas.link_pointer import LinkPointer
from annotator.ui.canvas.links import NOT_LINKING, Linked
from annotator.ui.canvas.pointer import Pointer
from annotator.ui.canvas.suggested import Suggested, at_mark
from annotator.ui.canvas.surface import Surface
from annotator.ui.canvas.tooltip import tooltip_html

_SCROLL_WHILE_DRAGGING_MS = 40


class KeyTaker(Protocol):
    """What goes on over the text and takes some keys before anybody else: a link that is being made."""

    def wants(self, event: QKeyEvent) -> bool:
        """Whether this key is for it."""

    def take(self, event: QKeyEvent) -> None:
        """Do what the key says."""


class Canvas(Surface):
    """Shows one article right to left. All positions are code points of the article's text.

    ``selection_changed(start, end)``: equal where there is only a caret. ``span_chosen(id)``: the current
    span, "" for none. ``span_resized(id, start, end)``: an end was moved; the receiver decides, and while a
    drag goes on the span is only drawn so. ``spans_offered(ids, place)``: the spans under a right click or,
    by the menu key, at the caret, innermost first, and where on the screen a list of them belongs.
    ``suggestion_offered(suggestion, place)``: likewise, a suggestion that was asked for.
    ``zoom_changed(pixels)``: the size of the text.

    ``link_begun(id)``: a link is drawn from this span with the mouse; ``link_over(id)``: now over that span;
    ``link_dropped(id)``: the button was let go there; "" for no span.
    """

    selection_changed = Signal(int, int)
    span_chosen = Signal(str)
    span_resized = Signal(str, int, int)
    spans_offered = Signal(object, QPoint)
    suggestion_offered = Signal(object, QPoint)
    link_begun = Signal(str)
    link_over = Signal(str)
    link_dropped = Signal(str)

    # Asked for by Qt before there is anything else.
    key_taker: KeyTaker | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caret = Caret()
        self._caret_units: set[int] = set()
        self._preview: tuple[Span, Span] | None = None
        self._pointer = Pointer(self)
        self._link_pointer = LinkPointer(self)
        self._drag_timer = 0
        self._drag_point = QPointF()
        accessible.install(Canvas)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_article(self, text: str, zones: Sequence[Zone] = ()) -> None:
        """Show another article, from its top, without spans and selection."""
        self._preview = None
        self.set_current("")
        self.show_page(text, zones)
        self.caret = Caret()
        self._caret_moved()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show these spans and no others; scroll and selection stay. Costs only what is different."""
        self._preview = None
        self.repaint_units(self.page.show_spans(spans))
        if self.look.current and self.page.index.by_id(self.look.current) is None:
            self.set_current("")

    # Selection and caret

    def selection(self) -> tuple[int, int]:
        """Start and end; equal where there is only a caret."""
        return self.caret.selection

    def select(self, start: int, end: int) -> None:
        """Select ``[start, end)``, grown to whole graphemes; the caret goes to its end."""
        first, last = motion.snapped(self.page, start, end)
        self.caret.move(first)
        self.caret.move(last, extend=True)
        self._caret_moved()

    def move_caret(self, position: int, *, extend: bool = False, lean: int = 0) -> None:
        """Take the caret to ``position`` and show it there; with ``extend`` the selection grows.

        ``lean`` chooses among two places of one position (:class:`annotator.ui.canvas.caret.Place`).
        """
        self.put_caret(position, extend=extend, lean=lean)
        self.scroll_to(self.caret.head, self.caret.head)

    def put_caret(self, position: int, *, extend: bool = False, lean: int = 0) -> None:
        """The same without scrolling: nothing moves away under the pointer."""
        self.caret.move(min(max(position, 0), len(self.page.text)), extend=extend, lean=lean)
        self._caret_moved()

    def cycle_word(self) -> None:
        """Select the word at the caret, then the word without its proclitics, and so on round."""
        found = motion.cycled(self.page, *self.caret.selection)
        if found is not None:
            self.select(*found)
            self.scroll_to(*found)

    def cycle_word_at(self, position: int) -> None:
        """The same for the word that holds the character at ``position``."""
        found = motion.cycled_at(self.page, position, self.caret.selection)
        if found is not None:
            self.select(*found)

    # Spans

    def current_span(self) -> str:
        """The id of the current span, "" where there is none."""
        return self.look.current

    def choose_span(self, span_id: str) -> None:
        """Make this the current span, show it, and put the caret before it; "" for none."""
        span = self.page.index.by_id(span_id)
        self.set_current(span.id if span else "")
        if span is not None:
            self.caret.move(span.start)
            self._caret_moved()
            self.scroll_to(span.start, span.end)

    def set_current(self, span_id: str) -> None:
        """Make this the current span without moving anything."""
        if span_id == self.look.current:
            return
        changed, self.look.current = (self.look.current, span_id), span_id
        self.look.links_seen.current = span_id
        for one in changed:
            span = self.page.index.by_id(one)
            if span is not None:
                self.repaint_units(self.page.column.units_over(span.start, span.end))
        self.repaint_links()
        accessible.tell_span(self)
        self.span_chosen.emit(span_id)

    def spans_at(self, position: int) -> tuple[str, ...]:
        """The ids of the spans over the character at ``position``, the innermost first."""
        return tuple(span.id for span in self.page.index.at(position))

    def spans_over(self, start: int, end: int) -> Sequence[Span]:
        """The spans that share a character with ``[start, end)``, in reading order."""
        return self.page.index.over(start, end)

    def next_span(self) -> None:
        """Choose the next span in reading order, from the current one or from the caret, and round."""
        self._step_span(1)

    def previous_span(self) -> None:
        """Choose the span before, likewise."""
        self._step_span(-1)

    def pick_next_under(self) -> None:
        """Choose the next span under the caret: the innermost, then outwards, and round."""
        ids = self._spans_at_caret()
        if ids:
            current = self.look.current
            self.set_current(ids[(ids.index(current) + 1) % len(ids)] if current in ids else ids[0])

    def offer_spans(self) -> None:
        """Offer the spans at the caret as a list, which stands below it."""
        ids = self._spans_at_caret()
        if ids:
            below = self.to_viewport(self.page.caret_rect(*self.caret.place)).bottomLeft()
            self.spans_offered.emit(ids, self.viewport().mapToGlobal(below))
            return
        suggested = self.suggestion()
        if suggested is not None:
            self._offer_suggestion(suggested)

    def suggestion(self) -> Suggested | None:
        """The suggestion that is selected, or that holds the caret."""
        return self.suggestions.under(*self.caret.selection)

    def choose_suggestion(self, one: Suggested) -> None:
        """Select a suggestion and show it; no span is current any more."""
        self.set_current("")
        self.select(one.start, one.end)
        self.scroll_to(one.start, one.end)
        accessible.tell_suggestion(self, one)

    def offer_suggestion_at(self, point: QPointF) -> bool:
        """Offer the suggestion whose mark is at a point of the page, if one is."""
        one = at_mark(self.page, self.suggestions, point)
        if one is None:
            return False
        self.choose_suggestion(one)
        self._offer_suggestion(one)
        return True

    def _offer_suggestion(self, one: Suggested) -> None:
        below = self.to_viewport(self.page.caret_rect(one.start)).bottomLeft()
        self.suggestion_offered.emit(one, self.viewport().mapToGlobal(below))

    def preview(self, span: Span, start: int, end: int) -> None:
        """Draw ``span`` as if it covered ``[start, end)``."""
        shown = self._preview[1] if self._preview else span
        moved = msgspec.structs.replace(span, start=start, end=end, text=self.page.text[start:end])
        self._preview = (span, moved)
        self.repaint_units(self.page.replace_span(shown, moved))

    def end_preview(self) -> tuple[int, int] | None:
        """Draw the span as it is again; returns where it was drawn last."""
        if self._preview is None:
            return None
        span, shown = self._preview
        self._preview = None
        self.repaint_units(self.page.replace_span(shown, span))
        return shown.start, shown.end

    def show_linking(self, linking: Linked = NOT_LINKING) -> None:
        """Show to which spans a link that is being made may lead; by itself: that none is made."""
        if linking != self.look.linking:
            self.look.linking = linking
            self.viewport().update()

    def hover(self, span_id: str) -> None:
        """The pointer is over this span, "" for none: its links are drawn too."""
        seen = self.look.links_seen
        if span_id == seen.hovered:
            return
        changed, seen.hovered = (seen.hovered, span_id), span_id
        for span in filter(None, map(self.page.index.by_id, changed)):
            if span.id == self.look.current:
                self.repaint_units(self.page.column.units_over(span.start, span.end))
        if any(map(self.look.links.count, changed)):
            self.viewport().update()

    # What Qt asks

    def event(self, event: QEvent) -> bool:
        """A key that is taken by what goes on is nobody's shortcut."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            taken = self.key_taker is not None and self.key_taker.wants(event)
            if taken:
                event.accept()
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The caret is shown where the keys go."""
        self.look.caret = self.caret.place if self.hasFocus() else None
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Motions are ours; all else is the window's."""
        if event.key() == Qt.Key.Key_Escape and (self._pointer.cancel() or self._link_pointer.cancel()):
            return
        if self.key_taker is not None and self.key_taker.wants(event):
            self.key_taker.take(event)
            return
        if not keys.press(self, event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the caret; the selection stays."""
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection or a click, or take hold of a grip."""
        if event.button() == Qt.MouseButton.LeftButton:
            extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if self._link_pointer.press(self.to_page(event.position()), alt=alt):
                return
            self._pointer.press(self.to_page(event.position()), extend=extend)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw out the selection or a span's end."""
        point = self.to_page(event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._drag(point)
            self._watch_drag(event.position())
        else:
            self.hover(self._link_pointer.span_at(point))
            self.viewport().setCursor(self._cursor_at(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what was begun."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._stop_drag_timer()
            if not self._link_pointer.release(self.to_page(event.position())):
                self._pointer.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The word; again: without its proclitics."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointer.double(self.to_page(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the spans under the pointer, or those at the caret where a key asked."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.offer_spans()
            return
        hit = self.page.hit(self.to_page(QPointF(self.viewport().mapFromGlobal(event.globalPos()))))
        ids = self.spans_at(hit.character) if hit.inside else ()
        if ids:
            self.spans_offered.emit(ids, event.globalPos())
            return
        suggested = self.suggestions.at(hit.character) if hit.inside else None
        if suggested is not None:
            self.choose_suggestion(suggested)
            self.suggestion_offered.emit(suggested, event.globalPos())

    def timerEvent(self, event: QTimerEvent) -> None:
        """Scroll while a drag is held above or below the view."""
        if event.timerId() != self._drag_timer:
            super().timerEvent(event)
            return
        y, height = self._drag_point.y(), self.viewport().height()
        beyond = y if y < 0 else max(0.0, y - height)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(beyond / 2))
        self._drag(self.to_page(self._drag_point))

    def viewportEvent(self, event: QEvent) -> bool:
        """Say which spans are under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            hit = self.page.hit(self.to_page(QPointF(event.pos())))
            spans = self.page.index.at(hit.character) if hit.inside else ()
            suggested = self.suggestions.at(hit.character) if hit.inside else None
            more = self.suggestions.say(suggested) if suggested is not None else ""
            said = tooltip_html(spans, self.labels, more)
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self.hover("")
        return super().viewportEvent(event)

    def _drag(self, point: QPointF) -> None:
        if not self._link_pointer.move(point):
            self._pointer.move(point)

    def _cursor_at(self, point: QPointF) -> Qt.CursorShape:
        if self._link_pointer.on_handle(point):
            return Qt.CursorShape.CrossCursor
        over = self._pointer.grip_at(point) is not None
        return Qt.CursorShape.SizeHorCursor if over else Qt.CursorShape.IBeamCursor

    def _caret_moved(self) -> None:
        accessible.tell_caret(self)
        start, end = self.caret.selection
        # Only where caret and selection were and are: painting a whole view was most of a label key's time.
        units = set(self.page.column.units_over(start, end)) | {self.page.find(*self.caret.place)[0]}
        self.repaint_units(units | self._caret_units)
        self._caret_units = units
        if (start, end) != self.look.selection:
            self.look.selection = (start, end)
            self.selection_changed.emit(start, end)

    def _spans_at_caret(self) -> tuple[str, ...]:
        position = self.caret.selection[0]
        return self.spans_at(position) or self.spans_at(max(0, position - 1))

    def leave_span(self) -> None:
        """Let the current span go where the caret has left it: keys are for what is being looked at."""
        span = self.page.index.by_id(self.look.current)
        if span is not None and not span.start <= self.caret.head <= span.end:
            self.set_current("")

    def _step_span(self, step: int) -> None:
        current = self.page.index.by_id(self.look.current)
        span = self.page.index.neighbour(current, self.caret.selection[0], step)
        if span is not None:
            self.choose_span(span.id)

    def _watch_drag(self, point: QPointF) -> None:
        self._drag_point = point
        if 0 <= point.y() <= self.viewport().height():
            self._stop_drag_timer()
        elif not self._drag_timer:
            self._drag_timer = self.startTimer(_SCROLL_WHILE_DRAGGING_MS)

    def _stop_drag_timer(self) -> None:
        if self._drag_timer:
            self.killTimer(self._drag_timer)
            self._drag_timer = 0
