"""Who says what: the sources of an article with what each attributes, and where either is missing.

Which link says that a source stands behind something is read from the schema: the link type with the id
``attributes`` or, without one, each type that leads from one label to two others or more. The labels that
such a type begins at are the sources; labels with a count that it may lead to ought to have one.
"""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.core.annotation import Annotation, Link, Span
from annotator.core.linking import is_mutual
from annotator.core.schema import Attribute, LinkType, Schema

CLAIM = "attributes"


class Claim(msgspec.Struct, frozen=True):
    """One thing that a source says: the span, the link to it, and what else the span is tied to."""

    link: Link
    span: Span
    through: tuple[tuple[Link, Span], ...]


class SourceClaims(msgspec.Struct, frozen=True):
    """A source with all it says, in the order of the text."""

    source: Span
    claims: tuple[Claim, ...]


class Claims(msgspec.Struct, frozen=True):
    """What is said of sources; ``silent`` ones say nothing, ``unsourced`` spans nobody says."""

    sources: tuple[SourceClaims, ...] = ()
    silent: tuple[Span, ...] = ()
    unsourced: tuple[Span, ...] = ()


class Compared(msgspec.Struct, frozen=True):
    """One line of the table: a label and the value of its first choice, with the claims of each source."""

    label: str
    kind: str
    cells: tuple[tuple[Claim, ...], ...]


def claim_types(schema: Schema) -> tuple[LinkType, ...]:
    """The link types that say who says what; empty where the schema has none."""
    named = tuple(kind for kind in schema.links if kind.id == CLAIM)
    return named or tuple(kind for kind in schema.links if _leads_from_one(kind))


def source_labels(schema: Schema) -> frozenset[str]:
    """The labels that such links begin at."""
    return frozenset(source for kind in claim_types(schema) for source, _target in kind.pairs)


def read_claims(schema: Schema, annotation: Annotation) -> Claims:
    """The sources with their claims, those without any, and what ought to have a source and has none."""
    kinds = {kind.id for kind in claim_types(schema)}
    spans = {span.id: span for span in annotation.spans}
    ties = [link for link in annotation.links if link.source in spans and link.target in spans]
    said = [link for link in ties if link.type in kinds]
    by_source: dict[str, list[Link]] = {}
    for link in said:
        by_source.setdefault(link.source, []).append(link)
    mutual = {kind.id for kind in schema.links if is_mutual(kind)}
    about: dict[str, list[Link]] = {}
    for link in ties:
        if link.type not in kinds and link.type not in mutual:
            for end in {link.source, link.target}:
                about.setdefault(end, []).append(link)
    found = [
        SourceClaims(span, tuple(_claims(by_source[span.id], spans, about)))
        for span in annotation.spans
        if span.id in by_source
    ]
    sources = source_labels(schema)
    silent = tuple(span for span in annotation.spans if span.label in sources and span.id not in by_source)
    sourced = _with_same({link.target for link in said}, [link for link in ties if link.type in mutual])
    wanting = {label for label in _claimable(schema) if counted(schema, label) is not None}
    unsourced = tuple(span for span in annotation.spans if span.label in wanting and span.id not in sourced)
    return Claims(tuple(found), silent, unsourced)


def compare(schema: Schema, claims: Claims) -> list[Compared]:
    """The claims as a table, a column a source: what has a count first, then in the order of the schema."""
    cells: dict[tuple[str, str], list[list[Claim]]] = {}
    for column, one in enumerate(claims.sources):
        for claim in one.claims:
            attribute = first_choice(schema, claim.span.label)
            value = claim.span.attributes.get(attribute.id) if attribute else None
            key = claim.span.label, value if isinstance(value, str) else ""
            cells.setdefault(key, [[] for _source in claims.sources])[column].append(claim)
    order = {label.id: place for place, label in enumerate(schema.labels)}

    def place(key: tuple[str, str]) -> tuple[bool, int, int]:
        attribute = first_choice(schema, key[0])
        kinds = [choice.id for choice in attribute.choices] if attribute else []
        kind = kinds.index(key[1]) if key[1] in kinds else len(kinds)
        return counted(schema, key[0]) is None, order.get(key[0], len(order)), kind

    return [Compared(*key, tuple(map(tuple, cells[key]))) for key in sorted(cells, key=place)]


def counted(schema: Schema, label_id: str) -> Attribute | None:
    """The label's attribute that is a count, if it has one."""
    return _first(schema, label_id, "count")


def first_choice(schema: Schema, label_id: str) -> Attribute | None:
    """The label's first attribute that is one of several choices: what kind of thing it is."""
    return _first(schema, label_id, "choice")


def _first(schema: Schema, label_id: str, kind: str) -> Attribute | None:
    label = schema.label(label_id)
    return next((one for one in label.attributes if one.type == kind), None) if label else None


def _leads_from_one(kind: LinkType) -> bool:
    heads, ends = {pair[0] for pair in kind.pairs}, {pair[1] for pair in kind.pairs}
    return len(heads) == 1 and len(ends) > 1 and not heads & {"*"} and not ends & (heads | {"*", "="})


def _claimable(schema: Schema) -> frozenset[str]:
    return frozenset(target for kind in claim_types(schema) for _source, target in kind.pairs)


def _claims(links: Sequence[Link], spans: dict[str, Span], about: dict[str, list[Link]]) -> Iterator[Claim]:
    for link in sorted(links, key=lambda one: (spans[one.target].start, one.id)):
        claimed = spans[link.target]
        through = [
            (tie, spans[tie.target if tie.source == claimed.id else tie.source])
            for tie in about.get(claimed.id, ())
        ]
        yield Claim(link, claimed, tuple(sorted(through, key=lambda one: (one[1].start, one[0].id))))


def _with_same(ids: set[str], same: Sequence[Link]) -> set[str]:
    """These spans and all that are the same as one of them, over however many links."""
    neighbours: dict[str, list[str]] = {}
    for link in same:
        neighbours.setdefault(link.source, []).append(link.target)
        neighbours.setdefault(link.target, []).append(link.source)
    found, waiting = set(ids), list(ids)
    while waiting:
        for other in neighbours.get(waiting.pop(), ()):
            if other not in found:
                found.add(other)
                waiting.append(other)
    return found
