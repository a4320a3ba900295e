"""An annotator's own work against gold: what differs and why, and what they do again and again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import GOLD
from annotator.core.article import Article
from annotator.core.errors import HashiyaError
from annotator.review.shapes import Located, Mine, MineRow
from annotator.store import Project, Standing
from annotator.ui.agreement.work import WorkStrip, heading
from annotator.ui.disagreements.listed import Queue
from annotator.ui.disagreements.readings import Readings, Shown
from annotator.ui.header import CutLabel
from annotator.ui.keymap import key_name
from annotator.ui.language import quoted, shown, spoken, translate
from annotator.ui.mine_words import habit_line, reason_line
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.ui.window import Window

_MOST_HABITS = 6
_LARGEST_TEXT = 30


class MinePage(Page):
    """Worked out once for each state of the project and each annotator."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.found: Mine | None = None
        self._state: tuple[list[Standing], int, str] | None = None
        self._article: tuple[int, Article] | None = None
        self._title, self._summary, self._empty = heading(self), QLabel(self), QLabel(self)
        self._habits_title, self._habits = QLabel(self), QLabel(self)
        self._habits_title.setObjectName("heading")
        self.work = WorkStrip(window, self)
        self.list = Queue(self)
        self._where, self._why = CutLabel(self), QLabel(self)
        self._where.setObjectName("quiet")
        self._readings = Readings(self)
        self._to_article = QPushButton(self)
        self._to_article.clicked.connect(self.open_article)
        for part in (self._summary, self._empty, self._habits, self._why):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
        self.commands = {
            "next_span": lambda: self.list.step(1),
            "previous_span": lambda: self.list.step(-1),
        }
        self._arrange()
        self.work.found.connect(self._show_found)
        self.work.stopped.connect(self._show_stopped)
        self.list.moved.connect(self._show_current)
        self.list.opened.connect(self.open_article)

    # -- what the window asks ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Work it out where anything was committed since the last time, else show what is there."""
        session = self.window_of.session
        if session.project is None or session.annotator is None:
            return
        who = session.annotator.name
        try:
            state = session.project.revisions(), len(session.project.decisions(history=True)), who
        except HashiyaError as error:
            session.report(error)
            return
        if self._state != state:
            self._state, self.found = state, None
            self.work.begin(translate("Mine", "Comparing with gold…"), lambda p, tick: _work(p, who, tick))
        self._show()
        self.list.setFocus()

    def stop(self) -> None:
        """The project or the window closes."""
        self.work.drop()

    def press(self, event: QKeyEvent) -> bool:
        """Enter opens, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.open_article()
            return True
        return False

    def open_article(self) -> None:
        """Show the chosen difference in its article, selected."""
        one = self.list.current()
        if one is not None:
            where = one.disagreement
            self.window_of.open_stretch(one.article_id, where.start, where.end)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Mine", "Mine against gold"))
        self._habits_title.setText(translate("Mine", "Again and again"))
        self._to_article.setText(translate("Mine", "Open in the article (Enter)"))
        self.list.setAccessibleName(translate("Mine", "Where gold says otherwise"))
        self.work.retranslate()
        self._show()

    # -- what is said ------------------------------------------------------------------------------------

    def summary(self) -> str:
        """How near the annotator is to gold, in one sentence."""
        found = self.found
        if found is None or not found.articles:
            return ""
        said = translate(
            "Mine",
            "{name}: {agreed} of gold's {spans} spans marked alike; articles compared: {articles}.",
        )
        told = said.format(
            name=quoted(found.annotator), agreed=found.agreed, spans=found.spans, articles=found.articles
        )
        return shown(told)

    def habits(self) -> list[str]:
        """What the annotator does again and again, the most frequent first."""
        project, found = self.window_of.session.project, self.found
        if project is None or found is None:
            return []
        return [habit_line(project.schema, habit) for habit in found.habits[:_MOST_HABITS]]

    def why(self) -> str:
        """Why gold says what it says at the chosen difference."""
        return self._why.text()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._summary, 3)
        head.addWidget(self.work, 2)
        head.setContentsMargins(16, 0, 16, 0)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self.list.setMinimumWidth(240)
        for place, part in enumerate((self.list, self._detail())):
            self._split.addWidget(part)
            self._split.setStretchFactor(place, 2 + place)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._split)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _detail(self) -> QWidget:
        """What stands beside the list: the chosen difference with its reason, and the habits."""
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 14)
        column.setSpacing(10)
        line = QFrame(inside)
        line.setObjectName("line")
        line.setFixedHeight(1)
        button = QHBoxLayout()
        button.addWidget(self._to_article)
        button.addStretch(1)
        for part in (self._where, self._readings, self._why):
            column.addWidget(part)
        column.addLayout(button)
        column.addSpacing(6)
        column.addWidget(line)
        column.addWidget(self._habits_title)
        column.addWidget(self._habits)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        return scroll

    def _show_found(self, found: Mine) -> None:
        self.found = found
        self._show()

    def _show_stopped(self) -> None:
        self._state = None
        self._show()

    def _show(self) -> None:
        project = self.window_of.session.project
        rows = self._rows()
        place = self.list.currentIndex().row()
        located = [Located(row.article_id, row.title, row.disagreement) for row in rows]
        self.list.rows.show_rows(located, project.schema if project else None)
        self._summary.setText(spoken(self.summary()))
        habits = self.habits()
        self._habits.setText("\n".join(spoken(f"• {line}") for line in habits))
        self._habits_title.setVisible(bool(habits))
        self._empty.setText(spoken(self._why_empty()))
        self._stack.setCurrentWidget(self._split if rows else self._empty)
        self.list.go(max(place, 0))
        self._show_current()

    def _rows(self) -> Sequence[MineRow]:
        return self.found.rows if self.found is not None else ()

    def _show_current(self) -> None:
        place, project = self.list.currentIndex().row(), self.window_of.session.project
        rows = self._rows()
        article = self._text_of(rows[place].article_id) if 0 <= place < len(rows) else None
        self._to_article.setEnabled(article is not None)
        if project is None or article is None:
            self._where.show_text("")
            self._readings.show_nothing()
            self._why.setText("")
            return
        row = rows[place]
        size = min(self.window_of.settings.text_size, _LARGEST_TEXT)
        self._where.show_text(row.title)
        shown_here = Shown(article.text, row.disagreement, self._who, size)
        self._readings.show_disagreement(project.schema, shown_here)
        self._why.setText(spoken(reason_line(row.reason)))

    def _who(self, name: str) -> str:
        return translate("Mine", "Gold") if name == GOLD else name

    def _text_of(self, article_id: int) -> Article | None:
        session = self.window_of.session
        if session.project is None:
            return None
        if self._article is None or self._article[0] != article_id:
            try:
                self._article = (article_id, session.project.article(article_id))
            except HashiyaError as error:
                session.report(error)
                return None
        return self._article[1]

    def _why_empty(self) -> str:
        if self.work.busy():
            return translate("Mine", "Comparing with gold…")
        if self.found is None:
            said = translate("Mine", "Stopped. Press {key} to begin again.")
            return said.format(key=key_name("mine"))
        if self.found.articles:
            return translate("Mine", "Nothing differs from gold.")
        said = translate(
            "Mine", "There is no gold yet for what {name} annotated: articles are settled with {key}."
        )
        return said.format(name=quoted(self.found.annotator), key=key_name("adjudicate"))


def _work(project: Project, annotator: str, tick: "Tick") -> Mine:
    from annotator.review.mine import mine_against_gold

    return mine_against_gold(project, annotator, tick)
