"""What a search through all articles found, for the eye: the first hits, each in its sentence."""

import time
from collections.abc import Iterator

import msgspec

from annotator.core.errors import HashiyaError
from annotator.core.occurrences import Sought
from annotator.core.patterns import Pattern, PatternTooSlow
from annotator.core.work import Tick, no_tick
from annotator.review.searching import Context, Held, context, search
from annotator.store import Project
from annotator.store.index import SearchIndex

MOST = 2_000
"""Hits that are shown at most: nobody reads more, and whoever types on finds fewer."""

SECONDS = 20.0
"""How long a regular expression may go through all articles."""

_SECONDS_EACH = 0.3


class FoundPlace(msgspec.Struct, frozen=True):
    """One hit, ``[start, end)`` in code points."""

    start: int
    end: int
    context: Context


class FoundArticle(msgspec.Struct, frozen=True):
    """An article with its hits, in order."""

    article_id: int
    title: str
    places: tuple[FoundPlace, ...]


class Found(msgspec.Struct, frozen=True):
    """What was found.

    ``cut``: there is more than is given. ``looked`` of ``total`` articles were looked through: the index may
    not be filled yet. ``error``: why a regular expression was given up, after what is given.
    """

    articles: tuple[FoundArticle, ...]
    cut: bool
    looked: int
    total: int
    error: HashiyaError | None = None


def find_in_all(project: Project, wanted: Sought | Pattern, tick: Tick = no_tick) -> Found:
    """Look through all articles for words, by what the index holds by now, or for a regular expression.

    ``tick`` counts articles and may cancel. Raises the store's errors.
    """
    total = project.article_count()
    if isinstance(wanted, Pattern):
        return _gathered(_matching(project, wanted, tick), total, total)
    index = SearchIndex.open(project)
    if index is None:
        return _gathered(search(project, None, wanted, tick=tick), total, total)
    with index:
        return _gathered(search(project, index, wanted, unindexed=False, tick=tick), index.count(), total)


def _matching(project: Project, pattern: Pattern, tick: Tick) -> Iterator[Held]:
    ends = time.monotonic() + SECONDS
    ids = project.article_ids()
    for done, article_id in enumerate(ids, 1):
        article = project.article(article_id)
        places = pattern.find(article.text, _SECONDS_EACH)
        if places:
            yield Held(article_id, article, places)
        if time.monotonic() > ends:
            raise PatternTooSlow
        tick(done, len(ids))


def _gathered(held: Iterator[Held], looked: int, total: int) -> Found:
    found: list[FoundArticle] = []
    left = MOST
    error: HashiyaError | None = None
    try:
        for one in held:
            text = one.article.text
            kept = one.places[:left]
            places = tuple(FoundPlace(start, end, context(text, start, end)) for start, end in kept)
            found.append(FoundArticle(one.article_id, one.article.title, places))
            left -= len(one.places)
            if left <= 0:
                break
    except PatternTooSlow as slow:
        error = slow
    return Found(tuple(found), left <= 0, looked, total, error)
