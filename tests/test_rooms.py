"""The house keeps its rooms: who may import whom, what comes along with core, and how errors speak."""

import ast
import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import annotator
from annotator.core.errors import HashiyaError
from annotator.core.schema_faults import Reason

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_import_contracts_hold() -> None:
    said = run(
        "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"
    )
    assert "0 broken" in said
    assert "4 kept" in said, "a contract that is gone holds nothing"


def modules_after(importing: str) -> set[str]:
    return set(run("-c", f"import sys\n{importing}\nprint(*sys.modules)").split())


def test_core_brings_only_the_standard_library_and_msgspec() -> None:
    plain = modules_after("import bisect, hashlib, re, secrets, unicodedata, typing, functools")
    core = [one.name for one in pkgutil.iter_modules([str(ROOT / "annotator" / "core")])]
    assert {"annotation", "arabic", "article", "change", "errors", "schema"} <= set(core)
    brought = modules_after("\n".join(f"import annotator.core.{one}" for one in core)) - plain
    roots = {name.partition(".")[0] for name in brought}
    assert not roots & {"PySide6", "sqlite3", "sqlite_utils", "regex", "click", "charset_normalizer"}
    # msgspec looks for typing_extensions and does without.
    assert roots - set(sys.stdlib_module_names) <= {"annotator", "msgspec", "typing_extensions"}


def test_the_command_line_brings_no_window() -> None:
    brought = modules_after("import annotator.cli")
    assert not {"PySide6", "shiboken6", "annotator.ui"} & brought


def errors_of(parent: type[HashiyaError]) -> Iterator[type[HashiyaError]]:
    for child in parent.__subclasses__():
        yield child
        yield from errors_of(child)


@pytest.fixture(scope="module")
def errors() -> list[type[HashiyaError]]:
    for found in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if not found.name.startswith("annotator.ui") and not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    return [
        one
        for one in dict.fromkeys(errors_of(HashiyaError))
        if one.__module__.startswith("annotator.") and not one.__module__.startswith("annotator.ui")
    ]  # fmt: skip


def test_every_error_has_a_sentence_with_named_fields(errors: list[type[HashiyaError]]) -> None:
    assert len(errors) > 7
    for error in errors:
        if "sentence" not in vars(error):
            # A family of errors speaks through its members.
            assert error.__subclasses__(), f"{error.__qualname__} says nothing"
            continue
        whole = not issubclass(error, Reason)
        assert error.sentence.endswith((".", "}")) or not whole, error.__qualname__
        fields = {name for _, name, _, _ in Formatter().parse(error.sentence) if name is not None}
        assert all(name.isidentifier() for name in fields), f"{error.__qualname__}: {fields}"
        assert str(error(**dict.fromkeys(fields, "x"))) == error.sentence.format(**dict.fromkeys(fields, "x"))


def test_every_sentence_stands_literally_in_the_source(errors: list[type[HashiyaError]]) -> None:
    """The translations are collected from the source, so a sentence is one literal there."""
    for error in errors:
        if "sentence" not in vars(error):
            continue
        source = Path(str(sys.modules[error.__module__].__file__)).read_text(encoding="utf-8")
        literals = {
            node.value.value
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
        }
        assert error.sentence in literals, error.__qualname__
