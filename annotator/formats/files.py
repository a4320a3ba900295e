"""Where formats write to and read from: one file, or several with names. Exchange makes them real.

A format never sees a path. A name is relative, of parts joined by ``/``, and ``clean_name`` makes one of
whatever a person or an article is called.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, BinaryIO, Protocol

from annotator.core.annotation import Record

if TYPE_CHECKING:
    from annotator.formats.format import Options
    from annotator.formats.losses import Losses
    from annotator.formats.reading import Reading


class Sink(Protocol):
    """What a writer writes to. Nothing of it is seen by anyone before the writer has ended well."""

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """A new file to write, one at a time; a sink of one file takes any name, once."""
        ...


class Source(Protocol):
    """What a reader reads from: ordinary files of bounded size, wherever they lie."""

    @property
    def names(self) -> Sequence[str]:
        """The names of the files, in order."""
        ...

    def open(self, name: str) -> AbstractContextManager[BinaryIO]:
        """One of the files. Raises CannotRead and its kinds, never gives more bytes than the limit."""
        ...


WriteOne = Callable[[Iterable[Record], BinaryIO, "Options"], "Losses"]
ReadOne = Callable[[BinaryIO, str, "Reading"], Iterator[Record]]
Write = Callable[[Iterable[Record], Sink, "Options"], "Losses"]
Read = Callable[[Source, "Reading"], Iterator[Record]]


def to_one_file(write: WriteOne) -> Write:
    """A writer to a sink from a function that writes one file."""

    def whole(records: Iterable[Record], out: Sink, options: "Options") -> "Losses":
        with out.open("") as file:
            return write(records, file, options)

    return whole


def from_each_file(read: ReadOne) -> Read:
    """A reader of a source from a function that reads one file: the files one after another."""

    def whole(source: Source, reading: "Reading") -> Iterator[Record]:
        for name in source.names:
            with source.open(name) as file:
                yield from read(file, name, reading)

    return whole


def files_ending(source: Source, end: str) -> Sequence[str]:
    """The files of a source whose names end so; of a source of one file that one, whatever it is called."""
    names = source.names
    return names if len(names) == 1 else [name for name in names if name.lower().endswith(end)]


def from_files_ending(end: str, read: ReadOne) -> Read:
    """A reader of such files, one after another; what else lies in their folders is passed over."""

    def whole(source: Source, reading: "Reading") -> Iterator[Record]:
        for name in files_ending(source, end):
            with source.open(name) as file:
                yield from read(file, name, reading)

    return whole


#: Names that Windows keeps for devices; it takes raised digits for digits.
_RESERVED = frozenset(
    (
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    )
)


def clean_name(wanted: str) -> str:
    """A file name for something called ``wanted``, the same on every system, and another for another.

    What is plain already stays as it is; anything else has what is unsafe taken out and a piece of a hash
    put behind it, so that two names never fall together (also not where capitals do not count).
    """
    letters = (one if one.isalnum() or one in "_-" else "_" for one in wanted)
    kept = "".join(letters).strip("_")[:60]
    if kept and kept == wanted == wanted.lower() and kept not in _RESERVED:
        return kept
    return f"{kept or 'x'}-{hashlib.sha256(wanted.encode('utf-8', 'replace')).hexdigest()[:8]}"
