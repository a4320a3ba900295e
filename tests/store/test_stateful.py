"""Whatever is done, the file holds what core.change.apply gives, and the history leads there."""

import tempfile
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.core.annotation import STATUSES, Annotation, Link, Refusal, Span
from annotator.core.article import Article
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditLink,
    EditSpan,
    Refuse,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
    SetUnsure,
    Unrefuse,
    apply,
    inverse,
)
from annotator.core.difference import difference
from annotator.core.errors import ChangeRefused, SpanOutside, TextMismatch
from annotator.core.replay import replayed
from annotator.core.schema import Label, Names, Schema
from annotator.store import Project

BODY = "قُتل ٣ في 🏚 البوكمال"
SCHEMA = Schema("hashiya-schema/1", "s", 1, Names("س", "s"), (Label("A", Names("أ", "a"), "#000000", "a"),))

json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
attributes = st.dictionaries(st.text(max_size=4), json, max_size=3)
ids = st.sampled_from("abcde")
labels = st.sampled_from(["A", "B", "ج"])


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, len(BODY) - 1))
    end = draw(st.integers(start + 1, len(BODY)))
    note, unsure = draw(st.text(max_size=3)), draw(st.booleans())
    return Span(draw(ids), start, end, draw(labels), BODY[start:end], draw(attributes), note, unsure)


links = st.builds(Link, ids, labels, ids, ids, attributes)


class OneAnnotation(RuleBasedStateMachine):
    """Random changes, fitting and not, to one annotation in a file and in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.project = Project.create(Path(self.folder.name) / "p.hashiya", SCHEMA)
        self.project.add_articles([Article(text=BODY)])
        self.project.annotator("منى")
        self.model = Annotation(annotator="منى")
        self.taken: list[Change] = []

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def do(self, change: Change) -> None:
        expected: Annotation | None
        try:
            expected = apply(self.model, change)
        except ChangeRefused:
            expected = None
        try:
            revision = self.project.apply(1, 1, change, self.model.revision)
        except (ChangeRefused, TextMismatch, SpanOutside):
            assert expected is None
        else:
            assert expected is not None
            assert revision == self.model.revision + 1
            self.model = msgspec.structs.replace(expected, revision=revision)
            self.taken.append(change)

    @rule(span=spans())
    def add_span(self, span: Span) -> None:
        self.do(AddSpan(span))

    @rule(data=st.data(), after=spans(), keep=st.booleans())
    def edit_span(self, data: st.DataObject, after: Span, keep: bool) -> None:
        before = data.draw(st.sampled_from(self.model.spans)) if self.model.spans else after
        self.do(EditSpan(before, msgspec.structs.replace(after, id=before.id) if keep else after))

    @rule(data=st.data(), other=spans())
    def remove_span(self, data: st.DataObject, other: Span) -> None:
        self.do(RemoveSpan(data.draw(st.sampled_from([*self.model.spans, other]))))

    @rule(link=links)
    def add_link(self, link: Link) -> None:
        self.do(AddLink(link))

    @rule(data=st.data(), other=links)
    def remove_link(self, data: st.DataObject, other: Link) -> None:
        self.do(RemoveLink(data.draw(st.sampled_from([*self.model.links, other]))))

    @rule(after=st.sampled_from(STATUSES), stale=st.booleans())
    def set_status(self, after: Any, stale: bool) -> None:
        self.do(SetStatus("skipped" if stale else self.model.status, after))

    @rule(after=st.text(max_size=6))
    def set_note(self, after: str) -> None:
        self.do(SetNote(self.model.note, after))

    @rule(after=st.sampled_from(STATUSES), reason=st.text(max_size=3), stale=st.booleans())
    def skip_with_a_reason(self, after: Any, reason: str, stale: bool) -> None:
        self.do(SetStatus(self.model.status, after, "x" if stale else self.model.reason, reason))

    @rule(stale=st.booleans())
    def look_again(self, stale: bool) -> None:
        self.do(SetUnsure(self.model.unsure != stale, not self.model.unsure))

    @rule(refusal=st.builds(Refusal, st.sampled_from(["A", "B"]), st.sampled_from(["x", "y"])))
    def refuse(self, refusal: Refusal) -> None:
        self.do(Refuse(refusal))

    @rule(refusal=st.builds(Refusal, st.sampled_from(["A", "B"]), st.sampled_from(["x", "y"])))
    def unrefuse(self, refusal: Refusal) -> None:
        self.do(Unrefuse(refusal))

    @rule(data=st.data(), after=links, keep=st.booleans())
    def edit_link(self, data: st.DataObject, after: Link, keep: bool) -> None:
        before = data.draw(st.sampled_from(self.model.links)) if self.model.links else after
        self.do(EditLink(before, msgspec.structs.replace(after, id=before.id) if keep else after))

    @rule(data=st.data())
    def go_back_in_history(self, data: st.DataObject) -> None:
        lines = self.project.history(1, 1)
        kept = data.draw(st.integers(0, len(lines)))
        then = replayed("منى", [line.change for line in lines[:kept]])
        self.do(difference(self.model, then))
        now = msgspec.structs.replace(self.model, revision=0)
        assert now == then

    @rule(several=st.lists(st.builds(AddSpan, spans()) | st.builds(AddLink, links), max_size=3))
    def batch(self, several: list[Any]) -> None:
        self.do(Batch(tuple(several)))

    @rule()
    def undo(self) -> None:
        if self.taken:
            self.do(inverse(self.taken.pop()))
            self.taken.clear()

    @rule()
    def the_article_goes_and_comes_back(self) -> None:
        assert self.project.removing.remove([1], 1) == [1]
        assert self.project.article_count() == 0
        self.project.removing.put_back([1])

    @rule()
    def reopen(self) -> None:
        path = self.project.path
        self.project.close()
        self.project = Project.open(path, backup=False)

    @invariant()
    def file_holds_what_memory_holds(self) -> None:
        assert self.project.annotation(1, 1) == self.model
        (record,) = self.project.records()
        assert record.annotations == ((self.model,) if self.model.revision else ())

    @invariant()
    def history_leads_there(self) -> None:
        assert [fault for fault in self.project.check() if fault.level == "error"] == []


TestOneAnnotation = OneAnnotation.TestCase
TestOneAnnotation.settings = settings(
    max_examples=25, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
