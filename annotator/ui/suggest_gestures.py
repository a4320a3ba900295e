"""What is done with suggestions: accept one or many, refuse, take a refusal back. Each is one undo step.

Accepting makes an ordinary span of the annotator's, with label and extent and nothing more: attributes are
for hands to confirm.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from annotator.core.annotation import Annotation, Refusal, make_span
from annotator.core.change import AddSpan, AnyChange, Batch, Change, Refuse, Unrefuse
from annotator.core.errors import SpanRefused
from annotator.core.schema import Schema, check_allowed
from annotator.learning.suggest import Suggestion
from annotator.ui import labelling
from annotator.ui.language import counted, quoted, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.suggest_words import label_name, whole

if TYPE_CHECKING:
    from annotator.ui.suggesting import Suggesting
    from annotator.ui.window import Window


def acceptance(
    schema: Schema, text: str, annotation: Annotation, chosen: Sequence[Suggestion]
) -> Change | None:
    """The change that makes spans of ``chosen``, which do not overlap; None where none may become one.

    The last of them is what the text will show.
    """
    added: list[AnyChange] = []
    for one in chosen:
        span = make_span(text, one.start, one.end, one.label)
        try:
            check_allowed(schema, annotation, span)
        except SpanRefused:
            continue
        added.append(AddSpan(span))
    if not added:
        return None
    return added[0] if len(added) == 1 else Batch(tuple(added))


class SuggestGestures:
    """What keys, mouse and panel ask for."""

    def __init__(self, window: "Window", suggesting: "Suggesting") -> None:
        self._window, self._suggesting = window, suggesting
        window.annotate.canvas.suggestion_offered.connect(self.offer)

    def current(self) -> Suggestion | None:
        """The suggestion that is selected or holds the caret."""
        self._suggesting.settle()
        found = self._window.annotate.canvas.suggestion()
        return found if isinstance(found, Suggestion) else None

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) suggestion, and round."""
        self._suggesting.settle()
        canvas = self._window.annotate.canvas
        found = canvas.suggestions.beside(*canvas.selection(), by)
        if found is None:
            self._window.session.reported.emit(self._suggesting.why_none())
        else:
            canvas.choose_suggestion(found)

    def accept(self) -> None:
        """Accept the current suggestion; where there is none, go to the next."""
        one = self.current()
        if one is None:
            self.step(1)
        else:
            self.accept_all([one])

    def accept_words(self) -> None:
        """Accept all suggestions in this article that read as the current one does."""
        one = self.current()
        if one is None:
            self.step(1)
        else:
            self.accept_all([other for other in self._suggesting.all() if other.refusal == one.refusal])

    def accept_label(self) -> None:
        """Accept all in this article that have the current one's label, but for those that are ambiguous."""
        one = self.current()
        if one is None:
            self.step(1)
        else:
            same = [other for other in self._suggesting.all() if other.label == one.label]
            self.accept_all([other for other in same if not other.others or other == one])

    def accept_article(self) -> None:
        """Accept all in this article, but for those that are ambiguous."""
        self._suggesting.settle()
        self.accept_all([one for one in self._suggesting.all() if not one.others])

    def accept_all(self, chosen: Sequence[Suggestion]) -> None:
        """Accept these, as one step; the text stays where it is read."""
        session = self._window.session
        if session.project is None or session.article is None:
            return
        here = self._window.annotate.canvas.selection()[0]
        # What is added last is shown: that which is nearest.
        ordered = sorted(chosen, key=lambda one: -abs(one.start - here))
        change = acceptance(session.project.schema, session.article.text, session.annotation, ordered)
        if change is None and self._suggesting.all():
            said = translate("Suggestions", "What is left may be one label or another: accept it one by one.")
            session.reported.emit(said)
        elif change is None:
            session.reported.emit(self._suggesting.why_none())
        elif session.do(labelling.with_status(session.annotation, change)) and len(ordered) > 1:
            count = len(change.changes) if isinstance(change, Batch) else 1
            said = counted("Suggestions", "%n suggestion(s) accepted. One undo takes them back.", count)
            session.reported.emit(said)

    def refuse(self) -> None:
        """Refuse the current suggestion's words under its label in this article, and go on to the next."""
        one = self.current()
        if one is None:
            self.step(1)
        else:
            self.refuse_words(one.refusal)
            self.step(1)

    def refuse_words(self, refusal: Refusal) -> None:
        """Never suggest these words under this label in this article again."""
        session = self._window.session
        if refusal not in session.annotation.refusals:
            session.do(labelling.with_status(session.annotation, Refuse(refusal)))

    def take_back(self, refusal: Refusal) -> None:
        """Suggest what was refused again."""
        session = self._window.session
        if refusal in session.annotation.refusals:
            session.do(labelling.with_status(session.annotation, Unrefuse(refusal)))

    def offer(self, one: Suggestion, place: QPoint) -> None:
        """A menu at ``place`` (of the screen) with what can be done with a suggestion."""
        project, article = self._window.session.project, self._window.session.article
        if project is None or article is None:
            return
        menu = QMenu(self._window)
        for line in whole(project, article.text, one).split("\n"):
            said = _plain(line, menu)
            said.setEnabled(False)
            menu.addAction(said)
        menu.addSeparator()
        name, words = (
            label_name(project.schema, one.label),
            quoted(excerpt(article.text[one.start : one.end], 32)),
        )
        same = sum(other.refusal == one.refusal for other in self._suggesting.all())
        first = _act(menu, translate("Suggestions", "Accept as {label}").format(label=name))
        first.triggered.connect(lambda: self.accept_all([one]))
        for other in one.others:
            as_other = translate("Suggestions", "Accept as {label}")
            action = _act(menu, as_other.format(label=label_name(project.schema, other)))
            changed = Suggestion(one.start, one.end, other, one.words, one.why)
            action.triggered.connect(lambda _checked=False, kept=changed: self.accept_all([kept]))
        if same > 1:
            _act(menu, counted("Suggestions", "Accept all %n of these words", same)).triggered.connect(
                self.accept_words
            )
        refusing = translate("Suggestions", "Refuse «{words}» as {label} in this article")
        refuse = _act(menu, refusing.format(words=words, label=name))
        refuse.triggered.connect(lambda: self.refuse_words(one.refusal))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)
        menu.setActiveAction(first)


def _act(menu: QMenu, text: str) -> QAction:
    action = _plain(spoken(text), menu)
    menu.addAction(action)
    return action


def _plain(text: str, menu: QMenu) -> QAction:
    """An action whose text, which strangers wrote a part of, underlines nothing."""
    return QAction(text.replace("&", "&&"), menu)
