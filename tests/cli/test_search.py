"""``hashiya search``: words, filters, and lines for programs."""

import json
from pathlib import Path

from annotator.core.article import Article
from annotator.store import Project
from tests.cli.conftest import Run


def test_words_are_found_in_their_sentence(project: Path, run: Run) -> None:
    found = run("search", project, "البوكمال")
    assert (found.exit_code, found.stderr) == (0, "")
    assert "ب[البوكمال]" in found.stdout
    assert "1 article." in found.stdout


def test_what_must_not_stand_there(project: Path, run: Run) -> None:
    assert "0 articles." in run("search", project, "البوكمال", "--without", "القصف").stdout
    assert "0 articles." in run("search", project, 'البوكمال -"القصف استمر"').stdout


def test_filters_and_json(project: Path, run: Run) -> None:
    with Project.open(project, backup=False) as opened:
        opened.tags.put([1], "مهم")
    line = run("search", project, "--tag", "مهم", "--json").stdout
    told = json.loads(line)
    assert (told["id"], told["tags"], "found" in told) == (1, ["مهم"], False)
    assert json.loads(run("search", project, "ميليشيا", "--json").stdout)["found"][1] == "ميليشيا"
    assert run("search", project, "--tag", "آخر", "--json").stdout == ""
    assert "0 articles." in run("search", project, "--status", "skipped").stdout


def test_nobody_of_that_name(project: Path, run: Run) -> None:
    refused = run("search", project, "--annotator", "أحد", "--label", "ACTOR")
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1


def test_only_so_many(project: Path, run: Run) -> None:
    with Project.open(project, backup=False) as opened:
        opened.add_articles([Article(text=f"خبر {number}") for number in range(30)])
    found = run("search", project, "خبر", "--limit", "5", "--down")
    assert found.stdout.startswith("31\t")
    assert "30 articles." in found.stdout
    assert "The first 5 were shown" in found.stdout
