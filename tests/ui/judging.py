"""An adjudicator in the real window: presses keys where the keyboard is, reads what the file holds."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Annotation
from annotator.exchange import make_demo
from annotator.store import DecisionLine, Project
from annotator.ui.adjudication.screen import AdjudicatePage
from annotator.ui.window import Window
from tests.ui.conftest import MakeShown

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEAD = "رنا"


class Judge:
    """Presses keys where the keyboard is, and reads through a second connection."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.press(Key.Key_F4)

    @property
    def page(self) -> AdjudicatePage:
        page = self.window.pages.current
        assert isinstance(page, AdjudicatePage)
        return page

    def press(self, key: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = QApplication.focusWidget() or self.window
        if isinstance(key, str):
            QTest.keyClicks(target, key, held)
        else:
            QTest.keyClick(target, key, held)
        QApplication.processEvents()

    @property
    def article(self) -> int:
        number = self.page.session.article_id
        assert number is not None
        return number

    def gold(self, article: int | None = None) -> Annotation:
        number = article or self.article
        with Project.open(self.path, backup=False) as other:
            gold = other.annotation(number, other.gold.id)
        if number == self.page.session.article_id:
            assert gold == self.page.session.annotation
        return gold

    def decisions(self, *, history: bool = False) -> list[DecisionLine]:
        with Project.open(self.path, backup=False) as other:
            return [one for one in other.decisions(self.article, history=history) if one.kind != "agreed"]

    @property
    def path(self) -> Path:
        project = self.window.session.project
        assert project is not None
        return project.path

    def to(self, *kinds: str) -> None:
        """Go to the first open difference of one of these kinds."""
        found = next(one for one in self.page.session.open_ones() if one.kind in kinds)
        self.page.show_dispute(found)


@pytest.fixture(scope="session")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(tmp_path: Path, demo_once: Path) -> Path:
    return Path(shutil.copy(demo_once, tmp_path / "demo.hashiya"))


def open_as_lead(make_shown: MakeShown, path: Path) -> Judge:
    window = make_shown(path)
    window.session.work_as(LEAD)
    return Judge(window)


@pytest.fixture
def judge(make_shown: MakeShown, demo: Path) -> Judge:
    return open_as_lead(make_shown, demo)


def settle_all(judge: Judge) -> None:
    judge.press(Key.Key_G, CTRL)
    while judge.page.current is not None:
        judge.press("a")
    judge.press(Key.Key_Return, CTRL)
