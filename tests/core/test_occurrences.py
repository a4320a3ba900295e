"""Words found wherever they stand: folded, behind proclitics, whole graphemes only."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.arabic import Folded, fold, fold_text, normal_form, proclitic_cuts, snap, words
from annotator.core.occurrences import Sought, occurrences, reads, sought, sought_at
from tests.core.alphabets import characters, texts

arabic = st.text(st.sampled_from("ابولكمنظ ال\u064f\u0640أ\n\u00a0"), max_size=40)


def found(text: str, wanted: str, *, whole: bool = True) -> list[str]:
    asked = sought(wanted, whole=whole)
    assert asked is not None
    return [text[start:end] for start, end in occurrences(text, asked)]


@pytest.mark.parametrize(
    ("text", "wanted", "hits"),
    [
        ("في بالبوكمال والبُوكَمال ثم البوكمـال.", "البوكمال", ["البوكمال", "البُوكَمال", "البوكمـال"]),
        ("إدلب وادلب وبأدلب", "ادلب", ["إدلب", "ادلب", "أدلب"]),
        ("للنظام والنظام ووللنظام وللنظام لنظام", "النظام", ["لنظام", "النظام", "لنظام"]),
        ("للنظام والنظام لنظام", "لنظام", ["لنظام"]),
        ("للحرس الثوري وبالحرس\u00a0 الثوري", "الحرس الثوري", ["لحرس الثوري", "الحرس\u00a0 الثوري"]),
        ("قوات\nالنظام", "قوات النظام", ["قوات\nالنظام"]),
        ("قوات\n\nالنظام", "قوات النظام", []),
        ('قال بـ"داعش" ولـداعش', "داعش", ["داعش", "داعش"]),
        ("وزارة الدفاع وزير", "زارة", []),
        ("مقارها مقار", "مقار", ["مقار"]),
        ("قتل ١٥ و15 و1,554 عنصراً", "15", ["١٥", "15"]),
        ('ميليشيا "الدفاع الوطني" هنا', '"الدفاع الوطني"', ['"الدفاع الوطني"']),
        ("RPG rpg بـRPG", "Rpg", ["RPG", "rpg", "RPG"]),
        ("قوات قوات قوات قوات", "قوات قوات", ["قوات قوات", "قوات قوات"]),
        ("قال ﷺ", "الله", []),
        ("ﻻ لا", "لا", ["ﻻ", "لا"]),
    ],
)
def test_whole_words(text: str, wanted: str, hits: list[str]) -> None:
    assert found(text, wanted) == hits


def test_parts_of_words_are_an_option() -> None:
    assert found("البوكماليون بالبوكمال", "بوكم", whole=False) == ["بوكم", "بوكم"]
    assert found("للنظام", "النظام", whole=False) == ["لنظام"]
    assert found("للنظام", "لنظا", whole=False) == ["لنظا"]
    assert found("كتبَ", "ب", whole=False) == ["بَ"]


def test_a_selection_is_looked_up_as_a_reader_would() -> None:
    text = "أمر للنظام"
    asked = sought_at(text, 5, 10)
    assert asked is not None
    assert asked.text == "النظام"
    assert occurrences("بالنظام", asked) == [(1, 7)]


def test_nothing_is_no_pattern() -> None:
    assert sought(" \u064b\u0640 ") is None
    assert sought("ا" * 5_000) is None


@given(texts, st.data(), st.booleans())
def test_every_stretch_reads_the_pattern_and_splits_no_grapheme(
    text: str, data: st.DataObject, whole: bool
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    asked = sought(data.draw(st.sampled_from([text[start:end], normal_form(text, start, end)])), whole=whole)
    if asked is None:
        return
    before = 0
    for low, high in occurrences(text, asked):
        assert before <= low < high
        before = high
        plain = " ".join(fold_text(text[low:high]).split())
        assert asked.text in (plain, reads(text, low, high))
        assert snap(text, low, high) == (low, high)


@given(st.one_of(texts, arabic), st.data())
@example("بالبوكمال للنظام", None)
def test_a_slow_reading_finds_the_same_words(text: str, data: st.DataObject | None) -> None:
    """Word by word, from every cut: what whole words read, in order, none upon another."""
    spans = words(text)
    if not spans:
        return
    first = data.draw(st.integers(0, len(spans) - 1)) if data else 0
    last = data.draw(st.integers(first, min(first + 2, len(spans) - 1))) if data else 0
    asked = sought(text[spans[first][0] : spans[last][1]])
    if asked is None or snap(text, spans[first][0], spans[last][1]) != (spans[first][0], spans[last][1]):
        return
    # A tatweel by itself is a word that reads nothing.
    seen = [place for place in spans if fold_text(text[slice(*place)])]
    if spans[first] not in seen or spans[last] not in seen:
        return
    slow: list[tuple[int, int]] = []
    for at, (start, end) in enumerate(seen):
        for cut in (0, *sorted(proclitic_cuts(text[start:end]))):
            for _, stop in seen[at:]:
                if _is_hit(text, start + cut, stop, asked) and (not slow or slow[-1][1] <= start + cut):
                    slow.append((start + cut, stop))
    assert occurrences(text, asked) == slow


def _is_hit(text: str, start: int, end: int, asked: Sought) -> bool:
    spaces = re.findall(r"\s+", fold_text(text[start:end]).strip())
    whole = snap(text, start, end) == (start, end)
    return whole and reads(text, start, end) == asked.text and all(run.count("\n") < 2 for run in spaces)


@given(st.text(characters, min_size=1, max_size=40), st.text(characters, min_size=1, max_size=4))
def test_a_folding_of_another_text_gives_no_wrong_hits(text: str, wanted: str) -> None:
    asked = sought(wanted)
    if asked is None:
        return
    other = fold(wanted + " " + text[::-1])
    for start, end in occurrences(text, asked, Folded(other.text, text, fold(text).turns)):
        assert reads(text, start, end) == asked.text
