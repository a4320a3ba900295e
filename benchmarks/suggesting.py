"""Suggestions: learning from 10,000 articles with 40 spans each; looking through texts for 20,000 forms."""

import os
import random
import tempfile
import time
from pathlib import Path

from annotator.core.annotation import Annotation
from annotator.core.arabic import fold_text, words
from annotator.core.article import Article
from annotator.learning import Lexicon, read_lexicon, suggestions
from annotator.store import Project
from benchmarks.exporting import ARTICLES, SPANS, fill
from benchmarks.material import ANNOTATOR, LABELS, prose, schema
from benchmarks.table import Row

FORMS = 20_000
SIZES = (2_500, 50_000, 200_000)
RUNS = 20
LONG = 0.3


def measure(runs: int = RUNS) -> list[Row]:
    """The lexicon of a large project, and the suggestions for one text."""
    rows = [Row(f"lexicon of {ARTICLES:,} articles with {SPANS} spans each", _learning(), unit="s")]
    lexicon, labels = _lexicon(), schema()
    nobody = Annotation(annotator=ANNOTATOR)
    for size in SIZES:
        article = Article(text=prose(size, size))
        times = []
        for _turn in range(runs):
            begin = time.perf_counter()
            found = len(suggestions(article, lexicon, nobody, labels))
            times.append(time.perf_counter() - begin)
        most = LONG if size == SIZES[-1] else 0.0
        name = f"suggestions in {size / 1000:g}k characters for {FORMS:,} forms ({found:,} found)"
        rows.append(Row(name, times, most=most))
    return rows


def _learning() -> list[float]:
    times = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suggest.hashiya"
        with Project.create(path, schema()) as project:
            fill(project)
        os.sync()
        with Project.open(path, backup=False) as project:
            annotator = project.annotator(ANNOTATOR)
            for _turn in range(3):
                begin = time.perf_counter()
                read_lexicon(project, annotator.id)
                times.append(time.perf_counter() - begin)
    return times


def _lexicon() -> Lexicon:
    """Words and pairs of words as they stand in such texts, and as many that stand nowhere."""
    draw, lexicon = random.Random(7), Lexicon(1)
    text = prose(200_000, 1)
    places = words(text)
    letters = "ابتثجحخدرزسشصطعغفقكلمنهوي"
    while len(lexicon.forms) < FORMS:
        at = draw.randrange(len(places) - 1)
        known = fold_text(text[places[at][0] : places[at + draw.randint(0, 1)][1]])
        strange = "".join(draw.choices(letters, k=6))
        told = known if len(lexicon.forms) < FORMS // 20 else f"{strange} {known.split()[0]}"
        lexicon.add(" ".join(told.split()), draw.choice(LABELS))
    return lexicon
