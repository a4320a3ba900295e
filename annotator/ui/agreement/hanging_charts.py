"""From figures of attributes, links and annotators to what the charts show. Nothing here draws."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.core.schema import Schema
from annotator.ui.agreement.words import (
    bounds,
    measure_meaning,
    measure_name,
    value_said,
    warnings_of,
    why_undefined,
)
from annotator.ui.charts.chart import decimal
from annotator.ui.charts.figures import Drawn
from annotator.ui.charts.grid import Box, Heads
from annotator.ui.disagreements.words import (
    NOBODY,
    Sought,
    attribute_name,
    label_name,
    link_name,
)
from annotator.ui.language import counted, directed, spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Hanging, Reliance

WARNED = "⚠"
_LEAST = 0.005


def attributes(rows: "Sequence[Hanging]", schema: Schema | None) -> list[Drawn]:
    """The attributes of one pair, in the schema's order of labels: α, and κ with the counts below it."""
    kappa = {(row.label, row.detail): row for row in rows if row.measure == "attribute_kappa"}
    own = [row for row in rows if row.measure == "attribute_alpha"]
    order = {label.id: place for place, label in enumerate(schema.labels)} if schema else {}
    own.sort(key=lambda row: (order.get(row.label, len(order)), row.label, row.detail))
    return [_attribute(row, kappa.get((row.label, row.detail)), schema) for row in own]


def _attribute(row: "Hanging", kappa: "Hanging | None", schema: Schema | None) -> Drawn:
    name = f"{label_name(schema, row.label)} · {attribute_name(schema, row.label, row.detail)}"
    said = [counted("Agreement", "%n the same", row.same)]
    if row.overlapping is not None:
        said.append(counted("Agreement", "%n whose ranges meet", row.overlapping))
    if row.one_sided:
        said.append(counted("Agreement", "%n where only one gave any", row.one_sided))
    if kappa is not None and row.value is not None:
        said.append(translate("Agreement", "Cohen’s κ {value}").format(value=decimal(kappa.value)))
    known = schema.label(row.label) if schema else None
    differs = row.same < row.n or row.one_sided
    opens = Sought(kind="attribute", pair=row.pair, label=row.label, detail=row.detail) if differs else None
    rests = counted("Agreement", "%n pair(s)", row.n)
    return _drawn(name, row, rests, " · ".join(said), opens, known.color if known else "")


def links(rows: "Sequence[Hanging]", schema: Schema | None) -> list[Drawn]:
    """All links of one pair, then those of each type."""
    own = [row for row in rows if row.measure == "link_f1"]
    types = {row.detail for row in own if row.detail}
    drawn = []
    for row in own:
        if not row.detail and len(types) == 1:
            continue  # The one type says the same.
        name = link_name(schema, row.detail) if row.detail else translate("Agreement", "All links")
        said = counted("Agreement", "%n drawn by both", row.same)
        opens = Sought(kind="link", pair=row.pair, detail=row.detail) if 2 * row.same < row.n else None
        drawn.append(_drawn(name, row, counted("Agreement", "%n link(s)", row.n), said, opens))
    return drawn


def competence(rows: "Sequence[Reliance]") -> list[Drawn]:
    """The annotators; opening one shows what they give."""
    return [
        _drawn(directed(row.annotator), row, counted("Agreement", "%n place(s)", row.n), "", row.annotator)
        for row in rows
    ]


def answers(one: "Reliance | None", schema: Schema | None) -> tuple[Heads, list[list[Box | None]]]:
    """What an annotator gives (columns) where something is right (rows), as shares of the row."""
    if one is None:
        return Heads((), ()), []
    known = [label.id for label in schema.labels if label.id in one.gives] if schema else []
    nothing = [NOBODY] if NOBODY in one.gives else []
    ids = [*known, *sorted(set(one.gives) - set(known) - {NOBODY}), *nothing]
    names = [label_name(schema, label) for label in ids]

    def box(right: str, given: str) -> Box:
        share = one.gives[right].get(given, 0.0)
        seen = share >= _LEAST
        same = right == given
        opens = Sought(who=one.annotator, label=given, other=right) if seen and not same else None
        said = translate("Agreement", "{given} where {right} is right: {share}").format(
            given=_said(schema, given), right=_said(schema, right), share=decimal(share)
        )
        return Box(decimal(share) if seen else "·", share if seen else None, spoken(said), opens, same)

    side, above = translate("Agreement", "What is right"), translate("Agreement", "What is given")
    return Heads(names, names, side, above), [[box(right, given) for given in ids] for right in ids]


def warned(rows: "Iterable[Hanging | Reliance]") -> list[str]:
    """What keeps one from trusting these figures, each once."""
    keys = dict.fromkeys(key for row in rows for key in row.warnings)
    return [spoken(f"{WARNED} {one}") for one in warnings_of(tuple(keys))]


def _said(schema: Schema | None, label: str) -> str:
    return translate("Agreement", "nothing") if label == NOBODY else label_name(schema, label)


def _drawn(
    name: str, row: "Hanging | Reliance", rests: str, note: str, opens: object, color: str = ""
) -> Drawn:
    from annotator.review.shapes import Reliance

    measure = "competence" if isinstance(row, Reliance) else row.measure
    warnings = warnings_of(row.warnings)
    low, high = bounds(row)
    lines = [
        f"{name} · {measure_name(measure)}: {value_said(row)}",
        f"{rests} · {counted('Agreement', '%n article(s)', row.articles)}",
        note,
        measure_meaning(measure),
        *warnings,
    ]
    beside = f"{WARNED} {rests}" if warnings else rests
    if row.value is None:
        note = " · ".join(filter(None, [why_undefined(row), note]))
    said = "\n".join(map(spoken, filter(None, lines)))
    return Drawn(name, row.value, low, high, beside, "", said, opens, color, note=note)
