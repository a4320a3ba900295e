"""Who can be relied on: the odd one out is found, and nothing is told where nothing can be."""

import pytest

from annotator.core.annotation import GOLD
from annotator.core.work import Cancelled
from annotator.review.competence import reliance_of
from annotator.store import Project
from annotator.store.errors import AnnotatorMissing
from tests.review.conftest import Marks, add


def test_the_odd_one_out(project: Project) -> None:
    right: Marks = [("قصف", "WEAPON"), ("البوكمال", "LOCATION"), ("الميليشيا", "ACTOR")]
    wrong: Marks = [("قصف", "WEAPON"), ("البوكمال", "ACTOR"), ("الميليشيا", "LOCATION")]
    for place in range(12):
        text = f"{place} قصف على البوكمال من الميليشيا"
        add(project, text, {"أ": right, "ب": right, "ج": wrong if place % 3 == 0 else right, GOLD: wrong})
    add(project, "لم يقرأه غيره: قصف", {"أ": [("قصف", "WEAPON")]})
    project.annotator("د")
    first, second, third = reliance_of(project)
    assert [one.annotator for one in (first, second, third)] == ["أ", "ب", "ج"]
    assert {one.n for one in (first, second, third)} == {36}
    assert first.value == pytest.approx(1, abs=1e-3)
    assert third.value == pytest.approx(7 / 9, abs=1e-3)
    assert third.gives["ACTOR"]["LOCATION"] == pytest.approx(1 / 3, abs=1e-3)
    assert third.gives["WEAPON"]["WEAPON"] == pytest.approx(1, abs=1e-3)
    assert {one.warnings for one in (first, second, third)} == {()}


def test_two_cannot_outvote_each_other(real: Project) -> None:
    found = reliance_of(real)
    assert [one.annotator for one in found] == ["A", "B"]
    assert all(one.warnings == ("two_annotators",) for one in found)
    assert all(one.value is not None and 0 < one.value <= 1 for one in found)


def test_nothing_to_tell(project: Project) -> None:
    assert reliance_of(project) == []
    add(project, "قصف", {"أ": [("قصف", "WEAPON")]})
    add(project, "قصف آخر", {"أ": [], "ب": []})
    assert reliance_of(project) == []
    with pytest.raises(AnnotatorMissing):
        reliance_of(project, annotators=["nobody"])


def test_it_can_be_cancelled(project: Project) -> None:
    add(project, "قصف", {"أ": [], "ب": []})

    def tick(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        reliance_of(project, tick=tick)
