"""A schema of three labels, and a project that is labelled in a line or two."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.annotation import Annotation, Refusal, Span, make_span
from annotator.core.article import Article
from annotator.core.schema import Label, Names, Schema
from annotator.learning import Lexicon, Suggestion, read_lexicon, suggestions
from annotator.store import Project

LABELS = ("ACTOR", "LOCATION", "WEAPON")


def small_schema() -> Schema:
    labels = tuple(Label(one, Names("ا", one), "#336699", str(n)) for n, one in enumerate(LABELS, 1))
    return Schema("hashiya-schema/1", "small", 1, Names("صغير", "small"), labels)


def spans_of(text: str, *said: tuple[str, str]) -> tuple[Span, ...]:
    """One span for each (words, label), at the first place of the words."""
    made = [
        make_span(text, text.index(words), text.index(words) + len(words), label) for words, label in said
    ]
    return tuple(sorted(made, key=lambda span: (span.start, -span.end, span.label, span.id)))


class Desk:
    """A project in which articles are added with what was said of them."""

    def __init__(self, project: Project) -> None:
        self.project = project

    def say(
        self,
        text: str,
        *said: tuple[str, str],
        by: str = "سلمى",
        status: str = "in_progress",
        refusals: tuple[Refusal, ...] = (),
    ) -> int:
        """An article, and what an annotator said of it."""
        found = self.project.article_id(Article(text=text).sha256)
        if found is None:
            found = self.project.add_articles([Article(text=text, title=text[:20])]).new[0]
        annotation = Annotation(
            annotator=by,
            status=status,  # type: ignore[arg-type]
            revision=1,
            spans=spans_of(text, *said),
            refusals=refusals,
        )
        if said or refusals or status != "in_progress":
            assert self.project.put_annotation(found, annotation) == "added"
        return found

    def lexicon(self, by: str = "سلمى") -> Lexicon:
        return read_lexicon(self.project, self.project.annotator(by).id)[0]

    def suggested(self, article_id: int, by: str = "سلمى") -> list[Suggestion]:
        """What this annotator is suggested in an article that they open."""
        annotator = self.project.annotator(by)
        lexicon = self.lexicon(by)
        article = self.project.article(article_id)
        annotation = self.project.annotation(article_id, annotator.id)
        gold = self.project.annotation(article_id, lexicon.gold_id) if lexicon.gold_id else None
        lexicon.enter(article_id, article.text, annotation, annotation, gold)
        return suggestions(article, lexicon, annotation, self.project.schema)

    def words(self, article_id: int, by: str = "سلمى") -> list[tuple[str, str]]:
        """Label and text of each suggestion."""
        text = self.project.article(article_id).text
        return [(one.label, text[one.start : one.end]) for one in self.suggested(article_id, by)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Project.create(tmp_path / "small.hashiya", small_schema()) as project:
        yield Desk(project)
