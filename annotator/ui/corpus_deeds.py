"""What is asked before something is done to many articles, and what is said of it afterwards."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.core.errors import HashiyaError
from annotator.core.filter import Filter
from annotator.review.deeds import PutBackDeed, RemoveDeed, SkipDeed, TagDeed
from annotator.store.tags import LONGEST, plain_tag
from annotator.ui import ask
from annotator.ui.jobs_in_turn import later
from annotator.ui.language import counted, quoted, translate

if TYPE_CHECKING:
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.store.removing import Hanging
    from annotator.ui.corpus import CorpusPage

_MANY = 5_000
"""What hangs on so many articles is counted behind the window."""


def tag(page: "CorpusPage") -> None:
    """Ask for a tag and put it on what is chosen; where all have it, it is taken."""
    session, ids = page.window_of.session, page.table.chosen_ids()
    if session.project is None or not ids:
        return
    known = session.project.tags.all()
    title = counted("Corpus", "Tag %n article(s)", len(ids))
    said = ask.words(page, title, translate("Filter", "Tag"), LONGEST, known=[one for one, _ in known])
    if not said:
        return
    try:
        word = plain_tag(said)
    except HashiyaError as error:
        session.report(error)
        return
    tagged = set(session.project.listing.ids(Filter(tag=word)))
    put = not tagged.issuperset(ids)
    what = translate("Corpus", "Tagging…") if put else translate("Corpus", "Taking the tag…")

    def then(count: int) -> str:
        if put:
            return counted("Corpus", "%n article(s) were tagged with {tag}.", count).format(tag=quoted(word))
        return counted("Corpus", "All had the tag {tag}; it was taken from %n article(s).", count).format(
            tag=quoted(word)
        )

    page.do(what, TagDeed(ids, word, put=put), then)


def skip(page: "CorpusPage") -> None:
    """Ask for the reason, and skip what is chosen for the one who works."""
    session, ids = page.window_of.session, page.table.chosen_ids()
    if session.annotator is None or not ids:
        return
    reason = ask.reason_to_skip(page)
    if reason is None:
        return

    def then(count: int) -> str:
        said = counted("Corpus", "%n article(s) were skipped.", count)
        left = len(ids) - count
        if left:
            said += " " + counted("Corpus", "%n were done or skipped before and stay so.", left)
        return said

    page.do(translate("Corpus", "Skipping…"), SkipDeed(ids, session.annotator.id, reason), then)


def assign(page: "CorpusPage") -> None:
    """Hand out what is chosen, through the dialog of rounds."""
    from annotator.ui.dialogs.hand_out import HandOutDialog

    window, ids = page.window_of, page.table.chosen_ids()
    project = window.session.project
    if project is None or not ids:
        return
    choices = [
        (counted("Corpus", "What is chosen: %n article(s)", len(ids)), ids),
        (counted("Corpus", "What is listed: %n article(s)", len(window.session.list.ids)),
         list(window.session.list.ids)),
        (translate("Corpus", "All articles"), None),
    ]  # fmt: skip
    dialog = HandOutDialog(window, project, choices)
    if dialog.exec():
        window.session.articles_changed.emit()
    dialog.deleteLater()


def correct(page: "CorpusPage") -> None:
    """Correct one article in full, or what many have in common."""
    session, ids = page.window_of.session, page.table.chosen_ids()
    if session.project is None or not ids:
        return
    from annotator.ui.correcting import correct_article, correct_many

    if len(ids) == 1:
        correct_article(page.window_of, ids[0], page)
    else:
        correct_many(page, ids)


def remove(page: "CorpusPage") -> None:
    """Say what hangs on what is chosen, and put it away once that is confirmed."""
    session, ids = page.window_of.session, page.table.chosen_ids()
    if session.project is None or not ids:
        return
    whose = session.annotator.id if session.annotator else None

    def then(count: int) -> str:
        return counted("Corpus", "%n article(s) were put away; Undo brings them back.", count)

    def ask_first(hanging: "Hanging") -> None:
        if ask.whether(page, remove_question(hanging)):
            page.do(translate("Corpus", "Removing…"), RemoveDeed(ids, whose), then)

    if len(ids) > _MANY:
        what = translate("Corpus", "Looking at what hangs on it…")
        page.window_of.files.start(what, partial(_hanging, ids), later(page.window_of, ask_first))
        return
    try:
        hanging = session.project.removing.hanging(ids)
    except HashiyaError as error:
        session.report(error)
        return
    ask_first(hanging)


def _hanging(ids: Sequence[int], project: "Project", _tick: "Tick") -> "Hanging":
    return project.removing.hanging(ids)


def remove_question(hanging: "Hanging") -> str:
    """What would go, in words."""
    parts = [
        counted("Corpus", "%n annotation(s)", hanging.annotations) if hanging.annotations else "",
        counted("Corpus", "%n of them done", hanging.done) if hanging.done else "",
        counted("Articles", "%n span(s)", hanging.spans) if hanging.spans else "",
        counted("Corpus", "%n link(s)", hanging.links) if hanging.links else "",
        counted("Corpus", "%n decision(s) of adjudication", hanging.decisions) if hanging.decisions else "",
        counted("Corpus", "%n assignment(s)", hanging.assignments) if hanging.assignments else "",
        counted("Corpus", "%n place(s) in a published part", hanging.published) if hanging.published else "",
    ]
    there = [part for part in parts if part]
    question = counted("Corpus", "Remove %n article(s) from the project?", hanging.articles)
    if there:
        said = translate("Corpus", "With it goes what hangs on it: {what}.")
        question += "\n\n" + said.format(what=translate("Corpus", ", ").join(there))
    kept = translate("Corpus", "All of it is kept, and can be put back.")
    return f"{question}\n\n{kept}"


def show_removed(page: "CorpusPage") -> None:
    """What was put away, and the way back."""
    from annotator.ui.dialogs.removed import RemovedDialog

    session = page.window_of.session
    if session.project is None:
        return
    dialog = RemovedDialog(session.project.removing.removed(), page)
    taken, ids = dialog.exec(), dialog.chosen()
    dialog.deleteLater()
    if taken and ids:
        whose = session.annotator.id if session.annotator else None
        page.do(
            translate("Corpus", "Putting back…"),
            PutBackDeed(ids, whose),
            lambda count: counted("Corpus", "%n article(s) are back as they were.", count),
        )
