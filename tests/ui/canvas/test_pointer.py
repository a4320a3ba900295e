"""The mouse: selecting, words, choosing among spans, and dragging ends."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Span
from annotator.core.arabic import selection_cycle
from annotator.ui.canvas import Canvas
from annotator.ui.canvas.paint import grip_point
from tests.ui.canvas.conftest import MakeCanvas, middle_of, spans_over

LINE = 'مقر ميليشيا "الدفاع الوطني" التابعة للنظام قرب بالبوكمال أمس'
LEFT = Qt.MouseButton.LeftButton


def side_of(canvas: Canvas, position: int) -> QPoint:
    """The right side of a right-to-left character: nearer to the place before it."""
    rect = next(canvas.page.rects(position, position + 1))
    origin = canvas.to_page(QPointF(0.0, 0.0))
    return (QPointF(rect.right() - 0.3, rect.center().y()) - origin).toPoint()


def drag(canvas: Canvas, start: QPoint, *stops: QPoint) -> None:
    QTest.mousePress(canvas.viewport(), LEFT, pos=start)
    for stop in stops:
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(stop),
            QPointF(canvas.viewport().mapToGlobal(stop)),
            Qt.MouseButton.NoButton,
            LEFT,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(canvas.viewport(), event)
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=stops[-1])


def click(canvas: Canvas, position: int, *, shift: bool = False) -> None:
    modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(canvas.viewport(), LEFT, modifier, middle_of(canvas, position).toPoint())


def double_click(canvas: Canvas, position: int) -> None:
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=middle_of(canvas, position).toPoint())


@pytest.fixture
def canvas(make_canvas: MakeCanvas) -> Canvas:
    return make_canvas(LINE, 900)


@pytest.fixture
def spans(canvas: Canvas) -> list[Span]:
    found = spans_over(
        LINE,
        ('ميليشيا "الدفاع الوطني" التابعة للنظام', "ACTOR"),
        ('ميليشيا "الدفاع الوطني"', "ACTOR"),
        ("البوكمال", "LOCATION"),
    )
    canvas.show_spans(found)
    return found


def test_a_drag_selects_what_it_passes(canvas: Canvas) -> None:
    said: list[tuple[int, int]] = []
    canvas.selection_changed.connect(lambda start, end: said.append((start, end)))
    drag(canvas, side_of(canvas, 4), middle_of(canvas, 8).toPoint(), side_of(canvas, 11))
    assert canvas.selection() == (4, 11)
    assert said[-1] == (4, 11)


def test_a_drag_backwards_selects_the_same(canvas: Canvas) -> None:
    drag(canvas, side_of(canvas, 11), side_of(canvas, 4))
    assert canvas.selection() == (4, 11)
    assert canvas.caret.head == 4


def test_a_drag_never_parts_a_letter_from_its_marks(make_canvas: MakeCanvas) -> None:
    text = "مَدِينَةٌ"
    canvas = make_canvas(text)
    drag(canvas, side_of(canvas, 0), middle_of(canvas, 4).toPoint(), middle_of(canvas, 7).toPoint())
    start, end = canvas.selection()
    assert (start, end) in {(0, 5), (0, 7), (0, 9)}


def test_shift_and_click_extend(canvas: Canvas) -> None:
    canvas.select(4, 4)
    QTest.mouseClick(canvas.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, side_of(canvas, 11))
    assert canvas.selection() == (4, 11)


def test_double_clicks_go_through_the_forms_of_a_word(canvas: Canvas) -> None:
    place = LINE.index("بالبوكمال") + 5
    forms = selection_cycle(LINE, place)
    assert (LINE.index("بالبوكمال") + 1, LINE.index("بالبوكمال") + 9) in forms
    seen = []
    for _ in range(len(forms) + 1):
        double_click(canvas, place)
        seen.append(canvas.selection())
    assert seen == [*forms, forms[0]]


def test_a_third_click_at_once_takes_the_next_form(canvas: Canvas) -> None:
    place = LINE.index("بالبوكمال") + 5
    double_click(canvas, place)
    click(canvas, place)
    assert canvas.selection() == selection_cycle(LINE, place)[1]


def test_cycle_word_does_the_same_for_the_keys(canvas: Canvas) -> None:
    place = LINE.index("بالبوكمال")
    canvas.select(place + 3, place + 3)
    seen = []
    for _ in range(3):
        canvas.cycle_word()
        seen.append(canvas.selection())
    forms = selection_cycle(LINE, place)
    assert seen == [forms[turn % len(forms)] for turn in range(3)]


def test_a_click_chooses_the_innermost_and_again_outwards(canvas: Canvas, spans: list[Span]) -> None:
    offered: list[tuple[str, ...]] = []
    canvas.spans_offered.connect(lambda ids, _place: offered.append(ids))
    place = LINE.index("الدفاع") + 2
    chosen = []
    for _ in range(3):
        click(canvas, place)
        chosen.append(canvas.current_span())
    inner, outer = spans[1].id, spans[0].id
    assert chosen == [inner, outer, inner]
    assert offered == [], "a list would stand in the way of the hand"
    click(canvas, 0)
    assert canvas.current_span() == ""


def test_a_right_click_and_the_menu_key_offer_what_lies_there(canvas: Canvas, spans: list[Span]) -> None:
    offered: list[tuple[str, ...]] = []
    canvas.spans_offered.connect(lambda ids, _place: offered.append(ids))
    place, reason = LINE.index("الدفاع") + 2, QContextMenuEvent.Reason
    point = middle_of(canvas, place).toPoint()
    for asked, at in ((reason.Mouse, point), (reason.Mouse, QPoint(3, 590)), (reason.Keyboard, QPoint())):
        canvas.select(place, place)
        event = QContextMenuEvent(asked, at, canvas.viewport().mapToGlobal(at))
        QApplication.sendEvent(canvas.viewport(), event)
    assert offered == [(spans[1].id, spans[0].id)] * 2
    assert canvas.current_span() == "", "nothing is chosen before one was picked"


def test_a_click_on_a_tag_chooses_its_span(canvas: Canvas, spans: list[Span]) -> None:
    for tag in canvas.page.marks(0).tags:
        top = canvas.page.column.laid(0).style.band[0]
        point = QPointF((tag.left + tag.right) / 2, top - 4) - canvas.to_page(QPointF(0.0, 0.0))
        QTest.mouseClick(canvas.viewport(), LEFT, pos=point.toPoint())
        assert canvas.current_span() == tag.span.id


def grip(canvas: Canvas, *, end: bool) -> QPoint:
    (edge,) = (
        edge
        for edge in canvas.page.marks(0).edges
        if edge.span.id == canvas.current_span() and edge.opens != end
    )
    return (grip_point(canvas.page, 0, edge) - canvas.to_page(QPointF(0.0, 0.0))).toPoint()


@pytest.mark.parametrize("end", [True, False])
def test_dragging_a_grip_moves_that_end_on_release(canvas: Canvas, spans: list[Span], end: bool) -> None:
    said: list[tuple[str, int, int]] = []
    canvas.span_resized.connect(lambda *what: said.append(what))
    span = spans[2]
    canvas.choose_span(span.id)
    to = span.end - 3 if end else span.start - 1
    drag(canvas, grip(canvas, end=end), side_of(canvas, to + 1), side_of(canvas, to))
    assert said == [(span.id, span.start, to) if end else (span.id, to, span.end)]
    # The canvas decides nothing: until it is shown otherwise, the span is as it was.
    assert canvas.page.index.by_id(span.id) == span


def test_a_dragged_end_is_drawn_while_it_moves_and_never_passes_the_other(
    canvas: Canvas, spans: list[Span]
) -> None:
    span = spans[2]
    canvas.choose_span(span.id)
    QTest.mousePress(canvas.viewport(), LEFT, pos=grip(canvas, end=True))
    far = side_of(canvas, 2)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(far),
        QPointF(canvas.viewport().mapToGlobal(far)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    drawn = canvas.page.index.by_id(span.id)
    assert drawn is not None
    assert (drawn.start, drawn.end) == (span.start, span.start + 1)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.page.index.by_id(span.id) == span
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=far)
    assert canvas.page.index.by_id(span.id) == span


def test_a_press_on_a_grip_alone_changes_nothing(canvas: Canvas, spans: list[Span]) -> None:
    said: list[object] = []
    canvas.span_resized.connect(lambda *what: said.append(what))
    canvas.choose_span(spans[2].id)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=grip(canvas, end=True))
    assert said == []
    assert canvas.current_span() == spans[2].id


def test_a_click_on_a_line_at_the_edge_moves_nothing(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("\n".join("سطر من النص" for _ in range(100)), 400, 220)
    canvas.verticalScrollBar().setValue(333)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(300, 218))
    assert canvas.verticalScrollBar().value() == 333
    assert canvas.selection() != (0, 0)


def test_control_and_wheel_zoom(canvas: Canvas) -> None:
    sizes: list[int] = []
    canvas.zoom_changed.connect(sizes.append)

    def wheel(delta: int, modifier: Qt.KeyboardModifier) -> None:
        event = QWheelEvent(
            QPointF(50, 50),
            QPointF(canvas.viewport().mapToGlobal(QPoint(50, 50))),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)

    wheel(120, Qt.KeyboardModifier.ControlModifier)
    wheel(60, Qt.KeyboardModifier.ControlModifier)
    wheel(60, Qt.KeyboardModifier.ControlModifier)
    wheel(-120, Qt.KeyboardModifier.NoModifier)
    assert sizes == [23, 24]
    canvas.set_text_size(1_000)
    assert canvas.text_size() == 72


def test_holding_a_drag_below_the_view_scrolls(make_canvas: MakeCanvas) -> None:
    text = "\n".join("سطر من النص" for _ in range(100))
    canvas = make_canvas(text, 400, 200)
    below = QPoint(200, 260)
    QTest.mousePress(canvas.viewport(), LEFT, pos=QPoint(300, 50))
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(below),
        QPointF(canvas.viewport().mapToGlobal(below)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas.viewport(), event)
    before = canvas.verticalScrollBar().value()
    QTest.qWait(150)
    assert canvas.verticalScrollBar().value() > before
    QTest.mouseRelease(canvas.viewport(), LEFT, pos=below)
    after = canvas.verticalScrollBar().value()
    QTest.qWait(100)
    assert canvas.verticalScrollBar().value() == after
