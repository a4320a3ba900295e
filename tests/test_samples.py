"""The sample articles: they load as they should, and their labels keep every rule."""

import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator.core.annotation import Annotation, Record, check_span, reading_order
from annotator.core.article import Article
from annotator.core.schema import Attribute, Schema, broken_rules, schema_from_json
from annotator.formats import jsonl
from annotator.loaders import Loaded, load_bytes
from annotator.places import resource, sample_articles

FILES = sorted(sample_articles().glob("*.txt"))
SALMA, YUSUF = "سلمى", "يوسف"


class Count(msgspec.Struct, forbid_unknown_fields=True):
    """What a count attribute holds."""

    low: int | None
    best: int | None
    high: int | None
    approximate: bool
    unknown: bool


def loaded(number: str) -> Loaded:
    path = next(path for path in FILES if path.name.startswith(number))
    return load_bytes(path.read_bytes(), path.name)


def text_of(number: str) -> str:
    return loaded(number).article.text


def lines_of(article: Article, role: str) -> list[str]:
    return [article.text[zone.start : zone.end] for zone in article.zones if zone.role == role]


@pytest.fixture(scope="module")
def records() -> list[Record]:
    with (sample_articles() / "labels.jsonl").open("rb") as file:
        return list(jsonl.read(file, "labels.jsonl"))


@pytest.fixture(scope="module")
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


def by_annotator(record: Record) -> dict[str, Annotation]:
    return {annotation.annotator: annotation for annotation in record.annotations}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_is_an_article_of_the_genre(path: Path) -> None:
    article = load_bytes(path.read_bytes(), path.name).article
    assert 800 <= len(article.text) <= 4000
    assert article.title
    assert "\ufffd" not in article.text
    assert lines_of(article, "title")
    assert lines_of(article, "body")
    arabic = sum("ARABIC" in unicodedata.name(char, "") for char in article.text)
    assert arabic > len(article.text) * 0.7


def test_every_country_is_there() -> None:
    countries = Counter(path.name.split("-")[1] for path in FILES)
    expected = {"syria": 3, "iraq": 2, "yemen": 2, "lebanon": 2, "sudan": 2, "libya": 2, "tunisia": 1}
    assert countries == expected
    assert all(path.name.isascii() for path in FILES)


@pytest.mark.parametrize(
    ("number", "encoding", "published"),
    [
        ("01", "utf-8", "2022-03-14T18:27"),
        ("04", "windows-1256", "2023-01-19T14:05"),
        ("09", "utf-16", "2017-11-15T16:48"),
        ("12", "utf-8", "2021-03-04T22:05"),
        ("14", "utf-8", "2022-07-22T19:30"),
    ],
)
def test_encodings_and_dates_are_read(number: str, encoding: str, published: str) -> None:
    article = loaded(number)
    assert article.encoding.startswith(encoding)
    assert article.article.published == published


def test_the_site_page_keeps_its_furniture_apart() -> None:
    article = loaded("01").article
    assert article.title.startswith("توتر على ضفتي الفرات")
    assert article.meta["dateline"] == "دمشق"
    assert any("حجم الخط" in zone for zone in lines_of(article, "chrome"))
    assert len(lines_of(article, "related")) == 2
    body = lines_of(article, "body")
    assert len(body) >= 2, "body resumes after the related lines"
    assert body[-1].startswith("في المقابل")
    assert lines_of(article, "caption")[0].startswith("عبّارات نقل")


def test_the_special_features_are_there() -> None:
    assert "\u00a0" in text_of("01")
    assert "\u00a0" in text_of("04")
    assert re.search("[٠-٩]", text_of("01"))
    assert re.search("[0-9]", text_of("01"))
    assert "BM-21" in text_of("02")
    assert "RPG-7" in text_of("04")
    emoji = [char for char in text_of("08") if ord(char) > 0xFFFF]
    assert len(emoji) > 8
    assert "ـ" in text_of("08")
    assert sum(unicodedata.combining(char) > 0 for char in text_of("09")) > 20
    assert "\u200f" in text_of("12")


def test_the_raw_files_are_encoded_as_the_readme_says() -> None:
    raw = {path.name[:2]: path.read_bytes() for path in FILES}
    assert raw["12"].count(b"\r\n") == raw["12"].count(b"\n") > 10
    assert b"\r" not in raw["01"]
    assert raw["09"][:2] in (b"\xff\xfe", b"\xfe\xff")
    with pytest.raises(UnicodeDecodeError):
        raw["04"].decode()


def test_the_reprint_is_nearly_the_wire_copy() -> None:
    wire, copy = (set(text_of(number).split()) for number in ("10", "11"))
    assert len(wire & copy) / len(wire | copy) > 0.6
    assert loaded("10").article.title != loaded("11").article.title


def test_labels_belong_to_the_files(records: list[Record]) -> None:
    texts = {record.article.sha256: record.article.text for record in records}
    assert texts == {one.sha256: one.text for one in (loaded(path.name[:2]).article for path in FILES)}


def test_labels_keep_the_text_contract_and_the_span_rules(records: list[Record], schema: Schema) -> None:
    for record in records:
        for annotation in record.annotations:
            for span in annotation.spans:
                check_span(record.article.text, span)
                assert span.text == span.text.strip()
                assert re.fullmatch("[0-9a-f]{12}", span.id)
            assert list(annotation.spans) == sorted(annotation.spans, key=reading_order)
            assert not list(broken_rules(schema, annotation))


def test_furniture_is_not_labelled(records: list[Record]) -> None:
    for record in records:
        for annotation in record.annotations:
            for span in annotation.spans:
                assert record.article.role_at(span.start) not in ("chrome", "related"), span.text


def test_attributes_are_those_of_the_schema(records: list[Record], schema: Schema) -> None:
    for record in records:
        for annotation in record.annotations:
            for span in annotation.spans:
                label = schema.label(span.label)
                assert label is not None
                attributes = {one.id: one for one in label.attributes}
                assert "kind" in span.attributes
                assert set(span.attributes) <= set(attributes)
                for name, value in span.attributes.items():
                    check_value(attributes[name], value)


def check_value(attribute: Attribute, value: Any) -> None:
    if attribute.type == "choice":
        assert value in {choice.id for choice in attribute.choices}, value
    elif attribute.type == "count":
        count = msgspec.convert(value, Count)
        given = [one for one in (count.low, count.best, count.high) if one is not None]
        assert given == sorted(given)
        assert count.unknown == (not given)
    else:
        assert isinstance(value, str if attribute.type == "text" else int)


def test_links_tie_what_the_schema_allows(records: list[Record], schema: Schema) -> None:
    types = {link.id: link for link in schema.links}
    used = set()
    for record in records:
        for annotation in record.annotations:
            labels = {span.id: span.label for span in annotation.spans}
            for link in annotation.links:
                assert types[link.type].allows(labels[link.source], labels[link.target]), link
                used.add(link.type)
    assert {"victim", "perpetrator", "caused_by", "at", "attributes", "same_as"} <= used


def test_two_annotators_really_differ(records: list[Record]) -> None:
    both = [pair for pair in map(by_annotator, records) if len(pair) == 2]
    assert len(both) == 12
    common = salma = yusuf = 0
    for pair in both:
        mine, theirs = (
            {(span.start, span.end, span.label) for span in pair[name].spans} for name in (SALMA, YUSUF)
        )
        assert mine != theirs
        common += len(mine & theirs)
        salma += len(mine)
        yusuf += len(theirs)
    assert 0.6 < 2 * common / (salma + yusuf) < 0.95


def test_some_work_is_left_to_do(records: list[Record]) -> None:
    statuses = Counter(one.status for record in records for one in record.annotations)
    assert statuses == {"done": 23, "in_progress": 2}
    assert sorted(len(record.annotations) for record in records) == [0, 1] + [2] * 12
    for record in records:
        for one in record.annotations:
            assert one.revision == len(one.spans) + len(one.links) + 1
            assert one.seconds > 0


def test_a_span_after_emoji_is_counted_in_code_points(records: list[Record]) -> None:
    record = next(record for record in records if "🔴" in record.article.text)
    first = by_annotator(record)[SALMA].spans[0]
    assert first.text == "مخيم الزيتون"
    assert (
        record.article.text.encode("utf-16-le").find(first.text.encode("utf-16-le")) // 2 == first.start + 1
    )


def test_two_sources_tell_two_tolls_of_one_event(records: list[Record]) -> None:
    record = next(record for record in records if "روايتان" in record.article.title)
    salma = by_annotator(record)[SALMA]
    spans = {span.id: span for span in salma.spans}
    told: dict[str, list[int]] = {}
    for link in salma.links:
        target = spans[link.target]
        if link.type == "attributes" and target.attributes["kind"] == "killed":
            count = target.attributes["count"]
            told.setdefault(spans[link.source].text, []).append(count["low"] or count["best"])
    assert len(told) == 3
    assert {toll for tolls in told.values() for toll in tolls} >= {5, 30}
