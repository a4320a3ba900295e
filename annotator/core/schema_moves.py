"""Where things go when a schema changes: labels, attributes, choices and link types that get another id, are
merged into another, or go away.

Moves speak of what annotations hold now (ids of the schema before, or ids that no schema knows) and say what
becomes of it: its id under the new schema, or None where it is removed. What no move names keeps its id.
"""

from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

import msgspec

from annotator.core.errors import BadSchema, HashiyaError
from annotator.core.schema import Label, Schema, as_bad_schema, check_schema
from annotator.core.schema_faults import (
    MovesInCircles,
    NoSuchAttribute,
    NoSuchChoice,
    NoSuchLabel,
    NoSuchLinkType,
    in_our_words,
)

Targets = dict[str, str | None]

_T = TypeVar("_T")


class Moves(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """``labels``: by label id. ``attributes``: by label id (as it is now) and attribute id; ``values``: by
    label, attribute and choice id. ``links``: by link type.
    """

    labels: Targets = {}
    attributes: dict[str, Targets] = {}
    values: dict[str, dict[str, Targets]] = {}
    links: Targets = {}

    def label(self, label_id: str) -> str | None:
        """What becomes of a label."""
        return self.labels.get(label_id, label_id)

    def attribute(self, label_id: str, attribute_id: str) -> str | None:
        """What becomes of an attribute of a label."""
        return self.attributes.get(label_id, {}).get(attribute_id, attribute_id)

    def value(self, label_id: str, attribute_id: str, choice_id: str) -> str | None:
        """What becomes of a choice of an attribute of a label."""
        return self.values.get(label_id, {}).get(attribute_id, {}).get(choice_id, choice_id)

    def link(self, type_id: str) -> str | None:
        """What becomes of a link type."""
        return self.links.get(type_id, type_id)


class Plan(msgspec.Struct, frozen=True):
    """A way from one schema to another; made by :func:`make_plan`, its moves end in ``after``."""

    before: Schema
    after: Schema
    moves: Moves


def moves_from_json(data: bytes) -> Moves:
    """Moves from a file. Raises BadSchema with the path and the reason."""
    try:
        return msgspec.json.decode(data, type=Moves)
    except msgspec.ValidationError as error:
        raise as_bad_schema(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadSchema(reason=in_our_words(str(error)), path="$") from None


def make_plan(before: Schema, after: Schema, moves: Moves) -> Plan:
    """A plan whose moves end in ``after``.

    All happen at once: ``{"A": "B", "B": "A"}`` exchanges two labels that both stay. Where the target of a
    move is not in ``after`` and is moved itself, that move is followed. Raises BadSchema, with the path in
    the schema or in the moves (``$.moves…``), where ``after`` does not hold together, where following leads
    in a circle, or to what ``after`` does not have.
    """
    check_schema(after)
    labels = _followed(
        "$.moves.labels",
        moves.labels,
        {label.id for label in after.labels},
        lambda one: NoSuchLabel(label=one),
    )
    links = _followed(
        "$.moves.links", moves.links, {link.id for link in after.links}, lambda one: NoSuchLinkType(type=one)
    )
    attributes: dict[str, Targets] = {}
    values: dict[str, dict[str, Targets]] = {}
    for label_id in dict.fromkeys((*moves.attributes, *moves.values)):
        target = labels.get(label_id, label_id)
        if target is None:
            continue  # its spans go, with all that they hold
        label = after.label(target)
        if label is None:
            where = "attributes" if label_id in moves.attributes else "values"
            raise BadSchema(reason=NoSuchLabel(label=target), path=f"$.moves.{where}.{label_id}")
        attributes[label_id] = _attributes(label_id, moves, label)
        values[label_id] = _values(label_id, moves, attributes[label_id], label)
    return Plan(before, after, Moves(labels, _filled(attributes), _filled(values), links))


def _attributes(label_id: str, moves: Moves, label: Label) -> Targets:
    return _followed(
        f"$.moves.attributes.{label_id}",
        moves.attributes.get(label_id, {}),
        {attribute.id for attribute in label.attributes},
        lambda one: NoSuchAttribute(label=label.id, attribute=one),
    )


def _values(label_id: str, moves: Moves, attributes: Targets, label: Label) -> dict[str, Targets]:
    found = {}
    for old, targets in moves.values.get(label_id, {}).items():
        new = attributes.get(old, old)
        if new is None:
            continue
        path = f"$.moves.values.{label_id}.{old}"
        attribute = label.attribute(new)
        if attribute is None:
            raise BadSchema(reason=NoSuchAttribute(label=label.id, attribute=new), path=path)
        known = {choice.id for choice in attribute.choices}
        found[old] = _followed(
            path,
            targets,
            known,
            lambda one, at=new: NoSuchChoice(attribute=at, choice=one),  # type: ignore[misc]
        )
    return _filled(found)


def _followed(
    path: str,
    targets: Mapping[str, str | None],
    known: Collection[str],
    missing: Callable[[str], HashiyaError],
) -> Targets:
    """Each move, led on to what is ``known`` or to None; those that change nothing are left out."""
    found: Targets = {}
    for start, target in targets.items():
        seen, place = [start], target
        while place is not None and place not in known:
            if place in seen and len(seen) > 1:
                raise BadSchema(
                    reason=MovesInCircles(circle=" → ".join([*seen, place])), path=f"{path}.{start}"
                )
            if place not in targets or place in seen:
                raise BadSchema(reason=missing(place), path=f"{path}.{start}")
            seen.append(place)
            place = targets[place]
        if place != start:
            found[start] = place
    return found


def _filled(targets: dict[str, _T]) -> dict[str, _T]:
    return {key: value for key, value in targets.items() if value}
