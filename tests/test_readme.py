"""The README is true: its commands run, the options it names exist, its links lead somewhere."""

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator import __version__
from annotator.cli.commands import COMMANDS, HIDDEN, hashiya

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
COMMAND_LINES = [line for _, block in BLOCKS for line in block.splitlines() if line.startswith("hashiya ")]


def words(line: str) -> list[str]:
    return shlex.split(line, comments=True)[1:]


@pytest.fixture(autouse=True)
def _settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYA_LANGUAGE", "en")
    monkeypatch.setenv("HASHIYA_VISUAL", "auto")


def test_its_commands_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def run_window(*arguments: object) -> int:
        opened.append(arguments)
        return 0

    monkeypatch.setattr("annotator.cli.window._run", run_window)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles").mkdir()
    for path in (ROOT / "sample_articles").glob("*.txt"):
        (tmp_path / "articles" / path.name).write_bytes(path.read_bytes())
    assert len(COMMAND_LINES) >= 8
    for line in COMMAND_LINES:
        ended = CliRunner().invoke(hashiya, words(line))
        assert ended.exit_code == 0, (line, ended.output, ended.stderr)
    assert opened == [(Path("corpus.hashiya"), "نور")]
    assert (tmp_path / "corpus.jsonl").stat().st_size > 0
    assert (tmp_path / "corpus.conll").exists()
    assert (tmp_path / "demo" / "demo.hashiya").exists()


def test_every_command_is_named() -> None:
    named = {words(line)[0] for line in COMMAND_LINES}
    assert set(COMMANDS) - set(HIDDEN) - {"open"} <= named


def test_every_option_it_names_is_there() -> None:
    said = "".join(CliRunner().invoke(hashiya, [name, "--help"]).stdout for name in COMMANDS)
    said += CliRunner().invoke(hashiya, ["--help"]).stdout
    for option in set(re.findall(r"(?<!\w)--[a-z]+", README)):
        assert option in said, option


def test_every_target_of_make_that_it_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"(?:^|`)make (\w+)", README, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_its_links_and_paths_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    paths = re.findall(r"`((?:docs|resources|sample_articles|annotator|tests|benchmarks)/[\w./-]*)`", README)
    assert links
    assert paths
    for path in links + paths:
        assert (ROOT / path).exists(), path


def test_its_versions_of_python_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == ">=3.11,<3.14"
    assert "Python 3.11, 3.12 or 3.13" in README
    assert project["scripts"] == {"hashiya": "annotator.cli:main"}


def test_the_keys_it_names_are_the_windows() -> None:
    from annotator.ui.action_rows import ACTIONS

    keys = {row.id: row.keys for row in ACTIONS}
    named = set(re.findall(r"`((?:Ctrl|Alt|Shift|F\d|Del|Enter)[^`]*)`", README))
    for row, key in [
        ("cycle_word", "Ctrl+D"),
        ("next_span", "Ctrl+Down"),
        ("previous_span", "Ctrl+Up"),
        ("pick_under", "Enter"),
        ("remove", "Del"),
        ("undo", "Ctrl+Z"),
        ("redo", "Ctrl+Shift+Z"),
        ("done", "Ctrl+Enter"),
        ("keys", "F1"),
        ("language", "F9"),
    ]:
        assert key in named
        assert key in keys[row]


def test_the_change_log_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
