"""Prodigy's files: its own, answers, relations, tokens that carry every span, what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.core.annotation import Record, Span, reading_order
from annotator.core.errors import SpanOutside, TextMismatch
from annotator.formats import Ask, BadLine, Reading
from annotator.formats.errors import Incomplete, NotOurLine, RepeatedId, WrongWord
from annotator.formats.prodigy import tokens_for
from tests.formats.doors import came_back, written_text
from tests.formats.given import project_records, record_of, span_of

HEADLINES = "annotated_news_headlines-ORG-PERSON-LOCATION-ner.jsonl"
TEXT = "قتل الحرس مدنياً بالبوكمال"


def task(**more: Any) -> str:
    return json.dumps({"text": TEXT, "answer": "accept", **more}, ensure_ascii=False)


def one(line: str, reading: Reading | None = None) -> Record:
    [record] = came_back("prodigy", line, reading)
    return record


def test_prodigys_own_file_is_read_without_a_shifted_offset(shared_data: Path) -> None:
    data = (shared_data / "formats" / "prodigy" / HEADLINES).read_bytes()
    reading = Reading()
    records = came_back("prodigy", data, reading)
    assert (len(records), sum(reading.seen_labels.values())) == (373, 303)
    assert not reading.losses.counts
    for line, record in zip(data.splitlines(), records, strict=True):
        given_task = json.loads(line)
        tokens = given_task["tokens"]
        expected = [
            (one["label"], tokens[one["token_start"]]["start"], tokens[one["token_end"]]["end"])
            for one in given_task.get("spans", ())
        ]
        [annotation] = record.annotations
        found = [(span.label, span.start, span.end) for span in annotation.spans]
        assert sorted(found) == sorted(expected)
        assert record.article.source == given_task["meta"]["source"]
        assert annotation.status == ("done" if given_task["answer"] == "accept" else "skipped")


def test_patterns_are_no_tasks(shared_data: Path) -> None:
    data = (shared_data / "formats" / "prodigy" / "patterns_countries-GPE.jsonl").read_bytes()
    with pytest.raises(BadLine) as refused:
        came_back("prodigy", data)
    assert refused.value.fields["line"] == 1
    assert isinstance(refused.value.fields["reason"], NotOurLine)


@given(record=project_records())
def test_tokens_are_the_text_and_every_span_begins_and_ends_at_one(record: Record) -> None:
    text = record.article.text
    for spans in [()] + [annotation.spans for annotation in record.annotations]:
        tokens = tokens_for(text, spans)
        assert "".join(token.text + " " * token.ws for token in tokens) == text
        assert [token.id for token in tokens] == list(range(len(tokens)))
        assert all(text[token.start : token.end] == token.text for token in tokens)
        assert {span.start for span in spans} <= {token.start for token in tokens}
        assert {span.end for span in spans} <= {token.end for token in tokens}


def test_spacy_makes_the_same_text_of_the_tokens_and_finds_each_span_in_it() -> None:
    """What Prodigy does with a task: a document of the words and spaces, spans by their characters."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    text = "قَتَلَ  الحرسُ «👨\u200d👩\u200d👧» بالبوكمال\u00a0و12شخصاً\n\nأمس "
    places = [(0, 6), (2, 9), (8, 14), (16, 21), (24, 33), (34, 37), (40, 46), (0, len(text))]
    spans = [Span(f"s{start}-{end}", start, end, "X", text[start:end]) for start, end in places]
    tokens = tokens_for(text, spans)
    doc = Doc(Vocab(), [token.text for token in tokens], [token.ws for token in tokens])
    assert doc.text == text
    for span in spans:
        found = doc.char_span(span.start, span.end)
        assert found is not None
        assert found.text == span.text
        assert tokens[found.start].start == span.start
        assert tokens[found.end - 1].end == span.end


def test_a_clitic_is_a_token_of_its_own_where_a_span_leaves_it_out() -> None:
    data, _ = written_text("prodigy", [record_of(TEXT, span_of(TEXT, "البوكمال", "LOCATION"))])
    written = json.loads(data)
    assert [token["text"] for token in written["tokens"]][-2:] == ["ب", "البوكمال"]
    [span] = written["spans"]
    assert (span["token_start"], span["token_end"]) == (4, 4)


def test_a_relation_of_prodigys_own_is_known_by_the_place_of_its_spans_or_by_its_tokens() -> None:
    words = TEXT.split()
    starts = [TEXT.index(word) for word in words]
    tokens = [
        {"text": word, "start": start, "end": start + len(word), "id": count}
        for count, (word, start) in enumerate(zip(words, starts, strict=True))
    ]
    spans = [
        {"start": 4, "end": 9, "token_start": 1, "token_end": 1, "label": "ACTOR"},
        {"start": 10, "end": 16, "token_start": 2, "token_end": 2, "label": "CASUALTY"},
    ]
    relations: list[dict[str, Any]] = [
        {"head": 2, "child": 1, "label": "by", "head_span": spans[1], "child_span": spans[0]},
        {"head": 1, "child": 2, "label": "to"},
        {"head": 0, "child": 2, "label": "word"},
    ]
    reading = Reading()
    [annotation] = one(task(tokens=tokens, spans=spans, relations=relations), reading).annotations
    words_of = {span.id: span.text for span in annotation.spans}
    assert [(words_of[link.source], link.type, words_of[link.target]) for link in annotation.links] == [
        ("مدنياً", "by", "الحرس"),
        ("الحرس", "to", "مدنياً"),
    ]
    assert reading.losses.counts == {"link_dropped": {"word": 1}}


def test_a_span_may_be_given_by_its_tokens_alone() -> None:
    tokens = [{"text": "قتل", "start": 0, "end": 3}, {"text": "الحرس", "start": 4, "end": 9, "id": 1}]
    spans = [{"token_start": 0, "token_end": 1, "label": "X"}]
    [annotation] = one(task(tokens=tokens, spans=spans)).annotations
    assert annotation.spans[0].text == "قتل الحرس"


def test_what_was_rejected_is_not_taken_as_said() -> None:
    reading = Reading()
    record = one(task(answer="reject", spans=[{"start": 0, "end": 3, "label": "ACTOR"}]), reading)
    [annotation] = record.annotations
    assert (annotation.status, annotation.reason, annotation.spans) == ("skipped", "reject", ())
    assert reading.losses.counts == {"no_place": {"ACTOR": 1}}


def test_ignored_accepted_and_unanswered_are_told_apart() -> None:
    spans = [{"start": 0, "end": 3, "label": "ACTOR"}]
    lines = [json.dumps({"text": TEXT, "spans": spans})]
    lines += [task(answer=answer, spans=spans) for answer in ("accept", "ignore")]
    found = came_back("prodigy", "\n".join(lines))
    assert [record.annotations[0].status for record in found] == ["in_progress", "done", "skipped"]
    assert all(len(record.annotations[0].spans) == 1 for record in found)
    assert one(json.dumps({"text": TEXT, "meta": {"source": "و", "n": 1}})).annotations == ()


def test_choices_and_spans_without_a_label_are_counted() -> None:
    reading = Reading()
    one(task(accept=["war"], label="NEWS", spans=[{"start": 0, "end": 3}]), reading)
    assert reading.losses.counts == {"no_place": {"war": 1, "NEWS": 1, "": 1}}


def test_whoever_answers_in_prodigy_overrules_what_went_out() -> None:
    data, _ = written_text("prodigy", [record_of(TEXT, status="in_progress", note="انظر")])
    again = json.loads(data) | {"answer": "accept", "_annotator_id": "news-omar"}
    [annotation] = one(json.dumps(again)).annotations
    assert (annotation.annotator, annotation.status, annotation.note) == ("news-omar", "done", "انظر")


def test_spans_stay_in_reading_order_and_keep_their_ids() -> None:
    record = record_of(TEXT, span_of(TEXT, "مدنياً", "CASUALTY", "b"), span_of(TEXT, "الحرس", "ACTOR", "a"))
    data, losses = written_text("prodigy", [record])
    [annotation] = one(data).annotations
    assert not losses.counts
    assert [span.id for span in annotation.spans] == ["a", "b"]
    assert list(annotation.spans) == sorted(annotation.spans, key=reading_order)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"answer": "accept"}', NotOurLine),
        ("[" * 20_000, NotOurLine),
        ('{"text": "x", "answer": "yes"}', NotOurLine),
        ('{"text": "\\ud83d"}', NotOurLine),
        (task(spans=[{"start": 0, "end": 99, "label": "X"}]), SpanOutside),
        (task(spans=[{"start": -1, "end": 2, "label": "X"}]), SpanOutside),
        (task(spans=[{"start": 2, "end": 1, "label": "X"}]), SpanOutside),
        (task(spans=[{"start": 0, "end": 1.5, "label": "X"}]), NotOurLine),
        (task(spans=[{"start": 0, "end": 10**30, "label": "X"}]), SpanOutside),
        (task(spans=[{"start": 0, "end": 3, "label": "X", "text": "قال"}]), TextMismatch),
        (task(spans=[{"token_start": 0, "token_end": 7, "label": "X"}]), Incomplete),
        (task(spans=[{"token_start": -1, "token_end": 0, "label": "X"}]), Incomplete),
        (task(tokens=[{"text": "قتل", "start": 1, "end": 4}]), WrongWord),
        (task(tokens=[{"text": "قتل", "start": -4, "end": 3}]), WrongWord),
        (task(spans=[{"start": 0, "end": 3, "label": "X", "id": 1}] * 2), RepeatedId),
    ],
)
def test_what_is_not_right_is_refused_with_its_line(line: str, reason: type[Exception]) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("prodigy", f'{{"text": "x"}}\n\n{line}\n')
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.jsonl", 3)
    assert isinstance(refused.value.fields["reason"], reason)
    reading = Reading(Ask(lenient=True))
    assert len(came_back("prodigy", f'{{"text": "x"}}\n{line}\n{{"text": "y"}}\n', reading)) == 2
    assert len(reading.refused) == 1


def test_offsets_in_utf_16_units_are_found_out_by_the_tokens() -> None:
    text = "💥 قصف"
    tokens = [{"text": "💥", "start": 0, "end": 2}, {"text": "قصف", "start": 3, "end": 6}]
    with pytest.raises(BadLine) as refused:
        one(json.dumps({"text": text, "tokens": tokens, "spans": []}))
    assert isinstance(refused.value.fields["reason"], WrongWord)


def test_line_ends_of_windows_are_mended_and_the_spans_move_along() -> None:
    reading = Reading()
    line = json.dumps({"text": "أ\r\nب ج", "spans": [{"start": 3, "end": 4, "label": "X"}]})
    record = one(line, reading)
    assert (record.article.text, record.annotations[0].spans[0].text) == ("أ\nب ج", "ب")
    assert reading.losses.counts == {"text_mended": {"": 1}}


def test_what_else_stands_in_a_task_is_counted_but_for_what_only_prodigy_needs() -> None:
    reading = Reading()
    one(task(image="x.png", cats={"A": 1.0}, html=None, _input_hash=7, _view_id="ner"), reading)
    assert reading.losses.counts == {"no_place": {"image": 1, "cats": 1}}
