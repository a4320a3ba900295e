"""Any text at all: places, rectangles and hits agree, and nothing breaks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from annotator.core.arabic import snap
from annotator.ui.canvas.caret import Place, beside, cycled, onwards, snapped, word_beside, word_onwards
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.style import Style

# Letters, marks, digits of both kinds, Latin, emoji with joiners, bidi controls, NBSP, joiners, ligatures,
# presentation forms, tatweel, tabs and line feeds.
ALPHABET = (
    "الأمكو\u064e\u0651\u0670 ١2aZ😀\U0001f468\u200d\u200c\u200e\u200f\u202b\u202c\u2067\u2069\u00a0"
    'ﷲﻼـ.,("\t\n'
)
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=60)
SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def page_of(text: str, width: float) -> Page:
    return Page(text, (), Style(20), width, lambda label: ((label, 20.0),))


@SLOW
@given(text=TEXTS, width=st.sampled_from((40.0, 130.0, 600.0)))
def test_what_stands_at_a_characters_middle_is_that_character(qtbot: QtBot, text: str, width: float) -> None:
    page = page_of(text, width)
    for index, unit in enumerate(page.column.units):
        laid = page.column.laid(index)
        for line in range(laid.lines):
            cells = laid.cells(line)
            assert [cell.start for cell in cells[1:]] == [cell.end for cell in cells[:-1]]
            y = page.column.top(index) + (line + 0.5) * laid.style.pitch
            for cell in cells:
                middle = (cell.left + cell.right) / 2
                alone = sum(other.left <= middle < other.right for other in cells) == 1
                if cell.right - cell.left > 0.1 and alone and text[unit.start : unit.end]:
                    assert page.hit(QPointF(middle, y)).character == unit.start + cell.start


@SLOW
@given(text=TEXTS, width=st.sampled_from((40.0, 600.0)))
def test_the_caret_walks_to_both_ends_of_any_text(qtbot: QtBot, text: str, width: float) -> None:
    page = page_of(text, width)
    for leftwards in (True, False):
        place = Place(0) if leftwards == page.right_to_left else Place(len(text))
        seen = set()
        while place not in seen:
            seen.add(place)
            assert page.caret_rect(*place).height() > 0
            place = beside(page, place, leftwards=leftwards)
        assert len(seen) < 3 * len(text) + 4
    for step in (onwards, word_onwards):
        position = 0
        for _ in range(len(text) + 1):
            position = step(page, position, forward=True)
        assert position == len(text)
        for _ in range(len(text) + 1):
            position = step(page, position, forward=False)
        assert position == 0
    place = word_beside(page, Place(0), leftwards=True)
    assert 0 <= place.position <= len(text)


@SLOW
@given(text=TEXTS, ends=st.tuples(st.integers(-3, 70), st.integers(-3, 70)))
def test_a_selection_is_whole_graphemes_and_inside(qtbot: QtBot, text: str, ends: tuple[int, int]) -> None:
    page = page_of(text, 300.0)
    start, end = snapped(page, *ends)
    assert 0 <= start <= end <= len(text)
    assert snap(text, start, end) == (start, end)
    found = cycled(page, start, end)
    assert found is None or 0 <= found[0] < found[1] <= len(text)
    for rect in page.rects(start, end):
        assert rect.width() >= 0
        assert rect.right() <= 301.0


@pytest.mark.parametrize(
    "text", ["\u202eabc\u202c سلام", "\u2067نص\u2069 123", "\u200f\u200f", "\u064e", "\ufeffنص"]
)
def test_controls_alone_break_nothing(qtbot: QtBot, text: str) -> None:
    page = page_of(text, 200.0)
    for position in range(len(text) + 1):
        page.caret_rect(position)
        list(page.rects(0, position))
    page.hit(QPointF(100.0, 10.0))
