"""Files with a JSON object a line, each one record."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar

import msgspec

from annotator.core.annotation import Record
from annotator.core.errors import HashiyaError
from annotator.formats.errors import NotOurLine
from annotator.formats.lines import numbered_lines
from annotator.formats.reading import Reading

Line = TypeVar("Line")


def read_lines(
    file: BinaryIO,
    name: str,
    reading: Reading,
    shape: type[Line],
    record_of: Callable[[Line, Reading], Record],
) -> Iterator[Record]:
    """The records of a file whose lines have this shape; blank lines are passed over.

    A line of another shape, or of which ``record_of`` raises a HashiyaError or ValueError, is refused.
    """
    decoder = msgspec.json.Decoder(shape)
    for number, data in numbered_lines(file, name, reading):
        if not data or data.isspace():
            continue
        try:
            record = record_of(decoder.decode(data), reading)
        except (ValueError, RecursionError) as error:
            reading.refuse(name, number, "$", NotOurLine(detail=str(error)))
            continue
        except HashiyaError as error:
            reading.refuse(name, number, "$", error)
            continue
        yield from reading.take(record, name, number)
