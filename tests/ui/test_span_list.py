"""The list of spans: in step with the text both ways, filtered, and worked by keys alone."""

import time
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.annotation import Span, make_span, reading_order
from annotator.core.change import AddSpan, Batch, EditSpan
from annotator.ui.span_list import SpanList
from annotator.ui.span_rows import ALL, SpanFilter, SpanRows
from annotator.ui.window import Window
from tests.ui.conftest import FIRST, Hands

Key, Modifier = Qt.Key, Qt.KeyboardModifier
WORDS = (("قوات النظام", "1"), ("سرمين", "2"), ("المدفعية", "3"), ("البوكمال", "2"))


@pytest.fixture
def spans(hands: Hands) -> SpanList:
    """The list, opened by its key over four spans, none of them current before."""
    for words, key in WORDS:
        hands.select(words)
        hands.press(key)
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Home, Modifier.ControlModifier)
    hands.press(Key.Key_2, Modifier.AltModifier)
    panel = hands.window.side.panel("spans")
    assert isinstance(panel, SpanList)
    QAbstractItemModelTester(panel.table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal, panel)
    return panel


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    QApplication.processEvents()


def listed(panel: SpanList) -> list[str]:
    return [span.text for span in panel.table.rows.spans]


def current(window: Window) -> str:
    span = window.annotate.current_span()
    return span.text if span else ""


def test_its_key_opens_it_with_the_hand_on_what_comes_at_the_caret(spans: SpanList, hands: Hands) -> None:
    assert listed(spans) == [words for words, _key in WORDS]
    assert QApplication.focusWidget() is spans.table
    assert current(hands.window) == "قوات النظام"


def test_moving_in_the_list_moves_in_the_text_and_back(spans: SpanList, hands: Hands) -> None:
    press(Key.Key_Down)
    assert current(hands.window) == "سرمين"
    assert hands.canvas.selection()[0] == FIRST.index("سرمين")
    press(Key.Key_Return)
    assert QApplication.focusWidget() is hands.canvas
    hands.press(Key.Key_Down, Modifier.ControlModifier)
    now = spans.table.current()
    assert now is not None
    assert now.text == current(hands.window) == "المدفعية"
    hands.press(Key.Key_Escape)
    assert spans.table.current() is None


def test_del_removes_and_the_next_comes_under_the_hand(spans: SpanList, hands: Hands) -> None:
    press(Key.Key_Down)
    press(Key.Key_Delete)
    assert listed(spans) == ["قوات النظام", "المدفعية", "البوكمال"]
    assert current(hands.window) == "المدفعية"
    press(Key.Key_End)
    press(Key.Key_Backspace)
    assert current(hands.window) == "المدفعية", "the last went, so the one before"
    assert [text for _label, text in hands.spans()] == ["قوات النظام", "المدفعية"]
    hands.window.actions_by_id["undo"].trigger()
    assert listed(spans) == ["قوات النظام", "المدفعية", "البوكمال"]
    assert QApplication.focusWidget() is spans.table


def test_a_label_key_relabels_what_is_under_the_hand(spans: SpanList, hands: Hands) -> None:
    press(Key.Key_Down)
    press(Key.Key_5)
    assert ("SOURCE", "سرمين") in hands.spans()
    assert "مصدر" in str(
        spans.table.rows.data(spans.table.currentIndex(), Qt.ItemDataRole.AccessibleTextRole)
    )
    assert QApplication.focusWidget() is spans.table


def test_sideways_goes_from_label_to_label(spans: SpanList) -> None:
    press(Key.Key_Left)  # onwards, right to left
    press(Key.Key_Left)
    assert spans.wanted().label == "LOCATION"
    assert listed(spans) == ["سرمين", "البوكمال"]
    assert "2" in spans.said.text()
    press(Key.Key_Right)
    press(Key.Key_Right)
    assert len(listed(spans)) == 4
    assert spans.all.isHidden()


def test_words_are_found_folded_and_marks_have_their_filters(spans: SpanList, hands: Hands) -> None:
    press(Key.Key_Home)
    press(Key.Key_Up)
    assert QApplication.focusWidget() is spans.search
    spans.search.setText("المدفعيّه")
    assert listed(spans) == ["المدفعية"]
    press(Key.Key_Return)
    assert QApplication.focusWidget() is spans.table
    assert current(hands.window) == "المدفعية"
    span = hands.window.annotate.current_span()
    assert span is not None
    marked = msgspec.structs.replace(span, unsure=True, note="أي نوع؟")
    hands.window.session.do(EditSpan(span, marked))
    spans.show_all()
    spans.unsure.setChecked(True)
    assert listed(spans) == ["المدفعية"]
    spans.unsure.setChecked(False)
    spans.noted.setChecked(True)
    assert listed(spans) == ["المدفعية"]
    row = str(spans.table.rows.data(spans.table.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "غير مؤكد" in row
    assert "أي نوع؟" in row
    spans.show_all()
    spans.search.setText("أي نوع")
    assert listed(spans) == ["المدفعية"], "notes are found too"


def test_where_nothing_is_to_be_seen_it_says_what_to_do(spans: SpanList, hands: Hands) -> None:
    spans.search.setText("لا شيء كهذا")
    assert not spans.table.isVisible()
    assert spans.all.isVisible()
    spans.show_all()
    hands.window.step(1)
    assert "حدّد نصًا" in spans.said.text()


def test_escape_goes_to_the_text_and_the_filter_stays(spans: SpanList, hands: Hands) -> None:
    press(Key.Key_Left)
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is hands.canvas
    hands.press(Key.Key_2, Modifier.AltModifier)
    assert listed(spans) == ["قوات النظام"]


@given(st.lists(st.tuples(st.integers(0, 60), st.booleans()), max_size=25), st.booleans())
def test_however_spans_come_and_go_the_rows_are_what_fits(
    steps: list[tuple[int, bool]], only_unsure: bool
) -> None:
    parent = QWidget()
    rows = SpanRows(parent)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, parent)
    wanted = SpanFilter(unsure=True) if only_unsure else ALL
    text = "ا" * 70
    there: dict[int, Span] = {}
    for start, unsure in steps:
        if start in there and there[start].unsure == unsure:
            del there[start]
        elif start in there:
            there[start] = msgspec.structs.replace(there[start], unsure=unsure)
        else:
            there[start] = msgspec.structs.replace(make_span(text, start, start + 5, "A"), unsure=unsure)
        spans = tuple(sorted(there.values(), key=reading_order))
        rows.show_spans(spans, wanted)
        fitting = [span for span in spans if span.unsure or not only_unsure]
        assert list(rows.spans) == fitting
        assert [rows.row_of(span) for span in fitting] == list(range(len(fitting)))
    parent.deleteLater()


def test_a_key_costs_the_list_little_with_5000_spans(hands: Hands, project_path: Path) -> None:
    """What the list itself does about one change, the best of several: 2 ms, filtered or not."""
    from annotator.core.article import Article

    session = hands.window.session
    assert session.project is not None
    text = " ".join(f"كلمة{n}" for n in range(5001))
    added = session.project.add_articles([Article(text=text)])
    session.articles_changed.emit()
    hands.window.open_article(added.new[0])
    places, start = [], 0
    for word in text.split(" "):
        places.append((start, start + len(word)))
        start += len(word) + 1
    spans = [make_span(text, *place, "LOCATION") for place in places[:5000]]
    assert session.do(Batch(tuple(map(AddSpan, spans))))
    hands.press(Key.Key_2, Modifier.AltModifier)
    panel = hands.window.side.panel("spans")
    assert isinstance(panel, SpanList)
    panel.show_all()
    for words in ("", "كلمة4"):
        panel.search.setText(words)
        best = float("inf")
        for turn in range(5):
            before = session.annotation.spans[2500]
            change = EditSpan(before, msgspec.structs.replace(before, unsure=turn % 2 == 0))
            assert session.do(change)
            begin = time.thread_time()
            panel.read_change(change)
            best = min(best, time.thread_time() - begin)
        print(f"{words!r}: {best * 1000:.2f} ms")
        assert best < 0.006, f"{best * 1000:.1f} ms"
