"""Disagreements in words, and what is looked for among them. Nothing here draws."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

import msgspec

from annotator.core.annotation import Span
from annotator.core.schema import Schema
from annotator.language import say
from annotator.ui.current_span import attribute_lines
from annotator.ui.language import language, quoted, translate
from annotator.ui.palette import excerpt

if TYPE_CHECKING:
    from annotator.agreement.disagreements import Disagreement

NOBODY = "∅"
"""Stands for no span at all where labels are confused."""


UNSAID = "—"
"""Stands for a value that was not given."""


@dataclass(frozen=True)
class Sought:
    """What is looked for. Empty fields ask for nothing.

    ``pair``: these two differ here. ``label``: it takes part; ``other``: and this one against it (∅: no span
    at all); ``who``: it is this annotator who says ``label``. ``detail``: it is about this attribute or type
    of link. ``articles``: only in these (ids).
    """

    kind: str = ""
    pair: tuple[str, str] | None = None
    label: str = ""
    other: str = ""
    who: str = ""
    detail: str = ""
    articles: frozenset[int] | None = None


def fits(sought: Sought, article_id: int, one: "Disagreement") -> bool:
    """Whether a disagreement is among what is looked for."""
    if sought.kind and one.kind != sought.kind:
        return False
    if sought.articles is not None and article_id not in sought.articles:
        return False
    if sought.pair is not None and not differ(one, *sought.pair):
        return False
    if sought.detail and sought.detail not in one.detail.split("|"):
        return False
    if not sought.label:
        return True
    if sought.who:
        return says_alone(one, sought.who, sought.label, sought.other)
    if not sought.other or sought.other == sought.label:
        return sought.label in labels_of(one)
    return confuses(one, sought.label, sought.other)


def differ(one: "Disagreement", a: str, b: str) -> bool:
    """Whether these two annotators say different things here."""
    said, missed = {name for name, _ in (*one.spans, *one.links)}, one.missing
    if not ((a in said or a in missed) and (b in said or b in missed)):
        # One of them has not looked here, or has nothing to do with it.
        return False
    return reading(one, a) != reading(one, b)


def confuses(one: "Disagreement", label: str, other: str) -> bool:
    """Whether somebody says ``label`` here where somebody after them says ``other`` (∅: nothing)."""
    # Most disagreements are of other labels: they are passed over without a closer look.
    if any(name not in one.label for name in (label, other) if name != NOBODY):
        return False
    return any(
        _calls(one, first, label) and _calls(one, second, other)
        for first, second in combinations(one.annotators, 2)
    )


def says_alone(one: "Disagreement", who: str, label: str, other: str) -> bool:
    """Whether this annotator says ``label`` here and somebody else ``other`` (∅: nothing)."""
    others = (name for name in one.annotators if name != who)
    return _calls(one, who, label) and any(_calls(one, name, other) for name in others)


def _calls(one: "Disagreement", annotator: str, label: str) -> bool:
    if label == NOBODY:
        return annotator in one.missing
    return any(span.label == label for span in one.spans_of(annotator))


def labels_of(one: "Disagreement") -> set[str]:
    """The ids of the labels that take part."""
    return {span.label for _, span in one.spans} or set(one.label.split("|"))


def reading(one: "Disagreement", annotator: str) -> tuple[object, ...]:
    """What this annotator says here, to be compared."""
    spans = tuple(
        (span.start, span.end, span.label, _value(span.attributes, one)) for span in one.spans_of(annotator)
    )
    # Links tie spans by ids, which are each annotation's own.
    links = tuple(link.type for link in one.links_of(annotator))
    return spans, links


def voices(one: "Disagreement") -> list[tuple[str, ...]]:
    """The annotators by what they say: those who say the same together, in their order."""
    by_reading: dict[tuple[object, ...], list[str]] = {}
    heard = set(one.missing) | {name for name, _ in (*one.spans, *one.links)}
    for name in one.annotators:
        if name in heard:
            by_reading.setdefault(reading(one, name), []).append(name)
    return [tuple(names) for names in by_reading.values()]


def kind_name(kind: str) -> str:
    """What a kind of disagreement is called."""
    from annotator.review.report_words import kind_name as english

    said = say(english(kind), language())
    return said[:1].upper() + said[1:]


def label_name(schema: Schema | None, label: str) -> str:
    """A label's name, its id where the schema has it no more; ∅ stays."""
    known = schema.label(label) if schema else None
    return known.names.within(language()) if known else label


def says(schema: Schema | None, one: "Disagreement", annotator: str) -> str:
    """What an annotator says here, in a few words."""
    spans, links = one.spans_of(annotator), one.links_of(annotator)
    if one.kind == "link":
        if not links:
            return translate("Disagreements", "No link")
        return f"{listed(link_name(schema, link.type) for link in links)}: {_ends(spans)}"
    if not spans:
        return translate("Disagreements", "Nothing marked here")
    names = listed(dict.fromkeys(label_name(schema, span.label) for span in spans))
    if one.kind != "attribute":
        return names
    attribute, value = _attribute(schema, one, spans[0])
    return f"{names} · {attribute}: {value or UNSAID}"


def sentence_of(schema: Schema | None, one: "Disagreement", who: Callable[[str], str]) -> str:
    """The whole disagreement as one sentence, for those who hear it; ``who`` gives an annotator's name."""
    told = [
        f"{listed(map(who, names))}: {says(schema, one, names[0])} {_words(one, names[0])}".rstrip()
        for names in voices(one)
    ]
    apart = "؛ " if language() == "ar" else "; "
    return f"{kind_name(one.kind)}. {apart.join(told)}"


def link_name(schema: Schema | None, link_type: str) -> str:
    """What a type of link is called, its id where the schema has it no more."""
    known = next((one for one in schema.links if one.id == link_type), None) if schema else None
    return known.names.within(language()) if known else link_type


def listed(parts: Iterable[str]) -> str:
    """Names in a row, with the comma of the language in use."""
    return ("، " if language() == "ar" else ", ").join(parts)


def _ends(spans: Iterable[Span]) -> str:
    """From which words to which a link goes, in the direction of the interface."""
    arrow = " ← " if language() == "ar" else " → "
    return arrow.join(f"«{quoted(excerpt(span.text, 40))}»" for span in spans)


def _words(one: "Disagreement", annotator: str) -> str:
    if one.kind == "link":
        return ""
    return listed(f"«{quoted(excerpt(span.text, 60))}»" for span in one.spans_of(annotator))


def _attribute(schema: Schema | None, one: "Disagreement", span: Span) -> tuple[str, str]:
    """The name of the attribute that is disputed, and its value there; empty where it has none."""
    if schema is None:
        return one.detail, ""
    kept = {one.detail: span.attributes[one.detail]} if one.detail in span.attributes else {}
    line = next(attribute_lines(schema, msgspec.structs.replace(span, attributes=kept), language()), "")
    name, _, value = line.partition(": ")
    return name or attribute_name(schema, span.label, one.detail), value


def attribute_name(schema: Schema | None, label: str, attribute: str) -> str:
    """What an attribute is called, its id where the schema has it no more."""
    known = schema.label(label) if schema else None
    found = next((one for one in known.attributes if one.id == attribute), None) if known else None
    return found.names.within(language()) if found else attribute


def _value(attributes: dict[str, Any], one: "Disagreement") -> str:
    """The value that is disputed, as something that can be compared."""
    return repr(attributes.get(one.detail)) if one.kind == "attribute" else ""
