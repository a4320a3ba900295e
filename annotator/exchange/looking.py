"""Before files are loaded: what each of them was recognised as, and what would become of it."""

from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import closing
from itertools import islice
from pathlib import Path

import msgspec

from annotator.core.errors import HashiyaError
from annotator.core.work import Tick, no_tick
from annotator.exchange.loading import Counting, article_files
from annotator.exchange.reading import open_bounded, read_file
from annotator.loaders import KINDS, PLAIN, Asked, Loaded, loader_for, read_many
from annotator.loaders.fields import Columns
from annotator.store import Project

ROWS = 1_000
"""So many articles of a file are looked at."""

TEXTS = 1_000
"""Of so many files the texts are kept, to be looked at; of the others, what is known of them."""

_FIRST = 20
_LONGEST = 20_000

KEPT = "loading"


class ArticleSeen(msgspec.Struct, frozen=True, kw_only=True):
    """One article as it would be loaded; ``text`` is how it begins, ``length`` how long it is, code points.

    ``zones`` says how many there are of each role, ``line`` where it begins in a file of many.
    """

    title: str
    source: str
    published: str
    length: int
    text: str
    zones: dict[str, int]
    line: int = 0
    known: bool = False
    wrecked: bool = False


class FileSeen(msgspec.Struct, kw_only=True):
    """What a file was recognised as.

    ``kind`` is a name in KINDS, or empty where nothing reads the file. ``articles`` counts those that would
    be loaded or are there already, ``known`` the latter: their text is in the project or came before.
    ``wrecked`` counts those that are visibly wreckage. ``first`` are the first few. ``whole`` is False where
    the file has more than was looked at. ``columns`` is there for kinds in which they can be chosen.
    ``problems`` say what could not be read, and why.
    """

    path: Path
    kind: str = ""
    encoding: str = ""
    guessed: bool = False
    articles: int = 0
    known: int = 0
    wrecked: int = 0
    whole: bool = True
    first: list[ArticleSeen] = []
    columns: Columns | None = None
    problems: list[HashiyaError] = []


def look_at_paths(
    project: Project,
    paths: Sequence[Path],
    asked: Asked = PLAIN,
    *,
    rows: int = ROWS,
    tick: Tick = no_tick,
) -> list[FileSeen]:
    """What ``load_paths`` would find with the same choices; nothing is stored.

    Of each file up to ``rows`` articles are read; the texts of files beyond TEXTS are left out. ``tick``
    counts files. Raises NotThere, NoArticles or CannotRead for a path itself.
    """
    files = article_files(paths, asked)
    count = Counting(project)
    seen = []
    for done, path in enumerate(files, 1):
        one = look_at_file(path, asked, count, rows=rows)
        if done > TEXTS:
            one.first = [msgspec.structs.replace(first, text="") for first in one.first[:1]]
        seen.append(one)
        tick(done, len(files))
    return seen


def look_at_file(path: Path, asked: Asked, count: Counting, *, rows: int = ROWS) -> FileSeen:
    """What one file was recognised as, again after another choice; ``count`` knows what came before it."""
    seen = FileSeen(path=path)
    try:
        loader = loader_for(path.name, asked)
        seen.kind = loader.name
        if loader.columns is not None:
            with open_bounded(path) as file:
                seen.columns = loader.columns(file, path.name, asked)
    except HashiyaError as error:
        seen.problems.append(error)
        return seen
    with closing(_outcomes(path, asked)) as outcomes:
        for outcome in islice(outcomes, rows):
            _see(seen, outcome, count)
        seen.whole = next(outcomes, None) is None
    return seen


def remembered(project: Project, asked: Asked = PLAIN) -> Asked:
    """What was asked, with the columns that were chosen the last time for this kind of file.

    Without a kind it is the last choice for any: it serves only files that have all of its columns.
    """
    kept = project.setting(KEPT, {})
    before = kept.get(asked.kind or "", {}) if isinstance(kept, dict) else {}
    sound = isinstance(before, dict) and all(isinstance(one, str) for one in before.values())
    return msgspec.structs.replace(asked, before=before) if sound else asked


def remember(project: Project, asked: Asked) -> None:
    """Keep the columns that were chosen, in the project, for this kind of file and as the last choice."""
    if asked.columns:
        kept = project.setting(KEPT, {})
        kept = kept if isinstance(kept, dict) else {}
        named = {asked.kind: asked.columns} if asked.kind in KINDS else {}
        project.set_setting(KEPT, {**kept, **named, "": asked.columns})


def _outcomes(path: Path, asked: Asked) -> Generator[Loaded | HashiyaError, None, None]:
    try:
        loader = loader_for(path.name, asked)
        if loader.many is None:
            yield read_file(path, asked)
            return
        with open_bounded(path) as file:
            yield from read_many(loader, file, path.name, asked)
    except HashiyaError as error:
        yield error


def _see(seen: FileSeen, outcome: Loaded | HashiyaError, count: Counting) -> None:
    if isinstance(outcome, HashiyaError):
        seen.problems.append(outcome)
        return
    article = outcome.article
    known = count.is_known(article)
    wrecked = "wreckage" in article.meta["origin"]
    seen.articles += 1
    seen.known += known
    seen.wrecked += wrecked
    seen.encoding = seen.encoding or outcome.encoding
    seen.guessed = seen.guessed or outcome.guessed
    if len(seen.first) < _FIRST:
        seen.first.append(
            ArticleSeen(
                title=article.title,
                source=article.source,
                published=article.published,
                length=len(article.text),
                text=article.text[:_LONGEST],
                zones=dict(Counter(zone.role for zone in article.zones)),
                line=outcome.line,
                known=known,
                wrecked=wrecked,
            )
        )
