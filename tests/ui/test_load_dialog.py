"""The preview of a load: what is seen of the files, what is chosen, what is remembered."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.exchange.errors import NotThere
from annotator.loaders import KINDS
from annotator.ui.dialogs.load import LoadDialog
from annotator.ui.exchange.load_words import kind_name
from annotator.ui.window import Window
from tests.loaders.mutants import whole_files
from tests.ui.conftest import FIRST

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TABLE = 'body,headline,day\n"قصفت الطائرات بلدة سرمين.",قصف,2021-02-24\n"وصل رتل إلى الرقة.",رتل,2021-02-25\n'


def shown(window: Window, qtbot: QtBot, *paths: Path) -> LoadDialog:
    project = window.session.project
    assert project is not None
    dialog = LoadDialog(window, project, paths)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(dialog, qtbot)
    return dialog


def settle(dialog: LoadDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy(), timeout=10_000)


def test_each_file_is_told_and_read(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    known, old, empty = tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"
    known.write_text(FIRST, encoding="utf-8")
    text = "خبر قديم عن مدينة دير الزور وريفها الشرقي والبوكمال والميادين."
    old.write_bytes(text.encode("windows-1256"))
    empty.write_bytes(b"")
    dialog = shown(window, qtbot, known, old, empty)
    assert dialog.rows.rowCount() == 3
    assert "مقال جديد واحد" in dialog.said.text()
    dialog.table.setCurrentIndex(dialog.rows.index(1, 0))
    settle(dialog, qtbot)
    assert dialog.preview.toPlainText() == text
    assert "1256" in dialog.about.text()
    dialog.table.setCurrentIndex(dialog.rows.index(2, 0))
    settle(dialog, qtbot)
    assert dialog.preview.toPlainText() == ""
    assert "c.txt" in dialog.about.text()
    dialog.reject()


def test_another_encoding_reads_another_text(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("مدينة دير الزور".encode("windows-1256"))
    dialog = shown(window, qtbot, path)
    dialog.form.choose_encoding("windows-1256")
    settle(dialog, qtbot)
    assert dialog.asked().encoding == "windows-1256"
    assert dialog.preview.toPlainText() == "مدينة دير الزور"
    dialog.form.choose_encoding("utf-8")
    settle(dialog, qtbot)
    assert dialog.preview.toPlainText() == ""
    assert not dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()
    dialog.reject()


def test_columns_are_chosen_and_remembered_for_such_tables(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    path, other = tmp_path / "t.csv", tmp_path / "u.csv"
    path.write_text(TABLE, encoding="utf-8")
    other.write_text(TABLE.replace("سرمين", "بنش"), encoding="utf-8")
    dialog = shown(window, qtbot, path)
    box = dialog.form.columns["text"]
    assert not box.isHidden()
    assert dialog.preview.toPlainText().startswith("قصفت")
    box.setCurrentIndex(box.findData("headline"))
    settle(dialog, qtbot)
    assert dialog.preview.toPlainText() == "قصف"
    dialog.accept()
    again = shown(window, qtbot, other)
    assert again.asked().before == {"text": "headline"}
    assert again.preview.toPlainText() == "قصف"
    again.reject()
    text = tmp_path / "x.txt"
    text.write_text("نص", encoding="utf-8")
    plain = shown(window, qtbot, text)
    assert plain.form.columns["text"].isHidden()
    assert plain.asked().columns == {}
    plain.reject()


def test_a_separator_parts_a_file(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "many.txt"
    path.write_text("خبر أول عن حلب.\n----\nخبر ثان عن حمص.\n", encoding="utf-8")
    dialog = shown(window, qtbot, path)
    dialog.form.separator.setText("----")
    settle(dialog, qtbot)
    assert "مقالان جديدان" in dialog.said.text()
    dialog.reject()


def test_what_is_not_there_is_said_at_once(window: Window, tmp_path: Path) -> None:
    project = window.session.project
    assert project is not None
    with pytest.raises(NotThere):
        LoadDialog(window, project, [tmp_path / "nothing.txt"])


def test_sorting_keeps_rows_whole(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    for name, size in (("a.txt", 1), ("b.csv", 2)):
        path = tmp_path / name
        path.write_text(TABLE if size > 1 else "خبر", encoding="utf-8")
    dialog = shown(window, qtbot, tmp_path)
    dialog.rows.sort(1, dialog.table.horizontalHeader().sortIndicatorOrder().DescendingOrder)
    first = dialog.rows.file(0)
    assert first is not None
    assert (first.path.name, first.articles) == ("b.csv", 2)
    dialog.reject()


def test_every_kind_is_named_and_a_sheet_can_be_chosen(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    assert all(kind_name(kind) != kind for kind in KINDS)
    for name, data in whole_files().items():
        (tmp_path / name).write_bytes(data)
    dialog = shown(window, qtbot, *(tmp_path / name for name in ("a.docx", "a.html", "a.xlsx", "a.zip")))
    assert dialog.rows.rowCount() == 4
    assert not dialog.form.sheet.isHidden()
    dialog.form.sheet.setText("لا وجود لها")
    settle(dialog, qtbot)
    assert "Sheet" in str(dialog.rows.data(dialog.rows.index(2, 2))) or "Sheet" in dialog.about.text()
    dialog.reject()
    others = shown(window, qtbot, tmp_path / "a.docx")
    assert others.form.sheet.isHidden()
    others.reject()
