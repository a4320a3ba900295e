import unicodedata
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic import (
    next_word,
    previous_word,
    snap,
    word_at,
    words,
)
from tests.core.alphabets import texts


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال، إن؛ هل؟", ["قال", "إن", "هل"]),
        ('ميليشيا "الدفاع الوطني"', ["ميليشيا", "الدفاع", "الوطني"]),
        ("«حلب» (إدلب) [حمص] ‹درعا› “حماة”", ["حلب", "إدلب", "حمص", "درعا", "حماة"]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("1443ه\u200d ثم", ["1443ه\u200d", "ثم"]),
        ("وَزَارَةٌ وحلـــب", ["وَزَارَةٌ", "وحلـــب"]),
        ("1,554 19:54 2021.02.24 ١٬٥٥٤٫٥", ["1,554", "19:54", "2021.02.24", "١٬٥٥٤٫٥"]),
        ("12، 13.", ["12", "13"]),
        ("a, b.c don't RPG", ["a", "b", "c", "don't", "RPG"]),
        ("'حلب' d'Alep’s", ["حلب", "d'Alep’s"]),
        ('التابع لـ "الحرس" بـ50', ["التابع", "لـ", "الحرس", "بـ50"]),
        ("#انفجار_مرفأ_بيروت", ["انفجار", "مرفأ", "بيروت"]),
        ("\u200fحلب\u200f قل\u200fب", ["حلب", "قل\u200fب"]),
        ("🔴 عاجل🔴", ["عاجل"]),
        ("الزور ـ خاص", ["الزور", "ـ", "خاص"]),
        ("25\u00a0عنصراً", ["25", "عنصراً"]),
        ("\u064bا", ["ا"]),
    ],
)
def test_what_a_word_is(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@given(texts)
def test_words_are_apart_in_order_and_hold_no_punctuation(text: str) -> None:
    last = 0
    for start, end in words(text):
        assert last <= start < end <= len(text)
        last = end
        word = text[start:end]
        assert not any(one.isspace() or one in '،؛؟"«»()[]_' for one in word)
        assert unicodedata.category(word[0])[0] in "LN"


@given(texts)
def test_a_letter_is_in_exactly_one_word(text: str) -> None:
    found = words(text)
    for i, one in enumerate(text):
        if one.isalnum():
            assert sum(start <= i < end for start, end in found) == 1


@given(st.text("اب\u064e\u0651ـ\u200c\u200d\u200f ،\"'1,ab", max_size=30))
def test_a_word_ends_where_a_grapheme_ends(text: str) -> None:
    for start, end in words(text):
        assert snap(text, start, end) == (start, end)


@given(texts)
def test_every_place_finds_its_word(text: str) -> None:
    found = words(text)
    for i in range(len(text) + 1):
        assert word_at(text, i) == next((word for word in found if word[0] <= i <= word[1]), None)


@given(texts)
def test_steps_agree_with_the_words_of_the_whole_text(text: str) -> None:
    found = words(text)
    for i in range(len(text) + 1):
        assert next_word(text, i) == min((end for _, end in found if end > i), default=len(text))
        assert previous_word(text, i) == max((start for start, _ in found if start < i), default=0)


class Counted(str):
    """A text that counts how often it is asked for a character."""

    __slots__ = ()
    asked: ClassVar[int] = 0

    def __getitem__(self, key: object) -> str:
        Counted.asked += 1
        return super().__getitem__(key)  # type: ignore[index]


@pytest.mark.parametrize("text", ["كلمة أخرى، " * 20_000, "ا" * 200_000, "." * 1_000 + " كلمة" * 40_000])
def test_a_step_looks_nearby_only(text: str) -> None:
    counted = Counted(text)
    Counted.asked = 0
    for i in (0, 100_000, 199_990):
        next_word(counted, i)
        previous_word(counted, i)
        word_at(counted, i)
    assert Counted.asked < 15_000


def test_a_part_of_the_text() -> None:
    text = "قبل أرسلت بعد"
    assert words(text, 4, 9) == [(4, 9)]
    assert words(text, 4, 7) == [(4, 7)]
    assert words(text, 5) == [(5, 9), (10, 13)]
