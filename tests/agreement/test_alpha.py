"""α, αU, kappas: published values, brute force over characters, and what undefined means."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement import (
    cohen_kappa,
    fleiss_kappa,
    label_alpha,
    nominal_alpha,
    unitized_alpha,
    unitized_disagreement,
)

Unit = tuple[float, float, str]

values = st.one_of(st.none(), st.sampled_from("abc"))
rows = st.integers(2, 4).flatmap(
    lambda raters: st.lists(st.lists(values, min_size=raters, max_size=raters), max_size=12)
)
unit = st.tuples(st.integers(-3, 20), st.integers(0, 9), st.sampled_from("AB")).map(
    lambda one: (one[0], one[0] + one[1], one[2])
)
annotations = st.integers(0, 4).flatmap(
    lambda many: st.fixed_dictionaries({name: st.lists(unit, max_size=5) for name in "abcd"[:many]})
)


def coincidences(items: list[list[str | None]]) -> float | None:
    """α from the matrix of coincidences, the textbook's other way."""
    together: dict[tuple[str, str], float] = {}
    for row in items:
        known = [value for value in row if value is not None]
        for one, other in combinations(known, 2):
            for pair in ((one, other), (other, one)):
                together[pair] = together.get(pair, 0) + 1 / (len(known) - 1)
    totals: dict[str, float] = {}
    for (one, _), number in together.items():
        totals[one] = totals.get(one, 0) + number
    whole = sum(totals.values())
    expected = sum(totals[a] * totals[b] for a in totals for b in totals if a != b)
    if not expected:
        return None
    observed = sum(number for (one, other), number in together.items() if one != other)
    return 1 - (whole - 1) * observed / expected


@given(rows)
def test_nominal_alpha_is_that_of_the_coincidence_matrix(items: list[list[str | None]]) -> None:
    assert nominal_alpha(items) == pytest.approx(coincidences(items))


@given(rows, st.randoms(use_true_random=False))
def test_order_of_items_and_raters_and_names_of_values_change_nothing(items: Any, draw: Any) -> None:
    shuffled = draw.sample(items, len(items))
    turned = [row[::-1] for row in shuffled]
    renamed = [[None if value is None else (value, 1) for value in row] for row in turned]
    for measure in (nominal_alpha, fleiss_kappa):
        assert measure(renamed) == pytest.approx(measure(items))


@given(annotations, st.sampled_from("AB"))
def test_label_alpha_is_nominal_alpha_over_characters(spans: dict[str, list[Unit]], label: str) -> None:
    length = 15
    items = [
        [int(any(low <= at < high and own == label for low, high, own in units)) for units in spans.values()]
        for at in range(length)
    ]
    assert label_alpha(spans, label, length) == pytest.approx(nominal_alpha(items))


def test_label_alpha_takes_nested_and_repeated_spans_together() -> None:
    once = {"a": [(0, 10, "A")], "b": [(2, 10, "A")]}
    often = {"a": [(0, 10, "A"), (3, 5, "A"), (0, 10, "A")], "b": [(2, 6, "A"), (6, 10, "A")]}
    assert label_alpha(once, "A", 30) == label_alpha(often, "A", 30)


def test_undefined_is_none() -> None:
    assert nominal_alpha([]) is None
    assert nominal_alpha([["a", None], [None, "b"]]) is None, "nobody to compare with"
    assert nominal_alpha([["a", "a"], ["a", "a"]]) is None, "one value: chance would agree as well"
    assert label_alpha({"a": [], "b": []}, "A", 10) is None
    assert label_alpha({"a": [(0, 10, "A")], "b": [(0, 10, "A")]}, "A", 10) is None
    assert label_alpha({"a": [(0, 5, "A")]}, "A", 10) is None
    assert label_alpha({"a": [(0, 5, "A")], "b": []}, "A", 0) is None
    assert cohen_kappa([], []) is None
    assert cohen_kappa(["a", None], [None, "a"]) is None
    assert cohen_kappa(["a", "a"], ["a", "a"]) is None
    assert fleiss_kappa([["a", None, None]]) is None
    assert fleiss_kappa([["a", "a"], ["a", "a"]]) is None
    assert unitized_alpha({}, 10) is None
    assert unitized_alpha({"a": [], "b": []}, 10) is None
    assert unitized_alpha({"a": [(0, 5, "A")], "b": []}, 10, "B") is None


def test_found_nothing_is_not_undefined_where_another_found_something() -> None:
    found = label_alpha({"a": [(0, 5, "A")], "b": []}, "A", 10)
    assert found is not None
    assert found < 0


@pytest.mark.parametrize("raters", [2, 3])
def test_perfect_agreement_is_one(raters: int) -> None:
    items = [[value] * raters for value in "abcab"]
    assert nominal_alpha(items) == 1
    assert fleiss_kappa(items) == 1
    assert cohen_kappa("abcab", "abcab") == 1
    spans = {name: [(1, 4, "A"), (6, 9, "B")] for name in "xyz"[:raters]}
    assert label_alpha(spans, "A", 12) == 1
    assert unitized_alpha(spans, 12) == 1


def test_kappas_of_unequal_lists_and_missing_values() -> None:
    with pytest.raises(ValueError, match="zip"):
        cohen_kappa(["a"], ["a", "b"])
    assert cohen_kappa(["a", "b", None], ["a", "a", "b"]) == cohen_kappa(["a", "b"], ["a", "a"]) == 0
    assert fleiss_kappa([["a", "a", None], ["b", "a", None]]) == fleiss_kappa([["a", "a"], ["b", "a"]])


# Krippendorff 1995, p. 57: four pairs of unitisers, each over 24 units of length.
KRIPPENDORFF_1995: dict[str, dict[str, list[Unit]]] = {
    "A": {"a": [(2, 10, "A"), (14, 20, "A")], "b": [(4, 8, "A"), (15, 17, "A")]},
    "B": {
        "a": [(0, 18, "B")],
        "b": [(0, 2, "B"), (2, 3, "B"), (3, 4, "B"), (4, 5, "B"), (5, 6, "B"), (6, 9, "B"), (9, 10, "B")],
    },
    "C": {
        "a": [(2, 8, "C"), (10, 12, "C"), (14, 18, "C"), (20, 22, "C")],
        "b": [(0, 2, "C"), (4, 8, "C"), (10, 14, "C"), (16, 18, "C"), (20, 22, "C")],
    },
    "D": {
        "a": [(0, 2, "D"), (2, 10, "D"), (10, 14, "D"), (14, 20, "D"), (20, 24, "D")],
        "b": [(0, 4, "D"), (4, 8, "D"), (8, 15, "D"), (15, 17, "D"), (17, 24, "D")],
    },
}  # fmt: skip
OBSERVED = {"A": 0.03125, "B": 2.26736, "C": 0.02777, "D": 0.38715}
ALPHA = {"A": 0.553, "B": -0.926, "C": 0.679, "D": 0.066}


@pytest.mark.parametrize("example", "ABCD")
def test_unitized_alpha_of_krippendorff_1995(example: str) -> None:
    spans = KRIPPENDORFF_1995[example]
    halves = unitized_disagreement(spans, 24, example)
    assert halves is not None
    assert halves.observed == pytest.approx(OBSERVED[example], abs=1e-5)
    fine = {
        name: [(low * 50_000, high * 50_000, label) for low, high, label in own]
        for name, own in spans.items()
    }
    assert unitized_alpha(fine, 1_200_000, example) == pytest.approx(ALPHA[example], abs=0.02)


def test_unitized_alpha_by_category_of_krippendorff_2004() -> None:
    spans = {
        "a": [(225, 295, "c"), (370, 400, "c"), (180, 240, "k"), (300, 350, "k")],
        "b": [(220, 300, "c"), (355, 375, "c"), (400, 420, "c"), (180, 240, "k"), (300, 350, "k")],
    }
    assert unitized_alpha(spans, 300, "c", begin=150) == pytest.approx(0.7286, abs=1e-4)
    assert unitized_alpha(spans, 300, "k", begin=150) == 1
    assert unitized_alpha(spans, 300, begin=150) == pytest.approx(0.8591, abs=5e-4)


@given(annotations.filter(len))
def test_unitized_alpha_does_not_hang_on_order_or_names(spans: dict[str, list[Unit]]) -> None:
    turned = {
        name.upper(): [(low, high, label + "!") for low, high, label in reversed(own)]
        for name, own in reversed(spans.items())
    }
    assert unitized_alpha(turned, 20) == pytest.approx(unitized_alpha(spans, 20))
