"""doccano's files: its own examples, offsets in either unit, and what is refused."""

import json
from pathlib import Path

import pytest

from annotator.core.errors import SpanOutside
from annotator.formats import Ask, BadLine, Options, Reading
from annotator.formats.errors import InsideCharacter, LooseLink, NotOurLine, RepeatedId
from tests.formats.doors import came_back, written_text
from tests.formats.given import record_of, span_of

FIREMEN = "👨🏻\u200d🚒 firemen drive firetrucks"


def test_doccanos_own_examples_are_read(shared_data: Path) -> None:
    folder = shared_data / "formats" / "doccano"
    spans = (folder / "data_export__pipeline__examples__sequence_labeling__example.jsonl").read_bytes()
    found = [
        [(span.text, span.label) for span in record.annotations[0].spans]
        for record in came_back("doccano", spans)
    ]
    assert found[0] == [("EU", "ORG"), ("German", "MISC")]
    relations = (folder / "data_import__tests__data__relation_extraction__example.jsonl").read_bytes()
    first = came_back("doccano-relations", relations)[0].annotations[0]
    words = {span.id: span.text for span in first.spans}
    assert next((words[one.source], one.type, words[one.target]) for one in first.links) == (
        "Google",
        "foundedAt",
        "September 4, 1998",
    )


def test_the_case_of_the_emoji_is_right_in_both_units() -> None:
    """The issue doccano-2290: the same word at 22 to 32 and at 19 to 29."""
    record = record_of(FIREMEN, span_of(FIREMEN, "firetrucks", "WEAPON"))
    for unit, start in (("code points", 19), ("UTF-16 units", 22)):
        data, _ = written_text("doccano", [record], Options(unit=unit))  # type: ignore[arg-type]
        assert json.loads(data)["label"] == [[start, start + 10, "WEAPON"]]
        [came] = came_back("doccano", data, Reading(Ask(unit=unit)))  # type: ignore[arg-type]
        assert came.annotations[0].spans[0].text == "firetrucks"


def test_line_ends_of_windows_are_mended_and_the_spans_move_along() -> None:
    reading = Reading()
    [record] = came_back("doccano", json.dumps({"text": "أ\r\nب ج", "label": [[3, 4, "X"]]}), reading)
    assert (record.article.text, record.annotations[0].spans[0].text) == ("أ\nب ج", "ب")
    assert reading.losses.counts == {"text_mended": {"": 1}}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"label": []}', NotOurLine),
        ('{"text": "ab", "label": [[0, 3, "X"]]}', SpanOutside),
        ('{"text": "ab", "label": [[-1, 2, "X"]]}', SpanOutside),
        ('{"text": "ab", "label": [[2, 1, "X"]]}', SpanOutside),
        ('{"text": "ab", "label": [[0, 1.5, "X"]]}', NotOurLine),
        ('{"text": "ab", "label": ["X"]}', NotOurLine),
        ('{"text": "😀b", "label": [[1, 3, "X"]]}', InsideCharacter),
        (
            (
                '{"text": "ab", "entities": [{"id": 1, "label": "X", "start_offset": 0, "end_offset": 1},'
                '{"id": 1, "label": "Y", "start_offset": 0, "end_offset": 1}]}'
            ),
            RepeatedId,
        ),
        (
            (
                '{"text": "ab", "entities": [{"id": 1, "label": "X", "start_offset": 0, "end_offset": 1}],'
                '"relations": [{"from_id": 1, "to_id": 2, "type": "at"}]}'
            ),
            LooseLink,
        ),
    ],
)
def test_what_is_not_right_is_refused_with_its_line(line: str, reason: type[Exception]) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("doccano", f'{{"text": "x"}}\n{line}\n', Reading(Ask(unit="UTF-16 units")))
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.jsonl", 2)
    assert isinstance(refused.value.fields["reason"], reason)


def test_what_else_stands_in_a_line_is_counted_and_not_passed_over() -> None:
    reading = Reading()
    more = {"id": 3, "meta": {"a": 1}, "Comments": ["x"], "cats": [], "note2": None, "_hash": 5}
    line = json.dumps({"text": "قصف حلب", "label": [[4, 7, "LOCATION"]], **more})
    [record] = came_back("doccano", line.encode(), reading)
    assert [span.text for span in record.annotations[0].spans] == ["حلب"]
    assert reading.losses.counts == {"no_place": {"meta": 1, "Comments": 1}}


def test_a_fault_names_the_article_by_how_it_begins_where_it_has_no_title() -> None:
    text = "\n  قصف على مدينة حلب\nوقال مصدر إن القصف أوقع قتيلين وثلاثة جرحى."
    with pytest.raises(BadLine, match="article “قصف على مدينة حلب…” covers 4 to 400"):
        came_back("doccano", json.dumps({"text": text, "label": [[4, 400, "LOCATION"]]}).encode())
    with pytest.raises(BadLine, match="article “قصف” covers"):
        came_back("doccano", json.dumps({"text": "قصف", "label": [[4, 400, "LOCATION"]]}).encode())
