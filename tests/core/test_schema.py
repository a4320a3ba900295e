import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Span, in_reading_order
from annotator.core.errors import BadSchema, SpanCrosses, SpanRefused, SpanRepeats, UnknownLabel
from annotator.core.schema import (
    Label,
    Names,
    Schema,
    broken_rules,
    check_allowed,
    schema_from_json,
    schema_to_json,
)

SCHEMA = Schema(
    "hashiya-schema/1",
    "two",
    1,
    Names("اثنان", "Two"),
    (
        Label("ACTOR", Names("جهة", "Actor"), "#112233", "1"),
        Label("LOCATION", Names("موقع", "Location"), "#445566", ""),
    ),
)
TEXT = "abcdefghijklmnopqrstuvwxyz"


def span(start: int, end: int, label: str = "ACTOR", id: str = "") -> Span:  # noqa: A002
    return Span(id or f"{label}{start}-{end}", start, end, label, TEXT[start:end])


def with_spans(*spans: Span) -> Annotation:
    return in_reading_order(Annotation(annotator="x", spans=spans))


@pytest.mark.parametrize(
    ("ends", "label", "refused"),
    [
        ((6, 8), "ACTOR", None),  # inside
        ((5, 8), "ACTOR", None),  # inside, same start
        ((8, 10), "ACTOR", None),  # inside, same end
        ((2, 12), "ACTOR", None),  # around
        ((0, 5), "ACTOR", None),  # touching
        ((10, 12), "ACTOR", None),
        ((5, 10), "LOCATION", None),  # the same extent under another label
        ((2, 7), "LOCATION", None),  # crossing another label
        ((2, 7), "ACTOR", SpanCrosses),
        ((7, 12), "ACTOR", SpanCrosses),
        ((5, 10), "ACTOR", SpanRepeats),
        ((0, 2), "WEAPON", UnknownLabel),
    ],
)
def test_span_rules(ends: tuple[int, int], label: str, refused: type[SpanRefused] | None) -> None:
    annotation = with_spans(span(5, 10))
    if refused is None:
        check_allowed(SCHEMA, annotation, span(*ends, label, "new"))
    else:
        with pytest.raises(refused):
            check_allowed(SCHEMA, annotation, span(*ends, label, "new"))


def test_the_span_being_edited_does_not_count_itself() -> None:
    annotation = with_spans(span(5, 10, id="one"), span(12, 15))
    check_allowed(SCHEMA, annotation, span(7, 12, id="one"))
    with pytest.raises(SpanCrosses, match="“hijklm” crosses “mno”"):
        check_allowed(SCHEMA, annotation, span(7, 13, id="one"))


ends = st.tuples(st.integers(0, 24), st.integers(1, 8)).map(lambda pair: (pair[0], min(26, sum(pair))))


@given(st.lists(st.tuples(ends, st.sampled_from(["ACTOR", "LOCATION", "HERO"])), max_size=12))
def test_broken_rules_are_what_each_span_alone_would_be_refused_for(
    drawn: list[tuple[tuple[int, int], str]],
) -> None:
    annotation = with_spans(*(span(*pair, label, f"s{at}") for at, (pair, label) in enumerate(drawn)))
    expected = []
    for one in annotation.spans:
        try:
            check_allowed(SCHEMA, annotation, one)
        except SpanRefused:
            expected.append(one)
    assert [one for one, _ in broken_rules(SCHEMA, annotation)] == expected


def test_broken_rules_say_how() -> None:
    annotation = with_spans(
        span(0, 5), span(3, 8), span(20, 22, "HERO"), span(20, 22, id="a"), span(20, 22, id="b")
    )
    assert [(one.text, type(error)) for one, error in broken_rules(SCHEMA, annotation)] == [
        ("abcde", SpanCrosses),
        ("defgh", SpanCrosses),
        ("uv", SpanRepeats),
        ("uv", SpanRepeats),
        ("uv", UnknownLabel),
    ]


def test_a_schema_comes_back_as_it_was() -> None:
    data = schema_to_json(SCHEMA)
    assert schema_from_json(data) == SCHEMA
    assert schema_from_json(b"\xef\xbb\xbf" + data) == SCHEMA
    assert b'\n  "labels": [\n' in data
    assert "جهة".encode() in data


def broken(change: Callable[[Any], object]) -> bytes:
    data = json.loads(schema_to_json(SCHEMA))
    change(data)
    return json.dumps(data).encode()


def attribute(**fields: Any) -> Callable[[Any], object]:
    whole = {"id": "kind", "type": "text", "names": {"ar": "a", "en": "b"}, **fields}
    return lambda data: data["labels"][1].update(attributes=[whole])


CHOICE = {"id": "a", "names": {"ar": "a", "en": "b"}}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda data: data.pop("format"), "$"),
        (lambda data: data.update(format="hashiya-schema/2"), "$.format"),
        (lambda data: data.update(version=0), "$.version"),
        (lambda data: data.update(version="1"), "$.version"),
        (lambda data: data.update(colour="red"), "$"),
        (lambda data: data.update(labels=[]), "$.labels"),
        (lambda data: data["labels"][1].update(id="ACTOR"), "$.labels"),
        (lambda data: data["labels"][1].update(key="1"), "$.labels (keys)"),
        (lambda data: data["labels"][1].update(key="F1"), "$.labels[1].key"),
        (lambda data: data["labels"][1].update(color="red"), "$.labels[1].color"),
        (lambda data: data["labels"][1].update(id="*"), "$.labels[1].id"),
        (lambda data: data["labels"][1].update(id=""), "$.labels[1].id"),
        (lambda data: data["labels"][1]["names"].pop("ar"), "$.labels[1].names"),
        (attribute(type="date"), "$.labels[1].attributes[0].type"),
        (attribute(type="choice"), "$.labels[1].attributes[0].choices"),
        (attribute(choices=[CHOICE]), "$.labels[1].attributes[0].choices"),
        (attribute(type="choices", choices=[CHOICE, CHOICE]), "$.labels[1].attributes[0].choices"),
        (lambda data: data.update(links=[{**CHOICE, "pairs": [["ACTOR", "HERO"]]}]), "$.links[0].pairs[0]"),
        (lambda data: data.update(links=[{**CHOICE, "pairs": [["=", "ACTOR"]]}]), "$.links[0].pairs[0]"),
        (lambda data: data.update(links=[{**CHOICE, "pairs": [["ACTOR"]]}]), "$.links[0].pairs[0]"),
        (lambda data: data.update(links=[{**CHOICE, "pairs": []}]), "$.links[0].pairs"),
        (lambda data: data.update(links=[{**CHOICE, "pairs": [["*", "="]]}] * 2), "$.links"),
    ],
)
def test_a_bad_schema_is_refused_with_its_place(change: Callable[[Any], object], path: str) -> None:
    with pytest.raises(BadSchema) as refused:
        schema_from_json(broken(change))
    assert refused.value.fields["path"] == path
    assert refused.value.fields["reason"]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"null", b"\xff\xfe{", b"SQLite format 3\x00", b'{"id": "\xff"}']
)
def test_what_is_no_schema_at_all(data: bytes) -> None:
    with pytest.raises(BadSchema, match=r"^The schema cannot be used: .+ \(at \$.*\)\.$"):
        schema_from_json(data)


def test_links_tie_only_their_pairs() -> None:
    data = broken(
        lambda data: data.update(
            links=[
                {**CHOICE, "id": "at", "pairs": [["ACTOR", "LOCATION"]]},
                {**CHOICE, "id": "same_as", "pairs": [["*", "="]]},
                {**CHOICE, "id": "near", "pairs": [["*", "*"]]},
            ]
        )
    )
    at, same_as, near = schema_from_json(data).links
    assert at.allows("ACTOR", "LOCATION")
    assert not at.allows("LOCATION", "ACTOR")
    assert same_as.allows("ACTOR", "ACTOR")
    assert not same_as.allows("ACTOR", "LOCATION")
    assert near.allows("ACTOR", "LOCATION")
