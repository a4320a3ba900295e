"""The fonts are loaded from their package and have all that an article shows."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from pytestqt.qtbot import QtBot

from annotator.ui.fonts import FontMissing, load_font, load_fonts

ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچڤگـ،؛؟\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩"
SIGNS = '()"«»[]{}<>.,:;!?-–—…/|+%@#&*=\u00a0\u200c\u200d\u200e\u200f'
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzéüß"


def test_the_naskh_has_what_articles_need(qtbot: QtBot) -> None:
    family = load_fonts().text
    assert family == "Noto Naskh Arabic"
    font = QFont(family, 20)
    assert QFontInfo(font).family() == family
    raw = QRawFont.fromFont(font)
    missing = [char for char in ARABIC + DIGITS + SIGNS + LATIN if not raw.supportsCharacter(ord(char))]
    assert missing == []


def test_the_interface_font_has_arabic_and_latin(qtbot: QtBot) -> None:
    raw = QRawFont.fromFont(QFont(load_fonts().interface, 20))
    assert all(raw.supportsCharacter(ord(char)) for char in ARABIC[:36] + DIGITS + LATIN)


def test_a_font_that_is_gone_is_said_in_one_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(FontMissing, match="install Hashiya again"):
        load_font(tmp_path / "gone.ttf")
