"""Links on the screen: no letter is touched, in any width, nested or far apart; what is not seen is said."""

from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Link, Span, make_span
from annotator.core.arabic import words
from annotator.ui.canvas import Canvas
from tests.ui.canvas.conftest import MIXED, MakeCanvas, spans_over

LABELS = ("ACTOR", "LOCATION", "WEAPON", "SOURCE")


def many(text: str, step: int = 3) -> list[Span]:
    """Spans of one or two words, some of them in others."""
    places = words(text)
    made = []
    for turn, at in enumerate(range(0, len(places) - 3, step)):
        made.append(make_span(text, places[at][0], places[at + 1][1], LABELS[turn % 4]))
        if turn % 4 == 1:
            made.append(make_span(text, *places[at], LABELS[(turn + 1) % 4]))
    return sorted(made, key=lambda span: (span.start, -span.end, span.label, span.id))


def tied(spans: list[Span]) -> list[Link]:
    """Near and far, to and fro."""
    pairs = [(turn, (turn * 7 + 3) % len(spans)) for turn in range(len(spans))]
    pairs += [(turn, turn + 1) for turn in range(0, len(spans) - 1, 2)]
    return [
        Link(f"l{turn}", "part_of", spans[one].id, spans[two].id)
        for turn, (one, two) in enumerate(pairs)
        if one != two
    ]


def picture(canvas: Canvas) -> QImage:
    QApplication.processEvents()
    return canvas.viewport().grab().toImage()


def bands(canvas: Canvas) -> list[QRectF]:
    """Where letters stand, line by line, in the viewport."""
    column, origin = canvas.page.column, canvas.to_page(QPointF(0.0, 0.0))
    found = []
    for index in range(len(column.units)):
        if column.is_laid(index) and column.units[index].start < column.units[index].end:
            laid = column.laid(index)
            above, below = laid.style.band
            for line in range(laid.lines):
                top = column.top(index) + line * laid.style.pitch
                rect = QRectF(0.0, top + above + 1.0, column.width, below - above - 2.0)
                found.append(rect.translated(-origin))
    return found


@pytest.mark.parametrize(("width", "size"), [(360, 22), (700, 22), (1000, 17), (1000, 40)])
def test_links_touch_no_letter(make_canvas: MakeCanvas, seed_text: str, width: int, size: int) -> None:
    text = seed_text[:900] + MIXED
    canvas = make_canvas(text, width, 760, size)
    spans = many(text)
    canvas.show_spans(spans)
    canvas.set_current(spans[4].id)
    plain = picture(canvas)
    canvas.show_links(tied(spans))
    canvas.set_show_all_links(True)
    linked = picture(canvas)
    assert canvas.drawn_links()
    assert linked != plain
    for rect in bands(canvas):
        inner = rect.toRect().intersected(plain.rect())
        if inner.isEmpty():
            continue
        assert plain.copy(inner) == linked.copy(inner)


def test_names_of_links_stand_beside_each_other(make_canvas: MakeCanvas, seed_text: str) -> None:
    text = seed_text[:1500]
    canvas = make_canvas(text, 900, 900)
    spans = many(text, 9)
    canvas.show_spans(spans)
    canvas.show_links([Link(f"l{n}", "part_of", spans[3].id, other.id) for n, other in enumerate(spans[4:9])])
    canvas.set_current(spans[3].id)
    signs = [one.sign.box for one in canvas.drawn_links() if one.sign is not None]
    assert len(signs) == 5
    assert not any(one.intersects(two) for one, two in combinations(signs, 2))


def test_an_end_out_of_view_is_said_in_words(make_canvas: MakeCanvas) -> None:
    text = "مدينة سرمين\n" + "سطر آخر من النص\n" * 60 + "قوات النظام"
    canvas = make_canvas(text, 700, 400)
    spans = spans_over(text, ("سرمين", "LOCATION"), ("قوات النظام", "ACTOR"))
    canvas.show_spans(spans)
    canvas.show_links([Link("1", "at", spans[1].id, spans[0].id)])
    canvas.choose_span(spans[0].id)
    (drawn,) = canvas.drawn_links()
    assert drawn.cut == -1
    assert drawn.sign is not None
    assert "قوات النظام" in drawn.sign.text
    assert drawn.route.points[0][1] > drawn.route.points[-1][1]
    assert canvas.page.column.laid_count < 30
    canvas.choose_span(spans[1].id)
    (drawn,) = canvas.drawn_links()
    assert drawn.cut == 1
    assert drawn.sign is not None
    assert "سرمين" in drawn.sign.text
    assert drawn.route.points[-1][1] < drawn.route.points[0][1]


def test_the_start_side_is_the_right_one_where_the_text_runs_so(make_canvas: MakeCanvas) -> None:
    middle = "كلمة " * 9 + "سرمين " + "كلمة " * 9
    canvas = make_canvas("\n".join([middle] * 9), 700, 600)
    text = canvas.page.text
    first, last = text.index("سرمين"), text.rindex("سرمين")
    spans = [make_span(text, at, at + 5, "LOCATION") for at in (first, last)]
    canvas.show_spans(spans)
    canvas.show_links([Link("1", "same_as", spans[0].id, spans[1].id)])
    canvas.set_current(spans[0].id)
    (drawn,) = canvas.drawn_links()
    centre = sum(drawn.route.points[i][0] for i in (0, -1)) / 2
    beyond = [x for x, _ in drawn.route.points if not 0.0 <= x <= canvas.page.column.width]
    assert beyond
    assert all((x > 0) == (centre >= canvas.page.column.width / 2 - 1) for x in beyond)


def test_a_quiet_hook_says_that_links_hang_there(make_canvas: MakeCanvas) -> None:
    text = "قوات النظام قرب سرمين"
    canvas = make_canvas(text, 600, 160)
    spans = spans_over(text, ("قوات النظام", "ACTOR"), ("سرمين", "LOCATION"))
    canvas.show_spans(spans)
    plain = picture(canvas)
    canvas.show_links([Link("1", "at", spans[0].id, spans[1].id)])
    hooked = picture(canvas)
    assert hooked != plain
    assert canvas.drawn_links() == []
    canvas.set_current(spans[0].id)
    (drawn,) = canvas.drawn_links()
    assert drawn.weight == "current"
    # The arrow's colour is the page's own for links, and stands below the underline.
    x, y = drawn.route.points[-1]
    point = (QPointF(x, y + 3.0) - canvas.to_page(QPointF(0.0, 0.0))).toPoint()
    accent = canvas.look.theme.accent
    near = QColor(picture(canvas).pixel(point))
    assert abs(near.red() - accent.red()) + abs(near.green() - accent.green()) < 60


def test_a_link_to_a_span_that_is_not_there_is_left_out(make_canvas: MakeCanvas) -> None:
    text = "قوات النظام قرب سرمين"
    canvas = make_canvas(text, 600, 160)
    spans = spans_over(text, ("قوات النظام", "ACTOR"))
    canvas.show_spans(spans)
    canvas.show_links([Link("1", "at", spans[0].id, "gone"), Link("2", "at", "gone", "lost")])
    canvas.set_show_all_links(True)
    canvas.set_current(spans[0].id)
    assert canvas.drawn_links() == []
    picture(canvas)
