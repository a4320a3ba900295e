"""The walk through the screens of review leaves its pictures, small, and touches no other project."""

from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPixmap

from annotator.ui.pictures import save_picture
from annotator.ui.walk_review import PICTURES, walk_review
from tests.ui.conftest import MakeShown

MOST = 120_000


def test_it_leaves_a_picture_of_every_screen_in_both_languages(make_shown: MakeShown, tmp_path: Path) -> None:
    told: list[str] = []
    out = tmp_path / "pictures"
    assert walk_review(out, told.append) == 0
    wanted = {f"{name}-{language}.png" for name in PICTURES for language in ("arabic", "english")}
    assert {path.name for path in out.iterdir()} == wanted, "nothing else is left"
    for name in wanted:
        picture = QImage(str(out / name))
        assert picture.width() == 1280, name
        assert (out / name).stat().st_size < MOST, name
    assert len(told) == len(wanted)


def test_a_picture_of_few_colours_keeps_them(make_shown: MakeShown, tmp_path: Path) -> None:
    picture = QPixmap(64, 64)
    picture.fill(QColor("#123456"))
    assert save_picture(picture, tmp_path / "one.png")
    assert QImage(str(tmp_path / "one.png")).pixelColor(5, 5).name() == "#123456"
