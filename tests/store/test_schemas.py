"""A schema changes with everything that hangs on it, at once or not at all."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Link, Refusal, make_span
from annotator.core.change import AddLink, AddSpan, Batch, RemoveSpan, SetStatus
from annotator.core.change import Refuse as RefuseSuggestion
from annotator.core.errors import BadSchema
from annotator.core.schema import Attribute, Choice, Label, LinkType, Names, Schema
from annotator.core.schema_change import Tally
from annotator.core.schema_draft import Usage
from annotator.core.schema_moves import Moves, Plan, make_plan
from annotator.core.work import Cancelled
from annotator.store import Project
from annotator.store.errors import SchemaChanged, SchemaKept
from annotator.store.schemas import Effect
from tests.store.conftest import articles

KIND = Attribute(
    "kind", "choice", Names("نوع", "kind"), (Choice("x", Names("س", "x")), Choice("y", Names("ص", "y")))
)


def renamed(schema: Schema, old: str, new: str) -> Schema:
    labels = tuple(
        msgspec.structs.replace(label, id=new) if label.id == old else label for label in schema.labels
    )
    links = tuple(
        msgspec.structs.replace(
            link,
            pairs=tuple((new if one == old else one, new if two == old else two) for one, two in link.pairs),
        )
        for link in schema.links
    )
    return msgspec.structs.replace(schema, labels=labels, links=links, version=schema.version + 1)


def rename(project: Project, old: str, new: str) -> Plan:
    return make_plan(project.schema, renamed(project.schema, old, new), Moves(labels={old: new}))


@pytest.fixture
def held(project: Project) -> Project:
    """The project with two more articles; spans, a link and a refusal of two annotators in two of three."""
    project.add_articles(articles(2))
    second = project.annotator("رامي").id
    text = project.article(1).text
    actor = make_span(text, 0, 3, "ACTOR", {"kind": "x", "list": ["p"]})
    place = make_span(text, 14, 16, "LOCATION")
    project.apply(
        1, 1, Batch((AddSpan(actor), AddSpan(place), AddLink(Link("l", "at", actor.id, place.id)))), 0
    )
    project.apply(1, 1, SetStatus("not_started", "done"), 1)
    project.apply(1, second, AddSpan(make_span(text, 4, 9, "ACTOR")), 0)
    project.apply(2, second, RefuseSuggestion(Refusal("ACTOR", "مقال")), 0)
    project.apply(2, second, AddSpan(make_span(project.article(2).text, 0, 4, "WEAPON")), 1)
    return project


def faults(project: Project) -> list[str]:
    return [str(fault.error) for fault in project.check()]


def test_what_annotations_use_is_counted(held: Project) -> None:
    seen: list[tuple[int, int]] = []
    census = held.schemas.census(lambda done, total: seen.append((done, total)))
    assert census.spans == {
        ("ACTOR",): Usage(2, 1),
        ("ACTOR", "kind"): Usage(1, 1),
        ("ACTOR", "list"): Usage(1, 1),
        ("LOCATION",): Usage(1, 1),
        ("WEAPON",): Usage(1, 1),
    }
    assert census.links == {"at": Usage(1, 1)}
    assert seen[-1] == (3, 3)


def test_a_renamed_label_takes_everything_along(held: Project) -> None:
    plan = rename(held, "ACTOR", "GROUP")
    told = held.schemas.preview(plan)
    assert held.schema == plan.before
    assert held.schemas.change(plan) == told == Effect(Tally(edited=2), annotations=3, articles=2, done=1)
    assert held.schema == plan.after
    assert [span.label for span in held.annotation(1, 1).spans] == ["GROUP", "LOCATION"]
    assert held.annotation(1, 1).status == "done"
    assert held.annotation(2, 2).refusals == (Refusal("GROUP", "مقال"),)
    assert [len(held.history(*key)) for key in ((1, 1), (1, 2), (2, 2))] == [3, 2, 3]
    assert [fault for fault in faults(held) if "kind" not in fault] == []
    with Project.open(held.path, backup=False) as other:
        assert other.schema == plan.after


def test_spans_of_a_removed_label_go_with_their_links(held: Project) -> None:
    labels = held.schema.labels[1:]
    after = msgspec.structs.replace(held.schema, labels=labels, version=2)
    effect = held.schemas.change(make_plan(held.schema, after, Moves(labels={"ACTOR": None})))
    assert effect.tally == Tally(removed=2, links_removed=1)
    annotation = held.annotation(1, 1)
    assert [span.label for span in annotation.spans] == ["LOCATION"]
    assert annotation.links == ()
    assert faults(held) == []


def test_what_is_in_use_and_unanswered_changes_nothing(held: Project) -> None:
    before = held.revisions()
    after = msgspec.structs.replace(held.schema, labels=held.schema.labels[1:], version=2)
    plan = make_plan(held.schema, after, Moves())
    for attempt in (held.schemas.preview, held.schemas.change):
        with pytest.raises(BadSchema, match=r"say where it goes \(at \$\.labels\.ACTOR\)"):
            attempt(plan)
    assert held.revisions() == before
    assert held.schema.version == 1


def test_a_cancelled_change_leaves_nothing(held: Project) -> None:
    before = held.revisions()

    def stop(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        held.schemas.change(rename(held, "ACTOR", "GROUP"), stop)
    assert held.revisions() == before
    assert held.schema.version == 1
    assert not held.schemas.can_take_back()
    with Project.open(held.path, backup=False) as other:
        assert other.schema.version == 1


# -- another window --------------------------------------------------------------------------------------


def test_another_window_does_not_label_with_what_is_gone(held: Project) -> None:
    with Project.open(held.path, backup=False) as other:
        held.schemas.change(rename(held, "WEAPON", "ARMS"))
        revision = other.annotation(3, 1).revision
        span = make_span(other.article(3).text, 0, 4, "WEAPON")
        for _again in range(2):
            with pytest.raises(SchemaChanged):
                other.apply(3, 1, AddSpan(span), revision)
        with pytest.raises(SchemaChanged):
            other.settle(3, AddSpan(span), 0, [], 1)
        with pytest.raises(SchemaChanged):
            other.put_annotation(3, msgspec.structs.replace(other.annotation(3, 1), annotator="x"))
        with pytest.raises(SchemaChanged):
            other.schemas.change(rename(other, "ACTOR", "GROUP"))
        assert other.read_schema()
        assert not other.read_schema()
        assert other.schema == held.schema
        other.apply(3, 1, AddSpan(msgspec.structs.replace(span, label="ARMS")), revision)


# -- back ------------------------------------------------------------------------------------------------


def merged(held: Project) -> Plan:
    after = msgspec.structs.replace(held.schema, labels=held.schema.labels[1:], version=2)
    return make_plan(held.schema, after, Moves(labels={"ACTOR": "LOCATION"}))


def test_a_merge_can_be_taken_back_and_done_again(held: Project) -> None:
    before = [held.annotation(*key) for key in ((1, 1), (1, 2), (2, 2))]
    schema = held.schema
    held.schemas.change(merged(held))
    done = [held.annotation(*key) for key in ((1, 1), (1, 2), (2, 2))]
    assert held.schemas.can_take_back()
    assert held.schemas.take_back() == 3
    assert held.schema == msgspec.structs.replace(schema, version=3)
    now = [held.annotation(*key) for key in ((1, 1), (1, 2), (2, 2))]
    assert [msgspec.structs.replace(one, revision=0) for one in now] == [
        msgspec.structs.replace(one, revision=0) for one in before
    ]
    assert held.schemas.take_back() == 3
    again = [held.annotation(*key) for key in ((1, 1), (1, 2), (2, 2))]
    assert [one.spans for one in again] == [one.spans for one in done]
    assert held.schema.version == 4
    assert faults(held) == []


def test_work_that_does_not_touch_it_stays_when_it_is_taken_back(held: Project) -> None:
    held.schemas.change(merged(held))
    span = make_span(held.article(1).text, 20, 24, "WEAPON")
    held.apply(1, 1, AddSpan(span), held.annotation(1, 1).revision)
    held.schemas.take_back()
    assert [one.label for one in held.annotation(1, 1).spans] == ["ACTOR", "LOCATION", "WEAPON"]


def test_what_was_edited_since_bars_the_way_back(held: Project) -> None:
    held.schemas.change(merged(held))
    annotation = held.annotation(1, 2)
    held.apply(1, 2, RemoveSpan(annotation.spans[0]), annotation.revision)
    before = held.revisions()
    with pytest.raises(SchemaKept, match="edited since"):
        held.schemas.take_back()
    assert held.revisions() == before
    assert held.schema.version == 2


def test_a_label_in_use_bars_the_way_back(held: Project) -> None:
    new = Label("EVENT", Names("حدث", "event"), "#123456", "", None, (KIND,))
    after = msgspec.structs.replace(held.schema, labels=(*held.schema.labels, new), version=2)
    held.schemas.change(make_plan(held.schema, after, Moves()))
    span = make_span(held.article(1).text, 20, 24, "EVENT", {"kind": "x"})
    held.apply(1, 1, AddSpan(span), held.annotation(1, 1).revision)
    with pytest.raises(SchemaKept, match="in use"):
        held.schemas.take_back()
    held.apply(1, 1, RemoveSpan(span), held.annotation(1, 1).revision)
    assert held.schemas.take_back() == 0
    assert held.schema.label("EVENT") is None


@pytest.mark.parametrize(
    "step", [None, 7, {}, {"schema": 1, "touched": 3}, {"schema": 1, "touched": [["a"]]}]
)
def test_a_step_that_nobody_knows_cannot_be_taken_back(held: Project, step: object) -> None:
    held.set_setting("schema_step", step)
    assert not held.schemas.can_take_back()
    with pytest.raises(SchemaKept, match="nothing is known"):
        held.schemas.take_back()


def test_links_and_choices_move_too(held: Project) -> None:
    label = msgspec.structs.replace(held.schema.labels[0], attributes=(KIND,))
    with_kind = msgspec.structs.replace(held.schema, labels=(label, *held.schema.labels[1:]), version=2)
    held.schemas.change(make_plan(held.schema, with_kind, Moves()))
    assert held.schemas.census().spans["ACTOR", "kind", "x"] == Usage(1, 1)
    less = msgspec.structs.replace(
        label, attributes=(msgspec.structs.replace(KIND, choices=KIND.choices[1:]),)
    )
    links = (LinkType("near", Names("قرب", "near"), (("*", "*"),)),)
    after = msgspec.structs.replace(with_kind, labels=(less, *with_kind.labels[1:]), links=links, version=3)
    moves = Moves(values={"ACTOR": {"kind": {"x": "y"}}}, links={"at": "near"})
    assert held.schemas.change(make_plan(with_kind, after, moves)).tally == Tally(edited=1, links_edited=1)
    assert held.annotation(1, 1).spans[0].attributes == {"kind": "y", "list": ["p"]}
    assert held.annotation(1, 1).links[0].type == "near"


# -- size and kills --------------------------------------------------------------------------------------

CHANGES = """
import sys
from pathlib import Path
from annotator.core.schema_moves import Moves, make_plan
from annotator.store import Project
from tests.store.test_schemas import rename

with Project.open(Path(sys.argv[1]), backup=False) as project:
    while True:
        old, new = ("ACTOR", "GROUP") if project.schema.label("ACTOR") else ("GROUP", "ACTOR")
        plan = rename(project, old, new)
        project.schemas.change(plan, lambda done, total: print(done, flush=True))
"""


@pytest.fixture
def many(project: Project) -> Callable[[int, int], Project]:
    def make(count: int, labelled: int) -> Project:
        project.add_articles(articles(count))
        with project.together():
            for number in range(2, 2 + labelled):
                text = project.article(number).text
                spans = (make_span(text, 0, 4, "ACTOR"), make_span(text, 5, 8, "LOCATION"))
                project.apply(number, 1, Batch(tuple(map(AddSpan, spans))), 0)
        return project

    return make


def test_five_thousand_of_ten_thousand_articles(many: Callable[[int, int], Project]) -> None:
    project = many(10_000, 5_000)
    begun = time.process_time()
    assert project.schemas.preview(rename(project, "ACTOR", "GROUP")).annotations == 5_000
    assert project.schemas.change(rename(project, "ACTOR", "GROUP")).articles == 5_000
    assert time.process_time() - begun < 8
    assert project.schemas.census().spans["GROUP",] == Usage(5_000, 5_000)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_in_the_middle_all_or_nothing(many: Callable[[int, int], Project], path: Path) -> None:
    many(400, 400).close()
    for lines in (1, 3, 5, 7, 9):
        command = [sys.executable, "-c", CHANGES, str(path)]
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        with child, child.stdout as said:
            for _ in range(lines):
                said.readline()
            child.send_signal(signal.SIGKILL)
            said.readlines()
        with Project.open(path, backup=False) as opened:
            name = "ACTOR" if opened.schema.label("ACTOR") else "GROUP"
            census = opened.schemas.census().spans
            assert census == {(name,): Usage(400, 400), ("LOCATION",): Usage(400, 400)}
            assert [fault for fault in opened.check() if fault.level == "error"] == []
