"""One's own work against gold in words: why gold says so, and habits."""

from annotator.core.schema import Schema
from annotator.language import say
from annotator.review.habits import HABITS
from annotator.review.shapes import Habit, Reason
from annotator.ui.adjudication.words import cause_name
from annotator.ui.disagreements.words import label_name, link_name
from annotator.ui.language import isolated, language, quoted, shown, translate


def reason_line(reason: Reason | None) -> str:
    """Why gold says what it says: the cause, the note and who decided when."""
    if reason is None:
        return translate("Mine", "No decision is recorded for this place.")
    parts = [cause_name(reason.cause)] if reason.cause else []
    if reason.note:
        parts.append(f"«{quoted(reason.note)}»")
    if reason.guideline:
        parts.append(translate("Mine", "the guideline is to be updated"))
    why = " · ".join(parts) or translate("Mine", "no reason was noted")
    said = translate("Mine", "Why: {why}. Decided by {name}, {day}.")
    day = isolated(shown(reason.at[:10]))
    return said.format(why=why, name=quoted(reason.adjudicator), day=day)


def habit_line(schema: Schema, habit: Habit) -> str:
    """A habit and how often it was met: ``misses Weapon — 5 of 31``."""
    label = _named(schema, habit.habit, habit.label)
    template = HABITS.get(habit.habit, habit.habit)
    said = say(template, language(), label=label, other=_named(schema, "label", habit.other))
    often = translate("Mine", "{count} of {n}").format(count=habit.count, n=habit.n)
    return f"{said} — {isolated(shown(often)) if language() == 'en' else shown(often)}"


def _named(schema: Schema, habit: str, name: str) -> str:
    """The name of what a habit happens to: an attribute, a type of link or a label."""
    if habit == "link":
        return link_name(schema, name)
    if habit == "attribute":
        attributes = (one for label in schema.labels for one in label.attributes)
        return next((one.names.within(language()) for one in attributes if one.id == name), name)
    return label_name(schema, name)
