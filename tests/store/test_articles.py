"""Articles: added in bulk and once, read as they were, listed by place, offered one after the other."""

import pytest

from annotator.core.annotation import make_span
from annotator.core.article import Article, Zone
from annotator.core.change import AddSpan, SetStatus
from annotator.core.work import Cancelled
from annotator.store import ArticleRow, Progress, Project
from annotator.store.articles import BATCH
from annotator.store.errors import AnnotatorUnnamed, ArticleMissing, ArticleRefused
from tests.store.conftest import TEXT, articles

ODD = "\u00a0\u200c\u200f\u202bقَتَلَ\u2069 ـ ﷲ ﻻ 👩‍👩‍👧 e\u0301\tLatin\n"


def test_an_article_comes_back_as_it_was(project: Project) -> None:
    given = Article(
        text=ODD,
        title="عنوان",
        source="تلفزيون سوريا",
        url="https://example.org/أ",
        published="2021-02-24T19:54",
        zones=(Zone(0, 3, "chrome"), Zone(5, 9, "body")),
        meta={"origin": {"sha256": "ff", "n": 1.5, "deep": [[], {}, None, True]}},
    )
    (number,) = project.add_articles([given]).new
    assert project.article(number) == given
    assert project.article_id(given.sha256) == number
    assert project.article_id("0" * 64) is None


def test_the_same_text_is_known_and_not_added_again(project: Project) -> None:
    first, second = articles(2)
    added = project.add_articles([first, Article(text=TEXT, title="another title"), second, first])
    assert added.new == [2, 3]
    assert added.known == [1, 2]
    assert project.add_articles(iter([second])).known == [3]
    assert project.article_count() == 3


def test_a_cancelled_load_keeps_the_batches_that_were_complete(project: Project) -> None:
    ticks: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        ticks.append((done, total))
        raise Cancelled

    given = articles(BATCH + 10)
    with pytest.raises(Cancelled):
        project.add_articles(given, tick)
    assert ticks == [(BATCH, BATCH + 10)]
    assert project.article_count() == 1 + BATCH
    added = project.add_articles(given)
    assert (len(added.new), len(added.known)) == (10, BATCH)


@pytest.mark.parametrize(
    "article",
    [
        Article(text="a\r\nb"),
        Article(text="a\0b"),
        Article(text="half \ud83d"),
        Article(text="good", title="half \ud83d"),
        Article(text="good", zones=(Zone(0, 5, "body"),)),
        Article(text="good", zones=(Zone(2, 3, "body"), Zone(0, 2, "title"))),
        Article(text="good", zones=(Zone(-1, 2, "body"),)),
        Article(text="good", meta={"bad": object()}),
    ],
)
def test_an_article_that_breaks_the_contract_is_refused(project: Project, article: Article) -> None:
    with pytest.raises(ArticleRefused) as caught:
        project.add_articles([*articles(2), article])
    assert "cannot be stored" in str(caught.value)
    assert project.article_count() == 1


def test_errors_of_the_iterable_are_its_own(project: Project) -> None:
    def broken() -> object:
        yield from articles(2)
        raise FileNotFoundError("a loader's file")

    with pytest.raises(FileNotFoundError):
        project.add_articles(broken())  # type: ignore[arg-type]


def test_rows_by_place_and_place_by_id(project: Project) -> None:
    project.add_articles(articles(30))
    project.apply(7, 1, AddSpan(make_span(project.article(7).text, 0, 4, "ACTOR")), 0)
    project.apply(7, 1, SetStatus("not_started", "done"), 1)
    rows = project.rows(1, 5, 3)
    assert [row.id for row in rows] == [6, 7, 8]
    assert rows[1] == ArticleRow(7, "خبر 5", "", "", 10, "done", 1)
    other = project.annotator("سعد")
    assert project.rows(other.id, 6, 1)[0].status == "not_started"
    assert [project.position(project.id_at(place)) for place in range(31)] == list(range(31))
    assert project.rows(1, 31, 10) == []
    assert len(project.rows(1, 0, 1000)) == 31
    for missing in (31, -1):
        with pytest.raises(ArticleMissing):
            project.id_at(missing)
    with pytest.raises(ArticleMissing):
        project.position(32)
    with pytest.raises(ArticleMissing):
        project.article(32)


def test_places_hold_where_ids_leave_gaps(project: Project) -> None:
    project.add_articles(articles(9))
    project._connection.execute("DELETE FROM articles WHERE id IN (1, 4, 5)")
    ids = [2, 3, 6, 7, 8, 9, 10]
    assert [project.id_at(place) for place in range(7)] == ids
    assert [project.position(one) for one in ids] == list(range(7))
    assert [row.id for row in project.rows(1, 1, 3)] == [3, 6, 7]


def test_the_next_article_goes_round_and_ends(project: Project) -> None:
    project.add_articles(articles(3))
    project.apply(2, 1, SetStatus("not_started", "done"), 0)
    project.apply(4, 1, SetStatus("not_started", "in_progress"), 0)
    assert project.next_article(1, None) == 1
    assert project.next_article(1, 1) == 3
    assert project.next_article(1, 3) == 4
    assert project.next_article(1, 4) == 1
    project.apply(1, 1, SetStatus("not_started", "skipped"), 0)
    project.apply(3, 1, SetStatus("not_started", "done"), 0)
    assert project.next_article(1, 4) == 4
    project.apply(4, 1, SetStatus("in_progress", "done"), 1)
    assert project.next_article(1, 4) is None
    assert project.next_article(project.annotator("سعد").id, 4) == 1
    assert project.progress(1) == Progress(not_started=0, in_progress=0, done=3, skipped=1, total=4)


def test_progress_counts_untouched_articles(project: Project) -> None:
    project.add_articles(articles(4))
    project.add_seconds(2, 1, 3.0)
    project.apply(3, 1, SetStatus("not_started", "in_progress"), 0)
    assert project.progress(1) == Progress(not_started=4, in_progress=1, done=0, skipped=0, total=5)


def test_annotators_are_made_once_and_by_name(project: Project) -> None:
    saad = project.annotator("  سعد ")
    assert project.annotator("سعد") == saad
    assert [one.name for one in project.annotators()] == ["سعد", "منى"]
    assert len({one.uuid for one in project.annotators()}) == 2
    for name in ("", "  ", "a\nb"):
        with pytest.raises(AnnotatorUnnamed):
            project.annotator(name)


def test_settings_are_json(project: Project) -> None:
    assert project.setting("zoom", 3) == 3
    project.set_setting("zoom", {"px": [22, None], "س": "ص"})
    project.set_setting("zoom", {"px": [23, None], "س": "ص"})
    assert project.setting("zoom") == {"px": [23, None], "س": "ص"}


def test_the_text_of_an_article_cannot_be_changed(project: Project) -> None:
    for column in ("text", "sha256", "length", "id"):
        with pytest.raises(Exception, match="never changes"):
            project._connection.execute(f"UPDATE articles SET {column} = {column}")
