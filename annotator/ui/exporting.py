"""From the open project to a file, as the window does it: what is asked, what is said afterwards."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.language import say, say_count
from annotator.ui.language import counted, isolated, language, shown, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.exchange import ExportReport
    from annotator.store import Project
    from annotator.ui.window import Window


def export(window: "Window") -> None:
    """Ask what and where, and write it."""
    from annotator.core.choice import Choice
    from annotator.exchange import export_project, usual_zones
    from annotator.formats import FORMATS, Options
    from annotator.ui import ask
    from annotator.ui.dialogs.export import ExportDialog

    session = window.session
    if session.project is None or session.annotator is None:
        return
    dialog = ExportDialog(session.annotator.name, window)
    if not dialog.exec():
        return
    chosen = dialog.chosen()
    extension = FORMATS[chosen.format].extension
    out = ask.file_to_write(window, session.project.path.with_suffix(extension), extension)
    if out is None:
        return
    mine = (session.annotator.name,) if chosen.mine_only else None
    choice = Choice(annotators=mine, zones=usual_zones(chosen.format))
    options = Options(clitics=chosen.clitics)

    def work(project: "Project", tick: "Tick") -> object:
        return export_project(project, out, chosen.format, choice=choice, options=options, tick=tick)

    window.files.start(translate("Files", "Exporting…"), work, partial(exported, window))


def exported(window: "Window", report: "ExportReport") -> None:
    """Say what was written and what was not."""
    from annotator.ui.dialogs.report import show_report

    said = [
        counted("Files", "%n article(s) written.", report.articles),
        counted("Files", "%n span(s) written.", report.spans),
    ]
    losses = [say(template, language(), **fields) for template, fields in report.losses.sentences()]
    if report.furniture:
        template = "{n} spans stood in site furniture and were left out."
        losses.append(shown(say_count(template, report.furniture, language())))
    kept = [] if losses else [translate("Files", "Nothing was left out.")]
    place = translate("Files", "The file: {path}").format(path=isolated(str(report.path)))
    title = translate("Files", "Exported")
    show_report(window, title, " ".join(said + kept), [place, *losses], report.path)
