"""docs/exporting.md is true: the options it names are there, and its pictures."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from annotator.cli.commands import hashiya

DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGE = (DOCS / "exporting.md").read_text(encoding="utf-8")


def options(command: str, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    monkeypatch.setenv("HASHIYA_LANGUAGE", "en")
    said = CliRunner().invoke(hashiya, [command, "--help"]).stdout
    return set(re.findall(r"--[a-z][a-z-]+", said)) - {"--help", "--language", "--visual"}


def test_every_option_is_named_and_every_named_one_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    out, rest = PAGE.split("## Parts, and a corpus to publish")
    corpus, into = rest.split("## Importing")
    for part, command in ((out, "export"), (into, "import")):
        assert named(part) == options(command, monkeypatch), command
    of_corpus = options("split", monkeypatch) | options("publish", monkeypatch)
    assert named(corpus) <= of_corpus
    # What is not told there is told above, of exports, or says itself what it is.
    plain = {"--seed", "--title", "--about"}
    assert of_corpus <= named(corpus) | named(out) | plain


def named(part: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", part))


def test_its_pictures_and_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert (DOCS / target).is_file(), target
