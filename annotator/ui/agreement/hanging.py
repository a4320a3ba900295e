"""The parts of the screen of agreement that are not of spans: attributes and links, and annotators."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.core.schema import Schema
from annotator.ui.agreement import hanging_charts as made
from annotator.ui.agreement.sections import ChartsPanel, plain_label, show_lines
from annotator.ui.agreement.words import measure_meaning, measure_name
from annotator.ui.charts.figures import Rows
from annotator.ui.charts.grid import Grid
from annotator.ui.disagreements.filters import pair_name
from annotator.ui.disagreements.words import Sought
from annotator.ui.language import spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Figures, Pair


class HangingPanel(ChartsPanel):
    """Values of attributes, and links, of one pair; a box chooses the pair where there are several."""

    def __init__(self, parent: QWidget) -> None:
        self.attributes, self.links = Rows(), Rows()
        super().__init__((self.attributes, self.links), parent)
        self.pair = QComboBox(self)
        self.pair.setMinimumContentsLength(16)
        self.pair.activated.connect(self._show)
        self._warnings = plain_label(self)
        self.column.insertWidget(0, self.pair, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.insertWidget(1, self._warnings)
        self._figures: Figures | None = None
        self._schema: Schema | None = None
        for chart in (self.attributes, self.links):
            chart.opened.connect(self.opened)

    def show_figures(self, figures: "Figures", schema: Schema | None) -> None:
        """Show these, of the pair that was chosen before where it is still there."""
        self._figures, self._schema = figures, schema
        chosen = self._chosen()
        pairs = list(dict.fromkeys(row.pair for row in figures.hanging or ()))
        self.pair.clear()
        for one in pairs:
            self.pair.addItem(pair_name(*one), one)
        if chosen in pairs:
            self.pair.setCurrentIndex(pairs.index(chosen))
        self.pair.setVisible(len(pairs) > 1)
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language in use; the figures are shown anew by whoever has them."""
        self.setAccessibleName(translate("Agreement", "Attributes and links"))
        name = translate("Agreement", "Pair of annotators")
        self.pair.setAccessibleName(name)
        self.pair.setToolTip(name)

    def _chosen(self) -> "Pair | None":
        one = self.pair.currentData()
        # Qt hands a tuple back as a list.
        return (one[0], one[1]) if one else None

    def _show(self) -> None:
        figures, pair = self._figures, self._chosen()
        attributes, links = self.sections
        rows = [row for row in (figures.hanging or () if figures else ()) if row.pair == pair]
        self.attributes.show_figures(made.attributes(rows, self._schema))
        self.links.show_figures(made.links(rows, self._schema))
        show_lines(self._warnings, made.warned(rows), warning=True)
        measured = figures is not None and figures.hanging is not None
        waiting = translate("Agreement", "Being measured; it follows the figures of spans.")
        none = translate("Agreement", "No two annotators gave values to spans that answer each other yet.")
        about = _by("attribute_alpha") if self.attributes.cells() else none if measured else waiting
        attributes.say(translate("Agreement", "Values of attributes"), about)
        none = translate("Agreement", "Nobody drew a link between spans that answer each other yet.")
        about = _by("link_f1") if self.links.cells() else none if measured else waiting
        links.say(translate("Agreement", "Links"), about)


class CompetencePanel(ChartsPanel):
    """How far each annotator can be relied on, and what the chosen one gives where something is right."""

    def __init__(self, parent: QWidget) -> None:
        self.annotators, self.answers = Rows(), Grid()
        super().__init__((self.annotators, self.answers), parent)
        self._warnings = plain_label(self)
        self.column.insertWidget(1, self._warnings)
        self._figures: Figures | None = None
        self._schema: Schema | None = None
        self._chosen = ""
        self.annotators.opened.connect(self._choose)
        self.answers.opened.connect(self._open)

    def show_figures(self, figures: "Figures", schema: Schema | None) -> None:
        """Show these; at first the one who can be relied on least is chosen."""
        self._figures, self._schema = figures, schema
        rows = figures.competence or ()
        if self._chosen not in [one.annotator for one in rows]:
            known = [one for one in rows if one.value is not None]
            self._chosen = min(known, key=lambda one: one.value or 0.0).annotator if known else ""
        self._show()

    def retranslate(self) -> None:
        """Say everything in the language in use; the figures are shown anew by whoever has them."""
        self.setAccessibleName(translate("Agreement", "Annotators"))

    def _show(self) -> None:
        figures = self._figures
        people, answers = self.sections
        rows = (figures.competence or ()) if figures else ()
        self.annotators.show_figures(made.competence(rows))
        show_lines(self._warnings, made.warned(rows), warning=True)
        measured = figures is not None and figures.competence is not None
        waiting = translate("Agreement", "Being measured; it follows the figures of spans.")
        none = translate("Agreement", "Nobody marked anything in an article that another annotated too.")
        about = _by("competence") if rows else none if measured else waiting
        people.say(translate("Agreement", "How far each can be relied on"), about)
        chosen = next((one for one in rows if one.annotator == self._chosen), None)
        self.answers.show_boxes(*made.answers(chosen, self._schema))
        answers.setVisible(chosen is not None)
        name = translate("Agreement", "What {annotator} gives").format(annotator=spoken(self._chosen))
        told = translate(
            "Agreement",
            "Rows: what is right, as far as all together can tell. Columns: what is given there, as a share. "
            "∅: nothing is marked. Enter on a name above shows somebody else.",
        )
        answers.say(name, told)

    def _choose(self, annotator: object) -> None:
        self._chosen = str(annotator)
        self._show()

    def _open(self, sought: object) -> None:
        if isinstance(sought, Sought):
            self.opened.emit(sought)


def _by(measure: str) -> str:
    return f"{measure_name(measure)} — {measure_meaning(measure)}"
