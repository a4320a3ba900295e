"""What must hold of settling whatever is annotated and in whatever order it is decided."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.disagreements import Disagreement, find_disagreements
from annotator.agreement.gold import crosses
from annotator.agreement.readings import place_of, trimmed
from annotator.agreement.settle import (
    Decision,
    agreed_change,
    choices_of,
    open_disagreements,
    settle_change,
)
from annotator.agreement.values import meaning
from annotator.core.annotation import Annotation, Span
from annotator.core.change import apply, inverse
from tests.agreement.annotating import TEXT, annotations, places, real_pairs, sample_pairs

GOLD = Annotation(annotator="gold")
several = st.integers(2, 4).flatmap(lambda number: annotations(number=number))
Said = tuple[int, int, str, frozenset[tuple[str, str]]]


def said(spans: Sequence[Span], text: str = TEXT) -> Counter[Said]:
    """Stretch, label and what the attributes mean of each span."""
    return Counter(
        (
            *place_of(trimmed(text, span)),
            frozenset((key, told) for key, own in span.attributes.items() if (told := meaning(own))),
        )
        for span in spans
    )


def tied(one: Annotation, text: str = TEXT) -> set[tuple[object, ...]]:
    """The links by what they tie."""
    where = {span.id: place_of(trimmed(text, span)) for span in one.spans}
    return {(link.type, where[link.source], where[link.target]) for link in one.links}


def with_agreed(gold: Annotation, drawn: Sequence[Annotation], text: str = TEXT) -> Annotation:
    change = agreed_change(gold, text, drawn)
    if change is None:
        return gold
    after = apply(gold, change)
    assert agreed_change(after, text, drawn) is None
    return after


def settle_all(
    gold: Annotation, disagreements: Sequence[Disagreement], choice: str
) -> tuple[Annotation, list[Decision]]:
    """Decide whatever is open, the first each time, until nothing is."""
    decisions: list[Decision] = []
    while still := open_disagreements(disagreements, decisions, gold):
        gold = apply(gold, settle_change(gold, still[0], choice))
        decisions.append(Decision(still[0].key, choice, still[0].kind))
    return gold, decisions


@settings(max_examples=40)
@given(annotations(number=2), st.sampled_from("AB"))
def test_taking_one_side_throughout_gives_that_side(drawn: list[Annotation], letter: str) -> None:
    wanted = drawn["AB".index(letter)]
    gold, _ = settle_all(with_agreed(GOLD, drawn), find_disagreements(TEXT, drawn), letter)
    assert said(gold.spans) == said(wanted.spans)
    assert tied(gold) == tied(wanted)


@settings(max_examples=40)
@given(annotations(number=2), st.randoms(use_true_random=False), st.booleans())
def test_taking_one_side_in_any_order_gives_its_spans(
    drawn: list[Annotation], random: object, agreed_first: bool
) -> None:
    disagreements = find_disagreements(TEXT, drawn)
    random.shuffle(disagreements)  # type: ignore[attr-defined]
    gold = with_agreed(GOLD, drawn) if agreed_first else GOLD
    for one in disagreements:
        gold = apply(gold, settle_change(gold, one, "A"))
    assert said(with_agreed(gold, drawn).spans) == said(drawn[0].spans)


@settings(max_examples=40)
@given(annotations(number=2))
def test_the_other_side_afterwards_leaves_nothing_of_the_first(drawn: list[Annotation]) -> None:
    disagreements = find_disagreements(TEXT, drawn)
    gold, _ = settle_all(with_agreed(GOLD, drawn), disagreements, "A")
    gold, _ = settle_all(gold, disagreements, "B")
    assert said(gold.spans) == said(drawn[1].spans)


@settings(max_examples=40)
@given(several, st.data())
def test_any_decisions_in_any_order_fit_and_can_be_undone(
    drawn: list[Annotation], data: st.DataObject
) -> None:
    disagreements = find_disagreements(TEXT, drawn)
    order = data.draw(st.permutations(disagreements * 2)) if disagreements else []
    gold = with_agreed(GOLD, drawn) if data.draw(st.booleans()) else GOLD
    for one in order:
        change = settle_change(gold, one, data.draw(st.sampled_from(choices_of(one))))
        after = apply(gold, change)
        assert apply(after, inverse(change)) == gold
        gold = after
    assert len(places(gold.spans)) == len(gold.spans)
    assert all(TEXT[span.start : span.end] == span.text for span in gold.spans)
    assert all(link.source != link.target for link in gold.links)


@settings(max_examples=40)
@given(several, st.data())
def test_when_all_is_decided_nothing_is_open(drawn: list[Annotation], data: st.DataObject) -> None:
    disagreements = find_disagreements(TEXT, drawn)
    gold = with_agreed(GOLD, drawn)
    decisions: list[Decision] = []
    while still := open_disagreements(disagreements, decisions, gold):
        assert len(decisions) < len(disagreements)
        one = data.draw(st.sampled_from(still))
        choice = data.draw(st.sampled_from(choices_of(one)))
        gold = apply(gold, settle_change(gold, one, choice))
        decisions.append(Decision(one.key, choice, one.kind))
    assert with_agreed(gold, drawn) == gold
    again = find_disagreements(TEXT, drawn)
    assert open_disagreements(again, decisions, gold) == []


@settings(max_examples=40)
@given(several, st.data())
def test_gold_crosses_nothing_of_its_own(drawn: list[Annotation], data: st.DataObject) -> None:
    gold = with_agreed(GOLD, drawn)
    for one in find_disagreements(TEXT, drawn):
        gold = apply(gold, settle_change(gold, one, data.draw(st.sampled_from(choices_of(one)))))
    spans = gold.spans
    assert not any(crosses(one, other) for one in spans for other in spans if one.id < other.id)


def test_real_annotators_settled_to_either_side(shared_data: Path) -> None:
    for text, pair in [*real_pairs(shared_data), *sample_pairs()]:
        if len(pair) < 2:
            continue
        disagreements = find_disagreements(text, pair)
        for letter, wanted in zip("AB", pair, strict=True):
            gold, decisions = settle_all(with_agreed(GOLD, pair, text), disagreements, letter)
            assert said(gold.spans, text) == said(wanted.spans, text)
            assert tied(gold, text) == tied(wanted, text)
            assert open_disagreements(disagreements, decisions) == []
