"""UIMA CAS: what cassis itself reads of ours, files of INCEpTION and cassis, and what is refused."""

import builtins
import io
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cassis
import msgspec
import pytest

from annotator.core.annotation import Annotation, Link, Record
from annotator.core.article import Article
from annotator.core.errors import HashiyaError, SpanOutside
from annotator.formats import Ask, BadLine, Options, Reading
from annotator.formats.errors import (
    Incomplete,
    InsideCharacter,
    LibraryMissing,
    NotOurLine,
    NotOurRow,
    RepeatedId,
)
from annotator.formats.features import LINK_LAYER, SPAN_LAYER
from tests.formats.doors import Files, came_back, written
from tests.formats.given import SCHEMA, record_of, span_of

TEXT = "💥 بالبوكمال وحلب"


def given_record() -> Record:
    spans = (
        span_of(TEXT, "البوكمال", "LOCATION", "a", kind="city", number=3),
        span_of(TEXT, "حلب", "LOCATION", "b", **{"a.b": ["x"]}),
    )
    return record_of(TEXT, *spans, links=(Link("l", "at", "b", "a", {"how": "ق"}),), note="12")


def said(annotation: Annotation) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label) for span in annotation.spans]


def links_of(annotation: Annotation) -> set[tuple[str, str, str]]:
    words = {span.id: span.text for span in annotation.spans}
    return {(words[one.source], one.type, words[one.target]) for one in annotation.links}


@pytest.mark.parametrize("name", ["uima-xmi", "uima-json"])
def test_cassis_reads_the_same_spans_and_links(name: str) -> None:
    record = given_record()
    files, losses = written(name, [record], Options(schema=SCHEMA))
    assert not losses.counts
    if name == "uima-xmi":
        types = cassis.load_typesystem(io.BytesIO(files.pop("TypeSystem.xml")))
        [data] = files.values()
        cas = cassis.load_cas_from_xmi(io.BytesIO(data), types)
        # In the file itself the emoji takes two, as Java has it.
        assert b'begin="4" end="12" label="LOCATION" kind="city" number="3"' in data
    else:
        [data] = files.values()
        cas = cassis.load_cas_from_json(data.decode())
    assert cas.sofa_string == TEXT
    spans = sorted(cas.select(SPAN_LAYER), key=lambda one: int(one.begin))
    assert [(one.begin, one.end, one.label, one.get_covered_text()) for one in spans] == [
        (3, 11, "LOCATION", "البوكمال"),
        (13, 16, "LOCATION", "حلب"),
    ]
    [link] = cas.select(LINK_LAYER)
    assert (link.label, link.Governor, link.Dependent) == ("at", spans[1], spans[0])
    tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
    assert sorted(one.get_covered_text() for one in tokens) == sorted(TEXT.split())


def test_what_xml_has_no_place_for_comes_back() -> None:
    text = "قتل\x0bمدني\x1c في\x01"
    span = msgspec.structs.replace(span_of(text, "مدني\x1c", kind='"\x02"'), note="\x03")
    record = record_of(text, span, note="\x04 \x0b", reason="\x85")
    files, _ = written("uima-xmi", [record], Options(schema=SCHEMA))
    [came] = came_back("uima-xmi", files)
    assert came.article == record.article
    assert said(came.annotations[0]) == said(record.annotations[0])
    assert came.annotations[0].spans[0].attributes == span.attributes
    assert (came.annotations[0].spans[0].note, came.annotations[0].note) == ("\x03", "\x04 \x0b")


def read(name: str, files: Files, reading: Reading | None = None) -> Record:
    [record] = came_back(name, files, reading)
    return record


def test_the_reference_files_of_webanno_are_read_without_a_type_system(shared_data: Path) -> None:
    suite = shared_data / "formats" / "webanno_tsv3_suite"
    read_so_far = 0
    for path in sorted(suite.glob("*/reference.xmi")):
        record = read("uima-xmi", {"x/reference.xmi": path.read_bytes()})
        twin = read("webanno", {"x/reference.tsv": path.with_suffix(".tsv").read_bytes()})
        if "hitespace" not in path.parent.name:  # a table has no spaces at the ends of spans
            assert Counter(one[:2] for one in said(record.annotations[0])) == Counter(
                one[:2] for one in said(twin.annotations[0])
            ), path
        read_so_far += 1
    assert read_so_far >= 30
    slots = read("uima-xmi", {"x.xmi": (suite / "testMultiTokenSlotFeature" / "reference.xmi").read_bytes()})
    assert links_of(slots.annotations[0]) == {("This", "p1", "is a"), ("This", "p2", "test .")}


def test_files_of_cassis_are_read(shared_data: Path) -> None:
    folder = shared_data / "formats" / "cassis_json" / "fs_as_array"
    arabic = folder / "ser-ref" / "casWithLeftToRightTextAndAnnotations"
    for name, files in (
        ("uima-json", {"data.json": (arabic / "data.json").read_bytes()}),
        ("uima-xmi", {f"x/{path.name}": path.read_bytes() for path in arabic.glob("debug*")}),
    ):
        record = read(name, files)
        assert record.article.text == "هذا اختبار"
        assert [span.text for span in record.annotations[0].spans] == ["هذا", "اختبار"]
    slots = folder / "one-way" / "tsv3-testSimpleSlotFeature"
    for name, files in (
        ("uima-json", {"data.json": (slots / "data.json").read_bytes()}),
        ("uima-xmi", {f"x/{path.name}": path.read_bytes() for path in slots.glob("debug*")}),
    ):
        record = read(name, files)
        assert links_of(record.annotations[0]) == {("This", "p1", "is"), ("This", "p2", "a")}
    without = folder / "ser-ref" / "casWithoutTextButWithAnnotations" / "data.json"
    with pytest.raises(BadLine, match="sofaString not found"):
        came_back("uima-json", {"data.json": without.read_bytes()})


def test_each_view_but_the_first_and_what_is_no_annotation_is_counted(shared_data: Path) -> None:
    folder = shared_data / "formats" / "cassis_xmi"
    types = {"TypeSystem.xml": (folder / "typesystems" / "small_typesystem.xml").read_bytes()}
    reading = Reading()
    read("uima-xmi", {**types, "a/x.xmi": (folder / "cas_with_two_sofas.xmi").read_bytes()}, reading)
    assert reading.losses.counts == {"no_place": {"Sofa _SecondView": 1}}
    tokens = read("uima-xmi", {**types, "a/x.xmi": (folder / "lenient_cas.xmi").read_bytes()})
    found = tokens.annotations[0].spans
    assert [span.text for span in found if span.label == "Token"][:3] == ["Joe", "waited", "for"]
    assert found[1].attributes == {"id": 0, "pos": "NNP"}, "its type system says which are numbers"
    reading = Reading()
    read("uima-xmi", {"x.xmi": (folder / "cas_with_nonindexed_fs.xmi").read_bytes()}, reading)
    assert reading.losses.counts == {"no_place": {"TagsetDescription": 1}}


def test_html_in_inception_is_read_with_its_headings(shared_data: Path) -> None:
    data = (shared_data / "formats" / "inception_html" / "html__test-with-head.xmi").read_bytes()
    record = read("uima-xmi", {"x.xmi": data})
    assert record.article.title == "test-with-head.html"
    headings = [span.text for one in record.annotations for span in one.spans if span.label == "Heading"]
    assert headings[0] == "Heading"


SOFA = '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
VIEW = '<cas:View sofa="1" members="{members}"/>'
ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n{dtd}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"'
    ' xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///webanno/custom.ecore" xmi:version="2.0">\n'
    "{inside}\n</xmi:XMI>\n"
)


def xmi(*spans: str, text: str = "a😀b", dtd: str = "", members: str = "") -> bytes:
    lines = [*spans, SOFA.format(text=text), VIEW.format(members=members)]
    return ROOT.format(inside="\n".join(lines), dtd=dtd).encode()


def span(begin: object, end: object, number: int = 2, more: str = "") -> str:
    return f'<c:Span xmi:id="{number}" sofa="1" begin="{begin}" end="{end}"{more}/>'


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n'


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (xmi(dtd=BOMB, text="&b;"), 2, NotOurLine),
        (xmi(dtd=OUTSIDE, text="&a;"), 2, NotOurLine),
        (xmi(dtd='<!DOCTYPE x SYSTEM "http://example.org/x.dtd">\n'), 2, NotOurLine),
        (b"<a/>", 1, NotOurLine),
        (b"not at all", 1, NotOurLine),
        (b"", 1, NotOurLine),
        (xmi().replace(b"UTF-8", b"no-such"), 1, NotOurLine),
        (xmi(text="ق").decode().encode("cp1256"), 3, NotOurLine),
        (xmi()[:-10], 5, NotOurLine),
        (xmi(span(0, 5)), 3, SpanOutside),
        (xmi(span(-1, 1)), 3, SpanOutside),
        (xmi(span(3, 1)), 3, SpanOutside),
        (xmi(span(0, 1), span(2, 3, 3)), 4, InsideCharacter),
        (xmi(span(0, "x")), 3, NotOurRow),
        (xmi(span(0, 1), span(0, 1)), 4, RepeatedId),
        (xmi(span(0, 1).replace('sofa="1"', 'sofa="7"')), 3, Incomplete),
        (xmi(span(0, 1, more=' __class__="x"')), 3, NotOurRow),
        (xmi(span(0, 1, more=' a-b="x"')), 3, NotOurRow),
        (xmi(members="9"), 1, NotOurLine),
        (xmi('<c:R xmi:id="3" sofa="1" begin="0" end="1" Governor="9" Dependent="9"/>'), 1, NotOurLine),
        (xmi("<c:A><b><d/></b></c:A>"), 3, NotOurLine),
    ],
)  # fmt: skip
def test_a_broken_or_hostile_xmi_is_refused_with_line_and_reason(
    data: bytes, line: int, reason: type[Exception]
) -> None:
    refused("uima-xmi", {"a/x.xmi": data}, ("a/x.xmi", line), reason)


def refused(name: str, files: Files, place: tuple[str, int], reason: type[Exception]) -> HashiyaError:
    with pytest.raises(BadLine) as error:
        came_back(name, files)
    fields = error.value.fields
    assert (fields["file"], fields["line"]) == place
    assert isinstance(fields["reason"], reason)
    lenient = Reading(Ask(lenient=True))
    came_back(name, files, lenient)
    assert lenient.refused
    return error.value


TYPES = """<?xml version="1.0" encoding="UTF-8"?>
{dtd}<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
<name>{type}</name><supertypeName>uima.tcas.Annotation</supertypeName><features><featureDescription>
<name>{feature}</name><rangeTypeName>uima.cas.String</rangeTypeName>
</featureDescription></features></typeDescription></types></typeSystemDescription>
"""

#: As the name of a feature, this would be a default value in the class that is made of it, and so be run.
CODE = "x=__import__('os').system('exit 1')"


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ({"dtd": BOMB}, 2),
        ({"feature": CODE}, 4),
        ({"feature": "a b"}, 4),
        ({"feature": "_sofaString"}, 4),
        ({"type": "webanno.custom.a-b"}, 3),
    ],
)
def test_a_hostile_type_system_is_refused(fields: dict[str, str], line: int) -> None:
    types = TYPES.format(**{"dtd": "", "type": "webanno.custom.Span", "feature": "value"} | fields).encode()
    files = {"TypeSystem.xml": types, "a/x.xmi": xmi(span(0, 1), members="2")}
    refused("uima-xmi", files, ("TypeSystem.xml", line), (NotOurLine, NotOurRow))  # type: ignore[arg-type]
    sound = TYPES.format(dtd="", type="webanno.custom.Span", feature="value").encode()
    assert said(read("uima-xmi", files | {"TypeSystem.xml": sound}).annotations[0]) == [(0, 1, "Span")]


def test_more_types_features_or_texts_than_any_file_has_are_refused_at_once() -> None:
    """cassis would take hours over them."""
    feature = "<featureDescription><name>f{}</name></featureDescription>"
    many = "".join(map(feature.format, range(50_000)))
    types = TYPES.format(dtd="", type="c.Span", feature="value").replace("</features>", f"{many}</features>")
    files = {"TypeSystem.xml": types.encode(), "a/x.xmi": xmi(span(0, 1), members="2")}
    refused("uima-xmi", files, ("TypeSystem.xml", 5), NotOurRow)
    kinds = [f'<c:T{at} xmi:id="{at + 2}"/>' for at in range(2_000)]
    refused("uima-xmi", {"a/x.xmi": xmi(*kinds)}, ("a/x.xmi", 1_003), NotOurRow)
    cas = as_json([])
    cas["%TYPES"]["c.Span"] |= {f"f{at}": {"%RANGE": "uima.cas.String"} for at in range(50_000)}
    refused("uima-json", {"a/x.json": msgspec.json.encode(cas)}, ("a/x.json", 1), NotOurRow)
    cas = as_json([])
    cas["%TYPES"] |= {f"c.T{at}": {"%SUPER_TYPE": "c.Span"} for at in range(900)}
    cas["%TYPES"]["c.Span"] |= {f"f{at}": {"%RANGE": "uima.cas.String"} for at in range(90)}
    refused("uima-json", {"a/x.json": msgspec.json.encode(cas)}, ("a/x.json", 1), NotOurRow)
    cas = as_json([])
    cas["%FEATURE_STRUCTURES"] += [{"%ID": at, "%TYPE": "uima.cas.Sofa"} for at in range(2, 10_000)]
    refused("uima-json", {"a/x.json": msgspec.json.encode(cas)}, ("a/x.json", 1), NotOurRow)


def as_json(spans: Sequence[dict[str, Any]], feature: str = "value", text: str = "a😀b") -> dict[str, Any]:
    return {
        "%TYPES": {
            "c.Span": {
                "%NAME": "c.Span",
                "%SUPER_TYPE": "uima.tcas.Annotation",
                feature: {"%NAME": feature, "%RANGE": "uima.cas.String"},
            }
        },
        "%FEATURE_STRUCTURES": [
            {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaNum": 1, "sofaID": "_InitialView", "sofaString": text},
            *({"%TYPE": "c.Span", "@sofa": 1, **one} for one in spans),
        ],
        "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [one["%ID"] for one in spans]}},
    }


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{", NotOurLine),
        (b"[" * 100_000, NotOurLine),
        (b"[]", NotOurLine),
        (b'{"%TYPES": {}}', NotOurLine),
        (b'{"%TYPES": {}, "%FEATURE_STRUCTURES": [7]}', NotOurRow),
        (as_json([], feature=CODE), NotOurRow),
        (as_json([{"%ID": 2, "begin": 0, "end": 5}]), SpanOutside),
        (as_json([{"%ID": 2, "begin": -1, "end": 1}]), SpanOutside),
        (as_json([{"%ID": 2, "begin": 3, "end": 1}]), SpanOutside),
        (as_json([{"%ID": 2, "begin": 0, "end": 2}]), InsideCharacter),
        (as_json([{"%ID": 2, "begin": 0, "end": 1.5}]), NotOurRow),
        (as_json([{"%ID": 2, "begin": 0, "end": 1, "@__class__": 1}]), NotOurRow),
        (as_json([{"%ID": 2, "begin": 0, "end": 1, "nothing": 1}]), NotOurLine),
        (as_json([{"%ID": 2, "begin": 0, "end": 1}] * 2), RepeatedId),
    ],
)
def test_a_broken_or_hostile_json_is_refused_with_its_reason(data: Any, reason: type[Exception]) -> None:
    if not isinstance(data, bytes):
        data = msgspec.json.encode(data)
    refused("uima-json", {"a/x.json": data}, ("a/x.json", 1), reason)


def test_a_sound_json_is_read_and_two_files_may_have_other_types() -> None:
    one = msgspec.json.encode(as_json([{"%ID": 2, "begin": 1, "end": 3, "value": "PER"}]))
    other = msgspec.json.encode(as_json([{"%ID": 2, "begin": 0, "end": 1, "kind": "x"}], feature="kind"))
    found = came_back("uima-json", {"a/x.json": one, "a/y.json": one, "a/z.json": other})
    assert [said(record.annotations[0]) for record in found] == [[(1, 2, "PER")]] * 2 + [[(0, 1, "Span")]]
    assert [record.annotations[0].annotator for record in found] == ["x", "y", "z"]


@pytest.mark.parametrize("name", ["uima-xmi", "uima-json"])
def test_without_the_library_one_sentence_says_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = builtins.__import__

    def without(module: str, *more: Any) -> Any:
        if module.partition(".")[0] == "cassis":
            raise ImportError(module)
        return load(module, *more)

    monkeypatch.delitem(sys.modules, "cassis")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(LibraryMissing, match=r"hashiya\[uima\]"):
        written(name, [Record(Article(text="a"))])
    with pytest.raises(LibraryMissing, match=r"hashiya\[uima\]"):
        came_back(name, b"")
