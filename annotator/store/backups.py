"""Copies of a project, kept beside it: one a day, seven days back, and one before each migration."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from annotator.store.errors import BackupFailed
from annotator.store.file import backups_folder, open_raw

DAYS_KEPT = 7

_DAILY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].hashiya"


def back_up_today(path: Path) -> Path | None:
    """Make today's copy of the project at ``path`` and let go of those beyond the newest seven.

    None where today has one already. Uses a connection of its own, so any thread may call it; writers are
    not held up. Raises BackupFailed.
    """
    folder = backups_folder(path)
    target = folder / f"{datetime.now(UTC).date().isoformat()}.hashiya"
    try:
        if target.exists():
            return None
        _copy(path, target)
        for old in sorted(folder.glob(_DAILY))[:-DAYS_KEPT]:
            old.unlink()
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        raise BackupFailed(path=folder, reason=_reason(error)) from error
    return target


def back_up_before_migration(path: Path, version: int) -> Path:
    """Keep the file as it is at ``version``, for good. Raises BackupFailed."""
    folder = backups_folder(path)
    target = folder / f"version-{version}-{datetime.now(UTC):%Y-%m-%dT%H%M%S}.hashiya"
    try:
        _copy(path, target)
    except (OSError, sqlite3.Error, UnicodeDecodeError) as error:
        raise BackupFailed(path=folder, reason=_reason(error)) from error
    return target


def _copy(path: Path, target: Path) -> None:
    """Copy through SQLite into a file beside the target, then rename: a half copy never has a copy's name."""
    target.parent.mkdir(exist_ok=True)
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    try:
        source = open_raw(path, "mode=ro")
        try:
            copy = sqlite3.connect(unfinished, isolation_level=None)
            try:
                source.backup(copy)
                # A copy that stands alone: one file, with nothing beside it.
                copy.execute("PRAGMA journal_mode = DELETE")
            finally:
                copy.close()
        finally:
            source.close()
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _reason(error: OSError | sqlite3.Error | UnicodeDecodeError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
