"""What is to be loaded, seen before it is: each file, what it is taken for, how it reads, what is wrong."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QProgressBar,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.exchange.loading import article_files
from annotator.exchange.looking import FileSeen, look_at_paths, remember, remembered
from annotator.loaders import Asked
from annotator.ui.dialogs.preview import Preview
from annotator.ui.exchange.load_form import LoadForm
from annotator.ui.exchange.load_rows import FilesSeen
from annotator.ui.exchange.load_words import about
from annotator.ui.jobs import Latest
from annotator.ui.language import counted, sentence, spoken, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 300
_ROWS = 20_000
"""Articles of one file that are counted; of a longer one only the beginning is looked at."""


class LoadDialog(QDialog):
    """``asked()`` is how the files are to be read. Raises NotThere, NoArticles or CannotRead at once."""

    def __init__(self, window: "Window", project: "Project", paths: Sequence[Path]) -> None:
        article_files(paths)
        super().__init__(window)
        self._project, self._paths = project, paths
        self.setWindowTitle(translate("Load", "Load articles"))
        self.resize(960, 640)
        self.said, self.about = QLabel(self), QLabel(self)
        self.bar = QProgressBar(self)
        self.table, self.rows = QTableView(self), FilesSeen(self)
        self.form, self.preview = LoadForm(self), Preview(self)
        self._looking, self._reading = Latest(window, self), Latest(window, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        self.buttons.button(ok).setText(translate("Load", "Load"))
        self.buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        self._arrange()
        self._connect()
        self._look()

    def asked(self) -> Asked:
        """What was chosen for all files, and the columns that were chosen before."""
        return remembered(self._project, self.form.asked())

    def busy(self) -> bool:
        """Whether files are still being looked at."""
        return self._pause.isActive() or self._looking.busy()

    def accept(self) -> None:
        """Remember which columns were chosen, and load."""
        # What keeps the project from being written is said by the load itself.
        with suppress(HashiyaError):
            remember(self._project, self.asked())
        self._stop()
        super().accept()

    def reject(self) -> None:
        """Nothing is loaded, and nothing goes on behind."""
        self._stop()
        super().reject()

    # -- looking -----------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._pause.stop()
        self.said.setText(spoken(translate("Load", "Looking at the files…")))
        self.bar.setRange(0, 0)
        self.bar.show()
        self._looking.begin(self._project.path, partial(_look_at, list(self._paths), self.asked()))

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _take(self, files: list[FileSeen]) -> None:
        self.bar.hide()
        kept = self._current()
        self.rows.show_files(files)
        columns = next((one.columns for one in files if one.columns is not None), None)
        kinds = sorted({one.kind for one in files})
        self.form.show_for(columns, kinds, wrecked=any(one.wrecked for one in files))
        self._summarise(files)
        place = next((row for row, one in enumerate(files) if kept and one.path == kept.path), 0)
        # Not selectRow(), which from right to left finds no column under the far edge and so no row.
        self.table.setCurrentIndex(self.rows.index(place, 0))

    def _summarise(self, files: Sequence[FileSeen]) -> None:
        known = sum(one.known for one in files)
        new = sum(one.articles for one in files) - known
        faults, wrecked = sum(len(one.problems) for one in files), sum(one.wrecked for one in files)
        said = [
            counted("Load", "%n file(s):", len(files)),
            counted("Load", "%n new article(s) will be loaded.", new),
        ]
        if known:
            said.append(counted("Load", "%n are in the project already.", known))
        if faults:
            said.append(counted("Load", "%n file(s) or part(s) of files will not be taken.", faults))
        if wrecked:
            said.append(counted("Load", "In %n the Arabic is torn or reversed.", wrecked))
        if not all(one.whole for one in files):
            said.append(translate("Load", "Of long files only the beginning was looked at."))
        self.said.setText(spoken(" ".join(said)))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(new > 0)

    def _no_look(self, error: HashiyaError) -> None:
        self.bar.hide()
        self.rows.show_files(())
        self.said.setText(spoken(sentence(error)))
        self.preview.show_text("")
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(False)

    # -- one file ----------------------------------------------------------------------------------------

    def _current(self) -> FileSeen | None:
        return self.rows.file(self.table.currentIndex().row())

    def _show_file(self) -> None:
        seen = self._current()
        self.about.setText(spoken(about(seen)) if seen else "")
        self.preview.show_text(seen.first[0].text if seen and seen.first else "")
        if seen and seen.first and not seen.first[0].text:
            self._reading.begin(self._project.path, partial(_look_at, [seen.path], self.asked()))

    def _show_text(self, files: list[FileSeen]) -> None:
        self.preview.show_text(files[0].first[0].text if files[0].first else "")

    # -- inside ------------------------------------------------------------------------------------------

    def _stop(self) -> None:
        self._pause.stop()
        self._looking.drop()
        self._reading.drop()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._look)
        self.form.changed.connect(self._pause.start)
        self._looking.progressed.connect(self._show_progress)
        self._looking.found.connect(self._take)
        self._looking.refused.connect(self._no_look)
        self._reading.found.connect(self._show_text)
        self._reading.refused.connect(self._no_look)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_file())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _arrange(self) -> None:
        for label in (self.said, self.about):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.preview.setAccessibleName(translate("Load", "How the file reads"))
        self.table.setAccessibleName(translate("Load", "The files"))
        self._dress_table()
        choices = QScrollArea(self)
        choices.setWidget(self.form)
        choices.setWidgetResizable(True)
        choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choices.setFrameShape(QFrame.Shape.NoFrame)
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        seen = QSplitter(Qt.Orientation.Vertical, self)
        seen.addWidget(self.table)
        seen.addWidget(_with_margins(self._beside(), 0, 10))
        seen.setStretchFactor(1, 1)
        seen.setSizes([200, 330])
        parts = QSplitter(Qt.Orientation.Horizontal, self)
        parts.addWidget(choices)
        parts.addWidget(_with_margins(seen, 12, 0))
        parts.setStretchFactor(1, 1)
        parts.setSizes([250, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.said)
        layout.addWidget(self.bar)
        layout.addWidget(parts, 1)
        layout.addWidget(self.buttons)

    def _beside(self) -> QWidget:
        reading = QWidget(self)
        column = QVBoxLayout(reading)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.about)
        column.addWidget(self.preview, 1)
        return reading

    def _dress_table(self) -> None:
        table = self.table
        with QSignalBlocker(table):
            table.setModel(self.rows)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSortingEnabled(True)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setSortIndicatorShown(False)
        head.setStretchLastSection(True)
        head.setHighlightSections(False)
        head.setMinimumSectionSize(40)
        for place, width in enumerate((145, 62, 150, 150, 84)):
            head.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(place, width)


def _with_margins(part: QWidget, side: int, top: int) -> QWidget:
    """A part of a splitter, kept off its handle."""
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(side, top, side, 0)
    layout.addWidget(part)
    return around


def _look_at(paths: list[Path], asked: Asked, project: "Project", tick: "Tick") -> list[FileSeen]:
    return look_at_paths(project, paths, asked, rows=_ROWS, tick=tick)
