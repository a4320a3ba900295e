"""The one normalisation of the text contract, against a slow and plain telling of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.contract import is_clean_utf8
from annotator.loaders import keep_contract

ANY_TEXT = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from(
            "\r\n\0\ufeff\u2028\u2029\ud83d\ude00\ufdd0\ufffe\uffff\U0001ffff\U00020000ابة \u00a0"
        ),
    )
)


def told_slowly(text: str) -> str:
    while text.startswith("\ufeff"):
        text = text[1:]
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    bad = {0, *range(0xFDD0, 0xFDF0)}
    return "".join("\ufffd" if ord(char) in bad or ord(char) & 0xFFFE == 0xFFFE else char for char in text)


@given(ANY_TEXT)
@example("\ud83d\ude00")
@example("\ufeff\ufeffx")
@example("\r\r\n\n")
def test_it_says_what_the_slow_telling_says_and_a_second_time_changes_nothing(text: str) -> None:
    kept, replaced = keep_contract(text)
    assert kept == told_slowly(text)
    assert (replaced == {}) == (kept == text)
    assert keep_contract(kept) == (kept, {})


@given(ANY_TEXT)
def test_bytes_that_are_called_clean_are_clean(text: str) -> None:
    data = text.encode("utf-8", "replace")
    if is_clean_utf8(data):
        assert keep_contract(data.decode()) == (data.decode(), {})


def test_plain_arabic_is_called_clean() -> None:
    assert is_clean_utf8("مقتل ٣ عناصر، و«إصابة» 5؛ هل\u00a0انتهت؟\n".encode())


def test_each_kind_is_counted() -> None:
    text = "\ufeffا\r\nب\rت\u2028ث\u2029\0ج\ufdd0\U0010ffff\ud800 \ud83d\ude00"
    kept, replaced = keep_contract(text)
    assert kept == "ا\nب\nت\nث\n\ufffdج\ufffd\ufffd\ufffd 😀"
    assert replaced == {
        "bom": 1,
        "crlf": 1,
        "cr": 1,
        "separator": 2,
        "pair": 1,
        "surrogate": 1,
        "noncharacter": 2,
        "nul": 1,
    }


@pytest.mark.parametrize(
    "kept",
    [
        "قبل\u00a0بعد",
        "می\u200cخواهم",
        "هـ\u200d",
        "\u202bنص\u202c \u2067x\u2069 \u061c",
        "الـــميليشيا",
        "قَتَلَ مُقاتِلٌ",
        "ﻻ ﷺ ﺍﻟﻌﺮﺑﻴﺔ",
        "٢٤ 24 ۲۴",
        "أ\u0654 e\u0301",
        "é",
        "😀👨‍👩‍👧",
        "وسط\ufeffالنص",
        "\u0085\v\f\t",
        "\U000e0020",
    ],
)
def test_all_else_stays_as_it_came(kept: str) -> None:
    text, replaced = keep_contract(f"س{kept}ش")
    assert text == f"س{kept}ش"
    assert not replaced
