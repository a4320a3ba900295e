"""The caret and the selection, and where keys take them. Positions are code points of the article."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF

from annotator.core.annotation import Span
from annotator.core.arabic import next_word, previous_grapheme, previous_word, selection_cycle, snap, words
from annotator.ui.canvas.page import Page


@dataclass
class Caret:
    """``head`` moves, ``anchor`` stays while a selection grows; ``goal`` is the x that up and down keep."""

    anchor: int = 0
    head: int = 0
    goal: float | None = None

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end, in order; equal where there is only a caret."""
        return min(self.anchor, self.head), max(self.anchor, self.head)

    def move(self, position: int, *, extend: bool = False) -> None:
        """Go to ``position``; with ``extend`` the anchor stays."""
        self.head = position
        if not extend:
            self.anchor = position
        self.goal = None


def beside(page: Page, position: int, *, leftwards: bool) -> int:
    """One character to the left or right as it looks on the screen."""
    index, laid, local = page.find(position)
    unit = page.column.units[index]
    moved = laid.beside(local, leftwards=leftwards)
    if moved != local:
        return unit.start + moved
    return _over_the_edge(page, index, position, forward=leftwards == unit.right_to_left)


def word_beside(page: Page, position: int, *, leftwards: bool) -> int:
    """One word to the left or right, after the paragraph's direction."""
    index, laid, local = page.find(position)
    unit = page.column.units[index]
    forward = leftwards == unit.right_to_left
    moved = next_word(laid.text, local) if forward else previous_word(laid.text, local)
    if moved != local:
        return unit.start + moved
    return _over_the_edge(page, index, position, forward=forward)


def line_edge(page: Page, position: int, *, end: bool) -> int:
    """The first or the last place of the line."""
    index, laid, local = page.find(position)
    line = laid.line_of(local)
    return page.column.units[index].start + (laid.last_stop(line) if end else laid.bounds(line)[0])


def lines_away(page: Page, position: int, goal: float, lines: int) -> int:
    """``lines`` lines further down (negative: up), as near to x ``goal`` as can be."""
    rect = page.line_rect(position)
    height = page.column.height
    if lines > 0:
        y = rect.bottom() + 1.0
        if y >= height:
            return len(page.text)
    else:
        y = rect.top() - 1.0
        if y < 0:
            return 0
    moved = page.hit(QPointF(goal, y)).position
    left = lines - (1 if lines > 0 else -1)
    return lines_away(page, moved, goal, left) if left else moved


def page_away(page: Page, position: int, goal: float, distance: float) -> int:
    """``distance`` pixels further down (negative: up)."""
    y = page.line_rect(position).center().y() + distance
    if y < 0:
        return 0
    if y >= page.column.height:
        return len(page.text)
    return page.hit(QPointF(goal, y)).position


def snapped(page: Page, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` grown to whole graphemes, and kept inside the text."""
    start, end = max(0, min(start, end)), min(len(page.text), max(start, end))
    first, first_unit = _local(page, start)
    last, last_unit = _local(page, end)
    if start == end:
        return first_unit + first, first_unit + first
    left = snap(_text(page, start), first, min(first + 1, len(_text(page, start))))[0]
    right = snap(_text(page, end), max(last - 1, 0), last)[1] if last else 0
    return first_unit + left, last_unit + right


def cycled(page: Page, start: int, end: int) -> tuple[int, int] | None:
    """The next form of the selection: the word at ``start``, then without its proclitics, and round.

    None where no word stands there.
    """
    found = cycled_at(page, start, (start, end))
    return found if found is not None or start == 0 else cycled_at(page, start - 1, (start, end))


def cycled_at(page: Page, position: int, selection: tuple[int, int]) -> tuple[int, int] | None:
    """The form after ``selection`` among those of the word at ``position``; else the first of them."""
    local, offset = _local(page, position)
    forms = [(offset + one, offset + two) for one, two in selection_cycle(_text(page, position), local)]
    if not forms:
        return None
    place = forms.index(selection) + 1 if selection in forms else 0
    return forms[place % len(forms)]


def moved_edge(
    page: Page, span: Span, *, end: bool, leftwards: bool, by_word: bool
) -> tuple[int, int] | None:
    """``span``'s extent with one end moved by a grapheme or a word; None where it cannot go there."""
    position = span.end if end else span.start
    if by_word:
        moved = _word_edge(page, position, end=end, leftwards=leftwards)
    else:
        moved = beside(page, position, leftwards=leftwards)
    if moved is None:
        return None
    start, stop = (span.start, moved) if end else (moved, span.end)
    if not 0 <= start < stop <= len(page.text) or moved == position:
        return None
    return start, stop


def _word_edge(page: Page, position: int, *, end: bool, leftwards: bool) -> int | None:
    """The next word's end (or start) on that side, so that a span's end comes to a word's end."""
    # The end of a span belongs to the character before it.
    index, laid, _ = page.find(position - 1 if end else position)
    unit = page.column.units[index]
    forward = leftwards == unit.right_to_left
    stops = [unit.start + (last if end else first) for first, last in words(laid.text)]
    if forward:
        return min((stop for stop in stops if stop > position), default=None)
    return max((stop for stop in stops if stop < position), default=None)


def _over_the_edge(page: Page, index: int, position: int, *, forward: bool) -> int:
    units = page.column.units
    if forward:
        return units[index + 1].start if index + 1 < len(units) else position
    if index == 0:
        return position
    before = units[index - 1]
    if before.closes:
        return before.end
    return previous_grapheme(page.text, before.end)


def _local(page: Page, position: int) -> tuple[int, int]:
    """The position within its unit, and where that unit begins."""
    unit = page.column.units[page.column.unit_of(position)]
    return min(position, unit.end) - unit.start, unit.start


def _text(page: Page, position: int) -> str:
    unit = page.column.units[page.column.unit_of(position)]
    return page.text[unit.start : unit.end]
