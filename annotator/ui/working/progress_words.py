"""From progress to what the charts show. Nothing here draws; each place says what it opens."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from annotator.core.progress import Advance, Progress
from annotator.core.schema import Schema
from annotator.store.rounds import Round
from annotator.ui.charts.chart import UNDEFINED
from annotator.ui.charts.grid import Box, Heads
from annotator.ui.charts.progress import Bar, Portion
from annotator.ui.disagreements.words import label_name
from annotator.ui.language import counted, digits, directed, isolated, number, shown, spoken, translate

_DAYS = 35
"""More days than these are shown by week."""

_WEEK = 7
_BARS = 60


def name_of(one: Advance) -> str:
    """Who this is about."""
    return directed(one.name) if one.name else translate("Progress", "Together")


def everybody(found: Progress) -> list[Advance]:
    """One by one, and together where there are several."""
    return [*found.annotators, *([found.together] if len(found.annotators) > 1 else [])]


def legend() -> list[str]:
    """The parts of the work."""
    return [
        translate("Progress", "Done"),
        translate("Progress", "Skipped"),
        translate("Progress", "In progress"),
        translate("Progress", "To do"),
    ]


def portions(found: Progress) -> list[Portion]:
    """Everybody's work, what is done of it and what is not; a row opens what can be done with it."""
    rows = []
    for one in everybody(found):
        counts = (one.done, one.skipped, one.begun, one.to_do)
        beside = translate("Progress", "{done} of {total}")
        beside = shown(beside.format(done=one.done + one.skipped, total=one.total))
        said = ", ".join(f"{name} {number(count)}" for name, count in zip(legend(), counts, strict=True))
        more = ""
        if one.elsewhere:
            more = counted("Progress", "%n article(s) done beside the queue", one.elsewhere)
        said = ". ".join(part for part in (f"{name_of(one)}: {said}", more) if part)
        rows.append(Portion(name_of(one), counts, beside, spoken(said), one.name or None))
    return rows


def times(found: Progress) -> tuple[Heads, list[list[Box | None]]]:
    """Pace, expected end, and the time that an article and a thousand characters take."""
    heads = [
        translate("Progress", "Articles a day"),
        translate("Progress", "Expected end"),
        translate("Progress", "An article"),
        translate("Progress", "1,000 characters"),
        translate("Progress", "Time in all"),
    ]
    boxes: list[list[Box | None]] = []
    for one in everybody(found):
        end = isolated(shown(one.expected)) if one.expected else UNDEFINED
        values = [
            _decimal(one.pace),
            end if one.open else translate("Progress", "finished"),
            clock(one.per_article),
            clock(one.per_thousand),
            clock(one.seconds),
        ]
        boxes.append([
            Box(value, None, spoken(f"{name_of(one)}, {head}: {_said(value)}"))
            for head, value in zip(heads, values, strict=True)
        ])  # fmt: skip
    return Heads([name_of(one) for one in everybody(found)], [shown(head) for head in heads]), boxes


def bars(found: Progress) -> list[Bar]:
    """What all did together, day by day, days without work among them; by week where it is long."""
    days = found.together.days
    if not days:
        return []
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    length = (last - first).days + 1
    if length <= _DAYS:
        dates = [first + timedelta(days=place) for place in range(length)]
        return [_bar(one, days.get(one.isoformat(), 0), _by_name(found, one, 1)) for one in dates]
    weeks = range(max(0, -(-length // _WEEK) - _BARS), -(-length // _WEEK))
    made = []
    for week in weeks:
        begin = first + timedelta(days=week * _WEEK)
        count = sum(days.get((begin + timedelta(days=day)).isoformat(), 0) for day in range(_WEEK))
        made.append(_bar(begin, count, _by_name(found, begin, _WEEK), week=True))
    return made


def labels(found: Progress, schema: Schema | None) -> tuple[Heads, list[list[Box | None]]]:
    """How many spans of each label stand in what is done, and which share that is of one's own."""
    known = [label.id for label in schema.labels] if schema else []
    there = {label for one in found.annotators for label in one.labels}
    ids = [label for label in known if label in there] + sorted(there - set(known))
    people = everybody(found)
    sign = "٪" if digits() == "arabic" else "%"
    totals = {one.name: sum(one.labels.values()) for one in people}

    def box(label: str, one: Advance) -> Box:
        count, total = one.labels.get(label, 0), totals[one.name]
        share = count / total if total else 0.0
        often = one.per_label(label)
        said = translate("Progress", "{name}, {label}: {spans}, {share}% of their spans")
        told = said.format(
            name=name_of(one), label=label_name(schema, label), spans=number(count), share=_percent(share)
        )
        if often is not None:
            rate = translate("Progress", "{rate} in 1,000 characters").format(rate=_decimal(often, 2))
            told = f"{told}; {rate}"
        # Each in one piece and told apart by brackets: between Arabic digits a dot is read as a zero.
        text = f"{isolated(number(count))} ({isolated(_percent(share) + sign)})" if count else UNDEFINED
        return Box(text, share if count else None, spoken(shown(told)))

    def still(label: str) -> Box | None:
        often = found.together.per_label(label)
        if often is None or not found.together.characters_open:
            return None
        count = round(often * found.together.characters_open / 1000)
        said = f"{label_name(schema, label)}, {translate('Progress', 'Still to come')}: {number(count)}"
        return Box(isolated(f"≈ {number(count)}"), None, spoken(said))

    names = [*map(name_of, people), translate("Progress", "Still to come")]
    heads = Heads([label_name(schema, label) for label in ids], names)
    return heads, [[*(box(label, one) for one in people), still(label)] for label in ids]


def rounds_of(rounds: Sequence[Round]) -> tuple[Heads, list[list[Box | None]]]:
    """The rounds there are; each opens what can be done with it."""
    heads = [
        translate("Progress", "Articles"),
        translate("Progress", "Assignments"),
        translate("Progress", "Open"),
        translate("Progress", "Begun"),
        translate("Progress", "Blind"),
        translate("Progress", "Seed"),
    ]
    boxes: list[list[Box | None]] = []
    for one in rounds:
        blind = translate("Progress", "yes") if one.terms.blind else translate("Progress", "no")
        values = [*map(number, (one.articles, one.assigned, one.open, one.begun)), blind,
                  number(one.terms.seed)]  # fmt: skip
        boxes.append([
            Box(value, None, spoken(f"{directed(one.name)}, {head}: {value}"), one)
            for head, value in zip(heads, values, strict=True)
        ])  # fmt: skip
    return Heads([directed(one.name) for one in rounds], heads), boxes


def clock(seconds: float | None) -> str:
    """``4:12`` or ``1:04:12``, in one piece."""
    if seconds is None:
        return UNDEFINED
    minutes, left = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return isolated(shown(f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"))


def _bar(begin: date, count: int, by_name: Mapping[str, int], *, week: bool = False) -> Bar:
    day = isolated(shown(begin.isoformat()))
    when = translate("Progress", "Week from {day}").format(day=day) if week else day
    who = ", ".join(f"{directed(name)} {number(own)}" for name, own in by_name.items())
    said = f"{when}: {counted('Progress', '%n article(s) done', count)}"
    return Bar(isolated(shown(begin.isoformat()[5:])), count, spoken(f"{said} ({who})" if who else said))


def _by_name(found: Progress, begin: date, length: int) -> dict[str, int]:
    days = [(begin + timedelta(days=day)).isoformat() for day in range(length)]
    own = {one.name: sum(one.days.get(day, 0) for day in days) for one in found.annotators}
    return {name: count for name, count in own.items() if count}


def _decimal(value: float | None, places: int = 1) -> str:
    if value is None:
        return UNDEFINED
    said = shown(f"{value:.{places}f}")
    return isolated(said.replace(".", "٫") if digits() == "arabic" else said)


def _percent(share: float) -> str:
    return number(round(100 * share))


def _said(value: str) -> str:
    return translate("Progress", "cannot be said yet") if value == UNDEFINED else value
