"""Where exports go: a file, a folder, a zip, or nowhere. Nothing is seen before all of it is written."""

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

from annotator.exchange.errors import CannotWrite, FolderTaken, NotAFile
from annotator.exchange.files import refusal, write_beside
from annotator.formats import Format, Sink

#: When every file of a zip was changed last: the same articles give the same bytes.
ZIP_DATE = (1980, 1, 1, 0, 0, 0)


@contextmanager
def open_sink(out: Path, form: Format) -> Iterator[Sink]:
    """The sink that ``out`` asks for: a file, or for a format of several files a zip or a folder.

    ``out`` is there, whole, once the body has ended; where it raises, what was there before is there still.
    Raises CannotWrite and its kinds; FolderTaken for a folder with something in it.
    """
    if not form.folder:
        with write_beside(out) as file:
            yield OneFile(file)
    elif out.suffix.lower() == ".zip":
        with write_beside(out) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
            yield IntoZip(archive)
    else:
        with folder_beside(out) as folder:
            yield IntoFolder(folder)


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

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file of the zip."""
        entry = ZipInfo("/".join(_parts(name)), ZIP_DATE)
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
def folder_beside(path: Path) -> Iterator[Path]:
    """A hidden folder to fill that becomes ``path`` at the end."""
    try:
        target = path.resolve()
        if target.exists():
            if not target.is_dir():
                raise NotAFile(path=path)
            if any(target.iterdir()):
                raise FolderTaken(path=path)
        beside = target.with_name(f".hashiya-{secrets.token_hex(6)}.tmp")
        beside.mkdir()
    except (OSError, RuntimeError, ValueError) as error:
        raise refusal(path, error) from None
    try:
        yield beside
        _to_disk()
        if target.exists():
            target.rmdir()
        beside.replace(target)
    except CannotWrite:
        raise
    except OSError as error:
        raise refusal(path, error) from None
    finally:
        with suppress(OSError):
            shutil.rmtree(beside, ignore_errors=True)


def _to_disk() -> None:
    """All that was written, before it gets its name; one call, since a folder may hold thousands of files."""
    if hasattr(os, "sync"):
        os.sync()
