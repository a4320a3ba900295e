"""What the schema editor says: kinds of things, questions, and what a change does."""

from collections.abc import Mapping

from annotator.core.schema import Attribute, AttributeType, Names, Schema
from annotator.core.schema_draft import Item, Kind, Question, Usage
from annotator.store.schemas import Effect
from annotator.ui.language import counted, language, noop, quoted, translate

KINDS: Mapping[Kind, str] = {
    "label": noop("Schema", "label"),
    "attribute": noop("Schema", "attribute"),
    "choice": noop("Schema", "choice"),
    "link": noop("Schema", "link type"),
}

TYPES: Mapping[AttributeType, str] = {
    "choice": noop("Schema", "one of several choices"),
    "choices": noop("Schema", "any of several choices"),
    "text": noop("Schema", "text"),
    "number": noop("Schema", "a whole number"),
    "flag": noop("Schema", "yes or no"),
    "count": noop("Schema", "a count: low, best, high"),
}

NEW: Mapping[Kind, str] = {
    "label": noop("Schema", "New &label"),
    "attribute": noop("Schema", "New attri&bute"),
    "choice": noop("Schema", "New c&hoice"),
    "link": noop("Schema", "New lin&k type"),
}

NEW_NAMES: Mapping[Kind, Names] = {
    "label": Names("وسم جديد", "New label"),
    "attribute": Names("خاصية جديدة", "New attribute"),
    "choice": Names("خيار جديد", "New choice"),
    "link": Names("رابط جديد", "New link"),
}


def name_of(item: Item) -> str:
    """What an item is called in the language in use; its id while it has no name."""
    return item.thing.names.within(language()) or item.id


def spans_in_articles(usage: Usage, *, links: bool = False) -> str:
    """How often something is used."""
    uses = (
        counted("Schema", "%n link(s)", usage.count)
        if links
        else counted("Schema", "%n span(s)", usage.count)
    )
    where = counted("Schema", "in %n article(s)", usage.articles)
    return translate("Schema", "{uses} {where}").format(uses=uses, where=where)


def question_line(before: Schema, question: Question) -> str:
    """What is asked of something that is in use and gone."""
    used = spans_in_articles(question.usage, links=question.kind == "link")
    name = quoted(question.names.within(language()))
    label = before.label(question.path[0])
    of = quoted(label.names.within(language())) if label else ""
    match question.kind:
        case "label":
            said = translate("Schema", "Label «{name}», gone: {used}. Where do they go?")
        case "attribute":
            said = translate("Schema", "Attribute «{name}» of «{of}», gone: {used}. Where do the values go?")
        case "choice":
            said = translate("Schema", "Choice «{name}» of «{of}», gone: {used}. What do they become?")
        case _:
            said = translate("Schema", "Link type «{name}», gone: {used}. What do they become?")
    return said.format(name=name, used=used, of=of)


def removal_line(question: Question) -> str:
    """The answer that gives up what asks."""
    match question.kind:
        case "label":
            return translate("Schema", "Remove these spans, with their links")
        case "link":
            return translate("Schema", "Remove these links")
        case _:
            return translate("Schema", "Remove these values")


def effect_lines(effect: Effect) -> list[str]:
    """What a change does, most important first; at least one line."""
    tally = effect.tally
    said = [
        *_line(counted("Schema", "%n span(s) are removed.", tally.removed), tally.removed),
        *_line(counted("Schema", "%n link(s) are removed.", tally.links_removed), tally.links_removed),
        *_line(
            counted("Schema", "%n span(s) get another label or other values.", tally.edited), tally.edited
        ),
        *_line(
            counted("Schema", "%n span(s) become one with another at the same place.", tally.merged),
            tally.merged,
        ),
        *_line(
            counted("Schema", "%n value(s) give way to another that stands there.", tally.differing),
            tally.differing,
        ),
        *_line(counted("Schema", "%n link(s) are changed.", tally.links_edited), tally.links_edited),
        *_line(
            counted(
                "Schema",
                "%n span(s) will cross another of their label; they stay as they are.",
                tally.crossing,
            ),
            tally.crossing,
        ),
        *_line(
            counted(
                "Schema", "%n link(s) will tie labels that their type does not tie; they stay.", tally.unfit
            ),
            tally.unfit,
        ),
    ]
    if not effect.annotations:
        return [*said, translate("Schema", "Nobody's annotations are changed.")]
    where = translate("Schema", "All that: in {annotations} {articles}.").format(
        annotations=counted("Schema", "%n annotation(s)", effect.annotations),
        articles=counted("Schema", "of %n article(s)", effect.articles),
    )
    return [
        *said,
        where,
        *_line(counted("Schema", "%n of these annotation(s) are marked as done.", effect.done), effect.done),
        *_line(
            counted("Schema", "In %n article(s), decided disagreements may be asked again.", effect.decided),
            effect.decided,
        ),
    ]


def type_name(attribute: Attribute) -> str:
    """What kind of values an attribute takes."""
    return translate("Schema", TYPES[attribute.type])


def _line(said: str, count: int) -> list[str]:
    return [said] if count else []
