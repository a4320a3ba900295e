"""Files that are made to do harm, and files spoilt at random: a clear error or a sound article, soon."""

import io
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import HashiyaError
from annotator.language import say
from annotator.loaders import KINDS, Loaded
from annotator.loaders.errors import Malformed, NoPageText, UnsafeArchive
from tests.loaders.doors import check_sound, outcomes
from tests.loaders.mutants import mutants, real_files, whole_files, zipped

WHOLE = whole_files()
SHEETS, DOCUMENT = "xl/worksheets/sheet1.xml", "word/document.xml"
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body>'
    "</w:document>"
)
LAUGHS = '<!DOCTYPE x [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip


def check(data: bytes, name: str) -> list[Loaded | HashiyaError]:
    """All that comes of a file is sound, or one sentence in either language."""
    found = outcomes(data, name)
    assert found
    for one in found:
        if isinstance(one, Loaded):
            check_sound(one)
        else:
            for language in ("en", "ar"):
                sentence = say(one, language)
                assert sentence
                assert "\n" not in sentence
    return found


def within(name: str, path: str, data: str) -> bytes:
    """A document with one of its parts replaced."""
    with zipfile.ZipFile(io.BytesIO(WHOLE[name])) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return zipped({**parts, path: data.encode()})


def test_every_whole_file_is_an_article() -> None:
    for name, data in WHOLE.items():
        assert all(isinstance(one, Loaded) for one in check(data, name)), name


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files_are_articles_or_errors(seed: int) -> None:
    for name, data in mutants(WHOLE, 200, seed):
        check(data, name)


def test_spoilt_real_files_are_articles_or_errors(shared_data: Path) -> None:
    for name, data in mutants(real_files(shared_data / "articles"), 60, 4):
        check(data, name)


@settings(max_examples=150)
@given(st.binary(max_size=300), st.sampled_from(sorted(WHOLE)))
def test_any_bytes_under_any_name(data: bytes, name: str) -> None:
    check(data, name)


@settings(max_examples=150)
@given(
    st.text(max_size=200), st.sampled_from([one for one in KINDS if one not in ("zip", "word", "workbook")])
)
def test_any_text_as_any_kind(text: str, kind: str) -> None:
    for one in outcomes(text.encode("utf-8", "surrogatepass"), "a", kind=kind):
        if isinstance(one, Loaded):
            check_sound(one)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("zeros.zip", zipped({"a.txt": bytes(30_000_000)})),
        ("zeros.docx", zipped({"[Content_Types].xml": b"<x/>", "word/media/x.bin": bytes(30_000_000)})),
        ("zeros.xlsx", zipped({"[Content_Types].xml": b"<x/>", "xl/x.bin": bytes(30_000_000)})),
        ("out.zip", zipped({"../../a.txt": "نص".encode()})),
        ("root.zip", zipped({"/tmp/a.txt": "نص".encode()})),
        ("windows.zip", zipped({"C:/a.txt": "نص".encode()})),
        ("slash.zip", zipped({"a\\..\\..\\b.txt": "نص".encode()}).replace(b"a/", b"a\\")),
    ],
)
def test_bombs_and_paths_that_leave_are_refused(name: str, data: bytes) -> None:
    begin = time.perf_counter()
    (error,) = check(data, name)
    assert isinstance(error, (UnsafeArchive, Malformed)) or name == "slash.zip"
    assert time.perf_counter() - begin < 2


def test_a_zip_that_lies_about_its_sizes_gives_no_more_than_it_says() -> None:
    data = zipped({"a.txt": b"a" * 1_000})
    lying = data.replace((1_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    assert lying != data
    assert all(isinstance(one, HashiyaError) for one in check(lying, "a.zip"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "a.xlsx",
            within(
                "a.xlsx", "xl/worksheets/sheet1.xml", LAUGHS + SHEET.format("<row><c><v>&a9;</v></c></row>")
            ),
        ),
        (
            "a.docx",
            within(
                "a.docx", "word/document.xml", LAUGHS + BODY.format("<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>")
            ),
        ),
        ("a.xml", f"{LAUGHS}<a>&a9;</a>".encode()),
        (
            "deep.docx",
            within("a.docx", DOCUMENT, BODY.format("<w:sdt>" * 3_000 + "</w:sdt>" * 3_000)),
        ),
        ("deep.xml", b"<a>" * 50_000),
        ("deep.json", b"[" * 1_000_000),
        ("deep.jsonl", b'{"text":' * 100_000),
    ],
)
def test_nests_and_laughs_are_refused(name: str, data: bytes) -> None:
    begin = time.perf_counter()
    assert all(isinstance(one, Malformed) or name == "deep.jsonl" for one in check(data, name))
    assert time.perf_counter() - begin < 2


def test_a_row_far_away_costs_seconds_not_hours() -> None:
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
        '<row r="9"><c r="A9" t="inlineStr"><is><t>نص</t></is></c></row>'
        '<row r="1000000000"><c r="A1" t="inlineStr"><is><t>بعيد</t></is></c></row>'
    )
    found = check(within("a.xlsx", SHEETS, SHEET.format(rows)), "a.xlsx")
    assert [one.article.text for one in found if isinstance(one, Loaded)] == ["نص"]


@pytest.mark.parametrize("mark", ["[", "![", "<!-- ", "**x", "`a", "> ", "{{<", "<style", "- [", "[a]("])
def test_markup_without_end_ends(mark: str) -> None:
    begin = time.perf_counter()
    check((mark * 2_000).encode(), "a.md")
    assert time.perf_counter() - begin < 3


def test_a_page_of_nothing_but_elements_is_refused() -> None:
    assert isinstance(check(b"<p>a</p>" * 40_000, "a.html")[0], NoPageText)
    check(b"<div>" * 20_000 + "نص".encode(), "a.html")


def test_text_boxes_nested_tables_and_fields_are_read_once() -> None:
    inside = "<w:txbxContent><w:p><w:r><w:t>في الصندوق</w:t></w:r></w:p></w:txbxContent>"
    box = (
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>قبل</w:t></w:r>'
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{inside}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{inside}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    table = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>أ</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ب</w:t></w:r>"
        "</w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    fields = (
        "<w:p><w:hyperlink><w:r><w:t>رابط</w:t></w:r></w:hyperlink><w:fldSimple><w:r><w:t> حقل</w:t></w:r>"
        "</w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    (loaded,) = check(within("a.docx", DOCUMENT, BODY.format(box + table + fields)), "a.docx")
    assert isinstance(loaded, Loaded)
    assert loaded.article.text == "قبل\nفي الصندوق\nأ ب\nرابط حقل"
