"""What a zip may be before anything in it is read: documents of offices are zips too."""

import lzma
import stat
import struct
import zlib
from typing import BinaryIO
from zipfile import BadZipFile, LargeZipFile, ZipFile, ZipInfo

from annotator.loaders.errors import Malformed, UnsafeArchive

MOST_ENTRIES = 100_000
MOST_RATIO = 200
"""So many times its size may a zip come to once unpacked; Arabic text comes to about ten times."""

SMALL = 20_000_000
"""Bytes, once unpacked, up to which the ratio is nobody's concern."""

MOST_DOCUMENT = 400_000_000
"""Bytes of an office document once unpacked."""

BROKEN = (
    BadZipFile, LargeZipFile, NotImplementedError, EOFError, OSError, ValueError, RuntimeError, LookupError,
    struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip
"""What reading a zip that is not whole may raise."""


def open_zip(file: BinaryIO, name: str, kind: str) -> ZipFile:
    """The zip in ``file``. Raises Malformed."""
    try:
        return ZipFile(file)
    except BROKEN:
        raise Malformed(name=name, kind=kind, reason="it is not whole") from None


def safe_entries(archive: ZipFile, name: str, most: int) -> dict[str, ZipInfo]:
    """The ordinary files of a zip by name, together no more than ``most`` bytes. Raises UnsafeArchive.

    Names are only ever compared, never joined to a path; one that would lead out refuses the whole.
    """
    entries: dict[str, ZipInfo] = {}
    size = packed = 0
    for entry in archive.infolist():
        kind = stat.S_IFMT(entry.external_attr >> 16)
        # A name of nothing is none; zipfile itself stumbles over it.
        if not entry.filename or entry.is_dir() or kind not in (0, stat.S_IFREG):
            continue
        path = entry.filename
        parts = path.split("/")
        if path.startswith("/") or "\\" in path or ".." in parts or "\0" in path or ":" in parts[0]:
            raise UnsafeArchive(name=name, reason="a name in it leads out of it")
        if entry.flag_bits & 1:
            raise UnsafeArchive(name=name, reason="it needs a password")
        if path in entries:
            raise UnsafeArchive(name=name, reason="a name stands in it twice")
        entries[path] = entry
        size += entry.file_size
        packed += entry.compress_size
        if len(entries) > MOST_ENTRIES:
            raise UnsafeArchive(name=name, reason="there are too many files in it")
        if size > most or (size > SMALL and size > MOST_RATIO * max(1, packed)):
            raise UnsafeArchive(name=name, reason="it is too large once unpacked")
    return entries


def check_document(file: BinaryIO, name: str, kind: str) -> None:
    """Raise Malformed or UnsafeArchive where an office document is not to be opened; else go back to 0."""
    with open_zip(file, name, kind) as archive:
        entries = safe_entries(archive, name, MOST_DOCUMENT)
    if "[Content_Types].xml" not in entries:
        raise Malformed(name=name, kind=kind, reason="it is another kind of file inside")
    file.seek(0)
