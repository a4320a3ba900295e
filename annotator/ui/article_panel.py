"""The panel of the whole article: its note and flag, and its history, with the way back to any point."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from annotator.core.change import Batch, Change, SetNote, SetUnsure
from annotator.core.difference import difference
from annotator.core.replay import replayed
from annotator.store import HistoryLine
from annotator.ui import labelling
from annotator.ui.history_list import HistoryList
from annotator.ui.history_words import skip_reason, what_would_change
from annotator.ui.language import quoted, spoken, translate
from annotator.ui.remarks import Remarks
from annotator.ui.side import Panel
from annotator.ui.two_lines import ROW_HEIGHT

if TYPE_CHECKING:
    from annotator.ui.window import Window


class ArticlePanel(Panel):
    """Note, flag and reason above, the history below."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._session = window.session
        self.remarks = Remarks(self, whole=True)
        self.remarks.noted.connect(self._note)
        self.remarks.flagged.connect(lambda _key, unsure: self._flag(unsure=unsure))
        self.remarks.done.connect(window.go_to_text)
        self._session.leaving.connect(self.remarks.keep)
        self._reason = QLabel(self)
        self._heading, self._hint = QLabel(self), QLabel(self)
        self._heading.setObjectName("heading")
        for part in (self._reason, self._hint):
            part.setObjectName("quiet")
            part.setWordWrap(True)
            part.setTextFormat(Qt.TextFormat.PlainText)
            part.setContentsMargins(12, 0, 12, 0)
        self._heading.setContentsMargins(12, 4, 12, 0)
        self.list = HistoryList(self._session, self)
        self.list.wanted.connect(self.go_back_to)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._back = QPushButton(self)
        self._back.clicked.connect(self._go_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(6)
        for above in (self.remarks, self._reason, self._heading):
            layout.addWidget(above)
        self.list.setMinimumHeight(4 * ROW_HEIGHT)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._hint)
        layout.addWidget(self._back)

    def enter(self) -> None:
        """The hand goes to the history."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid() and self.list.lines.lines:
            self.list.setCurrentIndex(self.list.lines.index(0, 0))

    def read_article(self) -> None:
        """Show note, flag and history of what is open."""
        session, lines = self._session, []
        if session.project is not None and session.annotator is not None and session.article_id is not None:
            lines = session.project.history(session.article_id, session.annotator.id)
        self.list.lines.show_lines(lines)
        self._show_head()
        self._tell()

    def read_change(self, change: Change) -> None:
        """One more line; the chosen one stays chosen."""
        revision = self._session.annotation.revision
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self.list.lines.add_line(HistoryLine(revision, now, change))
        self._show_head()
        self._tell()

    def retranslate(self) -> None:
        """Say everything in the language in use."""
        self.remarks.retranslate()
        self._heading.setText(translate("History", "What was done"))
        self.list.setAccessibleName(translate("History", "What was done, the newest first"))
        self._back.setText(translate("History", "Go back to this point"))
        self.list.viewport().update()
        self._show_head()
        self._tell()

    def stop(self) -> None:
        """A note that is being written is kept."""
        self.remarks.keep()

    def switch_unsure(self) -> None:
        """Flag the article, or take the flag off."""
        self._flag(unsure=not self._session.annotation.unsure)

    def go_back_to(self, revision: int) -> None:
        """Make the annotation what it was at a revision; that is one more change, and can be undone."""
        change = self._way_back(revision)
        if change is not None and change.changes:
            self._session.do(change)
            self.list.setCurrentIndex(self.list.lines.index(0, 0))

    def _way_back(self, revision: int) -> Batch | None:
        lines = reversed(self.list.lines.lines)
        annotation = self._session.annotation
        if self._session.article is None:
            return None
        then = replayed(annotation.annotator, [line.change for line in lines if line.revision <= revision])
        return difference(annotation, then)

    def _go_back(self) -> None:
        revision = self.list.revision()
        if revision is not None:
            self.go_back_to(revision)

    def _show_head(self) -> None:
        session, annotation = self._session, self._session.annotation
        key = session.article_id
        self.remarks.show_remarks(key, annotation.note, unsure=annotation.unsure)
        said = translate("History", "Skipped: {reason}").format(reason=quoted(skip_reason(annotation.reason)))
        self._reason.setText(spoken(said))
        self._reason.setVisible(annotation.status == "skipped" and bool(annotation.reason))

    def _tell(self, *_what: object) -> None:
        """What going back to the chosen line would do."""
        revision = self.list.revision()
        change = self._way_back(revision) if revision is not None else None
        self._back.setEnabled(change is not None and bool(change.changes))
        if change is not None:
            self._hint.setText(what_would_change(self._session.annotation, change))
        elif self.list.lines.lines:
            said = translate("History", "Choose a line to see what going back to it would change.")
            self._hint.setText(said)
        else:
            self._hint.setText(translate("History", "Nothing has been done here yet."))

    def _note(self, _key: object, note: str) -> None:
        # Where another window edited meanwhile, what it did is shown now, and the note is still to be kept.
        for _attempt in range(2):
            annotation = self._session.annotation
            if self._session.do(labelling.with_status(annotation, SetNote(annotation.note, note))):
                return

    def _flag(self, *, unsure: bool) -> None:
        annotation = self._session.annotation
        self._session.do(labelling.with_status(annotation, SetUnsure(annotation.unsure, unsure)))
