"""The list of whoever has work is that work, in its order; one key shows everything, and it again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.core.article import Article
from annotator.core.filter import Filter
from annotator.core.rounds import Terms
from annotator.store import Project
from annotator.ui.dialogs.hand_out import HandOutDialog
from annotator.ui.window import Window
from tests.ui.conftest import NAME, MakeShown

OTHER = "منى"
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def queued(make_shown: MakeShown, project_path: Path) -> Window:
    """Twenty articles, six of them handed out to the annotator, the others to somebody else."""
    with Project.open(project_path, backup=False) as project:
        project.add_articles([Article(text=f"نص {n}", source="أب"[n % 2]) for n in range(17)])
        project.annotator(OTHER)
        rounds = project.rounds
        rounds.write("أ", rounds.draw([NAME], Terms(each=6, seed=4)))
        rounds.write("ب", rounds.draw([OTHER], Terms()))
    window = make_shown(None)
    assert window.files.open(project_path, NAME)
    return window


def queue_of(window: Window, name: str) -> list[int]:
    assert window.session.project is not None
    return window.session.project.queues.queue(window.session.project.annotator(name).id)


def test_the_list_is_the_queue_and_next_goes_through_it(queued: Window) -> None:
    session = queued.session
    assert list(session.list.ids) == queue_of(queued, NAME) != sorted(queue_of(queued, NAME))
    assert session.list.mine
    assert queued.actions_by_id["my_work"].isChecked()
    seen = []
    for _ in range(6):
        seen.append(session.article_id)
        QTest.keyClick(queued.annotate.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seen == queue_of(queued, NAME)
    assert queued.status.message()


def test_what_a_lead_hands_out_or_moves_meanwhile_is_followed(queued: Window) -> None:
    session = queued.session
    assert session.project is not None
    with Project.open(session.project.path, backup=False) as other:
        ids = {name: other.annotator(name).id for name in (NAME, OTHER)}
        gone = other.queues.queue(ids[NAME])[1:]
        other.rounds.move(ids[NAME], ids[OTHER], gone)
        other.add_articles([Article(text="جديد")])
        other.rounds.write("ج", other.rounds.draw([NAME], Terms(each=1)))
        new = other.queues.queue(ids[NAME])[-1]
    QTest.keyClick(queued.annotate.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.article_id == new, "not what went to somebody else"
    assert list(session.list.ids) == queue_of(queued, NAME)


def test_one_key_shows_everything_and_the_queue_again(queued: Window) -> None:
    QTest.keyClick(queued, Qt.Key.Key_H, CTRL_SHIFT)
    assert len(queued.session.list.ids) == 20
    assert not queued.actions_by_id["my_work"].isChecked()
    # What is next is the queue's all the same.
    article = queue_of(queued, NAME)[2]
    queued.open_article(article)
    QTest.keyClick(queued.annotate.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert queued.session.article_id == queue_of(queued, NAME)[3]
    QTest.keyClick(queued, Qt.Key.Key_H, CTRL_SHIFT)
    assert list(queued.session.list.ids) == queue_of(queued, NAME)


def test_somebody_else_has_their_own_list_and_who_has_no_work_all(queued: Window) -> None:
    queued.session.work_as(OTHER)
    assert list(queued.session.list.ids) == queue_of(queued, OTHER)
    queued.session.work_as("رئيسة")
    assert len(queued.session.list.ids) == 20
    queued.switch_to_mine()
    assert len(queued.session.list.ids) == 20
    assert queued.status.message()


def test_when_all_of_it_goes_to_others_everything_is_listed(queued: Window) -> None:
    project = queued.session.project
    assert project is not None
    assert queued.session.annotator is not None
    project.rounds.move(queued.session.annotator.id, project.annotator(OTHER).id)
    queued.session.articles_changed.emit()
    assert len(queued.session.list.ids) == 20
    assert not queued.session.list.narrowed


def test_what_is_listed_is_offered_for_handing_out(queued: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[list[int | None]] = []

    def executed(dialog: HandOutDialog) -> int:
        offered.append([None if ids is None else len(ids) for _, ids in dialog._choices])
        dialog.reject()
        return 0

    monkeypatch.setattr(HandOutDialog, "exec", executed)
    queued.actions_by_id["assign"].trigger()
    queued.session.list.choose(Filter(source="أ"))
    queued.actions_by_id["assign"].trigger()
    assert offered == [[None], [9, None]]
