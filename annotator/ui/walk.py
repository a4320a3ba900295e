"""The main job without a display: the same window, offscreen, worked by its keys, with pictures of it.

``python -m annotator.ui.walk DIR`` leaves in DIR the demo project, its exports and the pictures.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.errors import HashiyaError
from annotator.language import say
from annotator.ui.pictures import save_picture
from annotator.ui.settings import Settings
from annotator.ui.window import Window

Key, Modifier = Qt.Key, Qt.KeyboardModifier
Tell = Callable[[str], object]

_AROUND = 240

VISITOR = "زائر"
_BIG, _SMALL = QSize(1440, 900), QSize(900, 600)


class WalkFailed(HashiyaError):
    """The window did not do what its keys ask of it."""

    sentence = "The walk through the window stopped: {step} did not work."


def walk_main_job(directory: Path, tell: Tell = print) -> int:
    """Walk the main job in ``directory`` and say, through ``tell``, what was left there; the exit status.

    Opens the demo project (made there if missing), labels an article by keys under a name of its own, exports
    it both ways and takes pictures. The sample annotators' labels are not touched.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from annotator.exchange import make_demo
    from annotator.ui.app import make_app, make_window

    path = make_demo(directory)
    app = make_app()
    with tempfile.TemporaryDirectory() as scratch:
        settings = Settings(Path(scratch, "settings.ini"))
        settings.theme = "light"
        window = make_window(app, settings)
        window.resize(_BIG)
        window.show()
        try:
            Walk(window, app, path, tell).all()
        except WalkFailed as error:
            tell(say(error))
            return 1
        finally:
            window.close()
    return 0


class Walk:
    """The steps, each through the window's own keys, each checked."""

    def __init__(self, window: Window, app: QApplication, path: Path, tell: Tell) -> None:
        self._window, self._app, self._path, self._tell = window, app, path, tell
        self._canvas = window.annotate.canvas

    def all(self) -> None:
        """Everything, in order."""
        if not self._window.files.open(self._path):
            raise WalkFailed(step="open")
        self._looks()
        self._desk()
        self._choose_visitor()
        self._label()
        self._show("window-labelling.png")
        self._undo_and_redo()
        self._finish()
        self._export()
        self._tell(say("The project, with what was labelled just now: {path}", path=self._path))

    # -- steps -------------------------------------------------------------------------------------------

    def _choose_visitor(self) -> None:
        """Work under a name that has an article left to begin, so that a second walk works too."""
        session = self._window.session
        for number in range(1, 1000):
            session.work_as(VISITOR if number == 1 else f"{VISITOR} {number}")
            progress = session.progress()
            if progress is not None and progress.not_started:
                break
        if session.annotation.status != "not_started":
            session.open_next()

    def _label(self) -> None:
        self._canvas.setFocus()
        self._press(Key.Key_Home, Modifier.ControlModifier)
        while self._line_is_short() and self._canvas.selection()[1] < self._length():
            self._press(Key.Key_Down)
        forward = Key.Key_Left if self._runs_right_to_left() else Key.Key_Right
        for _word in range(3):
            self._press(forward, Modifier.ControlModifier | Modifier.ShiftModifier)
        self._press(Key.Key_1)
        self._expect(1, "label")
        back = Key.Key_Right if forward == Key.Key_Left else Key.Key_Left
        self._press(back, Modifier.ControlModifier)
        self._press(Key.Key_D, Modifier.ControlModifier)
        self._press(Key.Key_2)
        self._expect(2, "nested label")

    def _undo_and_redo(self) -> None:
        self._press(Key.Key_Z, Modifier.ControlModifier)
        self._expect(1, "undo")
        self._press(Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
        self._expect(2, "redo")

    def _finish(self) -> None:
        article_id = self._window.session.article_id
        self._press(Key.Key_Return, Modifier.ControlModifier)
        project, annotator = self._window.session.project, self._window.session.annotator
        if project is None or annotator is None or article_id is None:
            raise WalkFailed(step="done")
        if project.annotation(article_id, annotator.id).status != "done":
            raise WalkFailed(step="done")
        self._tell(say("An article was labelled by keys alone, undone, redone and marked as done."))
        self._window.open_article(article_id)

    def _looks(self) -> None:
        """The article with the most labels, in both languages and themes, in a large and a small window."""
        window, session = self._window, self._window.session
        if session.project is None or session.annotator is None:
            raise WalkFailed(step="open")
        listed = session.project.rows(session.annotator.id, 0, session.project.article_count())
        window.open_article(max(listed, key=lambda row: row.spans).id)
        for _span in range(7):
            self._press(Key.Key_Down, Modifier.ControlModifier)
        self._show("window-arabic.png")
        window.look.use_theme("dark")
        self._show("window-dark.png")
        window.look.use_theme("light")
        window.look.switch_language()
        self._show("window-english.png")
        window.look.switch_language()
        window.resize(_SMALL)
        self._show("window-small.png")
        window.resize(_BIG)

    def _desk(self) -> None:
        """The span with the most links, drawn and listed; who says what; the list of spans; the history."""
        window, annotation = self._window, self._window.session.annotation
        if not annotation.spans:
            raise WalkFailed(step="desk")
        tied = max(annotation.spans, key=lambda span: len(annotation.links_of(span.id)))
        self._canvas.choose_span(tied.id)
        self._canvas.scroll_to(max(0, tied.start - _AROUND), min(tied.end + _AROUND, self._length()))
        self._show("desk-links.png")
        for panel, name in (("claims", "desk-claims.png"), ("spans", "desk-spans.png")):
            window.side.show_panel(panel)
            self._show(name)
        window.side.show_panel("span")

    def _export(self) -> None:
        from annotator.exchange import export_project

        project = self._window.session.project
        if project is None:
            return
        for name in ("jsonl", "conll"):
            out = self._path.with_suffix(f".{name}")
            report = export_project(project, out, name)
            kept = report.spans - report.losses.spans
            told = say("Exported: {path} ({spans} spans)", path=report.path, spans=kept)
            losses = [say(template, **fields) for template, fields in report.losses.sentences()]
            self._tell(" ".join((told, *losses)))

    # -- hands and eyes ----------------------------------------------------------------------------------

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        QTest.keyClick(self._canvas, key, modifier)
        self._app.processEvents()

    def _show(self, name: str) -> None:
        self._app.processEvents()
        picture = self._path.with_name(name)
        if not save_picture(self._window.grab(), picture):
            raise WalkFailed(step=name)
        self._tell(say("A picture of the window: {path}", path=picture))

    def _expect(self, spans: int, step: str) -> None:
        session = self._window.session
        if session.project is None or session.annotator is None or session.article_id is None:
            raise WalkFailed(step=step)
        stored = session.project.annotation(session.article_id, session.annotator.id)
        if len(stored.spans) != spans or stored.spans != session.annotation.spans:
            raise WalkFailed(step=step)

    def _length(self) -> int:
        article = self._window.session.article
        return len(article.text) if article else 0

    def _line(self) -> str:
        article, place = self._window.session.article, self._canvas.selection()[1]
        text = article.text if article else ""
        end = text.find("\n", place)
        return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]

    def _line_is_short(self) -> bool:
        return len(self._line().split()) < 8

    def _runs_right_to_left(self) -> bool:
        from annotator.core.arabic import is_right_to_left

        return is_right_to_left(self._line())


def _walk(directory: Path) -> int:
    from annotator.ui.walk_corpus import walk_corpus
    from annotator.ui.walk_doors import walk_doors
    from annotator.ui.walk_review import walk_review

    return (
        walk_main_job(directory) or walk_review(directory) or walk_doors(directory) or walk_corpus(directory)
    )


if __name__ == "__main__":
    sys.exit(_walk(Path(sys.argv[1])))
