"""Schemas: labels, their attributes, link types and span rules.

A schema is a JSON file (``resources/schemas/``); ids are stored, names are shown. A new label or attribute
is one edit of that file. What is ``disabled`` stays valid where it is used and is not offered any more.
"""

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal, get_args

import msgspec

from annotator.core.annotation import Annotation, Span
from annotator.core.errors import BadSchema, SpanCrosses, SpanRefused, SpanRepeats, UnknownLabel
from annotator.core.schema_faults import NeedsChoices, NoSuchLabel, TakesNoChoices, Twice, in_our_words

AttributeType = Literal["choice", "choices", "text", "number", "flag", "count"]
ATTRIBUTE_TYPES: tuple[AttributeType, ...] = get_args(AttributeType)

Id = Annotated[str, msgspec.Meta(pattern=r"^[\w.-]+$", max_length=64)]
Color = Annotated[str, msgspec.Meta(pattern="^#[0-9a-fA-F]{6}$")]
Key = Annotated[str, msgspec.Meta(max_length=1)]


class Names(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What something is called in Arabic and in English."""

    ar: Annotated[str, msgspec.Meta(max_length=4000)]
    en: Annotated[str, msgspec.Meta(max_length=4000)]

    def within(self, language: str) -> str:
        """The name in ``language`` (``ar`` or ``en``)."""
        return self.ar if language == "ar" else self.en


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One value of an attribute of type ``choice`` or ``choices``."""

    id: Id
    names: Names
    disabled: bool = False


class Attribute(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One attribute of a label.

    Its value is the id of one choice, a list of ids (``choices``), a text, a whole number, true or false, or
    (``count``) an object with any of ``low``, ``best``, ``high``, ``unknown`` and ``approximate``.
    """

    id: Id
    type: AttributeType
    names: Names
    choices: Annotated[tuple[Choice, ...], msgspec.Meta(max_length=2000)] = ()
    required: bool = False
    disabled: bool = False

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, or None."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One label. ``color`` is ``#rrggbb`` (the hue; themes derive their shades), ``key`` the key to
    press: one character, or empty for none.
    """

    id: Id
    names: Names
    color: Color
    key: Key
    description: Names | None = None
    attributes: Annotated[tuple[Attribute, ...], msgspec.Meta(max_length=200)] = ()
    disabled: bool = False

    def attribute(self, attribute_id: str) -> Attribute | None:
        """The attribute with this id, or None."""
        return next((one for one in self.attributes if one.id == attribute_id), None)


class LinkType(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One link type; ``pairs`` are the (source label, target label) it may tie.

    ``*`` is any label; ``["*", "="]`` allows any label to one of the same label.
    """

    id: Id
    names: Names
    pairs: Annotated[tuple[tuple[str, str], ...], msgspec.Meta(max_length=10_000)]
    disabled: bool = False

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
    labels: Annotated[tuple[Label, ...], msgspec.Meta(max_length=500)]
    links: Annotated[tuple[LinkType, ...], msgspec.Meta(max_length=500)] = ()

    def label(self, label_id: str) -> Label | None:
        """The label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)

    def link_type(self, type_id: str) -> LinkType | None:
        """The link type with this id, or None."""
        return next((link for link in self.links if link.id == type_id), None)

    def offered(self) -> tuple[Label, ...]:
        """The labels that may be given to a span: all but those that are disabled."""
        return tuple(label for label in self.labels if not label.disabled)


def schema_from_json(data: bytes) -> Schema:
    """Read a schema. Raises BadSchema with the path and the reason."""
    try:
        # Some editors begin a file with a byte order mark.
        schema = msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8), type=Schema)
    except msgspec.ValidationError as error:
        raise as_bad_schema(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadSchema(reason=in_our_words(str(error)), path="$") from None
    check_schema(schema)
    return schema


def as_bad_schema(error: msgspec.ValidationError) -> BadSchema:
    """What the JSON reader found, with its path and in our words."""
    said, _, path = str(error).partition(" - at ")
    place = path.strip("`") or "$"
    match said.partition(" matching regex")[0], place.rpartition(".")[2]:
        case "Expected `str`", "color" if "regex" in said:
            return BadSchema(reason="a colour is written as #rrggbb", path=place)
        case "Expected `str`", "id" if "regex" in said:
            return BadSchema(reason="an id is made of letters, digits, and . _ -", path=place)
        case _, "key" if "of length" in said:
            return BadSchema(reason="a key is one character, or empty for none", path=place)
    return BadSchema(reason=in_our_words(said), path=place)


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


def includes(schema: Schema, other: Schema) -> bool:
    """Whether all that may be said under ``other`` may be said under ``schema``: ids and types are there."""
    for label in other.labels:
        mine = schema.label(label.id)
        if mine is None:
            return False
        for attribute in label.attributes:
            same = mine.attribute(attribute.id)
            if same is None or same.type != attribute.type:
                return False
            if any(same.choice(choice.id) is None for choice in attribute.choices):
                return False
    return all(schema.link_type(link.id) is not None for link in other.links)


def check_schema(schema: Schema) -> None:
    """Whether a schema, from a file or from an editor, holds together. Raises BadSchema."""
    try:
        # What an editor put together has not been through the reader, which knows what may stand where.
        msgspec.convert(msgspec.to_builtins(schema), Schema)
    except msgspec.ValidationError as error:
        raise as_bad_schema(error) from None
    if not schema.labels:
        raise BadSchema(reason="a schema needs a label", path="$.labels")
    if not schema.offered():
        raise BadSchema(reason="a schema needs a label that is not disabled", path="$.labels")
    _unique("$.labels", (label.id for label in schema.labels))
    _unique("$.labels (keys)", (label.key.casefold() for label in schema.labels if label.key))
    _unique("$.links", (link.id for link in schema.links))
    _check_names("$", schema.names)
    for place, label in enumerate(schema.labels):
        _check_label(f"$.labels[{place}]", label)
    known = {label.id for label in schema.labels}
    for place, link in enumerate(schema.links):
        _check_link(f"$.links[{place}]", link, known)


def _check_label(path: str, label: Label) -> None:
    _check_names(path, label.names)
    if label.key and (not label.key.isprintable() or label.key.isspace()):
        raise BadSchema(reason="a key is a character that can be seen", path=f"{path}.key")
    _unique(f"{path}.attributes", (attribute.id for attribute in label.attributes))
    for number, attribute in enumerate(label.attributes):
        _check_names(f"{path}.attributes[{number}]", attribute.names)
        _check_choices(f"{path}.attributes[{number}]", attribute)


def _check_link(path: str, link: LinkType, labels: set[str]) -> None:
    _check_names(path, link.names)
    if not link.pairs:
        raise BadSchema(reason="a link type needs a pair of labels", path=f"{path}.pairs")
    for number, (source, target) in enumerate(link.pairs):
        for end, other in ((source, "*"), (target, "=")):
            if end not in labels and end not in ("*", other):
                raise BadSchema(reason=NoSuchLabel(label=end), path=f"{path}.pairs[{number}]")


def _check_choices(path: str, attribute: Attribute) -> None:
    has, wants = bool(attribute.choices), attribute.type in ("choice", "choices")
    if wants and not has:
        raise BadSchema(reason=NeedsChoices(attribute=attribute.id), path=f"{path}.choices")
    if has and not wants:
        reason = TakesNoChoices(attribute=attribute.id, type=attribute.type)
        raise BadSchema(reason=reason, path=f"{path}.choices")
    _unique(f"{path}.choices", (choice.id for choice in attribute.choices))
    for number, choice in enumerate(attribute.choices):
        _check_names(f"{path}.choices[{number}]", choice.names)


def _check_names(path: str, names: Names) -> None:
    """Names are shown in one line, in either language."""
    for language, name in (("ar", names.ar), ("en", names.en)):
        if not name.strip():
            raise BadSchema(reason="a name is missing", path=f"{path}.names.{language}")
        if any(ord(letter) < 32 or letter in "\x7f\u2028\u2029" for letter in name):
            raise BadSchema(reason="a name stands in one line", path=f"{path}.names.{language}")


def _unique(path: str, ids: Iterable[str]) -> None:
    repeated = [one for one, times in Counter(ids).items() if times > 1]
    if repeated:
        raise BadSchema(reason=Twice(ids=", ".join(sorted(repeated))), path=path)
