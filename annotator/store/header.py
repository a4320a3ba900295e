"""What a project says of itself: who it is, what it is called, by which schema it is annotated."""

import sqlite3

from annotator.core.errors import BadSchema
from annotator.core.schema import Schema, schema_from_json
from annotator.store.stored import Damage


def read_header(connection: sqlite3.Connection) -> tuple[str, str, int, Schema]:
    """The project's uuid, its name, the id of the schema in force and that schema. Raises Damage."""
    row = connection.execute("SELECT uuid, name FROM project").fetchone()
    if row is None:
        raise Damage("it has no name or no schema")
    return str(row[0]), str(row[1]), *newest_schema(connection)


def newest_schema(connection: sqlite3.Connection) -> tuple[int, Schema]:
    """The id of the schema in force, which counts up, and that schema. Raises Damage."""
    row = connection.execute("SELECT id, json FROM schemas ORDER BY id DESC LIMIT 1").fetchone()
    if row is None:
        raise Damage("it has no name or no schema")
    return int(row[0]), read_schema(row[1])


def read_schema(json: str) -> Schema:
    """A schema as it is stored. Raises Damage."""
    try:
        return schema_from_json(json.encode())
    except BadSchema as error:
        raise Damage(f"schema: {error.fields['reason']} (at {error.fields['path']})") from None
