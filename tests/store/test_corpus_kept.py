"""Tags, corrections and removed articles: nothing is lost, everything comes back as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Span
from annotator.core.article import Article, Role, Zone
from annotator.core.change import AddSpan, SetStatus
from annotator.core.correcting import (
    BadDate,
    Correction,
    FieldTooLong,
    lines_of,
    roles_of,
    with_roles,
    zones_of,
)
from annotator.core.work import Cancelled
from annotator.loaders import load_bytes
from annotator.places import sample_articles
from annotator.store import Project
from annotator.store.errors import (
    ArticleAgain,
    ArticleMissing,
    BadTag,
    CorrectionFault,
    CorrectionKept,
    ProjectDamaged,
    StoredFault,
    ZonesRefused,
)
from annotator.store.removing import Hanging
from tests.store.conftest import articles

EVERY_TABLE = (
    "articles", "annotations", "spans", "links", "history", "refusals", "decisions", "tags", "splits",
    "assignments", "corrections", "twins",
)  # fmt: skip


def everything(project: Project) -> dict[str, list[tuple[object, ...]]]:
    connection = project._connection
    return {name: sorted(connection.execute(f"SELECT * FROM {name}"), key=repr) for name in EVERY_TABLE}


@pytest.fixture
def worked(project: Project) -> Project:
    """Four articles; much hangs on the second."""
    project.add_articles(articles(3))
    me, other = project.annotator("منى").id, project.annotator("هدى").id
    project.apply(2, me, AddSpan(Span("a", 0, 4, "ACTOR", "مقال")), 0)
    project.apply(2, me, SetStatus("not_started", "done"), 1)
    project.apply(2, other, AddSpan(Span("a", 0, 4, "WEAPON", "مقال")), 0)
    project.freeze_split({project.article(2).sha256: "train"})
    project.tags.put([1, 2], "مهم")
    project.corrections.make([Correction(2, "source", "شام"), Correction(3, "source", "شام")], me)
    with project.together():
        connection = project._connection
        connection.execute("INSERT INTO rounds (name, at, plan) VALUES ('أ', '', '{}')")
        connection.execute("INSERT INTO assignments VALUES (?, 1, 2, 1, 0)", (me,))
        connection.executemany("INSERT INTO twins VALUES (?, 2)", [(2,), (3,), (4,)])
    return project


def test_tags_are_put_and_taken(project: Project) -> None:
    project.add_articles(articles(2))
    assert project.tags.put([1, 2, 99], "  مهم  جدا ") == [1, 2]
    assert project.tags.put([2, 3], "مهم جدا") == [3]
    assert project.tags.all() == [("مهم جدا", 3)]
    assert project.tags.take([1, 99], "مهم جدا") == [1]
    assert project.tags.all() == [("مهم جدا", 2)]


@pytest.mark.parametrize("tag", ["", "  ", "a" * 61, "ا\u202eب"])
def test_a_tag_is_to_be_read(project: Project, tag: str) -> None:
    with pytest.raises(BadTag):
        project.tags.put([1], tag)


def test_a_correction_knows_what_stood_there(worked: Project) -> None:
    me = worked.annotator("منى").id
    before = worked.article(2)
    made = worked.corrections.make(
        [Correction(2, "title", " عنوان\nآخر "), Correction(2, "published", "2021-02")], me
    )
    after = worked.article(2)
    assert (after.title, after.published, after.text) == ("عنوان آخر", "2021-02", before.text)
    assert [(one.field, one.before, one.after, one.annotator) for one in worked.corrections.history(2)] == [
        ("source", "", "شام", "منى"),
        ("title", "خبر 0", "عنوان آخر", "منى"),
        ("published", "", "2021-02", "منى"),
    ]
    back = worked.corrections.take_back(made, me)
    assert worked.article(2) == before
    worked.corrections.take_back(back, me)
    assert worked.article(2) == after


def test_what_says_so_already_is_left(worked: Project) -> None:
    assert worked.corrections.make([Correction(2, "source", "شام")], None) == []


def test_a_correction_that_was_corrected_again_stays(worked: Project) -> None:
    made = worked.corrections.make([Correction(2, "title", "أ"), Correction(3, "title", "أ")], None)
    worked.corrections.make([Correction(2, "title", "ب")], None)
    with pytest.raises(CorrectionKept):
        worked.corrections.take_back(made, None)
    assert (worked.article(2).title, worked.article(3).title) == ("ب", "أ")


@pytest.mark.parametrize(
    ("correction", "error"),
    [
        (Correction(3, "published", "غدا"), BadDate),
        (Correction(3, "published", "2021-02-30"), BadDate),
        (Correction(3, "title", "ا" * 1001), FieldTooLong),
        (Correction(3, "zones", (Zone(0, 99, "body"),)), ZonesRefused),
        (Correction(3, "zones", (Zone(0, 4, "title"), Zone(3, 6, "body"))), ZonesRefused),
        (Correction(99, "title", "أ"), ArticleMissing),
    ],
)
def test_all_corrections_or_none(worked: Project, correction: Correction, error: type[Exception]) -> None:
    before = everything(worked)
    with pytest.raises(error):
        worked.corrections.make([Correction(2, "title", "آخر"), correction], None)
    assert everything(worked) == before


def test_zones_are_corrected(worked: Project) -> None:
    zones = (Zone(0, 4, "title"), Zone(5, 9, "body"))
    worked.corrections.make([Correction(2, "zones", zones)], None)
    assert worked.article(2).zones == zones


def test_what_hangs_on_articles_is_counted(worked: Project) -> None:
    assert worked.removing.hanging([2, 3, 99]) == Hanging(
        articles=2, annotations=2, done=1, spans=2, links=0, decisions=0, assignments=1, published=1
    )


@pytest.mark.parametrize("ids", [[2], [3], [4], [2, 3], [2, 3, 4], [1, 2, 3, 4]])
def test_what_was_removed_comes_back_as_it_was(worked: Project, ids: list[int]) -> None:
    before = everything(worked)
    assert worked.removing.remove([*ids, 99], worked.annotator("منى").id) == ids
    assert worked.article_count() == 4 - len(ids)
    assert not list(worked.check())
    with pytest.raises(ArticleMissing):
        worked.article(ids[0])
    assert [one.article for one in worked.removing.removed()] == ids
    worked.removing.put_back(ids)
    assert everything(worked) == before
    assert worked.removing.removed() == []
    assert not list(worked.check())


def test_a_family_stays_together_without_its_first(worked: Project) -> None:
    worked.removing.remove([2], None)
    assert worked.twins.of(4) == [3, 4]
    worked.removing.remove([4], None)
    assert worked.twins.of(3) == []


def test_a_number_is_never_given_to_another_article(worked: Project) -> None:
    worked.removing.remove([4], None)
    assert worked.add_articles([Article(text="آخر")]).new == [5]
    worked.removing.put_back([4])
    assert worked.article_ids() == [1, 2, 3, 4, 5]


def test_a_text_that_was_loaded_again_keeps_the_other_away(worked: Project) -> None:
    again = worked.article(4)
    worked.removing.remove([3, 4], None)
    worked.add_articles([again])
    before = everything(worked)
    with pytest.raises(ArticleAgain):
        worked.removing.put_back([3, 4])
    assert everything(worked) == before
    with pytest.raises(ArticleMissing):
        worked.removing.put_back([1])


def test_a_place_in_the_queue_that_is_taken_by_now(worked: Project) -> None:
    me = worked.annotator("منى").id
    worked.removing.remove([2], None)
    with worked.together():
        worked._connection.execute("INSERT INTO assignments VALUES (?, 1, 3, 1, 1)", (me,))
    worked.corrections.make([Correction(1, "title", "أ")], None)
    worked.removing.put_back([2])
    places = worked._connection.execute("SELECT place, article FROM assignments ORDER BY place").fetchall()
    assert places == [(1, 3), (2, 2)]


def test_removing_that_is_stopped_changes_nothing(worked: Project) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    before = everything(worked)
    with pytest.raises(Cancelled):
        worked.removing.remove([2, 3], None, stop)
    assert everything(worked) == before


def test_history_of_an_article_that_stays_cannot_go(worked: Project) -> None:
    with pytest.raises(Exception, match="history only grows"):
        worked._connection.execute("DELETE FROM history WHERE article = 2")


LINES = st.lists(st.sampled_from(["عنوان", "", "  ", "متن طويل", "اقرأ أيضاً"]), max_size=12).map("\n".join)
CHOSEN: tuple[Role | None, ...] = (None, "title", "body", "chrome", "related")
ROLES = st.sampled_from(CHOSEN)


@given(LINES, st.data())
def test_zones_of_lines_have_the_roles_of_the_lines(text: str, data: st.DataObject) -> None:
    lines = lines_of(text)
    roles = data.draw(st.lists(ROLES, min_size=len(lines), max_size=len(lines)))
    zones = zones_of(lines, roles)
    assert roles_of(lines, zones) == roles
    end = 0
    for zone in zones:
        assert end <= zone.start < zone.end <= len(text)
        end = zone.end


def test_the_same_line_elsewhere() -> None:
    text = "عنوان\n\nمتن\nاشترك الآن \n\nمتن آخر"
    lines = lines_of(text)
    zones = zones_of(lines, ["title", "body", "body", "body"])
    changed = with_roles(text, zones, {"اشترك الآن": "chrome"})
    assert changed is not None
    assert roles_of(lines, changed) == ["title", "body", "chrome", "body"]
    assert with_roles(text, changed, {"اشترك الآن": "chrome"}) is None


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "[]",
        "{}",
        '{"articles": 1}',
        '{"articles": [{"id": 4}]}',
        '{"articles": [{"id": 2}], "spans": [{"article": 1}]}',
        '{"articles": [{"id": 2, "text": ["x"]}]}',
        '{"articles": [{"id": 2, "text\\" = 1; --": 1}]}',
        '{"articles": [{"id": 2}], "kin": ["x"]}',
        '{"articles": [{"id": 2}]}',
    ],
)
def test_what_a_stranger_put_away_is_damage_and_nothing_else(worked: Project, kept: str) -> None:
    worked.removing.remove([2], None)
    worked._connection.execute("UPDATE removed SET kept = ?", (kept,))
    before = everything(worked)
    with pytest.raises(ProjectDamaged):
        worked.removing.put_back([2])
    assert everything(worked) == before
    if kept != '{"articles": [{"id": 2}]}' and "--" not in kept:
        assert [type(fault.error) for fault in worked.check()] == [StoredFault]


def test_a_correction_that_leads_elsewhere_is_a_fault(worked: Project) -> None:
    worked._connection.execute("UPDATE articles SET source = 'أخرى' WHERE id = 3")
    (fault,) = worked.check()
    assert isinstance(fault.error, CorrectionFault)
    assert fault.article == 3


@pytest.mark.parametrize("path", sorted(sample_articles().glob("*.txt")), ids=lambda path: path.stem)
def test_lines_with_their_roles_are_the_zones_that_were_loaded(path: Path) -> None:
    """Who corrects one line leaves the others as they were."""
    article = load_bytes(path.read_bytes(), path.name).article
    lines = lines_of(article.text)
    assert zones_of(lines, roles_of(lines, article.zones)) == article.zones
