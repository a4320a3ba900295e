"""What the parts of the agreement screen are made of: charts under their names, in a column that scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.charts.chart import Chart
from annotator.ui.language import spoken
from annotator.ui.theme import tones


class Section(QWidget):
    """A chart under its name, with a line that says what it shows."""

    def __init__(self, chart: Chart, parent: QWidget) -> None:
        super().__init__(parent)
        self.chart = chart
        self._name, self._about = plain_label(self), plain_label(self)
        self._name.setObjectName("heading")
        self._about.setObjectName("quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._name)
        layout.addWidget(self._about)
        layout.addWidget(chart)

    def said(self) -> tuple[str, str]:
        """Its name, and the line that says what it shows."""
        return self._name.text(), self._about.text()

    def say(self, name: str, about: str) -> None:
        """Name it."""
        self._name.setText(spoken(name))
        self._about.setText(spoken(about) if about else "")
        self._about.setVisible(bool(about))
        self.chart.setAccessibleName(name)


class ChartsPanel(QScrollArea):
    """A column of sections. ``opened(sought)``: what is behind a cell is wanted."""

    opened = Signal(object)

    def __init__(self, charts: Sequence[Chart], parent: QWidget) -> None:
        super().__init__(parent)
        inside = QWidget(self)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(16, 4, 16, 20)
        self.column.setSpacing(22)
        self.sections = [Section(chart, self) for chart in charts]
        for section in self.sections:
            self.column.addWidget(section)
            section.chart.walked.connect(self._follow)
        self.column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def retranslate(self) -> None:
        """Say everything in the language in use; the figures are shown anew by whoever has them."""

    def first_chart(self) -> QWidget:
        """Where the keys begin: the first chart that shows anything, else the panel itself."""
        return next((one.chart for one in self.sections if one.chart.cells() and one.isVisibleTo(self)), self)

    def _follow(self, rect: QRectF) -> None:
        """Scroll to where the keys went."""
        inside, chart = self.widget(), self.sender()
        if isinstance(chart, Chart) and inside is not None:
            middle = chart.mapTo(inside, rect.center().toPoint())
            self.ensureVisible(middle.x(), middle.y(), 20, round(rect.height() / 2) + 30)


def plain_label(parent: QWidget) -> QLabel:
    """A line or more of words, never markup."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    return made


def show_lines(label: QLabel, lines: Sequence[str], *, warning: bool = False) -> None:
    """Show these lines, or nothing where there are none."""
    if warning:
        label.setStyleSheet(f"color: {tones().warning};")
    label.setText("\n".join(lines))
    label.setVisible(bool(lines))
