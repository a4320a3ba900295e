"""What docs/working.md says can be done from scripts is done, one line after the other."""

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.commands import hashiya
from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.schema import schema_from_json
from annotator.places import resource
from annotator.store import Project

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "working.md").read_text(encoding="utf-8")
LINES = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


def test_its_commands_run_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HASHIYA_LANGUAGE", "en")
    monkeypatch.setenv("HASHIYA_VISUAL", "auto")
    monkeypatch.chdir(tmp_path)
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    with Project.create(tmp_path / "campaign.hashiya", schema) as project:
        project.add_articles([Article(text=f"قصف على بلدة {n}", source="أب"[n % 2]) for n in range(50)])
    said = []
    for line in LINES:
        if "agreement" in line:
            finish_everything(tmp_path / "campaign.hashiya")
        ended = CliRunner().invoke(hashiya, shlex.split(line)[1:])
        assert ended.exit_code == 0, (line, ended.output)
        said.append(ended.stdout)
    assert "Texts: 50; of these several get 10. Seed: 7." in said[1]
    assert "articles went to “ليلى”." in said[3]
    assert "الجولة الأولى: " in said[-1]
    assert (tmp_path / "progress.csv").exists()
    shown = json.loads(CliRunner().invoke(hashiya, ["progress", "campaign.hashiya", "--json"]).stdout)
    assert [one["open"] for one in shown["rounds"]] == [0, 0]


def finish_everything(path: Path) -> None:
    with Project.open(path, backup=False) as project:
        for who in project.annotators(gold=False):
            for article in project.rounds.queue(who.id):
                project.put_annotation(article, Annotation(annotator=who.name, status="done", revision=1))


def test_its_options_and_pictures_are_there() -> None:
    helped = "".join(
        CliRunner().invoke(hashiya, [name, "--help"]).stdout for name in ("assign", "progress", "agreement")
    )
    for option in set(re.findall(r"(?<!\w)--[a-z-]+", PAGE)):
        assert option in helped, option
    root = Path(__file__).resolve().parents[1] / "docs"
    for target in re.findall(r"\]\(([^)#:]+)\)", PAGE):
        assert (root / target).exists(), target
