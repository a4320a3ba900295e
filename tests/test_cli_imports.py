"""What the command line imports, and when: no Qt but for the window, and nothing before it is needed."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"charset_normalizer", "regex", "bidi", "arabic_reshaper", "numpy", "scipy", "pandas"}
WINDOW = {"PySide6", "shiboken6"}


def imported(script: str, *arguments: str) -> set[str]:
    """The names of what is imported, packages alone, after ``script`` ran in a fresh interpreter."""
    ended = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import sys, json\n{script}\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)",
            *arguments,
        ],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    names = set(json.loads(ended.stderr.splitlines()[-1]))
    return names | {name.partition(".")[0] for name in names}


def running(*arguments: str) -> set[str]:
    """What is imported after a command was run."""
    return imported(
        f"from annotator.cli.commands import hashiya\ntry:\n    hashiya.main({list(arguments)!r})\n"
        "except SystemExit as stop:\n    assert not stop.code, stop.code\n"
    )


def test_importing_the_command_line_imports_nothing_else() -> None:
    names = imported("import annotator.cli")
    assert not names & (WINDOW | HEAVY | {"click", "msgspec", "sqlite3", "sqlite_utils"})
    assert {name for name in names if name.startswith("annotator")} == {"annotator", "annotator.cli"}


def test_help_imports_no_store_and_no_window() -> None:
    names = running("--help")
    assert not names & (WINDOW | HEAVY | {"sqlite3", "sqlite_utils", "annotator.store", "annotator.ui"})


@pytest.mark.parametrize("command", [("stats",), ("export", "-"), ("check",)])
def test_commands_about_a_project_import_no_window(command: tuple[str, ...], tmp_path: Path) -> None:
    path = str(tmp_path / "p.hashiya")
    # sqlite-utils, which makes the tables of a new file, takes numpy along where it is installed.
    assert not running("new", path) & (WINDOW | HEAVY - {"numpy"})
    name, *more = command
    assert not running(name, path, *more) & (WINDOW | HEAVY)


def test_loading_imports_no_window(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("قصف على حلب", encoding="utf-8")
    running("new", str(tmp_path / "p.hashiya"))
    assert not running("load", str(tmp_path / "p.hashiya"), str(page)) & WINDOW
