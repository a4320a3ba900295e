"""The dialogs of the doors in the smallest window: all of them fits, and no line is cut."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, make_span
from annotator.store import Project
from annotator.ui.dialogs.export import ExportDialog
from annotator.ui.dialogs.import_file import ImportDialog
from annotator.ui.exchange.rehearsal import Rehearsal
from annotator.ui.window import Window
from tests.ui.conftest import NAME

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

WIDTH, HEIGHT = 820, 600


def project_of(window: Window) -> Project:
    assert window.session.project is not None
    return window.session.project


def test_an_import_with_all_its_questions_fits(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "words.conll"
    labels = [f"L{number}" for number in range(20)]
    path.write_text("".join(f"كلمة\tB-{label}\n" for label in labels) + "خطأ\tB\n", encoding="utf-8")
    dialog = ImportDialog(window, project_of(window), NAME)
    qtbot.addWidget(dialog)
    dialog.use(path)
    qtbot.waitUntil(lambda: not dialog.busy())
    dialog.resize(WIDTH, HEIGHT)
    dialog.open()
    first = dialog.labels.box(dialog.labels.open_names()[0])
    assert first.isVisible()
    assert not first.visibleRegion().isEmpty()
    dialog.labels.drop_open()
    qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.outcome.list.isVisible()
    assert (dialog.width(), dialog.height()) == (WIDTH, HEIGHT)
    assert dialog.minimumSizeHint().height() <= HEIGHT
    dialog.reject()


def test_no_line_of_what_came_out_is_cut(window: Window, qtbot: QtBot) -> None:
    lines = Rehearsal(window, window, "…")
    qtbot.addWidget(lines)
    lines.resize(260, 400)
    said = "مقاطع تُركت لأنها داخل مقطع أُبقي عليه: 55 (جهة فاعلة 22، موقع 31)."
    for words in range(1, 12):
        lines.tell("", [("\n".join((said, " ".join(["كلمة"] * words))), "")])
        lines.show()
        row = lines.list.visualItemRect(lines.list.item(0))
        # What the style sheet leaves of a row for its words.
        room = QRect(0, 0, row.width() - 2 * 6 - 2 * 3, 1)
        need = lines.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, lines.lines()[0])
        assert row.height() >= need.height() + 4


@pytest.mark.parametrize(
    ("name", "wraps"),
    [("conll", QPlainTextEdit.LineWrapMode.NoWrap), ("jsonl", QPlainTextEdit.LineWrapMode.WidgetWidth)],
)
def test_rows_of_the_sample_are_not_broken(
    name: str, wraps: QPlainTextEdit.LineWrapMode, window: Window, qtbot: QtBot
) -> None:
    project = project_of(window)
    first = project.article_ids()[0]
    text = project.article(first).text
    project.put_annotation(first, Annotation(annotator="عمر", spans=(make_span(text, 0, 3, "ACTOR"),)))
    dialog = ExportDialog(window, project, NAME)
    qtbot.addWidget(dialog)
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(name))
    qtbot.waitUntil(lambda: not dialog.busy())
    assert dialog.sample.toPlainText()
    assert dialog.sample.lineWrapMode() is wraps
    dialog.reject()
