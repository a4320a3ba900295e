"""What the screens of agreement share: work behind the window, shown in a strip that can stop it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from annotator.core.errors import HashiyaError
from annotator.ui.jobs import Job, Work, raise_again
from annotator.ui.language import spoken, translate

if TYPE_CHECKING:
    from annotator.ui.window import Window


class WorkStrip(QWidget):
    """Hidden until work is begun: what is going on, how far it is, and a button that stops it.

    ``found(result)``: it is done. ``stopped()``: the user stopped it, or it was refused and that was said.
    """

    found = Signal(object)
    stopped = Signal()

    def __init__(self, window: "Window", parent: QWidget) -> None:
        super().__init__(parent)
        self._window = window
        self._job: Job | None = None
        self._said = QLabel(self)
        self._said.setObjectName("quiet")
        self._said.setWordWrap(True)  # beside the text there is little room
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setMinimumWidth(30)
        self._stop = QPushButton(self)
        self._stop.clicked.connect(self.cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._said)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self._stop)
        self.hide()

    def busy(self) -> bool:
        """Whether work is going on."""
        return self._job is not None

    def begin(self, what: str, work: Work) -> None:
        """Do ``work(project, tick)`` behind the window, in place of what was going on; ``what`` says what."""
        self.drop()
        project = self._window.session.project
        if project is None:
            return
        # The job is the window's: this strip may go while the work still runs.
        job = self._job = Job(project.path, work, self._window)
        job.progressed.connect(self._show)
        job.succeeded.connect(self._succeed)
        job.refused.connect(self._refuse)
        job.broke.connect(raise_again)
        job.broke.connect(self._break)
        job.cancelled.connect(self._end)
        job.ended.connect(job.deleteLater)
        self._said.setText(spoken(what))
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(what)
        self.retranslate()
        self.show()
        job.start()

    def cancel(self) -> None:
        """Ask the work to stop; ``stopped`` follows."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Stop it and hear no more of it."""
        self.cancel()
        self._job = None
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._stop.setText(translate("Agreement", "Cancel"))

    def _show(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self._bar.setMaximum(total)
            self._bar.setValue(done)

    def _succeed(self, result: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
            self.found.emit(result)

    def _refuse(self, error: HashiyaError) -> None:
        if self.sender() is self._job:
            self._window.show_error(error)
            self._end()

    def _break(self, _error: Exception) -> None:
        self._end()

    def _end(self) -> None:
        if self.sender() is self._job:
            self._job = None
            self.hide()
            self.stopped.emit()


def heading(parent: QWidget) -> QLabel:
    """The name of a screen, above it."""
    made = QLabel(parent)
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * 1.35)
    font.setBold(True)
    made.setFont(font)
    return made


def hint(box: QComboBox, row: int, text: str) -> None:
    """What a row of a box means, for those who rest on it and those who hear it."""
    for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
        box.setItemData(row, text, role)
