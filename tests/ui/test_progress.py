"""A lead hands out work, looks at progress and moves work on; annotators follow their queues."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.article import Article
from annotator.core.rounds import Terms
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.charts.progress import scale_top
from annotator.ui.dialogs.hand_out import HandOutDialog
from annotator.ui.dialogs.move_work import MoveDialog
from annotator.ui.window import Window
from annotator.ui.working.progress import ProgressPage
from tests.ui.conftest import NAME, MakeShown

THREE = (NAME, "منى", "Omar K.")


@pytest.fixture
def campaign(project_path: Path) -> Path:
    """Fifty articles of two outlets, and three annotators."""
    with Project.open(project_path, backup=False) as project:
        project.add_articles(
            [Article(text=f"قصف على بلدة {n} " + "ليلا " * (n % 7), source="أب"[n % 2]) for n in range(47)]
        )
        for name in THREE:
            project.annotator(name)
    return project_path


@pytest.fixture
def shown(make_shown: MakeShown, campaign: Path) -> Window:
    return make_shown(campaign)


def project_of(window: Window) -> Project:
    assert window.session.project is not None
    return window.session.project


def opened(window: Window, qtbot: QtBot) -> ProgressPage:
    window.actions_by_id["progress"].trigger()
    page = window.pages.current
    assert isinstance(page, ProgressPage)
    qtbot.waitUntil(lambda: page.found is not None and not page.work.busy())
    return page


def hand_out(window: Window, **terms: object) -> None:
    rounds = project_of(window).rounds
    rounds.write("الأولى", rounds.draw(THREE, Terms(**terms)))  # type: ignore[arg-type]
    window.session.articles_changed.emit()


def column(dialog: HandOutDialog, number: int) -> list[str]:
    items = [dialog.table.item(row, number) for row in range(dialog.table.rowCount())]
    return [item.text() if item else "" for item in items]


def in_dialog(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, act: object
) -> list[HandOutDialog]:
    """Open the dialog with its key, and act in it as its event loop would let a user."""
    seen: list[HandOutDialog] = []

    def work(dialog: HandOutDialog) -> int:
        seen.append(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.draw is not None)
        act(dialog)  # type: ignore[operator]
        return dialog.result()

    monkeypatch.setattr(HandOutDialog, "exec", work)
    QTest.keyClick(
        window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return seen


def test_three_annotators_a_fifth_shared_and_progress_looked_at(
    shown: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: HandOutDialog) -> None:
        assert dialog.names() == sorted(THREE)
        assert dialog.overlap.value() == 20
        assert dialog.table.rowCount() == 3
        assert sorted(column(dialog, 1)) == ["23", "23", "24"]
        assert set(column(dialog, 2)) == {"10"}
        assert "50" in dialog.said()
        assert project_of(shown).rounds.all() == []
        first = dialog.draw
        dialog.draw_again()
        qtbot.waitUntil(lambda: dialog.draw is not None and dialog.draw is not first)
        assert dialog.draw is not None
        assert dialog.draw.terms.seed == 1
        QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.written is not None)

    in_dialog(shown, qtbot, monkeypatch, act)
    (written,) = project_of(shown).rounds.all()
    assert (written.articles, written.assigned, written.terms.seed, written.terms.blind) == (50, 70, 1, True)
    page = opened(shown, qtbot)
    assert [cell.spoken.split(":")[0].strip("\u200f\u200e") for cell in page.portions.cells()][:3] == sorted(
        THREE
    )
    assert page.found is not None
    assert page.found.progress.together.total == 70
    assert page.blind.isChecked()
    assert not page.blind.isHidden()


def test_nothing_is_handed_out_while_it_is_wrong_or_cancelled(
    shown: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def act(dialog: HandOutDialog) -> None:
        for row in range(dialog.people.count()):
            dialog.people.item(row).setCheckState(Qt.CheckState.Unchecked)
        dialog.look()
        assert not dialog.ok.isEnabled()
        assert dialog.said()
        dialog.person.setText("  نور   الدين ")
        QTest.keyClick(dialog.person, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.names() == ["نور الدين"]
        dialog.each.setValue(5)
        dialog.look()
        qtbot.waitUntil(lambda: dialog.draw is not None)
        assert column(dialog, 1) == ["5"]
        dialog.reject()

    in_dialog(shown, qtbot, monkeypatch, act)
    assert project_of(shown).rounds.all() == []
    assert "نور الدين" not in [one.name for one in project_of(shown).annotators()]


def test_done_goes_through_the_queue_and_the_line_below_counts_it(shown: Window) -> None:
    hand_out(shown, overlap=0.0, each=3)
    session = shown.session
    assert session.annotator is not None
    queue = project_of(shown).rounds.queue(session.annotator.id)
    shown.open_article(queue[0])
    visited = []
    for _ in queue:
        assert session.article_id is not None
        visited.append(session.article_id)
        assert f"{len(visited)} " in shown.status._done.text()
        QTest.keyClick(shown.annotate.canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert visited == queue
    assert session.article_id == queue[-1]
    assert shown.status.message()
    assert project_of(shown).next_article(session.annotator.id, None) is None
    assert shown.status._bar.value() == shown.status._bar.maximum() == 3


def test_who_opens_the_project_for_the_first_time_begins_with_their_queue(
    make_shown: MakeShown, campaign: Path
) -> None:
    with Project.open(campaign, backup=False) as project:
        project.rounds.write("أ", project.rounds.draw([NAME], Terms(), [7, 9]))
        (first, _) = project.rounds.queue(project.annotator(NAME).id)
    window = make_shown(None)
    assert window.files.open(campaign, NAME)
    assert window.session.article_id == first


def test_work_is_moved_on_by_keys_from_the_screen_of_progress(
    shown: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_out(shown, each=4)
    page = opened(shown, qtbot)
    rounds = project_of(shown).rounds
    ids = {one.name: one.id for one in project_of(shown).annotators()}
    names = sorted(THREE)

    def act(dialog: MoveDialog) -> int:
        assert dialog.giver.currentData() == names[1]
        assert dialog.taker.currentData() != names[1]
        dialog.taker.setCurrentIndex(dialog.taker.findData(names[2]))
        dialog.move_it()
        return dialog.result()

    monkeypatch.setattr(MoveDialog, "exec", act)
    page.portions.setFocus()
    QTest.keyClick(page.portions, Qt.Key.Key_Down)
    QTest.keyClick(page.portions, Qt.Key.Key_Return)
    assert rounds.standing(ids[names[1]]).total == 0
    assert rounds.standing(ids[names[2]]).total == 8
    assert "4" in shown.status.message()


def test_only_the_open_article_is_moved(shown: Window) -> None:
    hand_out(shown, each=4)
    rounds = project_of(shown).rounds
    ids = {one.name: one.id for one in project_of(shown).annotators()}
    article = rounds.queue(ids["منى"])[2]
    dialog = MoveDialog(project_of(shown), "منى", article, shown)
    dialog.what.setCurrentIndex(1)
    dialog.taker.setCurrentIndex(dialog.taker.findData(NAME))
    dialog.move_it()
    assert article in rounds.queue(ids[NAME])
    assert len(rounds.queue(ids["منى"])) == 3
    dialog.deleteLater()


def test_a_round_is_taken_back_when_that_is_confirmed(
    shown: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand_out(shown, each=4)
    page = opened(shown, qtbot)
    answers = [False, True]
    monkeypatch.setattr(ask, "whether", lambda *_: answers.pop(0))
    page.rounds.setFocus()
    QTest.keyClick(page.rounds, Qt.Key.Key_Return)
    assert len(project_of(shown).rounds.all()) == 1
    QTest.keyClick(page.rounds, Qt.Key.Key_Return)
    assert project_of(shown).rounds.all() == []
    qtbot.waitUntil(lambda: not page.work.busy())
    assert page.rounds.isHidden() or not page.rounds.cells()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_charts_are_saved_as_picture_drawing_and_numbers(
    shown: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    if shown.settings.language != language:
        shown.actions_by_id["language"].trigger()
    hand_out(shown, each=4)
    shown.session.set_status("done")
    page = opened(shown, qtbot)

    def saved(name: str) -> bytes:
        monkeypatch.setattr(ask, "charts_to_write", lambda *_: tmp_path / name)
        QTest.mouseClick(page.save, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        return (tmp_path / name).read_bytes()

    picture = QImage.fromData(saved("p.png"))
    assert picture.width() > 1000
    drawing = saved("p.svg")
    renderer = QSvgRenderer(QByteArray(drawing))
    assert renderer.isValid()
    assert b"<text" not in drawing  # words are outlines
    assert "منى".encode() in drawing  # and said in its description
    # The part that is done begins where one begins to read.
    image = picture.scaledToWidth(400)
    halves = [0, 0]
    for x in range(image.width()):
        for y in range(min(150, image.height())):
            tone = image.pixelColor(x, y)
            halves[x >= 200] += tone.value() < 160
    assert (halves[1] > halves[0]) == (language == "ar")
    rows = list(csv.DictReader(StringIO(saved("p.csv").decode("utf-8-sig"))))
    assert {row["annotator"] for row in rows} >= set(THREE)


def test_before_anything_is_handed_out_everybody_has_everything_to_do(window: Window, qtbot: QtBot) -> None:
    window.session.set_status("done")
    page = opened(window, qtbot)
    (row,) = page.portions.cells()
    assert "2" in row.spoken
    assert not page.move_work.isEnabled()
    assert page.blind.isHidden()
    assert [bar.spoken for bar in page.bars.cells()]
    window.go_to_text()
    assert window.pages.current is None


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (1, 2), (3, 4), (5, 6), (7, 10), (11, 20), (95, 100), (101, 200)]
)
def test_scales_end_at_round_numbers(most: int, top: int) -> None:
    assert scale_top(most) == top
