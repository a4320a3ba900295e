"""Articles come in: files and folders looked at and loaded, dropped on the window, pasted."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QDropEvent

from annotator.core.errors import HashiyaError
from annotator.ui.language import counted, isolated, quoted, sentence, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.exchange import LoadReport
    from annotator.store import Project
    from annotator.ui.window import Window

_PROJECT = ".hashiya"


def load(window: "Window", paths: Sequence[Path]) -> None:
    """Show what the files are and how they read, and load them as was chosen."""
    from annotator.exchange import LoadReport, load_paths, workers_here
    from annotator.ui.dialogs.load import LoadDialog

    project = window.session.project
    if not paths or project is None:
        return
    try:
        dialog = LoadDialog(window, project, paths)
    except HashiyaError as error:
        window.show_error(error)
        return
    taken, asked = dialog.exec(), dialog.asked()
    dialog.deleteLater()
    if not taken:
        return

    report = LoadReport()  # filled as the load goes on, so that one cut short can say how far it came

    def work(project: "Project", tick: "Tick") -> object:
        return load_paths(project, paths, asked=asked, workers=workers_here(), tick=tick, report=report)

    what = translate("Files", "Loading articles…")
    window.files.start(what, work, partial(loaded, window), partial(loaded, window, report))


def loaded(window: "Window", report: "LoadReport") -> None:
    """Say what was loaded and what was not."""
    from annotator.ui.dialogs.report import show_report

    window.session.articles_changed.emit()
    said = [counted("Files", "%n new article(s).", report.new)]
    if report.known:
        said.append(counted("Files", "%n article(s) were in the project already.", report.known))
    if report.refused:
        said.append(counted("Files", "%n file(s) or part(s) of files were not taken.", len(report.refused)))
    if report.repaired:
        said.append(counted("Files", "%n article(s) were put right.", report.repaired))
    details = [sentence(error) for _path, error in report.refused]
    guess = translate("Files", "{name}: read as {encoding}, which is a guess")
    details += [
        guess.format(name=quoted(path.name), encoding=isolated(encoding)) for path, encoding in report.guessed
    ]
    torn = translate("Files", "{name}: its Arabic is torn or reversed; load it anew to put it right")
    details += [torn.format(name=quoted(path.name)) for path, _line in report.wrecked if not report.repaired]
    if report.stopped:
        said.append(counted("Files", "Stopped; %n file(s) were not read.", len(report.unread)))
        details += [translate("Files", "Not read: {name}").format(name=quoted(p.name)) for p in report.unread]
    if report.ids and window.session.article is None:
        window.open_article(report.ids[0])
    if details:
        show_report(window, translate("Files", "Articles loaded"), " ".join(said), details)
    else:
        window.session.reported.emit(" ".join(said))


def paste(window: "Window") -> None:
    """Make an article of what is on the clipboard, and open it."""
    from annotator.ui.dialogs.paste import PasteDialog

    project = window.session.project
    if project is None:
        return
    dialog = PasteDialog(window)
    article = dialog.article if dialog.exec() else None
    dialog.deleteLater()
    if article is None:
        return
    try:
        added = project.add_articles([article])
    except HashiyaError as error:
        window.show_error(error)
        return
    window.session.articles_changed.emit()
    if added.known:
        window.session.reported.emit(translate("Files", "This text is in the project already."))
    window.open_article((added.new or added.known)[0])


def drop(window: "Window", event: QDropEvent) -> None:
    """What is dragged onto the window and let go: a project is opened, files and folders are loaded.

    Only what lies on this machine is taken; an address is never fetched.
    """
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    if not paths:
        return
    event.acceptProposedAction()
    if event.type() == QEvent.Type.Drop:
        # The program that let go waits for an answer: no dialog before it has one.
        QTimer.singleShot(0, window, partial(take, window, paths))


def take(window: "Window", paths: Sequence[Path]) -> None:
    """Open the project among them, or load what they are."""
    projects = [path for path in paths if path.suffix.lower() == _PROJECT]
    if projects:
        if window.files.open(projects[0]):
            window.files.ask_who()
    elif window.session.project is None:
        said = translate("Files", "Open or make a project first; then drop the files again.")
        window.session.reported.emit(said)
    else:
        window.activateWindow()
        load(window, paths)
