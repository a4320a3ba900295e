"""Find in all articles, by keys alone."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.article import Article
from annotator.review import finding
from annotator.store import Project
from annotator.store.index import SearchIndex, index_path
from annotator.ui.find_all import FindAllPage
from tests.ui.conftest import Hands
from tests.ui.test_reachable import nameless

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def page(hands: Hands) -> FindAllPage:
    hands.press(Key.Key_F, CTRL, SHIFT)
    made = hands.window.pages.current
    assert isinstance(made, FindAllPage)
    settled(hands, made)
    return made


def settled(hands: Hands, page: FindAllPage) -> None:
    hands.qtbot.waitUntil(lambda: not page.busy(), timeout=5000)
    QApplication.processEvents()


def typed(hands: Hands, page: FindAllPage, text: str) -> None:
    page.field.line.setText(text)
    page.field.line.textEdited.emit(text)
    settled(hands, page)


def rows(page: FindAllPage) -> list[tuple[int, str]]:
    return [(row.article_id, row.parts[1]) for row in page.view.hits.rows if row.parts]


def test_what_is_typed_is_found_in_every_article(hands: Hands, page: FindAllPage) -> None:
    assert page.field.line.hasFocus()
    assert page.empty.isVisible(), "an empty screen says what to do"
    typed(hands, page, "البوكمال")
    assert rows(page) == [(1, "البوكمال")]
    typed(hands, page, "ال")
    found = {article for article, _ in rows(page)}
    assert found == {1, 2, 3}
    assert not page.fill.isVisible()
    typed(hands, page, "خرابيط")
    assert rows(page) == []
    assert page.empty.isVisible()


def test_enter_opens_the_hit_and_its_keys_go_on_there(hands: Hands, page: FindAllPage) -> None:
    typed(hands, page, "قصف")
    assert rows(page) == [(1, "قصف"), (1, "قصف")]
    QTest.keyClick(page.field.line, Key.Key_Down)
    assert page.view.hasFocus()
    QTest.keyClick(page.view, Key.Key_Return)
    window = hands.window
    assert window.pages.current is None
    assert window.session.article_id == 1
    second = hands.canvas.selection()
    assert second[0] > 0
    hands.canvas.setFocus()
    hands.press(Key.Key_F12)
    assert hands.canvas.selection() == (0, 3), "round, in the article"
    hands.canvas.setFocus()
    hands.press(Key.Key_F, CTRL, SHIFT)
    settled(hands, page)
    assert page.field.line.text() == "قصف"


def test_next_and_previous_walk_the_list(hands: Hands, page: FindAllPage) -> None:
    typed(hands, page, "ال")
    first = page.view.currentIndex().row()
    hands.window.actions_by_id["find_next"].trigger()
    assert page.view.currentIndex().row() == first + 1
    hands.window.actions_by_id["find_previous"].trigger()
    assert page.view.currentIndex().row() == first


def test_new_articles_are_taken_in_when_it_is_seen_again(hands: Hands, page: FindAllPage) -> None:
    typed(hands, page, "البوكمال")
    hands.press(Key.Key_Escape)
    project = hands.window.session.project
    assert project is not None
    project.add_articles([Article(text="من البوكمال", title="جديد")])
    hands.window.session.articles_changed.emit()
    hands.window.actions_by_id["find_all"].trigger()
    settled(hands, page)
    page.field.settle()
    settled(hands, page)
    assert [article for article, _ in rows(page)] == [1, 4]


def test_while_the_index_is_filled_what_is_there_is_found(
    hands: Hands, page: FindAllPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = hands.window.session.project
    assert project is not None
    project.add_articles([Article(text="من البوكمال", title="جديد")])
    # The fill is not begun again: the index stays as it is.
    typed(hands, page, "البوكمال")
    assert [article for article, _ in rows(page)] == [1]
    typed(hands, page, "جديدجدا")
    assert "3" not in page.empty.text()
    before = page.empty.text()
    page.enter()
    settled(hands, page)
    assert page.empty.text() != before, "it no longer says that something is missing"


@pytest.mark.parametrize("pattern", ["(", "a" * 400, "(?:(?:a{999}){999})"])
def test_a_bad_regular_expression_is_said_beside_it(hands: Hands, page: FindAllPage, pattern: str) -> None:
    page.field.regular.setChecked(True)
    typed(hands, page, r"سرمين|الر\w+$")
    assert [words for _, words in rows(page)] == ["سرمين"]
    typed(hands, page, pattern)
    assert rows(page) == []
    assert page.count.text()


def test_one_that_explodes_is_given_up_and_the_window_lives(
    hands: Hands, page: FindAllPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = hands.window.session.project
    assert project is not None
    project.add_articles([Article(text="a" * 3_000 + "b", title="شرك")])
    monkeypatch.setattr(finding, "_SECONDS_EACH", 0.1)
    page.field.regular.setChecked(True)
    typed(hands, page, "(a+)+$|سرمين")
    assert rows(page) == [(1, "سرمين")]
    assert page.count.text()


def test_no_more_than_can_be_read_is_shown(
    hands: Hands, page: FindAllPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST", 3)
    typed(hands, page, "ا")
    assert len(rows(page)) == 3
    assert "·" in page.count.text()


def test_closing_while_it_works_ends_it(
    hands: Hands, page: FindAllPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(self: SearchIndex, project: Project, tick: Any, pause: Any) -> None:
        while True:
            tick(1, 2)
            pause()

    monkeypatch.setattr(SearchIndex, "fill", slow)
    page.enter()
    hands.qtbot.waitUntil(page.fill.isVisible, timeout=5000)
    assert "1" in page.fill.text()
    hands.window.session.close()
    assert hands.window.pages.current is None


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name(hands: Hands, page: FindAllPage, language: str) -> None:
    if hands.window.settings.language != language:
        hands.window.look.switch_language()
    typed(hands, page, "قصف")
    assert nameless(page) == []


def test_where_no_index_can_be_all_is_read(hands: Hands, page: FindAllPage) -> None:
    project = hands.window.session.project
    assert project is not None
    _replace_by_folder(index_path(project.path))
    typed(hands, page, "البوكمال")
    assert rows(page) == [(1, "البوكمال")]


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
