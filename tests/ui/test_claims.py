"""The claims beside the text, and side by side."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Link, make_span
from annotator.core.change import AddLink, AddSpan, Batch
from annotator.ui.claims import ClaimRow, ClaimsPanel
from annotator.ui.dialogs.claims import ClaimsDialog
from tests.ui.conftest import FIRST, Hands

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def panel(hands: Hands) -> ClaimsPanel:
    hands.press("3", ALT)
    found = hands.window.side.panel("claims")
    assert isinstance(found, ClaimsPanel)
    assert hands.window.side.current == "claims"
    return found


def add(hands: Hands, words: str, label: str, **values: object) -> str:
    start = FIRST.index(words)
    span = make_span(FIRST, start, start + len(words), label, dict(values))
    assert hands.window.session.do(AddSpan(span))
    return span.id


def fill(hands: Hands) -> dict[str, str]:
    """Two sources with two tolls, a toll nobody says, a source that says nothing."""
    count = {"low": 3, "best": 3, "high": 3}
    ids = {
        "source": add(hands, "مصدر محلي", "SOURCE", kind="witness_local"),
        "toll": add(hands, "ثلاثة مدنيين قتلوا", "CASUALTY", kind="killed", count=count),
        "town": add(hands, "بلدة سرمين", "LOCATION"),
        "other": add(hands, "قوات النظام", "SOURCE"),
        "second": add(hands, "ثلاثة مدنيين", "CASUALTY", kind="killed", count={"low": 9}),
        "gap": add(hands, "مدنيين", "CASUALTY"),
        "silent": add(hands, "القصف", "SOURCE"),
    }
    ties = (
        Link("1", "attributes", ids["source"], ids["toll"]),
        Link("2", "at", ids["toll"], ids["town"]),
        Link("3", "attributes", ids["other"], ids["second"]),
    )
    assert hands.window.session.do(Batch(tuple(map(AddLink, ties))))
    return ids


def test_sources_with_their_claims_and_the_gaps(hands: Hands, panel: ClaimsPanel) -> None:
    assert not panel.rows.rows
    hands.window.look.switch_language()
    ids = fill(hands)
    rows: Sequence[ClaimRow] = panel.rows.rows
    lines = [(row.span.id, row.text, row.detail) for row in rows]
    assert [line[0] for line in lines] == [
        ids[name] for name in ("other", "second", "source", "toll", "gap", "silent")
    ]
    assert "Killed · 3 ·" in lines[3][1]
    assert "At: " in lines[3][2]
    assert "بلدة سرمين" in lines[3][2]
    assert "at least 9" in lines[1][1]
    assert panel.summary() == "2 sources with claims · 1 without a source · 1 source without a claim"


def test_a_line_leads_to_its_span_and_follows_it(hands: Hands, panel: ClaimsPanel) -> None:
    ids = fill(hands)
    panel.table.setCurrentIndex(panel.rows.index(3, 0))
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert hands.canvas.current_span() == ids["toll"]
    hands.canvas.choose_span(ids["silent"])
    assert panel.table.currentIndex().row() == 5


def test_the_panel_follows_links_and_undo(hands: Hands, panel: ClaimsPanel) -> None:
    fill(hands)
    before = panel.rows.rows
    hands.press("z", Qt.KeyboardModifier.ControlModifier)
    assert not panel.claims.sources
    assert len(panel.claims.silent) == 3
    hands.press("z", Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
    assert panel.rows.rows == before


def test_a_long_list_waits_for_a_pause_of_the_hand(
    hands: Hands, panel: ClaimsPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(hands)
    before = panel.rows.rows
    monkeypatch.setattr("annotator.ui.claims._SHORT", 0)
    hands.press("z", Qt.KeyboardModifier.ControlModifier)
    assert panel.rows.rows == before
    qtbot.waitUntil(lambda: not panel.claims.sources, timeout=5000)


def test_two_tolls_stand_side_by_side(hands: Hands, panel: ClaimsPanel) -> None:
    ids = fill(hands)
    project = hands.window.session.project
    assert project is not None
    dialog = ClaimsDialog(project.schema, panel.claims, hands.window)
    assert (dialog.cells.rowCount(), dialog.cells.columnCount()) == (1, 2)
    assert "9" in dialog.cells.item(0, 0).text()
    assert "بلدة سرمين" in dialog.cells.item(0, 1).text()
    chosen: list[str] = []
    dialog.chosen.connect(chosen.append)
    dialog.table.activated.emit(dialog.cells.index(0, 1))
    assert chosen == [ids["toll"]]
    dialog.deleteLater()
