"""The real window, offscreen: opening articles, a label key, scrolling."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.arabic import words
from annotator.ui.app import make_app, make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from benchmarks.material import ANNOTATOR, annotation, article, links, make_project
from benchmarks.table import Row

SIZES = ((2_500, 40), (50_000, 1_000), (200_000, 5_000))
LABELLED = 100
LINKS, LINKED_SEED = 500, 41
SCROLLED = 100
OPENED = 15
FIRST_PAINT = 0.060
LABEL = 0.016


@contextmanager
def open_window() -> Iterator[tuple[QApplication, Window]]:
    """A shown window on a project with one article of each size, and a small one to come from."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.hashiya"
        make_project(path, (*SIZES, (1_000, 5)))
        app = make_app()
        window = make_window(app, Settings(Path(folder) / "settings.ini"))
        window.show()
        window.files.open(path, ANNOTATOR)
        settle(app)
        yield app, window
        window.close()


def measure() -> list[Row]:
    """All that is measured in the window."""
    rows: list[Row] = []
    with open_window() as (app, window):
        rows += opening(app, window)
        rows += labelling(app, window)
        rows += scrolling(app, window)
        rows += linked(app, window)
    return rows


def opening(app: QApplication, window: Window) -> list[Row]:
    """An article from the list to its first paint, the whole window painted with it."""
    rows = []
    for article_id, (length, number) in enumerate(SIZES, start=1):
        times = []
        for _turn in range(OPENED):
            window.open_article(len(SIZES) + 1)
            settle(app)
            begin = time.perf_counter()
            window.open_article(article_id)
            paint(app)
            times.append(time.perf_counter() - begin)
        most = FIRST_PAINT if length == SIZES[-1][0] else 0.0
        rows.append(Row(f"open {_size(length, number)}, painted", times, most=most))
    return rows


def labelling(app: QApplication, window: Window) -> list[Row]:
    """One label key on a selected word: until it is on the disk, and until it is painted."""
    rows = []
    for article_id, (length, number) in enumerate(SIZES, start=1):
        window.open_article(article_id)
        settle(app)
        durable, painted, worked = [], [], []
        for to_disk, to_paint, work in _label_words(app, window):
            durable.append(to_disk)
            painted.append(to_paint)
            worked.append(work)
        name = _size(length, number)
        rows.append(Row(f"label key in {name}, durable", durable, most_p95=LABEL))
        rows.append(Row(f"label key in {name}, durable and painted", painted, most_p95=LABEL))
        # Where others use the machine too, this says what is ours of the row above.
        rows.append(Row(f"label key in {name}, processor time of it", worked))
    return rows


def linked(app: QApplication, window: Window) -> list[Row]:
    """Where 500 links tie 1,000 spans: a label key, walking the spans, a link by three keys, scrolling."""
    canvas, rows = window.annotate.canvas, []
    for shown in (False, True):
        length, number = SIZES[1]
        article_id = _add_linked(window, length, number, LINKED_SEED + shown)
        canvas.set_show_all_links(shown)
        window.open_article(article_id)
        settle(app)
        name = f"{_size(length, number)}, {LINKS} links{', all drawn' if shown else ''}"
        painted = [to_paint for _disk, to_paint, _work in _label_words(app, window)]
        rows.append(Row(f"label key in {name}, durable and painted", painted, most_p95=LABEL))
        for what, keys in (("next span", ["down"]), ("link by three keys, each", ["k", "down", "1"])):
            times = list(_key_times(app, window, keys))
            rows.append(Row(f"{what} in {name}, painted", times, most_p95=LABEL))
        rows.append(Row(f"scroll a page in {name}, painted", list(_scroll_times(app, window))))
    canvas.set_show_all_links(False)
    return rows


def _add_linked(window: Window, length: int, number: int, seed: int) -> int:
    """One more article, with spans and links; returns its id."""
    project = window.session.project
    if project is None:
        raise RuntimeError("no project is open")
    (article_id,) = project.add_articles([article(length, seed)]).new
    found = annotation(project.article(article_id).text, number, seed)
    found = msgspec.structs.replace(found, links=links(found, LINKS, seed))
    project.put_annotation(article_id, found)
    window.session.articles_changed.emit()
    return article_id


def _key_times(app: QApplication, window: Window, keys: list[str]) -> Iterator[float]:
    """Seconds of each key from its press to paint; k and Down are pressed with Ctrl."""
    canvas = window.annotate.canvas
    known = {"down": Qt.Key.Key_Down, "k": Qt.Key.Key_K, "1": Qt.Key.Key_1}
    for _turn in range(LABELLED):
        canvas.next_span()
        settle(app)
        for key in keys:
            held = Qt.KeyboardModifier.NoModifier if key == "1" else Qt.KeyboardModifier.ControlModifier
            begin = time.perf_counter()
            QTest.keyClick(canvas, known[key], held)
            paint(app)
            yield time.perf_counter() - begin
        window.linking.leave()


def _scroll_times(app: QApplication, window: Window) -> Iterator[float]:
    canvas = window.annotate.canvas
    bar = canvas.verticalScrollBar()
    bar.setValue(0)
    settle(app)
    for _turn in range(SCROLLED):
        begin = time.perf_counter()
        bar.setValue(bar.value() + canvas.viewport().height() - 40)
        paint(app)
        yield time.perf_counter() - begin


def scrolling(app: QApplication, window: Window) -> list[Row]:
    """A wheel's turn and a page down, in the longest article."""
    rows = []
    window.open_article(len(SIZES))
    canvas = window.annotate.canvas
    bar = canvas.verticalScrollBar()
    for name, step in (("120 pixels", 120), ("a page", canvas.viewport().height() - 40)):
        bar.setValue(0)
        settle(app)
        times = []
        for _turn in range(SCROLLED):
            begin = time.perf_counter()
            bar.setValue(bar.value() + step)
            paint(app)
            times.append(time.perf_counter() - begin)
        rows.append(Row(f"scroll {name} in {_size(*SIZES[-1])}, painted", times))
    return rows


def _label_words(app: QApplication, window: Window) -> Iterator[tuple[float, float, float]]:
    """Word by word: seconds from the key to the disk, to paint, and of the processor meanwhile."""
    canvas, session = window.annotate.canvas, window.session
    project, article = session.project, session.article
    if project is None or article is None:
        raise RuntimeError("the article to be labelled is not open")
    apply, committed = project.apply, [0.0]

    def timed(*given: Any) -> int:
        revision = apply(*given)
        committed[0] = time.perf_counter()
        return revision

    label = project.schema.labels[1]
    places = words(article.text)
    with patch.object(project, "apply", timed):
        for start, end in places[:: max(1, len(places) // LABELLED)][:LABELLED]:
            if any(start < span.end and span.start < end for span in session.annotation.spans):
                continue
            canvas.select(start, end)
            canvas.scroll_to(start, end)
            settle(app)
            before = len(session.annotation.spans)
            work, begin = time.thread_time(), time.perf_counter()
            QTest.keyClicks(canvas, label.key)
            paint(app)
            elapsed, work = time.perf_counter() - begin, time.thread_time() - work
            if len(session.annotation.spans) != before + 1:
                raise RuntimeError(f"the key {label.key!r} did not label {article.text[start:end]!r}")
            yield committed[0] - begin, elapsed, work


def settle(app: QApplication) -> None:
    """Let everything that waits happen outside of what is measured; garbage is left to come as it does."""
    for _turn in range(3):
        paint(app)


def paint(app: QApplication) -> None:
    """Deliver what was posted and paint what is to be painted."""
    app.sendPostedEvents()
    app.processEvents()


def _size(length: int, number: int) -> str:
    return f"{length / 1000:g}k characters, {number:,} spans"
