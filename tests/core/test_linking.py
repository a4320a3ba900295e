"""Links: what the schema allows, what a link's change is, and what relabelling does to links."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Span, in_reading_order
from annotator.core.change import AddLink, EditSpan, apply, inverse
from annotator.core.errors import (
    LinkEndGone,
    LinkForbidden,
    LinkGone,
    LinkImpossible,
    LinkRepeats,
    LinkToItself,
)
from annotator.core.linking import (
    Way,
    check_link,
    forbidden_links,
    making,
    nearest_first,
    partners,
    remaking,
    removing,
    turned,
    ways,
    why_not,
    with_links,
)
from annotator.core.schema import Schema, schema_from_json
from annotator.places import resource

LABELS = ("ACTOR", "LOCATION", "WEAPON", "CASUALTY", "SOURCE")


@pytest.fixture(scope="module")
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


SCHEMA = schema_from_json(resource("schemas", "conflict.json").read_bytes())


def span(name: str, label: str, start: int = 0) -> Span:
    return Span(name, start, start + len(name), label, name)


TOLL, ARMY, TOWN = span("toll", "CASUALTY", 10), span("army", "ACTOR", 20), span("town", "LOCATION", 40)
TOLD, BAND = span("told", "SOURCE", 60), span("band", "ACTOR", 80)


def annotation(*links: Link) -> Annotation:
    return in_reading_order(Annotation(annotator="s", spans=(TOLL, ARMY, TOWN, TOLD, BAND), links=links))


def test_ways_tell_both_directions_apart(schema: Schema) -> None:
    assert [way.type for way in ways(schema, annotation(), TOLL, ARMY)] == ["victim", "perpetrator"]
    back = ways(schema, annotation(), ARMY, TOLL)
    assert [(way.type, way.source, way.target) for way in back] == [
        ("victim", "toll", "army"),
        ("perpetrator", "toll", "army"),
    ]
    both = ways(schema, annotation(), ARMY, BAND)
    assert [(way.type, way.source) for way in both] == [
        ("part_of", "army"),
        ("allied_with", "army"),
        ("fighting", "army"),
        ("same_as", "army"),
        ("part_of", "band"),
        ("allied_with", "band"),
        ("fighting", "band"),
    ]
    assert ways(schema, annotation(), TOWN, TOWN) == ()
    assert [way.source for way in ways(schema, annotation(), TOWN, TOLD)] == ["told"]


def test_what_is_there_is_not_offered_again(schema: Schema) -> None:
    there = annotation(Link("1", "victim", "toll", "army"), Link("2", "same_as", "band", "army"))
    assert [way.type for way in ways(schema, there, TOLL, ARMY)] == ["perpetrator"]
    assert "same_as" not in {way.type for way in ways(schema, there, ARMY, BAND)}
    full = annotation(Link("1", "at", "toll", "town"))
    assert TOWN not in partners(schema, full, TOLL)
    assert TOWN in partners(schema, annotation(), TOLL)


def test_partners_are_those_that_could_be_tied(schema: Schema) -> None:
    assert [one.id for one in partners(schema, annotation(), TOLL)] == ["army", "town", "told", "band"]
    assert [one.id for one in partners(schema, annotation(), TOWN)] == ["toll", "army", "told", "band"]
    assert [one.id for one in partners(schema, annotation(), TOLD)] == ["toll", "army", "town", "band"]
    assert [one.id for one in nearest_first(TOLL, [BAND, TOLD, TOWN, ARMY])] == [
        "army",
        "town",
        "told",
        "band",
    ]


def test_a_link_that_may_not_be_is_refused_in_one_sentence(schema: Schema) -> None:
    there = annotation(Link("1", "victim", "toll", "army"), Link("2", "same_as", "band", "army"))
    for way, error in (
        (Way("victim", "toll", "toll"), LinkToItself),
        (Way("victim", "toll", "gone"), LinkEndGone),
        (Way("victim", "army", "toll"), LinkForbidden),
        (Way("none", "toll", "army"), LinkForbidden),
        (Way("victim", "toll", "army"), LinkRepeats),
        (Way("same_as", "army", "band"), LinkRepeats),
    ):
        with pytest.raises(error) as caught:
            making(schema, there, way)
        assert str(caught.value).endswith(".")
        assert "\n" not in str(caught.value)
    with pytest.raises(LinkGone):
        removing(there, "9")
    assert why_not(schema, there, TOWN, BAND) is None
    told = Span("told2", 70, 75, "SOURCE", "told2")
    weapons = Annotation(annotator="s", spans=(TOLL, told))
    assert why_not(schema, weapons, TOLL, told) is None
    assert isinstance(why_not(schema, there, TOLL, Span("t", 1, 2, "NONE", "t")), LinkImpossible)


def test_a_link_is_made_remade_turned_and_removed(schema: Schema) -> None:
    start = annotation()
    made = apply(start, making(schema, start, Way("part_of", "army", "band")))
    (link,) = made.links
    other = apply(made, remaking(schema, made, link.id, Way("fighting", "army", "band")))
    assert [(one.id, one.type) for one in other.links] == [(link.id, "fighting")]
    change = remaking(schema, other, link.id, turned(other.links[0]))
    back = apply(other, change)
    assert [(one.source, one.target) for one in back.links] == [("band", "army")]
    assert apply(back, inverse(change)) == other
    assert apply(back, removing(back, link.id)) == start
    with pytest.raises(LinkForbidden):
        remaking(schema, back, link.id, Way("victim", "band", "army"))


def test_relabelling_takes_forbidden_links_along(schema: Schema) -> None:
    there = annotation(
        Link("1", "victim", "toll", "army"),
        Link("2", "attributes", "told", "army"),
        Link("3", "part_of", "army", "band"),
    )
    after = Span(ARMY.id, ARMY.start, ARMY.end, "LOCATION", ARMY.text)
    assert [link.id for link in forbidden_links(schema, there, after)] == ["1", "3"]
    change = with_links(schema, there, EditSpan(ARMY, after))
    done = apply(there, change)
    assert [link.id for link in done.links] == ["2"]
    assert apply(done, inverse(change)) == there
    same = EditSpan(ARMY, Span(ARMY.id, ARMY.start, ARMY.end, "ACTOR", ARMY.text, {"role": "both"}))
    assert with_links(schema, there, same) is same


def test_links_that_were_forbidden_before_are_left_alone(schema: Schema) -> None:
    there = annotation(Link("1", "gone_type", "toll", "army"))
    after = Span(ARMY.id, ARMY.start, ARMY.end, "WEAPON", ARMY.text)
    assert with_links(schema, there, EditSpan(ARMY, after)) == EditSpan(ARMY, after)


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.integers(0, 9)), max_size=30))
def test_what_is_offered_can_always_be_made(wanted: list[tuple[int, int, int]]) -> None:
    spans = tuple(span(f"s{turn}", LABELS[turn % 5], turn * 10) for turn in range(8))
    state = Annotation(annotator="s", spans=spans)
    for one, other, choice in wanted:
        offered = ways(SCHEMA, state, spans[one], spans[other])
        assert len(set(offered)) == len(offered)
        assert (why_not(SCHEMA, state, spans[one], spans[other]) is None) == bool(offered)
        assert bool(offered) == (spans[other] in partners(SCHEMA, state, spans[one]))
        if offered:
            change = making(SCHEMA, state, offered[choice % len(offered)])
            assert isinstance(change, AddLink)
            state = apply(state, change)
    for link in state.links:
        check_link(SCHEMA, state, link)
