"""The list of articles in force: which ones, in what order, and where one of them stands in it.

The list beside the text and the screen of all articles show the same one, and the next article is its next.
What was worked out stays while one works through it: it is worked out anew when something else is asked for,
when articles come or go, or by :meth:`ArticleList.refresh`.
"""

import time
from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from annotator.core.errors import HashiyaError
from annotator.core.filter import AS_LOADED, EVERYTHING, Filter, Order
from annotator.store import ArticleRow

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.work import Tick
    from annotator.review.listed import Listed
    from annotator.store import Project
    from annotator.ui.jobs import Job
    from annotator.ui.session import Session

AT_ONCE = 3_000
"""A list of so few articles is worked out at once; of more, behind the window, with the old one shown."""

_MEANWHILE_SECONDS = 2.0


class ArticleList(QObject):
    """``changed``: other articles, or another order. ``working``: it is being worked out, or no longer."""

    changed = Signal()
    working = Signal()

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self.filter, self.order = EVERYTHING, AS_LOADED
        self.ids: Sequence[int] = ()
        self.total = 0
        self.looked = 0
        self._job: Job | None = None
        self._filling: Job | None = None
        self.filled: tuple[int, int] | None = None
        self._behind = False
        self._taken = 0.0
        session.articles_changed.connect(self.refresh)

    @property
    def narrowed(self) -> bool:
        """Whether some articles are left out."""
        return self.filter != EVERYTHING

    @property
    def reordered(self) -> bool:
        """Whether they stand in another order than that of loading."""
        return self.order != AS_LOADED

    def busy(self) -> bool:
        """Whether it is being worked out."""
        return self._job is not None

    def filling(self) -> bool:
        """Whether the search index is being filled."""
        return self._filling is not None

    @property
    def mine(self) -> bool:
        """Whether it is the annotator's queue: what was handed out to them, in the order of their work."""
        return self.narrowed and self.filter == self._of_me() and not self.reordered

    def begin(self) -> None:
        """Another project or annotator: their queue where they have one, else everything as it was loaded."""
        self._drop()
        self.filter, self.order = self._of_me() if self._queue() else EVERYTHING, AS_LOADED
        self.refresh()

    def switch_to_mine(self) -> bool:
        """Show the annotator's queue, or everything again; False where nothing was handed out to them."""
        if not self._queue():
            return False
        self.choose(EVERYTHING if self.mine else self._of_me(), AS_LOADED)
        return True

    def choose(self, chosen: Filter | None = None, order: Order | None = None) -> None:
        """Show what this filter lets pass, in this order; what is not given stays."""
        self.filter = self.filter if chosen is None else chosen
        if self.filter.annotator and self.blind():
            self.filter = msgspec.structs.replace(self.filter, annotator="")
        self.order = self.order if order is None else order
        self.refresh()

    def refresh(self) -> None:
        """Work it out anew."""
        self._stop()
        project = self._session.project
        if project is None or self._session.annotator is None:
            self._take_ids((), 0, 0)
            return
        total = project.article_count()
        if self.mine:
            queue = self._queue()
            if queue:
                self._take_ids(queue, total, total)
                return
            self.filter = EVERYTHING  # all of it went to others
        plain = not self.filter.words and (self.filter, self.order) == (EVERYTHING, AS_LOADED)
        if not plain and (total > AT_ONCE or self.filter.words):
            if self.filter.words:
                self._fill()
            self._job = self._start(partial(_listed, self.filter, self.order, self._session.annotator.id))
            self._job.succeeded.connect(self._take)
            self.working.emit()
            return
        try:
            ids = project.listing.ids(self.filter, self.order, self._session.annotator.id)
        except HashiyaError as error:
            self._refuse(error)
            return
        self._take_ids(ids, total, total)

    def place(self, article_id: int | None) -> int | None:
        """Where an article stands, from 0; None where it is not listed."""
        if article_id is None:
            return None
        try:
            return self.ids.index(article_id)
        except ValueError:
            return None

    def blind(self) -> bool:
        """Whether the one who looks is not to see what others said, and so asks for their own alone."""
        return self._session.is_blind()

    def rows(self, first: int, count: int) -> list[ArticleRow]:
        """What is shown of ``count`` articles from the place ``first`` on; an error is said."""
        project, annotator = self._session.project, self._session.annotator
        if project is None or annotator is None:
            return []
        try:
            return project.listing.rows(annotator.id, self.ids[first : first + count])
        except HashiyaError as error:
            self._session.report(error)
            return []

    def next_open(self, article_id: int | None) -> int | None:
        """The next one after an article that is neither done nor skipped, round the end; None: none is."""
        project, annotator = self._session.project, self._session.annotator
        if project is None or annotator is None:
            return None
        place = self.place(article_id)
        return project.listing.next_open(self.ids, annotator.id, -1 if place is None else place)

    def stop(self) -> None:
        """The window closes: no work goes on."""
        self._drop()

    # -- inside ------------------------------------------------------------------------------------------

    def _of_me(self) -> Filter:
        annotator = self._session.annotator
        return Filter(assigned=annotator.name) if annotator is not None else EVERYTHING

    def _queue(self) -> Sequence[int]:
        project, annotator = self._session.project, self._session.annotator
        if project is None or annotator is None:
            return ()
        try:
            return array("q", project.queues.queue(annotator.id))
        except HashiyaError as error:
            self._session.report(error)
            return ()

    def _take(self, found: "Listed") -> None:
        if self.sender() is self._job:
            self._job = None
            self._take_ids(found.ids, found.looked, found.total)
            self.working.emit()

    def _take_ids(self, ids: Sequence[int], looked: int, total: int) -> None:
        self.ids, self.looked, self.total = ids, looked, total
        self._taken = time.monotonic()
        self.changed.emit()

    def _fill(self) -> None:
        """Take in what the search index lacks, behind the window."""
        if self._filling is None:
            self._behind = False
            self._filling = self._start(_fill)
            self._filling.progressed.connect(self._show_filling)
            self._filling.ended.connect(self._end_filling)

    def _show_filling(self, done: int, total: int) -> None:
        if self.sender() is self._filling:
            self.filled = (done, total)
            self._behind = self._behind or done < total
            soon = time.monotonic() - self._taken > _MEANWHILE_SECONDS
            if done < total and soon and self.filter.words and not self.busy():
                self.refresh()  # what is found so far is shown
            self.working.emit()

    def _end_filling(self) -> None:
        if self.sender() is self._filling:
            self._filling = self.filled = None
            if self.filter.words and self._behind:
                self.refresh()
            self.working.emit()

    def _start(self, work: "Callable[[Project, Tick], object]") -> "Job":
        from annotator.ui.jobs import Job, raise_again

        assert self._session.project is not None
        job = Job(self._session.project.path, work, self._session)
        job.refused.connect(self._refuse)
        job.broke.connect(raise_again)
        job.ended.connect(job.deleteLater)
        job.start()
        return job

    def _refuse(self, error: HashiyaError) -> None:
        if self.sender() is self._job:
            self._job = None
        self._session.report(error)
        self.working.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _drop(self) -> None:
        self._stop()
        if self._filling is not None:
            self._filling.cancel()
            self._filling = self.filled = None


def _listed(chosen: Filter, order: Order, annotator_id: int, project: "Project", tick: "Tick") -> object:
    from annotator.review.listed import listed

    return listed(project, chosen, order, annotator_id, tick)


def _fill(project: "Project", tick: "Tick") -> None:
    from annotator.store.filling import fill_index
    from annotator.ui.jobs import breathe

    fill_index(project, tick, breathe)
