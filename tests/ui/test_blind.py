"""In a blind round an annotator sees nowhere what others said, until theirs is done or it is lifted."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.annotation import GOLD, Annotation, make_span
from annotator.core.rounds import Terms
from annotator.store import Project
from annotator.ui.consistency import ConsistencyPanel
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.pages import OF_OTHERS, PAGES
from annotator.ui.window import Window
from annotator.ui.working.blind import BlindPage
from tests.ui.conftest import FIRST, NAME, SECOND, MakeShown

OTHER = "منى"


@pytest.fixture
def blind(make_shown: MakeShown, project_path: Path) -> Window:
    """Others and gold have labelled words that stand in two articles; the annotator has both to do, blind."""
    with Project.open(project_path, backup=False) as project:
        project.add_articles([])
        for name in (OTHER, GOLD):
            for article, text in ((1, FIRST), (2, SECOND)):
                at = text.index("قو") if article == 1 else text.index("ميليشيا")
                spans = (make_span(text, at, at + 4, "ACTOR"),)
                project.put_annotation(
                    article, Annotation(annotator=name, status="done", revision=1, spans=spans)
                )
        project.rounds.write("أ", project.rounds.draw([NAME], Terms(taken="again"), [1, 2]))
    return make_shown(project_path)


def learnt(window: Window, qtbot: QtBot) -> None:
    suggesting = window.suggesting
    suggesting.learn_anew()
    qtbot.waitUntil(lambda: suggesting._job is None and suggesting._lexicon is not None, timeout=5000)


def project_of(window: Window) -> Project:
    assert window.session.project is not None
    return window.session.project


def test_the_screens_of_others_say_why_they_are_closed(blind: Window) -> None:
    for name in OF_OTHERS:
        blind.actions_by_id[name].trigger()
        page = blind.pages.current
        assert isinstance(page, BlindPage), name
        assert "2" in page.said() or "مقالان" in page.said()
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert blind.pages.current is None
    # What shows nothing of others' spans stays open.
    for name in ("find", "progress"):
        blind.pages.open(name)
        assert not isinstance(blind.pages.current, BlindPage)
    assert set(OF_OTHERS) < set(PAGES)


def test_they_open_when_all_is_done_and_close_when_an_article_is_opened_again(blind: Window) -> None:
    session = blind.session
    for article in (1, 2):
        session.open_article(article)
        session.set_status("done")
    blind.actions_by_id["mine"].trigger()
    assert not isinstance(blind.pages.current, BlindPage)
    blind.go_to_text()
    session.set_status("in_progress")
    blind.actions_by_id["mine"].trigger()
    assert isinstance(blind.pages.current, BlindPage)


def test_a_lead_lifts_the_blind_and_lowers_it_again(blind: Window, qtbot: QtBot) -> None:
    from annotator.ui.working.progress import ProgressPage

    blind.actions_by_id["progress"].trigger()
    page = blind.pages.current
    assert isinstance(page, ProgressPage)
    qtbot.waitUntil(lambda: page.found is not None)
    assert page.blind.isChecked()
    page.blind.click()
    blind.actions_by_id["agreement"].trigger()
    assert not isinstance(blind.pages.current, BlindPage)
    project_of(blind).rounds.lift_blind(False)
    blind.session.articles_changed.emit()
    assert isinstance(blind.pages.current, BlindPage), "what was open is closed"


def test_whoever_has_nothing_blind_sees_and_the_next_one_does_not(blind: Window) -> None:
    blind.session.work_as(OTHER)
    blind.actions_by_id["disagreements"].trigger()
    assert not isinstance(blind.pages.current, BlindPage)
    blind.session.work_as(NAME)
    assert isinstance(blind.pages.current, BlindPage)
    blind.session.work_as(OTHER)
    assert blind.pages.current is None


def test_gold_suggests_nothing_and_is_not_compared(blind: Window, qtbot: QtBot) -> None:
    learnt(blind, qtbot)
    assert blind.suggesting._lexicon is not None
    assert blind.suggesting._lexicon.gold_id == 0
    blind.side.open("consistency")
    panel = blind.side.panel("consistency")
    assert isinstance(panel, ConsistencyPanel)
    panel.whose.setCurrentIndex(1)
    panel.begin()
    assert not panel.busy()
    assert panel.words.count() == 0
    assert panel.empty.text()
    project_of(blind).rounds.lift_blind(True)
    blind.session.open_article(3)
    learnt(blind, qtbot)
    assert blind.suggesting._lexicon.gold_id == project_of(blind).gold.id


def test_the_sample_of_an_export_is_closed_too(blind: Window, qtbot: QtBot) -> None:
    dialog = ExportDialog(blind, project_of(blind), NAME)
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert dialog.sample.toPlainText() == ""
    assert dialog.about_sample.text()
    project_of(blind).rounds.lift_blind(True)
    dialog._change()
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert OTHER in dialog.sample.toPlainText() or dialog.sample.toPlainText()
    dialog.reject()
    dialog.deleteLater()
