"""The same words labelled everywhere, by keys: previewed, ticked, done, undone and done again."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Span
from annotator.core.article import Article
from annotator.core.change import AddSpan, RemoveSpan
from annotator.store import Project
from annotator.ui.dialogs import everywhere as module
from annotator.ui.dialogs.everywhere import EverywhereDialog
from tests.ui.conftest import FIRST, Hands
from tests.ui.test_reachable import nameless

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def many(hands: Hands) -> Iterator[Hands]:
    """Five articles about the same town, in three of which it stands behind a preposition."""
    project = hands.window.session.project
    assert project is not None
    texts = [f"وصلت {number} عربات إلى البوكمال ثم عادت بالبوكمال." for number in range(3)]
    project.add_articles([Article(text=text, title=f"خبر {number}") for number, text in enumerate(texts)])
    hands.window.session.articles_changed.emit()
    yield hands
    dialog = open_dialog(hands)
    if dialog is not None:
        dialog.work.drop()
        dialog.close()


def open_dialog(hands: Hands) -> EverywhereDialog | None:
    found = [one for one in hands.window.findChildren(EverywhereDialog) if one.isVisible()]
    return found[0] if found else None


def asked(hands: Hands, words: str, *, everywhere: bool = True) -> EverywhereDialog:
    hands.select(words)
    hands.window.settings.everywhere_all = everywhere
    hands.canvas.setFocus()
    hands.press(Key.Key_E, CTRL, SHIFT)
    dialog = open_dialog(hands)
    assert dialog is not None
    hands.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    return dialog


def done(hands: Hands, dialog: EverywhereDialog) -> None:
    QTest.keyClick(dialog, Key.Key_Return)
    hands.qtbot.waitUntil(lambda: open_dialog(hands) is None, timeout=5000)
    assert hands.window.focusWidget() is hands.canvas
    hands.window.activateWindow()  # what a window manager does by itself
    QApplication.processEvents()


def all_spans(hands: Hands) -> dict[int, list[tuple[str, str]]]:
    """Everything stored, by article, read through another connection."""
    session = hands.window.session
    assert session.project is not None
    assert session.annotator is not None
    with Project.open(session.project.path, backup=False) as other:
        assert list(other.check()) == []
        read = {number: other.annotation(number, session.annotator.id) for number in other.article_ids()}
    return {
        number: [(span.label, span.text) for span in one.spans] for number, one in read.items() if one.spans
    }


def test_over_all_articles_by_keys_and_back_and_forth(many: Hands) -> None:
    dialog = asked(many, "البوكمال")
    assert dialog.ticked() == 7
    QTest.keyClick(dialog.view, Qt.Key.Key_2)
    many.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert dialog.label_id() == "LOCATION"
    QTest.keyClick(dialog.view, Key.Key_Down)
    QTest.keyClick(dialog.view, Key.Key_Down)
    QTest.keyClick(dialog.view, Key.Key_Space)
    assert dialog.ticked() == 6
    done(many, dialog)
    town = ("LOCATION", "البوكمال")
    wanted = {1: [town], 4: [town], 5: [town] * 2, 6: [town] * 2}
    assert all_spans(many) == wanted
    assert many.spans() == [town], "the canvas shows it"
    many.press(Key.Key_Z, CTRL)
    assert all_spans(many) == {}
    assert many.spans() == []
    many.press(Key.Key_Z, CTRL, SHIFT)
    assert all_spans(many) == wanted
    again = asked(many, "البوكمال")
    assert (again.ticked(), again.label_id()) == (1, "LOCATION")


def test_in_this_article_it_is_an_edit_like_any_other(many: Hands) -> None:
    dialog = asked(many, "القصف", everywhere=False)
    assert dialog.ticked() == 1
    QTest.keyClick(dialog.view, Qt.Key.Key_3)
    many.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    done(many, dialog)
    assert many.spans() == [("WEAPON", "القصف")]
    assert many.stored().status == "in_progress"
    many.press(Key.Key_Z, CTRL)
    assert many.stored().status == "not_started"


def test_the_eye_stays_where_it_was(many: Hands) -> None:
    many.window.open_article(5)
    done(many, asked(many, "البوكمال", everywhere=False))
    first, second = many.stored().spans
    assert first.end < second.start
    assert many.canvas.current_span() == first.id


def test_stopped_while_it_labels_nothing_is_labelled(many: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(project: Project, annotator_id: int, steps: object, tick: Any) -> None:
        with project.together():
            while True:
                tick(1, 2)
                time.sleep(0.001)

    dialog = asked(many, "البوكمال")
    monkeypatch.setattr(module, "do_steps", endless)
    QTest.keyClick(dialog, Key.Key_Return)
    assert not dialog.view.isEnabled()
    QTest.keyClick(dialog, Key.Key_Escape)
    many.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert open_dialog(many) is dialog, "one can choose again"
    assert dialog.apply.isEnabled()
    assert all_spans(many) == {}
    QTest.keyClick(dialog, Key.Key_Escape)
    assert open_dialog(many) is None


def test_other_articles_are_not_begun_by_it(many: Hands) -> None:
    done(many, asked(many, "البوكمال"))
    project, annotator = many.window.session.project, many.window.session.annotator
    assert project is not None
    assert annotator is not None
    assert project.progress(annotator.id).not_started == 6


def test_all_none_and_a_title_tick(many: Hands) -> None:
    dialog = asked(many, "البوكمال")
    QTest.keyClick(dialog, Key.Key_A, CTRL | SHIFT)
    assert dialog.ticked() == 0
    assert not dialog.apply.isEnabled()
    dialog.view.go(2)
    QTest.keyClick(dialog.view, Key.Key_Space)
    assert dialog.ticked() == 2
    QTest.keyClick(dialog, Key.Key_A, CTRL)
    assert dialog.ticked() == 7


def test_what_has_another_label_is_offered_unticked(many: Hands) -> None:
    many.select("البوكمال")
    many.press("1")
    many.window.annotate.let_go()
    dialog = asked(many, "البوكمال", everywhere=False)
    assert dialog.label_id() == "ACTOR"
    assert dialog.view.hits.rowCount() == 0
    QTest.keyClick(dialog.view, Qt.Key.Key_2)
    many.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert (dialog.view.hits.rowCount(), dialog.ticked()) == (2, 0)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert open_dialog(many) is None
    assert many.spans() == [("ACTOR", "البوكمال")]


def test_removed_everywhere_and_back(many: Hands) -> None:
    done(many, asked(many, "البوكمال"))
    assert sum(map(len, all_spans(many).values())) == 7
    before = all_spans(many)
    many.canvas.choose_span(many.stored().spans[0].id)
    many.press(Key.Key_Delete, CTRL, SHIFT)
    dialog = open_dialog(many)
    assert dialog is not None
    many.qtbot.waitUntil(lambda: not dialog.busy(), timeout=5000)
    assert dialog.ticked() == 7
    done(many, dialog)
    assert all_spans(many) == {}
    many.press(Key.Key_Z, CTRL)
    assert all_spans(many) == before
    many.press(Key.Key_Z, CTRL)
    assert all_spans(many) == {}


def test_where_another_window_took_something_away_undo_is_refused_in_a_sentence(many: Hands) -> None:
    done(many, asked(many, "البوكمال"))
    session = many.window.session
    assert session.project is not None
    assert session.annotator is not None
    with Project.open(session.project.path, backup=False) as other:
        stored = other.annotation(5, session.annotator.id)
        other.apply(5, session.annotator.id, RemoveSpan(stored.spans[0]), stored.revision)
    before = all_spans(many)
    many.press(Key.Key_Z, CTRL)
    assert all_spans(many) == before
    assert "خبر 1" in many.window.status.message()
    assert not session.undo_group.canUndo()


def test_who_worked_on_elsewhere_can_still_undo(many: Hands) -> None:
    done(many, asked(many, "البوكمال"))
    many.window.open_article(5)
    many.select("عربات")
    many.press("3")
    many.window.finish("done")
    many.window.open_article(1)
    many.press(Key.Key_Z, CTRL)
    assert all_spans(many) == {5: [("WEAPON", "عربات")]}
    many.press(Key.Key_Z, CTRL, SHIFT)
    assert len(all_spans(many)[5]) == 3


def test_done_again_it_keeps_the_rules(many: Hands) -> None:
    done(many, asked(many, "البوكمال"))
    many.press(Key.Key_Z, CTRL)
    session = many.window.session
    assert session.project is not None
    assert session.annotator is not None
    text = session.project.article(5).text
    at = text.index("إلى البوكمال")
    crossing = Span("x", at, at + 7, "ACTOR", text[at : at + 7])
    revision = session.project.annotation(5, session.annotator.id).revision
    session.project.apply(5, session.annotator.id, AddSpan(crossing), revision)
    before = all_spans(many)
    many.press(Key.Key_Z, CTRL, SHIFT)
    assert all_spans(many) == before
    assert "خبر 1" in many.window.status.message()


def test_nothing_chosen_is_said(hands: Hands) -> None:
    hands.press(Key.Key_E, CTRL, SHIFT)
    assert open_dialog(hands) is None
    said = hands.window.status.message()
    hands.press(Key.Key_Delete, CTRL, SHIFT)
    assert hands.window.status.message() not in ("", said)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_control_has_a_name_and_nothing_is_said_twice(many: Hands, language: str) -> None:
    if many.window.settings.language != language:
        many.window.look.switch_language()
    dialog = asked(many, "البوكمال")
    assert nameless(dialog) == []
    heard = [
        dialog.view.hits.data(dialog.view.hits.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
        for row in range(2)
    ]
    assert all(isinstance(one, str) and " · " in one for one in heard)
    assert FIRST.splitlines()[1].rstrip(".") in str(heard[1])
