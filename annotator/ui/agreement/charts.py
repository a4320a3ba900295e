"""From figures to what the charts show. Nothing here draws; each place says what it opens."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.core.schema import Schema
from annotator.ui.agreement.words import (
    bounds,
    measure_name,
    rests_on,
    sentence_of,
    warnings_of,
    why_undefined,
)
from annotator.ui.charts.chart import decimal
from annotator.ui.charts.figures import Drawn
from annotator.ui.charts.grid import Box, Heads
from annotator.ui.charts.trend import Event, Point
from annotator.ui.disagreements.filters import pair_name
from annotator.ui.disagreements.words import NOBODY, Sought, label_name, listed
from annotator.ui.language import counted, directed, isolated, number, quoted, shown, spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Figure, Figures

WARNED = "⚠"
"""Stands before what weakens a figure."""


def overall(figures: "Figures") -> "list[Figure]":
    """The figures over everything, one a measure, the headline first."""
    found: dict[str, Figure] = {}
    for row in figures.rows:
        if _plain(row):
            found.setdefault(row.measure, row)
    return list(found.values())


def measures_of(figures: "Figures") -> list[str]:
    """The measures that can be looked at by pair and over time."""
    return [row.measure for row in overall(figures)]


def tiles(figures: "Figures") -> list[Drawn]:
    """The headline and the other figures over everything."""
    name = translate("Agreement", "All annotators and labels")
    return [_drawn(measure_name(row.measure), name, row, Sought(), tile=True) for row in overall(figures)]


def by_label(figures: "Figures", measure: str, schema: Schema | None) -> tuple[str, list[Drawn]]:
    """The labels by one measure (the one asked for, else one that is given by label), the schema's order."""
    rows = [row for row in figures.rows if row.label is not None]
    there = {row.measure for row in rows}
    chosen = next((one for one in (measure, "exact_f1", *there) if one in there), measure)
    order = {label.id: place for place, label in enumerate(schema.labels)} if schema else {}
    rows = sorted(
        (row for row in rows if row.measure == chosen),
        key=lambda row: (order.get(row.label or "", len(order)), row.label),
    )
    drawn = []
    for row in rows:
        label = row.label or ""
        known = schema.label(label) if schema else None
        name = label_name(schema, label)
        drawn.append(_drawn(name, name, row, Sought(label=label), color=known.color if known else ""))
    return chosen, drawn


def pairs(figures: "Figures", measure: str) -> tuple[Heads, list[list[Box | None]]]:
    """The matrix of pairs; nothing stands where an annotator meets themself."""
    found = {row.pair: row for row in figures.rows if row.pair and row.measure == measure and _plain(row)}
    names = figures.annotators
    values = [row.value for row in found.values() if row.value is not None]
    least = min(0.0, *values) if values else 0.0

    def box(one: str, other: str) -> Box | None:
        row = found.get((one, other)) or found.get((other, one))
        if row is None:
            return None
        name = pair_name(one, other)
        share = None if row.value is None else (row.value - least) / (1.0 - least)
        text = decimal(row.value) + (f" {WARNED}" if row.warnings else "")
        return Box(text, share, sentence_of(name, row), Sought(pair=row.pair))

    shown_names = [directed(name) for name in names]
    return Heads(shown_names, shown_names), [[box(one, other) for other in names] for one in names]


def confusion(figures: "Figures", schema: Schema | None) -> tuple[Heads, list[list[Box | None]]]:
    """Which label stands where the other annotator has which, or nothing at all."""
    cells = figures.confusion
    known = [label.id for label in schema.labels] if schema else []
    there = {label for cell in cells for label in cell} - {NOBODY}
    labels = [label for label in known if label in there] + sorted(there - set(known))
    ids = [*labels, NOBODY]
    names = [label_name(schema, label) for label in ids]
    most_same = max((count for (one, other), count in cells.items() if one == other), default=1)
    most = max((count for (one, other), count in cells.items() if one != other), default=1)

    def box(one: str, other: str) -> Box | None:
        if one == other == NOBODY:
            return None
        count = cells.get((one, other), 0)
        same = one == other
        sought = Sought(label=one, other="" if same else other)
        share = count / (most_same if same else most) if count else None
        opens = sought if count else None
        text = number(count) if count else "·"
        return Box(text, share, _confusion_said(schema, one, other, count), opens, same)

    two = figures.annotators if len(figures.annotators) == 2 else None
    side = two[0] if two else translate("Agreement", "One annotator")
    above = two[1] if two else translate("Agreement", "The other annotator")
    boxes = [[box(one, other) for other in ids] for one in ids]
    return Heads(names, names, directed(side), directed(above)), boxes


def trend(figures: "Figures", measure: str) -> tuple[list[Point], list[Event]]:
    """The figure window by window, and when the guideline was found to need an update."""
    rows = {row.window: row for row in figures.rows if row.window is not None and row.measure == measure}
    points = []
    days = [window.last[:10] for window in figures.windows]
    for window, day in zip(figures.windows, days, strict=True):
        row = rows.get(window.number)
        # Several may end on one day.
        name = isolated(shown(day if days.count(day) == 1 else f"{day} ({window.number})"))
        if row is not None:
            opens = Sought(articles=frozenset(window.articles))
            points.append(Point(name, row.value, *bounds(row), sentence_of(name, row), opens))
    return points, _events(figures)


def _events(figures: "Figures") -> list[Event]:
    """What happened to the guideline, by the window before which it did: one mark for what falls together."""
    happened = [(at, translate("Agreement", "Guideline to be updated")) for at in figures.updates]
    for version, at in enumerate(figures.revisions, 1):
        said = translate("Agreement", "Guideline, version {number}")
        happened.append((at, spoken(said.format(number=number(version)))))
    events: dict[int, list[tuple[str, str]]] = {}
    for at, said in sorted(happened):
        events.setdefault(sum(window.last < at for window in figures.windows), []).append((at, said))
    return [
        Event(
            before,
            listed(dict.fromkeys(said for _, said in own)),
            "\n".join(dict.fromkeys(f"{said}: {isolated(shown(at[:10]))}" for at, said in own)),
        )
        for before, own in sorted(events.items())
    ]


def by_round(figures: "Figures", measure: str) -> list[Drawn]:
    """The figure round by round: as work was handed out, or by version of the guideline."""
    rows = {row.round: row for row in figures.rows if row.round is not None and row.measure == measure}
    drawn = []
    for one in figures.rounds:
        days = isolated(shown(f"{one.first[:10]} – {one.last[:10]}"))
        name = translate("Agreement", "Before the guideline")
        if one.name:
            name = quoted(one.name)
        elif one.number:
            name = translate("Agreement", "Guideline, version {number}").format(number=number(one.number))
        row = rows.get(one.number)
        if row is not None:
            opens = Sought(articles=frozenset(one.articles))
            drawn.append(_drawn(spoken(name), spoken(name), row, opens, note=days))
    return drawn


def warned(figures: "Figures") -> list[str]:
    """What keeps one from trusting the figures over everything, each once."""
    keys: Iterable[str] = (one for row in overall(figures) for one in row.warnings)
    return warnings_of(tuple(dict.fromkeys([*keys, *figures.warnings])))


def _plain(row: "Figure") -> bool:
    return all(part is None for part in (row.label, row.article, row.window, row.round))


def _drawn(
    name: str, of: str, row: "Figure", opens: Sought, *, tile: bool = False, color: str = "", note: str = ""
) -> Drawn:
    warnings: Sequence[str] = warnings_of(row.warnings)
    beside = rests_on(row)
    if row.value is None:
        beside = why_undefined(row)
    elif tile and warnings:
        beside = f"{WARNED} {beside}"
    warning = "" if tile else " ".join(warnings)
    low, high = bounds(row)
    return Drawn(
        name, row.value, low, high, beside, spoken(warning) if warning else "",
        sentence_of(of, row), opens, color, note,
    )  # fmt: skip


def _confusion_said(schema: Schema | None, one: str, other: str, count: int) -> str:
    nothing = translate("Agreement", "nothing")
    first, second = (
        nothing if label == NOBODY else label_name(schema, label) for label in (one, other)
    )  # fmt: skip
    said = translate("Agreement", "{one} against {other}").format(one=first, other=second)
    return spoken(f"{said}: {counted('Agreement', '%n time(s)', count)}")
