"""Reports as CSV: UTF-8 with a byte order mark, and no cell that a spreadsheet would run."""

import codecs
import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from typing import BinaryIO

from annotator.core.work import Tick, no_tick
from annotator.formats.cells import guarded
from annotator.review import report_rows as rows
from annotator.review.report_shape import Report, ReportDisagreement

TABLE_COLUMNS = (
    "table",
    *dict.fromkeys((
        *rows.FIGURE_COLUMNS, *rows.HANGING_COLUMNS, *rows.COMPETENCE_COLUMNS, *rows.ANSWER_COLUMNS,
        *rows.CONFUSION_COLUMNS, *rows.DISAGREEMENT_COLUMNS, *rows.WINDOW_COLUMNS, *rows.ROUND_COLUMNS,
        *rows.ABOUT_COLUMNS,
    )),
)  # fmt: skip


def write_csv(report: Report, out: BinaryIO, tick: Tick = no_tick) -> None:
    """The whole report as one table; the first column says what a row is.

    ``about``, ``figure``, ``hanging``, ``competence``, ``answer``, ``confusion``, ``window``, ``round``,
    ``article`` or ``disagreement``.
    """
    tables: tuple[tuple[str, Callable[[Report], Iterator[rows.Row]]], ...] = (
        ("about", rows.about_rows),
        ("figure", rows.figure_rows),
        ("hanging", rows.hanging_rows),
        ("competence", rows.competence_rows),
        ("answer", rows.answer_rows),
        ("confusion", rows.confusion_rows),
        ("window", rows.window_rows),
        ("round", rows.round_rows),
        ("article", rows.article_rows),
        ("disagreement", lambda whole: rows.disagreement_rows(whole.found)),
    )
    everything = ({"table": name, **row} for name, table in tables for row in table(report))
    total = len(report.figures) + len(report.found)
    write_rows(TABLE_COLUMNS, everything, out, total, tick)


def write_disagreements_csv(
    disagreements: Sequence[ReportDisagreement], out: BinaryIO, tick: Tick = no_tick
) -> None:
    """Disagreements alone, a row each."""
    write_rows(
        rows.DISAGREEMENT_COLUMNS, rows.disagreement_rows(disagreements), out, len(disagreements), tick
    )


def write_rows(
    columns: Sequence[str], lines: Iterable[rows.Row], out: BinaryIO, total: int, tick: Tick
) -> None:
    """Write rows under these columns; what a row does not have stays empty."""
    out.write(codecs.BOM_UTF8)
    piece = StringIO(newline="")
    writer = csv.writer(piece)
    writer.writerow(columns)
    for done, line in enumerate(lines, start=1):
        writer.writerow([_cell(line.get(column, "")) for column in columns])
        if done % 256 == 0:
            _flush(piece, out)
            tick(min(done, total), total)
    _flush(piece, out)
    tick(total, total)


def _cell(value: rows.Cell) -> rows.Cell:
    # Numbers are ours: a minus before one is no formula.
    return guarded(value) if isinstance(value, str) else value


def _flush(piece: StringIO, out: BinaryIO) -> None:
    out.write(piece.getvalue().encode("utf-8", "replace"))
    piece.seek(0)
    piece.truncate()
