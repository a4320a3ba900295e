"""Figures of progress: what is done and to do, pace, expected end, and where none is defined."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import STATUSES
from annotator.core.progress import Advance, Task, Work, progress_of

TODAY = date(2024, 5, 20)


def done(day: int, length: int = 1000, seconds: float = 0.0) -> Task:
    return Task("done", length, seconds, f"2024-05-{day:02}T12:00:00.000+00:00")


def of(*tasks: Task, untouched: int = 0, length: int = 0, name: str = "منى") -> Advance:
    work = Work(name, queue=True, tasks=tasks, untouched=untouched, untouched_length=length)
    (found,) = progress_of([work], TODAY).annotators
    return found


def test_what_is_done_and_what_is_open() -> None:
    one = of(done(19), Task("in_progress", 500), Task("skipped", 70), untouched=3, length=3000)
    assert (one.total, one.done, one.skipped, one.begun, one.to_do, one.open) == (6, 1, 1, 1, 3, 4)
    assert (one.characters_done, one.characters_open) == (1000, 3500)


def test_pace_begins_with_the_first_day_and_counts_days_of_rest() -> None:
    # Three on the 17th, none on the 18th and the 20th: four days.
    one = of(done(17), done(17), done(17), done(19), untouched=5, length=5000)
    assert one.pace == 1.0
    # 5000 characters at 1000 a day.
    assert one.expected == "2024-05-25"
    assert one.days == {"2024-05-17": 3, "2024-05-19": 1}


def test_pace_is_of_the_last_fourteen_days() -> None:
    one = of(*[done(1)] * 50, *[done(10)] * 14, untouched=2, length=2000)
    assert one.pace == 1.0
    assert one.expected == "2024-05-22"


def test_long_articles_weigh_more_in_the_expected_end() -> None:
    short = of(done(20, 100), untouched=1, length=100)
    long = of(done(20, 100), untouched=1, length=1000)
    assert (short.expected, long.expected) == ("2024-05-21", "2024-05-30")


def test_where_nothing_is_known_nothing_is_claimed() -> None:
    for one in (of(untouched=4, length=400), of(done(3), untouched=1, length=10)):
        assert one.pace is None
        assert one.expected is None
    assert of().expected == "2024-05-20"
    assert of(done(1)).expected == "2024-05-20"  # nothing is left
    assert of(done(20, 1), untouched=9, length=10_000_000).expected is None  # not in ten years
    assert of(Task("in_progress", 9, 30.0)).per_article is None
    assert of(untouched=1, length=5).per_label("ACTOR") is None


def test_time_is_taken_from_what_is_done_and_was_timed() -> None:
    one = of(done(19, 1000, 60), done(19, 3000, 180), done(19, 9000), Task("in_progress", 100, 500))
    assert one.per_article == 120
    assert one.per_thousand == 60
    assert one.seconds == 740


def test_together_ends_when_the_last_one_does() -> None:
    quick = Work("أ", True, [done(20)] * 4, 1, 1000, {"ACTOR": 8})
    slow = Work("ب", True, [done(20)], 5, 5000, {"ACTOR": 1, "WEAPON": 2}, 3)
    found = progress_of([slow, quick], TODAY)
    assert [one.name for one in found.annotators] == ["أ", "ب"]
    whole = found.together
    assert (whole.total, whole.done, whole.to_do, whole.elsewhere) == (11, 5, 6, 3)
    assert whole.labels == {"ACTOR": 9, "WEAPON": 2}
    assert whole.per_label("ACTOR") == pytest.approx(1.8)
    assert whole.expected == found.annotators[1].expected == "2024-05-25"
    idle = Work("ج", True, (), 1, 10)
    assert progress_of([quick, idle], TODAY).together.expected is None
    assert progress_of([], TODAY).together.total == 0


tasks_drawn = st.lists(
    st.builds(
        lambda status, length, seconds, day: Task(
            status, length, seconds, f"2024-05-{day:02}T12:00:00+00:00" if status == "done" else ""
        ),
        st.sampled_from(STATUSES),
        st.integers(0, 9000),
        st.floats(0, 1e5),
        st.integers(1, 31),
    ),
    max_size=30,
)


@given(tasks_drawn, st.integers(0, 100), st.integers(0, 10**6))
def test_the_parts_make_the_whole(tasks: list[Task], untouched: int, length: int) -> None:
    one = of(*tasks, untouched=untouched, length=length)
    assert one.done + one.skipped + one.open == one.total == len(tasks) + untouched
    assert sum(one.days.values()) == one.done
    assert one.expected is None or one.expected >= TODAY.isoformat()
    assert one.pace is None or one.pace > 0
