"""What of a project goes out, as it may be seen outside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotator.core.annotation import GOLD, Record
from annotator.core.choice import Choice
from annotator.core.work import Tick
from annotator.exchange.choice import Chosen
from annotator.exchange.errors import NoSuchPart, UnknownAnnotator
from annotator.exchange.hiding import Disguise
from annotator.store import Project


class Counted:
    """Records on their way into a file, counted; between two of them the work may be cancelled."""

    def __init__(self, records: Iterable[Record], total: int, tick: Tick) -> None:
        self._records = records
        self._total = total
        self._tick = tick
        self.articles = self.annotations = self.spans = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            yield record
            self.articles += 1
            for annotation in record.annotations:
                self.annotations += 1
                self.spans += len(annotation.spans)
            self._tick(self.articles, self._total)


class Selection(NamedTuple):
    """A choice with what it means in one project; another process can be told of it.

    ``names`` are the annotators who are asked for (None: all), ``part`` the hashes of the articles of the
    part that is asked for (None: of all).
    """

    choice: Choice
    names: tuple[str, ...] | None
    part: frozenset[str] | None

    def of(self, records: Iterable[Record]) -> Chosen:
        """What goes out of these records, with its names not hidden yet."""
        return Chosen(records, self.choice, self.part)


def going_out(project: Project, choice: Choice, tick: Tick) -> tuple[Chosen, Counted]:
    """The records that ``choice`` takes of a project, as they may be seen outside, counted as they go.

    Raises UnknownAnnotator or NoSuchPart.
    """
    selection = selected(project, choice)
    disguise = disguise_of(project, choice, all_of(project, selection))
    out = all_of(project, selection)
    return out, Counted(map(disguise, out), project.article_count(), tick)


def selected(project: Project, choice: Choice) -> Selection:
    """What ``choice`` means in this project. Raises UnknownAnnotator or NoSuchPart."""
    _check_annotators(project, choice.annotators or ())
    names = (GOLD,) if choice.gold else choice.annotators
    if choice.gold and GOLD not in {one.name for one in project.annotators()}:
        names = ()
    return Selection(choice, names, _part(project, choice))


def all_of(project: Project, selection: Selection) -> Chosen:
    """The records that are selected, as they are."""
    return selection.of(project.records(selection.names))


def disguise_of(project: Project, choice: Choice, records: Iterable[Record]) -> Disguise:
    """What hides the names in all of these records, and no others."""
    people = sorted(project.annotators(), key=lambda one: one.id)
    return Disguise(records, choice.hidden, [one.name for one in people])


def _part(project: Project, choice: Choice) -> frozenset[str] | None:
    if not choice.part:
        return None
    split = project.split()
    if choice.part not in split.values():
        known = ", ".join(sorted(set(split.values())))
        raise NoSuchPart(part=choice.part, parts=known or "none")
    return frozenset(sha256 for sha256, part in split.items() if part == choice.part)


def _check_annotators(project: Project, names: Sequence[str]) -> None:
    known = [annotator.name for annotator in project.annotators()]
    for name in names:
        if name not in known:
            raise UnknownAnnotator(annotator=name, annotators=", ".join(known) or "none")
