"""A suggestion in words: what it is, where it comes from, and an example of that."""

from annotator.core.occurrences import occurrences, sought
from annotator.core.schema import Schema
from annotator.learning.suggest import Suggestion, Why
from annotator.store import Project
from annotator.ui.language import counted, language, quoted, shown, spoken, translate
from annotator.ui.palette import excerpt

_AROUND = 28


def label_name(schema: Schema, label_id: str) -> str:
    """A label's name in the language in use; its id where the schema does not know it."""
    label = schema.label(label_id)
    return label.names.within(language()) if label else label_id


def what_it_is(schema: Schema, text: str, one: Suggestion) -> str:
    """``Suggested: Location «البوكمال»``, and what else it may be."""
    said = translate("Suggestions", "Suggested: {label} «{text}»")
    names = [label_name(schema, label) for label in (one.label, *one.others)]
    name = translate("Suggestions", " or ").join(names)
    return spoken(said.format(label=name, text=quoted(excerpt(text[one.start : one.end], 48))))


def as_written(text: str, words: str) -> str:
    """Folded words as they are spelled where they stand first in this text; as they are where they do not."""
    wanted = sought(words)
    places = occurrences(text, wanted) if wanted is not None else []
    return text[places[0][0] : places[0][1]] if places else words


def where_from(why: Why) -> str:
    """``you, in 7 articles · gold, 3 times``."""
    parts = []
    if why.twin:
        parts.append(translate("Suggestions", "a near-duplicate that is finished"))
    if why.here:
        parts.append(counted("Suggestions", "you, %n time(s) in this article", why.here))
    if why.own_articles and why.here:
        parts.append(counted("Suggestions", "in %n other article(s)", why.own_articles))
    elif why.own_articles:
        parts.append(counted("Suggestions", "you, in %n article(s)", why.own_articles))
    if why.gold:
        parts.append(counted("Suggestions", "gold, %n time(s)", why.gold))
    return " · ".join(parts)


def example(project: Project, why: Why) -> str:
    """The words as they were labelled elsewhere, with what stands around them; "" where there is no such."""
    if why.example is None:
        return ""
    article_id, start, end = why.example
    article = project.article(article_id)
    first, last = max(0, start - _AROUND), min(len(article.text), end + _AROUND)
    around = " ".join(article.text[first:last].split())
    before, after = "…" if first else "", "…" if last < len(article.text) else ""
    said = translate("Suggestions", "Elsewhere: {text}")
    return spoken(said.format(text=quoted(f"{before}{around}{after}")))


def whole(project: Project, text: str, one: Suggestion) -> str:
    """All of it, line by line."""
    lines = [what_it_is(project.schema, text, one), spoken(shown(where_from(one.why)))]
    elsewhere = example(project, one.why)
    return "\n".join([*lines, elsewhere] if elsewhere else lines)
