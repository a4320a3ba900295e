"""One person at work in one project: which article is open, what is said of it, and the door to change it.

Views listen to the signals and refresh what concerns them; none of them writes.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from annotator.core.annotation import Annotation, Status
from annotator.core.article import Article
from annotator.core.change import Change, SetStatus, apply
from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema, includes
from annotator.store import Annotator, Progress, Project
from annotator.store.errors import ArticleMissing
from annotator.ui.article_list import ArticleList
from annotator.ui.undo import ApplyChange

if TYPE_CHECKING:
    from annotator.review.everywhere import Step
    from annotator.store.queues import Queue


class Session(QObject):
    """The open project, annotator, article and annotation, and the one path for every edit."""

    project_opened = Signal()
    """Another project is open, or none; everything is to be shown anew."""
    leaving = Signal()
    """Another article, annotator or project comes next: what is half written in a field is to be kept now."""
    closing = Signal()
    """The project is about to be closed: the last moment to write to it."""
    articles_changed = Signal()
    """Articles came into the project."""
    article_opened = Signal()
    """Another article, another annotator, or the same read anew from the project."""
    changed = Signal(object)
    """A change has been committed: it is on the disk, and ``annotation`` holds it."""
    schema_changed = Signal()
    """Another schema is in force; what is shown of labels is to be shown anew."""
    reported = Signal(str)
    """One sentence for the user, who goes on working."""
    warned = Signal()
    """What was reported just now is that something could not be done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.annotator: Annotator | None = None
        self.article_id: int | None = None
        self.article: Article | None = None
        self.annotation = Annotation(annotator="")
        self.undo_group = QUndoGroup(self)
        self._stacks: dict[tuple[int, int], QUndoStack] = {}
        self._schema: Schema | None = None
        self._refusal: HashiyaError | None = None
        self.list = ArticleList(self)
        self.say: Callable[[HashiyaError], str] = str

    # -- opening -----------------------------------------------------------------------------------------

    def open_project(self, path: Path, who: Callable[[Project], str]) -> None:
        """Open a project; ``who`` names the annotator for it (made if missing), or "" while nobody is known.

        Raises the store's errors; then nothing changed. The daily backup is left to the caller, after the
        first paint.
        """
        self.leaving.emit()
        project = Project.open(path, backup=False)
        try:
            name = who(project)
            worker = project.annotator(name) if name else None
        except HashiyaError:
            project.close()
            raise
        self._let_go()
        self.project, self.annotator = project, worker
        self._schema = project.schema
        self.list.begin()
        self.project_opened.emit()

    def close(self) -> None:
        """Close the project; everything in it is on the disk already."""
        self.leaving.emit()
        self._let_go()
        self.list.begin()
        self.project_opened.emit()

    def work_as(self, annotator: str) -> None:
        """Go on as another annotator, in the same article."""
        if self.project is None:
            return
        self.leaving.emit()
        self.annotator = self.project.annotator(annotator)
        article_id = self.article_id
        self.list.begin()
        self.articles_changed.emit()
        if article_id is not None:
            self.open_article(article_id)

    def open_article(self, article_id: int) -> None:
        """Show another article (or the same anew)."""
        if self.project is None or self.annotator is None:
            return
        self.leaving.emit()
        self.read_schema()
        article = self.project.article(article_id)
        self.annotation = self.project.annotation(article_id, self.annotator.id)
        self.article_id, self.article = article_id, article
        self.undo_group.setActiveStack(self._stack(article_id, self.annotator.id))
        self.article_opened.emit()

    def reload(self) -> None:
        """Read the open article's annotation anew, because somebody else may have changed it."""
        if self.article_id is not None:
            self.open_article(self.article_id)

    def look_again(self) -> None:
        """Articles were corrected, removed or put back: show them as they are now, the open one too."""
        self.articles_changed.emit()
        if self.project is None or self.article_id is None:
            return
        try:
            self.open_article(self.article_id)
        except ArticleMissing:
            self._stacks.pop((self.article_id, self.annotator.id if self.annotator else 0), None)
            self.article_id = self.article = None
            self.annotation = Annotation(annotator="")
            self.open_at(0)
            if self.article_id is None:
                self.project_opened.emit()

    def read_schema(self, *, carried: bool = False) -> bool:
        """See which schema is in force, and follow it; whether it is another one.

        Steps that speak of what it does not have any more, or of annotations that were ``carried`` to it,
        cannot be undone, so all steps before are forgotten then (decision 182).
        """
        if self.project is None:
            return False
        self.project.read_schema()
        before, self._schema = self._schema, self.project.schema
        if before is None or before == self._schema:
            return False
        if carried or not includes(self._schema, before):
            self._forget_steps()
        self.schema_changed.emit()
        return True

    # -- moving ------------------------------------------------------------------------------------------

    def open_at(self, position: int) -> None:
        """Open the article at a place of the list, if there is one."""
        if 0 <= position < len(self.list.ids):
            self.open_article(self.list.ids[position])

    def step(self, by: int) -> None:
        """Open the next (1) or the previous (-1) article of the list; from outside of it, its first."""
        if self.article_id is not None:
            place = self.list.place(self.article_id)
            self.open_at(0 if place is None else place + by)

    def open_next(self) -> bool:
        """Open the next article that is neither done nor skipped; False where none is left.

        While the list is narrowed it is the list's next; else, and where the list is one's own work, the next
        of what was handed out to this annotator by now, or of all articles in the order of the list.
        """
        if self.project is None or self.annotator is None:
            return False
        narrowed = self.list.narrowed and not self.list.mine
        if narrowed or (self.list.reordered and self.queue() is None):
            found = self.list.next_open(self.article_id)
        else:
            found = self.project.next_article(self.annotator.id, self.article_id)
        if found is None or found == self.article_id:
            return False
        if self.list.mine and self.list.place(found) is None:
            self.list.refresh()  # handed out since, in another window
        self.open_article(found)
        return True

    def progress(self) -> Progress | None:
        """The annotator's progress, or None where nothing is open."""
        if self.project is None or self.annotator is None:
            return None
        return self.project.progress(self.annotator.id)

    def is_blind(self) -> bool:
        """Whether what others said is kept from the annotator: a blind round of theirs is not done yet."""
        if self.project is None or self.annotator is None:
            return False
        return self.project.queues.is_blind(self.annotator.id)

    def queue(self) -> "Queue | None":
        """Where the annotator stands in the work that was handed out to them; None where none was."""
        if self.project is None or self.annotator is None:
            return None
        found = self.project.queues.standing(self.annotator.id, self.article_id)
        return found if found.total else None

    # -- changing ----------------------------------------------------------------------------------------

    def do(self, change: Change) -> bool:
        """Do a change, durably, so that it can be undone; False (and one sentence) where it is refused."""
        return self.push(ApplyChange(self, change))

    def push(self, command: QUndoCommand) -> bool:
        """Put a command on the open annotation's stack, which does it; False where it was refused."""
        stack = self.undo_group.activeStack()
        if stack is None:
            return False
        self._refusal = None
        stack.push(command)
        return self._refusal is None

    def set_status(self, status: Status, reason: str = "") -> bool:
        """Set the open annotation's status; True where it has it afterwards.

        ``reason`` says why it is skipped.
        """
        if self.article is None:
            return False
        before = self.annotation
        if (before.status, before.reason) == (status, reason):
            return True
        return self.do(SetStatus(before.status, status, before.reason, reason))

    def commit(self, change: Change) -> None:
        """For :class:`ApplyChange` alone: commit, then tell the views. Raises what the store refuses with."""
        if self.project is None or self.annotator is None or self.article_id is None:
            return
        after = apply(self.annotation, change)
        revision = self.project.apply(self.article_id, self.annotator.id, change, self.annotation.revision)
        self.annotation = msgspec.structs.replace(after, revision=revision)
        self.changed.emit(change)

    def add_seconds(self, article_id: int, annotator_id: int, seconds: float) -> None:
        """Count time spent; no change, so nobody is told. Raises the store's errors."""
        if self.project is None:
            return
        self.project.add_seconds(article_id, annotator_id, seconds)
        if self.annotator is not None and (article_id, annotator_id) == (self.article_id, self.annotator.id):
            spent = self.annotation.seconds + seconds
            self.annotation = msgspec.structs.replace(self.annotation, seconds=spent)

    def commit_many(self, steps: "Sequence[Step]") -> "list[Step]":
        """For :class:`ApplyMany` alone: commit all or nothing, then tell the views; the steps as done."""
        from annotator.review.everywhere import do_steps

        if self.project is None or self.annotator is None:
            return list(steps)
        done = do_steps(self.project, self.annotator.id, steps)
        self.show_steps(done)
        return done

    def show_steps(self, steps: "Sequence[Step]") -> None:
        """Steps were committed, in the open article or elsewhere: tell the views."""
        if self.project is None or self.annotator is None:
            return
        for step in steps:
            if step.article_id == self.article_id:
                self.annotation = self.project.annotation(step.article_id, self.annotator.id)
                self.changed.emit(step.change)
        if any(step.article_id != self.article_id for step in steps):
            self.articles_changed.emit()

    def refused(self, error: HashiyaError) -> None:
        """A change was refused: say so, and show what the project really holds."""
        self._refusal = error
        self.report(error)
        self.reload()

    def report(self, error: HashiyaError) -> None:
        """Say an error in one sentence."""
        self.reported.emit(self.say(error))
        self.warned.emit()

    # -- inside ------------------------------------------------------------------------------------------

    def _stack(self, article_id: int, annotator_id: int) -> QUndoStack:
        key = (article_id, annotator_id)
        if key not in self._stacks:
            self._stacks[key] = QUndoStack(self.undo_group)
        return self._stacks[key]

    def _let_go(self) -> None:
        if self.project is not None:
            self.closing.emit()
            self.project.close()
        self._forget_steps()
        self._schema = None
        self.project = self.annotator = self.article_id = self.article = None
        self.annotation = Annotation(annotator="")

    def _forget_steps(self) -> None:
        """Begin undo anew. The stacks go later, since one of them may be at work."""
        for stack in self._stacks.values():
            self.undo_group.removeStack(stack)
            stack.deleteLater()
        self._stacks.clear()
