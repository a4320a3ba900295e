"""Attributes of the current span in the real window: each control by keys and by mouse, and proposals."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Span
from annotator.core.article import Article
from annotator.core.change import EditSpan
from annotator.core.schema import Attribute, Choice, Label, Names, Schema
from annotator.store import Project
from annotator.ui.attribute_choice import Chip
from annotator.ui.attribute_count import CountEditor
from annotator.ui.attribute_fields import Field
from annotator.ui.attribute_row import AttributeRow
from annotator.ui.attribute_words import typed_number, value_words
from annotator.ui.attributes import Attributes
from annotator.ui.dialogs import missing
from annotator.ui.dialogs.missing import MissingDialog
from tests.ui.conftest import NAME, Hands, MakeShown

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
TEXT = (
    "وأدى القصف إلى مقتل نحو 25 مدنياً وإصابة أربعة أطفال بقذائف المدفعية.\nثم وصل عشرات المقاتلين إلى البلدة."
)
TOLL, CHILDREN = "مقتل نحو 25 مدنياً", "إصابة أربعة أطفال"


def named(name: str) -> Names:
    return Names(ar=f"ع {name}", en=name)


def all_kinds(schema: Schema, *, required: bool = False) -> Schema:
    """The conflict schema with one more label, whose attributes are of every type."""
    choices = tuple(Choice(one, named(one)) for one in ("red", "green", "blue"))
    attributes = (
        Attribute("one", "choice", named("one"), choices, required),
        Attribute("some", "choices", named("some"), choices),
        Attribute("yes", "flag", named("yes")),
        Attribute("words", "text", named("words")),
        Attribute("size", "number", named("size")),
        Attribute("toll", "count", named("toll"), required=required),
    )
    label = Label("ALL", named("all"), "#102030", "6", attributes=attributes)
    return msgspec.structs.replace(schema, labels=(*schema.labels, label))


@pytest.fixture
def make_hands(tmp_path: Path, schema: Schema, make_shown: MakeShown, qtbot: QtBot) -> Any:
    def make(*, required: bool = False) -> Hands:
        path = tmp_path / "kinds.hashiya"
        with Project.create(path, all_kinds(schema, required=required), "kinds") as project:
            project.annotator(NAME)
            project.add_articles([Article(text=TEXT, title="one"), Article(text=TEXT[:-1], title="two")])
        window = make_shown(path)
        window.annotate.canvas.setFocus()
        return Hands(window, qtbot)

    return make


@pytest.fixture
def worker(make_hands: Any) -> Hands:
    made = make_hands()
    assert isinstance(made, Hands)
    return made


def panel(hands: Hands) -> Attributes:
    return hands.window.span_panel().attributes


def row(hands: Hands, name: str) -> AttributeRow:
    return next(one for one in panel(hands).rows if one.attribute.id == name)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key | str, *held: Qt.KeyboardModifier) -> None:
    """A key where the hand is."""
    together = Qt.KeyboardModifier.NoModifier
    for modifier in held:
        together |= modifier
    if isinstance(key, str):
        for letter in key:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                code = ord(letter.upper()) if letter.isascii() else 0
                QApplication.sendEvent(focused(), QKeyEvent(kind, code, together, letter))
    else:
        QTest.keyClick(focused(), key, together)
    QApplication.processEvents()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
    QApplication.processEvents()


def label(hands: Hands, words: str, key: str) -> Span:
    hands.canvas.setFocus()
    hands.select(words)
    hands.press(key)
    span = hands.window.annotate.current_span()
    assert span is not None
    return span


def values(hands: Hands) -> dict[str, Any]:
    """The values of the first span, as they are on the disk."""
    return hands.stored().spans[0].attributes


def history(hands: Hands) -> int:
    return hands.stored().revision


# -- proposals ---------------------------------------------------------------------------------------------


def test_a_new_span_is_proposed_values_that_nobody_has_yet(worker: Hands) -> None:
    label(worker, TOLL, "4")
    assert panel(worker).proposed() == {
        "kind": "killed",
        "count": {"best": 25, "approximate": True},
        "status": "civilian",
    }
    assert values(worker) == {}
    assert row(worker, "kind").head.accessibleName().endswith("(مقترح)")
    assert not row(worker, "who").proposed


def test_one_key_confirms_all_from_the_text_as_one_step(worker: Hands) -> None:
    label(worker, TOLL, "4")
    before = history(worker)
    worker.press(Qt.Key.Key_I, CONTROL)
    assert values(worker) == {
        "kind": "killed",
        "count": {"best": 25, "approximate": True},
        "status": "civilian",
    }
    assert history(worker) == before + 1
    assert focused() is worker.canvas
    assert panel(worker).proposed() == {}
    worker.press(Qt.Key.Key_Z, CONTROL)
    assert values(worker) == {}
    worker.press(Qt.Key.Key_Y, CONTROL)
    assert values(worker)["kind"] == "killed"


def test_where_nothing_is_proposed_that_is_said(worker: Hands, qtbot: QtBot) -> None:
    label(worker, "ثم", "2")
    with qtbot.waitSignal(worker.window.session.reported) as said:
        worker.press(Qt.Key.Key_I, CONTROL)
    assert said.args is not None
    assert "لا مقترحات" in said.args[0]


def test_what_is_not_seen_is_shown_before_it_is_confirmed(worker: Hands) -> None:
    worker.window.side.show_panel("article")
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_I, CONTROL)
    assert worker.window.side.current == "span"
    assert values(worker) == {}
    worker.press(Qt.Key.Key_I, CONTROL)
    assert values(worker)["kind"] == "killed"


def test_a_proposal_is_confirmed_or_dismissed_by_mouse(worker: Hands) -> None:
    label(worker, TOLL, "4")
    click(row(worker, "kind").yes)
    assert values(worker) == {"kind": "killed"}
    click(row(worker, "count").no)
    assert values(worker) == {"kind": "killed"}
    assert list(panel(worker).proposed()) == ["status"]
    click(panel(worker).all)
    assert values(worker) == {"kind": "killed", "status": "civilian"}


def test_a_dismissed_proposal_does_not_return(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_I, CONTROL, SHIFT)
    assert panel(worker).proposed() == {}
    worker.press(Qt.Key.Key_Escape)
    worker.press(Qt.Key.Key_Down, CONTROL)
    assert worker.window.annotate.current_span() is not None
    assert panel(worker).proposed() == {}
    assert values(worker) == {}


def test_values_that_are_there_are_not_proposed_again(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.window.annotate.set_values(worker.stored().spans[0].id, {"kind": "missing"})
    assert "kind" not in panel(worker).proposed()
    worker.press(Qt.Key.Key_I, CONTROL)
    assert values(worker)["kind"] == "missing"


# -- the way through by keys -------------------------------------------------------------------------------


def test_enter_confirms_one_after_the_other_and_ends_in_the_text(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_T, CONTROL)
    assert row(worker, "kind").is_open
    press(Qt.Key.Key_Return)
    assert row(worker, "count").is_open
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    assert values(worker) == {
        "kind": "killed",
        "count": {"best": 25, "approximate": True},
        "status": "civilian",
    }
    assert row(worker, "who").is_open
    press("3")
    assert values(worker)["who"] == "children"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert values(worker)["modality"] == "denied"
    assert focused() is worker.canvas


def test_tab_leaves_the_attributes_behind_the_last(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_T, CONTROL)
    for _ in range(4 + 3):
        press(Qt.Key.Key_Tab)
    assert row(worker, "modality").is_open
    press(Qt.Key.Key_Tab)
    assert focused() is not worker.canvas
    assert not panel(worker).isAncestorOf(focused())
    press(Qt.Key.Key_Tab, SHIFT)
    assert panel(worker).isAncestorOf(focused())
    assert values(worker) == {}


def test_escape_goes_back_to_the_text(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_T, CONTROL)
    press(Qt.Key.Key_Escape)
    assert focused() is worker.canvas
    assert values(worker) == {}


def test_the_panel_key_enters_too(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_1, ALT)
    assert isinstance(focused(), Chip)


def test_from_span_to_span_the_hand_stays_on_the_question(worker: Hands) -> None:
    label(worker, TOLL, "4")
    label(worker, CHILDREN, "4")
    worker.press(Qt.Key.Key_Up, CONTROL)
    panel(worker).open("who")
    press(Qt.Key.Key_Down, CONTROL)
    span = worker.window.annotate.current_span()
    assert span is not None
    assert span.text == CHILDREN
    assert row(worker, "who").is_open
    assert isinstance(focused(), Chip)
    press("3")
    assert worker.stored().spans[1].attributes == {"who": "children"}
    assert worker.stored().spans[0].attributes == {}


# -- each kind of control ----------------------------------------------------------------------------------


def test_a_choice_by_keys(worker: Hands) -> None:
    label(worker, "ثم", "6")
    worker.press(Qt.Key.Key_T, CONTROL)
    before = history(worker)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert values(worker) == {"one": "green"}
    assert history(worker) == before + 1
    press(Qt.Key.Key_Tab, SHIFT)
    assert focused().accessibleName().startswith("ع green")
    press("٣")
    assert values(worker) == {"one": "blue"}
    press(Qt.Key.Key_Z, CONTROL)
    assert values(worker) == {"one": "green"}
    panel(worker).open("one")
    press(Qt.Key.Key_Delete)
    assert values(worker) == {}
    assert len(worker.stored().spans) == 1


def test_a_label_key_in_a_control_labels_nothing(worker: Hands) -> None:
    label(worker, "ثم", "6")
    worker.press(Qt.Key.Key_T, CONTROL)
    press("5")
    press("x")
    assert worker.spans() == [("ALL", "ثم")]
    assert values(worker) == {}


def test_choices_go_in_and_out(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("some")
    press("3")
    press("1")
    assert values(worker) == {"some": ["red", "blue"]}
    assert row(worker, "some").is_open
    press("3")
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Space)
    assert values(worker) == {"some": ["red", "green"]}
    press(Qt.Key.Key_Return)
    assert row(worker, "yes").is_open
    panel(worker).open("some")
    press("1")
    press("2")
    assert values(worker) == {}


def test_a_flag(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("yes")
    press("2")
    assert values(worker) == {"yes": False}
    assert row(worker, "words").is_open
    panel(worker).open("yes")
    press("1")
    assert values(worker) == {"yes": True}
    panel(worker).open("yes")
    press(Qt.Key.Key_Delete)
    assert values(worker) == {}


def test_a_text_is_taken_by_enter_and_by_leaving(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("words")
    press("لواء  الشمال ")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"words": "لواء الشمال"}
    panel(worker).open("words")
    press("غيره")
    press(Qt.Key.Key_Escape)
    assert values(worker) == {"words": "غيره"}
    assert focused() is worker.canvas
    panel(worker).open("words")
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    assert values(worker) == {}


def test_a_text_that_is_being_typed_is_kept_wherever_the_hand_goes(worker: Hands) -> None:
    label(worker, "ثم", "6")
    label(worker, "البلدة", "6")
    panel(worker).open("words")
    press("قصير")
    press(Qt.Key.Key_Up, CONTROL)
    assert [span.attributes for span in worker.stored().spans] == [{}, {"words": "قصير"}]
    assert worker.window.annotate.current_span() == worker.stored().spans[0]
    panel(worker).open("words")
    press("آخر")
    worker.window.step(1)
    worker.window.step(-1)
    assert worker.stored().spans[0].attributes == {"words": "آخر"}
    worker.window.annotate.canvas.choose_span(worker.stored().spans[0].id)
    panel(worker).open("words")
    press(" قبل")
    worker.window.close()
    path = worker.window.settings.last_project
    assert path is not None
    with Project.open(path, backup=False) as again:
        assert again.annotation(1, 1).spans[0].attributes == {"words": "قبل"}


def test_a_number_in_digits_of_either_kind(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("size")
    press("١٬٥٥٤")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"size": 1554}
    panel(worker).open("size")
    press("a dozen")
    press(Qt.Key.Key_Return)
    editor = row(worker, "size").editor
    assert editor is not None
    assert row(worker, "size").is_open, "what is no number is not left by Enter"
    assert values(worker) == {"size": 1554}
    press(Qt.Key.Key_Escape)
    assert values(worker) == {"size": 1554}
    assert "عدداً" in worker.window.status.message()


# -- counts ------------------------------------------------------------------------------------------------


def count(hands: Hands) -> CountEditor:
    editor = row(hands, "toll").editor
    assert isinstance(editor, CountEditor)
    return editor


def test_a_plain_number_is_lowest_best_and_highest(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    before = history(worker)
    press("19")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"low": 19, "best": 19, "high": 19}}
    assert history(worker) == before + 1
    assert focused() is worker.canvas


def test_an_approximate_number_has_no_ends(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    press("٢٥")
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"best": 25, "approximate": True}}
    panel(worker).open("toll")
    press("~")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"low": 25, "best": 25, "high": 25}}


def test_ends_by_tab_and_their_order(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    press("10")
    press(Qt.Key.Key_Tab)
    assert focused() is count(worker).fields["high"]
    count(worker).fields["high"].selectAll()
    press("9")
    assert not count(worker).fault.isHidden()
    assert "الأدنى" in count(worker).fault.text()
    press(Qt.Key.Key_Return)
    assert values(worker) == {}, "what is out of order is not taken"
    assert row(worker, "toll").is_open
    press("0")
    assert count(worker).fault.isHidden()
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"low": 10, "best": 10, "high": 90}}


def test_what_is_out_of_order_is_said_when_it_is_left(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    press("10")
    press(Qt.Key.Key_Tab)
    count(worker).fields["high"].selectAll()
    press("9")
    press(Qt.Key.Key_Escape)
    assert values(worker) == {}
    assert "الأدنى" in worker.window.status.message()


def test_unknown_by_a_key_and_a_number_after_all(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    press("7")
    press("؟")
    assert [field.text() for field in count(worker).fields.values()] == ["", "", ""]
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"unknown": True}}
    panel(worker).open("toll")
    press("?")
    count(worker).fields["best"].setFocus()
    press("7")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"toll": {"low": 7, "best": 7, "high": 7}}


def test_clearing_a_count(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("toll")
    press("7")
    press(Qt.Key.Key_Return)
    click(row(worker, "toll").head)
    click(row(worker, "toll").no)
    assert values(worker) == {}
    press(Qt.Key.Key_Escape)
    worker.press(Qt.Key.Key_Z, CONTROL)
    assert values(worker) == {"toll": {"low": 7, "best": 7, "high": 7}}


def test_a_proposed_count_can_be_typed_over(worker: Hands) -> None:
    label(worker, TOLL, "4")
    panel(worker).open("count")
    press("26")
    press(Qt.Key.Key_Return)
    assert values(worker) == {"count": {"best": 26, "approximate": True}}


# -- by mouse ----------------------------------------------------------------------------------------------


def test_every_control_by_mouse(worker: Hands) -> None:
    label(worker, "ثم", "6")
    for name in ("one", "some", "yes"):
        click(row(worker, name).head)
        click(row(worker, name).findChildren(Chip)[1])
    assert values(worker) == {"one": "green", "some": ["green"], "yes": False}
    assert row(worker, "words").is_open, "a flag that was chosen goes on by itself"
    press("كلمة")
    click(row(worker, "size").head)
    press("3")
    click(row(worker, "toll").head)
    press("4")
    click(count(worker).boxes["approximate"])
    worker.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert values(worker) == {
        "one": "green", "some": ["green"], "yes": False, "words": "كلمة", "size": 3,
        "toll": {"best": 4, "approximate": True},
    }  # fmt: skip


def test_an_open_row_is_closed_by_its_head(worker: Hands) -> None:
    label(worker, "ثم", "6")
    click(row(worker, "one").head)
    assert row(worker, "one").is_open
    click(row(worker, "one").head)
    assert not row(worker, "one").is_open
    assert focused() is worker.canvas


# -- what goes wrong ----------------------------------------------------------------------------------------


def test_what_another_window_did_and_the_value_are_both_kept(worker: Hands) -> None:
    span = label(worker, "ثم", "6")
    panel(worker).open("words")
    press("قصير")
    session = worker.window.session
    assert session.project is not None
    with Project.open(session.project.path, backup=False) as other:
        noted = EditSpan(span, msgspec.structs.replace(span, note="من نافذة أخرى"))
        other.apply(1, 1, noted, session.annotation.revision)
    press(Qt.Key.Key_Return)
    stored = worker.stored().spans[0]
    assert (stored.attributes, stored.note) == ({"words": "قصير"}, "من نافذة أخرى")


def test_a_value_that_could_not_be_stored_is_not_shown(
    worker: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("size")
    press("12")
    monkeypatch.setattr(worker.window.session, "do", lambda _change: False)
    press(Qt.Key.Key_Return)
    monkeypatch.undo()
    panel(worker).open("size")
    assert isinstance(focused(), Field)
    assert row(worker, "size").findChildren(Field)[0].text() == ""
    assert values(worker) == {}


def test_a_span_that_goes_takes_the_attributes_along(worker: Hands) -> None:
    label(worker, "ثم", "6")
    panel(worker).open("one")
    worker.window.actions_by_id["undo"].trigger()
    assert worker.spans() == []
    assert panel(worker).isHidden()
    assert focused() is worker.canvas


# -- required values ---------------------------------------------------------------------------------------


def test_required_values_come_before_done(make_hands: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    hands: Hands = make_hands(required=True)
    label(hands, "ثم", "6")
    label(hands, "البلدة", "6")
    shown: list[list[str]] = []

    def answer(dialog: MissingDialog) -> int:
        names = dialog.findChild(QListWidget)
        assert names is not None
        shown.append([names.item(place).text() for place in range(names.count())])
        names.setCurrentRow(1)
        dialog._go()
        return 1

    monkeypatch.setattr(missing.MissingDialog, "exec", answer)
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert hands.stored().status == "in_progress"
    assert ["ثم" in shown[0][0], "البلدة" in shown[0][1]] == [True, True]
    assert "ع one، ع toll" in shown[0][0]
    current = hands.window.annotate.current_span()
    assert current is not None
    assert current.text == "البلدة"
    assert row(hands, "one").is_open
    assert "مطلوب" in row(hands, "toll").head.accessibleName()
    press("1")
    panel(hands).open("toll")
    press("4")
    press(Qt.Key.Key_Return)
    hands.canvas.setFocus()
    hands.press(Qt.Key.Key_Up, CONTROL)
    hands.press(Qt.Key.Key_U, CONTROL)
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert len(shown) == 1, "a span that is not sure may lack values"
    session = hands.window.session
    assert session.project is not None
    assert session.project.annotation(1, 1).status == "done"


def test_the_conflict_schema_requires_nothing(hands: Hands) -> None:
    hands.select("سرمين")
    hands.press("2")
    hands.press(Qt.Key.Key_Return, CONTROL)
    session = hands.window.session
    assert session.project is not None
    assert session.project.annotation(1, 1).status == "done"


# -- how it is said ----------------------------------------------------------------------------------------


def test_both_languages_and_the_digits_of_the_setting(worker: Hands) -> None:
    label(worker, TOLL, "4")
    worker.press(Qt.Key.Key_I, CONTROL)
    assert row(worker, "count").head.value == "نحو 25"
    worker.window.actions_by_id["digits"].trigger()
    assert row(worker, "count").head.value == "نحو ٢٥"
    panel(worker).open("count")
    editor = row(worker, "count").editor
    assert isinstance(editor, CountEditor)
    assert editor.fields["best"].text() == "٢٥"
    worker.window.actions_by_id["language"].trigger()
    assert row(worker, "count").head.value == "about ٢٥"
    assert row(worker, "kind").head.name == "Kind"
    assert editor.names["low"].text() == "lowest"
    worker.window.actions_by_id["digits"].trigger()
    assert row(worker, "count").head.value == "about 25"


def test_every_control_has_a_name_for_screen_readers(worker: Hands) -> None:
    label(worker, "ثم", "6")
    for one in panel(worker).rows:
        panel(worker).open(one.attribute.id)
        for part in one.findChildren(QWidget):
            if isinstance(part, Chip | Field | QToolButton):
                assert part.accessibleName(), one.attribute.id


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"low": 4, "best": 4, "high": 4}, "4"),
        ({"low": None, "best": 25, "high": None, "approximate": True, "unknown": False}, "about 25"),
        ({"low": 100, "approximate": True}, "at least 100"),
        ({"high": 20}, "at most 20"),
        ({"low": 9, "high": 14}, "\u20669–14\u2069"),
        ({"low": 9, "best": 10, "high": 14, "approximate": True}, "\u20669–14\u2069, best 10, approximate"),
        ({"unknown": True}, "unknown"),
        ({}, ""),
    ],
)
def test_counts_in_words(worker: Hands, value: dict[str, Any], words: str) -> None:
    worker.window.actions_by_id["language"].trigger()
    assert value_words(Attribute("toll", "count", named("toll")), value, "en") == words


@pytest.mark.parametrize(
    ("typed", "number"),
    [("25", 25), ("٢٥", 25), ("۲۵", 25), ("1,554", 1554), ("١٬٥٥٤", 1554), (" 7 ", 7), ("0", 0),
     ("", None), ("-1", None), ("1½", None), ("x", None), ("9" * 30, None), ("²", None)],
)  # fmt: skip
def test_typed_numbers(typed: str, number: int | None) -> None:
    assert typed_number(typed) == number
