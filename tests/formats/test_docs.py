"""The samples in docs/formats are what the program writes, and each format has its page."""

import io
import re
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, Link, Record
from annotator.core.article import Article, Zone
from annotator.formats import FORMATS, Clitics, Options
from annotator.formats.format import SENTENCES
from tests.formats.given import span_of

PAGES = Path(__file__).resolve().parents[2] / "docs" / "formats"

TEXT = "قصف على البوكمال 💥\nقال الدفاع المدني إن مدنياً قُتل بالبوكمال."


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
    return re.findall(r"^```(?:json|text)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_the_line_in_the_page_is_the_line_the_program_writes() -> None:
    out = io.BytesIO()
    FORMATS["jsonl"].write([sample()], out, Options())
    assert out.getvalue().decode() in samples_in("jsonl")


@pytest.mark.parametrize("clitics", ["whole-token", "split"])
def test_the_blocks_in_the_page_are_what_the_program_writes(clitics: Clitics) -> None:
    out = io.BytesIO()
    losses = FORMATS["conll"].write([sample()], out, Options(clitics=clitics))
    assert out.getvalue().decode().rstrip("\n") + "\n" in samples_in("conll")
    assert losses.summary() + "\n" in samples_in("conll")


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_has_a_page_that_names_its_unit_and_what_it_lacks(name: str) -> None:
    page = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    assert FORMATS[name].unit in page
    assert f"`{FORMATS[name].extension}`" in page
    for feature in FORMATS[name].lacks:
        assert feature in page


def test_the_page_of_conll_names_each_reason_for_a_loss() -> None:
    page = (PAGES / "conll.md").read_text(encoding="utf-8")
    for reason in SENTENCES:
        assert f"`{reason}`" in page


def test_the_table_names_formats_by_their_own_name() -> None:
    assert list(FORMATS) == [one.name for one in FORMATS.values()]
    assert FORMATS["jsonl"].lacks == ()
    assert FORMATS["conll"].read is None
