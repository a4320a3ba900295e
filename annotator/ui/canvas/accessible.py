"""What a screen reader is told: the text, the caret, the selection, and the spans.

Qt asks the factory for an interface and keeps only a bare pointer, so both are kept alive here.
"""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget

from annotator.core.annotation import Span
from annotator.ui.canvas.offsets import Offsets
from annotator.ui.language import translate

if TYPE_CHECKING:
    from annotator.ui.canvas.canvas import Canvas
    from annotator.ui.canvas.suggested import Suggested


class CanvasText(QAccessibleTextInterface):
    """The text for assistive technology. It counts UTF-16, so each call translates."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__()
        self._canvas = canvas
        self._text = ""
        self._offsets = Offsets("")

    def text(self, start: int, end: int) -> str:
        """The text between two offsets."""
        return self._canvas.page.text[self.points(start) : self.points(end)]

    def characterCount(self) -> int:
        """How many UTF-16 units there are."""
        return self.units(len(self._canvas.page.text))

    def cursorPosition(self) -> int:
        """Where the caret is."""
        return self.units(self._canvas.caret.head)

    def setCursorPosition(self, position: int) -> None:
        """Take the caret there."""
        self._canvas.move_caret(self.points(position))

    def selectionCount(self) -> int:
        """None that can be asked for: PySide6 does not let us answer where it is.

        It leaves both ends of ``selection()`` as it found them (docs/decisions/041), so a reader that asked
        would be told nonsense. Each change of the selection is announced with its ends instead.
        """
        return 0

    def addSelection(self, start: int, end: int) -> None:
        """There is only one: select that."""
        self._canvas.select(self.points(start), self.points(end))

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Select that."""
        if index == 0:
            self._canvas.select(self.points(start), self.points(end))

    def removeSelection(self, index: int) -> None:
        """Leave only the caret."""
        if index == 0:
            head = self._canvas.caret.head
            self._canvas.select(head, head)

    def characterRect(self, offset: int) -> QRect:
        """Where a character is on the screen."""
        page, position = self._canvas.page, self.points(offset)
        found: QRectF | None = next(page.rects(position, position + 1), None)
        viewport = self._canvas.viewport()
        local = self._canvas.to_viewport(found if found is not None else page.caret_rect(position))
        return QRect(viewport.mapToGlobal(local.topLeft()), local.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        """Which character is at a point of the screen; -1 for none."""
        local = QPointF(self._canvas.viewport().mapFromGlobal(point))
        hit = self._canvas.page.hit(self._canvas.to_page(local))
        return self.units(hit.character) if hit.inside else -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Show that."""
        self._canvas.scroll_to(self.points(start), self.points(end))

    def units(self, points: int) -> int:
        """UTF-16 units of code points."""
        return self._fresh().units(points)

    def points(self, units: int) -> int:
        """Code points of UTF-16 units."""
        return min(self._fresh().points(max(0, units)), len(self._text))

    def _fresh(self) -> Offsets:
        if self._canvas.page.text is not self._text:
            self._text = self._canvas.page.text
            self._offsets = Offsets(self._text)
        return self._offsets


class CanvasAccessible(QAccessibleWidget):
    """The canvas for assistive technology: a text that is read only."""

    def __init__(self, canvas: "Canvas") -> None:
        super().__init__(canvas, QAccessible.Role.EditableText)
        self._canvas = canvas
        self.text_of_canvas = CanvasText(canvas)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Qt asks for the text here."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self.text_of_canvas
        return super().interface_cast(kind)

    def text(self, kind: QAccessible.Text) -> str:
        """The value is the article; the description names the spans that matter now."""
        if kind == QAccessible.Text.Value:
            return self._canvas.page.text
        if kind == QAccessible.Text.Description:
            return describe(self._canvas) or super().text(kind)
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Read only, of several lines, with text that can be selected."""
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        return state


_kept: list[QAccessibleInterface] = []


@cache
def install(kind: "type[Canvas]") -> None:
    """Tell Qt, once, how widgets of ``kind`` speak to assistive technology."""

    def make(_name: str, widget: QObject) -> QAccessibleInterface | None:
        if not isinstance(widget, kind):
            return None
        _kept.append(CanvasAccessible(widget))
        return _kept[-1]

    _factories.append(make)
    QAccessible.installFactory(make)


_factories: list[object] = []


def describe(canvas: "Canvas") -> str:
    """The current span with its links, else the spans at the caret, the innermost first: label and text.

    Then the suggestion that is selected or holds the caret.
    """
    current = canvas.page.index.by_id(canvas.current_span())
    spans = (current,) if current else canvas.page.index.at(canvas.caret.selection[0])
    told = [f"{canvas.labels.name(span.label)}: {span.text}" for span in spans]
    told += _links(canvas, current)
    suggested = canvas.suggestion()
    if suggested is not None:
        told.append(" ".join(canvas.suggestions.say(suggested).split("\n")))
    return "; ".join(told)


def _links(canvas: "Canvas", span: Span | None) -> Iterator[str]:
    """Each link of a span: its type and where it leads, or whence it comes."""
    for link in canvas.look.links.of(span.id) if span is not None else ():
        outwards = span is not None and link.source == span.id
        other = canvas.page.index.by_id(link.target if outwards else link.source)
        said = (
            translate("Canvas", "{link} to {words}")
            if outwards
            else translate("Canvas", "{link} from {words}")
        )
        yield said.format(link=canvas.labels.link_name(link.type), words=other.text if other else "")


def tell_caret(canvas: "Canvas") -> None:
    """Say where the caret and the selection went."""
    if not QAccessible.isActive():
        return
    units = Offsets(canvas.page.text).units
    start, end = canvas.caret.selection
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(canvas, units(canvas.caret.head)))
    QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(canvas, units(start), units(end)))


def tell_suggestion(canvas: "Canvas", one: "Suggested") -> None:
    """Say which suggestion is looked at."""
    if not QAccessible.isActive():
        return
    said = " ".join(canvas.suggestions.say(one).split("\n"))
    QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.DescriptionChanged))
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, said))


def tell_span(canvas: "Canvas") -> None:
    """Say which span is the current one now."""
    if not QAccessible.isActive():
        return
    QAccessible.updateAccessibility(QAccessibleEvent(canvas, QAccessible.Event.DescriptionChanged))
    if canvas.current_span():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, describe(canvas)))
