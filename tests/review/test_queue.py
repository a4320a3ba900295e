"""Disagreements of a project: the worst first, and only real ones."""

from pathlib import Path

import pytest

from annotator.agreement.disagreements import KINDS, find_disagreements
from annotator.agreement.settle import REOPENED as REOPENED_THERE
from annotator.agreement.settle import Decision
from annotator.core.annotation import GOLD
from annotator.core.article import Article, Zone
from annotator.core.change import SetStatus
from annotator.core.work import Cancelled
from annotator.exchange.demo import make_demo
from annotator.review.queue import disagreements_of
from annotator.review.shapes import Located
from annotator.store import REOPENED, Project
from annotator.store.errors import AnnotatorMissing, ArticleMissing
from tests.review.conftest import add

TEXT = "قصف مدفعي على البوكمال وقتل ثلاثة من عناصر الميليشيا"


def told(found: list[Located]) -> list[tuple[int, str, str]]:
    return [(one.article_id, one.disagreement.kind, one.disagreement.label) for one in found]


@pytest.fixture
def disputed(project: Project) -> Project:
    """Three articles: other ends and a missed span, nothing disputed, another label."""
    add(
        project,
        TEXT,
        {"أ": [("قصف مدفعي", "WEAPON"), ("البوكمال", "LOCATION"), ("ثلاثة", "CASUALTY")],
         "ب": [("قصف مدفعي", "WEAPON"), ("بوكمال", "LOCATION")]},
    )  # fmt: skip
    add(project, "قصف على قرية", {"أ": [("قصف", "WEAPON")], "ب": [("قصف", "WEAPON")]})
    add(project, "عناصر من الميليشيا", {"أ": [("الميليشيا", "ACTOR")], "ب": [("الميليشيا", "SOURCE")]})
    return project


def test_the_worst_come_first(disputed: Project) -> None:
    found = disagreements_of(disputed)
    assert told(found) == [
        (1, "missed", "CASUALTY"),
        (3, "label", "ACTOR|SOURCE"),
        (1, "article", "LOCATION"),
    ]
    assert found[0].title == TEXT[:20]
    assert found[0].disagreement.missing == ("ب",)


def test_filters(disputed: Project) -> None:
    assert told(disagreements_of(disputed, kinds=["article"])) == [(1, "article", "LOCATION")]
    assert told(disagreements_of(disputed, label="SOURCE")) == [(3, "label", "ACTOR|SOURCE")]
    assert disagreements_of(disputed, label="SO") == []
    assert disagreements_of(disputed, kinds=[]) == []
    for number in (1, 2, 3):
        alone = disagreements_of(disputed, article_id=number)
        assert alone == [one for one in disagreements_of(disputed) if one.article_id == number]


def test_what_is_decided_is_marked(disputed: Project) -> None:
    worst = disagreements_of(disputed)[0]
    key = worst.disagreement.key
    disputed.settle(1, None, 0, [Decision(key, "A", "missed")], 1)
    assert [one.decided for one in disagreements_of(disputed)] == ["A", "", ""]
    assert [one.decided for one in disagreements_of(disputed, article_id=1)] == ["A", ""]
    disputed.settle(1, None, 0, [Decision(key, REOPENED, "missed")], 1)
    assert {one.decided for one in disagreements_of(disputed)} == {""}
    assert REOPENED == REOPENED_THERE


def test_gold_and_those_who_have_not_annotated_take_no_part(disputed: Project) -> None:
    before = told(disagreements_of(disputed))
    disputed.apply(1, disputed.gold.id, SetStatus("not_started", "done"), 0)
    third = disputed.annotator("ج").id
    disputed.add_seconds(1, third, 12)
    disputed.apply(3, third, SetStatus("not_started", "skipped"), 0)
    assert told(disagreements_of(disputed)) == before
    # Everybody keeps their letter, whoever annotated the article.
    assert {one.disagreement.annotators for one in disagreements_of(disputed)} == {("أ", "ب", "ج")}
    against = disagreements_of(disputed, annotators=["ب", GOLD])
    assert {one.disagreement.missing for one in against} == {(GOLD,)}


def test_site_furniture_is_not_disputed(project: Project) -> None:
    zones = (Zone(0, 10, "chrome"), Zone(10, len(TEXT), "body"))
    marks = {"أ": [("مدفعي", "WEAPON"), ("البوكمال", "LOCATION")], "ب": []}
    add(project, Article(text=TEXT, zones=zones), marks)
    assert told(disagreements_of(project)) == [(1, "missed", "LOCATION")]
    assert disagreements_of(project, article_id=1) == disagreements_of(project)


def test_what_is_asked_for_must_be_there(disputed: Project) -> None:
    for article_id in (None, 1):
        with pytest.raises(AnnotatorMissing):
            disagreements_of(disputed, annotators=["nobody"], article_id=article_id)
    with pytest.raises(ArticleMissing):
        disagreements_of(disputed, article_id=99)
    assert [one.name for one in disputed.annotators()] == ["أ", "ب"]


def test_looking_can_be_cancelled(disputed: Project) -> None:
    def tick(done: int, total: int) -> None:
        assert (done, total) == (1, 3)
        raise Cancelled

    with pytest.raises(Cancelled):
        disagreements_of(disputed, tick=tick)


def test_real_annotations(real: Project) -> None:
    found = disagreements_of(real)
    weights = [one.disagreement.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    assert {"missed", "boundary", "head"} <= {one.disagreement.kind for one in found} <= set(KINDS)
    alone = [
        one
        for record in real.records()
        for one in find_disagreements(record.article.text, record.annotations, real.schema)
    ]
    assert len(found) == len(alone) > 100
    assert len({(one.article_id, one.disagreement.key) for one in found}) == len(found)


def test_the_demo_project(tmp_path: Path) -> None:
    with Project.open(make_demo(tmp_path), backup=False) as demo:
        found = disagreements_of(demo)
        assert len({one.disagreement.kind for one in found}) >= 5
        assert all(one.disagreement.annotators == ("سلمى", "يوسف") for one in found)
