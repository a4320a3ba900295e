"""Where characters stand and what a point hits, against Qt asked character by character."""

import random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption
from pytestqt.qtbot import QtBot

from annotator.core.arabic import next_grapheme, snap
from annotator.ui.canvas.layout import LaidUnit
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.paragraphs import split_units
from annotator.ui.canvas.style import Style
from tests.ui.canvas.conftest import MIXED

STYLE = Style(22)


def no_forms(label: str) -> tuple[tuple[str, float], ...]:
    return ((label, 20.0),)


def oracle_boxes(text: str, width: float) -> list[tuple[int, float, float]]:
    """For each character of a paragraph: its line and the x of both edges, from a layout of its own."""
    option = QTextOption()
    option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    (unit,) = split_units(text)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if unit.right_to_left else Qt.LayoutDirection.LeftToRight
    )
    layout = QTextLayout(text, STYLE.line(None).font)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
    layout.endLayout()
    boxes = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        for place in range(line.textStart(), line.textStart() + line.textLength()):
            # Of a letter with marks only the whole has a place; the first of them stands for it.
            start, end = snap(text, place, place + 1)
            runs = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
            if runs:
                left, right = min(box.left() for box in runs), max(box.right() for box in runs)
            else:
                left = right = float(line.cursorToX(place, QTextLine.Edge.Leading)[0])  # type: ignore[index]
            boxes.append((number, left, right))
    return boxes


@pytest.mark.parametrize("width", [90.0, 233.0, 480.0, 2000.0])
def test_every_character_hits_itself(qtbot: QtBot, seed_text: str, width: float) -> None:
    checked = 0
    for paragraph in (seed_text + "\n" + MIXED).split("\n"):
        if not paragraph or "😀" in paragraph:
            continue
        page = Page(paragraph, (), STYLE, width, no_forms)
        pitch = page.column.laid(0).style.pitch
        for place, (line, left, right) in enumerate(oracle_boxes(paragraph, width)):
            if right - left < 0.5:
                continue
            hit = page.hit(QPointF((left + right) / 2, (line + 0.5) * pitch))
            start, end = snap(paragraph, place, place + 1)
            assert start <= hit.character < end, (paragraph[max(0, place - 5) : place + 5], place, hit)
            assert hit.inside
            checked += 1
    assert checked > 2_000


def qt_caret_x(laid: LaidUnit, line: int, place: int) -> float:
    return float(laid._layout.lineAt(line).cursorToX(place)[0])  # type: ignore[index]


@pytest.mark.parametrize("width", [233.0, 480.0])
def test_characters_stand_where_qt_puts_its_carets(qtbot: QtBot, seed_text: str, width: float) -> None:
    """Another witness than glyph runs: inside a run, a cell reaches from one caret place to the next."""
    agreed = 0
    for paragraph in seed_text.split("\n"):
        (unit,) = split_units(paragraph)
        laid = LaidUnit(paragraph, right_to_left=unit.right_to_left, style=STYLE.line(None), width=width)
        for line in range(laid.lines):
            cells = laid.cells(line)
            for before, cell, after in zip(cells, cells[1:], cells[2:], strict=False):
                if len({before.right_to_left, cell.right_to_left, after.right_to_left}) > 1:
                    continue
                edges = sorted(qt_caret_x(laid, line, place) for place in (cell.start, cell.end))
                if cell.right_to_left == unit.right_to_left:
                    assert edges == pytest.approx([cell.left, cell.right], abs=0.1)
                    agreed += 1
    assert agreed > 1_500


@pytest.mark.parametrize("width", [233.0, 480.0])
def test_each_half_of_a_character_gives_its_nearer_side(qtbot: QtBot, seed_text: str, width: float) -> None:
    for paragraph in seed_text.split("\n"):
        if not paragraph:
            continue
        laid = LaidUnit(paragraph, right_to_left=True, style=STYLE.line(None), width=width)
        for line in range(laid.lines):
            for cell in laid.cells(line):
                if cell.right - cell.left < 1.0:
                    continue
                quarter = (cell.right - cell.left) / 4
                on_right, on_left = cell.nearest(cell.right - quarter), cell.nearest(cell.left + quarter)
                wanted = (cell.start, cell.end) if cell.right_to_left else (cell.end, cell.start)
                assert (on_right, on_left) == wanted


def test_emoji_and_marks_hit_whole_graphemes(qtbot: QtBot) -> None:
    text = "قبل 😀😀 مَدِينَةٌ بعد"
    page = Page(text, (), STYLE, 500.0, no_forms)
    for line in range(page.column.laid(0).lines):
        for cell in page.column.laid(0).cells(line):
            assert cell.end == next_grapheme(text, cell.start)
            hit = page.hit(QPointF((cell.left + cell.right) / 2, 20.0))
            assert hit.character == cell.start


@pytest.mark.parametrize("width", [150.0, 400.0])
def test_rectangles_cover_their_characters_and_no_others(qtbot: QtBot, seed_text: str, width: float) -> None:
    random.seed(7)
    paragraphs = [p for p in (seed_text + "\n" + MIXED).split("\n") if len(p) > 20 and "😀" not in p]
    for paragraph in paragraphs:
        laid = LaidUnit(paragraph, right_to_left=True, style=STYLE.line(None), width=width)
        boxes = oracle_boxes(paragraph, width)
        for _ in range(20):
            start = random.randrange(len(paragraph) - 1)
            start, end = snap(paragraph, start, random.randrange(start + 1, len(paragraph)))
            pieces = list(laid.pieces(start, end))
            for place, (line, left, right) in enumerate(boxes):
                first, last = snap(paragraph, place, place + 1)
                if right - left < 1.0 or (last - first > 1):
                    continue
                middle = (left + right) / 2
                covered = any(p_line == line and a <= middle <= b for p_line, a, b in pieces)
                assert covered == (start <= place < end), (paragraph, start, end, place)


def test_a_paragraph_without_arabic_keeps_its_direction_and_stands_on_the_right(qtbot: QtBot) -> None:
    page = Page("2913.jpg\n+A\nسلام", (), STYLE, 400.0, no_forms)
    digit, letter = (next(page.rects(place, place + 1)) for place in (0, 5))
    assert digit.right() < letter.left()
    assert next(page.rects(7, 8)).right() == pytest.approx(400.0, abs=0.5)
    plus, latin = (next(page.rects(place, place + 1)) for place in (9, 10))
    assert plus.right() <= latin.left()
    assert next(page.rects(12, 13)).right() == pytest.approx(400.0, abs=0.5)


def test_points_outside_hit_what_is_nearest(qtbot: QtBot) -> None:
    page = Page("سلام\nعليكم", (), STYLE, 400.0, no_forms)
    pitch = STYLE.line(None).pitch
    assert page.hit(QPointF(390.0, -50.0)).inside is False
    assert page.hit(QPointF(1.0, pitch * 0.5)).position == 4
    assert page.hit(QPointF(4000.0, pitch * 0.5)).position == 0
    assert page.hit(QPointF(1.0, 9_999.0)).position == 10


def test_empty_texts_have_a_caret(qtbot: QtBot) -> None:
    for text in ("", "\n", "\n\n\n"):
        page = Page(text, (), STYLE, 400.0, no_forms)
        assert page.hit(QPointF(10.0, 10.0)).position == 0
        for place in range(len(text) + 1):
            rect = page.caret_rect(place)
            assert rect.height() > 5
            assert rect.left() == pytest.approx(400.0)
        assert list(page.rects(0, len(text))) == []


def test_very_narrow_columns_break_words(qtbot: QtBot) -> None:
    laid = LaidUnit("المستشفيات", right_to_left=True, style=STYLE.line(None), width=40.0)
    assert laid.lines > 1
    assert all(-0.5 <= left <= right <= 40.5 for _, left, right in laid.pieces(0, 10))
