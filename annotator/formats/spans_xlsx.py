"""A table of spans as an Excel workbook, right to left (docs/formats/xlsx.md); a second sheet names ids."""

import warnings
import zlib
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from annotator.core.annotation import Record
from annotator.core.schema import Names, Schema
from annotator.formats.cells import MADE, SHEET_ROWS, fitting, from_workbook, without_times
from annotator.formats.errors import Formula, NotAWorkbook, TooLong
from annotator.formats.format import PLAIN, Options
from annotator.formats.lines import seekable
from annotator.formats.losses import Losses
from annotator.formats.reading import Reading
from annotator.formats.spans_table import Cell, Reader, Row, Rows

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEET = "spans"
KEY = "key"

#: Wide enough to read, in characters; what is not here is as wide as numbers need.
_WIDTHS = {
    "title": 36, "outlet": 16, "date": 12, "annotator": 14, "status": 12, "label": 14, "before": 26,
    "words": 26, "after": 26, "note": 30, "note on all": 30, "reason": 20, "url": 20, "sha256": 14,
    "other attributes": 20,
}  # fmt: skip

#: For the program, not for people: hidden, and still carried along where rows are sorted.
_HIDDEN = frozenset({"span", "sha256"})

#: What the columns are called, for the sheet that names ids.
_NAMES = {
    "article": Names("رقم المقال", "Number of the article"),
    "title": Names("العنوان", "Title"),
    "date": Names("التاريخ", "Date"),
    "outlet": Names("المصدر", "Outlet"),
    "annotator": Names("الموسِّم", "Annotator"),
    "status": Names("حالة التوسيم", "Status of the annotation"),
    "label": Names("الوسم", "Label"),
    "start": Names("من الموضع", "From the place"),
    "end": Names("إلى الموضع", "To the place"),
    "before": Names("ما قبله", "Words before"),
    "words": Names("الكلمات", "Words"),
    "after": Names("ما بعده", "Words after"),
    "other attributes": Names("خصائص أخرى", "Other attributes"),
    "note": Names("ملاحظة على المقطع", "Note on the span"),
    "unsure": Names("المقطع غير مؤكد", "Unsure of the span"),
    "reason": Names("سبب التخطي", "Reason for skipping"),
    "note on all": Names("ملاحظة على المقال", "Note on the article"),
    "unsure of all": Names("المقال غير مؤكد", "Unsure of the article"),
    "url": Names("الرابط", "Address"),
    "span": Names("معرّف المقطع", "Id of the span"),
    "sha256": Names("بصمة النص", "SHA-256 of the text"),
}

#: What a workbook may unfold to, in bytes: the parts that are held whole, a row, and how many times its size.
_WHOLE_PART = 256 * 1024**2
_LONGEST_ROW = 16 * 1024**2
_RATIO = 500
_SMALL = 16 * 1024**2
_CHUNK = 1024**2

_FAULTS = (
    ArithmeticError, AssertionError, AttributeError, BadZipFile, EOFError, LookupError, OSError, RuntimeError,
    SyntaxError, TypeError, ValueError, zlib.error,
)  # fmt: skip


def write(records: Iterable[Record], out: BinaryIO, options: Options = PLAIN) -> Losses:
    """A sheet (or several) with a row a span, and one that says what the ids are called.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    from xlsxwriter.workbook import Workbook

    rows = Rows(records, options.schema)
    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with TemporaryDirectory(prefix="hashiya-") as folder:
        whole = Path(folder, "whole.xlsx")
        # Row by row to the disk: a large project has more cells than fit a modest laptop's memory.
        with Workbook(str(whole), {"constant_memory": True, "tmpdir": folder, **plain}) as book:
            book.set_properties({"created": MADE})
            _Spans(book, rows.columns).add(rows)
            _add_key(book, options.schema)
        without_times(whole, out)
    return rows.losses


class _Spans:
    """The sheets of spans of one workbook."""

    def __init__(self, book: "Workbook", columns: Sequence[str]) -> None:
        self._book = book
        self._columns = columns
        self._head: Format = book.add_format({"bold": True, "bottom": 1, "reading_order": 2})
        self._words: Format = book.add_format({"valign": "top", "reading_order": 2})
        self._value: Format = book.add_format({"valign": "top"})

    def add(self, rows: Iterable[Row]) -> None:
        """All rows; where they are more than a sheet may have, on several sheets."""
        sheet, place, number = self._sheet(SHEET), 0, 1
        for row in rows:
            if place == SHEET_ROWS:
                number += 1
                sheet, place = self._sheet(f"{SHEET} {number}"), 0
            place += 1
            for at, head in enumerate(self._columns):
                self._cell(sheet, place, at, row.get(head))

    def _sheet(self, title: str) -> "Worksheet":
        sheet = _sheet(self._book, title, self._columns, self._head)
        for at, head in enumerate(self._columns):
            sheet.set_column(at, at, _WIDTHS.get(head, 10), None, {"hidden": head in _HIDDEN})
        sheet.autofilter(0, 0, SHEET_ROWS, len(self._columns) - 1)
        return sheet

    def _cell(self, sheet: "Worksheet", place: int, at: int, cell: Cell) -> None:
        if isinstance(cell, bool):
            sheet.write_boolean(place, at, cell, self._value)
        elif isinstance(cell, int | float):
            sheet.write_number(place, at, cell, self._value)
        elif cell:
            sheet.write_string(place, at, fitting(cell), self._words)


def _sheet(book: "Workbook", title: str, heads: Sequence[str], style: "Format") -> "Worksheet":
    sheet = book.add_worksheet(title)
    sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    for at, head in enumerate(heads):
        sheet.write_string(0, at, head, style)
    return sheet


def _add_key(book: "Workbook", schema: Schema) -> None:
    """What columns and the ids of labels, attributes and choices are called in either language."""
    head = book.add_format({"bold": True, "bottom": 1, "reading_order": 2})
    words = book.add_format({"valign": "top", "reading_order": 2})
    heads = ("column", "label", "attribute", "choice", "العربية", "English")
    sheet = _sheet(book, KEY, heads, head)
    sheet.set_column(0, len(heads) - 1, 24)
    for place, row in enumerate(_key(schema), 1):
        for at, said in enumerate(row):
            sheet.write_string(place, at, fitting(said), words)


def _key(schema: Schema) -> Iterator[tuple[str, ...]]:
    def line(names: Names, *ids: str) -> tuple[str, ...]:
        return ("", *ids, *("",) * (3 - len(ids)), names.ar, names.en)

    for head, names in _NAMES.items():
        yield head, "", "", "", names.ar, names.en
    for label in schema.labels:
        yield line(label.names, label.id)
        for attribute in label.attributes:
            yield line(attribute.names, label.id, attribute.id)
            for choice in attribute.choices:
                yield line(choice.names, label.id, attribute.id, choice.id)


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The spans of a workbook, from each sheet that has the heads of one, laid on the project's articles."""
    reader = Reader(name, reading)
    with seekable(file) as whole:
        try:
            _check_parts(whole)
            _read(whole, reader)
        except (NotAWorkbook, TooLong) as error:
            reader.refuse(0, error)
    yield from reader.records()


def _read(file: BinaryIO, reader: Reader) -> None:
    heads: list[str] = []
    before = None
    for sheet, number, cells in _rows(file):
        if sheet != before:
            before, heads = sheet, [_text(one) for one in cells]
            if sheet != KEY and not reader.has_heads(heads, number):
                heads = []
        elif sheet == KEY or not heads:
            continue
        elif any(one.data_type == "f" for one in cells):
            reader.refuse(number, Formula())
        else:
            row: Row = {head: cell for head, cell in zip(heads, map(_cell, cells), strict=False) if head}
            if any(cell not in (None, "") for cell in row.values()):
                reader.add(number, row)


def _rows(file: BinaryIO) -> Iterator[tuple[str, int, Sequence[Any]]]:
    """The rows of all sheets: the sheet's name, the number of the row, its cells. Raises NotAWorkbook."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library passes over: looks, rules, extensions
            for sheet in load_workbook(file, read_only=True, keep_links=False).worksheets:
                sheet.reset_dimensions()  # what the file says of its size may be anything
                rows = sheet.iter_rows(max_row=SHEET_ROWS + 1)
                for number, cells in enumerate(rows, 1):
                    if cells:  # a row of a high number comes behind as many without any
                        yield sheet.title, number, cells
    except (*_FAULTS, InvalidFileException) as error:
        raise _refusal(error) from None


def _refusal(error: BaseException) -> NotAWorkbook:
    """The library lets through, or wraps, what its parts raise where something is missing or no XML."""
    while error.__cause__:
        error = error.__cause__
    return NotAWorkbook(detail=f"{type(error).__name__}: {error}"[:200])


def _text(cell: Any) -> str:
    return "" if cell.value is None else str(_cell(cell))


def _cell(cell: Any) -> Cell:
    value = cell.value
    if isinstance(value, str):
        return from_workbook(value)
    if isinstance(value, date):
        return value.isoformat().removesuffix("T00:00:00")  # a day that Excel took for a moment
    return value if isinstance(value, int | float) else None if value is None else str(value)


def _check_parts(file: BinaryIO) -> None:
    """Refuse what would unfold to more than any table is. Raises NotAWorkbook or TooLong."""
    try:
        with ZipFile(file) as parts:
            for part in parts.infolist():
                if part.file_size > _SMALL and part.file_size > _RATIO * part.compress_size:
                    raise TooLong(megabytes=_SMALL // 1024**2)
                if part.filename.startswith("xl/worksheets/"):
                    with parts.open(part) as sheet:
                        _check_rows(sheet)
                elif part.file_size > _WHOLE_PART:
                    raise TooLong(megabytes=_WHOLE_PART // 1024**2)
    except _FAULTS as error:
        raise _refusal(error) from None


def _check_rows(sheet: IO[bytes]) -> None:
    """A row is held whole, and all before the first: neither may be longer than any is. Raises TooLong."""
    since = 0
    while data := sheet.read(_CHUNK):
        end = data.rfind(b"</row")
        since = len(data) - end if end >= 0 else since + len(data)
        if since > _LONGEST_ROW:
            raise TooLong(megabytes=_LONGEST_ROW // 1024**2)
