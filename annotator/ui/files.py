"""What the File and Help menus do: projects opened and made, articles loaded, work begun behind the window.

Dialogs and the rooms behind them are imported when they are asked for, never before the first paint.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Signal

from annotator.core.errors import HashiyaError
from annotator.ui.keymap import key_name
from annotator.ui.language import counted, quoted, sentence, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Fault, Project
    from annotator.ui.jobs import Job
    from annotator.ui.window import Window


class Files(QObject):
    """Work on projects and files, for the window."""

    job_ended = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._settings = window.settings
        self._job: Job | None = None

    # -- projects ----------------------------------------------------------------------------------------

    def open(self, path: Path, annotator: str | None = None) -> bool:
        """Open a project and go where the work was left; False and one sentence where it cannot be opened."""
        error = self.try_open(path, annotator)
        if error is not None:
            self._window.show_error(error)
        return error is None

    def try_open(self, path: Path, annotator: str | None = None) -> HashiyaError | None:
        """Open a project and go where the work was left, or give the error that says why not."""
        try:
            self._session.open_project(path, lambda project: annotator or self._who(project))
            project = self._session.project
            if project is None:
                return None
            self._settings.last_project = path
            if self._session.annotator is not None:
                self._settings.set_annotator(project.uuid, self._session.annotator.name)
                self._window.open_remembered()
                if annotator is None and len(project.annotators(gold=False)) > 1:
                    said = translate("Files", "You work as {name}; {key} changes that.")
                    name = quoted(self._session.annotator.name)
                    self._session.reported.emit(said.format(name=name, key=key_name("annotator")))
        except HashiyaError as error:
            return error
        return None

    def open_project(self) -> None:
        """Ask which, and open it."""
        from annotator.ui import ask

        path = ask.project_to_open(self._window, self._directory())
        if path is not None and self.open(path):
            self.ask_who()

    def open_recent(self) -> None:
        """Open the project that was open last."""
        path = self._settings.last_project
        if path is not None and self.open(path):
            self.ask_who()

    def open_demo(self) -> None:
        """Make the demo project in the user's folder if it is not there, and open it."""
        from annotator.exchange import make_demo

        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
        try:
            path = make_demo(Path(place))
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self.open(path)

    def new_project(self) -> None:
        """Ask what it is called and who works in it, make it and open it."""
        from annotator.store import Project
        from annotator.ui.dialogs.new_project import NewProjectDialog

        dialog = NewProjectDialog(self._window)
        dialog.fill(self._new_place(), self._settings.last_annotator)
        if not dialog.exec():
            return
        wanted = dialog.wanted()
        try:
            Project.create(wanted.path, wanted.schema, wanted.path.stem).close()
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self.open(wanted.path, wanted.annotator)

    def choose_annotator(self) -> None:
        """Ask who works, and go on as them."""
        from annotator.ui.dialogs.annotators import AnnotatorDialog

        project = self._session.project
        if project is None:
            return
        known = [annotator.name for annotator in project.annotators(gold=False)]
        now = self._session.annotator.name if self._session.annotator else ""
        dialog = AnnotatorDialog(known, now, self._window)
        if not dialog.exec():
            return
        try:
            self._session.work_as(dialog.name())
        except HashiyaError as error:
            self._window.show_error(error)
            return
        self._settings.set_annotator(project.uuid, dialog.name())
        if self._session.article is None:
            self._window.open_remembered()

    def ask_who(self) -> None:
        """Ask who works where nobody is known yet; until then no article can be opened."""
        if self._session.project is not None and self._session.annotator is None:
            self.choose_annotator()

    # -- articles ----------------------------------------------------------------------------------------

    def load_files(self) -> None:
        """Ask which files, and load them."""
        from annotator.ui import ask
        from annotator.ui.exchange import loading

        loading.load(self._window, ask.files_to_load(self._window))

    def load_folder(self) -> None:
        """Ask which folder, and load what lies in it."""
        from annotator.ui import ask
        from annotator.ui.exchange import loading

        folder = ask.folder_to_load(self._window)
        loading.load(self._window, [folder] if folder else [])

    def paste_article(self) -> None:
        """Make an article of what is on the clipboard, and open it."""
        from annotator.ui.exchange.loading import paste

        paste(self._window)

    def import_annotations(self) -> None:
        """Ask which file of annotations, and what its names become, and take it."""
        from annotator.ui.exchange.importing import import_annotations

        import_annotations(self._window)

    # -- out ---------------------------------------------------------------------------------------------

    def export(self) -> None:
        """Ask what and where, and write it."""
        from annotator.ui.exchange.exporting import export

        export(self._window)

    def check(self) -> None:
        """Look whether the file is whole and every span reads what it should."""

        def work(project: "Project", tick: "Tick") -> object:
            return list(project.check(tick))

        self.start(translate("Files", "Checking the project…"), work, self._checked)

    def _checked(self, faults: "list[Fault]") -> None:
        from annotator.ui.dialogs.report import show_report

        title = translate("Files", "Project checked")
        if not faults:
            show_report(self._window, title, translate("Files", "Nothing wrong was found."), [])
            return
        said = counted("Files", "%n thing(s) to look at.", len(faults))
        show_report(self._window, title, said, [sentence(fault.error) for fault in faults])

    def edit_schema(self) -> None:
        """Change what is labelled, with everything that is labelled so."""
        from annotator.ui.schema.editor import edit_schema

        edit_schema(self._window)

    def edit_guideline(self) -> None:
        """Write the guideline."""
        from annotator.ui.guideline.editor import edit_guideline

        edit_guideline(self._window)

    def back_up(self) -> None:
        """The daily backup, in the background; nobody has to wait for it or hear of it."""
        from annotator.ui.jobs import Job

        if self._session.project is None:
            return
        job = Job(self._session.project.path, lambda project, _tick: project.backup(), self)
        job.refused.connect(self._session.report)
        job.ended.connect(job.deleteLater)
        job.start()

    # -- help --------------------------------------------------------------------------------------------

    def show_keys(self) -> None:
        """The list of all keys, where they can be changed."""
        from annotator.ui.dialogs.keys import KeysDialog

        KeysDialog(self._window).exec()

    def show_commands(self) -> None:
        """Commands by their names."""
        from annotator.ui.dialogs.commands import CommandsDialog

        CommandsDialog(self._window).open()

    def show_about(self) -> None:
        """What this is."""
        from annotator.ui.dialogs.about import show_about

        show_about(self._window)

    # -- work behind the window ---------------------------------------------------------------------------

    def start(
        self,
        what: str,
        work: "Callable[[Project, Tick], object]",
        then: Callable[[Any], None],
        stopped: Callable[[], None] | None = None,
    ) -> None:
        """Do ``work`` off the window's thread, one at a time, and ``then`` say what came of it.

        ``stopped`` says what came of work that was cut short.
        """
        from annotator.ui.jobs import start_job

        if self._session.project is None:
            return
        if self._job is not None:
            self._session.reported.emit(
                translate("Files", "Something else is still going on; wait for its end.")
            )
            return
        self._job = start_job(self._session.project.path, what, work, self._window)
        self._job.succeeded.connect(then)
        self._job.refused.connect(self._window.show_error)
        self._job.cancelled.connect(stopped or self._stopped)
        self._job.ended.connect(self._over)

    def stop(self) -> None:
        """The window closes: no work goes on behind it."""
        from PySide6.QtCore import QThreadPool

        if self._job is not None:
            self._job.cancel()
        QThreadPool.globalInstance().waitForDone(10_000)

    # -- inside ------------------------------------------------------------------------------------------

    def _stopped(self) -> None:
        self._session.articles_changed.emit()
        self._session.reported.emit(translate("Files", "Stopped; what was complete has been kept."))

    def _over(self) -> None:
        self._job = None
        self.job_ended.emit()

    def _who(self, project: "Project") -> str:
        """Who worked here last; else the first of those who did, who can be changed below; else nobody."""
        remembered = self._settings.annotator(project.uuid)
        if remembered:
            return remembered
        known = project.annotators(gold=False)
        return known[0].name if known else ""

    def _new_place(self) -> Path:
        """Where a new project may stand: beside the last one, else among the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder, name = self._directory() or Path(documents), translate("Files", "project")
        places = (folder / f"{name}{number}.hashiya" for number in ("", *range(2, 1000)))
        return next((place for place in places if not place.exists()), folder / f"{name}.hashiya")

    def _directory(self) -> Path | None:
        last = self._settings.last_project
        return last.parent if last else None
