"""New files, and old ones brought to the present version.

Imported only for that, because sqlite-utils is slow to load.
"""

import os
import sqlite3
from contextlib import suppress
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
    if os.path.lexists(path):
        raise ProjectExists(path=path)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        unfinished.open("wb").close()
        with Guard(path):
            _build(unfinished, schema, name)
        _give_name(unfinished, path)
    except OSError as error:
        raise ProjectUnreachable(path=path, reason=error.strerror or "not writable") from None
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def migrate_file(path: Path, connection: sqlite3.Connection, version: int) -> None:
    """Copy an older file to its backups, then bring it to the present version or leave it as it was.

    Raises BackupFailed, and what the migration raises.
    """
    with Guard(path):
        back_up_before_migration(path, version)
        migrate(connection)
        check_tables(connection, path)


def _give_name(unfinished: Path, path: Path) -> None:
    """Let the file appear under its name, whole, and never in place of another."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise ProjectExists(path=path) from None
    except OSError:
        # A file system without hard links: whoever makes this empty file first owns the name.
        try:
            path.open("xb").close()
        except FileExistsError:
            raise ProjectExists(path=path) from None
        unfinished.replace(path)


def _build(path: Path, schema: Schema, name: str) -> None:
    connection = open_raw(path, "mode=rwc")
    try:
        # Nobody knows the file yet, so it is made safe once, before it gets its name.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("PRAGMA synchronous = OFF")
        migrate(connection)
        with writing(connection):
            connection.execute("INSERT INTO project VALUES (1, ?, ?, ?)", (str(uuid4()), name, now()))
            connection.execute(
                "INSERT INTO schemas (json, added_at) VALUES (?, ?)", (schema_to_json(schema).decode(), now())
            )
    finally:
        connection.close()
