"""The screen of agreement in the real window: what it shows, where its cells lead, what it says of none."""

import shutil
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.annotation import GOLD, Annotation
from annotator.exchange import make_demo
from annotator.review.shapes import Figure, Figures
from annotator.review.shapes import Window as Stretch
from annotator.store import Project
from annotator.ui.agreement import charts as made
from annotator.ui.agreement.screen import AgreementPage
from annotator.ui.agreement.words import sentence_of, why_undefined
from annotator.ui.charts.chart import UNDEFINED, Chart
from annotator.ui.disagreements.screen import DisagreementsPage
from annotator.ui.disagreements.words import NOBODY, Sought
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, MakeShown
from tests.ui.test_disagreements import OTHER, annotation

Key = Qt.Key


@pytest.fixture(scope="module")
def demo_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_demo(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def demo(tmp_path: Path, demo_once: Path) -> Path:
    return Path(shutil.copy(demo_once, tmp_path))


def opened(window: Window, qtbot: QtBot) -> AgreementPage:
    window.actions_by_id["agreement"].trigger()
    page = window.pages.current
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=60_000)
    QApplication.processEvents()
    return page


@pytest.fixture
def page(make_shown: MakeShown, demo: Path, qtbot: QtBot) -> AgreementPage:
    return opened(make_shown(demo), qtbot)


def behind(page: AgreementPage, qtbot: QtBot) -> DisagreementsPage:
    shown = page.window_of.pages.current
    assert isinstance(shown, DisagreementsPage)
    qtbot.waitUntil(lambda: not shown.work.busy(), timeout=60_000)
    QApplication.processEvents()
    return shown


def charts(page: AgreementPage) -> list[Chart]:
    """The charts of spans; rounds are there once there are two versions of the guideline."""
    return [one.chart for one in page.panel.sections if one.chart is not page.panel.rounds]


def test_every_chart_is_filled_named_and_reached_by_tab(page: AgreementPage) -> None:
    for chart in charts(page):
        assert chart.cells(), chart
        assert chart.accessibleName()
        assert chart.accessibleDescription()
        assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert all(cell.spoken for cell in chart.cells())
    assert page.panel.tiles.hasFocus()
    walked = set()
    for _step in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        walked.add(focused)
        QTest.keyClick(focused, Key.Key_Tab)
    assert set(charts(page)) <= walked


def test_the_headline_is_said_with_its_interval_and_what_it_rests_on(page: AgreementPage) -> None:
    assert page.figures is not None
    headline = page.figures.headline
    assert headline is not None
    assert headline.value is not None
    heard = page.panel.tiles.cells()[0].spoken
    assert f"{headline.value:.2f}" in heard
    assert f"{headline.low:.2f}–{headline.high:.2f}" in heard
    assert str(headline.n) in heard
    page.window_of.look.switch_digits()
    heard = page.panel.tiles.cells()[0].spoken
    assert "٠٫" in heard
    assert not any(digit in heard for digit in "0123456789")
    page.window_of.look.switch_digits()


@pytest.mark.parametrize("place", range(5))
def test_every_cell_opens_what_is_behind_it(page: AgreementPage, qtbot: QtBot, place: int) -> None:
    chart = charts(page)[place]
    chart.setFocus()
    first = next(cell for cell in chart.cells() if cell.opens is not None)
    QTest.keyClick(chart, Key.Key_Home)
    while chart.current() != first:
        QTest.keyClick(chart, Key.Key_Right)
    QTest.keyClick(chart, Key.Key_Return)
    shown = behind(page, qtbot)
    assert shown.filters.sought == first.opens
    assert shown.queue.rows.rowCount() > 0


def test_the_confusion_leads_to_the_spans_that_were_missed(page: AgreementPage, qtbot: QtBot) -> None:
    cells = page.panel.confusion.cells()
    place = next(at for at, cell in enumerate(cells) if cell.opens == Sought(label="WEAPON", other=NOBODY))
    page.panel.confusion.open_cell(place)
    shown = behind(page, qtbot)
    rows = [shown.queue.rows.row(at) for at in range(shown.queue.rows.rowCount())]
    assert rows
    for row in rows:
        assert row is not None
        assert row.disagreement.missing
        assert any(span.label == "WEAPON" for _, span in row.disagreement.spans)


def to_tab(page: AgreementPage, place: int) -> None:
    """By keys, round the tabs."""
    for _tab in range(3):
        if page.tabs.currentIndex() == place:
            break
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    assert page.tabs.currentIndex() == place


def test_attributes_and_links_stand_on_a_tab_of_their_own(page: AgreementPage, qtbot: QtBot) -> None:
    assert page.figures is not None
    assert page.figures.hanging is not None
    to_tab(page, 1)
    assert page.hanging.isVisible()
    assert not page.head.measure.isVisible(), "its figures go by no measure"
    rows = [row for row in page.figures.hanging if row.measure == "attribute_alpha"]
    cells = page.hanging.attributes.cells()
    assert len(cells) == len(rows)
    assert page.hanging.attributes.hasFocus()
    undefined = [cell for cell in cells if "not defined" in cell.spoken or "غير معرَّف" in cell.spoken]
    assert len(undefined) == sum(row.value is None for row in rows)
    types = {row.detail for row in page.figures.hanging if row.measure == "link_f1"}
    assert len(page.hanging.links.cells()) == len(types)
    place, cell = next((at, one) for at, one in enumerate(cells) if one.opens is not None)
    assert isinstance(cell.opens, Sought)
    page.hanging.attributes.open_cell(place)
    shown = behind(page, qtbot)
    found = [shown.queue.rows.row(at) for at in range(shown.queue.rows.rowCount())]
    assert found
    for one in found:
        assert one is not None
        assert (one.disagreement.kind, one.disagreement.detail) == ("attribute", cell.opens.detail)
    assert cell.opens.detail not in shown.filters.kind.currentText(), "the attribute goes by its name"
    assert ":" in shown.filters.kind.currentText()


def test_links_lead_to_the_links_that_differ(page: AgreementPage, qtbot: QtBot) -> None:
    to_tab(page, 1)
    place, cell = next(
        (at, one) for at, one in enumerate(page.hanging.links.cells()) if one.opens is not None
    )
    assert isinstance(cell.opens, Sought)
    page.hanging.links.open_cell(place)
    shown = behind(page, qtbot)
    assert shown.queue.rows.rowCount() > 0
    kinds = {shown.queue.rows.row(at).disagreement.kind for at in range(shown.queue.rows.rowCount())}  # type: ignore[union-attr]
    assert kinds == {"link"}


def test_annotators_stand_on_a_tab_with_what_they_give(page: AgreementPage, qtbot: QtBot) -> None:
    assert page.figures is not None
    assert page.figures.competence is not None
    to_tab(page, 2)
    cells = page.competence.annotators.cells()
    assert [cell.opens for cell in cells] == [one.annotator for one in page.figures.competence]
    least = min(page.figures.competence, key=lambda one: one.value or 0)
    given = page.competence.answers.cells()
    assert given
    other = next(at for at, cell in enumerate(cells) if cell.opens != least.annotator)
    page.competence.annotators.open_cell(other)
    assert [cell.spoken for cell in page.competence.answers.cells()] != [cell.spoken for cell in given]
    place, cell = next(
        (at, one) for at, one in enumerate(page.competence.answers.cells()) if one.opens is not None
    )
    assert isinstance(cell.opens, Sought)
    page.competence.answers.open_cell(place)
    shown = behind(page, qtbot)
    rows = [shown.queue.rows.row(at) for at in range(shown.queue.rows.rowCount())]
    assert rows, "somebody gave something else there"
    for row in rows:
        assert row is not None
        who = cell.opens.who
        said = {span.label for span in row.disagreement.spans_of(who)}
        assert cell.opens.label in said or (cell.opens.label == NOBODY and who in row.disagreement.missing)
    assert who in shown.filters.pair.currentText()
    shown.filters.pair.activated.emit(0)
    assert shown.filters.sought == cell.opens, "choosing the same again changes nothing"


def test_rounds_follow_the_versions_of_the_guideline(page: AgreementPage, demo: Path, qtbot: QtBot) -> None:
    assert not page.panel.rounds.cells()
    assert page.panel.rounds.focusPolicy() == Qt.FocusPolicy.NoFocus
    windows = tuple(Stretch(n, f"2026-01-0{n}T08", f"2026-01-0{n}T18", (n,)) for n in (1, 2))
    rows = [Figure(measure="gamma", value=0.5, n=9)]
    rows += [Figure(measure="gamma", round=one.number, value=0.5, n=9) for one in windows]
    found = msgspec.structs.replace(figures(*rows), rounds=windows)
    assert [one.opens for one in made.by_round(found, "gamma")] == [
        Sought(articles=frozenset({n})) for n in (1, 2)
    ]
    page.panel.show_figures(found, "gamma", None)
    assert [cell.opens for cell in page.panel.rounds.cells()] == [
        Sought(articles=frozenset({n})) for n in (1, 2)
    ]


def test_another_measure_is_shown_at_once(page: AgreementPage) -> None:
    before = [cell.spoken for cell in page.panel.pairs.cells()]
    page.head.measure.setCurrentIndex(page.head.measure.findData("type"))
    page.head.measure.activated.emit(0)
    assert [cell.spoken for cell in page.panel.pairs.cells()] != before
    assert not page.work.busy()
    page.window_of.look.switch_language()
    assert page.head.measure.currentData() == "type", "the choice outlives the language"
    assert "SemEval" in page.panel.pairs.cells()[0].spoken


def test_figures_are_kept_until_something_is_committed(page: AgreementPage, qtbot: QtBot) -> None:
    window, figures = page.window_of, page.figures
    QTest.keyClick(page.panel.tiles, Key.Key_Escape)
    assert window.annotate.canvas.hasFocus()
    assert opened(window, qtbot).figures is figures
    window.go_to_text()
    canvas = window.annotate.canvas
    canvas.select(0, 3)
    QTest.keyClicks(canvas, "5")
    assert opened(window, qtbot).figures is not figures


def test_it_can_be_stopped_and_begun_again(make_shown: MakeShown, demo: Path, qtbot: QtBot) -> None:
    window = make_shown(demo)
    window.actions_by_id["agreement"].trigger()
    page = window.pages.current
    assert isinstance(page, AgreementPage)
    assert page.work.isVisible()
    page.work.cancel()
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=60_000)
    assert page.figures is None
    assert "F2" in page._empty.text()
    assert opened(window, qtbot).figures is not None


def test_of_many_articles_the_quick_figures_come_first(
    make_shown: MakeShown, demo: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.agreement.screen.MANY", 5)
    window = make_shown(demo)
    window.actions_by_id["agreement"].trigger()
    page = window.pages.current
    assert isinstance(page, AgreementPage)
    qtbot.waitUntil(lambda: page.figures is not None, timeout=60_000)
    assert page.figures is not None
    assert "gamma" not in {row.measure for row in page.figures.rows}
    assert page.work.busy()
    assert page.panel.isVisible()
    page.work.cancel()
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=60_000)
    assert page.panel.isVisible(), "what is there stays"
    whole = opened(window, qtbot).figures
    assert whole is not None
    assert "gamma" in {row.measure for row in whole.rows}


def test_closing_the_window_stops_the_work(make_shown: MakeShown, demo: Path) -> None:
    window = make_shown(demo)
    window.actions_by_id["agreement"].trigger()
    page = window.pages.current
    assert isinstance(page, AgreementPage)
    window.close()
    assert not page.work.busy()
    QApplication.processEvents()


def test_one_annotator_is_told_that_it_takes_two(window: Window, qtbot: QtBot) -> None:
    page = opened(window, qtbot)
    assert page._empty.isVisible()
    alone = page._empty.text()
    assert window.session.project is not None
    window.session.project.annotator(OTHER)
    page._show()
    assert page._empty.text() != alone, "two are there, but no article that both annotated"


def test_not_annotated_yet_is_not_found_nothing(window: Window, project_path: Path, qtbot: QtBot) -> None:
    marks = (("LOCATION", "سرمين"),)
    with Project.open(project_path, backup=False) as other:
        other.put_annotation(other.id_at(0), annotation(OTHER, FIRST, marks))
    page = opened(window, qtbot)
    assert page._empty.isVisible(), "nobody else has begun this article"
    with Project.open(project_path, backup=False) as other:
        other.put_annotation(other.id_at(0), Annotation(annotator="ثالث", status="done", revision=1))
    page = opened(window, qtbot)
    assert not page._empty.isVisible(), "the third has: there is nothing in it"
    assert page.panel.confusion.cells()


def test_gold_is_compared_where_it_is_wanted(page: AgreementPage, demo: Path, qtbot: QtBot) -> None:
    window = page.window_of
    assert page.figures is not None
    usual, names = page.figures, page.figures.annotators
    with Project.open(demo, backup=False) as other:
        first, whose = other.id_at(0), {one.name: one for one in other.annotators()}
        settled = other.annotation(first, whose[names[0]].id)
        gold = msgspec.structs.replace(settled, annotator=GOLD, spans=settled.spans[:-1], links=())
        other.put_annotation(first, gold)
    page = opened(window, qtbot)
    assert page.figures == usual, "gold is not one of the annotators"
    actions = {action.data(): action for action in page.head.people.menu().actions()}
    actions[GOLD].trigger()
    actions[names[1]].trigger()
    qtbot.waitUntil(lambda: not page.work.busy(), timeout=60_000)
    assert page.figures is not None
    assert page.figures.annotators == tuple(sorted((names[0], GOLD)))
    page.panel.pairs.open_cell(0)
    shown = behind(page, qtbot)
    rows = [shown.queue.rows.row(place) for place in range(shown.queue.rows.rowCount())]
    assert [GOLD in row.disagreement.annotators for row in rows if row is not None] == [True] * len(rows)
    assert rows
    page = opened(window, qtbot)
    actions[GOLD].trigger()
    assert actions[GOLD].isChecked(), "it takes two"


@pytest.mark.parametrize("ending", ["html", "json", "csv", "xlsx"])
def test_a_report_is_written(
    page: AgreementPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"report.{ending}"
    monkeypatch.setattr("annotator.ui.ask.report_to_write", lambda _parent, _suggestion: path)
    heard: list[str] = []
    page.window_of.session.reported.connect(heard.append)
    page.head.report.click()
    qtbot.waitUntil(lambda: not page.writing.busy(), timeout=60_000)
    assert path.stat().st_size > 1000
    assert str(path) in heard[-1]


@pytest.mark.parametrize("name", ["agreement", "disagreements"])
def test_every_control_has_a_name_for_screen_readers(
    make_shown: MakeShown, demo: Path, qtbot: QtBot, name: str
) -> None:
    window = make_shown(demo)
    shown = window.pages.open(name)
    assert isinstance(shown, AgreementPage | DisagreementsPage)
    qtbot.waitUntil(lambda: not shown.work.busy(), timeout=60_000)
    for _language in range(2):
        window.look.switch_language()
        reachable = [
            widget
            for widget in shown.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert len(reachable) > 5
        for widget in reachable:
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_dark_and_light_are_both_drawn(page: AgreementPage) -> None:
    pictures = []
    for theme in ("theme_dark", "theme_light"):
        page.window_of.actions_by_id[theme].trigger()
        QApplication.processEvents()
        picture = page.panel.confusion.grab().toImage()
        pictures.append(picture.pixelColor(2, picture.height() - 2).lightness())
    assert pictures[0] < 80 < 200 < pictures[1]


# -- plain functions ---------------------------------------------------------------------------------------


def figures(*rows: Figure, windows: tuple[Stretch, ...] = (), updates: tuple[str, ...] = ()) -> Figures:
    return Figures(
        headline=rows[0] if rows else None,
        rows=list(rows),
        confusions={("a", "b"): {("ACTOR", "ACTOR"): 4, ("ACTOR", NOBODY): 2}},
        annotators=("a", "b"),
        seed=0,
        parameters={},
        versions={},
        articles=3,
        windows=windows,
        updates=updates,
    )


def test_undefined_is_a_dash_with_its_reason() -> None:
    row = Figure(measure="gamma", value=None, n=0)
    (tile,) = made.tiles(figures(row))
    assert tile.value is None
    assert why_undefined(row) in tile.spoken
    assert why_undefined(Figure(measure="gamma", value=None, n=9)) != why_undefined(row)
    pair = Figure(measure="gamma", pair=("a", "b"), value=None, n=0)
    _heads, ((nothing, box), _) = made.pairs(figures(row, pair), "gamma")
    assert nothing is None
    assert box is not None
    assert box.text == UNDEFINED
    assert box.share is None


def test_one_article_gives_no_interval() -> None:
    once = Figure(measure="gamma", value=0.5, low=0.5, high=0.5, n=40, articles=1)
    (tile,) = made.tiles(figures(once))
    assert (tile.low, tile.high) == (None, None)
    twice = msgspec.structs.replace(once, articles=2, low=0.4)
    (tile,) = made.tiles(figures(twice))
    assert (tile.low, tile.high) == (0.4, 0.5)
    assert "0.40–0.50" in tile.spoken
    assert "0.40" not in sentence_of("x", once)


def test_warnings_stand_beside_the_figures() -> None:
    row = Figure(measure="gamma", value=0.5, n=9, warnings=("few_spans",))
    label = Figure(measure="exact_f1", label="ACTOR", value=0.5, n=9, warnings=("few_of_label", "few_spans"))
    found = figures(row, label)
    assert len(made.warned(found)) == 1
    _measure, (drawn,) = made.by_label(found, "gamma", None)
    assert "5" in drawn.warning
    assert "30" in drawn.warning
    assert "30" in sentence_of("x", row)


def test_revisions_of_the_guideline_stand_between_windows() -> None:
    windows = tuple(Stretch(n, f"2026-01-0{n}T08", f"2026-01-0{n}T18", (n,)) for n in (1, 2, 3))
    rows = [Figure(measure="gamma", window=one.number, value=0.5, n=9) for one in windows]
    found = figures(*rows, windows=windows, updates=("2026-01-02T09", "2026-01-02T10"))
    points, events = made.trend(found, "gamma")
    assert [point.opens for point in points] == [Sought(articles=frozenset({n})) for n in (1, 2, 3)]
    assert [event.before for event in events] == [1]
    assert made.trend(found, "type")[0] == []
    written = msgspec.structs.replace(found, revisions=("2026-01-02T11", "2026-01-09"))
    _points, events = made.trend(written, "gamma")
    assert [event.before for event in events] == [1, 3]
    assert "2026-01-02" in events[0].spoken
