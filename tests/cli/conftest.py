"""A project to work on, and two ways of running the command line: in this process and as a real one."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from annotator.cli.commands import hashiya
from annotator.core.annotation import Annotation, Record, make_span
from annotator.core.article import Article

SCHEMA = {
    "format": "hashiya-schema/1",
    "id": "small",
    "version": 1,
    "names": {"ar": "صغير", "en": "Small"},
    "labels": [
        {"id": "ACTOR", "names": {"ar": "جهة", "en": "Actor"}, "color": "#0072b2", "key": "1"},
        {"id": "LOCATION", "names": {"ar": "موقع", "en": "Location"}, "color": "#009e73", "key": "2"},
    ],
}
TEXT = "قتل ثلاثة عناصر من ميليشيا (الدفاع الوطني) بالبوكمال\nقال مصدر إن القصف استمر.\n"

Run = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Options set these variables for the process; monkeypatch puts back what stood there."""
    monkeypatch.setenv("HASHIYA_LANGUAGE", "en")
    monkeypatch.setenv("HASHIYA_VISUAL", "auto")
    monkeypatch.delenv("HASHIYA_TRACEBACK", raising=False)


@pytest.fixture
def run() -> Run:
    """``run("stats", path)``: the result of the command, run in this process."""

    def run_command(*arguments: str | Path) -> Result:
        return CliRunner().invoke(hashiya, [str(one) for one in arguments])

    return run_command


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """``process("stats", path)``: the same as a process of its own, in the test's folder."""

    def run_process(
        *arguments: str | Path, stdout: int = subprocess.PIPE, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "annotator", *map(str, arguments)],
            check=False,
            stdout=stdout,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            cwd=tmp_path,
            env=dict(os.environ) | {"HASHIYA_LANGUAGE": "en"} | environment,
            timeout=60,
        )

    return run_process


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    """A schema file of two labels."""
    path = tmp_path / "small.json"
    path.write_bytes(msgspec.json.encode(SCHEMA))
    return path


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """A jsonl file: one article, labelled by two annotators."""
    article = Article(text=TEXT, title="قتل ثلاثة عناصر", source="سوريا")
    actor = TEXT.index("ميليشيا")
    place = TEXT.index("البوكمال")
    spans = (
        make_span(TEXT, actor, actor + len("ميليشيا (الدفاع الوطني)"), "ACTOR"),
        make_span(TEXT, place, place + len("البوكمال"), "LOCATION"),
    )
    noor = Annotation(annotator="نور", status="done", seconds=3725, revision=3, spans=spans)
    sara = Annotation(annotator="Sara", status="in_progress", revision=1, spans=spans[1:])
    return write_labels(tmp_path / "labels.jsonl", Record(article, (noor, sara)))


def write_labels(path: Path, *records: Record) -> Path:
    """Write records as the native form."""
    from annotator.formats import jsonl

    with path.open("wb") as file:
        jsonl.write(records, file)
    return path


@pytest.fixture
def project(tmp_path: Path, schema: Path, labels: Path, run: Run) -> Path:
    """A project with what ``labels`` holds."""
    path = tmp_path / "one.hashiya"
    assert run("new", path, "--schema", schema).exit_code == 0
    assert run("import", path, labels).exit_code == 0
    return path
