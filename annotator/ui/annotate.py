"""The view in which articles are annotated: the canvas says where, this says what, the session does it."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from annotator.core.annotation import Span
from annotator.core.change import Change, removal
from annotator.core.errors import HashiyaError, LinkRefused, SpanRefused
from annotator.ui import labelling
from annotator.ui.canvas import Canvas
from annotator.ui.header import Header
from annotator.ui.keys import pressed_key, same_key
from annotator.ui.language import counted, language, quoted, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.session import Session

if TYPE_CHECKING:
    from annotator.ui.find_bar import FindBar
    from annotator.ui.settings import Settings

# How much of what follows is shown too where work is taken up again, in characters.
_AHEAD = 240


class AnnotateView(QWidget):
    """Header and canvas of the open article, and every gesture that changes its annotation."""

    target_changed = Signal()
    """What a label key would do now is another: the selection or the current span changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._settling = False
        self._shown: int | None = None
        self._places: dict[int, int] = {}
        self._bar: FindBar | None = None
        self.header = Header(self)
        self.canvas = Canvas(self)
        self.setFocusProxy(self.canvas)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self.canvas, 1)
        self.canvas.selection_changed.connect(self._target_moved)
        self.canvas.span_chosen.connect(self._target_moved)
        self.canvas.span_resized.connect(self.resize_span)
        self.canvas.spans_offered.connect(self._offer)
        session.project_opened.connect(self._show_project)
        session.schema_changed.connect(self._show_schema)
        session.article_opened.connect(self._show_article)
        session.changed.connect(self._show_change)
        self.retranslate()

    # -- what is chosen ----------------------------------------------------------------------------------

    def selected(self) -> tuple[int, int]:
        """The stretch that a label key would label, in code points; equal ends: none."""
        article = self._session.article
        return labelling.tidy(article.text, *self.canvas.selection()) if article else (0, 0)

    def selected_text(self) -> str:
        """What stands there."""
        article = self._session.article
        start, end = self.selected()
        return article.text[start:end] if article else ""

    def current_span(self) -> Span | None:
        """The chosen span."""
        span_id = self.canvas.current_span()
        return self._session.annotation.span(span_id) if span_id else None

    def spans_around(self, span: Span) -> tuple[Span, ...]:
        """The other spans that hold the whole of ``span``, in reading order."""
        return tuple(
            other
            for other in self.canvas.spans_over(span.start, span.end)
            if other.id != span.id and other.start <= span.start and span.end <= other.end
        )

    # -- gestures ----------------------------------------------------------------------------------------

    def use_label(self, label_id: str) -> None:
        """Label the selection; where there is none, relabel the current span (decision 070)."""
        project, article, annotation = self._session.project, self._session.article, self._session.annotation
        if project is None or article is None:
            return
        start, end = self.selected()
        span = self.current_span()
        if start == end and span is None:
            hint = translate("Annotate", "Select some text first, or choose a span to change its label.")
            self._session.reported.emit(hint)
            return
        if start == end and span is not None:
            if span.label != label_id:
                self.attempt(lambda: labelling.relabelled(project.schema, annotation, span, label_id))
            return
        self.attempt(
            lambda: labelling.labelled(project.schema, article.text, annotation, (start, end), label_id)
        )

    def relabel_span(self, label_id: str) -> None:
        """Give the current span another label, whatever is selected."""
        project, span = self._session.project, self.current_span()
        if project is not None and span is not None and span.label != label_id:
            annotation = self._session.annotation
            self.attempt(lambda: labelling.relabelled(project.schema, annotation, span, label_id))

    def set_values(self, span_id: str, values: Mapping[str, Any]) -> bool:
        """Give a span attribute values (None clears one) as one change; False where that was refused."""
        project, span = self._session.project, self._session.annotation.span(span_id)
        if project is None or span is None:
            return False
        try:
            change = labelling.valued(project.schema, span, values)
        except HashiyaError as error:
            self._session.report(error)
            return False
        return self._session.do(labelling.with_status(self._session.annotation, change))

    def remove_span(self) -> None:
        """Remove the current span, with the links that hang on it."""
        span = self.current_span()
        if span is not None:
            annotation = self._session.annotation
            self.attempt(lambda: removal(annotation, span))

    def resize_span(self, span_id: str, start: int, end: int) -> None:
        """Move an end of a span; the canvas proposes, the rules decide."""
        project, article = self._session.project, self._session.article
        span = self._session.annotation.span(span_id)
        if project is None or article is None or span is None:
            return
        annotation = self._session.annotation
        place = labelling.tidy(article.text, start, end)
        if place[0] < place[1] and place != (span.start, span.end):
            self.attempt(lambda: labelling.resized(project.schema, article.text, annotation, span, place))
        else:
            self.canvas.show_spans(annotation.spans)

    def pick_under(self) -> None:
        """Choose the span under the caret; again: the next one out, and so round."""
        self.canvas.pick_next_under()

    def select_span(self) -> None:
        """Select what the current span covers, to label it once more or to grow the selection round it."""
        span = self.current_span()
        if span is not None:
            self.canvas.select(span.start, span.end)

    def let_go(self) -> None:
        """Nothing selected, nothing chosen."""
        start, _end = self.canvas.selection()
        self.canvas.choose_span("")
        self.canvas.select(start, start)

    def copy(self) -> None:
        """Put the selected text, or the current span's, on the clipboard."""
        span = self.current_span()
        text = self.selected_text() or (span.text if span else "")
        if text:
            QApplication.clipboard().setText(text)

    def find_bar(self, settings: "Settings") -> "FindBar":
        """The bar below the text in which words are looked for, made when first asked for."""
        if self._bar is None:
            from annotator.ui.find_bar import FindBar

            self._bar = FindBar(self, settings)
            self._bar.hide()
            self._column.addWidget(self._bar)
        return self._bar

    def look_for(self, settings: "Settings") -> None:
        """Look for what is selected, or for what is typed now."""
        words = self.selected_text()
        self.find_bar(settings).begin("" if "\n" in words else words)

    def press(self, event: QKeyEvent) -> bool:
        """Whether a key that nobody wanted was a label's, which has then been used."""
        typed, project = pressed_key(event), self._session.project
        if not typed or project is None or self._session.article is None:
            return False
        for label in project.schema.offered():
            if same_key(label.key, typed):
                self.use_label(label.id)
                return True
        return False

    def attempt(self, build: Callable[[], Change]) -> None:
        """Build a change and do it; a refusal is one sentence, and the spans stay as they were."""
        annotation = self._session.annotation
        try:
            change = build()
        except (SpanRefused, LinkRefused) as error:
            self._session.report(error)
            self.canvas.show_spans(annotation.spans)
            return
        lost = labelling.links_lost(change)
        if self._session.do(labelling.with_status(annotation, change)) and lost:
            said = counted(
                "Annotate",
                "%n link(s) that the new label forbids went with it; Undo brings them back.",
                lost,
            )
            self._session.reported.emit(said)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.canvas.setAccessibleName(translate("Annotate", "Article text"))
        self._show_schema()
        if self._session.article is not None:
            self.header.show_article(self._session.article, self._session.annotation)
        if self._bar is not None:
            self._bar.retranslate()

    # -- following the session ---------------------------------------------------------------------------

    def _show_project(self) -> None:
        self._shown = None
        self._places.clear()
        self._show_schema()
        if self._session.project is None:
            self.canvas.show_article("")

    def _show_schema(self) -> None:
        if self._session.project is not None:
            self.canvas.show_schema(self._session.project.schema, language())

    def _show_article(self) -> None:
        article, annotation = self._session.article, self._session.annotation
        if article is not None:
            if self._shown is not None:
                self._places[self._shown] = self.canvas.selection()[1]
            self._shown = self._session.article_id
            self.canvas.show_article(article.text, article.zones)
            self.canvas.show_spans(annotation.spans)
            self.canvas.show_links(annotation.links)
            self._go_on()
            self.header.show_article(article, annotation)
            if self._bar is not None:
                self._bar.read_article()
            self.target_changed.emit()

    def _go_on(self) -> None:
        """Go where the article was left; after a start, behind the last label of one that is in progress."""
        annotation = self._session.annotation
        place = self._places.get(self._shown or 0)
        if place is None:
            begun = annotation.spans if annotation.status == "in_progress" else ()
            place = max((span.end for span in begun), default=0)
        if place:
            self.canvas.move_caret(place)
            self.canvas.scroll_to(place, place + _AHEAD)

    def _show_change(self, change: Change) -> None:
        article, annotation = self._session.article, self._session.annotation
        if article is None:
            return
        self.header.show_status(annotation)
        self.canvas.show_links(annotation.links)
        if not labelling.touches_spans(change):
            self._show_link(change)
            return
        if labelling.keeps_places(change):
            self.canvas.show_spans(annotation.spans)
            self.target_changed.emit()
            return
        left = labelling.touched(change)
        # The canvas tells of each step; what follows from all of them is shown once.
        self._settling = True
        try:
            self.canvas.show_spans(annotation.spans)
            self.canvas.choose_span(left.id if left else "")
            if left is not None:
                self.canvas.select(left.end, left.end)
                self.canvas.scroll_to(left.start, left.end)
        finally:
            self._settling = False
        self.target_changed.emit()

    def _show_link(self, change: Change) -> None:
        """What became of a link is seen at its spans: one of them is the current one."""
        link = labelling.touched_link(change)
        if link is not None and self.canvas.current_span() not in (link.source, link.target):
            self.canvas.choose_span(link.source)

    def _target_moved(self, *_what: object) -> None:
        if not self._settling:
            self.target_changed.emit()

    def _offer(self, ids: tuple[str, ...], place: QPoint) -> None:
        """A list of spans to pick from at ``place``, innermost first."""
        project, annotation = self._session.project, self._session.annotation
        if project is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for span in filter(None, map(annotation.span, ids)):
            label = project.schema.label(span.label)
            name = label.names.within(language()) if label else span.label
            action = QAction(spoken(f"{name}: {quoted(excerpt(span.text, 48))}"), menu)
            action.setCheckable(True)
            action.setChecked(span.id == self.canvas.current_span())
            action.triggered.connect(lambda _checked=False, one=span.id: self.canvas.choose_span(one))
            menu.addAction(action)
        menu.popup(place)
        # By keys alone, the list opens with a line under the hand.
        menu.setActiveAction(menu.actions()[0])
