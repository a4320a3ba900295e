"""What the adjudicator sees in the text: gold, and beside it every reading that is still open, in lanes.

The canvas draws spans by their labels, so each reading is shown under a label of its own that says whose
it is.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from annotator.agreement.disagreements import Disagreement
from annotator.core.annotation import Annotation, Span, reading_order
from annotator.core.schema import Label, Names, Schema

GOLD_MARK = "✓"
AGREED_MARK = "="


@dataclass(frozen=True)
class Lanes:
    """Spans to be shown, the schema that names their labels, and which disagreement each belongs to."""

    spans: tuple[Span, ...]
    schema: Schema
    disputes: dict[str, Disagreement]


def lanes(
    schema: Schema,
    gold: Annotation,
    agreed: Iterable[Span],
    open_ones: Iterable[Disagreement],
    letters: Mapping[str, str],
) -> Lanes:
    """Gold (✓), what is agreed on and not in gold yet (=), and the readings of what is open.

    These carry the ``letters`` of their annotators (by name).
    """
    there = {_place(span) for span in gold.spans}
    shown = [_marked(span, GOLD_MARK, f"gold-{span.id}") for span in gold.spans]
    waiting = [span for span in agreed if _place(span) not in there]
    shown += [_marked(span, AGREED_MARK, f"agreed-{number}") for number, span in enumerate(waiting)]
    seen = there | {_place(span) for span in waiting}
    disputes: dict[str, Disagreement] = {}
    for dispute in open_ones:
        for number, (said, span) in enumerate(_readings(dispute, letters)):
            if _place(span) in seen and dispute.kind in ("attribute", "link"):
                continue
            one = _marked(span, said, f"{dispute.key}-{number}")
            shown.append(one)
            disputes[one.id] = dispute
    labels = {label.id: label for label in schema.labels}
    used = dict.fromkeys(span.label for span in shown)
    named = tuple(_label(name, labels) for name in used)
    ordered = tuple(sorted(shown, key=reading_order))
    return Lanes(ordered, msgspec.structs.replace(schema, labels=named), disputes)


def _readings(dispute: Disagreement, letters: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    """Each reading once, with the letters of those who share it."""
    found: dict[tuple[int, int, str], tuple[list[str], Span]] = {}
    for name, span in dispute.spans:
        said, _span = found.setdefault(_place(span), ([], span))
        letter = letters.get(name, name)
        if letter not in said:
            said.append(letter)
    for said, span in found.values():
        yield "·".join(said), span


def _marked(span: Span, mark: str, span_id: str) -> Span:
    return msgspec.structs.replace(span, id=span_id, label=f"{mark} {span.label}")


def _label(name: str, labels: dict[str, Label]) -> Label:
    mark, _, label_id = name.partition(" ")
    known = labels.get(label_id)
    # A letter would turn the whole tag around; an isolate keeps it before the Arabic name.
    mark = f"\u2068{mark}\u2069"
    if known is None:
        return Label(name, Names(f"{mark} {label_id}", f"{mark} {label_id}"), "#808080", "")
    names = Names(f"{mark} {known.names.ar}", f"{mark} {known.names.en}")
    return msgspec.structs.replace(known, id=name, names=names)


def _place(span: Span) -> tuple[int, int, str]:
    return span.start, span.end, span.label
