"""The list of articles without a display: searched in its table, and an article corrected, in pictures.

``python -m annotator.ui.walk DIR`` takes these last.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.filter import EVERYTHING, Filter, Order
from annotator.language import say
from annotator.ui.dialogs.correct import CorrectDialog
from annotator.ui.dialogs.filter import FilterDialog
from annotator.ui.pictures import save_picture
from annotator.ui.walk import WalkFailed
from annotator.ui.walk_demo import Tell, walk_demo
from annotator.ui.window import Window

PICTURES = ("articles", "filter", "correct")
_SIZE = QSize(1080, 700)
_PATIENCE = 60.0
_WORDS = "قصف -حلب"


def walk_corpus(directory: Path, tell: Tell = print) -> int:
    """Take the pictures of PICTURES, in Arabic and English, into ``directory``; the exit status."""
    return walk_demo(CorpusWalk, directory, tell, _SIZE)


class CorpusWalk:
    """Each screen as it stands once it has looked."""

    def __init__(self, window: Window, app: QApplication, path: Path, out: Path, tell: Tell) -> None:
        self._window, self._app, self._path, self._out, self._tell = window, app, path, out, tell

    def all(self) -> None:
        """Everything, in order, in Arabic and then in English."""
        window = self._window
        if not window.files.open(self._path) or window.session.project is None:
            raise WalkFailed(step="open")
        window.session.project.tags.put(window.session.project.article_ids()[1:4], "مهم")
        for language in ("arabic", "english"):
            window.pages.open("corpus")
            window.session.list.choose(Filter(words=_WORDS), Order("published", down=True))
            self._settle(lambda: window.session.list.busy() or window.session.list.filling())
            self._save(window, f"articles-{language}.png")
            window.session.list.choose(EVERYTHING, Order())
            window.pages.leave()
            self._save(FilterDialog(window), f"filter-{language}.png")
            self._correct(f"correct-{language}.png")
            window.look.switch_language()
            self._app.processEvents()

    def _correct(self, name: str) -> None:
        session = self._window.session
        if session.article is None or session.article_id is None:
            raise WalkFailed(step=name)
        dialog = CorrectDialog(
            session.article, session.article_id, others=2, history=[], sources=[], parent=self._window
        )
        dialog.resize(_SIZE)
        self._save(dialog, name)

    def _settle(self, busy: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE
        while busy() and time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)

    def _save(self, seen: QWidget, name: str) -> None:
        if isinstance(seen, (FilterDialog, CorrectDialog)):
            seen.open()
        self._app.processEvents()
        picture = self._out / name
        if not save_picture(seen.grab(), picture):
            raise WalkFailed(step=name)
        self._tell(say("A picture of the window: {path}", path=picture))
        if isinstance(seen, (FilterDialog, CorrectDialog)):
            seen.reject()
            seen.deleteLater()
            self._app.processEvents()
