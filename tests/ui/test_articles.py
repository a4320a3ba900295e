"""The list of articles: only what is seen is read, and what is shown is what is stored."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.store import ArticleRow, Project
from annotator.store.listing import Listing
from annotator.ui.articles import PAGE, write_line
from tests.ui.conftest import NAME, Hands, MakeShown

COUNT = 3000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory, schema: Schema) -> Path:
    path = tmp_path_factory.mktemp("large") / "large.hashiya"
    with Project.create(path, schema, "large") as project:
        project.annotator(NAME)
        project.add_articles(Article(text=f"خبر رقم {n}", title=f"عنوان {n}") for n in range(COUNT))
    return path


def test_only_the_pages_that_are_seen_are_read(
    make_shown: MakeShown, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, int]] = []
    real = Listing.rows

    def rows(listing: Listing, annotator_id: int, ids: Sequence[int]) -> list[ArticleRow]:
        asked.append((ids[0] - 1, len(ids)))
        return real(listing, annotator_id, ids)

    monkeypatch.setattr(Listing, "rows", rows)
    window = make_shown(large)
    model = window.articles.model()
    assert model.rowCount() == COUNT
    assert set(asked) == {(0, PAGE)}
    asked.clear()
    window.articles.scrollToBottom()
    QApplication.processEvents()
    window.grab()
    assert asked
    assert {first for first, _count in asked} == {COUNT // PAGE * PAGE}
    assert "عنوان 2999" in str(model.data(model.index(COUNT - 1, 0)))


def test_a_change_reads_its_own_row_again_and_no_other(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.window.grab()
    asked: list[tuple[int, int]] = []
    real = Listing.rows

    def rows(listing: Listing, annotator_id: int, ids: Sequence[int]) -> list[ArticleRow]:
        asked.append((ids[0] - 1, len(ids)))
        return real(listing, annotator_id, ids)

    monkeypatch.setattr(Listing, "rows", rows)
    hands.select("سرمين")
    hands.press("2")
    hands.window.grab()
    assert set(asked) == {(0, 1)}


def test_a_row_follows_the_work(hands: Hands) -> None:
    model = hands.window.articles.model()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert "لم يبدأ" in str(model.data(model.index(0, 0), spoken))
    hands.select("سرمين")
    hands.press("2")
    said = str(model.data(model.index(0, 0), spoken))
    assert "قيد العمل" in said
    assert "مقطع واحد" in said
    hands.window.finish("done")
    assert "تمّ" in str(model.data(model.index(0, 0), spoken))
    assert hands.window.articles.currentIndex().row() == 1


def test_enter_and_click_open_an_article_and_the_hand_goes_to_the_text(hands: Hands) -> None:
    articles = hands.window.articles
    articles.setFocus()
    QTest.keyClick(articles, Qt.Key.Key_Down)
    QTest.keyClick(articles, Qt.Key.Key_Return)
    session = hands.window.session
    assert session.project is not None
    assert session.article_id == session.project.id_at(1)
    assert QApplication.focusWidget() is hands.canvas
    place = articles.visualRect(articles.model().index(2, 0)).center()
    QTest.mouseClick(articles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.article_id == session.project.id_at(2)


def test_label_keys_work_from_the_list_too(hands: Hands) -> None:
    hands.select("سرمين")
    hands.window.articles.setFocus()
    QTest.keyClicks(hands.window.articles, "2")
    assert hands.spans() == [("LOCATION", "سرمين")]


@pytest.mark.parametrize(
    "text", ["قصفت قوات النظام بلدة سرمين بقذائف المدفعية", "Reuters: قصف على بلدة سرمين وريفها"]
)
def test_a_cut_title_is_cut_at_its_own_end_in_both_languages(window: QWidget, text: str) -> None:
    pictures = []
    for direction, far in ((Qt.LayoutDirection.RightToLeft, False), (Qt.LayoutDirection.LeftToRight, True)):
        image = QImage(120, 30, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        write_line(painter, QRect(0, 0, 120, 30), text, direction, far=far)
        painter.end()
        pictures.append(image)
    assert pictures[0] == pictures[1]


def test_a_title_is_text_and_nothing_else(make_shown: MakeShown, tmp_path: Path, schema: Schema) -> None:
    """Titles come from strangers: markup in them is shown, never rendered."""
    path = tmp_path / "marked.hashiya"
    title = "<b>عاجل</b> <img src='file:///etc/hostname'>"
    with Project.create(path, schema, "marked") as project:
        project.annotator(NAME)
        project.add_articles([Article(text="نص", title=title)])
    window = make_shown(path)
    model = window.articles.model()
    tip = str(model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole))
    assert "<b>" not in tip
    assert "&lt;b>عاجل&lt;/b>" in tip
    assert title in window.annotate.header.title()
