"""hashiya import: what it takes, under which names, and how it says what it does not take."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import TEXT, Run

PLACE = TEXT.index("البوكمال")


def doccano(path: Path, *lines: dict[str, object] | str) -> Path:
    path.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines))
    return path


def line(number: int = 1, label: str = "LOC", **more: object) -> dict[str, object]:
    return {"text": f"{TEXT}{number}", "label": [[PLACE, PLACE + 8, label], [0, 3, "VERB"]], **more}


@pytest.fixture
def empty(tmp_path: Path, schema: Path, run: Run) -> Path:
    path = tmp_path / "empty.hashiya"
    assert run("new", path, "--schema", schema).exit_code == 0
    return path


def articles(path: Path, run: Run) -> int:
    return int(json.loads(run("stats", path, "--json").stdout)["articles"])


def test_names_are_mapped_and_dropped(empty: Path, tmp_path: Path, run: Run) -> None:
    file = doccano(tmp_path / "x.jsonl", line(1), line(2))
    done = run("import", empty, file, "--map", "LOC=LOCATION", "--drop", "VERB", "--annotator", "نور")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "2 new, 0 known" in done.stdout
    assert "“LOC” was taken as LOCATION: 2." in done.stdout
    assert "VERB 2" in done.stdout
    stored = json.loads(run("export", empty, "-").stdout.splitlines()[0])["annotations"]
    assert [(one["annotator"], [span["label"] for span in one["spans"]]) for one in stored] == [
        ("نور", ["LOCATION"])
    ]


def test_links_are_mapped_and_dropped(empty: Path, tmp_path: Path, run: Run) -> None:
    entities = [
        {"id": 1, "label": "ACTOR", "start_offset": 0, "end_offset": 3},
        {"id": 2, "label": "ACTOR", "start_offset": 4, "end_offset": 6},
    ]
    relations = [{"from_id": 1, "to_id": 2, "type": "hits"}]
    file = doccano(tmp_path / "x.jsonl", {"text": TEXT, "entities": entities, "relations": relations})
    refused = run("import", empty, file, "--link-map", "hits=no-such")
    assert refused.exit_code == 1
    assert "Link type “hits” (1 link) is not in the schema" in refused.stdout
    assert articles(empty, run) == 0
    done = run("import", empty, file, "--drop-link", "hits")
    assert done.exit_code == 0
    assert "hits 1" in done.stdout


def test_all_names_that_the_schema_does_not_have_are_listed_at_once(
    empty: Path, tmp_path: Path, run: Run
) -> None:
    refused = run("import", empty, doccano(tmp_path / "x.jsonl", line(1), line(2, "PLACE")))
    assert refused.exit_code == 1
    assert [part in refused.stdout for part in ("“LOC” (1", "“PLACE” (1", "“VERB” (2")] == [True] * 3
    assert refused.stderr.count("\n") == 1
    assert "Line 1 of “x.jsonl”" in refused.stderr
    assert articles(empty, run) == 0


@pytest.mark.parametrize(
    "wrong", [("--map", "LOC"), ("--map", "=X"), ("--map", "A=ACTOR", "--map", "A=LOCATION"),
              ("--map", "A=ACTOR", "--drop", "A"), ("--format", "docx")]
)  # fmt: skip
def test_what_cannot_be_meant_is_wrong_usage(
    wrong: tuple[str, ...], empty: Path, tmp_path: Path, run: Run
) -> None:
    assert run("import", empty, doccano(tmp_path / "x.jsonl", line()), *wrong).exit_code == 2


def test_a_dry_run_says_what_would_be_and_leaves_the_project(empty: Path, tmp_path: Path, run: Run) -> None:
    file = doccano(tmp_path / "x.jsonl", line(1), "{", line(2))
    asked = (empty, file, "--map", "LOC=LOCATION", "--drop", "VERB", "--lenient")
    told = run("import", *asked, "--dry-run")
    assert told.exit_code == 1, "a line cannot be used"
    assert "Would be taken: articles 2 new" in told.stdout
    assert "Line 2 of “x.jsonl” cannot be used" in told.stdout
    assert "1 line cannot" in told.stderr
    assert articles(empty, run) == 0
    done = run("import", *asked)
    assert done.exit_code == 1
    assert articles(empty, run) == 2


def test_without_lenient_the_first_fault_takes_nothing(empty: Path, tmp_path: Path, run: Run) -> None:
    refused = run("import", empty, doccano(tmp_path / "x.jsonl", line(1), "{"), "--format", "doccano",
                  "--map", "LOC=LOCATION", "--drop", "VERB")  # fmt: skip
    assert refused.exit_code == 1
    assert "Line 2" in refused.stderr
    assert articles(empty, run) == 0


def test_strict_takes_nothing_unless_all_of_it(empty: Path, tmp_path: Path, run: Run) -> None:
    file = doccano(tmp_path / "x.jsonl", line(1))
    asked = ("import", empty, file, "--map", "LOC=LOCATION", "--drop", "VERB", "--strict")
    for more in ((), ("--dry-run",)):
        refused = run(*asked, *more)
        assert refused.exit_code == 1
        assert "VERB 1" in refused.stderr
        assert articles(empty, run) == 0
    whole = doccano(tmp_path / "y.jsonl", {"text": TEXT, "label": [[PLACE, PLACE + 8, "LOCATION"]]})
    assert run("import", empty, whole, "--strict").exit_code == 0


def test_the_report_as_json(empty: Path, tmp_path: Path, run: Run) -> None:
    file = doccano(tmp_path / "x.jsonl", line(1), "{")
    told = run("import", empty, file, "--map", "LOC=LOCATION", "--drop", "VERB", "--lenient", "--json")
    assert told.exit_code == 1
    report = json.loads(told.stdout)
    assert report["format"] == "doccano"
    assert report["sure"] is True
    assert report["articles"] == {"new": 1, "known": 0}
    assert report["mapped"] == [{"from": "LOC", "to": "LOCATION", "count": 1}]
    assert report["losses"] == {"label_dropped": {"VERB": 1}}
    assert [(one["file"], one["line"]) for one in report["refused"]] == [("x.jsonl", 2)]


def test_what_is_guessed_is_said_and_what_is_nothing_is_refused(
    empty: Path, tmp_path: Path, run: Run
) -> None:
    unlabelled = doccano(tmp_path / "x.jsonl", {"text": TEXT})
    assert "Read as doccano, a guess" in run("import", empty, unlabelled).stdout
    nothing = tmp_path / "x.png"
    nothing.write_bytes(b"\x89PNG\r\n\x1a\n")
    refused = run("import", empty, nothing)
    assert refused.exit_code == 1
    assert "x.png" in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_in_arabic_too(empty: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYA_LANGUAGE", "ar")
    file = doccano(tmp_path / "x.jsonl", line(1), "{")
    told = run("import", empty, file, "--map", "LOC=LOCATION", "--drop", "VERB", "--strict", "--lenient")
    assert told.exit_code == 1
    assert "VERB" in told.stderr
    assert not any(word in told.stderr for word in ("Nothing", "Spans", "taken"))
