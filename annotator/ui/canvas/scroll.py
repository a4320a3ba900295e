"""Scrolling: lays out what comes into view without the view jumping, and keeps the reader's place."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QScrollBar

from annotator.ui.canvas.page import Page

_MARGIN = 14.0


class Scroll:
    """The vertical scroll bar of a page, in pixels. ``top`` is the page's y at the viewport's upper edge."""

    def __init__(self, bar: QScrollBar) -> None:
        self._bar = bar
        self._place: tuple[int, float] | None = None

    @property
    def top(self) -> float:
        """The page's y at the viewport's upper edge; negative in the upper margin."""
        return self._bar.value() - _MARGIN

    def settle(self, page: Page, height: float) -> None:
        """Lay out all that a viewport of ``height`` shows and put right the scroll bar.

        When a unit that begins above the viewport turns out taller or lower than guessed, the bar moves by
        as much, so that what follows it stays where it is on the screen.
        """
        for _ in range(6):
            value = round(self._lay_out(page, height))
            self._set(value, page, height)
            if self._bar.value() == value:
                break
            # The page came out lower than guessed and its end higher up: other units are in view now.

    def _lay_out(self, page: Page, height: float) -> float:
        """Lay out what is in view; returns the bar's value that keeps it where it is."""
        column = page.column
        value = float(self._bar.value())
        while not column.is_laid(first := column.unit_at(value - _MARGIN)):
            top, above, below = value - _MARGIN, column.top(first), column.top(first + 1)
            column.laid(first)
            if above < top:
                value += column.top(first + 1) - below
        while first < len(column.units) and column.top(first) < value - _MARGIN + height:
            column.laid(first)
            first += 1
        return value

    def reset(self) -> None:
        """Back to the top, as for another article."""
        self._place = None
        self._quietly(0, max(1, self._bar.maximum()))

    def show(self, page: Page, rect_of: "RectOf", height: float) -> bool:
        """Scroll as little as needed to show a rectangle with a line's air; says whether it moved."""
        before = self._bar.value()
        for _ in range(4):
            rect = rect_of()
            air = min(rect.height() * 0.5, max(0.0, (height - rect.height()) / 2))
            low, high = rect.bottom() + air - height, rect.top() - air
            if low <= self.top <= high:
                break
            top = high if self.top > high or rect.height() > height else low
            if abs(top - self.top) > height:
                # Far away: into the upper third, so that what comes next is in view.
                top = rect.top() - height / 3
            self._place = None
            self._set(round(top + _MARGIN), page, height)
            self.settle(page, height)
        return self._bar.value() != before

    def keep_place(self, page: Page) -> None:
        """Remember what is read now: the first line in view and how far from the edge it stands.

        Kept until the reader scrolls, so that a window drawn narrower and wider again ends where it began.
        """
        if self._place is None:
            column = page.column
            index = column.unit_at(self.top)
            laid = column.laid(index)
            line = min(laid.line_at(self.top - column.top(index) + laid.style.pitch * 0.6), laid.lines - 1)
            position = column.units[index].start + laid.starts[line]
            self._place = position, page.line_rect(position).top() - self.top

    def restore_place(self, page: Page, height: float) -> None:
        """Put what was read back to where it stood."""
        if self._place is None:
            return
        position, away = self._place
        for _ in range(3):
            top = page.line_rect(position).top() - away
            self._set(round(top + _MARGIN), page, height)
            self.settle(page, height)

    def forget_place(self) -> None:
        """The reader scrolled."""
        self._place = None

    def _set(self, value: int, page: Page, height: float) -> None:
        most = max(0, round(page.column.height + 2 * _MARGIN - height))
        self._bar.setPageStep(max(1, round(height)))
        self._bar.setSingleStep(page.column.style.size)
        self._quietly(value, most)

    def _quietly(self, value: int, most: int) -> None:
        # The bar must not call back into scrollContentsBy while the page is being laid out.
        blocked = self._bar.blockSignals(True)  # noqa: FBT003
        try:
            self._bar.setRange(0, most)
            self._bar.setValue(value)
        finally:
            self._bar.blockSignals(blocked)


class RectOf:
    """A rectangle of the page that is asked for again after each layout: ``[start, end)``'s lines."""

    def __init__(self, page: Page, start: int, end: int) -> None:
        self._page, self._start, self._end = page, start, end

    def __call__(self) -> QRectF:
        """The lines of the extent, joined."""
        first = self._page.line_rect(self._start)
        return first.united(self._page.line_rect(max(self._start, self._end - 1)))
