"""Each command does its work and says so."""

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.cli.commands import COMMANDS, HIDDEN
from annotator.core.annotation import Annotation, Record, make_span
from annotator.core.article import Article
from annotator.store import Project
from tests.cli.conftest import TEXT, Process, Run, write_labels


def test_new_makes_a_project_with_the_schema_for_conflict_reporting(tmp_path: Path, run: Run) -> None:
    made = run("new", tmp_path / "new.hashiya")
    assert (made.exit_code, made.stderr) == (0, "")
    assert "new.hashiya" in made.stdout
    assert json.loads(run("stats", tmp_path / "new.hashiya", "--json").stdout)["articles"] == 0


def test_new_leaves_what_stands_there(project: Path, run: Run) -> None:
    before = project.read_bytes()
    refused = run("new", project)
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1
    assert project.read_bytes() == before


def test_new_refuses_a_schema_that_is_none_and_makes_nothing(tmp_path: Path, run: Run) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"format": "hashiya-schema/1"}', encoding="utf-8")
    refused = run("new", tmp_path / "new.hashiya", "--schema", wrong)
    assert refused.exit_code == 1
    assert "schema" in refused.stderr
    assert not (tmp_path / "new.hashiya").exists()


def test_load_takes_folders_and_says_what_is_known(tmp_path: Path, project: Path, run: Run) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number in range(3):
        (corpus / f"{number}.txt").write_text(f"مقال رقم {number} عن القصف في دير الزور\n", encoding="utf-8")
    assert run("load", project, corpus).stdout.startswith("3 articles")
    again = run("load", project, corpus, corpus / "1.txt")
    assert again.exit_code == 0
    assert "3 articles were there already" in again.stdout
    assert json.loads(run("stats", project, "--json").stdout)["articles"] == 4


def test_load_heeds_the_encoding_it_is_given(tmp_path: Path, project: Path, run: Run) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes("قصف على حلب".encode("cp1256"))
    assert run("load", project, page, "--encoding", "windows-1256").exit_code == 0
    assert "قصف على حلب" in run("export", project, "-").stdout


def test_what_was_guessed_is_said(tmp_path: Path, project: Path, run: Run) -> None:
    page = tmp_path / "page.txt"
    page.write_bytes(("قصف على حلب وأريافها الجنوبية أمس " * 20).encode("cp1256"))
    loaded = run("load", project, page)
    assert "--encoding" in loaded.stdout
    assert loaded.exit_code == 0


def test_what_is_exported_and_imported_is_exported_again_byte_for_byte(
    tmp_path: Path, project: Path, schema: Path, run: Run
) -> None:
    first, second, other = tmp_path / "1.jsonl", tmp_path / "2.jsonl", tmp_path / "other.hashiya"
    assert run("export", project, first).exit_code == 0
    run("new", other, "--schema", schema)
    assert run("import", other, first, "--format", "jsonl").exit_code == 0
    assert run("export", other, second, "--format", "jsonl").exit_code == 0
    assert second.read_bytes() == first.read_bytes()


def test_export_to_a_dash_goes_to_stdout_and_its_report_to_stderr(project: Path, run: Run) -> None:
    piped = run("export", project, "-", "--annotator", "نور")
    assert piped.exit_code == 0
    annotations = json.loads(piped.stdout)["annotations"]
    assert [one["annotator"] for one in annotations] == ["نور"]
    assert "spans 2" in piped.stderr


def test_a_format_of_several_files_goes_through_a_pipe_as_a_zip(project: Path, run: Run) -> None:
    piped = run("export", project, "-", "--format", "label-studio")
    assert piped.exit_code == 0
    with ZipFile(BytesIO(piped.stdout_bytes)) as archive:
        assert archive.namelist() == ["tasks.json", "config.xml", "LOSSES.md"]


def test_for_programs_spans_are_those_in_the_file(tmp_path: Path, project: Path, run: Run) -> None:
    nested = Annotation(
        annotator="منى",
        status="done",
        spans=(
            make_span(TEXT, 0, 9, "ACTOR"),
            make_span(TEXT, 0, 3, "ACTOR"),
            make_span(TEXT, 4, 9, "ACTOR"),
        ),
    )
    with Project.open(project) as opened:
        opened.put_annotation(1, nested)
    out = tmp_path / "x.conll"
    told = json.loads(run("export", project, out, "--format", "conll", "--annotator", "منى", "--json").stdout)
    assert told["losses"]["nested"] == {"ACTOR": 2}
    assert told["spans"] == 1 == out.read_text("utf-8").count("\tB-")


@pytest.mark.parametrize("out", ["corpus", "corpus.zip", "corpus.xml"])
def test_brat_and_tei_go_out_and_come_in(
    tmp_path: Path, project: Path, schema: Path, run: Run, out: str
) -> None:
    form = "tei" if out.endswith(".xml") else "brat"
    exported = run("export", project, tmp_path / out, "--format", form, "--json")
    assert exported.exit_code == 0
    assert run("export", project, tmp_path / out, "--format", form).exit_code == 0, "the same place again"
    for number, said in enumerate((("--format", form), ())):
        other = tmp_path / f"other{number}.hashiya"
        run("new", other, "--schema", schema)
        assert run("import", other, tmp_path / out, *said).exit_code == 0
        stats = json.loads(run("stats", other, "--json").stdout)
        assert stats["spans"] == json.loads(exported.stdout)["spans"] > 0
        assert stats["articles"] == json.loads(exported.stdout)["articles"]
    if out == "corpus":
        (tmp_path / out / "notes.txt").touch()
        refused = run("export", project, tmp_path / out, "--format", form)
        assert refused.exit_code == 1
        assert "nothing in it is lost" in refused.stderr


def test_export_refuses_an_annotator_it_does_not_have(tmp_path: Path, project: Path, run: Run) -> None:
    refused = run("export", project, tmp_path / "out.jsonl", "--annotator", "Nobody")
    assert refused.exit_code == 1
    assert "Sara" in refused.stderr
    assert not (tmp_path / "out.jsonl").exists()


def test_conll_splits_a_word_that_a_span_cuts_only_when_asked(project: Path, run: Run) -> None:
    whole = run("export", project, "-", "--format", "conll", "--annotator", "Sara")
    split = run("export", project, "-", "--format", "conll", "--clitics", "split", "--annotator", "Sara")
    assert any(line.startswith("بالبوكمال\t") for line in whole.stdout.splitlines())
    assert any(line.startswith("البوكمال\t") for line in split.stdout.splitlines())
    assert "widened" in whole.stderr
    assert "widened" not in split.stderr


def test_import_keeps_the_projects_own_and_says_so(tmp_path: Path, project: Path, run: Run) -> None:
    other = Annotation(annotator="Sara", revision=9, spans=(make_span(TEXT, 0, 3, "ACTOR"),))
    clash = run("import", project, write_labels(tmp_path / "b.jsonl", Record(Article(text=TEXT), (other,))))
    assert clash.exit_code == 1
    assert clash.stderr.count("\n") == 1
    assert "Sara" in clash.stdout
    kept = json.loads(run("export", project, "-", "--annotator", "Sara").stdout)["annotations"][0]
    assert kept["revision"] == 1


def test_import_under_another_name(tmp_path: Path, project: Path, run: Run) -> None:
    said = Annotation(annotator="someone", revision=1, spans=(make_span(TEXT, 0, 3, "ACTOR"),))
    path = write_labels(tmp_path / "b.jsonl", Record(Article(text=TEXT), (said,)))
    assert run("import", project, path, "--annotator", "ليلى").exit_code == 0
    names = [one["name"] for one in json.loads(run("stats", project, "--json").stdout)["annotators"]]
    assert sorted(names) == ["Sara", "ليلى", "نور"]


def test_stats_counts_by_annotator_and_label(project: Path, run: Run) -> None:
    table = run("stats", project).stdout.splitlines()
    noor = next(line for line in table if line.startswith("نور"))
    assert noor.split() == ["نور", "1", "0", "0", "0", "2", "0", "1:02:05"]
    location = next(line for line in table if line.startswith("Location"))
    assert location.split()[-1] == "2"
    assert json.loads(run("stats", project, "--json").stdout)["labels"] == {"ACTOR": 1, "LOCATION": 2}


def test_check_finds_nothing_in_a_sound_project(project: Path, run: Run) -> None:
    sound = run("check", project)
    assert (sound.exit_code, sound.stderr) == (0, "")
    assert "no fault" in sound.stdout


def test_check_ends_with_1_where_a_fault_is_found(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.core.errors import TextMismatch
    from annotator.store import Project
    from annotator.store.shapes import Fault

    wrong = TextMismatch(span="a1", article="قصف", expected="حلب", found="حمص")
    monkeypatch.setattr(Project, "check", lambda self, tick: iter([Fault("error", wrong, 1, "Sara")]))
    faulty = run("check", project)
    assert faulty.exit_code == 1
    assert faulty.stderr.count("\n") == 1
    assert "حمص" in faulty.stdout
    assert "حمص" not in faulty.stderr


def test_demo_is_made_once_and_is_sound(tmp_path: Path, run: Run) -> None:
    assert run("demo", tmp_path / "demo").exit_code == 0
    path = next((tmp_path / "demo").glob("*.hashiya"))
    assert run("check", path).exit_code == 0
    numbers = json.loads(run("stats", path, "--json").stdout)
    assert numbers["articles"] >= 12
    assert len(numbers["annotators"]) == 2
    assert run("demo", tmp_path / "demo").exit_code == 0


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in HIDDEN])
def test_every_command_has_help_in_both_languages(
    name: str, language: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HASHIYA_LANGUAGE", language)
    shown = run(name, "--help")
    assert shown.exit_code == 0
    assert "--language" in shown.stdout
    assert name in run("--help").stdout


def test_arguments_that_name_no_command_open_the_window(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path | None, str | None]] = []

    def run_window(path: Path | None, annotator: str | None) -> int:
        opened.append((path, annotator))
        return 0

    monkeypatch.setattr("annotator.cli.window._run", run_window)
    assert run(project, "--annotator", "نور").exit_code == 0
    assert run("--annotator", "نور", project).exit_code == 0
    assert run().exit_code == 0
    assert run("open", project, "--language", "ar").exit_code == 0
    assert run("--language", "ar", project).exit_code == 0
    assert opened == [(project, "نور"), (project, "نور"), (None, None), (project, None), (project, None)]


def test_options_of_every_command_may_stand_before_it(project: Path, run: Run) -> None:
    for before in (("--language", "ar"), ("--language=ar",), ("--visual", "never", "--language", "ar")):
        stated = run(*before, "check", project)
        assert stated.exit_code == 0
        assert "مقال" in stated.stdout


def test_without_a_display_the_window_says_so(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    refused = run(project)
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1
    assert "display" in refused.stderr


def test_the_module_and_the_command_are_one(project: Path, process: Process) -> None:
    assert json.loads(process("stats", project, "--json").stdout)["articles"] == 1
    assert process("--version").stdout.startswith("hashiya ")
