"""The doors in and out without a display: export, import and publishing on a demo project, in pictures.

``python -m annotator.ui.walk DIR`` takes these last.
"""

import time
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from annotator.language import say
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.import_file import ImportDialog
from annotator.ui.dialogs.publish import PublishDialog
from annotator.ui.pictures import save_picture
from annotator.ui.walk import WalkFailed
from annotator.ui.walk_demo import Tell, walk_demo
from annotator.ui.window import Window

Door = ExportDialog | ImportDialog | PublishDialog

PICTURES = ("export", "import", "publish")
_SIZE = QSize(1080, 760)
_PATIENCE = 60.0
_ELSEWHERE = {"LOCATION": "LOC", "CASUALTY": "VICTIM", "SOURCE": "MEDIA"}
"""What another team calls some of the demo's labels."""


def walk_doors(directory: Path, tell: Tell = print) -> int:
    """Take the pictures of PICTURES, in Arabic and English, into ``directory``; the exit status.

    Nothing is written or taken; the demo project that is shown is gone afterwards.
    """
    return walk_demo(DoorsWalk, directory, tell)


class DoorsWalk:
    """Each dialog as it stands once it has counted."""

    def __init__(self, window: Window, app: QApplication, path: Path, out: Path, tell: Tell) -> None:
        self._window, self._app, self._path, self._out, self._tell = window, app, path, out, tell

    def all(self) -> None:
        """Everything, in order, in Arabic and then in English."""
        if not self._window.files.open(self._path):
            raise WalkFailed(step="open")
        given = _file_of_others(self._window, self._path.with_name("others.jsonl"))
        for language in ("arabic", "english"):
            self._export(f"export-{language}.png")
            self._import(given, f"import-{language}.png")
            self._publish(f"publish-{language}.png")
            self._window.look.switch_language()
            self._app.processEvents()  # else the next dialog's buttons would be named anew by Qt

    def _export(self, name: str) -> None:
        project, annotator = self._window.session.project, self._window.session.annotator
        if project is None or annotator is None:
            raise WalkFailed(step="open")
        dialog = ExportDialog(self._window, project, annotator.name)
        form = dialog.form
        form.format.setCurrentIndex(form.format.findData("conll"))
        form.whose.setCurrentIndex(form.whose.findData("union"))
        self._show(dialog, name)

    def _import(self, given: Path, name: str) -> None:
        project, annotator = self._window.session.project, self._window.session.annotator
        if project is None or annotator is None:
            raise WalkFailed(step="open")
        dialog = ImportDialog(self._window, project, annotator.name)
        dialog.use(given)
        self._wait(dialog, name)
        dialog.labels.choose("VICTIM", "CASUALTY")
        dialog.labels.choose("MEDIA", None)
        self._show(dialog, name)

    def _publish(self, name: str) -> None:
        project, annotator = self._window.session.project, self._window.session.annotator
        if project is None or annotator is None:
            raise WalkFailed(step="open")
        dialog = PublishDialog(self._window, project, annotator.name)
        form = dialog.form
        form.whose.setCurrentIndex(form.whose.findData("union"))
        form.formats.tick("conll")
        form.licence.setCurrentText("CC-BY-4.0")
        self._show(dialog, name)

    def _wait(self, dialog: Door, step: str) -> None:
        end = time.monotonic() + _PATIENCE
        while dialog.busy() and time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)
        if dialog.busy():
            raise WalkFailed(step=step)

    def _show(self, dialog: Door, name: str) -> None:
        dialog.resize(_SIZE)
        dialog.open()
        self._wait(dialog, name)
        self._app.processEvents()
        picture = self._out / name
        if not save_picture(dialog.grab(), picture):
            raise WalkFailed(step=name)
        self._tell(say("A picture of the window: {path}", path=picture))
        dialog.reject()
        dialog.deleteLater()
        self._app.processEvents()


def _file_of_others(window: Window, path: Path) -> Path:
    """Some of the demo's articles as another team might have labelled them, one line of it torn."""
    from annotator.core.choice import Choice
    from annotator.exchange import export_project

    if window.session.project is None:
        raise WalkFailed(step="open")
    export_project(window.session.project, path, "doccano", choice=Choice(rule="union", zones="article"))
    lines = [msgspec.json.decode(line) for line in path.read_bytes().splitlines()[:4]]
    for line in lines:
        line["text"] += "\n(من ملف آخر)"
        line["label"] = [[start, end, _ELSEWHERE.get(label, label)] for start, end, label in line["label"]]
        line["annotator"] = ""
    lines[-1]["label"][0][1] = len(lines[-1]["text"]) + 7
    path.write_bytes(b"\n".join(map(msgspec.json.encode, lines)))
    return path
