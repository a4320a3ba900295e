"""Writing and reading through a format's row, in memory: files are a dictionary of names and bytes."""

import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO

from annotator.core.annotation import Record
from annotator.formats import FORMATS, PLAIN, Ask, Losses, Options, Reading
from tests.formats.given import SCHEMA

Files = dict[str, bytes]


class InMemory:
    """A sink that keeps what was written by name."""

    def __init__(self) -> None:
        self.files: Files = {}

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        file = io.BytesIO()
        yield file
        assert name not in self.files, "no file is written twice"
        self.files[name] = file.getvalue()


class FromMemory:
    """A source of such files."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.names: Sequence[str] = sorted(files)

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        yield io.BytesIO(self._files[name])


def written(name: str, records: Iterable[Record], options: Options = PLAIN) -> tuple[Files, Losses]:
    """What a format writes: its files (of a single one, under the name "x" and its extension), its losses."""
    form, sink = FORMATS[name], InMemory()
    losses = form.write(records, sink, options)
    if form.folder:
        return sink.files, losses
    [data] = sink.files.values()
    return {f"x{form.extension}": data}, losses


def written_text(name: str, records: Iterable[Record], options: Options = PLAIN) -> tuple[str, Losses]:
    """The one file of a format that is text, decoded."""
    files, losses = written(name, records, options)
    [data] = files.values()
    return data.decode(), losses


def reading_of(records: Iterable[Record] = (), ask: Ask | None = None) -> Reading:
    """A reading as a project asks it: for SCHEMA, the texts of these records being known."""
    texts = {record.article.sha256: record.article.text for record in records}
    return Reading(ask, schema=SCHEMA, known_text=texts.get)


def came_back(name: str, files: Files | bytes | str, reading: Reading | None = None) -> list[Record]:
    """What a format reads from files, or from the bytes or text of one."""
    form = FORMATS[name]
    assert form.read is not None
    if isinstance(files, str):
        files = files.encode()
    if isinstance(files, bytes):
        files = {f"x{form.extension}": files}
    return list(form.read(FromMemory(files), reading or Reading()))
