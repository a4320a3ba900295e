"""What goes out, seen before it goes: the choices, one article as it is written, and what is left out."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from annotator.core.errors import HashiyaError
from annotator.exchange import ExportReport, Sample, rehearse_export, sample_export, workers_here
from annotator.review.passing import with_filter
from annotator.ui import ask
from annotator.ui.dialogs.preview import lay_out
from annotator.ui.exchange.export_form import ExportForm, people_of
from annotator.ui.exchange.export_wish import Wish, fitting, wish_from_json, wish_to_json
from annotator.ui.exchange.export_words import control_of, hint, losses_said, would_be_written
from annotator.ui.exchange.rehearsal import Rehearsal
from annotator.ui.jobs import Latest
from annotator.ui.language import quoted, sentence, spoken, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.window import Window

_PAUSE_MS = 180
_LONGEST = 20_000
_TAB = 16
_BESIDE = (14, 0, 14, 0)


class ExportDialog(QDialog):
    """Shows what would be written; what is wished and ``place`` are there once it was accepted."""

    def __init__(self, window: "Window", project: "Project", me: str) -> None:
        super().__init__(window)
        self._window, self._project, self._me = window, project, me
        self.place: Path | None = None
        self.report: ExportReport | None = None
        self.setWindowTitle(translate("Export", "Export"))
        people = people_of(window, project, me)
        self.form = ExportForm(project.schema, people, self)
        self.losses = Rehearsal(window, self, translate("Export", "Counting what is left out"))
        self.losses.list.setAccessibleName(translate("Export", "What is left out"))
        self.about_sample, self.sample = QLabel(self), QPlainTextEdit(self)
        self._sampling, self._facts = Latest(window, self), Latest(window, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._arrange()
        self._pause.timeout.connect(self._rehearse)
        self._sampling.found.connect(self._show_sample)
        self._sampling.refused.connect(self._no_sample)
        self._facts.found.connect(self._show_facts)
        self._facts.refused.connect(window.show_error)
        self.form.changed.connect(self._change)
        self.losses.found.connect(self._take_report)
        self.losses.wanted.connect(self.go_to)
        remembered = wish_from_json(window.settings.wish(project.uuid))
        self.form.fill(fitting(remembered, project.schema, people.everybody))
        self._facts.begin(project.path, lambda opened, _tick: (opened.outlets(), opened.split()))
        self._change()
        self._pause.start(0)

    def wish(self) -> Wish:
        """What is wished."""
        return self.form.wish()

    def accept(self) -> None:
        """Ask where to; without an answer the choices stay open."""
        if not self._ok().isEnabled():
            return
        wish = self.wish()
        self.place = _place(self._window, self._project.path, wish)
        if self.place is None:
            return
        self._window.settings.set_wish(self._project.uuid, wish_to_json(wish))
        self._window.settings.set_folder("export", self.place.parent)
        self._stop()
        super().accept()

    def reject(self) -> None:
        """Nothing is written, and nothing goes on behind."""
        self._stop()
        super().reject()

    def go_to(self, control: str) -> None:
        """Put the focus on a control of the form, and show it."""
        self.form.go_to(control)
        field = self.form.focusWidget()
        if field is not None:
            self._choices.ensureWidgetVisible(field)

    def busy(self) -> bool:
        """Whether the sample or the count is still on its way."""
        return any(
            (self._pause.isActive(), self._sampling.busy(), self._facts.busy(), self.losses.work.busy())
        )

    # -- rehearsing --------------------------------------------------------------------------------------

    def _change(self) -> None:
        self.report = None
        self._pause.start()
        wish = self.wish()
        to_folder = wish.form.folder and not wish.zipped
        asking = (
            translate("Export", "Name the folder…") if to_folder else translate("Export", "Choose the file…")
        )
        self._ok().setText(asking)
        self._may_go()

    def _rehearse(self) -> None:
        fault = self.form.fault()
        if fault:
            self._sampling.drop()
            self.losses.clear(fault)
            self._show_text(translate("Export", "Nothing to show yet."), "")
            return
        wish = self.wish()
        self._sampling.begin(self._project.path, partial(_sample, wish, self._me, False))  # noqa: FBT003
        self.losses.begin(self._project.path, partial(_count, wish, self._me))

    def _take_report(self, report: ExportReport) -> None:
        self.report = report
        wish = self.wish()
        lines = []
        for reason, said in losses_said(report.losses, self._project.schema, report.furniture):
            changed_by = hint(reason, wish.form)
            lines.append((f"{said}\n{changed_by}" if changed_by else said, control_of(reason, wish.form)))
        kept = () if lines else (translate("Files", "Nothing was left out."),)
        self.losses.tell(" ".join((would_be_written(report), *kept)), lines)
        self._may_go()
        if wish.choice.hidden.words and not self._sampling.busy():
            # Names that only other articles tell of are hidden in the sample too, now that there is time.
            self._sampling.begin(self._project.path, partial(_sample, wish, self._me, True))  # noqa: FBT003

    def _may_go(self) -> None:
        """Whether it may be written; where not, the report says why."""
        report = self.report
        nothing = report is not None and not report.articles
        refused = report is not None and self.form.strict.isChecked() and bool(report.losses.counts)
        self._ok().setEnabled(not (self.form.fault() or nothing or refused))
        if nothing:
            self.losses.said.setText(
                spoken(translate("Export", "No article goes out; choose less narrowly."))
            )
        elif refused:
            said = translate("Export", "Something is left out, so nothing would be written.")
            self.losses.said.setText(spoken(said))

    def _show_sample(self, sample: Sample | None) -> None:
        if sample is None:
            self._show_text(translate("Export", "No article goes out; choose less narrowly."), "")
            return
        if self._is_closed():
            said = translate("Export", "What others said is shown to you once your blind round is done.")
            self._show_text(said, "")
            return
        parts = [f"— {name} —\n{text}" if len(sample.files) > 1 else text for name, text in sample.files]
        said = translate("Export", "As it is written: {title}")
        if sample.binary:
            said = translate("Export", "The file is not text. What a reader finds in it: {title}")
        title = sample.title or translate("Export", "an article without a title")
        self._show_text(said.format(title=quoted(title)), "\n".join(parts))
        # Heads of files are long and much alike: what is looked for is how the labels stand.
        cursor = self.sample.document().find(sample.label) if sample.label else QTextCursor()
        if not cursor.isNull():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
            self.sample.setTextCursor(cursor)
            self.sample.centerCursor()

    def _is_closed(self) -> bool:
        """Whether the sample shows what others said to one who is not to see it yet."""
        session = self._window.session
        own = session.annotator is not None and self.wish().choice.annotators == (session.annotator.name,)
        return session.is_blind() and not own

    def _no_sample(self, error: HashiyaError) -> None:
        self._show_text(sentence(error), "")

    def _show_text(self, said: str, text: str) -> None:
        self.about_sample.setText(spoken(said))
        # Rows are read down their columns, which no line may break; JSON would be one line without an end.
        wraps = (
            QPlainTextEdit.LineWrapMode.NoWrap if "\t" in text else QPlainTextEdit.LineWrapMode.WidgetWidth
        )
        self.sample.setLineWrapMode(wraps)
        self.sample.setPlainText(text[:_LONGEST] + ("\n…" if len(text) > _LONGEST else ""))

    def _show_facts(self, facts: tuple[list[str], dict[str, str]]) -> None:
        outlets, split = facts
        self.form.show_outlets(outlets)
        self.form.show_parts(sorted(set(split.values())), self.wish().choice.part)

    def _stop(self) -> None:
        self._pause.stop()
        self._window.settings.set_layout("export", self.saveGeometry())
        for work in (self._sampling, self._facts, self.losses.work):
            work.drop()

    # -- how it looks ------------------------------------------------------------------------------------

    def _ok(self) -> QPushButton:
        return self.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def _arrange(self) -> None:
        choices = self._choices = QScrollArea(self)
        choices.setWidget(self.form)
        choices.setWidgetResizable(True)
        choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        choices.setFrameShape(QFrame.Shape.NoFrame)
        choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choices.setMinimumWidth(
            self.form.minimumSizeHint().width() + choices.verticalScrollBar().sizeHint().width()
        )
        for label in (self.about_sample,):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.sample.setReadOnly(True)
        self.sample.setTabChangesFocus(True)
        self.sample.setTabStopDistance(_TAB * self.fontMetrics().averageCharWidth())
        self.sample.setAccessibleName(translate("Export", "One article as it is written"))
        # Lines of a file begin at the left, whatever they are about.
        lay_out(self.sample, right_to_left=False)
        seen = QWidget(self)
        beside = QVBoxLayout(seen)
        beside.setContentsMargins(*_BESIDE)
        beside.setSpacing(8)
        beside.addWidget(self.about_sample)
        beside.addWidget(self.sample, 3)
        beside.addWidget(self.losses)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(choices)
        halves.addWidget(seen)
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(1)
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("Dialogs", "Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 14)
        layout.setSpacing(12)
        layout.addWidget(halves, 1)
        layout.addWidget(self.buttons)
        self.resize(1040, 700)
        self.restoreGeometry(self._window.settings.layout("export"))


def _sample(wish: Wish, me: str, whole: bool, project: "Project", tick: "Tick") -> Sample | None:  # noqa: FBT001
    choice = with_filter(project, wish.taken(), me, tick)
    return sample_export(project, wish.format, choice=choice, options=wish.options(), whole=whole, tick=tick)


def _count(wish: Wish, me: str, project: "Project", tick: "Tick") -> ExportReport:
    choice = with_filter(project, wish.taken(), me, tick)
    return rehearse_export(
        project, wish.format, choice=choice, options=wish.options(), workers=workers_here(), tick=tick
    )


def _place(window: "Window", project: Path, wish: Wish) -> Path | None:
    """Where to write: a file, or the name of a new folder or of a zip. None where nobody said."""
    folder = window.settings.folder("export") or project.parent
    form = wish.form
    if not form.folder:
        return ask.file_to_write(window, folder / f"{project.stem}{form.extension}", form.extension)
    named = folder / f"{project.stem}-{form.name}"
    if wish.zipped:
        return ask.file_to_write(window, named.with_name(f"{named.name}.zip"), ".zip")
    return ask.folder_to_write(window, named)
