"""Gold at work: one article's gold, what its annotators said of it, and the one way to settle a difference.

A :class:`GoldSession` is the session of the annotator ``gold``: each of its edits goes through the same undo
stack and the same door of the store as anybody's, with the decisions that led to it in the same transaction.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.agreement.disagreements import (
    Disagreement,
    agreed_spans,
    find_disagreements,
    letter_of,
)
from annotator.agreement.readings import has_looked
from annotator.agreement.settle import (
    REOPENED,
    Decision,
    agreed_change,
    choices_of,
    open_disagreements,
    settle_change,
)
from annotator.core.annotation import Annotation, Span
from annotator.core.change import Batch, Change, apply, inverse
from annotator.core.work import Tick, no_tick
from annotator.review.furniture import furniture
from annotator.store import Annotator, Project
from annotator.ui import labelling
from annotator.ui.session import Session
from annotator.ui.undo import ApplyChange

AGREED = "agreed"
"""Key, choice and kind of the decision that took to gold what all agree on."""
_TOOK_AGREED = Decision(AGREED, AGREED, AGREED)


class Settle(ApplyChange):
    """Redo commits gold's change together with the decisions; undo takes back both, which is a decision too.

    ``before`` says again what stood, for each key, before ``after``.
    """

    def __init__(
        self,
        session: "GoldSession",
        change: Change | None,
        before: Sequence[Decision],
        after: Sequence[Decision],
    ) -> None:
        super().__init__(session, change or Batch(()))
        self._gold, self._settled = session, change
        self._before, self._after = before, after

    def redo(self) -> None:
        """Decide, or decide again."""
        self.attempt(lambda: self._gold.record(self._settled, self._after))

    def undo(self) -> None:
        """Take it back."""
        back = inverse(self._settled) if self._settled is not None else None
        self.attempt(lambda: self._gold.record(back, self._before))


class GoldSession(Session):
    """The session of gold. It works in a project that another session has opened and will close."""

    settled = Signal()
    """Decisions were recorded; what is open is another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.adjudicator: Annotator | None = None
        self.readings: tuple[Annotation, ...] = ()
        self.disagreements: list[Disagreement] = []
        self.decisions: dict[str, Decision] = {}
        self._agreed: list[Span] = []
        # What gold lacks, and the gold that lacks it: worked out once for each change.
        self._lacking: tuple[Annotation, Change | None] | None = None

    # -- opening -----------------------------------------------------------------------------------------

    def follow(self, project: Project | None, adjudicator: Annotator | None) -> None:
        """Work on gold in ``project`` in the name of ``adjudicator``; None: let go of the last one."""
        if project is not self.project:
            self.project = None  # it is not ours to close
            self._let_go()
            self.readings, self.disagreements, self.decisions, self._agreed = (), [], {}, []
        self.adjudicator = adjudicator
        if project is not None and project is not self.project:
            self.project, self.annotator = project, project.gold
            self.project_opened.emit()

    def open_article(self, article_id: int) -> None:
        """Show an article with what is said of it now, by everyone."""
        if self.project is not None:
            self.read_schema()
            article = self.project.article(article_id)
            self.readings = tuple(read_annotations(self.project, article_id))
            rules = self.project.schema, furniture(article)
            self.disagreements = find_disagreements(article.text, self.readings, *rules)
            self._agreed = agreed_spans(article.text, self.readings, *rules)
            self.decisions = {line.key: _decision(line) for line in self.project.decisions(article_id)}
        super().open_article(article_id)

    # -- what is open ------------------------------------------------------------------------------------

    def open_ones(self) -> list[Disagreement]:
        """The disagreements that nobody has decided yet, in text order."""
        return open_disagreements(self.disagreements, self.decisions.values(), self.annotation)

    def shown_ones(self) -> list[Disagreement]:
        """Those that are decided or open, in text order; the rest wait for the spans that they hang on."""
        open_keys = {one.key for one in self.open_ones()}
        return [one for one in self.disagreements if one.key in open_keys or one.key in self.decisions]

    def voices(self) -> dict[str, Annotation]:
        """Who has something to say of the article, by the letter under which the screen shows them.

        The project's letters go by everybody's place in it; here the first who has looked is A.
        """
        looked = (one for one in self.readings if has_looked(one))
        return {letter_of(place): one for place, one in enumerate(looked)}

    def shown_choice(self, choice: str) -> str:
        """A choice with the letter that the screen shows in place of the project's."""
        return self._letters().get(choice, choice)

    def choice_shown(self, shown: str) -> str:
        """The project's choice behind one that the screen shows."""
        return next((choice for choice, letter in self._letters().items() if letter == shown), shown)

    def _letters(self) -> dict[str, str]:
        """The screen's letter by the project's."""
        places = {one.annotator: letter_of(place) for place, one in enumerate(self.readings)}
        return {places[one.annotator]: letter for letter, one in self.voices().items()}

    def agreed(self) -> list[Span]:
        """What all annotators say alike, gold or not."""
        return self._agreed

    def agreed_change(self) -> Change | None:
        """What would bring gold all that is agreed on and that it lacks; None where it lacks nothing."""
        if self.article is None or self.project is None:
            return None
        if self._lacking is None or self._lacking[0] is not self.annotation:
            skip = furniture(self.article)
            change = agreed_change(
                self.annotation, self.article.text, self.readings, self.project.schema, skip
            )
            self._lacking = (self.annotation, change)
        return self._lacking[1]

    def agreed_lacking(self) -> int:
        """How many things that all agree on (spans, their links and values) gold lacks."""
        change = self.agreed_change()
        return len(change.changes) if isinstance(change, Batch) else int(change is not None)

    # -- deciding ----------------------------------------------------------------------------------------

    def take_agreed(self) -> bool:
        """Take to gold what all agree on; False where there was nothing to take or it was refused."""
        change = self.agreed_change()
        if change is None:
            return False
        change = labelling.with_status(self.annotation, change)
        return self._settle(change, _TOOK_AGREED)

    def choose(self, disagreement: Disagreement, choice: str, remarks: Decision | None = None) -> bool:
        """Decide a disagreement; ``remarks`` holds cause, guideline and note. False where it was refused.

        ``edit`` records that gold was edited by hand, and changes nothing itself.
        """
        if choice != "edit" and choice not in choices_of(disagreement):
            return False
        remarks = remarks or self.remarks(disagreement)
        decision = msgspec.structs.replace(
            remarks, key=disagreement.key, kind=disagreement.kind, choice=choice
        )
        if choice == "edit":
            return self._settle(labelling.with_status(self.annotation, Batch(())), decision)
        # What hangs on spans brings those that it needs; one that was taken out of gold stays out otherwise.
        change = settle_change(self.annotation, disagreement, choice)
        return self._settle(labelling.with_status(self.annotation, change), decision)

    def remark(self, remarks: Decision) -> bool:
        """Say a decision again with another cause, note or word on the guideline."""
        return self._settle(Batch(()), remarks)

    def remarks(self, disagreement: Disagreement) -> Decision:
        """What stands decided; where nothing does, a reopened decision without remarks."""
        return self.decisions.get(disagreement.key) or Decision(disagreement.key, REOPENED, disagreement.kind)

    def commit(self, change: Change) -> None:
        """For :class:`ApplyChange`: an edit of gold by hand."""
        self.record(change, ())

    def record(self, change: Change | None, decisions: Sequence[Decision]) -> None:
        """For :class:`Settle`: commit gold's change with its decisions, then tell the views."""
        if self.project is None or self.adjudicator is None or self.article_id is None:
            return
        after = apply(self.annotation, change) if change is not None else self.annotation
        revision = self.project.settle(
            self.article_id, change, self.annotation.revision, decisions, self.adjudicator.id
        )
        self.annotation = msgspec.structs.replace(after, revision=revision)
        for decision in decisions:
            if decision.choice == REOPENED:
                self.decisions.pop(decision.key, None)
            else:
                self.decisions[decision.key] = decision
        if change is not None:
            self.changed.emit(change)
        self.settled.emit()

    def _settle(self, change: Change, *decisions: Decision) -> bool:
        before = tuple(
            self.decisions.get(one.key) or Decision(one.key, REOPENED, one.kind) for one in decisions
        )
        settled = None if isinstance(change, Batch) and not change.changes else change
        return self.push(Settle(self, settled, before, decisions))


def read_annotations(project: Project, article_id: int) -> list[Annotation]:
    """What everybody but gold said of an article, in the order in which they came to the project.

    Who said nothing has an empty one: so everybody keeps their place, and the letter that decisions name,
    whoever comes later.
    """
    everybody = sorted(project.annotators(gold=False), key=lambda one: one.id)
    return [project.annotation(article_id, one.id) for one in everybody]


def comparable(project: Project) -> dict[int, bool]:
    """The articles that two or more have begun, in order, and whether gold is done with each."""
    gold = project.gold.id
    begun: dict[int, int] = {}
    done: set[int] = set()
    for standing in project.revisions():
        if standing.annotator == gold:
            if standing.status == "done":
                done.add(standing.article)
        elif standing.status in ("in_progress", "done"):
            begun[standing.article] = begun.get(standing.article, 0) + 1
    return {article: article in done for article, number in sorted(begun.items()) if number > 1}


def next_unfinished(project: Project, after: int | None = None) -> int | None:
    """The next article that can be settled and whose gold is not done, after this one and then from the
    beginning; None where gold is done everywhere."""
    found = comparable(project)
    return next((one for one in _from(list(found), after) if not found[one]), None)


def next_reopened(project: Project, after: int | None = None, tick: Tick = no_tick) -> int | None:
    """The next article that has differences which nobody has decided, whatever is said of its gold.

    Somebody may have gone on annotating after gold was done. Each article is compared again: long work, of
    which ``tick`` counts articles.
    """
    order = _from(list(comparable(project)), after)
    for place, article_id in enumerate(order):
        tick(place, len(order))
        if count_open(project, article_id):
            return article_id
    return None


def _from(order: Sequence[int], after: int | None) -> list[int]:
    """The articles behind this one and then those up to it."""
    later = [one for one in order if after is None or one > after]
    return later + [one for one in order if after is not None and one <= after]


def count_open(project: Project, article_id: int) -> int:
    """How many disagreements of an article are undecided."""
    article = project.article(article_id)
    readings = read_annotations(project, article_id)
    found = find_disagreements(article.text, readings, project.schema, furniture(article))
    return len(open_disagreements(found, map(_decision, project.decisions(article_id))))


def _decision(line: object) -> Decision:
    return msgspec.convert(line, Decision, from_attributes=True)
