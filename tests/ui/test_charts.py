"""Charts: mirrored in Arabic, walked by keys as the eye sees it, spoken cell by cell, never a false 0."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui import language
from annotator.ui.charts.chart import UNDEFINED, Chart, decimal, interval
from annotator.ui.charts.figures import Drawn, Rows, Tiles
from annotator.ui.charts.grid import Box, Grid, Heads
from annotator.ui.charts.trend import Event, Point, Trend

Key = Qt.Key
Show = Callable[[Chart, Qt.LayoutDirection], Chart]


class Holder(QWidget):
    """What a chart stands in: hears the keys that the chart does not want."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.heard.append(event.key())


@pytest.fixture
def holder(qtbot: QtBot) -> Holder:
    made = Holder()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


@pytest.fixture
def show(holder: Holder) -> Iterator[Show]:
    def shown(chart: Chart, direction: Qt.LayoutDirection) -> Chart:
        chart.setParent(holder)
        chart.setLayoutDirection(direction)
        chart.resize(600, 200)
        chart.show()
        chart.refresh()
        return chart

    yield shown
    language.set_digits("western")


def figure(name: str, value: float | None, warning: str = "", low: float | None = None) -> Drawn:
    high = None if low is None else 0.9
    return Drawn(name, value, low, high, "40", warning, f"said {name}", name)


def boxes() -> list[list[Box | None]]:
    return [[Box("1", 1.0, "a a", "aa"), Box("2", 0.5, "a b", "ab")], [None, Box("·", None, "b b")]]


def test_undefined_is_a_dash_and_never_nought() -> None:
    assert decimal(None) == UNDEFINED
    assert "0" not in decimal(None)
    assert "0.00" in decimal(0.0)
    assert interval(None, 0.5) == ""


def test_figures_follow_the_digits_of_the_setting(show: Show) -> None:
    show(Rows(), Qt.LayoutDirection.RightToLeft)
    assert "0.71" in decimal(0.712)
    assert "−0.20" in decimal(-0.2)
    assert "−" not in decimal(-0.001)
    language.set_digits("arabic")
    assert "٠٫٧١" in decimal(0.712)
    assert "٠٫٥٠–٠٫٦٠" in interval(0.5, 0.6)


@pytest.mark.parametrize("kind", [Rows, Tiles])
def test_the_bar_of_an_undefined_figure_is_empty(show: Show, kind: type[Rows] | type[Tiles]) -> None:
    hues = []
    for value in (None, 0.9):
        chart = kind()
        chart.show_figures([figure("a", value)])
        show(chart, Qt.LayoutDirection.LeftToRight)
        picture = chart.grab().toImage()
        hues.append(
            sum(_accent(picture.pixelColor(x, y)) for x in range(0, 600, 3) for y in range(picture.height()))
        )
    assert hues[0] < hues[1]


def _accent(color: QColor) -> bool:
    return color.saturation() > 90 and color.hue() in range(170, 200)


def test_in_arabic_it_runs_from_the_right(show: Show) -> None:
    grid = Grid()
    grid.show_boxes(Heads(("a", "b"), ("a", "b")), boxes())
    show(grid, Qt.LayoutDirection.LeftToRight)
    first, second = (grid.seen(cell.rect).center().x() for cell in grid.cells()[:2])
    assert first < second
    grid.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = [grid.seen(cell.rect).center().x() for cell in grid.cells()[:2]]
    assert mirrored == [grid.width() - first, grid.width() - second]


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_arrows_go_where_they_point(show: Show, direction: Qt.LayoutDirection) -> None:
    grid = Grid()
    grid.show_boxes(Heads(("a", "b"), ("a", "b")), boxes())
    show(grid, direction)
    grid.setFocus()
    ahead = Key.Key_Left if direction == Qt.LayoutDirection.RightToLeft else Key.Key_Right
    QTest.keyClick(grid, ahead)
    assert grid.accessibleDescription() == "a b"
    QTest.keyClick(grid, Key.Key_Down)
    assert grid.accessibleDescription() == "b b"
    QTest.keyClick(grid, Key.Key_Up)
    assert grid.accessibleDescription() == "a b"
    QTest.keyClick(grid, Key.Key_Home)
    assert grid.accessibleDescription() == "a a"
    QTest.keyClick(grid, Key.Key_Down)
    assert grid.accessibleDescription() == "b b", "nothing stands below; the nearest cell does"


def test_keys_and_the_mouse_open_and_what_opens_nothing_stays_shut(show: Show) -> None:
    grid = Grid()
    grid.show_boxes(Heads(("a", "b"), ("a", "b")), boxes())
    show(grid, Qt.LayoutDirection.RightToLeft)
    opened: list[object] = []
    grid.opened.connect(opened.append)
    QTest.keyClick(grid, Key.Key_Return)
    point = grid.seen(grid.cells()[1].rect).center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    QTest.keyClick(grid, Key.Key_End)
    QTest.keyClick(grid, Key.Key_Space)
    assert opened == ["aa", "ab"]


def test_other_keys_are_left_to_the_window(show: Show, holder: Holder) -> None:
    rows = Rows()
    rows.show_figures([figure("a", 0.5)])
    show(rows, Qt.LayoutDirection.LeftToRight)
    for key in (Key.Key_1, Key.Key_Escape):
        QTest.keyClick(rows, key)
    QTest.keyClick(rows, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert {Key.Key_1, Key.Key_Escape, Key.Key_Down} <= set(holder.heard)


def test_a_warning_takes_a_line_of_its_own(show: Show) -> None:
    plain, warned = Rows(), Rows()
    plain.show_figures([figure("a", 0.5, low=0.3)])
    warned.show_figures([figure("a", 0.5, "few", low=0.3)])
    for chart in (plain, warned):
        show(chart, Qt.LayoutDirection.RightToLeft)
    assert warned.height() > plain.height()


def test_tiles_stack_where_it_is_narrow(show: Show) -> None:
    tiles = Tiles()
    tiles.show_figures([figure(str(place), 0.5) for place in range(5)])
    show(tiles, Qt.LayoutDirection.RightToLeft)
    wide = tiles.height()
    tiles.resize(240, 100)
    QApplication.processEvents()
    assert tiles.height() > wide
    assert all(0 <= tiles.seen(cell.rect).left() < 240 for cell in tiles.cells())


def test_a_trend_says_what_happened_before_a_window(show: Show) -> None:
    trend = Trend()
    points = [
        Point("1", 0.4, 0.3, 0.5, "first"),
        Point("2", None, None, None, "second"),
        Point("3", -0.2, None, None, "x"),
    ]
    trend.show_points(points, [Event(1, "update", "update on Monday"), Event(3, "u", "later")])
    show(trend, Qt.LayoutDirection.RightToLeft)
    assert not trend.grab().isNull()
    assert [cell.spoken for cell in trend.cells()] == ["first", "second\nupdate on Monday", "x\nlater"]
    for before in ((0,), (0, 3), ()):
        trend.show_points(points, [Event(place, "update", "update on Monday") for place in before])
        assert not trend.grab().isNull(), "with and without anything that happened"
    trend.show_points([])
    assert trend.current() is None
    assert trend.height() == 0
    QTest.keyClick(trend, Key.Key_Right)
    QTest.keyClick(trend, Key.Key_Return)
