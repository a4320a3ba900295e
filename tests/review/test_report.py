"""The report: all is in it, nothing of a stranger's acts, undefined is never 0, the same bytes again."""

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO, StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement.disagreement import KINDS as DISAGREEMENT_KINDS
from annotator.agreement.metrics import METRICS
from annotator.core.annotation import Annotation, Link, Span
from annotator.core.article import Article
from annotator.core.schema import Schema, schema_from_json
from annotator.core.work import Cancelled
from annotator.formats.cells import CELL_UNITS, SHEET_ROWS, fitting, guarded
from annotator.language import Language
from annotator.places import resource
from annotator.review.figures import agreement_figures, with_competence, with_hanging
from annotator.review.queue import disagreements_of
from annotator.review.report import REPORT_FORMATS, ReportFormat, make_report, write_report
from annotator.review.report_charts import Point, scale_for, trend
from annotator.review.report_disputes import LONG, SHOWN
from annotator.review.report_markup import tag
from annotator.review.report_parts import ARTICLES_SHOWN
from annotator.review.report_rows import (
    ABOUT_COLUMNS,
    ANSWER_COLUMNS,
    ARTICLE_COLUMNS,
    COMPETENCE_COLUMNS,
    CONFUSION_COLUMNS,
    DISAGREEMENT_COLUMNS,
    FIGURE_COLUMNS,
    HANGING_COLUMNS,
    ROUND_COLUMNS,
    WINDOW_COLUMNS,
)
from annotator.review.report_shape import (
    ConfusionCell,
    Made,
    Reading,
    Report,
    ReportArticle,
    ReportDisagreement,
    ReportLink,
)
from annotator.review.report_words import HANGING, KINDS, MEASURES
from annotator.review.report_xlsx import COLUMNS
from annotator.review.shapes import By, Figure, Figures, Hanging, Located, Reliance, Window
from annotator.store import Project
from tests.review.conftest import add

LANGUAGES: tuple[Language, ...] = ("ar", "en")
TEXT = "قصف مدفعي على البوكمال وقتل ثلاثة من عناصر الميليشيا بقذيفة في البوكمال"
#: Everything that a stranger could want a reader of a report to run, fetch or see turned round.
EVIL = '=HYPERLINK("http://evil.example")<script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x07'
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
EVERY: tuple[By, ...] = ("all", "label", "pair", "article", "window", "round")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Three annotators and twelve articles: one hostile in title and words, in one nobody found anything."""
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path_factory.mktemp("report") / "تقرير.hashiya", schema) as project:
        _fill(project)
        yield project


def _fill(project: Project) -> None:
    for number in range(10):
        text = f"{TEXT} {number}"
        add(
            project,
            text,
            {
                "سلمى": [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("الميليشيا", "ACTOR")],
                "يوسف": [("قصف مدفعي", "WEAPON"), ("بوكمال", "LOCATION")],
                "=cmd()": [("البوكمال", "LOCATION"), ("الميليشيا", "CASUALTY")],
            },
        )
    evil = Article(text=f"{EVIL} قرب البوكمال", title=EVIL)
    add(project, evil, {"سلمى": [(EVIL, "ACTOR")], "يوسف": [("البوكمال", "LOCATION")]})
    add(project, "لا شيء يذكر هنا", {"سلمى": [], "يوسف": []})


@pytest.fixture(scope="module")
def figures(filled: Project) -> Figures:
    return everything(filled)


def everything(project: Project) -> Figures:
    return with_competence(with_hanging(agreement_figures(project, by=EVERY), project), project)


@pytest.fixture(scope="module")
def found(filled: Project) -> list[Located]:
    return disagreements_of(filled)


def written(
    figures: Figures,
    found: list[Located] | None,
    form: ReportFormat,
    language: Language = "ar",
    project: Project | None = None,
    written: str = "",
) -> bytes:
    out = BytesIO()
    write_report(figures, found, out, form, language, project=project, written=written)
    return out.getvalue()


class Page(HTMLParser):
    """What a browser would meet: elements that are balanced, their attributes, and the words."""

    EMPTY = frozenset({"meta", "br"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.within: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)
            self.within.append((self.open[-1], data))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_and_runs_nothing(
    filled: Project, figures: Figures, found: list[Located], language: Language
) -> None:
    page = written(figures, found, "html", language, filled).decode()
    parsed = Page(page)
    assert parsed.open == []
    names = {name for name, _ in parsed.seen}
    assert not names & {
        "script",
        "link",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "a",
        "base",
        "image",
        "use",
    }
    for _, attributes in parsed.seen:
        assert not [key for key in attributes if key.startswith("on") or key in ("src", "href", "xlink:href")]
    assert "url(" not in page
    assert "@import" not in page
    assert "svg" in names
    root = next(attributes for name, attributes in parsed.seen if name == "html")
    assert root["dir"] == ("rtl" if language == "ar" else "ltr")
    assert "default-src 'none'" in str([attributes for name, attributes in parsed.seen if name == "meta"])


def test_hostile_words_are_words_and_keep_their_direction(
    filled: Project, figures: Figures, found: list[Located]
) -> None:
    page = written(figures, found, "html", "ar", filled).decode()
    assert "<script" not in page
    assert "<img" not in page
    assert "\x07" not in page
    words = "".join(Page(page).words)
    assert "<script>alert(1)</script>" in words, "it is shown as what it is"
    holders = {holder for holder, said in Page(page).within if "\u202e" in said}
    assert holders <= {"bdi", "p", "mark"}, "what turns the line round ends with a stranger's own words"
    assert all("context" in part for part in re.findall(r"<p[^>]*>[^<]*\u202e", page))
    for name in ("=cmd()", "سلمى"):
        assert f"<bdi>{name}</bdi>" in page


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_the_same_gives_the_same_bytes(
    filled: Project, figures: Figures, found: list[Located], form: ReportFormat
) -> None:
    first = written(figures, found, form, project=filled)
    again = written(everything(filled), disagreements_of(filled), form, project=filled)
    assert first == again
    assert written(figures, found, form, project=filled, written="2026-11-22") != first


def test_json_holds_every_figure_and_every_disagreement(
    filled: Project, figures: Figures, found: list[Located]
) -> None:
    report = msgspec.json.decode(written(figures, found, "json", "ar", filled), type=Report)
    assert report == make_report(figures, found, project=filled)
    assert report.made.versions["hashiya"]
    assert report.made.seed == figures.seed
    assert report.made.parameters == figures.parameters
    assert [row for row in figures.rows if row not in report.figures] == []
    assert len(report.found) == len(found)
    articles = {one.id: one for one in report.articles}
    for dispute, located in zip(report.found, found, strict=True):
        text = filled.article(located.article_id).text
        assert dispute.text == text[dispute.start : dispute.end]
        assert text[: dispute.start].endswith(dispute.before)
        assert text[dispute.end :].startswith(dispute.after)
        assert dispute.sha256 == articles[dispute.article].sha256 == filled.article(dispute.article).sha256
    for row in report.figures:
        assert row.article is None or row.article in articles


def test_json_without_disagreements_does_not_say_that_there_are_none(figures: Figures) -> None:
    assert "disagreements" not in json.loads(written(figures, None, "json"))
    assert json.loads(written(figures, [], "json"))["disagreements"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_undefined_is_never_nothing(filled: Project, language: Language) -> None:
    """Two who found nothing in an article have no F1 there: not 0, and not 1."""
    figures = agreement_figures(filled, by=("all", "article"), measures=["exact_f1"])
    undefined = [row for row in figures.rows if row.value is None]
    assert undefined, "the article that both found empty"
    report = msgspec.json.decode(written(figures, None, "json"), type=Report)
    assert [row.value for row in report.figures if row.article == undefined[0].article] == [None]
    lines = list(csv.DictReader(StringIO(written(figures, None, "csv").decode("utf-8-sig"))))
    own = [line for line in lines if line["article"] == str(undefined[0].article)]
    assert [line["value"] for line in own if line["table"] == "figure"] == ["—"]
    page = written(figures, None, "html", language, filled).decode()
    assert re.search(r'<td class="n">—</td>', page)
    sheet = cells(written(figures, None, "xlsx", language), 1)
    article, value = 3, 8
    own_row = next(row for row in sheet if row[article] == ("n", str(undefined[0].article)))
    assert own_row[value] == ("s", "—")


def test_csv_can_be_taken_back(filled: Project, figures: Figures, found: list[Located]) -> None:
    data = written(figures, found, "csv", "ar", filled)
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))
    disputes = [line for line in lines if line["table"] == "disagreement"]
    assert len(disputes) == len(found)
    report = make_report(figures, found, project=filled)
    assert len([line for line in lines if line["table"] == "figure"]) == len(report.figures)
    for line, one in zip(disputes, report.found, strict=True):
        assert plain(line["text"]) == one.text
        assert plain(line["title"]) == one.title
        assert json.loads(line["readings"]) == json.loads(msgspec.json.encode(one.readings))
    for line in lines:
        for cell in line.values():
            assert not re.match("[=+@\t\r-]", cell) or re.fullmatch(r"-?[\d.e-]+", cell), cell
    figure = next(line for line in lines if line["table"] == "figure")
    assert json.loads(figure["parameters"]) == figures.parameters
    assert json.loads(figure["versions"]) == figures.versions
    assert figure["seed"] == "0"


def plain(cell: str) -> str:
    return cell.removeprefix("'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_has_strings_for_strings(
    filled: Project, figures: Figures, found: list[Located], language: Language
) -> None:
    data = written(figures, found, "xlsx", language, filled)
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    sheets = [name for name in names if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 10
    for name in sheets:
        part = zipfile.ZipFile(BytesIO(data)).read(name).decode()
        assert "<f>" not in part
        assert "<hyperlink" not in part
        assert ('rightToLeft="1"' in part) == (language == "ar")
    assert not [name for name in names if name.startswith("xl/worksheets/_rels")]
    rows = cells(data, 9)
    assert len(rows) == len(found) + 1
    titles = {row[5] for row in rows[1:]}
    assert any(kind == "s" and "evil.example" in said for kind, said in titles)


def test_excel_does_not_take_words_for_its_own_markup(project: Project) -> None:
    """The library writes what stands between <r> and </r> as it is, unless it is kept from it."""
    for text in ("<r><t>x</t></r>", "<r>&</r>"):
        add(project, f"{text}", {"أ": [(text, "ACTOR")], "ب": []})
    data = written(agreement_figures(project), disagreements_of(project), "xlsx", "en", project)
    words = [row[9] for row in cells(data, 9)]
    assert ("s", "<r>&</r> ") in words
    assert ("s", "<r><t>x</t></r> ") in words


def test_long_words_are_cut_for_excel_and_said_to_be() -> None:
    for letter in ("ب", "💥"):
        cut = fitting(letter * CELL_UNITS * 2)
        assert cut.endswith("…")
        assert len(cut.encode("utf-16-le")) // 2 <= CELL_UNITS
        assert set(cut[:-1]) == {letter}
    assert fitting("ب" * CELL_UNITS) == "ب" * CELL_UNITS


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_it_can_be_cancelled(
    filled: Project, figures: Figures, found: list[Located], form: ReportFormat
) -> None:
    def enough(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_report(figures, found, BytesIO(), form, "ar", project=filled, tick=enough)


def test_a_project_with_nothing_to_compare_has_a_report_too(project: Project) -> None:
    add(project, TEXT, {"سلمى": [("البوكمال", "LOCATION")]})
    figures = everything(project)
    for form in REPORT_FORMATS:
        assert written(figures, [], form, "en", project)
    assert "Nothing to compare" in "".join(Page(written(figures, [], "html", "en").decode()).words)


def test_labels_go_by_their_names_where_people_read(
    filled: Project, conflict: Schema, figures: Figures, found: list[Located]
) -> None:
    label = conflict.label("LOCATION")
    assert label is not None
    for language in LANGUAGES:
        assert label.names.within(language) in written(figures, found, "html", language, filled).decode()
    lines = written(figures, found, "csv", "ar", filled).decode()
    assert "LOCATION" in lines
    assert label.names.ar not in lines


def test_two_annotators_figures_are_not_said_twice(project: Project) -> None:
    for number in range(3):
        add(project, f"{TEXT} {number}", {"أ": [("البوكمال", "LOCATION")], "ب": [("البوكمال", "LOCATION")]})
    report = make_report(agreement_figures(project, by=("all", "pair")), None)
    assert sorted(row.measure for row in report.figures) == sorted({row.measure for row in report.figures})


def cells(data: bytes, number: int) -> list[list[tuple[str, str]]]:
    """A sheet's rows (``number`` from 0) as (``s`` or ``n``, what stands there)."""
    part = zipfile.ZipFile(BytesIO(data)).read(f"xl/worksheets/sheet{number + 1}.xml")
    return [[_cell(cell) for cell in row] for row in ET.fromstring(part).iter(f"{SHEET}row")]


def _cell(cell: ET.Element) -> tuple[str, str]:
    if cell.get("t") == "inlineStr":
        return "s", "".join(part.text or "" for part in cell.iter(f"{SHEET}t"))
    assert cell.get("t") is None, "a number"
    return "n", cell.findtext(f"{SHEET}v", "")


def test_its_page_of_documentation_names_everything() -> None:
    page = (Path(__file__).parents[2] / "docs" / "agreement-report.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+)`", page))
    shapes = (
        Report, Made, ReportArticle, Figure, Hanging, Reliance, ConfusionCell, Window, ReportDisagreement,
        Reading, ReportLink,
    )  # fmt: skip
    for shape in shapes:
        assert set(shape.__struct_fields__) <= named, shape
    for form in REPORT_FORMATS:
        assert f".{form}" in page
    assert f"{CELL_UNITS:,}" in page
    assert f"{SHEET_ROWS:,}" in page
    assert f"the {SHOWN} worst" in page
    assert f"{ARTICLES_SHOWN}\narticles" in page


def test_every_measure_and_every_kind_has_its_words() -> None:
    assert set(METRICS) == set(MEASURES)
    assert not set(MEASURES) & set(HANGING)
    assert set(DISAGREEMENT_KINDS) == set(KINDS)
    columns = (
        FIGURE_COLUMNS, HANGING_COLUMNS, COMPETENCE_COLUMNS, ANSWER_COLUMNS, CONFUSION_COLUMNS, ROUND_COLUMNS,
        WINDOW_COLUMNS, ARTICLE_COLUMNS, DISAGREEMENT_COLUMNS,
        ABOUT_COLUMNS,
    )  # fmt: skip
    assert {name for table in columns for name in table} == set(COLUMNS)


@given(st.text(max_size=30))
def test_a_guarded_cell_is_no_formula_and_can_be_taken_back(text: str) -> None:
    cell = guarded(text)
    bare = re.sub(r"^[\s\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+", "", cell)
    assert not re.match("[=+@＝＋－＠-]", bare)
    assert cell[:1] not in ("\t", "\r", "\n")
    assert cell.removeprefix("'") == text


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_text_in_a_tag_is_that_text(words: str, attribute: str) -> None:
    parsed = Page(f"<!DOCTYPE html>{tag('p', words, title=attribute)}")
    assert parsed.open == []
    assert [name for name, _ in parsed.seen] == ["p"]
    gone = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
    assert "".join(parsed.words) == re.sub(gone, "\ufffd", words)
    assert parsed.seen[0][1]["title"] == re.sub(gone, "\ufffd", attribute)


@given(st.floats(-3, 1), st.floats(-1, 1), st.booleans())
def test_charts_are_mirrored_and_keep_within_their_width(low: float, value: float, mirrored: bool) -> None:
    scale = scale_for([low, value], 200, mirrored=mirrored)
    other = scale_for([low, value], 200, mirrored=not mirrored)
    assert scale.x(value) == pytest.approx(200 - other.x(value), abs=0.02)
    assert 0 <= scale.x(value) <= 200
    assert scale.low <= max(value, -1)


def test_a_trend_leaves_a_gap_where_undefined() -> None:
    values = [0.5, 0.6, None, 0.7, 0.8]
    drawn = trend([Point(str(at), value) for at, value in enumerate(values)], mirrored=True)
    assert drawn.count("<circle") == 4
    lines = re.findall(r'<path d="(M[^"]*)" fill="none"', drawn)
    assert [line.count("L") for line in lines] == [1, 1]
    first = float(lines[0].split()[0].removeprefix("M"))
    second = float(lines[0].split("L")[1].split()[0])
    assert first > second, "time runs from right to left"


@pytest.mark.parametrize("language", LANGUAGES)
def test_attributes_and_links_are_said_in_words(
    project: Project, conflict: Schema, language: Language
) -> None:
    text = "قصف البوكمال بقذيفة ثم قصف دير الزور"
    (number,) = project.add_articles([Article(text=text)]).new
    label = next(one for one in conflict.labels if one.id == "ACTOR")
    attribute = next(one for one in label.attributes if one.type == "choice")
    kind = next(one for one in conflict.links if one.allows("ACTOR", "ACTOR"))
    for name, choice in (("أ", attribute.choices[0]), ("ب", attribute.choices[1])):
        spans = tuple(
            Span(
                words,
                text.index(words),
                text.index(words) + len(words),
                "ACTOR",
                words,
                {attribute.id: choice.id},
            )
            for words in ("البوكمال", "دير الزور")
        )
        links = (Link("l", kind.id, spans[0].id, spans[1].id),) if name == "أ" else ()
        project.put_annotation(number, Annotation(annotator=name, status="done", spans=spans, links=links))
    found = disagreements_of(project)
    assert {one.disagreement.kind for one in found} == {"attribute", "link"}
    figures = agreement_figures(project, measures=["exact_f1"])
    words = "".join(Page(written(figures, found, "html", language, project).decode()).words)
    for names in (attribute.names, kind.names, *(choice.names for choice in attribute.choices[:2])):
        assert names.within(language) in words
    arrow = "←" if language == "ar" else "→"
    assert f"البوكمال {arrow} دير الزور" in words


def test_a_long_stretch_is_shown_by_its_ends(project: Project) -> None:
    text = "أول " + "كلمة " * 200 + "آخر"
    add(project, text, {"أ": [(text, "ACTOR")], "ب": []})
    found = disagreements_of(project)
    page = Page(
        written(agreement_figures(project, measures=["exact_f1"]), found, "html", "ar", project).decode()
    )
    (marked,) = [said for holder, said in page.within if holder == "mark"]
    assert marked.startswith("أول كلمة")
    assert marked.endswith("كلمة آخر")
    assert len(marked) <= LONG + 3
