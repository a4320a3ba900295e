"""Schemas: labels, their attributes, link types and span rules.

A schema is a JSON file (``resources/schemas/``); ids are stored, names are shown. A new label or attribute
is one edit of that file.
"""

import codecs
from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec

from annotator.core.annotation import Annotation, Span
from annotator.core.errors import BadSchema, SpanCrosses, SpanRefused, SpanRepeats, UnknownLabel

AttributeType = Literal["choice", "choices", "text", "number", "flag", "count"]

Id = Annotated[str, msgspec.Meta(pattern=r"^[\w.-]+$", max_length=64)]
Color = Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")]
Key = Annotated[str, msgspec.Meta(max_length=1)]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What something is called in Arabic and in English."""

    ar: str
    en: str

    def within(self, language: str) -> str:
        """The name in ``language`` (``ar`` or ``en``)."""
        return self.ar if language == "ar" else self.en


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One value of an attribute of type ``choice`` or ``choices``."""

    id: Id
    names: Names


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One attribute of a label.

    Its value is the id of one choice, a list of ids (``choices``), a text, a whole number, true or false, or
    (``count``) an object with any of ``low``, ``best``, ``high``, ``unknown`` and ``approximate``.
    """

    id: Id
    type: AttributeType
    names: Names
    choices: tuple[Choice, ...] = ()
    required: bool = False


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One label. ``color`` is ``#rrggbb`` (the hue; themes derive their shades), ``key`` the key to
    press: one character, or empty for none.
    """

    id: Id
    names: Names
    color: Color
    key: Key
    description: Names | None = None
    attributes: tuple[Attribute, ...] = ()


class LinkType(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One link type; ``pairs`` are the (source label, target label) it may tie.

    ``*`` is any label; ``["*", "="]`` allows any label to one of the same label.
    """

    id: Id
    names: Names
    pairs: tuple[tuple[str, str], ...]

    def allows(self, source: str, target: str) -> bool:
        """Whether this type may tie a span labelled ``source`` to one labelled ``target``."""
        return any(
            left in (source, "*") and (right in (target, "*") or (right == "=" and source == target))
            for left, right in self.pairs
        )


class Schema(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole schema. ``format`` names the file's own format and version."""

    format: Literal["hashiya-schema/1"]
    id: Id
    version: Annotated[int, msgspec.Meta(ge=1)]
    names: Names
    labels: tuple[Label, ...]
    links: tuple[LinkType, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """The label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)


def schema_from_json(data: bytes) -> Schema:
    """Read a schema. Raises BadSchema with the path and the reason."""
    try:
        # Some editors begin a file with a byte order mark.
        schema = msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8), type=Schema)
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
        fault = _fault(span, other)
        if fault:
            raise fault


def broken_rules(schema: Schema, annotation: Annotation) -> Iterator[tuple[Span, SpanRefused]]:
    """Each span of ``annotation`` that breaks a rule, with the error that says how, in reading order."""
    known = {label.id for label in schema.labels}
    faults: dict[str, SpanRefused] = {}
    reaching: dict[str, list[Span]] = {}
    for span in annotation.spans:
        if span.label not in known:
            faults[span.id] = UnknownLabel(label=span.label)
            continue
        # Only spans of this label that reach beyond this one's start can cross or repeat it.
        others = [other for other in reaching.get(span.label, ()) if other.end > span.start]
        for other in others:
            for one, two in ((span, other), (other, span)):
                fault = _fault(one, two)
                if fault:
                    faults.setdefault(one.id, fault)
        reaching[span.label] = [*others, span]
    for span in annotation.spans:
        if span.id in faults:
            yield span, faults[span.id]


def _fault(span: Span, other: Span) -> SpanRefused | None:
    """What forbids ``span`` beside ``other`` of the same label, if anything."""
    if (other.start, other.end) == (span.start, span.end):
        return SpanRepeats(text=span.text)
    if span.start < other.start < span.end < other.end or other.start < span.start < other.end < span.end:
        return SpanCrosses(text=span.text, other=other.text)
    return None


def _check_schema(schema: Schema) -> None:
    if not schema.labels:
        raise BadSchema(reason="a schema needs a label", path="$.labels")
    _unique("$.labels", [label.id for label in schema.labels])
    _unique("$.labels (keys)", [label.key for label in schema.labels if label.key])
    _unique("$.links", [link.id for link in schema.links])
    for place, label in enumerate(schema.labels):
        path = f"$.labels[{place}]"
        _unique(f"{path}.attributes", [attribute.id for attribute in label.attributes])
        for number, attribute in enumerate(label.attributes):
            _check_choices(f"{path}.attributes[{number}]", attribute)
    known = {label.id for label in schema.labels}
    for place, link in enumerate(schema.links):
        if not link.pairs:
            raise BadSchema(reason="a link type needs a pair of labels", path=f"$.links[{place}].pairs")
        for number, (source, target) in enumerate(link.pairs):
            for end, other in ((source, "*"), (target, "=")):
                if end not in known and end not in ("*", other):
                    path = f"$.links[{place}].pairs[{number}]"
                    raise BadSchema(reason=f"no label has the id {end!r}", path=path)


def _check_choices(path: str, attribute: Attribute) -> None:
    has, wants = bool(attribute.choices), attribute.type in ("choice", "choices")
    if wants and not has:
        raise BadSchema(reason=f"{attribute.id} needs choices", path=f"{path}.choices")
    if has and not wants:
        raise BadSchema(
            reason=f"{attribute.id} of type {attribute.type} takes no choices", path=f"{path}.choices"
        )
    _unique(f"{path}.choices", [choice.id for choice in attribute.choices])


def _unique(path: str, ids: list[str]) -> None:
    repeated = {one for one in ids if ids.count(one) > 1}
    if repeated:
        raise BadSchema(reason=f"{', '.join(sorted(repeated))} stands there twice", path=path)
