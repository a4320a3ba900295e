"""Near-duplicates: what is one text and what is not, against a slow reading of the same rule."""

from array import array
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import twins
from annotator.core.twins import FEWEST, THRESHOLD, families, marks_of
from annotator.core.work import Cancelled

BODY = [f"هذا سطر طويل من الخبر رقم {number} فيه ما يكفي من الحروف ليدل على مصدره" for number in range(8)]


def test_reprints_are_one_group_whatever_was_changed() -> None:
    first = "\n".join(["عنوان أول", *BODY[:5]])
    reprint = "\n".join(["عنوان آخر للخبر نفسه في وكالة أخرى لا علاقة لها بالأولى", *BODY[1:5], "وكالات"])
    marked = "\n".join(["x", *BODY[:5]]).replace("سطر", "سَطْر")
    other = "\n".join(["عنوان أول", *BODY[5:]])
    assert families([marks_of(one) for one in (first, reprint, marked, other)]) == [[0, 1, 2], [3]]


def test_what_an_outlet_writes_under_everything_makes_no_group() -> None:
    outlet = (1, 2, 3, 4, 5)
    marks = [array("I", (*outlet, *range(1000 + n * 8, 1003 + n * 8))) for n in range(150)]
    assert len(families(marks)) == 150
    # The same marks of a few only are theirs in common.
    assert families(marks[:40]) == [list(range(40))]


def test_short_and_empty_texts_stand_alone() -> None:
    assert families([]) == []
    assert families([marks_of(""), marks_of("خبر عاجل"), marks_of("خبر عاجل")]) == [[0], [1], [2]]


def test_marks_are_in_order_and_the_same_whatever_the_spelling() -> None:
    text = "\n".join(BODY)
    marks = marks_of(text)
    assert list(marks) == sorted(set(marks))
    assert marks == marks_of(text.replace("ى", "ي").replace("الخبر", "الْخَبَر"))
    assert marks_of("نص \ud800 ناقص من خمس كلمات أو أكثر قليلا") is not None


def slow(marks: list["array[int]"], threshold: float) -> list[list[int]]:
    """The rule as it reads, for few texts (no mark is an outlet's own)."""
    group = list(range(len(marks)))
    for one, other in combinations(range(len(marks)), 2):
        common = len(set(marks[one]) & set(marks[other]))
        if common >= max(FEWEST, threshold * min(len(marks[one]), len(marks[other]))):
            old, new = max(group[one], group[other]), min(group[one], group[other])
            group = [new if number == old else number for number in group]
    places: dict[int, list[int]] = {}
    for place, number in enumerate(group):
        places.setdefault(number, []).append(place)
    return list(places.values())


drawn_marks = st.lists(
    st.sets(st.integers(0, 24).map(lambda n: n * 171_798_691), max_size=12).map(
        lambda s: array("I", sorted(s))
    ),
    max_size=14,
)


@given(drawn_marks, st.sampled_from([0.3, THRESHOLD, 0.9, 1.0]), st.sampled_from([1, 7, 2_000_000]))
def test_as_the_rule_reads(marks: list["array[int]"], threshold: float, pairs: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(twins, "_PAIRS", pairs)
        assert families(marks, threshold) == slow(marks, threshold)


def test_it_can_be_cancelled_and_says_how_far_it_is() -> None:
    seen: Counter[tuple[int, int]] = Counter()
    families([marks_of(BODY[0])] * 3, tick=lambda done, total: seen.update([(done, total)]))
    assert max(seen) == (3, 3)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        families([marks_of(BODY[0])] * 3, tick=stop)
