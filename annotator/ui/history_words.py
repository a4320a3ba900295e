"""A committed change in words: what the history says to a reader."""

from collections.abc import Iterator

from annotator.core.annotation import Annotation, Link, Span
from annotator.core.change import (
    AddLink,
    AddSpan,
    Batch,
    Change,
    EditLink,
    EditSpan,
    Refuse,
    RemoveLink,
    RemoveSpan,
    SetNote,
    SetStatus,
    SetUnsure,
    Unrefuse,
)
from annotator.core.schema import Schema
from annotator.ui.articles import status_name
from annotator.ui.language import counted, language, quoted, spoken, translate
from annotator.ui.palette import excerpt

_SHORT = 40


def words_of(change: Change, schema: Schema | None) -> str:
    """One line that says what a change did; of several parts the first, and how many more."""
    parts = [part for part in _parts(change) if not _is_beginning(part)] or list(_parts(change))
    if not parts:
        return translate("History", "Nothing was changed")
    first = _said(parts[0], schema)
    if len(parts) == 1:
        return spoken(first)
    more = counted("History", "and %n more", len(parts) - 1)
    return spoken(f"{first} ({more})")


def what_would_change(before: Annotation, change: Batch) -> str:
    """How much a change would do to ``before``, in words: before it is done."""
    parts = list(_parts(change))
    kinds = [type(part) for part in parts]
    told = (
        counted("History", "%n span(s) come back", kinds.count(AddSpan)) if AddSpan in kinds else "",
        counted("History", "%n span(s) go", kinds.count(RemoveSpan)) if RemoveSpan in kinds else "",
        counted("History", "%n span(s) are as they were", kinds.count(EditSpan)) if EditSpan in kinds else "",
    )
    rest = len(parts) - sum(kinds.count(kind) for kind in (AddSpan, RemoveSpan, EditSpan))
    others = counted("History", "%n other change(s)", rest) if rest else ""
    said = " · ".join(part for part in (*told, others) if part)
    if not said:
        return translate("History", "This is how it stands now.")
    status = next((part for part in parts if isinstance(part, SetStatus)), None)
    if status is not None and status.after != before.status:
        said += " · " + status_name(status.after)
    return spoken(said)


def _parts(change: Change) -> Iterator[Change]:
    if isinstance(change, Batch):
        for part in change.changes:
            yield from _parts(part)
    else:
        yield change


def _is_beginning(change: Change) -> bool:
    """The status that follows from the first edit says nothing that the edit does not say."""
    return isinstance(change, SetStatus) and change.after == "in_progress"


def _said(change: Change, schema: Schema | None) -> str:  # noqa: C901, PLR0912  (one case a kind)
    match change:
        case AddSpan(span):
            return _about(span, schema, translate("History", "Labelled as {label}: «{text}»"))
        case RemoveSpan(span):
            return _about(span, schema, translate("History", "Removed {label}: «{text}»"))
        case EditSpan(before, after):
            return _edited(before, after, schema)
        case AddLink(link):
            return _tied(link, schema, translate("History", "Linked: {type}"))
        case RemoveLink(link):
            return _tied(link, schema, translate("History", "Link removed: {type}"))
        case EditLink(_, link):
            return _tied(link, schema, translate("History", "Link changed: {type}"))
        case SetStatus(_, status, _, reason):
            name = status_name(status)
            return f"{name}: {quoted(skip_reason(reason))}" if reason else name
        case SetNote(_, note):
            if not note:
                return translate("History", "Note on the article removed")
            said = translate("History", "Note on the article: «{text}»")
            return said.format(text=quoted(excerpt(note, _SHORT)))
        case SetUnsure(_, unsure):
            if unsure:
                return translate("History", "Not sure of the article")
            return translate("History", "Sure of the article again")
        case Refuse(refusal):
            said = translate("History", "Suggestion refused: «{text}»")
            return said.format(text=quoted(excerpt(refusal.words, _SHORT)))
        case Unrefuse(refusal):
            said = translate("History", "Suggestion allowed again: «{text}»")
            return said.format(text=quoted(excerpt(refusal.words, _SHORT)))
    return ""


def _edited(before: Span, after: Span, schema: Schema | None) -> str:
    if before.label != after.label:
        return _about(after, schema, translate("History", "Relabelled as {label}: «{text}»"))
    if (before.start, before.end) != (after.start, after.end):
        return _about(after, schema, translate("History", "Ends moved, {label}: «{text}»"))
    if before.attributes != after.attributes:
        return _about(after, schema, translate("History", "Attributes of {label}: «{text}»"))
    if before.unsure != after.unsure:
        if after.unsure:
            return _about(after, schema, translate("History", "Not sure of {label}: «{text}»"))
        return _about(after, schema, translate("History", "Sure again of {label}: «{text}»"))
    return _about(after, schema, translate("History", "Note on {label}: «{text}»"))


def _about(span: Span, schema: Schema | None, said: str) -> str:
    label = schema.label(span.label) if schema else None
    name = label.names.within(language()) if label else span.label
    return said.format(label=name, text=quoted(excerpt(span.text, _SHORT)))


def _tied(link: Link, schema: Schema | None, said: str) -> str:
    kinds = {kind.id: kind.names.within(language()) for kind in schema.links} if schema else {}
    return said.format(type=kinds.get(link.type, link.type))


def skip_reason(reason: str) -> str:
    """A reason for skipping as it is shown: those that are offered are stored by their id."""
    offered = skip_reasons()
    return offered.get(reason, reason)


def skip_reasons() -> dict[str, str]:
    """The reasons that are offered, id to words."""
    return {
        "off_topic": translate("Skip", "Not about a conflict"),
        "duplicate": translate("Skip", "The same as another article"),
        "unreadable": translate("Skip", "Damaged or unreadable text"),
        "language": translate("Skip", "Not in Arabic"),
        "later": translate("Skip", "Too hard for now"),
    }
