"""What the cards say: each annotator's reading of one disagreement, in words."""

from collections.abc import Iterator, Mapping, Sequence

from annotator.agreement.disagreements import Disagreement
from annotator.core.annotation import Annotation, Link, Span
from annotator.core.schema import Schema
from annotator.ui.adjudication.panel import Reading
from annotator.ui.current_span import attribute_lines
from annotator.ui.language import directed, language, quoted, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.theme import tones

_AROUND = 26
_LONGEST = 120


def readings_of(
    schema: Schema,
    text: str,
    voices: Mapping[str, Annotation],
    dispute: Disagreement,
    choice: str,
    *,
    names: bool,
) -> list[Reading]:
    """One reading for each of ``voices`` (by letter) who has a say here; ``choice`` is what was decided."""
    concerned = {name for name, _span in dispute.spans} | set(dispute.missing)
    found = []
    for letter, annotation in voices.items():
        name = annotation.annotator
        if name in concerned:
            said = bool(dispute.spans_of(name) if dispute.kind != "link" else dispute.links_of(name))
            taken = choice == letter or (choice == "both" and said)
            known_as = (letter, name if names else "")
            found.append(_reading(schema, text, annotation, dispute, known_as, taken=taken))
    return found


def _reading(
    schema: Schema,
    text: str,
    annotation: Annotation,
    dispute: Disagreement,
    known_as: tuple[str, str],
    *,
    taken: bool,
) -> Reading:
    letter, who = known_as
    spans, links = dispute.spans_of(annotation.annotator), dispute.links_of(annotation.annotator)
    if dispute.kind == "link":
        return _link_reading(schema, annotation, (spans, links), known_as, taken=taken)
    if not spans:
        said = translate("Adjudicate", "Not marked")
        return Reading(letter, letter, who, said, tones().quiet, "", marked=False, taken=taken)
    label = schema.label(spans[0].label)
    lines = [line for span in spans for line in attribute_lines(schema, span, language())]
    if dispute.kind == "attribute":
        lines = _disputed_first(schema, spans[0], dispute.detail) or lines
    return Reading(
        letter,
        letter,
        who,
        " + ".join(dict.fromkeys(_name(schema, span) for span in spans)),
        label.color if label else tones().quiet,
        "\n".join(in_context(text, span.start, span.end) for span in spans),
        [spoken(line) for line in dict.fromkeys(lines)],
        taken=taken,
        stressed=dispute.kind == "attribute",
    )


def _link_reading(
    schema: Schema,
    annotation: Annotation,
    said: tuple[Sequence[Span], Sequence[Link]],
    known_as: tuple[str, str],
    *,
    taken: bool,
) -> Reading:
    spans, links = said
    letter, who = known_as
    if not links:
        words = translate("Adjudicate", "No link")
        return Reading(letter, letter, who, words, tones().quiet, _ends(spans), marked=False, taken=taken)
    types = {one.id: one.names.within(language()) for one in schema.links}
    names = dict.fromkeys(types.get(link.type, link.type) for link in links)
    ends = [annotation.span(links[0].source), annotation.span(links[0].target)]
    there = [span for span in ends if span is not None]
    label = schema.label(there[0].label) if there else None
    color = label.color if label else tones().quiet
    return Reading(letter, letter, who, " + ".join(names), color, _ends(there or spans), taken=taken)


def in_context(text: str, start: int, end: int) -> str:
    """The words of ``[start, end)`` (code points) between marks, with a little of what stands around them."""
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if start > _AROUND and len(before) == _AROUND:
        before = "…" + before.partition(" ")[2]
    if len(after) == _AROUND and end + _AROUND < len(text):
        after = after.rpartition(" ")[0] + "…"
    return directed(f"{before}⟦{excerpt(text[start:end], _LONGEST)}⟧{after}".strip())


def _disputed_first(schema: Schema, span: Span, attribute: str) -> list[str]:
    """The line of the disputed attribute; that there is none, where it has no value."""
    label = schema.label(span.label)
    found = next((one for one in label.attributes if one.id == attribute), None) if label else None
    if found is None:
        return []
    if attribute not in span.attributes:
        said = translate("Adjudicate", "{attribute}: no value")
        return [said.format(attribute=found.names.within(language()))]
    name = f"{found.names.within(language())}:"
    return [line for line in attribute_lines(schema, span, language()) if line.startswith(name)]


def _name(schema: Schema, span: Span) -> str:
    label = schema.label(span.label)
    return label.names.within(language()) if label else span.label


def _ends(spans: Sequence[Span]) -> str:
    return spoken(" ← ".join(quoted(f"«{excerpt(span.text, 48)}»") for span in spans[:2]))


def situation(schema: Schema, dispute: Disagreement) -> Iterator[str]:
    """More words about what is disputed: the attribute or the link type, where it is about one."""
    if dispute.kind == "attribute":
        for label in filter(None, map(schema.label, dispute.label.split("|"))):
            for one in label.attributes:
                if one.id == dispute.detail:
                    yield one.names.within(language())
                    return
