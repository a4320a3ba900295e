"""Making a link: from the current span to another one, by keys alone or with the mouse.

Ctrl+K begins at the current span and aims at the nearest span that it may be linked to. Arrows aim at others,
letters leave only spans that hold them, a digit or Enter makes the link, Escape leaves. A drag aims with the
pointer and ends in the same choice.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from annotator.core.annotation import Span
from annotator.core.arabic import fold_text
from annotator.core.linking import Way, making, nearest_first, partners, ways, why_not
from annotator.core.schema import Schema
from annotator.ui.annotate import AnnotateView
from annotator.ui.canvas.links import Linked
from annotator.ui.keys import plain_key, pressed_key
from annotator.ui.language import quoted, shown, spoken, translate
from annotator.ui.links_words import label_name, link_name, way_sentence, words_of
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.links_card import LinkCard

_ONWARDS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
_NEARER = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFTS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class Linking(QObject):
    """The link that is being made, if any. ``hinted(text)``: what the line below is to say; "" at the end."""

    hinted = Signal(str)

    def __init__(self, session: Session, annotate: AnnotateView) -> None:
        super().__init__(annotate)
        self._session, self._annotate = session, annotate
        self._source: Span | None = None
        self._all: Sequence[Span] = ()
        self._targets: Sequence[Span] = ()
        self._aim: Span | None = None
        self._typed = ""
        self._dragging = False
        self._last: dict[tuple[str, str], tuple[str, bool]] = {}
        canvas = annotate.canvas
        self._card: LinkCard | None = None
        canvas.link_begun.connect(self._drag_began)
        canvas.link_over.connect(self._drag_over)
        canvas.link_dropped.connect(self._dropped)
        canvas.span_chosen.connect(self._span_chosen)
        canvas.verticalScrollBar().valueChanged.connect(self._place_card)
        session.changed.connect(lambda _change: self.leave())
        session.article_opened.connect(self.leave)
        session.project_opened.connect(self.leave)

    # -- what is asked from outside ----------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether a link is being made."""
        return self._source is not None

    @property
    def card(self) -> "LinkCard":
        """The card beside the text, made when first wanted."""
        if self._card is None:
            from annotator.ui.links_card import LinkCard

            self._card = LinkCard(self._annotate.canvas.viewport())
            self._card.chosen.connect(self._make_at)
        return self._card

    def aim(self) -> Span | None:
        """The span that the link would lead to now."""
        return self._aim

    def begin(self) -> None:
        """Begin at the current span, aiming at the nearest span that it may be linked to; again: leave."""
        if self.active:
            self.leave()
            return
        span = self._annotate.current_span()
        if span is None:
            hint = translate("Links", "Choose a span first: a link begins at the current span.")
            self._session.reported.emit(hint)
        elif self._start(span):
            self._aim_at(nearest_first(span, self._targets)[0])

    def leave(self) -> None:
        """No link is being made any more."""
        if not self.active:
            return
        self._source = self._aim = None
        self._all = self._targets = ()
        self._typed, self._dragging = "", False
        canvas = self._annotate.canvas
        canvas.key_taker = None
        canvas.show_linking()
        self.card.hide()
        self.hinted.emit("")

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key belongs to the link that is being made (:class:`~.canvas.canvas.KeyTaker`)."""
        key, modifiers = Qt.Key(event.key()), event.modifiers() & ~_SHIFTS
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            return key in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        if modifiers:
            return False
        known = (*_ONWARDS, *_NEARER, *_ENTER, Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
        return key in known or bool(pressed_key(event))

    def take(self, event: QKeyEvent) -> None:
        """Aim elsewhere, make the link, or leave."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in _ONWARDS:
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            turned = sideways and not self._annotate.canvas.page.right_to_left
            self._step(self._targets, -_ONWARDS[key] if turned else _ONWARDS[key])
        elif key in _NEARER and self._source is not None:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._step(nearest_first(self._source, self._targets), -1 if back else _NEARER[key])
        elif key in _ENTER:
            self._make_at(self._marked(self._ways()))
        elif key == Qt.Key.Key_Backspace:
            self._filter(self._typed[:-1])
        elif (typed := plain_key(event.text())).isdecimal():
            self._make_at(int(typed) - 1)
        elif event.text().isprintable():
            self._filter(self._typed + event.text())

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self._show()

    # -- the mouse ---------------------------------------------------------------------------------------

    def _drag_began(self, span_id: str) -> None:
        self.leave()
        span = self._session.annotation.span(span_id)
        if span is not None and self._start(span):
            self._dragging = True
            self._show()

    def _drag_over(self, span_id: str) -> None:
        aim = self._session.annotation.span(span_id) if span_id else None
        if self.active and aim != self._aim:
            self._aim = aim
            self._show()

    def _dropped(self, span_id: str) -> None:
        project, source = self._session.project, self._source
        target = self._session.annotation.span(span_id) if span_id else None
        if project is None or source is None:
            return
        self._dragging = False
        if target is None or target.id == source.id:
            self.leave()
            return
        refusal = why_not(project.schema, self._session.annotation, source, target)
        if refusal is not None:
            self.leave()
            self._session.report(refusal)
            return
        self._aim = target
        offered = self._ways()
        if len(offered) == 1:
            self._make(offered[0])
        else:
            self._show()

    def _span_chosen(self, span_id: str) -> None:
        if self._source is not None and span_id != self._source.id:
            self.leave()

    # -- inside ------------------------------------------------------------------------------------------

    def _start(self, span: Span) -> bool:
        project = self._session.project
        found = partners(project.schema, self._session.annotation, span) if project else ()
        if not found or project is None:
            none = translate("Links", "No span of this article can be linked to «{text}».")
            self._session.reported.emit(none.format(text=quoted(words_of(span))))
            return False
        self._source, self._all, self._targets = span, found, found
        self._annotate.canvas.key_taker = self
        self._annotate.canvas.setFocus()
        return True

    def _step(self, order: Sequence[Span], by: int) -> None:
        if not order:
            return
        place = order.index(self._aim) + by if self._aim in order else 0
        self._aim_at(order[place % len(order)])

    def _filter(self, typed: str) -> None:
        """Leave only the spans that hold what was typed, however it is written."""
        wanted = fold_text(typed.strip())
        found = [span for span in self._all if wanted in fold_text(span.text)]
        if not found:
            none = translate("Links", "No span that could be linked holds «{text}».")
            self._session.reported.emit(none.format(text=quoted(typed)))
            return
        self._typed, self._targets = typed, found
        if self._aim not in found and self._source is not None:
            self._aim = nearest_first(self._source, found)[0]
        self._aim_at(self._aim)

    def _aim_at(self, span: Span | None) -> None:
        self._aim = span
        if span is not None:
            self._annotate.canvas.scroll_to(span.start, span.end)
        self._show()
        said = f"{self.card.title()}. {', '.join(self.card.texts())}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._annotate.canvas, said))

    def _ways(self) -> tuple[Way, ...]:
        project, source, aim = self._session.project, self._source, self._aim
        if project is None or source is None or aim is None:
            return ()
        return ways(project.schema, self._session.annotation, source, aim)

    def _marked(self, offered: Sequence[Way]) -> int:
        """What Enter makes: what was made last between two such labels, else the first."""
        if self._source is None or self._aim is None:
            return 0
        last = self._last.get((self._source.label, self._aim.label))
        kinds = [(way.type, way.source == self._source.id) for way in offered]
        return kinds.index(last) if last in kinds else 0

    def _make_at(self, place: int) -> None:
        offered = self._ways()
        if 0 <= place < len(offered):
            self._make(offered[place])

    def _make(self, way: Way) -> None:
        project, source, aim = self._session.project, self._source, self._aim
        if project is None or source is None or aim is None:
            return
        annotation = self._session.annotation
        self._last[source.label, aim.label] = way.type, way.source == source.id
        self.leave()
        self._annotate.attempt(lambda: making(project.schema, annotation, way))

    # -- what is seen ------------------------------------------------------------------------------------

    def _show(self) -> None:
        project, source = self._session.project, self._source
        if project is None or source is None:
            return
        from annotator.ui.links_card import CardRow

        canvas, aim = self._annotate.canvas, self._aim
        line = canvas.look.linking.line if self._dragging else None
        targets = frozenset(span.id for span in self._targets)
        canvas.show_linking(Linked(targets, aim.id if aim else "", line))
        hint = self._hint()
        offered = self._ways()
        rows = [
            CardRow(
                link_name(project.schema, way.type),
                spoken(way_sentence(project.schema, self._session.annotation, way)),
                way.source != source.id,
            )
            for way in offered
        ]
        heads = translate("Links", "From here to there:"), translate("Links", "From there to here:")
        marked = -1 if self._dragging else self._marked(offered)
        self.card.show_ways(self._title(project.schema), rows, marked, heads, spoken(hint))
        self._place_card()
        self.hinted.emit(hint)

    def _title(self, schema: Schema) -> str:
        source, aim = self._source, self._aim
        if source is None or aim is None or aim.id == source.id:
            said = translate("Links", "Link from «{source}» to which span?")
            return spoken(said.format(source=quoted(words_of(source, 36))))
        refusal = why_not(schema, self._session.annotation, source, aim)
        if refusal is not None:
            return spoken(self._session.say(refusal))
        said = translate("Links", "From «{source}» to {label} «{target}»:")
        return spoken(
            said.format(
                source=quoted(words_of(source, 36)),
                label=label_name(schema, aim.label),
                target=quoted(words_of(aim, 36)),
            )
        )

    def _hint(self) -> str:
        if self._dragging:
            return translate("Links", "Let go on the span that the link leads to. Escape leaves.")
        hint = translate("Links", "Arrows or letters: another span · digit or Enter: link · Escape")
        if self._typed:
            typed = translate("Links", "Spans with «{text}»: {number}.")
            hint = f"{typed.format(text=quoted(self._typed), number=len(self._targets))} {hint}"
        return shown(hint)

    def _place_card(self, *_what: object) -> None:
        canvas, source, aim = self._annotate.canvas, self._source, self._aim
        if source is None:
            return
        shown_at = aim or source
        aimed, other = [
            canvas.to_viewport(canvas.page.line_rect(span.start).united(canvas.page.line_rect(span.end - 1)))
            for span in (shown_at, source)
        ]
        self.card.place_beside(aimed, other)
