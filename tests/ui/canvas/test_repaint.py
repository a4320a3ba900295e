"""What is painted anew after a step is enough: the screen shows what a whole new painting would."""

import random

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import make_span, reading_order
from annotator.ui.canvas import Canvas
from tests.ui.canvas.conftest import MIXED, SCHEMA, MakeCanvas

STEPS = 40


class Watch(QObject):
    """Notes how high each painted stretch is."""

    def __init__(self) -> None:
        super().__init__()
        self.heights: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """For Qt."""
        if isinstance(event, QPaintEvent):
            self.heights.append(event.rect().height())
        return False


def on_screen(canvas: Canvas) -> QImage:
    QApplication.processEvents()
    shown = canvas.screen().grabWindow(canvas.winId())
    return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_whole(canvas: Canvas) -> QImage:
    return canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_every_step_leaves_the_screen_as_a_whole_painting_would(make_canvas: MakeCanvas) -> None:
    chance = random.Random(7)
    canvas = make_canvas(MIXED, width=420, height=500)
    spans = []
    for step in range(STEPS):
        start = chance.randrange(len(MIXED) - 40)
        end = start + chance.randrange(1, 40)
        match step % 5:
            case 0:
                canvas.select(start, end)
            case 1:
                canvas.move_caret(start)
            case 2:
                spans.append(make_span(MIXED, start, end, chance.choice(SCHEMA.labels).id))
                canvas.show_spans(sorted(spans, key=reading_order))
                canvas.choose_span(spans[-1].id)
            case 3:
                canvas.next_span()
            case _:
                canvas.put_caret(end, extend=True)
        assert on_screen(canvas) == painted_whole(canvas), f"step {step}"


def test_a_caret_that_moves_on_its_line_leaves_other_paragraphs_alone(make_canvas: MakeCanvas) -> None:
    text = "\n".join(["قصفت الطائرات الحربية مدينة إدلب فجر أمس"] * 8)
    canvas = make_canvas(text)
    canvas.move_caret(5)
    whole = canvas.viewport().height()
    QApplication.processEvents()
    watch = Watch()
    canvas.viewport().installEventFilter(watch)
    canvas.move_caret(9)
    QApplication.processEvents()
    assert watch.heights
    assert max(watch.heights) < whole / 3
