"""Blocks of our own rows, read at once: a step a column where a step a cell would take five times as long.

Only what is plainly right is read so. Anything else is for the reader that goes line by line and says what is
wrong where.
"""

import io
from collections.abc import Iterator, Sequence
from operator import eq, le, sub
from typing import BinaryIO

import msgspec

from annotator.formats import header
from annotator.formats.errors import NotATag
from annotator.formats.lines import LINE_LIMIT, Lines
from annotator.formats.tags import Tag, read_tag, spans_of

#: What each column is called that is no column of tags.
PLACED = ["token", "start", "end", "zone"]

_ARTICLE = b"\n# article ="
_CHUNK = 1024 * 1024
#: A longer block goes line by line.
_LARGEST = 8 * 1024 * 1024


class Block(msgspec.Struct):
    """Rows that belong together: an article, or one annotator's reading of it.

    ``found`` are its spans (first word, one past the last, label) where they were read at once.
    """

    line: int
    about: dict[str, str] = {}
    words: list[str] = []
    places: list[tuple[int, int]] = []
    tags: list[Sequence[Tag | None]] = []
    opened: set[int] = set()
    size: int = 0
    faulty: bool = False
    found: list[tuple[int, int, str]] | None = None


class Rest:
    """What was read already, and then the file."""

    def __init__(self, data: bytes, file: BinaryIO) -> None:
        self._data = io.BytesIO(data)
        self._file = file

    def readline(self, limit: int, /) -> bytes:
        """A line with its end, as of a file."""
        line = self._data.readline(limit)
        if len(line) == limit or line.endswith(b"\n"):
            return line
        return line + self._file.readline(limit - len(line))


def pieces(file: BinaryIO) -> Iterator[tuple[int, Lines, bytes | None]]:
    """The file cut before each line that names an article: its first line's number, its lines, its bytes.

    What is longer than a block of words is likely to be comes last, with all behind it, without its bytes.
    """
    data, line = b"", 1
    while more := file.read(_CHUNK):
        data += more
        begin = 0
        while (end := data.find(_ARTICLE, begin)) >= 0:
            piece = data[begin : end + 1]
            yield line, io.BytesIO(piece), piece
            line += piece.count(b"\n")
            begin = end + 1
        data = data[begin:]
        if len(data) > _LARGEST:
            yield line, Rest(data, file), None
            return
    if data:
        yield line, io.BytesIO(data), data


def read_at_once(data: bytes, line: int, tags: dict[str, Tag | None]) -> Block | None:
    """A whole block with its header, or None where it is not plainly one of ours. ``tags`` remembers them."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    about, at = _header(text)
    columns = about.get("columns", "").split(" ")
    if columns[: len(PLACED)] != PLACED or "sha256" not in about or "\r" in text or "\n# " in text[at - 1 :]:
        return None
    lines = text[at:].split("\n")
    rows = list(filter(None, lines))
    cells = [row.split("\t") for row in rows]
    if not rows or set(map(len, cells)) != {len(columns)}:
        return None
    words, starts, ends, _, *tagged = zip(*cells, strict=True)
    places = _places(words, starts, ends)
    if places is None:
        return None
    found = []
    for column in tagged:
        spans = _spans(column, tags)
        if spans is None:
            return None
        found += spans
    return Block(line, about, list(words), places, opened=_opened(lines, len(rows)), found=found)


def _header(text: str) -> tuple[dict[str, str], int]:
    """The lines of a header, and where what follows them begins; nothing where one is none."""
    about: dict[str, str] = {}
    at = 0
    while text.startswith("# ", at):
        end = text.find("\n", at)
        pair = header.LINE.match(text[at:end]) if end >= 0 else None
        if not pair:
            return {}, 0
        about[pair[1]] = (pair[2] or "").strip(" ")
        at = end + 1
    return about, at


def _places(words: Sequence[str], starts: Sequence[str], ends: Sequence[str]) -> list[tuple[int, int]] | None:
    """Where each word stands: one behind the other, each as long as it is."""
    digits = "".join((*starts, *ends))
    if not (digits.isascii() and digits.isdecimal() and all(starts) and all(ends) and all(words)):
        return None
    if max(map(len, starts)) > 12 or max(map(len, ends)) > 12:
        return None
    first, last = list(map(int, starts)), list(map(int, ends))
    fit = all(map(eq, map(sub, last, first), map(len, words))) and all(map(le, [0, *last], first))
    return list(zip(first, last, strict=True)) if fit and last[-1] <= LINE_LIMIT else None


def _spans(column: Sequence[str], tags: dict[str, Tag | None]) -> list[tuple[int, int, str]] | None:
    """The spans of a column of tags, stretch by stretch of words that have one; None where a tag is none."""
    for cell in set(column):
        if cell not in tags:
            try:
                tags[cell] = read_tag(cell)
            except NotATag:
                return None
    found: list[tuple[int, int, str]] = []
    stretch: list[tuple[Tag]] = []
    begin = 0
    for at in [at for at, cell in enumerate(column) if cell != "O"]:
        tag = tags[column[at]]
        if tag is None:
            continue
        if at != begin + len(stretch):
            found += _moved(spans_of(stretch), begin)
            stretch, begin = [], at
        stretch.append((tag,))
    return found + _moved(spans_of(stretch), begin)


def _moved(spans: list[tuple[int, int, str]], by: int) -> list[tuple[int, int, str]]:
    return [(first + by, last + by, label) for first, last, label in spans]


def _opened(lines: list[str], rows: int) -> set[int]:
    """Before which rows, but the first, there is a blank line."""
    blank = [at for at, line in enumerate(lines) if not line]
    before = (at - blanks for blanks, at in enumerate(blank))
    return {at for at in before if 0 < at < rows}
