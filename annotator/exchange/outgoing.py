"""What of a project goes out, as it may be seen outside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from annotator.core.annotation import GOLD, Record
from annotator.core.choice import Choice
from annotator.core.work import Tick, no_tick
from annotator.exchange.choice import Chosen
from annotator.exchange.errors import NoSuchPart, UnknownAnnotator
from annotator.exchange.hiding import Disguise
from annotator.store import Project
from annotator.store.state import ALL, State


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

    def chosen(self, state: State, ids: tuple[int, int] = ALL) -> Chosen:
        """What goes out of a state, its names not hidden yet; of the articles whose ids are in between."""
        sets = [one for one in (self.part, self.choice.only) if one is not None]
        only = frozenset.intersection(*sets) if sets else None
        return self.of(state.records(self.names, ids, only))

    def of(self, records: Iterable[Record]) -> Chosen:
        """What goes out of these records, its names not hidden yet."""
        return Chosen(records, self.choice, self.part)


class Outgoing(NamedTuple):
    """What of a project goes out, and under which names; another process can be told of it."""

    selection: Selection
    disguise: Disguise

    def upon(self, only: frozenset[str]) -> "Outgoing":
        """The same of the articles with these hashes alone."""
        choice = self.selection.choice.upon(only)
        return self._replace(selection=self.selection._replace(choice=choice))

    def counted(
        self, state: State, total: int, tick: Tick, ids: tuple[int, int] = ALL
    ) -> tuple[Chosen, Counted]:
        """What goes out of a state, counted as it goes; of the articles whose ids are in between."""
        chosen = self.selection.chosen(state, ids)
        return chosen, Counted(map(self.disguise, chosen), total, tick)


def outgoing_of(project: Project, state: State, choice: Choice, tick: Tick = no_tick) -> Outgoing:
    """What ``choice`` takes of a state of the project. Raises UnknownAnnotator or NoSuchPart.

    Where words are hidden, all of it is read for that; ``tick`` may raise meanwhile.
    """
    selection = selected(project, choice)
    telling = Counted(selection.chosen(state), 0, lambda *_: tick(0, 0))
    return Outgoing(selection, disguise_of(project, choice, telling))


def selected(project: Project, choice: Choice) -> Selection:
    """What ``choice`` means in this project. Raises UnknownAnnotator or NoSuchPart."""
    _check_annotators(project, choice.annotators or ())
    names = (GOLD,) if choice.gold else choice.annotators
    if choice.gold and GOLD not in {one.name for one in project.annotators()}:
        names = ()
    return Selection(choice, names, _part(project, choice))


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
