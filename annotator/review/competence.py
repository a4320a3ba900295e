"""How far each annotator can be relied on, told from all of them together: an extra view."""

from collections.abc import Sequence

from annotator.agreement.competence import competence_intervals, dawid_skene
from annotator.agreement.readings import Group, grouped, has_looked, readings_of
from annotator.core.work import Tick, no_tick
from annotator.review import cautions
from annotator.review.comparing import names_of
from annotator.review.furniture import furniture
from annotator.review.shapes import EMPTY, Reliance
from annotator.store import Project


def reliance_of(
    project: Project, *, annotators: Sequence[str] | None = None, seed: int = 0, tick: Tick = no_tick
) -> list[Reliance]:
    """The reliance on each of these annotators (None: all but gold), by name, after Dawid and Skene.

    An item is a place where spans answer one another; each annotator who looked says a label there, or
    nothing (EMPTY). Ends do not matter here. Empty where nobody shares an article with another. Intervals
    draw articles. ``tick`` counts articles. Raises AnnotatorMissing and what :meth:`Project.records` raises.
    """
    names = sorted(names_of(project, annotators))
    items: list[list[str | None]] = []
    articles: list[int] = []
    total = project.article_count()
    for done, record in enumerate(project.records(names), 1):
        looked = [one for one in record.annotations if has_looked(one)]
        if len(looked) > 1:
            text = record.article.text
            groups = grouped(text, readings_of(text, looked, furniture(record.article)))
            places = [names.index(one.annotator) for one in looked]
            items += (_item(group, places, len(names)) for group in groups)
            articles += [done] * len(groups)
        tick(done, total)
    found = dawid_skene(items)
    if found is None:
        return []
    bounds = competence_intervals(items, articles, seed)
    said = [
        [article for row, article in zip(items, articles, strict=True) if row[place] is not None]
        for place in range(len(names))
    ]
    present = sum(bool(own) for own in said)
    return [
        Reliance(
            annotator=name,
            value=found.competence[place],
            low=bounds[place][0],
            high=bounds[place][1],
            n=len(own),
            gives={
                str(right): {str(given): share for given, share in row.items()}
                for right, row in found.confusion[place].items()
            },
            articles=len(set(own)),
            warnings=(("two_annotators",) if present < 3 else ())
            + cautions.of_spans(len(own), 1)
            + cautions.of_articles(len(set(own))),
        )
        for place, (name, own) in enumerate(zip(names, said, strict=True))
        if own
    ]


def _item(group: Group, places: Sequence[int], annotators: int) -> list[str | None]:
    """What each annotator says of one place: a label, EMPTY, or None for one who did not look."""
    row: list[str | None] = [None] * annotators
    for place in places:
        row[place] = EMPTY
    for reading in reversed(group):
        row[places[reading.annotator]] = reading.span.label
    return row
