"""Correcting what is known of articles: one in full, with its outlet's others, or many at once."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.core.correcting import Correction
from annotator.core.errors import HashiyaError
from annotator.core.filter import Filter
from annotator.review.deeds import CorrectDeed, same_lines
from annotator.ui import ask
from annotator.ui.jobs_in_turn import later
from annotator.ui.language import counted, quoted, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from annotator.core.article import Role
    from annotator.core.work import Tick
    from annotator.store import Project
    from annotator.ui.corpus import CorpusPage
    from annotator.ui.dialogs.correct import CorrectDialog
    from annotator.ui.window import Window


def correct_open(window: "Window") -> None:
    """Correct the open article."""
    if window.session.article_id is not None:
        correct_article(window, window.session.article_id, None)


def correct_article(window: "Window", article_id: int, page: "CorpusPage | None") -> None:
    """Correct one article; what it is asked of its outlet's others is counted before it is done."""
    from annotator.ui.dialogs.correct import CorrectDialog

    project = window.session.project
    if project is None:
        return
    try:
        article = project.article(article_id)
        counts = dict(project.listing.sources())
        history = project.corrections.history(article_id)
    except HashiyaError as error:
        window.session.report(error)
        return
    others = max(counts.get(article.source, 0) - 1, 0)
    dialog = CorrectDialog(
        article, article_id, others=others, history=history, sources=list(counts), parent=window
    )
    if dialog.exec():
        if dialog.takes_back:
            _take_back(window, history[-1].number)
        else:
            _correct(window, page, dialog, article_id, article.source)
    dialog.deleteLater()


def correct_many(page: "CorpusPage", ids: Sequence[int]) -> None:
    """Correct what many articles have in common."""
    from annotator.ui.dialogs.correct import CorrectManyDialog

    project = page.window_of.session.project
    if project is None:
        return
    dialog = CorrectManyDialog(len(ids), [one for one, _ in project.listing.sources()], page)
    values = dialog.values() if dialog.exec() else {}
    dialog.deleteLater()
    wanted = [Correction(one, field, words) for one in ids for field, words in values.items()]
    if wanted:
        _do(page.window_of, page, wanted)


def _take_back(window: "Window", number: int) -> None:
    session = window.session
    if session.project is None:
        return
    try:
        session.project.corrections.take_back([number], session.annotator.id if session.annotator else None)
    except HashiyaError as error:
        session.report(error)
    session.look_again()


def _correct(
    window: "Window", page: "CorpusPage | None", dialog: "CorrectDialog", article_id: int, source: str
) -> None:
    """Collect what is to be corrected, of this article and of its outlet's others."""
    wanted, outlet, roles = dialog.corrections(), dialog.outlet(), dialog.roles()
    if outlet is None and not roles:
        if wanted:
            _do(window, page, wanted)
        return
    work = partial(_of_outlet, source, article_id, outlet, roles)

    def ask_first(found: list[Correction]) -> None:
        named = len({one.article for one in found if one.field == "source"})
        zoned = len({one.article for one in found if one.field == "zones"})
        parts = []
        if named:
            said = counted("Correct", "%n other article(s) will be of the outlet {name}.", named)
            parts.append(said.format(name=quoted(outlet or "")))
        if roles:
            parts.append(
                counted("Correct", "In %n other article(s) lines that read the same get that role.", zoned)
            )
        question = "\n".join([*parts, translate("Correct", "Go on?")])
        if not found or ask.whether(window, question):
            _do(window, page, [*wanted, *found])

    window.files.start(
        translate("Correct", "Looking at the outlet’s articles…"), work, later(window, ask_first)
    )


def _of_outlet(
    source: str,
    article_id: int,
    outlet: str | None,
    roles: "Mapping[str, Role | None]",
    project: "Project",
    tick: "Tick",
) -> list[Correction]:
    """The corrections of the other articles of an outlet."""
    others = [one for one in project.listing.ids(Filter(source=source)) if one != article_id]
    found = [] if outlet is None else [Correction(one, "source", outlet) for one in others]
    return found + (same_lines(project, others, roles, tick) if roles else [])


def _do(window: "Window", page: "CorpusPage | None", wanted: Sequence[Correction]) -> None:
    session = window.session
    deed = CorrectDeed(wanted, session.annotator.id if session.annotator else None)
    what = translate("Correct", "Correcting…")

    def said(_count: int) -> str:
        return counted("Correct", "%n article(s) were corrected.", len({one.article for one in wanted}))

    if page is not None:
        page.do(what, deed, said)
        return

    def work(project: "Project", tick: "Tick") -> None:
        deed.do(project, tick)

    def done(_result: object) -> None:
        session.look_again()
        session.reported.emit(said(deed.count))

    window.files.start(what, work, done)
