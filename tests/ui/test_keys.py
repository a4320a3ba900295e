"""Keys: one table of them, changed by pressing others, in force at once and after the next start."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSizeF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.schema import Schema
from annotator.ui import keymap
from annotator.ui.action_rows import ACTIONS
from annotator.ui.canvas import keys as canvas_keys
from annotator.ui.dialogs.keys import KeysDialog
from annotator.ui.fixed_keys import FIXED, fixed_key
from annotator.ui.key_rows import KeyRow, key_rows
from annotator.ui.key_rules import refusal
from annotator.ui.key_sheet import sheet, sheet_html, write_pdf
from annotator.ui.keys import command_keys, sequence_of
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.ui.conftest import SECOND, Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, ALT, SHIFT = Modifier.ControlModifier, Modifier.AltModifier, Modifier.ShiftModifier
NONE = Modifier.NoModifier


@pytest.fixture
def dialog(hands: Hands) -> Iterator[KeysDialog]:
    made = KeysDialog(hands.window)
    made.open()
    QApplication.processEvents()
    yield made
    made.close()
    made.deleteLater()
    QApplication.processEvents()


def press(key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(key, str):
        for letter in key:  # QTest knows no Arabic keys
            QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, ord(letter), modifiers, letter))
    else:
        QTest.keyClick(focused, key, modifiers)
    QApplication.processEvents()


def rebind(dialog: KeysDialog, what: str, *pressed: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """As a user does: type what it is called, Enter, the new keys."""
    press(what)
    press(Key.Key_Return)
    assert QApplication.focusWidget() is dialog.field
    for key, modifiers in pressed:
        press(key, modifiers)


def test_a_key_that_is_changed_works_at_once_and_after_the_next_start(
    dialog: KeysDialog, hands: Hands, settings: Settings, make_shown: MakeShown, project_path: Path
) -> None:
    window = hands.window
    rebind(dialog, "المقال التالي", (Key.Key_H, CONTROL))
    dialog.close()
    window.activateWindow()
    QApplication.processEvents()
    assert QApplication.focusWidget() is hands.canvas, "the hand is back where it was"
    hands.press(Key.Key_PageDown, CONTROL)
    assert window.session.article is not None
    assert window.session.article.text != SECOND, "the old key is free"
    hands.press(Key.Key_H, CONTROL)
    assert window.session.article.text == SECOND
    assert "Ctrl+H" in window.actions_by_id["next"].toolTip()
    assert "Ctrl+H" in [row.keys for row in key_rows(None) if row.command == "next"]
    settings.flush()
    window.close()
    again = make_shown(project_path)
    assert [one.toString() for one in again.actions_by_id["next"].shortcuts()] == ["Ctrl+H"]


def test_hints_name_the_keys_that_are_in_force(dialog: KeysDialog, hands: Hands) -> None:
    from annotator.ui.span_panel import SpanPanel

    panel = hands.window.side.panel("span")
    assert isinstance(panel, SpanPanel)
    assert "Ctrl+↓" in panel.current.text()
    rebind(dialog, "المقطع التالي", (Key.Key_H, CONTROL))
    assert "Ctrl+H" in panel.current.text()
    dialog.choose("next_span")
    dialog.clear()
    assert "المقطع التالي" in panel.current.text(), "without a key, the command's name"


def test_a_key_is_taken_from_another_command_only_when_pressed_twice(
    dialog: KeysDialog, hands: Hands, settings: Settings
) -> None:
    rebind(dialog, "المقال التالي", (Key.Key_Z, CONTROL))
    assert "تراجع" in dialog.said.text()
    assert keymap.keys_of("undo") == ("Ctrl+Z",)
    press(Key.Key_Z, CONTROL)
    assert keymap.keys_of("next") == ("Ctrl+Z",)
    assert keymap.keys_of("undo") == ()
    dialog.choose("undo")
    dialog.reset()
    assert keymap.keys_of("undo") == (), "its key is somebody else's by choice"
    dialog.choose("next")
    dialog.reset()
    assert keymap.keys_of("undo") == ("Ctrl+Z",)
    assert settings.keys() == {}


@pytest.mark.parametrize(
    ("key", "modifiers", "said"),
    [
        (Key.Key_2, NONE, "موقع"),
        (Key.Key_K, NONE, "للوسوم"),
        (Key.Key_Left, CONTROL, "التحرك كلمة"),
        (Key.Key_Return, NONE, "مربعات الحوار"),
        (Key.Key_Tab, NONE, "العنصر"),
        (Key.Key_F, ALT, "File"),
    ],
)
def test_what_cannot_be_had_is_refused_in_a_sentence(
    dialog: KeysDialog, key: Qt.Key, modifiers: Qt.KeyboardModifier, said: str
) -> None:
    rebind(dialog, "المقال التالي", (key, modifiers))
    assert said in dialog.said.text()
    assert keymap.keys_of("next") == ("Ctrl+PgDown",)
    assert QApplication.focusWidget() is dialog.field, "it waits for others"
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.search


def test_fixed_keys_are_listed_with_the_reason_and_cannot_be_chosen(dialog: KeysDialog) -> None:
    press("التحرك كلمة")
    row = dialog.chosen()
    assert row is not None
    assert row.why
    press(Key.Key_Return)
    assert not dialog.field.isVisible()
    assert row.why in dialog.said.text()
    assert not dialog.change.isEnabled()


def test_commands_are_found_by_their_keys_too(dialog: KeysDialog) -> None:
    press("ctrl+shift+a")
    row = dialog.chosen()
    assert row is not None
    assert row.command == "annotator"
    press(Key.Key_Escape)
    assert dialog.isVisible(), "Escape empties the search first"


def test_a_second_key_and_all_as_they_came(
    dialog: KeysDialog, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.choose("next")
    dialog.begin(adding=True)
    press(Key.Key_H, CONTROL)
    assert keymap.keys_of("next") == ("Ctrl+PgDown", "Ctrl+H")
    assert settings.keys() == {"next": ("Ctrl+PgDown", "Ctrl+H")}
    monkeypatch.setattr("annotator.ui.ask.whether", lambda *_question: True)
    dialog.reset_all()
    assert settings.keys() == {}
    assert keymap.keys_of("next") == ("Ctrl+PgDown",)


def test_a_settings_file_that_somebody_edited_does_no_harm(
    settings: Settings, make_shown: MakeShown, project_path: Path
) -> None:
    settings.set_keys("next", ("Ctrl+H",))
    settings.set_keys("previous", ("Ctrl+H", "Ctrl+K"))
    settings.set_keys("gone", ("Ctrl+Z",))
    settings._stored.setValue("keys/undo", "no such key")
    make_shown(project_path)
    used = [key for row in ACTIONS for key in keymap.keys_of(row.id)]
    assert len(used) == len(set(used))
    assert keymap.keys_of("next") + keymap.keys_of("previous") in (
        ("Ctrl+H", "Ctrl+K"),
        ("Ctrl+H", "Ctrl+H", "Ctrl+K"),
    )
    assert keymap.keys_of("undo") == ()


def test_no_command_comes_with_a_key_that_could_not_be_chosen(window: Window) -> None:
    refused = {
        (row.id, key): refusal(window, row.id, keymap.portable(key)) for row in ACTIONS for key in row.keys
    }
    assert {one: why for one, why in refused.items() if why} == {}


def test_every_key_that_the_text_handles_is_among_the_fixed_ones() -> None:
    held = (NONE, SHIFT, CONTROL, CONTROL | SHIFT)
    for key in canvas_keys._MOTIONS:
        for modifiers in held:
            event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
            pages = key in (Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown)
            if not (pages and modifiers & CONTROL):  # commands stand on these, and the text leaves them
                assert fixed_key(sequence_of(event)) is not None, sequence_of(event)
    assert all(keymap.portable(key) == key for one in FIXED for key in one.sequences())


@pytest.mark.parametrize(
    ("typed", "modifiers", "keys"),
    [
        ("ئ", CONTROL, "Ctrl+Z"),
        ("٢", ALT, "Alt+2"),
        ("٠", CONTROL, "Ctrl+0"),
        ("ل", ALT, "Alt+G"),
        ("ﻻ", CONTROL, "Ctrl+B"),
        ("\u0650", CONTROL | SHIFT, "Ctrl+Shift+A"),
        ("\u0640", CONTROL | SHIFT, "Ctrl+Shift+J"),
        ("ئ", NONE, None),
        ("é", CONTROL, None),
        ("؟", CONTROL, None),
    ],
)
def test_commands_are_known_by_their_place_on_an_arabic_layout(
    typed: str, modifiers: Qt.KeyboardModifier, keys: str | None
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, ord(typed), modifiers, typed)
    found = command_keys(event)
    assert (found.toString() if found else None) == keys


def test_alt_with_an_arabic_digit_opens_the_panel(hands: Hands) -> None:
    canvas = hands.canvas
    event = QKeyEvent(QEvent.Type.KeyPress, ord("١"), ALT, "١")
    QApplication.sendEvent(canvas, event)
    panel = hands.window.side.panel("span")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused is panel or focused is panel.focusProxy() or panel.isAncestorOf(focused)


def test_the_text_s_own_commands_are_left_alone_elsewhere_on_an_arabic_layout(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[int] = []
    monkeypatch.setattr(window.annotate, "copy", lambda: copied.append(1))
    window.articles.setFocus()
    QApplication.sendEvent(window.articles, QKeyEvent(QEvent.Type.KeyPress, ord("ؤ"), CONTROL, ""))
    assert copied == []
    window.annotate.canvas.setFocus()
    QApplication.sendEvent(window.annotate.canvas, QKeyEvent(QEvent.Type.KeyPress, ord("ؤ"), CONTROL, ""))
    assert copied == [1]


@pytest.mark.parametrize(
    ("key", "modifiers", "keys"),
    [
        (Key.Key_Plus, CONTROL | SHIFT, "Ctrl++"),
        (Key.Key_A, CONTROL | SHIFT, "Ctrl+Shift+A"),
        (Key.Key_Backtab, SHIFT, "Shift+Tab"),
        (Key.Key_5, CONTROL | Modifier.KeypadModifier, "Ctrl+5"),
        (Key.Key_Control, CONTROL, ""),
    ],
)
def test_what_was_pressed_is_named_as_shortcuts_name_it(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, keys: str
) -> None:
    assert sequence_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers)) == keys


def test_the_printed_sheet_is_one_page_and_holds_every_key(
    window: Window, schema: Schema, tmp_path: Path
) -> None:
    rows: Sequence[KeyRow] = [*key_rows(schema), KeyRow("<b>", "<script>x</script> & y", "Ctrl+<")]
    document = sheet(rows, QSizeF(1032, 703))
    assert document.pageCount() == 1
    said = document.toPlainText()
    assert all(row.name in said for row in rows if row.keys)
    assert "<script>" not in sheet_html(rows)
    out = tmp_path / "keys.pdf"
    write_pdf(out, rows)
    made = out.read_bytes()
    assert made.startswith(b"%PDF-")
    assert made.count(b"/Type /Page\n") == 1
