"""The objects of a JSON file one at a time: those of an array, or one after another.

Only brackets and strings are looked at here; whoever takes an object decodes it. So an export of any length
is read with one of its objects in memory.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from annotator.core.errors import HashiyaError
from annotator.formats.errors import NotOurLine, NotText, TooLong
from annotator.formats.lines import LINE_LIMIT
from annotator.formats.reading import Reading

CHUNK = 1024 * 1024


def _inside(levels: int) -> bytes:
    """What stands between two brackets, strings whole, and in so many levels of brackets more."""
    deeper = rb"|\{%b\}|\[%b\]" % ((_inside(levels - 1),) * 2) if levels else b""
    return rb'(?:[^"{}\[\]]++|"(?:[^"\\]++|\\.)*+"%b)*+' % deeper


#: A quotation mark right behind what this matches opens a string that goes on.
_INSIDE = re.compile(_inside(4), re.DOTALL)
_BETWEEN = re.compile(rb"[\s,]*+")


class _Fault(Exception):
    """What ends the reading of the file, with the line on which it was found."""

    def __init__(self, line: int, reason: HashiyaError) -> None:
        super().__init__(line, reason)
        self.line, self.reason = line, reason


def elements(file: BinaryIO, name: str, reading: Reading) -> Iterator[tuple[int, bytes]]:
    """Each object of the file with the line on which it begins (from 1).

    The file is an array of objects, or objects one after another (as in JSON lines). What is neither, ends
    too early or is longer than LINE_LIMIT bytes is refused; what stands behind that is not read.
    """
    try:
        yield from _Scan(file).objects()
    except _Fault as fault:
        reading.refuse(name, fault.line, "$", fault.reason)


class _Scan:
    """A window over the file: ``data`` from ``at`` on is not yet looked at, which is on ``line``."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._data = file.read(CHUNK).removeprefix(b"\xef\xbb\xbf")
        self._at = 0
        self._line = 1

    def objects(self) -> Iterator[tuple[int, bytes]]:
        opened = self._next() == b"["
        if opened:
            self._at += 1
        while found := self._next():
            if found == b"{":
                yield self._line, self._object()
            elif found == b"]" and opened:
                self._at += 1
                if self._next():
                    raise self._fault("something stands behind the array")
                return
            else:
                raise self._fault("an object {…} should stand here")
        if opened:
            raise self._fault("the file ends within the array")

    def _next(self) -> bytes:
        """The first byte of what comes next; nothing at the end."""
        while True:
            end = _BETWEEN.match(self._data, self._at).end()  # type: ignore[union-attr]
            self._line += self._data.count(b"\n", self._at, end)
            self._at = end
            if end < len(self._data):
                return self._data[end : end + 1]
            if not self._more(end):
                return b""

    def _object(self) -> bytes:
        """The object that begins here."""
        start, depth, at = self._at, 1, self._at + 1
        while True:
            at = _INSIDE.match(self._data, at).end()  # type: ignore[union-attr]
            byte = self._data[at : at + 1]
            if byte in (b"", b'"'):
                if len(self._data) - start > LINE_LIMIT:
                    raise _Fault(self._line, TooLong(megabytes=LINE_LIMIT // 1024**2))
                if not self._more(start):
                    raise self._fault("the file ends within the object")
                at, start = at - start, 0
                continue
            at += 1
            depth += 1 if byte in b"{[" else -1
            if depth == 0:
                break
        found = self._data[start:at]
        self._line += found.count(b"\n")
        self._at = at
        return found

    def _more(self, keep: int) -> bool:
        """Read on; of what is there, all from ``keep`` on stays, which is then at 0.

        As much again as stays, since a long string is looked at from its beginning each time.
        """
        chunk = self._file.read(max(CHUNK, len(self._data) - keep))
        self._data = self._data[keep:] + chunk
        self._at = max(0, self._at - keep)
        return bool(chunk)

    def _fault(self, detail: str) -> _Fault:
        try:
            self._data[self._at : self._at + 100].decode()
        except UnicodeDecodeError as error:
            if error.start < 90:  # not merely the cut
                return _Fault(self._line, NotText(at=error.start))
        return _Fault(self._line, NotOurLine(detail=detail))
