"""Scrolling, zooming and resizing: the view never jumps, and only what is seen is laid out."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from annotator.ui.canvas import Canvas, surface
from annotator.ui.canvas.page import Page
from tests.ui.canvas.conftest import MakeCanvas

LONG = "\n\n".join(f"فقرة رقم {number} " + "نص طويل من كلمات " * (number % 9 * 3) for number in range(600))


def first_line(canvas: Canvas) -> int:
    """The article's position at the upper edge of the view."""
    return canvas.page.hit(canvas.to_page(QPointF(canvas.viewport().width() / 2, 30))).position


def test_only_what_is_seen_is_laid_out(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 600, 500)
    assert len(canvas.page.column.units) == 1_199
    assert canvas.page.column.laid_count < 40


def test_scrolling_up_over_guessed_heights_does_not_jump(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 300, 500)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(120):
        anchor = canvas.page.column.unit_at(canvas.to_page(QPointF(0, 300)).y())
        before = canvas.page.column.top(anchor) - canvas.to_page(QPointF(0, 0)).y()
        bar.setValue(bar.value() - 37)
        after = canvas.page.column.top(anchor) - canvas.to_page(QPointF(0, 0)).y()
        assert after - before == pytest.approx(37, abs=1.0)


def test_scrolling_down_over_guessed_heights_does_not_jump(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 300, 500)
    bar = canvas.verticalScrollBar()
    for _ in range(120):
        anchor = canvas.page.column.unit_at(canvas.to_page(QPointF(0, 300)).y())
        before = canvas.page.column.top(anchor) - canvas.to_page(QPointF(0, 0)).y()
        bar.setValue(bar.value() + 37)
        after = canvas.page.column.top(anchor) - canvas.to_page(QPointF(0, 0)).y()
        assert before - after == pytest.approx(37, abs=1.0)


def test_a_page_lower_than_guessed_is_laid_out_where_it_ends(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("\n".join("." * 400 for _ in range(60)), 600, 500)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    top = canvas.to_page(QPointF(0, 0)).y()
    column = canvas.page.column
    assert all(column.is_laid(unit) for unit in column.units_between(top, top + 500))
    assert bar.value() == bar.maximum()


def test_the_end_is_reached(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 300, 500)
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    while bar.value() < bar.maximum():
        bar.setValue(bar.maximum())
    rect = canvas.to_viewport(canvas.page.line_rect(len(LONG)))
    assert canvas.viewport().rect().contains(rect)


def test_the_line_that_is_read_stays_across_width_and_zoom(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 900, 500)
    canvas.verticalScrollBar().setValue(9_000)
    QApplication.processEvents()
    read = first_line(canvas)
    for width in (700, 500, 300, 420, 900):
        canvas.resize(width, 500)
        QApplication.processEvents()
        unit = canvas.page.column.unit_of(read)
        assert canvas.page.column.unit_of(first_line(canvas)) in range(unit - 2, unit + 3)
    assert abs(first_line(canvas) - read) < 120
    for size in (30, 14, 22):
        canvas.set_text_size(size)
        unit = canvas.page.column.unit_of(read)
        assert canvas.page.column.unit_of(first_line(canvas)) in range(unit - 2, unit + 3)
    assert abs(first_line(canvas) - read) < 120


def test_wide_windows_keep_a_comfortable_column_in_the_middle(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("نص " * 300, 1_600)
    width = canvas.viewport().width()
    assert canvas.page.column.width == pytest.approx(32 * 22)
    left = -canvas.to_page(QPointF(0, 0)).x()
    assert left == pytest.approx((width - canvas.page.column.width) / 2, abs=1)


def test_narrow_windows_reflow(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("كلمات كثيرة في سطر واحد طويل " * 20, 360)
    assert canvas.page.column.width <= canvas.viewport().width() - 20
    for rect in canvas.page.rects(0, 400):
        assert rect.left() >= -1
        assert rect.right() <= canvas.page.column.width + 1


def test_an_error_while_painting_closes_the_painter(
    make_canvas: MakeCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas = make_canvas("نص")

    def broken(*_: object) -> None:
        raise RuntimeError("painting failed")

    monkeypatch.setattr(surface, "paint_page", broken)
    with pytest.raises(RuntimeError, match="painting failed"):
        canvas.viewport().repaint()
    monkeypatch.undo()
    canvas.viewport().repaint()
    assert not canvas.grab().isNull()


def test_a_line_never_outlives_its_layout(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas(LONG, 500, 400)
    for number in range(30):
        canvas.show_article(LONG[: 200 + number * 50])
        canvas.resize(300 + number * 10, 400)
        canvas.page.hit(QPointF(50, 50))
        canvas.grab()
    assert isinstance(canvas.page, Page)
