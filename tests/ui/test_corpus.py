"""The screen of all articles and the list beside the text: one list, searched, filtered, and worked on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from annotator.core.article import Article
from annotator.core.filter import EVERYTHING, Filter, Order
from annotator.core.schema import Schema
from annotator.review.saved_filters import saved_filters
from annotator.store import Project
from annotator.store.filling import fill_index
from annotator.ui import ask
from annotator.ui.corpus import CorpusPage
from annotator.ui.corpus_columns import COLUMNS, Shown, read_shown, write_shown
from annotator.ui.dialogs.columns import ColumnsDialog
from annotator.ui.dialogs.correct import CorrectDialog, CorrectManyDialog
from annotator.ui.dialogs.filter import FilterDialog
from annotator.ui.dialogs.hand_out import HandOutDialog
from annotator.ui.dialogs.removed import RemovedDialog
from annotator.ui.settings import Settings
from annotator.ui.window import Window
from tests.ui.conftest import NAME, MakeShown

TEXTS = (
    ("قصف على بلدة سرمين", "شام", "2021-02-24"),
    ("اشتباكات قرب دير الزور", "عنب", "2021-03-01"),
    ("رتل عسكري في الرقة\nاشترك الآن", "شام", ""),
    ("قصف دير الزور بالمدفعية\nاشترك الآن", "شام", "2022-05-05"),
    ("لا شيء يذكر", "", "2020"),
)


@pytest.fixture
def path(tmp_path: Path, schema: Schema) -> Path:
    path = tmp_path / "corpus.hashiya"
    with Project.create(path, schema, "corpus") as project:
        project.annotator(NAME)
        made = [
            Article(text=text, title=text.split("\n")[0], source=source, published=published)
            for text, source, published in TEXTS
        ]
        project.add_articles(made)
        fill_index(project)
    return path


@pytest.fixture
def window(make_shown: MakeShown, path: Path) -> Window:
    return make_shown(path)


@pytest.fixture
def page(window: Window) -> Iterator[CorpusPage]:
    opened = window.pages.open("corpus")
    assert isinstance(opened, CorpusPage)
    yield opened
    window.files.stop()


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.list.busy(), timeout=10_000)
    QApplication.processEvents()


def choose(page: CorpusPage, *places: int) -> None:
    model = page.table.rows
    selection = QItemSelection()
    for place in places:
        selection.select(model.index(place, 0), model.index(place, model.columnCount() - 1))
    page.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def wait_for(page: CorpusPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.window_of.files._job is None, timeout=10_000)
    QApplication.processEvents()


def cells(page: CorpusPage, name: str) -> list[str]:
    at = [one.id for one in COLUMNS].index(name)
    return [str(page.table.rows.index(row, at).data()) for row in range(page.table.rows.rowCount())]


def ids(window: Window) -> list[int]:
    return list(window.session.list.ids)


def test_words_narrow_both_lists_and_are_shown_in_their_sentence(
    window: Window, page: CorpusPage, qtbot: QtBot
) -> None:
    page.head.line.setText('قصف -"دير الزور"')
    page.head.search()
    settle(window, qtbot)
    assert ids(window) == [1]
    assert cells(page, "found") == ["قصف على بلدة سرمين"]
    assert window.articles.model().rowCount() == 1
    assert "1" in page.told()
    assert "5" in page.told()
    page.head.show_all()
    settle(window, qtbot)
    assert ids(window) == [1, 2, 3, 4, 5]
    assert page.head.line.text() == ""


def test_nothing_found_says_what_to_do(window: Window, page: CorpusPage, qtbot: QtBot) -> None:
    page.head.line.setText("ؤؤؤ")
    page.head.search()
    settle(window, qtbot)
    assert page._empty.isVisible()
    assert "عرض الكل" in page._empty.text()


def test_the_head_orders_and_turns_round(window: Window, page: CorpusPage) -> None:
    head = page.table.horizontalHeader()
    at = [one.id for one in COLUMNS].index("published")
    head.sectionClicked.emit(at)
    assert ids(window) == [3, 5, 1, 2, 4]
    head.sectionClicked.emit(at)
    assert ids(window) == [4, 2, 1, 5, 3]
    assert page.table.rows.headerData(at, Qt.Orientation.Horizontal) == "التاريخ ↓"


def test_a_filter_is_in_force_at_once_and_kept_under_a_name(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = FilterDialog(window)
    qtbot.addWidget(dialog)
    dialog.source.setCurrentIndex(dialog.source.findData("شام"))
    dialog.source.activated.emit(dialog.source.currentIndex())
    assert ids(window) == [1, 3, 4]
    dialog.since.setText("2021-02-01")
    dialog.since.editingFinished.emit()
    assert ids(window) == [1, 4]
    dialog.until.setText("غدا")
    dialog.until.editingFinished.emit()
    assert ids(window) == [1, 4]
    assert "غدا" in dialog.said.text()
    dialog.until.clear()
    monkeypatch.setattr(ask, "words", lambda *_what, **_more: "أخبار شام")
    dialog._save.click()
    dialog.clear()
    assert ids(window) == [1, 2, 3, 4, 5]
    assert window.session.project is not None
    saved = saved_filters(window.session.project)
    assert saved["أخبار شام"].filter == Filter(source="شام", since="2021-02-01")
    again = FilterDialog(window)
    qtbot.addWidget(again)
    again.saved.setCurrentIndex(again.saved.findData("أخبار شام"))
    again.saved.activated.emit(again.saved.currentIndex())
    assert ids(window) == [1, 4]
    again._forget.click()
    assert saved_filters(window.session.project) == {}


def test_next_goes_through_the_list_that_is_seen(window: Window) -> None:
    window.session.list.choose(Filter(source="شام"), Order(down=True))
    window.session.open_at(0)
    assert window.session.article_id == 4
    window.step(1)
    assert window.session.article_id == 3
    window.finish("done")
    assert window.session.article_id == 1
    window.finish("done")
    assert window.session.article_id == 4
    window.finish("done")
    assert window.session.article_id == 4  # all of the list is done; 2 and 5 are not of it
    window.session.list.choose(EVERYTHING, Order())
    window.finish("done")
    assert window.session.article_id == 5


def test_what_is_finished_stays_in_the_list_until_it_is_asked_for_anew(window: Window) -> None:
    window.session.list.choose(Filter(statuses=("not_started",)))
    window.session.open_at(0)
    window.finish("done")
    assert ids(window) == [1, 2, 3, 4, 5]
    window.filter_list()
    head = window.list_side.made_head()
    QApplication.processEvents()
    assert head.line.hasFocus()
    QTest.keyClick(head.line, Qt.Key.Key_Return)
    assert ids(window) == [2, 3, 4, 5]


def test_tags_are_put_taken_back_and_done_again(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "words", lambda *_what, **_more: " مهم ")
    choose(page, 0, 2)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_T)
    wait_for(page, qtbot)
    assert cells(page, "tags") == ["مهم", "", "مهم", "", ""]
    assert page.table.chosen_ids() == [1, 3]
    window.actions_by_id["undo"].trigger()
    wait_for(page, qtbot)
    assert cells(page, "tags") == [""] * 5
    window.actions_by_id["redo"].trigger()
    wait_for(page, qtbot)
    assert cells(page, "tags") == ["مهم", "", "مهم", "", ""]
    page.tag()
    wait_for(page, qtbot)
    assert cells(page, "tags") == [""] * 5


def test_skipping_many_leaves_what_is_done(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.open_at(0)
    window.session.set_status("done")
    monkeypatch.setattr(ask, "reason_to_skip", lambda _parent: "مكرر")
    choose(page, 0, 1, 2)
    page.skip()
    wait_for(page, qtbot)
    assert [row.status for row in window.session.list.rows(0, 4)] == [
        "done",
        "skipped",
        "skipped",
        "not_started",
    ]
    page.take_back()
    wait_for(page, qtbot)
    assert [row.status for row in window.session.list.rows(0, 4)] == ["done", *["not_started"] * 3]


def test_what_hangs_on_articles_is_named_before_they_go_and_they_come_back(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.open_at(0)
    window.session.set_status("done")
    asked: list[str] = []

    def whether(_parent: object, question: str) -> bool:
        asked.append(question)
        return len(asked) > 1

    monkeypatch.setattr(ask, "whether", whether)
    choose(page, 0, 1)
    page.remove()
    assert "توسيم واحد" in asked[0]
    assert "المنجز منها واحد" in asked[0]
    assert ids(window) == [1, 2, 3, 4, 5]
    page.remove()
    wait_for(page, qtbot)
    assert ids(window) == [3, 4, 5]
    assert window.session.article_id == 3  # the open one has gone; the first that is there is shown
    assert window.session.project is not None
    dialog = RemovedDialog(window.session.project.removing.removed())
    qtbot.addWidget(dialog)
    assert dialog.list.count() == 2
    page.take_back()
    wait_for(page, qtbot)
    assert ids(window) == [1, 2, 3, 4, 5]
    assert window.session.list.rows(0, 1)[0].status == "done"


def test_what_hangs_on_very_many_is_counted_behind_the_window(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.corpus_deeds._MANY", 1)
    monkeypatch.setattr(ask, "whether", lambda _parent, _question: True)
    choose(page, 0, 1)
    page.remove()
    qtbot.waitUntil(lambda: ids(window) == [3, 4, 5], timeout=5000)


def test_what_is_chosen_is_handed_out(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Sequence[tuple[str, Sequence[int] | None]]] = []

    def run(dialog: HandOutDialog) -> int:
        asked.append(dialog._choices)
        dialog.drawing.drop()
        return 0

    monkeypatch.setattr(HandOutDialog, "exec", run)
    choose(page, 1, 3)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_A)
    assert [articles for _, articles in asked[0]] == [[2, 4], [1, 2, 3, 4, 5], None]


def test_all_articles_may_go(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "whether", lambda _parent, _question: True)
    page.table.selectAll()
    assert page.table.chosen_count() == 5
    page.remove()
    wait_for(page, qtbot)
    assert window.session.article is None
    assert window.session.article_id is None


def answer(monkeypatch: pytest.MonkeyPatch, kind: type[QDialog], fill: object) -> None:
    """The dialog is filled and accepted, where a user would see it."""

    def run(dialog: QDialog) -> int:
        fill(dialog)  # type: ignore[operator]
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(kind, "exec", run)


def test_metadata_is_corrected_by_hand_and_for_the_whole_outlet(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def whether(_parent: object, question: str) -> bool:
        asked.append(question)
        return True

    monkeypatch.setattr(ask, "whether", whether)

    def fill(dialog: CorrectDialog) -> None:
        for field, words in (("source", "شبكة شام"), ("published", "24 شباط 2021"), ("title", "قصف سرمين")):
            dialog.lines[field].setText(words)  # type: ignore[index]
            dialog.lines[field].setModified(True)  # type: ignore[index]
        dialog.same_source.setChecked(True)

    answer(monkeypatch, CorrectDialog, fill)
    choose(page, 0)
    page.correct()
    qtbot.waitUntil(lambda: bool(asked), timeout=5000)
    qtbot.waitUntil(lambda: cells(page, "source").count("شبكة شام") == 3, timeout=5000)
    assert "مقالان آخران" in asked[0]
    assert cells(page, "published")[0] == "2021-02-24"
    assert cells(page, "title")[0] == "قصف سرمين"
    window.session.open_at(0)
    assert window.annotate.header.title() == "قصف سرمين"
    page.take_back()
    wait_for(page, qtbot)
    assert cells(page, "source").count("شام") == 3
    assert window.annotate.header.title() == "قصف على بلدة سرمين"


def test_a_role_of_a_line_goes_to_the_same_lines_of_the_outlet(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "whether", lambda _parent, _question: True)

    def fill(dialog: CorrectDialog) -> None:
        dialog.zones.setCurrentIndex(dialog.zones.rows.index(1, 0))
        QTest.keyClick(dialog.zones, Qt.Key.Key_6)
        dialog.same_zones.setChecked(True)

    answer(monkeypatch, CorrectDialog, fill)
    choose(page, 2)
    page.correct()
    project = window.session.project
    assert project is not None
    qtbot.waitUntil(lambda: len(project.article(4).zones) == 1, timeout=5000)
    for number in (3, 4):
        article = project.article(number)
        (zone,) = article.zones
        assert (article.text[zone.start : zone.end], zone.role) == ("اشترك الآن", "chrome")


def test_a_date_that_is_none_is_not_accepted(qtbot: QtBot, window: Window) -> None:
    dialog = CorrectDialog(Article(text="نص"), 1, others=0, history=[], sources=[], parent=window)
    qtbot.addWidget(dialog)
    dialog.lines["published"].setText("يوم ما")
    dialog.lines["published"].setModified(True)
    dialog.accept()
    assert not dialog.result()
    assert "يوم ما" in dialog.fault.text()


def test_many_are_corrected_at_once(
    window: Window, page: CorpusPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(dialog: CorrectManyDialog) -> None:
        QTest.keyClicks(dialog.lines["published"], "2023")

    answer(monkeypatch, CorrectManyDialog, fill)
    choose(page, 1, 4)
    page.correct()
    wait_for(page, qtbot)
    assert cells(page, "published") == ["2021-02-24", "2023", "", "2022-05-05", "2023"]
    assert cells(page, "source")[1] == "عنب"


def test_columns_are_chosen_ordered_and_remembered(
    page: CorpusPage, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ColumnsDialog(page.table.shown_columns())
    qtbot.addWidget(dialog)
    names = [dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())]
    assert names[:2] == ["status", "title"]
    dialog.list.setCurrentRow(0)
    dialog.move_by(1)
    dialog.list.item(names.index("source")).setCheckState(Qt.CheckState.Unchecked)
    page.table.show_columns(dialog.chosen())
    shown = [one.id for one in page.table.shown_columns()]
    assert shown[:2] == ["title", "status"]
    assert "source" not in shown
    assert [one.id for one in read_shown(settings.columns)] == shown


def test_columns_that_nobody_can_read_are_those_of_the_beginning() -> None:
    at_first = read_shown("")
    assert at_first == read_shown("{") == read_shown('[{"id":"x","width":1}]')
    assert read_shown(write_shown([Shown("title", 7)])) == [Shown("title", 40), Shown("found", 420)]


def test_keys_reach_the_table_and_the_field(window: Window, qtbot: QtBot) -> None:
    window.actions_by_id["corpus"].trigger()
    page = window.pages.current
    assert isinstance(page, CorpusPage)
    qtbot.waitUntil(page.table.hasFocus)
    window.actions_by_id["filter_list"].trigger()
    assert page.head.line.hasFocus()
    QTest.keyClick(page.head.line, Qt.Key.Key_Down)
    assert page.table.hasFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.pages.current is None
    assert window.session.article_id == 2
    window.actions_by_id["filter_list"].trigger()
    head = window.list_side.head
    assert head is not None
    assert head.line.hasFocus()
    QTest.keyClick(head.line, Qt.Key.Key_Down)
    assert window.articles.hasFocus()


def test_a_blind_annotator_filters_by_their_own_alone(window: Window, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    window.session.is_blind = lambda: True  # type: ignore[method-assign]
    window.session.list.choose(Filter(annotator="*", statuses=("done",)))
    assert window.session.list.filter.annotator == ""
    dialog = FilterDialog(window)
    qtbot.addWidget(dialog)
    assert dialog.whose.count() == 1


def test_what_came_since_the_index_was_filled_is_found_all_the_same(window: Window, qtbot: QtBot) -> None:
    project, now = window.session.project, window.session.list
    assert project is not None
    project.removing.remove([5], None)
    project.add_articles([Article(text="قصف على تدمر", title="تدمر")])
    window.session.articles_changed.emit()
    now.choose(Filter(words="تدمر"))
    qtbot.waitUntil(lambda: ids(window) == [6] and not now.filling(), timeout=10_000)


def test_arrows_show_the_columns_that_have_no_room(window: Window, page: CorpusPage) -> None:
    page.table.setFocus()
    page.table.horizontalHeader().resizeSection(2, 3000)
    bar = page.table.horizontalScrollBar()
    assert bar.value() == 0
    QTest.keyClick(page.table, Qt.Key.Key_Left)  # the interface is Arabic
    assert bar.value() > 0
    page.table.go(3)
    assert bar.value() > 0
    QTest.keyClick(page.table, Qt.Key.Key_Right)
    assert bar.value() == 0
