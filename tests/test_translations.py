"""Every sentence that a user can meet is translated, whole, and the compiled files are the current ones."""

import ast
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import pytest

from annotator.core.errors import HashiyaError
from annotator.places import resource

I18N = resource("i18n")
UI = Path(__file__).resolve().parents[1] / "annotator" / "ui"
FIELD = re.compile(r"\{[a-z_]*\}|%n")
ARABIC = re.compile("[\u0620-\u064a]")
#: Qt's setters of what a user reads or hears.
SHOWN = frozenset({
    "setText", "setWindowTitle", "setTitle", "setToolTip", "setStatusTip", "setWhatsThis",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText",
    "setLabelText", "addAction", "addMenu", "addItem", "addRow", "addButton", "setIconText",
    "showMessage", "setHorizontalHeaderLabels", "setPlainText", "setHtml", "setMarkdown", "drawText",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QAction", "show_report", "show_text",
    "question", "information",
})  # fmt: skip


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("update_translations", I18N / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return _script()


def messages(language: str) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(I18N / f"hashiya_{language}.ts").iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def test_every_sentence_of_the_code_stands_in_the_file_and_no_other(script: ModuleType) -> None:
    wanted = {(one.context, one.source) for one in script.collect()}
    there = {(context, message.findtext("source", "")) for context, message in messages("ar")}
    assert there == wanted, "run python resources/i18n/update.py and translate what is new"
    counted = {(one.context, one.source) for one in script.collect() if one.counted}
    assert {(context, message.findtext("source", "")) for context, message in messages("en")} == counted


@pytest.mark.parametrize(("language", "plurals"), [("ar", 6), ("en", 2)])
def test_everything_is_translated_with_its_fields_and_plurals(language: str, plurals: int) -> None:
    for _context, message in messages(language):
        source = message.findtext("source", "")
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, source
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert len(forms) == (plurals if message.get("numerus") == "yes" else 1), source
        for form in forms:
            assert form, source
            wanted, given = Counter(FIELD.findall(source)), Counter(FIELD.findall(form))
            if message.get("numerus") == "yes":
                # "one" and "two" are words in Arabic: the number itself may stay away.
                for number in ("%n", "{n}"):
                    wanted.pop(number, None)
                    given.pop(number, None)
            assert set(wanted) == set(given), (source, form)
            if language == "ar":
                assert ARABIC.search(form) or not re.search("[A-Za-z]", FIELD.sub("", source)), source


def test_the_sentence_of_every_error_is_there() -> None:
    import annotator.exchange.errors
    import annotator.formats.errors
    import annotator.loaders.errors
    import annotator.store.errors
    import annotator.ui.walk  # noqa: F401

    there = {message.findtext("source", "") for context, message in messages("ar") if context == "errors"}
    for kind in _below(HashiyaError):
        if kind.__module__.startswith("annotator."):
            assert kind.sentence in there | {"{message}"}, kind


def _below(kind: type[HashiyaError]) -> Iterator[type[HashiyaError]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_compiled_file_is_current(script: ModuleType, language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    script.release(I18N / f"hashiya_{language}.ts", fresh)
    assert fresh.read_bytes() == (I18N / f"hashiya_{language}.qm").read_bytes()


def test_no_words_for_users_stand_outside_the_translations() -> None:
    stray = [
        f"{path.relative_to(UI)}:{node.lineno}: {node.value!r}"
        for path in sorted(UI.rglob("*.py"))
        for node in _stray_words(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert stray == []


def test_the_search_for_stray_words_finds_them() -> None:
    bad = ast.parse('label.setText("Hello")\nlabel.setText(f"{x} spans")\nQLabel("Name", self)')
    assert len(list(_stray_words(bad))) == 3
    good = ast.parse(
        'label.setText(translate("A", "Hello"))\nlabel.setText(f"{x} — {y}")\nbox.addItem(name, "utf-8")'
    )
    assert list(_stray_words(good)) == []


def _stray_words(tree: ast.Module) -> Iterator[ast.Constant]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if name not in SHOWN:
            continue
        # The second argument of addItem and addButton is data, not words.
        shown = call.args[:1] if name in ("addItem", "addButton") else call.args
        for argument in shown:
            yield from _words(argument)


def _words(node: ast.expr) -> Iterator[ast.Constant]:
    """Literals with two letters or more in an argument, but not those inside another call."""
    if isinstance(node, ast.Call):
        return
    if (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search(r"[^\W\d_]{2}", node.value)
    ):
        yield node
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield from _words(child)
