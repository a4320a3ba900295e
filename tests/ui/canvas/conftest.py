"""A small schema, canvases that close themselves, and texts that are hard on a layout."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Span, make_span, reading_order
from annotator.core.schema import Label, Names, Schema
from annotator.ui.canvas import Canvas

SCHEMA = Schema(
    format="hashiya-schema/1",
    id="small",
    version=1,
    names=Names("صغير", "small"),
    labels=(
        Label("ACTOR", Names("جهة فاعلة", "Actor"), "#0072b2", "1"),
        Label("LOCATION", Names("موقع", "Location"), "#009e73", "2"),
        Label("WEAPON", Names("سلاح", "Weapon"), "#d55e00", "3"),
        Label("SOURCE", Names("مصدر", "Source attribution"), "#8a5cc2", "4"),
    ),
)

MIXED = (
    'وصلت 25 عربة من طراز BMP-1 إلى "الفوج 47 " قرب مطار T4 (السابق)، وقال Reuters إن 3,500 شخص نزحوا. ' * 3
    + "\n\n2913.jpg\n+A\n"
    + "The «Syrian Observatory» قال إنّ مَدِينَةَ البوكمال شهدت اشتباكاتٍ عنيفةً 😀😀 منذ 2021.02.24 | 19:54. " * 2
    + "\nكلمةطويلةجداً" * 3
    + "\n"
)

MakeCanvas = Callable[..., Canvas]


@pytest.fixture
def make_canvas(qtbot: QtBot) -> Iterator[MakeCanvas]:
    """Builds a shown canvas of a text; ``width`` and ``height`` are the widget's."""

    def make(text: str, width: int = 700, height: int = 600, size: int = 22) -> Canvas:
        canvas = Canvas()
        qtbot.addWidget(canvas)
        canvas.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        canvas.resize(width, height)
        canvas.show_schema(SCHEMA, "ar")
        canvas.set_text_size(size)
        canvas.show_article(text)
        canvas.show()
        canvas.activateWindow()
        canvas.setFocus()
        QApplication.processEvents()
        return canvas

    yield make
    QApplication.processEvents()


@pytest.fixture(scope="session")
def seed_text(seed_page: bytes) -> str:
    """The seed page's text."""
    return seed_page.decode()


def spans_over(text: str, *wanted: tuple[str, str]) -> list[Span]:
    """Spans over the first place of each (words, label); NBSP and space count as the same here."""
    flat = text.replace("\u00a0", " ")
    found = []
    for words, label in wanted:
        start = flat.index(words)
        found.append(make_span(text, start, start + len(words), label))
    return sorted(found, key=reading_order)


def middle_of(canvas: Canvas, position: int) -> QPointF:
    """The middle of the character at ``position``, in the viewport's pixels."""
    rect = next(canvas.page.rects(position, position + 1))
    return rect.center() - canvas.to_page(QPointF(0.0, 0.0))
