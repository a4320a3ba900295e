"""Time spent: what counts, what does not, and that it is stored without anybody waiting for it."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.store import Project
from annotator.store.errors import ProjectGone
from annotator.ui.clock import IDLE, Clock, Stopwatch
from annotator.ui.window import Window
from tests.ui.conftest import NAME, MakeShown

Key = Qt.Key


class Hour:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def hour() -> Hour:
    return Hour()


@pytest.fixture
def clock(window: Window, hour: Hour) -> Clock:
    made = Clock(window, hour)
    made._timer.setInterval(10_000_000)  # the tests tick
    window.__dict__["clock"] = made
    return made


def touch(window: Window, key: Qt.Key = Key.Key_Right) -> None:
    """One key, as the system gives it to the window."""
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    QApplication.processEvents()


def stored(window: Window, article_id: int = 1) -> float:
    """The seconds on the disk, through another connection."""
    assert window.session.project is not None
    with Project.open(window.session.project.path, backup=False) as other:
        return other.annotation(article_id, other.annotator(NAME).id).seconds


@given(pauses=st.lists(st.floats(0, 200), max_size=30))
def test_pauses_up_to_a_minute_count_and_longer_ones_do_not(pauses: Sequence[float]) -> None:
    hour = Hour()
    watch = Stopwatch(hour)
    watch.touch()
    before, counted = hour.now, 0.0
    for pause in pauses:
        hour.wait(pause)
        watch.touch()
        counted += hour.now - before if hour.now - before <= IDLE else 0
        before = hour.now
    assert watch.take() == pytest.approx(counted)
    assert watch.take() == 0


def test_the_time_of_an_article_is_shown_and_stored(window: Window, clock: Clock, hour: Hour) -> None:
    touch(window)
    for _key in range(9):
        hour.wait(1)
        touch(window)
        clock.tick()
    assert stored(window) == 0, "in small portions only"
    assert window.status.time() == "\u20660:09\u2069"
    hour.wait(40)
    touch(window)
    hour.wait(0.5)
    clock.tick()
    assert stored(window) == pytest.approx(49)
    assert window.session.annotation.seconds == pytest.approx(49)
    hour.wait(61)
    touch(window)
    hour.wait(2)
    touch(window)
    clock.tick()
    assert window.status.time() == "\u20660:51\u2069", "an idle stretch is not counted"
    clock.store()
    assert stored(window) == pytest.approx(51)


def test_nothing_is_stored_under_a_busy_hand_until_it_must(window: Window, clock: Clock, hour: Hour) -> None:
    touch(window)
    clock.tick()
    for _key in range(130):
        hour.wait(0.1)
        touch(window)
        clock.tick()
    assert stored(window) == 0
    for _key in range(20):
        hour.wait(0.1)
        touch(window)
        clock.tick()
    assert stored(window) > 13.5, "a kill loses 15 seconds at most"


def test_each_article_has_its_own_time_and_a_glance_is_none(window: Window, clock: Clock, hour: Hour) -> None:
    touch(window)
    hour.wait(20)
    window.step(1)
    hour.wait(0.4)
    window.step(1)
    hour.wait(5)
    touch(window)
    clock.store()
    assert [round(stored(window, one), 3) for one in (1, 2, 3)] == [20, 0, 5]
    window.step(-2)
    assert clock.seconds() == pytest.approx(20)


def test_other_screens_and_other_programs_are_not_the_article(
    window: Window, clock: Clock, hour: Hour
) -> None:
    touch(window)
    hour.wait(3)
    window.pages.open("agreement")
    assert window.status.time() == ""
    hour.wait(30)
    touch(window)
    window.pages.leave()
    hour.wait(2)
    clock._follow_application(Qt.ApplicationState.ApplicationInactive)
    hour.wait(50)
    clock._follow_application(Qt.ApplicationState.ApplicationActive)
    touch(window)
    hour.wait(1)
    touch(window)
    clock.store()
    assert stored(window) == pytest.approx(6)


def test_closing_stores_what_is_left(window: Window, clock: Clock, hour: Hour, project_path: Path) -> None:
    touch(window)
    hour.wait(7)
    window.close()
    with Project.open(project_path, backup=False) as other:
        assert other.annotation(1, other.annotator(NAME).id).seconds == pytest.approx(7)


def test_two_windows_on_one_project_count_together(
    window: Window, clock: Clock, hour: Hour, make_shown: MakeShown, project_path: Path
) -> None:
    second = make_shown(project_path)
    other = Clock(second, hour)
    touch(second)
    window.activateWindow()
    QApplication.processEvents()
    touch(window)
    hour.wait(4)
    touch(window)
    second.activateWindow()
    QApplication.processEvents()
    touch(second)
    hour.wait(2)
    touch(second)
    clock.store()
    other.store()
    assert window.session.annotation.seconds == pytest.approx(4)
    assert stored(window) == pytest.approx(10)


def test_where_it_cannot_be_stored_one_sentence_says_so_and_nothing_is_lost(
    window: Window, clock: Clock, hour: Hour, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    window.session.reported.connect(said.append)

    def refuse(*_given: object) -> None:
        raise ProjectGone(path="x")

    touch(window)
    hour.wait(11)
    touch(window)
    with monkeypatch.context() as broken:
        broken.setattr(Project, "add_seconds", refuse)
        clock.store()
        clock.store()
    assert len(said) == 1
    clock.store()
    assert stored(window) == pytest.approx(11)


def test_another_annotator_has_a_time_of_their_own(window: Window, clock: Clock, hour: Hour) -> None:
    touch(window)
    hour.wait(5)
    window.session.work_as("نور")
    assert clock.seconds() == 0
    hour.wait(3)
    touch(window)
    clock.store()
    assert stored(window) == pytest.approx(5)
    assert window.session.annotation.seconds == pytest.approx(3)
