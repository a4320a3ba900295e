"""The screen of agreement: how far the annotators agree, and a way from each figure to what is behind it."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QTabBar, QVBoxLayout

from annotator.core.errors import HashiyaError
from annotator.ui import ask
from annotator.ui.agreement import charts as made
from annotator.ui.agreement.hanging import CompetencePanel, HangingPanel
from annotator.ui.agreement.head import Head
from annotator.ui.agreement.panel import FiguresPanel
from annotator.ui.agreement.sections import ChartsPanel
from annotator.ui.agreement.work import WorkStrip
from annotator.ui.disagreements.words import Sought, listed
from annotator.ui.keymap import key_name
from annotator.ui.language import Language, counted, isolated, language, spoken, translate
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.review.shapes import Figures
    from annotator.store import Project, Standing
    from annotator.ui.window import Window

State = tuple["list[Standing]", int]
Names = tuple[str, ...] | None

MANY = 100
"""With more articles than this, γ comes after the quick figures: it takes some hundred times as long."""


class AgreementPage(Page):
    """Worked out once for each state of the project and choice of annotators, and kept.

    The measure only chooses among what was found.
    """

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._kept: dict[Names, Figures] = {}
        self._state: State | None = None
        self._asked: Names = None
        self._quick = False
        self._without_gamma: set[Names] = set()
        self._stopped = False
        self.head, self.panel = Head(self), FiguresPanel(self)
        self.hanging, self.competence = HangingPanel(self), CompetencePanel(self)
        self.tabs = QTabBar(self)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.work, self.writing = WorkStrip(window, self), WorkStrip(window, self)
        self._empty = QLabel(self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        self._stack = QStackedWidget(self)
        for panel in self.panels():
            self.tabs.addTab("")
            self._stack.addWidget(panel)
            panel.opened.connect(self._open)
        self._stack.addWidget(self._empty)
        self.head.put(self.work)
        self.head.put(self.writing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.work.found.connect(self._show_found)
        self.work.stopped.connect(self._show_stopped)
        self.writing.found.connect(self._written)
        self.head.measure_changed.connect(self._show)
        self.head.annotators_changed.connect(self._measure)
        self.head.report_wanted.connect(self.write_report)
        self.tabs.currentChanged.connect(self._show)

    @property
    def figures(self) -> "Figures | None":
        """What is shown, if anything was worked out for the annotators that are chosen."""
        return self._kept.get(self.head.annotators())

    def enter(self) -> None:
        """Work it out where anything was committed since the last time, else show what is there."""
        project = self.window_of.session.project
        if project is None:
            return
        try:
            state = project.revisions(), len(project.decisions(history=True))
            names = [one.name for one in project.annotators()]
            usual = [one.name for one in project.annotators(gold=False)]
        except HashiyaError as error:
            self.window_of.show_error(error)
            return
        self.head.show_people(names, usual)
        if self._state != state:
            self._state = state
            self._kept.clear()
            self._without_gamma.clear()
            self.work.drop()
        self._measure()
        self.panels()[self.tabs.currentIndex()].first_chart().setFocus()

    def panels(self) -> tuple[ChartsPanel, ...]:
        """What the tabs show, in their order."""
        return self.panel, self.hanging, self.competence

    def press(self, event: QKeyEvent) -> bool:
        """Ctrl+Tab goes to the next tab, with Shift to the one before."""
        steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        step = steps.get(Qt.Key(event.key()), 0)
        if not step or not event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.tabs.isHidden():
            return False
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        self.panels()[self.tabs.currentIndex()].first_chart().setFocus()
        return True

    def stop(self) -> None:
        """The project or the window closes."""
        self.work.drop()
        self.writing.drop()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        for panel in self.panels():
            panel.retranslate()
        for part in (self.head, self.work, self.writing):
            part.retranslate()
        names = (
            translate("Agreement", "Spans"),
            translate("Agreement", "Attributes and links"),
            translate("Agreement", "Annotators"),
        )
        for place, name in enumerate(names):
            self.tabs.setTabText(place, name)
        self.tabs.setAccessibleName(translate("Agreement", "What is measured"))
        self._show()

    def write_report(self) -> None:
        """Ask where, and write every figure and every disagreement there."""
        project = self.window_of.session.project
        if project is None or self.writing.busy():
            return
        path = ask.report_to_write(self.window_of, project.path.with_suffix(".html"))
        if path is not None:
            work = partial(_report, path, self.head.annotators(), language())
            self.writing.begin(translate("Agreement", "Writing the report…"), work)

    # -- inside ------------------------------------------------------------------------------------------

    def _measure(self) -> None:
        """Work out what is wanted, unless it is there or being worked out."""
        names, project = self.head.annotators(), self.window_of.session.project
        if project is None or (self.work.busy() and self._asked == names):
            self._show()
            return
        if names not in self._kept:
            quick = project.article_count() > MANY
            self._begin(names, translate("Agreement", "Measuring agreement…"), quick=quick)
        elif names in self._without_gamma:
            self._begin(names, translate("Agreement", "Measuring γ, which takes longer…"), quick=False)
        else:
            self.work.drop()
        self._show()

    def _begin(self, names: Names, what: str, *, quick: bool) -> None:
        self._asked, self._quick, self._stopped = names, quick, False
        self.work.begin(what, partial(_figures, names, quick))

    def _show_found(self, figures: "Figures") -> None:
        self._kept[self._asked] = figures
        (self._without_gamma.add if self._quick else self._without_gamma.discard)(self._asked)
        self._measure()
        shown = self.panels()[self.tabs.currentIndex()]
        if self.window_of.pages.current is self and shown.hasFocus():
            shown.first_chart().setFocus()

    def _show_stopped(self) -> None:
        # Quick figures that are there stay; γ is begun again when the screen is opened again.
        self._stopped = True
        self._show()

    def _show(self) -> None:
        figures, project = self.figures, self.window_of.session.project
        there = figures is not None and figures.articles > 0
        place = self.tabs.currentIndex()
        self._stack.setCurrentWidget(self.panels()[place] if there else self._empty)
        self.tabs.setVisible(there)
        if figures is None or not there:
            self.head.show_about("", there=False)
            self._empty.setText(spoken(self._why_empty()))
            return
        measure = self.head.show_measures(made.measures_of(figures), wanted=place == 0)
        parts = (counted("Agreement", "%n article(s)", figures.articles), listed(figures.annotators))
        self.head.show_about(" · ".join(parts), there=True)
        schema = project.schema if project else None
        self.panel.show_figures(figures, measure, schema)
        self.hanging.show_figures(figures, schema)
        self.competence.show_figures(figures, schema)

    def _why_empty(self) -> str:
        project = self.window_of.session.project
        if self.work.busy():
            return translate("Agreement", "Measuring agreement…")
        if self._stopped or project is None:
            said = translate("Agreement", "Stopped. Press {key} to begin again.")
            return said.format(key=key_name("agreement"))
        if len(project.annotators(gold=False)) < 2:
            return translate(
                "Agreement",
                "Agreement needs two annotators, and this project has only one. Let a second one annotate "
                "the same articles (File, “Change the annotator”), or import what they annotated elsewhere.",
            )
        return translate(
            "Agreement",
            "No article has been annotated by two annotators yet. Let a second one annotate an article "
            "that the first has done, or import what they annotated elsewhere.",
        )

    def _written(self, path: Path) -> None:
        said = translate("Agreement", "The report is written: {path}")
        self.window_of.session.reported.emit(spoken(said.format(path=isolated(str(path)))))

    def _open(self, sought: object) -> None:
        from annotator.ui.disagreements.screen import DisagreementsPage

        page = self.window_of.pages.open("disagreements")
        if isinstance(page, DisagreementsPage) and isinstance(sought, Sought):
            page.seek(sought, self.head.annotators())


def _figures(names: Names, quick: bool, project: "Project", tick: "Tick") -> object:  # noqa: FBT001
    from annotator.agreement.metrics import METRICS
    from annotator.review.figures import agreement_figures, with_competence, with_hanging
    from annotator.review.shapes import By

    by: tuple[By, ...] = ("all", "pair", "label", "window", "round")
    measures = [one.name for one in METRICS.values() if not (quick and one.counts == "gamma")]
    figures = agreement_figures(project, annotators=names, measures=measures, by=by, tick=tick)
    if quick:
        return figures
    figures = with_hanging(figures, project, annotators=names, tick=tick)
    return with_competence(figures, project, annotators=names, tick=tick)


def _report(path: Path, names: Names, said_in: Language, project: "Project", tick: "Tick") -> object:
    from annotator.exchange import write_beside
    from annotator.review.figures import agreement_figures, with_competence, with_hanging
    from annotator.review.queue import disagreements_of
    from annotator.review.report import REPORT_FORMATS, ReportFormat, write_report
    from annotator.review.shapes import By

    by: tuple[By, ...] = ("all", "pair", "label", "article", "window", "round")
    figures = agreement_figures(project, annotators=names, by=by, tick=tick)
    figures = with_hanging(figures, project, annotators=names, tick=tick)
    figures = with_competence(figures, project, annotators=names, tick=tick)
    found = disagreements_of(project, annotators=names, tick=tick)
    ending = path.suffix.lower()
    form: ReportFormat = next((one for one in REPORT_FORMATS if ending == f".{one}"), "html")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    with write_beside(path) as out:
        write_report(figures, found, out, form, said_in, project=project, written=now, tick=tick)
    return path
