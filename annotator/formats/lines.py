"""Files line by line: bounded, numbered, decoded."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from typing import BinaryIO, Protocol
from zipfile import ZipExtFile

from annotator.formats.errors import LineTooLong, NotText, TooLong
from annotator.formats.reading import Reading

LINE_LIMIT = 64 * 1024 * 1024

#: What a file may have that is one article, and what its readers hold many times over; the spans of one.
ARTICLE_LIMIT, SPAN_LIMIT = 16 * 1024 * 1024, 200_000


class Lines(Protocol):
    """What lines are read from."""

    def readline(self, limit: int, /) -> bytes:
        """A line with its end, or as much of it as the limit allows; nothing at the end."""
        ...


def numbered_lines(file: Lines, name: str, reading: Reading, first: int = 1) -> Iterator[tuple[int, bytes]]:
    """All lines with their ends, numbered from ``first``, a BOM that leads the file left out.

    A line over LINE_LIMIT bytes is refused and, where reading goes on, passed over without being held.
    """
    number = first - 1
    while data := file.readline(LINE_LIMIT + 1):
        number += 1
        if len(data) > LINE_LIMIT:
            reading.refuse(name, number, "$", LineTooLong(megabytes=LINE_LIMIT // 1024**2))
            while data and not data.endswith(b"\n"):
                data = file.readline(LINE_LIMIT)
            continue
        yield number, data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data


def text_lines(file: Lines, name: str, reading: Reading, first: int = 1) -> Iterator[tuple[int, str]]:
    """The same as text, without LF or CRLF; what is not UTF-8 is refused."""
    for number, data in numbered_lines(file, name, reading, first):
        try:
            text = data.decode()
        except UnicodeDecodeError as error:
            reading.refuse(name, number, "$", NotText(at=error.start))
            continue
        yield number, text.removesuffix("\n").removesuffix("\r")


def whole_file(file: BinaryIO, name: str, reading: Reading, limit: int = LINE_LIMIT) -> bytes | None:
    """All of a file that must be read at once, or None where it is longer than ``limit`` and refused."""
    data = file.read(limit + 1)
    if len(data) > limit:
        reading.refuse(name, 0, "$", TooLong(megabytes=limit // 1024**2))
        return None
    return data


@contextmanager
def seekable(file: BinaryIO) -> Iterator[BinaryIO]:
    """The file for those who read it here and there: within a zip that would unpack it again and again."""
    if not isinstance(file, ZipExtFile):
        yield file
        return
    with TemporaryFile(prefix="hashiya-") as copy:
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield copy
