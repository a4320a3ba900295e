"""Records kept on disk between checking a file and taking it, so that it is read once."""

from collections.abc import Iterator
from contextlib import suppress
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

import msgspec

from annotator.core.annotation import Record

#: How many bytes the length of a record takes.
_LENGTH = 8
_BUFFER = 1024 * 1024


class Kept:
    """Records in a file that nobody else sees and that is gone afterwards.

    ``whole`` says whether all that was given is there: a disk may be full, and a number of somebody's
    attributes too large for the form in which they are kept.
    """

    def __init__(self) -> None:
        self.whole = True
        self._file: IO[bytes] | None = None
        self._encoder = msgspec.msgpack.Encoder()

    def __enter__(self) -> Self:
        try:
            self._file = TemporaryFile(prefix="hashiya-", buffering=_BUFFER)
        except OSError:
            self.whole = False
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            with suppress(OSError):  # what could not be written is not wanted any more
                self._file.close()

    def add(self, record: Record) -> None:
        """Keep a record behind those before."""
        if not self.whole or not self._file:
            return
        try:
            data = self._encoder.encode(record)
            self._file.write(len(data).to_bytes(_LENGTH, "little"))
            self._file.write(data)
        except (OSError, OverflowError, TypeError, ValueError):
            self.whole = False

    def records(self) -> Iterator[Record]:
        """All of them, in their order."""
        assert self._file, "there is none where it is not whole"
        decoder = msgspec.msgpack.Decoder(Record)
        self._file.seek(0)
        while head := self._file.read(_LENGTH):
            yield decoder.decode(self._file.read(int.from_bytes(head, "little")))
