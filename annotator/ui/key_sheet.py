"""All the keys on one sheet of paper, in four columns, as the interface's language runs."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from itertools import combinations_with_replacement, pairwise
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from annotator.ui.key_rows import KeyRow
from annotator.ui.language import isolated, language, translate

_MARGIN_MM = 10
_COLUMNS = 4
_CELL = 'dir="{}" align="{}" width="{}%" style="line-height: 85%"'
_DOTS_AN_INCH = 96
_LARGEST, _SMALLEST, _STEP = 10.0, 5.0, 0.5
"""Points: the type is made smaller until all stands on one page."""


def sheet_html(rows: Sequence[KeyRow]) -> str:
    """The sheet as HTML of our own making; whatever a schema calls its labels is text in it."""
    groups: dict[str, list[KeyRow]] = {}
    for row in rows:
        if row.keys:
            groups.setdefault(row.group, []).append(row)
    columns = _columns(list(groups.items()))
    cells = "".join(
        _onwards([f'<td width="{100 // _COLUMNS}%">{"".join(map(_group_html, one))}</td>' for one in columns])
    )
    direction = "rtl" if language() == "ar" else "ltr"
    title = escape(translate("Keys", "Keys of Hashiya"))
    return (
        f'<html><body dir="{direction}" style="color: #000000"><h2 dir="{direction}">{title}</h2>'
        f'<table width="100%" cellspacing="0" cellpadding="6"><tr>{cells}</tr></table></body></html>'
    )


def sheet(rows: Sequence[KeyRow], size: QSizeF) -> QTextDocument:
    """The sheet laid out for a page of ``size`` (pixels of 96 an inch), in the largest type that fits."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    option = document.defaultTextOption()
    right_to_left = language() == "ar"
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    )
    document.setDefaultTextOption(option)
    font = QFont(QGuiApplication.font())
    points = _LARGEST
    while True:
        font.setPointSizeF(points)
        document.setDefaultFont(font)
        document.setHtml(sheet_html(rows))
        document.setPageSize(size)
        if document.pageCount() == 1 or points <= _SMALLEST:
            return document
        points -= _STEP


def write_pdf(path: Path, rows: Sequence[KeyRow]) -> None:
    """Write the sheet as a PDF. Raises CannotWrite and its kin; a file that was there stays until the end."""
    from annotator.exchange import write_beside

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setTitle(translate("Keys", "Keys of Hashiya"))
    _print_on(device, rows)
    buffer.close()
    with write_beside(path) as out:
        out.write(BytesIO(buffer.data().data()).getbuffer())


def print_sheet(parent: QWidget, rows: Sequence[KeyRow]) -> None:
    """Ask for a printer, and print the sheet."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    if QPrintDialog(printer, parent).exec():
        _print_on(printer, rows)


def _print_on(device: QPagedPaintDevice, rows: Sequence[KeyRow]) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageOrientation(QPageLayout.Orientation.Landscape)
    device.setPageMargins(QMarginsF(*(_MARGIN_MM,) * 4), QPageLayout.Unit.Millimeter)
    paper = device.pageLayout().paintRectPixels(_DOTS_AN_INCH).size()
    sheet(rows, QSizeF(paper)).print_(device)


def _columns(groups: Sequence[tuple[str, list[KeyRow]]]) -> Sequence[Sequence[tuple[str, list[KeyRow]]]]:
    """The groups in columns about as long; a group is not broken."""
    lengths = [len(rows) + 2 for _name, rows in groups]
    ends = combinations_with_replacement(range(len(groups) + 1), _COLUMNS - 1)
    best = min(
        ((0, *middle, len(groups)) for middle in ends),
        key=lambda cuts: max(sum(lengths[begin:end]) for begin, end in pairwise(cuts)),
    )
    return [groups[begin:end] for begin, end in pairwise(best)]


def _group_html(group: tuple[str, list[KeyRow]]) -> str:
    name, rows = group
    right_to_left = language() == "ar"
    direction, near, far = ("rtl", "right", "left") if right_to_left else ("ltr", "left", "right")
    lines = []
    for row in rows:
        said = f"<td {_CELL.format(direction, near, 58)}>{escape(row.name)}</td>"
        # Keys are written left to right in both languages.
        keys = f"<td {_CELL.format('ltr', far, 42)}><b>{escape(isolated(row.keys))}</b></td>"
        lines.append(f"<tr>{''.join(_onwards([said, keys]))}</tr>")
    table = f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(lines)}</table>'
    heading = f'<p dir="{direction}" style="color: #0e6a70; margin-top: 8px; margin-bottom: 2px">'
    return f"{heading}<b>{escape(name)}</b></p>{table}"


def _onwards(cells: list[str]) -> list[str]:
    """Cells in the order in which they are written: Qt lays tables out from the left in both languages."""
    return cells[::-1] if language() == "ar" else cells
