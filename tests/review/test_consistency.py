"""Words labelled in two ways, or here and not there, by one annotator."""

import pytest

from annotator.core.article import Article, Zone
from annotator.core.occurrences import Sought, sought
from annotator.core.work import Cancelled
from annotator.review.consistency import places_of, uneven_words, worked_in
from annotator.store import Project
from tests.review.conftest import add

ACTOR, LOCATION = "ACTOR", "LOCATION"


def asked(words: str) -> Sought:
    found = sought(words)
    assert found is not None
    return found


@pytest.fixture
def mona(project: Project) -> int:
    mona = project.annotator("منى").id
    add(project, "قصف النظام البوكمال.", {"منى": [("النظام", ACTOR), ("البوكمال", LOCATION)]})
    add(project, "انسحاب للنظام من بالبوكمال.", {"منى": [("لنظام", LOCATION)], "علي": [("البوكمال", ACTOR)]})
    add(project, "قوات النظام وحدها في البُوكمال", {"منى": [("قوات النظام", ACTOR)]}, "in_progress")
    add(project, "البوكمال في مقال لم يقرأه أحد", {})
    return mona


def test_two_ways_and_here_but_not_there(project: Project, mona: int) -> None:
    found = {one.words: one for one in uneven_words(project, mona)}
    assert set(found) == {"النظام", "البوكمال"}
    assert found["النظام"].labels == {ACTOR: 1, LOCATION: 1}
    assert found["النظام"].bare == 0, "inside another span they are not bare"
    assert (found["البوكمال"].labels, found["البوكمال"].bare) == ({LOCATION: 1}, 2)
    assert found["البوكمال"].odd == 2
    assert found["البوكمال"].shown == "البوكمال"
    assert [one.words for one in uneven_words(project, mona)] == ["البوكمال", "النظام"], "the most first"


def test_nothing_of_others_is_looked_at(project: Project, mona: int) -> None:
    ali = project.annotator("علي").id
    assert worked_in(project, ali) == [2]
    assert uneven_words(project, ali) == []
    places = places_of(project, mona, asked("البوكمال"))
    assert [(one.article_id, [place.labels for place in one.places]) for one in places] == [
        (1, [(LOCATION,)]),
        (2, [()]),
        (3, [()]),
    ]


def test_each_place_is_shown_with_its_labels(project: Project, mona: int) -> None:
    places = places_of(project, mona, asked("النظام"))
    shown = [(one.article_id, place.context.text, place.labels) for one in places for place in one.places]
    assert shown == [(1, "النظام", (ACTOR,)), (2, "لنظام", (LOCATION,))]


def test_quotation_marks_belong_to_a_name_and_furniture_to_nobody(project: Project) -> None:
    mona = project.annotator("منى").id
    text = 'خبر\nميليشيا "الدفاع الوطني" ثم ميليشيا "الدفاع الوطني" وحدها\nميليشيا "الدفاع الوطني"'
    last = text.rindex("\n")
    zones = (Zone(0, 3, "title"), Zone(4, last, "body"), Zone(last + 1, len(text), "related"))
    add(project, Article(text=text, zones=zones), {"منى": [('ميليشيا "الدفاع الوطني"', ACTOR)]})
    (one,) = uneven_words(project, mona)
    assert (one.labels, one.bare) == ({ACTOR: 1}, 1)


def test_the_counts_are_those_of_the_places(project: Project, mona: int) -> None:
    for one in uneven_words(project, mona):
        places = [place for article in places_of(project, mona, asked(one.words)) for place in article.places]
        assert sum(not place.labels for place in places) == one.bare
        assert sum(len(place.labels) for place in places) == sum(one.labels.values())


def test_it_can_be_stopped(project: Project, mona: int) -> None:
    def stop(done: int, total: int) -> None:
        assert total == 6
        if done == 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        uneven_words(project, mona, stop)


def test_real_annotations(real: Project) -> None:
    annotator = next(one.id for one in real.annotators() if one.name == "A")
    found = uneven_words(real, annotator)
    for one in found[:20]:
        places = [place for each in places_of(real, annotator, asked(one.words)) for place in each.places]
        assert sum(len(place.labels) for place in places) == sum(one.labels.values())
