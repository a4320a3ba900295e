"""A hundred thousand articles searched for near-duplicates, and how many of known ones are found.

Articles are made word by word of the samples' vocabulary, as often as the samples have each word, and every
outlet writes a line of its own under everything; each has one of three hundred paragraphs of background, as
reports on one war do. A tenth of them are reprints of another, edited as reprints
are: another title, a paragraph dropped, two paragraphs changed round, words changed, an outlet's line added.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from annotator.core.article import Article
from annotator.review.twins import find_twins, keep_twins
from annotator.store import Project
from benchmarks.material import paragraphs, schema
from benchmarks.table import Row

ARTICLES = 100_000
CHARACTERS = 2_500
REPRINTED = 10
WANTED_SECONDS = 300.0

_OUTLETS = 40
_PARAGRAPHS = 6
_BACKGROUND = 300


def articles(number: int) -> Iterator[tuple[int, str]]:
    """Texts with the story that each tells."""
    words = [word for one in paragraphs() for word in one.split()]
    draw = random.Random(7)
    lines = [" ".join(draw.choices(words, k=14)) for _ in range(_OUTLETS)]
    background = [" ".join(draw.choices(words, k=60)) for _ in range(_BACKGROUND)]
    kept: list[tuple[int, list[str]]] = []
    length = CHARACTERS // _PARAGRAPHS // 6
    for place in range(number):
        if place % REPRINTED == REPRINTED - 1:
            story, parts = draw.choice(kept)
            parts = _edited(parts, draw, words)
        else:
            story = place
            parts = [" ".join(draw.choices(words, k=length)) for _ in range(_PARAGRAPHS)]
            parts.insert(draw.randrange(1, _PARAGRAPHS), draw.choice(background))
            if len(kept) < 5_000:
                kept.append((story, parts))
            elif place % 20 == 0:
                kept[draw.randrange(5_000)] = (story, parts)
        yield story, "\n\n".join([*parts, lines[draw.randrange(_OUTLETS)]])


def _edited(parts: list[str], draw: random.Random, words: list[str]) -> list[str]:
    """As an outlet takes over what another one wrote: one to three changes."""
    made = list(parts)
    for change in draw.sample(range(5), draw.randint(1, 3)):
        if change == 0:
            made[0] = " ".join(draw.choices(words, k=12))
        elif change == 1 and len(made) > 4:
            made.pop(draw.randrange(1, len(made)))
        elif change == 2:
            made.append(" ".join(draw.choices(words, k=20)))
        elif change == 3:
            one, other = draw.sample(range(len(made)), 2)
            made[one], made[other] = made[other], made[one]
        else:
            at = draw.randrange(len(made))
            changed = made[at].split()
            for _ in range(max(1, len(changed) // 20)):
                changed[draw.randrange(len(changed))] = draw.choice(words)
            made[at] = " ".join(changed)
    return made


def measure() -> list[Row]:
    """One project, grouped once in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "twins.hashiya"
        stories: list[int] = []

        def made() -> Iterator[Article]:
            seen: set[int] = set()
            for story, text in articles(ARTICLES):
                if hash(text) in seen:  # a project has each text once
                    continue
                seen.add(hash(text))
                stories.append(story)
                yield Article(text=text)

        with Project.create(path, schema()) as project:
            project.add_articles(made())
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.twins", str(path)], capture_output=True, check=True, text=True
        )
        seconds, megabytes = map(float, done.stdout.split())
        with Project.open(path, backup=False) as project:
            found = project.twins.families()
    precision, recall = _judged(found, stories)
    what = (
        f"near-duplicates of {ARTICLES:,} articles, {megabytes:.0f} MB; pairs: {precision:.2%} of those found"
    )
    return [Row(f"{what} are true, {recall:.2%} of the true found", [seconds], most=WANTED_SECONDS, unit="s")]


def _judged(found: list[list[int]], stories: list[int]) -> tuple[float, float]:
    true: dict[int, list[int]] = {}
    for article, story in enumerate(stories, 1):
        true.setdefault(story, []).append(article)
    wanted = {pair for group in true.values() for pair in combinations(group, 2)}
    given = {pair for group in found for pair in combinations(group, 2)}
    both = len(wanted & given)
    return both / max(1, len(given)), both / max(1, len(wanted))


def _group(path: Path) -> None:
    began = time.perf_counter()
    with Project.open(path, backup=False) as project:
        keep_twins(project, find_twins(project))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.perf_counter() - began, most)


if __name__ == "__main__":
    _group(Path(sys.argv[1]))
