"""The panel of words that were not treated alike, by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Annotation, Span, in_reading_order
from annotator.core.article import Article
from annotator.store import Project
from annotator.ui.consistency import ConsistencyPanel
from annotator.ui.dialogs.everywhere import EverywhereDialog
from tests.ui.conftest import NAME, Hands
from tests.ui.test_reachable import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def said(project: Project, number: int, name: str, *marks: tuple[str, str]) -> None:
    text = project.article(number).text
    spans = tuple(
        Span(f"{name}{place}", text.index(words), text.index(words) + len(words), label, words)
        for place, (words, label) in enumerate(marks)
    )
    given = in_reading_order(Annotation(annotator=name, status="in_progress", spans=spans))
    assert project.put_annotation(number, given) == "added"


@pytest.fixture
def panel(hands: Hands) -> Iterator[ConsistencyPanel]:
    project = hands.window.session.project
    assert project is not None
    texts = ("عاد النظام إلى الرقة", "خسر النظام الرقة", "قصف النظام سرمين ولم تسقط الرقة")
    project.add_articles([Article(text=text, title=f"خبر {at}") for at, text in enumerate(texts)])
    said(project, 4, NAME, ("النظام", "ACTOR"), ("الرقة", "LOCATION"))
    said(project, 5, NAME, ("النظام", "LOCATION"))
    said(project, 6, NAME, ("سرمين", "LOCATION"), ("النظام", "ACTOR"))
    said(project, 6, "نور", ("الرقة", "WEAPON"))
    said(project, 4, "gold", ("عاد", "SOURCE"), ("الرقة", "LOCATION"))
    hands.window.session.articles_changed.emit()
    hands.press(Key.Key_5, ALT)
    made = hands.window.side.panel("consistency")
    assert isinstance(made, ConsistencyPanel)
    settled(hands, made)
    yield made
    made.stop()


def settled(hands: Hands, panel: ConsistencyPanel) -> None:
    hands.qtbot.waitUntil(lambda: not panel.busy(), timeout=5000)
    QApplication.processEvents()


def listed(panel: ConsistencyPanel) -> list[str]:
    return [
        panel.words.item(at).text().split("\n")[0].strip("\u200e\u200f") for at in range(panel.words.count())
    ]


def test_it_lists_the_words_and_leads_to_each_place(hands: Hands, panel: ConsistencyPanel) -> None:
    assert listed(panel) == ["الرقة", "النظام"]
    assert panel.words.hasFocus()
    QTest.keyClick(panel.words, Key.Key_Down)
    settled(hands, panel)
    places = [row for row in panel.view.hits.rows if row.parts]
    assert [(row.article_id, row.labels) for row in places] == [
        (4, ("ACTOR",)),
        (5, ("LOCATION",)),
        (6, ("ACTOR",)),
    ]
    QTest.keyClick(panel.words, Key.Key_Return)
    assert panel.view.hasFocus()
    panel.view.step(1)
    QTest.keyClick(panel.view, Key.Key_Return)
    assert hands.window.session.article_id == 5
    start, end = hands.canvas.selection()
    assert hands.canvas.page.text[start:end] == "النظام"


def test_from_there_they_are_labelled_everywhere_in_one_step(hands: Hands, panel: ConsistencyPanel) -> None:
    QTest.keyClick(panel.everywhere, Key.Key_Space)
    (dialog,) = (one for one in hands.window.findChildren(EverywhereDialog) if one.isVisible())
    hands.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert dialog.label_id() == "LOCATION"
    assert dialog.ticked() == 3, "also in an article that nobody has begun"
    QTest.keyClick(dialog, Key.Key_Return)
    hands.qtbot.waitUntil(lambda: listed(panel) == ["النظام"] and not panel.busy(), timeout=5000)
    hands.window.activateWindow()
    QApplication.processEvents()
    hands.canvas.setFocus()
    hands.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    panel.begin()
    settled(hands, panel)
    assert listed(panel) == ["الرقة", "النظام"]


def test_gold_is_an_option_and_nobody_else(hands: Hands, panel: ConsistencyPanel) -> None:
    assert panel.whose.count() == 2
    panel.whose.setCurrentIndex(1)
    assert listed(panel) == []
    panel.begin()
    settled(hands, panel)
    assert listed(panel) == []
    assert panel.empty.isVisibleTo(panel)
    assert not panel.everywhere.isEnabled()


def test_another_annotator_sees_only_their_own(hands: Hands, panel: ConsistencyPanel) -> None:
    hands.window.session.work_as("نور")
    QApplication.processEvents()
    assert listed(panel) == []
    panel.begin()
    settled(hands, panel)
    assert listed(panel) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name(hands: Hands, panel: ConsistencyPanel, language: str) -> None:
    if hands.window.settings.language != language:
        hands.window.look.switch_language()
    settled(hands, panel)
    assert nameless(panel) == []
    assert listed(panel) == ["الرقة", "النظام"]
