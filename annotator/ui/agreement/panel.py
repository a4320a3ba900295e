"""The figures of spans, chart under chart, with what weakens them and how they were measured."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.core.schema import Schema
from annotator.ui.agreement import charts as made
from annotator.ui.agreement.sections import ChartsPanel, plain_label, show_lines
from annotator.ui.agreement.words import measure_meaning, measure_name, what_was_done
from annotator.ui.charts.figures import Rows, Tiles
from annotator.ui.charts.grid import Grid
from annotator.ui.charts.trend import Trend
from annotator.ui.language import spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Figures


class FiguresPanel(ChartsPanel):
    """Over everything, by pair and label, what is taken for what, over time and by round."""

    def __init__(self, parent: QWidget) -> None:
        self.tiles, self.labels, self.rounds = Tiles(), Rows(), Rows()
        self.pairs, self.confusion, self.trend = Grid(), Grid(), Trend()
        charts = (self.tiles, self.pairs, self.labels, self.confusion, self.trend, self.rounds)
        super().__init__(charts, parent)
        self._warnings, self._done = plain_label(self), plain_label(self)
        self._done.setObjectName("quiet")
        for chart in charts:
            chart.opened.connect(self.opened)
        self.column.insertWidget(1, self._warnings)
        self.column.insertWidget(self.column.count() - 1, self._done)

    def show_figures(self, figures: "Figures", measure: str, schema: Schema | None) -> None:
        """Show these, by ``measure`` where one is to be chosen."""
        tiles, pairs, labels, confusion, trend, rounds = self.sections
        self.tiles.show_figures(made.tiles(figures))
        tiles.say(translate("Agreement", "Over all articles"), "")
        warnings = [spoken(f"{made.WARNED} {one}") for one in made.warned(figures)]
        show_lines(self._warnings, warnings, warning=True)
        show_lines(self._done, what_was_done(figures))
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
        by_round = made.by_round(figures, measure)
        self.rounds.show_figures(by_round)
        few = translate(
            "Agreement",
            "A round is what was handed out together or, where that is not two rounds, what was finished "
            "under one version of the guideline. Shown once there are two.",
        )
        rounds.say(translate("Agreement", "Round by round"), _by(measure) if by_round else few)

    def retranslate(self) -> None:
        """Say everything in the language in use; the figures are shown anew by whoever has them."""
        self.setAccessibleName(translate("Agreement", "Agreement"))


def _by(measure: str) -> str:
    return f"{measure_name(measure)} — {measure_meaning(measure)}" if measure else ""
