"""Agreement of three annotators with 40 spans an article; the peers beside it where they are installed.

The peers are no part of the project's requirements: ``pip install nervaluate krippendorff pygamma-agreement``
into an environment beside numpy, scipy and msgspec, and run ``python -m benchmarks agreement`` with it.
"""

import importlib
import random
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import combinations
from typing import Any

from annotator.agreement import METRICS, gamma, measure_corpus
from benchmarks.material import LABELS
from benchmarks.table import Row

CHARACTERS = 2_500
SPANS = 40
ANNOTATORS = ("آمنة", "بسام", "جمانة")
GAMMA_ARTICLES = 100
RUNS = 3

Units = list[tuple[float, float, str]]
Articles = list[dict[str, Units]]


def measure(runs: int = RUNS) -> list[Row]:
    """Figures of 1,000 and 10,000 articles, γ of 100, then the peers on the same articles."""
    # What is imported late is imported now, and each peer is compiled or warm before it is timed.
    measure_corpus(articles(2), [CHARACTERS] * 2)
    many, some = articles(10_000), articles(GAMMA_ARTICLES)
    counted = "exact, SemEval and α with intervals"
    rows = [
        Row(f"{counted}, 1,000 articles", _times(runs, quick, many[:1_000]), most=1.0, unit="s"),
        Row(f"{counted}, 10,000 articles", _times(runs, quick, many), most=10.0, unit="s"),
        Row(f"γ of {GAMMA_ARTICLES} articles, all pairs", _times(runs, _pairs, some), most=1.5, unit="s"),
        Row(f"γ of {GAMMA_ARTICLES} articles, three-way", _times(runs, _three_way, some), most=8.0, unit="s"),
    ]
    for name, module, work, size in _PEERS:
        try:
            peer = importlib.import_module(module)
        except ImportError:
            package = module.replace("_", "-")
            print(f"{package} is not installed, so it is not measured beside ours.", file=sys.stderr)
            continue
        work(peer, some[:1])
        rows.append(Row(name, _times(1, partial(work, peer), many[:size]), unit="s"))
    return rows


def articles(number: int) -> Articles:
    """Articles whose annotators agree on some seven of ten spans, the same at every run."""
    return [_article(seed) for seed in range(number)]


def quick(part: Sequence[dict[str, Units]]) -> None:
    """All figures but γ, with intervals."""
    measures = [name for name in METRICS if name != "gamma"]
    figures = measure_corpus(part, [CHARACTERS] * len(part), measures)
    if any(one.value is None or one.low is None for one in figures):
        raise RuntimeError("a figure is undefined")


def _pairs(part: Articles) -> None:
    for article in part:
        for pair in combinations(ANNOTATORS, 2):
            gamma({name: article[name] for name in pair})


def _three_way(part: Articles) -> None:
    for article in part:
        gamma(article)


def _times(runs: int, work: Callable[[Any], None], part: Articles) -> list[float]:
    taken = []
    for _ in range(runs):
        begin = time.perf_counter()
        work(part)
        taken.append(time.perf_counter() - begin)
    return taken


def _article(seed: int) -> dict[str, Units]:
    draw = random.Random(seed)
    base = [_span(draw) for _ in range(SPANS)]
    return {name: [_read(draw, span) for span in base] for name in ANNOTATORS}


def _span(draw: random.Random) -> tuple[float, float, str]:
    start = draw.randrange(CHARACTERS - 40)
    return (start, start + draw.randint(3, 30), draw.choice(LABELS))


def _read(draw: random.Random, span: tuple[float, float, str]) -> tuple[float, float, str]:
    start, end, label = span
    luck = draw.random()
    if luck < 0.7:
        return span
    if luck < 0.8:
        return (start, end + draw.randint(1, 6), label)
    return (start, end, draw.choice(LABELS)) if luck < 0.87 else _span(draw)


def _nervaluate(peer: Any, part: Articles) -> None:
    for one, other in combinations(ANNOTATORS, 2):
        sides = [
            [
                [{"start": low, "end": high - 1, "label": label} for low, high, label in article[name]]
                for article in part
            ]
            for name in (one, other)
        ]
        peer.Evaluator(*sides, tags=list(LABELS)).evaluate()


def _krippendorff(peer: Any, part: Articles) -> None:
    import numpy as np

    for label in LABELS:
        table = np.zeros((len(ANNOTATORS), len(part) * CHARACTERS), dtype=np.int8)
        for at, article in enumerate(part):
            for row, name in zip(table, ANNOTATORS, strict=True):
                for low, high, own in article[name]:
                    if own == label:
                        row[at * CHARACTERS + int(low) : at * CHARACTERS + int(high)] = 1
        peer.alpha(reliability_data=table, level_of_measurement="nominal")


def _pygamma(peer: Any, part: Articles) -> None:
    segment = importlib.import_module("pyannote.core").Segment
    apart = peer.CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1)
    for article in part:
        continuum = peer.Continuum()
        for name, spans in article.items():
            for low, high, label in spans:
                continuum.add(name, segment(low, high), label)
        continuum.compute_gamma(apart, sampler=peer.ShuffleContinuumSampler())


_PEERS: tuple[tuple[str, str, Callable[[Any, Articles], None], int], ...] = (
    ("nervaluate: F1 measures without intervals, 1,000 articles", "nervaluate", _nervaluate, 1_000),
    ("krippendorff: α per label without intervals, 1,000 articles", "krippendorff", _krippendorff, 1_000),
    ("pygamma-agreement: γ three-way, 10 articles", "pygamma_agreement", _pygamma, 10),
)
