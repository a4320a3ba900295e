"""Whatever an annotator does at the desk: undone to the first step and done again, the same state returns."""

import tempfile
from itertools import permutations
from pathlib import Path

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import STATUSES, Annotation, Link, Refusal, Span, in_reading_order, make_span
from annotator.core.arabic import fold_text
from annotator.core.article import Article
from annotator.core.change import Batch, Change, EditSpan, Refuse, SetNote, SetUnsure, Unrefuse, removal
from annotator.core.difference import difference
from annotator.core.errors import HashiyaError, SpanRefused
from annotator.core.linking import making, remaking, removing, turned, ways
from annotator.core.occurrences import sought
from annotator.core.replay import replayed
from annotator.core.schema import schema_from_json
from annotator.core.values import with_value
from annotator.places import resource
from annotator.review.everywhere import do_steps, places_to_label, steps_to_label
from annotator.store import Project
from annotator.ui import labelling
from annotator.ui.app import make_app
from annotator.ui.session import Session
from annotator.ui.undo import ApplyMany

SCHEMA = schema_from_json(resource("schemas", "conflict.json").read_bytes())
TEXT = "قال مصدر طبي في حلب إن أربعة مدنيين قتلوا بقصف 👨‍👩‍👧 على حلب."
OTHER = "قصف آخر بحلب."
LABELS = [label.id for label in SCHEMA.labels]
places = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 9)).map(
    lambda one: (one[0], min(sum(one), len(TEXT)))
)


def begun() -> Annotation:
    """A source, a casualty, a weapon and a place, of which two are linked: so every rule has its matter."""
    words = (("مصدر طبي", "SOURCE"), ("أربعة مدنيين", "CASUALTY"), ("قصف", "WEAPON"), ("حلب", "LOCATION"))
    spans = [make_span(TEXT, TEXT.index(one), TEXT.index(one) + len(one), label) for one, label in words]
    link = Link("k", "attributes", spans[0].id, spans[1].id)
    whole = Annotation(annotator="منى", status="in_progress", spans=tuple(spans), links=(link,))
    return in_reading_order(whole)


class Desk(RuleBasedStateMachine):
    """One session with its real stack of undo; the states that were seen, step by step."""

    @initialize()
    def open(self) -> None:
        make_app()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name, "p.hashiya")
        with Project.create(path, SCHEMA) as project:
            project.add_articles([Article(text=TEXT), Article(text=OTHER)])
            project.put_annotation(1, begun())
        self.session = Session()
        self.session.open_project(path, lambda _project: "منى")
        self.session.open_article(1)
        self.seen = [self.said()]

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.undo_all_and_do_again()
            self.session.close()
            self.session.deleteLater()
            QApplication.processEvents()
            self.folder.cleanup()

    def said(self) -> tuple[Annotation, Annotation]:
        """What the project holds of both articles, read through another connection."""
        project, annotator = self.session.project, self.session.annotator
        assert project is not None
        assert annotator is not None
        with Project.open(project.path, backup=False) as other:
            both = [other.annotation(number, annotator.id) for number in (1, 2)]
        assert both[0] == self.session.annotation
        plain = [msgspec.structs.replace(one, revision=0, seconds=0.0) for one in both]
        return plain[0], plain[1]

    @property
    def now(self) -> Annotation:
        return self.session.annotation

    def do(self, change: Change) -> None:
        if not (isinstance(change, Batch) and not change.changes):
            assert self.session.do(labelling.with_status(self.now, change))
            self.keep()

    def keep(self) -> None:
        stack = self.session.undo_group.activeStack()
        del self.seen[stack.index() :]
        self.seen.append(self.said())

    # -- what is done ------------------------------------------------------------------------------------

    @rule(place=places, label=st.sampled_from(LABELS))
    def label(self, place: tuple[int, int], label: str) -> None:
        place = labelling.tidy(TEXT, *place)
        if place[0] < place[1]:
            try:
                change = labelling.labelled(SCHEMA, TEXT, self.now, place, label)
            except SpanRefused:
                return
            self.do(change)

    def span(self, data: st.DataObject) -> Span:
        return data.draw(st.sampled_from(self.now.spans))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data(), label=st.sampled_from(LABELS))
    def relabel(self, data: st.DataObject, label: str) -> None:
        span = self.span(data)
        try:
            change = labelling.relabelled(SCHEMA, self.now, span, label)
        except SpanRefused:
            return
        if span.label != label:
            self.do(change)

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        self.do(removal(self.now, self.span(data)))

    @precondition(lambda self: self.now.spans)
    @rule(data=st.data(), low=st.integers(0, 9), note=st.sampled_from(["", "؟"]), unsure=st.booleans())
    def say_of_it(self, data: st.DataObject, low: int, note: str, unsure: bool) -> None:
        span = self.span(data)
        values = with_value(span, "count", {"low": low, "best": low, "high": low + 1})
        after = msgspec.structs.replace(span, attributes=values, note=note, unsure=unsure)
        if after != span:
            self.do(EditSpan(span, after))

    @precondition(lambda self: len(self.now.spans) > 1)
    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        pairs = permutations(self.now.spans[:6], 2)
        open_ways = [way for one, other in pairs for way in ways(SCHEMA, self.now, one, other)]
        if open_ways:
            self.do(making(SCHEMA, self.now, data.draw(st.sampled_from(open_ways))))

    @precondition(lambda self: self.now.links)
    @rule(data=st.data(), away=st.booleans())
    def edit_link(self, data: st.DataObject, away: bool) -> None:
        link = data.draw(st.sampled_from(self.now.links))
        try:
            change = (
                removing(self.now, link.id) if away else remaking(SCHEMA, self.now, link.id, turned(link))
            )
        except HashiyaError:
            return
        self.do(change)

    @rule(note=st.sampled_from(["", "ملاحظة", "أخرى"]))
    def note(self, note: str) -> None:
        if note != self.now.note:
            self.do(SetNote(self.now.note, note))

    @rule()
    def doubt(self) -> None:
        self.do(SetUnsure(self.now.unsure, not self.now.unsure))

    @rule(status=st.sampled_from(STATUSES), reason=st.sampled_from(["", "duplicate"]))
    def set_status(self, status: str, reason: str) -> None:
        before = (self.now.status, self.now.reason)
        assert self.session.set_status(status, reason)  # type: ignore[arg-type]
        if before != (status, reason):
            self.keep()

    @rule(label=st.sampled_from(LABELS), words=st.sampled_from(["حلب", "قصف"]))
    def refuse(self, label: str, words: str) -> None:
        refusal = Refusal(label, fold_text(words))
        self.do(Unrefuse(refusal) if refusal in self.now.refusals else Refuse(refusal))

    @rule(label=st.sampled_from(LABELS))
    def everywhere(self, label: str) -> None:
        project, annotator, wanted = self.session.project, self.session.annotator, sought("حلب")
        assert project is not None
        assert annotator is not None
        assert wanted is not None
        steps = steps_to_label(label, places_to_label(project, annotator.id, wanted, label).articles)
        if steps:
            self.session.push(ApplyMany(self.session, do_steps(project, annotator.id, steps)))
            self.keep()

    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        project, annotator = self.session.project, self.session.annotator
        assert project is not None
        assert annotator is not None
        lines = project.history(1, annotator.id)
        kept = lines[: data.draw(st.integers(0, len(lines)))]
        change = difference(self.now, replayed("منى", [line.change for line in kept]))
        if change.changes:
            assert self.session.do(change)
            self.keep()

    # -- there and back ----------------------------------------------------------------------------------

    @rule(steps=st.integers(1, 4))
    def undo(self, steps: int) -> None:
        for _ in range(steps):
            self.step(back=True)

    @rule(steps=st.integers(1, 4))
    def redo(self, steps: int) -> None:
        for _ in range(steps):
            self.step(back=False)

    def step(self, *, back: bool) -> bool:
        stack = self.session.undo_group.activeStack()
        if not (stack.canUndo() if back else stack.canRedo()):
            return False
        (stack.undo if back else stack.redo)()
        assert self.said() == self.seen[stack.index()]
        return True

    def undo_all_and_do_again(self) -> None:
        while self.step(back=True):
            pass
        assert self.said() == self.seen[0]
        while self.step(back=False):
            pass
        assert self.said() == self.seen[-1]

    @invariant()
    def the_history_gives_the_rows(self) -> None:
        project = self.session.project
        assert project is not None
        assert [fault for fault in project.check() if fault.level == "error"] == []


TestDesk = Desk.TestCase
TestDesk.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
