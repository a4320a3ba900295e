"""Time spent: counted for the open article while keys or mouse are in use, stored while the hand rests."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from annotator.core.errors import HashiyaError
from annotator.store.errors import AnnotatorMissing, ArticleMissing

if TYPE_CHECKING:
    from annotator.ui.window import Window

IDLE = 60.0
"""Seconds: a longer pause is not counted at all, a shorter one is reading."""
GLANCE = 1.0
"""Seconds: who leaves an article sooner has stepped over it."""
_DUE, _LATEST, _RESTING = 10.0, 14.0, 0.3
_TICK_MS = 1000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
        QEvent.Type.TabletMove,
    }
)  # fmt: skip

Place = tuple[int, int]
"""Article and annotator."""


class Stopwatch:
    """Seconds in use, by a clock ``now``: from one touch to the next, where that is not longer than IDLE."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._last: float | None = None
        self.counted = 0.0

    def touch(self) -> None:
        """A key or the mouse is in use."""
        now = self._now()
        if self._last is not None and now - self._last <= IDLE:
            self.counted += now - self._last
        self._last = now

    def pause(self) -> None:
        """The hand leaves: what follows is not counted until the next touch."""
        if self._last is not None:
            self.touch()
        self._last = None

    def take(self) -> float:
        """What was counted since the last time."""
        counted, self.counted = self.counted, 0.0
        return counted

    def rested(self) -> float:
        """Seconds since the last touch; without end where there was none."""
        return self._now() - self._last if self._last is not None else float("inf")


class Clock(QObject):
    """Counts for a window. A look at each key costs microseconds; nothing is stored while keys are pressed.

    What is counted is on the disk 15 seconds later at the latest, added to what is there, so that two windows
    on one project count together.
    """

    def __init__(self, window: "Window", now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(window)
        self._window, self._session, self._now = window, window.session, now
        self._watch = Stopwatch(now)
        self._place: Place | None = None
        self._owed: dict[Place, float] = {}
        self._since = now()
        self._stored_here = False
        self._failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._session.article_opened.connect(self._follow)
        self._session.project_opened.connect(self._follow)
        self._session.closing.connect(self._settle)
        window.pages.changed.connect(self._follow)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._follow_application)
        handle = window.windowHandle()
        if handle is not None:
            # Here each key and each move of the mouse comes by once, before the widgets have it.
            handle.installEventFilter(self)
        self._follow()

    def seconds(self) -> float:
        """The annotator's time in the open article, with what is not stored yet."""
        owed = self._owed.get(self._place, 0.0) if self._place else 0.0
        return self._session.annotation.seconds + owed + self._watch.counted

    def tick(self) -> None:
        """Once a second: show the time, and store what is due while the hand rests."""
        self._show()
        owed = self._watch.counted + sum(self._owed.values())
        if not owed:
            self._since = self._now()
            if self._watch.rested() > IDLE:
                self._timer.stop()  # until the next touch
            return
        age, rested = self._now() - self._since, self._watch.rested()
        if age >= _LATEST or (rested >= _RESTING and max(age, owed) >= _DUE):
            self.store()

    def store(self) -> None:
        """Store what was counted. Where that is refused, one sentence says so, and it is tried again."""
        if self._place is not None and self._watch.counted:
            self._owe(self._watch.take())
        self._since = self._now()
        for place, seconds in list(self._owed.items()):
            try:
                self._session.add_seconds(*place, seconds)
            except (ArticleMissing, AnnotatorMissing):
                del self._owed[place]  # nobody is left whose time it is
            except HashiyaError as error:
                if not self._failed:
                    self._session.report(error)
                self._failed = True
                return
            else:
                self._failed = False
                self._stored_here = self._stored_here or place == self._place
                del self._owed[place]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """For Qt: looks on, and lets everything pass."""
        if event.type() in _INPUT and self._place is not None and self._window.isActiveWindow():
            self._watch.touch()
            if not self._timer.isActive():
                self._timer.start()
        return False

    # -- inside ------------------------------------------------------------------------------------------

    def _owe(self, seconds: float) -> None:
        if self._place is not None and seconds:
            self._owed[self._place] = self._owed.get(self._place, 0.0) + seconds

    def _follow(self) -> None:
        """Another article, annotator or screen: what was counted is the last one's."""
        session = self._session
        seen = session.article_id if self._window.pages.current is None else None
        annotator = session.annotator
        place = (seen, annotator.id) if seen is not None and annotator is not None else None
        if place != self._place:
            self._leave()
            self._place, self._stored_here = place, False
            if place is not None:
                self._watch.touch()
                self._timer.start()
        self._show()

    def _leave(self) -> None:
        self._watch.pause()
        seconds = self._watch.take()
        began = self._stored_here or self._place in self._owed
        if seconds >= GLANCE or began:
            self._owe(seconds)

    def _settle(self) -> None:
        """The project is about to close: the last moment to store what is its own."""
        self._leave()
        self._place = None
        self.store()
        self._owed.clear()
        self._timer.stop()

    def _follow_application(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive:
            self._watch.pause()

    def _show(self) -> None:
        self._window.status.show_time(self.seconds() if self._place is not None else None)
