import regex  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.arabic import next_grapheme, previous_grapheme, snap
from tests.core.alphabets import texts


def boundaries(text: str) -> list[int]:
    return [0, *(match.end() for match in regex.finditer(r"\X", text))]


@given(texts)
def test_steps_stop_at_every_boundary_and_at_no_other(text: str) -> None:
    places = boundaries(text)
    for i in range(len(text) + 1):
        assert next_grapheme(text, i) == min((one for one in places if one > i), default=len(text))
        assert previous_grapheme(text, i) == max((one for one in places if one < i), default=0)


@given(texts, st.data())
def test_snap_grows_to_the_nearest_boundaries(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = snap(text, start, end)
    places = boundaries(text)
    assert first == max(one for one in places if one <= start)
    if start == end:
        assert first == last
    else:
        assert last == min(one for one in places if one >= end)


def parts(text: str) -> list[str]:
    found, i = [], 0
    while i < len(text):
        step = next_grapheme(text, i)
        found.append(text[i:step])
        i = step
    return found


def test_what_a_reader_takes_as_one() -> None:
    assert parts("قَتَّلَ") == ["قَ", "تَّ", "لَ"]
    assert parts("ـهـ") == ["ـ", "ه", "ـ"]
    assert parts("می\u200cخ") == ["م", "ی\u200c", "خ"]
    assert parts("ه\u200d1") == ["ه\u200d", "1"]
    assert parts("👨‍👩‍👧🏽🇸🇾🇱🇧") == ["👨‍👩‍👧🏽", "🇸🇾", "🇱🇧"]
    assert parts("\r\n") == ["\r\n"]


def test_deep_inside_a_long_text() -> None:
    text = "كَتَبَ نص " * 20_000
    assert text[150_000:150_003] == "كَت"
    assert next_grapheme(text, 150_000) == 150_002
    assert previous_grapheme(text, 150_000) == 149_999
    assert snap(text, 150_001, 150_003) == (150_000, 150_004)


def test_a_text_of_flags_or_marks_only_does_not_stall() -> None:
    flags = "🇸🇾" * 50_000
    assert previous_grapheme(flags, 90_000) == 89_998
    assert next_grapheme(flags, 90_000) == 90_002
    marks = "ا" + "\u064e" * 100_000
    assert previous_grapheme(marks, 500) == 0
    assert next_grapheme(marks, 90_000) == len(marks)


def test_beyond_the_ends() -> None:
    assert previous_grapheme("حلب", 99) == 2
    assert next_grapheme("حلب", 99) == 3
    assert next_grapheme("", 0) == 0
    assert previous_grapheme("حلب", -1) == 0
    assert snap("حلب", -3, 99) == (0, 3)
