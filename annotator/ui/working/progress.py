"""The screen of progress: how far everybody is, and what a lead does about it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from annotator.core.errors import HashiyaError
from annotator.core.progress import Progress, progress_of
from annotator.store.queues import BLIND_LIFTED
from annotator.store.rounds import Round
from annotator.ui import ask
from annotator.ui.agreement.sections import ChartsPanel
from annotator.ui.agreement.work import WorkStrip, heading
from annotator.ui.charts.grid import Grid
from annotator.ui.charts.progress import Bars, Portions
from annotator.ui.header import CutLabel
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, isolated, quoted, spoken, translate
from annotator.ui.pages import Page
from annotator.ui.working import progress_words as made

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.charts.export import Form
    from annotator.ui.window import Window


class Found(NamedTuple):
    """What was worked out: progress, the rounds, and whether their blind is lifted."""

    progress: Progress
    rounds: list[Round]
    lifted: bool


class ProgressPage(Page):
    """Worked out anew whenever it is opened."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.found: Found | None = None
        self.portions, self.times, self.bars = Portions(), Grid(), Bars()
        self.labels, self.rounds = Grid(), Grid()
        charts = (self.portions, self.times, self.bars, self.labels, self.rounds)
        self.panel = ChartsPanel(charts, self)
        self._title, self._about, self._empty = heading(self), CutLabel(self), QLabel(self)
        self._about.setObjectName("quiet")
        self.work = WorkStrip(window, self)
        self.hand_out, self.move_work = QPushButton(self), QPushButton(self)
        self.save = QPushButton(self)
        self.blind = QCheckBox(self)
        self.panel.column.insertWidget(self.panel.column.count() - 1, self.blind)
        self._arrange()
        self.work.found.connect(self._show_found)
        self.work.stopped.connect(self._show)
        self.portions.opened.connect(self._open_annotator)
        self.rounds.opened.connect(self._open_round)
        self.hand_out.clicked.connect(lambda _checked: window.actions_by_id["assign"].trigger())
        self.move_work.clicked.connect(lambda _checked: self.give_on())
        self.save.clicked.connect(self.write)
        self.blind.clicked.connect(self._lift)

    # -- what the window asks ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Work it out; what was shown stays until then."""
        self.work.begin(translate("Progress", "Counting…"), _find)
        self._show()
        self.panel.first_chart().setFocus()

    def stop(self) -> None:
        """The project or the window closes."""
        self.work.drop()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Progress", "Progress"))
        self.panel.setAccessibleName(translate("Progress", "Progress"))
        said = translate("Progress", "Hand out work… ({key})")
        self.hand_out.setText(said.format(key=isolated(key_name("assign"))))
        self.move_work.setText(translate("Progress", "Move work…"))
        self.save.setText(translate("Progress", "Save…"))
        self.save.setAccessibleName(translate("Progress", "Save the charts or the numbers"))
        self.blind.setText(
            translate("Progress", "Blind rounds keep from annotators what others said until theirs is done")
        )
        self.work.retranslate()
        self._show()

    # -- what a lead does --------------------------------------------------------------------------------

    def give_on(self, giver: str = "") -> None:
        """Ask what of whose work goes to whom, and move it."""
        from annotator.ui.dialogs.move_work import MoveDialog

        project = self.window_of.session.project
        if project is None:
            return
        dialog = MoveDialog(project, giver, self.window_of.session.article_id, self.window_of)
        if dialog.exec():
            self.window_of.session.reported.emit(dialog.said)
            self.window_of.session.articles_changed.emit()
            self.enter()
        dialog.deleteLater()

    def write(self) -> None:
        """Ask where, and write the charts as a picture or drawing, or the numbers as CSV."""
        from annotator.exchange import write_beside
        from annotator.ui.charts.export import drawn

        project = self.window_of.session.project
        if project is None or self.found is None:
            return
        path = ask.charts_to_write(
            self.window_of, project.path.with_name(f"{project.path.stem}-progress.png")
        )
        if path is None:
            return
        try:
            with write_beside(path) as out:
                if path.suffix.lower() == ".csv":
                    from annotator.review.progress_csv import write_progress

                    write_progress(self.found.progress, out)
                else:
                    charts = [(*one.said(), one.chart) for one in self.panel.sections]
                    form: Form = "svg" if path.suffix.lower() == ".svg" else "png"
                    out.write(drawn(charts, form, self._title.text()))
        except HashiyaError as error:
            self.window_of.show_error(error)
            return
        self._report(path)

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.setSpacing(10)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self.work, 1)
        for button in (self.hand_out, self.move_work, self.save):
            head.addWidget(button)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _show_found(self, found: Found) -> None:
        first = self.found is None
        self.found = found
        self._show()
        if first and self.window_of.pages.current is self:
            self.panel.first_chart().setFocus()

    def _show(self) -> None:
        found, project = self.found, self.window_of.session.project
        there = found is not None and bool(found.progress.annotators)
        self._stack.setCurrentWidget(self.panel if there else self._empty)
        self.save.setEnabled(there)
        if found is None or not there or project is None:
            self._empty.setText(spoken(self._why_empty()))
            self._about.show_text("")
            return
        progress, rounds = found.progress, found.rounds
        whole = progress.together
        about = [
            counted("Progress", "%n annotator(s)", len(progress.annotators)),
            counted("Progress", "%n article(s) done", whole.done),
            counted("Progress", "%n open", whole.open),
        ]
        self._about.show_text(" · ".join(about), ours=True)
        self.move_work.setEnabled(any(one.queue and one.open for one in progress.annotators))
        self.blind.setChecked(not found.lifted)
        self.blind.setVisible(any(one.terms.blind for one in rounds))
        self._show_charts(found)

    def _show_charts(self, found: Found) -> None:
        project = self.window_of.session.project
        schema = project.schema if project else None
        progress, rounds = found.progress, found.rounds
        portions, times, bars, labels, own = self.panel.sections
        self.portions.show_portions(made.portions(progress), made.legend())
        of_queues = translate("Progress", "Of what was handed out to each; Enter moves somebody's work.")
        of_all = translate("Progress", "Nothing was handed out: everybody has all articles to do.")
        portions.say(translate("Progress", "Done and to do"), of_queues if rounds else of_all)
        self.times.show_boxes(*made.times(progress))
        times.say(
            translate("Progress", "Pace and time"),
            translate(
                "Progress",
                "Pace: articles done a day in the last fourteen days, days of rest among them. Expected end: "
                "when what is open will be read at that pace, long articles weighing more. "
                "— where nothing was done in these days, or no time was counted.",
            ),
        )
        found_bars = made.bars(progress)
        self.bars.show_bars(found_bars)
        none_yet = translate("Progress", "Shown once an article is marked done.")
        all_days = translate("Progress", "Articles marked done, all annotators together.")
        bars.say(translate("Progress", "Day by day"), all_days if found_bars else none_yet)
        self.labels.show_boxes(*made.labels(progress, schema))
        spans = translate(
            "Progress",
            "Spans in articles that are done, and their share of the person's spans. Still to come: as many "
            "as stand in a thousand characters of what is done, in what is open.",
        )
        labels.say(translate("Progress", "Labels"), spans if progress.together.labels else none_yet)
        self.rounds.show_boxes(*made.rounds_of(rounds))
        own.setVisible(bool(rounds))
        own.say(
            translate("Progress", "Rounds"),
            translate("Progress", "What was handed out. Enter takes a round back that nobody has begun."),
        )

    def _why_empty(self) -> str:
        if self.work.busy():
            return translate("Progress", "Counting…")
        if self.found is None:
            said = translate("Progress", "Stopped. Press {key} to begin again.")
            return said.format(key=key_name("progress"))
        said = translate("Progress", "Nobody annotates here yet. Hand out work with {key}.")
        return said.format(key=key_name("assign"))

    def _open_annotator(self, name: object) -> None:
        if isinstance(name, str) and self.found is not None and self.move_work.isEnabled():
            self.give_on(name)

    def _open_round(self, one: object) -> None:
        """Take it back, if that is wanted and can be."""
        project = self.window_of.session.project
        if project is None or not isinstance(one, Round):
            return
        question = translate(
            "Progress", "Take back the round “{round}”? Nobody will have its articles to do."
        )
        if not one.begun and not ask.whether(self, question.format(round=quoted(one.name))):
            return
        try:
            project.rounds.take_back(one.id)
        except HashiyaError as error:
            self.window_of.session.report(error)
            return
        said = translate("Progress", "The round “{round}” is taken back.")
        self.window_of.session.reported.emit(said.format(round=quoted(one.name)))
        self.window_of.session.articles_changed.emit()
        self.enter()

    def _lift(self) -> None:
        project = self.window_of.session.project
        if project is None:
            return
        try:
            project.rounds.lift_blind(not self.blind.isChecked())
        except HashiyaError as error:
            self.window_of.session.report(error)
        self.window_of.session.articles_changed.emit()
        self.enter()

    def _report(self, path: Path) -> None:
        said = translate("Progress", "Written: {path}")
        self.window_of.session.reported.emit(spoken(said.format(path=isolated(str(path)))))


def _find(project: "Project", tick: "Tick") -> Found:
    tick(0, 0)
    found = progress_of(project.rounds.work(), date.today())  # noqa: DTZ011  (the days that people here have)
    lifted = bool(project.setting(BLIND_LIFTED, default=False))
    return Found(found, project.rounds.all(), lifted)
