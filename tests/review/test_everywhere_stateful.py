"""Whatever is labelled everywhere, cleared, edited beside it, undone, done again: the same state returns."""

import tempfile
from pathlib import Path

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotator.core.annotation import Annotation, Span, new_id
from annotator.core.article import Article
from annotator.core.change import AddSpan, SetStatus
from annotator.core.errors import HashiyaError
from annotator.core.occurrences import sought
from annotator.core.schema import check_allowed, schema_from_json
from annotator.places import resource
from annotator.review.errors import EditedMeanwhile
from annotator.review.everywhere import (
    Step,
    do_steps,
    places_to_clear,
    places_to_label,
    steps_to_clear,
    steps_to_label,
    turned,
)
from annotator.store import Project

TEXTS = ("النظام وقوات النظام", "للنظام في البوكمال", "بالبوكمال قوات النظام في البوكمال", "لا شيء")
WORDS = ("النظام", "قوات النظام", "البوكمال", "في البوكمال")
LABELS = ("ACTOR", "LOCATION")
SCHEMA = schema_from_json(resource("schemas", "conflict.json").read_bytes())


class Everywhere(RuleBasedStateMachine):
    """Two stacks as a window has them, and the states that were seen before each step."""

    @initialize()
    def open(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.project = Project.create(Path(self.folder.name, "p.hashiya"), SCHEMA)
        self.project.add_articles([Article(text=text) for text in TEXTS])
        self.mona = self.project.annotator("منى").id
        self.undone: list[tuple[list[Step], object]] = []
        self.done: list[tuple[list[Step], object]] = []

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def state(self) -> list[Annotation]:
        ids = self.project.article_ids()
        return [msgspec.structs.replace(self.project.annotation(one, self.mona), revision=0) for one in ids]

    @rule(words=st.sampled_from(WORDS), label=st.sampled_from(LABELS), only=st.none() | st.integers(1, 4))
    def label(self, words: str, label: str, only: int | None) -> None:
        wanted = sought(words)
        assert wanted is not None
        found = places_to_label(self.project, self.mona, wanted, label, article_id=only)
        self.take(steps_to_label(label, found.articles))

    @rule(words=st.sampled_from(WORDS), label=st.sampled_from(LABELS))
    def clear(self, words: str, label: str) -> None:
        wanted = sought(words)
        assert wanted is not None
        found = places_to_clear(self.project, self.mona, wanted, label)
        self.take(steps_to_clear(self.project, self.mona, found.articles))

    def take(self, steps: list[Step]) -> None:
        if steps:
            before = self.state()
            self.done.append((do_steps(self.project, self.mona, steps), before))
            self.undone.clear()

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        steps, before = self.done.pop()
        now = self.state()
        try:
            back = do_steps(self.project, self.mona, turned(steps))
        except EditedMeanwhile:
            assert self.state() == now, "refused: nothing was changed"
            return
        if before is not None:
            assert self.state() == before
        self.undone.append((back, now if before is not None else None))

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        steps, after = self.undone.pop()
        now = self.state()
        try:
            again = do_steps(self.project, self.mona, turned(steps))
        except EditedMeanwhile:
            assert self.state() == now
            return
        if after is not None:
            assert self.state() == after
        self.done.append((again, now if after is not None else None))

    @rule(article=st.integers(1, 4), at=st.integers(0, 12), length=st.integers(1, 8))
    def edit_beside(self, article: int, at: int, length: int) -> None:
        """By hand, in another window: what was seen before is no longer what undo leads back to."""
        text = TEXTS[article - 1]
        annotation = self.project.annotation(article, self.mona)
        span = Span(new_id(), at, min(at + length, len(text)), "ACTOR", text[at : at + length])
        try:
            check_allowed(SCHEMA, annotation, span)
            self.project.apply(article, self.mona, AddSpan(span), annotation.revision)
        except HashiyaError:
            return
        self.done = [(steps, None) for steps, _ in self.done]
        self.undone = [(steps, None) for steps, _ in self.undone]

    @rule(article=st.integers(1, 4))
    def finish(self, article: int) -> None:
        annotation = self.project.annotation(article, self.mona)
        if annotation.status != "done":
            change = SetStatus(annotation.status, "done")
            self.project.apply(article, self.mona, change, annotation.revision)
            self.done = [(steps, None) for steps, _ in self.done]
            self.undone = [(steps, None) for steps, _ in self.undone]

    @invariant()
    def it_is_whole_and_keeps_the_rules(self) -> None:
        if hasattr(self, "project"):
            assert list(self.project.check()) == []


TestEverywhere = Everywhere.TestCase
TestEverywhere.settings = settings(max_examples=12, stateful_step_count=20)
