"""Suggestions for the open article: learnt behind the window, kept up to date between keys, never on them.

The lexicon is read by a job (decision 191); until it has come nothing is suggested. Then the text is looked
through a few milliseconds at a time, and after a change only where that matters.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.change import Change
from annotator.core.errors import HashiyaError
from annotator.core.work import Tick
from annotator.store import Project
from annotator.ui.language import isolated, spoken, translate

if TYPE_CHECKING:
    from annotator.learning import Following, Lexicon, Suggestion
    from annotator.ui.canvas.suggested import Suggested
    from annotator.ui.jobs import Job
    from annotator.ui.suggest_gestures import SuggestGestures
    from annotator.ui.window import Window

_SLICE = 0.003
"""Seconds that the window looks through the text before it listens to keys again."""
_PATIENCE = 0.25
"""Seconds that a key which asks for suggestions may wait for the rest of them."""
_FIRST_MS = 120
_OPENED_MS = 30
_CHANGED_MS = 15
"""What was opened or changed is painted first."""
_LONGEST_LEFT = 20_000
_CLOSED = ("done", "skipped")


_Open = tuple[int, Article, Annotation]


class Suggesting(QObject):
    """What is suggested now. ``changed``: it is something else."""

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._canvas = window.annotate.canvas
        self._canvas.suggestions.say = self._say
        self._lexicon: Lexicon | None = None
        self._following: Following | None = None
        self._from_twins: tuple[int, Sequence[Suggestion]] | None = None
        self._gestures: SuggestGestures | None = None
        self._open: _Open | None = None
        # What the lexicon knows as open: an article that is only passed by costs nothing.
        self._entered: _Open | None = None
        self._seen: dict[int, tuple[Article, dict[int, Annotation]]] = {}
        self._shown: Sequence[Suggestion] = ()
        self._job: Job | None = None
        self._learn_soon = self._timer(_FIRST_MS, self._learn)
        self._go_on = self._timer(0, self._work)
        session = self._session
        session.project_opened.connect(self._forget)
        session.article_opened.connect(self._read_article)
        session.articles_changed.connect(self.learn_anew)
        session.schema_changed.connect(self._read_schema)
        session.changed.connect(self._read_change)
        window.pages.changed.connect(self._read_page)

    # -- what others ask ---------------------------------------------------------------------------------

    @property
    def do(self) -> "SuggestGestures":
        """Accepting and refusing."""
        if self._gestures is None:
            from annotator.ui.suggest_gestures import SuggestGestures

            self._gestures = SuggestGestures(self._window, self)
        return self._gestures

    @property
    def on(self) -> bool:
        """Whether suggestions are shown."""
        return self._window.settings.suggestions

    @property
    def ready(self) -> bool:
        """Whether the whole of the open article has been looked through."""
        return self._following is not None and self._following.ready

    def all(self) -> "Sequence[Suggestion]":
        """What is suggested, in order."""
        return self._shown

    def settle(self) -> None:
        """Look through the rest now, where that is a matter of a moment."""
        if self._entered is not self._open:
            self._enter()
        if self._following is not None and self._go_on.isActive():
            self._following.work(_PATIENCE)
            self._work()

    def switch(self) -> None:
        """Show suggestions, or none; remembered."""
        self._window.settings.suggestions = not self.on
        self._window.actions_by_id.refresh()
        if self.on and self._lexicon is None:
            self._learn_soon.start(0)
        self._follow()

    def why_none(self) -> str:
        """One sentence on why there is nothing to accept or refuse."""
        if not self.on:
            keys = self._window.actions_by_id["suggest_show"].shortcut().toString()
            said = translate("Suggestions", "Suggestions are off. Show them: {keys}")
            return spoken(said.format(keys=isolated(keys)))
        if self._session.annotation.status in _CLOSED:
            return translate("Suggestions", "This article is finished: nothing is suggested in it.")
        if self._following is None or not self._following.ready:
            return translate("Suggestions", "Earlier labels are still being read.")
        return translate("Suggestions", "Nothing is suggested in this article.")

    def learn_anew(self) -> None:
        """Much may have been labelled elsewhere: read it all again; until then what is known serves."""
        self._learn_soon.start()

    def stop(self) -> None:
        """The window closes."""
        self._learn_soon.stop()
        self._go_on.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # -- learning ----------------------------------------------------------------------------------------

    def _learn(self) -> None:
        project, annotator = self._session.project, self._session.annotator
        if project is None or annotator is None or not self.on:
            return
        if self._job is not None:
            self._job.cancel()
        from annotator.ui.jobs import Job, raise_again

        self._seen.clear()
        self._note()
        number = annotator.id
        # The job is the window's, so that it outlives what it was begun for.
        gold = not self._blind()
        self._with_gold = gold
        job = self._job = Job(
            project.path, lambda other, tick: _read(other, number, tick, gold=gold), self._window
        )
        job.succeeded.connect(self._take)
        job.refused.connect(self._refused)
        job.broke.connect(raise_again)
        job.ended.connect(job.deleteLater)
        job.start()

    def _take(self, result: "tuple[Lexicon, dict[int, int]]") -> None:
        if self.sender() is not self._job or self._session.project is None:
            return
        self._job = None
        lexicon, revisions = result
        here = self._session.article_id
        for number, (article, stages) in self._seen.items():
            revision = revisions.get(number, 0)
            counted = stages.get(revision, Annotation(annotator="") if not revision else None)
            if counted is None:  # another window edits the same annotation
                self.learn_anew()
                return
            if number != here:
                last = stages[max(stages)]
                lexicon.enter(number, article.text, counted, last, self._gold(lexicon, number))
        self._lexicon = lexicon
        if here is not None and here in self._seen and self._open is not None:
            article, stages = self._seen[here]
            counted = stages.get(revisions.get(here, 0), Annotation(annotator=""))
            lexicon.enter(here, article.text, counted, self._open[2], self._gold(lexicon, here))
        self._entered = self._open
        self._follow()

    def _refused(self, error: HashiyaError) -> None:
        if self.sender() is self._job:
            self._job = None
            self._session.report(error)

    def _blind(self) -> bool:
        try:
            return self._session.is_blind()
        except HashiyaError:  # said where the project is asked for more than this
            return True

    def _gold(self, lexicon: "Lexicon", article_id: int) -> Annotation | None:
        project = self._session.project
        if project is None or not lexicon.gold_id:
            return None
        try:
            return project.annotation(article_id, lexicon.gold_id)
        except HashiyaError:  # said where gold is looked at; here it only counts
            return None

    def _note(self) -> None:
        """Remember the open annotation as it stands now, in case the job counted this very state of it."""
        if self._open is not None:
            number, article, annotation = self._open
            self._seen.setdefault(number, (article, {}))[1][annotation.revision] = annotation

    # -- following the session ---------------------------------------------------------------------------

    def _forget(self) -> None:
        self.stop()
        self._lexicon = self._following = self._open = self._entered = self._from_twins = None
        self._seen.clear()
        self._show(())
        self._learn_soon.start()

    def _read_article(self) -> None:
        session = self._session
        if session.article_id is None or session.article is None or session.annotator is None:
            return
        self._following = self._from_twins = None
        self._show(())
        self._open = (session.article_id, session.article, session.annotation)
        if self._job is not None:
            self._note()
        known = self._lexicon
        if known is not None and (
            known.annotator_id != session.annotator.id or self._with_gold == self._blind()
        ):
            # What one annotator labelled is never suggested to another, nor gold in a blind round.
            self.stop()
            self._lexicon = self._entered = None
            self._learn_soon.start(0)
        self._go_on.start(_OPENED_MS)

    def _enter(self) -> None:
        """Tell the lexicon which article is open, and begin with that."""
        lexicon, before, now = self._lexicon, self._entered, self._open
        if lexicon is not None and now is not None:
            same = before is not None and before[0] == now[0]
            if before is not None and not same:
                self._close_article(lexicon, before)
            counted = before[2] if same and before is not None else now[2]
            lexicon.enter(now[0], now[1].text, counted, now[2], self._gold(lexicon, now[0]))
        self._entered = now
        self._follow()

    def _close_article(self, lexicon: "Lexicon", before: "_Open") -> None:
        """What an article that was finished leaves without a label says something too."""
        project = self._session.project
        if project is not None and before[2].status == "done" and len(before[1].text) <= _LONGEST_LEFT:
            from annotator.learning.suggest import left_in

            lexicon.leave_out(before[0], left_in(before[1], lexicon, before[2], project.schema))

    def _read_change(self, _change: Change) -> None:
        if self._open is None:
            return
        if self._entered is not self._open:
            self._enter()
        before = self._open[2]
        self._open = self._entered = (*self._open[:2], self._session.annotation)
        if self._job is not None:
            self._note()
        number, article, now = self._open
        turned = (before.status in _CLOSED) != (now.status in _CLOSED)
        if self._following is not None and not turned:
            self._following.take(now)
            self._go_on.start(_CHANGED_MS)
        elif self._lexicon is not None:
            self._lexicon.enter(number, article.text, before, now, self._gold(self._lexicon, number))
        if turned:
            self._follow()

    def _read_schema(self) -> None:
        """Labels have other names, or have gone into others: nothing that was known is sure."""
        self.stop()
        self._lexicon = self._entered = self._from_twins = None
        self._follow()
        self._learn_soon.start()

    def _read_page(self) -> None:
        """Back from a screen where gold may have been settled."""
        if self._window.pages.current is None and self._lexicon is not None:
            self.learn_anew()

    def _follow(self) -> None:
        """Begin with the open article, where it is to have suggestions."""
        project = self._session.project
        closed = self._open is not None and self._open[2].status in _CLOSED
        if self._lexicon is None or self._open is None or project is None or closed or not self.on:
            self._following = None
            self._go_on.stop()
            self._show(())
            return
        from annotator.learning import Following

        _, article, annotation = self._open
        carried = self._carried(project, self._lexicon)
        self._following = Following(article, self._lexicon, annotation, project.schema, carried)
        self._go_on.start(0)

    def _carried(self, project: Project, lexicon: "Lexicon") -> "Sequence[Suggestion]":
        """What the article's near-duplicates suggest; read once as long as it is open."""
        if self._open is None:
            return ()
        number, article, _ = self._open
        if self._from_twins is None or self._from_twins[0] != number:
            from annotator.learning import from_twins

            try:
                found = from_twins(project, number, article, lexicon.annotator_id, lexicon.gold_id)
            except HashiyaError:  # what is wrong with another article is said where that is opened
                found = []
            self._from_twins = number, found
        return self._from_twins[1]

    def _work(self) -> None:
        if self._entered is not self._open:
            self._enter()
        if self._following is None:
            return
        if self._following.work(_SLICE):
            self._go_on.start(0)
        else:
            self._go_on.stop()
            self._show(self._following.suggestions())

    def _show(self, found: "Sequence[Suggestion]") -> None:
        if not found and not self._shown:
            self.changed.emit()
            return
        self._shown = found
        if found and self._gestures is None:
            self.do  # noqa: B018  (the mouse may ask for it)
        self._canvas.show_suggestions(found)
        self.changed.emit()

    def _say(self, one: "Suggested") -> str:
        from annotator.learning import Suggestion
        from annotator.ui.suggest_words import whole

        project, article = self._session.project, self._session.article
        if project is None or article is None or not isinstance(one, Suggestion):
            return ""
        return whole(project, article.text, one)

    def _timer(self, wait: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(then)
        return timer


def _read(project: Project, annotator_id: int, tick: Tick, *, gold: bool) -> "tuple[Lexicon, dict[int, int]]":
    """On the job's thread, with a breath now and then: the window's keys come first."""
    import time

    from annotator.learning import read_lexicon

    def gently(done: int, total: int) -> None:
        tick(done, total)
        time.sleep(0.001)

    return read_lexicon(project, annotator_id, gently, gold=gold)
