"""What teams have: saved pages, Word files, workbooks, Markdown, XML, zips."""

import datetime as dt
import io
import re
import socket
import zipfile
from html import escape
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.errors import HashiyaError
from annotator.loaders import LOADERS, Asked, Loaded
from annotator.loaders.errors import EntryNotLoaded, Malformed, NestedArchive, NoElement, NoPageText, NoSheet
from tests.loaders.doors import article_of, articles, check_sound, outcomes

AT = dt.datetime(2021, 2, 24, 19, 54)  # noqa: DTZ001 (cells know no time zones)
PAGE = """<!doctype html><html><head><meta charset="windows-1256"><title>قصف على سرمين - موقع</title>
<meta property="og:title" content="قصف على سرمين"><meta property="og:site_name" content="موقع تجربة">
<meta property="article:published_time" content="2021-02-24T19:54:00+03:00"></head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>قصف على سرمين</h1>
<p>قُتل ثلاثة مدنيين بينهم طفلان، وأصيب خمسة آخرون، في قصف مدفعي على بلدة سرمين شرقي إدلب اليوم الأربعاء.</p>
<ul><li>الدفاع المدني: ثلاثة قتلى</li><li>المرصد: أربعة قتلى</li></ul>
<table><tr><td>المكان</td><td>القتلى</td></tr><tr><td>سرمين</td><td>3</td></tr></table>
<p>وقال الدفاع المدني إن القصف استهدف الأحياء السكنية في البلدة، وإن فرقه أسعفت المصابين إلى المشافي.</p>
<script>alert("لا")</script></article></body></html>"""


def test_a_news_page_has_its_expected_text(shared_data: Path) -> None:
    folder = shared_data / "articles" / "html_expected"
    expected = (folder / "newspaper4k__arabic_article.expected.txt").read_text(encoding="utf-8").strip()
    for name in ("newspaper4k__arabic_article.html", "goose3__test_cnn_arabic.html"):
        article = article_of((folder / name).read_bytes(), name).article
        assert article.title == "معارضون يسيطرون على مخازن للصواريخ بريف دمشق"
        assert article.text == f"{article.title}\n\n{expected}"
        title, body = article.zones
        assert (title.role, body.role) == ("title", "body")
        assert article.text[body.start : body.end] == expected
        assert article.source == "CNN بالعربية"
        assert article.url == "http://arabic.cnn.com/2013/middle_east/8/3/syria.clashes/index.html"
        assert article.published.startswith("2013-08")
        check_sound(article_of((folder / name).read_bytes(), name))


def test_a_page_keeps_lists_tables_date_and_its_own_encoding() -> None:
    loaded = article_of(PAGE.encode("windows-1256"), "saved.htm")
    article = loaded.article
    assert (loaded.encoding, loaded.guessed) == ("windows-1256", False)
    assert (article.title, article.published, article.source) == (
        "قصف على سرمين",
        "2021-02-24T19:54:00+03:00",
        "موقع تجربة",
    )
    lines = [line for line in article.text.split("\n") if line]
    assert lines[0] == "قصف على سرمين"
    assert lines[2:6] == [
        "- الدفاع المدني: ثلاثة قتلى",
        "- المرصد: أربعة قتلى",
        "المكان | القتلى",
        "سرمين | 3",
    ]
    assert lines[6].startswith("وقال الدفاع المدني")
    assert "alert" not in article.text
    assert "الرئيسية" not in article.text
    # A page that is wrong about itself is read as any text is.
    wrong = PAGE.encode()
    assert article_of(wrong, "saved.htm").article.text == article.text


def test_nothing_is_fetched_for_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: Any, **_kinds: Any) -> None:
        raise AssertionError("the network was asked for something")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    fetching = '<img src="http://example.org/a.png"><iframe src="http://example.org"></iframe>'
    article_of(PAGE.replace("<nav>", f"{fetching}<nav>"), "a.html")
    for data in (
        b"http://example.org/page",
        b"https://example.org",
        b'<!DOCTYPE html SYSTEM "http://example.org/d">',
    ):
        outcomes(data, "a.html")


@pytest.mark.parametrize("data", [b"<html></html>", b"<p> </p>", b"<html><body><img src=x></body></html>"])
def test_a_page_without_an_article_is_refused(data: bytes) -> None:
    (error,) = outcomes(data, "a.html")
    assert isinstance(error, NoPageText)


def written(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_word_is_read_in_reading_order() -> None:
    document = docx.Document()
    document.add_paragraph("قصف على سرمين", style="Title")
    document.add_paragraph("قُتل ثلاثة ").add_run("مدنيين").bold = True
    document.add_paragraph("الدفاع المدني", style="List Bullet")
    table = document.add_table(2, 2)
    for place, words in enumerate(("المكان", "القتلى", "سرمين", "3")):
        table.cell(place // 2, place % 2).text = words
    document.add_paragraph("")
    document.add_paragraph("بعد الجدول\tوبعد فاصل")
    loaded = article_of(written(document), "خبر.docx")
    assert loaded.article.text == (
        "قصف على سرمين\nقُتل ثلاثة مدنيين\n- الدفاع المدني\nالمكان | القتلى\nسرمين | 3\n\n"
        "بعد الجدول\tوبعد فاصل"
    )
    assert loaded.article.title == "قصف على سرمين"
    assert loaded.article.zones[0].role == "title"
    check_sound(loaded)


def test_word_keeps_what_was_inserted_and_leaves_out_what_was_deleted() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("قُتل ")
    for tag, words in (("ins", "ثلاثة"), ("del", "أربعة"), ("smartTag", " مدنيين")):
        run = parse_xml(
            '<w:{0} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            "<w:r><w:{1}>{2}</w:{1}></w:r></w:{0}>".format(tag, "delText" if tag == "del" else "t", words)
        )
        paragraph._p.append(run)
    assert article_of(written(document), "a.docx").article.text == "قُتل ثلاثة مدنيين"


def test_an_old_or_broken_word_file_is_refused() -> None:
    whole = written(docx.Document())
    for data in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), whole[:500], b"", whole, b"PK\x03\x04"):
        (error,) = outcomes(data, "a.docx")
        assert isinstance(error, HashiyaError)
        assert "a.docx" in str(error)


def test_a_workbook_is_a_table_whose_formulas_are_never_run() -> None:
    book = openpyxl.Workbook()
    book.active.title = "فارغة"
    sheet = book.create_sheet("مقالات")
    sheet.append(["العنوان", "النص", "التاريخ", "رقم"])
    sheet.append(["قصف", "نص أول", dt.date(2021, 2, 24), 7.0])
    sheet.append(["حيلة", '=HYPERLINK("http://example.org","x")', None, None])
    sheet.append([])
    sheet.append(["غارة", "نص ثان", AT, 1.5])
    data = written(book)
    first, trick, second = outcomes(data, "مقالات.xlsx")
    assert isinstance(first, Loaded)
    assert isinstance(second, Loaded)
    assert (first.article.text, first.article.title, first.article.published) == (
        "نص أول",
        "قصف",
        "2021-02-24",
    )
    assert first.article.meta["columns"] == {"رقم": "7"}
    assert (second.line, second.article.published) == (5, "2021-02-24T19:54")
    assert isinstance(trick, HashiyaError)  # no value was ever computed for it, and none is
    (missing,) = outcomes(data, "a.xlsx", sheet="أخرى")
    assert isinstance(missing, NoSheet)
    assert "“مقالات”" in str(missing)
    columns = LOADERS[".xlsx"].columns
    assert columns is not None
    assert columns(io.BytesIO(data), "a.xlsx", Asked()).names == ("العنوان", "النص", "التاريخ", "رقم")


def test_markdown_is_the_words_that_a_reader_sees() -> None:
    text = (
        '---\ntitle: "قصف على سرمين"\ndate: 2021-02-24T19:54:00.000Z\nlevel: 0\nauthor: سارة\n---\n\n'
        "## ماذا حدث؟\n\nقُتل [ثلاثة مدنيين](http://example.org/a_b) في **سرمين**\\.\n_الموقع: إدلب_\n\n"
        "* بند `رمز`\n  * داخلي\n1. أول\n\n![بعد القصف](x.png)\n\n![1j.png](y.png)\n\n"
        "| أ | ب |\n|---|---|\n| 1 | *2* |\n\n"
        "<iframe src='http://example.org'>لا</iframe>\n<small>24 شباط</small>\n"
    )
    article = article_of(text, "a.md").article
    assert article.text == (
        "قصف على سرمين\n\nماذا حدث؟\n\nقُتل ثلاثة مدنيين في سرمين.\nالموقع: إدلب\n\n"
        "- بند رمز\n- داخلي\n\n1. أول\n\nبعد القصف\n\nأ | ب\n1 | 2\n\n24 شباط"
    )
    assert (article.title, article.published) == ("قصف على سرمين", "2021-02-24T19:54:00Z")
    assert article.meta["front"] == {"level": "0", "author": "سارة"}
    captions = [article.text[zone.start : zone.end] for zone in article.zones if zone.role == "caption"]
    assert captions == ["بعد القصف"]


def test_real_investigations_in_markdown(shared_data: Path) -> None:
    files = sorted((shared_data / "articles" / "syrian_archive_md").glob("*.md"))
    assert len(files) == 34  # 33 articles and their licence
    for file in files:
        loaded = article_of(file.read_bytes(), file.name)
        check_sound(loaded)
        article = loaded.article
        assert article.text.startswith(article.title)
        assert article.zones[0].role == "title"
        for markup in ("![", "<iframe", "<small", "\n#", "\n---", "title:"):
            assert markup not in article.text
        words = {word for word in article.text.split() if word.isalpha() and len(word) > 3}
        source = file.read_text(encoding="utf-8")
        # Where no space stands beside a link its words join a neighbour, as a browser shows them.
        assert sum(word in source for word in words) >= 0.98 * len(words)


def test_xml_of_sentences_is_one_article_and_xml_of_articles_many(shared_data: Path) -> None:
    whole = article_of("<text><s><w>قال</w><w>هو</w></s><s>ثم <b>مضى</b>.</s></text>", "a.xml")
    assert whole.article.text == "قال هو\nثم مضى."
    docs = (
        "<docs><doc date='20210224'><title>قصف</title><p>أول</p><p>ثان</p></doc><doc><p>آخر</p></doc></docs>"
    )
    first, second = articles(docs, "a.xml")
    assert (first.article.text, first.article.title, first.article.published) == (
        "أول\nثان",
        "قصف",
        "2021-02-24",
    )
    assert second.article.text == "آخر"
    (missing,) = outcomes(docs.encode(), "a.xml", element="chapter")
    assert isinstance(missing, NoElement)
    assert [one.article.text for one in articles(docs, "a.xml", element="p")] == ["أول", "ثان", "آخر"]
    real = shared_data / "spans" / "arabic_event_gsr" / "protest_gsr.xml"
    sentences = articles(real.read_bytes(), real.name)
    assert len(sentences) == real.read_bytes().count(b"<Sentence ")
    for loaded in sentences:
        check_sound(loaded)
        assert loaded.article.published


@pytest.mark.parametrize(
    "data",
    [
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://example.org/x.dtd"> %p;]><a>x</a>',
        "<a><b></a>",
        "<a>" * 100_000,
        "",
        "<a>&unknown;</a>",
    ],
)
def test_xml_that_may_do_harm_is_refused(data: str) -> None:
    (error,) = outcomes(data.encode(), "a.xml")
    assert isinstance(error, Malformed)


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_names_in_a_zip_are_utf_8_whether_it_says_so_or_not() -> None:
    said = zipped({"مجلد/خبر.txt": "نص".encode()})
    unsaid = said.replace(b"\x00\x08\x08\x00", b"\x00\x00\x08\x00")  # without the flag, in both places
    assert unsaid != said
    for data in (said, unsaid):
        assert article_of(data, "a.zip").article.meta["origin"]["entry"] == "مجلد › خبر.txt"


def test_a_zip_is_read_as_a_folder_is() -> None:
    document = docx.Document()
    document.add_paragraph("من وورد")
    inner = zipped({"x.txt": b"x"})
    data = zipped(
        {
            "b/2.txt": "نص ثان".encode(),
            "a.txt": "نص أول".encode("windows-1256"),
            "posts.csv": "text\nمنشور\n".encode(),
            "w.docx": written(document),
            ".hidden.txt": b"x",
            "__MACOSX/._a.txt": b"x",
            "picture.png": b"\x89PNG",
            "deep.zip": inner,
            "paper.pdf": b"%PDF",
        }
    )
    found = outcomes(data, "في.zip")
    loaded = [one for one in found if isinstance(one, Loaded)]
    assert [one.article.text for one in loaded] == ["نص أول", "نص ثان", "منشور", "من وورد"]
    assert [one.article.meta["origin"]["entry"] for one in loaded] == [
        "a.txt",
        "b › 2.txt",
        "posts.csv",
        "w.docx",
    ]
    assert {one.article.meta["origin"]["archive"] for one in loaded} == {"في.zip"}
    errors = [one for one in found if isinstance(one, EntryNotLoaded)]
    assert isinstance(errors[0].fields["reason"], NestedArchive)
    assert "“paper.pdf” is a PDF" in str(errors[1])
    tables = outcomes(data, "في.zip", kind="table")
    assert [one.article.text for one in tables if isinstance(one, Loaded)] == ["منشور"]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ('<script type="application/ld+json">{"datePublished":"2021-02-24T08:00:00Z"}</script>',
         "2021-02-24T08:00:00Z"),
        ('<script type="application/ld+json">{"dateModified":"2022-01-01"}</script>', ""),
        ('<div class="date-now">الاثنين 30 نوفمبر 2026</div>', ""),
        ('<time datetime="2026-11-30">اليوم</time>', ""),
    ],
)  # fmt: skip
def test_the_day_that_a_page_shows_above_its_article_is_not_its_date(date: str, expected: str) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2021-02-24T19:54:00+03:00">', "")
    assert article_of(page.replace("<nav>", f"{date}<nav>"), "a.html").article.published == expected
    stamped = page.replace("</h1>", '</h1><p class="post-date">الأربعاء 24 شباط 2021</p>')
    assert article_of(stamped, "a.html").article.published.startswith("2021-02-24")
    placed = page.replace("</head>", '<link rel="canonical" href="https://example.org/2021/2/24/x"></head>')
    assert article_of(placed, "a.html").article.published == "2021-02-24"


LETTERS = st.sampled_from("ابةىلا ًّـ\u200c\u200f\u202b\u00a0😀👩\u200d👧a1(«،.=-|")
LINES = st.lists(st.text(LETTERS, min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None)
@given(LINES)
def test_every_character_of_a_document_is_kept(lines: list[str]) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    text = article_of(written(document), "a.docx").article.text
    assert text == "\n".join(line.strip() for line in lines)


@settings(max_examples=25, deadline=None)
@given(LINES)
def test_every_character_of_a_cell_is_kept(lines: list[str]) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for place, line in enumerate(["text", *lines], 1):
        book.active.cell(place, 1).value = line
        book.active.cell(place, 1).data_type = "s"  # not a formula, whatever it begins with
    assert [one.article.text for one in articles(written(book), "a.xlsx")] == lines


@settings(max_examples=60, deadline=None)
@given(LINES)
def test_every_character_between_tags_is_kept(lines: list[str]) -> None:
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    text = article_of(f"<doc>{body}</doc>", "a.xml").article.text
    assert text == "\n".join(re.sub(" +", " ", line).strip(" ") for line in lines)
