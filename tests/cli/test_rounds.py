"""Handing out work and looking at it, from a script."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from annotator.core.article import Article
from annotator.store import Project
from tests.cli.conftest import Run

THREE = ("--to", "منى,سعاد", "--to", "عمر")


@pytest.fixture
def campaign(project: Path) -> Path:
    """The project with forty articles more, of two outlets."""
    with Project.open(project, backup=False) as opened:
        opened.add_articles(
            [Article(text=f"نص رقم {n} " + "كلمة " * n, source="أب"[n % 2]) for n in range(40)]
        )
    return project


def test_a_dry_run_shows_who_would_get_what_and_changes_nothing(campaign: Path, run: Run) -> None:
    shown = run("assign", campaign, *THREE, "--overlap", "20%", "--dry-run")
    assert shown.exit_code == 0, shown.output
    assert "Texts: 40; of these several get 8. Seed: 0." in shown.stdout
    assert "1 article stays with whom it is." in shown.stdout
    assert "“عمر” is new in this project." in shown.stdout
    assert "Nothing was handed out" in shown.stdout
    assert json.loads(run("progress", campaign, "--json").stdout)["rounds"] == []


def test_a_round_is_handed_out_moved_and_taken_back(campaign: Path, run: Run) -> None:
    given = run("assign", campaign, *THREE, "--each", "10", "--overlap", "٢٠٪", "--seed", "4", "--json")
    assert given.exit_code == 0, given.output
    found = json.loads(given.stdout)
    assert found["round"] == "Round 1"
    assert {name: len(queue) for name, queue in found["queues"].items()} == dict.fromkeys(
        ("منى", "سعاد", "عمر"), 10
    )
    assert len(found["shared"]) == round(0.2 * 22)
    moved = run("assign", campaign, "--move", "عمر", "منى")
    assert "articles went to “منى”." in moved.stdout
    assert "since “منى” has them too" in moved.stdout
    progress = json.loads(run("progress", campaign, "--json").stdout)
    totals = {one["name"]: one["total"] for one in progress["progress"]["annotators"]}
    assert totals["عمر"] == len(found["shared"])
    assert totals["منى"] + totals["عمر"] == 20
    assert progress["blind"]["منى"] is True
    assert run("assign", campaign, "--lift-blind").exit_code == 0
    assert json.loads(run("progress", campaign, "--json").stdout)["blind"]["منى"] is False
    assert "taken back" in run("assign", campaign, "--take-back", "Round 1").stdout
    missing = run("assign", campaign, "--take-back", "Round 1")
    assert (missing.exit_code, missing.stderr.count("\n")) == (1, 1)


def test_only_some_articles(campaign: Path, run: Run) -> None:
    some = json.loads(run("assign", campaign, "--to", "منى", "--articles", "2-5,9", "--json").stdout)
    assert sorted(some["queues"]["منى"]) == [2, 3, 4, 5, 9]
    outlet = json.loads(run("assign", campaign, "--to", "عمر", "--source", "أ", "--dry-run", "--json").stdout)
    assert outlet["round"] is None
    assert set(outlet["kept"]) <= {2, 3, 4, 5, 9}
    assert len(outlet["queues"]["عمر"]) + len(outlet["kept"]) == 20
    assert run("assign", campaign, "--to", "منى", "--articles", "7000").exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--to", "منى", "--take-back", "أ"),
        ("--to", "منى", "--overlap", "20"),
        ("--to", "منى", "--overlap", "lots"),
        ("--to", "منى", "--articles", "9-2"),
        ("--to", "منى", "--per", "1"),
    ],
)
def test_wrong_usage_is_told(campaign: Path, run: Run, arguments: tuple[str, ...]) -> None:
    assert run("assign", campaign, *arguments).exit_code == 2


def test_progress_in_words_and_as_csv(campaign: Path, tmp_path: Path, run: Run) -> None:
    run("assign", campaign, *THREE, "--name", "=1+1", "--no-blind")
    shown = run("progress", campaign)
    assert shown.exit_code == 0, shown.output
    lines = shown.stdout.splitlines()
    assert any(line.startswith("together") and "42" in line for line in lines)
    assert any(line.startswith("=1+1") and " no " in line for line in lines)
    piped = run("progress", campaign, "--csv").stdout
    rows = list(csv.DictReader(StringIO(piped.removeprefix("\ufeff"))))
    assert {row["table"] for row in rows} == {"annotator", "label", "day"}
    assert sum(int(row["articles"]) for row in rows if row["table"] == "annotator" and row["annotator"]) == 42
    assert run("progress", campaign, "--csv", tmp_path / "p.csv").exit_code == 0
    assert (tmp_path / "p.csv").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_a_name_is_no_formula(campaign: Path, run: Run) -> None:
    run("assign", campaign, "--to", "=cmd()")
    assert "'=cmd()" in run("progress", campaign, "--csv").stdout


def test_in_arabic_the_table_begins_at_the_right(campaign: Path, run: Run) -> None:
    run("assign", campaign, *THREE)
    shown = run("progress", campaign, "--language", "ar", "--visual", "always").stdout
    first = shown.splitlines()[0]
    assert first.rstrip().endswith("ﻢﺳِّﻮﻤﻟﺍ")
    assert "الموسِّم" in run("progress", campaign, "--language", "ar", "--visual", "never").stdout
