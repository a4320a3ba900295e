from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.core.annotation import (
    STATUSES,
    Annotation,
    Link,
    Refusal,
    Span,
    check_span,
    in_reading_order,
    link_order,
    make_span,
    new_id,
    reading_order,
)
from annotator.core.change import (
    AddLink,
    AddSpan,
    AnyChange,
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
    removal,
)
from annotator.core.difference import difference
from annotator.core.errors import ChangeRefused, SpanOutside, TextMismatch
from tests.core.alphabets import texts

TEXT = 'أرسلت ميليشيا "الدفاع الوطني" 👨‍👩‍👧 تعزيزات إلى البوكمال'
stretches = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], len(TEXT)))
)
labels = st.sampled_from(["ACTOR", "LOCATION"])
attributes = st.dictionaries(
    st.sampled_from(["kind", "count"]), st.one_of(st.integers(), st.text(max_size=3))
)


class Edits(RuleBasedStateMachine):
    """Any changes in any order: each is taken back by its inverse, and order is kept throughout."""

    def __init__(self) -> None:
        super().__init__()
        self.start = self.now = Annotation(annotator="x")
        self.done: list[Change] = []

    @initialize(ends=st.lists(stretches, max_size=4))
    def begin(self, ends: list[tuple[int, int]]) -> None:
        spans = tuple(make_span(TEXT, *pair, "ACTOR") for pair in ends)
        self.start = self.now = in_reading_order(Annotation(annotator="x", spans=spans))

    def do(self, change: Change) -> None:
        before = self.now
        self.now = apply(before, change)
        assert apply(self.now, inverse(change)) == before
        self.done.append(change)

    @rule(ends=stretches, label=labels, values=attributes)
    def add_span(self, ends: tuple[int, int], label: str, values: dict[str, Any]) -> None:
        self.do(AddSpan(make_span(TEXT, *ends, label, values)))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data())
    def remove_span(self, data: st.DataObject) -> None:
        self.do(removal(self.now, data.draw(st.sampled_from(self.now.spans))))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data(), ends=stretches, label=labels, values=attributes)
    def edit_span(
        self, data: st.DataObject, ends: tuple[int, int], label: str, values: dict[str, Any]
    ) -> None:
        before = data.draw(st.sampled_from(self.now.spans))
        after = Span(before.id, *ends, label, TEXT[slice(*ends)], values)
        self.do(EditSpan(before, after))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data(), kind=st.sampled_from(["at", "same_as"]))
    def add_link(self, data: st.DataObject, kind: str) -> None:
        one, other = (data.draw(st.sampled_from(self.now.spans)).id for _ in range(2))
        self.do(AddLink(Link(new_id(), kind, one, other)))

    @precondition(lambda self: self.now.links)
    @rule(data=st.data())
    def remove_link(self, data: st.DataObject) -> None:
        self.do(RemoveLink(data.draw(st.sampled_from(self.now.links))))

    @precondition(lambda self: self.now.links)
    @rule(data=st.data(), kind=st.sampled_from(["at", "same_as"]))
    def edit_link(self, data: st.DataObject, kind: str) -> None:
        before = data.draw(st.sampled_from(self.now.links))
        other = data.draw(st.sampled_from(self.now.spans)).id
        self.do(EditLink(before, msgspec.structs.replace(before, type=kind, target=other)))

    @rule(status=st.sampled_from(STATUSES), note=st.text(max_size=5), reason=st.text(max_size=3))
    def say(self, status: Any, note: str, reason: str) -> None:
        told = SetStatus(self.now.status, status, self.now.reason, reason)
        self.do(Batch((told, SetNote(self.now.note, note))))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data(), note=st.text(max_size=3), unsure=st.booleans())
    def remark(self, data: st.DataObject, note: str, unsure: bool) -> None:
        before = data.draw(st.sampled_from(self.now.spans))
        self.do(EditSpan(before, msgspec.structs.replace(before, note=note, unsure=unsure)))

    @rule()
    def look_again(self) -> None:
        self.do(SetUnsure(self.now.unsure, not self.now.unsure))

    @rule(label=labels, words=st.sampled_from(["حلب", "دمشق"]))
    def refuse(self, label: str, words: str) -> None:
        refusal = Refusal(label, words)
        self.do(Unrefuse(refusal) if refusal in self.now.refusals else Refuse(refusal))

    @rule()
    def go_back_at_once(self) -> None:
        back = difference(self.now, self.start)
        assert apply(self.now, back) == self.start
        assert apply(self.start, difference(self.start, self.now)) == self.now
        self.do(back)

    @rule(ends=stretches)
    def batch_that_fails_at_its_end(self, ends: tuple[int, int]) -> None:
        span = make_span(TEXT, *ends, "ACTOR")
        before = self.now
        with pytest.raises(ChangeRefused):
            apply(self.now, Batch((AddSpan(span), SetNote(self.now.note, "x"), AddSpan(span))))
        assert self.now is before

    @rule()
    def undo_all(self) -> None:
        while self.done:
            self.now = apply(self.now, inverse(self.done.pop()))
        assert self.now == self.start

    @invariant()
    def all_is_in_order(self) -> None:
        assert list(self.now.spans) == sorted(self.now.spans, key=reading_order)
        assert list(self.now.links) == sorted(self.now.links, key=link_order)
        assert len({span.id for span in self.now.spans}) == len(self.now.spans)
        ids = {span.id for span in self.now.spans}
        assert all({link.source, link.target} <= ids for link in self.now.links)
        for span in self.now.spans:
            check_span(TEXT, span)

    def teardown(self) -> None:
        self.undo_all()


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)

SPAN = Span("a", 0, 5, "ACTOR", "أرسلت")
OTHER = Span("b", 6, 13, "ACTOR", "ميليشيا")
LINK = Link("l", "same_as", "a", "b")
BOTH = Annotation(annotator="x", spans=(SPAN, OTHER), links=(LINK,))


@pytest.mark.parametrize(
    "change",
    [
        AddSpan(Span("a", 20, 22, "ACTOR", "xx")),
        RemoveSpan(SPAN),
        RemoveSpan(Span("c", 0, 5, "ACTOR", "أرسلت")),
        EditSpan(SPAN, OTHER),
        EditSpan(Span("a", 0, 4, "ACTOR", "أرسل"), SPAN),
        AddLink(LINK),
        AddLink(Link("m", "same_as", "a", "gone")),
        AddLink(Link("m", "same_as", "gone", "a")),
        RemoveLink(Link("l", "at", "a", "b")),
        RemoveLink(Link("m", "same_as", "a", "b")),
        SetStatus("done", "skipped"),
        SetStatus("not_started", "skipped", "other reason", ""),
        SetNote("another", "note"),
        SetUnsure(before=True, after=False),
        EditLink(LINK, Link("m", "same_as", "a", "b")),
        EditLink(LINK, Link("l", "same_as", "a", "gone")),
        EditLink(Link("l", "at", "a", "b"), LINK),
        Unrefuse(Refusal("ACTOR", "حلب")),
        Batch((Refuse(Refusal("ACTOR", "حلب")), Refuse(Refusal("ACTOR", "حلب")))),
        Batch((RemoveLink(LINK), RemoveSpan(SPAN), RemoveSpan(SPAN))),
        Batch((Batch((SetNote("", "kept?"),)), SetStatus("done", "skipped"))),
    ],
    ids=repr,
)
def test_a_change_that_does_not_fit_is_refused(change: Change) -> None:
    before = msgspec.json.encode(BOTH)
    with pytest.raises(ChangeRefused, match="no longer fits"):
        apply(BOTH, change)
    assert msgspec.json.encode(BOTH) == before


def test_removal_takes_the_links_along_and_undo_brings_them_back() -> None:
    change = removal(BOTH, OTHER)
    after = apply(BOTH, change)
    assert (after.spans, after.links) == ((SPAN,), ())
    assert apply(after, inverse(change)) == BOTH
    assert removal(after, SPAN) == RemoveSpan(SPAN)


def test_a_span_may_move_past_another_and_keep_its_links() -> None:
    moved = Span("a", 14, 20, "LOCATION", '"الدفا')
    after = apply(BOTH, EditSpan(SPAN, moved))
    assert after.spans == (OTHER, moved)
    assert after.links_of("a") == (LINK,)
    assert after.span("a") == moved
    assert after.span("z") is None


def test_a_batch_sees_its_own_parts() -> None:
    third = Span("c", 2, 4, "ACTOR", "سل")
    after = apply(BOTH, Batch((AddSpan(third), AddLink(Link("m", "same_as", "c", "a")), RemoveLink(LINK))))
    assert [span.id for span in after.spans] == ["a", "c", "b"]
    assert [link.id for link in after.links] == ["m"]


def test_changes_keep_their_kind_in_json() -> None:
    changes: list[Change] = [
        AddSpan(SPAN), RemoveSpan(SPAN), EditSpan(SPAN, OTHER), AddLink(LINK), RemoveLink(LINK),
        SetStatus("done", "skipped"), SetNote("a", "b"), Batch((AddSpan(SPAN), Batch(()))),
        SetStatus("done", "skipped", "", "ليس خبراً"), SetUnsure(before=False, after=True),
        EditLink(LINK, Link("l", "at", "b", "a")), Refuse(Refusal("ACTOR", "حلب")),
        Unrefuse(Refusal("ACTOR", "حلب")), AddSpan(msgspec.structs.replace(SPAN, note="؟", unsure=True)),
    ]  # fmt: skip
    for change in changes:
        assert msgspec.json.decode(msgspec.json.encode(change), type=AnyChange) == change


@given(texts, st.integers(-3, 70), st.integers(-3, 70))
def test_the_text_contract_holds_or_is_refused(text: str, start: int, end: int) -> None:
    if 0 <= start < end <= len(text):
        span = make_span(text, start, end, "ACTOR")
        check_span(text, span)
        wrong = msgspec.structs.replace(span, text=span.text + "x")
        with pytest.raises(TextMismatch) as mismatch:
            check_span(text, wrong, "page.txt")
        assert mismatch.value.fields == {
            "span": span.id, "article": "page.txt", "expected": span.text + "x", "found": span.text
        }  # fmt: skip
    else:
        with pytest.raises(SpanOutside):
            make_span(text, start, end, "ACTOR")
