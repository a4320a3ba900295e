"""Plain text with many articles in one file: a line that says so stands between them."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from annotator.loaders.asked import Asked
from annotator.loaders.errors import NotLoaded, RowNotLoaded
from annotator.loaders.making import LIMIT, Loaded, Told, base_name
from annotator.loaders.many import Stream, lines_of, open_stream, row

PARTED_LOADER = "parted/1"

_RULE = re.compile(r"([-=*#_~ـ+])\1{2,}$")


def read_parted(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The texts between separators; an empty one between two of them is passed over.

    A separator is a line that says nothing else than ``asked.separator``, spaces aside. ``\\n\\n`` and more
    stand for so many line ends without anything between. Without one asked for, any line of three or
    more of the same of ``- = * # _ ~ +`` parts.
    """
    name = base_name(name)
    stream = open_stream(file, name, asked, PARTED_LOADER)
    wanted = asked.separator.replace("\\n", "\n")
    blanks = wanted.count("\n") - 1 if wanted and not wanted.strip() else 0
    kept: list[str] = []
    begins, size, empty = 1, 0, 0
    for number, line in enumerate(lines_of(stream), 1):
        words = line.strip()
        empty = 0 if words else empty + 1
        parts = empty == blanks if blanks else _parts(words, wanted.strip())
        if parts:
            if size:
                yield _text(stream, begins, kept, size)
            kept, size = [], 0
        elif kept or words:
            if not kept:
                begins = number
            size += len(line)
            if size <= LIMIT:
                kept.append(line)
    if size:
        yield _text(stream, begins, kept, size)


def _parts(words: str, wanted: str) -> bool:
    return words == wanted if wanted else bool(words) and len(words) <= 200 and _RULE.match(words) is not None


def _text(stream: Stream, begins: int, kept: list[str], size: int) -> Loaded | NotLoaded:
    if size > LIMIT:
        return RowNotLoaded(name=stream.name, line=begins, reason="it is longer than an article may be")
    return row(stream, begins, "".join(kept).rstrip(), Told())
