"""Who says what, from the schema alone."""

import msgspec

from annotator.core.annotation import Annotation, Link, Span, in_reading_order
from annotator.core.claims import claim_types, compare, read_claims, source_labels
from annotator.core.schema import LinkType, Names, schema_from_json
from annotator.places import resource

SCHEMA = schema_from_json(resource("schemas", "conflict.json").read_bytes())
NAMES = Names("س", "s")


def span(name: str, label: str, start: int, **values: object) -> Span:
    return Span(name, start, start + 3, label, name, dict(values))


SPANS = (
    span("official", "SOURCE", 0),
    span("five", "CASUALTY", 10, kind="killed", count={"low": 5, "best": 5, "high": 5}),
    span("witness", "SOURCE", 20),
    span("nine", "CASUALTY", 30, kind="killed", count={"low": 9}),
    span("town", "LOCATION", 40),
    span("again", "CASUALTY", 50, kind="killed"),
    span("hurt", "CASUALTY", 60, kind="injured"),
    span("outlet", "SOURCE", 70),
)
LINKS = (
    Link("1", "attributes", "official", "five"),
    Link("2", "attributes", "witness", "nine"),
    Link("3", "attributes", "witness", "town"),
    Link("4", "at", "nine", "town"),
    Link("5", "same_as", "again", "nine"),
)
FOUND = in_reading_order(Annotation(annotator="s", spans=SPANS, links=LINKS))


def test_the_schema_says_who_is_a_source() -> None:
    assert [kind.id for kind in claim_types(SCHEMA)] == ["attributes"]
    assert source_labels(SCHEMA) == {"SOURCE"}
    says = LinkType("says", NAMES, (("SOURCE", "CASUALTY"), ("SOURCE", "WEAPON")))
    renamed = msgspec.structs.replace(
        SCHEMA, links=(says, *(kind for kind in SCHEMA.links if kind.id != "attributes"))
    )
    assert [kind.id for kind in claim_types(renamed)] == ["says"]
    none = msgspec.structs.replace(SCHEMA, links=())
    assert claim_types(none) == ()
    assert read_claims(none, FOUND).sources == ()


def test_each_source_with_what_it_attributes() -> None:
    claims = read_claims(SCHEMA, FOUND)
    assert [(one.source.id, [claim.span.id for claim in one.claims]) for one in claims.sources] == [
        ("official", ["five"]),
        ("witness", ["nine", "town"]),
    ]
    (nine, _town) = claims.sources[1].claims
    assert [(link.type, other.id) for link, other in nine.through] == [("at", "town")]


def test_gaps_are_listed_apart_and_the_same_casualty_counts_once() -> None:
    claims = read_claims(SCHEMA, FOUND)
    assert [one.id for one in claims.silent] == ["outlet"]
    assert [one.id for one in claims.unsourced] == ["hurt"]


def test_two_tolls_by_two_sources_stand_on_one_line() -> None:
    rows = compare(SCHEMA, read_claims(SCHEMA, FOUND))
    assert [(row.label, row.kind) for row in rows] == [("CASUALTY", "killed"), ("LOCATION", "")]
    assert [[claim.span.id for claim in cell] for cell in rows[0].cells] == [["five"], ["nine"]]


def test_a_link_to_nothing_is_left_out() -> None:
    broken = msgspec.structs.replace(FOUND, links=(Link("1", "attributes", "official", "gone"),))
    assert read_claims(SCHEMA, broken).sources == ()
