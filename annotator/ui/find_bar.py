"""The bar below the text in which one looks for words in the open article, as they are typed."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.core.arabic import Folded, fold
from annotator.core.errors import HashiyaError
from annotator.core.occurrences import Sought, occurrences
from annotator.ui.find_field import FindField
from annotator.ui.icons import icon
from annotator.ui.language import isolated, number, sentence, spoken, translate
from annotator.ui.theme import tones

if TYPE_CHECKING:
    from annotator.ui.annotate import AnnotateView
    from annotator.ui.settings import Settings

# A regular expression may take this long at each pause of the hand; words take a thousandth of it.
_SECONDS = 0.3
_PAUSE_MS = 60


class FindBar(QWidget):
    """Every hit is boxed in the text; the one that is looked at is selected, ready to be labelled."""

    def __init__(self, view: "AnnotateView", settings: "Settings") -> None:
        super().__init__(view)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._view = view
        self._hits: list[tuple[int, int]] = []
        self._place = -1
        self._origin = 0
        self._told = ""
        self._error: HashiyaError | None = None
        self._folded: Folded | None = None
        self.field = FindField(settings, _PAUSE_MS, self)
        self.count = QLabel(self)
        self.count.setObjectName("quiet")
        self.count.setMinimumWidth(64)
        self.wrong = QLabel(self)
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        for button, work in (
            (self._previous, self.previous),
            (self._next, self.next),
            (self._close, self.close_bar),
        ):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(work)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.setSpacing(4)
        layout.addLayout(row)
        # Below, for the text's column may be narrow.
        layout.addWidget(self.field.options)
        layout.addWidget(self.wrong)
        self.field.changed.connect(self._look)
        self.retranslate()

    def begin(self, words: str) -> None:
        """Be seen, take the focus, and look for ``words`` (or go on with what was looked for)."""
        self._origin = self._view.canvas.selection()[0]
        self.show()  # first, for what is not seen looks for nothing
        self.field.setFocus()
        if words:
            self.field.look_for(words)
        else:
            self.field.line.selectAll()
            self.field.settle()

    def read_article(self) -> None:
        """Another article is shown, or none: look there too."""
        self._origin = 0
        if self.isVisible():
            self._find()
            self._show()

    def next(self) -> None:
        """Go to the next hit, after the last one to the first."""
        self._resume(1)

    def previous(self) -> None:
        """Go to the hit before, before the first one to the last."""
        self._resume(-1)

    def close_bar(self) -> None:
        """Be gone, with the boxes; the hand is on the text again, what was found last selected."""
        self.hide()
        self._hits, self._place = [], -1
        self._view.canvas.show_hits((), -1)
        self._view.canvas.setFocus()

    def told(self) -> str:
        """What is said of the hits: ``3 / 17``, or what is wrong."""
        return self._told

    def retranslate(self) -> None:
        """Say everything in the language in use, in its direction and theme."""
        self.field.retranslate()
        names = (
            (self._previous, "previous", translate("Find", "Previous hit (Shift+Enter)")),
            (self._next, "next", translate("Find", "Next hit (Enter)")),
            (self._close, "close", translate("Find", "Close (Esc)")),
        )
        for button, drawing, name in names:
            button.setIcon(icon(drawing))
            button.setToolTip(name)
            button.setAccessibleName(name)
        self.setAccessibleName(translate("Find", "Find in this article"))
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """For Qt: Enter goes on, Shift+Enter back, Escape to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
        # Any other character stays here: beside the field it is nobody's label key.

    # -- inside ------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Something else is looked for: go to the first hit from where the search began."""
        if not self.isVisible():
            return
        self._find()
        if self._hits:
            self._place = bisect_left(self._hits, (self._origin, 0)) % len(self._hits)
            self._go()
        self._show()

    def _find(self) -> None:
        self._hits, self._place, self._error = [], -1, None
        text = self._view.canvas.page.text
        try:
            wanted = self.field.wanted()
            if isinstance(wanted, Sought):
                if self._folded is None or self._folded.source is not text:
                    self._folded = fold(text)  # 30 ms for 200,000 characters, and the same at every letter
                self._hits = occurrences(text, wanted, self._folded)
            elif wanted is not None:
                self._hits = wanted.find(text, _SECONDS)
        except HashiyaError as error:
            self._error = error

    def _resume(self, by: int) -> None:
        """The same from the text, where the bar may be gone: what was looked for last is so again."""
        if self.isVisible():
            self._step(by)
            return
        chosen = self._view.canvas.selection()
        self.show()
        self._find()
        place = bisect_left(self._hits, chosen)
        there = place < len(self._hits) and self._hits[place] == chosen
        # Without a hit there, the one after the caret is "next", and the one before it "previous".
        self._place = place if there else place - 1 if by > 0 else place
        if self._hits:
            self._place = (self._place + by) % len(self._hits)
            self._go()
        self._show()

    def _step(self, by: int) -> None:
        if self.field.is_waiting():
            self.field.settle()
        elif self._hits:
            beyond = len(self._hits) - 1 if by < 0 else 0
            self._place = (self._place + by) % len(self._hits) if self._place >= 0 else beyond
            self._go()
            self._show()

    def _go(self) -> None:
        start, end = self._hits[self._place]
        canvas = self._view.canvas
        canvas.set_current("")
        canvas.select(start, end)
        canvas.scroll_to(start, end)
        self._origin = start

    def _show(self) -> None:
        self._view.canvas.show_hits(tuple(self._hits), self._place)
        self._say()

    def _say(self) -> None:
        if self._error is not None:
            self._told = sentence(self._error)
        elif not self.field.line.text():
            self._told = ""
        elif not self._hits:
            self._told = translate("Find", "Nothing found")
        else:
            self._told = f"{number(self._place + 1)} / {number(len(self._hits))}"
        refused = self._error is not None
        self.wrong.setStyleSheet(f"color: {tones().warning};")
        self.wrong.setText(spoken(self._told) if refused else "")
        self.wrong.setVisible(refused)
        if refused:
            # The column of the text asks no label how high it would be at its width.
            margins = self.contentsMargins()
            wide = self.width() - 32 - margins.left() - margins.right()
            self.wrong.setMinimumHeight(self.wrong.heightForWidth(wide))
        # "3 / 17" keeps its order in either direction; a sentence runs as its language does.
        counts = isolated(self._told) if self._hits else spoken(self._told)
        self.count.setText("" if refused else counts)
        self.count.setAccessibleName(self._told)
