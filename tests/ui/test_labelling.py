"""Which change a gesture means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Status, make_span
from annotator.core.change import AddSpan, Batch, EditSpan, RemoveSpan, SetStatus, apply
from annotator.core.errors import SpanCrosses, SpanRepeats
from annotator.core.schema import Schema
from annotator.ui import labelling

TEXT = "قصفت قوات النظام بلدة سرمين ليلاً"

texts = st.text(st.sampled_from("اب ت\n\u00a0 \u064e\u0651😀👩\u200d🚀e\u0301"), min_size=1, max_size=30)


@given(texts, st.data())
def test_a_selection_is_trimmed_and_never_cuts_a_grapheme(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    left, right = labelling.tidy(text, start, end)
    kept = text[left:right]
    # A space that carries a mark or a joiner is a grapheme of its own and stays.
    if not set(text) & set("\u064e\u0651\u0301\u200d"):
        assert kept == text[start:end].strip()
    assert text[start:end].strip() in kept
    assert labelling.tidy(text, left, right) == (left, right)


def test_nothing_but_spaces_is_nothing() -> None:
    left, right = labelling.tidy("ا \n ب", 1, 4)
    assert left == right


def test_a_span_over_a_combining_mark_takes_its_letter() -> None:
    text = "مَدينة"
    assert labelling.tidy(text, 1, 4) == (0, 4)


def test_rules_are_asked_before_anything_happens(schema: Schema) -> None:
    first = make_span(TEXT, 5, 16, "ACTOR")
    annotation = Annotation(annotator="a", spans=(first,))
    with pytest.raises(SpanRepeats):
        labelling.labelled(schema, TEXT, annotation, (5, 16), "ACTOR")
    with pytest.raises(SpanCrosses):
        labelling.labelled(schema, TEXT, annotation, (10, 21), "ACTOR")
    assert labelling.labelled(schema, TEXT, annotation, (5, 16), "LOCATION").span.text == "قوات النظام"
    other = make_span(TEXT, 5, 9, "ACTOR")
    both = Annotation(annotator="a", spans=(first, other))
    with pytest.raises(SpanRepeats):
        labelling.resized(schema, TEXT, both, other, (5, 17))


def test_relabelling_keeps_what_the_new_label_knows(schema: Schema) -> None:
    values = {"kind": "state_forces", "role": "mentioned", "canonical": "الجيش"}
    span = make_span(TEXT, 5, 16, "ACTOR", values)
    annotation = Annotation(annotator="a", spans=(span,))
    edit = labelling.relabelled(schema, annotation, span, "LOCATION")
    assert isinstance(edit, EditSpan)
    # A location has a kind too, but not that one; `mentioned` is a role of both.
    assert edit.after.attributes == {"role": "mentioned"}
    assert edit.after.id == span.id


@pytest.mark.parametrize("status", ["not_started", "skipped"])
def test_the_first_edit_begins_the_work_in_one_batch(status: Status) -> None:
    annotation = Annotation(annotator="a", status=status)
    change = labelling.with_status(annotation, AddSpan(make_span(TEXT, 0, 4, "ACTOR")))
    assert isinstance(change, Batch)
    assert change.changes[0] == SetStatus(status, "in_progress")
    assert apply(annotation, change).status == "in_progress"


def test_an_edit_of_something_done_leaves_it_done() -> None:
    annotation = Annotation(annotator="a", status="done")
    change = AddSpan(make_span(TEXT, 0, 4, "ACTOR"))
    assert labelling.with_status(annotation, change) is change


def test_what_a_change_leaves_to_show() -> None:
    span = make_span(TEXT, 0, 4, "ACTOR")
    assert labelling.touched(Batch((SetStatus("done", "in_progress"), AddSpan(span)))) == span
    assert labelling.touched(RemoveSpan(span)) is None
    assert not labelling.touches_spans(SetStatus("done", "skipped"))
    assert labelling.touches_spans(Batch((RemoveSpan(span),)))
