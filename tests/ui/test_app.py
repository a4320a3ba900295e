"""Around the window: what is imported before it is seen, and what happens when something breaks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.exchange.errors import DiskFull
from annotator.store import Project
from annotator.ui.app import Excepthook
from annotator.ui.session import Session
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, Hands

HEAVY = (
    "sqlite_utils", "charset_normalizer", "regex", "click", "bidi", "arabic_reshaper", "pandas", "numpy",
    "annotator.ui.dialogs", "annotator.ui.jobs", "annotator.exchange", "annotator.formats",
    "annotator.loaders", "annotator.review", "annotator.agreement", "annotator.ui.agreement",
    "annotator.ui.charts", "annotator.ui.disagreements", "annotator.ui.adjudication", "annotator.ui.schema",
    "annotator.ui.working", "annotator.ui.guideline", "annotator.ui.exchange", "scipy",
    "PySide6.QtPrintSupport", "PySide6.QtTest", "PySide6.QtNetwork",
    "annotator.ui.ask", "hashlib", "html", "secrets", "xml", "subprocess", "difflib", "dataclasses",
)  # fmt: skip

# Classes of Qt's that bring many enumerations and that a start gets by without (decision 044).
COSTLY = {"QStyle", "QWizard", "QMdiArea", "QCalendarWidget", "QMessageBox", "QFileDialog"}

PAINT = """
import enum, gc, json, sys
from pathlib import Path
from annotator.ui.app import make_app, make_window
from annotator.ui.settings import Settings
app = make_app()
window = make_window(app, Settings(Path(sys.argv[1]).with_suffix(".ini")))
window.show()
assert window.files.open(Path(sys.argv[1]))
app.processEvents()
assert window.session.article is not None
enums = {one.__qualname__.partition(".")[0] for one in gc.get_objects() if isinstance(one, enum.EnumMeta)}
print(json.dumps([sorted(sys.modules), sorted(enums)]))
window.close()
"""


def test_nothing_heavy_is_imported_or_made_before_the_first_paint(project_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PAINT, str(project_path)], check=True, capture_output=True, text=True
    )
    imported, enums = json.loads(done.stdout.splitlines()[-1])
    early = [name for name in imported if name.startswith(HEAVY)]
    assert early == []
    assert COSTLY & set(enums) == set()


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[str]]]:
    heard: list[tuple[str, list[str]]] = []

    def show(_parent: QWidget, title: str, _said: str, details: list[str]) -> None:
        heard.append((title, details))

    monkeypatch.setattr("annotator.ui.dialogs.report.show_report", show)
    return heard


def test_an_unexpected_error_is_logged_and_can_be_copied(
    window: Window, tmp_path: Path, report: list[tuple[str, list[str]]], capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "log" / "hashiya.log"
    hook = Excepthook(window, log)
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 / 0
    hook(caught.type, caught.value, caught.tb)
    ((title, details),) = report
    assert title == "خطأ غير متوقع"
    assert "ZeroDivisionError: division by zero" in details[0]
    assert str(log) in details[1]
    assert "ZeroDivisionError: division by zero" in log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_an_error_with_a_sentence_is_that_sentence_wherever_it_comes_from(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        "annotator.ui.dialogs.report.show_report",
        lambda _parent, _title, sentence, _details: said.append(sentence),
    )
    error = DiskFull(path="x.jsonl")
    Excepthook(window, tmp_path / "log")(DiskFull, error, None)
    assert said == ["القرص ممتلئ: لم يُكتب «\u2068x.jsonl\u2069»، وما كان هناك من قبل لم يُمسّ."]
    assert not (tmp_path / "log").exists()


def test_a_log_that_grew_too_long_begins_anew(
    window: Window, tmp_path: Path, report: list[tuple[str, list[str]]]
) -> None:
    log = tmp_path / "hashiya.log"
    log.write_text("x" * 1_100_000, encoding="utf-8")
    Excepthook(window, log)(ValueError, ValueError("y"), None)
    assert log.stat().st_size < 10_000


def test_an_error_while_committing_is_shown_and_nothing_is_pretended(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> int:
        raise RuntimeError("the disk fell off")

    hands.select("سرمين")
    monkeypatch.setattr(Project, "apply", broken)
    with pytest.raises(RuntimeError, match="the disk fell off"):
        hands.press("2")
    monkeypatch.undo()
    assert hands.spans() == []
    assert not hands.window.session.undo_group.canUndo()
    hands.press("2")
    assert hands.spans() == [("LOCATION", "سرمين")], "work goes on"


def test_it_is_on_the_disk_before_anybody_is_told(hands: Hands, project_path: Path) -> None:
    """Whoever hears of a change finds it through another connection."""
    found: list[int] = []
    session: Session = hands.window.session

    def look(_change: object) -> None:
        assert session.article_id is not None
        assert session.annotator is not None
        with Project.open(project_path, backup=False) as other:
            found.append(len(other.annotation(session.article_id, session.annotator.id).spans))

    session.changed.connect(look)
    hands.select("سرمين")
    hands.press("2")
    assert found == [1]


def test_the_daily_backup_runs_behind_the_window(window: Window, project_path: Path, qtbot: QtBot) -> None:
    before = set(project_path.parent.rglob("*"))
    window.files.back_up()
    qtbot.waitUntil(lambda: bool(set(project_path.parent.rglob("*")) - before), timeout=5000)
    window.files.stop()
    QApplication.processEvents()
    assert window.session.article is not None
    assert window.session.article.text == FIRST
