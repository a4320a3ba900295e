"""Adjudicating: what all agree on goes to gold at once, each difference is decided with one key."""

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from annotator.agreement.disagreements import Disagreement
from annotator.agreement.settle import REOPENED, Decision
from annotator.core.change import Change
from annotator.core.errors import HashiyaError
from annotator.ui.adjudication.head import AdjudicateHead
from annotator.ui.adjudication.keys import cause_for, choice_for
from annotator.ui.adjudication.settling import AGREED, GoldSession, comparable, next_reopened, next_unfinished
from annotator.ui.adjudication.side import Side
from annotator.ui.adjudication.stage import Stage
from annotator.ui.agreement.work import WorkStrip
from annotator.ui.keymap import key_name
from annotator.ui.keys import pressed_key
from annotator.ui.language import counted, translate
from annotator.ui.pages import Page

if TYPE_CHECKING:
    from annotator.ui.window import Window


class AdjudicatePage(Page):
    """One article's readings, and gold as it comes to be. All keys are known by their place."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self.session = GoldSession(self)
        self.session.say = window.session.say
        self.undo_group = self.session.undo_group
        self.current: Disagreement | None = None
        self.names_shown = False
        self._open: set[str] = set()
        self._came_from: int | None = None
        self._deciding = False
        self._pending: dict[str, Decision] = {}
        self.head = AdjudicateHead(self)
        self.work = WorkStrip(window, self)
        self.stage = Stage(self.session, self)
        self.side = Side(self.session, self)
        self.panel, self.editor = self.side.panel, self.side.editor
        self._arrange()
        self._connect()
        self.commands = {
            "agreed": self.take_agreed,
            "names": self.switch_names,
            "done": self.finish,
            "next": lambda: self.step_article(1),
            "previous": lambda: self.step_article(-1),
            "next_span": lambda: self._next_span(1),
            "previous_span": lambda: self._next_span(-1),
            "cycle_word": self._cycle_word,
            "zoom_in": lambda: self._zoom(1.12),
            "zoom_out": lambda: self._zoom(1 / 1.12),
            "zoom_reset": lambda: self._zoom(0),
        }
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _arrange(self) -> None:
        line = QFrame(self)
        line.setObjectName("line")
        line.setFixedWidth(1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.stage, 1)
        row.addWidget(line)
        row.addWidget(self.side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.work)
        layout.addLayout(row, 1)

    def _connect(self) -> None:
        window = self.window_of
        for signal in (self.session.undo_group.canUndoChanged, self.session.undo_group.canRedoChanged):
            signal.connect(window.actions_by_id.refresh_undo)
        self.session.reported.connect(window.status.say)
        self.session.warned.connect(window.status.warn)
        self.session.article_opened.connect(self._show_article)
        self.session.settled.connect(self._follow)
        self.session.changed.connect(self._show_change)
        self.head.agreed_wanted.connect(self.take_agreed)
        self.head.done_wanted.connect(self.finish)
        self.session.schema_changed.connect(self._show_schema)
        self.panel.chosen.connect(self.choose)
        self.panel.remarks.changed.connect(self._remark)
        self.panel.remarks.note.returnPressed.connect(self.setFocus)
        self.editor.finished.connect(self.end_edit)
        self.editor.left.connect(self.leave_edit)
        self.editor.palette_of_labels.pressed.connect(self._use_label)
        self.work.found.connect(self._open_reopened)
        self.stage.picked.connect(self._picked)
        self.stage.zoomed.connect(window.annotate.canvas.set_text_size)
        self.stage.gold.target_changed.connect(self._show_panel)

    # -- what the window asks ----------------------------------------------------------------------------

    def enter(self) -> None:
        """Go on where it was left, unless another article was opened since; else what needs settling."""
        window, settings = self.window_of, self.window_of.settings
        self.session.follow(window.session.project, window.session.annotator)
        project = self.session.project
        if project is None:
            return
        self.stage.set_text(settings.text_size, invisible=settings.show_invisible)
        self._show_schema()
        there = comparable(project)
        came_from, self._came_from = self._came_from, window.session.article_id
        wanted = self.session.article_id if came_from == self._came_from else self._came_from
        if wanted not in there:
            wanted = next_unfinished(project) or next(iter(there), None)
        if wanted is None:
            self.show_dispute(None)
        else:
            self._open_article(wanted)
        self.setFocus()

    def go_to(self, article_id: int, key: str = "") -> None:
        """Show an article, at the disagreement with this key where it is still there."""
        self._open_article(article_id)
        found = next((one for one in self.session.disagreements if one.key == key), None)
        if found is not None:
            self.show_dispute(found)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.side.retranslate()
        self.work.retranslate()
        self.stage.retranslate()
        self._show_head()
        self._show_panel()

    def press(self, event: QKeyEvent) -> bool:
        """One key, one decision; while gold is edited by hand, the keys of annotating."""
        if self.session.article is None:
            return False
        if self.stage.editing:
            return self._press_editing(event)
        typed, key = pressed_key(event), event.key()
        if key == Qt.Key.Key_Escape and self.panel.remarks.note.hasFocus():
            self.setFocus()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if self.current is None or not typed:
            return False
        self._press_letter(self.current, typed)
        return True

    def _press_letter(self, dispute: Disagreement, typed: str) -> None:
        """Decide, or note why; a letter that means nothing here does nothing."""
        choice, cause = choice_for(self.session, dispute, typed), cause_for(typed)
        if choice:
            self.choose(choice)
        elif cause:
            self.panel.remarks.toggle_cause(cause)
        elif typed == "g":
            self.panel.remarks.toggle_guideline()
        elif typed == "n":
            self.panel.remarks.note.setFocus()
        elif typed in "cw":
            said = translate("Adjudicate", "These readings cannot stand beside each other.")
            self.session.reported.emit(said)

    def stop(self) -> None:
        """Let go of the project, which closes."""
        self.work.drop()
        self.session.follow(None, None)

    # -- commands ----------------------------------------------------------------------------------------

    def take_agreed(self) -> None:
        """Take to gold all that everybody says alike."""
        if not self.session.take_agreed():
            said = translate("Adjudicate", "Gold has all that is agreed on.")
            self.session.reported.emit(said)

    def choose(self, choice: str) -> None:
        """Decide the current disagreement, and go on to the next that is open."""
        dispute = self.current
        if dispute is None:
            return
        self.panel.remarks.flush()
        if choice == "edit":
            self._begin_edit(dispute)
        else:
            self._decide(dispute, self.session.choice_shown(choice))

    def end_edit(self) -> None:
        """Gold is right as it was edited: decided so."""
        dispute = self.current
        self.leave_edit()
        if dispute is not None:
            self._decide(dispute, "edit")

    def leave_edit(self) -> None:
        """Back to the readings; what was edited stays edited, and the disagreement stays as it was."""
        self.stage.end_editing()
        self.stage.refresh()
        self._show_panel()
        self.stage.show_dispute(self.current)
        self.setFocus()

    def step(self, by: int) -> None:
        """Show the next (1) or previous (-1) disagreement, decided or not."""
        found = self.session.shown_ones()
        if not found:
            return
        keys = [one.key for one in found]
        place = keys.index(self.current.key) + by if self.current and self.current.key in keys else 0
        self.show_dispute(found[place % len(found)])

    def switch_names(self) -> None:
        """Say who A and B are, or no more."""
        self.names_shown = not self.names_shown
        self._show_head()
        self._show_panel()

    def finish(self) -> None:
        """Gold of this article is done; on to the next that needs settling."""
        left = len(self.session.open_ones())
        if left:
            self.session.reported.emit(counted("Adjudicate", "%n difference(s) still open.", left))
            return
        if self.session.agreed_lacking() and AGREED not in self.session.decisions:
            said = translate("Adjudicate", "What all agree on is not in gold yet: take it with {key}.")
            self.session.reported.emit(said.format(key=key_name("agreed")))
            return
        if not self.session.set_status("done") or self.session.project is None:
            return
        here = self.session.article_id
        following = next_unfinished(self.session.project, here)
        if following is None:
            self._show_panel()
            looking = translate("Adjudicate", "Looking for differences that came anew…")
            self.work.begin(looking, lambda project, tick: next_reopened(project, here, tick))
        else:
            self._open_article(following)

    def step_article(self, by: int) -> None:
        """Show the next (1) or previous (-1) article that two or more have begun."""
        if self.session.project is None or self.session.article_id is None:
            return
        order = list(comparable(self.session.project))
        if self.session.article_id in order:
            place = order.index(self.session.article_id) + by
            if 0 <= place < len(order):
                self._open_article(order[place])

    def show_dispute(self, dispute: Disagreement | None) -> None:
        """Show one disagreement, or that none is left."""
        self.panel.remarks.flush()
        self.current = dispute
        self._show_panel()
        self.stage.show_dispute(dispute)

    # -- inside ------------------------------------------------------------------------------------------

    def _show_schema(self) -> None:
        project = self.session.project
        self.editor.palette_of_labels.show_schema(project.schema if project else None)

    def _open_article(self, article_id: int) -> None:
        self.panel.remarks.flush()
        try:
            self.session.open_article(article_id)
        except HashiyaError as error:
            self.session.report(error)

    def _open_reopened(self, found: int | None) -> None:
        if found is None:
            self.session.reported.emit(translate("Adjudicate", "Gold is done for every article."))
        else:
            self._open_article(found)

    def _show_article(self) -> None:
        self.current = None
        self._pending.clear()
        self._open = {one.key for one in self.session.open_ones()}
        self.stage.show_article()
        self._show_head()
        self.show_dispute(next(iter(self.session.open_ones()), None))
        self.window_of.actions_by_id.refresh()
        self.setFocus()

    def _decide(self, dispute: Disagreement, choice: str) -> None:
        """Decide, then show the next open one in the text, and then from its beginning."""
        self._deciding = True
        try:
            decided = self.session.choose(dispute, choice, self._remarks(dispute))
        finally:
            self._deciding = False
        if not decided:
            return
        self._pending.pop(dispute.key, None)
        left = self.session.open_ones()
        keys = [one.key for one in self.session.disagreements]
        place = keys.index(dispute.key)
        later = next((one for one in left if keys.index(one.key) > place), None)
        self.show_dispute(later or next(iter(left), None))

    def _follow(self) -> None:
        """Something was decided or taken back: what was opened again comes to the front."""
        left = self.session.open_ones()
        again = [one for one in left if one.key not in self._open]
        self._open = {one.key for one in left}
        self._show_head()
        if self.stage.editing:
            return
        self.stage.refresh()
        if self._deciding:
            return
        if again:
            self.show_dispute(again[0])
        else:
            self._show_panel()

    def _show_change(self, _change: Change) -> None:
        self.window_of.actions_by_id.refresh_undo()

    def _show_head(self) -> None:
        self.head.show_session(self.session, names=self.names_shown)

    def _show_panel(self) -> None:
        if self.stage.editing:
            self.side.show_labels(self.stage.gold)
        elif self.current is None:
            self.side.show_nothing()
        else:
            self.side.show_dispute(self.current, self._remarks(self.current), names=self.names_shown)

    def _remarks(self, dispute: Disagreement) -> Decision:
        return self._pending.get(dispute.key) or self.session.remarks(dispute)

    def _remark(self) -> None:
        """Note why; on what is decided already at once, else together with the decision."""
        dispute = self.current
        if dispute is None:
            return
        cause, guideline, note = self.panel.remarks.values()
        said = msgspec.structs.replace(self._remarks(dispute), cause=cause, guideline=guideline, note=note)
        if said.choice == REOPENED:
            self._pending[dispute.key] = said
        else:
            self.session.remark(said)

    # -- editing by hand ---------------------------------------------------------------------------------

    def _begin_edit(self, dispute: Disagreement) -> None:
        self.stage.begin_editing(dispute)
        self._show_panel()

    def _press_editing(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.end_edit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave_edit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.stage.gold.remove_span()
        else:
            return self.stage.gold.press(event)
        return True

    def _use_label(self, label_id: str) -> None:
        self.stage.gold.use_label(label_id)
        self.stage.gold.canvas.setFocus()

    def _next_span(self, by: int) -> None:
        if not self.stage.editing:
            self.step(by)
        elif by > 0:
            self.stage.gold.canvas.next_span()
        else:
            self.stage.gold.canvas.previous_span()

    def _cycle_word(self) -> None:
        if self.stage.editing:
            self.stage.gold.canvas.cycle_word()

    def _picked(self, key: str) -> None:
        found = next((one for one in self.session.disagreements if one.key == key), None)
        if found is not None:
            self.show_dispute(found)

    def _zoom(self, factor: float) -> None:
        self.window_of.look.zoom(factor)
        settings = self.window_of.settings
        self.stage.set_text(settings.text_size, invisible=settings.show_invisible)
