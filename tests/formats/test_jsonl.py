"""The native form: lossless, one line an article, and closed to whatever is not right."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article, Zone
from annotator.core.errors import SpanOutside, TextMismatch, UnknownLabel
from annotator.formats import FORMATS, BadLine, Fault, Options, Reading, jsonl, lines
from annotator.formats.errors import (
    BadZone,
    LineTooLong,
    LooseLink,
    NotOurLine,
    RepeatedAnnotator,
    RepeatedArticle,
    RepeatedId,
    WrongSha,
)
from tests.formats.doors import InMemory
from tests.formats.given import corpora, record_of, span_of

TEXT = "قتل مدني 😀 بالبوكمال"


def written(*records: Record) -> bytes:
    out = io.BytesIO()
    losses = jsonl.write(records, out)
    assert not losses.counts
    return out.getvalue()


def readings(data: bytes) -> list[Record]:
    return list(jsonl.read(io.BytesIO(data), "x.jsonl"))


def whole() -> Record:
    spans = (
        span_of(TEXT, "مدني", "CASUALTY", "a", count={"low": 1, "best": 1, "high": 1}),
        span_of(TEXT, "البوكمال", "LOCATION", "b"),
    )
    links = (Link("l", "at", "a", "b", {}),)
    annotation = Annotation(
        annotator="Omar", status="done", note="n", seconds=2.5, revision=3, spans=spans, links=links
    )
    zones = (Zone(0, 3, "title"), Zone(4, len(TEXT), "body"))
    article = Article(
        text=TEXT, title="t", source="s", url="u", published="2021", zones=zones, meta={"byline": "ب"}
    )
    return Record(article, (annotation,))


def test_the_keys_and_their_order_are_those_of_the_format() -> None:
    line = json.loads(written(whole()))
    assert list(line) == [
        "format", "sha256", "title", "text", "source", "url", "published", "zones", "meta", "annotations",
    ]  # fmt: skip
    assert line["format"] == "hashiya/1"
    assert list(line["zones"][0]) == ["start", "end", "role"]
    annotation = line["annotations"][0]
    assert list(annotation) == [
        "annotator", "status", "reason", "note", "unsure", "seconds", "revision", "spans", "links",
        "refusals",
    ]  # fmt: skip
    assert list(annotation["spans"][0]) == ["id", "start", "end", "label", "text", "attributes"]
    assert list(annotation["links"][0]) == ["id", "type", "source", "target", "attributes"]


def test_offsets_are_code_points_after_an_emoji() -> None:
    line = json.loads(written(whole()))
    span = line["annotations"][0]["spans"][1]
    assert line["text"][span["start"] : span["end"]] == span["text"] == "البوكمال"


@given(corpora())
def test_what_goes_out_comes_back_the_same(records: list[Record]) -> None:
    data = written(*records)
    assert readings(data) == records
    assert written(*readings(data)) == data
    assert data.count(b"\n") == len(records)


def test_any_order_of_spans_and_links_is_put_into_reading_order() -> None:
    line = json.loads(written(whole()))
    line["annotations"][0]["spans"].reverse()
    assert written(*readings(json.dumps(line).encode())) == written(whole())


def test_blank_lines_a_bom_and_windows_line_ends_are_passed_over() -> None:
    data = b"\xef\xbb\xbf\r\n\n" + written(whole()).replace(b"\n", b"\r\n") + b"  \n"
    assert readings(data) == [whole()]
    assert readings(b"\xef\xbb\xbf" + written(whole()).rstrip()) == [whole()]
    assert readings(b"") == []


def test_a_span_that_is_not_the_text_does_not_go_out() -> None:
    wrong = record_of(TEXT, Span("s", 0, 3, "ACTOR", "قتا", {}))
    for one in FORMATS.values():
        with pytest.raises(TextMismatch, match="عنوان"):
            one.write([wrong], InMemory(), Options())
    # A negative start would slice the right words from the end.
    with pytest.raises(SpanOutside):
        written(record_of(TEXT, Span("s", -4, len(TEXT), "ACTOR", TEXT[-4:], {})))


def changed(change: Callable[[dict[str, Any]], None]) -> bytes:
    line = json.loads(written(whole()))
    change(line)
    return json.dumps(line, ensure_ascii=False).encode()


def annotation(line: dict[str, Any]) -> Any:
    return line["annotations"][0]


def span(line: dict[str, Any], place: int = 0) -> Any:
    return annotation(line)["spans"][place]


def link(line: dict[str, Any]) -> Any:
    return annotation(line)["links"][0]


ANNOTATION = "$.annotations[0]"
SECOND = "$.annotations[1]"
SPAN = "$.annotations[0].spans[0]"

HOSTILE: list[tuple[Callable[[dict[str, Any]], object], str, type[Exception]]] = [
    (lambda line: line.update(format="hashiya/2"), "$.format", NotOurLine),
    (lambda line: line.pop("text"), "$", NotOurLine),
    (lambda line: line.update(extra=1), "$", NotOurLine),
    (lambda line: line.update(text=line["text"] + "."), "$.sha256", WrongSha),
    (lambda line: line.update(sha256="zz"), "$.sha256", WrongSha),
    (lambda line: line.update(title=None), "$.title", NotOurLine),
    (lambda line: line.update(meta=[]), "$.meta", NotOurLine),
    (lambda line: line["zones"].reverse(), "$.zones[1]", BadZone),
    (lambda line: line["zones"][0].update(end=5), "$.zones[1]", BadZone),
    (lambda line: line["zones"][0].update(end=0), "$.zones[0]", BadZone),
    (lambda line: line["zones"][1].update(end=10**6), "$.zones[1]", BadZone),
    (lambda line: line["zones"][0].update(role="hero"), "$.zones[0].role", NotOurLine),
    (lambda line: annotation(line).update(status="nearly"), f"{ANNOTATION}.status", NotOurLine),
    (lambda line: annotation(line).update(annotator=""), f"{ANNOTATION}.annotator", NotOurLine),
    (lambda line: annotation(line).update(revision=-1), f"{ANNOTATION}.revision", NotOurLine),
    (lambda line: annotation(line).update(revision=2**62), f"{ANNOTATION}.revision", NotOurLine),
    (lambda line: annotation(line).update(seconds=-1), f"{ANNOTATION}.seconds", NotOurLine),
    (lambda line: line["annotations"].append(annotation(line)), f"{SECOND}.annotator", RepeatedAnnotator),
    (lambda line: span(line).update(start="4"), f"{SPAN}.start", NotOurLine),
    (lambda line: span(line).update(start=-1), f"{SPAN}.start", NotOurLine),
    (lambda line: span(line).update(colour="x"), SPAN, NotOurLine),
    (lambda line: span(line).update(end=0), "$.annotations[0].spans[0]", SpanOutside),
    (lambda line: span(line, 1).update(end=10**6), "$.annotations[0].spans[1]", SpanOutside),
    (lambda line: span(line, 1).update(text="البوكما"), "$.annotations[0].spans[1]", TextMismatch),
    (lambda line: span(line, 1).update(id="a"), "$.annotations[0].spans[1].id", RepeatedId),
    (lambda line: annotation(line)["links"].append(link(line)), "$.annotations[0].links[1].id", RepeatedId),
    (lambda line: link(line).update(target="c"), "$.annotations[0].links[0].target", LooseLink),
    (lambda line: link(line).update(source=""), "$.annotations[0].links[0].source", LooseLink),
]  # fmt: skip


@pytest.mark.parametrize(("change", "path", "reason"), HOSTILE)
def test_a_wrong_line_is_refused_with_its_place(
    change: Callable[[dict[str, Any]], None], path: str, reason: type[Exception]
) -> None:
    good = record_of("نص آخر")
    with pytest.raises(BadLine) as refused:
        readings(written(good) + b"\n" + changed(change))
    fields = refused.value.fields
    assert (fields["file"], fields["line"], fields["path"]) == ("x.jsonl", 3, path)
    assert isinstance(fields["reason"], reason)
    assert str(fields["reason"]) in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "hashiya/1"',
        written(whole()).replace(b"2.5", b"NaN"),
        written(whole()).replace(b"2.5", b"Infinity"),
        written(whole()).replace(b"2.5", b"1e999"),
        written(whole()).replace(b'"best":1', b'"best":NaN'),
        written(whole()).replace(b'"n"', b'"\\ud800"'),
        written(whole()).replace(b'"n"', b'"\xed\xa0\x80"'),
        written(whole()).replace(b'{"low":1', b'{"low":' + b"[" * 100_000),
        written(whole()).rstrip() * 2,
        written(whole())[:-10],
    ],
)
def test_what_is_not_json_is_refused(data: bytes) -> None:
    with pytest.raises(BadLine) as refused:
        readings(data)
    assert isinstance(refused.value.fields["reason"], NotOurLine)


def test_one_article_twice_is_refused_with_the_first_line() -> None:
    with pytest.raises(BadLine) as refused:
        readings(b"\n" + written(whole()) + b"\n" + written(whole()))
    reason = refused.value.fields["reason"]
    assert isinstance(reason, RepeatedArticle)
    assert (refused.value.fields["line"], reason.fields["first"]) == (4, 2)


def test_a_line_that_would_fill_the_memory_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LINE_LIMIT", 2 * 1024**2)
    file = io.BytesIO(written(whole()) + b'"' + b"x" * 8 * 1024**2)
    found = jsonl.read(file, "x.jsonl")
    assert next(found) == whole()
    with pytest.raises(BadLine) as refused:
        next(found)
    assert isinstance(refused.value.fields["reason"], LineTooLong)
    assert file.tell() < 3 * 1024**2


def test_records_come_while_the_file_is_still_being_read() -> None:
    found = jsonl.read(io.BytesIO(written(whole()) + b"broken\n"), "x.jsonl")
    assert next(found) == whole()
    with pytest.raises(BadLine):
        next(found)


def test_the_asker_may_refuse_a_record_and_its_place_is_told() -> None:
    def check(record: Record) -> Fault | None:
        return "$.here", UnknownLabel(label=record.annotations[0].spans[0].label)

    with pytest.raises(BadLine) as refused:
        list(jsonl.read(io.BytesIO(written(whole())), "x.jsonl", Reading(check=check)))
    assert refused.value.fields["path"] == "$.here"
    assert "CASUALTY" in str(refused.value)


def test_a_long_corpus_goes_out_in_pieces() -> None:
    class Pieces(io.BytesIO):
        sizes: list[int] = []  # noqa: RUF012

        def write(self, data: Any, /) -> int:
            self.sizes.append(len(data))
            return super().write(data)

    out = Pieces()
    jsonl.write((record_of(f"{number} " + "نص " * 50_000) for number in range(20)), out)
    assert len(out.sizes) > 2
    assert max(out.sizes) < 2 * jsonl.CHUNK
    assert [record.article.text[:2] for record in readings(out.getvalue())][:2] == ["0 ", "1 "]
