"""Projects to review: small ones made for the purpose, and real annotations of two annotators."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from annotator.core.annotation import Annotation, Link, Span, Status, in_reading_order
from annotator.core.article import Article
from annotator.core.schema import Schema, schema_from_json
from annotator.places import resource
from annotator.store import Project

Marks = Sequence[tuple[str, str]]
"""(words, label): each is the next place where the words stand, from where the one before began."""

Make = Callable[..., Project]


@pytest.fixture(scope="session")
def conflict() -> Schema:
    """The schema that comes with the program."""
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


@pytest.fixture
def project(tmp_path: Path, conflict: Schema) -> Iterator[Project]:
    """An empty project."""
    with Project.create(tmp_path / "مراجعة.hashiya", conflict) as made:
        yield made


def annotation_of(name: str, text: str, marks: Marks, status: Status = "done") -> Annotation:
    """An annotation that marks these words."""
    spans, at = [], 0
    for number, (words, label) in enumerate(marks):
        at = text.index(words, at)
        spans.append(Span(f"{name}-{number}", at, at + len(words), label, words))
    return in_reading_order(Annotation(annotator=name, status=status, spans=tuple(spans)))


def add(project: Project, article: Article | str, said: Mapping[str, Marks], status: Status = "done") -> int:
    """An article with what each annotator marked in it; its id."""
    given = Article(text=article, title=article[:20]) if isinstance(article, str) else article
    (number,) = project.add_articles([given]).new
    for name, marks in said.items():
        project.put_annotation(number, annotation_of(name, given.text, marks, status))
    return number


def real_annotation(said: dict[str, Any]) -> Annotation:
    """An annotation of ``gold/conflict_ab.jsonl``."""
    spans = tuple(
        Span(one["key"], one["start"], one["end"], one["label"], one["text"], one.get("attributes") or {})
        for one in said["spans"]
    )
    links = tuple(
        Link(f"l{number}", one["type"], one["from"], one["to"]) for number, one in enumerate(said["links"])
    )
    return in_reading_order(Annotation(annotator=said["annotator"], status="done", spans=spans, links=links))


@pytest.fixture
def real(project: Project, shared_data: Path) -> Project:
    """Sixteen texts that A and B annotated independently."""
    for line in (shared_data / "gold" / "conflict_ab.jsonl").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        (number,) = project.add_articles([Article(text=one["text"], title=one["id"])]).new
        for said in one["annotations"]:
            assert project.put_annotation(number, real_annotation(said)) == "added"
    return project
