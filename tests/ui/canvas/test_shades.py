"""Colours: legible in both themes, whatever the schema's hues."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPalette

from annotator.ui.canvas.shades import (
    LINE_CONTRAST,
    TAG_CONTRAST,
    TEXT_CONTRAST,
    Theme,
    contrast,
    luminance,
    theme_of,
)


def palette(base: str, text: str, highlight: str) -> QPalette:
    made = QPalette()
    made.setColor(QPalette.ColorRole.Base, QColor(base))
    made.setColor(QPalette.ColorRole.Text, QColor(text))
    made.setColor(QPalette.ColorRole.Highlight, QColor(highlight))
    return made


LIGHT = theme_of(palette("#ffffff", "#000000", "#308cc6"))
DARK = theme_of(palette("#1b1d21", "#e6e6e6", "#3584e4"))
HUES = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06x}")


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
    assert luminance(QColor("#ff0000")) == pytest.approx(0.2126, abs=1e-4)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@given(hue=HUES)
def test_any_hue_gives_legible_shades(theme: Theme, hue: str) -> None:
    shade = theme.shade(hue)
    for tint in (*shade.tints, shade.strong):
        assert contrast(tint, theme.text) >= TEXT_CONTRAST
    assert contrast(shade.tag, theme.base) >= TAG_CONTRAST
    assert contrast(shade.line, theme.base) >= LINE_CONTRAST


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_pages_own_colours_are_legible(theme: Theme) -> None:
    assert contrast(theme.muted, theme.base) >= 4.5
    assert contrast(theme.selection, theme.text) >= TEXT_CONTRAST
    assert contrast(theme.selection, theme.base) >= 1.2
    assert contrast(theme.accent, theme.base) >= LINE_CONTRAST
    assert theme.muted != theme.text


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("hue", ["#0072b2", "#009e73", "#d55e00", "#cc79a7", "#e69f00"])
def test_muted_text_is_legible_on_a_first_tint(theme: Theme, hue: str) -> None:
    assert contrast(theme.shade(hue).tints[0], theme.muted) >= 4.5


def test_themes_know_whether_they_are_dark() -> None:
    assert DARK.dark
    assert not LIGHT.dark


def test_a_colour_that_is_none_is_grey() -> None:
    assert LIGHT.shade("no colour") == LIGHT.shade("#808080")
