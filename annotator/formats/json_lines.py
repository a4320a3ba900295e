"""Files with a JSON object a line, each one record."""

from collections.abc import Callable, Collection, Iterator
from typing import BinaryIO, TypeVar

import msgspec

from annotator.core.annotation import Record
from annotator.core.errors import HashiyaError
from annotator.formats.errors import NotOurLine
from annotator.formats.lines import numbered_lines
from annotator.formats.reading import Reading

Line = TypeVar("Line")

_EMPTY = (b"null", b"[]", b"{}", b'""')
_KEYS = msgspec.json.Decoder(dict[str, msgspec.Raw])


def read_lines(
    file: BinaryIO,
    name: str,
    reading: Reading,
    shape: type[Line],
    record_of: Callable[[Line, Reading], Record],
    *,
    idle: Collection[str] = (),
) -> Iterator[Record]:
    """The records of a file whose lines have this shape; blank lines are passed over.

    A line of another shape, or of which ``record_of`` raises a HashiyaError or ValueError, is refused. Keys
    that the shape does not have are counted, but for those ``idle`` ones (of no worth outside the tool), for
    those that begin with ``_``, and for those with nothing in them.
    """
    decoder = msgspec.json.Decoder(shape)
    known = {*(field.encode_name for field in msgspec.structs.fields(shape)), *idle}  # type: ignore[arg-type]
    for number, data in numbered_lines(file, name, reading):
        if not data or data.isspace():
            continue
        try:
            record = record_of(decoder.decode(data), reading)
            count_others(data, known, reading)
        except (ValueError, RecursionError) as error:
            reading.refuse(name, number, "$", NotOurLine(detail=str(error)))
            continue
        except HashiyaError as error:
            reading.refuse(name, number, "$", error)
            continue
        yield from reading.take(record, name, number)


def count_others(data: bytes, known: Collection[str], reading: Reading) -> None:
    """Count the keys of a line that are not ``known`` and hold something, but for those that begin with _."""
    for key, value in _KEYS.decode(data).items():
        if key not in known and not key.startswith("_") and bytes(value).strip() not in _EMPTY:
            reading.losses.add("no_place", key)
