"""The figures themselves, chart under chart, with what weakens them and how they were measured."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.core.schema import Schema
from annotator.ui import agreement_charts as made
from annotator.ui.agreement_words import measure_meaning, measure_name, what_was_done
from annotator.ui.charts import Chart
from annotator.ui.charts_figures import Rows, Tiles
from annotator.ui.charts_grid import Grid
from annotator.ui.charts_trend import Trend
from annotator.ui.language import spoken, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.review.shapes import Figures


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


class FiguresPanel(QScrollArea):
    """``opened(sought)``: what is behind a cell is wanted."""

    opened = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tiles, self.labels = Tiles(self), Rows(self)
        self.pairs, self.confusion, self.trend = Grid(self), Grid(self), Trend(self)
        self._warnings, self._done = QLabel(self), QLabel(self)
        self._done.setObjectName("quiet")
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 4, 16, 20)
        column.setSpacing(22)
        charts: tuple[Chart, ...] = (self.tiles, self.pairs, self.labels, self.confusion, self.trend)
        self.sections = [Section(chart, self) for chart in charts]
        for section in self.sections:
            column.addWidget(section)
            section.chart.opened.connect(self.opened)
            section.chart.walked.connect(self._follow)
        column.insertWidget(1, self._warnings)
        column.addWidget(self._done)
        column.addStretch(1)
        for label in (self._warnings, self._done):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def show_figures(self, figures: "Figures", measure: str, schema: Schema | None) -> None:
        """Show these, by ``measure`` where one is to be chosen."""
        tiles, pairs, labels, confusion, trend = self.sections
        self.tiles.show_figures(made.tiles(figures))
        tiles.say(translate("Agreement", "Over all articles"), "")
        self._say(figures)
        self.pairs.show_boxes(*made.pairs(figures, measure))
        pairs.say(translate("Agreement", "Pair by pair"), _by(measure))
        by_label, rows = made.by_label(figures, measure, schema)
        self.labels.show_figures(rows)
        labels.say(translate("Agreement", "Label by label"), _by(by_label))
        self.confusion.show_boxes(*made.confusion(figures, schema))
        about = translate("Agreement", "How many spans one calls this and the other that; ∅: marked nothing.")
        confusion.say(translate("Agreement", "What is taken for what"), about)
        points, events = made.trend(figures, measure)
        self.trend.show_points(points, events)
        short = translate("Agreement", "Shown once ten articles are marked done by those who share them.")
        trend.say(translate("Agreement", "Over time"), _by(measure) if points else short)

    def retranslate(self) -> None:
        """Say everything in the language in use; the figures are shown anew by whoever has them."""
        self.setAccessibleName(translate("Agreement", "Agreement"))

    def _say(self, figures: "Figures") -> None:
        warnings = made.warned(figures)
        self._warnings.setStyleSheet(f"color: {tones().warning};")
        self._warnings.setText("\n".join(spoken(f"{made.WARNED} {one}") for one in warnings))
        self._warnings.setVisible(bool(warnings))
        self._done.setText("\n".join(what_was_done(figures)))

    def _follow(self, rect: QRectF) -> None:
        """Scroll to where the keys went."""
        inside, chart = self.widget(), self.sender()
        if isinstance(chart, Chart) and inside is not None:
            middle = chart.mapTo(inside, rect.center().toPoint())
            self.ensureVisible(middle.x(), middle.y(), 20, round(rect.height() / 2) + 30)


def _by(measure: str) -> str:
    return f"{measure_name(measure)} — {measure_meaning(measure)}" if measure else ""
