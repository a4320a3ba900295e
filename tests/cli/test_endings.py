"""How commands end: 0, 1 with one sentence on stderr and no traceback, 2 for usage. Nothing is lost."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import click
import pytest

from annotator.core.work import Cancelled
from tests.cli.conftest import Process, Run


def assert_one_sentence(stderr: str) -> None:
    assert stderr.count("\n") == 1, stderr
    assert stderr.strip().endswith((".", "。")), stderr
    assert "Traceback" not in stderr


@pytest.fixture(params=["en", "ar"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("HASHIYA_LANGUAGE", request.param)
    return str(request.param)


def bad_file(kind: str, folder: Path) -> Path:
    path = folder / f"{kind}.txt"
    match kind:
        case "empty":
            path.write_bytes(b"")
        case "blank":
            path.write_text(" \n\n", encoding="utf-8")
        case "binary":
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        case "large":
            with path.open("wb") as file:
                file.truncate(50_000_000)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
    return path


@pytest.mark.parametrize("kind", ["empty", "blank", "binary", "large", "folder", "missing", "pipe"])
def test_what_cannot_be_loaded_is_one_sentence_in_the_users_language(
    kind: str, language: str, tmp_path: Path, project: Path, run: Run
) -> None:
    before = run("export", project, "-").stdout
    refused = run("load", project, bad_file(kind, tmp_path))
    assert refused.exit_code == 1
    assert_one_sentence(refused.stderr)
    assert f"{kind}.txt" in refused.stderr
    assert speaks_arabic(refused.stderr) == (language == "ar"), refused.stderr
    assert run("export", project, "-").stdout == before


def speaks_arabic(sentence: str) -> bool:
    return any("\u0620" <= letter <= "\u064a" for letter in sentence)


def test_the_good_files_among_bad_ones_are_loaded(tmp_path: Path, project: Path, run: Run) -> None:
    mixed = tmp_path / "mixed"
    mixed.mkdir()
    for kind in ("empty", "binary"):
        bad_file(kind, mixed)
    (mixed / "good.txt").write_text("قصف على حلب", encoding="utf-8")
    loaded = run("load", project, mixed)
    assert loaded.exit_code == 1
    assert_one_sentence(loaded.stderr)
    assert loaded.stdout.startswith("1 article")
    assert "empty.txt" in loaded.stdout
    assert "binary.txt" in loaded.stdout


@pytest.mark.parametrize("command", ["stats", "check", "export", "load", "import"])
@pytest.mark.parametrize("wrong", ["missing", "text", "folder"])
def test_what_is_no_project_is_refused_and_untouched(
    command: str, wrong: str, language: str, tmp_path: Path, labels: Path, run: Run
) -> None:
    path = tmp_path / "wrong"
    if wrong == "text":
        path.write_text("not a project " * 200, encoding="utf-8")
    elif wrong == "folder":
        path.mkdir()
    more = {"export": [tmp_path / "out"], "load": [labels], "import": [labels]}.get(command, [])
    listing = sorted(one.name for one in tmp_path.iterdir())
    refused = run(command, path, *more)
    assert refused.exit_code == 1
    assert_one_sentence(refused.stderr)
    assert speaks_arabic(refused.stderr) == (language == "ar"), refused.stderr
    assert sorted(one.name for one in tmp_path.iterdir()) == listing
    if wrong == "text":
        assert path.read_text(encoding="utf-8") == "not a project " * 200


def test_a_wrong_line_of_an_import_leaves_the_project_as_it_was(
    tmp_path: Path, project: Path, labels: Path, run: Run
) -> None:
    before = run("export", project, "-").stdout
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(labels.read_bytes().replace("قتل".encode(), "قبل".encode(), 1) + b"{nonsense\n")
    refused = run("import", project, broken)
    assert refused.exit_code == 1
    assert_one_sentence(refused.stderr)
    assert run("export", project, "-").stdout == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("export", "-"), ("stats",), ("stats", "--json"), ("check",)])
def test_a_full_disk_behind_stdout_is_one_sentence(
    arguments: tuple[str, ...], project: Path, process: Process
) -> None:
    command, *more = arguments
    with Path("/dev/full").open("wb") as full:
        ended = process(command, project, *more, stdout=full.fileno())
    assert ended.returncode == 1
    assert_one_sentence(ended.stderr)
    assert "full" in ended.stderr


def test_a_full_disk_leaves_the_old_export(
    tmp_path: Path, project: Path, language: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("the old one", encoding="utf-8")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annotator.exchange.files.os.fsync", full)
    refused = run("export", project, out)
    assert refused.exit_code == 1
    assert_one_sentence(refused.stderr)
    assert speaks_arabic(refused.stderr) == (language == "ar"), refused.stderr
    assert out.read_text(encoding="utf-8") == "the old one"
    assert not list(tmp_path.glob(".hashiya-*"))


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (OSError(28, "No space left on device"), "full"),
        (PermissionError(13, "Permission denied", "/x/y"), "/x/y"),
        (OSError("something odd"), "something odd"),
        (MemoryError(), "memory"),
        (KeyboardInterrupt(), "Cancelled; what was complete stays."),
        (Cancelled(), "Cancelled; what was complete stays."),
        (click.Abort(), "Cancelled; what was complete stays."),
        (RuntimeError("a fault of ours"), "a fault of ours"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else "",
)
def test_whatever_is_raised_is_one_sentence(
    raised: BaseException, said: str, project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from annotator.store import Project

    def fail(_project: Project) -> None:
        raise raised

    monkeypatch.setattr(Project, "stats", fail)
    ended = run("stats", project)
    assert ended.exit_code == 1
    assert_one_sentence(ended.stderr)
    assert said in ended.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("load",),
        ("load", "p.hashiya"),
        ("export", "p.hashiya", "out", "--format", "nonsense"),
        ("import", "p.hashiya", "in", "--format", "word"),
        ("export", "p.hashiya", "out", "--clitics", "some"),
        ("stats", "p.hashiya", "--nonsense"),
        ("open", "p.hashiya", "--language", "fr"),
        ("exprot", "p.hashiya", "out"),
        ("one", "two"),
        ("demo",),
    ],
)
def test_wrong_usage_is_2(arguments: tuple[str, ...], run: Run) -> None:
    ended = run(*arguments)
    assert ended.exit_code == 2
    assert "Usage:" in ended.stderr
    assert ended.stdout == ""


def test_a_mistyped_command_is_not_a_project(run: Run) -> None:
    assert "did you mean “export”" in run("exprot", "p.hashiya", "out").stderr


def test_a_reader_that_has_seen_enough_hears_nothing(project: Path, tmp_path: Path) -> None:
    pipe = subprocess.Popen(
        [sys.executable, "-m", "annotator", "export", str(project), "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=dict(os.environ) | {"HASHIYA_LANGUAGE": "en"},
    )
    assert pipe.stdout is not None
    assert pipe.stderr is not None
    pipe.stdout.close()
    with pipe.stderr as stderr:
        said = stderr.read()
    pipe.wait(60)
    assert "Traceback" not in said
    assert "Exception ignored" not in said


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_an_interrupted_load_keeps_what_was_complete(tmp_path: Path, project: Path, run: Run) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    for number in range(3000):
        (corpus / f"{number:04}.txt").write_text(f"خبر {number} " + "قصف على حلب " * 30, encoding="utf-8")
    script = (
        "import os, signal\n"
        "from annotator.store import Project\n"
        "add = Project.add_articles\n"
        "def add_and_interrupt(*arguments, **more):\n"
        "    added = add(*arguments, **more)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return added\n"
        "Project.add_articles = add_and_interrupt\n"
        "from annotator.cli import main\n"
        "main()\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, "load", str(project), str(corpus)],
        check=False,
        capture_output=True,
        text=True,
        env=dict(os.environ) | {"HASHIYA_LANGUAGE": "en"},
        timeout=60,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert ended.returncode == 1
    assert_one_sentence(ended.stderr)
    assert "Cancelled" in ended.stderr
    assert "The load was stopped; " in ended.stdout
    assert run("check", project).exit_code == 0
    assert 1 < json.loads(run("stats", project, "--json").stdout)["articles"] < 3001
