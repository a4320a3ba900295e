"""SemEval-2013 on an optimal matching, against every matching there is."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement import exact_f1, match_spans, semeval
from annotator.agreement.semeval import SCHEMES

Unit = tuple[float, float, str]

units = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 6), st.sampled_from("AB")).map(
        lambda one: (one[0], one[0] + one[1], one[2])
    ),
    max_size=5,
)


def tier(a: Unit, b: Unit) -> int:
    if a[:2] == b[:2]:
        return 4 if a[2] == b[2] else 3
    if min(a[1], b[1]) > max(a[0], b[0]):
        return 2 if a[2] == b[2] else 1
    return 0


def overlap(a: Unit, b: Unit) -> float:
    if a[:2] == b[:2]:
        return 1.0
    return (min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))


def best_of_all(gold: list[Unit], predicted: list[Unit]) -> tuple[Any, ...]:
    """Numbers of pairs by tier, the best first, and the sum of overlaps: the best of all matchings."""
    small, large = sorted((gold, predicted), key=len)
    found = []
    for order in permutations(large, len(small)):
        pairs = [pair for pair in zip(small, order, strict=True) if tier(*pair)]
        tiers = [tier(*pair) for pair in pairs]
        found.append(
            (*(tiers.count(one) for one in (4, 3, 2, 1)), round(sum(overlap(*pair) for pair in pairs), 9))
        )
    return max(found)


@given(units, units)
def test_the_matching_is_the_best_of_all_matchings(gold: list[Unit], predicted: list[Unit]) -> None:
    matches = match_spans(gold, predicted)
    assert len({match.a for match in matches}) == len({match.b for match in matches}) == len(matches)
    for match in matches:
        assert match.tier == tier(gold[match.a], predicted[match.b]) > 0
        assert match.overlap == pytest.approx(overlap(gold[match.a], predicted[match.b]))
    tiers = [match.tier for match in matches]
    found = (*(tiers.count(one) for one in (4, 3, 2, 1)), sum(match.overlap for match in matches))
    assert found == pytest.approx(best_of_all(gold, predicted))


@given(units, units, st.randoms(use_true_random=False))
def test_the_order_of_spans_changes_nothing(gold: list[Unit], predicted: list[Unit], draw: Any) -> None:
    before = semeval(gold, predicted)
    gold, predicted = draw.sample(gold, len(gold)), draw.sample(predicted, len(predicted))
    assert semeval(gold, predicted) == before


@given(units, units)
def test_swapping_the_sides_swaps_precision_and_recall(gold: list[Unit], predicted: list[Unit]) -> None:
    one, other = semeval(gold, predicted), semeval(predicted, gold)
    for scheme in SCHEMES:
        assert one[scheme].f1 == other[scheme].f1
        assert one[scheme].precision == other[scheme].recall
        assert (one[scheme].missed, one[scheme].spurious) == (other[scheme].spurious, other[scheme].missed)


@given(units, units)
def test_renaming_labels_and_moving_the_text_change_nothing(gold: list[Unit], predicted: list[Unit]) -> None:
    def other(spans: list[Unit]) -> list[tuple[float, float, Any]]:
        return [(low + 0.5, high + 0.5, {"A": 7, "B": ("x", "y")}[label]) for low, high, label in spans]

    assert semeval(other(gold), other(predicted)) == semeval(gold, predicted)


@given(units, units, units, units)
def test_counts_of_two_texts_add(a: list[Unit], b: list[Unit], c: list[Unit], d: list[Unit]) -> None:
    def later(spans: list[Unit]) -> list[Unit]:
        return [(low + 100, high + 100, label) for low, high, label in spans]

    whole = semeval([*a, *later(c)], [*b, *later(d)])
    first, second = semeval(a, b), semeval(c, d)
    for scheme in SCHEMES:
        for name in ("correct", "incorrect", "partial", "missed", "spurious"):
            assert getattr(whole[scheme], name) == getattr(first[scheme], name) + getattr(
                second[scheme], name
            )


@given(units)
def test_perfect_agreement_is_one(spans: list[Unit]) -> None:
    wanted = (1, 1, 1) if spans else (None, None, None)
    for found in semeval(spans, spans).values():
        assert (found.precision, found.recall, found.f1) == wanted
    exact = exact_f1(spans, spans)
    assert (exact.precision, exact.recall, exact.f1) == wanted


def test_an_exact_pair_is_never_given_up_for_an_overlap() -> None:
    for predicted in ([(0, 5, "A"), (0, 10, "A")], [(0, 10, "A"), (0, 5, "A")]):
        found = semeval([(0, 10, "A")], predicted)
        assert (found["strict"].correct, found["strict"].spurious) == (1, 1)
        assert found["strict"].f1 == pytest.approx(2 / 3)


def test_many_overlaps_do_not_outweigh_one_exact_pair() -> None:
    """Taking the exact pair leaves two spans alone; three overlaps could be had instead."""
    gold = [(0, 10, "A"), (8, 20, "A"), (18, 30, "A")]
    predicted = [(8, 20, "B"), (0, 9, "A"), (19, 40, "A")]
    assert semeval(gold, predicted)["exact"].correct == 1


def test_touching_is_not_overlapping() -> None:
    found = semeval([(0, 5, "A")], [(5, 9, "A")])
    assert (found["type"].missed, found["type"].spurious) == (1, 1)


def test_a_span_without_length_matches_only_its_like() -> None:
    assert semeval([(3, 3, "A")], [(3, 3, "A")])["strict"].f1 == 1
    assert semeval([(3, 3, "A")], [(3, 3, "B")])["exact"].f1 == 1
    assert semeval([(3, 3, "A")], [(0, 9, "A")])["type"].correct == 0
    assert semeval([(3, 3, "A")], [(3, 9, "A")])["type"].correct == 0


def test_one_side_empty() -> None:
    for found in semeval([(0, 5, "A")], []).values():
        assert (found.missed, found.precision, found.recall, found.f1) == (1, None, 0, 0)
    for found in semeval([], [(0, 5, "A")]).values():
        assert (found.spurious, found.precision, found.recall, found.f1) == (1, 0, None, 0)


def test_half_a_partial_counts_for_partial_only() -> None:
    found = semeval([(0, 10, "A")], [(0, 7, "B")])
    assert found["partial"].f1 == 0.5
    assert [found[scheme].f1 for scheme in ("strict", "exact", "type")] == [0, 0, 0]
    assert found["type"].incorrect == 1


def test_a_repeated_span_counts_each_time_here_and_once_in_exact_f1() -> None:
    gold, predicted = [(0, 5, "A")], [(0, 5, "A"), (0, 5, "A")]
    assert (semeval(gold, predicted)["strict"].correct, semeval(gold, predicted)["strict"].spurious) == (1, 1)
    assert exact_f1(gold, predicted).f1 == 1


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before"):
        semeval([(5, 3, "A")], [])
