"""The guidelines quote the sample articles as they are."""

import re

import pytest

from annotator.core.schema import schema_from_json
from annotator.loaders import Asked, load_bytes
from annotator.places import resource, sample_articles

PAGE = resource().parent / "docs" / "guidelines.md"
INNERMOST = re.compile(r"\[([^\[\]|]*) \| ([^\[\]|]*)\]")


def examples() -> list[str]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return [line[4:] for line in lines if line.startswith(("> ✓", "> ✗"))]


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("example", examples())
def test_each_example_stands_in_a_sample(example: str) -> None:
    labels = set()
    while found := INNERMOST.search(example):
        labels.add(found[2])
        example = example[: found.start()] + found[1] + example[found.end() :]
    assert labels
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    assert labels <= {label.names.ar for label in schema.labels}
    texts = [
        spaced(load_bytes(path.read_bytes(), path.name, Asked(kind="text")).article.text)
        for path in sample_articles().glob("*.txt")
    ]
    assert any(spaced(example.strip()) in text for text in texts), example


def test_there_are_examples_of_every_label() -> None:
    told = " ".join(examples())
    assert len(examples()) > 20
    for label in ("جهة فاعلة", "موقع", "سلاح", "ضحايا", "مصدر"):
        assert f"| {label}]" in told


def test_every_link_type_and_label_is_explained() -> None:
    page = PAGE.read_text(encoding="utf-8")
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    ids = [label.id for label in schema.labels] + [link.id for link in schema.links]
    assert [one for one in ids if f"`{one}`" not in page] == []
