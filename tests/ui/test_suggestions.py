"""Suggestions in the real window: by keys, by mouse, in the panel, and never anybody's."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from annotator.core.annotation import GOLD, Annotation, Refusal, make_span
from annotator.core.arabic import fold_text
from annotator.core.article import Article
from annotator.core.change import AddSpan
from annotator.core.choice import Choice
from annotator.exchange import export_project
from annotator.formats import FORMATS
from annotator.store import Project
from annotator.ui.canvas.accessible import describe
from annotator.ui.suggestions_panel import SuggestionsPanel
from annotator.ui.window import Window
from tests.ui.conftest import NAME, Hands, MakeShown

EARLIER = "قصفت قوات النظام البوكمال، ثم دير الزور."
OPEN = "وصل رتل من قوات النظام إلى البوكمال.\nوفي دير الزور اشتباكات، ثم هدوء بالبوكمال.\nقال مصدر محلي ذلك."
ALT, SHIFT, CONTROL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def project_path(tmp_path: Path, made_once: Path) -> Path:
    """The second article of this project repeats what was labelled in the first; gold knows one more."""
    path = tmp_path / "suggesting.hashiya"
    with Project.open(made_once, backup=False) as other:
        schema = other.schema
    with Project.create(path, schema) as project:
        project.annotator(NAME)
        third = OPEN + "\nوأخيرا البوكمال."
        project.add_articles([Article(text=text, title=text[:9]) for text in (EARLIER, OPEN, third)])
        said = (("قوات النظام", "ACTOR"), ("البوكمال", "LOCATION"), ("دير الزور", "LOCATION"))
        for name, words, number in ((NAME, said, 1), (GOLD, (("مصدر محلي", "SOURCE"),), 3)):
            text = EARLIER if number == 1 else third
            places = [(text.index(one), one, label) for one, label in words]
            spans = tuple(make_span(text, at, at + len(one), label) for at, one, label in places)
            project.put_annotation(number, Annotation(annotator=name, spans=spans, revision=1))
    return path


@pytest.fixture
def desk(window: Window, hands: Hands, qtbot: QtBot) -> Hands:
    window.open_article(2)
    qtbot.waitUntil(lambda: bool(window.suggesting.all()))
    return hands


def suggested(window: Window) -> list[tuple[str, str]]:
    window.suggesting.settle()
    article = window.session.article
    assert article is not None
    return [(one.label, article.text[one.start : one.end]) for one in window.suggesting.all()]


ALL = [
    ("ACTOR", "قوات النظام"),
    ("LOCATION", "البوكمال"),
    ("LOCATION", "دير الزور"),
    ("LOCATION", "البوكمال"),
    ("SOURCE", "مصدر محلي"),
]


def test_an_article_is_marked_with_what_was_labelled_elsewhere(window: Window, desk: Hands) -> None:
    assert suggested(window) == ALL
    assert list(window.annotate.canvas.suggestions.all) == list(window.suggesting.all())
    assert desk.spans() == []


def test_from_suggestion_to_suggestion_by_keys_accepting_and_undoing(window: Window, desk: Hands) -> None:
    desk.press(Qt.Key.Key_Down, ALT)
    assert window.annotate.selected_text() == "قوات النظام"
    desk.press(Qt.Key.Key_Space)
    assert desk.spans() == [("ACTOR", "قوات النظام")]
    assert desk.stored().status == "in_progress"
    assert desk.stored().spans[0].attributes == {}
    desk.press(Qt.Key.Key_Space)
    assert window.annotate.selected_text() == "البوكمال", "where none is looked at, on to the next"
    desk.press(Qt.Key.Key_Up, ALT)
    assert window.annotate.selected_text() == "مصدر محلي", "and round"
    assert suggested(window) == ALL[1:]
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.spans() == []
    assert desk.stored().status == "not_started"
    assert suggested(window) == ALL
    desk.press(Qt.Key.Key_Y, CONTROL)
    assert desk.spans() == [("ACTOR", "قوات النظام")]
    assert suggested(window) == ALL[1:]


@pytest.mark.parametrize(
    ("modifiers", "taken"),
    [
        ((ALT,), [ALL[1], ALL[3]]),
        ((ALT, SHIFT), [ALL[1], ALL[2], ALL[3]]),
        ((CONTROL, ALT), ALL),
    ],
)
def test_all_of_these_words_of_this_label_or_of_the_article_is_one_step(
    window: Window, desk: Hands, modifiers: tuple[Qt.KeyboardModifier, ...], taken: list[tuple[str, str]]
) -> None:
    desk.select("البوكمال")
    desk.press(Qt.Key.Key_Return, *modifiers)
    assert desk.spans() == taken
    assert desk.stored().revision == 1
    assert suggested(window) == [one for one in ALL if one not in taken]
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.spans() == []
    assert suggested(window) == ALL


def test_a_refused_one_does_not_return_and_can_be_taken_back(
    window: Window, desk: Hands, make_shown: MakeShown, project_path: Path, qtbot: QtBot
) -> None:
    desk.select("البوكمال")
    desk.press(Qt.Key.Key_Space, SHIFT)
    left = [one for one in ALL if one[1] != "البوكمال"]
    refusal = Refusal("LOCATION", fold_text("البوكمال"))
    assert suggested(window) == left
    assert desk.stored().refusals == (refusal,)
    assert window.annotate.selected_text() == "دير الزور", "on to the next"
    window.close()
    again = make_shown(project_path)
    again.open_article(2)
    qtbot.waitUntil(lambda: bool(again.suggesting.all()))
    assert suggested(again) == left
    panel = again.side.open("suggestions")
    assert isinstance(panel, SuggestionsPanel)
    QTest.keyClick(panel.tree, Qt.Key.Key_End)
    assert panel.tree.held().refused
    row = panel.tree.currentItem()
    assert row is not None
    assert row.text(0).strip("\u200e\u200f") == "البوكمال"
    QTest.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert suggested(again) == ALL
    assert again.session.annotation.refusals == ()


def test_the_panel_lists_by_label_and_words_and_does_the_same(
    window: Window, desk: Hands, qtbot: QtBot
) -> None:
    window.look.switch_language()
    panel = window.side.open("suggestions")
    assert isinstance(panel, SuggestionsPanel)
    rows = [item.text(0).strip("\u200e\u200f") for item in panel._items()]
    assert rows == [
        "Actor · 1", "قوات النظام", "Location · 3", "البوكمال · 2", "دير الزور",
        "Source attribution · 1", "مصدر محلي",
    ]  # fmt: skip
    QTest.keyClick(panel.tree, Qt.Key.Key_Home)
    for _step in range(3):
        QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    assert window.annotate.selected_text() == "البوكمال", "in step with the text"
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert desk.spans() == [ALL[1], ALL[3]]
    window.suggesting.settle()
    assert window.annotate.canvas.hasFocus() is False
    QTest.keyClick(panel.tree, Qt.Key.Key_Home)
    QTest.keyClick(panel.tree, Qt.Key.Key_Down)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert window.annotate.canvas.hasFocus()
    assert window.annotate.selected_text() == "قوات النظام"
    desk.press(Qt.Key.Key_Down, ALT)
    current = panel.tree.currentItem()
    assert current is not None
    assert current.text(0).strip("\u200e\u200f") == "دير الزور"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_hovering_says_why_and_a_click_on_the_mark_offers_both(window: Window, desk: Hands) -> None:
    window.look.switch_language()
    canvas = window.annotate.canvas
    one = canvas.suggestions.all[1]
    rect = next(iter(canvas.page.rects(one.start, one.end)))
    inside = canvas.to_viewport(rect).center()
    place = canvas.viewport().mapToGlobal(inside)
    QApplication.sendEvent(canvas.viewport(), QHelpEvent(QEvent.Type.ToolTip, inside, place))
    said = QToolTip.text()
    assert "Location" in said
    assert "you, in 1 article" in said
    assert "ثم دير الزور" in said, "an example with what stands around it"
    below = QPoint(inside.x(), canvas.to_viewport(rect).bottom() + 2)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=below)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text().strip("\u200e\u200f") for action in menu.actions()]
    assert "Accept as Location" in texts
    assert "Accept all 2 of these words" in texts
    refusing = menu.actions()[-1]
    refusing.trigger()
    menu.close()
    assert desk.stored().refusals == (Refusal("LOCATION", fold_text("البوكمال")),)


def test_a_click_on_the_word_only_places_the_caret_and_a_label_key_gives_another_label(
    window: Window, desk: Hands
) -> None:
    canvas = window.annotate.canvas
    one = canvas.suggestions.all[1]
    rect = next(iter(canvas.page.rects(one.start, one.end)))
    inside = canvas.to_viewport(rect).center()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=inside)
    assert QApplication.activePopupWidget() is None
    desk.press(Qt.Key.Key_Up, ALT)
    desk.press(Qt.Key.Key_Down, ALT)
    assert window.annotate.selected_text() == "البوكمال"
    desk.press("1")
    assert desk.spans() == [("ACTOR", "البوكمال")]


def test_a_screen_reader_hears_the_suggestion(window: Window, desk: Hands) -> None:
    desk.press(Qt.Key.Key_Down, ALT)
    said = describe(window.annotate.canvas)
    assert said.count("قوات النظام") == 2, "the words and the example"
    assert "اقتراح" in said
    assert "مقال واحد" in said


def test_off_hides_all_and_is_remembered(
    window: Window, desk: Hands, make_shown: MakeShown, qtbot: QtBot
) -> None:
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert window.suggesting.all() == ()
    assert not window.annotate.canvas.suggestions.all
    assert not window.settings.suggestions
    desk.press(Qt.Key.Key_Space)
    assert window.annotate.selected_text() == ""
    desk.press(Qt.Key.Key_F8, SHIFT)
    qtbot.waitUntil(lambda: bool(window.suggesting.all()))
    assert suggested(window) == ALL


def test_what_is_labelled_now_is_suggested_at_once_and_goes_with_undo(window: Window, desk: Hands) -> None:
    desk.select("اشتباكات")
    desk.press("3")
    window.open_article(3)
    window.suggesting.settle()
    assert ("WEAPON", "اشتباكات") in suggested(window)
    assert ("SOURCE", "مصدر محلي") not in suggested(window), "gold of the open article stays unseen"
    window.open_article(2)
    desk.press(Qt.Key.Key_Z, CONTROL)
    window.open_article(3)
    window.suggesting.settle()
    assert ("WEAPON", "اشتباكات") not in suggested(window)


def test_another_annotator_is_not_shown_what_colleagues_labelled(
    window: Window, desk: Hands, qtbot: QtBot
) -> None:
    window.session.work_as("يوسف")
    assert window.suggesting.all() == ()
    qtbot.waitUntil(lambda: bool(window.suggesting.all()))
    assert suggested(window) == [("SOURCE", "مصدر محلي")]


def test_a_finished_article_has_none_and_a_reopened_one_has_them_again(window: Window, desk: Hands) -> None:
    window.session.set_status("done")
    assert suggested(window) == []
    desk.select("هدوء")
    desk.press("3")
    window.session.set_status("in_progress")
    assert suggested(window) == ALL


def test_no_export_holds_a_suggestion(window: Window, desk: Hands, tmp_path: Path) -> None:
    def exported() -> dict[str, bytes]:
        project = window.session.project
        assert project is not None
        found = {}
        for name in FORMATS:
            target = tmp_path / f"out-{name}"
            export_project(project, target, name, choice=Choice(annotators=(NAME,)))
            parts = [target] if target.is_file() else sorted(target.rglob("*"))
            found[name] = b"".join(part.read_bytes() for part in parts if part.is_file())
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        return found

    assert suggested(window) == ALL
    shown = exported()
    desk.press(Qt.Key.Key_F8, SHIFT)
    assert exported() == shown
    desk.press(Qt.Key.Key_F8, SHIFT)
    desk.press(Qt.Key.Key_Down, ALT)
    assert exported() == shown


def test_what_is_done_while_earlier_labels_are_read_is_neither_lost_nor_counted_twice(
    window: Window, desk: Hands, qtbot: QtBot
) -> None:
    window.suggesting.learn_anew()
    window.suggesting._learn()
    desk.select("اشتباكات")
    desk.press("3")
    window.open_article(3)
    desk.select("هدوء")
    desk.press("3")
    window.open_article(1)
    qtbot.waitUntil(lambda: window.suggesting._job is None)
    window.open_article(2)
    window.suggesting.settle()
    lexicon = window.suggesting._lexicon
    assert lexicon is not None
    tally = lexicon.forms[fold_text("اشتباكات")].tallies["WEAPON"]
    assert (tally.own, tally.here, tally.articles) == (0, 1, 0)
    tally = lexicon.forms[fold_text("هدوء")].tallies["WEAPON"]
    assert (tally.own, tally.here, tally.articles) == (1, 0, 1)
    assert ("WEAPON", "هدوء") in suggested(window)


def test_a_finished_article_says_what_was_left_on_purpose(window: Window, desk: Hands) -> None:
    desk.select("قوات النظام")
    desk.press(Qt.Key.Key_Space)
    window.finish("done")
    window.open_article(3)
    window.suggesting.settle()
    assert ("LOCATION", "دير الزور") in suggested(window), "labelled once, left once"
    lexicon = window.suggesting._lexicon
    assert lexicon is not None
    assert lexicon.forms[fold_text("دير الزور")].tallies["LOCATION"].left == 1
    assert lexicon.forms[fold_text("قوات النظام")].tallies["ACTOR"].left == 0
    window.open_article(2)
    window.suggesting.settle()
    assert lexicon.forms[fold_text("دير الزور")].tallies["LOCATION"].left == 0


def test_labelling_everywhere_is_heard_of(window: Window, desk: Hands, qtbot: QtBot) -> None:
    project, annotator = window.session.project, window.session.annotator
    assert project is not None
    assert annotator is not None
    article = project.article(3)
    start = article.text.index("هدوء")
    span = make_span(article.text, start, start + 4, "WEAPON")
    project.apply(3, annotator.id, AddSpan(span), 0)
    window.session.articles_changed.emit()
    qtbot.waitUntil(lambda: ("WEAPON", "هدوء") in suggested(window))


def test_what_may_be_one_label_or_another_is_accepted_one_by_one(window: Window, desk: Hands) -> None:
    window.open_article(3)
    desk.select("هدوء")
    desk.press("3")
    window.open_article(1)
    desk.select("ثم")
    canvas = window.annotate.canvas
    window.suggesting.settle()
    lexicon = window.suggesting._lexicon
    assert lexicon is not None
    lexicon.add(fold_text("هدوء"), "CASUALTY")
    window.open_article(2)
    window.suggesting.settle()
    desk.press(Qt.Key.Key_Return, CONTROL, ALT)
    assert desk.spans() == ALL
    assert suggested(window) == [("WEAPON", "هدوء")]
    assert canvas.suggestions.all[0].others == ("CASUALTY",)
    said: list[str] = []
    window.session.reported.connect(said.append)
    desk.press(Qt.Key.Key_Return, CONTROL, ALT)
    assert len(said) == 1
    assert desk.spans() == ALL
    desk.press(Qt.Key.Key_Down, ALT)
    desk.press(Qt.Key.Key_Space)
    assert ("WEAPON", "هدوء") in desk.spans()
