"""The keyboard: every place of the text is reached, and keys of others are left to them."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import make_span
from annotator.core.arabic import snap
from annotator.ui.canvas import Canvas
from tests.ui.canvas.conftest import MIXED, MakeCanvas

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


def walk(canvas: Canvas, key: Qt.Key, most: int) -> list[int]:
    seen = [canvas.caret.place]
    for _ in range(most):
        QTest.keyClick(canvas, key)
        if canvas.caret.place == seen[-1]:
            break
        seen.append(canvas.caret.place)
    return [place.position for place in seen]


def test_left_walks_through_arabic_and_right_back(make_canvas: MakeCanvas) -> None:
    text = "سلام لكم\n\nوعليكم"
    canvas = make_canvas(text)
    there = walk(canvas, KEY.Key_Left, 100)
    assert there == list(range(len(text) + 1))
    assert walk(canvas, KEY.Key_Right, 100) == there[::-1]


@pytest.mark.parametrize("width", [260, 700])
def test_arrows_reach_every_line_of_mixed_text_and_end(make_canvas: MakeCanvas, width: int) -> None:
    canvas = make_canvas(MIXED, width)
    there = walk(canvas, KEY.Key_Left, 2_000)
    assert there[-1] == len(MIXED)
    stops = {place for place in range(len(MIXED)) if snap(MIXED, place, place)[0] == place}
    # Where directions meet one position has two places, and another has none that is passed.
    runs = len(re.findall(r"[\dA-Za-z][\dA-Za-z,.:-]*", MIXED))
    assert len(stops - set(there)) <= 2 * runs
    canvas.move_caret(len(MIXED))
    assert walk(canvas, KEY.Key_Right, 2_000)[-1] == 0


def test_each_step_to_the_left_is_one_on_the_screen(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(MIXED, 400)
    rect = canvas.page.caret_rect(*canvas.caret.place)
    seen = {canvas.caret.place}
    while canvas.caret.head < len(MIXED):
        QTest.keyClick(canvas, KEY.Key_Left)
        moved = canvas.page.caret_rect(*canvas.caret.place)
        assert moved.top() != rect.top() or moved.left() < rect.left()
        assert canvas.caret.place not in seen
        seen.add(canvas.caret.place)
        rect = moved


@pytest.mark.parametrize("phrase", ["مضادات 23", "طراز BMP-1", "3,500 شخص"])
def test_a_selection_grows_in_the_order_of_the_text(make_canvas: MakeCanvas, phrase: str) -> None:
    text = f"منها {phrase} وغيرها"
    canvas = make_canvas(text)
    start = text.index(phrase)
    canvas.select(start, start)
    for _ in phrase:
        QTest.keyClick(canvas, KEY.Key_Left, SHIFT)
    assert canvas.selection() == (start, start + len(phrase))
    QTest.keyClick(canvas, KEY.Key_Right, SHIFT)
    assert canvas.selection() == (start, start + len(phrase) - 1)


def test_a_selection_grows_over_paragraphs_of_the_other_direction(make_canvas: MakeCanvas) -> None:
    text = "نص\n2913.jpg\nنص"
    canvas = make_canvas(text)
    for _ in text:
        QTest.keyClick(canvas, KEY.Key_Left, SHIFT)
    assert canvas.selection() == (0, len(text))


def test_left_goes_on_through_paragraphs_that_run_the_other_way(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("نص\n2913.jpg\n+A\nنص")
    assert walk(canvas, KEY.Key_Left, 100) == [0, 1, 2, *range(11, 2, -1), *range(14, 11, -1), 15, 16, 17]
    assert walk(canvas, KEY.Key_Right, 100)[-1] == 0


def test_an_article_without_arabic_goes_the_other_way(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("one\ntwo")
    assert walk(canvas, KEY.Key_Right, 100) == list(range(8))
    assert walk(canvas, KEY.Key_Left, 100) == list(range(7, -1, -1))


def test_arrows_cross_the_pieces_of_a_very_long_paragraph(make_canvas: MakeCanvas) -> None:
    text = "كلمة " * 1_100
    canvas = make_canvas(text)
    seam = canvas.page.column.units[1].start
    canvas.move_caret(seam - 2)
    assert walk(canvas, KEY.Key_Left, 4) == list(range(seam - 2, seam + 3))
    assert walk(canvas, KEY.Key_Right, 4) == list(range(seam + 2, seam - 3, -1))


def test_arrows_keep_letters_and_marks_together(make_canvas: MakeCanvas) -> None:
    text = "مَدِينَةٌ 😀"
    canvas = make_canvas(text)
    assert walk(canvas, KEY.Key_Left, 30) == [0, 2, 4, 5, 7, 9, 10, 11]


def test_in_a_left_to_right_line_right_goes_forward(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("2913.jpg")
    assert walk(canvas, KEY.Key_Right, 30) == list(range(9))


def test_shift_extends_and_a_plain_arrow_drops_the_selection(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("سلام لكم")
    for _ in range(4):
        QTest.keyClick(canvas, KEY.Key_Left, SHIFT)
    assert canvas.selection() == (0, 4)
    QTest.keyClick(canvas, KEY.Key_Right, SHIFT)
    assert canvas.selection() == (0, 3)
    QTest.keyClick(canvas, KEY.Key_Left)
    assert canvas.selection() == (4, 4)


def test_control_goes_by_words(make_canvas: MakeCanvas) -> None:
    text = "سلام لكم\nوعليكم السلام"
    canvas = make_canvas(text)
    stops = []
    for _ in range(6):
        QTest.keyClick(canvas, KEY.Key_Left, CONTROL)
        stops.append(canvas.caret.head)
    assert stops[0] in {4, 5}
    assert sorted(set(stops)) == sorted(stops[: len(set(stops))])
    assert stops[-1] == len(text)
    QTest.keyClick(canvas, KEY.Key_Right, CONTROL | SHIFT)
    assert canvas.selection() == (text.index("السلام"), len(text))


def test_home_and_end_stay_on_their_line(make_canvas: MakeCanvas) -> None:
    text = "كلمة أخرى هنا " * 12
    canvas = make_canvas(text.strip(), 300)
    starts = canvas.page.column.laid(0).starts
    assert len(starts) > 2
    canvas.select(starts[1] + 3, starts[1] + 3)
    QTest.keyClick(canvas, KEY.Key_Home)
    assert canvas.selection() == (starts[1], starts[1])
    QTest.keyClick(canvas, KEY.Key_End)
    assert starts[1] < canvas.caret.head < starts[2]
    assert canvas.page.line_rect(canvas.caret.head).top() == canvas.page.line_rect(starts[1]).top()
    QTest.keyClick(canvas, KEY.Key_End, CONTROL)
    assert canvas.caret.head == len(text.strip())
    QTest.keyClick(canvas, KEY.Key_Home, CONTROL | SHIFT)
    assert canvas.selection() == (0, len(text.strip()))


def test_down_keeps_its_column_over_short_lines(make_canvas: MakeCanvas) -> None:
    text = "سطر طويل جدا هنا\nا\n\nسطر طويل جدا هنا"
    canvas = make_canvas(text)
    canvas.select(10, 10)
    for _ in range(3):
        QTest.keyClick(canvas, KEY.Key_Down)
    assert canvas.caret.head == text.index("سطر", 5) + 10
    for _ in range(3):
        QTest.keyClick(canvas, KEY.Key_Up)
    assert canvas.caret.head == 10
    QTest.keyClick(canvas, KEY.Key_Up)
    assert canvas.caret.head == 0


def test_page_down_and_up_walk_the_article(make_canvas: MakeCanvas) -> None:
    text = "\n".join("سطر من النص" for _ in range(100))
    canvas = make_canvas(text, 400, 300)
    pages = walk(canvas, KEY.Key_PageDown, 60)
    assert pages[-1] == len(text)
    assert 5 < len(pages) < 40
    assert canvas.verticalScrollBar().value() == canvas.verticalScrollBar().maximum()
    assert walk(canvas, KEY.Key_PageUp, 60)[-1] == 0


def resized(canvas: Canvas, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> tuple[int, int] | None:
    said: list[tuple[int, int]] = []
    slot = canvas.span_resized.connect(lambda _, start, end: said.append((start, end)))
    QTest.keyClick(canvas, key, modifiers)
    canvas.span_resized.disconnect(slot)
    return said[0] if said else None


def test_alt_and_arrows_move_the_ends_of_the_current_span(make_canvas: MakeCanvas) -> None:
    text = "في بالبوكمال وريفها أمس"
    canvas = make_canvas(text)
    start, end = 3, 12
    span = make_span(text, start, end, "LOCATION")
    canvas.show_spans([span])
    assert resized(canvas, KEY.Key_Left, ALT) is None
    canvas.choose_span(span.id)
    assert resized(canvas, KEY.Key_Left, ALT) == (start, end + 1)
    assert resized(canvas, KEY.Key_Right, ALT) == (start, end - 1)
    assert resized(canvas, KEY.Key_Left, ALT | SHIFT) == (start + 1, end)
    assert resized(canvas, KEY.Key_Right, ALT | SHIFT) == (start - 1, end)
    assert resized(canvas, KEY.Key_Left, ALT | CONTROL) == (start, text.index(" أمس"))
    assert resized(canvas, KEY.Key_Right, ALT | CONTROL) is None
    assert resized(canvas, KEY.Key_Right, ALT | CONTROL | SHIFT) == (0, end)
    assert resized(canvas, KEY.Key_Left, ALT | CONTROL | SHIFT) is None


@pytest.mark.parametrize("text", ["1", "a", "م", "\x1b", "\r", "\x7f", "\t"])
def test_other_keys_are_left_to_the_window(make_canvas: MakeCanvas, text: str) -> None:
    canvas = make_canvas("سلام")
    key = {"\x1b": KEY.Key_Escape, "\r": KEY.Key_Return, "\x7f": KEY.Key_Delete, "\t": KEY.Key_F3}.get(
        text, KEY(ord(text.upper()))
    )
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, key, NONE, text)
        event.ignore()
        QApplication.sendEvent(canvas, event)
        assert not event.isAccepted()
    assert canvas.selection() == (0, 0)


def test_page_keys_take_the_view_along(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("سطر من النص\n" * 200, height=400)
    bar = canvas.verticalScrollBar()
    QTest.keyClick(canvas, KEY.Key_PageDown)
    first = bar.value()
    assert abs(first - canvas.page_step()) < canvas.style_of_text.line(None).pitch / 2
    QTest.keyClick(canvas, KEY.Key_PageDown)
    assert bar.value() > first
    for _ in range(2):
        QTest.keyClick(canvas, KEY.Key_PageUp)
    assert bar.value() == 0
    assert canvas.caret.head == 0
