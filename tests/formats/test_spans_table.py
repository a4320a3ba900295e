"""Tables of spans: no formula, sorted and edited by people, and what is wrong with rows is told."""

import csv
import io
import random
import re
import zipfile
from collections.abc import Callable
from typing import Any

import msgspec
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Record
from annotator.core.article import Article
from annotator.formats import Ask, BadLine, Options
from annotator.formats.cells import CELL_UNITS
from annotator.formats.spans_table import attribute_cells, attributes_in, columns_of
from tests.formats.doors import came_back, reading_of, written
from tests.formats.given import SCHEMA, record_of, schema_attributes, span_of, values

TEXT = "قصف على البوكمال\nقُتل مدني في البوكمال"
FORMULA = '=HYPERLINK("http://example.org";"x")'
OPTIONS = Options(schema=SCHEMA)
TABLES = ("csv", "xlsx")


def sample(**more: Any) -> Record:
    return record_of(
        TEXT,
        span_of(TEXT, "قصف", "WEAPON", "a", kind="city", number=5),
        span_of(TEXT, "مدني", "CASUALTY", "b", count={"low": 1, "best": 2}, roles=["victim", "witness"]),
        span_of(TEXT, "على", "LOCATION", "c", canonical="12; b"),
        **more,
    )


def table(record: Record | None = None) -> list[list[str]]:
    files, _ = written("csv", [record or sample()], OPTIONS)
    return list(csv.reader(io.StringIO(files["x.csv"].decode("utf-8-sig"), newline="")))


def as_csv(rows: list[list[str]], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def as_xlsx(rows: list[list[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def edited(at: int, head: str, cell: str) -> str:
    rows = table()
    rows[at][rows[0].index(head)] = cell
    return as_csv(rows)


def spans_of(records: list[Record]) -> list[tuple[Any, ...]]:
    return [
        (span.start, span.end, span.label, span.attributes)
        for one in records
        for span in one.annotations[0].spans
    ]


@given(st.dictionaries(st.sampled_from(("kind", "roles", "count", "count low", "number", "ع")), values))
def test_any_attribute_comes_back_from_its_cells(attributes: dict[str, Any]) -> None:
    for columns in (frozenset(columns_of(SCHEMA)), frozenset[str]()):
        cells = attribute_cells(attributes, columns)
        assert all(cell is not None for cell in cells.values())
        back = attributes_in(cells)
        assert msgspec.json.encode(back, order="sorted") == msgspec.json.encode(attributes, order="sorted")


@given(schema_attributes)
def test_what_the_window_stores_stands_in_columns_of_its_own(attributes: dict[str, Any]) -> None:
    assert "other attributes" not in attribute_cells(attributes, frozenset(columns_of(SCHEMA)))


def test_a_csv_for_excel_has_its_mark_and_no_formula() -> None:
    record = record_of(f"{FORMULA} قصف", span_of(f"{FORMULA} قصف", FORMULA, note="x"), note="\t=1+1")
    record = Record(msgspec.structs.replace(record.article, title="＝1+1", source=" @x"), record.annotations)
    files, _ = written("csv", [record], OPTIONS)
    assert files["x.csv"].startswith(b"\xef\xbb\xbf")
    [head, row] = table(record)
    assert row[head.index("words")] == f"'{FORMULA}"
    assert not [cell for cell in row if re.match(r"[\s\u200b-\u200f]*[=+@＝-]", cell)]
    [back] = came_back("csv", files, reading_of([record]))
    assert (back.article.title, back.annotations[0].note) == ("＝1+1", "\t=1+1")


def test_a_workbook_runs_from_right_to_left_and_has_texts_only() -> None:
    text = f"{FORMULA} قصف http://example.org 12"
    record = record_of(
        text,
        span_of(text, FORMULA),
        span_of(text, "12", span_id="b"),
        span_of(text, "http://example.org", span_id="c"),
    )
    files, _ = written("xlsx", [record], OPTIONS)
    book = openpyxl.load_workbook(io.BytesIO(files["x.xlsx"]))
    assert [sheet.title for sheet in book.worksheets] == ["spans", "key"]
    for sheet in book.worksheets:
        assert sheet.sheet_view.rightToLeft
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}
    words = [row[10].value for row in book.worksheets[0].iter_rows(min_row=2)]
    assert words == [FORMULA, "http://example.org", "12"]
    assert {cell.data_type for cell in book.worksheets[0]["K"]} == {"s"}
    with zipfile.ZipFile(io.BytesIO(files["x.xlsx"])) as parts:
        assert not [part for part in parts.namelist() if "external" in part.lower() or "vba" in part.lower()]


@pytest.mark.parametrize("name", TABLES)
def test_rows_come_back_in_whatever_order_they_were_sorted(name: str) -> None:
    records = [sample(), record_of("نص آخر", span_of("نص آخر", "آخر"))]
    rows: list[list[Any]]
    head, *rows = list(
        csv.reader(io.StringIO(written("csv", records, OPTIONS)[0]["x.csv"].decode("utf-8-sig")))
    )
    random.Random(4).shuffle(rows)
    data = as_csv([head, *rows]) if name == "csv" else as_xlsx([head, *rows])
    back = came_back(name, data, reading_of(records))
    assert sorted(spans_of(back), key=str) == sorted(spans_of(records), key=str)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_what_excel_parts_cells_with_is_seen(delimiter: str) -> None:
    back = came_back("csv", as_csv(table(), delimiter), reading_of([sample()]))
    assert spans_of(back) == spans_of([sample()])


def test_only_four_columns_are_needed() -> None:
    sha256 = sample().article.sha256
    rows = [["label", "start", "end", "sha256", "mine"], ["ACTOR", "0", "3", sha256, "?"]]
    [back] = came_back("csv", as_csv(rows), reading_of([sample()], Ask(annotator="نور")))
    assert spans_of([back]) == [(0, 3, "ACTOR", {})]
    assert (back.annotations[0].annotator, back.annotations[0].status) == ("نور", "done")


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (edited(1, "sha256", "0" * 64), 2, "is not in the project"),
        (edited(2, "start", "x"), 3, "start: x"),
        (edited(2, "start", "-1"), 3, "not a stretch"),
        (edited(2, "end", "99999"), 3, "not a stretch"),
        (edited(2, "start", "3"), 3, "cannot stand"),
        (edited(2, "end", "3"), 3, "not a stretch"),
        (edited(2, "label", ""), 3, "label"),
        (edited(2, "words", "قتل"), 3, "“قتل” cannot stand from 4 to 7; the text there reads “على”"),
        (edited(2, "span", "a"), 2, "“a” stands there twice"),
        (edited(2, "status", "skipped"), 3, "status: done / skipped"),
        (edited(1, "status", "ended"), 2, "ended"),
        (edited(1, "other attributes", "{"), 2, "other attributes"),
        (as_csv([["label", "start", "end"], ["ACTOR", "0", "3"]]), 1, "sha256 not found"),
        (as_csv([["sha256", "label", "start", "end", "end"]]), 1, "end"),
        (as_csv(table()) + "x," * 60 + "x\r\n", 5, "/"),
        (as_csv(table()) + '"' + "x" * 1_000_001 + '"\r\n', 5, "field"),
        (as_csv(table()) + '"x', 5, "unexpected end"),
        ("", 1, "not found"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(data: str, line: int, reason: str) -> None:
    with pytest.raises(BadLine, match=re.escape(reason)) as caught:
        came_back("csv", data, reading_of([sample()]))
    assert caught.value.fields["line"] == line


def test_what_can_be_used_of_a_table_is_used_where_that_is_wanted() -> None:
    reading = reading_of([sample()], Ask(lenient=True))
    back = came_back("csv", edited(2, "words", "قتل"), reading)
    assert len(spans_of(back)) == 2
    assert [one.fields["line"] for one in reading.refused] == [3]


def test_labels_of_articles_that_are_not_here_are_seen() -> None:
    reading = reading_of((), Ask(lenient=True))
    assert came_back("csv", as_csv(table()), reading) == []
    assert reading.seen_labels == {"WEAPON": 1, "LOCATION": 1, "CASUALTY": 1}


@pytest.mark.parametrize("name", TABLES)
def test_what_is_longer_than_a_cell_is_cut_and_counted(name: str) -> None:
    long = "ا" * (CELL_UNITS + 1)
    record = record_of(long, span_of(long, long, canonical=long), note=long)
    record = Record(Article(text=long, title=long), record.annotations)
    files, losses = written(name, [record], OPTIONS)
    assert losses.counts == {"metadata": {"": 1}, "notes": {"": 1}, "attributes": {"ACTOR": 1}}
    [back] = came_back(name, files, reading_of([record]))
    assert (back.annotations[0].spans[0].start, back.annotations[0].spans[0].end) == (0, len(long))


def with_formula() -> bytes:
    rows: list[list[Any]] = [list(row) for row in table()]
    rows[2][rows[0].index("start")] = "=2+2"
    return as_xlsx(rows)


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(part: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(as_xlsx([list(row) for row in table()]))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed(parts | {part: change(parts[part])})


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("make", "line", "reason"),
    [
        (with_formula, 3, "there is a formula in it"),
        (lambda: b"", 0, "not an Excel workbook"),
        (lambda: b"PK\x03\x04 no zip", 0, "not an Excel workbook"),
        (lambda: as_xlsx([list(row) for row in table()])[:-400], 0, "not an Excel workbook"),
        (lambda: packed({"x": b"x"}), 0, "not an Excel workbook"),
        (lambda: packed({"x": b"\0" * 32 * 1024**2}), 0, "longer than"),
        (
            lambda: packed({"xl/worksheets/a.xml": bytes(range(256)) * 68 * 1024}),
            0,
            "longer than 16 MB",
        ),
        (lambda: changed("xl/worksheets/sheet1.xml", lambda data: data[:900]), 0, "not an Excel workbook"),
        (lambda: changed("xl/worksheets/sheet1.xml", lambda data: ENTITIES + data), 0, "Entit"),
        (
            lambda: changed("xl/workbook.xml", lambda data: ENTITIES + data + b"&b;"),
            0,
            "not an Excel workbook",
        ),
        (lambda: as_xlsx([["label"], ["ACTOR"]]), 1, "sha256, start, end not found"),
    ],
)
def test_hostile_workbooks_are_refused(make: Callable[[], bytes], line: int, reason: str) -> None:
    with pytest.raises(BadLine, match=re.escape(reason)) as caught:
        came_back("xlsx", make(), reading_of([sample()]))
    assert caught.value.fields["line"] == line


def test_a_row_of_a_large_number_does_not_make_a_reader_count_to_it() -> None:
    far = changed("xl/worksheets/sheet1.xml", lambda data: data.replace(b'<row r="4"', b'<row r="400000000"'))
    assert len(spans_of(came_back("xlsx", far, reading_of([sample()])))) == 2


def test_a_workbook_within_a_zip_is_read(tmp_path: Any) -> None:
    from annotator.exchange.sources import open_source
    from annotator.formats import FORMATS

    files, _ = written("xlsx", [sample()], OPTIONS)
    (tmp_path / "all.zip").write_bytes(packed({"deep/spans.xlsx": files["x.xlsx"], "readme.txt": b"x"}))
    form = FORMATS["xlsx"]
    assert form.read is not None
    with open_source(tmp_path / "all.zip", form) as source:
        assert spans_of(list(form.read(source, reading_of([sample()])))) == spans_of([sample()])


def test_what_stands_in_columns_of_others_is_counted() -> None:
    rows = [[*row, "red", ""] for row in table()]
    rows[0][-2:] = ["colour", "empty"]
    rows[-1][-2] = ""
    reading = reading_of([sample()])
    assert came_back("csv", as_csv(rows).encode(), reading)
    assert reading.losses.counts == {"no_place": {"colour": len(rows) - 2}}
