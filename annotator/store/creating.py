"""New files, and old ones brought to the present version.

Imported only for that, because sqlite-utils is slow to load.
"""

import os
import sqlite3
from pathlib import Path
from uuid import uuid4

from annotator.core.schema import Schema, schema_to_json
from annotator.store.articles import now
from annotator.store.backups import back_up_before_migration
from annotator.store.errors import ProjectExists, ProjectUnreachable
from annotator.store.file import Guard, check_tables, open_raw, writing
from annotator.store.migrations import migrate


def create_file(path: Path, schema: Schema, name: str) -> None:
    """Make a project file, whole or not at all: it is built beside and renamed.

    Raises ProjectExists, ProjectUnreachable or DiskFull.
    """
    try:
        # Whoever makes this empty file first owns the name.
        path.open("xb").close()
    except FileExistsError:
        raise ProjectExists(path=path) from None
    except OSError as error:
        raise ProjectUnreachable(path=path, reason=error.strerror or "not writable") from None
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with Guard(path):
            _build(unfinished, schema, name)
        _rename(unfinished, path)
    except BaseException:
        path.unlink(missing_ok=True)
        unfinished.unlink(missing_ok=True)
        raise


def migrate_file(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """Copy an older file to its backups, then bring it to the present version or leave it as it was.

    Raises BackupFailed, and what the migration raises.
    """
    with Guard(path):
        back_up_before_migration(path, version)
        migrate(connection)
        check_tables(connection, path)


def _rename(unfinished: Path, path: Path) -> None:
    try:
        unfinished.replace(path)
    except OSError as error:
        raise ProjectUnreachable(path=path, reason=error.strerror or "not writable") from None


def _build(path: Path, schema: Schema, name: str) -> None:
    connection = open_raw(path, "mode=rwc")
    try:
        migrate(connection)
        with writing(connection):
            connection.execute("INSERT INTO project VALUES (1, ?, ?, ?)", (str(uuid4()), name, now()))
            connection.execute(
                "INSERT INTO schemas (json, added_at) VALUES (?, ?)", (schema_to_json(schema).decode(), now())
            )
    finally:
        connection.close()
