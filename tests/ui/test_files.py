"""Projects and files through the window: what is asked, what is made, what is said when it cannot be."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.work import Cancelled, Tick
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.dialogs.annotators import AnnotatorDialog
from annotator.ui.dialogs.load import LoadDialog
from annotator.ui.dialogs.new_project import NewProjectDialog
from annotator.ui.dialogs.paste import PasteDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.jobs import Job, start_job
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, NAME, Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Said = list[tuple[str, str, list[str]]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Said:
    """What reports say, instead of stopping for them."""
    heard: Said = []

    def show(
        _parent: QWidget, title: str, sentence: str, details: Sequence[str], _made: Path | None = None
    ) -> None:
        heard.append((title, sentence, list(details)))

    monkeypatch.setattr("annotator.ui.dialogs.report.show_report", show)
    return heard


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: Callable[..., None]) -> None:
    """Answer the next dialog of ``kind`` by filling it in and accepting it."""

    def executed(dialog: QDialog) -> int:
        fill(dialog)
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(kind, "exec", executed)


def test_without_a_project_the_start_says_what_to_do(make_shown: MakeShown) -> None:
    window = make_shown(None)
    assert window.middle.currentWidget() is window.start
    assert not window.actions_by_id["export"].isEnabled()
    assert window.actions_by_id["new_project"].isEnabled()


def test_a_new_project_from_nothing(
    make_shown: MakeShown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_shown(None)

    def fill(dialog: NewProjectDialog) -> None:
        dialog.fill(tmp_path / "جديد", "هدى")
        assert dialog.ready()

    answer(monkeypatch, NewProjectDialog, fill)
    window.actions_by_id["new_project"].trigger()
    assert window.session.project is not None
    assert window.session.project.path == tmp_path / "جديد.hashiya"
    assert window.session.annotator is not None
    assert window.session.annotator.name == "هدى"
    assert window.middle.currentWidget() is window.start, "empty: it says how to fill it"
    assert window.actions_by_id["load_files"].isEnabled()


def test_a_new_project_is_never_made_over_a_file(window: Window, project_path: Path) -> None:
    dialog = NewProjectDialog(window)
    dialog.fill(project_path, "هدى")
    assert not dialog.ready()


def test_paste_keeps_every_character(window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    pasted = "عاجل\nقال\u00a0مصدر\u200cمحلي 😀 إن ١٢ شخصاً\u200f قتلوا."
    QApplication.clipboard().setText(pasted)
    answer(monkeypatch, PasteDialog, lambda dialog: None)
    window.actions_by_id["paste_article"].trigger()
    assert window.session.article is not None
    assert window.session.article.text == pasted
    hands.select("\u00a0مصدر\u200cمحلي 😀")
    hands.press("5")
    assert hands.spans() == [("SOURCE", "مصدر\u200cمحلي 😀")]


def test_the_paste_dialog_follows_the_clipboard(window: Window) -> None:
    QApplication.clipboard().setText(" ")
    dialog = PasteDialog(window)
    assert dialog.article is None
    QApplication.clipboard().setText(FIRST)
    dialog.read_clipboard()
    assert dialog.article is not None
    assert dialog.article.text == FIRST


def test_pasting_what_is_there_already_opens_it(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.step(1)
    QApplication.clipboard().setText(FIRST)
    answer(monkeypatch, PasteDialog, lambda dialog: None)
    window.actions_by_id["paste_article"].trigger()
    assert window.session.article is not None
    assert window.session.article.text == FIRST
    assert window.status.message()


def test_load_files_says_what_was_taken_and_what_not(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    good, old, bad = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    good.write_text("خبر جديد عن بلدة سرمين في ريف إدلب.", encoding="utf-8")
    old.write_bytes("خبر قديم عن مدينة دير الزور وريفها الشرقي والبوكمال والميادين.".encode("windows-1256"))
    bad.write_bytes(b"")
    monkeypatch.setattr(ask, "files_to_load", lambda _parent: [good, old, bad])
    seen: list[str] = []
    answer(monkeypatch, LoadDialog, lambda dialog: seen.append(dialog.asked().encoding))
    with qtbot.waitSignal(window.files.job_ended, timeout=10_000):
        window.actions_by_id["load_files"].trigger()
    assert seen == [""]
    assert window.session.project is not None
    assert window.session.project.article_count() == 5
    ((_title, sentence, details),) = said
    assert "مقالان جديدان" in sentence
    assert any("c.txt" in line for line in details)
    assert any("b.txt" in line and "1256" in line for line in details)


def test_a_folder_without_articles_is_one_sentence(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setattr(ask, "folder_to_load", lambda _parent: empty)
    window.actions_by_id["load_folder"].trigger()
    assert len(said) == 1
    assert str(empty) in said[0][1]


def test_check_finds_nothing_wrong(window: Window, qtbot: QtBot, said: Said) -> None:
    with qtbot.waitSignal(window.files.job_ended, timeout=10_000):
        window.actions_by_id["check"].trigger()
    assert [title for title, _sentence, _details in said] == ["فُحص المشروع"]
    assert said[0][2] == []


def test_what_is_not_a_project_is_refused_and_the_open_one_stays(
    window: Window, tmp_path: Path, said: Said
) -> None:
    other = tmp_path / "other.hashiya"
    other.write_text("not a database", encoding="utf-8")
    assert not window.files.open(other)
    assert len(said) == 1
    assert window.session.article is not None
    assert other.read_text(encoding="utf-8") == "not a database"


def test_another_annotator_starts_from_nothing_in_the_same_article(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands.select("سرمين")
    hands.press("2")
    answer(monkeypatch, AnnotatorDialog, lambda dialog: dialog.give_name("  عمر  "))
    hands.window.status.annotator_wanted.emit()
    assert hands.spans() == []
    assert hands.window.session.article is not None
    assert hands.window.session.article.text == FIRST
    hands.window.session.work_as(NAME)
    assert hands.spans() == [("LOCATION", "سرمين")]


def test_the_first_of_several_is_taken_and_said(make_shown: MakeShown, project_path: Path) -> None:
    with Project.open(project_path, backup=False) as project:
        project.annotator("عمر")
    window = make_shown(project_path)
    assert window.session.annotator is not None
    assert window.session.annotator.name in window.status.message()
    name = window.session.annotator.name
    again = make_shown(project_path)
    assert name in again.status.message(), "remembered, and seen: somebody else may sit here today"
    assert "Ctrl+Shift+A" in again.status.message()


def test_the_annotator_is_chosen_or_added_by_keys(make_shown: MakeShown) -> None:
    window = make_shown(None)
    dialog = AnnotatorDialog(["سلمى", "نور", "عمر"], "نور", window)
    dialog.open()
    QApplication.processEvents()
    field = QApplication.focusWidget()
    assert field is dialog.field
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert dialog.name() == "عمر"
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert dialog.name() == "سلمى"
    dialog.field.setText("سلمي")
    assert "سلمى" in dialog._note.text(), "much alike, so it is said"
    assert "أضِف" in dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).text()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.name() == "سلمي"
    dialog.deleteLater()


def test_nobody_works_as_gold_without_having_said_so(make_shown: MakeShown, project_path: Path) -> None:
    with Project.open(project_path, backup=False) as project:
        assert project.gold.name < NAME
    window = make_shown(project_path)
    assert window.session.annotator is not None
    assert window.session.annotator.name == NAME
    assert NAME not in window.status.message(), "gold is nobody else, so there is nothing to choose"


def test_nobody_known_means_nothing_can_be_labelled_until_a_name_is_given(
    make_shown: MakeShown, tmp_path: Path, project_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(project_path, backup=False) as project:
        schema = project.schema
        article = project.article(project.id_at(0))
    path = tmp_path / "nobody.hashiya"
    with Project.create(path, schema, "nobody") as project:
        project.add_articles([article])
    window = make_shown(path)
    assert window.session.article is None
    assert not window.actions_by_id["load_files"].isEnabled()
    answer(monkeypatch, AnnotatorDialog, lambda dialog: dialog.give_name("ليلى"))
    window.files.ask_who()
    assert window.session.article is not None


def test_a_report_can_be_copied_and_renders_nothing(qtbot: QtBot) -> None:
    dialog = ReportDialog("t", "<b>كذا</b>", ["<img src='file:///x'>", "two"], None, None)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QApplication.clipboard().text() == "<img src='file:///x'>\ntwo"
    assert "<b>" in dialog.said()


# -- jobs --------------------------------------------------------------------------------------------------


def test_a_job_can_be_cancelled_at_its_next_tick(window: Window, qtbot: QtBot, project_path: Path) -> None:
    started: list[int] = []

    def work(_project: Project, tick: Tick) -> None:
        for step in range(100_000):
            started.append(step)
            tick(step, 0)

    job = Job(project_path, work, window)
    job.cancel()
    with qtbot.waitSignal(job.cancelled, timeout=5000):
        job.start()
    assert started == [0]


def test_a_job_that_stops_itself_ends_as_cancelled(window: Window, qtbot: QtBot, project_path: Path) -> None:
    def work(_project: Project, _tick: Tick) -> None:
        raise Cancelled

    job = Job(project_path, work, window)
    with qtbot.waitSignals([job.cancelled, job.ended], timeout=5000):
        job.start()


def test_the_worker_has_let_go_of_a_job_before_anybody_hears_of_it(window: Window, qtbot: QtBot) -> None:
    """Whoever hears may delete the job; a worker still telling of it would leave the others unheard."""
    assert window.session.project is not None
    heard: list[bool] = []
    for _turn in range(10):
        job = start_job(window.session.project.path, "x", lambda _project, _tick: 1, window)
        worker = job._left
        for signal in (job.succeeded, job.ended):
            signal.connect(lambda *_told, one=worker: heard.append(one.is_set()))
        with qtbot.waitSignal(job.ended, timeout=5000):
            pass
    assert heard == [True] * 20


def test_an_unexpected_error_of_a_job_comes_to_the_gui_thread(
    window: Window, qtbot: QtBot, project_path: Path
) -> None:
    def work(_project: Project, _tick: Tick) -> None:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        job = start_job(project_path, "…", work, window)
        with qtbot.waitSignal(job.ended, timeout=5000):
            pass
        QApplication.processEvents()
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]


def test_a_long_job_shows_its_progress_after_half_a_second(
    window: Window, qtbot: QtBot, project_path: Path
) -> None:
    from PySide6.QtWidgets import QProgressDialog

    shown: list[bool] = []

    def work(_project: Project, tick: Tick) -> None:
        import time

        for step in range(40):
            tick(step, 40)
            time.sleep(0.03)

    job = start_job(project_path, "يعمل", work, window)
    QTimer.singleShot(
        900, lambda: shown.append(any(one.isVisible() for one in window.findChildren(QProgressDialog)))
    )
    with qtbot.waitSignal(job.ended, timeout=10_000):
        pass
    assert shown == [True]
    QApplication.processEvents()
    assert not any(one.isVisible() for one in window.findChildren(QProgressDialog))


def test_a_file_that_has_its_ending_from_us_is_asked_about_before_it_is_replaced(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's dialog asks about the name that was typed, which is not the one that would be written."""
    from PySide6.QtWidgets import QFileDialog

    (tmp_path / "old.conll").write_text("before", encoding="utf-8")
    typed = ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (typed, ""))
    asked: list[str] = []
    answer_with = True

    def whether(_parent: QWidget, question: str) -> bool:
        asked.append(question)
        return answer_with

    monkeypatch.setattr(ask, "whether", whether)
    assert ask.file_to_write(window, tmp_path, ".conll") is None
    typed = str(tmp_path / "new")
    assert ask.file_to_write(window, tmp_path, ".conll") == tmp_path / "new.conll"
    typed = str(tmp_path / "old.conll")
    assert ask.file_to_write(window, tmp_path, ".conll") == tmp_path / "old.conll"
    assert asked == []
    typed = str(tmp_path / "old")
    assert ask.file_to_write(window, tmp_path, ".conll") == tmp_path / "old.conll"
    answer_with = False
    assert ask.file_to_write(window, tmp_path, ".conll") is None
    assert len(asked) == 2
    assert "old.conll" in asked[0]
