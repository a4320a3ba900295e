"""A corpus to publish, seen before it is written: what each part would hold, what each format would not."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.exchange import workers_here
from annotator.publishing import Parted, Plan, PublishReport, part_project, rehearse_publish
from annotator.publishing.parts import Distribution
from annotator.review.passing import with_filter
from annotator.ui import ask
from annotator.ui.exchange.export_form import people_of
from annotator.ui.exchange.export_words import losses_said
from annotator.ui.exchange.publish_form import PublishForm, plan_from_json, plan_to_json
from annotator.ui.exchange.rehearsal import Rehearsal
from annotator.ui.jobs import Latest
from annotator.ui.language import counted, directed, isolated, number, sentence, shown, spoken, translate
from annotator.ui.suggest_words import label_name

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 350


class PublishDialog(QDialog):
    """``plan`` and ``place`` are there once it was accepted."""

    def __init__(self, window: "Window", project: "Project", me: str) -> None:
        super().__init__(window)
        self._window, self._project = window, project
        self.plan: Plan | None = None
        self.place: Path | None = None
        self._parted: Parted | None = None
        self._lossy = False
        self.setWindowTitle(translate("Publish", "Publish a corpus"))
        self._me = me
        self.form = PublishForm(project.schema, people_of(window, project, me), self)
        self.said, self.table = QLabel(self), QTableWidget(self)
        self.losses = Rehearsal(window, self, translate("Export", "Counting what is left out"))
        self.losses.list.setAccessibleName(translate("Export", "What is left out"))
        self._parting, self._outlets = Latest(window, self), Latest(window, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._recount = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        ok, cancel = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel
        self.buttons = QDialogButtonBox(ok | cancel, self)
        self.buttons.button(ok).setText(translate("Publish", "Publish…"))
        self.buttons.button(cancel).setText(translate("Dialogs", "Cancel"))
        self.keep = self.buttons.addButton(
            translate("Publish", "Keep the parts, write nothing"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._arrange()
        remembered = window.settings.plan(project.uuid)
        if remembered:
            self.form.fill(plan_from_json(remembered))
        self.form.title.setText(self.form.title.text() or project.name)
        self._connect()
        self.form.title.setFocus()
        self._outlets.begin(project.path, lambda opened, _tick: opened.outlets())
        self._divide()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._divide)
        self._recount.timeout.connect(self._count)
        self.form.divided.connect(self._pause.start)
        self.form.changed.connect(self._change)
        self._parting.found.connect(self._show)
        self._parting.refused.connect(self._refuse)
        self._outlets.found.connect(self.form.out.show_outlets)
        self._outlets.refused.connect(self._window.show_error)
        self.losses.found.connect(self._tell_losses)
        self.keep.clicked.connect(self._keep_parts)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def busy(self) -> bool:
        """Whether the parts, or what is left out, are still being worked out."""
        waiting = self._pause.isActive() or self._recount.isActive()
        return waiting or any(one.busy() for one in (self._parting, self._outlets, self.losses.work))

    def accept(self) -> None:
        """Ask where to; without an answer the choices stay open."""
        if not self._ok().isEnabled():
            return
        plan = self.form.plan()
        place = ask.folder_to_write(
            self._window, self._project.path.with_name(f"{self._project.name}-corpus")
        )
        if place is None:
            return
        self.plan, self.place = plan, place
        self._window.settings.set_plan(self._project.uuid, plan_to_json(plan))
        self._stop()
        super().accept()

    def reject(self) -> None:
        """Nothing is written, and nothing goes on behind."""
        self._stop()
        super().reject()

    def _keep_parts(self) -> None:
        """Freeze the parts as they are shown, as ``hashiya split --freeze`` does."""
        if self._parted is None or self.busy():
            return
        try:
            self._project.freeze_split(self._parted.parts)
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self._window.settings.set_plan(self._project.uuid, plan_to_json(self.form.plan()))
        said = translate("Publish", "The parts are kept: later articles never move them.")
        self._window.session.reported.emit(said)
        self._divide()

    def _divide(self) -> None:
        self._pause.stop()
        self._recount.stop()
        self.losses.clear("")
        self._parted = None
        fault = self.form.fault()
        self._may_go()
        if fault:
            self._parting.drop()
            self.table.setRowCount(0)
            self.said.setText(spoken(fault))
            return
        self.said.setText(spoken(translate("Publish", "Working out the parts…")))
        self._parting.begin(self._project.path, partial(_part, self.form.plan(), self._me))

    def _show(self, parted: Parted) -> None:
        schema = self._project.schema
        labels = [label.id for label in schema.labels if label.id in parted.whole.labels]
        heads = [
            translate("Publish", "Part"),
            translate("Publish", "Articles"),
            *(label_name(schema, label) for label in labels),
            translate("Publish", "Outlets"),
            translate("Publish", "From"),
            translate("Publish", "To"),
        ]
        lines = [*parted.each.items(), (translate("Publish", "all"), parted.whole)]
        self.table.setColumnCount(len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.setRowCount(len(lines))
        for row, (name, held) in enumerate(lines):
            for column, text in enumerate(_cells(name, held, labels)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnsToContents()
        self._parted = parted
        self.said.setText(spoken(_told(parted)))
        self._count()

    def _refuse(self, error: HashiyaError) -> None:
        self.table.setRowCount(0)
        self.said.setText(spoken(sentence(error)))
        self._may_go()

    def _change(self) -> None:
        """Other formats: the parts stay, what is left out is counted anew."""
        if self._parted is None:
            self._pause.start()
            return
        self._lossy = False
        self._recount.start()
        self._may_go()

    def _count(self) -> None:
        self._recount.stop()
        self._lossy = False
        self._may_go()
        if self.form.fault():
            self.losses.clear(self.form.fault())
        elif self._parted is not None and self._parted.whole.articles:
            self.losses.begin(self._project.path, partial(_counted, self.form.plan(), self._me))

    def _tell_losses(self, report: PublishReport) -> None:
        schema = self._project.schema
        lines = [
            (f"{isolated(name)}: {said}", "")
            for name, losses in report.losses.items()
            for _reason, said in losses_said(losses, schema)
        ]
        self._lossy = bool(lines)
        if lines and self.form.plan().strict:
            said = translate("Export", "Something is left out, so nothing would be written.")
        else:
            said = "" if lines else translate("Files", "Nothing was left out.")
        self.losses.tell(said, lines)
        self._may_go()

    def _may_go(self) -> None:
        ready = not self.form.fault() and self._parted is not None and self._parted.whole.articles > 0
        self.keep.setEnabled(ready)
        refused = self._lossy and self.form.out.strict.isChecked()
        self._ok().setEnabled(ready and not refused)

    def _ok(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _stop(self) -> None:
        self._pause.stop()
        self._recount.stop()
        self._window.settings.set_layout("publish", self.saveGeometry())
        for work in (self._parting, self._outlets, self.losses.work):
            work.drop()

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
        seen = QWidget(self)
        beside = QVBoxLayout(seen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.said)
        beside.addWidget(self.table, 3)
        beside.addWidget(self.losses)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(self.form, 6)
        both.addWidget(seen, 5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.addLayout(both, 1)
        layout.addWidget(self.buttons)
        self.resize(940, 640)
        self.restoreGeometry(self._window.settings.layout("publish"))


def filtered(plan: Plan, me: str, project: "Project", tick: "Tick") -> Plan:
    """The plan with its filter worked out."""
    return msgspec.structs.replace(plan, choice=with_filter(project, plan.choice, me, tick))


def _counted(plan: Plan, me: str, project: "Project", tick: "Tick") -> PublishReport:
    return rehearse_publish(project, filtered(plan, me, project, tick), tick, workers=workers_here())


def _part(plan: Plan, me: str, project: "Project", tick: "Tick") -> Parted:
    choice = with_filter(project, plan.choice, me, tick)
    return part_project(project, choice, plan.shares, seed=plan.seed, by_date=plan.by_date, tick=tick)


def _cells(name: str, held: Distribution, labels: list[str]) -> list[str]:
    counts = (held.articles, *(held.labels.get(one, 0) for one in labels), sum(map(bool, held.sources)))
    return [directed(name), *map(number, counts), shown(held.first), shown(held.last)]


def _told(parted: Parted) -> str:
    if not parted.whole.articles:
        return translate(
            "Publish", "No article is done by those who are chosen; there is nothing to publish."
        )
    said = [counted("Publish", "%n article(s) will be published.", parted.whole.articles)]
    groups = len(set(parted.groups.values()))
    if groups:
        said.append(counted("Publish", "%n group(s) of near-duplicates stay together.", groups))
    if parted.furniture:
        said.append(counted("Publish", "%n span(s) in site furniture are left out.", parted.furniture))
    if parted.frozen:
        said.append(counted("Publish", "%n article(s) stood in a part before and stay there.", parted.frozen))
    return " ".join(said)
