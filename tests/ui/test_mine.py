"""One's own work against gold, in the real window, after an adjudication by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.review.shapes import Habit, Reason
from annotator.ui.mine import MinePage
from annotator.ui.mine_words import habit_line, reason_line
from annotator.ui.window import Window
from tests.ui.conftest import MakeShown
from tests.ui.judging import CTRL, Judge, Key, demo, demo_once, open_as_lead

__all__ = ["demo", "demo_once"]


@pytest.fixture
def settled(make_shown: MakeShown, demo: Path) -> Judge:
    """Two articles settled for the first annotator, with a cause for each difference."""
    judge = open_as_lead(make_shown, demo)
    for _article in range(2):
        judge.press(Key.Key_G, CTRL)
        while judge.page.current is not None:
            judge.press("r")
            judge.press("a")
        judge.press(Key.Key_Return, CTRL)
    return judge


def open_mine(window: Window, name: str, qtbot: QtBot) -> MinePage:
    window.session.work_as(name)
    QTest.keyClick(QApplication.focusWidget() or window, Key.Key_F5)
    page = window.pages.current
    assert isinstance(page, MinePage)
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=20000)
    return page


def names(judge: Judge) -> list[str]:
    return [one.annotator for one in judge.page.session.voices().values()]


def test_differences_come_with_their_reasons_and_habits(settled: Judge, qtbot: QtBot) -> None:
    _first, second = names(settled)
    page = open_mine(settled.window, second, qtbot)
    assert page.found is not None
    assert page.found.articles == 2
    assert page.list.rows.rowCount() == len(page.found.rows) > 5
    assert second in page.summary()
    assert page.habits(), "so many differences, and nothing again and again?"
    reasons = []
    for _row in page.found.rows:
        reasons.append(page.why())
        QTest.keyClick(page.list, Key.Key_Down)
    settled.window.look.switch_language()
    assert any("Rule not followed" in page.why() or "«" in reason for reason in reasons)
    assert page.summary().startswith("\u2068" + second)


def test_who_was_always_right_is_told_so(settled: Judge, qtbot: QtBot) -> None:
    first, _second = names(settled)
    page = open_mine(settled.window, first, qtbot)
    assert page.found is not None
    assert page.found.rows == []
    assert page.found.agreed == page.found.spans > 0


def test_enter_opens_the_article_at_the_place(settled: Judge, qtbot: QtBot) -> None:
    _first, second = names(settled)
    page = open_mine(settled.window, second, qtbot)
    chosen = page.list.current()
    assert chosen is not None
    QTest.keyClick(page.list, Key.Key_Return)
    assert settled.window.pages.current is None
    assert settled.window.session.article_id == chosen.article_id
    assert settled.window.annotate.canvas.selection() == (
        chosen.disagreement.start,
        chosen.disagreement.end,
    )


def test_new_decisions_are_read_when_it_is_opened_again(settled: Judge, qtbot: QtBot) -> None:
    _first, second = names(settled)
    page = open_mine(settled.window, second, qtbot)
    before = page.found
    QTest.keyClick(page.list, Key.Key_Escape)
    assert open_mine(settled.window, second, qtbot).found is before, "nothing changed: not worked out again"
    settled.window.session.work_as("رنا")
    QTest.keyClick(settled.window, Key.Key_F4)
    settled.press("b")
    after = open_mine(settled.window, second, qtbot).found
    assert after is not None
    assert after is not before


def test_nothing_is_settled_yet(make_shown: MakeShown, demo: Path, qtbot: QtBot) -> None:
    window = make_shown(demo)
    assert window.session.annotator is not None
    page = open_mine(window, window.session.annotator.name, qtbot)
    assert page.list.rows.rowCount() == 0
    assert not page.habits()
    QTest.keyClick(window, Key.Key_Return)
    assert window.pages.current is page, "nothing to open"


def test_reasons_and_habits_in_words(window: Window) -> None:
    window.look.switch_language()
    assert window.session.project is not None
    schema = window.session.project.schema
    told = reason_line(
        Reason("A", "unclear", "see 7", guideline=True, adjudicator="L", at="2026-11-22T10:00")
    )
    for part in ("Guideline unclear", "see 7", "to be updated", "L", "2026-11-22"):
        assert part in told
    assert reason_line(None)
    assert habit_line(schema, Habit("missed", 5, 31, "WEAPON")) == "misses Weapon — \u20665 of 31\u2069"
    assert "Location" in habit_line(schema, Habit("label", 2, 9, "ACTOR", "LOCATION"))
    assert Qt.LayoutDirection.LeftToRight == window.layoutDirection()
