"""Splitting and publishing from the command line: the same choices as in the window, nothing kept unasked."""

import json
from pathlib import Path

import click
import pytest

from annotator.cli.commands import hashiya
from annotator.core.annotation import Annotation, Record, make_span
from annotator.core.article import Article
from annotator.core.filter import Filter
from annotator.review.saved_filters import Saved, save_filter
from annotator.store import Project
from tests.cli.conftest import Run, write_labels

NESTED = "قصف على ريف حلب"


@pytest.fixture
def corpus(project: Path, tmp_path: Path, run: Run) -> Path:
    """The project with six finished articles more, in one of which spans nest."""
    records = []
    for number in range(6):
        text = f"{NESTED} {number}"
        spans = [make_span(text, 8, 15, "LOCATION")]
        if not number:
            spans.append(make_span(text, 12, 15, "LOCATION"))
        said = Annotation(annotator="Sara", status="done", revision=1, spans=tuple(spans))
        records.append(Record(Article(text=text, title=str(number)), (said,)))
    assert run("import", project, write_labels(tmp_path / "more.jsonl", *records)).exit_code == 0
    return project


def parts(project: Path) -> dict[str, str]:
    with Project.open(project, backup=False) as opened:
        return opened.split()


def test_split_shows_the_parts_and_keeps_them_only_when_asked(corpus: Path, run: Run) -> None:
    shown = run("split", corpus, "--parts", "train=50,test=50", "--json")
    found = json.loads(shown.stdout)
    assert set(found["parts"].values()) == {"train", "test"}
    assert found["each"]["train"]["labels"].keys() == {"LOCATION"}
    assert parts(corpus) == {}
    kept = run("split", corpus, "--parts", "train=50,test=50", "--freeze")
    assert kept.exit_code == 0
    assert parts(corpus) == found["parts"]
    wrong = run("split", corpus, "--parts", "train=50,test")
    assert (wrong.exit_code, "train=80,test=20" in wrong.stderr) == (2, True)


def test_publish_says_before_what_would_be_left_out(corpus: Path, tmp_path: Path, run: Run) -> None:
    asked = ("--format", "conll", "--format", "jsonl", "--licence", "CC0-1.0")
    dry = run("publish", corpus, *asked, "--dry-run")
    assert dry.exit_code == 0, dry.stderr
    assert "conll: Spans left out because a span that was kept holds them: 1 (LOCATION 1)." in dry.stdout
    assert parts(corpus) == {}
    told = json.loads(run("publish", corpus, *asked, "--dry-run", "--json").stdout)
    assert (told["path"], told["losses"]["conll"]["nested"]) == (None, {"LOCATION": 1})
    assert "jsonl" in told["losses"]
    out = tmp_path / "out"
    strict = run("publish", corpus, out, *asked, "--strict")
    assert (strict.exit_code, out.exists(), parts(corpus)) == (1, False, {})
    done = run("publish", corpus, out, *asked, "--json")
    assert done.exit_code == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["path"], report["losses"]) == (str(out), told["losses"])
    assert report["files"] == len([one for one in out.rglob("*") if one.is_file()])
    assert parts(corpus) == report["parts"]
    again = run("publish", corpus)
    assert (again.exit_code, "--dry-run" in again.stderr) == (2, True)


def test_what_is_chosen_of_how_is_heeded(corpus: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "out"
    asked = ("--format", "doccano", "--unit", "UTF-16 units", "--flatten", "label-order", "--no-freeze")
    assert run("publish", corpus, out, *asked).exit_code == 0
    assert "offsets count UTF-16 units" in (out / "README.md").read_text(encoding="utf-8")
    assert parts(corpus) == {}


def test_export_and_publish_choose_by_the_same_options() -> None:
    """What chooses, hides and writes is one set of options, so that neither lacks what the other has."""
    options = {}
    for name in ("export", "publish"):
        command = hashiya.get_command(click.Context(hashiya), name)
        assert command is not None
        options[name] = {one for parameter in command.params for one in parameter.opts if one[:2] == "--"}
    assert options["export"] - options["publish"] == {"--split"}


def test_losses_are_told_in_arabic_to_those_who_read_arabic(corpus: Path, tmp_path: Path, run: Run) -> None:
    told = [
        run("export", corpus, "--format", "conll", "--dry-run", "--language", "ar"),
        run("publish", corpus, "--format", "conll", "--dry-run", "--language", "ar"),
    ]
    for one in told:
        assert "مقاطع تُركت لأنها داخل مقطع أُبقي عليه: 1 (LOCATION 1)." in one.stdout
        assert "left out" not in one.stdout
    file = tmp_path / "x.jsonl"
    file.write_text(json.dumps({"text": "نص", "label": [], "more": 1}), encoding="utf-8")
    taken = run("import", corpus, file, "--format", "doccano", "--dry-run", "--language", "ar")
    assert "أشياء من الأداة الأخرى" in taken.stdout


def test_what_each_part_holds_is_shown_by_label_outlet_and_day(
    corpus: Path, tmp_path: Path, run: Run
) -> None:
    records = []
    for number, outlet in enumerate(("قناة", "قناة", "وكالة")):
        text = f"قصف على حلب {number}"
        said = Annotation(
            annotator="Sara", status="done", revision=1, spans=(make_span(text, 8, 11, "LOCATION"),)
        )
        article = Article(text=text, source=outlet, published=f"2024-0{number + 1}-02")
        records.append(Record(article, (said,)))
    assert run("import", corpus, write_labels(tmp_path / "dated.jsonl", *records)).exit_code == 0
    lines = run("split", corpus, "--parts", "train=70,test=30", "--since", "2024-01-01").stdout.splitlines()
    assert lines[0].split() == ["Part", "Articles", "LOCATION", "From", "To"]
    assert next(one for one in lines if one.startswith("all")).split()[1:] == [
        "3",
        "3",
        "2024-01-02",
        "2024-03-02",
    ]
    assert "Outlet  train  test  all" in lines
    assert next(one for one in lines if one.startswith("قناة")).split()[-1] == "2"


def test_a_saved_filter_chooses_the_articles(corpus: Path, tmp_path: Path, run: Run) -> None:
    with Project.open(corpus, backup=False) as opened:
        save_filter(opened, "حلب 3", Saved(filter=Filter(words="حلب 3")))
        save_filter(opened, "mine", Saved(filter=Filter(label="LOCATION")))
    found = run("export", corpus, "-", "--filter", "حلب 3")
    assert [json.loads(line)["title"] for line in found.stdout.splitlines()] == ["3"]
    assert json.loads(run("split", corpus, "--filter", "حلب 3", "--json").stdout)["whole"]["articles"] == 1
    out = tmp_path / "out"
    assert run("publish", corpus, out, "--filter", "حلب 3", "--no-freeze").exit_code == 0
    assert "the filter “حلب 3” lets pass" in (out / "README.md").read_text(encoding="utf-8")
    hidden = tmp_path / "hidden"
    assert (
        run("publish", corpus, hidden, "--filter", "حلب 3", "--no-freeze", "--hide-annotators").exit_code == 0
    )
    assert "حلب 3" not in (hidden / "README.md").read_text(encoding="utf-8")
    whose = run("export", corpus, "-", "--filter", "mine")
    assert (whose.exit_code, "--annotator" in whose.stderr) == (1, True)
    assert len(run("export", corpus, "-", "--filter", "mine", "--annotator", "Sara").stdout.splitlines()) > 6
    unknown = run("export", corpus, "-", "--filter", "x")
    assert (unknown.exit_code, "mine" in unknown.stderr) == (1, True)


def test_spans_that_are_left_out_are_not_told_as_written(corpus: Path, tmp_path: Path, run: Run) -> None:
    whole = json.loads(run("export", corpus, "--dry-run", "--json").stdout)["spans"]
    told = run("export", corpus, "--format", "conll", "--dry-run").stdout
    assert f"spans {whole - 1}." in told


def test_an_export_that_is_cancelled_says_that_nothing_was_written(
    corpus: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: object, **_named: object) -> None:
        raise KeyboardInterrupt

    for where in ("exchange.export_project", "publishing.publish_project"):
        monkeypatch.setattr(f"annotator.{where}", interrupted)
    for command in ("export", "publish"):
        ended = run(command, corpus, tmp_path / "out")
        assert (ended.exit_code, ended.stderr) == (1, "Cancelled; nothing was written.\n")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--hide", "actor"), "no label “actor”"),
        (("--hide", "LOCATION.kind=city"), "no attribute “kind”"),
        (("--source", "قناة"), "outlet “قناة”"),
        (("--since", "yesterday"), "2024-05-31"),
        (("--until", "2024-02-31"), "2024-05-31"),
        (("--since", "2024-02-02", "--until", "2024-01-01"), "after the last"),
    ],
)
def test_a_name_or_day_that_would_choose_or_hide_nothing_is_refused(
    wrong: tuple[str, ...], said: str, corpus: Path, tmp_path: Path, run: Run
) -> None:
    out = tmp_path / "out"
    for command in (("export", corpus, out), ("publish", corpus, out), ("split", corpus, "--freeze")):
        ended = run(*command, *wrong)
        assert (ended.exit_code, said in ended.stderr) == (2, True), ended.stderr
        assert not out.exists()
    assert parts(corpus) == {}


def test_a_unit_that_a_form_does_not_have_is_refused(corpus: Path, run: Run) -> None:
    ended = run("export", corpus, "--dry-run", "--format", "conll", "--unit", "UTF-16 units")
    assert (ended.exit_code, "code points" in ended.stderr) == (2, True)


def test_nothing_is_never_published(corpus: Path, tmp_path: Path, run: Run) -> None:
    ended = run("publish", corpus, tmp_path / "out", "--gold")
    assert (ended.exit_code, "nothing to publish" in ended.stderr) == (1, True)
    assert not (tmp_path / "out").exists()
    assert run("publish", corpus, "--gold", "--dry-run").exit_code == 0


def test_where_the_report_stands_is_said(corpus: Path, tmp_path: Path, run: Run) -> None:
    said = run("export", corpus, tmp_path / "x.conll", "--format", "conll").stdout
    assert "x.conll.losses.md”" in said
    assert "losses.md" not in run("export", corpus, tmp_path / "x.jsonl").stdout
    assert "LOSSES.md”" in run("export", corpus, tmp_path / "folder", "--format", "brat").stdout
