"""What a screen reader reaches."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas import Canvas
from annotator.ui.canvas.accessible import CanvasAccessible, CanvasText
from tests.ui.canvas.conftest import MakeCanvas, middle_of, spans_over

TEXT = "😀 اشتباكات في البوكمال\nأمس"


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> Canvas:
    made = make_canvas(TEXT)
    made.show_spans(spans_over(TEXT, ("البوكمال", "LOCATION")))
    return made


@pytest.fixture
def told(canvas: Canvas) -> CanvasAccessible:
    found = QAccessible.queryAccessibleInterface(canvas)
    assert isinstance(found, CanvasAccessible)
    return found


def text_of(told: CanvasAccessible) -> CanvasText:
    found = told.interface_cast(QAccessible.InterfaceType.TextInterface)
    assert isinstance(found, CanvasText)
    return found


def test_the_whole_text_is_reached_in_utf16(told: CanvasAccessible) -> None:
    text = text_of(told)
    assert text.characterCount() == len(TEXT) + 1
    assert text.text(0, text.characterCount()) == TEXT
    assert text.text(3, 11) == "اشتباكات"[:8]
    assert told.text(QAccessible.Text.Value) == TEXT
    assert told.role() == QAccessible.Role.EditableText
    assert told.state().readOnly


def test_caret_and_selection_go_both_ways(canvas: Canvas, told: CanvasAccessible) -> None:
    text = text_of(told)
    canvas.select(2, 10)
    assert text.cursorPosition() == 11
    text.setSelection(0, 3, 5)
    assert canvas.selection() == (2, 4)
    text.setCursorPosition(3)
    assert canvas.selection() == (2, 2)
    text.addSelection(3, 11)
    text.removeSelection(0)
    assert canvas.selection() == (10, 10)


def test_characters_have_places_on_the_screen(canvas: Canvas, told: CanvasAccessible) -> None:
    text = text_of(told)
    for position in (2, 7, 14, len(TEXT) - 2):
        point = canvas.viewport().mapToGlobal(middle_of(canvas, position).toPoint())
        assert text.characterRect(position + 1).contains(point)
        assert text.offsetAtPoint(point) == position + 1
    assert text.offsetAtPoint(canvas.viewport().mapToGlobal(canvas.viewport().rect().bottomLeft())) == -1


def test_the_description_names_the_current_span_else_those_at_the_caret(
    canvas: Canvas, told: CanvasAccessible
) -> None:
    place = TEXT.index("البوكمال")
    canvas.select(place, place)
    assert told.text(QAccessible.Text.Description) == "موقع: البوكمال"
    canvas.select(0, 0)
    assert told.text(QAccessible.Text.Description) == ""
    canvas.next_span()
    canvas.select(0, 0)
    assert told.text(QAccessible.Text.Description) == "موقع: البوكمال"


def test_changes_are_told_without_a_crash(canvas: Canvas, told: CanvasAccessible) -> None:
    QAccessible.setActive(True)
    try:
        canvas.next_span()
        canvas.select(1, 5)
        canvas.show_article("نص آخر")
        QApplication.processEvents()
    finally:
        QAccessible.setActive(False)
    assert text_of(told).text(0, 6) == "نص آخر"
