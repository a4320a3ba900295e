"""Importing through the window: what is found, what names become, what comes of it, what is remembered."""

import json
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.schema import Schema
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.dialogs.import_file import ImportDialog
from annotator.ui.dialogs.report import ReportDialog
from annotator.ui.exchange.import_names import NAMES, propose, remembered
from annotator.ui.language import DIRECTIONS
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, NAME, MakeShown
from tests.ui.test_reachable import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Said = list[tuple[str, str, list[str]]]
Fill = Callable[[ImportDialog], object]
TEXT = "قصف على حلب وريفها أمس"


def line(number: int = 0, **changed: object) -> dict[str, object]:
    text = f"{TEXT} {number}"
    entities = [
        {"id": 1, "label": "EVT", "start_offset": 0, "end_offset": 3},
        {"id": 2, "label": "LOC", "start_offset": 8, "end_offset": 11},
    ]
    relations = [{"id": 1, "from_id": 1, "to_id": 2, "type": "where"}]
    return {"text": text, "entities": entities, "relations": relations} | changed


def file_of(path: Path, *lines: dict[str, object] | str) -> Path:
    text = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines)
    path.write_text(text, encoding="utf-8")
    return path


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


class Importer:
    """Opens the dialog by the window's own key, works it, and reads what is stored."""

    def __init__(self, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.window = window
        self._qtbot, self._monkeypatch = qtbot, monkeypatch
        monkeypatch.setattr("annotator.ui.dialogs.import_file._PAUSE_MS", 1)

    def dialog(self, path: Path, fill: Fill, *, accept: bool = True) -> None:
        """Choose the file, fill the rest in, wait until it was tried, and go on or leave."""
        self._monkeypatch.setattr(ask, "file_to_import", lambda *_arguments: path)
        done: list[bool] = []

        def executed(dialog: ImportDialog) -> int:
            dialog.open()
            QApplication.processEvents()
            assert dialog.file.hasFocus()
            QTest.keyClick(dialog.file, Qt.Key.Key_Space)
            self.settled(dialog)
            fill(dialog)
            self.settled(dialog)
            if accept:
                assert self.ok(dialog).isEnabled(), dialog.outcome.said.text()
                self.ok(dialog).click()
            else:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            done.append(True)
            return dialog.result()

        self._monkeypatch.setattr(ImportDialog, "exec", executed)
        self.window.activateWindow()
        QApplication.processEvents()
        QTest.keyClick(
            self.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        assert done

    def ok(self, dialog: ImportDialog) -> QPushButton:
        return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)

    def settled(self, dialog: ImportDialog) -> None:
        self._qtbot.waitUntil(lambda: not dialog.busy(), timeout=10_000)

    def take(self, path: Path, fill: Fill) -> None:
        with self._qtbot.waitSignal(self.window.files.job_ended, timeout=10_000):
            self.dialog(path, fill)

    def stored(self) -> list[tuple[str, list[tuple[str, str]], list[str]]]:
        """Annotator, spans and link types of each annotation, read through a second connection."""
        assert self.window.session.project is not None
        with Project.open(self.window.session.project.path, backup=False) as project:
            return [
                (one.annotator, [(span.label, span.text) for span in one.spans], [k.type for k in one.links])
                for record in project.records()
                for one in record.annotations
            ]

    def articles(self) -> int:
        assert self.window.session.project is not None
        with Project.open(self.window.session.project.path, backup=False) as project:
            return project.article_count()


@pytest.fixture
def importer(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, said: Said) -> Importer:
    assert said == []
    return Importer(window, qtbot, monkeypatch)


def mapped(dialog: ImportDialog) -> None:
    dialog.labels.choose("EVT", "WEAPON")
    dialog.labels.choose("LOC", "LOCATION")
    dialog.links.choose("where", None)


def test_names_are_mapped_and_proposed_next_time(importer: Importer, tmp_path: Path, said: Said) -> None:
    def first(dialog: ImportDialog) -> None:
        assert dialog.format_name() == "doccano"
        assert dialog.labels.open_names() == ["EVT"]
        assert dialog.labels.names()["LOC"] == "LOCATION", "proposed, since no other label begins so"
        assert dialog.labels.box("EVT").hasFocus(), "the hand is where something has to be said"
        assert not importer.ok(dialog).isEnabled()
        assert "اسمان" in dialog.outcome.said.text(), "a label and a type of links"
        mapped(dialog)

    importer.take(file_of(tmp_path / "x.jsonl", line(1), line(2)), first)
    assert importer.stored() == [(NAME, [("WEAPON", "قصف"), ("LOCATION", "حلب")], [])] * 2
    ((title, sentence, details),) = said
    assert title == "تمّ الاستيراد"
    assert "مقالان جديدان" in sentence
    plain = ["".join(letter for letter in one if letter not in DIRECTIONS) for one in details]
    assert "«LOC» يصير موقع: 2" in plain
    assert any("(where 2)" in one for one in plain)

    def second(dialog: ImportDialog) -> None:
        assert dialog.labels.names() == {"EVT": "WEAPON", "LOC": "LOCATION"}
        assert dialog.links.names() == {"where": None}
        importer.settled(dialog)
        assert importer.ok(dialog).isEnabled()

    importer.dialog(file_of(tmp_path / "y.jsonl", line(3)), second, accept=False)


def test_what_is_remembered_stays_within_the_project(importer: Importer, tmp_path: Path) -> None:
    importer.take(file_of(tmp_path / "x.jsonl", line(1)), mapped)
    assert importer.window.session.project is not None
    with Project.open(importer.window.session.project.path, backup=False) as project:
        stored = project.setting(NAMES)
    assert stored == {"labels": {"EVT": "WEAPON", "LOC": "LOCATION"}, "links": {"where": None}}
    assert remembered({"labels": 3}) == remembered(None), "what is not understood is nothing"


def test_leaving_takes_and_remembers_nothing(importer: Importer, tmp_path: Path, said: Said) -> None:
    importer.dialog(file_of(tmp_path / "x.jsonl", line(1)), mapped, accept=False)
    assert importer.articles() == 3
    assert importer.window.session.project is not None
    assert importer.window.session.project.setting(NAMES) is None
    assert said == []


def test_what_is_at_fault_holds_up_until_it_is_passed_over(
    importer: Importer, tmp_path: Path, said: Said
) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1), "{", line(2))

    def fill(dialog: ImportDialog) -> None:
        mapped(dialog)
        importer.settled(dialog)
        assert "سطر واحد يتعذّر" in dialog.outcome.said.text()
        assert any("x.jsonl" in one and "2" in one for one in dialog.outcome.lines())
        assert not importer.ok(dialog).isEnabled()
        dialog.lenient.click()

    importer.take(path, fill)
    assert importer.articles() == 5
    assert "سطر واحد يتعذّر استعماله" in said[0][1]
    assert any("x.jsonl" in one for one in said[0][2])


def test_all_or_nothing_is_seen_to_forbid_before_it_is_tried(
    importer: Importer, tmp_path: Path, said: Said
) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1, relations=[]), line(2, relations=[]))

    def fill(dialog: ImportDialog) -> None:
        dialog.labels.choose("EVT", None)
        dialog.labels.choose("LOC", "LOCATION")
        dialog.strict.click()
        importer.settled(dialog)
        assert "فلن يؤخذ منه شيء" in dialog.outcome.said.text()
        assert not importer.ok(dialog).isEnabled()
        dialog.labels.choose("EVT", "WEAPON")

    importer.take(path, fill)
    assert importer.articles() == 5
    assert "فلن" not in said[0][1]


def test_whose_labels_they_are(importer: Importer, tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1, annotator="عمر"))

    def as_said(dialog: ImportDialog) -> None:
        mapped(dialog)
        assert dialog.asked().annotator == ""

    importer.take(path, as_said)

    def new(dialog: ImportDialog) -> None:
        mapped(dialog)
        dialog.who.setCurrentIndex(dialog.who.count() - 1)
        assert dialog.name.isVisible()
        importer.settled(dialog)
        assert not importer.ok(dialog).isEnabled()
        dialog.name.setText(" ليلى ")

    importer.take(file_of(tmp_path / "y.jsonl", line(2)), new)
    assert [one[0] for one in importer.stored()] == ["عمر", "ليلى"]


def test_what_is_known_is_not_taken_twice_and_a_clash_is_told(
    importer: Importer, tmp_path: Path, said: Said
) -> None:
    importer.take(file_of(tmp_path / "x.jsonl", line(1)), mapped)

    def again(dialog: ImportDialog) -> None:
        importer.settled(dialog)
        assert "لا جديد" in dialog.outcome.said.text()
        assert not importer.ok(dialog).isEnabled()

    importer.dialog(tmp_path / "x.jsonl", again, accept=False)
    before = importer.stored()
    other_span = {"id": 1, "label": "LOC", "start_offset": 0, "end_offset": 3}
    other = file_of(tmp_path / "y.jsonl", line(1, entities=[other_span], relations=[]), line(2))
    told: list[str] = []

    def clash(dialog: ImportDialog) -> None:
        importer.settled(dialog)
        told.extend(dialog.outcome.lines())

    importer.take(other, clash)
    assert any(NAME in one and "أُبقي عليه" in one for one in told)
    assert any(NAME in one and "أُبقي عليه" in one for one in said[-1][2])
    assert importer.stored()[0] == before[0]


def test_labels_for_the_article_that_is_open_are_seen_at_once(importer: Importer, tmp_path: Path) -> None:
    entities = [
        {
            "id": 1,
            "label": "LOC",
            "start_offset": FIRST.index("سرمين"),
            "end_offset": FIRST.index("سرمين") + 5,
        }
    ]
    path = file_of(tmp_path / "x.jsonl", line(text=FIRST, entities=entities, relations=[]))
    assert importer.window.session.article is not None
    assert importer.window.session.article.text == FIRST
    importer.take(path, lambda dialog: dialog.labels.choose("LOC", "LOCATION"))
    assert [span.text for span in importer.window.session.annotation.spans] == ["سرمين"]


def test_another_format_or_unit_is_looked_into_anew(importer: Importer, tmp_path: Path) -> None:
    emoji: dict[str, object] = {"text": "😀 حلب", "label": [[3, 6, "LOC"]]}

    def fill(dialog: ImportDialog) -> None:
        assert dialog.survey is not None
        assert len(dialog.survey.refused) == 1, "by characters it stands beyond the text"
        dialog.unit.setCurrentIndex(1)
        importer.settled(dialog)
        assert dialog.survey is not None
        assert dialog.survey.spans == 1
        dialog.labels.choose("LOC", "LOCATION")

    importer.take(file_of(tmp_path / "x.jsonl", emoji), fill)
    assert importer.stored() == [(NAME, [("LOCATION", "حلب")], [])]

    def other(dialog: ImportDialog) -> None:
        dialog.format.setCurrentIndex(dialog.format.findData("jsonl"))
        importer.settled(dialog)
        assert dialog.format_name() == "jsonl"
        assert dialog.survey is not None
        assert dialog.survey.articles == 0
        assert not importer.ok(dialog).isEnabled()

    importer.dialog(file_of(tmp_path / "y.jsonl", line(1)), other, accept=False)


def test_a_doubtful_guess_is_said_to_be_one_and_what_is_nothing_is_refused(
    importer: Importer, tmp_path: Path
) -> None:
    def doubtful(dialog: ImportDialog) -> None:
        assert dialog._doubt.isVisible()
        assert "تخمين" in dialog._doubt.text()

    importer.dialog(file_of(tmp_path / "x.jsonl", {"text": TEXT}), doubtful, accept=False)
    wrong = tmp_path / "x.png"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n")

    def refused(dialog: ImportDialog) -> None:
        assert "x.png" in dialog.outcome.said.text()
        assert not importer.ok(dialog).isEnabled()

    importer.dialog(wrong, refused, accept=False)


def test_a_folder_is_read_too(importer: Importer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    file_of(folder / "a.jsonl", line(1))
    file_of(folder / "b.jsonl", line(2))
    monkeypatch.setattr(ask, "folder_to_import", lambda *_arguments: folder)

    def fill(dialog: ImportDialog) -> None:
        dialog.folder.click()
        importer.settled(dialog)
        mapped(dialog)

    importer.take(file_of(tmp_path / "x.jsonl", line(3)), fill)
    assert importer.articles() == 5


def test_looking_and_importing_can_be_stopped(
    importer: Importer, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_of(tmp_path / "x.jsonl", *(line(number) for number in range(450)))
    importer.dialog(path, mapped, accept=False)
    assert importer.articles() == 3
    reached = threading.Event()

    from annotator.exchange import import_file

    def held(*arguments: Any, tick: Any, **more: Any) -> object:
        def slow(done: int, total: int) -> None:
            if total and done:
                reached.set()
                threading.Event().wait(0.05)
                importer.window.files._job.cancel()  # type: ignore[union-attr]
            tick(done, total)

        return import_file(*arguments, tick=slow, **more)

    monkeypatch.setattr("annotator.exchange.import_file", held)
    monkeypatch.setattr("annotator.exchange.importing.BATCH", 200)
    importer.take(path, mapped)
    assert reached.is_set()
    assert importer.articles() == 3 + 200, "whole articles with their labels, and no more"
    assert len(importer.stored()) == 200
    assert "حُفظ ما اكتمل" in importer.window.status.message()


def test_the_report_can_be_saved_as_it_is_read(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ReportDialog("تمّ", "\u200fمقال واحد", ["\u2066x.jsonl\u2069 السطر 2"], None, None)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(ask, "details_to_write", lambda *_arguments: tmp_path / "report.txt")
    dialog.save()
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == "تمّ\nمقال واحد\n\nx.jsonl السطر 2\n"
    monkeypatch.setattr(ask, "details_to_write", lambda *_arguments: tmp_path / "none" / "report.txt")
    dialog.save()
    assert "report.txt" in dialog.said(), "why it was not"


# -- which name is which -----------------------------------------------------------------------------------


def test_names_are_proposed_only_where_nothing_else_fits(schema: Schema) -> None:
    offered = schema.offered()

    def proposed(name: str, **known: str | None) -> tuple[str | None, str]:
        found = propose(name, known, offered)
        return found.to, found.why

    assert proposed("LOCATION") == ("LOCATION", "same")
    assert proposed("location") == ("LOCATION", "same")
    arabic = next(label for label in offered if label.id == "LOCATION").names.ar
    assert proposed(arabic) == ("LOCATION", "same")
    assert proposed("LOC") == ("LOCATION", "alike")
    assert proposed("Locations") == ("LOCATION", "alike")
    assert proposed("LO") == (None, "unknown"), "too short to say"
    assert proposed("PER") == (None, "unknown")
    assert proposed("LOC", LOC="ACTOR") == ("ACTOR", "remembered")
    assert proposed("LOCATION", LOCATION=None) == (None, "remembered")
    assert proposed("LOC", LOC="GONE") == ("LOCATION", "alike"), "what the schema has no more is forgotten"


def test_the_dialog_before_a_file_says_what_to_do(make_shown: MakeShown, project_path: Path) -> None:
    window = make_shown(project_path)
    assert window.session.project is not None
    dialog = ImportDialog(window, window.session.project, NAME)
    assert "اختر ملفًّا" in dialog._where.text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    dialog.deleteLater()


def test_by_keys_alone_and_every_control_has_a_name(importer: Importer, tmp_path: Path) -> None:
    """The file dialog is Qt's own; from the first unknown name on, arrows, Tab, Space and Return do it."""

    def key(code: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, code)
        QApplication.processEvents()

    def fill(dialog: ImportDialog) -> None:
        importer.settled(dialog)
        assert nameless(dialog) == []
        assert dialog.labels.box("EVT").hasFocus()
        for _row in range(3):
            key(Qt.Key.Key_Down)
        met: list[QWidget] = []
        while not dialog.links.box("where").hasFocus():
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused not in met, "Tab goes round without coming there"
            met.append(focused)
            key(Qt.Key.Key_Tab)
        key(Qt.Key.Key_End)
        assert dialog.links.names() == {"where": None}
        while not dialog.lenient.hasFocus():
            key(Qt.Key.Key_Tab)
        key(Qt.Key.Key_Space)
        assert dialog.lenient.isChecked()
        importer.settled(dialog)
        dialog.labels.box("EVT").setFocus()
        key(Qt.Key.Key_Return)
        assert not dialog.isVisible(), "Return imports, wherever the hand is"
        dialog.open()  # for the fixture, which presses the button

    path = file_of(tmp_path / "x.jsonl", line(1), "{")
    importer.take(path, fill)
    ((annotator, spans, links),) = importer.stored()
    assert annotator == NAME
    assert [text for _label, text in spans] == ["قصف", "حلب"]
    assert links == []
