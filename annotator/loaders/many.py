"""Files that hold many articles: read as a stream, so that memory does not grow with the file."""

import hashlib
from collections.abc import Callable, Iterator
from io import TextIOWrapper
from typing import Any, BinaryIO

import msgspec

from annotator.core.article import Article
from annotator.core.contract import keep_contract
from annotator.loaders.asked import Asked
from annotator.loaders.encoding import decode, refuse_binary
from annotator.loaders.errors import GivenUp, Malformed, MoreRows, NothingIn, NotLoaded, RowNotLoaded
from annotator.loaders.making import LIMIT, Loaded, Told, article, is_blank

LISTED = 1_000
"""So many faults of one file are told one by one."""

MOST_FAULTS = 100_000
"""After so many faults, more than half of all, a file is not what it was taken for, and is given up."""

SAMPLE = 1_000_000
"""Bytes from which the encoding of a stream is found out."""

_MOST_DAMAGED = 50

Read = Callable[[BinaryIO, str, Asked], Iterator["Loaded | NotLoaded"]]


class Stream(msgspec.Struct):
    """A file as text: line ends as they stand, bytes that fit nothing as lone surrogates (to be counted).

    ``even`` is for tables: every row has as many cells as the first, or is at fault.
    """

    text: TextIOWrapper | None
    encoding: str
    guessed: bool
    name: str
    loader: str
    even: bool = False


def open_stream(file: BinaryIO, name: str, asked: Asked, loader: str) -> Stream:
    """``file``, at its beginning and able to go back there, as text. Raises what ``decode`` raises."""
    sample = file.read(SAMPLE)
    refuse_binary(sample, name)
    if len(sample) == SAMPLE:
        sample = _whole_letters(sample)
    decoded = decode(sample, name, asked.encoding)
    file.seek(0)
    # Strict where a wrong choice would show; else a broken byte costs its article a letter, not the file.
    tolerant = decoded.encoding == "utf-8" and not asked.encoding
    wide = decoded.encoding.startswith(("utf-16", "utf-32"))
    errors = "surrogateescape" if tolerant else "surrogatepass" if wide else "strict"
    text = TextIOWrapper(file, decoded.encoding, errors, newline="")
    return Stream(text, decoded.encoding, decoded.guessed, name, loader)


def lines_of(stream: Stream) -> Iterator[str]:
    """The lines with their ends, none longer than an article may be. Raises Malformed."""
    if stream.text is None:
        return
    try:
        first = stream.text.readline(LIMIT).removeprefix("\ufeff")
        line = first or stream.text.readline(LIMIT)
        while line:
            if len(line) >= LIMIT:
                raise Malformed(
                    name=stream.name, kind="text", reason="a line is longer than an article may be"
                )
            yield line
            line = stream.text.readline(LIMIT)
    except UnicodeError as error:
        raise Malformed(name=stream.name, kind=stream.encoding, reason="a byte does not fit") from error
    finally:
        stream.text.detach()  # or the file would be closed with it, which is not ours to close


def row(stream: Stream, line: int, text: str, told: Told) -> Loaded | NotLoaded:
    """The article that begins at ``line`` of the file, or why there is none."""
    if is_blank(text):
        return RowNotLoaded(name=stream.name, line=line, reason="there is no text in it")
    if len(text) > LIMIT:
        return RowNotLoaded(name=stream.name, line=line, reason="it is longer than an article may be")
    damaged = sum(text.count(chr(code)) for code in range(0xDC80, 0xDD00)) if not _encodes(text) else 0
    if damaged > max(3, len(text) // _MOST_DAMAGED):
        return RowNotLoaded(name=stream.name, line=line, reason="too many bytes do not fit the encoding")
    origin: dict[str, Any] = {
        "name": stream.name,
        "line": line,
        "sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "encoding": stream.encoding,
        "guessed": stream.guessed or bool(damaged),
        "loader": stream.loader,
    }
    kept, replaced = keep_contract(text)
    if damaged:
        replaced = {**replaced, "damaged": damaged}
    origin["replaced"] = replaced
    made: Article = article(kept, origin, told)
    return Loaded(made, stream.encoding, stream.guessed or bool(damaged), line)


def bounded(outcomes: Iterator[Loaded | NotLoaded], name: str) -> Iterator[Loaded | NotLoaded]:
    """What was read, with no more faults than LISTED and at least one outcome; what is raised comes last."""
    faults = found = 0
    try:
        for outcome in outcomes:
            found += 1
            if isinstance(outcome, NotLoaded):
                faults += 1
                if faults > MOST_FAULTS and faults * 2 > found:
                    raise GivenUp(name=name, count=faults)
                if faults > LISTED:
                    continue
            yield outcome
    except NotLoaded as error:
        found += 1
        yield error
    if faults > LISTED:
        yield MoreRows(name=name, count=faults - LISTED, listed=LISTED)
    if not found:
        yield NothingIn(name=name)


def _whole_letters(sample: bytes) -> bytes:
    """A sample that does not end within a letter of UTF-8, nor of UTF-16 or UTF-32."""
    end = len(sample) - len(sample) % 4
    for back in range(4):
        if sample[end - 1 - back] < 0x80 or sample[end - 1 - back] >= 0xC0:
            cut = end - back - (sample[end - 1 - back] >= 0xC0)
            return sample[:end] if b"\0" in sample[:100] else sample[:cut]
    return sample[:end]


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
