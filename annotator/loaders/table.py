"""Tables as text: a row is an article (CSV, TSV and their kin)."""

import csv
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO

from annotator.loaders.asked import Asked
from annotator.loaders.errors import Malformed, NoTextColumn, NothingIn, NotLoaded, RowNotLoaded
from annotator.loaders.fields import NAMES, Columns, called, choose_columns, listed, shown_columns, told_by
from annotator.loaders.making import LIMIT, Loaded, base_name
from annotator.loaders.many import Stream, lines_of, open_stream, row

TABLE_LOADER = "table/1"

_DELIMITERS = "\t,;|"
_SAMPLED = 500

Row = tuple[int, list[str]]
"""The line at which a row begins, from 1, and its cells."""


def read_table(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The rows of a table. The first row names the columns, unless columns were asked for by number."""
    stream = open_stream(file, base_name(name), asked, TABLE_LOADER)
    yield from articles_of(stream, rows_of(stream), asked)


def table_columns(file: BinaryIO, name: str, asked: Asked) -> Columns:
    """What columns a table has. Raises NotLoaded."""
    stream = open_stream(file, base_name(name), asked, TABLE_LOADER)
    return columns_of(rows_of(stream), asked, stream.name)


def articles_of(stream: Stream, rows: Iterator[Row], asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The articles of the rows of a table or a sheet."""
    head, chosen, rows = _headed(rows, asked, stream.name)
    chosen = with_text(chosen, head, stream.name)
    for line, cells in rows:
        if len(cells) > len(head) and any(cells[len(head) :]):
            yield RowNotLoaded(
                name=stream.name, line=line, reason="it has more cells than the table has columns"
            )
        elif stream.even and len(cells) < len(head):
            yield RowNotLoaded(
                name=stream.name, line=line, reason="it has fewer cells than the table has columns"
            )
        else:
            yield article_of(stream, line, dict(zip(head, cells, strict=False)), chosen)


def columns_of(rows: Iterator[Row], asked: Asked, name: str) -> Columns:
    """The columns of a table or a sheet, with its first rows."""
    head, chosen, rows = _headed(rows, asked, name)
    return shown_columns(head, chosen, (dict(zip(head, cells, strict=False)) for _line, cells in rows))


def _headed(rows: Iterator[Row], asked: Asked, name: str) -> tuple[list[str], dict[str, str], Iterator[Row]]:
    """The columns' names, which is which field, and the rows below."""
    first = next(rows, None)
    if first is None:
        raise NothingIn(name=name)
    numbered = any(column.startswith("#") for column in asked.columns.values())
    numbered = numbered or (not asked.columns and _is_prose(first[1]))
    head = [f"#{place}" for place in range(1, len(first[1]) + 1)] if numbered else named(first[1])
    ahead = [first] if numbered else []
    return head, choose_columns(head, asked, name), chain(ahead, rows)


def _is_prose(cells: list[str]) -> bool:
    """Whether the first row of a table of one column is a text rather than the column's name."""
    words = cells[0].strip()
    return len(cells) == 1 and called(words) not in NAMES and (len(words) > 30 or len(words.split()) > 3)


def article_of(
    stream: Stream, line: int, values: dict[str, str], chosen: dict[str, str]
) -> Loaded | NotLoaded:
    """The article of one row; the columns that are no field of it go into its ``meta``."""
    return row(stream, line, values.get(chosen["text"], ""), told_by(values, chosen))


def named(cells: list[str]) -> list[str]:
    """Names for columns, each another: what has none gets its number, a second one of a name too."""
    names: list[str] = []
    for place, cell in enumerate(cells, 1):
        wanted = " ".join(cell.split())[:200]
        names.append(wanted if wanted and wanted not in names else f"{wanted}#{place}")
    return names


def with_text(chosen: dict[str, str], head: list[str], name: str) -> dict[str, str]:
    """The same with a column for the text: of one column that one. Raises NoTextColumn."""
    if "text" in chosen:
        return chosen
    if len(head) > 1:
        raise NoTextColumn(name=name, column="text", columns=listed(head))
    return {"text": head[0]}


def rows_of(stream: Stream) -> Iterator[Row]:
    """The rows that are not blank. Raises Malformed."""
    csv.field_size_limit(LIMIT)  # the process's own limit: as large as an article may be, once and for all
    lines: Iterator[str] = lines_of(stream)
    ahead = list(islice(lines, _SAMPLED))
    delimiter = _delimiter(ahead)
    lines = chain(ahead, lines)
    if delimiter == "\t" and _is_even(ahead):
        # Most writers of TSV quote nothing: a quotation mark at the start of a cell is the author's.
        stream.even = True
        rows: Iterator[Row] = ((number, [_unquoted(cell) for cell in line.rstrip("\r\n").split("\t")])
                for number, line in enumerate(lines, 1))  # fmt: skip
    else:
        rows = _quoted_rows(stream, lines, delimiter)
    return (one for one in rows if any(one[1]))


def _quoted_rows(stream: Stream, lines: Iterator[str], delimiter: str) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=delimiter)
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error:
        raise Malformed(name=stream.name, kind="CSV", reason="its quotation marks do not close") from None


def _delimiter(lines: list[str]) -> str:
    """What parts the cells: what gives the most columns that nearly all of the first rows have."""
    best, most = ",", 0.0
    for delimiter in _DELIMITERS:
        try:
            rows = [cells for cells in csv.reader(lines[:50], delimiter=delimiter) if cells]
        except csv.Error:
            continue
        width = len(rows[0]) if rows else 0
        fitting = sum(len(cells) == width for cells in rows) / max(1, len(rows))
        score = fitting * (width > 1) + width / 1_000
        if width > 1 and score > most:
            best, most = delimiter, score
    return best


def _is_even(lines: list[str]) -> bool:
    return len({line.count("\t") for line in lines if line.strip()}) == 1


def _unquoted(cell: str) -> str:
    """A cell that is quoted as a whole, without its quotation marks."""
    if len(cell) < 2 or cell[0] != '"' or cell[-1] != '"' or '"' in cell[1:-1].replace('""', ""):
        return cell
    return cell[1:-1].replace('""', '"')
