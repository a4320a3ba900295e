"""The schemas of a project: the one in force, what annotations use of it, and the step to another one.

A step is one transaction: every annotation that it touches gets its change, with a revision and a line of
history as any other, and then the new schema comes into force; or nothing happened.
"""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from annotator.core.annotation import Annotation
from annotator.core.change import Change, inverse
from annotator.core.errors import ChangeRefused
from annotator.core.schema import Schema, schema_to_json
from annotator.core.schema_change import Tally, affects, carry
from annotator.core.schema_draft import Census, Path, Usage
from annotator.core.schema_moves import Plan
from annotator.core.schema_values import choices_in, is_of_choices
from annotator.core.work import Tick, no_tick
from annotator.store import annotations, changes
from annotator.store.articles import now
from annotator.store.errors import SchemaChanged, SchemaKept
from annotator.store.file import reading
from annotator.store.header import newest_schema, read_schema
from annotator.store.stored import Damage, read_object

if TYPE_CHECKING:
    from annotator.store.project import Project

_LAST = "schema_step"
"""The setting that remembers the last step: the id of its schema, and the revisions it made."""

_ADD = "INSERT INTO schemas (json, added_at) VALUES (?, ?)"
_HOLDERS = """
SELECT article, annotator FROM spans WHERE label IN (SELECT value FROM json_each(?1))
UNION SELECT article, annotator FROM refusals WHERE label IN (SELECT value FROM json_each(?1))
UNION SELECT article, annotator FROM links WHERE type IN (SELECT value FROM json_each(?2))
ORDER BY 1, 2
"""
_SOME = 100


class Effect(msgspec.Struct, frozen=True):
    """What a step does, or did: all of it counted, and how many annotations of how many articles it changes.

    ``done`` of these annotations are finished; in ``decided`` of these articles something was adjudicated.
    """

    tally: Tally = Tally()
    annotations: int = 0
    articles: int = 0
    done: int = 0
    decided: int = 0


class Schemas:
    """``project.schemas``: beside ``project.schema``, what leads from it to another."""

    def __init__(self, project: "Project", connection: sqlite3.Connection) -> None:
        self._project = project
        self._connection = connection

    def census(self, tick: Tick = no_tick) -> Census:
        """What the annotations use of the schema in force, counted; ``tick`` counts articles."""
        with reading(self._connection, self._project.path) as connection:
            (total,) = connection.execute("SELECT count(*) FROM articles").fetchone()
            counts = _Counts(self._project.schema)
            for place, article in enumerate(
                connection.execute("SELECT id FROM articles ORDER BY id").fetchall()
            ):
                counts.add(connection, article[0])
                if place % _SOME == 0:
                    tick(place, total)
            tick(total, total)
            return counts.census()

    def preview(self, plan: Plan, tick: Tick = no_tick) -> Effect:
        """What :meth:`change` would do; nothing is changed. ``tick`` counts annotations.

        Raises SchemaChanged where the schema in force is not ``plan.before``, and BadSchema where something
        in use is gone and the plan does not say where it goes.
        """
        with reading(self._connection, self._project.path) as connection:
            if newest_schema(connection)[1] != plan.before:
                raise SchemaChanged
            effect = _Sum(connection)
            for key, annotation, carried in _steps(connection, plan, tick):
                effect.add(key, annotation, carried)
            return effect.effect()

    def change(self, plan: Plan, tick: Tick = no_tick) -> Effect:
        """Carry every annotation along and bring the new schema into force, all at once or not at all.

        Raises what :meth:`preview` and :meth:`Project.apply` raise; what ``tick`` raises takes all back.
        """
        with self._project.together():
            found, schema = newest_schema(self._connection)
            if schema != plan.before:
                raise SchemaChanged
            effect = _Sum(self._connection)
            touched = []
            for key, annotation, carried in _steps(self._connection, plan, tick):
                effect.add(key, annotation, carried)
                if carried[0] is not None:
                    touched.append([*key, self._commit(key, carried[0], annotation.revision)])
            # A file may say any version; within a project they count up.
            version = max(plan.after.version, schema.version + 1)
            self._put(msgspec.structs.replace(plan.after, version=version), found + 1, touched)
        self._project.read_schema()
        return effect.effect()

    def can_take_back(self) -> bool:
        """Whether the last change of the schema is known, so that it may be taken back."""
        step = self._project.setting(_LAST)
        with reading(self._connection, self._project.path) as connection:
            return _is_step(step) and step["schema"] == newest_schema(connection)[0]

    def take_back(self, tick: Tick = no_tick) -> int:
        """Take the last change of the schema back, with what it did to annotations; how many those were.

        Raises SchemaKept where what it changed was edited since, or what it brought is in use: nothing is
        changed then. May itself be taken back.
        """
        step = self._project.setting(_LAST)
        with self._project.together():
            found, schema = newest_schema(self._connection)
            if not _is_step(step) or step["schema"] != found:
                raise SchemaKept(reason="nothing is known of the step that led to it")
            before = self._before(found)
            touched = [list(one) for one in self._reversed(step["touched"], tick)]
            if self._uses_other(schema, before):
                raise SchemaKept(reason="what it brought is in use by now")
            self._put(msgspec.structs.replace(before, version=schema.version + 1), found + 1, touched)
        self._project.read_schema()
        return len(touched)

    # -- inside ------------------------------------------------------------------------------------------

    def _commit(self, key: annotations.Key, change: Change, revision: int) -> int:
        row = self._connection.execute("SELECT text, title FROM articles WHERE id = ?", key[:1]).fetchone()
        place = changes.Place(key, row[0], row[1] or str(key[0]))
        return changes.commit(self._connection, place, change, revision)

    def _put(self, schema: Schema, schema_id: int, touched: list[list[int]]) -> None:
        made = self._connection.execute(_ADD, (schema_to_json(schema).decode(), now())).lastrowid
        if made != schema_id:
            raise Damage("its schemas are out of order")
        self._project.set_setting(_LAST, {"schema": schema_id, "touched": touched})

    def _before(self, schema_id: int) -> Schema:
        row = self._connection.execute(
            "SELECT json FROM schemas WHERE id < ? ORDER BY id DESC LIMIT 1", (schema_id,)
        ).fetchone()
        if row is None:
            raise SchemaKept(reason="nothing is known of the step that led to it")
        return read_schema(row[0])

    def _reversed(self, touched: list[list[int]], tick: Tick) -> Iterator[tuple[int, int, int]]:
        """Take back what a step did to each annotation. Raises SchemaKept where one has gone on since."""
        for place, (article, annotator, revision) in enumerate(touched):
            key = (article, annotator)
            lines = annotations.history(self._connection, key)
            line = next((one for one in lines if one.revision == revision), None)
            if line is None:
                raise SchemaKept(reason="nothing is known of the step that led to it")
            try:
                made = self._commit(key, inverse(line.change), lines[-1].revision)
            except ChangeRefused:
                raise SchemaKept(reason="what it changed was edited since") from None
            yield article, annotator, made
            if place % _SOME == 0:
                tick(place, len(touched))

    def _uses_other(self, schema: Schema, before: Schema) -> bool:
        """Whether annotations use anything of ``schema`` that ``before`` does not have."""
        counts = _Counts(schema)
        for (article,) in self._connection.execute("SELECT id FROM articles").fetchall():
            counts.add(self._connection, article)
        census = counts.census()
        used = [path for path in census.spans if _knows(schema, path) and not _knows(before, path)]
        links = [one for one in census.links if schema.link_type(one) and not before.link_type(one)]
        return bool(used or links)


def _is_step(step: Any) -> bool:
    """Whether a setting, which may come from anybody, is what :meth:`Schemas.change` left there."""
    if not isinstance(step, dict) or not isinstance(step.get("schema"), int):
        return False
    touched = step.get("touched")
    return isinstance(touched, list) and all(
        isinstance(one, list) and len(one) == 3 and all(isinstance(part, int) for part in one)
        for one in touched
    )


def _steps(
    connection: sqlite3.Connection, plan: Plan, tick: Tick
) -> Iterator[tuple[annotations.Key, Annotation, tuple[Change | None, Tally]]]:
    """Each annotation that has to be looked at, with what becomes of it."""
    labels, links = affects(plan)
    encode = msgspec.json.encode
    holders = connection.execute(
        _HOLDERS, (encode(sorted(labels)).decode(), encode(sorted(links)).decode())
    ).fetchall()
    for place, key in enumerate(holders):
        annotation = annotations.read(connection, key, "")
        carried = carry(plan, annotation)
        yield key, annotation, (carried.change, carried.tally)
        if place % _SOME == 0:
            tick(place, len(holders))
    tick(len(holders), len(holders))


class _Sum:
    """An effect in the making."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        found = connection.execute("SELECT DISTINCT article FROM decisions")
        self._decided = {article for (article,) in found}
        self._tally = Tally()
        self._annotations = self._done = 0
        self._articles: set[int] = set()

    def add(self, key: annotations.Key, annotation: Annotation, carried: tuple[Change | None, Tally]) -> None:
        self._tally += carried[1]
        if carried[0] is not None:
            self._annotations += 1
            self._done += annotation.status == "done"
            self._articles.add(key[0])

    def effect(self) -> Effect:
        decided = len(self._articles & self._decided)
        return Effect(self._tally, self._annotations, len(self._articles), self._done, decided)


class _Counts:
    """A census in the making."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._paths: dict[tuple[str, str], tuple[Path, ...]] = {}
        self._spans: dict[Path, list[int]] = {}
        self._links: dict[str, list[int]] = {}

    def add(self, connection: sqlite3.Connection, article: int) -> None:
        """Count what stands in one article."""
        here: dict[Path, int] = {}
        for row in connection.execute("SELECT label, attributes FROM spans WHERE article = ?", (article,)):
            for path in self._paths_of(*row):
                here[path] = here.get(path, 0) + 1
        for path, count in here.items():
            _more(self._spans.setdefault(path, [0, 0]), count)
        for kind, count in connection.execute(
            "SELECT type, count(*) FROM links WHERE article = ? GROUP BY type", (article,)
        ):
            _more(self._links.setdefault(kind, [0, 0]), count)

    def census(self) -> Census:
        """What was counted."""
        spans = {path: Usage(*counted) for path, counted in self._spans.items()}
        return Census(spans, {kind: Usage(*counted) for kind, counted in self._links.items()})

    def _paths_of(self, label_id: str, attributes: str) -> tuple[Path, ...]:
        """What one span uses. Most spans of a label hold the same values."""
        known = self._paths.get((label_id, attributes))
        if known is None:
            label = self._schema.label(label_id)
            paths: list[Path] = [(label_id,)]
            for name, value in read_object(attributes, "attributes of a span").items():
                paths.append((label_id, name))
                if is_of_choices(label.attribute(name) if label else None):
                    paths += ((label_id, name, choice) for choice in choices_in(value))
            known = tuple(dict.fromkeys(paths))
            if len(self._paths) < 20_000:
                self._paths[label_id, attributes] = known
        return known


def _more(counted: list[int], count: int) -> None:
    counted[0] += count
    counted[1] += 1


def _knows(schema: Schema, path: Path) -> bool:
    label = schema.label(path[0])
    if label is None or len(path) == 1:
        return label is not None
    attribute = label.attribute(path[1])
    if attribute is None or len(path) == 2:
        return attribute is not None
    return attribute.choice(path[2]) is not None
