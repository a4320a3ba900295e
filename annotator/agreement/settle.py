"""Settling: what an adjudicator's decision does to gold, as one change."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

import msgspec

from annotator.agreement.disagreement import SPAN_KINDS, Disagreement, letter_of
from annotator.agreement.disagreements import agreed_links, agreed_spans
from annotator.agreement.gold import GoldDraft, crosses
from annotator.agreement.readings import place_of, trimmed
from annotator.agreement.values import common_attributes, meaning, united
from annotator.core.annotation import Annotation, Span
from annotator.core.change import Change
from annotator.core.schema import Schema

BOTH, NEITHER, EDIT, AGREED, REOPENED = "both", "neither", "edit", "agreed", "reopened"


class Decision(msgspec.Struct, frozen=True):
    """What an adjudicator decided about the disagreement with this key.

    ``choice`` is the letter of the annotator taken (A, B, ...), ``both`` (of three or more: all),
    ``neither``, ``edit`` (gold was edited by hand), ``agreed``, or ``reopened``, which takes earlier
    decisions back.
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
    """Those still to be decided, in the order given; of several decisions of a key the last counts.

    An attribute or link of spans that are themselves disputed waits until these are decided, and falls away
    where gold then has no such span (as the decision says, and as ``gold`` shows where it is given). So ask
    again after each decision, until nothing is left.
    """
    disagreements = list(disagreements)
    last = {decision.key: decision.choice for decision in decisions}
    choices = {key: choice for key, choice in last.items() if choice != REOPENED}
    parents = _parents(disagreements)
    return [
        one
        for one in disagreements
        if one.key not in choices and (one.certain or _may_be_asked(one, parents, choices, gold))
    ]


def choices_of(disagreement: Disagreement) -> tuple[str, ...]:
    """What can be chosen, in the order of keys on a screen: the letter of each annotator who has a say here,
    then ``both`` where the readings can stand beside each other, ``neither`` and ``edit``."""
    voices = {name for name, _ in disagreement.spans} | set(disagreement.missing)
    letters = [letter_of(at) for at, name in enumerate(disagreement.annotators) if name in voices]
    both = [BOTH] if _may_take_both(disagreement) else []
    return (*letters, *both, NEITHER, EDIT)


def agreed_change(
    gold: Annotation,
    text: str,
    annotations: Sequence[Annotation],
    schema: Schema | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> Change | None:
    """One batch that adds to gold what all agree on and gold lacks; None if there is nothing to add.

    Spans, attributes of spans that gold has without them, and links of agreed spans. A span is left out where
    somebody decided otherwise: gold has one of its label that crosses it, or one of other ends that no
    annotator has, made by hand. So is what overlaps ``skip``.
    """
    draft = GoldDraft(gold)
    said = {place_of(trimmed(text, span)) for one in annotations for span in one.spans}
    by_hand = GoldDraft(
        msgspec.structs.replace(gold, spans=tuple(own for own in gold.spans if place_of(own) not in said))
    )
    for span in agreed_spans(text, annotations, schema, skip):
        there = draft.at(span)
        if there is not None:
            lacking = {name: own for name, own in span.attributes.items() if name not in there.attributes}
            draft.edit(there, msgspec.structs.replace(there, attributes={**there.attributes, **lacking}))
        elif by_hand.answering((span,)) is None and not any(crosses(span, own) for own in gold.spans):
            draft.add(span)
    for link, source, target in agreed_links(text, annotations, skip):
        own_source, own_target = draft.at(source), draft.at(target)
        if own_source is not None and own_target is not None:
            draft.link(link, own_source, own_target)
    return draft.batch() if draft.batch().changes else None


def settle_change(gold: Annotation, disagreement: Disagreement, choice: str) -> Change:
    """What ``choice`` does to gold, as one batch; an empty one where gold says so already, for ``edit``, and
    for an attribute or link of spans that gold does not have.

    Raises ValueError for a choice that :func:`choices_of` does not offer.
    """
    if choice not in choices_of(disagreement):
        raise ValueError(f"{choice} cannot be chosen for {disagreement.kind} {disagreement.key}")
    draft = GoldDraft(gold)
    if choice != EDIT:
        match disagreement.kind:
            case "attribute":
                _settle_attribute(draft, disagreement, choice)
            case "link":
                _settle_link(draft, disagreement, choice)
            case _:
                _settle_spans(draft, disagreement, choice)
    return draft.batch()


def _settle_spans(draft: GoldDraft, disagreement: Disagreement, choice: str) -> None:
    chosen = _chosen_spans(disagreement, choice)
    wanted = {place_of(span) for span in chosen}
    readings = {place_of(span) for _, span in disagreement.spans}
    old = [
        own
        for own in draft.spans()
        if place_of(own) not in wanted
        and (place_of(own) in readings or any(crosses(own, span) for span in chosen))
    ]
    new = [span for span in chosen if draft.at(span) is None]
    if len(old) == len(new) == 1:
        # One for one: the links stay, and so do attributes decided already.
        keep = old[0].label == new[0].label
        attributes = old[0].attributes if keep else new[0].attributes
        draft.edit(old[0], msgspec.structs.replace(new[0], id=old[0].id, attributes=attributes))
    else:
        draft.replace(old, new)
    if chosen:
        taken = _taken(disagreement, choice)
        draft.hang(one for one in disagreement.hanging if one.annotator in taken)


def _settle_attribute(draft: GoldDraft, disagreement: Disagreement, choice: str) -> None:
    own = _end(draft, disagreement, [span for _, span in disagreement.spans])
    if own is None:
        return
    name = disagreement.detail
    attributes = {key: value for key, value in own.attributes.items() if key != name}
    if choice == BOTH:
        attributes[name] = united(span.attributes.get(name) for _, span in disagreement.spans)
    elif choice != NEITHER:
        chosen = _chosen_spans(disagreement, choice)[0]
        if meaning(chosen.attributes.get(name)) is not None:
            attributes[name] = chosen.attributes[name]
    draft.edit(own, msgspec.structs.replace(own, attributes=attributes))


def _settle_link(draft: GoldDraft, disagreement: Disagreement, choice: str) -> None:
    readings = [span for _, span in disagreement.spans]
    if _end(draft, disagreement, readings[::2]) is None or _end(draft, disagreement, readings[1::2]) is None:
        return
    taken = _taken(disagreement, choice)
    wanted = [one for one in disagreement.hanging if one.annotator in taken]
    types = {one.link.type for one in wanted}
    unwanted = (one for one in disagreement.hanging if one.link.type not in types)
    draft.unhang(unwanted, disagreement.beside)
    draft.hang(wanted, disagreement.beside)


def _end(draft: GoldDraft, disagreement: Disagreement, readings: Sequence[Span]) -> Span | None:
    """Gold's span for these readings; if all agree on it and gold lacks it, it is added."""
    own = draft.answering(readings, disagreement.beside)
    if own is None and disagreement.certain:
        common = common_attributes(readings)
        return draft.add(msgspec.structs.replace(readings[0], attributes=common))
    return own


def _taken(disagreement: Disagreement, choice: str) -> set[str]:
    """The annotators who are taken with this choice."""
    if choice == NEITHER:
        return set()
    if choice == BOTH:
        return set(disagreement.annotators)
    name = disagreement.annotator_of(choice)
    return set() if name is None else {name}


def _chosen_spans(disagreement: Disagreement, choice: str) -> list[Span]:
    """The readings taken, each place once; what several have alike has the attributes they share."""
    taken = _taken(disagreement, choice)
    by_place: dict[tuple[int, int, str], list[Span]] = {}
    for name, span in disagreement.spans:
        if name in taken:
            by_place.setdefault(place_of(span), []).append(span)
    return [
        same[0] if len(same) == 1 else msgspec.structs.replace(same[0], attributes=common_attributes(same))
        for same in by_place.values()
    ]


def _may_take_both(disagreement: Disagreement) -> bool:
    spans = [span for _, span in disagreement.spans]
    if disagreement.kind == "link":
        return True
    if disagreement.kind == "attribute":
        values = (span.attributes.get(disagreement.detail) for span in spans)
        return all(value is None or isinstance(value, list) for value in values)
    return not any(crosses(one, other) for one, other in combinations(spans, 2))


_Parents = Mapping[tuple[str, tuple[int, int, str]], Disagreement]
"""The disagreement about spans that an annotator's span (by place) is part of."""


def _parents(disagreements: Iterable[Disagreement]) -> _Parents:
    return {
        (name, place_of(span)): one
        for one in disagreements
        if one.kind in SPAN_KINDS
        for name, span in one.spans
    }


def _may_be_asked(
    one: Disagreement, parents: _Parents, choices: Mapping[str, str], gold: Annotation | None
) -> bool:
    """Whether the spans of an attribute or link are decided and in gold; true for spans themselves."""
    if one.kind in SPAN_KINDS:
        return True
    readings = [span for _, span in one.spans]
    ends = [readings[::2], readings[1::2]] if one.kind == "link" else [readings]
    for end in ends:
        labels = {span.label for span in end}
        for name, span in one.spans:
            parent = parents.get((name, place_of(span)))
            if parent is None or span not in end:
                continue
            if parent.key not in choices or not _keeps(parent, choices[parent.key], labels):
                return False
    return gold is None or all(GoldDraft(gold).answering(end, one.beside) is not None for end in ends)


def _keeps(parent: Disagreement, choice: str, labels: set[str]) -> bool:
    """Whether a decision about spans left one of these labels, as far as the decision tells."""
    if choice not in choices_of(parent) or choice == EDIT:
        return True
    return any(span.label in labels for span in _chosen_spans(parent, choice))
