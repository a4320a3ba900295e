"""Which articles a filter lets pass, for what goes out: all of them, whatever the index has yet."""

from annotator.core.choice import Choice
from annotator.core.filter import AS_LOADED, Filter
from annotator.core.query import read_query
from annotator.core.work import Tick, no_tick
from annotator.review.errors import WhoseFilter
from annotator.review.listed import holds, listed
from annotator.store import Project


def asks_whose(chosen: Filter) -> bool:
    """Whether a filter asks for what the one who looks has said of an article."""
    return not chosen.annotator and bool(chosen.statuses or chosen.label or chosen.unsure or chosen.noted)


def with_filter(project: Project, choice: Choice, annotator: str = "", tick: Tick = no_tick) -> Choice:
    """The choice with the articles that its filter lets pass now, for ``annotator``, who looks.

    Raises WhoseFilter where nobody looks and the filter asks for it, AnnotatorMissing where it names somebody
    whom the project does not have, and the store's errors.
    """
    chosen = choice.filter
    if chosen is None:
        return choice
    people = {one.name: one.id for one in project.annotators()}
    if asks_whose(chosen) and annotator not in people:
        raise WhoseFilter(name=choice.filtered)
    return choice.upon(_passing(project, chosen, people.get(annotator, 0), tick))


def _passing(project: Project, chosen: Filter, annotator_id: int, tick: Tick) -> frozenset[str]:
    found = listed(project, chosen, AS_LOADED, annotator_id, tick)
    ids = found.ids
    query = read_query(chosen.words)
    passing: set[str] = set()
    if query is not None and found.looked < found.total:
        ids = project.listing.ids(chosen, AS_LOADED, annotator_id)  # the index is not filled yet
    else:
        query = None
    for done, number in enumerate(ids, 1):
        article = project.article(number)
        if query is None or holds(article.text, query):
            passing.add(article.sha256)
        tick(done, len(ids))
    return frozenset(passing)
