"""What hangs on spans, annotators' competence and rounds stand in the report, in all its forms."""

import csv
import json
import time
from collections.abc import Iterator
from io import BytesIO, StringIO

import msgspec
import pytest

from annotator.core.annotation import Annotation, Link
from annotator.core.change import SetStatus
from annotator.core.schema import schema_from_json
from annotator.language import say
from annotator.places import resource
from annotator.review.figures import agreement_figures, with_competence, with_hanging
from annotator.review.report import write_report
from annotator.review.report_shape import Report
from annotator.review.shapes import Figures
from annotator.store import Project
from tests.review.conftest import Marks, add, annotation_of
from tests.review.test_report import LANGUAGES, Page, cells, written

TEXT = "قصف مدفعي على البوكمال وغارة على الميادين"
MARKS: Marks = [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("غارة", "WEAPON")]
TICK = 0.005
"""Seconds in which the store's clock, which counts milliseconds, goes on."""
EVIL = '=1+1<script>alert("x")</script>'


def said(name: str, text: str, kinds: tuple[object, object], *, linked: bool) -> Annotation:
    """Two weapons with these kinds, the first of which hit the place or not."""
    plain = annotation_of(name, text, MARKS)
    first, place, second = plain.spans
    spans = [
        msgspec.structs.replace(span, attributes={"kind": kind} if kind else {})
        for span, kind in ((first, kinds[0]), (second, kinds[1]))
    ]
    links = (Link("one", "at", first.id, place.id),) if linked else ()
    return msgspec.structs.replace(plain, spans=(spans[0], place, spans[1]), links=links)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Twelve articles by three, one of them called as a formula would be; two versions of the guideline."""
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path_factory.mktemp("hanging") / "تقرير.hashiya", schema) as made:
        for at in range(12):
            text = f"{TEXT} {at}"
            number = add(made, text, {})
            other = "mortar" if at % 3 else EVIL
            made.put_annotation(number, said("سلمى", text, ("artillery", "mortar"), linked=True))
            made.put_annotation(number, said("يوسف", text, ("artillery", other), linked=at % 2 == 0))
            made.put_annotation(number, said("=cmd()", text, ("artillery", None), linked=False))
            if at in (0, 6):
                newest = made.guidelines.newest_id()
                time.sleep(TICK)
                made.guidelines.write(f"الدليل {at}", None, newest)
            # What was finished counts by when it was; an import says nothing of that.
            for one in ("سلمى", "يوسف", "=cmd()"):
                whose = made.annotator(one).id
                revision = made.annotation(number, whose).revision
                made.apply(number, whose, SetStatus("done", "in_progress"), revision)
                made.apply(number, whose, SetStatus("in_progress", "done"), revision + 1)
        yield made


@pytest.fixture(scope="module")
def figures(project: Project) -> Figures:
    found = agreement_figures(project, by=("all", "window", "round"), measures=["exact_f1", "label_alpha"])
    return with_competence(with_hanging(found, project), project)


def test_rounds_are_what_was_finished_under_one_version(project: Project, figures: Figures) -> None:
    assert [one.number for one in figures.rounds] == [1, 2]
    assert [len(one.articles) for one in figures.rounds] == [6, 6]
    assert [row.round for row in figures.rows if row.round is not None] == [1, 2]
    assert len(figures.revisions) == 2
    alone = agreement_figures(project, by="round", annotators=["سلمى", "يوسف"], measures=["exact_f1"])
    assert {row.value for row in alone.rows} == {1.0}


def test_one_version_is_no_round(tmp_path_factory: pytest.TempPathFactory) -> None:
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path_factory.mktemp("one") / "one.hashiya", schema) as made:
        made.guidelines.write("الدليل", None, 0)
        for at in range(4):
            add(made, f"{TEXT} {at}", {"أ": MARKS, "ب": MARKS})
        found = agreement_figures(made, by="round")
        assert (found.rounds, found.rows, len(found.revisions)) == ((), [], 1)


def test_what_was_finished_before_there_was_a_guideline_is_a_round_of_its_own(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path_factory.mktemp("before") / "before.hashiya", schema) as made:
        for at in range(4):
            number = add(made, f"{TEXT} {at}", {})
            if at == 2:
                time.sleep(TICK)
                made.guidelines.write("الدليل", None, 0)
            for name in "أب":
                made.apply(number, made.annotator(name).id, SetStatus("not_started", "done"), 0)
        assert [(one.number, len(one.articles)) for one in agreement_figures(made, by="round").rounds] == [
            (0, 2), (1, 2)
        ]  # fmt: skip


def test_json_has_all_of_it(project: Project, figures: Figures) -> None:
    report = msgspec.json.decode(written(figures, [], "json", project=project), type=Report)
    assert figures.hanging is not None
    assert sorted(map(repr, report.hanging)) == sorted(map(repr, figures.hanging))
    assert report.competence == figures.competence
    assert report.rounds == figures.rounds
    said = json.loads(written(figures, [], "json", project=project))
    assert {row["measure"] for row in said["attributes"]} == {"attribute_kappa", "attribute_alpha"}
    assert {row["measure"] for row in said["links"]} == {"link_f1"}
    assert [one["annotator"] for one in said["competence"]] == ["=cmd()", "سلمى", "يوسف"]
    bare = json.loads(written(agreement_figures(project), None, "json", project=project))
    assert not {"attributes", "links", "competence"} & bare.keys(), "not asked for is not none"


def test_csv_has_all_of_it(project: Project, figures: Figures) -> None:
    data = written(figures, [], "csv", project=project).decode("utf-8-sig")
    lines = list(csv.DictReader(StringIO(data, newline="")))
    names = ("hanging", "competence", "answer", "round")
    tables = {name: [line for line in lines if line["table"] == name] for name in names}
    assert figures.hanging is not None
    assert len(tables["hanging"]) == len(figures.hanging)
    one = next(
        row for row in figures.hanging if row.measure == "attribute_alpha" and row.pair == ("سلمى", "يوسف")
    )
    line = next(
        row for row in tables["hanging"] if (row["measure"], row["pair"]) == ("attribute_alpha", "سلمى; يوسف")
    )
    assert one.value is not None
    assert float(line["value"]) == one.value
    assert (line["label"], line["detail"], line["n"], line["same"]) == ("WEAPON", "kind", "24", "20")
    assert line["one_sided"] == "0"
    undefined = [row for row in tables["hanging"] if row["value"] == "—"]
    assert undefined, "one value throughout, of two who both gave it"
    assert {row["annotator"] for row in tables["competence"]} == {"'=cmd()", "سلمى", "يوسف"}
    assert [row["round"] for row in tables["round"]] == ["1", "2"]
    place = ("سلمى", "WEAPON", "WEAPON")
    (right,) = (row for row in tables["answer"] if (row["annotator"], row["label"], row["other"]) == place)
    assert float(right["value"]) > 0.9


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_all_of_it_and_runs_nothing(project: Project, figures: Figures, language: str) -> None:
    page = written(figures, [], "html", language, project).decode()  # type: ignore[arg-type]
    assert "<script" not in page
    parsed = Page(page)
    assert parsed.open == []
    heads = {words for holder, words in parsed.within if holder == "h2"}
    for head in ("Attributes", "Links", "Competence of the annotators", "Rounds"):
        assert say(head, language) in heads  # type: ignore[arg-type]
    inside = {words for holder, words in parsed.within if holder == "td"}
    assert "—" in inside, "two who gave one value throughout: undefined, not 0 and not 1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_excel_has_all_of_it(project: Project, figures: Figures, language: str) -> None:
    data = written(figures, [], "xlsx", language, project)  # type: ignore[arg-type]
    assert figures.hanging is not None
    assert figures.competence is not None
    assert len(cells(data, 2)) == len(figures.hanging) + 1
    assert [row[0][1] for row in cells(data, 3)[1:]] == ["=cmd()", "سلمى", "يوسف"]
    assert len(cells(data, 7)) == 3


def test_where_there_is_nothing_of_it_no_heading_stands_alone(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path_factory.mktemp("none") / "none.hashiya", schema) as made:
        add(made, TEXT, {"أ": [], "ب": []})
        found = with_competence(with_hanging(agreement_figures(made), made), made)
        assert (found.hanging, found.competence) == ((), ())
        out = BytesIO()
        write_report(found, [], out, "html", "en", project=made)
        assert "Competence" not in out.getvalue().decode()
