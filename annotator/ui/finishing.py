"""An article is done or skipped, and what comes next; what was not sure is gone back to."""

from typing import TYPE_CHECKING

from annotator.core.annotation import Status
from annotator.ui.language import translate

if TYPE_CHECKING:
    from annotator.ui.window import Window


def finish(window: "Window", status: Status, reason: str = "") -> None:
    """Set the status and go on to the next article that needs work.

    Nothing is done while a span lacks a required value; which ones do is shown.
    """
    session = window.session
    session.leaving.emit()
    if status == "done" and _lacks_values(window):
        return
    if not session.set_status(status, reason):
        return
    if not session.open_next():
        session.reported.emit(_all_is_done(window))
    window.annotate.canvas.setFocus()


def go_to_unsure(window: "Window") -> None:
    """Open the next article with something that this annotator was not sure of, at that place."""
    session, canvas = window.session, window.annotate.canvas
    project, annotator, here = session.project, session.annotator, session.article_id
    if project is None or annotator is None:
        return
    found = project.next_unsure(annotator.id, here, canvas.selection()[1])
    if found is None:
        session.reported.emit(translate("Window", "Nothing is marked as not sure."))
    elif found.start is None:
        window.open_article(found.article)
    else:
        if found.article != here:
            window.open_article(found.article)
        canvas.choose_span(found.span)
        canvas.select(found.end, found.end)
        canvas.scroll_to(found.start, found.end)


def _all_is_done(window: "Window") -> str:
    session = window.session
    if session.list.narrowed and not session.list.mine:
        return translate("Window", "Every article of this list is done or skipped; show all articles again.")
    if session.queue() is not None:
        return translate("Window", "All that was handed out to you is done or skipped.")
    return translate("Window", "Every article is done or skipped.")


def _lacks_values(window: "Window") -> bool:
    from annotator.core.values import missing_values

    project = window.session.project
    missing = list(missing_values(project.schema, window.session.annotation)) if project else []
    if missing:
        from annotator.ui.dialogs.missing import show_missing

        show_missing(window, missing)
    return bool(missing)
