"""The commands on agreement: figures, reports and disagreements, and one sentence where there are none."""

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation, Record, make_span
from annotator.core.article import Article
from annotator.core.change import SetStatus
from annotator.language import say
from annotator.store import Project
from tests.cli.conftest import Process, Run, write_labels
from tests.review.test_figures import hand_over

PLACE = "البوكمال"
TEXTS = [f"قصف مدفعي على البوكمال قتل ثلاثة من عناصر الميليشيا في القرية {number}" for number in range(6)]


def marked(name: str, text: str, *marks: tuple[str, str]) -> Annotation:
    spans = [
        make_span(text, text.index(words), text.index(words) + len(words), label) for words, label in marks
    ]
    return Annotation(
        annotator=name, status="done", revision=1, spans=tuple(sorted(spans, key=lambda s: s.start))
    )


@pytest.fixture
def three(tmp_path: Path, schema: Path, run: Run) -> Path:
    """Six articles by three annotators, who differ; one of them is called as a formula would be."""
    records = [
        Record(
            Article(text=text, title=text[:12]),
            (
                marked("=sum", text, (PLACE, "LOCATION"), ("الميليشيا", "ACTOR")),
                marked("Sara", text, ("بوكمال", "LOCATION"), ("الميليشيا", "LOCATION")),
                marked("نور", text, (PLACE, "LOCATION")),
            ),
        )
        for text in TEXTS
    ]
    path = tmp_path / "three.hashiya"
    assert run("new", path, "--schema", schema).exit_code == 0
    assert run("import", path, write_labels(tmp_path / "three.jsonl", *records)).exit_code == 0
    return path


def one_sentence(run: Run, *arguments: str | Path, status: int = 1) -> str:
    """What the command said before it ended so: one sentence in each language, after the usage if wrong."""
    said = []
    for language in ("en", "ar"):
        ended = run(*arguments, "--language", language)
        assert ended.exit_code == status
        assert ended.stdout == ""
        lines = ended.stderr.splitlines()
        assert len(lines) == (2 if status == 2 else 1)
        said.append(lines[-1])
    assert said[0] != said[1], "both languages have it"
    return said[0]


def test_it_shows_figures_with_their_intervals(three: Path, run: Run) -> None:
    shown = run("agreement", three, "--measures", "exact_f1,gamma")
    assert (shown.exit_code, shown.stderr) == (0, "")
    lines = shown.stdout.splitlines()
    assert lines[0].split() == ["measure", "value", "from", "(95%)", "to", "(95%)", "spans", "articles"]
    assert [line.split()[0] for line in lines[1:3]] == ["γ", "Exact"]
    # Of three pairs, one has one of two and one right, and two nothing: 2·1/3 and 0 and 0.
    assert lines[2].split()[2] == "0.22"
    assert "6 articles were annotated" in shown.stdout


def test_rows_are_those_that_were_asked_for(three: Path, run: Run) -> None:
    shown = run("agreement", three, "--measures", "exact_f1", "--labels", "--by", "pair").stdout
    assert "Location  Exact F1" in shown
    assert "=sum / Sara" in shown
    assert "Sara / نور" in shown
    assert run("agreement", three, "--measures", "exact_f1", "--by", "article").stdout.count("قصف مدفعي") == 6


def test_few_articles_have_no_windows_and_it_is_said(three: Path, run: Run) -> None:
    shown = run("agreement", three, "--measures", "exact_f1", "--by", "window", "--by", "round")
    assert shown.exit_code == 0
    assert "There are no figures by window." in shown.stdout
    assert "one version of the guideline" in shown.stdout


def test_rounds_are_named_by_the_version_of_the_guideline(three: Path, run: Run) -> None:
    with Project.open(three, backup=False) as project:
        project.guidelines.write("الدليل", None, 0)
        whose = project.annotator("Sara").id
        for number in (1, 2, 3):
            revision = project.annotation(number, whose).revision
            project.apply(number, whose, SetStatus("done", "in_progress"), revision)
            project.apply(number, whose, SetStatus("in_progress", "done"), revision + 1)
    shown = run("agreement", three, "--measures", "exact_f1", "--by", "round").stdout
    assert "before the guideline: " in shown or "guideline 1: " in shown
    assert run("agreement", three, "--measures", "exact_f1", "--by", "guideline").stdout == shown
    assert run("agreement", three, "--by", "guideline", "--by", "round").exit_code == 2


def test_rounds_are_named_as_they_were_when_work_was_handed_out(
    three: Path, run: Run, tmp_path: Path
) -> None:
    with Project.open(three, backup=False) as project:
        ids = project.article_ids()
        hand_over(project, {"=الأولى": ids[:1], "الثانية": ids[1:]}, ("Sara", "نور"))
    shown = run("agreement", three, "--measures", "exact_f1", "--by", "round").stdout
    assert "الثانية: " in shown
    assert "=الأولى: " in shown
    report = tmp_path / "r.csv"
    assert run("agreement", three, "--report", report).exit_code == 0
    rows = list(csv.DictReader(StringIO(report.read_text(encoding="utf-8-sig"))))
    assert {row["name"] for row in rows if row["table"] == "round"} == {"'=الأولى", "الثانية"}
    page = tmp_path / "r.html"
    assert run("agreement", three, "--report", page).exit_code == 0
    assert "<bdi>=الأولى</bdi>" in page.read_text(encoding="utf-8")


def test_attributes_links_and_competence_are_shown_where_they_are_asked_for(three: Path, run: Run) -> None:
    plain = run("agreement", three, "--measures", "exact_f1").stdout
    shown = run("agreement", three, "--measures", "exact_f1", "--attributes", "--competence").stdout
    assert shown.startswith(plain.splitlines()[0])
    assert "No values of attributes to compare." in shown
    assert "No links to compare." in shown
    lines = shown.splitlines()
    at = next(place for place, line in enumerate(lines) if line.split()[0:2] == ["annotator", "value"])
    assert [line.split()[0] for line in lines[at + 1 : at + 4]] == ["=sum", "Sara", "نور"]
    assert "what they give" in shown
    said = json.loads(run("agreement", three, "--json", "--attributes", "--competence").stdout)
    assert (said["attributes"], said["links"], len(said["competence"])) == ([], [], 3)
    assert not {"attributes", "competence"} & json.loads(run("agreement", three, "--json").stdout).keys()


def test_values_of_attributes_are_a_table(tmp_path: Path, run: Run) -> None:
    assert run("demo", tmp_path).exit_code == 0
    shown = run("agreement", tmp_path / "demo.hashiya", "--measures", "exact_f1", "--attributes").stdout
    assert any("Weapon · Kind" in line and "α of values" in line for line in shown.splitlines())
    assert any(line.startswith("all links") for line in shown.splitlines())


def test_a_measure_of_single_labels_shows_them(three: Path, tmp_path: Path, run: Run) -> None:
    shown = run("agreement", three, "--measures", "label_alpha")
    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[0].startswith("label")
    path = tmp_path / "r.html"
    assert run("agreement", three, "--measures", "label_alpha", "--report", path).exit_code == 0
    page = path.read_text(encoding="utf-8")
    assert "Nothing to compare" not in page
    assert "Krippendorff" in page


def test_only_some_annotators(three: Path, run: Run) -> None:
    for given in (["--annotators", "=sum,نور"], ["--annotators", "=sum", "--annotators", "نور"]):
        shown = run("agreement", three, "--json", "--measures", "exact_f1", *given)
        said = json.loads(shown.stdout)
        assert said["annotators"] == ["=sum", "نور"]
        assert said["figures"][0]["value"] == pytest.approx(2 / 3)
        assert "disagreements" not in said


def test_json_is_pure_also_with_a_report(three: Path, tmp_path: Path, process: Process) -> None:
    report = tmp_path / "r.html"
    ended = process("agreement", str(three), "--json", "--report", str(report))
    assert ended.returncode == 0
    assert json.loads(ended.stdout)["format"] == "hashiya-agreement/1"
    assert "r.html" in ended.stderr
    assert report.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("ending", [".html", ".json", ".csv", ".xlsx", ".HTML"])
def test_reports_are_written_whole_and_again_the_same(
    three: Path, tmp_path: Path, run: Run, ending: str
) -> None:
    first, second = tmp_path / f"1{ending}", tmp_path / f"2{ending}"
    for path in (first, second):
        ended = run("agreement", three, "--measures", "exact_f1,label_alpha", "--report", path)
        assert ended.exit_code == 0
        assert f"1{ending}" in ended.stdout or f"2{ending}" in ended.stdout
    assert first.read_bytes() == second.read_bytes() != b""


def test_a_report_in_arabic(three: Path, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "r.html"
    assert run("agreement", three, "--report", path, "--language", "ar").exit_code == 0
    page = path.read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in page
    assert say("Agreement between annotators", "ar") in page
    assert "Agreement between annotators" not in page


def test_disagreements_as_lines(three: Path, run: Run) -> None:
    shown = run("disagreements", three)
    assert shown.exit_code == 0
    assert "same span, other label" in shown.stdout
    assert "“الميليشيا” Actor" in shown.stdout
    only = run("disagreements", three, "--kind", "article", "--label", "LOCATION", "--article", "1").stdout
    assert "same span, other label" not in only


def test_disagreements_as_csv_are_the_same_to_a_file_and_to_stdout(
    three: Path, tmp_path: Path, process: Process
) -> None:
    path = tmp_path / "d.csv"
    assert process("disagreements", str(three), "--csv", str(path)).returncode == 0
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == len(json.loads(process("disagreements", str(three), "--json").stdout)) > 0
    assert {row["annotators"] for row in rows} == {"'=sum; Sara; نور"}, "no spreadsheet runs it"
    for dash in ([], ["-"]):
        piped = subprocess.run(
            [sys.executable, "-m", "annotator", "disagreements", str(three), "--csv", *dash],
            check=True, capture_output=True, env=dict(os.environ), timeout=60,
        )  # fmt: skip
        assert piped.stdout == data


def test_where_all_agree_there_are_no_disagreements(tmp_path: Path, schema: Path, run: Run) -> None:
    path = project_of(tmp_path, schema, run, ("A", "B"))
    assert "There are no disagreements." in run("disagreements", path).stdout
    assert json.loads(run("disagreements", path, "--json").stdout) == []
    rows = run("disagreements", path, "--csv").stdout.splitlines()
    assert len(rows) == 1


def project_of(folder: Path, schema: Path, run: Run, names: tuple[str, ...], *, apart: bool = False) -> Path:
    """Two articles on which these say the same, or each of which one alone annotated."""
    records = [
        Record(
            Article(text=text),
            tuple(
                marked(name, text, (PLACE, "LOCATION"))
                for at, name in enumerate(names)
                if not apart or at == number
            ),
        )
        for number, text in enumerate(TEXTS[:2])
    ]
    path = folder / "p.hashiya"
    assert run("new", path, "--schema", schema).exit_code == 0
    assert run("import", path, write_labels(folder / "p.jsonl", *records)).exit_code == 0
    return path


@pytest.mark.parametrize("command", ["agreement", "disagreements"])
def test_nothing_to_compare_is_one_sentence(tmp_path: Path, schema: Path, run: Run, command: str) -> None:
    empty = tmp_path / "empty.hashiya"
    assert run("new", empty, "--schema", schema).exit_code == 0
    assert "Nobody annotated" in one_sentence(run, command, empty)
    for name, names in (("one", ("Sara",)), ("apart", ("Sara", "نور"))):
        folder = tmp_path / name
        folder.mkdir()
        path = project_of(folder, schema, run, names, apart=name == "apart")
        said = one_sentence(run, command, path)
        assert "nothing to compare" in said
        assert "Sara" in said


def test_a_refused_report_leaves_what_stands_there(tmp_path: Path, schema: Path, run: Run) -> None:
    path = project_of(tmp_path, schema, run, ("Sara",))
    report = tmp_path / "r.html"
    report.write_text("old", encoding="utf-8")
    one_sentence(run, "agreement", path, "--report", report)
    assert report.read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("command", ["agreement", "disagreements"])
def test_annotators_who_are_not_there(three: Path, run: Run, command: str) -> None:
    said = one_sentence(run, command, three, "--annotators", "Sara,Nobody")
    assert "“Nobody”" in said
    assert "“gold”" in one_sentence(run, command, three, "--annotators", "Sara,gold")
    assert "two" in one_sentence(run, command, three, "--annotators", "Sara", status=2)


def test_wrong_words_are_wrong_usage(three: Path, tmp_path: Path, run: Run) -> None:
    assert "gamma" in one_sentence(run, "agreement", three, "--measures", "kappa", status=2)
    assert ".xlsx" in one_sentence(run, "agreement", three, "--report", tmp_path / "r.pdf", status=2)
    assert "missed" in one_sentence(run, "disagreements", three, "--kind", "typo", status=2)
    assert "--csv" in one_sentence(run, "disagreements", three, "--csv", "-", "--json", status=2)
    assert one_sentence(run, "disagreements", "--csv", three, status=2)
    assert "NOWHERE" in one_sentence(run, "disagreements", three, "--label", "NOWHERE")
    assert "99" in one_sentence(run, "disagreements", three, "--article", "99")


def test_no_project_is_written_over(three: Path, tmp_path: Path, run: Run) -> None:
    before = three.read_bytes()
    assert "project" in one_sentence(run, "disagreements", three, "--csv", three)
    other = tmp_path / "other.json"
    other.write_bytes(before)
    assert "project" in one_sentence(run, "agreement", three, "--report", other)
    assert three.read_bytes() == other.read_bytes() == before


def test_stopped_by_the_user_it_leaves_what_stands_there(
    three: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.core.work import Cancelled
    from annotator.review import report as reports

    def stop(*_arguments: object, **_named: object) -> None:
        raise Cancelled

    path = tmp_path / "r.json"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(reports, "make_report", stop)
    assert "ancelled" in one_sentence(run, "agreement", three, "--measures", "exact_f1", "--report", path)
    assert path.read_text(encoding="utf-8") == "old"
    assert not list(tmp_path.glob(".hashiya-*"))


def test_neither_imports_the_window_nor_excel_unless_asked(three: Path) -> None:
    script = (
        "import sys\nfrom annotator.cli.commands import hashiya\n"
        "try:\n    hashiya.main(sys.argv[1:])\nexcept SystemExit as stop:\n    assert not stop.code\n"
        "assert not {'PySide6', 'xlsxwriter', 'regex'} & set(sys.modules), set(sys.modules)"
    )
    for command in (["agreement", str(three)], ["disagreements", str(three), "--csv"]):
        ended = subprocess.run(
            [sys.executable, "-c", script, *command], check=False, capture_output=True, timeout=60
        )
        assert ended.returncode == 0, ended.stderr.decode()
