"""Values known from the literature, and what every plain function makes of rows of any kind and of none."""

from typing import Any

import pytest

import annotator.agreement as agreement
from annotator.agreement import (
    cohen_kappa,
    dawid_skene,
    exact_f1,
    fleiss_kappa,
    gamma,
    gamma_alignment,
    label_alpha,
    nominal_alpha,
    semeval,
    unitized_alpha,
)


def ratings(table: list[list[int]]) -> tuple[list[int], list[int]]:
    """Two raters' values from a table of how often the one said this and the other that."""
    pairs = [(a, b) for a, row in enumerate(table) for b, count in enumerate(row) for _ in range(count)]
    return [a for a, _ in pairs], [b for _, b in pairs]


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        ([[20, 5], [10, 15]], 0.4),
        ([[45, 15], [25, 15]], 0.1304),
        ([[25, 35], [5, 35]], 0.2593),
        ([[88, 14, 18], [10, 40, 10], [2, 6, 12]], 0.492),  # Cohen 1960, table 1, as counts of 200
    ],
)
def test_cohen(table: list[list[int]], kappa: float) -> None:
    a, b = ratings(table)
    assert cohen_kappa(a, b) == pytest.approx(kappa, abs=5e-4)
    assert cohen_kappa(b, a) == pytest.approx(cohen_kappa(a, b))


def test_fleiss_of_ten_subjects_and_fourteen_raters() -> None:
    counts = [
        [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ]  # fmt: skip
    items = [[value for value, count in enumerate(row) for _ in range(count)] for row in counts]
    assert fleiss_kappa(items) == pytest.approx(0.210, abs=5e-4)


def test_krippendorff_of_two_and_of_three_with_values_missing() -> None:
    binary = zip([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], strict=True)
    assert nominal_alpha([list(row) for row in binary]) == pytest.approx(0.095, abs=5e-4)
    coders = ("*****34121133*3", "1*213343*******", "**21344*21133*4")
    items = [[None if value == "*" else value for value in row] for row in zip(*coders, strict=True)]
    assert nominal_alpha(items) == pytest.approx(0.691, abs=5e-4)


def test_krippendorff_s_section_of_units() -> None:
    units = {"r0": [(2, 10, "A"), (14, 20, "A")], "r1": [(4, 8, "A"), (15, 17, "A")]}
    found = unitized_alpha(units, 24, "A")
    assert found is not None
    shifted = {
        name: [(low + 100, high + 100, label) for low, high, label in own] for name, own in units.items()
    }
    assert unitized_alpha(shifted, 24, "A", begin=100) == pytest.approx(found)
    assert unitized_alpha(units, 24) == pytest.approx(found), "one category alone is all of them"


NAMES = (
    "exact_f1", "semeval", "gamma", "gamma_alignment", "nominal_alpha", "label_alpha", "unitized_alpha",
    "cohen_kappa", "fleiss_kappa", "dawid_skene",
)  # fmt: skip


def test_they_are_all_at_one_door() -> None:
    for name in NAMES:
        assert callable(getattr(agreement, name))
        assert name in agreement.__all__


def test_of_nothing_nothing_is_known() -> None:
    one: list[tuple[int, int, str]] = [(0, 5, "A")]
    undefined: list[Any] = [
        exact_f1([], []).f1, exact_f1(one, []).precision, exact_f1([], one).recall,
        *(found.f1 for found in semeval([], []).values()),
        semeval(one, [])["strict"].precision, semeval([], one)["type"].recall,
        gamma({}).value, gamma({"a": one}).value, gamma({"a": [], "b": []}).value,
        gamma_alignment({}).disorder, gamma_alignment({"a": one}).disorder,
        nominal_alpha([]), nominal_alpha([[None, None]]),
        nominal_alpha([["x", None]]), nominal_alpha([["x", "x"]]),
        label_alpha({}, "A", 10), label_alpha({"a": one}, "A", 10), label_alpha({"a": [], "b": []}, "A", 10),
        label_alpha({"a": one, "b": one}, "A", 0), label_alpha({"a": one, "b": one}, "A", 5),
        unitized_alpha({}, 10), unitized_alpha({"a": one}, 10), unitized_alpha({"a": [], "b": []}, 10),
        cohen_kappa([], []), cohen_kappa(["x"], ["x"]), cohen_kappa([None], ["x"]),
        fleiss_kappa([]), fleiss_kappa([["x", None]]), fleiss_kappa([["x", "x"]]),
        dawid_skene([]), dawid_skene([[]]), dawid_skene([[None, None]]),
    ]  # fmt: skip
    assert undefined == [None] * len(undefined)


def test_an_empty_list_counts_and_is_never_left_out() -> None:
    one = [(0, 5, "A"), (7, 9, "B")]
    assert exact_f1(one, []).f1 == 0
    assert semeval(one, [])["strict"].missed == 2
    assert semeval([], one)["strict"].spurious == 2
    alone, third = gamma({"a": one, "b": one}), gamma({"a": one, "b": one, "c": []})
    assert alone.value == 1
    assert third.value is not None
    assert third.value < 1
    assert label_alpha({"a": one, "b": one, "c": []}, "A", 20) != label_alpha({"a": one, "b": one}, "A", 20)


def test_rows_of_numpy_and_positions_of_any_number() -> None:
    import numpy as np

    a, b = [(0, 5, 1), (7, 9, 2)], [(0, 5, 1), (7, 10, 2)]
    kinds: list[Any] = [
        np.array,
        lambda rows: tuple(map(tuple, rows)),
        lambda rows: [list(row) for row in rows],
    ]
    for kind in kinds:
        assert exact_f1(kind(a), kind(b)) == exact_f1(a, b)
        assert semeval(kind(a), kind(b)) == semeval(a, b)
        assert gamma({"a": kind(a), "b": kind(b)}) == gamma({"a": a, "b": b})
        assert label_alpha({"a": kind(a), "b": kind(b)}, 2, 20) == label_alpha({"a": a, "b": b}, 2, 20)
        assert unitized_alpha({"a": kind(a), "b": kind(b)}, 20) == unitized_alpha({"a": a, "b": b}, 20)
    items = np.array([[1, 2], [1, 1], [2, 2]])
    assert fleiss_kappa(items) == fleiss_kappa(items.tolist())  # type: ignore[arg-type]
    assert nominal_alpha(items) == nominal_alpha(items.tolist())  # type: ignore[arg-type]
    assert cohen_kappa(items[:, 0], items[:, 1]) == cohen_kappa([1, 1, 2], [2, 1, 2])  # type: ignore[arg-type]
    found, plain = dawid_skene(items), dawid_skene(items.tolist())  # type: ignore[arg-type]
    assert found is not None
    assert plain is not None
    assert found.labels == plain.labels
    halves = ([(0.0, 2.5, "x")], [(0.25, 2.5, "x")])
    assert exact_f1(*halves).f1 == 0
    assert semeval(*halves)["type"].f1 == 1
    assert gamma(dict(zip("ab", halves, strict=True))).value is not None
