"""Language, theme, digits and text size: switched live, remembered, there again when the window opens."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from annotator.store.errors import ArticleMissing
from annotator.ui.action_rows import ACTIONS, MENUS
from annotator.ui.language import directed, language, shown
from annotator.ui.settings import Settings
from annotator.ui.theme import system_is_dark
from annotator.ui.window import Window
from tests.ui.conftest import NAME, Hands, MakeShown


def test_arabic_and_right_to_left_until_somebody_says_otherwise(window: Window) -> None:
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.menus["file"].title() == "&ملف"
    # The list of articles stands at the start side: the right.
    articles = window.articles.mapToGlobal(window.articles.rect().center())
    text = window.annotate.mapToGlobal(window.annotate.rect().center())
    labels = window.palette_panel.mapToGlobal(window.palette_panel.rect().center())
    assert articles.x() > text.x() > labels.x()


def test_english_is_one_action_away_and_back(window: Window, hands: Hands) -> None:
    hands.select("سرمين")
    hands.press(Qt.Key.Key_F9)
    assert language() == "en"
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert window.menus["file"].title() == "&File"
    assert "Selected" in window.status.message()
    assert "To be labelled" in window.palette_panel.target()
    assert "5 characters" in window.palette_panel.target()
    QApplication.processEvents()
    articles = window.articles.mapToGlobal(window.articles.rect().center())
    text = window.annotate.mapToGlobal(window.annotate.rect().center())
    assert articles.x() < text.x()
    hands.press("2")
    assert hands.spans() == [("LOCATION", "سرمين")]
    hands.press(Qt.Key.Key_F9)
    assert "المحدَّد" not in window.status.message()
    assert window.menus["file"].title() == "&ملف"
    assert window.settings.language == "ar"


def test_digits_are_one_setting_and_never_touch_the_text(window: Window, hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    window.actions_by_id["digits"].trigger()
    assert shown("12") == "١٢"
    assert "٢١–٢٦" in shown("21–26")
    assert any(letter in window.status.message() for letter in "٠١٢٣٤٥٦٧٨٩")
    assert hands.stored().spans[0].text == "سرمين"
    window.actions_by_id["digits"].trigger()
    assert not any(letter in window.status.message() for letter in "٠١٢٣٤٥٦٧٨٩")


def test_dark_is_dark_and_readable(window: Window) -> None:
    window.actions_by_id["theme_dark"].trigger()
    QApplication.processEvents()
    dark = _mean(window.grab().toImage())
    window.actions_by_id["theme_light"].trigger()
    QApplication.processEvents()
    light = _mean(window.grab().toImage())
    assert dark < 70 < 200 < light
    assert window.actions_by_id["theme_light"].isChecked()
    assert not window.actions_by_id["theme_dark"].isChecked()
    window.actions_by_id["theme_system"].trigger()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.property("dark") == system_is_dark(app)


def test_zoom_by_keys_is_remembered(window: Window, hands: Hands) -> None:
    usual = hands.canvas.text_size()
    hands.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert hands.canvas.text_size() > usual
    assert window.settings.text_size == hands.canvas.text_size()
    hands.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    hands.press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert hands.canvas.text_size() < usual
    hands.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert hands.canvas.text_size() == usual


def test_closed_and_opened_again_all_is_as_it_was(
    make_shown: MakeShown, project_path: Path, settings: Settings
) -> None:
    first = make_shown(project_path)
    first.look.switch_language()
    first.look.zoom(1.5)
    first.step(1)
    first.annotate.canvas.select(0, 6)
    first.annotate.use_label("ACTOR")
    size, spans = first.annotate.canvas.text_size(), first.session.annotation.spans
    article_id = first.session.article_id
    first.close()
    assert settings.last_project == project_path
    again = make_shown(settings.last_project)
    assert language() == "en"
    assert again.annotate.canvas.text_size() == size
    assert again.session.article_id == article_id
    assert again.session.annotation.spans == spans
    assert again.session.annotator is not None
    assert again.session.annotator.name == NAME


@pytest.mark.parametrize("to_english", [False, True])
def test_every_control_has_a_name_for_screen_readers(window: Window, *, to_english: bool) -> None:
    if to_english:
        window.look.switch_language()
    reachable = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert window.annotate.canvas in reachable
    for widget in reachable:
        named = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        assert named or isinstance(widget, QLineEdit), widget


@pytest.mark.parametrize("to_english", [False, True])
def test_mnemonics_do_not_fight_within_a_menu(window: Window, *, to_english: bool) -> None:
    if to_english:
        window.look.switch_language()
    _check_mnemonics([window.menus[name].title() for name in MENUS])
    for name in MENUS:
        rows = [row.id for row in ACTIONS if row.menu == name]
        _check_mnemonics([window.actions_by_id[row].text() for row in rows if row != "language"])


def test_no_key_is_given_twice() -> None:
    keys = [key for row in ACTIONS for key in row.keys]
    assert len(keys) == len(set(keys))


def test_tab_leaves_the_text_and_comes_back(window: Window, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not hands.canvas
    for _step in range(60):
        focused = QApplication.focusWidget()
        if focused is hands.canvas or focused is None:
            break
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is hands.canvas


def test_an_arabic_title_that_opens_with_a_latin_name_stays_right_to_left() -> None:
    assert directed("Reuters: قصف").startswith("\u200f")
    assert directed("2913.jpg").startswith("\u200e")


def test_pictures_are_mirrored_only_where_they_point_somewhere(window: Window) -> None:
    arabic = {name: _picture(window, name) for name in ("undo", "next", "zoom_in")}
    window.look.switch_language()
    assert _picture(window, "undo") != arabic["undo"]
    assert _picture(window, "next") != arabic["next"]
    assert _picture(window, "zoom_in") == arabic["zoom_in"]


def _picture(window: Window, name: str) -> QImage:
    return window.actions_by_id[name].icon().pixmap(24, 24).toImage()


def _mean(image: QImage) -> float:
    small = image.scaled(32, 32)
    shades = [QColor(small.pixel(x, y)).lightness() for x in range(32) for y in range(32)]
    return sum(shades) / len(shades)


def _check_mnemonics(texts: list[str]) -> None:
    letters = []
    for text in texts:
        place = text.find("&")
        assert 0 <= place < len(text) - 1, text
        letters.append(text[place + 1].lower())
    assert len(letters) == len(set(letters)), dict(zip(texts, letters, strict=True))


def test_only_what_went_wrong_is_marked_as_a_warning(window: Window) -> None:
    window.session.reported.emit("كل شيء في مكانه")
    assert window.status.message() == "كل شيء في مكانه"
    assert not window.status.is_warning()
    window.session.report(ArticleMissing(path=Path("p.hashiya"), article=7))
    assert "7" in window.status.message()
    assert window.status.is_warning()
    window.session.reported.emit("حُفظ")
    assert not window.status.is_warning()
