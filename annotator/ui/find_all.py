"""The screen in which one looks for words in all articles, as they are typed; Enter opens a hit."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStackedWidget, QVBoxLayout

from annotator.core.errors import HashiyaError
from annotator.core.occurrences import Sought
from annotator.ui.agreement.work import heading
from annotator.ui.find_field import FindField
from annotator.ui.hits_list import HitsView
from annotator.ui.hits_model import HitRow, rows_of
from annotator.ui.jobs import Job, Work, breathe, raise_again
from annotator.ui.language import counted, sentence, shown, spoken, translate
from annotator.ui.pages import Page
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.core.patterns import Pattern
    from annotator.core.work import Tick
    from annotator.review.finding import Found
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 180


class FindAllPage(Page):
    """Fills the index behind the window when it is first seen, and looks in what is there meanwhile."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._job: Job | None = None
        self._filling: Job | None = None
        self._filled: tuple[int, int] | None = None
        self._found: Found | None = None
        self._error: HashiyaError | None = None
        self._title = heading(self)
        self.field = FindField(window.settings, _PAUSE_MS, self)
        self.count, self.fill = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 6)
        self.view = HitsView(self)
        self.empty = QLabel(self)
        self._arrange()
        self.field.changed.connect(self._look)
        self.view.opened.connect(self.open_hit)
        self.commands = {
            "find_next": partial(self.view.step, 1),
            "find_previous": partial(self.view.step, -1),
        }

    def enter(self) -> None:
        """Take the focus, and take in what articles came since."""
        self.field.setFocus()
        self.field.line.selectAll()
        self._begin_filling()
        self._show()

    def look_for(self, words: str) -> None:
        """Look for these words."""
        self.field.look_for(words)

    def busy(self) -> bool:
        """Whether it is looking, or filling the index."""
        return self._job is not None or self._filling is not None or self.field.is_waiting()

    def open_hit(self) -> None:
        """Open the chosen hit in its article, selected; there the keys for hits go on with these words."""
        row = self.view.current()
        if row is None:
            return
        if row.parts is None:
            self.view.step(1)
            row = self.view.current()
        if row is not None and row.parts is not None:
            window = self.window_of
            window.annotate.find_bar(window.settings).field.take_over(self.field)
            window.open_stretch(row.article_id, row.start, row.end)

    def press(self, event: QKeyEvent) -> bool:
        """Enter opens, the arrows choose, also while one types."""
        typing = self.field.line.hasFocus()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typing:
            if self.field.is_waiting():
                self.field.settle()
            elif self._job is None:
                self.open_hit()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and typing:
            self.view.setFocus()
            self.view.step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def stop(self) -> None:
        """No work goes on."""
        for job in (self._job, self._filling):
            if job is not None:
                job.cancel()
        self._job = self._filling = None

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("FindAll", "Find in all articles"))
        self.view.setAccessibleName(translate("FindAll", "Hits, article by article"))
        self.field.retranslate()
        self._show()

    # -- looking -----------------------------------------------------------------------------------------

    def _look(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._found = self._error = None
        try:
            wanted = self.field.wanted()
        except HashiyaError as error:
            self._error, wanted = error, None
        if wanted is not None:
            self._job = self._start(partial(_find, wanted), self._take)
        self._show()

    def _take(self, found: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self._found = found  # type: ignore[assignment]
            self._show()

    def _begin_filling(self) -> None:
        if self._filling is None:
            self._filling = self._start(_fill, self._end_filling)
            if self._filling is not None:
                self._filling.progressed.connect(self._show_filling)

    def _show_filling(self, done: int, total: int) -> None:
        if self.sender() is self._filling:
            self._filled = (done, total)
            self._say_filling()

    def _end_filling(self, _result: object) -> None:
        if self.sender() is self._filling:
            self._filling = None
            found = self._found
            if found is None or found.looked < found.total:
                self._look()
            self._say_filling()

    def _start(self, work: Work, then: object) -> Job | None:
        project = self.window_of.session.project
        if project is None:
            return None
        # The job is the window's: this screen may go while it still runs.
        job = Job(project.path, work, self.window_of)
        job.succeeded.connect(then)
        job.refused.connect(self._refuse)
        job.broke.connect(raise_again)
        job.ended.connect(self._forget)
        job.ended.connect(job.deleteLater)
        job.start()
        return job

    def _refuse(self, error: HashiyaError) -> None:
        if self.sender() in (self._job, self._filling):
            self._error = error
            self._show()

    def _forget(self) -> None:
        """Work that was refused or broke is over, too."""
        if self.sender() is self._job:
            self._job = None
        if self.sender() is self._filling:
            self._filling = None
            self._say_filling()

    # -- saying ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.fill.setObjectName("quiet")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(40)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self.count)
        below.addStretch(1)
        below.addWidget(self.fill)
        below.addWidget(self.bar)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(8)
        top.addWidget(self._title)
        top.addWidget(self.field)
        top.addLayout(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _show(self) -> None:
        rows = _rows(self._found) if self._found is not None else []
        project = self.window_of.session.project
        self.view.hits.show_rows(rows, project.schema if project else None)
        self.view.go(1)
        self._stack.setCurrentWidget(self.view if rows else self.empty)
        self.empty.setText(spoken(self._why_empty()))
        error = self._error or (self._found.error if self._found else None)
        self.count.setStyleSheet(f"color: {tones().warning};" if error else "")
        self.count.setText(spoken(sentence(error) if error else self._told()))
        self._say_filling()

    def _told(self) -> str:
        found = self._found
        if found is None or not found.articles:
            return ""
        hits = sum(len(one.places) for one in found.articles)
        said = [
            counted("FindAll", "%n hit(s)", hits),
            counted("FindAll", "in %n article(s)", len(found.articles)),
        ]
        if found.cut:
            said.append(translate("FindAll", "and more: type on to find fewer"))
        return " · ".join(said)

    def _why_empty(self) -> str:
        if self._error is not None:
            return ""
        if not self.field.line.text():
            return translate(
                "FindAll",
                "Type what you are looking for: hamzas, marks and prefixes do not matter. Enter opens a hit.",
            )
        if self._job is not None or self._found is None:
            return translate("FindAll", "Looking…")
        if self._found.looked < self._found.total:
            return translate("FindAll", "Nothing so far; not all articles are in the index yet.")
        return translate("FindAll", "Nothing found.")

    def _say_filling(self) -> None:
        filled = self._filled if self._filling is not None else None
        busy = filled is not None and filled[0] < filled[1]
        self.fill.setVisible(busy)
        self.bar.setVisible(busy)
        if filled is not None and busy:
            said = translate("FindAll", "The index is being filled: {done} of {total}")
            self.fill.setText(shown(said.format(done=filled[0], total=filled[1])))
            self.bar.setMaximum(filled[1])
            self.bar.setValue(filled[0])
            self.bar.setAccessibleName(self.fill.text())


def _rows(found: "Found") -> list[HitRow]:
    return rows_of(
        [
            (
                one.article_id,
                one.title,
                [
                    HitRow(article_id=one.article_id, start=place.start, end=place.end, parts=place.context)
                    for place in one.places
                ],
            )
            for one in found.articles
        ]
    )


def _find(wanted: "Sought | Pattern", project: "Project", tick: "Tick") -> object:
    from annotator.review.finding import find_in_all

    return find_in_all(project, wanted, tick)


def _fill(project: "Project", tick: "Tick") -> None:
    from annotator.store.filling import fill_index

    fill_index(project, tick, pause=breathe)
