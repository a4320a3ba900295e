"""γ against all alignments there are, and what γ must and must not reward."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement import gamma, gamma_alignment, gamma_cat, label_alpha

Unit = tuple[float, float, str]

unit = st.tuples(st.integers(0, 20), st.integers(1, 8), st.sampled_from("ABC")).map(
    lambda one: (one[0], one[0] + one[1], one[2])
)


def few(annotators: int, most: int) -> st.SearchStrategy[dict[str, list[Unit]]]:
    names = "abcd"[:annotators]
    return st.fixed_dictionaries({name: st.lists(unit, max_size=most) for name in names})


def unlike(u: Unit, v: Unit, alpha: float, beta: float, delta: float) -> float:
    shift = abs(u[0] - v[0]) + abs(u[1] - v[1])
    return alpha * delta * (shift / (u[1] - u[0] + v[1] - v[0])) ** 2 + beta * delta * (u[2] != v[2])


def partitions(annotations: dict[str, list[Unit]]) -> Iterator[list[tuple[Unit | None, ...]]]:
    """Every way to put all units into unitary alignments."""
    rows = list(annotations.values())

    def rest(left: tuple[tuple[int, ...], ...]) -> Iterator[list[tuple[Unit | None, ...]]]:
        first = next((at for at, own in enumerate(left) if own), None)
        if first is None:
            yield []
            return
        choices = [
            (own[:1] if at == first else (None, *own) if at > first else (None,))
            for at, own in enumerate(left)
        ]
        for chosen in product(*choices):
            after = tuple(
                tuple(one for one in own if one != took) for own, took in zip(left, chosen, strict=True)
            )
            one = tuple(None if at is None else row[at] for at, row in zip(chosen, rows, strict=True))
            for others in rest(after):
                yield [one, *others]

    yield from rest(tuple(tuple(range(len(row))) for row in rows))


def cost(one: tuple[Unit | None, ...], weights: tuple[float, float, float]) -> float:
    pairs = list(combinations(one, 2))
    known = [(u, v) for u, v in pairs if u is not None and v is not None]
    total = sum(unlike(u, v, *weights) for u, v in known) + weights[2] * (len(pairs) - len(known))
    return total / len(pairs)


def least(annotations: dict[str, list[Unit]], weights: tuple[float, float, float]) -> float:
    total = min(sum(cost(one, weights) for one in way) for way in partitions(annotations))
    return total * len(annotations) / sum(map(len, annotations.values()))


def check_alignment(annotations: dict[str, list[Unit]], weights: tuple[float, float, float]) -> None:
    found = gamma_alignment(annotations, *weights)
    if not any(annotations.values()):
        assert found.disorder is None
        assert found.alignment == ()
        return
    assert found.disorder == pytest.approx(least(annotations, weights))
    for name, own in annotations.items():
        aligned = [row[name] for row in found.alignment if row[name] is not None]
        assert Counter(aligned) == Counter(own)
    total = sum(
        cost(cast("tuple[Unit | None, ...]", tuple(row.values())), weights) for row in found.alignment
    )
    assert found.disorder == pytest.approx(total * len(annotations) / sum(map(len, annotations.values())))


weighting = st.sampled_from(
    [(1.0, 1.0, 1.0), (3.0, 1.0, 1.0), (1.0, 0.0, 2.0), (0.0, 1.0, 1.0), (0.2, 0.3, 0.5)]
)


@given(few(2, 4), weighting)
def test_two_annotators_best_of_all(annotations: dict[str, list[Unit]], weights: Any) -> None:
    check_alignment(annotations, weights)


@settings(max_examples=60, deadline=None)
@given(few(3, 3), weighting)
def test_three_annotators_best_of_all(annotations: dict[str, list[Unit]], weights: Any) -> None:
    check_alignment(annotations, weights)


@settings(max_examples=20, deadline=None)
@given(few(4, 2), weighting)
def test_four_annotators_best_of_all(annotations: dict[str, list[Unit]], weights: Any) -> None:
    check_alignment(annotations, weights)


def dense(seed: int, number: int) -> dict[str, list[Unit]]:
    """Three annotators whose units all lie about one place: one large component."""

    def own(step: int) -> list[Unit]:
        starts = [(seed * 7 + at * step) % 40 for at in range(number)]
        return [(low, low + 12 + at % 5, "AB"[at % 2]) for at, low in enumerate(starts)]

    return {"a": own(3), "b": own(5), "c": own(7)}


@pytest.mark.parametrize("seed", range(4))
def test_a_dense_component_is_solved_as_well_as_whole_numbers_can(seed: int) -> None:
    """Against one programme over all groups below the bound, written down anew."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp

    annotations = dense(seed, 9)
    rows = list(annotations.values())
    weights = (1.0, 1.0, 1.0)
    groups = [
        one
        for one in product(*([None, *range(len(row))] for row in rows))
        if any(at is not None for at in one)
    ]  # fmt: skip
    costs = [
        cost(tuple(None if at is None else row[at] for at, row in zip(one, rows, strict=True)), weights)
        for one in groups
    ]
    node = np.zeros((27, len(groups)))
    for column, one in enumerate(groups):
        for annotator, at in enumerate(one):
            if at is not None:
                node[annotator * 9 + at, column] = 1
    whole = milp(
        np.array(costs), integrality=np.ones(len(groups)), bounds=Bounds(0, 1),
        constraints=LinearConstraint(node, 1, 1), options={"mip_rel_gap": 0},
    )  # fmt: skip
    assert gamma_alignment(annotations).disorder == pytest.approx(whole.fun / 9)


def test_several_programmes_find_what_one_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    from annotator.agreement import alignment

    together = [gamma(dense(seed, 9)) for seed in range(3)]
    monkeypatch.setattr(alignment, "_GROUPS", 1)
    monkeypatch.setattr(alignment, "_CELLS", 1)
    for seed, before in enumerate(together):
        now = gamma(dense(seed, 9))
        assert now.value == pytest.approx(before.value)
        assert now.samples == before.samples


@settings(max_examples=25, deadline=None)
@given(few(3, 4))
def test_names_order_and_labels_change_nothing(annotations: dict[str, list[Unit]]) -> None:
    before = gamma(annotations, seed=3)
    assert gamma({name: annotations[name][::-1] for name in reversed(annotations)}, seed=3) == before
    renamed = {
        name: [(low, high, {"A": 1, "B": "z", "C": ("q",)}[label]) for low, high, label in own]
        for name, own in annotations.items()
    }
    assert gamma(renamed, seed=3) == before


@settings(max_examples=25, deadline=None)
@given(few(2, 4).filter(lambda one: any(one.values())))
def test_moving_the_text_changes_nothing(annotations: dict[str, list[Unit]]) -> None:
    moved = {
        name: [(low + 1000, high + 1000, label) for low, high, label in own]
        for name, own in annotations.items()
    }
    assert gamma(moved) == gamma(annotations)


@settings(max_examples=20, deadline=None)
@given(st.lists(unit, min_size=1, max_size=6))
def test_perfect_agreement_is_one(spans: list[Unit]) -> None:
    assert gamma({"a": spans, "b": spans}).value == 1
    assert gamma({"a": spans, "b": spans, "c": spans[::-1]}).value == 1


@settings(max_examples=25, deadline=None)
@given(few(2, 4), st.permutations("ABC"))
def test_who_is_called_what_changes_nothing(annotations: dict[str, list[Unit]], names: list[str]) -> None:
    """Also where both marked the same places, and only labels tell them apart."""
    a, b = annotations.values()
    twin = [(low, high, names["ABC".index(label)]) for low, high, label in a]
    for own in (b, twin):
        assert gamma({"a": a, "b": own}, seed=3) == gamma({"a": own, "b": a}, seed=3)


@pytest.mark.parametrize("delta", [0.1, 0.3, 1, 7])
def test_perfect_agreement_is_one_to_the_last_digit(delta: float) -> None:
    units = [(at * 10, at * 10 + 7, "AB"[at % 2]) for at in range(7)]
    for names in ("ab", "abc", "abcd"):
        found = gamma(dict.fromkeys(names, units), delta=delta)
        assert (found.value, found.observed) == (1.0, 0.0)


def test_positions_may_be_any_numbers_and_spans_any_rows() -> None:
    import numpy as np

    a, b = [(0, 5, "x"), (7, 9, "y")], [(0, 6, "x")]
    plain = gamma({"a": a, "b": b})
    rows = {"a": [[np.int64(low), np.float32(high), label] for low, high, label in a], "b": [list(b[0])]}
    assert gamma(rows) == plain  # type: ignore[arg-type]
    numbers = {"a": np.array([[0, 5, 1], [7, 9, 2]]), "b": np.array([[0, 6, 1]])}
    assert gamma(numbers) == plain  # type: ignore[arg-type]
    halves = {"a": [(0, 2.5, "x"), (3.5, 4.5, "y")], "b": [(0.0, 3.0, "x")]}
    assert gamma_alignment(halves).disorder == pytest.approx(plain.observed)
    assert gamma(halves).value is not None


def test_undefined() -> None:
    cases: list[dict[str, list[Unit]]] = [{}, {"a": [(0, 5, "A")]}, {"a": [], "b": []}]
    for nothing in cases:
        assert gamma(nothing) == gamma_cat(nothing)
        assert (gamma(nothing).value, gamma(nothing).samples) == (None, 0)


def test_one_who_found_nothing_counts_and_is_no_agreement() -> None:
    found = gamma({"a": [(0, 5, "A"), (9, 14, "B")], "b": []})
    assert found.observed == 2
    assert found.value is not None
    assert found.value <= 0


def test_chance_is_drawn_as_often_as_it_varies() -> None:
    narrow = {name: [(at * 10, at * 10 + 4, "AB"[at % 2]) for at in range(40)] for name in "ab"}
    narrow["b"] = [(low + 1, high, label) for low, high, label in narrow["b"]]
    assert gamma(narrow).samples >= 30
    wide = {"a": [(0, 20, "A"), (30, 34, "B")], "b": [(1, 20, "A")]}
    assert gamma(wide).samples > 100
    assert gamma(wide, seed=5) == gamma(wide, seed=5)
    assert gamma(wide, seed=5) != gamma(wide, seed=6)


def test_five_spans_against_one_are_no_agreement() -> None:
    """Character by character they are the same, and α takes them for perfect agreement; γ does not."""
    one = [(0, 20, "A")]
    five = [(at, at + 4, "A") for at in range(0, 20, 4)]
    found = gamma({"a": one, "b": five})
    assert found.value is not None
    assert found.value < 0.1
    good = gamma({"a": one, "b": [(1, 20, "A")]}).value
    assert good is not None
    assert good > 0.5
    assert label_alpha({"a": one, "b": five}, "A", 100) == 1


def test_nested_units_stay_apart() -> None:
    nested = [(0, 30, "ACTOR"), (5, 12, "LOCATION"), (40, 50, "ACTOR")]
    found = gamma_alignment({"a": nested, "b": nested[::-1]})
    assert found.disorder == 0
    assert [row["a"] == row["b"] for row in found.alignment] == [True] * 3


def test_bad_weights_and_units_are_refused() -> None:
    pair = {"a": [(0, 5, "A")], "b": [(0, 5, "A")]}
    with pytest.raises(ValueError, match="delta"):
        gamma(pair, delta=0)
    with pytest.raises(ValueError, match="ends before"):
        gamma({"a": [(5, 0, "A")], "b": [(0, 5, "A")]})


def test_units_without_length() -> None:
    assert gamma_alignment({"a": [(3, 3, "A")], "b": [(3, 3, "A")]}).disorder == 0
    assert gamma_alignment({"a": [(3, 3, "A")], "b": [(4, 4, "A")]}).disorder == 2


def test_gamma_cat_looks_at_labels_only() -> None:
    places = [(at * 10, at * 10 + 6) for at in range(12)]
    a = [(low, high, "AB"[at % 2]) for at, (low, high) in enumerate(places)]
    moved = [(low + 1, high + 1, label) for low, high, label in a]
    assert gamma_cat({"a": a, "b": moved}).value == 1
    shared = gamma({"a": a, "b": moved}).value
    assert shared is not None
    assert shared < 1
    wrong = [(low, high, "AB"[at // 2 % 2]) for at, (low, high) in enumerate(places)]
    found = gamma_cat({"a": a, "b": wrong})
    assert found.observed == pytest.approx(0.5)
    assert found.value is not None
    assert abs(found.value) < 0.3
    assert gamma_cat({"a": [(0, 5, "A")], "b": [(0, 5, "A")]}).value is None, (
        "one label: nothing to differ in"
    )
