"""Links between groups of spans that answer one another: which all drew, which are disputed."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from annotator.agreement.disagreement import Hanging
from annotator.agreement.readings import Group, place_of, trimmed
from annotator.core.annotation import Annotation, Link, Span


class Drawn(NamedTuple):
    """A link, by whom (a place in the list of annotations) and between which of the annotator's spans."""

    annotator: int
    link: Link
    source: Span
    target: Span


class Tie(NamedTuple):
    """Everything drawn from one group to another (places in the list of groups).

    ``both`` are the annotators with a span in either group; only they can have an opinion.
    """

    source: int
    target: int
    both: frozenset[int]
    drawn: tuple[Drawn, ...]

    def disputed(self) -> set[str]:
        """The link types that some of ``both`` drew and others did not. None within a single group: there
        only those have a say who split the span."""
        if self.source == self.target:
            return set()
        types = [self.types_of(annotator) for annotator in self.both]
        return set[str]().union(*types) - types[0].intersection(*types) if types else set()

    def types_of(self, annotator: int) -> set[str]:
        """The types of the links this annotator drew here."""
        return {drawn.link.type for drawn in self.drawn if drawn.annotator == annotator}


def ties_between(text: str, annotations: Sequence[Annotation], groups: Sequence[Group]) -> list[Tie]:
    """All that is drawn between groups, by source and target group."""
    group_of = {
        (one.annotator, place_of(one.span)): (at, one.span)
        for at, group in enumerate(groups)
        for one in group
    }
    members = [frozenset(one.annotator for one in group) for group in groups]
    found: dict[tuple[int, int], list[Drawn]] = {}
    for annotator, annotation in enumerate(annotations):
        # By place, since what was marked twice alike stands in a group only once.
        places = {span.id: (annotator, place_of(trimmed(text, span))) for span in annotation.spans}
        for link in annotation.links:
            source, target = (
                group_of.get(places[end]) if end in places else None for end in (link.source, link.target)
            )
            if source and target:
                drawn = Drawn(annotator, link, source[1], target[1])
                found.setdefault((source[0], target[0]), []).append(drawn)
    return [
        Tie(source, target, members[source] & members[target], tuple(sorted(drawn, key=_by_place)))
        for (source, target), drawn in sorted(found.items(), key=lambda one: one[0])
    ]


def _by_place(one: Drawn) -> tuple[object, ...]:
    """By annotator and by where it stands, not by the order in which the links are stored."""
    return (one.annotator, place_of(one.source), place_of(one.target), one.link.type)


def undisputed_on(
    group: int, ties: Sequence[Tie], groups: Sequence[Group], names: Sequence[str]
) -> tuple[Hanging, ...]:
    """The links that start or end in this group and that nobody disputes."""
    return tuple(
        one
        for tie in ties
        if group in (tie.source, tie.target)
        for disputed in (tie.disputed(),)
        for one in hanging(tie, {one.link.type for one in tie.drawn} - disputed, groups, names)
    )


def hanging(
    tie: Tie, types: Collection[str], groups: Sequence[Group], names: Sequence[str]
) -> Iterator[Hanging]:
    """The links of these types with their ends."""
    for one in tie.drawn:
        if one.link.type not in types:
            continue
        ends = (groups[tie.source], groups[tie.target])
        # Within one group the readings do not tell source from target; the spans themselves do.
        sources, targets = (
            tuple(own.span for own in end) if tie.source != tie.target else () for end in ends
        )
        yield Hanging(names[one.annotator], one.link, one.source, one.target, sources, targets)
