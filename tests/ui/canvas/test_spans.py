"""Spans on the canvas: choosing, stepping, tags, and what is painted anew."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Span, make_span, reading_order
from tests.ui.canvas.conftest import MakeCanvas, middle_of, spans_over

LINE = 'مقر ميليشيا "الدفاع الوطني" التابعة للنظام في قرية السكرية أمس'


def nested() -> list[Span]:
    return spans_over(
        LINE,
        ('ميليشيا "الدفاع الوطني" التابعة للنظام', "ACTOR"),
        ('ميليشيا "الدفاع الوطني"', "ACTOR"),
        ("قرية السكرية", "LOCATION"),
        ("قرية السكرية", "ACTOR"),
    )


def test_nested_and_equal_spans_have_lanes_of_their_own(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LINE, 900)
    canvas.show_spans(nested())
    marks = canvas.page.marks(0)
    lanes = {(piece.span.text, piece.span.label): piece.lane for piece in marks.pieces}
    assert lanes['ميليشيا "الدفاع الوطني"', "ACTOR"] == 0
    assert lanes['ميليشيا "الدفاع الوطني" التابعة للنظام', "ACTOR"] == 1
    assert sorted(lanes["قرية السكرية", label] for label in ("LOCATION", "ACTOR")) == [0, 1]
    assert len(marks.tags) == 4
    assert sorted(edge.opens for edge in marks.edges) == [False] * 4 + [True] * 4


def test_tags_of_a_line_never_touch(make_canvas: MakeCanvas, seed_text: str) -> None:
    for width in (240, 420, 900):
        canvas = make_canvas(seed_text, width)
        words = [make_span(seed_text, at, at + 9, "SOURCE") for at in range(0, len(seed_text) - 10, 11)]
        words += [make_span(seed_text, at, at + 4, "ACTOR") for at in range(3, len(seed_text) - 10, 11)]
        canvas.show_spans(sorted(words, key=reading_order))
        for unit in range(len(canvas.page.column.units)):
            by_line: dict[int, list[tuple[float, float]]] = {}
            for tag in canvas.page.marks(unit).tags:
                by_line.setdefault(tag.line, []).append((tag.left, tag.right))
            for places in by_line.values():
                places.sort()
                assert all(one[1] < two[0] for one, two in pairwise(places))
                assert all(left >= 0 and right <= canvas.page.column.width + 1 for left, right in places)


def test_the_end_of_a_span_that_ends_in_digits_is_on_the_left(make_canvas: MakeCanvas) -> None:
    text = "منها مضادات 23 وقذائف"
    canvas = make_canvas(text)
    canvas.show_spans(spans_over(text, ("مضادات 23", "WEAPON")))
    (piece,) = canvas.page.marks(0).pieces
    edges = {edge.opens: edge.x for edge in canvas.page.marks(0).edges}
    assert edges == {True: piece.right, False: piece.left}


def test_a_span_over_a_wrap_has_its_edges_only_at_its_true_ends(make_canvas: MakeCanvas) -> None:
    text = "كلمة " * 30
    canvas = make_canvas(text, 260)
    canvas.show_spans([make_span(text, 5, 99, "ACTOR")])
    marks = canvas.page.marks(0)
    assert len({piece.line for piece in marks.pieces}) > 2
    assert [(edge.opens, edge.line) for edge in marks.edges] == [
        (True, 0),
        (False, max(piece.line for piece in marks.pieces)),
    ]
    assert len(marks.tags) == 1


def test_stepping_goes_through_all_spans_and_round(make_canvas: MakeCanvas, qtbot: QtBot) -> None:
    canvas = make_canvas(LINE)
    spans = nested()
    canvas.show_spans(spans)
    seen: list[str] = []
    canvas.span_chosen.connect(seen.append)
    for _ in range(5):
        canvas.next_span()
    assert seen == [span.id for span in spans] + [spans[0].id]
    canvas.previous_span()
    assert canvas.current_span() == spans[-1].id
    assert canvas.selection() == (spans[-1].start, spans[-1].start)


def test_picking_under_the_caret_goes_outwards_and_round(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LINE)
    canvas.show_spans(nested())
    place = LINE.index("الدفاع") + 2
    canvas.select(place, place)
    inner, outer = canvas.spans_at(place)
    picked = []
    for _ in range(3):
        canvas.pick_next_under()
        picked.append(canvas.current_span())
    assert picked == [inner, outer, inner]


def test_choosing_scrolls_to_a_far_span(make_canvas: MakeCanvas) -> None:
    text = "\n".join("سطر من النص الطويل جدا في هذه الصفحة" for _ in range(400))
    canvas = make_canvas(text, 400, 300)
    far = make_span(text, len(text) - 20, len(text) - 10, "ACTOR")
    canvas.show_spans([far])
    canvas.choose_span(far.id)
    rect = canvas.to_viewport(next(canvas.page.rects(far.start, far.end)))
    assert canvas.viewport().rect().contains(rect)
    canvas.choose_span("")
    assert canvas.current_span() == ""


def test_a_current_span_that_goes_is_current_no_more(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LINE)
    spans = nested()
    canvas.show_spans(spans)
    canvas.choose_span(spans[0].id)
    chosen: list[str] = []
    canvas.span_chosen.connect(chosen.append)
    canvas.show_spans(spans[1:])
    assert chosen == [""]
    canvas.choose_span("no such span")
    assert canvas.current_span() == ""


def test_showing_spans_keeps_scroll_and_selection(make_canvas: MakeCanvas, seed_text: str) -> None:
    canvas = make_canvas(seed_text, 400, 300)
    canvas.verticalScrollBar().setValue(500)
    canvas.select(700, 720)
    canvas.show_spans([make_span(seed_text, 10, 20, "ACTOR")])
    assert canvas.verticalScrollBar().value() == 500
    assert canvas.selection() == (700, 720)


def test_a_new_span_makes_only_its_own_paragraphs_marks_anew(make_canvas: MakeCanvas) -> None:
    text = "\n".join("سطر من النص" for _ in range(8))
    canvas = make_canvas(text)
    one, two = make_span(text, 0, 3, "ACTOR"), make_span(text, 40, 44, "ACTOR")
    canvas.show_spans([one])
    QApplication.processEvents()
    before = [canvas.page.marks(unit) for unit in range(8)]
    canvas.show_spans([one, two])
    after = [canvas.page.marks(unit) for unit in range(8)]
    assert [unit for unit in range(8) if before[unit] is not after[unit]] == [3]


def test_spans_that_do_not_fit_the_text_are_left_out(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("قصير")
    long = make_span("قصير جدا جدا", 0, 12, "ACTOR")
    canvas.show_spans([long, make_span("قصير", 1, 3, "unknown label")])
    canvas.grab()
    assert canvas.spans_at(2) != (long.id,)
    assert len(canvas.spans_at(2)) == 1


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_tooltip_names_the_spans_and_renders_no_html_of_the_text(make_canvas: MakeCanvas) -> None:
    text = "قال <img src=x> أمس"
    canvas = make_canvas(text)
    canvas.show_spans([make_span(text, 4, 15, "ACTOR")])
    point = middle_of(canvas, 6).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, point, canvas.viewport().mapToGlobal(point))
    QApplication.sendEvent(canvas.viewport(), event)
    assert "جهة فاعلة" in QToolTip.text()
    assert "&lt;img" in QToolTip.text()
    outside = QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), canvas.viewport().mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(canvas.viewport(), outside)
    QToolTip.hideText()
