"""What the screens call links, and how one is told in a sentence."""

from annotator.core.annotation import Annotation, Link, Span
from annotator.core.linking import Way, link_type
from annotator.core.schema import Schema
from annotator.ui.language import language, quoted, translate
from annotator.ui.palette import excerpt

_WORDS = 48


def link_name(schema: Schema, type_id: str) -> str:
    """The link type's name; its id where the schema does not know it."""
    kind = link_type(schema, type_id)
    return kind.names.within(language()) if kind else type_id


def label_name(schema: Schema, label_id: str) -> str:
    """The label's name; its id where the schema does not know it."""
    label = schema.label(label_id)
    return label.names.within(language()) if label else label_id


def words_of(span: Span | None, longest: int = _WORDS) -> str:
    """A span's words, cut in their middle where they are long."""
    return excerpt(span.text, longest) if span is not None else ""


def way_sentence(schema: Schema, annotation: Annotation, way: Way | Link) -> str:
    """``Victim: from «مقتل عنصرين» to «أبناء السهل»``."""
    said = translate("Links", "{link}: from «{source}» to «{target}»")
    return said.format(
        link=link_name(schema, way.type),
        source=quoted(words_of(annotation.span(way.source))),
        target=quoted(words_of(annotation.span(way.target))),
    )


def away_sentence(schema: Schema, annotation: Annotation, link: Link, span_id: str) -> str:
    """The same as seen from one of its ends: ``Victim, to Actor «أبناء السهل»``."""
    outwards = link.source == span_id
    other = annotation.span(link.target if outwards else link.source)
    said = (
        translate("Links", "{link}, to {label} «{words}»")
        if outwards
        else translate("Links", "{link}, from {label} «{words}»")
    )
    return said.format(
        link=link_name(schema, link.type),
        label=label_name(schema, other.label) if other else "",
        words=quoted(words_of(other)),
    )
