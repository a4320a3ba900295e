"""Blocks of our own rows, read at once: a step a column where a step a cell would take five times as long.

Only what is plainly right is read so. Anything else is for the reader that goes line by line and says what is
wrong where.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import eq, le, sub
from typing import BinaryIO

import msgspec

from annotator.formats import header
from annotator.formats.errors import NotATag
from annotator.formats.lines import LINE_LIMIT, Lines
from annotator.formats.tags import Tag, read_tag

#: What each column is called that is no column of tags.
PLACED = ["token", "start", "end", "zone"]

_ARTICLE = b"\n# article ="
_CHUNK = 1024 * 1024
#: A longer block goes line by line.
_LARGEST = 8 * 1024 * 1024


class Block(msgspec.Struct):
    """Rows that belong together: an article, or one annotator's reading of it.

    ``others`` counts the cells of columns that are neither word nor tag, by column (from 1). ``found`` are
    its spans (first word, one past the last, label) where they were read at once.
    """

    line: int
    about: dict[str, str] = {}
    words: list[str] = []
    places: list[tuple[int, int]] = []
    tags: list[Sequence[Tag | None]] = []
    opened: set[int] = set()
    size: int = 0
    faulty: bool = False
    others: Counter[int] = msgspec.field(default_factory=Counter)
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
    sentences = text[at:].strip("\n").split("\n\n")
    rows = "\n".join(sentences).split("\n")
    width = len(columns)
    if {row.count("\t") for row in rows} != {width - 1}:  # also where there are more blank lines, or no rows
        return None
    cells = "\t".join(rows).split("\t")
    words, starts, ends = cells[0::width], cells[1::width], cells[2::width]
    places = _places(words, starts, ends)
    if places is None:
        return None
    found = []
    for place in range(len(PLACED), width):
        spans = _spans(cells[place::width], tags)
        if spans is None:
            return None
        found += spans
    opened = set(accumulate(sentence.count("\n") + 1 for sentence in sentences[:-1]))
    return Block(line, about, words, places, opened=opened, found=found)


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
    """The spans of a column, as ``spans_of`` has them of one tag a word; None where a tag is none."""
    for cell in set(column):
        if cell not in tags:
            try:
                tags[cell] = read_tag(cell)
            except NotATag:
                return None
    found: list[tuple[int, int, str]] = []
    going_on, begin, after = "", 0, -1
    for at in [at for at, cell in enumerate(column) if cell != "O"]:
        tag = tags[column[at]]
        if tag is None:
            continue
        letter, label = tag
        if at != after and going_on:
            found.append((begin, after, going_on))
            going_on = ""
        first, before = at, (begin, at, going_on)
        if going_on == label and letter in "IE":
            first, going_on = begin, ""
        if letter in "ES":
            found.append((first, at + 1, label))
        if going_on:
            found.append(before)
        going_on, begin, after = ("" if letter in "ES" else label), first, at + 1
    return [*found, (begin, after, going_on)] if going_on else found
