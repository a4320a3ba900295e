"""Label Studio's files: the units it counted, exports of any age, attributes, what is refused."""

import json
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import pytest

from annotator.core.annotation import Annotation, Link, Record
from annotator.core.errors import SpanOutside, TextMismatch
from annotator.formats import Ask, BadLine, Options, Reading
from annotator.formats.errors import Incomplete, InsideCharacter, LooseLink, NotOurLine, RepeatedId
from annotator.formats.label_studio import CONFIG, TASKS
from tests.formats.doors import came_back, reading_of, written
from tests.formats.given import SCHEMA, record_of, span_of

TEXT = "قتل الحرس مدنياً بالبوكمال"
SPANS = [(0, 3, "WEAPON"), (4, 9, "ACTOR")]


def region(start: int, end: int, label: str, text: str | None = None, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": [label]} | ({} if text is None else {"text": text})
    base = {"id": f"r{start}", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
    return base | more


def task(*results: dict[str, Any], text: str = TEXT, **said: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": text}, "annotations": [{"id": 7, "result": list(results), **said}]}


def one(found: dict[str, Any], reading: Reading | None = None) -> Record:
    [record] = came_back("label-studio", json.dumps([found]), reading or reading_of())
    return record


def cases(shared_data: Path) -> dict[str, dict[str, Any]]:
    path = shared_data / "formats" / "issue_cases" / "peer_issue_cases.given.jsonl"
    return {case["id"]: case for case in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def test_the_arabic_export_of_issue_2653_is_read_as_its_own_words(shared_data: Path) -> None:
    payload = cases(shared_data)["label-studio-2653"]["payload"]
    file = (shared_data / "formats" / "label_studio" / "json_min_arabic_issue2653.json").read_bytes()
    for data in (json.dumps(payload).encode(), file):
        reading = Reading()
        arabic, english = came_back("label-studio", data, reading)
        assert not reading.losses.counts
        [annotation] = arabic.annotations
        assert [(span.start, span.end, span.text) for span in annotation.spans] == [
            (28, 35, "123,037"),
            (81, 86, "1,554"),
        ]
        assert (annotation.annotator, annotation.seconds, annotation.status) == ("1", 104.119, "done")
        assert [span.text for span in english.annotations[0].spans] == ["Donald Trump", "white house"]


@pytest.mark.parametrize(("line_end", "emoji"), [(2, 2), (2, 1), (1, 2), (1, 1)])
def test_offsets_of_issue_539_are_found_whatever_was_counted(line_end: int, emoji: int) -> None:
    """Emoji and line ends of Windows, in an export from the time of completions: the words tell the unit."""
    text = "أهلاً 😀\r\nفي 😀 دمشق\r\nغداً"
    before = text[: text.index("دمشق")]
    start = len(before) + before.count("😀") * (emoji - 1) - before.count("\r\n") * (2 - line_end)
    results = [region(start, start + 4, "City", "دمشق")]
    found = {"completions": [{"result": results, "id": 25001, "lead_time": 72.5}], "data": {"text": text}}
    record = one(found)
    assert record.article.text == text.replace("\r\n", "\n")
    assert [(span.text, span.label) for span in record.annotations[0].spans] == [("دمشق", "City")]


def test_what_cannot_be_the_words_in_any_unit_is_refused() -> None:
    with pytest.raises(BadLine) as refused:
        one(task(region(3, 7, "City", "دمشق"), text="💥 في دمشق"))
    assert isinstance(refused.value.fields["reason"], TextMismatch)


def test_the_case_of_the_emoji_is_right_in_both_units() -> None:
    text = "👨🏻\u200d🚒 firemen drive firetrucks"
    record = record_of(text, span_of(text, "firetrucks", "WEAPON"))
    for unit, start in (("code points", 19), ("UTF-16 units", 22)):
        files, _ = written("label-studio", [record], Options(schema=SCHEMA, unit=unit))  # type: ignore[arg-type]
        [found] = json.loads(files[TASKS])
        assert found["annotations"][0]["result"][0]["value"]["start"] == start
        [came] = came_back("label-studio", files, reading_of())
        assert came.annotations[0].spans[0].text == "firetrucks"


def test_attributes_are_results_of_the_same_region_and_come_back_as_the_schema_has_them() -> None:
    attributes: dict[str, Any] = {
        "kind": "city",
        "roles": ["victim"],
        "canonical": "الحرس\nالثوري",
        "number": 3,
        "sure": False,
        "count": {"low": 1, "best": 2},
    }
    record = record_of(TEXT, span_of(TEXT, "الحرس", "ACTOR", **attributes))
    files, losses = written("label-studio", [record], Options(schema=SCHEMA))
    assert not losses.counts
    [found] = json.loads(files[TASKS])
    results = found["annotations"][0]["result"]
    assert {one["id"] for one in results} == {"s1"}
    assert [(one["type"], one["from_name"]) for one in results[:3]] == [
        ("labels", "label"),
        ("choices", "ACTOR-kind"),
        ("choices", "ACTOR-roles"),
    ]
    [came] = came_back("label-studio", files, reading_of())
    assert came.annotations[0].spans[0].attributes == attributes


def test_what_is_no_value_of_the_schema_is_counted_once_a_span() -> None:
    record = record_of(TEXT, span_of(TEXT, "الحرس", "ACTOR", kind=3, unknown="x", number=2))
    files, losses = written("label-studio", [record], Options(schema=SCHEMA))
    assert losses.counts == {"attributes": {"ACTOR": 1}}
    [came] = came_back("label-studio", files, reading_of())
    assert came.annotations[0].spans[0].attributes == {"number": 2}


def test_the_configuration_has_a_control_for_whatever_the_tasks_name() -> None:
    record = record_of(TEXT, span_of(TEXT, "الحرس", "ACTOR", kind="city", count={"best": 1}), links=())
    files, _ = written("label-studio", [record], Options(schema=SCHEMA))
    view = fromstring(files[CONFIG])
    controls = {element.get("name"): element for element in view.iter() if element.get("name")}
    [found] = json.loads(files[TASKS])
    for result in found["annotations"][0]["result"]:
        control = controls[result["from_name"]]
        assert control.tag.lower() == result["type"]
        assert control.get("toName") == result["to_name"] in controls
        for value in result["value"].get("choices", result["value"].get("labels", ())):
            assert value in {child.get("value") for child in control}
    assert {one.get("value") for one in view.iter("Label")} == {label.id for label in SCHEMA.labels}
    assert {one.get("value") for one in view.iter("Relation")} == {link.id for link in SCHEMA.links}
    assert "rtl" in next(one for one in view.iter("View") if one.get("style")).get("style", "")


def test_what_is_not_finished_goes_out_as_a_prediction_and_comes_back() -> None:
    record = record_of(TEXT, span_of(TEXT, "الحرس"), status="in_progress")
    files, _ = written("label-studio", [record], Options(schema=SCHEMA))
    [found] = json.loads(files[TASKS])
    assert (found["annotations"], found["predictions"][0]["model_version"]) == ([], "سلمى")
    [came] = came_back("label-studio", files, reading_of())
    assert came == record


def test_predictions_and_drafts_of_label_studio_are_counted_and_not_taken() -> None:
    reading = reading_of()
    guess = {"model_version": "m1", "score": 0.4, "result": [region(0, 3, "WEAPON", score=0.4)]}
    found = task(region(4, 9, "ACTOR", "الحرس")) | {"predictions": [guess], "drafts": [guess]}
    record = one(found, reading)
    assert [span.label for span in record.annotations[0].spans] == ["ACTOR"]
    assert reading.losses.counts == {"no_place": {"WEAPON": 2}}
    assert one({"data": {"text": TEXT}, "predictions": [guess], "annotations": []}).annotations == ()


def test_several_annotators_keep_their_names_and_one_who_comes_twice_gets_a_number() -> None:
    results = [region(0, 3, "WEAPON", "قتل")]
    people = [{"id": 1, "email": "salma@example.org"}, 4, 4, None]
    found = {
        "data": {"text": TEXT, "title": "ع", "row": 5},
        "annotations": [
            {"result": results, "completed_by": who, "was_cancelled": who == 4} for who in people
        ],
    }
    record = one(found)
    assert [one.annotator for one in record.annotations] == ["salma@example.org", "4", "4 (2)", "import"]
    assert [one.status for one in record.annotations] == ["done", "skipped", "skipped", "done"]
    assert (record.article.title, record.article.meta) == ("ع", {"row": 5})


def test_relations_are_taken_in_their_direction() -> None:
    def link(direction: str | None, *labels: str, **ends: str) -> dict[str, Any]:
        base = {"type": "relation", "from_id": "r0", "to_id": "r4", "direction": direction}
        return base | ends | ({"labels": list(labels)} if labels else {})

    regions = [region(start, end, label) for start, end, label in SPANS]
    reading = reading_of()
    choice = {"id": "x", "from_name": "tone", "type": "choices", "value": {"choices": ["sad"]}}
    results = [*regions, choice, link("right", "a"), link("left", "b", "c"), link("bi", "d"), link(None, "e")]
    record = one(task(*results, link("right"), link("right", "f", to_id="x")), reading)
    [annotation] = record.annotations
    assert [(one.type, one.source, one.target) for one in annotation.links] == [
        ("a", "r0", "r4"),
        ("b", "r4", "r0"),
        ("c", "r4", "r0"),
        ("d", "r0", "r4"),
        ("d", "r4", "r0"),
        ("e", "r0", "r4"),
    ]
    assert reading.losses.counts == {"link_dropped": {"": 1, "f": 1}, "no_place": {"tone": 1}}


def test_a_region_with_two_labels_is_two_spans_and_choices_hang_on_both() -> None:
    both = region(4, 9, "ACTOR", "الحرس")
    both["value"]["labels"].append("SOURCE")
    place = {"start": 4, "end": 9}
    hanging = [
        {"id": "r4", "from_name": "kind", "type": "choices", "value": place | {"choices": ["city"]}},
        {"id": "r4", "from_name": "why", "type": "textarea", "value": place | {"text": ["أ", "ب"]}},
        {"id": "r4", "from_name": "stars", "type": "rating", "value": place | {"rating": 4}},
        {"id": "r4", "from_name": "odd", "type": "video", "value": place | {"sequence": []}},
    ]
    reading = reading_of()
    [annotation] = one(task(both, *hanging), reading).annotations
    assert {span.id: span.label for span in annotation.spans} == {"r4": "ACTOR", "r4.2": "SOURCE"}
    expected = {"kind": "city", "why": "أ\nب", "stars": 4}
    assert [span.attributes for span in annotation.spans] == [expected, expected]
    assert reading.losses.counts == {"no_place": {"odd": 1}}


def test_what_has_no_place_in_the_text_is_counted() -> None:
    reading = reading_of()
    html = region(0, 0, "ACTOR") | {"type": "hypertextlabels"}
    html["value"] = {"start": "/p[1]/text()[1]", "end": "/p[1]/text()[1]", "hypertextlabels": ["ACTOR"]}
    box = {"id": "b", "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["Car"]}}
    unlabelled = {"id": "u", "type": "labels", "from_name": "label", "value": {"start": 0, "end": 3}}
    record = one(task(html, box, unlabelled), reading)
    assert record.annotations[0].spans == ()
    assert reading.losses.counts == {"no_place": {"ACTOR": 1, "Car": 1, "label": 1}}


def test_a_text_shown_as_html_without_tags_has_places_and_one_with_tags_has_none() -> None:
    path, words = "/text()[1]", "قصف\nالحرس 😀 دمشق"
    start = words.index("دمشق")
    shown = {
        "id": "h",
        "from_name": "label",
        "type": "hypertextlabels",
        "value": {
            "start": path, "end": path, "startOffset": 0, "endOffset": 4, "text": "دمشق",
            "globalOffsets": {"start": start, "end": start + 4}, "hypertextlabels": ["City"],
        },
    }  # fmt: skip
    [annotation] = one(task(json.loads(json.dumps(shown)), text=words)).annotations
    assert [(span.text, span.start) for span in annotation.spans] == [("دمشق", start)]
    reading = reading_of()
    assert one(task(shown, text=f"<b>{words}</b>"), reading).annotations[0].spans == ()
    assert reading.losses.counts == {"no_place": {"City": 1}}


def test_a_refusal_names_the_article() -> None:
    found = task(region(0, 99, "X"))
    found["data"]["title"] = "عنوان"
    with pytest.raises(BadLine, match="عنوان"):
        one(found)


def test_the_notes_of_regions_and_labels_of_the_schema_are_kept() -> None:
    noted = region(4, 9, "Group", "الحرس", meta={"text": ["انظر", "ثانية"]})
    reading = Reading(Ask(labels={"Group": "ACTOR"}), schema=SCHEMA)
    place = {"start": 4, "end": 9}
    roles = {"id": "r4", "from_name": "roles", "type": "choices", "value": place | {"choices": ["victim"]}}
    [annotation] = one(task(noted, roles), reading).annotations
    [span] = annotation.spans
    assert (span.note, span.label, span.attributes) == ("انظر\nثانية", "ACTOR", {"roles": ["victim"]})


def test_the_text_may_stand_under_another_name() -> None:
    found = task(region(0, 3, "X", "قتل"))
    for data in ({"body": TEXT}, {"body": TEXT, "caption": "صورة"}, {"body": TEXT, "title": "ع"}):
        assert one(found | {"data": data}).article.text == TEXT
    with pytest.raises(BadLine) as refused:
        one(found | {"data": {"image": "http://x/1.png", "other": "ق"}})
    assert isinstance(refused.value.fields["reason"], Incomplete)


def test_a_folder_is_read_without_its_configuration_being_looked_at() -> None:
    record = Record(
        record_of(TEXT).article,
        (
            Annotation(
                annotator="سلمى",
                status="done",
                spans=(span_of(TEXT, "قتل", "WEAPON", "a"), span_of(TEXT, "الحرس", "ACTOR", "b")),
                links=(Link("l0", "at", "a", "b"),),
            ),
        ),
    )
    files, losses = written("label-studio", [record], Options(schema=SCHEMA))
    assert not losses.counts
    files[CONFIG] = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><View>&a;</View>'
    assert came_back("label-studio", files, reading_of()) == [record]
    assert came_back("label-studio", files[TASKS], reading_of()) == [record]
    assert came_back("label-studio", json.dumps(json.loads(files[TASKS])[0]), reading_of()) == [record]


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        ({"data": {}}, Incomplete),
        ({"text": "x"}, NotOurLine),
        ({"data": "x"}, NotOurLine),
        (task(region(0, 99, "X")), SpanOutside),
        (task(region(-1, 2, "X")), SpanOutside),
        (task(region(3, 0, "X")), SpanOutside),
        (task(region(10**30, 10**31, "X")), SpanOutside),
        (task(region(0, 3, "X", "قال")), TextMismatch),
        (task(region(0, 2.5, "X")), NotOurLine),  # type: ignore[arg-type]
        (task(region(True, 3, "X")), NotOurLine),
        (task(region(0, 3, "X"), region(0, 3, "X")), None),
        (task(region(0, 3, "X"), region(4, 9, "X", id="r0")), RepeatedId),
        (
            task(region(0, 3, "X"), {"type": "relation", "from_id": "r0", "to_id": "r5", "labels": ["a"]}),
            LooseLink,
        ),
        (task({"type": "labels", "value": []}), NotOurLine),
        (task(lead_time="long"), NotOurLine),
    ],
)
def test_what_is_not_right_is_refused_with_its_line(
    found: dict[str, Any], reason: type[Exception] | None
) -> None:
    lines = f'[{{"data": {{"text": "x"}}}},\n\n{json.dumps(found)},\n{{"data": {{"text": "y"}}}}]'
    if reason is None:
        assert len(came_back("label-studio", lines, reading_of())) == 3
        return
    with pytest.raises(BadLine) as refused:
        came_back("label-studio", lines, reading_of())
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.json", 3)
    assert isinstance(refused.value.fields["reason"], reason)
    reading = Reading(Ask(lenient=True))
    assert len(came_back("label-studio", lines, reading)) == 2
    assert len(reading.refused) == 1


def test_an_offset_within_a_character_is_refused_where_the_unit_is_given() -> None:
    with pytest.raises(BadLine) as refused:
        one(task(region(1, 3, "X"), text="😀ab"), Reading(Ask(unit="UTF-16 units")))
    assert isinstance(refused.value.fields["reason"], InsideCharacter)


def test_a_number_beyond_all_numbers_is_refused_or_kept() -> None:
    for number in ("1e400", "1e300", "-0.0", "7.5"):
        place = {"start": 0, "end": 3}
        hanging = {"id": "r0", "from_name": "n", "type": "number", "value": place | {"number": "N"}}
        data = json.dumps([task(region(0, 3, "X"), hanging)]).replace('"N"', number)
        reading = Reading(Ask(lenient=True))
        found = came_back("label-studio", data, reading)
        assert len(found) + len(reading.refused) == 1
