"""Where imports come from: a file, the files of a folder, or those of a zip, which is never unpacked."""

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from annotator.exchange.errors import CannotRead, NoFiles, NotThere, UnsafeZip
from annotator.formats import Format, Source

MOST_FILES = 1_000_000
MOST_BYTES = 16 * 1024**3


@contextmanager
def open_source(path: Path, form: Format) -> Iterator[Source]:
    """The source that ``path`` is; of a folder or zip, the files that ``form`` reads.

    Links are not followed and hidden files are passed over. Raises NotThere, CannotRead, NoFiles, UnsafeZip.
    """
    try:
        if path.is_dir():
            yield FromFolder(path, _wanted(path, form, sorted(_walk(path))))
        elif path.suffix.lower() == ".zip":
            with ZipFile(path) as archive:
                entries = _entries(path, archive)
                yield FromZip(archive, {name: entries[name] for name in _wanted(path, form, sorted(entries))})
        else:
            yield FromFile(path)
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except (BadZipFile, NotImplementedError, EOFError) as error:
        raise CannotRead(path=path, reason=str(error)) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None


def names_in(path: Path) -> Sequence[str]:
    """The names of the files of a folder or zip, or that of the file itself.

    Raises NotThere, CannotRead, UnsafeZip.
    """
    try:
        if path.is_dir():
            return sorted(_walk(path))
        path.stat()
        if path.suffix.lower() != ".zip":
            return (path.name,)
        with ZipFile(path) as archive:
            return sorted(_entries(path, archive))
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except (BadZipFile, NotImplementedError, EOFError) as error:
        raise CannotRead(path=path, reason=str(error)) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None


class FromFile:
    """A source of one file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.names: Sequence[str] = (path.name,)

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:  # noqa: ARG002
        """The file."""
        if not stat.S_ISREG(self._path.stat().st_mode):
            raise CannotRead(path=self._path, reason="not an ordinary file")
        return self._path.open("rb")


class FromFolder:
    """A source of the files of a folder and of those within it."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        self._folder = folder
        self.names = names

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """One of its files; what is not among its names is not there."""
        if name not in self.names:
            raise NotThere(path=name)
        return (self._folder / name).open("rb")


class FromZip:
    """A source of the files of a zip."""

    def __init__(self, archive: ZipFile, entries: dict[str, ZipInfo]) -> None:
        self._archive = archive
        self._entries = entries
        self.names: Sequence[str] = tuple(entries)

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """One of its files."""
        if name not in self._entries:
            raise NotThere(path=name)
        return self._archive.open(self._entries[name])  # type: ignore[return-value]


def _wanted(path: Path, form: Format, names: Sequence[str]) -> Sequence[str]:
    ends = form.extensions
    fitting = [name for name in names if name.lower().endswith(ends)]
    if not fitting:
        raise NoFiles(path=path, suffixes=", ".join(ends))
    return tuple(names if form.folder else fitting)


def _walk(top: Path) -> Iterator[str]:
    folders = [""]
    while folders:
        folder = folders.pop()
        with os.scandir(top / folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_file(follow_symlinks=False):
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
        if entry.is_dir() or kind not in (0, stat.S_IFREG):
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
    return entries
