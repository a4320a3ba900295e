"""Reports as Excel workbooks: a sheet a table, right to left in Arabic, strings never formulas."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, BinaryIO

from annotator.core.work import Tick, no_tick
from annotator.formats.cells import MADE, SHEET_ROWS, fitting, without_times
from annotator.language import Language, say
from annotator.review import report_rows as rows
from annotator.review.cautions import WARNINGS
from annotator.review.report_shape import Names, Report
from annotator.review.report_words import kind_name, later, measure_name

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

#: Wide enough to read; what is not here is as wide as numbers need.
WIDTHS = {
    "said": 60, "title": 40, "text": 40, "before": 30, "after": 30, "readings": 60, "kind": 24, "measure": 20,
    "pair": 24, "annotator": 24, "detail": 18, "annotators": 24, "marked": 24, "warnings": 60, "label": 18,
    "other": 18, "name": 30, "missing": 18, "parameters": 30, "first": 22, "last": 22,
}  # fmt: skip

COLUMNS = {
    "measure": later("measure"), "label": later("label"), "pair": later("pair"), "article": later("article"),
    "article_sha256": later("SHA-256 of the article"), "title": later("title"), "window": later("window"),
    "value": later("value"), "low": later("from (95%)"), "high": later("to (95%)"), "n": later("spans"),
    "articles": later("articles"), "warnings": later("warnings"), "annotators": later("annotators"),
    "seed": later("seed"), "parameters": later("parameters"), "versions": later("versions"),
    "other": later("the other’s label"), "count": later("count"), "kind": later("kind"),
    "detail": later("what of it"), "start": later("start"), "end": later("end"), "before": later("before"),
    "text": later("text"), "after": later("after"), "marked": later("marked by"),
    "round": later("round"), "annotator": later("annotator"), "same": later("the same"),
    "one_sided": later("only one gave any"), "overlapping": later("ranges that meet"),
    "missing": later("missed by"), "weight": later("weight"), "readings": later("readings"),
    "links": later("links"), "decided": later("decided"), "key": later("key"),
    "first": later("first"), "last": later("last"), "name": later("name"), "said": later("said"),
}  # fmt: skip
"""What the columns are called for people; in CSV and JSON they keep their English ids."""

FACTS = {
    "format": later("format"), "project": later("project"), "schema": later("schema"),
    "written": later("written"), "annotators": later("annotators"), "articles": later("articles"),
    "seed": later("seed"), "trimmed": later("Spans that lost whitespace at their edges"),
    "left_out": later("Spans left out, in site furniture"),
    "unfinished": later("Annotations counted that are not marked done"), "warning": later("warning"),
    "guideline update": later("The guideline was found to need an update"),
    "guideline version": later("A version of the guideline was written"), "version": later("version"),
    "parameter": later("parameter"),
}  # fmt: skip
"""What is said about a report as a whole, in words."""


def write_xlsx(report: Report, out: BinaryIO, language: Language, names: Names, tick: Tick = no_tick) -> None:
    """Write the whole report as a workbook. Raises what ``tick`` raises; nothing is written then."""
    from xlsxwriter.workbook import Workbook

    plain = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    with TemporaryDirectory(prefix="hashiya-") as folder:
        whole = Path(folder, "whole.xlsx")
        # Row by row to the disk: a large project has more cells than fit a modest laptop's memory.
        with Workbook(str(whole), {"constant_memory": True, "tmpdir": folder, **plain}) as book:
            book.set_properties({"created": MADE, "title": report.made.project[:255]})
            _add_sheets(_Sheets(book, language, names, tick, len(report.figures) + len(report.found)), report)
        without_times(whole, out)


def _add_sheets(sheets: "_Sheets", report: Report) -> None:
    language = sheets.language
    sheets.add(say("About", language), rows.ABOUT_COLUMNS, rows.about_rows(report))
    sheets.add(say("Figures", language), rows.FIGURE_COLUMNS, rows.figure_rows(report))
    sheets.add(say("Attributes and links", language), rows.HANGING_COLUMNS, rows.hanging_rows(report))
    sheets.add(say("Competence", language), rows.COMPETENCE_COLUMNS, rows.competence_rows(report))
    sheets.add(say("Answers", language), rows.ANSWER_COLUMNS, rows.answer_rows(report))
    sheets.add(say("Confusion", language), rows.CONFUSION_COLUMNS, rows.confusion_rows(report))
    sheets.add(say("Windows", language), rows.WINDOW_COLUMNS, rows.window_rows(report))
    sheets.add(say("Rounds", language), rows.ROUND_COLUMNS, rows.round_rows(report))
    sheets.add(say("Articles", language), rows.ARTICLE_COLUMNS, rows.article_rows(report))
    sheets.add(
        say("Disagreements", language), rows.DISAGREEMENT_COLUMNS, rows.disagreement_rows(report.found)
    )


class _Sheets:
    """The sheets of one workbook and how their cells are written."""

    def __init__(self, book: "Workbook", language: Language, names: Names, tick: Tick, total: int) -> None:
        self._book = book
        self.language = language
        self._names = names
        self._tick = tick
        self._done, self._total = 0, total
        right = language == "ar"
        order = 2 if right else 1
        self._head: Format = book.add_format({"bold": True, "bottom": 1, "reading_order": order})
        self._words: Format = book.add_format({"valign": "top", "reading_order": order})
        self._value: Format = book.add_format({"num_format": "0.000", "valign": "top"})
        self._right = right

    def add(self, title: str, columns: Sequence[str], lines: Iterable[rows.Row]) -> None:
        """A table as a sheet; where it is longer than a sheet may be, as several."""
        sheet, place, number = self._sheet(title, columns), 0, 1
        for line in lines:
            if place == SHEET_ROWS:
                sheet.autofilter(0, 0, place, len(columns) - 1)
                number += 1
                sheet, place = self._sheet(f"{title} {number}", columns), 0
            place += 1
            self._line(sheet, place, columns, line)
        sheet.autofilter(0, 0, max(place, 1), len(columns) - 1)

    def _sheet(self, title: str, columns: Sequence[str]) -> "Worksheet":
        sheet = self._book.add_worksheet(title[:31])
        if self._right:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, WIDTHS.get(column, 12))
            sheet.write_string(0, at, say(COLUMNS[column], self.language), self._head)
        return sheet

    def _line(self, sheet: "Worksheet", place: int, columns: Sequence[str], line: rows.Row) -> None:
        for at, column in enumerate(columns):
            value = line[column]
            if isinstance(value, str):
                sheet.write_string(place, at, fitting(self._said(column, value)), self._words)
            elif isinstance(value, float):
                sheet.write_number(place, at, value, self._value)
            else:
                sheet.write_number(place, at, value)
        self._done += 1
        if self._done % 256 == 0:
            self._tick(min(self._done, self._total), self._total)

    def _said(self, column: str, value: str) -> str:
        """Ids as words, where people read."""
        match column:
            case "measure":
                return say(measure_name(value), self.language)
            case "kind":
                return say(kind_name(value), self.language)
            case "warnings":
                told = (say(WARNINGS.get(one, one), self.language) for one in value.split("; ") if one)
                return " ".join(told)
            case "name":
                fact, colon, which = value.partition(":")
                return f"{say(FACTS.get(fact, fact), self.language)}{colon}{which}"
            case "said":
                return say(WARNINGS[value], self.language) if value in WARNINGS else value
            case "label" | "other":
                return self._names.label(value)
            case "detail":
                return self._names.detail(value)
        return value
