"""The window: the parts put together, and nothing else."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent, QUndoGroup
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSplitter,
    QStackedWidget,
)

from annotator.core.annotation import Status
from annotator.core.errors import HashiyaError
from annotator.ui.action_rows import MENUS
from annotator.ui.actions import Actions
from annotator.ui.annotate import AnnotateView
from annotator.ui.articles import ArticlesView
from annotator.ui.bars import fill_menus, fill_tools
from annotator.ui.files import Files
from annotator.ui.language import directed, sentence, translate
from annotator.ui.links import Linking
from annotator.ui.list_side import ListSide
from annotator.ui.look import Look
from annotator.ui.pages import Pages
from annotator.ui.palette import Palette
from annotator.ui.session import Session
from annotator.ui.settings import Settings
from annotator.ui.side import Side
from annotator.ui.start import StartView
from annotator.ui.status_bar import StatusBar
from annotator.ui.suggesting import Suggesting

if TYPE_CHECKING:
    from annotator.ui.article_panel import ArticlePanel
    from annotator.ui.clock import Clock
    from annotator.ui.repairing import Repairing
    from annotator.ui.span_panel import SpanPanel
    from annotator.ui.twins import TwinsBeside

_CLOCK_MS = 1000


class Window(QMainWindow):
    """Articles at the start side, the text in the middle, labels at the far side, the status below."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self.settings: Settings = settings
        self.session: Session = Session(self)
        self.session.say = sentence
        self.articles: ArticlesView = ArticlesView(self.session, self)
        self.list_side = ListSide(self)
        self.annotate: AnnotateView = AnnotateView(self.session, self)
        self.linking: Linking = Linking(self.session, self.annotate)
        self.start = StartView(self)
        self.palette_panel = Palette(self)
        self.status = StatusBar(self.session, self)
        self.files: Files = Files(self)
        self.look: Look = Look(self, app)
        self.pages: Pages = Pages(self)
        self.suggesting: Suggesting = Suggesting(self)
        self.side: Side = Side(self)
        self.setAcceptDrops(True)
        self._arrange()
        self.actions_by_id = Actions(self)
        self.menus, self.tools = fill_menus(self), fill_tools(self)
        self._connect()
        self.look.apply_text()
        self.retranslate()
        self._restore_layout()
        self.side.show_remembered()

    # -- what actions ask for ----------------------------------------------------------------------------

    def open_article(self, article_id: int) -> None:
        """Open an article and put the hand on the text; an error is said."""
        self.pages.leave()
        try:
            self.session.open_article(article_id)
        except HashiyaError as error:
            self.session.report(error)
        self.annotate.canvas.setFocus()

    def open_stretch(self, article_id: int, start: int, end: int) -> None:
        """Open an article with ``[start, end)`` (code points) selected and in view."""
        self.open_article(article_id)
        if self.session.article_id == article_id:  # else the error was said, and another text is shown
            self.annotate.canvas.select(start, end)
            self.annotate.canvas.scroll_to(start, end)

    def open_remembered(self) -> None:
        """Open the article that was open last in this project, else the first."""
        project = self.session.project
        if project is None:
            return
        remembered = self.settings.article(project.uuid)
        if remembered is not None:
            try:
                self.session.open_article(remembered)
            except HashiyaError:
                # The project was replaced by another copy; its first article is as good a start.
                remembered = None
        # Who has work that was handed out begins with the first of it.
        if remembered is None and not (self.session.queue() is not None and self.session.open_next()):
            self.session.open_at(0)
        self.annotate.canvas.setFocus()

    def open_at(self, place: int) -> None:
        """Open the article at a place of the list."""
        if 0 <= place < len(self.session.list.ids):
            self.open_article(self.session.list.ids[place])

    def go_to_text(self) -> None:
        """Back to annotating, with the hand on the text."""
        self.pages.leave()
        self.annotate.canvas.setFocus()

    def go_to_list(self) -> None:
        """Back to annotating, with the hand on the list of articles."""
        self.pages.leave()
        self.articles.setFocus()

    def into_list(self) -> None:
        """The hand into the list that is seen, from the field above it."""
        page = self.pages.current
        (page or self.articles).setFocus()
        if page is None and not self.articles.currentIndex().isValid():
            self.articles.setCurrentIndex(self.articles.model().index(0, 0))

    def filter_list(self) -> None:
        """The hand into the field above the list of articles that is seen."""
        from annotator.ui.corpus import CorpusPage

        page = self.pages.current
        if isinstance(page, CorpusPage):
            head = page.head
        else:
            self.pages.leave()
            head = self.list_side.made_head()
        head.setFocus()
        head.line.selectAll()

    def open_menus(self) -> None:
        """The hand on the first menu, from where arrows go to all."""
        self.menuBar().setActiveAction(self.menus["file"].menuAction())

    def undo_group(self) -> QUndoGroup | None:
        """What Undo takes back in the screen that is seen; None where nothing is edited there."""
        page = self.pages.current
        return page.undo_group if page else self.session.undo_group

    def step(self, by: int) -> None:
        """Open the next or previous article."""
        self.session.step(by)
        self.annotate.canvas.setFocus()

    def skip(self) -> None:
        """Skip the article, with the reason if there is one to be given."""
        from annotator.ui import ask

        reason = ask.reason_to_skip(self)
        if reason is not None:
            self.finish("skipped", reason)

    def confirm_proposals(self) -> None:
        """Take what is proposed for the current span; what is not seen is shown first."""
        seen = self.side.current == "span"
        panel = self.span_panel()
        if seen:
            panel.confirm_proposals()

    def finish(self, status: Status, reason: str = "") -> None:
        """Set the status and go on to the next article that needs work.

        Nothing is done while a span lacks a required value; which ones do is shown.
        """
        from annotator.ui.finishing import finish

        finish(self, status, reason)

    def switch_to_mine(self) -> None:
        """List what was handed out to the annotator, or everything again."""
        if not self.session.list.switch_to_mine():
            self.session.reported.emit(translate("Window", "Nothing was handed out to you."))
        self.actions_by_id.refresh()

    def go_to_unsure(self) -> None:
        """Open the next article with something that this annotator was not sure of, at that place."""
        from annotator.ui.finishing import go_to_unsure

        go_to_unsure(self)

    def span_panel(self) -> "SpanPanel":
        """The panel of the current span, brought to the front."""
        from annotator.ui.span_panel import SpanPanel

        panel = self.side.show_panel("span")
        assert isinstance(panel, SpanPanel)
        return panel

    def article_panel(self) -> "ArticlePanel":
        """The panel of the whole article, brought to the front."""
        from annotator.ui.article_panel import ArticlePanel

        panel = self.side.show_panel("article")
        assert isinstance(panel, ArticlePanel)
        return panel

    def reopen(self) -> None:
        """Take up again what was done or skipped."""
        self.session.set_status("in_progress")

    def show_error(self, error: HashiyaError) -> None:
        """An error that stops what was asked for, in a dialog."""
        from annotator.ui.dialogs.report import show_report

        show_report(self, translate("Window", "This did not work"), sentence(error), [])

    # -- putting together --------------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setWindowIcon(QApplication.windowIcon())
        self.resize(1280, 800)
        self.setMinimumSize(820, 480)  # narrower, the tool bar would lose its last buttons
        self.side.setMinimumWidth(236)
        self.list_side.setMinimumWidth(210)
        self.middle = QStackedWidget(self)
        self.middle.addWidget(self.start)
        self.middle.addWidget(self.annotate)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for place, part in enumerate((self.list_side, self.middle, self.side)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(place, 1 if part is self.middle else 0)
        self.splitter.setSizes([280, 710, 290])
        self.setCentralWidget(self.splitter)
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        session = self.session
        self.articles.chosen.connect(self.open_at)
        self.start.wanted.connect(lambda action: self.actions_by_id[action].trigger())
        self.palette_panel.pressed.connect(self._use_label)
        self.status.annotator_wanted.connect(self.files.choose_annotator)
        self.annotate.target_changed.connect(self._show_target)
        self.linking.hinted.connect(self._show_hint)
        self.pages.changed.connect(self._show_place)
        session.project_opened.connect(self.pages.forget)
        session.project_opened.connect(self._show_project)
        session.schema_changed.connect(self._show_schema)
        session.articles_changed.connect(self._show_place)
        session.articles_changed.connect(self.pages.look_again)
        session.article_opened.connect(self._show_article)
        session.undo_group.canUndoChanged.connect(self.actions_by_id.refresh_undo)
        session.undo_group.canRedoChanged.connect(self.actions_by_id.refresh_undo)

    def retranslate(self) -> None:
        """Say everything in the language in use, and draw it in its direction and theme."""
        for name, menu in self.menus.items():
            menu.setTitle(translate("Actions", MENUS[name]))
        self.actions_by_id.retranslate()
        self.tools.setWindowTitle(translate("Window", "Tools"))
        self.articles.setAccessibleName(translate("Window", "Articles"))
        for part in (self.annotate, self.palette_panel, self.side):
            part.retranslate()
        self.pages.retranslate()
        self.linking.retranslate()
        if "twins" in self.__dict__:  # made after the first paint
            self.twins.retranslate()
            self.repairing.retranslate()
        self.articles.viewport().update()
        self.list_side.retranslate()
        self._show_project()

    # -- following ---------------------------------------------------------------------------------------

    def _use_label(self, label_id: str) -> None:
        self.annotate.use_label(label_id)
        self.annotate.canvas.setFocus()

    def _show_project(self) -> None:
        project = self.session.project
        schema = project.schema if project else None
        self.palette_panel.show_schema(schema)
        self._show_place()

    def _show_schema(self) -> None:
        self.pages.forget()
        self._show_project()

    def _show_article(self) -> None:
        project, article_id = self.session.project, self.session.article_id
        if project is not None and article_id is not None:
            self.settings.set_article(project.uuid, article_id)
        self._show_place()

    def _show_place(self) -> None:
        project, article = self.session.project, self.session.article
        page = self.pages.current
        self.middle.setCurrentWidget(page or (self.annotate if article else self.start))
        self.list_side.setVisible(project is not None and page is None)
        self.side.setVisible(article is not None and page is None)
        if article is None:
            self.start.offer(empty_project=project is not None, recent=self.settings.last_project)
        name = directed(project.path.stem) if project else ""
        own = translate("Window", "Hashiya")
        self.setWindowTitle(f"{name} — {own}" if name else own)
        self.actions_by_id.refresh()
        self.status.refresh()
        self._show_target()

    def _show_target(self) -> None:
        selected, span = self.annotate.selected_text(), self.annotate.current_span()
        self.palette_panel.show_target(
            selected, span.text if span else "", working=self.session.article is not None
        )
        self.side.read_target()
        self.status.show_target(selected, *self.annotate.selected(), span)

    @cached_property
    def twins(self) -> "TwinsBeside":
        """The near-duplicates of the open article; made a moment after the window was first seen."""
        from annotator.ui.twins import TwinsBeside

        return TwinsBeside(self)

    @cached_property
    def repairing(self) -> "Repairing":
        """Torn Arabic, said and put right; made a moment after the window was first seen."""
        from annotator.ui.repairing import Repairing

        return Repairing(self)

    @cached_property
    def clock(self) -> "Clock":
        """Counts the time spent; made a moment after the window was first seen."""
        from annotator.ui.clock import Clock

        return Clock(self)

    def _show_hint(self, text: str) -> None:
        """What the hand can do now; at its end, what is chosen again."""
        if text:
            self.status.show_hint(text)
        else:
            self._show_target()

    # -- Qt ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: a key that nobody wanted may be a label's, or a command's on an Arabic layout."""
        ours = self.pages.press(event) if self.pages.current else self.annotate.press(event)
        if not (ours or self.actions_by_id.press(event)):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """For Qt: time counts from now on, but the first article is painted before."""
        super().showEvent(event)
        QTimer.singleShot(_CLOCK_MS, self, lambda: (self.clock, self.twins, self.repairing))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """For Qt: files from elsewhere may be let go here."""
        from annotator.ui.exchange.loading import drop

        drop(self, event)

    def dropEvent(self, event: QDropEvent) -> None:
        """For Qt."""
        from annotator.ui.exchange.loading import drop

        drop(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """For Qt: remember how it looked; the work itself is on the disk already."""
        self.settings.set_layout("window", self.saveGeometry())
        self.settings.set_layout("splitter", self.splitter.saveState())
        self.settings.flush()
        self.session.list.stop()
        self.pages.stop()
        self.side.stop()
        self.suggesting.stop()
        self.files.stop()
        self.session.close()
        super().closeEvent(event)

    def _restore_layout(self) -> None:
        geometry: QByteArray = self.settings.layout("window")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        state = self.settings.layout("splitter")
        if not state.isEmpty():
            self.splitter.restoreState(state)
