"""How far the work is, as tables in a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.cli.output import tell, tell_table
from annotator.language import say, user_language

if TYPE_CHECKING:
    from annotator.core.progress import Advance, Progress
    from annotator.core.schema import Schema
    from annotator.store.rounds import Round

NONE = "—"
"""What stands for a figure that is not defined."""


def tell_progress(found: "Progress", rounds: "Sequence[Round]", schema: "Schema") -> None:
    """Everybody's work, the labels in what is done, and the rounds there are."""
    if not found.annotators:
        tell(say("Nobody annotates in this project yet; see “hashiya assign” and “hashiya open”."))
        return
    everybody = [*found.annotators, *([found.together] if len(found.annotators) > 1 else [])]
    _tell_work(everybody)
    tell()
    _tell_time(everybody)
    if found.together.labels:
        tell()
        _tell_labels(everybody, schema)
    if rounds:
        tell()
        _tell_rounds(rounds)
    tell()
    tell(
        say(
            "The pace is what was done in the last 14 days; the expected end is when what is open would be "
            "read at that pace, by its length. — means that nothing can be said."
        )
    )


def _tell_work(everybody: "Sequence[Advance]") -> None:
    head = [
        say("annotator"), say("articles"), say("done"), say("skipped"), say("in progress"),
        say("not started"), say("done in %"),
    ]  # fmt: skip
    rows = [
        (_name(one), one.total, one.done, one.skipped, one.begun, one.to_do, _percent(one))
        for one in everybody
    ]
    tell_table(head, rows)


def _tell_time(everybody: "Sequence[Advance]") -> None:
    head = [
        say("annotator"), say("articles a day"), say("expected end"), say("an article"),
        say("1,000 characters"), say("time"),
    ]  # fmt: skip
    rows = [
        (
            _name(one),
            NONE if one.pace is None else f"{one.pace:.1f}",
            one.expected or NONE if one.open else say("done"),
            clock(one.per_article),
            clock(one.per_thousand),
            clock(one.seconds),
        )
        for one in everybody
    ]
    tell_table(head, rows)


def _tell_labels(everybody: "Sequence[Advance]", schema: "Schema") -> None:
    """Spans in what is done; the schema's labels in its own order, and what it has no more at the end."""
    known = {label.id: label.names.within(user_language()) for label in schema.labels}
    there = {label for one in everybody for label in one.labels}
    labels = [label for label in known if label in there] + sorted(there - set(known))
    head = [say("label"), *map(_name, everybody), say("in 1,000 characters"), say("still to come")]
    whole = everybody[-1]
    rows = []
    for label in labels:
        often = whole.per_label(label)
        counts = [one.labels.get(label, 0) for one in everybody]
        still = NONE if often is None else f"{often * whole.characters_open / 1000:,.0f}"
        rows.append((known.get(label, label), *counts, NONE if often is None else f"{often:.2f}", still))
    tell_table(head, rows)


def _tell_rounds(rounds: "Sequence[Round]") -> None:
    head = [say("round"), say("articles"), say("assignments"), say("open"), say("begun"), say("blind"),
            say("seed")]  # fmt: skip
    rows = [
        (one.name, one.articles, one.assigned, one.open, one.begun,
         say("yes") if one.terms.blind else say("no"), one.terms.seed)
        for one in rounds
    ]  # fmt: skip
    tell_table(head, rows)


def clock(seconds: float | None) -> str:
    """``4:12`` or ``1:04:12``."""
    if seconds is None:
        return NONE
    minutes, left = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def _name(one: "Advance") -> str:
    return one.name or say("together")


def _percent(one: "Advance") -> str:
    return f"{(one.done + one.skipped) * 100 // one.total}%" if one.total else NONE
