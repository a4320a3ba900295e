"""DocBin: spaCy itself reads what was written as the same spans; files of others; files that lie."""

import io
import struct
import sys
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import msgspec
import pytest
import spacy
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from annotator.core.annotation import Record
from annotator.formats import FORMATS, BadLine, Options
from annotator.formats.docbin import covering
from annotator.formats.docbin_reading import UNFOLDED
from annotator.formats.errors import LibraryMissing
from annotator.formats.losses import LOST_SPANS
from annotator.formats.tokens import words_of
from tests.formats.doors import Files, came_back, reading_of, written
from tests.formats.given import SCHEMA, project_corpora, record_of, span_of, texts

VOCAB = Vocab()
TEXT = "قال  الدفاع المدني\n\nإن مدنياً قُتل بالبوكمال 💥. "


def sample(**more: Any) -> Record:
    return record_of(
        TEXT,
        span_of(TEXT, "الدفاع المدني", "SOURCE", "a", kind="city"),
        span_of(TEXT, "المدني", "ACTOR", "b"),
        span_of(TEXT, "المدني", "LOCATION", "c"),
        span_of(TEXT, "البوكمال", "LOCATION", "d"),
        **more,
    )


def docs_of(files: Files) -> Iterator[Doc]:
    """What spaCy reads, in a vocabulary that knows nothing of it."""
    for name in sorted(files):
        yield from DocBin().from_bytes(files[name]).get_docs(Vocab())


@given(texts)
def test_tokens_are_the_whole_text(text: str) -> None:
    words = words_of(text)
    pieces, spaces, starts = covering(words)
    assert "".join(piece + " " * space for piece, space in zip(pieces, spaces, strict=True)) == text
    assert [text[start : start + len(piece)] for piece, start in zip(pieces, starts, strict=True)] == pieces
    assert set(zip(starts, pieces, strict=True)) >= set(zip(words.starts, words.pieces, strict=True))
    assert Doc(VOCAB, words=pieces, spaces=spaces).text == text


@settings(max_examples=30)
@given(project_corpora())
def test_spacy_reads_the_same_spans(records: list[Record]) -> None:
    files, losses = written("spacy", records, Options(schema=SCHEMA, clitics="split"))
    found, whole = set(), set()
    for doc in docs_of(files):
        for span in doc.spans["sc"]:
            assert doc.text[span.start_char : span.end_char] == span.text
            found.add((doc.text, span.start_char, span.end_char, span.label_))
        assert {(one.start, one.end, one.label) for one in doc.ents} <= {
            (one.start, one.end, one.label) for one in doc.spans["sc"]
        }
    given_spans = [
        (record.article.text, span) for record in records for one in record.annotations for span in one.spans
    ]
    whole = {(text, span.start, span.end, span.label) for text, span in given_spans}
    if not losses.altered:
        assert found <= whole
        if not sum(losses.of(reason) for reason in LOST_SPANS):
            assert found == whole


def test_entities_do_not_overlap_and_the_group_has_all() -> None:
    [doc] = docs_of(written("spacy", [sample()], Options(schema=SCHEMA))[0])
    assert doc.text == TEXT
    assert [(span.text, span.label_, span.id_) for span in doc.spans["sc"]] == [
        ("الدفاع المدني", "SOURCE", "a"),
        ("المدني", "ACTOR", "b"),
        ("المدني", "LOCATION", "c"),
        ("بالبوكمال", "LOCATION", "d"),
    ]
    assert [(span.text, span.label_) for span in doc.ents] == [
        ("الدفاع المدني", "SOURCE"),
        ("بالبوكمال", "LOCATION"),
    ]
    [doc] = docs_of(
        written("spacy", [sample()], Options(schema=SCHEMA, flatten="label-order", clitics="split"))[0]
    )
    assert [(span.text, span.label_) for span in doc.ents] == [("المدني", "ACTOR"), ("البوكمال", "LOCATION")]
    assert [token.text for token in doc][:4] == ["قال", " ", "الدفاع", "المدني"]


def test_many_documents_are_several_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.formats.docbin.DOCUMENTS", 4)
    records = [record_of(f"قصف {number}", span_of("قصف", "قصف")) for number in range(9)]
    files, _ = written("spacy", records)
    assert list(files) == ["00001.spacy", "00002.spacy", "00003.spacy"]
    assert [one.article.text for one in came_back("spacy", files)] == [one.article.text for one in records]
    assert list(written("spacy", records[:4])[0]) == ["00001.spacy"]
    assert list(written("spacy", [])[0]) == ["00001.spacy"]


def made(*docs: Doc, **more: Any) -> bytes:
    return DocBin(docs=docs, **more).to_bytes()


def others(**more: Any) -> Doc:
    """A document with the tokens that spaCy cuts, entities and a group."""
    doc = spacy.blank("ar")("قال الدفاع المدني في دمشق.")
    doc.set_ents([spacy.tokens.Span(doc, 1, 3, "ORG")])
    doc.spans["mine"] = [spacy.tokens.Span(doc, 4, 5, "LOC"), spacy.tokens.Span(doc, 1, 3, "ORG")]
    doc.user_data.update(more)
    return doc


def test_entities_and_groups_of_others_are_read() -> None:
    data = made(others(), others(), store_user_data=True)
    for record in came_back("spacy", {"x.spacy": data}):
        assert record.article.text == "قال الدفاع المدني في دمشق."
        assert [(span.text, span.label) for span in record.annotations[0].spans] == [
            ("الدفاع المدني", "ORG"),
            ("دمشق", "LOC"),
        ]


def test_words_that_spacy_has_numbers_for_itself_are_read() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["PERSON", "ORTH", "x", "NOUN"], spaces=[True] * 4)
    doc.set_ents([spacy.tokens.Span(doc, 0, 2, "PERSON")])
    [back] = came_back("spacy", {"x.spacy": made(doc)})
    assert back.article.text == doc.text
    assert [(span.text, span.label) for span in back.annotations[0].spans] == [("PERSON ORTH", "PERSON")]


def test_where_spaces_are_not_known_that_is_told() -> None:
    doc = Doc(spacy.blank("ar").vocab, words=["في", "دمشق"])
    assert doc.has_unknown_spaces
    reading = reading_of()
    [back] = came_back("spacy", {"x.spacy": made(doc)}, reading)
    assert (back.article.text, reading.losses.counts) == ("في دمشق", {"text_rebuilt": {"": 1}})


@pytest.mark.parametrize(
    "data", [{("._.", "x", None, None): 5}, {"hashiya": 5}, {"hashiya": "{"}, {"x": b"\0"}]
)
def test_data_of_others_is_passed_over(data: dict[Any, Any]) -> None:
    doc = others()
    doc.user_data.update(data)
    [back] = came_back("spacy", {"x.spacy": made(doc, store_user_data=True)})
    assert len(back.annotations[0].spans) == 2


def changed(**more: Any) -> bytes:
    """Our own file with parts of it replaced."""
    [data] = written("spacy", [sample()])[0].values()
    whole = msgspec.msgpack.decode(zlib.decompress(data))
    return zlib.compress(msgspec.msgpack.encode(whole | more))


def group(start: int, end: int, label: int = 0) -> list[bytes]:
    span = struct.pack(">QQQllll", 0, 0, label, start, end, 0, 0)
    told = msgspec.msgpack.encode({"name": "sc", "attrs": {}, "spans": [span]})
    return [msgspec.msgpack.encode({told: ["sc"]})]


def ours(**more: Any) -> list[bytes]:
    [doc] = docs_of(written("spacy", [sample()])[0])
    said = msgspec.json.decode(doc.user_data["hashiya"]) | more
    return [msgspec.msgpack.encode({"hashiya": msgspec.json.encode(said).decode()})]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: b"", "not a DocBin"),
        (lambda: b"\x00" * 50, "not a DocBin"),
        (lambda: changed()[:-20], "cut off"),
        (lambda: zlib.compress(b"{}"), "not a DocBin"),
        (lambda: zlib.compress(b"\x91" * 100_000), "not a DocBin"),
        (lambda: changed(lengths=struct.pack("<i", -1)), "attrs, lengths"),
        (lambda: changed(lengths=struct.pack("<i", 2**31 - 1)), "not a DocBin"),
        (lambda: changed(lengths=b"abc"), "not a DocBin"),
        (lambda: changed(tokens=b"\0" * 8), "not a DocBin"),
        (lambda: changed(spaces=b""), "not a DocBin"),
        (lambda: changed(attrs=[]), "attrs"),
        (lambda: changed(attrs=[1, 2, 3]), "attrs"),
        (lambda: changed(attrs=["x"]), "not a DocBin"),
        (lambda: changed(strings=[]), "string"),
        (lambda: changed(strings=5), "not a DocBin"),
        (lambda: changed(span_groups=group(0, 1000)), "0 1000"),
        (lambda: changed(span_groups=group(-5, 1)), "-5 1"),
        (lambda: changed(span_groups=group(2, 1)), "2 1"),
        (lambda: changed(span_groups=group(0, 1, 77)), "string 77"),
        (lambda: changed(span_groups=[b"\xc1"]), "not a DocBin"),
        (lambda: changed(user_data=ours(sha256="0" * 64)), "has changed"),
        (lambda: changed(user_data=ours(status="ended")), "ended"),
        (
            lambda: changed(user_data=ours(links=[{"id": "1", "type": "at", "source": "a", "target": "z"}])),
            "needs span z",
        ),
        (lambda: changed(user_data=ours(zones=[{"start": 5, "end": 4000, "role": "body"}])), "5 to 4000"),
    ],
)
def test_files_that_lie_are_refused(make: Callable[[], bytes], reason: str) -> None:
    with pytest.raises(BadLine, match=reason) as caught:
        came_back("spacy", {"x.spacy": make()})
    assert caught.value.fields["file"] == "x.spacy"


def test_a_file_that_unfolds_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert UNFOLDED <= 1024**3
    monkeypatch.setattr("annotator.formats.docbin_reading.UNFOLDED", 1000)
    with pytest.raises(BadLine, match="longer than"):
        came_back("spacy", {"x.spacy": zlib.compress(bytes(1_000_000))})


@pytest.mark.parametrize("place", range(0, 6000, 211))
def test_a_file_with_a_broken_byte_is_read_or_refused(place: int) -> None:
    [data] = written("spacy", [sample()])[0].values()
    whole = bytearray(zlib.decompress(data))
    whole[place % len(whole)] ^= 0x5A
    with suppress(BadLine):  # and nothing else
        came_back("spacy", {"x.spacy": zlib.compress(bytes(whole))})


def test_without_the_library_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = written("spacy", [sample()])[0]
    for name in [name for name in sys.modules if name == "spacy" or name.startswith("spacy.")]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(LibraryMissing, match=r"pip install “hashiya\[spacy\]”"):
        written("spacy", [sample()])
    with pytest.raises(LibraryMissing, match="spaCy"):
        came_back("spacy", data)
    assert FORMATS["spacy"].needs == "spacy"


def test_a_file_is_not_larger_than_spacys_own() -> None:
    [data] = written("spacy", [sample()])[0].values()
    assert len(data) < 4 * len(TEXT.encode()) + 2000
    assert io.BytesIO(data).read(1) == b"\x78"
