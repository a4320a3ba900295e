"""What the adjudicator was shown as decided is decided, whatever happens to the window a moment later."""

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from annotator.store import Project
from tests.ui.judging import demo_once

__all__ = ["demo_once"]

#: Decides by keys until it is killed; a line says what the screen shows as decided.
WORKER = textwrap.dedent("""
    import sys
    from pathlib import Path
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from annotator.ui.app import make_app, make_window
    from annotator.ui.settings import Settings

    path = Path(sys.argv[1])
    app = make_app()
    window = make_window(app, Settings(path.with_suffix(".ini")))
    window.show()
    window.activateWindow()
    window.files.open(path)
    window.session.work_as("lead")
    page = window.pages.open("adjudicate")

    def press(key, held=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(QApplication.focusWidget() or window, key, held)

    for _article in range(12):
        QApplication.processEvents()
        press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
        while page.current is not None:
            key = page.current.key
            press(Qt.Key.Key_A)
            session = page.session
            print(session.article_id, key, session.decisions[key].choice, session.annotation.revision,
                  flush=True)
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
""")


@pytest.mark.parametrize("lines", [3, 24])
def test_no_decision_is_lost_when_the_window_is_killed(tmp_path: Path, demo_once: Path, lines: int) -> None:
    path = Path(shutil.copy(demo_once, tmp_path / "demo.hashiya"))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", WORKER, str(path)], stdout=subprocess.PIPE, env=environment, text=True
    ) as worker:
        assert worker.stdout is not None
        said = [worker.stdout.readline().split() for _line in range(lines)]
        worker.kill()
        said += [line.split() for line in worker.stdout if line.endswith("\n")]
    assert len(said) >= lines
    with Project.open(path, backup=False) as project:
        stored = {(str(one.article), one.key): one for one in project.decisions()}
        for article, key, choice, revision in said:
            assert stored[article, key].choice == choice
            gold = project.annotation(int(article), project.gold.id)
            assert gold.revision >= int(revision)
            assert stored[article, key].revision <= gold.revision
        assert [one for one in project.check() if one.level == "error"] == []
