"""The guideline beside the text and in its editor, in the real window, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.store import Project
from annotator.ui import ask
from annotator.ui.guideline.editor import GuidelineEditor
from annotator.ui.guideline.panel import GuidelinePanel
from annotator.ui.guideline.text import GuidelineText, harmless, runs_from_the_right
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.ui.conftest import Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = "عام\n\n## موقع\n\nالمكان\n\n## Weapon\n\nالسلاح وعدده\n"

Edit = Callable[[Window, Callable[[GuidelineEditor], None]], None]


def write(window: Window, text: str) -> None:
    assert window.session.project is not None
    with Project.open(window.session.project.path, backup=False) as other:
        other.guidelines.write(text, 1, other.guidelines.newest_id())


def versions(window: Window) -> list[str]:
    assert window.session.project is not None
    with Project.open(window.session.project.path, backup=False) as other:
        return [version.text for version in other.guidelines.versions()]


def opened(window: Window) -> GuidelinePanel:
    QTest.keyClick(window, Key.Key_6, ALT)
    QApplication.processEvents()
    panel = window.side.panel("guideline")
    assert isinstance(panel, GuidelinePanel)
    assert window.side.current == "guideline"
    return panel


@pytest.fixture
def edit(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Edit:
    """Open the editor by its key and do something in it."""

    def run(window: Window, work: Callable[[GuidelineEditor], None]) -> None:
        seen: list[GuidelineEditor] = []

        def executed(dialog: GuidelineEditor) -> int:
            dialog.show()
            QApplication.processEvents()
            seen.append(dialog)
            work(dialog)
            if dialog.isVisible():
                dialog.done(0)
            return dialog.result()

        monkeypatch.setattr(GuidelineEditor, "exec", executed)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)
        QTest.keyClick(window, Key.Key_G, CTRL | SHIFT)
        QApplication.processEvents()
        assert seen

    return run


@pytest.fixture(params=["en", "ar"])
def shown(
    request: pytest.FixtureRequest, make_shown: MakeShown, settings: Settings, project_path: Path
) -> Window:
    """The window with the project, in each language."""
    settings.language = request.param
    return make_shown(project_path)


def test_the_panel_follows_the_label_in_question(shown: Window, qtbot: QtBot) -> None:
    write(shown, TEXT)
    hands, panel = Hands(shown, qtbot), opened(shown)
    assert panel.text.toPlainText().strip() == "عام"
    assert panel.focusProxy() is panel.text
    shown.annotate.canvas.setFocus()
    hands.select("سرمين")
    hands.press("2")
    assert panel.label() == "LOCATION"
    assert panel.text.toPlainText().split() == ["موقع", "المكان"]
    hands.press(Key.Key_Escape)
    assert panel.label() == "LOCATION", "the last label stays in question"
    hands.select("بقذائف المدفعية")
    hands.press("3")
    assert "السلاح وعدده" in panel.text.toPlainText()
    hands.press(Key.Key_Up, CTRL)
    assert panel.label() == "LOCATION"


def test_a_section_can_be_chosen_by_hand(window: Window) -> None:
    write(window, TEXT)
    panel = opened(window)
    panel.sections.setFocus()
    for _step in range(3):
        QTest.keyClick(panel.sections, Key.Key_Down)
    assert panel.label() == "WEAPON"
    assert "السلاح" in panel.text.toPlainText()


def test_empty_states_say_what_to_do(shown: Window, qtbot: QtBot) -> None:
    panel = opened(shown)
    assert "Ctrl+Shift+G" in panel._hint.text()
    assert not panel.text.isVisible()
    write(shown, TEXT)
    shown.session.reload()
    shown.annotate.canvas.setFocus()
    hands = Hands(shown, qtbot)
    hands.select("مصدر محلي")
    hands.press("5")
    schema = shown.session.project.schema if shown.session.project else None
    assert schema is not None
    source = schema.label("SOURCE")
    assert source is not None
    assert source.description is not None
    assert source.description.within(shown.settings.language) in panel._hint.text()


def test_another_windows_version_is_seen_with_the_next_article(window: Window) -> None:
    write(window, TEXT)
    panel = opened(window)
    write(window, TEXT.replace("عام", "آخر"))
    window.step(1)
    assert panel.text.toPlainText().strip() == "آخر"


EVIL = """# <script>alert(1)</script> [link](https://evil.example/) ![pic](https://evil.example/x.png)

<img src="file:///etc/passwd"> ![a](file:///etc/passwd) <a href="https://evil.example">x</a>

![ref][1] https://evil.example/bare

[1]: https://evil.example/ref.png
"""


def test_nothing_of_a_strangers_guideline_is_fetched_or_followed(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QTextDocument, "loadResource", lambda _self, _kind, url: asked.append(str(url)))
    text = GuidelineText(window)
    clicked: list[QUrl] = []
    text.anchorClicked.connect(clicked.append)
    text.resize(500, 400)
    text.show()
    text.show_markdown(EVIL)
    QApplication.processEvents()
    assert text.loadResource(2, QUrl("file:///etc/passwd")) is None
    html = text.toHtml()
    assert "<a href" not in html.split("<body", 1)[1]
    assert "<img" not in html.split("<body", 1)[1]
    assert "<script>alert(1)</script>" in text.toPlainText()
    assert "\ufffc" not in text.toPlainText()
    for x in range(5, 480, 25):
        for y in range(5, 200, 20):
            assert text.anchorAt(text.viewport().mapFromParent(text.rect().topLeft())) == ""
            QTest.mouseClick(
                text.viewport(), Qt.MouseButton.LeftButton, pos=text.rect().topLeft().__class__(x, y)
            )
    assert clicked == []
    assert asked == []


@pytest.mark.parametrize(
    "text",
    ["|" * 30_000 + "\n" + "|-" * 15_000, "![a](b)" * 9000, "> " * 20_000, "- " * 20_000, "[" * 40_000],
)
def test_odd_markdown_is_shown_in_time(window: Window, text: str) -> None:
    shown = GuidelineText(window)
    shown.resize(300, 300)
    shown.show()
    shown.show_markdown(text)
    QApplication.processEvents()
    assert "|" not in harmless("|" * 100)


def test_paragraphs_run_as_their_letters_do(window: Window) -> None:
    assert runs_from_the_right("تغطية النزاعات · Conflict reporting")
    assert runs_from_the_right("سلاح ACTOR")
    assert runs_from_the_right("ACTOR هو الجهة الفاعلة")
    assert not runs_from_the_right("Any group (ميليشيا، تنظيم، قوات) that acts or is acted upon")
    assert not runs_from_the_right("1. — 2")
    text = GuidelineText(window)
    text.show_markdown("عام\n\n- بند\n\nAny group\n\n| جهة | ACTOR |\n|---|---|\n| أ | b |\n")
    document = text.document()
    right_to_left = []
    block = document.begin()
    while block.isValid():
        right_to_left.append(
            (block.text(), block.blockFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft)
        )
        block = block.next()
    assert ("عام", True) in right_to_left
    assert ("بند", True) in right_to_left
    assert ("Any group", False) in right_to_left


# -- the editor ------------------------------------------------------------------------------------------


def keys(field: QWidget, text: str) -> None:
    QTest.keyClicks(field, text)
    QApplication.processEvents()


def test_a_first_guideline_from_the_labels(shown: Window, edit: Edit) -> None:
    panel = opened(shown)

    def work(editor: GuidelineEditor) -> None:
        assert not editor.buttons["save"].isEnabled()
        editor.buttons["template"].setFocus()
        QTest.keyClick(editor.buttons["template"], Key.Key_Space)
        keys(editor.text, "rules ")
        assert editor.changed()
        QTest.keyClick(editor.text, Key.Key_S, CTRL)
        QApplication.processEvents()
        assert not editor.changed()
        assert editor.versions.list.count() == 1

    edit(shown, work)
    (text,) = versions(shown)
    assert text.startswith("rules # تغطية النزاعات")
    assert "rules" in panel.text.toPlainText()


def test_versions_differences_and_the_way_back(window: Window, edit: Edit) -> None:
    write(window, "one\ntwo")
    write(window, "one\nthree")

    def work(editor: GuidelineEditor) -> None:
        assert editor.versions.list.count() == 2
        assert editor.versions.changes.toPlainText() == "  one\n- two\n+ three"
        editor.versions.list.setFocus()
        QTest.keyClick(editor.versions.list, Key.Key_Down)
        assert editor.versions.changes.toPlainText() == "+ one\n+ two"
        QTest.keyClick(editor.versions.list, Key.Key_Return)
        assert editor.written() == "one\ntwo"
        QTest.keyClick(editor.text, Key.Key_S, CTRL)

    edit(window, work)
    assert versions(window) == ["one\ntwo", "one\nthree", "one\ntwo"]


def test_what_is_not_saved_is_kept_as_a_draft(
    window: Window, edit: Edit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(window, "قاعدة\u00a0أولى")
    heard: list[str] = []

    def whether(_parent: object, question: str) -> bool:
        heard.append(question)
        return True

    monkeypatch.setattr(ask, "whether", whether)

    def leave(editor: GuidelineEditor) -> None:
        assert not editor.changed(), "a space that does not break is none that does"
        keys(editor.text, "x")
        QTest.keyClick(editor.text, Key.Key_Escape)
        assert not editor.isVisible()

    edit(window, leave)
    assert len(heard) == 1
    assert versions(window) == ["قاعدة\u00a0أولى"]

    def go_on(editor: GuidelineEditor) -> None:
        assert editor.written() == "xقاعدة\u00a0أولى"
        QTest.keyClick(editor.text, Key.Key_S, CTRL)

    edit(window, go_on)
    assert versions(window)[1:] == ["xقاعدة\u00a0أولى"]

    def clean(editor: GuidelineEditor) -> None:
        assert not editor.changed()
        QTest.keyClick(editor.text, Key.Key_Escape)

    edit(window, clean)
    assert len(heard) == 1


def test_a_version_from_elsewhere_is_not_covered(window: Window, edit: Edit) -> None:
    def work(editor: GuidelineEditor) -> None:
        keys(editor.text, "mine")
        write(window, "theirs")
        QTest.keyClick(editor.text, Key.Key_S, CTRL)
        assert editor.changed()
        assert editor.written() == "mine"
        assert editor.status.text()

    edit(window, work)
    assert versions(window) == ["theirs"]


def test_files_in_and_out(
    window: Window, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "دليل.md"
    file.write_bytes("﻿# عام\r\nنص\r\n".encode())
    monkeypatch.setattr(ask, "guideline_to_use", lambda *_arguments: file)
    monkeypatch.setattr(ask, "guideline_to_write", lambda *_arguments: tmp_path / "out.md")

    def work(editor: GuidelineEditor) -> None:
        for name in ("load", "export", "save"):
            editor.buttons[name].setFocus()
            QTest.keyClick(editor.buttons[name], Key.Key_Space)
            QApplication.processEvents()

    edit(window, work)
    assert versions(window) == ["# عام\nنص\n"]
    assert (tmp_path / "out.md").read_bytes() == "# عام\nنص\n".encode()


def test_a_file_that_is_none_changes_nothing(
    window: Window, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(window, TEXT)
    monkeypatch.setattr(ask, "guideline_to_use", lambda *_arguments: tmp_path / "gone.md")

    def work(editor: GuidelineEditor) -> None:
        editor.load()
        assert editor.written() == TEXT
        assert "gone.md" in editor.status.text()

    edit(window, work)


def test_the_editor_opens_at_the_label_in_question(window: Window, hands: Hands, edit: Edit) -> None:
    write(window, "😀 " * 50 + "\n" + TEXT)
    hands.select("سرمين")
    hands.press("2")

    def work(editor: GuidelineEditor) -> None:
        assert editor.text.textCursor().block().text() == "## موقع"

    edit(window, work)
