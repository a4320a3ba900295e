"""Pixels: letters stay joined under spans, both themes and high-DPI screens look right."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Span, make_span
from annotator.ui.canvas.labels import Labels
from annotator.ui.canvas.page import Page
from annotator.ui.canvas.paint import Look, paint_page
from annotator.ui.canvas.shades import Theme, theme_of
from annotator.ui.canvas.style import Style
from tests.ui.canvas.conftest import MIXED, SCHEMA, MakeCanvas, spans_over

BLACK, WHITE = QColor("#000000"), QColor("#ffffff")


class OnlyLetters(Look):
    """A look under which nothing but the letters leaves a trace."""

    def shade(self, label: str) -> object:  # type: ignore[override]
        clear = QColor(0, 0, 0, 0)
        return type("Clear", (), {"tints": (clear,), "strong": clear, "line": clear, "tag": clear})()


def ink(text: str, spans: Sequence[Span], width: int, selection: tuple[int, int] = (0, 0)) -> QImage:
    style = Style(24)
    page = Page(text, (), style, float(width), Labels(SCHEMA, "ar", style).forms)
    page.show_spans(spans)
    for index in range(len(page.column.units)):
        page.column.laid(index)
    clear = QColor(0, 0, 0, 0)
    theme = Theme(base=clear, text=BLACK, muted=clear, selection=clear, caret=clear, accent=clear)
    image = QImage(width, round(page.column.height), QImage.Format.Format_ARGB32)
    image.fill(WHITE)
    painter = QPainter(image)
    look = OnlyLetters(theme, selection=selection, current=spans[0].id if spans else "")
    paint_page(painter, page, look, QRectF(image.rect()))
    painter.end()
    return image


@pytest.mark.parametrize("width", [220, 640])
def test_letters_join_as_without_spans(qtbot: QtBot, seed_text: str, width: int) -> None:
    text = seed_text[: seed_text.index("وقال مصدر")] + MIXED
    everywhere = [make_span(text, at, at + 3, "ACTOR") for at in range(0, len(text) - 3, 2) if at % 7]
    inside = spans_over(text, ("بوكمال", "LOCATION"), ("لدفاع", "ACTOR"), ("إلى", "SOURCE"))
    plain = ink(text, [], width)
    assert ink(text, everywhere, width) == plain
    assert ink(text, inside, width, (5, 90)) == plain


def test_a_boundary_inside_a_ligature_leaves_it_whole(qtbot: QtBot) -> None:
    text = "بالسلاح والاشتباكات لله"
    plain = ink(text, [], 400)
    for at in range(1, len(text)):
        assert ink(text, [make_span(text, at - 1, at, "WEAPON")], 400) == plain


def test_a_span_inside_a_word_is_tinted_only_there(make_canvas: MakeCanvas) -> None:
    text = "اشتباكات بالبوكمال أمس"
    canvas = make_canvas(text, 500, 200)
    (span,) = spans_over(text, ("البوكمال", "LOCATION"))
    canvas.show_spans([span])
    image = canvas.viewport().grab().toImage()
    tint = canvas.look.shade("LOCATION").tints[0]
    above, below = canvas.page.column.laid(0).style.band

    def tinted(position: int) -> bool:
        rect = next(canvas.page.rects(position, position + 1))
        point = QPointF(rect.center().x(), rect.top() + 2) - canvas.to_page(QPointF(0, 0))
        return image.pixelColor(point.toPoint()) == tint

    assert [tinted(place) for place in range(len(text)) if text[place] != " "] == [
        span.start <= place < span.end for place in range(len(text)) if text[place] != " "
    ]
    assert below > above


def test_the_theme_follows_the_palette(make_canvas: MakeCanvas) -> None:
    canvas = make_canvas("اشتباكات", 300, 100)
    palette = canvas.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#1b1d21"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#e6e6e6"))
    canvas.setPalette(palette)
    assert canvas.look.theme == theme_of(palette)
    image = canvas.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == QColor("#1b1d21")
    brightest = max(
        image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())
    )
    assert brightest > 200


def test_a_screen_of_two_pixels_a_point_shows_the_same_twice_as_fine(make_canvas: MakeCanvas) -> None:
    text = "اشتباكات بالبوكمال أمس"
    canvas = make_canvas(text, 500, 160)
    canvas.show_spans(spans_over(text, ("البوكمال", "LOCATION")))
    fine = QImage(canvas.viewport().size() * 2, QImage.Format.Format_ARGB32)
    fine.setDevicePixelRatio(2.0)
    coarse = QImage(canvas.viewport().size(), QImage.Format.Format_ARGB32)
    for image in (fine, coarse):
        image.fill(WHITE)
        canvas.viewport().render(image)
    tint = canvas.look.shade("LOCATION").tints[0]

    def extent(image: QImage) -> tuple[int, int]:
        row = round(30 * image.devicePixelRatio())
        xs = [x for x in range(image.width()) if image.pixelColor(x, row) == tint]
        return min(xs), max(xs)

    one, two = extent(coarse), extent(fine)
    assert two[0] == pytest.approx(one[0] * 2, abs=3)
    assert two[1] == pytest.approx(one[1] * 2, abs=3)


def test_signs_for_invisible_characters_move_nothing(make_canvas: MakeCanvas) -> None:
    text = "قذائف\u00a0(أر بي\u200cجي)\u200f نص\u202b."
    canvas = make_canvas(text, 400, 120)
    before = [rect for place in range(len(text)) for rect in canvas.page.rects(place, place + 1)]
    plain = canvas.viewport().grab().toImage()
    canvas.set_show_invisible(True)
    shown = canvas.viewport().grab().toImage()
    assert shown != plain
    assert before == [rect for place in range(len(text)) for rect in canvas.page.rects(place, place + 1)]
    canvas.set_show_invisible(False)
    assert canvas.viewport().grab().toImage() == plain


def test_muted_zones_are_drawn_paler(make_canvas: MakeCanvas) -> None:
    from annotator.core.article import Zone

    canvas = make_canvas("x", 300, 200)

    def darkest(role: str) -> int:
        canvas.show_article("حجم الخط", [Zone(0, 8, role)])  # type: ignore[arg-type]
        canvas.clearFocus()
        image = canvas.viewport().grab().toImage()
        return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(90))

    assert darkest("chrome") > darkest("body") + 40
