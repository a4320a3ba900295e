"""The walk through the list of articles leaves its pictures, small, and nothing else."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.ui.walk_corpus import PICTURES, walk_corpus
from tests.ui.conftest import MakeShown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MOST = 130_000


def test_it_leaves_pictures_in_both_languages(make_shown: MakeShown, tmp_path: Path) -> None:
    told: list[str] = []
    out = tmp_path / "pictures"
    assert walk_corpus(out, told.append) == 0
    wanted = {f"{name}-{language}.png" for name in PICTURES for language in ("arabic", "english")}
    assert {path.name for path in out.iterdir()} == wanted
    for name in wanted:
        assert QImage(str(out / name)).width() >= 500, name
        assert (out / name).stat().st_size < MOST, name
    assert len(told) == len(wanted)
