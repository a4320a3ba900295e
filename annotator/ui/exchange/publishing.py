"""From the open project to a published corpus, as the window does it."""

from functools import partial
from typing import TYPE_CHECKING

from annotator.ui.language import counted, isolated, translate

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.core.work import Tick
    from annotator.publishing import Plan, PublishReport
    from annotator.store import Project
    from annotator.ui.window import Window


def publish(window: "Window") -> None:
    """Ask what and where, and write the whole corpus."""
    from annotator.ui.dialogs.publish import PublishDialog

    session = window.session
    if session.project is None or session.annotator is None:
        return
    dialog = PublishDialog(window, session.project, session.annotator.name)
    taken = dialog.exec()
    plan, place = dialog.plan, dialog.place
    dialog.deleteLater()
    if taken and plan is not None and place is not None:
        what = translate("Publish", "Writing the corpus…")
        window.files.start(
            what, partial(_write, plan, session.annotator.name, place), partial(published, window)
        )


def _write(plan: "Plan", me: str, place: "Path", project: "Project", tick: "Tick") -> "PublishReport":
    from annotator.exchange import workers_here
    from annotator.publishing import publish_project
    from annotator.ui.dialogs.publish import filtered

    return publish_project(project, place, filtered(plan, me, project, tick), tick, workers=workers_here())


def published(window: "Window", report: "PublishReport") -> None:
    """Say where it is and what each format does not hold."""
    from annotator.formats import NO_SCHEMA
    from annotator.publishing.publish import CARD
    from annotator.ui.dialogs.report import show_report
    from annotator.ui.exchange.export_words import losses_said

    said = " ".join((
        counted("Publish", "%n file(s) written,", report.files),
        counted("Publish", "with %n article(s).", report.parted.whole.articles),
    ))  # fmt: skip
    details = [translate("Publish", "The folder: {path}").format(path=isolated(str(report.path)))]
    if report.parted.furniture:
        details.append(
            counted("Publish", "%n span(s) in site furniture are left out.", report.parted.furniture)
        )
    schema = window.session.project.schema if window.session.project is not None else NO_SCHEMA
    for name, losses in report.losses.items():
        details += [f"{isolated(name)}: {told}" for _reason, told in losses_said(losses, schema)]
    title = translate("Publish", "The corpus is published")
    show_report(window, title, said, details, report.path / CARD)
