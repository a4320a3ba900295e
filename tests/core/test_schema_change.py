"""A change of schema carries every annotation along, loses only what is given up, and can be taken back."""

from itertools import combinations
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Refusal, Span, check_span, in_reading_order
from annotator.core.change import apply, inverse
from annotator.core.errors import BadSchema
from annotator.core.schema import Attribute, Choice, Label, LinkType, Names, Schema
from annotator.core.schema_change import Carried, Tally, affects, carry
from annotator.core.schema_draft import Census, Draft, Item, Usage, attribute_item
from annotator.core.schema_moves import Moves, Plan, make_plan, moves_from_json

TEXT = "abcdefghijklmnopqrstuvwxyz"


def names(of: str) -> Names:
    return Names(f"ا{of}", of)


def choices(*ids: str) -> tuple[Choice, ...]:
    return tuple(Choice(one, names(one)) for one in ids)


def label(label_id: str, *attributes: Attribute, color: str = "#336699") -> Label:
    return Label(label_id, names(label_id), color, "", None, attributes)


KIND = Attribute("kind", "choice", names("kind"), choices("x", "y", "z"))
TAGS = Attribute("tags", "choices", names("tags"), choices("p", "q"))
SCHEMA = Schema(
    "hashiya-schema/1",
    "three",
    1,
    names("three"),
    (
        label("ACTOR", KIND, Attribute("note", "text", names("note"))),
        label("PLACE", Attribute("kind", "choice", names("kind"), choices("x", "town"))),
        label("VEHICLE", KIND, TAGS, Attribute("size", "number", names("size"))),
    ),
    (
        LinkType("at", names("at"), (("*", "PLACE"),)),
        LinkType("same_as", names("same"), (("*", "="),)),
        LinkType("in", names("in"), (("ACTOR", "VEHICLE"), ("ACTOR", "PLACE"))),
    ),
)


def span(start: int, end: int, of: str, span_id: str = "", **values: Any) -> Span:
    return Span(span_id or f"{of}{start}-{end}", start, end, of, TEXT[start:end], values)


def annotation(*spans: Span, links: tuple[Link, ...] = ()) -> Annotation:
    return in_reading_order(Annotation(annotator="x", spans=spans, links=links))


def without(*label_ids: str, keep_pairs: bool = False) -> Schema:
    """SCHEMA without some labels and without the pairs that name them."""
    links = []
    for link in SCHEMA.links:
        pairs = tuple(pair for pair in link.pairs if not set(pair) & set(label_ids))
        links.append(msgspec.structs.replace(link, pairs=pairs or (("*", "*"),)))
    labels = tuple(one for one in SCHEMA.labels if one.id not in label_ids)
    return msgspec.structs.replace(SCHEMA, labels=labels, links=tuple(links))


def carried(after: Schema, moves: Moves, before: Annotation) -> tuple[Annotation, Carried]:
    found = carry(make_plan(SCHEMA, after, moves), before)
    if found.change is None:
        return before, found
    now = apply(before, found.change)
    assert apply(now, inverse(found.change)) == before
    return now, found


# -- what becomes of an annotation -----------------------------------------------------------------------


def test_a_renamed_label_keeps_everything_but_its_name() -> None:
    one = span(0, 5, "ACTOR", kind="x", note="n")
    link = Link("l", "same_as", one.id, one.id)
    after = msgspec.structs.replace(
        SCHEMA, labels=(msgspec.structs.replace(SCHEMA.labels[0], id="GROUP"), *SCHEMA.labels[1:]), links=()
    )
    after = msgspec.structs.replace(after, links=(LinkType("same_as", names("same"), (("*", "="),)),))
    now, found = carried(after, Moves(labels={"ACTOR": "GROUP"}), annotation(one, links=(link,)))
    assert now.spans == (msgspec.structs.replace(one, label="GROUP"),)
    assert now.links == (link,)
    assert found.tally == Tally(edited=1)


def test_a_removed_label_takes_its_spans_and_their_links() -> None:
    one, other, third = span(0, 5, "VEHICLE"), span(6, 9, "PLACE"), span(10, 12, "PLACE")
    links = (Link("a", "at", one.id, other.id), Link("b", "same_as", other.id, third.id))
    now, found = carried(
        without("VEHICLE"), Moves(labels={"VEHICLE": None}), annotation(one, other, third, links=links)
    )
    assert now.spans == (other, third)
    assert now.links == (links[1],)
    assert found.tally == Tally(removed=1, links_removed=1)


def test_merging_makes_one_span_of_two_and_ties_its_links_anew() -> None:
    vehicle = span(0, 5, "VEHICLE", "v", kind="x", tags=["p"])
    actor = span(0, 5, "ACTOR", "a", kind="y", note="n")
    place = span(8, 12, "PLACE", "p")
    links = (
        Link("1", "at", "v", "p", {"sure": 1}),
        Link("2", "at", "a", "p"),
        Link("3", "same_as", "v", "a"),
        Link("4", "in", "a", "v"),
        Link("5", "same_as", "p", "v"),
    )
    moves = Moves(labels={"VEHICLE": "ACTOR"}, attributes={"VEHICLE": {"tags": None, "size": None}})
    now, found = carried(without("VEHICLE"), moves, annotation(vehicle, actor, place, links=links))
    assert now.spans == (msgspec.structs.replace(actor, attributes={"kind": "y", "note": "n"}), place)
    assert now.links == (Link("1", "at", "a", "p", {"sure": 1}), Link("5", "same_as", "p", "a"))
    assert found.tally == Tally(merged=1, differing=1, links_edited=2, links_removed=3)


def test_merging_takes_over_the_values_that_only_the_other_has() -> None:
    after = without("VEHICLE")
    after = msgspec.structs.replace(
        after,
        labels=(
            label("ACTOR", *SCHEMA.labels[2].attributes, SCHEMA.labels[0].attributes[1]),
            after.labels[1],
        ),
    )
    vehicle, actor = span(0, 5, "VEHICLE", "v", size=3), span(0, 5, "ACTOR", "a", note="n")
    now, found = carried(after, Moves(labels={"VEHICLE": "ACTOR"}), annotation(vehicle, actor))
    assert now.spans == (msgspec.structs.replace(actor, attributes={"note": "n", "size": 3}),)
    assert found.tally == Tally(edited=1, merged=1)


def test_spans_that_cross_after_a_merge_stay_and_are_counted() -> None:
    both = annotation(span(0, 5, "VEHICLE"), span(3, 9, "ACTOR"), span(10, 12, "VEHICLE"))
    now, found = carried(without("VEHICLE"), Moves(labels={"VEHICLE": "ACTOR"}), both)
    assert [one.label for one in now.spans] == ["ACTOR", "ACTOR", "ACTOR"]
    assert found.tally == Tally(edited=2, crossing=2)


def test_links_that_their_type_ties_no_more_stay_and_are_counted() -> None:
    both = annotation(span(0, 5, "ACTOR", "a"), span(6, 9, "PLACE", "p"), links=(Link("l", "at", "a", "p"),))
    narrow = LinkType("at", names("at"), (("VEHICLE", "PLACE"),))
    after = msgspec.structs.replace(SCHEMA, links=(narrow, *SCHEMA.links[1:]))
    now, found = carried(after, Moves(), both)
    assert now is both
    assert found == Carried(None, Tally(unfit=1))


def test_attributes_and_choices_move_or_go() -> None:
    kind = Attribute("sort", "choices", names("sort"), choices("x", "town"))
    after = msgspec.structs.replace(SCHEMA, labels=(label("ACTOR", kind), *SCHEMA.labels[1:]))
    moves = Moves(
        attributes={"ACTOR": {"kind": "sort", "note": None}},
        values={"ACTOR": {"kind": {"y": "town", "z": None}}},
    )
    spans = [span(n, n + 1, "ACTOR", kind=kind, note="n") for n, kind in enumerate("xyz")]
    now, found = carried(after, moves, annotation(*spans))
    assert [one.attributes for one in now.spans] == [{"sort": ["x"]}, {"sort": ["town"]}, {}]
    assert found.tally == Tally(edited=3)


def test_choices_of_a_list_that_become_one_stand_there_once() -> None:
    tags = Attribute("tags", "choices", names("tags"), choices("p"))
    after = msgspec.structs.replace(SCHEMA, labels=(*SCHEMA.labels[:2], label("VEHICLE", KIND, tags)))
    moves = Moves(attributes={"VEHICLE": {"size": None}}, values={"VEHICLE": {"tags": {"q": "p"}}})
    now, _found = carried(after, moves, annotation(span(0, 3, "VEHICLE", tags=["q", "p"], size=1)))
    assert now.spans[0].attributes == {"tags": ["p"]}


def test_two_attributes_that_become_one_keep_the_value_that_stood_there() -> None:
    after = msgspec.structs.replace(
        SCHEMA, labels=(label("ACTOR", Attribute("note", "text", names("n"))), *SCHEMA.labels[1:])
    )
    moves = Moves(attributes={"ACTOR": {"kind": "note"}})
    both, one = span(0, 3, "ACTOR", kind="x", note="old"), span(4, 6, "ACTOR", kind="x")
    now, found = carried(after, moves, annotation(both, one))
    assert [each.attributes for each in now.spans] == [{"note": "old"}, {"note": "x"}]
    assert found.tally == Tally(edited=2, differing=1)


def test_notes_are_joined_and_doubt_stays() -> None:
    one = msgspec.structs.replace(span(0, 5, "VEHICLE", "v"), note="first", unsure=True)
    other = msgspec.structs.replace(span(0, 5, "ACTOR", "a"), note="second")
    moves = Moves(labels={"VEHICLE": "ACTOR"})
    now, _found = carried(without("VEHICLE"), moves, annotation(one, other))
    assert now.spans == (msgspec.structs.replace(other, note="second\nfirst", unsure=True),)
    alike = annotation(msgspec.structs.replace(one, note="second"), other)
    assert carried(without("VEHICLE"), moves, alike)[0].spans[0].note == "second"


def test_refused_suggestions_go_with_their_label() -> None:
    held = msgspec.structs.replace(
        annotation(), refusals=(Refusal("ACTOR", "w"), Refusal("VEHICLE", "v"), Refusal("VEHICLE", "w"))
    )
    now, _found = carried(without("VEHICLE"), Moves(labels={"VEHICLE": "ACTOR"}), held)
    assert now.refusals == (Refusal("ACTOR", "v"), Refusal("ACTOR", "w"))
    now, _found = carried(without("VEHICLE"), Moves(labels={"VEHICLE": None}), held)
    assert now.refusals == (Refusal("ACTOR", "w"),)


def test_labels_that_exchange_their_names_exchange_their_spans() -> None:
    plan = make_plan(SCHEMA, SCHEMA, Moves(labels={"ACTOR": "PLACE", "PLACE": "ACTOR"}))
    now, _found = carried(SCHEMA, plan.moves, annotation(span(0, 3, "ACTOR"), span(4, 6, "PLACE")))
    assert [one.label for one in now.spans] == ["PLACE", "ACTOR"]


def test_what_no_schema_knows_is_left_alone() -> None:
    strange = annotation(
        span(0, 3, "HERO", x=1), span(4, 6, "ACTOR", "a", odd=[1]), links=(Link("l", "loves", "a", "a"),)
    )
    now, found = carried(without("VEHICLE"), Moves(), strange)
    assert now is strange
    assert found.change is None


@pytest.mark.parametrize(
    ("after", "held", "path"),
    [
        (without("VEHICLE"), annotation(span(0, 3, "VEHICLE")), "$.labels.VEHICLE"),
        (
            msgspec.structs.replace(SCHEMA, labels=(label("ACTOR"), *SCHEMA.labels[1:])),
            annotation(span(0, 3, "ACTOR", note="n")),
            "$.labels.ACTOR.attributes.note",
        ),
        (
            msgspec.structs.replace(
                SCHEMA, labels=(label("ACTOR", Attribute("note", "flag", names("n"))), *SCHEMA.labels[1:])
            ),
            annotation(span(0, 3, "ACTOR", note="n")),
            "$.labels.ACTOR.attributes.note",
        ),
        (
            msgspec.structs.replace(
                SCHEMA,
                labels=(
                    label(
                        "ACTOR",
                        msgspec.structs.replace(KIND, choices=choices("x")),
                        SCHEMA.labels[0].attributes[1],
                    ),
                    *SCHEMA.labels[1:],
                ),
            ),
            annotation(span(0, 3, "ACTOR", kind="z")),
            "$.labels.ACTOR.attributes.kind.choices.z",
        ),
        (
            msgspec.structs.replace(SCHEMA, links=SCHEMA.links[1:]),
            annotation(
                span(0, 3, "ACTOR", "a"), span(4, 6, "PLACE", "p"), links=(Link("l", "at", "a", "p"),)
            ),
            "$.links.at",
        ),
    ],
)
def test_what_is_in_use_and_gone_must_be_answered(after: Schema, held: Annotation, path: str) -> None:
    with pytest.raises(BadSchema, match="say where it goes") as refused:
        carried(after, Moves(), held)
    assert refused.value.fields["path"] == path


# -- plans that lead nowhere -----------------------------------------------------------------------------


def moved(**moves: Any) -> Moves:
    return Moves(**moves)


def with_labels(*labels: Label) -> Schema:
    return msgspec.structs.replace(SCHEMA, labels=labels, links=())


KEYED = tuple(msgspec.structs.replace(one, key="k") for one in SCHEMA.labels)
NO_ATTRIBUTE = "the label ACTOR has no attribute sort"


@pytest.mark.parametrize(
    ("after", "moves", "path", "reason"),
    [
        (
            without("ACTOR", "VEHICLE"),
            moved(labels={"ACTOR": "VEHICLE", "VEHICLE": "ACTOR"}),
            "labels.ACTOR",
            "the moves go in a circle: ACTOR → VEHICLE → ACTOR",
        ),
        (
            without("VEHICLE"),
            moved(labels={"VEHICLE": "VEHICLE"}),
            "labels.VEHICLE",
            "no label has the id VEHICLE",
        ),
        (without("VEHICLE"), moved(labels={"VEHICLE": "X"}), "labels.VEHICLE", "no label has the id X"),
        (SCHEMA, moved(links={"at": "on"}), "links.at", "no link type has the id on"),
        (SCHEMA, moved(attributes={"X": {"a": "b"}}), "attributes.X", "no label has the id X"),
        (SCHEMA, moved(values={"X": {"a": {"b": None}}}), "values.X", "no label has the id X"),
        (SCHEMA, moved(attributes={"ACTOR": {"kind": "sort"}}), "attributes.ACTOR.kind", NO_ATTRIBUTE),
        (SCHEMA, moved(values={"ACTOR": {"sort": {"x": "y"}}}), "values.ACTOR.sort", NO_ATTRIBUTE),
        (
            SCHEMA,
            moved(values={"ACTOR": {"kind": {"x": "w"}}}),
            "values.ACTOR.kind.x",
            "the attribute kind has no choice w",
        ),
    ],
)
def test_moves_that_lead_nowhere_are_refused(after: Schema, moves: Moves, path: str, reason: str) -> None:
    with pytest.raises(BadSchema) as refused:
        make_plan(SCHEMA, after, moves)
    assert refused.value.fields["path"] == f"$.moves.{path}"
    assert str(refused.value.fields["reason"]) == reason


@pytest.mark.parametrize(
    ("after", "path", "reason"),
    [
        (with_labels(), "$.labels", "a schema needs a label"),
        (with_labels(SCHEMA.labels[0], SCHEMA.labels[0]), "$.labels", "ACTOR stands there twice"),
        (with_labels(*KEYED), "$.labels (keys)", "k stands there twice"),
        (with_labels(label("A", color="red")), "$.labels[0].color", "a colour is written as #rrggbb"),
        (
            with_labels(msgspec.structs.replace(SCHEMA.labels[0], disabled=True)),
            "$.labels",
            "a schema needs a label that is not disabled",
        ),
    ],
)
def test_a_schema_that_does_not_hold_together_is_no_goal(after: Schema, path: str, reason: str) -> None:
    with pytest.raises(BadSchema) as refused:
        make_plan(SCHEMA, after, Moves())
    assert (refused.value.fields["path"], str(refused.value.fields["reason"])) == (path, reason)


def test_moves_to_what_is_gone_are_followed() -> None:
    moves = Moves(labels={"ACTOR": "VEHICLE", "VEHICLE": "PLACE"})
    assert make_plan(SCHEMA, without("ACTOR", "VEHICLE"), moves).moves.labels == {
        "ACTOR": "PLACE",
        "VEHICLE": "PLACE",
    }
    removed = Moves(labels={"ACTOR": "VEHICLE", "VEHICLE": None})
    assert make_plan(SCHEMA, without("ACTOR", "VEHICLE"), removed).moves.labels == {
        "ACTOR": None,
        "VEHICLE": None,
    }


def test_moves_are_read_from_a_file() -> None:
    moves = Moves({"A": "B", "C": None}, {"A": {"x": None}}, {"A": {"y": {"1": "2"}}}, {"at": "in"})
    assert moves_from_json(msgspec.json.encode(moves)) == moves
    for data, path in ((b'{"labels": {"A": 1}}', "$.labels[...]"), (b'{"label": {}}', "$"), (b"{", "$")):
        with pytest.raises(BadSchema) as refused:
            moves_from_json(data)
        assert refused.value.fields["path"] == path


# -- drafts ----------------------------------------------------------------------------------------------


def census_of(*annotations: Annotation) -> Census:
    spans: dict[tuple[str, ...], Usage] = {}
    links: dict[str, Usage] = {}

    def count(path: tuple[str, ...]) -> None:
        spans[path] = Usage(spans[path].count + 1 if path in spans else 1, 1)

    for one in annotations:
        for each in one.spans:
            count((each.label,))
            for name, value in each.attributes.items():
                count((each.label, name))
                for choice in value if isinstance(value, list) else [value]:
                    if isinstance(choice, str):
                        count((each.label, name, choice))
        for link in one.links:
            links[link.type] = Usage(1, 1)
    return Census(spans, links)


def item(draft: Draft, *path: str) -> Item:
    items, found = draft.labels, None
    for one in path:
        found = next(each for each in items if each.id == one)
        items = found.items
    assert found is not None
    return found


def test_a_draft_that_nobody_touched_is_the_schema() -> None:
    draft = Draft(SCHEMA)
    assert not draft.is_other()
    assert msgspec.structs.replace(draft.schema(), version=1) == SCHEMA
    assert draft.plan().moves == Moves()
    assert draft.schema().version == 2


def test_renaming_in_a_draft_is_a_move_and_pairs_follow() -> None:
    draft = Draft(SCHEMA)
    vehicle = item(draft, "VEHICLE")
    draft.change(vehicle, msgspec.structs.replace(vehicle.thing, id="CAR"))
    kind = item(draft, "CAR", "kind")
    draft.change(kind, msgspec.structs.replace(kind.thing, id="sort"))
    x = item(draft, "CAR", "sort", "x")
    draft.change(x, msgspec.structs.replace(x.thing, id="xx"))
    assert draft.plan().moves == Moves(
        {"VEHICLE": "CAR"}, {"VEHICLE": {"kind": "sort"}}, {"VEHICLE": {"kind": {"x": "xx"}}}, {}
    )
    assert draft.schema().links[2].pairs == (("ACTOR", "CAR"), ("ACTOR", "PLACE"))
    assert draft.questions(census_of(annotation(span(0, 3, "VEHICLE", kind="x")))) == []


def test_what_is_removed_is_asked_about_until_answered() -> None:
    held = annotation(span(0, 3, "VEHICLE", kind="z", tags=["p"]), span(0, 2, "PLACE"))
    draft, census = Draft(SCHEMA), census_of(held)
    draft.remove(item(draft, "VEHICLE"))
    (question,) = draft.questions(census)
    assert (question.kind, question.path, question.usage, question.answer) == (
        "label",
        ("VEHICLE",),
        Usage(1, 1),
        None,
    )
    with pytest.raises(BadSchema):
        carry(draft.plan(), held)
    draft.answer(question, item(draft, "PLACE"))
    asked = draft.questions(census)
    assert [(one.kind, one.path[1:]) for one in asked] == [
        ("label", ()),
        ("choice", ("kind", "z")),
        ("attribute", ("tags",)),
    ]
    draft.answer(asked[1], item(draft, "PLACE", "kind", "town"))
    draft.answer(asked[2], "remove")
    assert [one.answer is not None for one in draft.questions(census)] == [True] * 3
    found = carry(draft.plan(), held)
    assert found.change is not None
    assert [(one.label, one.attributes) for one in apply(held, found.change).spans] == [
        ("PLACE", {"kind": "town"}), ("PLACE", {})
    ]  # fmt: skip
    draft.remove(item(draft, "PLACE"))
    assert [one.answer for one in draft.questions(census)] == [None, None]


def test_merging_in_a_draft_answers_by_itself() -> None:
    draft = Draft(SCHEMA)
    draft.merge(item(draft, "VEHICLE"), item(draft, "PLACE"))
    actor = item(draft, "ACTOR")
    place = item(draft, "PLACE")
    draft.change(place, msgspec.structs.replace(place.thing, id="SITE"))
    draft.merge(actor, place)
    assert draft.moves().labels == {"ACTOR": "SITE", "VEHICLE": "SITE", "PLACE": "SITE"}
    assert draft.schema().links[2].pairs == (("SITE", "SITE"),)


def test_a_schema_from_a_file_is_asked_about_like_a_removal() -> None:
    held = annotation(
        span(0, 3, "VEHICLE"), span(4, 6, "ACTOR", "a"), links=(Link("l", "in", "a", "VEHICLE0-3"),)
    )
    draft = Draft(SCHEMA)
    loaded = msgspec.structs.replace(without("VEHICLE"), links=())
    draft.take(loaded)
    assert [(one.kind, one.path) for one in draft.questions(census_of(held))] == [
        ("label", ("VEHICLE",)),
        ("link", ("in",)),
    ]


def test_a_removed_thing_that_nobody_uses_asks_nothing() -> None:
    draft = Draft(SCHEMA)
    draft.remove(item(draft, "VEHICLE"))
    assert draft.questions(Census()) == []
    assert draft.plan().after.label("VEHICLE") is None
    assert affects(draft.plan())[0] == {"VEHICLE"}


# -- any change, any annotation --------------------------------------------------------------------------

stretches = st.tuples(st.integers(0, 24), st.integers(1, 8)).map(lambda pair: (pair[0], min(26, sum(pair))))


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    spans: dict[tuple[int, int, str], Span] = {}
    for place, ends in enumerate(draw(st.lists(stretches, max_size=8))):
        of = draw(st.sampled_from(SCHEMA.labels))
        values: dict[str, Any] = {}
        for one in of.attributes:
            if not draw(st.booleans()):
                continue
            ids = [choice.id for choice in one.choices]
            match one.type:
                case "choice":
                    values[one.id] = draw(st.sampled_from(ids))
                case "choices":
                    values[one.id] = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
                case "number":
                    values[one.id] = draw(st.integers(0, 9))
                case _:
                    values[one.id] = draw(st.text(min_size=1, max_size=3))
        spans.setdefault((*ends, of.id), span(*ends, of.id, f"s{place}", **values))
    pairs = [
        (link.id, one.id, two.id)
        for link in SCHEMA.links
        for one in spans.values()
        for two in spans.values()
        if link.allows(one.label, two.label)
    ]
    drawn = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=6)) if pairs else []
    whole = annotation(*spans.values(), links=tuple(Link(f"l{at}", *one) for at, one in enumerate(drawn)))
    refused = draw(st.sets(st.builds(Refusal, st.sampled_from(["ACTOR", "PLACE"]), st.sampled_from("vw"))))
    return msgspec.structs.replace(whole, refusals=tuple(sorted(refused)))


def edit(draw: st.DrawFn, draft: Draft, step: int) -> None:
    """One thing that an editor's hands may do."""
    lists = [draft.labels, draft.links, *(one.items for one in draft.labels)]
    lists += [one.items for of in draft.labels for one in of.items]
    items = draw(st.sampled_from([one for one in lists if one]))
    one = draw(st.sampled_from(items))
    others = [other for other in items if other is not one]
    match draw(st.sampled_from(["rename", "remove", "merge", "shift", "add", "disable"])):
        case "rename":
            draft.change(one, msgspec.structs.replace(one.thing, id=f"new{step}"))
        case "remove" if others:
            draft.remove(one)
        case "merge" if others:
            draft.merge(one, draw(st.sampled_from(others)))
        case "shift":
            draft.shift(one, draw(st.sampled_from([-1, 1])))
        case "add" if one.kind == "attribute":
            draft.add(items, attribute_item(Attribute(f"a{step}", "flag", names("a"))), one)
        case "disable" if len(others) > 1:
            draft.change(one, msgspec.structs.replace(one.thing, disabled=True))


@st.composite
def plans(draw: st.DrawFn, census: Census) -> Plan:
    """Whatever an editor's hands may do, with every question answered."""
    draft = Draft(SCHEMA)
    for step in range(draw(st.integers(0, 5))):
        edit(draw, draft, step)
    while asked := [one for one in draft.questions(census) if one.answer is None]:
        draft.answer(asked[0], draw(st.sampled_from([*asked[0].targets, "remove"])))
    for link in draft.links:
        if isinstance(link.thing, LinkType) and not link.thing.pairs:
            draft.change(link, msgspec.structs.replace(link.thing, pairs=(("*", "*"),)))
    try:
        return draft.plan()
    except BadSchema as refused:  # every label is disabled
        assert "disabled" in str(refused)  # noqa: PT017
        return make_plan(SCHEMA, SCHEMA, Moves())


@settings(max_examples=300, deadline=None)
@given(st.data(), annotations())
def test_nothing_is_unknown_afterwards_and_all_of_it_can_be_taken_back(
    data: st.DataObject, held: Annotation
) -> None:
    plan = data.draw(plans(census_of(held)))
    found = carry(plan, held)
    now = held if found.change is None else apply(held, found.change)
    if found.change is not None:
        assert apply(now, inverse(found.change)) == held
        labels, links = affects(plan)
        held_labels = {one.label for one in held.spans} | {one.label for one in held.refusals}
        assert held_labels & labels or {one.type for one in held.links} & links
    places = set()
    for one in now.spans:
        check_span(TEXT, one)
        of = plan.after.label(one.label)
        assert of is not None
        for name, value in one.attributes.items():
            attribute = of.attribute(name)
            assert attribute is not None
            known = {choice.id for choice in attribute.choices}
            assert attribute.type != "choice" or value in known
            assert attribute.type != "choices" or (value and set(value) <= known)
            assert attribute.type != "text" or isinstance(value, str)
        places.add((one.start, one.end, one.label))
    assert len(places) == len(now.spans)
    assert {one.label for one in now.refusals} <= {one.id for one in plan.after.labels}
    for link in now.links:
        assert plan.after.link_type(link.type) is not None
    ties = [(link.type, link.source, link.target) for link in now.links]
    assert all(one != two for one, two in combinations(ties, 2))
    assert carry(make_plan(plan.after, plan.after, Moves()), now).change is None
    assert len(now.spans) == len(held.spans) - found.tally.removed - found.tally.merged
    assert len(now.links) == len(held.links) - found.tally.links_removed
