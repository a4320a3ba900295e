"""W3C annotations: position and quote, others' ways of writing them, texts beside them, what is refused."""

import json
from typing import Any

import pytest

from annotator.core.annotation import Link, Record
from annotator.core.errors import SpanOutside, TextMismatch
from annotator.formats import Ask, BadLine, Reading
from annotator.formats.errors import (
    Incomplete,
    InsideCharacter,
    LooseLink,
    NotOurLine,
    NotText,
    RepeatedId,
    WrongQuote,
)
from tests.formats.doors import Files, came_back, written
from tests.formats.given import record_of, span_of

TEXT = "💥 قتل الحرس مدنياً بالبوكمال، وقال الحرس إن القصف استمر"
START = TEXT.index("الحرس")


def position(start: int = START, end: int = START + 5) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def quoted(exact: str = "الحرس", **around: str) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, **around}


def tagged(*selectors: Any, tag: str = "ACTOR", **more: Any) -> dict[str, Any]:
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://example.org/1",
        "type": "Annotation",
        "motivation": "tagging",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": tag},
        "target": {"source": "a.txt", "selector": list(selectors)},
    } | more


def files(found: Any, text: str | bytes = TEXT) -> Files:
    data = found if isinstance(found, bytes) else json.dumps(found, ensure_ascii=False).encode()
    return {"a.jsonld": data, "a.txt": text if isinstance(text, bytes) else text.encode()}


def one(found: Any, reading: Reading | None = None, text: str = TEXT) -> Record:
    [record] = came_back("w3c", files(found, text), reading)
    return record


def words(record: Record) -> list[tuple[str, str, int]]:
    return [(span.label, span.text, span.start) for one in record.annotations for span in one.spans]


def test_what_is_written_says_place_and_words_in_code_points() -> None:
    span = span_of(TEXT, "الحرس", "ACTOR", "s/1 ؟", kind="state_forces")
    other = span_of(TEXT, "القصف", "WEAPON", "s2")
    record = record_of(TEXT, span, other, links=(Link("l0000", "at", "s/1 ؟", "s2"),), note="انظر")
    out, losses = written("w3c", [record])
    assert not losses.counts
    [jsonld, txt] = sorted(out)
    assert out[txt].decode() == TEXT
    items = json.loads(out[jsonld])["first"]["items"]
    assert len({item["id"] for item in items}) == len(items) == 4
    [where, words_there] = items[1]["target"]["selector"]
    assert (where["start"], where["end"]) == (START, START + 5)
    assert TEXT[where["start"] : where["end"]] == words_there["exact"]
    assert TEXT.count(words_there["prefix"] + words_there["exact"] + words_there["suffix"]) == 1
    assert items[1]["target"]["source"] == txt
    assert came_back("w3c", out) == [record]


def test_positions_alone_and_quotes_alone_are_read() -> None:
    assert words(one(tagged(position()))) == [("ACTOR", "الحرس", START)]
    assert words(one(tagged(quoted("مدنياً")))) == [("ACTOR", "مدنياً", TEXT.index("مدنياً"))]
    assert words(one(tagged(quoted(prefix="وقال ")))) == [("ACTOR", "الحرس", TEXT.rindex("الحرس"))]
    char = {"type": "FragmentSelector", "value": f"char={START},{START + 5}"}
    assert words(one(tagged(char))) == [("ACTOR", "الحرس", START)]


@pytest.mark.parametrize("quote", [quoted(), quoted("الجيش"), quoted(""), quoted(prefix="عن ")])
def test_a_quote_alone_that_stands_not_once_is_refused(quote: dict[str, Any]) -> None:
    with pytest.raises(BadLine) as refused:
        one(tagged(quote))
    assert isinstance(refused.value.fields["reason"], WrongQuote)


def test_a_position_is_checked_against_its_quote() -> None:
    with pytest.raises(BadLine) as refused:
        one(tagged(position(START + 2, START + 7), quoted()))
    assert isinstance(refused.value.fields["reason"], TextMismatch)


def test_positions_that_a_browser_counted_are_found_out_by_their_quotes() -> None:
    assert words(one(tagged(position(START + 1, START + 6), quoted()))) == [("ACTOR", "الحرس", START)]
    for quote in ([], [quoted("رس مد")]):
        reading = Reading(Ask(unit="UTF-16 units"))
        place = position(START + 4, START + 9)
        assert words(one(tagged(place, *quote), reading)) == [("ACTOR", "رس مد", START + 3)]


@pytest.mark.parametrize(
    "shape",
    [
        lambda item: item,
        lambda item: [item],
        lambda item: {"type": "AnnotationPage", "items": [item]},
        lambda item: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [item]}},
        lambda item: b"\xef\xbb\xbf" + json.dumps(item).encode() + b"\r\n\r\n",
    ],
)
@pytest.mark.parametrize(
    "target",
    [
        {"source": "a.txt", "selector": position()},
        {"source": "./a.txt#x", "selector": [position(), quoted()]},
        {"source": {"id": "a.txt", "type": "Text"}, "selector": [{"type": "RangeSelector"}, position()]},
        {"source": {"type": "TextualBody", "value": TEXT}, "selector": position()},
        {"source": "https://example.org/article/7", "selector": position()},
        {"selector": [quoted(prefix="قتل "), position()]},
        [{"source": "a.txt", "selector": position()}],
    ],
)
def test_the_ways_of_json_ld_are_one(shape: Any, target: Any) -> None:
    record = one(shape(tagged(target=target)))
    assert (record.article.text, words(record)) == (TEXT, [("ACTOR", "الحرس", START)])


@pytest.mark.parametrize("word", ["oa:tagging", "http://www.w3.org/ns/oa#tagging"])
def test_terms_may_be_written_with_their_vocabulary(word: str) -> None:
    body = {"type": "TextualBody", "value": "ACTOR"}
    assert words(one(tagged(position(), motivation=word, body=body)))
    assert words(one(tagged(position(), motivation="x", body=body | {"purpose": word})))


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        (None, "import"),
        ("http://example.org/salma", "http://example.org/salma"),
        ({"type": "Person", "name": "سلمى"}, "سلمى"),
        ({"id": "x", "nickname": "s"}, "s"),
        ([{"email": "mailto:salma@example.org"}], "salma@example.org"),
    ],
)
def test_creators_are_annotators(creator: Any, name: str) -> None:
    [annotation] = one(tagged(position(), creator=creator)).annotations
    assert (annotation.annotator, annotation.status) == (name, "done")


def test_tags_comments_and_parts() -> None:
    bodies = [
        {"type": "TextualBody", "value": "ACTOR", "purpose": "tagging"},
        {"type": "TextualBody", "value": "SOURCE", "purpose": "classifying"},
        {"type": "TextualBody", "value": "انظر", "purpose": "commenting"},
        {"type": "SpecificResource", "source": "http://example.org/Q1", "purpose": "identifying"},
    ]
    target = [{"source": "a.txt", "selector": position()}, {"source": "a.txt", "selector": position(2, 5)}]
    reading = Reading()
    [annotation] = one(tagged(body=bodies, target=target), reading).annotations
    assert [(span.label, span.start, span.note) for span in annotation.spans] == [
        ("ACTOR", 2, "انظر"),
        ("SOURCE", 2, "انظر"),
        ("ACTOR", START, "انظر"),
        ("SOURCE", START, "انظر"),
    ]
    assert annotation.span("http://example.org/1") is not None
    assert reading.losses.counts == {"in_parts": {"ACTOR": 1, "SOURCE": 1}}


def test_what_is_no_label_of_a_place_is_counted() -> None:
    reading = Reading()
    marked = tagged(position(), motivation="highlighting", body=None)
    whole = tagged(id="2", target="a.txt")
    remark = tagged(id="3", motivation="commenting", body=None, bodyValue="لماذا؟", target="a.txt")
    both = tagged(id="5", tag="OF TWO", target=[{"source": "a.txt"}, {"source": "b.txt"}])
    picture = tagged({"type": "SvgSelector", "value": "<svg/>"}, id="4", tag="Face")
    record = one([marked, whole, remark, picture, both], reading)
    assert record.annotations == ()
    assert reading.losses.counts == {
        "no_place": {"highlighting": 1, "ACTOR": 1, "commenting": 1, "Face": 1, "OF TWO": 1}
    }


def test_links_may_stand_before_what_they_tie_and_in_either_manner() -> None:
    spans = [tagged(position(), id="a"), tagged(position(2, 5), id="b", tag="WEAPON")]
    tag = {"type": "TextualBody", "purpose": "tagging", "value": "at"}
    by_targets = tagged(id="l", motivation="linking", target=[{"id": "a"}, {"id": "b"}], body=[tag])
    to = {"type": "SpecificResource", "purpose": "linking", "source": "b"}
    by_body = tagged(id="l", motivation="linking", target="a", body=[tag, to])
    for link in (by_targets, by_body):
        [annotation] = one([link, *spans]).annotations
        assert [(each.type, each.source, each.target) for each in annotation.links] == [("at", "a", "b")]
    reading = Reading()
    one([*spans, by_body | {"creator": "another"}, by_targets | {"id": "m", "body": []}], reading)
    assert reading.losses.counts == {"link_dropped": {"at": 1, "": 1}}


def test_several_texts_of_one_file_are_several_records() -> None:
    found = {
        "x/all.json": json.dumps(
            [
                tagged(position(0, 3), id="1", target={"source": "b%20b.txt", "selector": position(0, 3)}),
                tagged(position(0, 2), id="2", target={"source": "../c.txt", "selector": position(0, 2)}),
                tagged(position(4, 5), id="3", target={"source": "b b.txt", "selector": position(4, 5)}),
            ]
        ).encode(),
        "x/b b.txt": "قال ع".encode(),
        "c.txt": "قصف\r\n".encode(),
    }
    first, second = came_back("w3c", found)
    assert words(first) == [("ACTOR", "قال", 0), ("ACTOR", "ع", 4)]
    assert (second.article.text, words(second)) == ("قصف\n", [("ACTOR", "قص", 0)])


def test_the_text_beside_is_never_taken_for_that_of_two_addresses() -> None:
    def at(number: int, address: str) -> dict[str, Any]:
        return tagged(id=str(number), target={"source": address, "selector": position()})

    assert len(one([at(1, "http://x/1"), at(2, "http://x/1")]).annotations[0].spans) == 2
    with pytest.raises(BadLine, match="http://x/2") as refused:
        one([at(1, "http://x/1"), at(2, "http://x/2")])
    assert isinstance(refused.value.fields["reason"], Incomplete)


def test_an_article_that_nobody_annotated_is_one() -> None:
    record = Record(record_of(TEXT).article)
    out, _ = written("w3c", [record])
    assert came_back("w3c", out) == [record]


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        (tagged(position(0, 99)), SpanOutside),
        (tagged(position(-1, 2)), SpanOutside),
        (tagged(position(5, 2)), SpanOutside),
        (tagged(position(True, 2)), NotOurLine),
        (tagged({"type": "TextPositionSelector", "start": 0, "end": 2.5}), NotOurLine),
        (tagged({"type": "TextQuoteSelector", "exact": 3}), NotOurLine),
        (tagged(position(), id="0"), RepeatedId),
        (tagged(position(), hashiya={"attributes": 3}), NotOurLine),
        (tagged(target={"source": "../../etc/passwd", "selector": position()}), None),
        (tagged(target=3), NotOurLine),
        ({"id": "x"}, NotOurLine),
        (tagged(motivation="linking", target=[{"id": "0"}, {"id": "no"}]), None),
        (tagged(motivation="linking", target=[{"id": "no"}, {"id": "0"}]), LooseLink),
    ],
)
def test_what_is_not_right_is_refused_with_its_line(item: Any, reason: type[Exception] | None) -> None:
    sound = tagged(position(2, 5), id="0")
    data = f"[{json.dumps(sound)},\n{json.dumps(item)}]".encode()
    if reason is None:
        assert len(came_back("w3c", files(data))) == 1
        return
    with pytest.raises(BadLine) as refused:
        came_back("w3c", files(data))
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("a.jsonld", 2)
    assert isinstance(refused.value.fields["reason"], reason)
    reading = Reading(Ask(lenient=True))
    [record] = came_back("w3c", files(data), reading)
    assert words(record) == [("ACTOR", "قتل", 2)]
    assert len(reading.refused) == 1


def test_offsets_within_a_character_are_refused_where_the_unit_is_given() -> None:
    with pytest.raises(BadLine) as refused:
        one(tagged(position(1, 4)), Reading(Ask(unit="UTF-16 units")))
    assert isinstance(refused.value.fields["reason"], InsideCharacter)


@pytest.mark.parametrize(
    "found",
    [
        {"type": "AnnotationCollection", "first": "http://example.org/page1"},
        {"type": "AnnotationCollection", "total": 0},
    ],
)
def test_pages_that_are_elsewhere_are_not_fetched(found: Any) -> None:
    with pytest.raises(BadLine) as refused:
        one(found)
    assert isinstance(refused.value.fields["reason"], Incomplete)


def test_a_text_that_is_not_there_or_no_text_is_refused() -> None:
    alone = {"a.jsonld": json.dumps(tagged(position())).encode()}
    with pytest.raises(BadLine, match=r"a\.txt") as refused:
        came_back("w3c", alone)
    assert isinstance(refused.value.fields["reason"], Incomplete)
    with pytest.raises(BadLine) as refused:
        came_back("w3c", files(tagged(position()), "قصف\nعلى".encode("cp1256")))
    assert isinstance(refused.value.fields["reason"], NotText)
    assert refused.value.fields["file"] == "a.txt"
