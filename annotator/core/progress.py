"""How far the work is: done and to do, pace, expected end, time an article takes, labels.

The pace is what was finished within the last fourteen days, by days as they come, those without work among
them; it begins with the first day of work where that is later. The expected end is the day on which what is
open would be read through at that pace, counted in characters, so that long articles weigh more. Neither is
given where nothing was finished in these days.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec

from annotator.core.annotation import Status

WINDOW_DAYS = 14
"""Days that the pace is taken from, today among them."""

FARTHEST_DAYS = 3_650
"""An end that is farther than ten years is none that anybody expects."""


class Task(msgspec.Struct, frozen=True):
    """One article of one annotator.

    ``length`` is in code points, ``seconds`` were spent on it; ``at``: when it was set done, UTC, ISO 8601,
    empty where it is not done.
    """

    status: Status
    length: int
    seconds: float = 0.0
    at: str = ""


class Work(msgspec.Struct, frozen=True):
    """What one annotator has and has done.

    ``queue``: whether work was handed out to them; ``tasks`` is that work then, else what they touched.
    ``untouched`` counts further articles that are theirs to do, of ``untouched_length`` code points.
    ``labels`` are the spans in what is done, by label; ``elsewhere`` counts what they did beside their queue.
    """

    name: str
    queue: bool = False
    tasks: Sequence[Task] = ()
    untouched: int = 0
    untouched_length: int = 0
    labels: Mapping[str, int] = {}
    elsewhere: int = 0


class Advance(msgspec.Struct, frozen=True, kw_only=True):
    """How far one annotator is, or all together (``name`` empty).

    ``total`` is ``done``, ``skipped``, ``begun`` and ``to_do``. Characters are code points. ``seconds`` is
    all the time spent; ``per_article`` and ``per_thousand`` (characters) are of what is done, for as far as
    its time was counted. ``pace`` is articles a day. ``expected`` is a day, ISO 8601; today where nothing is
    left. None stands where a figure is not defined. ``days`` counts what was done by day.
    """

    name: str
    queue: bool
    total: int
    done: int
    skipped: int
    begun: int
    to_do: int
    characters_done: int
    characters_open: int
    seconds: float
    per_article: float | None
    per_thousand: float | None
    pace: float | None
    expected: str | None
    days: dict[str, int]
    labels: dict[str, int]
    elsewhere: int

    @property
    def open(self) -> int:
        """What is neither done nor skipped."""
        return self.begun + self.to_do

    def per_label(self, label: str) -> float | None:
        """Spans of a label in a thousand characters of what is done; None where nothing is."""
        if not self.characters_done:
            return None
        return self.labels.get(label, 0) * 1000 / self.characters_done


class Progress(msgspec.Struct, frozen=True):
    """How far everybody is, by name, and all ``together``; ``today`` is the day that this was asked on."""

    today: str
    annotators: list[Advance]
    together: Advance


def progress_of(works: Iterable[Work], today: date) -> Progress:
    """How far everybody is. Days are those of this machine's clock."""
    kept = sorted(works, key=lambda one: one.name)
    each = [_advance(one, today) for one in kept]
    together = Work(
        name="",
        queue=any(one.queue for one in kept),
        tasks=[task for one in kept for task in one.tasks],
        untouched=sum(one.untouched for one in kept),
        untouched_length=sum(one.untouched_length for one in kept),
        labels=_summed(one.labels for one in kept),
        elsewhere=sum(one.elsewhere for one in kept),
    )
    whole = _advance(together, today)
    # All is done when the last one is, not when they would be if they shared what is left.
    ends = [one.expected for one in each if one.open]
    known = [end for end in ends if end is not None]
    last = max(known, default=today.isoformat()) if len(known) == len(ends) else None
    return Progress(today.isoformat(), each, msgspec.structs.replace(whole, expected=last))


def day_of(at: str) -> str:
    """The day of a time (UTC, ISO 8601) by this machine's clock, ISO 8601."""
    return datetime.fromisoformat(at).astimezone().date().isoformat()


def _advance(work: Work, today: date) -> Advance:
    counts: dict[Status, int] = {"not_started": work.untouched, "in_progress": 0, "done": 0, "skipped": 0}
    days: dict[str, int] = {}
    lengths: dict[str, int] = {}
    left = work.untouched_length
    done_length = timed = timed_length = 0
    timed_seconds = 0.0
    for task in work.tasks:
        counts[task.status] += 1
        if task.status == "done":
            done_length += task.length
            if task.seconds > 0:
                timed, timed_length, timed_seconds = (
                    timed + 1, timed_length + task.length, timed_seconds + task.seconds,
                )  # fmt: skip
            if task.at:
                day = day_of(task.at)
                days[day] = days.get(day, 0) + 1
                lengths[day] = lengths.get(day, 0) + task.length
        elif task.status != "skipped":
            left += task.length
    open_count = counts["not_started"] + counts["in_progress"]
    return Advance(
        name=work.name,
        queue=work.queue,
        total=work.untouched + len(work.tasks),
        done=counts["done"],
        skipped=counts["skipped"],
        begun=counts["in_progress"],
        to_do=counts["not_started"],
        characters_done=done_length,
        characters_open=left,
        seconds=sum(task.seconds for task in work.tasks),
        per_article=timed_seconds / timed if timed else None,
        per_thousand=timed_seconds * 1000 / timed_length if timed_length else None,
        pace=_a_day(days, today),
        expected=_expected(open_count, left, _a_day(lengths, today), today),
        days=dict(sorted(days.items())),
        labels=dict(work.labels),
        elsewhere=work.elsewhere,
    )


def _a_day(done: Mapping[str, int], today: date) -> float | None:
    """How much was done a day of late."""
    begin = today - timedelta(days=WINDOW_DAYS - 1)
    late = {day: count for day, count in done.items() if begin.isoformat() <= day <= today.isoformat()}
    if not late:
        return None
    first = max(begin, date.fromisoformat(min(done)))
    return sum(late.values()) / ((today - first).days + 1)


def _expected(count: int, characters: int, pace: float | None, today: date) -> str | None:
    if not count:
        return today.isoformat()
    days = math.ceil(characters / pace) if pace else FARTHEST_DAYS + 1
    return (today + timedelta(days=days)).isoformat() if days <= FARTHEST_DAYS else None


def _summed(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for one in counts:
        for label, count in one.items():
            found[label] = found.get(label, 0) + count
    return found
