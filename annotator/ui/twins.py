"""Near-duplicates of the open article: how many there are beside its title, one step to the next one."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QCursor

from annotator.core.errors import HashiyaError
from annotator.ui.language import counted, isolated, number, quoted, shown, spoken, tip, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton

    from annotator.core.work import Tick
    from annotator.review.twins import TwinsReport
    from annotator.store import Project
    from annotator.ui.window import Window

_AFTER_THE_PAINT_MS = 40
_MOST_NAMED = 20
_MOST_TOLD = 300


class TwinsBeside(QObject):
    """The button in the header and what it does; made once the window is seen, quiet without twins."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._button: QToolButton | None = None
        self._others: list[int] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_THE_PAINT_MS)
        self._soon.timeout.connect(self._look)
        self._session.article_opened.connect(self._turn)
        self._session.articles_changed.connect(self._soon.start)
        self._turn()

    def others(self) -> list[int]:
        """The other articles of the open one's group, beginning with the next one."""
        project, here = self._session.project, self._session.article_id
        if project is None or here is None:
            return []
        family = project.twins.of(here)
        at = family.index(here) if here in family else 0
        return family[at + 1 :] + family[:at]

    def open_next(self) -> None:
        """Open the next article of the group, and after the last one the first; else say why not."""
        try:
            others = self.others()
        except HashiyaError as error:
            self._session.report(error)
            return
        if others:
            self._window.open_article(others[0])
        else:
            self._session.reported.emit(self._why_none())

    def offer(self) -> None:
        """One other is opened; of several the titles are shown, to choose from."""
        if len(self._others) < 2:
            self.open_next()
            return
        from PySide6.QtWidgets import QMenu

        project = self._session.project
        if project is None:
            return
        menu = QMenu(self._window)
        for article_id in self._others[:_MOST_NAMED]:
            action = menu.addAction(_named(project, article_id).replace("&", "&&"))
            action.triggered.connect(partial(self._window.open_article, article_id))
        menu.aboutToHide.connect(menu.deleteLater)
        button = self._button
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()) if button else QCursor.pos())

    def retranslate(self) -> None:
        """Say it in the language in use."""
        if self._button is not None and self._others:
            said = counted("Twins", "%n near-duplicate(s)", len(self._others))
            self._button.setText(said)
            self._button.setAccessibleName(said)
            self._button.setToolTip(tip(self._tip()))

    def _turn(self) -> None:
        """Another article: what is known of the one before goes at once, the rest comes after the paint."""
        self._others = []
        if self._button is not None:
            self._button.hide()
        self._soon.start()

    def _look(self) -> None:
        try:
            self._others = self.others()
        except HashiyaError as error:
            self._session.report(error)
            return
        if self._others and self._button is None:
            self._button = self._window.annotate.header.add_button()
            self._button.clicked.connect(self.offer)
        if self._button is not None:
            self._button.setVisible(bool(self._others))
        self.retranslate()

    def _tip(self) -> str:
        project = self._session.project
        if project is None:
            return ""
        try:
            return "\n".join(_named(project, one) for one in self._others[:_MOST_NAMED])
        except HashiyaError:
            return ""

    def _why_none(self) -> str:
        project = self._session.project
        if project is not None and project.twins.about() is None:
            return translate(
                "Twins", "Near-duplicates were not looked for yet: the menu Search, “Find near-duplicates”."
            )
        return translate("Twins", "This article has no near-duplicate.")


def find_twins(window: "Window") -> None:
    """Ask how much must agree, look through all articles, keep the groups and say what came of it."""
    from annotator.ui.dialogs.twins import TwinsDialog
    from annotator.ui.jobs import start_job

    project = window.session.project
    if project is None:
        return
    dialog = TwinsDialog(project, window)
    chosen = dialog.threshold() if dialog.exec() else None
    dialog.deleteLater()
    if chosen is None:
        return

    def work(other: "Project", tick: "Tick") -> "TwinsReport":
        from annotator.review.twins import find_twins, keep_twins
        from annotator.ui.jobs import breathe

        def gently(done: int, total: int) -> None:
            if done % 20 == 0:
                breathe()
            tick(done, total)

        report = find_twins(other, chosen, gently)
        keep_twins(other, report)
        return report

    job = start_job(project.path, translate("Twins", "Looking for near-duplicates…"), work, window)
    job.succeeded.connect(partial(_told, window))
    job.refused.connect(window.show_error)
    job.cancelled.connect(
        lambda: window.session.reported.emit(translate("Twins", "Stopped; the groups are as they were."))
    )


def _told(window: "Window", report: Any) -> None:
    from annotator.ui.dialogs.report import show_report

    window.session.articles_changed.emit()
    project = window.session.project
    if project is None:
        return
    if not report.families:
        window.session.reported.emit(translate("Twins", "No near-duplicates were found."))
        return
    said = [
        counted("Twins", "%n group(s) of near-duplicates,", len(report.families)),
        counted("Twins", "with %n article(s).", report.grouped),
    ]
    lines = []
    for place, family in enumerate(report.families[:_MOST_TOLD], 1):
        lines.append(translate("Twins", "Group {number}").format(number=number(place)))
        lines += [f"    {_named(project, one)}" for one in family]
    show_report(window, translate("Twins", "Near-duplicates"), " ".join(said), lines)


def _named(project: "Project", article_id: int) -> str:
    """An article in a line: its title, when it appeared and where."""
    article = project.article(article_id)
    title = article.title or translate("Articles", "Untitled article {number}").format(
        number=number(article_id)
    )
    parts = (
        quoted(title),
        isolated(shown(article.published[:10])) if article.published else "",
        article.source,
    )
    return spoken(" · ".join(part for part in parts if part))
