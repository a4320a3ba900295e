"""Publishing from the window: the parts are seen before, the folder is whole, the losses are told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.dialogs import report
from annotator.ui.dialogs.publish import PublishDialog
from annotator.ui.window import Window
from tests.ui.conftest import NAME
from tests.ui.test_reachable import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def done(window: Window) -> Project:
    """Ten finished articles more."""
    project = window.session.project
    assert project is not None
    for number in range(10):
        text = f"قصفت الطائرات بلدة رقم {number} صباحًا ووصلت سيارات الإسعاف بعد {number} دقائق."
        (article_id,) = project.add_articles([Article(text=text)]).new
        span = make_span(text, 5, 13, "WEAPON")
        project.put_annotation(
            article_id, Annotation(annotator=NAME, status="done", revision=1, spans=(span,))
        )
    return project


def shown(window: Window, project: Project, qtbot: QtBot) -> PublishDialog:
    dialog = PublishDialog(window, project, NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.busy())
    return dialog


def choose(dialog: PublishDialog, whose: str, qtbot: QtBot) -> None:
    dialog.form.whose.setCurrentIndex(dialog.form.whose.findData(whose))
    qtbot.waitUntil(lambda: not dialog.busy())


def counts(dialog: PublishDialog) -> dict[str, int]:
    table = dialog.table
    cells = [[table.item(row, column) for column in range(2)] for row in range(table.rowCount())]
    return {one.text()[1:]: int(two.text()) for one, two in cells if one and two}


def test_the_parts_are_seen_before(window: Window, done: Project, qtbot: QtBot) -> None:
    dialog = shown(window, done, qtbot)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()  # nothing is gold yet
    choose(dialog, "union", qtbot)
    assert ok.isEnabled()
    assert counts(dialog) == {"train": 8, "dev": 1, "test": 1, "الكل": 10}
    dialog.form.parts.setText("train=50,test=50")
    qtbot.waitUntil(lambda: not dialog.busy())
    assert counts(dialog) == {"train": 5, "test": 5, "الكل": 10}
    dialog.form.parts.setText("train=50,test")
    qtbot.waitUntil(lambda: not dialog.busy())
    assert not ok.isEnabled()
    assert "test" in dialog.said.text()
    dialog.reject()
    assert done.split() == {}


def test_a_corpus_is_written_and_its_parts_are_kept(
    window: Window, done: Project, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "corpus"
    told: list[str] = []
    monkeypatch.setattr(ask, "folder_to_write", lambda _parent, _suggestion: out)
    monkeypatch.setattr(report, "show_report", lambda _p, _t, said, lines, *_m: told.extend([said, *lines]))

    def answer(dialog: PublishDialog) -> int:
        dialog.show()
        choose(dialog, "all", qtbot)
        dialog.form.licence.setCurrentText("CC-BY-4.0")
        dialog.form.formats.item(1).setCheckState(dialog.form.formats.item(0).checkState())
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(PublishDialog, "exec", answer)
    with qtbot.waitSignal(window.files.job_ended, timeout=20_000):
        window.actions_by_id["publish"].trigger()
    assert "CC-BY-4.0" in (out / "README.md").read_text(encoding="utf-8")
    assert (out / "data" / "jsonl" / "train.jsonl").exists()
    assert (out / "data" / "conll" / "train.conll").exists()
    assert NAME not in (out / "data" / "jsonl" / "train.jsonl").read_text(encoding="utf-8")
    assert str(out) in told[1]
    assert len(done.split()) == 10


def lossy(dialog: PublishDialog, qtbot: QtBot) -> None:
    choose(dialog, "union", qtbot)
    dialog.form.formats.tick("conll")
    qtbot.waitUntil(lambda: not dialog.busy())


def test_what_each_format_does_not_hold_is_told_before(window: Window, done: Project, qtbot: QtBot) -> None:
    first = done.article_ids()[-1]
    text = done.article(first).text
    spans = (make_span(text, 5, 13, "WEAPON"), make_span(text, 5, 18, "LOCATION"))
    done.put_annotation(first, Annotation(annotator="عمر", status="done", spans=spans))
    dialog = shown(window, done, qtbot)
    lossy(dialog, qtbot)
    told = dialog.losses.lines()
    assert any("conll" in line and "سلاح" in line for line in told), told
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert ok.isEnabled()
    dialog.form.out.strict.setChecked(True)
    qtbot.waitUntil(lambda: not dialog.busy())
    assert not ok.isEnabled()
    dialog.form.formats.tick("conll", on=False)
    qtbot.waitUntil(lambda: not dialog.busy())
    assert not dialog.losses.lines()
    assert ok.isEnabled()
    dialog.reject()


def test_only_options_that_a_chosen_format_heeds_are_asked(
    window: Window, done: Project, qtbot: QtBot
) -> None:
    dialog = shown(window, done, qtbot)
    out = dialog.form.out
    dialog.form.setCurrentIndex(1)
    assert [box.isVisible() for box in (out.clitics, out.flatten, out.unit)] == [False] * 3
    assert not any(box.isVisible() for box in (out.format, out.place, out.part))
    dialog.form.formats.tick("conll")
    assert [box.isVisible() for box in (out.clitics, out.flatten, out.unit)] == [True, True, False]
    dialog.form.formats.tick("doccano")
    assert out.unit.isVisible()
    assert dialog.form.plan().options.unit is None
    out.unit.setCurrentIndex(out.unit.findData("UTF-16 units"))
    out.flatten.setCurrentIndex(out.flatten.findData("label-order"))
    options = dialog.form.plan().options
    assert (options.unit, options.flatten) == ("UTF-16 units", "label-order")
    qtbot.waitUntil(lambda: not dialog.busy())
    dialog.reject()


def test_the_parts_can_be_kept_without_writing_and_choices_are_remembered(
    window: Window, done: Project, qtbot: QtBot
) -> None:
    dialog = shown(window, done, qtbot)
    assert not dialog.keep.isEnabled()
    lossy(dialog, qtbot)
    dialog.form.parts.setText("train=50,test=50")
    dialog.form.licence.setCurrentText("CC0-1.0")
    dialog.form.out.zones.click()
    qtbot.waitUntil(lambda: not dialog.busy())
    plan = dialog.form.plan()
    assert plan.choice.zones == "all"
    dialog.keep.click()
    qtbot.waitUntil(lambda: not dialog.busy())
    assert sorted(done.split().values()).count("train") == 5
    assert "10" in dialog.said.text()
    dialog.reject()
    again = shown(window, done, qtbot)
    assert again.form.plan() == plan
    again.reject()
    window.settings.set_plan(done.uuid, '{"shares": {"a b": 1}}')
    plain = shown(window, done, qtbot)
    assert plain.form.plan().choice.gold
    plain.reject()


def test_nothing_of_the_form_is_cut_in_a_small_window(window: Window, done: Project, qtbot: QtBot) -> None:
    dialog = shown(window, done, qtbot)
    dialog.resize(820, 600)
    assert dialog.size().height() == 600
    for place in range(dialog.form.count()):
        dialog.form.setCurrentIndex(place)
        area = dialog.form.widget(place)
        assert isinstance(area, QScrollArea)
        form = area.widget()
        assert form is not None
        assert form.width() <= area.viewport().width()
    dialog.reject()


def test_every_control_has_a_name_and_is_reached_by_keys(window: Window, done: Project, qtbot: QtBot) -> None:
    dialog = shown(window, done, qtbot)
    lossy(dialog, qtbot)
    dialog.form.formats.tick("doccano")
    dialog.form.out.hide_words.setChecked(True)
    qtbot.waitUntil(lambda: not dialog.busy())
    for place in range(dialog.form.count()):
        dialog.form.setCurrentIndex(place)
        assert not nameless(dialog)
    reached = set()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    out = dialog.form.out
    for control in (out.whose, out.hidden, out.zones, out.strict, out.unit, dialog.keep, dialog.losses.list):
        assert control in reached or not control.isVisible(), control.accessibleName()
    assert dialog.keep.isEnabled()
    dialog.reject()
