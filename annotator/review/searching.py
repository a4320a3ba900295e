"""Looking through all articles for words, by the index where it knows, else by reading them."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from annotator.core.article import Article
from annotator.core.occurrences import Sought, occurrences
from annotator.core.work import Tick, no_tick
from annotator.store import Project
from annotator.store.index import SearchIndex

CONTEXT = 70
"""How much of the text is shown on either side of what was found, in code points."""

_TOGETHER = 500


class Held(NamedTuple):
    """An article that holds what was looked for, and where: ``[start, end)`` in code points."""

    article_id: int
    article: Article
    places: list[tuple[int, int]]


class Context(NamedTuple):
    """What was found, with what stands before and after it in its paragraph; ``…`` where that is cut."""

    before: str
    text: str
    after: str


def search(
    project: Project,
    index: SearchIndex | None,
    wanted: Sought,
    *,
    only: Collection[int] | None = None,
    unindexed: bool = True,
    tick: Tick = no_tick,
) -> Iterator[Held]:
    """The articles that hold ``wanted``, by id; of ``only`` these where they are given.

    Those that the index does not hold yet are read, unless ``unindexed`` is False. ``tick`` counts the
    articles that are looked at. Raises ProjectDamaged and the like.
    """
    ids = candidates(project, index, wanted, unindexed=unindexed)
    if only is not None:
        kept = set(only)
        ids = [one for one in ids if one in kept]
    total = len(ids)
    tick(0, total)
    done = 0
    for begin in range(0, total, _TOGETHER):
        part = ids[begin : begin + _TOGETHER]
        ties = {number: (text, tie) for number, text, tie in index.folded(part)} if index else {}
        for article_id in part:
            article = project.article(article_id)
            known = ties.get(article_id)
            places = occurrences(article.text, wanted, known[1](article.text) if known else None)
            if places:
                yield Held(article_id, article, places)
            done += 1
            tick(done, total)


def candidates(
    project: Project, index: SearchIndex | None, wanted: Sought, *, unindexed: bool = True
) -> list[int]:
    """The ids of the articles to look at, in order."""
    everything = project.article_ids()
    if index is None:
        return everything
    known = sorted(set(everything).intersection(index.candidates(wanted)))
    if not unindexed:
        return known
    return sorted({*known, *index.lacks(everything)})


def context(text: str, start: int, end: int, width: int = CONTEXT) -> Context:
    """``text[start:end]`` inside its paragraph, with up to ``width`` code points on either side."""
    opens = text.rfind("\n", 0, start) + 1
    closes = text.find("\n", end)
    closes = len(text) if closes < 0 else closes
    first, last = max(opens, start - width), min(closes, end + width)
    before, after = text[first:start], text[end:last]
    if first > opens:
        # From a word's beginning on; one that is longer than all the room is cut.
        before = "…" + (before.partition(" ")[2] or before)
    if last < closes:
        after = (after.rpartition(" ")[0] or after) + "…"
    return Context(before.lstrip(), text[start:end], after.rstrip())
