"""The search index: derived, beside the project, made anew whenever it is not to be used."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from annotator.core.arabic import fold, words
from annotator.core.article import Article
from annotator.core.occurrences import occurrences, sought
from annotator.core.schema import Schema
from annotator.core.work import Cancelled
from annotator.store import Project
from annotator.store import index as module
from annotator.store.index import SearchIndex, index_path
from annotator.store.index_lines import Lines
from tests.core.alphabets import texts

TEXTS = ("قصف البوكمال", "قصف بالبُوكَمال وللنظام", "لا شيء", "قوات النظام في إدلب", "1,554 نازحاً، RPG-7")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory, schema: Schema) -> Path:
    path = tmp_path_factory.mktemp("made") / "دير الزور #1?.hashiya"
    with Project.create(path, schema) as project:
        project.add_articles([Article(text=text) for text in TEXTS])
    return path


@pytest.fixture
def project(tmp_path: Path, made_once: Path) -> Iterator[Project]:
    with Project.open(Path(shutil.copy(made_once, tmp_path)), backup=False) as copied:
        yield copied


def candidates(project: Project, wanted: str, *, whole: bool = True) -> list[int]:
    asked = sought(wanted, whole=whole)
    assert asked is not None
    with opened(project) as index:
        index.fill(project)
        found = index.candidates(asked)
    return sorted(found)


def opened(project: Project) -> SearchIndex:
    index = SearchIndex.open(project)
    assert index is not None
    return index


@pytest.mark.parametrize(
    ("wanted", "whole", "ids"),
    [
        ("البوكمال", True, [1, 2]),
        ("النظام", True, [2, 4]),
        ("قوات النظام", True, [4]),
        ("بوكم", True, []),
        ("بوكم", False, [1, 2]),
        ("ادلب", True, [4]),
        ("1,554", True, [5]),
        ("RPG", True, [5]),
        ("النظام", False, [2, 4]),
    ],
)
def test_which_articles_may_hold_words(project: Project, wanted: str, whole: bool, ids: list[int]) -> None:
    assert candidates(project, wanted, whole=whole) == ids


def test_only_new_articles_are_taken_in(project: Project) -> None:
    ticks: list[tuple[int, int]] = []
    with opened(project) as index:
        index.fill(project)
        project.add_articles([Article(text="البوكمال مرة أخرى")])
        index.fill(project, lambda done, total: ticks.append((done, total)))
        assert index.count() == 6
    assert ticks == [(5, 6), (6, 6)]
    assert candidates(project, "البوكمال") == [1, 2, 6]


def test_what_was_complete_stays_where_it_is_stopped(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BATCH", 2)

    def stop(done: int, total: int) -> None:
        if done > 3:
            raise Cancelled

    with opened(project) as index:
        with pytest.raises(Cancelled):
            index.fill(project, stop)
        assert index.count() == 2
        index.fill(project)
        assert index.count() == 5


def test_it_never_writes_to_the_project(project: Project) -> None:
    with closing(sqlite3.connect(project.path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert candidates(project, "البوكمال") == [1, 2]
        other.rollback()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(b"not a database at all" * 99),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 40_000),
        lambda path: _run(path, "UPDATE about SET project = 'another'"),
        lambda path: _run(path, "UPDATE about SET form = 'older'"),
        lambda path: _run(path, "UPDATE about SET file = file + 1"),
        lambda path: _run(path, "CREATE VIEW other AS SELECT 1"),
        lambda path: _run(path, "CREATE TRIGGER t AFTER INSERT ON texts BEGIN SELECT 1; END"),
        lambda path: _run(path, "DROP TABLE words"),
        lambda path: _run(path, "PRAGMA application_id = 7"),
        lambda path: _run(path, "UPDATE texts SET sha256 = 'other' WHERE id = 3"),
        lambda path: _run(path, "DELETE FROM texts WHERE id = 2"),
        lambda path: (path.unlink(), path.symlink_to(path.with_name("elsewhere"))),
    ],
)
def test_one_that_is_not_to_be_used_is_made_anew(project: Project, spoil: object) -> None:
    candidates(project, "البوكمال")
    assert callable(spoil)
    spoil(index_path(project.path))
    assert candidates(project, "البوكمال") == [1, 2]
    assert not index_path(project.path).is_symlink()
    assert not index_path(project.path).with_name("elsewhere").exists()


@pytest.mark.parametrize("turns", [b"", b"\xff" * 12, b"\x01\x00\x00\x00" * 3, b"abc"])
def test_what_it_says_wrongly_costs_hits_at_most(project: Project, turns: bytes) -> None:
    candidates(project, "البوكمال")
    with closing(sqlite3.connect(index_path(project.path))) as index:
        index.execute("UPDATE texts SET turns = ?", (turns,))
        index.commit()
    asked = sought("البوكمال")
    assert asked is not None
    with opened(project) as index:
        for number, _, tie in index.folded([1, 2, 3]):
            text = project.article(number).text
            assert occurrences(text, asked, tie(text)) == occurrences(text, asked)


@given(texts)
def test_a_stored_folding_is_the_folding(text: str) -> None:
    folded = fold(text)
    line = Lines().line((1, "", text))
    assert module._Tie(line[3], line[2])(text) == folded
    assert line[4].count(" ") >= len(words(text)) - 1


def test_a_copied_project_does_not_use_the_index_that_came_along(project: Project, tmp_path: Path) -> None:
    candidates(project, "البوكمال")
    (tmp_path / "copy").mkdir()
    copied = Path(shutil.copy(project.path, tmp_path / "copy"))
    shutil.copy(index_path(project.path), index_path(copied))
    with Project.open(copied, backup=False) as other, opened(other) as index:
        assert index.count() == 0


def test_where_nothing_can_be_written_there_is_none(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_what: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert SearchIndex.open(project) is None
    monkeypatch.undo()
    candidates(project, "البوكمال")
    index_path(project.path).chmod(0o444)
    with opened(project) as index:
        assert index.count() in (0, 5)  # whoever may write all the same uses it, else it was made anew


def test_a_folder_of_that_name_is_left_alone(project: Project) -> None:
    index_path(project.path).mkdir()
    assert SearchIndex.open(project) is None
    assert index_path(project.path).is_dir()


def test_killed_while_filling_it_goes_on_where_it_was(project: Project) -> None:
    project.add_articles([Article(text=f"البوكمال {number}") for number in range(700)])
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom annotator.store import Project\n"
        "from annotator.store.index import SearchIndex\n"
        "def tick(done, total):\n    if done > 500: os._exit(9)\n"
        "project = Project.open(Path(sys.argv[1]), backup=False)\n"
        "SearchIndex.open(project).fill(project, tick)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(project.path)], check=False, timeout=60)
    assert ended.returncode == 9
    with opened(project) as index:
        assert index.count() == 500
        index.fill(project)
        assert index.count() == 705
    assert len(candidates(project, "البوكمال")) == 702


def _run(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(statement)
        raw.commit()
