"""The samples in docs/formats are what the program writes, and each format has its page."""

import io
import json
import re
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, Link, Record
from annotator.core.article import Article, Zone
from annotator.core.schema import Schema, schema_from_json
from annotator.formats import FORMATS, Clitics, Options
from annotator.formats.losses import SENTENCES
from annotator.places import resource
from tests.formats.doors import written, written_text
from tests.formats.given import span_of

PAGES = Path(__file__).resolve().parents[2] / "docs" / "formats"

TEXT = "قصف على البوكمال 💥\nقال الدفاع المدني إن مدنياً قُتل بالبوكمال."


def conflict() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


def sample() -> Record:
    article = Article(
        text=TEXT,
        title="قصف على البوكمال",
        source="وكالة المثال",
        url="https://example.org/1",
        published="2021-02-24T19:54",
        zones=(Zone(0, 18, "title"), Zone(19, len(TEXT), "body")),
        meta={"dateline": "دمشق"},
    )
    place = TEXT.rindex("البوكمال")
    spans = (
        span_of(TEXT, "الدفاع المدني", "SOURCE", "5b1f0c6a9e21", kind="medical_civil_defence"),
        msgspec.structs.replace(span_of(TEXT, "المدني", "ACTOR", "77c20d1e4f3a"), unsure=True),
        span_of(TEXT, "مدنياً قُتل", "CASUALTY", "c3d9a1b2e405", count={"low": 1, "best": 1, "high": 1}),
        span_of(TEXT[place:], "البوكمال", "LOCATION", "0e8d7c6b5a49"),
    )
    moved = type(spans[3])("0e8d7c6b5a49", place, place + 8, "LOCATION", "البوكمال", {})
    links = (Link("a1", "at", "c3d9a1b2e405", "0e8d7c6b5a49", {}),)
    annotation = Annotation(
        annotator="سلمى",
        status="done",
        note="",
        seconds=41.5,
        revision=6,
        spans=(*spans[:3], moved),
        links=links,
    )
    return Record(article, (annotation,))


def samples_in(name: str) -> list[str]:
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    return re.findall(r"^```[a-z]+\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def workbook_shown(data: bytes) -> str:
    """Each row of each sheet, its cells parted by tabs."""
    import openpyxl

    lines = []
    for sheet in openpyxl.load_workbook(io.BytesIO(data), read_only=True).worksheets:
        lines.append(f"[{sheet.title}]")
        lines += ["\t".join("" if cell is None else str(cell) for cell in row) for row in sheet.values]
    return "\n".join(line.rstrip() for line in lines[:12]) + "\n"


def parquet_shown(data: bytes) -> str:
    """Its columns with their types, then the rows as JSON."""
    import pyarrow.parquet as pq

    file = pq.ParquetFile(io.BytesIO(data))
    lines = [f"{field.name}: {field.type}" for field in file.schema_arrow]
    rows = [json.dumps(row, ensure_ascii=False) for row in file.read().to_pylist()]
    return "\n".join([*lines, "", *rows]) + "\n"


def docbin_shown(data: bytes) -> str:
    """What spaCy finds in it: tokens in brackets, entities, and the spans of each group."""
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    lines = []
    for doc in DocBin().from_bytes(data).get_docs(Vocab()):
        lines.append("".join(f"[{token.text}]{token.whitespace_}" for token in doc).replace("\n", "\\n"))
        for name, spans in {"doc.ents": doc.ents, **doc.spans}.items():
            lines.append(f"{name}:")
            lines += [f"  {one.start_char} {one.end_char} {one.label_} {one.text}" for one in spans]
        lines.append(f"doc.user_data['hashiya']: {doc.user_data['hashiya']}")
    return "\n".join(lines) + "\n"


#: What the page of a binary format shows: what its library says of the file.
SHOWN = {"xlsx": workbook_shown, "hf-parquet": parquet_shown, "spacy": docbin_shown}


def test_every_binary_format_is_shown() -> None:
    assert set(SHOWN) == {one.name for one in FORMATS.values() if one.binary}


@pytest.mark.parametrize("name", FORMATS)
def test_the_sample_in_the_page_is_what_the_program_writes(name: str) -> None:
    files, losses = written(name, [sample()], Options(schema=conflict()))
    shown = samples_in(name)
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    for path, data in files.items():
        text = SHOWN[name](data) if name in SHOWN else data.decode("utf-8-sig").replace("\r\n", "\n")
        assert text.rstrip("\n") + "\n" in shown
        assert not FORMATS[name].folder or f"`{path}`" in page
    if losses.counts:
        assert losses.summary() + "\n" in shown


@pytest.mark.parametrize("clitics", ["whole-token", "split"])
def test_the_blocks_in_the_page_are_what_the_program_writes(clitics: Clitics) -> None:
    data, losses = written_text("conll", [sample()], Options(clitics=clitics))
    assert data.rstrip("\n") + "\n" in samples_in("conll")
    assert losses.summary() + "\n" in samples_in("conll")
    data, _ = written_text("conllu", [sample()], Options(clitics=clitics))
    assert data.rstrip("\n") + "\n" in samples_in("conllu")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_page_that_names_its_unit_and_what_it_lacks(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert FORMATS[name].unit in page
    assert f"`{FORMATS[name].extension}`" in page
    for feature in FORMATS[name].lacks:
        assert feature in page


def test_the_page_of_all_formats_names_each_of_them_and_each_reason_for_a_loss() -> None:
    page = (PAGES / "README.md").read_text(encoding="utf-8")
    for reason in SENTENCES:
        assert f"`{reason}`" in page
    for form in FORMATS.values():
        assert f"| [{form.name}]({form.name}.md) | `{form.extension}` | {' or '.join(form.units)} |" in page


def test_the_table_names_formats_by_their_own_name() -> None:
    assert list(FORMATS) == [one.name for one in FORMATS.values()]
    assert FORMATS["jsonl"].lacks == ()
