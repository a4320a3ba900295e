"""Settling disagreements: what decisions do to gold."""

import msgspec
import pytest

from annotator.agreement.disagreements import Disagreement, find_disagreements
from annotator.agreement.readings import place_of
from annotator.agreement.settle import (
    Decision,
    agreed_change,
    choices_of,
    open_disagreements,
    settle_change,
)
from annotator.core.annotation import Annotation, Span
from annotator.core.change import AddSpan, Batch, EditSpan, apply, inverse
from tests.agreement.annotating import TEXT, annotation, at, link

GOLD = Annotation(annotator="gold")


def disputes(*annotations: Annotation) -> list[Disagreement]:
    return find_disagreements(TEXT, annotations)


def settled(gold: Annotation, dispute: Disagreement, choice: str) -> Annotation:
    change = settle_change(gold, dispute, choice)
    after = apply(gold, change)
    assert apply(after, inverse(change)) == gold
    return after


def decided(dispute: Disagreement, choice: str) -> Decision:
    return Decision(dispute.key, choice, dispute.kind)


def stretches(gold: Annotation) -> list[str]:
    return [span.text for span in gold.spans]


def test_a_missed_span_is_taken_or_left() -> None:
    span = at(TEXT, "دير الزور", "LOCATION", kind="city")
    (dispute,) = disputes(annotation("a", span), annotation("b"))
    taken = settled(GOLD, dispute, "A")
    assert [(own.text, own.attributes) for own in taken.spans] == [("دير الزور", {"kind": "city"})]
    assert taken.spans[0].id != span.id
    assert settle_change(taken, dispute, "A") == Batch(())
    for choice in ("B", "neither"):
        assert settle_change(GOLD, dispute, choice) == Batch(())
        assert stretches(settled(taken, dispute, choice)) == []


def test_either_boundary_and_a_change_of_mind() -> None:
    long, short = at(TEXT, "مدينة دير الزور"), at(TEXT, "دير الزور")
    (dispute,) = disputes(annotation("a", long), annotation("b", short))
    one = settled(GOLD, dispute, "A")
    other = settled(one, dispute, "B")
    assert (stretches(one), stretches(other)) == ([long.text], [short.text])
    assert one.spans[0].id == other.spans[0].id
    assert stretches(settled(other, dispute, "both")) == [long.text, short.text]
    assert stretches(settled(settled(other, dispute, "both"), dispute, "A")) == [long.text]


def test_two_labels_may_stand_together() -> None:
    spans = at(TEXT, "للنظام", "ACTOR", kind="army"), at(TEXT, "للنظام", "LOCATION", kind="city")
    (dispute,) = disputes(annotation("a", spans[0]), annotation("b", spans[1]))
    both = settled(GOLD, dispute, "both")
    assert [(span.label, span.attributes["kind"]) for span in both.spans] == [
        ("ACTOR", "army"),
        ("LOCATION", "city"),
    ]
    switched = settled(settled(GOLD, dispute, "A"), dispute, "B")
    assert [(span.label, span.attributes) for span in switched.spans] == [("LOCATION", {"kind": "city"})]


def test_crossing_readings_cannot_both_be_taken() -> None:
    one, other = at(TEXT, "مدينة دير"), at(TEXT, "دير الزور")
    (dispute,) = disputes(annotation("a", one), annotation("b", other))
    assert choices_of(dispute) == ("A", "B", "neither", "edit")
    with pytest.raises(ValueError, match="both cannot be chosen"):
        settle_change(GOLD, dispute, "both")


def test_a_letter_without_a_say_cannot_be_chosen() -> None:
    (dispute,) = disputes(Annotation(annotator="idle"), annotation("b", at(TEXT, "للنظام")), annotation("c"))
    assert choices_of(dispute) == ("B", "C", "both", "neither", "edit")
    with pytest.raises(ValueError, match="A cannot be chosen"):
        settle_change(GOLD, dispute, "A")
    assert settle_change(GOLD, dispute, "edit") == Batch(())


def test_what_crosses_the_reading_taken_goes() -> None:
    long, short = at(TEXT, "مدينة دير الزور"), at(TEXT, "دير الزور")
    (dispute,) = disputes(annotation("a", long), annotation("b", short))
    edited = annotation("gold", at(TEXT, "الزور إلى"), at(TEXT, "من مدينة", "LOCATION"))
    after = settled(edited, dispute, "B")
    assert sorted(stretches(after)) == ["دير الزور", "من مدينة"]


def test_gold_of_other_questions_stays() -> None:
    long, short, other = at(TEXT, "مدينة دير الزور"), at(TEXT, "دير الزور"), at(TEXT, "للنظام")
    (dispute,) = disputes(annotation("a", long, other), annotation("b", short, other))
    nested = at(TEXT, "الزور")
    after = settled(annotation("gold", other, nested), dispute, "neither")
    assert {span.id for span in after.spans} == {other.id, nested.id}


def test_one_against_two() -> None:
    whole, parts = (
        at(TEXT, "سالم الجبيلي و25 عنصراً"),
        (at(TEXT, "سالم الجبيلي"), at(TEXT, "25 عنصراً")),
    )
    (dispute,) = disputes(annotation("a", whole), annotation("b", *parts))
    one = settled(GOLD, dispute, "A")
    two = settled(one, dispute, "B")
    assert (stretches(one), stretches(two)) == ([whole.text], [part.text for part in parts])


def attribute_dispute(one: object, other: object) -> tuple[Annotation, Annotation, Disagreement]:
    a, b = (annotation(name, at(TEXT, "للنظام", kind=own)) for name, own in (("a", one), ("b", other)))
    (dispute,) = disputes(a, b)
    return a, b, dispute


def test_an_attribute_is_decided() -> None:
    a, b, dispute = attribute_dispute("army", "rebels")
    change = agreed_change(GOLD, TEXT, (a, b))
    assert change is not None
    gold = apply(GOLD, change)
    assert gold.spans[0].attributes == {}
    assert settled(gold, dispute, "B").spans[0].attributes == {"kind": "rebels"}
    assert settled(settled(gold, dispute, "B"), dispute, "neither").spans[0].attributes == {}
    assert choices_of(dispute) == ("A", "B", "neither", "edit")


def test_an_attribute_of_an_agreed_span_brings_the_span() -> None:
    _, _, dispute = attribute_dispute("army", "")
    assert settled(GOLD, dispute, "A").spans[0].attributes == {"kind": "army"}
    assert settled(GOLD, dispute, "B").spans[0].attributes == {}


def test_lists_of_choices_can_be_joined() -> None:
    _, _, dispute = attribute_dispute(["x", "y"], ["y", "z"])
    assert "both" in choices_of(dispute)
    assert settled(GOLD, dispute, "both").spans[0].attributes == {"kind": ["x", "y", "z"]}


def test_an_attribute_of_what_was_edited_by_hand() -> None:
    _, _, dispute = attribute_dispute("army", "rebels")
    gold = annotation("gold", at(TEXT, "لنظام"))
    assert settled(gold, dispute, "A").spans[0].attributes == {"kind": "army"}


def ends() -> tuple[Span, Span]:
    return at(TEXT, "للنظام"), at(TEXT, "مخيم أبو زرقة", "LOCATION")


def linked(name: str, *types: str) -> Annotation:
    source, target = ends()
    return annotation(name, source, target, links=[link(kind, source, target) for kind in types])


def types(gold: Annotation) -> list[str]:
    return sorted(own.type for own in gold.links)


def test_a_link_is_decided() -> None:
    one, other = linked("a", "at", "same_as"), linked("b", "part_of", "same_as")
    (dispute,) = disputes(one, other)
    change = agreed_change(GOLD, TEXT, (one, other))
    assert change is not None
    gold = apply(GOLD, change)
    assert types(gold) == ["same_as"]
    assert types(settled(gold, dispute, "A")) == ["at", "same_as"]
    assert types(settled(settled(gold, dispute, "A"), dispute, "B")) == ["part_of", "same_as"]
    assert types(settled(gold, dispute, "both")) == ["at", "part_of", "same_as"]
    assert types(settled(settled(gold, dispute, "both"), dispute, "neither")) == ["same_as"]
    # Without the agreed spans these come along.
    assert types(settled(GOLD, dispute, "A")) == ["at"]


def test_a_link_comes_with_the_span_that_only_one_marked() -> None:
    one, other = linked("a", "at"), annotation("b", ends()[0])
    (dispute,) = disputes(one, other)
    change = agreed_change(GOLD, TEXT, (one, other))
    assert change is not None
    gold = apply(GOLD, change)
    assert types(gold) == []
    taken = settled(gold, dispute, "A")
    assert types(taken) == ["at"]
    assert types(settled(taken, dispute, "B")) == []


def test_a_link_that_all_drew_survives_another_boundary() -> None:
    source, target = ends()
    short = at(TEXT, "أبو زرقة", "LOCATION")
    one = linked("a", "at")
    other = annotation("b", source, short, links=[link("at", source, short)])
    (dispute,) = disputes(one, other)
    change = agreed_change(GOLD, TEXT, (one, other))
    assert change is not None
    gold = settled(apply(GOLD, change), dispute, "B")
    assert (stretches(gold), types(gold)) == ([source.text, short.text], ["at"])
    again = settled(gold, dispute, "A")
    assert (stretches(again), types(again)) == ([source.text, target.text], ["at"])


def test_links_follow_a_split_change_of_mind() -> None:
    whole, part, rest = (at(TEXT, one) for one in ("سالم الجبيلي و25 عنصراً", "سالم الجبيلي", "25 عنصراً"))
    _, camp = ends()
    one = annotation("a", whole, camp, links=[link("at", whole, camp)])
    other = annotation("b", part, rest, camp)
    dispute, link_dispute = disputes(one, other)
    change = agreed_change(GOLD, TEXT, (one, other))
    assert change is not None
    gold = settled(settled(apply(GOLD, change), dispute, "A"), link_dispute, "A")
    assert types(gold) == ["at"]
    gold = settled(gold, dispute, "B")
    assert (len(gold.spans), types(gold)) == (3, ["at"])


def test_agreed_adds_only_what_gold_lacks() -> None:
    span = at(TEXT, "للنظام", kind="army", level="unit")
    pair = annotation("a", span), annotation("b", span)
    there = msgspec.structs.replace(span, id="own", attributes={"kind": "rebels"})
    change = agreed_change(annotation("gold", there), TEXT, pair)
    # What gold says already is nobody else's to change.
    after = msgspec.structs.replace(there, attributes={"kind": "rebels", "level": "unit"})
    assert change == Batch((EditSpan(there, after),))
    assert agreed_change(annotation("gold", after), TEXT, pair) is None
    assert agreed_change(GOLD, TEXT, (pair[0], Annotation(annotator="b"))) is None


def test_agreed_does_not_cross_what_gold_decided() -> None:
    pair = annotation("a", at(TEXT, "مدينة دير")), annotation("b", at(TEXT, "مدينة دير"))
    assert agreed_change(annotation("gold", at(TEXT, "دير الزور")), TEXT, pair) is None
    assert agreed_change(annotation("gold", at(TEXT, "دير الزور", "LOCATION")), TEXT, pair) is not None


def test_agreed_does_not_bring_back_what_was_narrowed_by_hand() -> None:
    pair = annotation("a", at(TEXT, "للنظام")), annotation("b", at(TEXT, "للنظام"))
    assert agreed_change(annotation("gold", at(TEXT, "لنظام")), TEXT, pair) is None
    # A reading that somebody has is another matter, and so is another label.
    nested = annotation("a", at(TEXT, "للنظام"), at(TEXT, "لنظام")), pair[1]
    assert agreed_change(annotation("gold", at(TEXT, "لنظام")), TEXT, nested) is not None
    assert agreed_change(annotation("gold", at(TEXT, "لنظام", "WEAPON")), TEXT, pair) is not None


def test_an_attribute_does_not_land_on_another_question() -> None:
    outer, inner = at(TEXT, "مدينة دير الزور"), "دير الزور"
    a = annotation("a", outer, at(TEXT, inner, kind="x"))
    b = annotation("b", at(TEXT, inner, kind="y"))
    missed, value = disputes(a, b)
    assert (missed.kind, value.kind, value.certain) == ("missed", "attribute", True)
    gold = settled(settled(GOLD, missed, "A"), value, "B")
    assert {(span.text, span.attributes.get("kind")) for span in gold.spans} == {
        (outer.text, None),
        (inner, "y"),
    }


def test_agreed_leaves_site_furniture() -> None:
    pair = annotation("a", at(TEXT, "للنظام")), annotation("b", at(TEXT, "للنظام"))
    assert agreed_change(GOLD, TEXT, pair, skip=[(0, len(TEXT))]) is None


def test_three_annotators_take_the_one_named() -> None:
    long, short = "مدينة دير الزور", "دير الزور"
    (dispute,) = disputes(annotation("a", at(TEXT, long)), annotation("b"), annotation("c", at(TEXT, short)))
    assert choices_of(dispute) == ("A", "B", "C", "both", "neither", "edit")
    assert stretches(settled(GOLD, dispute, "C")) == [short]
    assert stretches(settled(settled(GOLD, dispute, "C"), dispute, "B")) == []


def test_what_two_have_alike_takes_the_attributes_they_share() -> None:
    spans = [at(TEXT, "للنظام", kind="army", level=own) for own in ("unit", "members")]
    dispute, _ = disputes(annotation("a", spans[0]), annotation("b", spans[1]), annotation("c"))
    (taken,) = [part for part in changes(settle_change(GOLD, dispute, "both")) if isinstance(part, AddSpan)]
    assert taken.span.attributes == {"kind": "army"}


def changes(change: object) -> tuple[object, ...]:
    assert isinstance(change, Batch)
    return change.changes


def test_decided_is_not_open_and_reopened_is() -> None:
    dispute, other = disputes(annotation("a", at(TEXT, "للنظام"), at(TEXT, "العقيد")), annotation("b"))
    assert open_disagreements([dispute, other], [decided(dispute, "A")]) == [other]
    reopened = [decided(dispute, "A"), decided(dispute, "reopened")]
    assert open_disagreements([dispute, other], reopened) == [dispute, other]
    assert open_disagreements([dispute, other], [*reopened, decided(dispute, "edit")]) == [other]


def test_an_attribute_waits_for_its_span_and_goes_with_it() -> None:
    spans = at(TEXT, "مدينة دير الزور", kind="x"), at(TEXT, "دير الزور", kind="y")
    head, value = found = disputes(annotation("a", spans[0]), annotation("b", spans[1]))
    assert open_disagreements(found, []) == [head]
    assert open_disagreements(found, [decided(head, "A")]) == [value]
    assert open_disagreements(found, [decided(head, "neither")]) == []
    assert open_disagreements(found, [decided(head, "edit")], GOLD) == []
    assert open_disagreements(found, [decided(head, "edit")], annotation("gold", spans[0])) == [value]
    assert settle_change(GOLD, value, "A") == Batch(())


def test_a_new_difference_comes_back() -> None:
    long, short, other = at(TEXT, "مدينة دير الزور"), at(TEXT, "دير الزور"), at(TEXT, "الزور")
    (before,) = disputes(annotation("a", long), annotation("b", short))
    (after,) = disputes(annotation("a", long), annotation("b", other))
    (swapped,) = disputes(annotation("a", short), annotation("b", long))
    decisions = [decided(before, "A")]
    assert open_disagreements([after], decisions) == [after]
    assert open_disagreements([swapped], decisions) == []
    assert place_of(long) in {place_of(span) for _, span in before.spans}
