"""The same words labelled everywhere: what is offered, what is left alone, one transaction there and back."""

import msgspec
import pytest

from annotator.core.annotation import Annotation, Link, Span
from annotator.core.article import Article, Zone
from annotator.core.change import AddLink, AddSpan, RemoveSpan, SetStatus
from annotator.core.occurrences import Sought, sought
from annotator.core.work import Cancelled
from annotator.review.errors import EditedMeanwhile
from annotator.review.everywhere import (
    Spots,
    do_steps,
    places_to_clear,
    places_to_label,
    steps_to_clear,
    steps_to_label,
    turned,
)
from annotator.review.searching import context, search
from annotator.store import Project
from annotator.store.index import index_path
from tests.review.conftest import add

HERE = "قصفت قوات النظام بلدة سرمين، وردت قوات النظام بالمدفعية على النظام."


def asked(words: str) -> Sought:
    found = sought(words)
    assert found is not None
    return found


def texts(found: Spots) -> list[tuple[int, list[str]]]:
    return [(one.article_id, [spot.context.text for spot in one.spots]) for one in found.articles]


def everything(project: Project) -> dict[tuple[int, int], Annotation]:
    """Every annotation as it is stored, but for its revision."""
    return {
        (article, one.id): msgspec.structs.replace(project.annotation(article, one.id), revision=0)
        for article in project.article_ids()
        for one in project.annotators()
    }


@pytest.fixture
def mona(project: Project) -> int:
    return project.annotator("منى").id


def test_all_open_articles_but_not_what_is_closed_or_furniture(project: Project, mona: int) -> None:
    first = add(project, HERE, {})
    add(project, "النظام في تقرير منجز", {"منى": []}, "done")
    third = add(project, "تقدم للنظام", {"علي": []}, "done")
    page = "قائمة النظام\nتقرير عن النظام"
    fourth = add(project, Article(text=page, zones=(Zone(0, 12, "chrome"), Zone(13, 28, "body"))), {})
    found = places_to_label(project, mona, asked("النظام"), "ACTOR")
    assert texts(found) == [(first, ["النظام"] * 3), (third, ["لنظام"]), (fourth, ["النظام"])]
    assert found.articles[2].spots[0].start == page.rindex("النظام")
    only = places_to_label(project, mona, asked("النظام"), "ACTOR", article_id=2)
    assert texts(only) == [(2, ["النظام"])], "an article that is asked for by itself may be done"


def test_what_is_labelled_is_not_offered_again(project: Project, mona: int) -> None:
    marks = [("قوات النظام", "ACTOR"), ("سرمين", "LOCATION"), ("قوات النظام", "LOCATION")]
    number = add(project, HERE, {"منى": marks}, "in_progress")
    found = places_to_label(project, mona, asked("قوات النظام"), "ACTOR")
    assert found.already == 1
    assert [spot.labels for spot in found.articles[0].spots] == [("LOCATION",)]
    crossing = places_to_label(project, mona, asked("النظام بلدة"), "ACTOR")
    assert (crossing.articles, crossing.refused) == ((), 1)
    inside = places_to_label(project, mona, asked("النظام"), "ACTOR", article_id=number)
    assert [spot.labels for spot in inside.articles[0].spots] == [("ACTOR",), ("LOCATION",), ()]


def test_one_transaction_there_back_and_there_again(project: Project, mona: int) -> None:
    for _ in range(3):
        add(project, f"{HERE} {_}", {"علي": [("النظام", "ACTOR")]})
    before = everything(project)
    found = places_to_label(project, mona, asked("النظام"), "ACTOR")
    done = do_steps(project, mona, steps_to_label("ACTOR", found.articles))
    assert [step.revision for step in done] == [1, 1, 1]
    after = everything(project)
    assert sum(len(one.spans) for one in after.values()) == 3 + 9
    assert project.annotation(1, mona).status == "not_started", "nobody has read it yet"
    undone = do_steps(project, mona, turned(done))
    assert everything(project) == before
    do_steps(project, mona, turned(undone))
    assert everything(project) == after
    assert [len(project.history(number, mona)) for number in (1, 2, 3)] == [3, 3, 3]
    assert list(project.check()) == []


def test_cancelled_or_refused_in_one_article_nothing_is_done_in_any(project: Project, mona: int) -> None:
    for number in range(3):
        add(project, f"{HERE} {number}", {})
    found = places_to_label(project, mona, asked("النظام"), "ACTOR")
    steps = steps_to_label("ACTOR", found.articles)
    before = everything(project)

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        do_steps(project, mona, steps, stop)
    assert everything(project) == before
    at = HERE.index("النظام")
    other = Span("other", at - 5, at + 6, "ACTOR", HERE[at - 5 : at + 6])
    project.apply(2, mona, AddSpan(msgspec.structs.replace(other, end=at + 3, text=HERE[at - 5 : at + 3])), 0)
    before = everything(project)
    with pytest.raises(EditedMeanwhile) as caught:
        do_steps(project, mona, steps)
    assert caught.value.fields == {"count": 1, "article": f"{HERE} 1"[:20]}
    assert everything(project) == before


def test_who_worked_on_meanwhile_is_no_obstacle_while_it_fits(project: Project, mona: int) -> None:
    for number in range(2):
        add(project, f"{HERE} {number}", {})
    found = places_to_label(project, mona, asked("النظام"), "ACTOR")
    done = do_steps(project, mona, steps_to_label("ACTOR", found.articles))
    town = HERE.index("سرمين")
    project.apply(2, mona, AddSpan(Span("town", town, town + 5, "LOCATION", "سرمين")), 1)
    project.apply(2, mona, SetStatus("not_started", "done"), 2)
    do_steps(project, mona, turned(done))
    assert [span.id for span in project.annotation(2, mona).spans] == ["town"]
    assert project.annotation(2, mona).status == "done"


def test_a_link_that_hangs_on_a_span_forbids_to_take_it_back(project: Project, mona: int) -> None:
    add(project, HERE, {})
    found = places_to_label(project, mona, asked("النظام"), "ACTOR")
    done = do_steps(project, mona, steps_to_label("ACTOR", found.articles))
    spans = project.annotation(1, mona).spans
    project.apply(1, mona, AddLink(Link("l", "part_of", spans[0].id, spans[1].id)), 1)
    with pytest.raises(EditedMeanwhile):
        do_steps(project, mona, turned(done))
    assert len(project.annotation(1, mona).spans) == 3


def test_removed_everywhere_with_the_links_that_hang_on_them(project: Project, mona: int) -> None:
    marks = [("النظام", "ACTOR"), ("سرمين", "LOCATION"), ("النظام", "ACTOR"), ("النظام", "LOCATION")]
    first = add(project, HERE, {"منى": marks, "علي": marks}, "in_progress")
    add(project, "تقدم للنظام", {"منى": [("لنظام", "ACTOR")]}, "in_progress")
    add(project, "انسحب النظام", {"منى": [("النظام", "ACTOR")]}, "done")
    spans = project.annotation(first, mona).spans
    project.apply(first, mona, AddLink(Link("l", "at", spans[0].id, spans[1].id)), 1)
    before = everything(project)
    found = places_to_clear(project, mona, asked("النظام"), "ACTOR")
    assert texts(found) == [(1, ["النظام", "النظام"]), (2, ["لنظام"])]
    assert [spot.links for spot in found.articles[0].spots] == [1, 0]
    done = do_steps(project, mona, steps_to_clear(project, mona, found.articles))
    left = [span.text for span in project.annotation(first, mona).spans]
    assert left == ["سرمين", "النظام"]
    assert len(project.annotation(first, project.annotator("علي").id).spans) == 4
    do_steps(project, mona, turned(done))
    assert everything(project) == before


def test_a_span_that_is_gone_meanwhile_is_said(project: Project, mona: int) -> None:
    add(project, HERE, {"منى": [("النظام", "ACTOR")]}, "in_progress")
    found = places_to_clear(project, mona, asked("النظام"), "ACTOR")
    project.apply(1, mona, RemoveSpan(project.annotation(1, mona).spans[0]), 1)
    with pytest.raises(EditedMeanwhile):
        steps_to_clear(project, mona, found.articles)


def test_without_an_index_the_same_is_found(project: Project, mona: int) -> None:
    for number in range(3):
        add(project, f"{HERE} {number}", {})
    with_index = places_to_label(project, mona, asked("النظام"), "ACTOR")
    index_path(project.path).unlink()
    index_path(project.path).mkdir()
    assert places_to_label(project, mona, asked("النظام"), "ACTOR") == with_index
    assert [one.article_id for one in search(project, None, asked("النظام"))] == [1, 2, 3]


def test_context_is_of_the_paragraph_and_cut_between_words() -> None:
    text = "عنوان\n" + "كلمة " * 30 + "النظام " + "أخرى " * 30 + "\nفقرة"
    at = text.index("النظام")
    before, hit, after = context(text, at, at + 6, 20)
    assert (before, hit, after) == ("…كلمة كلمة كلمة ", "النظام", " أخرى أخرى أخرى…")
    assert context("قوات النظام هنا\nثم", 5, 11) == ("قوات ", "النظام", " هنا")


def test_a_step_that_finds_nothing_to_do_leaves_no_trace(project: Project, mona: int) -> None:
    add(project, HERE, {})
    assert do_steps(project, mona, []) == []
    assert project.revisions() == []
