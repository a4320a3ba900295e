"""Who annotates, and what a project remembers: two small tables."""

import sqlite3
from typing import Any
from uuid import uuid4

import msgspec

from annotator.core.annotation import GOLD
from annotator.store.errors import AnnotatorUnnamed
from annotator.store.file import writing
from annotator.store.shapes import Annotator
from annotator.store.stored import Damage, write

_NAMED = "SELECT id, uuid, name FROM annotators WHERE name = ?"
_NEW = "INSERT INTO annotators (uuid, name) VALUES (?, ?) ON CONFLICT DO NOTHING"
_KEEP = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


def everybody(connection: sqlite3.Connection, *, gold: bool) -> list[Annotator]:
    """All annotators, by name; without ``gold`` all but GOLD."""
    found = connection.execute("SELECT id, uuid, name FROM annotators ORDER BY name")
    return [Annotator(*row) for row in found if gold or row[2] != GOLD]


def plain_name(name: str) -> str:
    """A name without spaces around it. Raises AnnotatorUnnamed where nothing readable is left."""
    name = name.strip()
    if not name or not name.isprintable():
        raise AnnotatorUnnamed
    return name


def named(connection: sqlite3.Connection, name: str) -> Annotator:
    """The annotator of this plain name, made if missing."""
    row = connection.execute(_NAMED, (name,)).fetchone()
    if row is None:
        with writing(connection):
            connection.execute(_NEW, (str(uuid4()), name))
        row = connection.execute(_NAMED, (name,)).fetchone()
    return Annotator(*row)


def setting(connection: sqlite3.Connection, name: str, default: Any) -> Any:
    """A setting, or ``default``. Raises Damage."""
    row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
    if row is None:
        return default
    try:
        return msgspec.json.decode(row[0])
    except msgspec.DecodeError as error:
        raise Damage(f"setting {name}: {error}") from None


def keep_setting(connection: sqlite3.Connection, name: str, value: Any) -> None:
    """Keep a setting; ``value`` is JSON."""
    json = write(value)
    with writing(connection):
        connection.execute(_KEEP, (name, json))
