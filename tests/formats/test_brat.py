"""brat's files: its own tutorial, how offsets may count, and what is refused."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.core.errors import SpanOutside, TextMismatch, UnknownLabel
from annotator.core.schema import Schema, schema_from_json
from annotator.formats import Ask, BadLine, Fault, Options, Reading, brat_reading
from annotator.formats.brat import parts_of, read_value, read_words, written_value
from annotator.formats.errors import Incomplete, LooseLine, LooseLink, NotOurRow, NotText, RepeatedId, TooLong
from annotator.formats.header import one_line
from annotator.formats.reading import span_at
from annotator.formats.units import to_unit
from annotator.language import say
from annotator.places import resource
from tests.formats.doors import Files, came_back, written
from tests.formats.given import record_of, said, span_of, texts, values


@pytest.fixture
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


def read(text: str | bytes, ann: str | bytes, reading: Reading | None = None) -> list[Span]:
    files = {"x.txt": text, "x.ann": ann}
    data = {name: one.encode() if isinstance(one, str) else one for name, one in files.items()}
    [record] = came_back("brat", data, reading)
    return [span for annotation in record.annotations for span in annotation.spans]


def tutorial(shared_data: Path) -> Files:
    folder = shared_data / "formats" / "brat" / "news"
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_brats_own_tutorial_is_read_without_a_shifted_offset(shared_data: Path) -> None:
    files = tutorial(shared_data)
    reading = Reading()
    records = came_back("brat", files, reading)
    spans = {span.id: span for span in records[0].annotations[0].spans}
    assert (spans["T4"].text, spans["T4"].label) == ("Raul Salinas de Gortari", "Person")
    assert spans["T4"].attributes == {"Mention": "Name", "Individual": True}
    assert spans["T2"].note == "100000000 USD"
    links = {
        (spans[one.source].text, one.type, spans[one.target].text) for one in records[0].annotations[0].links
    }
    assert links == {
        ("banks", "Origin", "Switzerland"),
        ("Raul Salinas de Gortari", "Family", "former Mexican president"),
        # The event, tied by its roles.
        ("moving", "Giver-Arg", "Citibank"),
        ("moving", "Money-Arg", "$100 million"),
        ("moving", "Beneficiary-Arg", "Raul Salinas de Gortari"),
        ("moving", "Recipient-Arg", "banks"),
    }
    assert spans["T3"].attributes == {"Confidence": "High"}
    # What each line says is what stands there, counted apart from the reader.
    stated = [
        (line.split("\t")[1].split(" ")[0], line.split("\t")[2])
        for name in sorted(files) if name.endswith(".ann")
        for line in files[name].decode().splitlines() if line.startswith("T")
    ]  # fmt: skip
    found = [
        (span.label, span.text)
        for record in records for annotation in record.annotations for span in annotation.spans
    ]  # fmt: skip
    assert sorted(found) == sorted(stated)
    assert len(found) == 68
    assert [len(record.annotations) for record in records] == [1, 0, 1, 1, 1, 1, 0]
    lost = reading.losses
    # A chain of names, a reference to Wikipedia.
    assert lost.counts == {"no_place": {"Alias": 1, "Reference": 1}}
    roles = Counter(one.type for record in records for said in record.annotations for one in said.links)
    # As the lines of events say, counted apart from the reader.
    lines = [one for name in files if name.endswith(".ann") for one in files[name].decode().splitlines()]
    stated_roles = Counter(
        re.sub("[0-9]+$", "", word.split(":")[0])
        for line in lines if line.startswith("E") for word in line.split("\t")[1].split()[1:]
    )  # fmt: skip
    assert {role: count for role, count in roles.items() if role.endswith("-Arg")} == stated_roles
    assert sum(stated_roles.values()) == 34


def test_what_the_tutorial_holds_goes_out_and_comes_back(shared_data: Path) -> None:
    records = came_back("brat", tutorial(shared_data))
    files, losses = written("brat", records)
    assert losses.counts == {}
    again = came_back("brat", files)
    assert list(map(plain, again)) == list(map(plain, records))


def plain(record: Record) -> object:
    """What a record says, without the ids of the file it came from, articles without annotations alike."""
    return record.article.text, [
        (
            [msgspec.structs.replace(span, id="") for span in annotation.spans],
            sorted((link.type, place[link.source], place[link.target]) for link in annotation.links),
        )
        for annotation in record.annotations
        for place in [{span.id: number for number, span in enumerate(annotation.spans)}]
    ]


def test_a_span_over_a_line_break_is_written_as_brat_does_and_is_one_span_again() -> None:
    """The issue brat-1042: “Foo” and “Bar” on two lines, the second indented."""
    text = "Foo\n  Bar"
    files, losses = written("brat", [record_of(text, Span("s", 0, 9, "Span", text))])
    [ann] = [data for name, data in files.items() if name.endswith(".ann")]
    assert ann == b"T1\tSpan 0 3;6 9\tFoo Bar\n"
    assert losses.counts.keys() == {"metadata"}
    for line in (ann.decode(), "T1\tSpan 0 3;6 9\tFoo   Bar\n", "T1\tSpan 0 3;4 9\tFoo   Bar\n"):
        reading = Reading()
        [span] = read(text, line, reading)
        assert (span.start, span.end, span.text) == (0, 9, text)
        assert not reading.losses.counts


EVENTS = (
    "T1\tAttack 0 3\tقصف\nT2\tPlace 8 11\tحلب\nT3\tActor 12 16\tجيشه\n"
    "E1\tAttack:T1 Place:T2 By:T3 By2:T2\nA1\tNegated E1\n#1\tAnnotatorNotes E1\tمنفي\n"
)
EVENTS_TEXT = "قصف على حلب جيشه"


def events(ann: str, reading: Reading) -> tuple[set[tuple[str, str, str]], list[Span]]:
    [record] = came_back("brat", {"x.txt": EVENTS_TEXT.encode(), "x.ann": ann.encode()}, reading)
    [said] = record.annotations
    words = {span.id: span.text for span in said.spans}
    return {(words[one.source], one.type, words[one.target]) for one in said.links}, list(said.spans)


def test_an_event_is_its_trigger_tied_by_its_roles() -> None:
    reading = Reading()
    links, spans = events(EVENTS, reading)
    assert links == {("قصف", "Place", "حلب"), ("قصف", "By", "جيشه"), ("قصف", "By", "حلب")}
    assert (spans[0].attributes, spans[0].note) == ({"Negated": True}, "منفي")
    assert not reading.losses.counts


def test_roles_that_neither_schema_nor_asker_know_are_counted(schema: Schema) -> None:
    asked = Ask(links={"Place": "at", "By": None}, labels={"Attack": "WEAPON"})
    reading = Reading(asked, schema=schema)
    links, spans = events(EVENTS, reading)
    assert links == {("قصف", "at", "حلب")}
    assert len(spans) == 3
    assert reading.losses.counts == {"link_dropped": {"By": 2}}
    reading = Reading(schema=schema)
    links, _spans = events(EVENTS.replace("Place:", "at:"), reading)
    assert links == {("قصف", "at", "حلب")}
    assert reading.losses.counts == {"no_place": {"By": 2}}


def test_an_event_may_play_a_role_and_stand_in_a_relation() -> None:
    reading = Reading()
    links, _spans = events(
        EVENTS + "T4\tWar 4 7\tعلى\nE2\tWar:T4 Part:E1\nR1\tbefore Arg1:E1 Arg2:E2\t\n", reading
    )
    assert {("على", "Part", "قصف"), ("قصف", "before", "على")} <= links
    assert not reading.losses.counts


def test_a_second_event_of_a_trigger_is_counted_and_its_roles_are_taken() -> None:
    reading = Reading()
    links, spans = events(EVENTS + "E2\tAttack:T1 Place:T3 By:T3\nA2\tSure E2\n", reading)
    assert ("قصف", "Place", "جيشه") in links
    assert len(links) == 4, "the same tie twice is one"
    assert spans[0].attributes == {"Negated": True}
    assert reading.losses.counts == {"no_place": {"Attack": 1, "Sure": 1}}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("E2\tAttack", NotOurRow),
        ("E2\tAttack:T1 Place", NotOurRow),
        ("E2\tAttack:T9 Place:T2", LooseLine),
        ("E2\tAttack:T1 Place:T9", LooseLink),
    ],
)
def test_events_of_nothing_are_refused_with_their_line(line: str, reason: type[Exception]) -> None:
    with pytest.raises(BadLine) as refused:
        events(EVENTS + line + "\n", Reading())
    assert refused.value.fields["line"] == 7
    assert isinstance(refused.value.fields["reason"], reason)


def test_parts_that_are_really_apart_are_spans_of_their_own() -> None:
    reading = Reading()
    text = "غرب وشرق حلب"
    ann = (
        "T1\tLOCATION 0 3;9 12\tغرب حلب\nT2\tACTOR 4 8\tوشرق\nA1\tkind T1 region\n"
        "#1\tAnnotatorNotes T1\tهنا\nR1\tat Arg1:T1 Arg2:T2\t\n"
    )
    [record] = came_back("brat", {"x.txt": text.encode(), "x.ann": ann.encode()}, reading)
    spans = record.annotations[0].spans
    assert [(one.text, one.attributes, one.note) for one in spans] == [
        ("غرب", {"kind": "region"}, "هنا"), ("وشرق", {}, ""), ("حلب", {}, ""),
    ]  # fmt: skip
    assert (record.annotations[0].links[0].source, record.annotations[0].links[0].target) == ("T1", "T2")
    assert reading.losses.counts == {"in_parts": {"LOCATION": 1}}


def test_what_of_a_span_is_line_breaks_at_its_ends_is_left_out_and_told() -> None:
    text = "\nحلب\n\n"
    spans = [
        Span(f"s{start}{end}", start, end, "X", text[start:end]) for start, end in ((0, 4), (0, 1), (0, 5))
    ]
    more = Span("y", 1, 4, "Y", "حلب")
    files, losses = written("brat", [record_of(text, *spans, more)])
    [ann] = [data.decode() for name, data in files.items() if name.endswith(".ann")]
    assert ann == "T1\tX 1 4\tحلب\nT2\tY 1 4\tحلب\n"
    assert {reason: losses.of(reason) for reason in losses.counts} == {
        "trimmed": 1, "no_token": 1, "no_place_for_span": 1, "metadata": 1
    }  # fmt: skip


@given(texts, st.data())
def test_parts_are_the_span_without_what_stands_at_its_line_breaks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    parts = parts_of(text, start, end)
    for left, right in parts:
        assert start <= left < right <= end
        assert len(text[left:right].splitlines()) == 1
        assert text[left:right].splitlines()[0] == text[left:right], "no break at an end either"
    gaps = [text[one[1] : other[0]] for one, other in pairwise(parts)]
    assert all(gap.isspace() for gap in gaps)
    outer = (text[start : parts[0][0]], text[parts[-1][1] : end]) if parts else (text[start:end],)
    assert not "".join(outer).strip("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")


WAYS: dict[str, Callable[[str], str]] = {
    "as it stands": lambda text: text,
    "line ends as one": lambda text: text.replace("\r\n", "\n"),
    "without a BOM": lambda text: text.removeprefix("\ufeff"),
    "both": lambda text: text.removeprefix("\ufeff").replace("\r\n", "\n"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("unit", ["code points", "UTF-16 units"])
def test_offsets_may_count_as_any_tool_does_since_the_words_tell(way: str, unit: str) -> None:
    text = "\ufeffقصف 😀\r\nعلى 👨\u200d👩\u200d👧 حلب\r\nوإدلب\r\n"
    counted = WAYS[way](text)
    place = to_unit(counted, unit)  # type: ignore[arg-type]
    words = ("قصف", "😀", "على", "حلب", "وإدلب")
    lines = [
        f"T{number}\tX {place(counted.index(word))} {place(counted.index(word) + len(word))}\t{word}"
        for number, word in enumerate(words, 1)
    ]
    reading = Reading()
    assert [one.text for one in read(text, "\r\n".join(lines), reading)] == list(words)
    assert reading.losses.counts == {"text_mended": {"": 1}}


@given(
    st.lists(st.sampled_from(["a", "😀", "\r\n", "\r", "\n", " ", "حلب"]), max_size=12),
    st.lists(st.sampled_from(["b", "😀", "\r\n", " "]), max_size=5),
)
def test_line_ends_counted_as_one_do_not_shift_what_comes_behind(
    before: list[str], behind: list[str]
) -> None:
    text = "".join([*before, "إدلب", *behind])
    counted = text.replace("\r\n", "\n")
    for place in (to_unit(counted, "code points"), to_unit(counted, "UTF-16 units")):
        start = counted.index("إدلب")
        [span] = read(text, f"T1\tX {place(start)} {place(start + 4)}\tإدلب")
        assert span.text == "إدلب"


@given(values)
def test_values_of_any_kind_come_back(value: object) -> None:
    line = written_value(value)
    assert len(f"A1\tx T1{line}".splitlines()) == 1
    assert "\t" not in line
    assert read_value(line.removeprefix(" ")) == value
    assert type(read_value(line.removeprefix(" "))) is type(value)


@given(said)
def test_notes_of_any_kind_come_back(note: str) -> None:
    assert len(f"x{one_line(note)}".splitlines()) == 1
    assert read_words(one_line(note)) == note


def test_what_others_write_in_quotation_marks_stays_so() -> None:
    assert read_words('"sic"') == '"sic"'
    assert read_words('"sic" he said') == '"sic" he said'
    assert [read_value(one) for one in ("High", "1", '"x"', "01", "[")] == ["High", 1, '"x"', "01", "["]


def test_several_annotators_have_a_folder_each_and_their_names_come_back() -> None:
    text = "قتل مدني"
    said_by = [
        Annotation(annotator=name, status="done", spans=(span_of(text, "مدني", "ACTOR"),))
        for name in ("Omar", "omar", "سلمى", "A/B ../c", "con")
    ]
    files, _ = written("brat", [Record(Article(text=text), tuple(said_by))])
    folders = {name.partition("/")[0].casefold() for name in files if "/" in name}
    assert len(folders) == 5
    assert "سلمى/00001.ann" in files
    came = {record.annotations[0].annotator for record in came_back("brat", files)}
    assert came == {one.annotator for one in said_by}


def test_others_folders_are_annotators_where_they_share_documents() -> None:
    one = {"a/x.txt": b"ab", "a/x.ann": b"T1\tX 0 1\ta\n", "b/x.txt": b"ab", "b/x.ann": b""}
    names = [[said.annotator for said in record.annotations] for record in came_back("brat", one)]
    assert names == [["a"], ["b"]]
    apart = {"a/x.txt": b"ab", "a/x.ann": b"T1\tX 0 1\ta\n", "b/y.txt": b"cd", "b/y.ann": b""}
    names = [[said.annotator for said in record.annotations] for record in came_back("brat", apart)]
    assert names == [["import"], []]


def test_names_that_brat_would_change_are_written_otherwise_and_come_back() -> None:
    text = "قتل مدني"
    spans = (span_of(text, "مدني", "جهة.x", النوع="مدني"), span_of(text, "قتل", "-", "s2"))
    files, _ = written("brat", [record_of(text, *spans, links=(Link("l", "من.إلى", "s1", "s2"),))])
    [ann] = [data.decode() for name, data in files.items() if name.endswith(".ann")]
    types = [line.split("\t")[1].split(" ")[0] for line in ann.splitlines()]
    assert all(one.isascii() and one.replace("_", "").replace("-", "").isalnum() for one in types)
    for one in types:
        assert f"\n{one}" in files["annotation.conf"].decode()
    [record] = came_back("brat", files)
    assert {one.label for one in record.annotations[0].spans} == {"جهة.x", "-"}
    assert record.annotations[0].spans[1].attributes == {"النوع": "مدني"}
    assert record.annotations[0].links[0].type == "من.إلى"


def test_the_configuration_is_the_schema() -> None:
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    disabled = msgspec.structs.replace(schema.labels[0], disabled=True)
    schema = msgspec.structs.replace(schema, labels=(disabled, *schema.labels[1:]))
    files, _ = written("brat", [], Options(schema=schema))
    assert set(files) == {"annotation.conf", "visual.conf"}
    sections = files["annotation.conf"].decode().split("\n\n[")
    entities = next(one for one in sections if one.startswith("entities]"))
    assert entities.split()[1:] == ["!ACTOR", *(label.id for label in schema.labels[1:])]
    relations = next(one for one in sections if one.startswith("relations]"))
    assert {line.partition("\t")[0] for line in relations.splitlines() if "\t" in line} == {
        "<OVERLAP>", *(link.id for link in schema.links)
    }  # fmt: skip
    attributes = next(one for one in sections if one.startswith("attributes]")).splitlines()
    names = [line.partition("\t")[0] for line in attributes if "\t" in line]
    assert len(names) == len(set(names)), "brat knows one attribute of a name"
    visual = files["visual.conf"].decode()
    for label in schema.labels:
        assert (
            f"{label.id} | {label.names.ar} · {label.names.en} | {label.names.ar} | {label.names.en}"
            in visual
        )
        assert f"{label.id}\tbgColor:{label.color}" in visual


@pytest.mark.parametrize(("text", "side"), [("قصف على RPG", "rtl"), ("RPG على", "ltr"), ("2021", "ltr")])
def test_brat_is_told_from_which_side_the_texts_are_read(text: str, side: str) -> None:
    """The issue brat-774: Arabic in brat."""
    files, _ = written("brat", [record_of(text)])
    assert files["visual.conf"].decode().endswith(f"\n[options]\n\nText\tdirection:{side}\n")


HOSTILE = [
    ("T1\tX 0 4\tabc", 1, SpanOutside),
    ("T1\tX -1 2\tab", 1, SpanOutside),
    ("T1\tX 2 1\t", 1, SpanOutside),
    ("T1\tX 0 99999999999999\ta", 1, SpanOutside),
    ("T1\tX 0 1\tb", 1, TextMismatch),
    ("T1\tX 0 2;1 3\tab bc", 1, NotOurRow),
    ("T1\tX 0\ta", 1, NotOurRow),
    ("T1\tX 0 ١\ta", 1, NotOurRow),
    ("T1\tX 0 1;\ta", 1, NotOurRow),
    ("T1 X 0 1 a", 1, NotOurRow),
    ("T1\t", 1, NotOurRow),
    ("Q1\tX T1", 1, NotOurRow),
    ("\nT1\tX 0 1\ta\nT1\tX 1 2\tb", 3, RepeatedId),
    ("T1\tX 0 1\ta\nR1\tat Arg1:T1 Arg2:T2", 2, LooseLink),
    ("T1\tX 0 1\ta\nR1\tat Arg1:T1", 2, NotOurRow),
    ("T1\tX 0 1\ta\nR1\tat Arg1:T1 Arg2:", 2, NotOurRow),
    ("T1\tX 0 1\ta\nR1\tat T1 T1", 2, NotOurRow),
    ("T1\tX 0 1\ta\nA1\tkind", 2, NotOurRow),
    ("T1\tX 0 1\ta\nA1\tkind T2 x", 2, LooseLine),
    ("T1\tX 0 1\ta\n#1\tAnnotatorNotes T2\tx", 2, LooseLine),
    (b"T1\tX 0 1\ta\n\xff\tX 0 1\ta", 2, NotText),
]


@pytest.mark.parametrize(("ann", "line", "reason"), HOSTILE)
def test_what_is_not_right_is_refused_with_its_line(
    ann: str | bytes, line: int, reason: type[Exception]
) -> None:
    with pytest.raises(BadLine) as refused:
        read("abc", ann)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.ann", line)
    assert isinstance(refused.value.fields["reason"], reason)
    lenient = Reading(Ask(lenient=True))
    read("abc", ann, lenient)
    assert [one.fields["line"] for one in lenient.refused] == [line]


def test_an_offset_within_a_character_of_two_units_is_refused() -> None:
    with pytest.raises(BadLine):
        read("😀b😀c", "T1\tX 2 3\tb\nT2\tX 1 2\tb")


def test_a_text_that_is_missing_or_no_text_is_refused() -> None:
    with pytest.raises(BadLine) as refused:
        came_back("brat", {"x.ann": b"T1\tX 0 1\ta"})
    assert isinstance(refused.value.fields["reason"], Incomplete)
    with pytest.raises(BadLine) as refused:
        read(b"ab\ncd\xff", "T1\tX 0 1\ta")
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.txt", 2)
    assert isinstance(refused.value.fields["reason"], NotText)


def test_a_text_without_annotations_beside_it_is_no_document_and_told() -> None:
    reading = Reading()
    assert came_back("brat", {"README.txt": b"about", "x.txt": b"ab", "x.ann": b""}, reading) == [
        Record(Article(text="ab"))
    ]
    assert reading.losses.counts == {"no_place": {"README.txt": 1}}


def test_a_span_without_a_length_is_left_out_with_its_links() -> None:
    reading = Reading()
    assert read("abc", "T1\tX 1 1\t\nT2\tY 0 1\ta\nR1\tat Arg1:T1 Arg2:T2\t", reading)[0].id == "T2"
    assert reading.losses.counts == {"no_length": {"X": 1}, "link_dropped": {"at": 1}}


def test_two_values_of_one_attribute_are_both_kept() -> None:
    [span] = read("abc", "T1\tX 0 1\ta\nA1\tkind T1 b\nA2\tkind T1 c\nM1\tNegation T1")
    assert span.attributes == {"kind": ["b", "c"], "Negation": True}


def test_the_same_words_at_a_wrong_place_are_not_taken_for_right() -> None:
    assert span_at("ab ab", "s", 0, 2, "X").text == span_at("ab ab", "s", 3, 5, "X").text
    with pytest.raises(BadLine):
        read("ab ab", "T1\tX 1 3\tab")


def test_what_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(brat_reading, "LINE_LIMIT", 10_000)
    many = "".join(f"T{number}\tX 0 1000\t\n" for number in range(11))
    for ann, line in ((many, 0), ("\n".join(f"#{n}\tNote T1\t" + "y" * 900 for n in range(12)), 11)):
        with pytest.raises(BadLine) as refused:
            read("x" * 1000, ann)
        assert isinstance(refused.value.fields["reason"], TooLong)
        assert refused.value.fields["line"] == line
    lenient = Reading(Ask(lenient=True))
    assert read("x" * 1000, many + "T99\tX 0 1\tx\nR1\tat Arg1:T1 Arg2:T99\t", lenient) == []
    assert len(lenient.refused) == 1
    assert lenient.losses.counts == {"link_dropped": {"at": 1}}


def test_a_label_that_is_refused_is_told_with_its_line() -> None:
    def check(record: Record) -> Fault | None:
        for number, one in enumerate(record.annotations[0].spans):
            if one.label == "Z":
                return f"$.annotations[0].spans[{number}].label", UnknownLabel(label=one.label)
        for number, link in enumerate(record.annotations[0].links):
            if link.type == "far":
                return f"$.annotations[0].links[{number}].type", UnknownLabel(label=link.type)
        return None

    files = {"x.txt": b"abc", "x.ann": b"T1\tX 0 1\ta\n\nT2\tZ 1 2\tb\nR1\tfar Arg1:T1 Arg2:T1\t\n"}
    for ask, line in (
        (Ask(labels={"X": None}), 3),
        (Ask(labels={"Z": None}), 4),
        (Ask(labels={"Z": "Y"}), 4),
    ):
        with pytest.raises(BadLine) as refused:
            came_back("brat", files, Reading(ask, check=check))
        assert refused.value.fields["line"] == line


def test_what_is_wrong_is_said_in_the_readers_language() -> None:
    with pytest.raises(BadLine) as caught:
        read("قصف", "X1\tACTOR 0 3\tقصف\n")
    assert say(caught.value, "ar") == (
        "تعذّر استعمال السطر 1 من «x.ann»: الصف لا يوافق الصيغة: «X1» ليس معرّفًا من معرّفات brat."
    )
    assert str(caught.value).endswith("the row does not fit: “X1” is no id of brat.")
