"""One annotator's work against gold: only what is settled, with the reasons, and habits that repeat."""

import pytest

from annotator.agreement.disagreements import find_disagreements
from annotator.agreement.settle import Decision, agreed_change, settle_change
from annotator.core.annotation import GOLD
from annotator.core.article import Article, Zone
from annotator.core.change import Batch, SetStatus
from annotator.core.work import Cancelled
from annotator.review.habits import HABITS
from annotator.review.mine import mine_against_gold
from annotator.review.shapes import Habit, Mine
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing
from tests.review.conftest import Marks, add

TEXT = "قصف مدفعي على البوكمال وقتل ثلاثة من عناصر الميليشيا"


def told(mine: Mine) -> list[tuple[int, str, list[str]]]:
    return [(row.article_id, row.disagreement.kind, [span.text for span in row.gold]) for row in mine.rows]


def test_what_differs_from_finished_gold(project: Project) -> None:
    marks: dict[str, Marks] = {
        "أ": [("قصف مدفعي", "WEAPON"), ("بوكمال", "LOCATION"), ("ثلاثة", "CASUALTY")],
        GOLD: [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("الميليشيا", "ACTOR")],
    }
    add(project, TEXT, marks)
    mine = mine_against_gold(project, "أ")
    assert (mine.annotator, mine.articles, mine.agreed, mine.spans) == ("أ", 1, 1, 3)
    assert told(mine) == [(1, "article", ["البوكمال"]), (1, "missed", []), (1, "missed", ["الميليشيا"])]
    assert {row.reason for row in mine.rows} == {None}
    assert mine.habits == []


def test_without_gold_nothing_is_wrong(project: Project) -> None:
    add(project, TEXT, {"أ": [("قصف", "WEAPON")]})
    assert mine_against_gold(project, "أ") == Mine("أ", [], [])
    # Gold that nobody began, or that the annotator has no part in, says nothing either.
    assert project.gold.name == GOLD
    add(project, "قصف آخر", {GOLD: [("قصف", "WEAPON")]})
    assert mine_against_gold(project, "أ") == Mine("أ", [], [])


def settle(project: Project, article_id: int, kind: str, choice: str, cause: str) -> None:
    """Adjudicate the one disagreement of this kind, as the window does."""
    names = [one.name for one in project.annotators(gold=False)]
    text = project.article(article_id).text
    annotations = [project.annotation(article_id, project.annotator(name).id) for name in names]
    (one,) = (each for each in find_disagreements(text, annotations, project.schema) if each.kind == kind)
    gold = project.annotation(article_id, project.gold.id)
    decision = Decision(one.key, choice, one.kind, cause, guideline=True, note="ملاحظة")
    project.settle(article_id, settle_change(gold, one, choice), gold.revision, [decision], 1)


def test_reasons_and_what_is_not_settled_yet(project: Project) -> None:
    marks: dict[str, Marks] = {
        "أ": [("قصف مدفعي", "WEAPON"), ("بوكمال", "LOCATION"), ("الميليشيا", "ACTOR")],
        "ب": [
            ("قصف مدفعي", "WEAPON"),
            ("البوكمال", "LOCATION"),
            ("ثلاثة", "CASUALTY"),
            ("الميليشيا", "SOURCE"),
        ],
    }
    add(project, TEXT, marks)
    settle(project, 1, "article", "B", "القاعدة ٣")
    mine = mine_against_gold(project, "أ")
    (row,) = mine.rows
    assert (row.disagreement.kind, [span.text for span in row.gold]) == ("article", ["البوكمال"])
    assert row.reason is not None
    assert (row.reason.choice, row.reason.cause, row.reason.note) == ("B", "القاعدة ٣", "ملاحظة")
    assert (row.reason.guideline, row.reason.adjudicator) == (True, "أ")
    assert mine_against_gold(project, "ب").rows == []
    # What all agree on came to gold; what is still open is nobody's mistake.
    gold = project.annotation(1, project.gold.id)
    annotations = [project.annotation(1, one) for one in (1, 2)]
    change = agreed_change(gold, TEXT, annotations)
    assert change is not None
    revision = project.settle(1, change, gold.revision, [], 1)
    assert told(mine_against_gold(project, "أ")) == [(1, "article", ["البوكمال"])]
    # Once gold is done, what it lacks was not right.
    project.settle(1, Batch((SetStatus("not_started", "done"),)), revision, [], 1)
    assert told(mine_against_gold(project, "أ")) == [(1, "article", ["البوكمال"]), (1, "missed", [])]
    assert told(mine_against_gold(project, "ب")) == [(1, "missed", []), (1, "missed", [])]


def test_habits_are_what_repeats(project: Project) -> None:
    for place, town in enumerate(("البوكمال", "الميادين", "الرقة")):
        text = f"{place} قصف بقذيفة على {town} من الميليشيا وفق المرصد"
        add(
            project,
            text,
            {
                "أ": [
                    ("بقذيفة", "WEAPON"),
                    (town[2:], "LOCATION"),
                    ("الميليشيا", "SOURCE"),
                    ("وفق", "SOURCE"),
                ],
                "ب": [("قصف", "WEAPON"), ("قذيفة", "WEAPON"), (town, "LOCATION"), ("الميليشيا", "ACTOR")],
                GOLD: [("قصف", "WEAPON"), ("قذيفة", "WEAPON"), (town, "LOCATION"), ("الميليشيا", "ACTOR")],
            },
        )
    add(project, "قصف", {"أ": [], "ب": [], GOLD: [("قصف", "WEAPON")]})
    mine = mine_against_gold(project, "أ")
    assert (mine.articles, mine.agreed, mine.spans) == (4, 0, 13)
    assert mine.habits == [
        Habit("missed", 4, 7, "WEAPON"),
        Habit("label", 3, 3, "ACTOR", "SOURCE"),
        Habit("extra", 3, 6, "SOURCE"),
        Habit("article_out", 3, 9),
        Habit("proclitic_in", 3, 9),
    ]
    assert {one.habit for one in mine.habits} <= set(HABITS)
    other = mine_against_gold(project, "ب")
    assert (other.habits, other.agreed, len(other.rows)) == ([], 12, 1)


def test_what_splits_and_merges(project: Project) -> None:
    for place in range(2):
        text = f"{place} مدينة البوكمال ودير الزور الشرقية"
        both: Marks = [("البوكمال", "LOCATION"), ("دير الزور", "LOCATION")]
        add(project, text, {"أ": [("البوكمال ودير الزور", "LOCATION")], "ب": both, GOLD: both})
        text = f"{place} بعيدا عن البوكمال ودير الزور"
        add(project, text, {"أ": both, GOLD: [("البوكمال ودير الزور", "LOCATION")]})
    assert {(one.habit, one.count) for one in mine_against_gold(project, "أ").habits} == {
        ("merged", 2),
        ("split", 2),
    }


def test_site_furniture_is_no_mistake(project: Project) -> None:
    zones = (Zone(0, 10, "chrome"), Zone(10, len(TEXT), "body"))
    article = Article(text=TEXT, zones=zones)
    add(
        project,
        article,
        {"أ": [("قصف", "WEAPON"), ("البوكمال", "LOCATION")], GOLD: [("البوكمال", "LOCATION")]},
    )
    mine = mine_against_gold(project, "أ")
    assert (mine.rows, mine.agreed, mine.spans) == ([], 1, 1)


def test_who_is_asked_for_must_be_there(project: Project) -> None:
    with pytest.raises(AnnotatorMissing):
        mine_against_gold(project, "nobody")


def test_comparing_can_be_cancelled(project: Project) -> None:
    add(project, TEXT, {"أ": [], GOLD: []})

    def tick(done: int, total: int) -> None:
        assert (done, total) == (1, 1)
        raise Cancelled

    with pytest.raises(Cancelled):
        mine_against_gold(project, "أ", tick)


def test_real_annotations(real: Project) -> None:
    """Gold that says what B says: what A differs in is what A and B differ in."""
    for number, record in enumerate(list(real.records()), 1):
        b = record.annotations[1]
        real.put_annotation(number, type(b)(annotator=GOLD, status="done", spans=b.spans, links=b.links))
    mine = mine_against_gold(real, "A")
    assert mine_against_gold(real, "B").rows == []
    assert mine.articles == 16
    assert len(mine.rows) > 100
    for habit in mine.habits:
        assert 2 <= habit.count <= habit.n
        assert habit.habit in HABITS
        HABITS[habit.habit].format(label=habit.label, other=habit.other)
