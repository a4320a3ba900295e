"""Files dragged onto the window: a project opens, articles are loaded, addresses are left alone."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui.exchange import loading
from annotator.ui.window import Window
from tests.ui.conftest import MakeShown

COPY = Qt.DropAction.CopyAction
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(window: Window, urls: Sequence[QUrl]) -> bool:
    """Whether the window takes them; they are let go then."""
    carried = QMimeData()
    carried.setUrls(list(urls))
    entering = QDragEnterEvent(QPoint(200, 200), COPY, carried, LEFT, NONE)
    entering.ignore()
    QApplication.sendEvent(window, entering)
    if not entering.isAccepted():
        return False
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), COPY, carried, LEFT, NONE))
    return True


def test_files_are_offered_to_be_loaded(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "خبر.txt"
    article.write_text("قصفت الطائرات بلدة سرمين.", encoding="utf-8")
    asked: list[Path] = []
    monkeypatch.setattr(loading, "load", lambda _window, paths: asked.extend(paths))
    assert drag(window, [QUrl.fromLocalFile(str(article)), QUrl.fromLocalFile(str(tmp_path))])
    qtbot.waitUntil(lambda: asked == [article, tmp_path])


def test_a_project_is_opened(make_shown: MakeShown, project_path: Path, qtbot: QtBot) -> None:
    window = make_shown(None)
    said: list[str] = []
    window.session.reported.connect(said.append)
    assert drag(window, [QUrl.fromLocalFile(str(project_path.with_suffix(".txt")))])
    qtbot.waitUntil(lambda: len(said) == 1)
    assert drag(window, [QUrl.fromLocalFile(str(project_path))])
    qtbot.waitUntil(lambda: window.session.project is not None)


def test_an_address_is_not_taken(window: Window) -> None:
    assert not drag(window, [QUrl("https://example.org/article.html")])
    assert not drag(window, [])
