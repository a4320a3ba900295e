"""The line below: what is selected or what went wrong, what is saved, how far the work is, who does it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from annotator.core.annotation import Span, Status
from annotator.core.errors import HashiyaError
from annotator.ui.header import CutLabel
from annotator.ui.icons import icon
from annotator.ui.language import counted, isolated, number, quoted, shown, spoken, translate
from annotator.ui.palette import excerpt
from annotator.ui.session import Session
from annotator.ui.theme import tones

_MESSAGE_MS = 8000


class StatusBar(QStatusBar):
    """``annotator_wanted`` is emitted when the user presses the annotator's name."""

    annotator_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._place = ""
        self._counted: Status | None = None
        self._marked = ""
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._mark, self._said = QLabel(self), CutLabel(self)
        self._spans, self._saved, self._done = QLabel(self), QLabel(self), QLabel(self)
        self._time = QLabel(self)
        self._time.setObjectName("quiet")
        self._time.hide()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(90, 6)
        self._who = QToolButton(self)
        self._who.setAutoRaise(True)
        self._who.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._who.clicked.connect(self.annotator_wanted)
        self.addWidget(self._mark)
        self.addWidget(self._said, 1)
        for part in (self._time, self._spans, self._saved, self._done, self._bar, self._who):
            self.addPermanentWidget(part)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show_place)
        session.reported.connect(self.say)
        session.warned.connect(self.warn)
        session.changed.connect(self._after_change)
        session.article_opened.connect(self.refresh)
        session.articles_changed.connect(self.refresh)
        session.project_opened.connect(self.refresh)
        self.refresh()

    def say(self, message: str) -> None:
        """One sentence, here and to screen readers; it goes by itself and never asks for anything."""
        self._show_mark("info", tones().accent)
        self._said.show_text(message, ours=True)
        self._said.setToolTip(message)
        self._timer.start(_MESSAGE_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._said, message))

    def warn(self) -> None:
        """Mark what is said now as an error."""
        self._show_mark("warning", tones().warning)

    def is_warning(self) -> bool:
        """Whether what is said now is an error."""
        return self._marked == "warning" and self._timer.isActive()

    def message(self) -> str:
        """What is said now."""
        return self._said.accessibleName()

    def show_target(self, selected: str, start: int, end: int, span: Span | None) -> None:
        """Say what is selected, or which span is chosen, and where it stands in the text."""
        if selected:
            said = translate("Status", "Selected: «{text}» {range}")
            self._place = said.format(text=quoted(excerpt(selected, 60)), range=_range(start, end))
        elif span is not None:
            said = translate("Status", "Current span: «{text}» {range}")
            start, end = span.start, span.end
            self._place = said.format(text=quoted(excerpt(span.text, 60)), range=_range(start, end))
        else:
            self._place = ""
        if not self._timer.isActive() or self._place:
            self._show_place()

    def show_time(self, seconds: float | None) -> None:
        """Say how long the annotator has worked on the open article; None: none is worked on."""
        self._time.setVisible(seconds is not None)
        if seconds is None:
            return
        said = isolated(shown(_clock(int(seconds))))
        if said != self._time.text():
            self._time.setText(said)
            self._time.setMinimumWidth(self._time.fontMetrics().horizontalAdvance("00:00 "))
            self._time.setAccessibleName(
                translate("Status", "Your time in this article: {time}").format(time=said)
            )
        self._time.setToolTip(
            translate(
                "Status",
                "Your time in this article, counted while keys or mouse are in use. "
                "A pause of more than a minute is left out.",
            )
        )

    def time(self) -> str:
        """The time that is shown, or ""."""
        return self._time.text() if self._time.isVisible() else ""

    def show_hint(self, text: str) -> None:
        """Say what can be done now, until the next target is shown."""
        self._place = text
        self._show_place()

    def refresh(self) -> None:
        """Say everything anew, in the language in use."""
        session = self._session
        working = session.article is not None
        for part in (self._spans, self._saved):
            part.setVisible(working)
        self._spans.setText(counted("Status", "%n span(s)", len(session.annotation.spans)))
        self._saved.setText("✓ " + translate("Status", "Saved"))
        self._saved.setToolTip(translate("Status", "Every edit is on the disk before it is shown."))
        self._saved.setStyleSheet(f"color: {tones().good}; padding: 0 6px;")
        self._spans.setStyleSheet("padding: 0 6px;")
        self._who.setVisible(session.annotator is not None)
        self._who.setIcon(icon("person"))
        self._who.setText(session.annotator.name if session.annotator else "")
        self._who.setToolTip(translate("Status", "Annotator: press to change"))
        self._who.setAccessibleName(translate("Status", "Annotator"))
        self._show_progress()

    def _after_change(self, _change: object) -> None:
        self._spans.setText(counted("Status", "%n span(s)", len(self._session.annotation.spans)))
        # Counting a long queue takes its time, and only another status changes the count.
        if self._session.annotation.status != self._counted:
            self._show_progress()

    def _show_progress(self) -> None:
        self._counted = self._session.annotation.status
        try:
            queue = self._session.queue()
            progress = None if queue else self._session.progress()
        except HashiyaError as error:
            self._session.report(error)
            return
        there = queue is not None or (progress is not None and progress.total > 0)
        self._bar.setVisible(there)
        self._done.setVisible(there)
        if queue is not None:
            said = translate("Status", "{done} of {total} of your work done")
            if queue.place:
                said = translate("Status", "{place} of {total} · {done} done")
            done, total = queue.total - queue.open, queue.total
            self._show_done(said.format(place=queue.place, done=done, total=total), done, total)
        elif progress is not None and there:
            said = translate("Status", "{done} of {total} done").format(
                done=progress.done, total=progress.total
            )
            self._show_done(said, progress.done + progress.skipped, progress.total)

    def _show_done(self, said: str, done: int, total: int) -> None:
        self._bar.setMaximum(total)
        self._bar.setValue(done)
        self._done.setText(spoken(shown(said)))
        self._bar.setAccessibleName(shown(said))

    def _show_mark(self, name: str, color: str) -> None:
        self._marked = name
        self._mark.setPixmap(icon(name, color).pixmap(18, 18))
        self._mark.show()

    def _show_place(self) -> None:
        self._timer.stop()
        self._mark.hide()
        self._said.show_text(self._place, ours=True)


def _range(start: int, end: int) -> str:
    return isolated(f"{number(start)}–{number(end)}")


def _clock(seconds: int) -> str:
    """``4:12`` or ``1:04:12``."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
