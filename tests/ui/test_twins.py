"""Near-duplicates in the window: looked for, seen beside the title, opened by a key, suggested from."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.store import Project
from annotator.ui.dialogs import report
from annotator.ui.dialogs.twins import TwinsDialog
from annotator.ui.window import Window
from tests.review.test_twins import text
from tests.ui.conftest import NAME, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def wired_path(tmp_path: Path, schema: Schema) -> Path:
    path = tmp_path / "wired.hashiya"
    with Project.create(path, schema) as project:
        texts = (text(0, 1, 2, 3), text(8, 9, 10), text(0, 1, 2, 3, title="رواية أخرى"), text(0, 1, 2, 3, 4))
        project.add_articles([Article(text=one, title=f"مقال {n}") for n, one in enumerate(texts, 1)])
        words = "الطائرات الحربية"
        first = project.article(1).text
        start = first.index(words)
        span = make_span(first, start, start + len(words), "ACTOR")
        project.put_annotation(1, Annotation(annotator=NAME, status="done", revision=1, spans=(span,)))
    return path


@pytest.fixture
def window(make_shown: MakeShown, wired_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr(TwinsDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    return make_shown(wired_path)


def look(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(report, "show_report", lambda _p, _t, words, lines, *_m: said.extend([words, *lines]))
    window.actions_by_id["find_twins"].trigger()
    qtbot.waitUntil(lambda: bool(said))
    return said


def test_they_are_found_and_seen_and_opened(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_article(1)
    window.actions_by_id["open_twin"].trigger()
    assert window.session.article_id == 1
    said = look(window, qtbot, monkeypatch)
    assert len(said) == 1 + 1 + 3
    qtbot.waitUntil(lambda: window.twins._button is not None and window.twins._button.isVisible())
    order = []
    for _ in range(3):
        window.actions_by_id["open_twin"].trigger()
        order.append(window.session.article_id)
    assert order == [3, 4, 1]
    window.open_article(2)
    assert not window.twins._button.isVisible()  # type: ignore[union-attr]
    QApplication.processEvents()
    window.actions_by_id["open_twin"].trigger()
    assert window.session.article_id == 2


def test_the_button_offers_all_of_them(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.open_article(1)
    look(window, qtbot, monkeypatch)
    qtbot.waitUntil(lambda: bool(window.twins._others))
    window.twins.offer()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    menu.close()
    assert window.session.article_id == 4


def test_a_finished_twin_is_suggested_from(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(window, qtbot, monkeypatch)
    window.open_article(3)
    qtbot.waitUntil(lambda: any(one.why.twin == 1 for one in window.suggesting.all()))
    window.annotate.canvas.setFocus()
    window.suggesting.do.step(1)
    window.suggesting.do.accept()
    assert ("ACTOR", "الطائرات الحربية") in [(s.label, s.text) for s in window.session.annotation.spans]


def test_the_dialog_remembers_the_share(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = window.session.project
    assert project is not None
    monkeypatch.setattr(TwinsDialog, "threshold", lambda _self: 0.9)
    look(window, qtbot, monkeypatch)
    monkeypatch.undo()
    dialog = TwinsDialog(project, window)
    assert dialog.threshold() == 0.9
    dialog.deleteLater()
