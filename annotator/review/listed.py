"""The list of articles with the words that somebody looks for: which articles, and where the words stand."""

from array import array

import msgspec

from annotator.core.filter import AS_LOADED, Filter, Order
from annotator.core.occurrences import first_occurrence
from annotator.core.query import Query, read_query
from annotator.core.work import Tick, no_tick
from annotator.review.searching import Context, context
from annotator.store import Project
from annotator.store.index import SearchIndex

SNIPPET = 60
"""How much of the text is shown on either side of a hit, in code points."""


class Listed(msgspec.Struct, frozen=True):
    """The ids of the articles, in their order.

    Words were looked for in ``looked`` of the ``total`` articles: the index may not be filled yet.
    """

    ids: "range | array[int]"
    looked: int
    total: int


def listed(
    project: Project,
    chosen: Filter,
    order: Order = AS_LOADED,
    annotator_id: int = 0,
    tick: Tick = no_tick,
) -> Listed:
    """The articles that a filter lets pass, with the words that it asks for as the index has them.

    Where no index can be made all texts are read; ``tick`` counts these. Raises AnnotatorMissing and the
    store's errors.
    """
    total = project.article_count()
    query = read_query(chosen.words)
    if query is None:
        return Listed(project.listing.ids(chosen, order, annotator_id), total, total)
    index = SearchIndex.open(project)
    if index is None:
        only, looked = _read(project, query, tick), total
    else:
        with index:
            only, looked = index.holders(query), min(index.count(), total)
    return Listed(project.listing.ids(chosen, order, annotator_id, only=only), looked, total)


def snippet(text: str, query: Query, width: int = SNIPPET) -> Context | None:
    """The first place of what is looked for, in its sentence; None where the text does not hold it."""
    for one in query.wanted:
        found = first_occurrence(text, one)
        if found is not None:
            return context(text, *found, width)
    return None


def holds(text: str, query: Query) -> bool:
    """Whether a text holds all that is wanted and nothing of what is not."""
    return all(first_occurrence(text, one) for one in query.wanted) and not any(
        first_occurrence(text, one) for one in query.unwanted
    )


def _read(project: Project, query: Query, tick: Tick) -> "array[int]":
    ids = project.article_ids()
    found = array("q")
    for done, number in enumerate(ids, 1):
        if holds(project.article(number).text, query):
            found.append(number)
        tick(done, len(ids))
    return found
