"""A table of spans as CSV, for people and for pandas: a row a span (docs/formats/csv.md)."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import BinaryIO

from annotator.core.annotation import Record
from annotator.formats.cells import guarded
from annotator.formats.errors import NotOurRow, NotText
from annotator.formats.format import PLAIN, Options
from annotator.formats.lines import numbered_lines
from annotator.formats.losses import Losses
from annotator.formats.reading import Reading
from annotator.formats.spans_table import Cell, Reader, Row, Rows

CHUNK = 1024 * 1024

_LONGEST_CELL = 1_000_000

#: What parts the cells: Excel writes the one that the system's language wants.
_DELIMITERS = ",;\t"


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """A row a span, in UTF-8 with the mark by which Excel knows it; no cell is a formula.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    rows = Rows(records, options.schema)
    out.write(codecs.BOM_UTF8)
    piece = StringIO(newline="")
    writer = csv.writer(piece)
    writer.writerow(rows.columns)
    for row in rows:
        writer.writerow([_cell(row.get(head)) for head in rows.columns])
        if piece.tell() > CHUNK:
            _flush(piece, out)
    _flush(piece, out)
    return rows.losses


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The spans of a file, laid on the articles that the project has."""
    csv.field_size_limit(_LONGEST_CELL)  # the process's own limit, which whoever reads tables sets anew
    lines = _lines(file, name, reading)
    first = next(lines, "")
    found = csv.reader(_from(first, lines), delimiter=max(_DELIMITERS, key=first.count), strict=True)
    reader = Reader(name, reading)
    heads: list[str] = []
    number = 1
    try:
        for cells in found:
            if not heads:
                heads = cells
                if not reader.has_heads(heads, number):
                    return
            elif any(cells):
                _add(reader, number, heads, cells)
            number = found.line_num + 1
    except csv.Error as error:
        reading.refuse(name, number, "$", NotOurRow(detail=str(error)))
    yield from reader.records()


def _add(reader: Reader, number: int, heads: list[str], cells: list[str]) -> None:
    row: Row = dict(zip(heads, (cell.removeprefix("'") for cell in cells), strict=False))
    if len(cells) > len(heads) and any(cells[len(heads) :]):
        reader.refuse(number, NotOurRow(detail=f"{len(cells)} / {len(heads)}"))
    else:
        reader.add(number, row)


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _flush(piece: StringIO, out: BinaryIO) -> None:
    out.write(piece.getvalue().encode("utf-8", "replace"))
    piece.seek(0)
    piece.truncate()


def _lines(file: BinaryIO, name: str, reading: Reading) -> Iterator[str]:
    """The lines as they stand, with their ends, which may be within a cell."""
    for number, data in numbered_lines(file, name, reading):
        try:
            yield data.decode()
        except UnicodeDecodeError as error:
            reading.refuse(name, number, "$", NotText(at=error.start))


def _from(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest
