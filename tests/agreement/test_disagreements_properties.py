"""What must hold of disagreements whatever is annotated."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.boundaries import boundary_kind
from annotator.agreement.disagreement import SPAN_KINDS
from annotator.agreement.disagreements import KINDS, Disagreement, agreed_spans, find_disagreements
from annotator.agreement.readings import place_of, trimmed
from annotator.core.annotation import Annotation
from tests.agreement.annotating import TEXT, annotation, annotations, extents, places, with_new_ids

several = st.integers(2, 4).flatmap(lambda number: annotations(number=number))


def told(disagreements: list[Disagreement]) -> list[tuple[object, ...]]:
    """All of each disagreement that does not name ids or follow the order of annotators, sorted."""
    return sorted(
        (
            one.key, one.kind, one.start, one.end, one.label, one.detail, one.weight, one.certain,
            sorted((name, place_of(span)) for name, span in one.spans),
            sorted(one.missing),
            sorted((name, link.type) for name, link in one.links),
        )
        for one in disagreements
    )  # fmt: skip


@settings(max_examples=50)
@given(several)
def test_the_same_said_twice_is_no_disagreement(drawn: list[Annotation]) -> None:
    first = drawn[0]
    again = [with_new_ids(first) for _ in drawn]
    assert find_disagreements(TEXT, again) == []
    assert places(agreed_spans(TEXT, again)) == places(first.spans)


@settings(max_examples=50)
@given(several, st.randoms(use_true_random=False))
def test_order_and_ids_change_nothing(drawn: list[Annotation], random: st.DataObject) -> None:
    before = told(find_disagreements(TEXT, drawn))
    other = [with_new_ids(one) for one in drawn]
    random.shuffle(other)  # type: ignore[attr-defined]
    assert told(find_disagreements(TEXT, other)) == before
    assert places(agreed_spans(TEXT, other)) == places(agreed_spans(TEXT, drawn))


@settings(max_examples=50)
@given(several)
def test_keys_are_told_apart(drawn: list[Annotation]) -> None:
    keys = [one.key for one in find_disagreements(TEXT, drawn)]
    assert len(keys) == len(set(keys))


@settings(max_examples=50)
@given(several)
def test_every_span_is_agreed_or_in_one_question(drawn: list[Annotation]) -> None:
    agreed = places(agreed_spans(TEXT, drawn))
    disputed = [one for one in find_disagreements(TEXT, drawn) if one.kind in SPAN_KINDS]
    for own in drawn:
        asked = [place_of(span) for one in disputed for span in one.spans_of(own.annotator)]
        assert len(asked) == len(set(asked))
        assert agreed.isdisjoint(asked)
        if len([one for one in drawn if one.spans or one.status == "done"]) > 1:
            assert agreed | set(asked) == places(own.spans)


@settings(max_examples=50)
@given(several)
def test_a_question_says_what_it_is(drawn: list[Annotation]) -> None:
    disagreements = find_disagreements(TEXT, drawn)
    names = {one.annotator for one in drawn}
    for one in disagreements:
        assert one.kind in KINDS
        assert 0 < one.weight <= 1
        spans = [span for _, span in one.spans]
        assert (one.start, one.end) == (min(s.start for s in spans), max(s.end for s in spans))
        assert all(TEXT[span.start : span.end] == span.text for span in spans)
        if one.kind in SPAN_KINDS:
            voices = {name for name, _ in one.spans}
            assert voices | set(one.missing) == names
            assert voices.isdisjoint(one.missing)
        labels = {span.label for span in spans}
        assert (one.kind == "label") == (len(labels) > 1) or one.kind in ("split", "link")
        assert (one.kind == "missed") == (
            len({place_of(s) for s in spans}) == 1
        ) or one.kind not in SPAN_KINDS
    starts = [one.start for one in disagreements]
    assert starts == sorted(starts)


@settings(max_examples=50)
@given(extents(), extents())
def test_the_kind_of_a_boundary_has_no_sides(one: tuple[int, int, str], other: tuple[int, int, str]) -> None:
    kind = boundary_kind(TEXT, one[:2], other[:2])
    assert kind == boundary_kind(TEXT, other[:2], one[:2])
    assert (kind == "") == (one[:2] == other[:2])


@settings(max_examples=50)
@given(annotations(number=2))
def test_a_third_who_agrees_with_the_first_asks_nothing_new(drawn: list[Annotation]) -> None:
    one = drawn[0]
    third = with_new_ids(annotation("third", *one.spans, links=one.links))
    two = find_disagreements(TEXT, drawn)
    three = find_disagreements(TEXT, [*drawn, third])
    assert {own.key for own in two} == {own.key for own in three}
    assert all(trimmed(TEXT, span) == span for own in three for _, span in own.spans)
