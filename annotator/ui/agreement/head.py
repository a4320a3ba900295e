"""Above the figures: by which measure, between whom, and a report of it all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QPushButton, QWidget

from annotator.ui.agreement.words import measure_meaning, measure_name
from annotator.ui.agreement.work import heading, hint
from annotator.ui.header import CutLabel
from annotator.ui.language import directed, translate


class Head(QWidget):
    """``measure_changed``; ``annotators_changed``: others are to be compared; ``report_wanted``."""

    measure_changed = Signal()
    annotators_changed = Signal()
    report_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._about = heading(self), CutLabel(self)
        self._about.setObjectName("quiet")
        self.measure = QComboBox(self)
        self.measure.setMinimumContentsLength(13)
        self.measure.activated.connect(self.measure_changed)
        self._menu = QMenu(self)
        self.people, self.report = QPushButton(self), QPushButton(self)
        self.people.setMenu(self._menu)
        self.report.clicked.connect(self.report_wanted)
        self._names: Sequence[str] = ()
        self._usual: Sequence[str] = ()
        self._wanted = True
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 16, 8)
        self._layout.setSpacing(10)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._about, 1)
        for part in (self.measure, self.people, self.report):
            self._layout.addWidget(part)

    def put(self, strip: QWidget) -> None:
        """Give what goes on a place of its own beside the title."""
        self._layout.insertWidget(2, strip, 1)

    def annotators(self) -> tuple[str, ...] | None:
        """Who is to be compared; None: all but gold."""
        chosen = [action.data() for action in self._menu.actions() if action.isChecked()]
        return None if chosen == list(self._usual) else tuple(chosen)

    def show_people(self, names: Sequence[str], usual: Sequence[str]) -> None:
        """Offer these annotators; the ``usual`` ones are compared until somebody chooses."""
        if list(names) == list(self._names):
            return
        self._names, self._usual = names, usual
        self._menu.clear()
        for name in names:
            action = QAction(directed(name.replace("&", "&&")), self._menu)
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in usual)
            action.toggled.connect(self._choose)
            self._menu.addAction(action)

    def show_measures(self, measures: Sequence[str], *, wanted: bool) -> str:
        """Offer these; the chosen one stays, else it is the first. Returns it, "" where there is none.

        ``wanted``: what is seen goes by a measure, so that it can be chosen.
        """
        self._wanted = wanted
        chosen = self.measure.currentData()
        self.measure.clear()
        for measure in measures:
            self.measure.addItem(measure_name(measure), measure)
            hint(self.measure, self.measure.count() - 1, measure_meaning(measure))
        if chosen in measures:
            self.measure.setCurrentIndex(list(measures).index(chosen))
        return str(self.measure.currentData() or "")

    def show_about(self, text: str, *, there: bool) -> None:
        """Say what was compared; where nothing was (``there``), nothing can be chosen or reported."""
        self._about.show_text(text, ours=True)
        self._about.setVisible(bool(text))
        self.measure.setVisible(there and self._wanted)
        self.report.setVisible(there)
        self.people.setVisible(len(self._names) > min(2, len(self._usual)))

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Agreement", "Agreement"))
        name = translate("Agreement", "Measure")
        self.measure.setAccessibleName(name)
        self.measure.setToolTip(name)
        self.people.setText(translate("Agreement", "Annotators ▾"))
        self.report.setText(translate("Agreement", "Write a report…"))

    def _choose(self) -> None:
        checked = sum(action.isChecked() for action in self._menu.actions())
        action = self.sender()
        if checked < 2 and isinstance(action, QAction):
            # It takes two: what was let go comes back.
            action.setChecked(True)
        else:
            self.annotators_changed.emit()
