"""TEI: our own form as the TEI has it, others' files, and what is refused."""

import io
from pathlib import Path
from xml.etree.ElementTree import Element as Tree

import msgspec
import pytest
from defusedxml.ElementTree import fromstring
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Record, Refusal, Span
from annotator.core.article import Article
from annotator.core.errors import SpanOutside, UnknownLabel
from annotator.formats import Ask, BadLine, Fault, Reading, tei_reading, xml_elements
from annotator.formats.errors import (
    BadZone,
    LooseLine,
    NotOurRow,
    NotXml,
    RepeatedId,
    TooLong,
    UnsafeXml,
    WrongSha,
)
from annotator.formats.tei import SPACE, write
from annotator.formats.tei_text import Text
from annotator.formats.xml_elements import Element
from tests.formats.doors import came_back, written_text
from tests.formats.given import corpora, record_of, span_of

HEAD = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)
MORPHOSYNTAX = f"""<TEI xmlns="{SPACE}">{HEAD}
  <text>
    <body>
      <p>
        <w xml:id="w51">I</w> <w xml:id="w52">wanna</w>
        <w xml:id="w53">put</w> <w xml:id="w54">up</w>
        <w xml:id="w55">new</w>
        <w xml:id="w56">wallpaper</w><pc>.</pc>
      </p>
    </body>
  </text>
  <standOff type="morphosyntax">
    <spanGrp type="wordForm">
      <span target="#w51" ana="#fs01"/>
      <span target="#w53 #w54" ana="#fs04"/>
      <span from="#w55" to="#w56" type="NP"/>
      <span target="#w51 #w56" type="apart"/>
    </spanGrp>
    <fs xml:id="fs01"><f name="lemma"><string>I</string></f><f name="pos"><symbol value="PP"/></f></fs>
    <fs xml:id="fs04"><f name="lemma"> <string>put
      up</string> </f></fs>
    <listPlace><place><placeName>Atlanta</placeName></place></listPlace>
  </standOff>
</TEI>"""


def tei(body: str, *stand_off: str) -> str:
    rest = "".join(f"<standOff>{one}</standOff>" for one in stand_off)
    return f'<TEI xmlns="{SPACE}">{HEAD}\n<text><body>{body}</body></text>\n{rest}</TEI>'


def only(data: str | bytes, reading: Reading | None = None) -> Record:
    [record] = came_back("tei", data, reading)
    return record


def spans(record: Record) -> list[tuple[str, str]]:
    return [(one.label, one.text) for said in record.annotations for one in said.spans]


@settings(max_examples=30)
@given(corpora())
def test_all_but_refused_suggestions_comes_back(records: list[Record]) -> None:
    """Also what no project has: attributes of any name, characters that no XML holds."""
    out = io.BytesIO()
    assert not write(records, out).counts
    assert len(out.getvalue().decode().encode("utf-16")) > 0
    came = list(tei_reading.read(io.BytesIO(out.getvalue()), "x", Reading()))
    assert came == [
        Record(one.article, tuple(_without_refusals(said) for said in one.annotations)) for one in records
    ]


def _without_refusals(annotation: Annotation) -> Annotation:
    return msgspec.structs.replace(annotation, refusals=())


def test_refused_suggestions_stay_at_home() -> None:
    record = record_of("نص", refusals=(Refusal("ACTOR", "نص"),))
    data, losses = written_text("tei", [record])
    assert only(data).annotations[0].refusals == ()
    assert not losses.counts


def test_characters_that_xml_cannot_hold_are_named_and_no_offset_shifts() -> None:
    text = "\x01أ\x0b<ب>\x1f & ج\ud7ff\ue000\u0085\u2028😀"
    span = span_of(text, "ب")
    data, _ = written_text("tei", [record_of(text, span)])
    assert '<g n="U+0001"/>أ<g n="U+000B"/>&lt;ب&gt;' in data
    root = fromstring(data)
    assert "".join(root.find(f".//{{{SPACE}}}ab").itertext()).count("<") == 1
    came = only(data)
    assert came.article.text == text.replace("\u2028", "\n")
    assert spans(came) == [("ACTOR", "ب")]


def test_the_file_is_xml_of_the_tei() -> None:
    text = "قصف على البوكمال"
    data, _ = written_text("tei", [record_of(text, span_of(text, "البوكمال", "LOCATION", kind="city"))])
    root: Tree = fromstring(data)
    assert root.tag == f"{{{SPACE}}}teiCorpus"
    [one] = root.findall(f".//{{{SPACE}}}span")
    assert one.get("target") == "#string-range(a1.t,8,8)"
    [ab] = root.findall(f".//{{{SPACE}}}ab")
    assert ab.text == text
    ids = [one.get("{http://www.w3.org/XML/1998/namespace}id") for one in root.iter()]
    named = [one for one in ids if one]
    assert len(named) == len(set(named))
    pointers = [value[1:] for one in root.iter() for value in (one.get("ana"), one.get("resp")) if value]
    assert pointers
    assert set(pointers) <= set(named)


def test_words_of_others_that_stand_off_are_read() -> None:
    reading = Reading()
    record = only(MORPHOSYNTAX, reading)
    assert record.article.text == "I wanna put up new wallpaper."
    assert record.article.title == "T"
    said = record.annotations[0].spans
    assert [(one.label, one.text, one.attributes) for one in said] == [
        ("apart", "I", {}),
        ("wordForm", "I", {"lemma": "I", "pos": "PP"}),
        ("wordForm", "put up", {"lemma": "put up"}),
        ("NP", "new wallpaper", {}),
        ("apart", "wallpaper", {}),
    ]
    assert reading.losses.counts == {"in_parts": {"apart": 1}, "no_place": {"listPlace": 1}}


def test_names_in_the_text_are_spans() -> None:
    reading = Reading()
    record = only(
        tei(
            "<head>قصف</head>\n <p>قال <persName>محمد\n  <roleName>القائد</roleName></persName> في "
            '<name type="city">حلب</name>.<note>لا</note></p> <p>و<placeName> إدلب </placeName><lb/>أمس</p>'
        ),
        reading,
    )
    assert record.article.text == "قصف\nقال محمد القائد في حلب.\nو إدلب\nأمس"
    assert spans(record) == [
        ("persName", "محمد القائد"), ("roleName", "القائد"), ("city", "حلب"), ("placeName", "إدلب")
    ]  # fmt: skip
    assert record.annotations[0].annotator == "import"
    assert reading.losses.counts == {"no_place": {"note": 1}}


def test_ranges_of_others_count_what_the_element_holds() -> None:
    body = '<p xml:id="p1">a  b<hi>c</hi>\n d</p><p xml:id="p2"> e f </p>'
    stand_off = "".join(
        f'<span type="{number}" target="#string-range({where})"/>'
        for number, where in enumerate(("p1,0,4", "p1,3,2", "p1, 4, 3", "p2,1,3", "p2,0,5", "p1,0,1,3,1"))
    )
    record = only(tei(body, f"<spanGrp>{stand_off}</spanGrp>"))
    assert record.article.text == "a bc d\ne f"
    assert sorted(spans(record)) == [
        ("0", "a b"), ("1", "bc"), ("2", "c"), ("3", "e f"), ("4", "e f"), ("5", "a b")
    ]  # fmt: skip


def test_links_of_others() -> None:
    reading = Reading()
    body = '<p><w xml:id="a">x</w> <w xml:id="b">y</w></p>'
    stand_off = (
        '<spanGrp><span xml:id="s1" type="A" target="#a"/><span xml:id="s2" type="B" target="#b"/></spanGrp>'
        '<linkGrp type="at"><link target="#s1 #s2"/><link target="#s1"/><link target="#a #b"/></linkGrp>'
        '<listRelation><relation name="r" active="#s2" passive="#s1 #s2"/>'
        '<relation name="m" mutual="#s1 #s2"/>'
        '<relation name="far" active="#s1" passive="other.xml#z"/></listRelation>'
    )
    record = only(tei(body, stand_off), reading)
    text = {one.id: one.text for one in record.annotations[0].spans}
    assert [(one.type, text[one.source], text[one.target]) for one in record.annotations[0].links] == [
        ("at", "x", "y"), ("r", "y", "x"), ("r", "y", "y")
    ]  # fmt: skip
    assert reading.losses.counts == {"no_place": {"at": 2, "m": 1, "relation": 1}}


def test_a_file_without_a_namespace_in_utf_16_with_windows_line_ends() -> None:
    data = (
        '<?xml version="1.0" encoding="UTF-16"?>\r\n<TEI><text><body><p>حلب\r\nوإدلب</p></body></text></TEI>'
    )
    assert only(data.encode("utf-16")).article.text == "حلب وإدلب"
    kept = '<TEI><text><body><ab xml:space="preserve">حلب\r\nوإدلب</ab></body></text></TEI>'
    assert only(kept).article.text == "حلب\nوإدلب"


def test_several_texts_of_one_corpus_come_one_at_a_time() -> None:
    data = "".join(f"<TEI>{HEAD}<text><body><p>{number}</p></body></text></TEI>" for number in range(2000))
    found = tei_reading.read(io.BytesIO(f"<teiCorpus>{data}<broken".encode()), "x", Reading())
    assert next(found).article.text == "0"
    assert sum(1 for _ in zip(range(1500), found, strict=False)) == 1500
    with pytest.raises(BadLine):
        list(found)


@given(st.lists(st.sampled_from(["a", "ب", " ", "\n", "\t ", "😀", "\u00a0", "<>"]), max_size=12), st.data())
def test_spaces_as_xml_has_them_shift_no_place(pieces: list[str], data: st.DataObject) -> None:
    text, body = Text(), Element("p", {}, 1)
    for piece in pieces:
        child = Element("hi", {}, 1)
        child.parts.append(piece)
        body.parts += (child,) if data.draw(st.booleans()) else (piece,)
    text.add(body)
    raw = "".join(pieces)
    assert text.text == " ".join(one for one in raw.replace("\t", " ").replace("\n", " ").split(" ") if one)
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    left, right = text.stretch(start, end)
    kept = " ".join(one for one in raw[start:end].replace("\t", " ").replace("\n", " ").split(" ") if one)
    assert text.text[left:right] == kept


LAUGHS = (
    '<!DOCTYPE TEI [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    + "".join(f'<!ENTITY {chr(n + 1)} "{f"&{chr(n)};" * 8}">' for n in range(ord("b"), ord("m")))
    + "]><TEI><text><body><p>&m;</p></body></text></TEI>"
)


@pytest.mark.parametrize(
    "data",
    [
        LAUGHS,
        '<!DOCTYPE TEI SYSTEM "file:///etc/passwd"><TEI/>',
        '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text><p>&x;</p></text></TEI>',
        '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]><TEI/>',
        '<!DOCTYPE TEI [<!ATTLIST p x CDATA "' + "y" * 1000 + '">]><TEI/>',
        "<!DOCTYPE TEI><TEI/>",
    ],
)
def test_a_document_type_is_refused_and_nothing_of_it_happens(data: str) -> None:
    with pytest.raises(BadLine) as refused:
        only(data)
    assert isinstance(refused.value.fields["reason"], UnsafeXml)
    assert "DOCTYPE" in str(refused.value)


AB = '<ab xml:id="t" xml:space="preserve">abc</ab>'
DEEP = "<p>" * 300 + "</p>" * 300

HOSTILE = [
    ("", NotXml, 1),
    ("not xml", NotXml, 1),
    ("<html/>", NotXml, 1),
    (f"<TEI>\n{AB}", NotXml, 2),
    ("<TEI>\n<text>&nbsp;</text></TEI>", NotXml, 2),
    ("<TEI>\n<text>\x01</text></TEI>", NotXml, 2),
    ("<TEI>\n<text>&#1;</text></TEI>", NotXml, 2),
    (b"<TEI>\n<text>\xff</text></TEI>", NotXml, 2),
    ('<?xml version="1.0" encoding="x-none"?><TEI/>', NotXml, 1),
    (f"<TEI><text>\n{DEEP}</text></TEI>", NotXml, 2),
    (tei(AB, '\n<span type="X" target="#string-range(t,0,4)"/>'), SpanOutside, 4),
    (tei(AB, '\n<span type="X" target="#string-range(t,3,1)"/>'), SpanOutside, 4),
    (tei(AB, '\n<span type="X" target="#string-range(t,-1,2)"/>'), LooseLine, 4),
    (tei(AB, '\n<span type="X" target="#string-range(t,0)"/>'), LooseLine, 4),
    (tei(AB, '\n<span type="X" target="#string-range(u,0,1)"/>'), LooseLine, 4),
    (tei(AB, '\n<span type="X" target="#string-range(t,0,99999999999999999999)"/>'), LooseLine, 4),
    (tei(AB, '\n<span type="X" target="#string-range(t,0,2,1,2)"/>'), NotOurRow, 4),
    (tei(AB, '\n<span xml:id="t" type="X" target="#string-range(t,0,1)"/>'), RepeatedId, 4),
    (tei(AB, '\n<span type="X" target="#u"/>'), LooseLine, 4),
    (tei(AB, '\n<note target="#u">x</note>'), LooseLine, 4),
    (tei(AB, '<spanGrp><span xml:id="s" type="X" target="#t"/></spanGrp>', '\n<link target="#s #u"/>'),
     LooseLine, 4),
    (tei(AB, '<spanGrp><span xml:id="s" type="X" target="#t" ana="#f"/></spanGrp>',
         '\n<fs xml:id="f"><f name="n"><numeric value="1e999"/></f></fs>'), NotOurRow, 4),
    (tei(AB, '<span type="X" target="#t" ana="#f"/><fs xml:id="f">\n<numeric value="1"/></fs>'),
     NotOurRow, 3),
    (tei(AB, '<fs type="annotation"><f name="status"><symbol value="nearly"/></f></fs>'), NotOurRow, 1),
    (tei(AB, '<fs type="annotation"><f name="revision"><numeric value="-1"/></f></fs>'), NotOurRow, 1),
    (tei('<ab>\n<g n="U+110000"/></ab>'), NotOurRow, 2),
    (tei(AB).replace("<publicationStmt><p/>", '\n<publicationStmt><idno type="SHA-256">00</idno>'),
     WrongSha, 2),
    (tei(AB).replace("</TEI>", '<standOff type="zones">\n<span type="roof" target="#t"/></standOff></TEI>'),
     NotOurRow, 4),
    (tei(AB).replace("</TEI>", '<standOff type="zones"><span type="body" target="#t"/>'
                     '<span type="body" target="#t"/></standOff></TEI>'), BadZone, 1),
]  # fmt: skip


@pytest.mark.parametrize(("data", "reason", "line"), HOSTILE)
def test_what_is_not_right_is_refused_with_its_line(
    data: str | bytes, reason: type[Exception], line: int
) -> None:
    with pytest.raises(BadLine) as refused:
        came_back("tei", data)
    assert isinstance(refused.value.fields["reason"], reason)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.xml", line)
    assert "\n" not in str(refused.value)
    lenient = Reading(Ask(lenient=True))
    came_back("tei", data, lenient)
    assert len(lenient.refused) == 1


def test_one_person_twice_is_one_annotation_and_two_of_one_name_are_too() -> None:
    people = "".join(f'<respStmt xml:id="{one}"><resp/><name>س</name></respStmt>' for one in "ab")
    data = tei(AB).replace("</titleStmt>", f"{people}</titleStmt>")
    both = "".join(
        f'<standOff resp="#{one}"><span type="{one}" target="#t"/></standOff>' for one in ("a", "b", "a")
    )
    record = only(data.replace("</TEI>", f"{both}</TEI>"))
    assert [one.annotator for one in record.annotations] == ["س"]
    assert sorted(spans(record)) == [("a", "abc"), ("a", "abc"), ("b", "abc")]


@pytest.mark.parametrize(
    "data",
    [
        "<TEI><text><p x='" + "y" * 200_000 + "'/></text></TEI>",
        "<TEI><text><p>" + "y" * 200_000 + "</p></text></TEI>",
        "<TEI><text><p>" + "<a/>" * 2000 + "</p></text></TEI>",
        "<TEI><!--" + "y" * 200_000 + "--></TEI>",
        "<TEI><" + "y" * 200_000,
    ],
)
def test_what_would_fill_the_memory_is_not_read_to_its_end(
    data: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_elements, "LIMIT", 100_000)
    file = io.BytesIO(data.encode() + b" " * 1_000_000)
    with pytest.raises(BadLine) as refused:
        list(tei_reading.read(file, "x", Reading()))
    assert isinstance(refused.value.fields["reason"], TooLong)
    assert file.tell() < 400_000


@pytest.mark.parametrize(
    "stand_off",
    [
        '<span type="X" target="#t"/>' * 2000,
        '<span type="X" target="#string-range(t,0,900)"/>' * 2000,
        (
            '<spanGrp><span xml:id="a" type="X" target="#string-range(t,0,1)"/></spanGrp>'
            f'<relation name="r" active="{"#a " * 300}" passive="{"#a " * 300}"/>'
        ),
        f'<fs xml:id="f">{"".join(f"""<f name="f{n}"><default/></f>""" for n in range(100))}</fs>'
        + '<span type="X" ana="#f" target="#string-range(t,0,1)"/>' * 200,
    ],
)
def test_much_that_is_said_of_little_is_refused(stand_off: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tei_reading, "LIMIT", 1_000_000)
    body = f'<ab xml:id="t" xml:space="preserve">{"x" * 1000}</ab>'
    with pytest.raises(BadLine) as refused:
        only(tei(body, stand_off))
    assert isinstance(refused.value.fields["reason"], TooLong)


def test_many_short_spans_over_a_long_text_are_no_harm() -> None:
    body = f'<ab xml:id="t" xml:space="preserve">{"x" * 200_000}</ab>'
    stand_off = "".join(f'<span type="X" target="#string-range(t,{n},9)"/>' for n in range(3000))
    assert len(only(tei(body, f"<spanGrp>{stand_off}</spanGrp>")).annotations[0].spans) == 3000


def test_ids_of_a_project_come_back_and_those_that_repeat_are_made_others() -> None:
    span = Span("5b1f0c6a9e21", 0, 3, "X", "abc")
    data, _ = written_text("tei", [record_of("abc", span)])
    assert only(data).annotations[0].spans[0].id == "5b1f0c6a9e21"
    same = "".join(f'<span n="{one}" type="{one}" target="#t"/>' for one in ("1", "1", "s2"))
    found = only(tei(AB, f"<spanGrp>{same}</spanGrp>")).annotations[0].spans
    assert len({one.id for one in found}) == 3


def test_a_text_that_was_edited_is_refused(tmp_path: Path) -> None:
    data, _ = written_text("tei", [record_of("قتل مدني", span_of("قتل مدني", "مدني"))])
    (tmp_path / "x.xml").write_text(data.replace(">قتل مدني<", ">قتل مدنى<"), encoding="utf-8")
    with pytest.raises(BadLine) as refused:
        only((tmp_path / "x.xml").read_bytes())
    assert isinstance(refused.value.fields["reason"], WrongSha)
    assert Article(text="قتل مدني").sha256 in str(refused.value)


def test_a_label_that_is_refused_is_told_with_its_line() -> None:
    def check(record: Record) -> Fault | None:
        for place, said in enumerate(record.annotations):
            for number, one in enumerate(said.spans):
                if one.label == "Z":
                    return f"$.annotations[{place}].spans[{number}].label", UnknownLabel(label=one.label)
        return None

    spans_of = [f'<spanGrp>\n<span type="{label}" target="#t"/></spanGrp>' for label in "XXZ"]
    with pytest.raises(BadLine) as refused:
        came_back("tei", tei(AB, *spans_of), Reading(check=check))
    assert refused.value.fields["line"] == 6


def test_a_document_without_a_text_is_no_article_and_told() -> None:
    reading = Reading()
    data = (
        f"<teiCorpus><TEI>{HEAD}<facsimile/></TEI><TEI><text><body><p>a</p></body></text></TEI></teiCorpus>"
    )
    assert only(data, reading).article.text == "a"
    assert reading.losses.counts == {"no_place": {"TEI": 1}}
