"""What a check finds, and that a whole project gives it nothing to find."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.core.annotation import make_span
from annotator.core.change import AddSpan, Batch, EditSpan, SetStatus
from annotator.core.errors import SpanCrosses, SpanOutside, TextMismatch, UnknownLabel
from annotator.core.rounds import Terms
from annotator.core.work import Cancelled
from annotator.store import Fault, Project
from annotator.store.errors import FileFault, HistoryFault, QueueFault, RoundFault, StoredFault, TextFault
from tests.store.conftest import TEXT, articles

SPAN = make_span(TEXT, 0, 3, "ACTOR", {"kind": "x"})


@pytest.fixture
def closed(project: Project, path: Path) -> Path:
    """A project with one edited annotation, closed."""
    project.add_articles(articles(2))
    project.apply(1, 1, Batch((AddSpan(SPAN),)), 0)
    moved = make_span(TEXT, 0, 9, "ACTOR")
    after = type(SPAN)(SPAN.id, 0, 9, "ACTOR", moved.text, {"kind": "y"})
    project.apply(1, 1, EditSpan(SPAN, after), 1)
    project.apply(1, 1, SetStatus("not_started", "done"), 2)
    project.close()
    return path


def faults_after(path: Path, *statements: str) -> list[Fault]:
    """The faults of a project after a stranger's statements."""
    with closing(sqlite3.connect(path, isolation_level=None)) as stranger:
        stranger.execute("PRAGMA ignore_check_constraints = ON")
        triggers = stranger.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            stranger.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            stranger.execute(statement)
        for _, sql in triggers:
            stranger.execute(sql)
    with Project.open(path, backup=False) as opened:
        return list(opened.check())


def test_a_whole_project_has_no_faults(closed: Path) -> None:
    ticks: list[tuple[int, int]] = []
    with Project.open(closed, backup=False) as opened:
        assert list(opened.check(lambda done, total: ticks.append((done, total)))) == []
    assert ticks == [(1, 3), (2, 3), (3, 3)]


def test_a_check_can_be_cancelled(closed: Path) -> None:
    def tick(done: int, total: int) -> None:
        raise Cancelled

    with Project.open(closed, backup=False) as opened, pytest.raises(Cancelled):
        list(opened.check(tick))


@pytest.mark.parametrize(
    ("statement", "error"),
    [
        ("UPDATE articles SET text = replace(text, 'قصف', 'نسف') WHERE id = 1", TextFault),
        ("UPDATE articles SET length = 3 WHERE id = 2", TextFault),
        ("UPDATE articles SET meta = '{' WHERE id = 2", StoredFault),
        ("UPDATE spans SET text = 'قصف مدفعا'", TextMismatch),
        ('UPDATE spans SET start = -1, "end" = 1', SpanOutside),
        ("UPDATE spans SET attributes = '{'", StoredFault),
        ("UPDATE spans SET attributes = '{}'", HistoryFault),
        ("UPDATE annotations SET revision = 4", HistoryFault),
        ("UPDATE annotations SET note = 'x'", HistoryFault),
        ("UPDATE annotations SET status = 'skipped'", HistoryFault),
        ("UPDATE annotations SET status = 'finished'", StoredFault),
        ("DELETE FROM history WHERE revision = 2", HistoryFault),
        ("DELETE FROM history", HistoryFault),
        ("UPDATE history SET change = '{}' WHERE revision = 2", HistoryFault),
        ("INSERT INTO links VALUES (1, 1, 'l', 'at', 'none', 'none', '{}')", FileFault),
        ("UPDATE articles SET title = CAST(x'ff' AS TEXT) WHERE id = 3", FileFault),
    ],
)
def test_each_kind_of_fault_is_found(closed: Path, statement: str, error: type[Exception]) -> None:
    found = faults_after(closed, statement)
    assert error in {type(fault.error) for fault in found if fault.level == "error"}
    assert all(str(fault.error) for fault in found)


def test_a_fault_says_where(closed: Path) -> None:
    (fault,) = [
        fault
        for fault in faults_after(closed, "UPDATE spans SET text = 'قصف مدفعا'")
        if isinstance(fault.error, TextMismatch)
    ]
    assert (fault.article, fault.annotator, fault.error.fields["article"]) == (1, "منى", "قصف")


def test_broken_rules_of_the_schema_are_warnings(closed: Path) -> None:
    with Project.open(closed, backup=False) as opened:
        crossing = Batch((AddSpan(make_span(TEXT, 5, 12, "ACTOR")), AddSpan(make_span(TEXT, 0, 2, "TANK"))))
        opened.apply(1, 1, crossing, 3)
        found = list(opened.check())
    assert {fault.level for fault in found} == {"warning"}
    assert {type(fault.error) for fault in found} == {SpanCrosses, UnknownLabel}


def test_a_damaged_page_is_found(closed: Path) -> None:
    with Project.open(closed, backup=False) as opened:
        opened.add_articles(articles(3000, first=100))
    data = bytearray(closed.read_bytes())
    middle = len(data) // 8192 * 4096
    data[middle : middle + 12288] = b"\xa5" * 12288
    closed.write_bytes(data)
    with Project.open(closed, backup=False) as opened:
        found = list(opened.check())
    assert FileFault in {type(fault.error) for fault in found}


def test_a_queue_that_says_otherwise_than_the_annotation_is_found(closed: Path) -> None:
    with Project.open(closed, backup=False) as opened:
        rounds = opened.rounds
        rounds.write("أ", rounds.draw(["منى"], Terms(taken="again"), [2, 3]))
        opened.apply(2, 1, SetStatus("not_started", "skipped"), 0)
        assert list(opened.check()) == []
    (first, second) = faults_after(closed, "UPDATE assignments SET open = 1 - open")
    assert isinstance(first.error, QueueFault)
    assert (first.article, first.annotator, second.article) == (2, "منى", 3)
    (third, *_) = faults_after(closed, """UPDATE rounds SET plan = '{"each": "many"}'""")
    assert isinstance(third.error, RoundFault)
