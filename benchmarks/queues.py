"""Work handed out: 100,000 articles drawn and written as a round, and the next article of so long a queue."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from annotator.core.article import Article
from annotator.core.progress import progress_of
from annotator.core.rounds import Terms
from annotator.store import Project
from benchmarks import material
from benchmarks.table import Row

ARTICLES = 100_000
LENGTH = 2_500
_TEXTS = 40
_RUNS = 200
T = TypeVar("T")
_THREE = ("أ", "ب", "ج")


def measure() -> list[Row]:
    """Draw and write a round for three; then one annotator with everything, nearly all of it done."""
    with _project() as project:
        rounds, terms = project.rounds, Terms(overlap=0.2, seed=1)
        drawn, (draw,) = _timed(lambda: rounds.draw(_THREE, terms), 1)
        written, _ = _timed(lambda: rounds.write("الأولى", draw), 1)
        one = "د"
        rounds.write("الثانية", rounds.draw([one], Terms(taken="again")))
        who = project.annotator(one).id
        nexts = _nexts(project, who)
        _finish_nearly_all(project, who)
        late = _nexts(project, who)
        counts, _ = _timed(lambda: project.queues.standing(who, ARTICLES // 2), 50)
        blind, _ = _timed(lambda: project.queues.is_blind(who), 50)
        told, _ = _timed(lambda: progress_of(project.rounds.work(), date(2024, 5, 1)), 3)
    return [
        Row("next article in a queue of 100,000", nexts, most_p95=0.005),
        Row("… of which 99,900 are done", late, most_p95=0.005),
        Row("where one stands in it", counts, most_p95=0.05),
        Row("whether one is in a blind round", blind, most_p95=0.005),
        Row("a round of 100,000 drawn for three", drawn, most=10.0, unit="s"),
        Row("… and written", written, most=10.0, unit="s"),
        Row("progress of four with 240,000 assignments", told, most=10.0, unit="s"),
    ]


@contextmanager
def _project() -> Iterator[Project]:
    texts = [material.prose(LENGTH, seed) for seed in range(_TEXTS)]
    with (
        TemporaryDirectory(prefix="hashiya-queues-") as folder,
        Project.create(Path(folder, "queues.hashiya"), material.schema()) as project,
    ):
        project.add_articles(
            Article(text=f"{number}\n{texts[number % _TEXTS]}", source=f"outlet {number % 12}")
            for number in range(ARTICLES)
        )
        yield project


def _nexts(project: Project, who: int) -> list[float]:
    """From places all over the list, as somebody jumps about in it."""
    chance = random.Random(5)
    times = []
    for _ in range(_RUNS):
        after = chance.randrange(1, ARTICLES + 1)
        begin = time.perf_counter()
        found = project.next_article(who, after)
        times.append(time.perf_counter() - begin)
        assert found is not None
    return times


def _finish_nearly_all(project: Project, who: int) -> None:
    """As if they had been worked through: written in bulk, which is not what is measured."""
    queue = project.rounds.queue(who)
    with project.together():
        project._connection.executemany(  # noqa: SLF001
            "INSERT INTO annotations (article, annotator, status, note, seconds, revision) "
            "VALUES (?, ?, 'done', '', 60, 1)",
            [(article, who) for article in queue[:-100]],
        )


def _timed(work: Callable[[], T], runs: int) -> tuple[list[float], list[T]]:
    times, results = [], []
    for _ in range(runs):
        begin = time.perf_counter()
        results.append(work())
        times.append(time.perf_counter() - begin)
    return times, results
