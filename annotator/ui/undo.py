"""The one undo command: a change, and the session through which it goes both ways."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from annotator.core.change import Change, inverse
from annotator.core.errors import HashiyaError

if TYPE_CHECKING:
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
