"""From the open project to a file, as the window does it: what is asked, what is said afterwards."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.ui.language import isolated, translate

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.work import Tick
    from annotator.exchange import ExportReport
    from annotator.store import Project
    from annotator.ui.exchange.export_wish import Wish
    from annotator.ui.window import Window


def export(window: "Window") -> None:
    """Ask what and where, and write it."""
    from annotator.ui.dialogs.export import ExportDialog

    session = window.session
    if session.project is None or session.annotator is None:
        return
    dialog = ExportDialog(window, session.project, session.annotator.name)
    taken = dialog.exec()
    wish, place = dialog.wish(), dialog.place
    dialog.deleteLater()
    if taken and place is not None:
        work = partial(_write, wish, session.annotator.name, place)
        window.files.start(
            translate("Files", "Exporting…"), work, partial(exported, window), partial(_stopped, window)
        )


def _write(wish: "Wish", me: str, place: "Path", project: "Project", tick: "Tick") -> "ExportReport":
    from annotator.exchange import export_project, workers_here
    from annotator.review.passing import with_filter

    return export_project(
        project,
        place,
        wish.format,
        choice=with_filter(project, wish.taken(), me, tick),
        options=wish.options(),
        strict=wish.strict,
        workers=workers_here(),
        tick=tick,
    )


def _stopped(window: "Window") -> None:
    said = translate("Files", "Stopped; nothing was written, and what was there before is there still.")
    window.session.reported.emit(said)


def exported(window: "Window", report: "ExportReport") -> None:
    """Say what was written and what was not."""
    from annotator.exchange.told import page_of
    from annotator.formats import NO_SCHEMA
    from annotator.ui.dialogs.report import show_report
    from annotator.ui.exchange.export_words import losses_said, written

    project = window.session.project
    schema = project.schema if project is not None else NO_SCHEMA
    losses = [said for _reason, said in losses_said(report.losses, schema, report.furniture)]
    kept = [] if losses else [translate("Files", "Nothing was left out.")]
    place = translate("Files", "The file: {path}").format(path=isolated(str(report.path)))
    page = page_of(report.path)
    if page is not None:
        told = translate("Files", "The same stands in {path}, for those who get the file.")
        losses.append(told.format(path=isolated(page.name)))
    title = translate("Files", "Exported")
    show_report(window, title, " ".join([written(report), *kept]), [place, *losses], report.path)
