"""Disagreements and their kinds, from Arabic as annotators mark it."""

from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator.agreement.boundaries import boundary_kind
from annotator.agreement.disagreements import (
    KINDS,
    Disagreement,
    agreed_spans,
    find_disagreements,
    letter_of,
)
from annotator.agreement.heads import is_head
from annotator.agreement.readings import place_of
from annotator.agreement.values import meaning
from annotator.core.annotation import Annotation, Span, make_span
from annotator.core.schema import schema_from_json
from annotator.places import resource
from tests.agreement.annotating import TEXT, annotation, at, link, real_pairs, sample_pairs


def kind_of(text: str, one: str, other: str) -> str:
    """The kind for two stretches of ``text``, each the last occurrence."""
    ends = [(text.rindex(stretch), text.rindex(stretch) + len(stretch)) for stretch in (one, other)]
    assert boundary_kind(text, *ends) == boundary_kind(text, *reversed(ends))
    return boundary_kind(text, *ends)


@pytest.mark.parametrize(
    ("text", "one", "other", "kind"),
    [
        ("وصل إلى بالبوكمال أمس", "بالبوكمال", "البوكمال", "proclitic"),
        ("وصل إلى بالبوكمال أمس", "البوكمال", "بوكمال", "article"),
        ("وصل إلى بالبوكمال أمس", "بالبوكمال", "بوكمال", "proclitic"),
        ("في حلب وبحلب أمس", "وبحلب", "حلب", "proclitic"),
        ("في حلب وبحلب أمس", "وبحلب", "بحلب", "proclitic"),
        ("في حلب وبحلب أمس", "بحلب", "حلب", "proclitic"),
        ("التابعة للنظام السوري", "للنظام", "لنظام", "proclitic"),
        ("التابعة للنظام السوري", "لنظام السوري", "نظام السوري", "article"),
        ("التابعة للنظام السوري", "للنظام", "نظام", "proclitic"),
        ("التابع للواء التاسع", "للواء التاسع", "لواء التاسع", "proclitic"),
        ("قصف بقذائف هاون", "بقذائف هاون", "قذائف هاون", "proclitic"),
        ("قصف بـصاروخين أمس", "بـصاروخين", "صاروخين", "proclitic"),
        ('التابع لـ "الحرس الثوري" أمس', 'لـ "الحرس الثوري"', '"الحرس الثوري"', "proclitic"),
        ('التابع لـ "الحرس الثوري" أمس', 'لـ "الحرس الثوري"', "الحرس الثوري", "proclitic"),
        ("كأشجار فأحمد وأحمد", "وأحمد", "أحمد", "proclitic"),
        ("في المخيم أمس", "المخيم", "مخيم", "article"),
        ("في الـمخيم أمس", "الـمخيم", "مخيم", "article"),
        ("قال إن اَلمخيم هنا", "اَلمخيم", "مخيم", "article"),
        ('عناصر "لواء الشام" أمس', '"لواء الشام"', "لواء الشام", "punctuation"),
        ('عناصر "لواء الشام" أمس', '"لواء الشام', 'لواء الشام"', "punctuation"),
        ("عناصر «لواء الشام»، أمس", "لواء الشام»،", "لواء الشام", "punctuation"),
        ("قذائف (أر بي جي).", "(أر بي جي).", "أر بي جي", "punctuation"),
        ("من مدينة البوكمال", "مدينة البوكمال", "البوكمال", "head"),
        ("بمدينة البوكمال", "بمدينة البوكمال", "البوكمال", "head"),
        ('من "مدينة البوكمال"', '"مدينة البوكمال"', "البوكمال", "head"),
        ('أرسلت ميليشيا "الدفاع الوطني" أمس', 'ميليشيا "الدفاع الوطني"', "الدفاع الوطني", "head"),
        ("قال العقيد سالم الجبيلي", "العقيد سالم الجبيلي", "سالم الجبيلي", "head"),
        ("قال العقيد الركن سالم", "العقيد الركن سالم", "سالم", "head"),
        ("قال وزير الدفاع سالم", "وزير الدفاع سالم", "سالم", "head"),
        ("قائد ميليشيا الشام", "قائد ميليشيا الشام", "الشام", "head"),
        ("غارات جوية روسية", "غارات جوية روسية", "غارات جوية", "boundary"),
        ("عدد من العناصر", "عدد من العناصر", "العناصر", "boundary"),
        ("وزارة الدفاع", "وزارة الدفاع", "زارة الدفاع", "boundary"),
        ("قال سالم الجبيلي", "سالم الجبيلي", "الم الجبيلي", "boundary"),
        ("مقتل بالبوكمال", "مقتل بالبوكمال", "البوكمال", "boundary"),
        ("من مدينة البوكمال أمس", "مدينة البوكمال", "البوكمال أمس", "boundary"),
        ("من مدينة البوكمال", "مدينة", "البوكمال", "boundary"),
        ("25 عنصراً و50 آخرين", "و50", "50", "proclitic"),
        ("سقوط سالم وواحد", "سالم", "م", "boundary"),
        ("والدة أحمد", "والدة", "الدة", "boundary"),
        ("قذيفة RPG", "RPG", "RPG", ""),
    ],
)
def test_a_boundary_has_its_arabic_kind(text: str, one: str, other: str, kind: str) -> None:
    assert kind_of(text, one, other) == kind


@pytest.mark.parametrize(
    "word", ["مدينة", "المدينة", "بمدينة", "مَدِينة", "مدينه", "والعقيد", "للواء", "ميليشيات"]
)
def test_a_head_noun_is_known_with_what_clings_to_it(word: str) -> None:
    assert is_head(word)


@pytest.mark.parametrize("word", ["البوكمال", "سالم", "", "ال", "نحو", "جميع"])
def test_a_name_is_no_head_noun(word: str) -> None:
    assert not is_head(word)


def found(*annotations: Annotation, **options: Any) -> list[Disagreement]:
    return find_disagreements(TEXT, annotations, **options)


def only(*annotations: Annotation, **options: Any) -> Disagreement:
    disagreements = found(*annotations, **options)
    assert len(disagreements) == 1, disagreements
    return disagreements[0]


def test_what_one_missed() -> None:
    span = at(TEXT, "دير الزور", "LOCATION")
    one = only(annotation("سلمى", span), annotation("يوسف"))
    assert (one.kind, one.missing, one.spans) == ("missed", ("يوسف",), (("سلمى", span),))
    assert (one.start, one.end, one.label) == (span.start, span.end, "LOCATION")
    assert one.annotators == ("سلمى", "يوسف")


def test_the_same_stretch_under_another_label() -> None:
    one = only(annotation("a", at(TEXT, "للنظام", "ACTOR")), annotation("b", at(TEXT, "للنظام", "LOCATION")))
    assert (one.kind, one.label, one.detail, one.missing) == ("label", "ACTOR|LOCATION", "", ())


def test_another_label_and_a_head_noun_are_one_question() -> None:
    one = only(
        annotation("a", at(TEXT, "مدينة دير الزور", "LOCATION")),
        annotation("b", at(TEXT, "دير الزور", "ACTOR")),
    )
    assert (one.kind, one.detail) == ("label", "head")


def test_a_span_inside_another_of_another_label_is_a_finding_of_its_own() -> None:
    outer, inner = at(TEXT, 'ميليشيا "الدفاع الوطني" أرسلت تعزيزات'), at(TEXT, "تعزيزات", "WEAPON")
    assert [one.kind for one in found(annotation("a", outer), annotation("b", inner))] == ["missed", "missed"]


def test_one_span_against_two() -> None:
    whole = at(TEXT, "سالم الجبيلي و25 عنصراً")
    parts = at(TEXT, "سالم الجبيلي"), at(TEXT, "25 عنصراً")
    one = only(annotation("a", whole), annotation("b", *parts))
    assert (one.kind, one.spans_of("a"), one.spans_of("b")) == ("split", (whole,), parts)
    swapped = only(annotation("a", *parts), annotation("b", whole))
    assert (swapped.kind, swapped.key) == ("split", one.key)


def test_nested_spans_that_both_have_split_nothing() -> None:
    whole, part, other = "سالم الجبيلي و25 عنصراً", "سالم الجبيلي", "25 عنصراً"
    one = annotation("a", at(TEXT, whole), at(TEXT, part), at(TEXT, other))
    assert [own.kind for own in found(one, annotation("b", at(TEXT, whole)))] == ["missed", "missed"]


def test_crossing_spans_of_a_label_are_one_question() -> None:
    one = annotation("a", at(TEXT, "مدينة دير الزور"))
    other = annotation("b", at(TEXT, "مدينة"), at(TEXT, "الزور إلى بالبوكمال"))
    assert only(one, other).kind == "split"


def test_three_annotators_are_one_question() -> None:
    long, short = "مدينة دير الزور", "دير الزور"
    one = only(annotation("a", at(TEXT, long)), annotation("b", at(TEXT, short)), annotation("c"))
    assert (one.kind, one.missing, len(one.spans)) == ("head", ("c",), 2)
    two = only(annotation("a", at(TEXT, long)), annotation("b", at(TEXT, long)), annotation("c"))
    assert (two.kind, two.missing, len(two.spans)) == ("missed", ("c",), 2)
    three = only(
        *(annotation(name, at(TEXT, own)) for name, own in zip("abc", (long, short, long), strict=True))
    )
    assert (three.kind, three.missing) == ("head", ())
    # Who holds which reading is not what is disputed.
    assert three.key == one.key


def test_who_has_not_begun_has_missed_nothing() -> None:
    span = at(TEXT, "دير الزور", "LOCATION")
    idle = Annotation(annotator="c"), Annotation(annotator="d", status="skipped")
    both = annotation("a", span), annotation("b", span)
    assert not found(*both, *idle)
    assert not found(both[0], *idle)
    assert len(agreed_spans(TEXT, [idle[0], *both])) == 1
    assert not agreed_spans(TEXT, [both[0], *idle])
    one = only(idle[0], both[0], annotation("e"))
    assert (one.missing, one.annotators) == (("e",), ("c", "a", "e"))


def test_whitespace_at_the_edges_is_no_disagreement() -> None:
    narrow, wide = at(TEXT, "دير الزور"), at(TEXT, " دير الزور ")
    assert not found(annotation("a", narrow), annotation("b", wide))
    (agreed,) = agreed_spans(TEXT, [annotation("a", wide), annotation("b", narrow)])
    assert (agreed.start, agreed.end, agreed.text) == (narrow.start, narrow.end, "دير الزور")


def test_a_span_marked_twice_counts_once() -> None:
    span = at(TEXT, "دير الزور")
    again = msgspec.structs.replace(span, id="again")
    assert not found(annotation("a", span, again), annotation("b", span))


def test_site_furniture_stays_out() -> None:
    span = at(TEXT, "دير الزور")
    one, other = annotation("a", span), annotation("b")
    assert not found(one, other, skip=[(span.start - 1, span.start + 1)])
    assert only(one, other, skip=[(span.end, span.end + 1)]).kind == "missed"
    assert not agreed_spans(TEXT, [one, one], skip=[(0, len(TEXT))])


def test_other_values_of_an_attribute() -> None:
    spans = [at(TEXT, "للنظام", kind=kind, level="unit") for kind in ("army", "rebels")]
    one = only(annotation("a", spans[0]), annotation("b", spans[1]))
    assert (one.kind, one.detail, one.missing, one.certain) == ("attribute", "kind", (), True)
    assert one.spans == (("a", spans[0]), ("b", spans[1]))


def test_a_value_that_one_left_out_is_milder_and_says_who() -> None:
    with_, without = at(TEXT, "للنظام", kind="army"), at(TEXT, "للنظام")
    one = only(annotation("a", with_), annotation("b", without))
    assert (one.kind, one.missing) == ("attribute", ("b",))
    assert one.weight < KINDS["attribute"]


def test_attributes_of_spans_with_other_ends_wait_for_them() -> None:
    spans = at(TEXT, "مدينة دير الزور", kind="x"), at(TEXT, "دير الزور", kind="y")
    kinds = [(one.kind, one.certain) for one in found(annotation("a", spans[0]), annotation("b", spans[1]))]
    assert kinds == [("head", False), ("attribute", False)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (3, {"low": 3, "best": 3, "high": 3}),
        (3, {"best": 3}),
        ({"low": 3, "high": 3}, {"best": 3, "approximate": True}),
        ({"unknown": True}, {"unknown": True, "low": None, "best": None, "high": None, "approximate": False}),
        (["a", "b"], ["b", "a"]),
        (" حزب  الله", "حزب الله"),
        (None, ""),
        (None, []),
        (None, False),
        (None, {}),
    ],
)
def test_values_that_say_the_same(one: object, other: object) -> None:
    assert meaning(one) == meaning(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (3, {"low": 3}),
        (3, 4),
        (1, True),
        (0, None),
        (0, {"best": 0, "unknown": True}),
        ({"low": 3, "high": 9}, {"low": 3, "best": 5, "high": 9}),
        (["a"], ["a", "b"]),
        ("3", 3),
    ],
)
def test_values_that_say_something_else(one: object, other: object) -> None:
    assert meaning(one) != meaning(other)


def test_the_schema_tells_what_a_value_is() -> None:
    assert meaning("a") != meaning(["a"])
    assert meaning("a", "choices") == meaning(["a"], "choices")
    assert meaning(0, "flag") is None
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    spans = [at(TEXT, "للنظام", "CASUALTY", count=count) for count in (3, {"best": 3})]
    assert not found(annotation("a", spans[0]), annotation("b", spans[1]), schema=schema)


def linked(name: str, *types: str, turned: bool = False) -> Annotation:
    source, target = at(TEXT, "للنظام"), at(TEXT, "مخيم أبو زرقة", "LOCATION")
    ends = (target, source) if turned else (source, target)
    return annotation(name, source, target, links=[link(kind, *ends) for kind in types])


def test_a_link_that_one_did_not_draw() -> None:
    one = only(linked("a", "at"), linked("b"))
    assert (one.kind, one.detail, one.missing, one.certain) == ("link", "at", ("b",), True)
    assert [name for name, _ in one.links] == ["a"]
    assert [(name, span.label) for name, span in one.spans] == [
        ("a", "ACTOR"), ("a", "LOCATION"), ("b", "ACTOR"), ("b", "LOCATION"),
    ]  # fmt: skip


def test_another_type_of_link_is_one_question() -> None:
    one = only(linked("a", "at", "same_as"), linked("b", "part_of", "same_as"))
    assert (one.detail, one.missing) == ("at|part_of", ())
    assert [own.type for _, own in one.links] == ["at", "part_of"]


def test_the_direction_of_a_link_counts() -> None:
    assert [one.kind for one in found(linked("a", "at"), linked("b", "at", turned=True))] == ["link", "link"]
    assert not found(linked("a", "at", turned=True), linked("b", "at", turned=True))


def test_a_link_to_what_the_other_missed_is_no_question_of_its_own() -> None:
    one = only(linked("a", "at"), annotation("b", at(TEXT, "للنظام")))
    assert one.kind == "missed"
    assert [(own.annotator, own.link.type) for own in one.hanging] == [("a", "at")]


def test_letters() -> None:
    assert [letter_of(place) for place in (0, 1, 25, 26, 27)] == ["A", "B", "Z", "A1", "B1"]


def kinds_in(
    pairs: list[tuple[str, list[Annotation]]],
) -> tuple[Counter[str], list[tuple[str, Disagreement]]]:
    located = [(text, one) for text, annotations in pairs for one in find_disagreements(text, annotations)]
    return Counter(one.kind for _, one in located), located


def test_the_samples_hold_the_kinds_they_were_written_for() -> None:
    pairs = list(sample_pairs())
    kinds, located = kinds_in(pairs)
    floors = {"head": 15, "proclitic": 7, "punctuation": 4, "article": 1, "missed": 10, "boundary": 8}
    assert {kind: kinds[kind] for kind in floors if kinds[kind] < floors[kind]} == {}
    assert sum(len(agreed_spans(text, annotations)) for text, annotations in pairs) > 200
    told = {frozenset(span.text for _, span in one.spans): one.kind for _, one in located}
    assert told[frozenset({"المخيم", "مخيم"})] == "article"
    assert told[frozenset({"سيارة مفخخة", "بسيارة مفخخة"})] == "proclitic"
    assert told[frozenset({'"إسعاف الجبل"', "إسعاف الجبل"})] == "punctuation"
    assert told[frozenset({"العقيد سالم الجبيلي", "سالم الجبيلي"})] == "head"


def test_two_real_annotators(shared_data: Path) -> None:
    pairs = list(real_pairs(shared_data))
    kinds, located = kinds_in(pairs)
    floors = {"missed": 50, "boundary": 25, "split": 2, "attribute": 150, "link": 80}
    assert {kind: kinds[kind] for kind in floors if kinds[kind] < floors[kind]} == {}
    # Every span is agreed on or in question, and none twice.
    for text, annotations in pairs:
        agreed = {place_of(span) for span in agreed_spans(text, annotations)}
        asked = [span.id for one in located for name, span in spans_in(one, text) if name == "A"]
        own = [span.id for span in annotations[0].spans if place_of(span) not in agreed]
        assert sorted(asked) == sorted(own)


def spans_in(located: tuple[str, Disagreement], text: str) -> list[tuple[str, Span]]:
    """The spans in question, if this is about spans of this text."""
    where, one = located
    return list(one.spans) if where == text and one.kind not in ("attribute", "link") else []


def test_spans_that_only_touch_answer_nothing() -> None:
    one, other = make_span(TEXT, 0, 3, "ACTOR"), make_span(TEXT, 3, 8, "ACTOR")
    assert [own.kind for own in found(annotation("a", one), annotation("b", other))] == ["missed", "missed"]
