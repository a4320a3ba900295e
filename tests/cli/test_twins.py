"""The command twins."""

import json
from pathlib import Path

import pytest

from annotator.core.article import Article
from annotator.core.schema import schema_from_json
from annotator.places import resource
from annotator.store import Project
from tests.cli.conftest import Run
from tests.review.test_twins import text


@pytest.fixture
def wired(tmp_path: Path) -> Path:
    path = tmp_path / "wired.hashiya"
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(path, schema) as project:
        texts = (text(0, 1, 2, 3), text(8, 9, 10), text(0, 1, 2, 3, 4, title="أخرى"))
        project.add_articles([Article(text=one, title=one.split("\n")[0]) for one in texts])
    return path


def test_groups_are_kept_and_told(run: Run, wired: Path) -> None:
    told = run("twins", wired, "--list")
    assert told.exit_code == 0
    assert told.stdout.splitlines()[-2:] == ["1 group of near-duplicates.", "2 articles stand in a group."]
    assert [line.split()[0] for line in told.stdout.splitlines()[:2]] == ["1", "3"]
    with Project.open(wired, backup=False) as project:
        assert project.twins.families() == [[1, 3]]


def test_a_dry_run_keeps_nothing(run: Run, wired: Path) -> None:
    told = run("twins", wired, "--dry-run", "--json", "--threshold", "0.4")
    assert json.loads(told.stdout) == {"families": [[1, 3]], "articles": 3, "threshold": 0.4}
    with Project.open(wired, backup=False) as project:
        assert project.twins.about() is None


def test_a_share_above_one_is_refused(run: Run, wired: Path) -> None:
    assert run("twins", wired, "--threshold", "7").exit_code == 2
