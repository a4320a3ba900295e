"""From a file of annotations into the open project, as the window does it."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.ui.language import counted, translate

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.work import Tick
    from annotator.exchange import ImportReport
    from annotator.formats import Ask
    from annotator.store import Project
    from annotator.ui.window import Window


def import_annotations(window: "Window") -> None:
    """Ask what and how, and take it."""
    from annotator.ui.dialogs.import_file import ImportDialog

    session = window.session
    if session.project is None or session.annotator is None:
        return
    dialog = ImportDialog(window, session.project, session.annotator.name)
    taken = dialog.exec()
    path, form, asked = dialog.path, dialog.format_name(), dialog.asked() if dialog.path else None
    strict = dialog.strict.isChecked()
    dialog.deleteLater()
    if taken and path is not None and asked is not None:
        work = partial(_take, path, form, asked, strict)
        window.files.start(
            translate("Files", "Importing…"), work, partial(imported, window), partial(_stopped, window)
        )


def _take(
    path: "Path",
    form: str,
    asked: "Ask",
    strict: bool,  # noqa: FBT001
    project: "Project",
    tick: "Tick",
) -> "ImportReport":
    from annotator.exchange import import_file

    return import_file(project, path, form, ask=asked, strict=strict, tick=tick)


def _stopped(window: "Window") -> None:
    _show_new(window)
    window.session.reported.emit(translate("Files", "Stopped; what was complete has been kept."))


def _show_new(window: "Window") -> None:
    session = window.session
    session.articles_changed.emit()
    if session.article is None:
        window.open_remembered()
    else:
        # The open article may have been given labels.
        session.reload()


def imported(window: "Window", report: "ImportReport") -> None:
    """Show what is new, and say what was taken and what not."""
    from annotator.formats import NO_SCHEMA
    from annotator.ui.dialogs.report import show_report
    from annotator.ui.exchange.import_words import taken, told, where

    _show_new(window)
    session = window.session
    schema = session.project.schema if session.project is not None else NO_SCHEMA
    said = taken(report, done=True)
    if report.refused:
        said += " " + counted("Import", "%n line(s) cannot be used.", len(report.refused))
    place = translate("Files", "The file: {path}").format(path=where(report.path))
    show_report(window, translate("Import", "Imported"), said, [place, *told(report, schema)])
