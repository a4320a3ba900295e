"""How far each annotator can be relied on, told from all of them together: an extra view."""

from collections.abc import Sequence

import msgspec

from annotator.agreement import dawid_skene
from annotator.agreement.readings import Group, grouped, has_looked, readings_of
from annotator.core.work import Tick, no_tick
from annotator.review import cautions
from annotator.review.comparing import names_of
from annotator.review.furniture import furniture
from annotator.review.shapes import EMPTY
from annotator.store import Project


class Reliance(msgspec.Struct, frozen=True):
    """How often one annotator gives what is right, as far as all of them together can tell.

    ``value`` is a probability, None where nothing can be told. ``n`` counts the places they had a say about,
    which are those that anybody marked. ``gives`` has for what is right (a label, or EMPTY: nothing) how
    often they give what. ``warnings`` are keys of :data:`annotator.review.cautions.WARNINGS`.
    """

    annotator: str
    value: float | None
    n: int
    gives: dict[str, dict[str, float]]
    warnings: tuple[str, ...] = ()


def reliance_of(
    project: Project, *, annotators: Sequence[str] | None = None, tick: Tick = no_tick
) -> list[Reliance]:
    """The reliance on each of these annotators (None: all but gold), by name, after Dawid and Skene.

    An item is a place where spans answer one another; each annotator who looked says a label there, or
    nothing (EMPTY). Ends do not matter here. Empty where nobody shares an article with another. ``tick``
    counts articles. Raises AnnotatorMissing and what :meth:`Project.records` raises.
    """
    names = sorted(names_of(project, annotators))
    items: list[list[str | None]] = []
    total = project.article_count()
    for done, record in enumerate(project.records(names), 1):
        looked = [one for one in record.annotations if has_looked(one)]
        if len(looked) > 1:
            text = record.article.text
            groups = grouped(text, readings_of(text, looked, furniture(record.article)))
            places = [names.index(one.annotator) for one in looked]
            items += (_item(group, places, len(names)) for group in groups)
        tick(done, total)
    found = dawid_skene(items)
    if found is None:
        return []
    said = [[row[place] for row in items if row[place] is not None] for place in range(len(names))]
    present = sum(bool(own) for own in said)
    return [
        Reliance(
            annotator=name,
            value=found.competence[place],
            n=len(own),
            gives={
                str(right): {str(given): share for given, share in row.items()}
                for right, row in found.confusion[place].items()
            },
            warnings=(("two_annotators",) if present < 3 else ()) + cautions.of_spans(len(own), 1),
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
