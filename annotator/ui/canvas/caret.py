"""The caret and the selection, and where keys take them. Positions are code points of the article."""

from typing import NamedTuple

import msgspec
from PySide6.QtCore import QPointF

from annotator.core.annotation import Span
from annotator.core.arabic import (
    next_grapheme,
    next_word,
    previous_grapheme,
    previous_word,
    selection_cycle,
    snap,
    words,
)
from annotator.ui.canvas.page import Page


class Place(NamedTuple):
    """A place for the caret: before the character at ``position``.

    Where directions meet, or a word is broken by the end of a line, one position has two places on the
    screen. ``lean`` says which: at the side of the character before (-1), of the one after (1), or (0) where
    the paragraph's own direction puts it.
    """

    position: int
    lean: int = 0


class Caret(msgspec.Struct):
    """``head`` moves, ``anchor`` stays while a selection grows; ``goal`` is the x that up and down keep."""

    anchor: int = 0
    head: int = 0
    lean: int = 0
    goal: float | None = None

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end, in order; equal where there is only a caret."""
        return min(self.anchor, self.head), max(self.anchor, self.head)

    @property
    def place(self) -> Place:
        """Where the caret stands."""
        return Place(self.head, self.lean)

    def move(self, position: int, *, extend: bool = False, lean: int = 0) -> None:
        """Go to ``position``; with ``extend`` the anchor stays."""
        self.head, self.lean = position, lean
        if not extend:
            self.anchor = position
        self.goal = None


def beside(page: Page, place: Place, *, leftwards: bool) -> Place:
    """One character to the left or right as it looks on the screen."""
    index, laid, local = page.find(*place)
    moved = laid.beside(local, place.lean, leftwards=leftwards)
    if moved is not None:
        return Place(page.column.units[index].start + moved[0], moved[1])
    over = _over_the_side(page, index, place.position, leftwards=leftwards)
    if over != place.position:
        return Place(over)
    if page.column.unit_of(over) != index:
        # Both sides of a cut through a very long paragraph are one place of the text.
        return beside(page, Place(over), leftwards=leftwards)
    return place


def onwards(page: Page, position: int, *, forward: bool) -> int:
    """One character on or back in the order of the text."""
    index, laid, local = page.find(position)
    start = page.column.units[index].start
    if forward and local < len(laid.text):
        return start + next_grapheme(laid.text, local)
    if not forward and local > 0:
        return start + previous_grapheme(laid.text, local)
    return _over_the_edge(page, index, position, forward=forward)


def word_beside(page: Page, place: Place, *, leftwards: bool) -> Place:
    """One word to the left or right, after the paragraph's direction."""
    index, laid, _ = page.find(place.position)
    forward = leftwards == laid.right_to_left
    moved = _word_within(page, place.position, forward=forward)
    if moved is None:
        moved = _over_the_side(page, index, place.position, leftwards=leftwards)
    return Place(moved)


def word_onwards(page: Page, position: int, *, forward: bool) -> int:
    """One word on or back in the order of the text."""
    moved = _word_within(page, position, forward=forward)
    if moved is None:
        moved = _over_the_edge(page, page.column.unit_of(position), position, forward=forward)
    return moved


def line_edge(page: Page, place: Place, *, end: bool) -> Place:
    """The first or the last place of the line."""
    index, laid, local = page.find(*place)
    line = laid.line_of(local, place.lean)
    position, lean = laid.last_stop(line) if end else (laid.bounds(line)[0], 0)
    return Place(page.column.units[index].start + position, lean)


def line_away(page: Page, place: Place, goal: float, *, down: bool) -> Place:
    """One line further down or up, as near to x ``goal`` as can be."""
    rect = page.line_rect(*place)
    return _at_height(page, goal, rect.bottom() + 1.0 if down else rect.top() - 1.0)


def page_away(page: Page, place: Place, goal: float, distance: float) -> Place:
    """``distance`` pixels further down (negative: up)."""
    return _at_height(page, goal, page.line_rect(*place).center().y() + distance)


def snapped(page: Page, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` grown to whole graphemes, and kept inside the text."""
    start, end = max(0, min(start, end)), min(len(page.text), max(start, end))
    first, first_unit = _local(page, start)
    last, last_unit = _local(page, end)
    if start == end:
        at = first_unit + snap(_text(page, start), first, first)[0]
        return at, at
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
        forward = leftwards == page.column.units[page.column.unit_of(span.start)].right_to_left
        moved = onwards(page, position, forward=forward)
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


def _at_height(page: Page, goal: float, y: float) -> Place:
    if y < 0:
        return Place(0)
    if y >= page.column.height:
        return Place(len(page.text))
    hit = page.hit(QPointF(goal, y))
    return Place(hit.position, hit.lean)


def _word_within(page: Page, position: int, *, forward: bool) -> int | None:
    """One word on or back within the unit; None at its end."""
    index, laid, local = page.find(position)
    moved = next_word(laid.text, local) if forward else previous_word(laid.text, local)
    return None if moved == local else page.column.units[index].start + moved


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


def _over_the_side(page: Page, index: int, position: int, *, leftwards: bool) -> int:
    """Out of a unit at its left or right side, and in at the other side of what follows.

    Between paragraphs left is onwards where the article runs right to left, also out of a paragraph that runs
    the other way: else a caret that came into ``2913.jpg`` from above could never leave it downwards.
    """
    units = page.column.units
    unit = units[index]
    forward = leftwards == unit.right_to_left
    if not (unit.closes if forward else unit.opens):
        return _over_the_edge(page, index, position, forward=forward)
    step = 1 if leftwards == page.right_to_left else -1
    index += step
    while 0 < index < len(units) - 1 and not (units[index].opens if step > 0 else units[index].closes):
        index += step
    if not 0 <= index < len(units):
        return position
    # In at the right side for a step to the left: where a paragraph begins that runs right to left.
    begins = leftwards == units[index].right_to_left
    while not (units[index].opens if begins else units[index].closes):
        index += -1 if begins else 1
    return units[index].start if begins else units[index].end


def _local(page: Page, position: int) -> tuple[int, int]:
    """The position within its unit, and where that unit begins."""
    unit = page.column.units[page.column.unit_of(position)]
    return min(position, unit.end) - unit.start, unit.start


def _text(page: Page, position: int) -> str:
    unit = page.column.units[page.column.unit_of(position)]
    return page.text[unit.start : unit.end]
