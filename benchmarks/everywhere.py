"""Ten thousand articles looked through, 5,000 spans labelled in one step, and keys while all that goes on."""

import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.occurrences import Sought, sought
from annotator.review.everywhere import do_steps, places_to_label, steps_to_label, turned
from annotator.review.finding import find_in_all
from annotator.store import Project
from annotator.store.index import SearchIndex, index_path
from annotator.ui.app import make_app, make_window
from annotator.ui.jobs import breathe
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from benchmarks.material import ANNOTATOR, article, make_project, schema
from benchmarks.table import Row

ARTICLES = 10_000
CHARACTERS = 2_500
SPANS = 5_000
RUNS = 3
EVERYWHERE = "تقرير رقم"  # in the title of every article
COMMON, RARE = "مدنيين", "تقرير رقم 4321"
SHORT, LONG = 0.050, 2.0
KEY = 0.016
KEYS = 60


def measure(runs: int = RUNS) -> list[Row]:
    """The index filled, what it finds, the dialog's work, and keys in a window."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "everywhere.hashiya"
        with Project.create(path, schema()) as project:
            annotator = project.annotator(ANNOTATOR).id
            project.add_articles([article(CHARACTERS, seed) for seed in range(ARTICLES)])
        with Project.open(path, backup=False) as project:
            rows = [_filling(project), *_finding(project, runs), *_labelling(project, annotator, runs)]
        return [*rows, *_keys(path)]


def _filling(project: Project) -> Row:
    begin = time.perf_counter()
    with _index(project) as index:
        index.fill(project)
    name = f"fill the index with {ARTICLES:,} articles of {CHARACTERS:,} characters"
    return Row(name, [time.perf_counter() - begin], unit="s")


def _finding(project: Project, runs: int) -> list[Row]:
    rows = []
    for name, words in (("common", COMMON), ("rare", RARE)):
        with _index(project) as index:
            asked = _asked(words)
            times = [_timed(partial(index.candidates, asked)) for _ in range(runs)]
        rows.append(Row(f"articles with a {name} word, of {ARTICLES:,}", times, most=SHORT))
        whole = [_timed(partial(find_in_all, project, asked)) for _ in range(runs)]
        rows.append(Row(f"hits of a {name} word for the screen", whole))
    return rows


def _labelling(project: Project, annotator: int, runs: int) -> list[Row]:
    asked = _asked(EVERYWHERE)
    seen, done, undone, floor = [], [], [], []
    for _ in range(runs):
        seen.append(_timed(lambda: places_to_label(project, annotator, asked, "ACTOR")))
        chosen = places_to_label(project, annotator, asked, "ACTOR").articles[:SPANS]
        steps = steps_to_label("ACTOR", chosen)
        begin = time.perf_counter()
        steps = do_steps(project, annotator, steps)
        done.append(time.perf_counter() - begin)
        begin = time.perf_counter()
        do_steps(project, annotator, turned(steps))
        undone.append(time.perf_counter() - begin)
        floor.append(_raw(project.path.with_name("raw.db")))
    return [
        Row(f"everywhere over {ARTICLES:,} articles, previewed", seen, most=LONG, unit="s"),
        Row(f"label {SPANS:,} spans in as many articles, durable", done, floor, most=LONG, unit="s"),
        Row(f"undo {SPANS:,} spans, durable", undone, floor, most=LONG, unit="s"),
    ]


def _raw(path: Path) -> float:
    """As many spans and lines of history into tables of nothing else, in one durable transaction."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute('CREATE TABLE spans (article, annotator, id, start, "end", label, text, attributes)')
    connection.execute("CREATE TABLE history (article, annotator, revision, at, change)")
    begin = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    spans = ((number, 1, f"{number:012x}", 0, 9, "ACTOR", EVERYWHERE, "{}") for number in range(SPANS))
    lines = ((number, 1, 1, "2026-01-01T00:00:00.000+00:00", "x" * 120) for number in range(SPANS))
    connection.executemany("INSERT INTO spans VALUES (?, ?, ?, ?, ?, ?, ?, ?)", spans)
    connection.executemany("INSERT INTO history VALUES (?, ?, ?, ?, ?)", lines)
    connection.execute("COMMIT")
    elapsed = time.perf_counter() - begin
    connection.close()
    return elapsed


def _keys(path: Path) -> list[Row]:
    """A label key with a thousand hits boxed in the text, and while the index is being filled."""
    with _window(path.with_name("window.hashiya")) as (app, window):
        canvas = window.annotate.canvas
        bar = window.annotate.find_bar(window.settings)
        bar.begin("في")
        hits = len(canvas.look.hits)
        boxed = _pressed(app, window, 1_000)
        bar.close_bar()
        index_path(path).unlink()
        stop = threading.Event()
        filler = threading.Thread(target=_fill_slowly, args=(path, stop))
        filler.start()
        filling = _pressed(app, window, 1_200)
        stop.set()
        filler.join()
    return [
        Row(f"label key, 1,000 spans and {hits:,} hits boxed, painted", boxed, most_p95=KEY),
        Row("label key, 1,000 spans, index being filled, painted", filling, most_p95=KEY),
    ]


def _fill_slowly(path: Path, stop: threading.Event) -> None:
    """As the window does it, until it is told to end."""

    def pause() -> None:
        breathe()
        if stop.is_set():
            raise InterruptedError

    with Project.open(path, backup=False) as project, _index(project) as index:
        try:
            index.fill(project, pause=pause)
        except InterruptedError:
            return


def _pressed(app: QApplication, window: Window, first: int) -> list[float]:
    """Seconds from a label key to paint, again and again from the article's ``first`` character on."""
    canvas, session = window.annotate.canvas, window.session
    if session.article is None or session.project is None:
        raise RuntimeError("the article to be labelled is not open")
    key = session.project.schema.labels[1].key
    times = []
    for at in range(first, first + KEYS * 400, 400):
        canvas.select(at, at + 7)
        canvas.scroll_to(at, at + 7)
        _paint(app)
        before = len(session.annotation.spans)
        begin = time.perf_counter()
        QTest.keyClicks(canvas, key)
        _paint(app)
        elapsed = time.perf_counter() - begin
        if len(session.annotation.spans) == before + 1:
            times.append(elapsed)
    if len(times) < KEYS // 2:
        raise RuntimeError(f"only {len(times)} of {KEYS} keys labelled anything")
    return times


@contextmanager
def _window(path: Path) -> Iterator[tuple[QApplication, Window]]:
    make_project(path, ((50_000, 1_000),))
    app = make_app()
    window = make_window(app, Settings(path.with_name("settings.ini")))
    window.show()
    window.files.open(path, ANNOTATOR)
    _paint(app)
    yield app, window
    window.close()


def _paint(app: QApplication) -> None:
    app.sendPostedEvents()
    app.processEvents()


@contextmanager
def _index(project: Project) -> Iterator[SearchIndex]:
    index = SearchIndex.open(project)
    if index is None:
        raise RuntimeError("there is no index")
    with index:
        yield index


def _asked(words: str) -> Sought:
    found = sought(words)
    if found is None:
        raise RuntimeError(f"nothing to look for in {words!r}")
    return found


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin
