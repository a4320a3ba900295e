"""Links in the window: made by keys and mouse, drawn, told, kept in order when spans change."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import Span
from annotator.core.change import RemoveSpan
from annotator.store import Project
from annotator.ui.canvas.accessible import describe
from annotator.ui.canvas.paint import handle_point
from annotator.ui.links_list import LinksList
from annotator.ui.span_panel import SpanPanel
from tests.ui.conftest import Hands, MakeShown

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
LABELLED = (
    ("قوات النظام", "1"),
    ("بلدة سرمين", "2"),
    ("قذائف المدفعية", "3"),
    ("مصدر محلي", "5"),
    ("ثلاثة مدنيين قتلوا", "4"),
    ("البوكمال", "2"),
)


@pytest.fixture
def marked(hands: Hands) -> Hands:
    """The first article with a span of each label, one of them under nothing but other words."""
    for words, key in LABELLED:
        hands.select(words)
        hands.press(key)
    hands.press(Qt.Key.Key_Escape)
    return hands


def span(hands: Hands, words: str) -> Span:
    return next(one for one in hands.window.session.annotation.spans if one.text == words)


def choose(hands: Hands, words: str) -> Span:
    found = span(hands, words)
    hands.canvas.choose_span(found.id)
    return found


def links(hands: Hands) -> list[tuple[str, str, str]]:
    """Type, source's words, target's words of each stored link."""
    stored = hands.stored()
    words = {one.id: one.text for one in stored.spans}
    return sorted((link.type, words[link.source], words[link.target]) for link in stored.links)


def said(hands: Hands) -> str:
    return hands.window.status.message()


def type_letters(hands: Hands, letters: str) -> None:
    """As an Arabic keyboard does."""
    for letter in letters:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(hands.canvas, event)
    QApplication.processEvents()


def point_in(hands: Hands, words: str) -> QPoint:
    """The middle of a span's first letter, in the viewport."""
    canvas = hands.canvas
    rect = next(canvas.page.rects(span(hands, words).start, span(hands, words).start + 1))
    return (rect.center() - canvas.to_page(QPointF(0.0, 0.0))).toPoint()


def move(hands: Hands, to: QPoint, buttons: Qt.MouseButton) -> None:
    viewport = hands.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(viewport.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def drag(hands: Hands, start: QPoint, *stops: QPoint, modifier: Qt.KeyboardModifier = ALT) -> None:
    viewport = hands.canvas.viewport()
    QTest.mousePress(viewport, LEFT, modifier, start)
    for stop in stops:
        move(hands, stop, LEFT)
    QTest.mouseRelease(viewport, LEFT, pos=stops[-1])
    QApplication.processEvents()


def test_a_link_by_three_keys(marked: Hands) -> None:
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    assert marked.window.linking.active
    aim = marked.window.linking.aim()
    assert aim is not None
    assert aim.text == "مصدر محلي"
    assert marked.window.linking.card.isVisible()
    marked.press(Qt.Key.Key_Return)
    assert links(marked) == [("attributes", "مصدر محلي", "ثلاثة مدنيين قتلوا")]
    assert not marked.window.linking.active
    assert not marked.window.linking.card.isVisible()
    assert marked.canvas.current_span() == span(marked, "ثلاثة مدنيين قتلوا").id


def test_arrows_aim_only_at_what_may_be_linked(marked: Hands) -> None:
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    aims = []
    for key, *held in ((Qt.Key.Key_Down,), (Qt.Key.Key_Down, CONTROL), (Qt.Key.Key_Left,), (Qt.Key.Key_Up,)):
        aim = marked.window.linking.aim()
        aims.append(aim.text if aim else "")
        marked.press(key, *held)
    assert aims == ["بلدة سرمين", "مصدر محلي", "ثلاثة مدنيين قتلوا", "البوكمال"]
    marked.press(Qt.Key.Key_Escape)
    assert not marked.window.linking.active
    assert links(marked) == []
    assert marked.canvas.current_span() == span(marked, "قذائف المدفعية").id


def test_a_digit_chooses_among_several_types(marked: Hands) -> None:
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    type_letters(marked, "نظام")
    aim = marked.window.linking.aim()
    assert aim is not None
    assert aim.text == "قوات النظام"
    assert len(marked.window.linking.card.texts()) == 2
    marked.press("2")
    assert links(marked) == [("perpetrator", "ثلاثة مدنيين قتلوا", "قوات النظام")]
    assert marked.spans() == [(one.label, one.text) for one in marked.window.session.annotation.spans]


def test_a_link_is_undone_and_done_again(marked: Hands) -> None:
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    marked.press("1")
    made = marked.stored().links
    assert len(made) == 1
    marked.press(Qt.Key.Key_Escape)
    marked.press("z", CONTROL)
    assert marked.stored().links == ()
    assert marked.canvas.current_span() in (made[0].source, made[0].target)
    marked.press("z", CONTROL, SHIFT)
    assert marked.stored().links == made


def test_what_was_made_last_is_what_enter_makes(marked: Hands) -> None:
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    type_letters(marked, "نظام")
    marked.press("2")
    marked.press("z", CONTROL)
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    type_letters(marked, "نظام")
    marked.press(Qt.Key.Key_Return)
    assert [link[0] for link in links(marked)] == ["perpetrator"]


def test_without_a_span_or_a_partner_one_sentence(hands: Hands) -> None:
    hands.press("k", CONTROL)
    assert not hands.window.linking.active
    assert said(hands)
    hands.select("قوات النظام")
    hands.press("1")
    before = said(hands)
    hands.press("k", CONTROL)
    assert not hands.window.linking.active
    assert said(hands) not in ("", before)


def test_letters_that_no_span_holds_are_not_taken(marked: Hands) -> None:
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    aim = marked.window.linking.aim()
    type_letters(marked, "ظؤظ")
    assert marked.window.linking.aim() != aim
    assert said(marked)
    assert marked.window.linking.active
    marked.press(Qt.Key.Key_Backspace)
    assert marked.window.linking.active
    assert len(marked.canvas.look.linking.targets) == 5
    marked.press("k", CONTROL)
    assert not marked.window.linking.active


def test_alt_and_drag_from_span_to_span(marked: Hands) -> None:
    drag(marked, point_in(marked, "قذائف المدفعية"), point_in(marked, "بلدة سرمين"))
    assert links(marked) == [("at", "قذائف المدفعية", "بلدة سرمين")]
    assert marked.canvas.look.linking.line is None


def test_a_drag_from_the_handle_asks_where_there_is_a_choice(marked: Hands) -> None:
    one = choose(marked, "ثلاثة مدنيين قتلوا")
    move(marked, point_in(marked, "ثلاثة مدنيين قتلوا"), Qt.MouseButton.NoButton)
    handle = handle_point(marked.canvas.page, one.id)
    assert handle is not None
    start = (handle - marked.canvas.to_page(QPointF(0.0, 0.0))).toPoint()
    move(marked, start, Qt.MouseButton.NoButton)
    drag(marked, start, point_in(marked, "قوات النظام"), modifier=Qt.KeyboardModifier.NoModifier)
    assert links(marked) == []
    card = marked.window.linking.card
    assert card.isVisible()
    assert len(card.texts()) == 2
    card.chosen.emit(0)
    assert links(marked) == [("victim", "ثلاثة مدنيين قتلوا", "قوات النظام")]


def test_a_drag_where_the_schema_allows_nothing_says_why(marked: Hands) -> None:
    marked.select("بالبوكمال")
    marked.press("5")
    drag(marked, point_in(marked, "مصدر محلي"), point_in(marked, "بالبوكمال"))
    assert [link[0] for link in links(marked)] == ["same_as"]
    drag(marked, point_in(marked, "مصدر محلي"), point_in(marked, "بالبوكمال"))
    assert len(links(marked)) == 1
    assert "مصدر محلي" in said(marked)
    drag(marked, point_in(marked, "مصدر محلي"), QPoint(3, 3))
    assert not marked.window.linking.active


def test_alt_and_click_then_a_click_on_the_target(marked: Hands) -> None:
    viewport = marked.canvas.viewport()
    QTest.mouseClick(viewport, LEFT, ALT, point_in(marked, "قذائف المدفعية"))
    assert marked.window.linking.active
    QTest.mouseClick(viewport, LEFT, pos=point_in(marked, "بلدة سرمين"))
    assert links(marked) == [("at", "قذائف المدفعية", "بلدة سرمين")]


def test_escape_gives_a_drag_up(marked: Hands) -> None:
    viewport = marked.canvas.viewport()
    QTest.mousePress(viewport, LEFT, ALT, point_in(marked, "قذائف المدفعية"))
    move(marked, point_in(marked, "بلدة سرمين"), LEFT)
    assert marked.canvas.look.linking.aim == span(marked, "بلدة سرمين").id
    marked.press(Qt.Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, pos=point_in(marked, "بلدة سرمين"))
    assert links(marked) == []
    assert not marked.window.linking.active


def test_relabelling_takes_what_is_forbidden_along_and_says_so(marked: Hands) -> None:
    choose(marked, "ثلاثة مدنيين قتلوا")
    marked.press("k", CONTROL)
    type_letters(marked, "نظام")
    marked.press("1")
    before = marked.stored()
    choose(marked, "قوات النظام")
    marked.press("2")
    assert links(marked) == []
    assert said(marked)
    marked.press("z", CONTROL)
    assert marked.stored().links == before.links
    assert marked.stored().spans == before.spans


def test_removing_a_span_removes_its_links_and_undo_brings_all_back(marked: Hands) -> None:
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    marked.press("1")
    before = marked.stored()
    choose(marked, "بلدة سرمين")
    marked.press(Qt.Key.Key_Delete)
    assert links(marked) == []
    marked.press("z", CONTROL)
    assert (marked.stored().spans, marked.stored().links) == (before.spans, before.links)
    assert len(marked.canvas.look.links.links) == 1


def test_a_span_removed_in_another_window_is_one_sentence(marked: Hands) -> None:
    session = marked.window.session
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    aim = marked.window.linking.aim()
    assert session.project is not None
    assert session.article_id is not None
    assert session.annotator is not None
    assert aim is not None
    with Project.open(session.project.path, backup=False) as other:
        revision = other.annotation(session.article_id, session.annotator.id).revision
        other.apply(session.article_id, session.annotator.id, RemoveSpan(aim), revision)
    told: list[str] = []
    session.reported.connect(told.append)
    marked.press("1")
    assert marked.stored().links == ()
    assert len(marked.stored().spans) == len(LABELLED) - 1
    assert len(told) == 1, told
    assert said(marked)
    assert not marked.window.linking.active


def test_links_are_told_to_screen_readers(marked: Hands) -> None:
    marked.window.look.switch_language()
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    marked.press("1")
    told = describe(marked.canvas)
    assert "At" in told
    assert "بلدة سرمين" in told


def test_every_link_is_drawn_on_demand_and_that_is_remembered(marked: Hands, make_shown: MakeShown) -> None:
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    marked.press("1")
    marked.press(Qt.Key.Key_Escape)
    assert marked.canvas.drawn_links() == []
    marked.press("k", CONTROL, SHIFT)
    assert [one.weight for one in marked.canvas.drawn_links()] == ["quiet"]
    assert marked.window.settings.show_links
    choose(marked, "بلدة سرمين")
    assert [one.weight for one in marked.canvas.drawn_links()] == ["current"]
    again = make_shown(None)
    assert again.annotate.canvas.look.links_seen.all


def test_the_pointer_draws_the_links_of_what_it_is_over(marked: Hands) -> None:
    choose(marked, "قذائف المدفعية")
    marked.press("k", CONTROL)
    marked.press("1")
    marked.press(Qt.Key.Key_Escape)
    move(marked, point_in(marked, "بلدة سرمين"), Qt.MouseButton.NoButton)
    (drawn,) = marked.canvas.drawn_links()
    assert drawn.weight == "hovered"
    assert drawn.sign is not None
    assert all(x1 == x2 or y1 == y2 for (x1, y1), (x2, y2) in pairwise(drawn.route.points))
    QApplication.sendEvent(marked.canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert marked.canvas.drawn_links() == []


def listed(hands: Hands) -> LinksList:
    panel = hands.window.side.panel("span")
    assert isinstance(panel, SpanPanel)
    return panel.links


def make(hands: Hands, words: str, letters: str, digit: str) -> None:
    choose(hands, words)
    hands.press("k", CONTROL)
    type_letters(hands, letters)
    hands.press(digit)


def test_the_panel_lists_the_links_and_walks_them(marked: Hands) -> None:
    make(marked, "ثلاثة مدنيين قتلوا", "نظام", "2")
    make(marked, "ثلاثة مدنيين قتلوا", "محلي", "1")
    made = listed(marked)
    texts = made.texts()
    assert len(texts) == 2
    assert "قوات النظام" in texts[0]
    assert "مصدر محلي" in texts[1]
    assert all(row.accessibleName() for row in made.rows())
    QTest.keyClick(made.rows()[0], Qt.Key.Key_Down)
    QTest.keyClick(made.rows()[1], Qt.Key.Key_Return)
    assert marked.canvas.current_span() == span(marked, "مصدر محلي").id
    assert len(made.texts()) == 1
    assert "ثلاثة مدنيين" in made.texts()[0]
    marked.press(Qt.Key.Key_Escape)
    assert not made.isVisible()


def test_a_link_is_retyped_turned_and_removed_from_the_panel(marked: Hands) -> None:
    make(marked, "ثلاثة مدنيين قتلوا", "نظام", "2")
    made = listed(marked)
    menu = made.menu(made.rows()[0].link)
    assert len([one for one in menu.actions() if one.text()]) == 4
    menu.actions()[0].trigger()
    assert [link[0] for link in links(marked)] == ["victim"]
    QTest.keyClick(made.rows()[0], Qt.Key.Key_R)
    assert [link[0] for link in links(marked)] == ["victim"]
    assert said(marked)
    QTest.keyClick(made.rows()[0], Qt.Key.Key_Delete)
    assert links(marked) == []
    for _turn in range(2):
        marked.press("z", CONTROL)
    assert [link[0] for link in links(marked)] == ["perpetrator"]
    marked.select("بالبوكمال")
    marked.press("1")
    make(marked, "بالبوكمال", "نظام", "1")
    before = links(marked)
    part_of = next(row for row in made.rows() if "قوات" in row.text())
    QTest.keyClick(part_of, Qt.Key.Key_R)
    after = links(marked)
    assert before != after
    assert {link[0] for link in before} == {link[0] for link in after}
