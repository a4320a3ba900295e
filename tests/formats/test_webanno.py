"""WebAnno TSV 3: the reference files beside their twins in XMI, parts of words, signs, what is refused."""

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET  # the files are known

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article
from annotator.formats import Ask, BadLine, Reading
from annotator.formats.errors import (
    Incomplete,
    InsideCharacter,
    LooseLink,
    NotOurLine,
    NotOurRow,
    NotText,
    RepeatedId,
    TooLong,
    WrongSha,
    WrongWord,
)
from annotator.formats.features import attributes_of, features_of
from annotator.formats.webanno_cells import split_at, text_in, value_in
from tests.formats.doors import came_back, written
from tests.formats.given import attributes, record_of, span_of, words_of_any_kind

HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n"
CHAINS = "#FORMAT=WebAnno TSV 3.3\n#T_CH=c.L|referenceRelation|referenceType\n\n\n"
ROW = "1-1\t0-1\ta\t"

#: What stands in an XMI beside the annotations that a TSV has.
NOT_OURS = ("Token", "Sentence", "DocumentMetaData", "Sofa", "View", "NULL")


def extents(record: Record) -> Counter[tuple[int, int]]:
    return Counter((span.start, span.end) for one in record.annotations for span in one.spans)


def extents_in_xmi(path: Path) -> tuple[str, Counter[tuple[int, int]]]:
    """The text and where annotations of some length stand, without the spaces at their ends."""
    root = ET.parse(path).getroot()
    [text] = [one.attrib["sofaString"] for one in root if one.tag.endswith("}Sofa")]
    found: Counter[tuple[int, int]] = Counter()
    for one in root:
        begin, end = int(one.attrib.get("begin", 0)), int(one.attrib.get("end", 0))
        if one.tag.endswith(NOT_OURS) or "Governor" in one.attrib:
            continue
        words = text[begin:end]
        begin, end = begin + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if begin < end:
            found[begin, end] += 1
    return text, found


def test_the_reference_files_have_the_spans_of_their_twins(shared_data: Path) -> None:
    compared = 0
    for path in sorted((shared_data / "formats" / "webanno_tsv3_suite").glob("*/reference.tsv")):
        [record] = came_back("webanno", {f"{path.parent.name}/reference.tsv": path.read_bytes()})
        for annotation in record.annotations:
            for span in annotation.spans:
                assert record.article.text[span.start : span.end] == span.text
        twin = path.with_suffix(".xmi")
        if twin.exists():
            text, found = extents_in_xmi(twin)
            assert record.article.text.split() == text.split(), path
            assert extents(record) == found, path
            compared += 1
    assert compared >= 30


def test_everyone_of_a_curation_is_read_and_old_tables_are_refused_by_name(shared_data: Path) -> None:
    top = shared_data / "formats" / "inception_curation"
    files = {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*.tsv")}
    reading = Reading(Ask(lenient=True))
    records = came_back("webanno", files, reading)
    assert Counter(record.annotations[0].annotator for record in records) == {
        "user1": 8, "user2": 8, "curator": 8,
    }  # fmt: skip
    assert len(reading.refused) == len(files) - 24
    assert all(isinstance(one.fields["reason"], NotOurLine) for one in reading.refused)
    stacked = [record for record in records if "multipleStacked" in record.article.title]
    assert [span.label for span in stacked[2].annotations[0].spans] == ["ORG", "ORG", "ORGpart"]


def read_one(data: str, name: str = "x.tsv", reading: Reading | None = None) -> Record:
    [record] = came_back("webanno", {name: data.encode()}, reading)
    return record


def suite(shared_data: Path, name: str) -> tuple[Annotation, Reading]:
    reading = Reading()
    data = (shared_data / "formats" / "webanno_tsv3_suite" / name / "reference.tsv").read_text("utf-8")
    return read_one(data, reading=reading).annotations[0], reading


def links_of(annotation: Annotation) -> set[tuple[str, str, str]]:
    words = {span.id: span.text for span in annotation.spans}
    return {(words[one.source], one.type, words[one.target]) for one in annotation.links}


def test_relations_slots_and_chains_become_links(shared_data: Path) -> None:
    relation, _ = suite(shared_data, "testStackedNonMultiTokenRelationWithMultipleFeatureValues")
    assert links_of(relation) == {("This is", "nsubj", "a test"), ("This is", "obj", "a test")}
    assert [link.attributes["integerValue"] for link in relation.links] == ["42", "43"]
    slots, _ = suite(shared_data, "testMultiTokenSlotFeature")
    assert links_of(slots) == {("This", "p1", "is a"), ("This", "p2", "test .")}
    chain, _ = suite(shared_data, "testSimpleChain")
    assert links_of(chain) == {("This", "SimpleLink", "is"), ("is", "SimpleLink", "a")}
    of_tokens, reading = suite(shared_data, "testSingleTokenRelationWithMultipleFeatureValues")
    assert not of_tokens.links
    assert reading.losses.counts == {"no_place": {"nsubj": 1}}


def test_what_inception_exports_names_article_and_annotator() -> None:
    data = f"{HEAD}#Text=a\n{ROW}PER\t\n"
    for name, title, annotator in (
        ("annotation/خبر.txt/سلمى.tsv", "خبر.txt", "سلمى"),
        ("curation/n.txt/CURATION_USER.tsv", "n.txt", "gold"),
        ("n.tsv", "n", "import"),
    ):
        record = read_one(data, name)
        assert (record.article.title, record.annotations[0].annotator) == (title, annotator)
    assert read_one(f"{HEAD}#Text=a\n{ROW}_\t\n", "annotation/n/INITIAL_CAS.tsv").annotations == ()


def test_a_part_of_a_word_is_a_row_of_its_own_and_an_emoji_counts_two() -> None:
    text = "💥 بالبوكمال وحلب"
    spans = (span_of(text, "البوكمال", "LOCATION", "a"), span_of(text, "حلب", "LOCATION", "b"))
    link = Link("l", "at", "b", "a", {"how": "x|y"})
    record = record_of(text, *spans, links=(link,))
    files, losses = written("webanno", [record])
    assert not losses.counts
    [data] = files.values()
    rows = [line.split("\t") for line in data.decode().splitlines() if line.startswith("1-")]
    assert [row[:4] for row in rows] == [
        ["1-1", "0-2", "💥", "_"],
        ["1-2", "3-12", "بالبوكمال", "_"],
        ["1-2.1", "4-12", "البوكمال", "LOCATION"],
        ["1-3", "13-17", "وحلب", "_"],
        ["1-3.1", "14-17", "حلب", "LOCATION"],
    ]
    assert rows[2][4:] == ["at", '{"how":"x\\|y"}', "1-3.1", ""]
    [came] = came_back("webanno", files)
    assert links_of(came.annotations[0]) == {("حلب", "at", "البوكمال")}
    assert came.annotations[0].links[0].attributes == {"how": "x|y"}


def test_inceptions_own_way_to_join_sentences_gives_our_text() -> None:
    """As its reader does it: each line with a line's end, which goes where the next sentence begins."""
    text = "\n  أولا. ثانيا!\n\nثالثا  "
    files, _ = written("webanno", [record_of(text)])
    built, lines = "", []
    for line in next(iter(files.values())).decode().split("\n"):
        if line.startswith("#Text="):
            lines.append(text_in(line[6:], (3, 3)) + "\n")
        elif lines:
            begin = int(line.split("\t")[1].partition("-")[0])
            assert len(built) in (begin, begin + 1)
            built = built[:begin] + "".join(lines)
            lines = []
    assert built == text + "\n"


def test_spans_that_become_one_without_their_spaces_are_written_once() -> None:
    text = "قتل  مدني"
    spans = (Span("a", 0, 4, "ACTOR", text[:4]), Span("b", 0, 5, "ACTOR", text[:5]))
    files, losses = written("webanno", [record_of(text, *spans)])
    assert losses.counts == {"no_place_for_span": {"ACTOR": 1}, "trimmed": {"ACTOR": 1}}
    [came] = came_back("webanno", files)
    assert extents(came) == {(0, 3): 1}


def test_a_text_that_was_touched_is_refused() -> None:
    files, _ = written("webanno", [record_of("قتل مدني")])
    [(name, data)] = files.items()
    with pytest.raises(BadLine) as refused:
        came_back("webanno", {name: data.decode().replace("مدني", "مدنى").encode()})
    assert isinstance(refused.value.fields["reason"], WrongSha)


@given(words_of_any_kind, st.lists(words_of_any_kind, min_size=1, max_size=3))
def test_signs_of_the_format_in_values_come_back(one: str, several: list[str]) -> None:
    text = "أ ب"
    spans = [Span(f"s{at}", 0, 1, value or "x", "أ", {"a": value}) for at, value in enumerate(several)]
    annotation = Annotation(annotator="س", status="done", spans=tuple(spans), note=one)
    files, _ = written("webanno", [Record(Article(text=text), (annotation,))])
    [came] = came_back("webanno", files)
    found = Counter((span.label, span.attributes["a"]) for span in came.annotations[0].spans)
    kept = {(span.label, span.attributes["a"]) for span in spans}
    assert set(found) <= kept
    assert came.annotations[0].note == one


@given(attributes)
def test_attributes_of_any_kind_are_features_and_back(given_ones: dict[str, object]) -> None:
    found = attributes_of(features_of(given_ones))
    assert msgspec.json.encode(found, order="sorted") == msgspec.json.encode(given_ones, order="sorted")


def test_cells_are_split_where_no_sign_is_taken_away() -> None:
    assert split_at("|", r"a\|b|c\\|d") == [r"a\|b", r"c\\", "d"]
    assert value_in(r"a\|b\->c\\n\n") == "a|b->c\\n\n"
    assert text_in("\\u0642\\ud83d\\ude00\\t\\101\\'", (3, 0)) == "ق😀\tA'"
    assert text_in("\\u0642\\t\\\\n", (3, 3)) == "\\u0642\t\\n"


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        ("#FORMAT=WebAnno TSV 2\n", 1, NotOurLine),
        ("", 0, Incomplete),
        (HEAD, 4, Incomplete),
        ("#FORMAT=WebAnno TSV 3.3\n#T_XX=a|b\n\n\n#Text=a\n", 2, NotOurRow),
        (f"{HEAD}#Text=a\n1-1\t0-1\ta\n", 6, NotOurRow),
        (f"{HEAD}#Text=a\n1-1\t0--1\ta\t_\t\n", 6, NotOurRow),
        (f"{HEAD}#Text=a\n1-1\t0-2\ta\t_\t\n", 6, WrongWord),
        (f"{HEAD}#Text=ab\n1-1\t1-0\ta\t_\t\n", 6, WrongWord),
        (f"{HEAD}#Text=ab\n1-1\t0-1\tb\t_\t\n", 6, WrongWord),
        (f"{HEAD}#Text=😀\n1-1\t0-1\t😀\t_\t\n", 6, InsideCharacter),
        (f"{HEAD}#Text=a\n{ROW}_\t\n{ROW}_\t\n", 7, RepeatedId),
        (f"{HEAD}#Text=a\n{ROW}_\t\n\n#Text=b\n2-1\t0-1\tb\t_\t\n", 9, WrongWord),
        (f"{HEAD}#Text=a\n{ROW}X[y]\t\n", 6, NotOurRow),
        pytest.param(f"{HEAD}#Text=a\n{ROW}{'X|' * 300_000}X\t\n", 6, NotOurRow, id="stacked"),
        (f"{CHAINS}#Text=a\n{ROW}*\t*\t\n", 6, NotOurRow),
        (f"{HEAD}#Text=a\n1-1\t999999999-999999999\ta\t_\t\n", 6, TooLong),
    ],
)  # fmt: skip
def test_a_broken_file_is_refused_with_line_and_reason(data: str, line: int, reason: type[Exception]) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("webanno", data)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.tsv", line)
    assert isinstance(refused.value.fields["reason"], reason)
    lenient = Reading(Ask(lenient=True))
    assert came_back("webanno", data, lenient) == []
    assert len(lenient.refused) == 1


def test_a_relation_to_nothing_and_bytes_that_are_no_text_are_refused() -> None:
    relation = HEAD.replace("\n\n\n", "\n#T_RL=webanno.custom.R|value|BT_webanno.custom.Span\n\n\n")
    with pytest.raises(BadLine) as refused:
        came_back("webanno", f"{relation}#Text=a\n{ROW}X\tR\t9-9\t\n")
    assert isinstance(refused.value.fields["reason"], LooseLink)
    with pytest.raises(BadLine) as refused:
        came_back("webanno", HEAD.encode() + b"#Text=\xff\n")
    assert isinstance(refused.value.fields["reason"], NotText)
