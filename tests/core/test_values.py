"""Values fit their attributes; what is required and empty is found."""

from typing import Any

import pytest

from annotator.core.annotation import Annotation, Span
from annotator.core.errors import BadCount, BadValue, HashiyaError, UnknownChoice
from annotator.core.schema import Attribute, AttributeType, Choice, Label, Names, Schema
from annotator.core.values import check_value, empty_attributes, fits, is_empty, missing_values, with_value

NAMES = Names(ar="اسم", en="name")


def attribute(kind: AttributeType, name: str = "it", *, required: bool = False) -> Attribute:
    choices = tuple(Choice(one, NAMES) for one in ("a", "b")) if kind in ("choice", "choices") else ()
    return Attribute(name, kind, NAMES, choices, required)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("choice", "a"),
        ("choices", ["a", "b"]),
        ("choices", []),
        ("text", "حلب"),
        ("number", 0),
        ("number", 10**9),
        ("flag", False),
        ("count", {"low": 1, "best": 1, "high": 2}),
        ("count", {"low": None, "best": 110, "high": None, "approximate": True, "unknown": False}),
        ("count", {"unknown": True}),
        ("count", {"low": 9, "high": 14}),
    ],
)
def test_values_that_fit(kind: AttributeType, value: Any) -> None:
    check_value(attribute(kind), value)
    assert fits(attribute(kind), value)


@pytest.mark.parametrize(
    ("kind", "value", "error"),
    [
        ("choice", "c", UnknownChoice),
        ("choice", ["a"], BadValue),
        ("choices", "a", BadValue),
        ("choices", ["a", "c"], UnknownChoice),
        ("choices", ["a", "a"], BadValue),
        ("choices", [["a"]], BadValue),
        ("text", 3, BadValue),
        ("number", -1, BadValue),
        ("number", 1.5, BadValue),
        ("number", True, BadValue),
        ("number", "3", BadValue),
        ("flag", 1, BadValue),
        ("count", 3, BadValue),
        ("count", {"low": -1}, BadValue),
        ("count", {"low": 1.5}, BadValue),
        ("count", {"least": 1}, BadValue),
        ("count", {"approximate": 1}, BadValue),
        ("count", {"low": 2, "best": 1}, BadCount),
        ("count", {"low": 2, "high": 1}, BadCount),
        ("count", {"best": 5, "high": 4}, BadCount),
    ],
)
def test_values_that_do_not_fit(kind: AttributeType, value: Any, error: type[HashiyaError]) -> None:
    with pytest.raises(error):
        check_value(attribute(kind), value)
    assert not fits(attribute(kind), value)


def test_a_wrong_count_says_its_numbers() -> None:
    with pytest.raises(BadCount, match="7 ≤ 3"):
        check_value(attribute("count"), {"low": 7, "high": 3})


@pytest.mark.parametrize("value", [None, "", [], {}, {"low": None, "approximate": False}])
def test_what_says_nothing_is_empty(value: Any) -> None:
    assert is_empty(value)


@pytest.mark.parametrize("value", [False, 0, "x", ["a"], {"low": 0}, {"unknown": True}])
def test_an_answer_is_not_empty(value: Any) -> None:
    assert not is_empty(value)


@pytest.fixture
def small() -> Schema:
    kinds = (attribute("choice", "kind", required=True), attribute("count", "count", required=True))
    label = Label("A", NAMES, "#102030", "1", attributes=(*kinds, attribute("text", "note")))
    return Schema("hashiya-schema/1", "small", 1, NAMES, (label,))


def test_missing_values_in_reading_order(small: Schema) -> None:
    full = Span("1", 0, 1, "A", "x", {"kind": "a", "count": {"low": 1}})
    half = Span("2", 2, 3, "A", "x", {"kind": "a", "count": {"low": None}})
    none = Span("3", 4, 5, "A", "x")
    unsure = Span("4", 6, 7, "A", "x", unsure=True)
    other = Span("5", 8, 9, "B", "x")
    annotation = Annotation(annotator="s", spans=(full, half, none, unsure, other))
    found = [(span.id, [one.id for one in lacking]) for span, lacking in missing_values(small, annotation)]
    assert found == [("2", ["count"]), ("3", ["kind", "count"])]
    assert [one.id for one in empty_attributes(small, half)] == ["count", "note"]


def test_setting_and_clearing_leaves_the_span_as_it_is() -> None:
    span = Span("1", 0, 1, "A", "x", {"kind": "a"})
    assert with_value(span, "note", "x") == {"kind": "a", "note": "x"}
    assert with_value(span, "kind", None) == {}
    assert with_value(span, "note", "") == {"kind": "a"}
    assert span.attributes == {"kind": "a"}
