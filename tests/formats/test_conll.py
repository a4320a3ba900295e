"""Words with tags: exact offsets, nothing lost in silence."""

import io
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article, Zone
from annotator.formats import CLITICS, Ask, Clitics, Losses, Options, Reading, conll
from annotator.formats.losses import is_unlabelled
from annotator.formats.tokens import tokens
from tests.formats.doors import came_back, reading_of, written_text
from tests.formats.given import SCHEMA, corpora, project_corpora, record_of, span_of, texts


class Row(NamedTuple):
    token: str
    start: int
    end: int
    zone: str
    tag: str


class Block(NamedTuple):
    header: dict[str, str]
    sentences: list[list[Row]]

    @property
    def rows(self) -> list[Row]:
        return [row for sentence in self.sentences for row in sentence]


def written(records: Sequence[Record], clitics: Clitics = "whole-token") -> tuple[str, Losses]:
    out = io.BytesIO()
    losses = conll.write(records, out, Options(clitics=clitics))
    return out.getvalue().decode(), losses


def blocks(data: str) -> list[Block]:
    """An independent reader, written as those who use such files write theirs."""
    found: list[Block] = []
    for line in data.split("\n"):
        if line.startswith("# "):
            key, _, value = line[2:].partition(" =")
            if key == "article":
                found.append(Block({}, [[]]))
            found[-1].header[key] = value.strip()
        elif not line:
            if found and found[-1].sentences[-1]:
                found[-1].sentences.append([])
        else:
            token, start, end, zone, tag = line.split("\t")
            assert [token] == token.split(), "a token has no white space for naive readers to split at"
            found[-1].sentences[-1].append(Row(token, int(start), int(end), zone, tag))
    return [Block(block.header, [rows for rows in block.sentences if rows]) for block in found]


def entities(sentences: list[list[Row]]) -> set[tuple[int, int, str]]:
    """Strict BIO: an I must follow its own B or I within the sentence."""
    found: list[list[object]] = []
    for rows in sentences:
        before = "O"
        for row in rows:
            if row.tag.startswith("B-"):
                found.append([row.start, row.end, row.tag[2:]])
            elif row.tag.startswith("I-"):
                assert before[2:] == row.tag[2:], "no tag continues what did not begin"
                found[-1][1] = row.end
            before = row.tag
    return {(int(str(start)), int(str(end)), str(label)) for start, end, label in found}


def only(record: Record, clitics: Clitics = "whole-token") -> tuple[Block, Losses]:
    data, losses = written([record], clitics)
    [block] = blocks(data)
    return block, losses


@given(texts)
def test_tokens_are_in_order_apart_and_cover_all_that_is_visible(text: str) -> None:
    pieces = tokens(text)
    assert all(start < end for start, end in pieces)
    assert all(before[1] <= after[0] for before, after in pairwise(pieces))
    covered = {place for start, end in pieces for place in range(start, end)}
    assert not [one for place, one in enumerate(text) if place not in covered and one.isalnum()]
    assert not [text[start:end] for start, end in pieces if len(text[start:end].split()) != 1]


@given(corpora(max_size=2))
def test_with_split_every_span_is_in_the_tags_exactly_or_in_the_counts(records: list[Record]) -> None:
    data, losses = written(records, "split")
    missing = 0
    for record, annotation, block in _pairs(records, blocks(data)):
        text = record.article.text
        assert all(text[row.start : row.end] == row.token for row in block.rows)
        wanted = {(span.start, span.end, span.label) for span in annotation.spans}
        got = entities(block.sentences)
        left_out = wanted - got
        missing += len(left_out)
        # Nothing is left out that a flat BIO could still hold: it crosses what is tagged, or has no token.
        for start, end, _ in left_out:
            tokens_inside = [row for row in block.rows if row.start < end and start < row.end]
            assert not tokens_inside or any(row.tag != "O" for row in tokens_inside)
    assert not losses.of("widened")
    assert not losses.of("shares_word")
    if not losses.of("trimmed"):  # a trimmed span is in the file, with ends that it did not have
        assert missing == losses.spans


@given(corpora(max_size=2))
def test_whatever_the_policy_the_counts_are_of_every_span_and_all_else(records: list[Record]) -> None:
    for clitics in CLITICS:
        data, losses = written(records, clitics)
        found = blocks(data)
        spans = [span for record in records for annotation in record.annotations for span in annotation.spans]
        tagged = sum(len(entities(block.sentences)) for block in found)
        assert tagged + losses.spans == len(spans)
        assert losses.of("attributes") == sum(bool(span.attributes) for span in spans)
        said = [annotation for record in records for annotation in record.annotations]
        assert losses.of("links") == sum(len(annotation.links) for annotation in said)
        assert losses.of("notes") == sum(bool(one.note) for one in said if is_unlabelled(one))


def _pairs(records: list[Record], found: list[Block]) -> list[tuple[Record, Annotation, Block]]:
    by_key = {(block.header["sha256"], block.header["annotator"]): block for block in found}
    return [
        (record, annotation, by_key[record.article.sha256, annotation.annotator])
        for record in records
        for annotation in record.annotations
        if (record.article.sha256, annotation.annotator) in by_key
    ]


TEXT = "وصل مقاتلو ميليشيا الدفاع الوطني بالبوكمال."


def test_whole_token_gives_the_word_the_tag_and_counts_the_widening() -> None:
    block, losses = only(record_of(TEXT, span_of(TEXT, "البوكمال", "LOCATION")))
    assert [(row.token, row.tag) for row in block.rows if row.tag != "O"] == [("بالبوكمال", "B-LOCATION")]
    assert losses.counts == {"widened": {"LOCATION": 1}}
    assert losses.summary() == "Spans widened to the whole word: 1 (LOCATION 1)."
    assert block.header["clitics"] == "whole-token"


def test_split_cuts_the_word_where_the_span_does() -> None:
    block, losses = only(record_of(TEXT, span_of(TEXT, "البوكمال", "LOCATION")), "split")
    assert [(row.token, row.tag) for row in block.rows][-3:] == [
        ("ب", "O"),
        ("البوكمال", "B-LOCATION"),
        (".", "O"),
    ]
    assert not losses.counts
    assert block.header["clitics"] == "split"


def test_the_longest_is_written_and_what_is_nested_crosses_or_repeats_is_counted() -> None:
    spans = (
        span_of(TEXT, "ميليشيا الدفاع الوطني", "ACTOR", "a"),
        span_of(TEXT, "الدفاع الوطني", "ACTOR", "b"),
        span_of(TEXT, "ميليشيا الدفاع الوطني", "SOURCE", "c"),
        span_of(TEXT, "مقاتلو ميليشيا", "CASUALTY", "d"),
    )
    for clitics in CLITICS:
        block, losses = only(record_of(TEXT, *spans), clitics)
        assert entities(block.sentences) == {(spans[0].start, spans[0].end, "ACTOR")}
        assert losses.counts == {
            "nested": {"ACTOR": 1}, "same_extent": {"SOURCE": 1}, "overlapping": {"CASUALTY": 1},
        }  # fmt: skip
        assert losses.spans == 3


def test_two_spans_in_one_word_stand_side_by_side_only_when_it_is_split() -> None:
    record = record_of(TEXT, span_of(TEXT, "ب", "SOURCE", "a"), span_of(TEXT, "البوكمال", "LOCATION", "b"))
    spans = record.annotations[0].spans
    moved = Span("a", spans[-1].start - 1, spans[-1].start, "SOURCE", "ب", {})
    record = record_of(TEXT, moved, spans[-1])
    assert only(record)[1].counts == {"shares_word": {"SOURCE": 1}, "widened": {"LOCATION": 1}}
    block, losses = only(record, "split")
    assert [row.tag for row in block.rows][-3:] == ["B-SOURCE", "B-LOCATION", "O"]
    assert not losses.counts


def test_a_span_of_spaces_and_one_that_ends_in_them_are_counted() -> None:
    text = "قتل  مدني\u200f "
    spans = (Span("a", 3, 5, "ACTOR", "  ", {}), Span("b", 5, len(text), "CASUALTY", text[5:], {}))
    block, losses = only(record_of(text, *spans), "split")
    assert [(row.token.strip("\u200f"), row.tag) for row in block.rows] == [
        ("قتل", "O"),
        ("مدني", "B-CASUALTY"),
    ]
    assert losses.counts == {"no_token": {"ACTOR": 1}, "trimmed": {"CASUALTY": 1}}


def test_attributes_links_and_notes_are_counted() -> None:
    spans = (span_of(TEXT, "مقاتلو", "ACTOR", "a", role="both"), span_of(TEXT, "الوطني", "ACTOR", "b"))
    record = record_of(TEXT, *spans, note="انتبه", links=(Link("l", "part_of", "a", "b", {}),))
    assert only(record)[1].counts == {"attributes": {"ACTOR": 1}, "links": {"part_of": 1}}


def test_what_nobody_labelled_is_left_out_and_counted() -> None:
    begun = Annotation(annotator="a")
    done = Annotation(annotator="b", status="done")
    skipped = Annotation(annotator="c", status="skipped")
    data, losses = written([Record(Article(text="نص"), (begun, done, skipped)), Record(Article(text="آخر"))])
    assert [block.header["annotator"] for block in blocks(data)] == ["b"]
    assert losses.counts == {"unlabelled": {"": 3}}


def test_sentences_end_at_stops_and_lines_but_never_inside_a_span() -> None:
    text = "قال: «نعم.» ثم مضى! هل 3.5 كافية؟ لا\nسطر آخر. د. علي"
    block, _ = only(record_of(text))
    assert [sentence[0].token for sentence in block.sentences] == ["قال", "ثم", "هل", "لا", "سطر", "د", "علي"]
    block, _ = only(record_of(text, span_of(text, "لا\nسطر"), span_of(text, "د. علي", span_id="s2")))
    assert [sentence[0].token for sentence in block.sentences] == ["قال", "ثم", "هل", "لا", "د"]


def test_every_zone_is_written_with_its_role() -> None:
    text = "عنوان\nشارك\n#نص"
    zones = (Zone(0, 5, "title"), Zone(6, 10, "chrome"))
    record = Record(Article(text=text, zones=zones), (Annotation(annotator="a", status="done"),))
    block, _ = only(record)
    assert [(row.token, row.zone) for row in block.rows][:2] == [("عنوان", "title"), ("شارك", "chrome")]
    assert {row.zone for row in block.rows[2:]} == {"_"}
    assert "".join(row.token for row in block.rows[2:]) == "#نص"


def test_headers_and_labels_stay_within_their_line_and_column() -> None:
    record = record_of("نص قصير", Span("s", 0, 2, "MY \tLABEL", "نص", {}), annotator="a\n# sha256 = x")
    article = Article(
        text=record.article.text, title="سطر\n\u2028آخر", published="2021-02-24T19:54", source="سانا"
    )
    block, _ = only(Record(article, record.annotations))
    assert block.header["title"] == r'"سطر\n\u2028آخر"'
    assert block.header["sha256"] == article.sha256
    assert block.header["annotator"] == r'"a\n# sha256 = x"'
    assert (block.header["published"], block.header["source"]) == ("2021-02-24T19:54", "سانا")
    assert block.rows[0].tag == "B-MY_LABEL"
    assert block.header["columns"].split() == list(Row._fields)


def test_one_block_for_each_annotator() -> None:
    article = Article(text=TEXT)
    both = tuple(Annotation(annotator=name, status="done") for name in ("أ", "ب"))
    data, losses = written([Record(article, both), record_of("آخر")])
    assert [(block.header["article"], block.header["annotator"]) for block in blocks(data)] == [
        ("1", "أ"), ("1", "ب"), ("2", "سلمى"),
    ]  # fmt: skip
    assert losses.summary() == "Nothing was left out."


def test_many_nested_spans_do_not_take_for_ever() -> None:
    text = "كلمة " * 4000
    spans = tuple(
        Span(f"s{n}", n, len(text) - 1 - n, "ACTOR", text[n : len(text) - 1 - n], {}) for n in range(3000)
    )
    _, losses = only(record_of(text, *spans), "split")
    assert losses.of("nested") == 2999


@pytest.mark.parametrize("clitics", CLITICS)
def test_the_same_goes_out_twice_the_same(clitics: Clitics) -> None:
    record = record_of(TEXT, span_of(TEXT, "البوكمال"), span_of(TEXT, "بالبوكمال", "LOCATION", "s2"))
    assert written([record], clitics) == written([record], clitics)


def test_metadata_with_several_spaces_comes_back() -> None:
    record = record_of("قتل مدني")
    given = Record(msgspec.structs.replace(record.article, meta={"byline": " a   b\t"}), record.annotations)
    data, _ = written_text("conll", [given])
    [came] = came_back("conll", data, reading_of([given]))
    assert came.article.meta == given.article.meta


def line_by_line(name: str, data: bytes, reading: Reading) -> tuple[list[Record], list[str]]:
    """What is read where nothing is read at once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("annotator.formats.columns.read_at_once", lambda *_: None)
        return came_back(name, data, reading), [str(one) for one in reading.refused]


@settings(max_examples=60)
@given(
    project_corpora(),
    st.sampled_from(("conll", "conll-iobes", "conll-nested")),
    st.sampled_from(CLITICS),
    st.data(),
)
def test_what_is_read_at_once_is_what_is_read_line_by_line(
    records: list[Record], name: str, clitics: Clitics, data: st.DataObject
) -> None:
    text, _ = written_text(name, records, Options(schema=SCHEMA, clitics=clitics))
    for _ in range(data.draw(st.integers(0, 2))):
        place = data.draw(st.integers(0, len(text)))
        text = (
            text[:place] + data.draw(st.sampled_from(MENDED)) + text[place + data.draw(st.integers(0, 3)) :]
        )
    for known in (records, []):
        reading = reading_of(known, Ask(lenient=True))
        at_once = came_back(name, text, reading)
        other = reading_of(known, Ask(lenient=True))
        assert line_by_line(name, text.encode(), other) == (at_once, [str(one) for one in reading.refused])
        assert reading.losses == other.losses


#: What makes rows other than they were: new tags, places, ends of lines, headers, blanks.
MENDED = (
    "\n", "\n\n", "\n\n\n", "\t", " ", "O", "B-ACTOR", "I-ACTOR", "S-X", "E-ACTOR", "0", "12", "-", "\r",
    "# ", "# article = 2\n", "# columns = token start end zone tag\n", "# x = y\n", "\u0661", "\u2003", "_",
    "L-X", "\x0b", "\ufeff",
)  # fmt: skip


def test_a_zone_may_end_in_what_nobody_sees() -> None:
    text = "عنوان\n\nقتل ثلاثة\u200f"
    zones = (Zone(0, 5, "title"), Zone(7, len(text), "body"))
    span = Span("a", 7, 10, "ACTOR", "قتل")
    record = Record(
        Article(text=text, zones=zones), (Annotation(annotator="نور", status="done", spans=(span,)),)
    )
    [back] = came_back("conll", written_text("conll", [record])[0], reading_of([]))
    assert back.article.zones == zones
    assert len(back.article.text) == len(text)
    assert back.annotations[0].spans[0].text == "قتل"
