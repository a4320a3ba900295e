"""A hundred thousand articles: stored, indexed behind a window, listed, searched, and what that weighs."""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTableView

from annotator.core.article import Article, Zone
from annotator.core.filter import AS_LOADED, EVERYTHING, Filter, Order
from annotator.core.query import read_query
from annotator.core.rounds import Terms
from annotator.review.listed import listed, snippet
from annotator.store import Project
from annotator.store.index import index_path
from annotator.ui.app import make_app, make_window
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from benchmarks.loading import raw_insert, stored_rows
from benchmarks.material import ANNOTATOR, prose, schema
from benchmarks.table import Row

ARTICLES = 100_000
CHARACTERS = 2_500
RUNS = 40
PAGE = 50
COMMON, RARE = "في", "تقرير رقم 43210"
OUTLETS = ("مرصد الفرات", "وكالة وادي الأنباء", "صحيفة المدار", "راديو الهضاب", "")
FIRST, JUMP, SEARCH, NEXT, FILL, MEMORY = 0.050, 0.020, 0.050, 0.005, 60.0, 300.0
STALL = 0.100


def measure(runs: int = RUNS) -> list[Row]:
    """One project is made and everything is measured on it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "corpus.hashiya"
        rows = [_storing(path)]
        with Project.open(path, backup=False) as project:
            rows += _next(project, runs)
        with _window(path) as (app, window):
            rows += _filling(app, window)
            rows += _listing(app, window, runs)
        with Project.open(path, backup=False) as project:
            rows += _finding(project, runs)
        rows.append(_memory(path))
        return rows


def articles(count: int = ARTICLES) -> list[Article]:
    """The same at every run: every fiftieth has no zones, every seventh no date."""
    made = []
    for seed in range(count):
        text = prose(CHARACTERS, seed)
        end = text.index("\n")
        made.append(
            Article(
                text=text,
                title=text[:end],
                source=OUTLETS[seed % len(OUTLETS)],
                published=f"20{10 + seed % 15}-{1 + seed % 12:02}-{1 + seed % 28:02}" if seed % 7 else "",
                zones=(Zone(0, end, "title"), Zone(end + 2, len(text), "body")) if seed % 50 else (),
            )
        )
    return made


def _storing(path: Path) -> Row:
    made = articles()
    with Project.create(path, schema()) as project:
        project.annotator(ANNOTATOR)
        os.sync()
        begin = time.perf_counter()
        project.add_articles(made)
        elapsed = time.perf_counter() - begin
    rows = stored_rows(path.with_name("rows.hashiya"), made)
    floor = raw_insert(path.with_name("raw.db"), rows)
    for name in ("rows.hashiya", "raw.db"):
        path.with_name(name).unlink()
    return Row(f"add {ARTICLES:,} articles to a project", [elapsed], [floor], most_times=3.0, unit="s")


def _next(project: Project, runs: int) -> list[Row]:
    """The next article to work on, from anywhere: of all, of a queue, and the next that nobody has."""
    draw = random.Random(1)
    me, busy = project.annotator(ANNOTATOR).id, project.annotator("هدى")
    places = [draw.randrange(1, ARTICLES) for _ in range(runs)]
    of_all = [_timed(partial(project.next_article, me, place)) for place in places]
    terms = Terms(each=ARTICLES // 3)
    project.rounds.write("1", project.rounds.draw([busy.name], terms))
    of_queue = [_timed(partial(project.next_article, busy.id, place)) for place in places]
    free = project.listing.ids(Filter(unassigned=True))
    unassigned = [_timed(partial(project.listing.next_open, free, me, place % len(free))) for place in places]
    return [
        Row("next article, of all", of_all, most_p95=NEXT),
        Row(f"next article of a queue of {ARTICLES // 3:,}", of_queue, most_p95=NEXT),
        Row("next unassigned article", unassigned, most_p95=NEXT),
    ]


def _filling(app: QApplication, window: Window) -> list[Row]:
    """The index filled as the first search has it filled, and how long the window ever kept still."""
    now = window.session.list
    now.choose(Filter(words=RARE))
    begin = last = time.perf_counter()
    gaps = []
    while now.filling():
        app.processEvents()
        window.articles.viewport().repaint()
        here = time.perf_counter()
        gaps.append(here - last)
        last = here
        time.sleep(0.005)
    filled = time.perf_counter() - begin
    now.choose(EVERYTHING)
    name = f"fill the index with {ARTICLES:,} articles, a window open"
    return [
        Row(name, [filled], most=FILL, unit="s"),
        Row("longest stall of the window meanwhile", [max(gaps)], most=STALL),
    ]


def _listing(app: QApplication, window: Window, runs: int) -> list[Row]:
    """The table of all articles painted at first, jumped about in, ordered and filtered."""
    from annotator.ui.corpus import CorpusPage

    begin = time.perf_counter()
    page = window.pages.open("corpus")
    app.processEvents()
    first = time.perf_counter() - begin
    if not isinstance(page, CorpusPage):
        raise TypeError("another screen")
    draw, table, now = random.Random(2), page.table, window.session.list
    again = [_timed(partial(_anew, table.rows.read_anew, table)) for _ in range(runs)]
    places = [draw.randrange(ARTICLES) for _ in range(runs)]
    jumps = [_timed(partial(_anew, partial(table.go, place), table)) for place in places]
    orders = (Order("published", down=True), Order("length"), Order("status"), Order("title"))
    ordered = [_settled(app, window, partial(now.choose, EVERYTHING, one)) for one in orders]
    filters = (Filter(source=OUTLETS[0]), Filter(unzoned=True), Filter(since="2015", until="2016"))
    filtered = [_settled(app, window, partial(now.choose, one, AS_LOADED)) for one in filters]
    now.choose(EVERYTHING, AS_LOADED)
    window.pages.leave()
    app.processEvents()
    side = [_timed(partial(_anew, window.articles.read_anew, window.articles)) for _ in range(runs)]
    return [
        Row("the screen of all articles made and painted", [first]),
        Row("table of all articles read anew and painted", again, most_p95=FIRST),
        Row("jump to any article of it, painted", jumps, most_p95=JUMP),
        Row("list beside the text read anew and painted", side, most_p95=FIRST),
        Row("ordered by date, length, status, title; behind the window", ordered),
        Row("filtered by outlet, zones, date; behind the window", filtered),
    ]


def _anew(work: Callable[[], None], view: QTableView) -> None:
    work()
    view.viewport().repaint()


def _finding(project: Project, runs: int) -> list[Row]:
    """Words to the first page of hits with their sentences, and to the number of all."""
    rows = []
    for name, words in (("rare", RARE), ("common", COMMON), ("rare phrase", f'"{RARE}"')):
        times = [_timed(partial(_found, project, words)) for _ in range(runs)]
        rows.append(Row(f"search a {name}, first {PAGE} with their sentences", times, most_p95=SEARCH))
    return rows


def _found(project: Project, words: str) -> None:
    query = read_query(words)
    if query is None:
        raise ValueError(words)
    found = listed(project, Filter(words=words))
    if not len(found.ids):
        raise RuntimeError(f"nothing holds {words}")
    for row in project.listing.rows(1, found.ids[:PAGE]):
        snippet(project.article(row.id).text, query)


def _memory(path: Path) -> Row:
    """What a process weighs that has the window open, looked through all its articles and searched them."""
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.corpus", str(path)],
        check=True, stdout=subprocess.PIPE, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    name = f"memory of the window with {ARTICLES:,} articles"
    return Row(name, [float(ended.stdout)], most=MEMORY, unit="MB")


def weigh(path: Path) -> float:
    """Megabytes at the most, of this process."""
    from annotator.ui.corpus import CorpusPage

    with _window(path) as (app, window):
        page = window.pages.open("corpus")
        if isinstance(page, CorpusPage):
            for place in range(0, ARTICLES, ARTICLES // 200):
                page.table.go(place)
                app.processEvents()
            page.table.selectAll()
            page.table.chosen_ids()
        _settled(app, window, partial(window.session.list.choose, Filter(words=COMMON), Order("title")))
        window.session.step(1)
    return _most_held() / 1024


def _most_held() -> float:
    """Kilobytes that this process held at the most. What getrusage says on Linux may be its parent's."""
    try:
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return float(line.split()[1])
    except OSError:
        pass
    import resource

    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def _settled(app: QApplication, window: Window, ask: Callable[[], object]) -> float:
    """Seconds until the list that was asked for is there and painted."""
    begin = time.perf_counter()
    ask()
    while window.session.list.busy():
        app.processEvents()
        time.sleep(0.001)
    app.processEvents()
    return time.perf_counter() - begin


@contextmanager
def _window(path: Path) -> Iterator[tuple[QApplication, Window]]:
    app = make_app()
    with tempfile.TemporaryDirectory() as folder:
        window = make_window(app, Settings(Path(folder) / "settings.ini"))
        window.show()
        window.files.open(path, ANNOTATOR)
        app.processEvents()
        yield app, window
        window.close()


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    given = Path(sys.argv[1])
    if not index_path(given).exists():
        raise SystemExit(f"{given} has no index")
    print(weigh(given))
