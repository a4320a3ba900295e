"""Long work off the GUI thread: a plain function with a ``tick``, a progress dialog and a cancel button.

The function gets its own connection to the project, because a SQLite connection stays on its thread.
"""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from annotator.core.errors import HashiyaError
from annotator.core.work import Cancelled, Tick
from annotator.store import Project
from annotator.ui.language import translate

_THREADS = 8
_PATIENCE_MS = 500
_TICK_SECONDS = 0.05
_BREATH_SECONDS = 0.002

Work = Callable[[Project, Tick], Any]


class Job(QObject):
    """One piece of work. It belongs to its starter, so that its signals outlive the thread's runnable."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    refused = Signal(object)
    broke = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _handed_over = Signal()

    def __init__(self, path: Path, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._work = path, work
        self._stop, self._left = threading.Event(), threading.Event()
        self._outcome: tuple[Any, tuple[Any, ...]] = (self.cancelled, ())
        self._handed_over.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._last_tick = 0.0

    def start(self) -> None:
        """Begin, on a thread of the pool."""
        pool = QThreadPool.globalInstance()
        # By itself the pool has a thread a core, and what fills an index would keep an export waiting.
        pool.setMaxThreadCount(max(pool.maxThreadCount(), _THREADS))
        pool.start(_Run(self._run))

    def cancel(self) -> None:
        """Ask it to stop at its next tick."""
        self._stop.set()

    def tick(self, done: int, total: int) -> None:
        """For the work: report, and stop here if the user has had enough."""
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._last_tick >= _TICK_SECONDS or done == total:
            self._last_tick = now
            self.progressed.emit(done, total)

    def _run(self) -> None:
        """On the worker's thread: do the work, then hand the outcome over and touch nothing of Qt's again."""
        try:
            with Project.open(self._path, backup=False) as project:
                result = self._work(project, self.tick)
            self._outcome = (self.succeeded, (result,))
        except Cancelled:
            self._outcome = (self.cancelled, ())
        except HashiyaError as error:
            self._outcome = (self.refused, (error,))
        except Exception as error:  # noqa: BLE001  (shown in the error dialog with its trace)
            self._outcome = (self.broke, (error,))
        finally:
            self._handed_over.emit()
            self._left.set()

    def _tell(self) -> None:
        """On the GUI thread: whoever hears may delete this, so the worker must have let go of it before."""
        self._left.wait()
        signal, told = self._outcome
        signal.emit(*told)
        self.ended.emit()


class Latest(QObject):
    """Work of which only the newest counts: what was begun before is stopped, and no more is heard of it.

    ``found(result)``, ``refused(error)`` or ``stopped()`` comes once for what was begun last.
    """

    progressed = Signal(int, int)
    found = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, owner: QObject, parent: QObject) -> None:
        super().__init__(parent)
        # The jobs are the owner's, which outlives them: this may go while work still runs.
        self._owner = owner
        self._job: Job | None = None

    def busy(self) -> bool:
        """Whether work is going on."""
        return self._job is not None

    def begin(self, path: Path, work: Work) -> None:
        """Do ``work(project, tick)`` on the project at ``path``, in place of what was going on."""
        self.drop()
        job = self._job = Job(path, work, self._owner)
        job.progressed.connect(self._tell_progress)
        job.succeeded.connect(self._succeed)
        job.refused.connect(self._refuse)
        job.broke.connect(raise_again)
        job.broke.connect(self._end)
        job.cancelled.connect(self._end)
        job.ended.connect(job.deleteLater)
        job.start()

    def cancel(self) -> None:
        """Ask the work to stop; ``stopped`` follows."""
        if self._job is not None:
            self._job.cancel()

    def drop(self) -> None:
        """Stop it and hear no more of it."""
        self.cancel()
        self._job = None

    def _tell_progress(self, done: int, total: int) -> None:
        if self.sender() is self._job:
            self.progressed.emit(done, total)

    def _succeed(self, result: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.found.emit(result)

    def _refuse(self, error: HashiyaError) -> None:
        if self.sender() is self._job:
            self._job = None
            self.refused.emit(error)

    def _end(self, *_error: object) -> None:
        if self.sender() is self._job:
            self._job = None
            self.stopped.emit()


def breathe() -> None:
    """For long work behind a window, after each small piece: let the window's thread have its turn.

    Python runs one thread at a time, and a label key asks for its turn at every call of the database.
    """
    time.sleep(_BREATH_SECONDS)


class _Run(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class Progress(QProgressDialog):
    """What is shown of a job that takes longer than half a second."""

    def __init__(self, job: Job, what: str, parent: QWidget) -> None:
        super().__init__(what, translate("Jobs", "Cancel"), 0, 0, parent)
        self.setWindowTitle(translate("Jobs", "Hashiya"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumDuration(_PATIENCE_MS)
        self.setAutoClose(False)
        self.setAutoReset(False)
        self.setMinimumWidth(360)
        self.setValue(0)
        self.canceled.connect(job.cancel)
        job.progressed.connect(self._show)
        job.ended.connect(self._end)

    def _show(self, done: int, total: int) -> None:
        self.setMaximum(total)
        self.setValue(done)

    def _end(self) -> None:
        self.canceled.disconnect()
        self.close()
        self.deleteLater()


def raise_again(error: Exception) -> None:
    """Raise a worker's unexpected error on the GUI thread, where the excepthook shows it."""
    raise error


def start_job(path: Path, what: str, work: Work, parent: QWidget) -> Job:
    """Run ``work(project, tick)`` on the project at ``path``; connect to the job's signals before returning.

    Nothing arrives before the caller returns to the event loop. ``what`` says what is going on.
    """
    job = Job(path, work, parent)
    Progress(job, what, parent)
    job.broke.connect(raise_again)
    job.ended.connect(job.deleteLater)
    # Not at once: a short job would be over before its starter has connected anything to it.
    QTimer.singleShot(0, job, job.start)
    return job
