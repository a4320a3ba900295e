"""The screen of agreement: how far the annotators agree, and a way from each figure to what is behind it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.ui import agreement_charts as made
from annotator.ui.agreement_words import measure_meaning, measure_name, what_was_done
from annotator.ui.agreement_work import WorkStrip, heading
from annotator.ui.charts import Chart
from annotator.ui.charts_figures import Rows, Tiles
from annotator.ui.charts_grid import Grid
from annotator.ui.charts_trend import Trend
from annotator.ui.disagreements_words import Sought, listed
from annotator.ui.language import counted, spoken, translate
from annotator.ui.pages import Page
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.review.shapes import Figures
    from annotator.store import Project, Standing
    from annotator.ui.window import Window


class Section(QWidget):
    """A chart under its name, with a line that says what it shows."""

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart = chart
        self._name, self._about = QLabel(self), QLabel(self)
        self._name.setObjectName("heading")
        self._about.setObjectName("quiet")
        for part in (self._name, self._about):
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addWidget(chart)

    def say(self, name: str, about: str) -> None:
        """Name it."""
        self._name.setText(spoken(name))
        self._about.setText(spoken(about))
        self._about.setVisible(bool(about))
        self.chart.setAccessibleName(name)


class AgreementPage(Page):
    """Worked out once for each state of the project; the measure only chooses among what was found."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._figures: Figures | None = None
        self._state: tuple[list[Standing], int] | None = None
        self._title, self._about, self._empty = heading(self), QLabel(self), QLabel(self)
        self.measure = QComboBox(self)
        self._measure_name = QLabel(self)
        self.work = WorkStrip(window, self)
        self.tiles, self.labels = Tiles(self), Rows(self)
        self.pairs, self.confusion, self.trend = Grid(self), Grid(self), Trend(self)
        self._warnings, self._done = QLabel(self), QLabel(self)
        self.sections = [
            Section(chart, self)
            for chart in (self.tiles, self.pairs, self.labels, self.confusion, self.trend)
        ]
        self.area = QScrollArea(self)
        self._stack = QStackedWidget(self)
        self._arrange()
        self.work.found.connect(self._show_found)
        self.work.stopped.connect(self._show_stopped)
        self.measure.activated.connect(self._show)
        for section in self.sections:
            section.chart.opened.connect(self._open)
            section.chart.walked.connect(self._follow)

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
        if self._state != state:
            self._state = state
            self.work.begin(translate("Agreement", "Measuring agreement…"), _work)
        self._show()
        (self.tiles if self._figures and self._figures.articles else self.area).setFocus()

    def stop(self) -> None:
        """The project or the window closes."""
        self.work.drop()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Agreement", "Agreement"))
        self._measure_name.setText(translate("Agreement", "Measure"))
        self.measure.setAccessibleName(translate("Agreement", "Measure"))
        self.area.setAccessibleName(translate("Agreement", "Agreement"))
        self.work.retranslate()
        self._show()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        for label in (self._about, self._done):
            label.setObjectName("quiet")
        for label in (self._warnings, self._done, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(40)
        self._measure_name.setBuddy(self.measure)
        self.measure.setMinimumContentsLength(16)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 8)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        head.addWidget(self.work, 1)
        head.addWidget(self._measure_name)
        head.addWidget(self.measure)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 20)
        column.setSpacing(22)
        for place, section in enumerate(self.sections):
            column.addWidget(section)
            if place == 0:
                column.addWidget(self._warnings)
        column.addWidget(self._done)
        column.addStretch(1)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _show_found(self, figures: "Figures") -> None:
        self._figures = figures
        self._show()
        if self.window_of.pages.current is self and self.area.hasFocus():
            self.tiles.setFocus()

    def _show_stopped(self) -> None:
        self._state = None
        self._show()

    def _show(self) -> None:
        figures = self._figures
        there = figures is not None and figures.articles > 0
        self._stack.setCurrentWidget(self.area if there else self._empty)
        self.measure.setVisible(there)
        self._measure_name.setVisible(there)
        self._about.setVisible(there and not self.work.busy())
        if figures is None or not there:
            self._empty.setText(spoken(self._why_empty()))
            return
        chosen = self._fill_measures(figures)
        self._say(figures)
        project = self.window_of.session.project
        schema = project.schema if project else None
        tiles, pairs, labels, confusion, trend = self.sections
        self.tiles.show_figures(made.tiles(figures))
        tiles.say(translate("Agreement", "Over all articles"), "")
        self.pairs.show_boxes(*made.pairs(figures, chosen))
        pairs.say(translate("Agreement", "Pair by pair"), _by(chosen))
        by_label, rows = made.by_label(figures, chosen, schema)
        self.labels.show_figures(rows)
        labels.say(translate("Agreement", "Label by label"), _by(by_label))
        self.confusion.show_boxes(*made.confusion(figures, schema))
        about = translate("Agreement", "How many spans one calls this and the other that; ∅: marked nothing.")
        confusion.say(translate("Agreement", "What is taken for what"), about)
        points, events = made.trend(figures, chosen)
        self.trend.show_points(points, events)
        short = translate("Agreement", "Shown once ten articles are marked done by those who share them.")
        trend.say(translate("Agreement", "Over time"), _by(chosen) if points else short)

    def _say(self, figures: "Figures") -> None:
        parts = (counted("Agreement", "%n article(s)", figures.articles), listed(figures.annotators))
        self._about.setText(spoken(" · ".join(parts)))
        warnings = made.warned(figures)
        self._warnings.setStyleSheet(f"color: {tones().warning};")
        self._warnings.setText("\n".join(spoken(f"⚠ {one}") for one in warnings))
        self._warnings.setVisible(bool(warnings))
        self._done.setText("\n".join(what_was_done(figures)))

    def _fill_measures(self, figures: "Figures") -> str:
        """Offer the measures there are; the chosen one stays, else the headline's."""
        chosen = self.measure.currentData()
        measures = made.measures_of(figures)
        self.measure.clear()
        for measure in measures:
            self.measure.addItem(measure_name(measure), measure)
            self.measure.setItemData(
                self.measure.count() - 1, measure_meaning(measure), Qt.ItemDataRole.ToolTipRole
            )
        if chosen in measures:
            self.measure.setCurrentIndex(measures.index(chosen))
        return str(self.measure.currentData() or "")

    def _why_empty(self) -> str:
        project = self.window_of.session.project
        if self.work.busy():
            return translate("Agreement", "Measuring agreement…")
        if self._figures is None or project is None:
            return translate("Agreement", "Stopped. Press F2 to begin again.")
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

    def _follow(self, rect: QRectF) -> None:
        """Scroll to where the keys went."""
        inside, chart = self.area.widget(), self.sender()
        if isinstance(chart, Chart) and inside is not None:
            middle = chart.mapTo(inside, rect.center().toPoint())
            self.area.ensureVisible(middle.x(), middle.y(), 20, round(rect.height() / 2) + 30)

    def _open(self, sought: object) -> None:
        from annotator.ui.disagreements import DisagreementsPage

        page = self.window_of.pages.open("disagreements")
        if isinstance(page, DisagreementsPage) and isinstance(sought, Sought):
            page.seek(sought)


def _by(measure: str) -> str:
    return f"{measure_name(measure)} — {measure_meaning(measure)}" if measure else ""


def _work(project: "Project", tick: "Tick") -> object:
    from annotator.review.figures import agreement_figures

    return agreement_figures(project, by=("all", "pair", "label", "window"), tick=tick)
