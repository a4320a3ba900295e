"""How a claim is told: what is said, how many, and by what it is tied to the rest."""

from annotator.core.annotation import Span
from annotator.core.claims import Claim, counted, first_choice
from annotator.core.schema import Schema
from annotator.ui.attribute_words import value_words
from annotator.ui.language import language, quoted
from annotator.ui.links_words import label_name, link_name, words_of


def kind_of(schema: Schema, span: Span) -> str:
    """What kind of thing the span is: its first choice's value, else its label."""
    attribute = first_choice(schema, span.label)
    if attribute is not None and attribute.id in span.attributes:
        return value_words(attribute, span.attributes[attribute.id], language())
    return label_name(schema, span.label)


def toll(schema: Schema, span: Span) -> str:
    """How many, where the label counts and somebody has said it."""
    attribute = counted(schema, span.label)
    if attribute is None or attribute.id not in span.attributes:
        return ""
    return value_words(attribute, span.attributes[attribute.id], language())


def claim_line(schema: Schema, span: Span) -> str:
    """``Killed · 5 · «مقتل خمسة»``."""
    parts = (kind_of(schema, span), toll(schema, span), f"«{quoted(words_of(span))}»")
    return " · ".join(part for part in parts if part)


def through_line(schema: Schema, claim: Claim) -> str:
    """What the claim is tied to: ``At: سرمين · Perpetrator: قوات النظام``."""
    return " · ".join(
        f"{link_name(schema, link.type)}: {quoted(words_of(other, 32))}" for link, other in claim.through
    )
