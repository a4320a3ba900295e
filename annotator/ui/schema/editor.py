"""The schema editor, a dialog over the window. Nothing changes before it is applied.

Then what is touched is counted and shown, and done in one transaction.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.errors import BadSchema, HashiyaError
from annotator.core.schema import check_schema, schema_from_json, schema_to_json
from annotator.core.schema_draft import Census, Draft
from annotator.core.schema_moves import Plan
from annotator.core.work import Tick
from annotator.store import Project
from annotator.store.schemas import Effect
from annotator.ui import ask
from annotator.ui.jobs import Job, Work, raise_again, start_job
from annotator.ui.language import counted, sentence, spoken, translate
from annotator.ui.schema.desk import SchemaDesk
from annotator.ui.schema.words import effect_lines
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.window import Window


class SchemaEditor(QDialog):
    """Accepted: another schema is in force, and ``told`` says what became of the annotations."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._job: Job | None = None
        self._plan: Plan | None = None
        self.told = ""
        self.carried = False
        self.setWindowTitle(translate("Schema", "Schema"))
        self.resize(980, 660)
        self.desk = SchemaDesk(Draft(project.schema), self)
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setMinimumHeight(40)
        self.buttons: dict[str, QPushButton] = {}
        self._arrange()
        self.desk.changed.connect(self._show_state)
        self.desk.said.connect(self._say)
        self._show_state()
        self.desk.tree.setFocus()
        self._count()

    def ready(self) -> bool:
        """Whether there is something to apply, and all that is asked is answered."""
        desk = self.desk
        return (
            self._job is None
            and desk.census is not None
            and desk.fault is None
            and desk.count_open() == 0
            and desk.draft.is_other()
        )

    # -- gestures ----------------------------------------------------------------------------------------

    def apply(self) -> None:
        """Count what is touched; show it, and change it where that is wished."""
        if self.ready():
            plan = self._plan = self.desk.draft.plan()
            self._start(
                translate("Schema", "Counting what is touched…"),
                lambda project, tick: project.schemas.preview(plan, tick),
                self._confirm,
            )

    def take_back(self) -> None:
        """Take back the last change of the schema, with what it did to annotations."""
        question = translate(
            "Schema", "Take back the last change of the schema, with what it did to the annotations?"
        )
        if ask.whether(self, question):
            self._start(
                translate("Schema", "Taking the last change back…"),
                lambda project, tick: project.schemas.take_back(tick),
                self._taken_back,
            )

    def load(self) -> None:
        """Go on with a schema from a file; what it lacks and is in use is asked about."""
        path = ask.schema_to_use(self)
        if path is None:
            return
        try:
            schema = schema_from_json(read_small(path))
        except HashiyaError as error:
            self._say(sentence(error))
            return
        draft = self.desk.draft.copy()
        draft.take(schema)
        self.desk.take(draft)
        self.desk.questions.go_to_open()

    def save(self) -> None:
        """Write the schema, as it stands here, to a file."""
        from annotator.exchange import write_beside

        schema = self.desk.draft.schema()
        try:
            check_schema(schema)
            path = ask.schema_to_write(self, self._project.path.with_name(f"{schema.id}.json"))
            if path is None:
                return
            with write_beside(path) as file:
                file.write(schema_to_json(schema))
        except HashiyaError as error:
            self._say(sentence(error))

    def reject(self) -> None:
        """For Qt: Cancel and Escape; what was edited is not lost by a slip."""
        if self._job is not None:
            return
        question = translate("Schema", "Close without applying what you changed here?")
        if not self.desk.draft.is_other() or ask.whether(self, question):
            super().reject()

    # -- inside ------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        named = (
            ("load", translate("Schema", "L&oad from a file…"), self.load),
            ("save", translate("Schema", "&Save to a file…"), self.save),
            ("back", translate("Schema", "&Undo the last change of the schema…"), self.take_back),
            ("cancel", translate("Dialogs", "Cancel"), self.reject),
            ("apply", translate("Schema", "&Apply…"), self.apply),
        )
        for name, said, do in named:
            button = self.buttons[name] = QPushButton(said, self)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=do: act())
            if name == "cancel":
                row.addStretch(1)
            row.addWidget(button)
        self.buttons["apply"].setDefault(True)
        self.buttons["back"].setEnabled(self._project.schemas.can_take_back())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(10)
        layout.addWidget(self.desk, 1)
        layout.addWidget(self.status)
        layout.addLayout(row)

    def _count(self) -> None:
        """What annotations use is counted behind the dialog."""
        # The job is the window's: this dialog may go while it still runs.
        job = Job(
            self._project.path, lambda project, tick: project.schemas.census(tick), self.parent() or self
        )
        job.succeeded.connect(self._counted)
        job.refused.connect(self._refused)
        job.broke.connect(raise_again)
        job.ended.connect(job.deleteLater)
        self.finished.connect(job.cancel)
        job.start()

    def _counted(self, census: Census) -> None:
        self.desk.show_census(census)

    def _start(self, what: str, work: Work, then: Any) -> None:
        if self._job is not None:
            return
        self._job = start_job(self._project.path, what, work, self)
        self._job.succeeded.connect(then)
        self._job.refused.connect(self._refused)
        self._job.cancelled.connect(self._stopped)
        self._job.ended.connect(self._ended)
        self.setEnabled(False)

    def _ended(self) -> None:
        """A job has ended; its successor may be at work already."""
        if self._job is self.sender():
            self._over()

    def _over(self) -> None:
        self._job = None
        self.setEnabled(True)
        self.buttons["apply"].setEnabled(self.ready())

    def _confirm(self, effect: Effect) -> None:
        plan, self._plan = self._plan, None
        self._over()
        question = translate("Schema", "Change the schema?")
        wished = not effect.annotations or ask.whether(self, "\n".join([*effect_lines(effect), "", question]))
        if plan is None or not wished:
            return

        def work(project: Project, tick: Tick) -> Effect:
            return project.schemas.change(plan, tick)

        self._start(translate("Schema", "Changing the schema…"), work, self._changed)

    def _changed(self, effect: Effect) -> None:
        self.carried = effect.annotations > 0
        self.told = " ".join([translate("Schema", "The schema is changed."), *effect_lines(effect)])
        self.accept()

    def _taken_back(self, annotations: int) -> None:
        self.carried = annotations > 0
        self.told = " ".join(
            [
                translate("Schema", "The last change of the schema is taken back."),
                counted("Schema", "%n annotation(s) are as they were before.", annotations),
            ]
        )
        self.accept()

    def _refused(self, error: HashiyaError) -> None:
        self._over()
        self._say(sentence(error))

    def _stopped(self) -> None:
        self._over()
        self._say(translate("Schema", "Stopped; nothing was changed."))

    def _say(self, said: str) -> None:
        self.status.setText(spoken(said))
        self._tone(warning=True)

    def _show_state(self) -> None:
        """What is wrong, what is asked, or that it can be applied."""
        desk = self.desk
        self.buttons["apply"].setEnabled(self.ready())
        asked = desk.count_open()
        if desk.fault is not None:
            said = sentence(desk.fault)
        elif asked:
            said = counted("Schema", "%n thing(s) in use are gone; say below where they go.", asked)
        elif not desk.draft.is_other():
            said = translate("Schema", "Nothing is changed before you apply it. Insert adds, Delete removes.")
        elif desk.census is None:
            said = translate("Schema", "Counting what is in use…")
        else:
            said = translate("Schema", "Apply shows first what is touched.")
        self.status.setText(spoken(said))
        self._tone(warning=desk.fault is not None or asked > 0)

    def _tone(self, *, warning: bool) -> None:
        tone = tones()
        self.status.setStyleSheet(f"color: {tone.warning if warning else tone.quiet};")


_LARGEST = 8_000_000


def read_small(path: Path) -> bytes:
    """The bytes of a small file. Raises BadSchema where it is too large to be a schema, CannotRead."""
    from annotator.exchange.reading import read_bounded

    data = read_bounded(path)
    if len(data) > _LARGEST:
        raise BadSchema(reason="it is too large to be a schema", path="$")
    return data


def edit_schema(window: "Window") -> None:
    """Show the editor; afterwards the window shows what is in force."""
    project = window.session.project
    if project is None:
        return
    editor = SchemaEditor(project, window)
    if editor.exec():
        window.session.read_schema(carried=editor.carried)
        window.session.reload()
        window.session.reported.emit(editor.told)
    editor.deleteLater()
