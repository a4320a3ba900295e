"""The walk without a display leaves what it says it leaves, and can be walked again."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotator.store import Project
from annotator.ui.walk import VISITOR, walk_main_job
from tests.ui.conftest import MakeShown

PICTURES = ("window-arabic", "window-labelling", "window-dark", "window-english", "window-small")


@pytest.mark.parametrize("times", [2])
def test_it_leaves_project_exports_and_pictures(make_shown: MakeShown, tmp_path: Path, times: int) -> None:
    told: list[str] = []
    for _time in range(times):
        assert walk_main_job(tmp_path, told.append) == 0
    for name in PICTURES:
        picture = QImage(str(tmp_path / f"{name}.png"))
        assert picture.width() >= 900, name
        assert any(name in line for line in told)
    with Project.open(tmp_path / "demo.hashiya", backup=False) as project:
        assert project.progress(project.annotator(VISITOR).id).done == times
        others = [one.name for one in project.annotators() if one.name != VISITOR]
        assert len(others) == 2
    for name in ("demo.jsonl", "demo.conll"):
        assert VISITOR in (tmp_path / name).read_text(encoding="utf-8")
        assert any(name in line for line in told)
