"""Schemas: labels, their attributes, link types and span rules.

A schema is a JSON file (``resources/schemas/``); ids are stored, names are shown. A new label or attribute
is one edit of that file.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from annotator.core.annotation import Annotation, Span
from annotator.core.errors import BadSchema, SpanCrosses, SpanRefused, SpanRepeats, UnknownLabel

AttributeType = Literal["choice", "choices", "text", "number", "flag", "count"]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What something is called in Arabic and in English."""

    ar: str
    en: str

    def within(self, language: str) -> str:
        """The name in ``language`` (``ar`` or ``en``)."""
        return self.ar if language == "ar" else self.en


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One value of an attribute of type ``choice`` or ``choices``."""

    id: str
    names: Names


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One attribute of a label."""

    id: str
    type: AttributeType
    names: Names
    choices: tuple[Choice, ...] = ()
    required: bool = False


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One label. ``color`` is ``#rrggbb`` (the hue; themes derive their shades), ``key`` one key to press."""

    id: str
    names: Names
    color: str
    key: str
    description: Names | None = None
    attributes: tuple[Attribute, ...] = ()


class LinkType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One link type; ``pairs`` are the (source label, target label) it may tie.

    ``["*", "="]`` allows any label to one of the same label.
    """

    id: str
    names: Names
    pairs: tuple[tuple[str, str], ...]

    def allows(self, source: str, target: str) -> bool:
        """Whether this type may tie a span labelled ``source`` to one labelled ``target``."""
        return any(
            left in (source, "*") and (target == right or (right == "=" and source == target))
            for left, right in self.pairs
        )


class Schema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole schema. ``format`` names the file's own format and version."""

    format: Literal["hashiya-schema/1"]
    id: str
    version: int
    names: Names
    labels: tuple[Label, ...]
    links: tuple[LinkType, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """The label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)


def schema_from_json(data: bytes) -> Schema:
    """Read a schema. Raises BadSchema with the path and the reason."""
    try:
        schema = msgspec.json.decode(data, type=Schema)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at ")
        raise BadSchema(reason=reason, path=path.strip("`") or "$") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadSchema(reason=str(error), path="$") from None
    _check_schema(schema)
    return schema


def schema_to_json(schema: Schema) -> bytes:
    """Write a schema, indented, so that people can edit it."""
    return msgspec.json.format(msgspec.json.encode(schema), indent=2)


def check_allowed(schema: Schema, annotation: Annotation, span: Span) -> None:
    """The span rules for a new or edited ``span`` among the others of ``annotation``.

    A span with the same id is the one being edited and does not count.
    Raises UnknownLabel, SpanRepeats or SpanCrosses.
    """
    if schema.label(span.label) is None:
        raise UnknownLabel(label=span.label)
    for other in annotation.spans:
        if other.start >= span.end:
            break
        if other.label != span.label or other.id == span.id or other.end <= span.start:
            continue
        if (other.start, other.end) == (span.start, span.end):
            raise SpanRepeats(text=span.text)
        if _cross(span, other):
            raise SpanCrosses(text=span.text, other=other.text)


def broken_rules(schema: Schema, annotation: Annotation) -> Iterator[tuple[Span, SpanRefused]]:
    """Each span of ``annotation`` that breaks a rule, with the error that says how."""
    for span in annotation.spans:
        try:
            check_allowed(schema, annotation, span)
        except SpanRefused as error:
            yield span, error


def _cross(one: Span, other: Span) -> bool:
    return one.start < other.start < one.end < other.end or other.start < one.start < other.end < one.end


def _check_schema(schema: Schema) -> None:
    _unique("$.labels", [label.id for label in schema.labels])
    _unique("$.labels (keys)", [label.key for label in schema.labels if label.key])
    _unique("$.links", [link.id for link in schema.links])
    for place, label in enumerate(schema.labels):
        path = f"$.labels[{place}]"
        _unique(f"{path}.attributes", [attribute.id for attribute in label.attributes])
        for attribute in label.attributes:
            _unique(f"{path}.attributes {attribute.id}", [choice.id for choice in attribute.choices])
    known = {label.id for label in schema.labels} | {"*", "="}
    for place, link in enumerate(schema.links):
        for pair in link.pairs:
            for end in pair:
                if end not in known:
                    raise BadSchema(reason=f"no label has the id {end!r}", path=f"$.links[{place}].pairs")


def _unique(path: str, ids: list[str]) -> None:
    repeated = {one for one in ids if ids.count(one) > 1}
    if repeated:
        raise BadSchema(reason=f"{', '.join(sorted(repeated))} stands there twice", path=path)
