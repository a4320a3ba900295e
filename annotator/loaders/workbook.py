"""Excel workbooks: a row of a sheet is an article. Formulas are never run: their last values are read."""

import datetime as dt
import warnings
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any, BinaryIO

from annotator.core.errors import HashiyaError
from annotator.loaders.asked import Asked
from annotator.loaders.errors import Malformed, NoSheet, NothingIn, NotLoaded
from annotator.loaders.fields import Columns, listed
from annotator.loaders.making import Loaded, base_name
from annotator.loaders.many import Stream
from annotator.loaders.table import Row, articles_of, columns_of
from annotator.loaders.zipped import check_document

WORKBOOK_LOADER = "workbook/1"

MOST_ROWS = 1_048_576
MOST_COLUMNS = 500
"""More columns of a sheet are not looked at."""


def read_workbook(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The rows of one sheet: the one asked for, else the first that holds anything."""
    name = base_name(name)
    stream = Stream(None, "", guessed=False, name=name, loader=WORKBOOK_LOADER)
    with closing(_rows(file, name, asked)) as rows:
        yield from articles_of(stream, rows, asked)


def workbook_columns(file: BinaryIO, name: str, asked: Asked) -> Columns:
    """What columns the sheet has. Raises NotLoaded."""
    name = base_name(name)
    with closing(_rows(file, name, asked)) as rows:
        return columns_of(rows, asked, name)


def _rows(file: BinaryIO, name: str, asked: Asked) -> Generator[Row, None, None]:
    check_document(file, name, "Excel")
    import openpyxl

    # What the library thinks of a workbook's styles and dates is no news for anyone here.
    warnings.filterwarnings("ignore", module="openpyxl")
    try:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        with closing(book):
            for sheet in _sheets(book, name, asked):
                sheet.reset_dimensions()  # a file may say of itself what it likes
                found, blank = False, None
                cells = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
                for number, values in enumerate(cells, 1):
                    if values is blank:
                        continue  # a row may call itself the millionth: all before it are one empty row
                    if values.count(None) == len(values):
                        blank = values
                        continue
                    row = _written(values)
                    if row:
                        found = True
                        yield number, row
                if found:
                    return
    except (HashiyaError, GeneratorExit):
        raise
    except Exception as error:
        raise Malformed(name=name, kind="Excel", reason="it is not whole") from error


def _sheets(book: Any, name: str, asked: Asked) -> list[Any]:
    sheets = {sheet.title: sheet for sheet in book.worksheets}
    if asked.sheet:
        if asked.sheet not in sheets:
            raise NoSheet(name=name, sheet=asked.sheet, sheets=listed(list(sheets)))
        return [sheets[asked.sheet]]
    if not sheets:
        raise NothingIn(name=name)
    return [sheet for sheet in sheets.values() if sheet.sheet_state == "visible"] or list(sheets.values())


def _written(values: tuple[Any, ...]) -> list[str]:
    """A row's cells as text, without the empty ones at its end."""
    cells = [_cell(value) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        midnight = value.time() == dt.time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="minutes")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
