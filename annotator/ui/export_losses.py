"""What an export would leave out, counted behind the window, each with what changes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.core.schema import Schema
from annotator.exchange import ExportReport
from annotator.formats import Format
from annotator.ui.export_words import control_of, hint, losses_said, would_be_written
from annotator.ui.jobs import Latest, Work
from annotator.ui.language import sentence, shown, spoken, translate

if TYPE_CHECKING:
    from annotator.store import Project
    from annotator.ui.window import Window


class LossList(QListWidget):
    """What is lost, a line each. Return activates a line, and does not go on to the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt."""
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemActivated.emit(item)
            event.accept()
            return
        super().keyPressEvent(event)


class LossReport(QWidget):
    """Counts anew when asked, shows how far it is and can be stopped.

    ``counted(report)``: a count is complete. ``wanted(control)``: the user goes from a loss to the control
    that changes it.
    """

    counted = Signal(object)
    wanted = Signal(str)

    def __init__(self, window: "Window", schema: Schema, parent: QWidget) -> None:
        super().__init__(parent)
        self._schema = schema
        self._format: Format | None = None
        self._again: tuple[Project, Work, Format] | None = None
        self.work = Latest(window, self)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.stop = QPushButton(translate("Export", "Count"), self)
        self.list = LossList(self)
        self.list.setObjectName("framed")
        self.list.setWordWrap(True)
        self.list.setTabKeyNavigation(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(translate("Export", "What is left out"))
        self.bar.setAccessibleName(translate("Export", "Counting what is left out"))
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.said)
        layout.addLayout(line)
        layout.addWidget(self.list, 1)
        self.list.hide()
        self.stop.clicked.connect(self._stop_or_go)
        self.list.itemActivated.connect(self._want)
        self.work.progressed.connect(self._show_progress)
        self.work.found.connect(self._show)
        self.work.refused.connect(self._refused)
        self.work.stopped.connect(self._stopped)

    def begin(self, project: "Project", work: Work, form: Format) -> None:
        """Count with ``work``, which gives an ExportReport, in place of what was being counted."""
        self._again = (project, work, form)
        self._format = form
        self.bar.setRange(0, 0)
        self._busy(translate("Export", "Counting what is left out…"))
        self.work.begin(project.path, work)

    def clear(self, why: str) -> None:
        """Count nothing, and say why."""
        self.work.drop()
        self._empty()
        self._idle(why, again=False)

    def _empty(self) -> None:
        self.list.clear()
        self.list.hide()

    def _busy(self, what: str) -> None:
        self.said.setText(spoken(what))
        self.bar.show()
        self.stop.setText(translate("Export", "Stop counting"))
        self.stop.show()

    def _idle(self, what: str, *, again: bool) -> None:
        self.said.setText(spoken(what))
        self.bar.hide()
        self.stop.setText(translate("Export", "Count"))
        self.stop.setVisible(again)

    def _stop_or_go(self) -> None:
        if self.work.busy():
            self.work.cancel()
        elif self._again is not None:
            self.begin(*self._again)

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        said = translate("Export", "Counting what is left out… {done} of {total}")
        self.said.setText(spoken(shown(said.format(done=done, total=total))))

    def _show(self, report: ExportReport) -> None:
        form = self._format
        assert form is not None, "counted for a format"
        self.list.clear()
        losses = losses_said(report.losses, self._schema, report.furniture)
        for reason, said in losses:
            changed_by = hint(reason, form)
            item = QListWidgetItem(
                spoken(said) + (f"\n{spoken(changed_by)}" if changed_by else ""), self.list
            )
            item.setData(Qt.ItemDataRole.UserRole, control_of(reason, form))
            item.setToolTip(translate("Export", "Enter goes to what changes it"))
        self.list.setVisible(bool(losses))
        if losses:
            self.list.setCurrentRow(0)
        said = would_be_written(report)
        self._idle(said if losses else f"{said} {translate('Files', 'Nothing was left out.')}", again=False)
        self.counted.emit(report)

    def _refused(self, error: HashiyaError) -> None:
        self.clear(sentence(error))

    def _stopped(self) -> None:
        self._empty()
        self._idle(translate("Export", "Not counted."), again=True)

    def _want(self, item: QListWidgetItem) -> None:
        self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))
