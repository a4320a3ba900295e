"""The text while it is adjudicated: all readings in lanes, or gold alone while it is edited by hand."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.agreement.disagreements import Disagreement
from annotator.ui.adjudication.lanes import lanes
from annotator.ui.adjudication.settling import GoldSession
from annotator.ui.annotate import AnnotateView
from annotator.ui.canvas import Canvas
from annotator.ui.language import language, translate


class Stage(QStackedWidget):
    """``picked``: the key of a disagreement whose reading was clicked. ``zoomed``: the size of the text."""

    picked = Signal(str)
    zoomed = Signal(int)

    def __init__(self, session: GoldSession, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._disputes: dict[str, Disagreement] = {}
        self._settling = False
        self.lanes = Canvas(self)
        self.gold = AnnotateView(session, self)
        self.gold.header.hide()
        self.addWidget(self.lanes)
        self.addWidget(self.gold)
        self.setFocusProxy(self.lanes)
        self.lanes.span_chosen.connect(self._pick)
        for canvas in (self.lanes, self.gold.canvas):
            canvas.zoom_changed.connect(self.zoomed)

    @property
    def editing(self) -> bool:
        """Whether gold is edited by hand now."""
        return self.currentWidget() is self.gold

    def show_article(self) -> None:
        """Show another article from its top."""
        article = self._session.article
        self.setCurrentWidget(self.lanes)
        self.lanes.show_article(article.text if article else "", article.zones if article else ())
        self.refresh()

    def refresh(self) -> None:
        """Show gold and the open readings as they are now."""
        project, session = self._session.project, self._session
        if project is None:
            return
        letters = {one.annotator: letter for letter, one in session.voices().items()}
        shown = lanes(project.schema, session.annotation, session.agreed(), session.open_ones(), letters)
        self._disputes = shown.disputes
        self._settling = True
        try:
            self.lanes.show_schema(shown.schema, language())
            self.lanes.show_spans(shown.spans)
        finally:
            self._settling = False

    def show_dispute(self, dispute: Disagreement | None) -> None:
        """Bring a disagreement into sight, its readings chosen where they are drawn."""
        self._settling = True
        try:
            if dispute is None:
                place = self.lanes.selection()[0]
                self.lanes.choose_span("")
                self.lanes.select(place, place)
            else:
                start, end = _first_of(dispute)
                self.lanes.choose_span(self._drawn(dispute))
                self.lanes.select(start, end)
                self.lanes.scroll_to(dispute.start, dispute.end)
                self.lanes.scroll_to(start, end)
        finally:
            self._settling = False

    def begin_editing(self, dispute: Disagreement) -> None:
        """Let gold be edited by hand, at the place of a disagreement."""
        self.setCurrentWidget(self.gold)
        canvas = self.gold.canvas
        canvas.verticalScrollBar().setValue(self.lanes.verticalScrollBar().value())
        inside = (
            span
            for span in self._session.annotation.spans
            if dispute.start <= span.start and span.end <= dispute.end
        )
        current = next(inside, None)
        canvas.choose_span(current.id if current else "")
        if current is None:
            canvas.select(dispute.start, dispute.end)
        canvas.scroll_to(dispute.start, dispute.end)
        canvas.setFocus()

    def end_editing(self) -> None:
        """Back to the readings."""
        self.setCurrentWidget(self.lanes)

    def set_text(self, pixels: int, *, invisible: bool) -> None:
        """Size of the text, and whether what cannot be seen is shown."""
        for canvas in (self.lanes, self.gold.canvas):
            canvas.set_text_size(pixels)
            canvas.set_show_invisible(invisible)

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.lanes.setAccessibleName(translate("Adjudicate", "Article text with all readings"))
        self.gold.retranslate()
        self.gold.canvas.setAccessibleName(translate("Adjudicate", "Gold, to be edited"))
        self.refresh()

    def _drawn(self, dispute: Disagreement) -> str:
        """The span that stands for a disagreement; of a link the end where it points."""
        found = [one for one, other in self._disputes.items() if other.key == dispute.key]
        if found or len(dispute.spans) < 2:
            return next(iter(found), "")
        last = dispute.spans[1][1] if dispute.kind == "link" else dispute.spans[0][1]
        shown = self.lanes.page.index.at(last.start)
        return next((one.id for one in shown if (one.start, one.end) == (last.start, last.end)), "")

    def _pick(self, span_id: str) -> None:
        dispute = self._disputes.get(span_id)
        if dispute is not None and not self._settling:
            self.picked.emit(dispute.key)


def _first_of(dispute: Disagreement) -> tuple[int, int]:
    """What is selected for a disagreement, in code points: all of it, of a link the end where it begins."""
    if dispute.kind == "link" and dispute.spans:
        first = dispute.spans[0][1]
        return first.start, first.end
    return dispute.start, dispute.end
