"""The schema editor in the real window, by keys, read back from the disk."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, EditSpan
from annotator.core.schema import Label, LinkType, Schema, schema_from_json, schema_to_json
from annotator.core.schema_draft import Item
from annotator.core.schema_moves import Moves, make_plan
from annotator.store import Project
from annotator.ui import ask
from annotator.ui.attribute_choice import ChipsEditor
from annotator.ui.palette import LabelButton
from annotator.ui.schema.editor import SchemaEditor
from annotator.ui.schema.form import color_line
from annotator.ui.schema.pairs import PairTable
from annotator.ui.settings import Settings
from annotator.ui.span_panel import SpanPanel
from annotator.ui.window import Window
from tests.ui.conftest import Hands, MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Editor:
    """Hands on the dialog: keys go where the focus is."""

    def __init__(self, dialog: SchemaEditor, qtbot: QtBot) -> None:
        self.dialog, self.desk, self.tree = dialog, dialog.desk, dialog.desk.tree
        qtbot.waitUntil(lambda: dialog.desk.census is not None, timeout=5000)

    def focus(self) -> QWidget | None:
        """Where the next key goes, whether or not this system gives the dialog the keyboard at once."""
        return self.dialog.focusWidget()

    def key(self, key: Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.focus() or self.dialog, key, held)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Write over the field that has the focus; what no test key types is put there."""
        field = self.focus()
        assert isinstance(field, QLineEdit)
        field.selectAll()
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            field.setText(text)
            field.textEdited.emit(text)
        QApplication.processEvents()

    def choose(self, *ids: str) -> Item:
        items, found = [*self.desk.draft.labels, *self.desk.draft.links], None
        for one in ids:
            found = next(item for item in items if item.id == one)
            items = found.items
        assert found is not None
        self.tree.choose(found)
        self.tree.setFocus()
        QApplication.processEvents()
        return found

    def field(self, name: str) -> None:
        self.desk.form.fields[name].setFocus()

    def press(self, button: QPushButton) -> None:
        assert button.isEnabled()
        button.setFocus()
        self.key(Key.Key_Space)

    def apply(self, qtbot: QtBot) -> None:
        self.press(self.dialog.buttons["apply"])
        qtbot.waitUntil(lambda: not self.dialog.isVisible() or self.dialog._job is None, timeout=5000)
        qtbot.waitUntil(lambda: not self.dialog.isVisible(), timeout=5000)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The questions that were put; each is answered with yes."""
    heard: list[str] = []

    def whether(_parent: object, question: str) -> bool:
        heard.append(question)
        return True

    monkeypatch.setattr(ask, "whether", whether)
    return heard


@pytest.fixture
def edit(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[Window, Callable[[Editor], None]], int]:
    """Open the editor by its key, do something in it, and give how it ended."""

    def run(window: Window, work: Callable[[Editor], None]) -> int:
        ended: list[int] = []

        def executed(dialog: SchemaEditor) -> int:
            dialog.show()
            dialog.activateWindow()
            QApplication.processEvents()
            work(Editor(dialog, qtbot))
            if dialog.isVisible():
                dialog.done(0)
            ended.append(dialog.result())
            return dialog.result()

        monkeypatch.setattr(SchemaEditor, "exec", executed)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=5000)
        QTest.keyClick(window, Key.Key_S, CTRL | SHIFT)
        QApplication.processEvents()
        return ended[0]

    return run


Edit = Callable[[Window, Callable[[Editor], None]], int]


@pytest.fixture(params=["en", "ar"])
def shown(
    request: pytest.FixtureRequest, make_shown: MakeShown, settings: Settings, project_path: Path
) -> Window:
    """The window with the project, in each language."""
    settings.language = request.param
    return make_shown(project_path)


def stored(window: Window) -> Schema:
    assert window.session.project is not None
    with Project.open(window.session.project.path, backup=False) as other:
        return other.schema


def labels_offered(window: Window) -> list[str]:
    return [
        button.label.id for button in window.palette_panel.findChildren(LabelButton) if button.isVisible()
    ]


def test_a_new_label_by_keys(shown: Window, edit: Edit, qtbot: QtBot, asked: list[str]) -> None:
    def work(editor: Editor) -> None:
        editor.choose("WEAPON")
        editor.key(Key.Key_Insert)
        assert editor.focus() is editor.desk.form.fields["ar"]
        editor.type("حدث")
        editor.field("en")
        editor.type("Event")
        editor.field("id")
        editor.type("EVENT")
        editor.field("key")
        editor.type("e")
        editor.tree.setFocus()
        editor.key(Key.Key_Insert, SHIFT)
        editor.type("قوة")
        editor.field("en")
        editor.type("Force")
        editor.apply(qtbot)

    assert edit(shown, work) == 1
    label = stored(shown).labels[3]
    assert (label.id, label.key, label.names.ar, label.names.en) == (
        "EVENT",
        "e",
        "حدث",
        "New labelEvent"[9:],
    )
    assert [one.names.ar for one in label.attributes] == ["قوة"]
    assert labels_offered(shown)[3] == "EVENT"
    assert asked == []
    hands = Hands(shown, qtbot)
    shown.annotate.canvas.setFocus()
    hands.select("مصدر محلي")
    hands.press("e")
    assert hands.spans() == [("EVENT", "مصدر محلي")]


def label_words(hands: Hands, words: str, key: str) -> None:
    hands.canvas.setFocus()
    hands.select(words)
    hands.press(key)


def test_a_label_in_use_goes_where_it_is_told(
    shown: Window, edit: Edit, qtbot: QtBot, asked: list[str]
) -> None:
    hands = Hands(shown, qtbot)
    label_words(hands, "سرمين", "2")
    label_words(hands, "بقذائف المدفعية", "3")

    def work(editor: Editor) -> None:
        editor.choose("LOCATION")
        editor.key(Key.Key_Delete)
        box = editor.focus()
        assert isinstance(box, QComboBox)
        assert "موقع" in box.accessibleName() or "1 span in 1 article" in box.accessibleName()
        assert not editor.dialog.ready()
        editor.key(Key.Key_Down)
        editor.key(Key.Key_Down)
        editor.apply(qtbot)

    assert edit(shown, work) == 1
    assert len(asked) == 1
    assert hands.spans() == [("LOCATION", "سرمين")] or [label for label, _text in hands.spans()] == [
        "WEAPON",
        "WEAPON",
    ]
    assert "LOCATION" not in labels_offered(shown)
    assert stored(shown).label("LOCATION") is None
    assert not shown.actions_by_id["undo"].isEnabled()

    def back(editor: Editor) -> None:
        editor.press(editor.dialog.buttons["back"])
        qtbot.waitUntil(lambda: not editor.dialog.isVisible(), timeout=5000)

    assert edit(shown, back) == 1
    assert [label for label, _text in hands.spans()] == ["LOCATION", "WEAPON"]
    assert labels_offered(shown)[1] == "LOCATION"
    assert stored(shown).version == 3


def test_merging_and_disabling(window: Window, edit: Edit, qtbot: QtBot, asked: list[str]) -> None:
    hands = Hands(window, qtbot)
    label_words(hands, "سرمين", "2")

    def work(editor: Editor) -> None:
        editor.choose("LOCATION")
        menu = editor.desk.buttons["merge"].menu()
        menu.aboutToShow.emit()
        next(one for one in menu.actions() if one.text() == "جهة فاعلة").trigger()
        editor.choose("SOURCE")
        box = editor.desk.form.fields["disabled"]
        box.setFocus()
        editor.key(Key.Key_Space)
        editor.apply(qtbot)

    assert edit(window, work) == 1
    assert hands.spans() == [("ACTOR", "سرمين")]
    assert labels_offered(window) == ["ACTOR", "WEAPON", "CASUALTY"]
    label_words(hands, "مصدر محلي", "5")
    assert len(hands.spans()) == 1, "a disabled label is not given"


def test_moving_undoing_and_leaving(window: Window, edit: Edit, asked: list[str]) -> None:
    def work(editor: Editor) -> None:
        before = editor.desk.draft.schema()
        editor.choose("WEAPON")
        editor.key(Key.Key_Up, ALT)
        assert [one.id for one in editor.desk.draft.labels][1:3] == ["WEAPON", "LOCATION"]
        editor.key(Key.Key_Delete)
        assert not any(one.id == "WEAPON" for one in editor.desk.draft.labels)
        editor.tree.setFocus()
        editor.key(Key.Key_Z, CTRL)
        editor.key(Key.Key_Z, CTRL)
        assert editor.desk.draft.schema() == before
        editor.choose("ACTOR", "kind")
        editor.key(Key.Key_Delete)
        editor.key(Key.Key_Escape)

    assert edit(window, work) == 0
    assert len(asked) == 1
    assert stored(window).version == 1


def test_what_is_wrong_is_said_as_it_is_typed(window: Window, edit: Edit) -> None:
    def work(editor: Editor) -> None:
        editor.choose("LOCATION")
        editor.field("key")
        editor.type("1")
        assert "$.labels (keys)" in editor.dialog.status.text()
        assert not editor.dialog.buttons["apply"].isEnabled()
        editor.type("9")
        editor.field("id")
        for wished, said in (("ACTOR", "ACTOR"), ("a b", "حروف وأرقام")):
            editor.type(wished)
            editor.key(Key.Key_Tab)
            assert said in editor.dialog.status.text()
            assert editor.choose("LOCATION").id == "LOCATION"
            editor.field("id")
        editor.choose("ACTOR", "kind", "other")
        editor.field("ar")
        editor.type(" ")
        assert "$.labels[0].attributes[0].choices[9].names.ar" in editor.dialog.status.text()

    assert edit(window, work) == 0


def test_pairs_are_switched_by_keys(window: Window, edit: Edit, qtbot: QtBot) -> None:
    def work(editor: Editor) -> None:
        editor.choose("victim")
        table = editor.desk.form.fields["pairs"]
        assert isinstance(table, PairTable)
        table.setCurrentCell(0, 0)
        table.setFocus()
        editor.key(Key.Key_Space)
        editor.key(Key.Key_Down)
        editor.key(Key.Key_Return)
        assert "LOCATION" in str(table.pairs())
        cell = table.item(1, 0)
        assert cell is not None
        assert cell.data(Qt.ItemDataRole.AccessibleTextRole)
        editor.apply(qtbot)

    assert edit(window, work) == 1
    link = stored(window).link_type("victim")
    assert link is not None
    assert link.pairs == (("ACTOR", "ACTOR"), ("LOCATION", "ACTOR"), ("CASUALTY", "ACTOR"))


def test_schemas_are_saved_and_loaded(
    window: Window,
    edit: Edit,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: list[str],
) -> None:
    hands = Hands(window, qtbot)
    label_words(hands, "سرمين", "2")
    before, file = stored(window), tmp_path / "schema.json"
    monkeypatch.setattr(ask, "schema_to_write", lambda *_arguments: file)
    monkeypatch.setattr(ask, "schema_to_use", lambda *_arguments: file)

    def save(editor: Editor) -> None:
        editor.press(editor.dialog.buttons["save"])

    edit(window, save)
    saved = schema_from_json(file.read_bytes())
    assert msgspec.structs.replace(saved, version=1) == before
    file.write_bytes(schema_to_json(saved).replace(b"#228833", b"green"))

    def load_bad(editor: Editor) -> None:
        editor.press(editor.dialog.buttons["load"])
        assert "$.labels[1].color" in editor.dialog.status.text()
        assert not editor.desk.draft.is_other()

    edit(window, load_bad)
    less = tuple(
        msgspec.structs.replace(one, pairs=(("*", "="),)) for one in saved.links if one.id == "same_as"
    )
    others = tuple(one for one in saved.labels if one.id != "LOCATION")
    file.write_bytes(schema_to_json(msgspec.structs.replace(saved, labels=others, links=less)))

    def load(editor: Editor) -> None:
        editor.press(editor.dialog.buttons["load"])
        assert isinstance(editor.focus(), QComboBox)
        editor.key(Key.Key_End)
        editor.apply(qtbot)

    assert edit(window, load) == 1
    assert hands.spans() == []
    assert len(asked) == 1


def test_a_file_that_is_missing_or_no_schema(
    window: Window, edit: Edit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, data in (("gone.json", None), ("text.json", b"\xff\xfe"), ("list.json", b"[]")):
        if data is not None:
            (tmp_path / name).write_bytes(data)
        monkeypatch.setattr(ask, "schema_to_use", lambda *_arguments, one=name: tmp_path / one)

        def work(editor: Editor) -> None:
            editor.press(editor.dialog.buttons["load"])
            assert editor.dialog.status.text()
            assert not editor.desk.draft.is_other()

        assert edit(window, work) == 0


def elsewhere(window: Window, change: Callable[[Schema], tuple[Schema, Moves]]) -> None:
    """Another window changes the schema."""
    assert window.session.project is not None
    with Project.open(window.session.project.path, backup=False) as other:
        after, moves = change(other.schema)
        after = msgspec.structs.replace(after, version=other.schema.version + 1)
        other.schemas.change(make_plan(other.schema, after, moves))


def renamed(schema: Schema) -> tuple[Schema, Moves]:
    data = schema_to_json(schema).replace(b'"LOCATION"', b'"PLACE"')
    return schema_from_json(data), Moves(labels={"LOCATION": "PLACE"})


def test_a_label_that_went_elsewhere_is_not_given_here(window: Window, hands: Hands) -> None:
    label_words(hands, "سرمين", "2")
    heard: list[str] = []
    window.session.reported.connect(heard.append)
    elsewhere(window, renamed)
    label_words(hands, "بالبوكمال", "2")
    assert len(heard) == 1
    assert hands.spans() == [("PLACE", "سرمين")]
    assert labels_offered(window)[1] == "PLACE"
    assert not window.actions_by_id["undo"].isEnabled()
    label_words(hands, "بالبوكمال", "2")
    assert hands.spans() == [("PLACE", "سرمين"), ("PLACE", "بالبوكمال")]
    hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == [("PLACE", "سرمين")]


def test_undoing_what_is_gone_elsewhere_is_refused_in_one_piece(window: Window, hands: Hands) -> None:
    label_words(hands, "سرمين", "2")
    heard: list[str] = []
    window.session.reported.connect(heard.append)
    elsewhere(window, renamed)
    hands.press(Key.Key_Z, CTRL)
    assert len(heard) == 1
    assert hands.spans() == [("PLACE", "سرمين")]


def test_steps_stay_where_the_new_schema_only_adds(window: Window, hands: Hands) -> None:
    label_words(hands, "سرمين", "2")

    def wider(schema: Schema) -> tuple[Schema, Moves]:
        link = LinkType("near", schema.links[0].names, (("*", "*"),))
        return msgspec.structs.replace(schema, links=(*schema.links, link)), Moves()

    elsewhere(window, wider)
    window.session.reload()
    hands.press(Key.Key_Z, CTRL)
    assert hands.spans() == []


def test_a_change_elsewhere_keeps_the_editor_from_applying(
    window: Window, edit: Edit, qtbot: QtBot, asked: list[str]
) -> None:
    hands = Hands(window, qtbot)
    label_words(hands, "سرمين", "2")

    def work(editor: Editor) -> None:
        editor.choose("LOCATION")
        editor.key(Key.Key_Delete)
        editor.key(Key.Key_End)
        elsewhere(window, renamed)
        editor.press(editor.dialog.buttons["apply"])
        qtbot.waitUntil(lambda: editor.dialog._job is None, timeout=5000)
        assert editor.dialog.isVisible()
        assert "نافذة أخرى" in editor.dialog.status.text()
        assert asked == []

    edit(window, work)
    assert stored(window).label("PLACE") is not None


def test_colours_are_told_apart(window: Window) -> None:
    project = window.session.project
    assert project is not None
    others = [Item("label", label) for label in project.schema.labels[1:]]
    window.look.switch_language()
    assert "Nearest: «\u2068Casualty\u2069»" in color_line(project.schema.labels[0].color, others)
    assert color_line("#238a35", others).startswith("Hard to tell")
    assert "Faint on the light page" in color_line("#fffff0", others)
    assert "Faint on the dark page" in color_line("#222730", others)
    assert "#rrggbb" in color_line("#12", others)


def test_a_span_of_a_disabled_label_stays_and_can_be_edited(window: Window, hands: Hands) -> None:
    label_words(hands, "سرمين", "2")

    def off(schema: Schema) -> tuple[Schema, Moves]:
        labels = tuple(msgspec.structs.replace(one, disabled=one.id == "LOCATION") for one in schema.labels)
        return msgspec.structs.replace(schema, labels=labels), Moves()

    elsewhere(window, off)
    window.session.reload()
    span = window.session.annotation.spans[0]
    window.annotate.resize_span(span.id, span.start, span.end - 1)
    assert hands.spans() == [("LOCATION", "سرمي")]
    project = window.session.project
    assert project is not None
    assert isinstance(project.schema.label("LOCATION"), Label)
    other = make_span(window.session.article.text, 0, 4, "LOCATION") if window.session.article else None
    assert other is not None
    assert project.apply(
        window.session.article_id or 0, 1, AddSpan(other), window.session.annotation.revision
    )


def test_disabled_attributes_and_choices_are_seen_only_where_they_are_used(
    window: Window, hands: Hands
) -> None:
    label_words(hands, "سرمين", "2")
    label_words(hands, "بالبوكمال", "2")
    first, second = window.session.annotation.spans
    held = msgspec.structs.replace(first, attributes={"kind": "town", "precision": "near"})
    window.session.do(EditSpan(first, held))

    def off(schema: Schema) -> tuple[Schema, Moves]:
        label = schema.labels[1]
        kind, precision, *others = label.attributes
        choices = tuple(
            msgspec.structs.replace(one, disabled=one.id in ("town", "city")) for one in kind.choices
        )
        attributes = (
            msgspec.structs.replace(kind, choices=choices),
            msgspec.structs.replace(precision, disabled=True),
            *others,
        )
        less = msgspec.structs.replace(label, attributes=attributes)
        return msgspec.structs.replace(schema, labels=(schema.labels[0], less, *schema.labels[2:])), Moves()

    elsewhere(window, off)
    window.session.reload()
    panel = window.side.panel("span")
    assert isinstance(panel, SpanPanel)

    def offered(span_id: str) -> tuple[list[str], set[str]]:
        window.annotate.canvas.choose_span(span_id)
        QApplication.processEvents()
        panel.attributes.open("kind")
        QApplication.processEvents()
        chips = {
            choice.id
            for editor in panel.findChildren(ChipsEditor)
            if editor.isVisible() and editor.attribute.id == "kind"
            for choice, chip in zip(editor.attribute.choices, editor.chips, strict=True)
            if not chip.isHidden()
        }
        return [row.attribute.id for row in panel.attributes.rows], chips

    rows, chips = offered(held.id)
    assert "precision" in rows
    assert "town" in chips
    assert "city" not in chips
    rows, chips = offered(second.id)
    assert "precision" not in rows
    assert chips
    assert not chips & {"town", "city"}
