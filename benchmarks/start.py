"""From the command to the first article painted, against an interpreter that shows a label."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.material import ANNOTATOR, make_project
from benchmarks.table import Row

RUNS = 9
_FLOOR = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication(sys.argv)
label = Label("حاشية")
label.resize(1280, 800)
label.show()
app.exec()
"""
# The command itself; only the canvas is told to end the process once it has painted words. It is told
# when the command comes to the window and has imported what comes before Qt, so that all is imported in the
# command's own order: PySide6 slows what is imported after it.
_OURS = """
import os
from annotator.cli import main, window
run = window._run
def run_to_paint(*given):
    window.import_before_qt()
    from PySide6.QtCore import QTimer
    from annotator.ui.canvas import Canvas
    paint = Canvas.paintEvent
    def painted(canvas, event):
        paint(canvas, event)
        if canvas.page.text:
            QTimer.singleShot(0, lambda: os._exit(0))
    Canvas.paintEvent = painted
    return run(*given)
window._run = run_to_paint
main()
"""


def measure(runs: int = RUNS) -> list[Row]:
    """Wall and processor time of both, in turns, so that other load meets them alike."""
    ours: list[tuple[float, float]] = []
    floor: list[tuple[float, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "start.hashiya"
        make_project(project, ((2_500, 40),))
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": folder,
            "XDG_CONFIG_HOME": f"{folder}/config",
            "XDG_DATA_HOME": f"{folder}/data",
            # Compiled once and kept, as for any user, even where the shell forbids to write .pyc files.
            "PYTHONPYCACHEPREFIX": f"{folder}/compiled",
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = ["open", str(project), "--annotator", ANNOTATOR]
        for turn in range(runs + 1):
            one = _run(_FLOOR, [], environment)
            other = _run(_OURS, command, environment)
            if turn:  # the first fills the disk cache and the .pyc files
                floor.append(one)
                ours.append(other)
    return [
        Row(
            f"start to first article painted, {name}",
            [one[at] for one in ours],
            [one[at] for one in floor],
            most,
        )
        for at, name, most in ((0, "processor", 2.5), (1, "wall", 2.5))
    ]


def _run(script: str, arguments: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Processor and wall seconds of one process. Raises RuntimeError where it does not end well."""
    begin = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", script, *arguments], env=environment)
    _pid, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"the process to be measured ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, wall
