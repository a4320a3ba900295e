"""A project file that is open: what all that is asked of it stands on."""

import sqlite3
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from annotator.store.errors import BackupFailed, ProjectGone
from annotator.store.file import Guard, identity_of
from annotator.store.header import read_header


class Closing:
    """What lets go of its file at the end of a ``with`` block."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; may be called again."""
        for connection in vars(self).values():
            if isinstance(connection, sqlite3.Connection):
                connection.close()


class Opened(Closing):
    """A project file with its connection, in the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path = path.absolute()
        self.backup_problem: BackupFailed | None = None
        self._connection = connection
        self._file = identity_of(path)
        self._guarded = partial(Guard, path)
        with self._guarded():
            self.uuid, self.name, self._schema_id, self.schema = read_header(connection)

    def _stay(self) -> None:
        """Refuse to write to a file that was taken away: it would be lost, and SQLite would not notice."""
        if identity_of(self.path) != self._file:
            raise ProjectGone(path=self.path)
