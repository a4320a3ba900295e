"""What is said of matched spans: values, counts, links."""

from typing import Any

import pytest

from annotator.agreement import (
    attribute_agreement,
    cohen_kappa,
    link_agreement,
    matched_spans,
    nominal_alpha,
)
from annotator.agreement.attributes import plain_value, ranges_meet
from annotator.core.annotation import Annotation, Link, Span


def annotation(name: str, *spans: tuple[int, int, str, dict[str, Any]], links: str = "") -> Annotation:
    """Spans get the ids ``name0``, ``name1`` …; a link is ``type:source>target`` with their numbers."""
    made = [
        Span(f"{name}{at}", low, high, label, "…", values)
        for at, (low, high, label, values) in enumerate(spans)
    ]  # fmt: skip
    ties = []
    for at, link in enumerate(links.split()):
        kind, _, ends = link.partition(":")
        source, _, target = ends.partition(">")
        ties.append(Link(str(at), kind, f"{name}{source}", f"{name}{target}"))
    return Annotation(annotator=name, spans=tuple(made), links=tuple(ties))


def test_spans_answer_each_other_by_label_and_overlap() -> None:
    a = annotation("a", (0, 5, "ACTOR", {}), (10, 20, "ACTOR", {}), (30, 35, "WEAPON", {}))
    b = annotation("b", (0, 5, "ACTOR", {}), (12, 20, "ACTOR", {}), (30, 35, "LOCATION", {}))
    assert [(one.id, other.id) for one, other in matched_spans(a, b)] == [("a0", "b0"), ("a1", "b1")]


def test_values_of_matched_spans_and_what_only_one_gave() -> None:
    kinds = [("x", "x"), ("x", "y"), ("y", "y"), ("y", "y"), ("x", None)]
    articles = []
    for one, other in kinds:
        sides = [
            annotation(name, (0, 5, "ACTOR", {} if value is None else {"kind": value}))
            for name, value in (("a", one), ("b", other))
        ]
        articles.append((sides[0], sides[1]))
    (found,) = attribute_agreement(articles)
    assert (found.label, found.attribute) == ("ACTOR", "kind")
    assert (found.pairs, found.same, found.one_sided, found.overlapping) == (4, 3, 1, None)
    known = kinds[:4]
    assert found.kappa.value == pytest.approx(cohen_kappa(*zip(*known, strict=True)))
    assert found.alpha.value == pytest.approx(nominal_alpha(known))
    assert found.kappa.low is not None
    assert found.kappa.high is not None
    assert found.kappa.low <= 0.5 <= found.kappa.high


def test_one_value_throughout_is_undefined() -> None:
    pair = annotation("a", (0, 5, "ACTOR", {"kind": "x"})), annotation("b", (0, 5, "ACTOR", {"kind": "x"}))
    (found,) = attribute_agreement([pair, pair])
    assert found.same == found.pairs == 2
    assert (found.kappa.value, found.alpha.value) == (None, None)
    assert attribute_agreement([]) == []


def test_counts_are_compared_by_their_numbers_and_by_their_ranges() -> None:
    counts: list[tuple[Any, Any]] = [
        ({"low": 3, "best": 3, "high": 3}, {"low": 3, "best": 3, "high": 3, "approximate": True}),
        ({"low": 3, "high": 9}, {"low": 5, "best": 6, "high": 12}),
        ({"low": 3, "high": 9}, {"low": 10, "high": 12}),
        ({"low": 10}, {"best": 40}),
        (4, {"low": 4, "best": 4, "high": 4}),
    ]
    articles = [
        (
            annotation("a", (0, 5, "CASUALTY", {"count": one})),
            annotation("b", (0, 5, "CASUALTY", {"count": other})),
        )
        for one, other in counts
    ]
    (found,) = attribute_agreement(articles)
    assert (found.pairs, found.same, found.overlapping) == (5, 2, 4)


def test_an_unknown_count_is_no_number() -> None:
    assert ranges_meet({"unknown": True}, {"unknown": True})
    assert not ranges_meet({"unknown": True}, {"best": 3})
    assert plain_value({"unknown": True}) != plain_value({"low": 0})


def test_lists_of_choices_are_sets_and_true_is_not_one() -> None:
    assert plain_value(["x", "y"]) == plain_value(["y", "x"])
    assert plain_value(True) != plain_value(1)


def test_links_count_where_both_ends_match() -> None:
    spans: list[tuple[int, int, str, dict[str, Any]]] = [
        (at * 10, at * 10 + 5, "ACTOR", {}) for at in range(4)
    ]
    a = annotation("a", *spans, links="fighting:0>1 part_of:1>2 fighting:2>3")
    b = annotation("b", *spans[:3], (80, 85, "ACTOR", {}), links="fighting:0>1 part_of:2>1 fighting:0>3")
    whole, fighting, part_of = link_agreement([(a, b)])
    assert (whole.type, whole.same, whole.one, whole.other) == (None, 1, 2, 2)
    assert whole.f1.value == 0.5
    assert (fighting.type, fighting.same, fighting.f1.value) == ("fighting", 1, 1.0)
    assert (part_of.same, part_of.f1.value) == (0, 0.0), "a link has a direction"


def test_no_links_is_undefined() -> None:
    spans: tuple[int, int, str, dict[str, Any]] = (0, 5, "ACTOR", {})
    (found,) = link_agreement([(annotation("a", spans), annotation("b", spans))])
    assert (found.same, found.f1.value) == (0, None)
