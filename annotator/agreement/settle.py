"""Settling: what an adjudicator's decision does to gold, as one change."""

from collections.abc import Iterable, Sequence

import msgspec

from annotator.agreement.disagreement import Disagreement, letter_of
from annotator.agreement.disagreements import agreed_spans
from annotator.agreement.readings import place_of
from annotator.core.annotation import Annotation, Span, new_id
from annotator.core.change import AddSpan, AnyChange, Batch, Change, EditSpan, RemoveLink, RemoveSpan

REOPENED = "reopened"


class Decision(msgspec.Struct, frozen=True):
    """What an adjudicator decided about the disagreement with this key.

    ``choice`` is the letter of the annotator taken (A, B, ...), ``both`` (of three or more: all), ``neither``,
    ``edit`` (gold was edited by hand), ``agreed``, or ``reopened``, which takes earlier decisions back.
    """

    key: str
    choice: str
    kind: str
    cause: str = ""
    guideline: bool = False
    note: str = ""


def open_disagreements(
    disagreements: Iterable[Disagreement], decisions: Iterable[Decision], gold: Annotation | None = None
) -> list[Disagreement]:
    """Those that no decision has settled, in the order given; of several decisions of a key the last counts."""
    last = {decision.key: decision.choice for decision in decisions}
    return [one for one in disagreements if last.get(one.key, REOPENED) == REOPENED]


def choices_of(disagreement: Disagreement) -> tuple[str, ...]:
    """What can be chosen: the letter of each annotator who has a say here, ``both`` where the readings can
    stand beside each other, ``neither``."""
    voices = {name for name, _ in disagreement.spans} | set(disagreement.missing)
    letters = [letter_of(at) for at, name in enumerate(disagreement.annotators) if name in voices]
    return (*letters, "both", "neither")


def agreed_change(gold: Annotation, text: str, annotations: Sequence[Annotation]) -> Change | None:
    """One batch that adds to gold what all agree on and gold lacks; None if there is nothing to add."""
    there = {place_of(span) for span in gold.spans}
    parts = [AddSpan(span) for span in agreed_spans(text, annotations) if place_of(span) not in there]
    return Batch(tuple(parts)) if parts else None


def settle_change(gold: Annotation, disagreement: Disagreement, choice: str) -> Change:
    """What ``choice`` does to gold, as one batch (an empty one where gold says so already).

    Raises ValueError for a choice that :func:`choices_of` does not offer.
    """
    if choice not in choices_of(disagreement):
        raise ValueError(choice)
    wanted = {place_of(span): span for span in _chosen(disagreement, choice)}
    readings = {place_of(span) for _, span in disagreement.spans}
    old = [span for span in gold.spans if place_of(span) in readings and place_of(span) not in wanted]
    there = {place_of(span) for span in gold.spans}
    new = [span for place, span in wanted.items() if place not in there]
    if len(old) == len(new) == 1:
        return Batch((EditSpan(old[0], msgspec.structs.replace(new[0], id=old[0].id)),))
    parts: list[AnyChange] = []
    gone = {span.id for span in old}
    parts += (RemoveLink(link) for link in gold.links if link.source in gone or link.target in gone)
    parts += (RemoveSpan(span) for span in old)
    parts += (AddSpan(msgspec.structs.replace(span, id=new_id())) for span in new)
    return Batch(tuple(parts))


def _chosen(disagreement: Disagreement, choice: str) -> list[Span]:
    if choice == "neither":
        return []
    if choice == "both":
        return [span for _, span in disagreement.spans]
    name = next(name for at, name in enumerate(disagreement.annotators) if letter_of(at) == choice)
    return list(disagreement.spans_of(name))
