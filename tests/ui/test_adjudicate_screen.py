"""The screen of adjudication among the others: what it shows to whom, and what it leaves alone."""

import subprocess
import sys
from pathlib import Path

from annotator.ui.window import Window
from tests.ui.judging import CTRL, Judge, Key, demo, demo_once, judge, settle_all

__all__ = ["demo", "demo_once", "judge"]


def test_label_keys_and_letters_never_reach_the_annotators_work(judge: Judge) -> None:
    session = judge.window.session
    before = session.annotation
    for key in "12345abcxgnq":
        judge.press(key)
    judge.press(Key.Key_Escape)
    assert session.annotation == before


def test_blind_until_asked(judge: Judge) -> None:
    names = {one.annotator for one in judge.page.session.voices().values()}
    assert len(names) == 2
    assert not any(name in said for name in names for said in shown_texts(judge))
    judge.press(Key.Key_B, CTRL)
    assert all(any(name in said for said in shown_texts(judge)) for name in names)
    judge.press(Key.Key_B, CTRL)
    assert not any(name in said for name in names for said in shown_texts(judge))


def shown_texts(judge: Judge) -> list[str]:
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in judge.page.findChildren(QLabel)]


def test_it_goes_on_where_it_was_left_unless_another_article_was_opened(judge: Judge) -> None:
    settle_all(judge)
    second = judge.article
    judge.press(Key.Key_F7)
    judge.press(Key.Key_F4)
    assert judge.article == second
    judge.press(Key.Key_F7)
    judge.window.open_article(5)
    judge.press(Key.Key_F4)
    assert judge.article == 5


def test_undo_and_redo_in_the_menu_are_gold_s(judge: Judge) -> None:
    undo = judge.window.actions_by_id["undo"]
    assert not undo.isEnabled()
    judge.press("a")
    assert undo.isEnabled()
    judge.press(Key.Key_F7)
    assert judge.window.pages.current is None
    assert not undo.isEnabled(), "nothing of the annotator's own to take back"


def test_a_project_that_nobody_annotated_twice_says_so(window: Window) -> None:
    judge = Judge(window)
    assert judge.page.current is None
    assert judge.page.side.word()
    for key in "abx":
        judge.press(key)
    judge.press(Key.Key_G, CTRL)


def test_both_languages_and_themes(judge: Judge) -> None:
    judge.window.look.switch_language()
    assert any("settled" in said for said in shown_texts(judge))
    judge.window.look.use_theme("dark")
    judge.window.look.switch_language()
    judge.window.look.switch_digits()
    assert "٠" in judge.page.head.progress()


def test_another_project_lets_go_of_the_last(judge: Judge, project_path: Path) -> None:
    page = judge.page
    assert judge.window.files.open(project_path)
    assert judge.window.pages.current is None
    assert page.session.project is None


def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, annotator.ui.window;"
        "sys.exit(any(one in name for name in sys.modules for one in ('adjudic', 'settl', 'ui.mine')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
