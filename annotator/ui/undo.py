"""The undo commands: a change, or one in each of many articles, and the session through which they go."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QUndoCommand

from annotator.core.change import Change, inverse
from annotator.core.errors import HashiyaError

if TYPE_CHECKING:
    from annotator.review.everywhere import Step
    from annotator.ui.session import Session


class ApplyChange(QUndoCommand):
    """Redo commits the change, undo commits its inverse; both are durable when they return.

    A change that is refused makes the command obsolete, so that Qt takes it off the stack, and the session
    says one sentence.
    """

    def __init__(self, session: "Session", change: Change) -> None:
        super().__init__()
        self._session = session
        self._change = change

    def redo(self) -> None:
        """Do it, or do it again."""
        self.attempt(lambda: self._session.commit(self._change))

    def undo(self) -> None:
        """Take it back."""
        self.attempt(lambda: self._session.commit(inverse(self._change)))

    def attempt(self, work: Callable[[], None]) -> None:
        """Do ``work``, which commits; where it is refused, this command is none any more."""
        try:
            work()
        except HashiyaError as error:
            self.setObsolete(True)
            self._session.refused(error)
        except BaseException:
            # Qt keeps a command whose redo raised: it would be undone without having been done.
            self.setObsolete(True)
            raise


class ApplyMany(QUndoCommand):
    """The same for steps in many articles, which were committed before this was made (decision 136).

    Undo takes all of them back in one transaction, redo does them again; what is refused ends like a refused
    :class:`ApplyChange`.
    """

    def __init__(self, session: "Session", steps: "Sequence[Step]") -> None:
        super().__init__()
        self._session = session
        self._steps = steps
        self._told = False

    def redo(self) -> None:
        """The first time it is only shown; then it is done again."""
        if self._told:
            self._turn()
        else:
            self._told = True
            self._session.show_steps(self._steps)

    def undo(self) -> None:
        """Take all of it back."""
        self._turn()

    def _turn(self) -> None:
        from annotator.review.everywhere import turned

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._steps = self._session.commit_many(turned(self._steps))
        except HashiyaError as error:
            self.setObsolete(True)
            self._session.refused(error)
        except BaseException:
            self.setObsolete(True)
            raise
        finally:
            QGuiApplication.restoreOverrideCursor()
