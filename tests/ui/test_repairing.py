"""Torn Arabic in the window: said beside the title, put right as another article, the old one untouched."""

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from annotator.loaders import load_pasted
from annotator.loaders.making import repaired_version
from annotator.ui.dialogs.repair import RepairDialog
from annotator.ui.repairing import is_torn
from annotator.ui.window import Window

# قصف عنيف على حلب, in the shapes of printing
SHAPES = "\ufed7\ufebc\ufed2 \ufecb\ufee8\ufbfe\ufed2 \ufecb\ufee0\ufef0 \ufea3\ufee0\ufe90"


def test_it_is_said_and_put_right(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    project = window.session.project
    assert project is not None
    torn = load_pasted(SHAPES).article
    assert is_torn(torn)
    (old,) = project.add_articles([torn]).new
    window.session.articles_changed.emit()
    window.open_article(old)
    button = None
    qtbot.waitUntil(lambda: window.repairing._button is not None and window.repairing._button.isVisible())
    button = window.repairing._button
    assert button is not None
    shown: list[str] = []

    def answer(dialog: RepairDialog) -> int:
        shown.append(dialog.preview.toPlainText())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(RepairDialog, "exec", answer)
    button.click()
    new = window.session.article
    wanted = repaired_version(torn)
    assert new is not None
    assert wanted is not None
    assert (new.text, shown) == (wanted.text, [wanted.text])
    assert "\ufed7" not in new.text
    assert project.article(old) == torn
    assert new.meta["origin"]["repaired_from"] == torn.sha256
    qtbot.waitUntil(lambda: not button.isVisible())


def test_a_sound_article_says_so(window: Window) -> None:
    window.open_article(1)
    said: list[str] = []
    window.session.reported.connect(said.append)
    window.actions_by_id["repair"].trigger()
    assert len(said) == 1
