"""From bytes to text, in every encoding that articles come in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.loaders import ENCODINGS, LIMIT, Asked, keep_contract, load_bytes
from annotator.loaders.encoding import decode
from annotator.loaders.errors import (
    BinaryFile,
    EmptyFile,
    KnownBinary,
    TooLarge,
    UndecodableText,
    UnknownEncoding,
)

NEWS = (
    'أرسلت ميليشيا "الدفاع الوطني" تعزيزات عسكرية من مدينة دير الزور إلى البوكمال،\n'
    "وذلك بهدف تعزيز مواقعها في المنطقة بعد الاشتباكات التي اندلعت أمس؛ هل انتهت؟\n"
)
SHORT_NEWS = ("مقتل 3 عناصر", "قصف", "اشتباكات بين الطرفين قرب دوار المصرية", "غارة جوية على إدلب، و5 قتلى")

# Plain text has no control characters but line ends and tabs; with them it may be refused as a binary.
TEXT = st.text(
    st.one_of(
        st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")),
        st.sampled_from("\r\n\tابتثجحخد \u00a0\u200c\ufeff\u2028"),
    ),
    min_size=1,
).filter(lambda text: text.strip() and text.strip("\ufeff \r\n\t"))
WINDOWS = bytes(byte for byte in range(0x20, 0x100) if byte != 0x7F).decode("cp1256")


@given(TEXT, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]), st.booleans())
def test_utf_is_read_as_the_contract_says(text: str, encoding: str, crlf: bool) -> None:
    text = text.replace("\n", "\r\n") if crlf else text
    loaded = load_bytes(text.encode(encoding), "a.txt")
    assert not loaded.guessed
    assert loaded.article.text == keep_contract(text)[0]


@given(st.text(st.sampled_from(WINDOWS + "\r\n"), min_size=1).filter(str.strip), st.booleans())
def test_windows_1256_is_read_when_chosen(text: str, crlf: bool) -> None:
    text = text.replace("\n", "\r\n") if crlf else text
    loaded = load_bytes(text.encode("cp1256"), "a.txt", Asked(encoding="windows-1256"))
    assert loaded.article.text == keep_contract(text)[0]
    assert (loaded.encoding, loaded.guessed) == ("windows-1256", False)


@pytest.mark.parametrize("text", [NEWS, *SHORT_NEWS])
@pytest.mark.parametrize("encoding", ["windows-1256", "utf-16-le", "utf-16-be"])
def test_arabic_is_guessed_and_the_guess_is_said(text: str, encoding: str) -> None:
    data = text.replace("\n", "\r\n").encode(encoding)
    loaded = load_bytes(data, "a.txt")
    assert loaded.article.text == text
    assert (loaded.encoding, loaded.guessed) == (encoding, True)
    assert loaded.article.meta["origin"]["encoding"] == encoding
    assert loaded.article.meta["origin"]["guessed"] is True


@pytest.mark.parametrize("encoding", ["iso-8859-6", "mac-arabic", "cp720"])
def test_rarer_arabic_pages_are_told_from_windows_1256(encoding: str) -> None:
    text = NEWS.translate(dict.fromkeys(map(ord, '"،؛؟')))
    loaded = load_bytes(text.encode(encoding), "a.txt")
    assert loaded.article.text == text
    assert loaded.guessed


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "Résumé: l’armée a annoncé la reprise de la ville où étaient retranchés des combattants. ",
            "cp1252",
        ),
        ("déjà vu, un été à Genève, être là", "latin-1"),
        ("Die Kämpfer räumten die Straße, später auch die Häuser.", "latin-1"),
        ("Вооружённые столкновения продолжались в городе всю ночь, сообщили жители. ", "cp1251"),
    ],
)
def test_other_languages_are_not_read_as_arabic(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert decoded.guessed
    assert not any("\u0621" <= char <= "\u064a" for char in decoded.text)


def test_single_lines_of_real_articles_are_nearly_always_guessed_right(shared_data: Path) -> None:
    lines = [
        line
        for file in sorted((shared_data / "articles" / "syrian_archive_md").glob("*.md"))
        for line in file.read_text(encoding="utf-8").split("\n")
        if len(line) > 20 and "\u0627" in line and not set(line) - set(WINDOWS)
    ]
    wrong = [line for line in lines if decode(line.encode("cp1256"), "a.txt").text != line]
    assert len(lines) > 500
    assert len(wrong) * 100 < len(lines)


def test_the_twin_in_windows_1256_reads_like_the_one_in_utf_8(shared_data: Path) -> None:
    folder = shared_data / "articles" / "encodings"
    windows = load_bytes((folder / "charset_normalizer__sample-arabic-1.cp1256.txt").read_bytes(), "a.txt")
    utf8 = load_bytes((folder / "charset_normalizer__sample-arabic.utf8.txt").read_bytes(), "b.txt")
    assert windows.article.text == utf8.article.text
    assert (windows.encoding, windows.guessed) == ("windows-1256", True)
    assert (utf8.encoding, utf8.guessed) == ("utf-8", False)


def test_lone_surrogates_are_replaced_and_counted_and_pairs_joined() -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16"):
        data = "قبل \ud800 بعد".encode(encoding, "surrogatepass")
        article = load_bytes(data, "a.txt").article
        assert article.text == "قبل \ufffd بعد"
        assert article.meta["origin"]["replaced"]["surrogate"] == 1
    written_out = "قبل \ud83d\ude00".encode("utf-8", "surrogatepass")
    assert load_bytes(written_out, "a.txt").article.text == "قبل 😀"


def test_a_file_cut_inside_a_letter_is_loaded_with_a_mark_and_a_warning() -> None:
    loaded = load_bytes(NEWS.encode().rstrip()[:-1], "a.txt")
    assert loaded.article.text.endswith("\ufffd")
    assert loaded.article.meta["origin"]["replaced"]["damaged"] == 1
    assert (loaded.encoding, loaded.guessed) == ("utf-8", True)


def test_the_users_choice_goes_before_all_else() -> None:
    data = NEWS.encode("utf-8")
    assert load_bytes(data, "a.txt", Asked(encoding="latin-1")).encoding == "iso-8859-1"
    assert load_bytes(b"\xef\xbb\xbf" + data, "a.txt", Asked(encoding="UTF8")).article.text == NEWS


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_that_is_offered_is_one(encoding: str) -> None:
    assert decode("news 24".encode(encoding), "a.txt", encoding).text.strip("\ufeff") == "news 24"


@pytest.mark.parametrize("encoding", ["nosuch", "hex", "idna", "unicode_escape", "a\0b", "undefined"])
def test_no_encoding_of_that_name(encoding: str) -> None:
    with pytest.raises(UnknownEncoding, match=r"a\.txt"):
        decode(b"x", "a.txt", encoding)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("قصف".encode("cp1256"), "utf-8"),
        ("قصف".encode(), "ascii"),
        (b"\xff\xfea", ""),
        (b"abc", "utf-16-be"),
    ],
)
def test_an_encoding_that_does_not_fit_names_the_byte(data: bytes, encoding: str) -> None:
    with pytest.raises(UndecodableText, match=r"“a\.txt” cannot be read as .*: byte \d+ does not fit"):
        decode(data, "a.txt", encoding)


@pytest.mark.parametrize(
    "data", [b"", b" \r\n\t", "\u00a0\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0"]
)
def test_nothing_but_white_space_is_empty(data: bytes) -> None:
    with pytest.raises(EmptyFile, match=r"a\.txt"):
        decode(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04" + bytes(20), "DOCX"),
        (b"\x89PNG\r\n\x1a\n\0", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"SQLite format 3\0", "SQLite"),
        (b"{\\rtf1\\ansi", "RTF"),
    ],
)
@pytest.mark.parametrize("encoding", ["", "windows-1256"])
def test_known_binaries_are_named(data: bytes, kind: str, encoding: str) -> None:
    with pytest.raises(KnownBinary, match=kind):
        decode(data, "a.txt", encoding)


@pytest.mark.parametrize(
    "data", [bytes(range(256)), bytes(range(256)) * 50, b"\1\2\3\4" * 20, b"ab\xff\0" * 9]
)
def test_other_bytes_are_not_text(data: bytes) -> None:
    with pytest.raises(BinaryFile):
        decode(data, "a.txt")


def test_too_many_bytes_are_refused_before_anything_is_read() -> None:
    with pytest.raises(TooLarge, match="50 MB"):
        load_bytes(bytes(50_000_000), "a.txt")
    assert LIMIT < 50_000_000


@settings(max_examples=60)
@given(TEXT)
def test_no_file_is_both_sure_and_damaged(text: str) -> None:
    decoded = decode(text.encode(), "a.txt")
    assert not (decoded.damaged and not decoded.guessed)
