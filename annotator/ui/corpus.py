"""The screen of all articles: a table to look through, search and order, and what is done to many at once."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QUndoCommand, QUndoGroup, QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout

from annotator.ui.agreement.work import heading
from annotator.ui.corpus_table import CorpusTable
from annotator.ui.keymap import key_name
from annotator.ui.keys import pressed_key
from annotator.ui.language import counted, number, shown, spoken, translate
from annotator.ui.list_head import ListHead
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from annotator.core.work import Tick
    from annotator.review.deeds import Deed
    from annotator.store import Project
    from annotator.ui.window import Window


class CorpusPage(Page):
    """What was done here is undone here: behind the window first, and only then on the stack."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._session, self._list = window.session, window.session.list
        self._title, self._told, self._empty = heading(self), QLabel(self), QLabel(self)
        self.head = ListHead(window, self)
        self.table = CorpusTable(self._session, window.settings, self)
        self.setFocusProxy(self.table)
        self._stack = QStackedWidget(self)
        self.buttons = {name: QPushButton(self) for name in ("tag", "skip", "assign", "correct", "remove",
                                                             "removed", "columns")}  # fmt: skip
        self.undo_group = QUndoGroup(self)
        self._steps = QUndoStack(self.undo_group)
        self.undo_group.setActiveStack(self._steps)
        self.undo_group.canUndoChanged.connect(lambda _can: window.actions_by_id.refresh_undo())
        self.undo_group.canRedoChanged.connect(lambda _can: window.actions_by_id.refresh_undo())
        self.commands = {"undo": self.take_back, "redo": self.do_again, "correct_article": self.correct}
        self._arrange()
        self._connect()

    # -- what the window asks ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Show the open article among the others."""
        place = self._list.place(self._session.article_id)
        if not self.table.currentIndex().isValid():
            self.table.go(place or 0)
        self._say()
        self.table.setFocus()

    def press(self, event: QKeyEvent) -> bool:
        """A letter does its work on what is chosen; any other begins a search."""
        key = pressed_key(event)
        name = {"t": "tag", "s": "skip", "a": "assign", "c": "correct"}.get(key)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            name = "remove"
        if name is not None and self.table.hasFocus():
            self.buttons[name].click()
            return True
        if event.key() == Qt.Key.Key_Slash or (key == "/" and self.table.hasFocus()):
            self.window_of.filter_list()
            return True
        return False

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._title.setText(translate("Corpus", "Articles"))
        self.table.setAccessibleName(translate("Corpus", "All articles"))
        for name, text, tip in (
            ("tag", translate("Corpus", "Tag…"), translate("Corpus", "Put a tag on what is chosen (T)")),
            ("skip", translate("Corpus", "Skip…"), translate("Corpus", "Skip what is chosen (S)")),
            ("assign", translate("Corpus", "Assign…"), translate("Corpus", "Hand out what is chosen (A)")),
            ("correct", translate("Corpus", "Correct…"),
             translate("Corpus", "Correct title, outlet, date or zones of what is chosen (C)")),
            ("remove", translate("Corpus", "Remove…"), translate("Corpus", "Put away what is chosen (Del)")),
            ("removed", translate("Corpus", "Removed articles…"),
             translate("Corpus", "What was put away, and the way back")),
            ("columns", translate("Corpus", "Columns…"),
             translate("Corpus", "Which columns are shown, and in what order")),
        ):  # fmt: skip
            self.buttons[name].setText(text)
            self.buttons[name].setToolTip(tip)
            self.buttons[name].setAccessibleDescription(tip)
        self.head.retranslate()
        self.table.retranslate()
        self._say()

    # -- what is done ------------------------------------------------------------------------------------

    def do(self, what: str, deed: "Deed", then: "Callable[[int], str]") -> None:
        """Do a deed behind the window, so that it can be taken back; ``then`` says what it did."""

        def done(_result: object) -> None:
            if deed.count:
                self._steps.push(_Done(deed, what))
            self._look_again()
            self._session.reported.emit(then(deed.count))

        self.window_of.files.start(what, partial(_do, deed), done)

    def take_back(self) -> None:
        """Take the last deed back."""
        self._turn(self._steps.index() - 1, forwards=False)

    def do_again(self) -> None:
        """Do again what was taken back last."""
        self._turn(self._steps.index(), forwards=True)

    def tag(self) -> None:
        """Ask for a tag, and put it on what is chosen."""
        from annotator.ui.corpus_deeds import tag

        tag(self)

    def skip(self) -> None:
        """Skip what is chosen, with a reason."""
        from annotator.ui.corpus_deeds import skip

        skip(self)

    def assign(self) -> None:
        """Hand out what is chosen."""
        from annotator.ui.corpus_deeds import assign

        assign(self)

    def correct(self) -> None:
        """Correct what is known of what is chosen."""
        from annotator.ui.corpus_deeds import correct

        correct(self)

    def remove(self) -> None:
        """Put away what is chosen, once it was said what hangs on it."""
        from annotator.ui.corpus_deeds import remove

        remove(self)

    def show_removed(self) -> None:
        """What was put away."""
        from annotator.ui.corpus_deeds import show_removed

        show_removed(self)

    def choose_columns(self) -> None:
        """Which columns are shown."""
        from annotator.ui.dialogs.columns import ColumnsDialog

        dialog = ColumnsDialog(self.table.shown_columns(), self)
        if dialog.exec():
            self.table.show_columns(dialog.chosen())
        dialog.deleteLater()

    def told(self) -> str:
        """How many of how many are listed, and how many are chosen."""
        total = number(self._list.total)
        if self._list.narrowed:
            listed = translate("Corpus", "{listed} of {total} articles")
            parts = [listed.format(listed=number(len(self._list.ids)), total=total)]
        else:
            parts = [counted("Corpus", "%n article(s)", self._list.total)]
        chosen = self.table.chosen_count()
        if chosen > 1:
            parts.append(counted("Corpus", "%n chosen", chosen))
        return " · ".join(parts)

    # -- inside ------------------------------------------------------------------------------------------

    def _turn(self, at: int, *, forwards: bool) -> None:
        step = self._steps.command(at) if 0 <= at < self._steps.count() else None
        if not isinstance(step, _Done):
            return

        def done(_result: object) -> None:
            (self._steps.redo if forwards else self._steps.undo)()
            self._look_again()

        work = partial(_do if forwards else _undo, step.deed)
        self.window_of.files.start(step.text(), work, done)

    def _look_again(self) -> None:
        """Show what the project has now, also of the open article."""
        self._session.look_again()
        self.table.refresh()
        self._say()

    def _arrange(self) -> None:
        self._told.setObjectName("quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setMargin(40)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        top = QHBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        top.setSpacing(14)
        top.addWidget(self._title)
        top.addWidget(self.head, 1)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._told)
        row.addStretch(1)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(row)

    def _connect(self) -> None:
        for name, handler in (
            ("tag", self.tag), ("skip", self.skip), ("assign", self.assign), ("correct", self.correct),
            ("remove", self.remove), ("removed", self.show_removed), ("columns", self.choose_columns),
        ):  # fmt: skip
            self.buttons[name].clicked.connect(handler)
        self.table.opened.connect(self.window_of.open_at)
        self.table.selected.connect(self._say)
        self._list.changed.connect(self._say)
        self._list.working.connect(self._say)

    def _say(self) -> None:
        self._told.setText(spoken(self.told()))
        some = self.table.chosen_count() > 0
        for name in ("tag", "skip", "assign", "correct", "remove"):
            self.buttons[name].setEnabled(some)
        self._empty.setText(spoken(self._why_empty()))
        self._stack.setCurrentWidget(self.table if self._list.ids else self._empty)

    def _why_empty(self) -> str:
        if not self._list.total:
            said = translate("Corpus", "There are no articles yet: {key} loads files and folders.")
            return said.format(key=key_name("load_files"))
        if self._list.busy():
            return translate("Filter", "Looking…")
        if self._list.filter.words and self._list.looked < self._list.total:
            said = translate("Corpus", "Nothing so far; {done} of {total} articles are in the index yet.")
            return shown(said.format(done=self._list.looked, total=self._list.total))
        return translate("Corpus", "No article is like that. “Show all” lists them all again.")


class _Done(QUndoCommand):
    """A deed that was done: it stands on the stack, and is turned elsewhere."""

    def __init__(self, deed: "Deed", what: str) -> None:
        super().__init__(what)
        self.deed = deed


def _do(deed: "Deed", project: "Project", tick: "Tick") -> None:
    deed.do(project, tick)


def _undo(deed: "Deed", project: "Project", tick: "Tick") -> None:
    deed.undo(project, tick)
