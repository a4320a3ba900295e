"""Writing and reading the formats of CoNLL-U and UIMA, beside the same files in their libraries' hands."""

import io
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

import cassis
import conllu

from annotator.core.annotation import Record
from annotator.formats import FORMATS, Options, Reading
from benchmarks.material import annotation, article, schema
from benchmarks.table import Row

ARTICLES = 300
CHARACTERS = 2_500
SPANS = 40
RUNS = 3

Files = dict[str, bytes]


class Memory:
    """Files by their names, to write to and to read from."""

    def __init__(self, files: Files | None = None) -> None:
        self.files: Files = files or {}

    @property
    def names(self) -> list[str]:
        """The names, in order."""
        return sorted(self.files)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """A file: one that is there to read, another to write."""
        file = io.BytesIO(self.files.get(name, b""))
        yield file
        self.files[name] = file.getvalue()


def measure(runs: int = RUNS) -> list[Row]:
    """Each format out and in; the floor is its library's work on what was written."""
    records = []
    for number in range(ARTICLES):
        one = article(CHARACTERS, number)
        records.append(Record(one, (annotation(one.text, SPANS, number),)))
    rows = []
    for name, library in (("conllu", _conllu), ("webanno", None), ("uima-xmi", _xmi), ("uima-json", _json)):
        written, read, out, into = [], [], [], []
        for _ in range(runs):
            memory = Memory()
            written.append(_timed(lambda to=memory, name=name: _write(name, records, to)))  # type: ignore[misc]
            read.append(_timed(lambda of=memory, name=name: _read(name, of)))  # type: ignore[misc]
            if library:
                loaded, back, forth = library(memory.files)
                into.append(loaded)
                out.append(_timed(back))
                assert forth(), "the library read what was written"
        what = f"{ARTICLES:,} articles with {SPANS} spans each"
        rows += [
            Row(f"write {what} as {name}", written, out, unit="s"),
            Row(f"read {what} as {name}", read, into, unit="s"),
        ]
    return rows


def _write(name: str, records: list[Record], memory: Memory) -> None:
    FORMATS[name].write(records, memory, Options(schema=schema()))


def _read(name: str, memory: Memory) -> None:
    reader = FORMATS[name].read
    assert reader
    if sum(1 for _ in reader(memory, Reading())) != ARTICLES:
        raise RuntimeError(f"{name}: not all articles were read")


def _timed(work: Callable[[], Any]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


Library = tuple[float, Callable[[], Any], Callable[[], bool]]
"""How long a library takes to load, how it writes what it loaded, and whether that was all."""


def _conllu(files: Files) -> Library:
    [data] = files.values()
    begin = time.perf_counter()
    sentences = conllu.parse(data.decode())
    loaded = time.perf_counter() - begin
    return loaded, lambda: [one.serialize() for one in sentences], lambda: len(sentences) > ARTICLES


def _xmi(files: Files) -> Library:
    types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
    given = [data for name, data in files.items() if name.endswith(".xmi")]
    begin = time.perf_counter()
    found = [cassis.load_cas_from_xmi(io.BytesIO(data), types) for data in given]
    loaded = time.perf_counter() - begin
    return loaded, lambda: [one.to_xmi(pretty_print=True) for one in found], lambda: len(found) == ARTICLES


def _json(files: Files) -> Library:
    begin = time.perf_counter()
    found = [cassis.load_cas_from_json(data.decode()) for data in files.values()]
    loaded = time.perf_counter() - begin
    return loaded, lambda: [one.to_json(pretty_print=True) for one in found], lambda: len(found) == ARTICLES
