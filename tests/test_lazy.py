"""Doors that load what is asked for: all that they name is there, and nothing else comes with it."""

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

LAZY = ("annotator.exchange", "annotator.formats")


@pytest.mark.parametrize("package", LAZY)
def test_each_name_is_what_the_checker_is_told(package: str) -> None:
    door = import_module(package)
    assert door.__file__
    tree = ast.parse(Path(door.__file__).read_text("utf-8"))
    told = {
        name.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(f"{package}.")
        for name in node.names
    }
    assert set(told) == set(door.__all__)
    for name, module in told.items():
        assert getattr(door, name) is getattr(import_module(module), name)
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        door.nothing_of_the_kind  # noqa: B018


@pytest.mark.parametrize(
    ("asked", "spared"),
    [
        ("annotator.exchange.several", ("annotator.loaders", "annotator.formats.table", "asyncio")),
        ("annotator.exchange.reading", ("annotator.formats", "annotator.store")),
    ],
)
def test_who_helps_loads_little(asked: str, spared: tuple[str, ...]) -> None:
    code = f"import sys, {asked}; print([name for name in {spared!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
