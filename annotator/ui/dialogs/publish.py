"""A corpus to publish, seen before it is written: what each part would hold."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from annotator.core.errors import HashiyaError
from annotator.publishing import Parted, Plan, part_project
from annotator.publishing.parts import Distribution
from annotator.ui import ask
from annotator.ui.jobs import Latest
from annotator.ui.language import counted, directed, number, sentence, spoken, translate
from annotator.ui.publish_form import PublishForm
from annotator.ui.suggest_words import label_name

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 350


class PublishDialog(QDialog):
    """``plan`` and ``place`` are there once it was accepted."""

    def __init__(self, window: "Window", project: "Project") -> None:
        super().__init__(window)
        self._window, self._project = window, project
        self.plan: Plan | None = None
        self.place: Path | None = None
        self.setWindowTitle(translate("Publish", "Publish a corpus"))
        self.resize(900, 620)
        self.form, self.said, self.table = PublishForm(self), QLabel(self), QTableWidget(self)
        self._parting = Latest(window, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        self.buttons.button(ok).setText(translate("Publish", "Publish…"))
        self.buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        self._arrange()
        self._pause.timeout.connect(self._divide)
        self.form.divided.connect(self._pause.start)
        self.form.formats.ticked_changed.connect(self._may_go)
        self._parting.found.connect(self._show)
        self._parting.refused.connect(self._refuse)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.form.title.setText(project.name)
        self._articles = 0
        self._divide()

    def busy(self) -> bool:
        """Whether the parts are still being worked out."""
        return self._pause.isActive() or self._parting.busy()

    def accept(self) -> None:
        """Ask where to; without an answer the choices stay open."""
        if self.form.fault():
            return
        plan = self.form.plan()
        place = ask.folder_to_write(
            self._window, self._project.path.with_name(f"{self._project.name}-corpus")
        )
        if place is None:
            return
        self.plan, self.place = plan, place
        self._stop()
        super().accept()

    def reject(self) -> None:
        """Nothing is written, and nothing goes on behind."""
        self._stop()
        super().reject()

    def _divide(self) -> None:
        self._pause.stop()
        fault = self.form.fault()
        self._may_go()
        if fault:
            self._parting.drop()
            self.table.setRowCount(0)
            self.said.setText(spoken(fault))
            return
        self.said.setText(spoken(translate("Publish", "Working out the parts…")))
        self._parting.begin(self._project.path, partial(_part, self.form.plan()))

    def _show(self, parted: Parted) -> None:
        schema = self._project.schema
        labels = [label.id for label in schema.labels if label.id in parted.whole.labels]
        heads = [
            translate("Publish", "Part"),
            translate("Publish", "Articles"),
            *(label_name(schema, label) for label in labels),
        ]
        lines = [*parted.each.items(), (translate("Publish", "all"), parted.whole)]
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(lines))
        for row, (name, held) in enumerate(lines):
            for column, text in enumerate(_cells(name, held, labels)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self._articles = parted.whole.articles
        self.said.setText(spoken(_told(parted)))
        self._may_go()

    def _refuse(self, error: HashiyaError) -> None:
        self.table.setRowCount(0)
        self._articles = 0
        self.said.setText(spoken(sentence(error)))
        self._may_go()

    def _may_go(self) -> None:
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(not self.form.fault() and self._articles > 0)

    def _stop(self) -> None:
        self._pause.stop()
        self._parting.drop()

    def _arrange(self) -> None:
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.table.setAccessibleName(translate("Publish", "What each part holds"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setMinimumSectionSize(40)
        choices = QScrollArea(self)
        choices.setWidget(self.form)
        choices.setWidgetResizable(True)
        choices.setFrameShape(QFrame.Shape.NoFrame)
        choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        beside = QVBoxLayout()
        beside.addWidget(self.said)
        beside.addWidget(self.table, 1)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(choices, 5)
        both.addLayout(beside, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.addLayout(both, 1)
        layout.addWidget(self.buttons)


def _part(plan: Plan, project: "Project", tick: "Tick") -> Parted:
    return part_project(project, plan.choice, plan.shares, seed=plan.seed, by_date=plan.by_date, tick=tick)


def _cells(name: str, held: Distribution, labels: list[str]) -> list[str]:
    return [directed(name), number(held.articles), *(number(held.labels.get(one, 0)) for one in labels)]


def _told(parted: Parted) -> str:
    if not parted.whole.articles:
        return translate(
            "Publish", "No article is done by those who are chosen; there is nothing to publish."
        )
    said = [counted("Publish", "%n article(s) will be published.", parted.whole.articles)]
    groups = len(set(parted.groups.values()))
    if groups:
        said.append(counted("Publish", "%n group(s) of near-duplicates stay together.", groups))
    if parted.frozen:
        said.append(counted("Publish", "%n article(s) stood in a part before and stay there.", parted.frozen))
    return " ".join(said)
