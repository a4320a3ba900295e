"""A sentence around words that were found: in its room, and no word torn."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.hits_paint import in_room

sentences = st.lists(st.sampled_from(("قصف", "ل", "المدينة", "12", "و")), max_size=14).map(" ".join)


def test_what_has_room_stays_as_it_is() -> None:
    assert in_room(("في ", "حلب", " أمس"), 20, len) == ("في ", "حلب", " أمس")


def test_ends_are_left_out_by_whole_words() -> None:
    sentence = ("وقال المرصد إن قتلى سقطوا في ل", "قصف", " مدفعي على أطراف المدينة")
    assert in_room(sentence, 22, len) == ("…في ل", "قصف", " مدفعي على…")
    assert in_room(sentence, 3, len) == ("…ل", "قصف", "…"), "what is written together stays"
    assert in_room(("قتل في ", "حلب", " أمس خمسة من المدنيين"), 22, len) == ("قتل في ", "حلب", " أمس خمسة…")
    assert in_room(("وقال المرصد إن قتلى في ", "حلب", " أمس"), 20, len) == ("…إن قتلى في ", "حلب", " أمس")


@given(sentences, st.sampled_from(("", " ")), sentences, st.sampled_from(("", " ")), st.integers(0, 80))
def test_no_word_is_torn_and_nothing_is_made_up(
    first: str, gap: str, last: str, other: str, room: int
) -> None:
    before, words, after = first + gap, "حلب", other + last
    left, middle, right = in_room((before, words, after), room, len)
    assert middle == words
    kept_left, kept_right = left.removeprefix("…"), right.removesuffix("…")
    assert before.endswith(kept_left)
    assert after.startswith(kept_right)
    cut_left, cut_right = before[: len(before) - len(kept_left)], after[len(kept_right) :]
    assert not cut_left or cut_left.endswith(" ")
    assert not cut_right or cut_right.startswith(" ")
    least = len(f"…{before.rpartition(' ')[2]}{words}{after.partition(' ')[0]}…")
    assert len(left + middle + right) <= max(room, least)
