"""What a project says of itself: who it is, what it is called, by which schema it is annotated."""

import sqlite3

from annotator.core.errors import BadSchema
from annotator.core.schema import Schema, schema_from_json
from annotator.store.stored import Damage


def read_header(connection: sqlite3.Connection) -> tuple[str, str, Schema]:
    """The project's uuid, its name and the schema that counts. Raises Damage."""
    row = connection.execute("SELECT uuid, name FROM project").fetchone()
    newest = connection.execute("SELECT json FROM schemas ORDER BY id DESC LIMIT 1").fetchone()
    if row is None or newest is None:
        raise Damage("it has no name or no schema")
    try:
        return str(row[0]), str(row[1]), schema_from_json(newest[0].encode())
    except BadSchema as error:
        raise Damage(f"schema: {error.fields['reason']} (at {error.fields['path']})") from None
