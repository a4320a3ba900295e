"""What a screen reader is told: the text, the caret, the selection, and the spans.

Qt asks the factory for an interface and keeps only a bare pointer, so both are kept alive here.
"""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInterface,
    QAccessibleTextSelectionEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from annotator.ui.canvas.offsets import Offsets
from annotator.ui.canvas.surface import Surface


class CanvasText(QAccessibleTextInterface):
    """The text for assistive technology. It counts UTF-16, so each call translates."""

    def __init__(self, canvas: Surface) -> None:
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
        """One, or none."""
        start, end = self._canvas.selection()
        return int(end > start)

    def selection(self, index: int) -> Any:
        """The selection's two ends."""
        start, end = self._canvas.selection() if index == 0 else (0, 0)
        return self.units(start), self.units(end)

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

    def attributes(self, offset: int) -> Any:
        """The spans over a character, in the words of text attributes, and how far they stay the same."""
        page, position = self._canvas.page, self.points(offset)
        spans = page.index.at(position)
        ends = {0, len(page.text)}
        for span in page.index.over(max(0, position - 1), position + 2):
            ends.update((span.start, span.end))
        start = max((end for end in ends if end <= position), default=0)
        stop = min((end for end in ends if end > position), default=len(page.text))
        names = ", ".join(self._canvas.labels.name(span.label) for span in spans)
        said = f"mark:true;details:{_escaped(names)};" if spans else ""
        return said, self.units(start), self.units(stop)

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
    """The canvas for assistive technology: an editable-looking text that is read only."""

    def __init__(self, canvas: Surface) -> None:
        super().__init__(canvas, QAccessible.Role.EditableText)
        self._canvas = canvas
        self.text_interface = CanvasText(canvas)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        """Qt asks for the text interface here."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self.text_interface
        return super().interface_cast(kind)

    def text(self, kind: QAccessible.Text) -> str:
        """The description names the current span; the value is the article."""
        if kind == QAccessible.Text.Value:
            return self._canvas.page.text
        if kind == QAccessible.Text.Description:
            return self._canvas.describe_current()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Read only, of several lines, with text that can be selected."""
        state = super().state()
        state.readOnly = True  # type: ignore[attr-defined]
        state.multiLine = True  # type: ignore[attr-defined]
        state.selectableText = True  # type: ignore[attr-defined]
        return state
