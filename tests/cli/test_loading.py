"""``hashiya load``: any kind of file, seen first, with a report that can be kept."""

import json
import re
import shlex
from pathlib import Path

import pytest

from annotator.loaders import KINDS
from annotator.store import Project as Opened
from tests.cli.conftest import Run
from tests.loaders.mutants import whole_files

BACKWARDS = "\n".join(line[::-1] for line in ("الحكومة السورية في مدينة حلب القديمة", "غارة على بلدة قريبة"))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, data in whole_files().items():
        (folder / name).write_bytes(data)
    return folder


def test_a_folder_of_all_kinds_is_loaded(corpus: Path, project: Path, run: Run) -> None:
    dry = json.loads(run("load", project, corpus, "--dry-run", "--json").stdout)
    loaded = run("load", project, corpus, "--json")
    facts = json.loads(loaded.stdout)
    assert loaded.exit_code == 0, loaded.stderr
    assert facts["new"] > 10
    assert (facts["new"], facts["known"], len(facts["ids"])) == (dry["new"], dry["known"], facts["new"])
    kinds = {Path(one["path"]).name: (one["kind"], one["articles"]) for one in dry["files"]}
    assert kinds["a.docx"] == ("word", 1)
    assert kinds["a.csv"] == ("table", 2)
    assert kinds["a.zip"] == ("zip", 5)
    assert kinds["a.html"] == ("webpage", 1)
    again = json.loads(run("load", project, corpus, "--json").stdout)
    assert (again["new"], again["known"]) == (0, facts["new"] + facts["known"])


def test_a_dry_run_shows_each_file_and_stores_nothing(corpus: Path, project: Path, run: Run) -> None:
    before = run("stats", project, "--json").stdout
    (corpus / "bad.pdf").write_bytes(b"%PDF-1.7")
    shown = run("load", project, corpus, corpus / "bad.pdf", "--dry-run")
    assert shown.exit_code == 1
    assert "bad.pdf" in shown.stderr
    row = next(line for line in shown.stdout.splitlines() if line.startswith("a.csv"))
    assert row.split()[1:3] == ["table", "2"]
    assert "text=text, title=title, published=date" in shown.stdout
    assert run("stats", project, "--json").stdout == before


def test_columns_source_and_kind_can_be_chosen_and_columns_are_remembered(
    tmp_path: Path, project: Path, run: Run
) -> None:
    table = tmp_path / "posts.dat"
    table.write_text("a;body;headline\n1;نص أول;عنوان\n2;;فارغ\n", encoding="utf-8")
    chosen = "text=body,title=headline"
    loaded = run("load", project, table, "--as", "table", "--columns", chosen, "--source", "شام")
    assert loaded.exit_code == 1
    assert "line 3" in loaded.stderr
    assert loaded.stdout.startswith("1 article")
    with Opened.open(project) as opened:
        (record,) = [one for one in opened.records() if one.article.text == "نص أول"]
    assert (record.article.title, record.article.source) == ("عنوان", "شام")
    assert record.article.meta["columns"] == {"a": "1"}
    other = tmp_path / "more.csv"
    other.write_text("text,body,headline\nلا,نص ثان,عنوان\n", encoding="utf-8")
    assert run("load", project, other).exit_code == 0
    with Opened.open(project) as opened:
        assert "نص ثان" in [one.article.text for one in opened.records()]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--separator", "###"), ["أول", "ثان\n---\nثالث"]),
        (("--as", "parted"), ["أول", "ثان", "ثالث"]),
        ((), ["أول\n###\nثان\n---\nثالث\n"]),
    ],
)
def test_many_texts_in_one_file(
    options: tuple[str, ...], expected: list[str], tmp_path: Path, project: Path, run: Run
) -> None:
    path = tmp_path / "many.txt"
    path.write_text("أول\n###\nثان\n---\nثالث\n", encoding="utf-8")
    facts = json.loads(run("load", project, path, "--json", *options).stdout)
    with Opened.open(project) as opened:
        assert [opened.article(number).text for number in facts["ids"]] == expected


def test_wreckage_is_told_and_repaired_on_demand(tmp_path: Path, project: Path, run: Run) -> None:
    path = tmp_path / "torn.txt"
    path.write_text(BACKWARDS, encoding="utf-8")
    told = run("load", project, path)
    assert told.exit_code == 0
    assert "--repair loads it repaired" in told.stdout
    facts = json.loads(run("load", project, path, "--repair", "--json").stdout)
    assert (facts["new"], facts["repaired"], facts["wrecked"]) == (1, 1, [])


def test_the_report_is_saved_as_text_or_json(corpus: Path, tmp_path: Path, project: Path, run: Run) -> None:
    (corpus / "empty.txt").touch()
    assert run("load", project, corpus, "--report", tmp_path / "report.txt").exit_code == 1
    assert "empty.txt" in (tmp_path / "report.txt").read_text(encoding="utf-8")
    run("load", project, corpus, "--report", tmp_path / "report.json")
    facts = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert [Path(one["path"]).name for one in facts["refused"]] == ["empty.txt"]


@pytest.mark.parametrize("wrong", [("--as", "scroll"), ("--columns", "body"), ("--columns", "text=")])
def test_wrong_usage_is_said(wrong: tuple[str, str], tmp_path: Path, project: Path, run: Run) -> None:
    refused = run("load", project, tmp_path, *wrong)
    assert refused.exit_code == 2
    assert wrong[1] in refused.stderr or "--as" in refused.stderr


def test_a_guideline_is_no_article_and_keeps_its_markup(tmp_path: Path, project: Path, run: Run) -> None:
    path = tmp_path / "guideline.md"
    path.write_text("# دليل\n\n- **بند** [رابط](x)\n", encoding="utf-8")
    assert run("guideline", project, "--load", path).exit_code == 0
    assert "- **بند** [رابط](x)" in run("guideline", project).stdout


def test_the_documented_commands_do_what_they_say(
    corpus: Path, tmp_path: Path, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = (Path(__file__).resolve().parents[2] / "docs" / "loading.md").read_text(encoding="utf-8")
    lines = [line for line in document.splitlines() if line.startswith("hashiya load ")]
    assert len(lines) == 9
    monkeypatch.chdir(tmp_path)
    corpus.rename(tmp_path / "articles")
    project.rename(tmp_path / "corpus.hashiya")
    (tmp_path / "posts.csv").write_text("body,headline,text\nمن العمود,عنوان,لا\n", encoding="utf-8")
    (tmp_path / "export.json").write_text(
        '{"data": {"items": [{"data": {"body": "من المفتاح"}}]}}', encoding="utf-8"
    )
    (tmp_path / "many.txt").write_text("واحد من كثير\n###\nثان من كثير\n", encoding="utf-8")
    (tmp_path / "treebank.xml").write_text("<t><sentence>جملة</sentence></t>", encoding="utf-8")
    (tmp_path / "list.dat").write_text("1;من القائمة\n", encoding="utf-8")
    (tmp_path / "scan.txt").write_text(BACKWARDS, encoding="utf-8")
    for line in lines:
        ended = run(*shlex.split(line, comments=True)[1:])
        assert ended.exit_code == 0, (line, ended.stderr)
    with Opened.open(tmp_path / "corpus.hashiya") as opened:
        stored = {record.article.text for record in opened.records()}
    assert {"من العمود", "من المفتاح", "واحد من كثير", "ثان من كثير", "جملة", "من القائمة"} <= stored
    assert "الحكومة السورية في مدينة حلب القديمة\nغارة على بلدة قريبة" in stored
    assert (tmp_path / "report.txt").exists()


def test_the_help_names_every_kind(run: Run) -> None:
    said = " ".join(run("load", "--help").stdout.split())
    assert all(re.search(rf"\b{kind}\b", said) for kind in KINDS)
