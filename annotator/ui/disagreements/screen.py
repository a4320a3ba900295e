"""The screen of disagreements: a queue, the worst first, and what each annotator reads at the chosen one."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout

from annotator.core.errors import HashiyaError
from annotator.ui.agreement.work import WorkStrip, heading
from annotator.ui.disagreements.detail import Detail
from annotator.ui.disagreements.filters import Filters
from annotator.ui.disagreements.listed import Queue
from annotator.ui.disagreements.words import Sought, listed
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, spoken, translate
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from annotator.core.schema import Schema
    from annotator.core.work import Tick
    from annotator.review.shapes import Located
    from annotator.store import Project, Standing
    from annotator.ui.window import Window

_LARGEST_TEXT = 30


class DisagreementsPage(Page):
    """Worked out once for each state of the project; filters only choose among what was found."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._found: Sequence[Located] = ()
        self._state: tuple[list[Standing], int] | None = None
        self._who: tuple[str, ...] | None = None
        self._text: tuple[int, str] | None = None
        self._title, self._count, self._empty = heading(self), QLabel(self), QLabel(self)
        self.work = WorkStrip(window, self)
        self.filters = Filters(self)
        self.queue = Queue(self)
        self.detail = Detail(self)
        self.commands = {
            "next_span": lambda: self.queue.step(1),
            "previous_span": lambda: self.queue.step(-1),
        }
        self._arrange()
        self.work.found.connect(self._show_found)
        self.work.stopped.connect(self._show_stopped)
        self.filters.changed.connect(self._filter)
        self.queue.moved.connect(self._show_current)
        self.queue.opened.connect(self.open_current)
        self.detail.article_wanted.connect(self.open_article)
        self.detail.settling_wanted.connect(self.open_current)

    # -- what others ask -----------------------------------------------------------------------------------

    def seek(self, sought: Sought, annotators: tuple[str, ...] | None = None) -> None:
        """Show only what is looked for between these annotators (None: all but gold), settled or not."""
        if annotators != self._who:
            self._who, self._state = annotators, None
            self.enter()
        self.filters.seek(sought)

    def enter(self) -> None:
        """Work it out where anything was committed since the last time, else show what is there."""
        project = self.window_of.session.project
        if project is None:
            return
        try:
            state = project.revisions(), len(project.decisions(history=True))
        except HashiyaError as error:
            self.window_of.show_error(error)
            return
        if self._state == state:
            self._show_current()
        else:
            self._state = state
            self.work.begin(
                translate("Disagreements", "Comparing the annotators…"), partial(_work, self._who)
            )
            self._filter()
        self.queue.setFocus()

    def stop(self) -> None:
        """The project or the window closes."""
        self.work.drop()

    def press(self, event: QKeyEvent) -> bool:
        """Enter opens, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_current()
            return True
        return False

    def open_current(self) -> None:
        """Settle the chosen disagreement."""
        from annotator.ui.adjudication.screen import AdjudicatePage

        one = self.queue.current()
        if one is None:
            return
        page = self.window_of.pages.open("adjudicate")
        if isinstance(page, AdjudicatePage):
            page.go_to(one.article_id, one.disagreement.key)

    def open_article(self) -> None:
        """Show the chosen disagreement in its article, selected."""
        one = self.queue.current()
        if one is not None:
            where = one.disagreement
            self.window_of.open_stretch(one.article_id, where.start, where.end)

    # -- saying ------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Disagreements", "Disagreements"))
        self.queue.setAccessibleName(translate("Disagreements", "Disagreements, the worst first"))
        for part in (self.work, self.filters, self.detail):
            part.retranslate()
        self._filter()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self._count.setObjectName("quiet")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.work, 2)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        for place, part in enumerate((self.queue, self.detail)):
            self._split.addWidget(part)
            self._split.setStretchFactor(place, 2 + place)
        self.queue.setMinimumWidth(240)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(40)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)

    def _show_found(self, found: "Sequence[Located]") -> None:
        self._found = found
        self._filter()

    def _show_stopped(self) -> None:
        self._state = None
        self._filter()

    def _filter(self) -> None:
        self.filters.offer(self._found, self._schema())
        fitting = self.filters.fitting(self._found)
        shown = self.filters.open_ones(fitting)
        place, before = self.queue.currentIndex().row(), self.queue.current()
        self.queue.rows.show_rows(shown, self._schema())
        self._count.setText(spoken(self._told(fitting, shown)))
        self._stack.setCurrentWidget(self._split if shown else self._empty)
        self._empty.setText(spoken(self._why_empty(len(fitting))))
        # What was looked at, else what stands in its place now.
        kept = (at for at, one in enumerate(shown) if before is not None and _same(one, before))
        self.queue.go(next(kept, place))
        self._show_current()

    def _told(self, fitting: "Sequence[Located]", shown: "Sequence[Located]") -> str:
        settled = sum(bool(one.decided) for one in fitting)
        parts = [counted("Disagreements", "%n disagreement(s)", len(shown))] if shown else []
        if self._who is not None:
            parts.append(listed(self._who))
        if settled:
            parts.append(counted("Disagreements", "%n settled", settled))
        return " · ".join(parts)

    def _why_empty(self, fitting: int) -> str:
        if self.work.busy():
            return translate("Disagreements", "Comparing the annotators…")
        if self._state is None:
            said = translate("Disagreements", "Stopped. Press {key} to begin again.")
            return said.format(key=key_name("disagreements"))
        if fitting:
            return translate("Disagreements", "All of these are settled.")
        if self._found:
            return translate("Disagreements", "Nothing fits this choice. Press “Show all”.")
        return translate(
            "Disagreements",
            "No disagreements. There are some once two annotators have annotated the same article: "
            "choose “Change the annotator” in the File menu, or import what somebody else annotated.",
        )

    def _show_current(self) -> None:
        one, schema = self.queue.current(), self._schema()
        text = self._text_of(one.article_id) if one is not None else None
        if one is None or schema is None or text is None:
            self.detail.show_nothing()
            return
        size = min(self.window_of.settings.text_size, _LARGEST_TEXT)
        self.detail.show_located(schema, text, one, size)

    def _text_of(self, article_id: int) -> str | None:
        project = self.window_of.session.project
        if project is None:
            return None
        if self._text is None or self._text[0] != article_id:
            try:
                self._text = (article_id, project.article(article_id).text)
            except HashiyaError as error:
                self.window_of.session.report(error)
                return None
        return self._text[1]

    def _schema(self) -> "Schema | None":
        project = self.window_of.session.project
        return project.schema if project else None


def _same(one: "Located", other: "Located") -> bool:
    return (one.article_id, one.disagreement.key) == (other.article_id, other.disagreement.key)


def _work(who: tuple[str, ...] | None, project: "Project", tick: "Tick") -> object:
    from annotator.review.queue import disagreements_of

    return disagreements_of(project, annotators=who, tick=tick)
