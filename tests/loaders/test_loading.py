"""The doors: bytes of files and pasted text become articles, or are refused in one sentence."""

import hashlib
import random
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import HashiyaError
from annotator.loaders import KINDS, LOADERS, Asked, errors, keep_contract, load_bytes, load_pasted
from annotator.loaders.errors import EmptyPaste, NotOneArticle, NotReadHere, PdfFile, TooLarge, UnknownKind
from annotator.loaders.making import base_name


def test_the_origin_is_kept() -> None:
    data = b"\xef\xbb\xbf" + "عنوان\r\nنص".encode()
    article = load_bytes(data, "/home/someone/secret folder/خبر.txt").article
    assert article.meta["origin"] == {
        "name": "خبر.txt",
        "sha256": hashlib.sha256(data).hexdigest(),
        "encoding": "utf-8",
        "guessed": False,
        "loader": "text/1",
        "replaced": {"bom": 1, "crlf": 1},
    }
    assert article.text == "عنوان\nنص"
    assert msgspec.json.decode(msgspec.json.encode(article), type=type(article)) == article


@given(st.text().filter(lambda text: text.strip() and text.strip("\ufeff\0 \t\r\n")))
def test_pasted_text_keeps_the_contract(text: str) -> None:
    loaded = load_pasted(text, "لصق")
    assert loaded.article.text == keep_contract(text)[0]
    assert loaded.article.meta["origin"]["name"] == "لصق"
    assert loaded.article.sha256 == load_pasted(loaded.article.text).article.sha256


def test_pasted_text_may_be_empty_or_too_large() -> None:
    for text in ("", " \n\u00a0", "\ufeff"):
        with pytest.raises(EmptyPaste):
            load_pasted(text)
    with pytest.raises(TooLarge):
        load_pasted("ا" * 10_000_001)


def test_pasted_lone_surrogates_are_replaced() -> None:
    assert load_pasted("قبل \ud800").article.text == "قبل \ufffd"


@pytest.mark.parametrize("name", ["خبر.DOC", "x/y.odt", "c:\\z\\picture.png", "p.hashiya"])
def test_other_kinds_are_refused_by_name(name: str) -> None:
    with pytest.raises(NotReadHere, match=r"save the article as plain text \(\.txt\)"):
        load_bytes("نص".encode(), name)


@pytest.mark.parametrize(("data", "name"), [("نص".encode(), "a.PDF"), (b"%PDF-1.7 ...", "a.txt")])
def test_a_pdf_is_refused_with_advice(data: bytes, name: str) -> None:
    with pytest.raises(PdfFile, match="copy the article’s text"):
        load_bytes(data, name)


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "خبر", "خبر 24.02", "notes.md", ""])
def test_plain_text_is_read_whatever_it_is_called(name: str) -> None:
    assert load_bytes("نص".encode(), name).article.text == "نص"


def test_every_kind_has_its_reader_and_its_suffixes() -> None:
    for loader in KINDS.values():
        assert (loader.one is None) != (loader.many is None)
        assert all(LOADERS[suffix] is loader for suffix in loader.suffixes)
        assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in loader.suffixes)


def test_a_kind_can_be_chosen_and_must_be_known() -> None:
    assert load_bytes("نص".encode(), "a.odt", Asked(kind="text")).article.text == "نص"
    with pytest.raises(UnknownKind, match="choose among text, webpage, word"):
        load_bytes("نص".encode(), "a.txt", Asked(kind="scroll"))
    with pytest.raises(NotOneArticle):
        load_bytes("نص".encode(), "a.csv")


def test_an_outlet_is_given_to_articles_that_name_none() -> None:
    assert load_bytes("نص".encode(), "a.txt", Asked(source="شام")).article.source == "شام"


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("a/b/c.txt", "c.txt"),
        ("c:\\x\\y.txt", "y.txt"),
        ("a\x1b[31m.txt", "a\ufffd[31m.txt"),
        ("\ud800.txt", "\ufffd.txt"),
        ("خبر\u202egpj.txt", "خبر\ufffdgpj.txt"),
        ("a" * 400, "a" * 255),
        ("", ""),
    ],
)
def test_a_name_is_the_last_part_and_fit_to_be_shown(given_name: str, shown: str) -> None:
    assert base_name(given_name) == shown


def test_any_bytes_are_an_article_or_one_sentence() -> None:
    chance = random.Random(24)
    starts = [
        b"",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xef\xbb\xbf",
        b"\xff\xfe\0\0",
        "نص ".encode(),
        "نص ".encode("cp1256"),
    ]
    read, sentences = 0, set()
    for _ in range(2_000):
        low, high = chance.choice([(0, 256), (32, 127), (128, 256), (0xC0, 0xF0), (0, 8)])
        noise = bytes(chance.randrange(low, high) for _ in range(chance.randrange(120)))
        encoding = chance.choice(
            ["", "", "", "utf-16", "windows-1256", "utf-7", "shift_jis", "utf-8", "nosuch"]
        )
        try:
            loaded = load_bytes(chance.choice(starts) + noise, "a.txt", Asked(encoding=encoding))
        except HashiyaError as error:
            sentences.add(str(error))
        else:
            assert keep_contract(loaded.article.text) == (loaded.article.text, {})
            read += 1
    assert 200 < read < 1_900
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in sentences)


def test_real_articles_in_markdown_load_as_plain_text(shared_data: Path) -> None:
    files = sorted((shared_data / "articles" / "syrian_archive_md").glob("*.md"))
    assert files
    for file in files:
        data = file.read_bytes()
        article = load_bytes(data, f"{file.stem}.txt").article
        assert article.text == data.decode().replace("\r\n", "\n")
        assert article.title


def test_every_error_says_what_and_where() -> None:
    for error in vars(errors).values():
        if isinstance(error, type) and issubclass(error, errors.NotLoaded) and error is not EmptyPaste:
            assert "{name}" in error.sentence
            assert error.sentence.endswith((".", ": {reason}"))


def test_loading_plain_text_imports_nothing_heavy() -> None:
    script = (
        "import sys; from annotator.loaders import load_bytes; load_bytes('خبر'.encode(), 'a.txt');"
        "print(*{'charset_normalizer', 'regex', 'PySide6', 'sqlite3'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
