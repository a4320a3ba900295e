"""Writing a file so that a failure leaves the old one."""

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from annotator.exchange.errors import CannotWrite, DiskFull, NotAFile

SUMS = "SHA256SUMS"
LOSSES = "LOSSES.md"
"""The checksums of a folder and the page of what it does not hold, in it: no files of any format."""

FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG)


@contextmanager
def write_beside(path: Path) -> Iterator[BinaryIO]:
    """A file to write to that takes the place of ``path`` once it is complete and on the disk.

    It is written beside its target under a hidden name, synced, and renamed, so at every moment ``path`` is
    either the old file or the whole new one. If the body raises, the new file is removed and the old one
    stays. A symbolic link stays a link: what it points to is replaced. The old file's permissions are kept.

    Raises NotAFile for a folder or a device, DiskFull, and CannotWrite for what else the system refuses.
    """
    try:
        target = path.resolve()
        mode = _old_mode(target, path)
        beside = target.with_name(f".hashiya-{secrets.token_hex(6)}.tmp")
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    except (OSError, RuntimeError, ValueError) as error:
        raise refusal(path, error) from None
    try:
        with os.fdopen(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if mode is not None:
            beside.chmod(mode)
        beside.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise refusal(path, error) from None
    finally:
        # After the rename nothing is there any more; before it, this is what is left of a failure.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file, through links too."""
    try:
        return one.samefile(other)
    except OSError:
        return one.resolve() == other.resolve()
    except ValueError:  # no path at all, which whoever opens it says
        return False


def _old_mode(target: Path, path: Path) -> int | None:
    """The permissions of what stands there, or None if nothing does. Raises NotAFile."""
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        raise NotAFile(path=path)
    return stat.S_IMODE(found)


def refusal(path: Path, error: Exception) -> CannotWrite:
    """The error that tells a user what the system refused."""
    if isinstance(error, CannotWrite):
        return error
    if isinstance(error, OSError) and error.errno in FULL:
        return DiskFull(path=path)
    return CannotWrite(path=path, reason=getattr(error, "strerror", None) or str(error))


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where a folder can be opened (not on Windows)."""
    if os.name != "posix":
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
