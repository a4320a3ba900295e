"""Several people's annotations as one: what each rule takes, whatever the order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Span, in_reading_order
from annotator.core.consensus import RULES, Rule, consensus
from tests.formats.given import annotations

TEXT = "قتل ثلاثة في قصف على حلب وإدلب"


def said(annotator: str, *spans: Span, links: tuple[Link, ...] = (), **more: object) -> Annotation:
    one = Annotation(annotator=annotator, status="done", spans=spans, links=links)
    return in_reading_order(one)


def span(number: str, start: int, end: int, label: str = "LOCATION", **attributes: object) -> Span:
    return Span(number, start, end, label, TEXT[start:end], dict(attributes))


def places(found: Annotation | None) -> list[tuple[int, int, str]]:
    assert found is not None
    return [(one.start, one.end, one.label) for one in found.spans]


def test_what_each_rule_takes() -> None:
    people = [
        said("a", span("1", 0, 3), span("2", 4, 9)),
        said("b", span("9", 0, 3), span("2", 13, 16)),
        said("c", span("1", 0, 3), span("3", 4, 9)),
    ]
    assert places(consensus(people, "intersection")) == [(0, 3, "LOCATION")]
    assert places(consensus(people, "majority")) == [(0, 3, "LOCATION"), (4, 9, "LOCATION")]
    assert len(places(consensus(people, "union"))) == 3
    assert places(consensus(people[:2], "majority")) == [(0, 3, "LOCATION")], "of two, both"


def test_who_did_not_look_has_no_voice_and_who_found_nothing_has() -> None:
    one = said("a", span("1", 0, 3))
    untouched = Annotation(annotator="b")
    nothing = Annotation(annotator="c", status="done")
    assert places(consensus([one, untouched], "intersection")) == [(0, 3, "LOCATION")]
    assert places(consensus([one, nothing], "intersection")) == []
    assert consensus([untouched], "union") is None


def test_attributes_and_links_are_decided_alike() -> None:
    def person(name: str, kind: str, tie: str) -> Annotation:
        spans = span("x", 0, 3, "CASUALTY", kind=kind), span("y", 21, 24)
        return said(name, *spans, links=(Link("l", tie, "x", "y"),))

    people = [person("a", "killed", "at"), person("b", "killed", "at"), person("c", "injured", "victim")]
    majority = consensus(people, "majority")
    assert majority is not None
    assert majority.spans[0].attributes == {"kind": "killed"}
    (link,) = majority.links
    assert (link.type, link.source, link.target) == ("at", "s1", "s2")
    union = consensus(people, "union")
    assert union is not None
    assert len(union.links) == 2
    intersection = consensus(people, "intersection")
    assert intersection is not None
    assert (intersection.spans[0].attributes, intersection.links) == ({}, ())


@given(st.data(), st.sampled_from(RULES))
def test_the_order_of_people_and_ids_makes_no_difference(data: st.DataObject, rule: Rule) -> None:
    people = [data.draw(annotations(TEXT, name)) for name in "abc"]
    found = consensus(people, rule)
    shuffled = people[:]
    random.Random(1).shuffle(shuffled)
    assert consensus(shuffled, rule) == found
    if found is not None:
        assert in_reading_order(found) == found
        heard = [one for one in people if one.spans or one.status in ("done", "in_progress")]
        every = [{(s.start, s.end, s.label) for s in one.spans} for one in heard]
        kept = set(places(found))
        assert set.intersection(*every) <= kept <= set.union(*every)
