"""Where exports go: a file, a folder, a zip, or nowhere. Nothing is seen before all of it is written."""

import errno
import hashlib
import io
import os
import secrets
import shutil
import stat
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from annotator.exchange.errors import CannotWrite, FolderChanged, FolderTaken, NotAFile
from annotator.exchange.files import SUMS, refusal, write_beside
from annotator.formats import Format, Sink

#: When every file of a zip was changed last: the same articles give the same bytes.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


#: What file managers, and brat, leave in every folder they show: nobody's work.
LEFT_BEHIND = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".stats_cache"))


@contextmanager
def open_sink(out: Path, form: Format) -> Iterator[Sink]:
    """The sink that ``out`` asks for: a file, or for a format of several files a zip or a folder.

    ``out`` is there, whole, once the body has ended; where it raises, what was there before is there still.
    A folder is written with its checksums, and replaced only where it is empty or still what was written by
    us (decision 206). Raises CannotWrite and its kinds; FolderTaken for a folder with something else in it.
    """
    if not form.folder:
        with write_beside(out) as file:
            yield OneFile(file)
    elif out.suffix.lower() == ".zip":
        with write_beside(out) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            yield IntoZip(archive)
    else:
        with folder_beside(out, again=True) as folder:
            yield IntoFolder(folder)
            write_sums(folder)


class OneFile:
    """A sink of one file, whatever it is called."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:  # noqa: ARG002
        """The file itself."""
        yield self._file


class IntoFolder:
    """A sink of files in a folder that nobody sees yet."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A new file; its folders are made."""
        path = self._folder.joinpath(*_parts(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            yield file


class IntoZip:
    """A sink of files in a zip."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names: set[str] = set()

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file of the zip. Raises FileExistsError where some system would take it for another one."""
        entry = ZipInfo("/".join(_parts(name)), ZIP_DATE)
        if entry.filename.casefold() in self._names:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), name)
        self._names.add(entry.filename.casefold())
        entry.create_system = 3  # whatever system writes it, the bytes are the same
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = (stat.S_IFREG | 0o644) << 16
        return self._archive.open(entry, "w", force_zip64=True)  # type: ignore[return-value]


class Nowhere:
    """A sink for those who only want to know what would be lost."""

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:  # noqa: ARG002
        """A file that keeps nothing."""
        yield io.BufferedWriter(_Nothing())


class Memory:
    """A sink, and then a source, of files that are only looked at."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @property
    def names(self) -> Sequence[str]:
        """The names of the files, in the order in which they were written."""
        return tuple(self.files)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A new file; one that is there already is read."""
        if name in self.files:
            yield io.BytesIO(self.files[name])
            return
        file = io.BytesIO()
        yield file
        self.files[name] = file.getvalue()


class _Nothing(io.RawIOBase):
    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        return len(data)


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a name within a sink, which are the writer's own: none leads out of it."""
    path = PurePosixPath(name)
    if path.is_absolute() or not path.parts or ".." in path.parts or "\\" in name or ":" in name:
        raise ValueError(name)
    return path.parts


@contextmanager
def folder_beside(path: Path, *, again: bool = False) -> Iterator[Path]:
    """A hidden folder to fill that becomes ``path`` at the end.

    ``path`` may be empty or, with ``again``, hold what was written to it and nothing else. It is asked at
    the beginning and at the end, since a long time may be between. Raises FolderTaken, NotAFile, CannotWrite.
    """
    try:
        target = path.resolve()
        _check_free(path, target, again=again)
        beside = _hidden(target)
        beside.mkdir()
    except (OSError, RuntimeError, ValueError) as error:
        raise refusal(path, error) from None
    try:
        yield beside
        _to_disk()
        _check_free(path, target, again=again)
        _take_place(beside, target)
    except CannotWrite:
        raise
    except OSError as error:
        raise refusal(path, error) from None
    finally:
        with suppress(OSError):
            shutil.rmtree(beside, ignore_errors=True)


def _hidden(target: Path) -> Path:
    return target.with_name(f".hashiya-{secrets.token_hex(6)}.tmp")


def _check_free(path: Path, target: Path, *, again: bool) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise NotAFile(path=path)
    if not any(target.iterdir()):
        return
    if not again:
        raise FolderTaken(path=path)
    if not is_as_written(target):
        raise FolderChanged(path=path)


def _take_place(beside: Path, target: Path) -> None:
    """Put the new folder where the old one is; what cannot be put there leaves the old one."""
    old = _hidden(target)
    try:
        target.rename(old)
    except FileNotFoundError:
        beside.rename(target)
        return
    try:
        beside.rename(target)
    except OSError:
        old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def write_sums(folder: Path) -> int:
    """Write the SHA-256 of each file of a folder into it, for ``sha256sum -c``; how many files there are."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    lines = [f"{_digest(path)}  {path.relative_to(folder).as_posix()}" for path in files]
    (folder / SUMS).write_bytes("\n".join([*lines, ""]).encode())
    return len(files) + 1


def is_as_written(folder: Path) -> bool:
    """Whether a folder holds just the files that its own checksums name, none of them changed since."""
    sums = folder / SUMS
    if not sums.is_file() or sums.is_symlink():
        return False
    try:
        lines = sums.read_bytes().decode().splitlines()
    except UnicodeDecodeError:
        return False
    named = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    there = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if not _is_folder(path) and path.name not in LEFT_BEHIND
    }
    return there.keys() == {*named, SUMS} and all(
        not there[name].is_symlink() and there[name].is_file() and _digest(there[name]) == digest
        for name, digest in named.items()
    )


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _to_disk() -> None:
    """All that was written, before it gets its name; one call, since a folder may hold thousands of files."""
    if hasattr(os, "sync"):
        os.sync()
