"""Where imports come from: a file, the files of a folder, or those of a zip, which is never unpacked."""

import os
import stat
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from annotator.exchange.errors import CannotRead, NoFiles, NotThere, UnsafeZip
from annotator.exchange.files import LOSSES, SUMS
from annotator.formats import Format, Source

MOST_FILES = 1_000_000
MOST_BYTES = 16 * 1024**3

#: Of more than so many bytes, a zip may hold so many times what it takes itself; text is packed to a tenth.
FAIR_BYTES = 100 * 1024**2
MOST_RATIO = 100

#: What reading a zip that is cut short or made wrongly raises, beside OSError.
BROKEN = (BadZipFile, NotImplementedError, EOFError, IndexError, zlib.error, LZMAError, struct.error)


@contextmanager
def open_source(path: Path, form: Format) -> Iterator[Source]:
    """The source that ``path`` is; of a folder or zip, the files that ``form`` reads.

    Of a format of several files, one of them stands for all that differ from it only in how they end. Links
    are not followed and hidden files are passed over. Raises NotThere, CannotRead, NoFiles, UnsafeZip.
    """
    if path.suffix.lower() == ".zip" and not path.is_dir():
        with _told(path):
            archive = ZipFile(path)
        with archive:
            with _told(path):
                entries = _entries(path, archive)
            yield FromZip(archive, {name: entries[name] for name in _wanted(path, form, sorted(entries))})
        return
    names = names_in(path)
    if path.is_dir():
        yield FromFolder(path, _wanted(path, form, names))
    elif form.folder:
        yield FromFolder(path.parent, _wanted(path, form, _siblings(path)))
    else:
        yield FromFile(path)


def names_in(path: Path) -> Sequence[str]:
    """The names of the files of a folder or zip, or that of the file itself.

    Raises NotThere, CannotRead, UnsafeZip.
    """
    with _told(path):
        if path.is_dir():
            return sorted(_walk(path))
        path.stat()
        if path.suffix.lower() != ".zip":
            return (path.name,)
        with ZipFile(path) as archive:
            return sorted(_entries(path, archive))


@contextmanager
def _told(path: object) -> Iterator[None]:
    """Whatever opening or unpacking a file raises, as an error of ours."""
    try:
        yield
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None
    except (*BROKEN, RuntimeError, ValueError) as error:
        raise CannotRead(path=path, reason=str(error)) from None


class FromFile:
    """A source of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.names: Sequence[str] = (path.name,)

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:  # noqa: ARG002
        """The file."""
        return _ordinary(self._path, follow=True)


class FromFolder:
    """A source of the files of a folder and of those within it."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._folder = folder
        self._known = frozenset(names)
        self.names = names

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """One of its files; what is not among its names is not there."""
        if name not in self._known:
            raise NotThere(path=name)
        return _ordinary(self._folder / name, follow=False)


class FromZip:
    """A source of the files of a zip."""

    def __init__(self, archive: ZipFile, entries: dict[str, ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries
        self.names: Sequence[str] = tuple(entries)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """One of its files, never more of it than the zip says that there is."""
        if name not in self._entries:
            raise NotThere(path=name)
        with _told(name):
            opened = self._archive.open(self._entries[name])
        try:
            with opened as file:
                yield file  # type: ignore[misc]
        except (*BROKEN, OSError) as error:
            raise CannotRead(path=name, reason=str(error)) from None


@contextmanager
def _ordinary(path: Path, *, follow: bool) -> Iterator[BinaryIO]:
    """An ordinary file, opened without waiting for anybody; no link unless whoever imports named it."""
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    if not follow:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    with _told(path):
        descriptor = os.open(path, flags)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotRead(path=path, reason="not an ordinary file")
        try:
            yield file
        except OSError as error:
            raise CannotRead(path=path, reason=error.strerror or str(error)) from None


def _wanted(path: Path, form: Format, names: Sequence[str]) -> Sequence[str]:
    ends = form.extensions
    fitting = [name for name in names if name.lower().endswith(ends)]
    if not fitting:
        raise NoFiles(path=path, suffixes=", ".join(ends))
    return (
        tuple(name for name in names if name.rpartition("/")[2] not in (SUMS, LOSSES))
        if form.folder
        else tuple(fitting)
    )


def _siblings(path: Path) -> list[str]:
    """The name of a file and of those beside it that differ only in how they end."""
    with _told(path):
        beside = sorted(one.name for one in os.scandir(path.parent) if one.is_file(follow_symlinks=False))
    return [name for name in beside if Path(name).stem == path.stem]


def _walk(top: Path) -> Iterator[str]:
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(top / folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_file(follow_symlinks=False):
                    entry.name.encode()  # raises where it is no text, which could not even be told
                    yield folder + entry.name
                elif entry.is_dir(follow_symlinks=False):
                    folders.append(f"{folder}{entry.name}/")


def _entries(path: Path, archive: ZipFile) -> dict[str, ZipInfo]:
    """The ordinary files of a zip by name; what is unsafe refuses the whole."""
    entries: dict[str, ZipInfo] = {}
    size = 0
    for entry in archive.infolist():
        name = entry.filename
        kind = stat.S_IFMT(entry.external_attr >> 16)
        # A name of nothing is none; zipfile itself stumbles over it.
        if not name or entry.is_dir() or kind not in (0, stat.S_IFREG):
            continue
        parts = name.split("/")
        if any(part.startswith(".") or part == "__MACOSX" for part in parts) and ".." not in parts:
            continue
        if name.startswith("/") or "\\" in name or ".." in parts or "" in parts:
            raise UnsafeZip(path=path, reason="a name in it leads out of it")
        if entry.flag_bits & 1:
            raise UnsafeZip(path=path, reason="it needs a password")
        if name in entries:
            raise UnsafeZip(path=path, reason="a name stands in it twice")
        entries[name] = entry
        size += entry.file_size
        if len(entries) > MOST_FILES or size > MOST_BYTES:
            raise UnsafeZip(path=path, reason="it is too large once unpacked")
    if size > FAIR_BYTES and size > MOST_RATIO * path.stat().st_size:
        raise UnsafeZip(path=path, reason="it is far larger unpacked than packed")
    return entries
