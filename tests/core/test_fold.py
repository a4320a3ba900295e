import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic import fold, fold_text
from tests.core.alphabets import LETTERS, characters, texts


@pytest.mark.parametrize(
    ("raw", "folded"),
    [
        ("أإآٱا", "ااااا"),
        ("مستشفى", "مستشفي"),
        ("رئيس", "رييس"),
        ("مسؤول", "مسوول"),
        ("قرية", "قريه"),
        ("کردستان", "كردستان"),
        ("قَتَلَ", "قتل"),
        ("إدلـــب", "ادلب"),
        ("١٢٣ و ۴۵۶", "123 و 456"),
        ("25\u00a0عنصراً", "25 عنصرا"),
        ("\u200f(\u202bحلب\u202c)\u2069", "(حلب)"),
        ("می\u200cخواهم", "ميخواهم"),
        ("ﻻجئ", "لاجي"),
        ("ﷺ", "صلي الله عليه وسلم"),
        ("\ufe70", ""),
        ("Café RÉGIME", "cafe regime"),
        ("سطر\nسطر\tعمود", "سطر\nسطر\tعمود"),
        ("؟،؛«»", "؟،؛«»"),
    ],
)
def test_one_spelling_for_one_word(raw: str, folded: str) -> None:
    assert fold_text(raw) == folded
    assert fold(raw).text == folded


@given(texts)
def test_composed_and_decomposed_spellings_fold_alike(text: str) -> None:
    assert fold_text(unicodedata.normalize("NFD", text)) == fold_text(unicodedata.normalize("NFC", text))


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once
    assert fold(text).text == once


@given(texts, texts)
def test_a_stretch_folds_as_in_the_whole(one: str, other: str) -> None:
    assert fold_text(one + other) == fold_text(one) + fold_text(other)


@given(texts, st.data())
def test_the_raw_stretch_of_a_folded_stretch_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    # Where each raw character's folding starts, by brute force.
    edges = [0]
    for one in text:
        edges.append(edges[-1] + len(fold_text(one)))
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.raw(start, end)
    assert 0 <= first <= last <= len(text)
    if start == end:
        assert first == last
        return
    # A character that folds to several is taken whole: the stretch grows to the nearest edges.
    grown_start = max(edge for edge in edges if edge <= start)
    grown_end = min(edge for edge in edges if edge >= end)
    assert fold_text(text[first:last]) == folded.text[grown_start:grown_end]
    assert fold_text(text[first]) != "", "a stretch begins with a letter, not with what was stripped"


def test_a_stretch_takes_the_marks_and_tatweels_after_its_last_letter() -> None:
    text = "وَزَارَةٌ ـــ حلـــب\u200f."
    folded = fold(text)
    start = folded.text.index("وزاره")
    assert text[slice(*folded.raw(start, start + 5))] == "وَزَارَةٌ"
    start = folded.text.index("حلب")
    assert text[slice(*folded.raw(start, start + 3))] == "حلـــب"


def test_a_ligature_is_taken_whole() -> None:
    folded = fold("xﷲy")
    assert folded.text == "xاللهy"
    assert folded.raw(2, 3) == (1, 2)
    assert folded.raw(5, 6) == (2, 3)


def test_offsets_outside_are_drawn_to_the_ends() -> None:
    assert fold("حلب").raw(-5, 99) == (0, 3)
    assert fold("").raw(0, 1) == (0, 0)
    assert fold("حلب").raw(3, 3) == (3, 3)


def test_many_kinds_of_characters_fold_as_few_do() -> None:
    text = "".join(map(chr, [*range(0x20, 0x700), *range(0xFB50, 0xFF00)]))
    assert fold_text(text) == "".join(fold_text(one) for one in text)


@given(characters)
def test_arabic_letters_fold_to_arabic_letters(one: str) -> None:
    if one in LETTERS:
        assert len(fold_text(one)) == 1
