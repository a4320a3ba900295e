"""Rounds of work in the file: all or nothing, queues, moving, taking back, blind, and what imports do."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation
from annotator.core.article import Article
from annotator.core.change import SetNote, SetStatus
from annotator.core.rounds import Terms
from annotator.core.schema import Schema
from annotator.store import Project
from annotator.store.errors import (
    ArticleMissing,
    RoundBegun,
    RoundEmpty,
    RoundMissing,
    RoundNamed,
    RoundStale,
    RoundUnnamed,
)
from annotator.store.file import open_raw
from tests.store.conftest import articles

THREE = ["منى", "سعاد", "عمر"]


@pytest.fixture
def campaign(path: Path, schema: Schema) -> Project:
    """Thirty articles and three annotators."""
    project = Project.create(path, schema)
    project.add_articles(articles(30))
    for name in THREE:
        project.annotator(name)
    return project


def number(project: Project, name: str) -> int:
    return project.annotator(name).id


def finish(project: Project, article: int, name: str) -> None:
    stands = project.annotation(article, number(project, name))
    project.apply(article, number(project, name), SetStatus(stands.status, "done"), stands.revision)


def make_twins(project: Project, *ids: int) -> None:
    project.twins.keep([list(ids)], threshold=0.5, articles=project.article_count())


def test_a_round_is_seen_first_and_then_written(campaign: Project) -> None:
    rounds = campaign.rounds
    draw = rounds.draw(THREE, Terms(overlap=0.2, seed=3))
    assert rounds.all() == []
    written = rounds.write(" الدفعة الأولى ", draw)
    assert (written.name, written.articles, written.assigned) == ("الدفعة الأولى", 30, 30 + 2 * 6)
    assert (written.open, written.begun) == (42, 0)
    assert written.terms == draw.terms
    assert written.annotators == dict.fromkeys(THREE, 14)
    for name in THREE:
        assert rounds.queue(number(campaign, name)) == list(draw.handout.queues[name])
    assert rounds.named("الدفعة الأولى") == written == rounds.all()[0]


def test_next_follows_the_queue_and_round_its_end(campaign: Project) -> None:
    mona = number(campaign, "منى")
    campaign.rounds.write("أ", campaign.rounds.draw(THREE, Terms(seed=5)))
    queue = campaign.rounds.queue(mona)
    assert campaign.next_article(mona, None) == queue[0]
    assert campaign.next_article(mona, queue[3]) == queue[4]
    assert campaign.next_article(mona, queue[-1]) == queue[0]
    elsewhere = next(one for one in campaign.article_ids() if one not in queue)
    assert campaign.next_article(mona, elsewhere) == queue[0]
    finish(campaign, queue[0], "منى")
    finish(campaign, queue[4], "منى")
    assert campaign.next_article(mona, queue[3]) == queue[5]
    assert campaign.rounds.standing(mona, queue[5]) == (type(campaign.rounds.standing(mona)))(10, 8, 6)
    for article in queue:
        finish(campaign, article, "منى")
    assert campaign.next_article(mona, queue[0]) is None
    assert campaign.rounds.standing(mona).open == 0
    # Who has no queue goes through the list as ever.
    campaign.annotator("زائر")
    assert campaign.next_article(number(campaign, "زائر"), 4) == 5


def test_an_article_opened_again_is_in_the_queue_again(campaign: Project) -> None:
    mona = number(campaign, "منى")
    campaign.rounds.write("أ", campaign.rounds.draw(["منى"], Terms(each=1)))
    (only,) = campaign.rounds.queue(mona)
    finish(campaign, only, "منى")
    assert campaign.next_article(mona, None) is None
    campaign.apply(only, mona, SetStatus("done", "in_progress"), 1)
    assert campaign.next_article(mona, None) == only


def test_what_somebody_has_is_left_alone_unless_asked(campaign: Project) -> None:
    rounds = campaign.rounds
    rounds.write("أ", rounds.draw(["منى"], Terms(each=10)))
    first = set(rounds.queue(number(campaign, "منى")))
    begun_alone = next(one for one in campaign.article_ids() if one not in first)
    finish(campaign, begun_alone, "سعاد")
    draw = rounds.draw(["عمر"], Terms())
    assert set(draw.kept) == {*first, begun_alone}
    assert set(draw.handout.queues["عمر"]) == set(campaign.article_ids()) - first - {begun_alone}
    # A second reading goes to somebody who does not have it.
    again = rounds.draw(["منى", "عمر"], Terms(taken="again"), sorted(first))
    assert again.handout.queues["منى"] == ()
    assert set(again.handout.queues["عمر"]) == first
    # Anew: what nobody has begun is taken and given out.
    begun = next(iter(first))
    finish(campaign, begun, "منى")
    rounds.write("ب", rounds.draw(["عمر"], Terms(taken="anew"), sorted(first)))
    assert rounds.queue(number(campaign, "منى")) == [begun]
    assert set(rounds.queue(number(campaign, "عمر"))) == first - {begun}


def test_near_duplicates_go_to_one_and_later_ones_follow(campaign: Project) -> None:
    make_twins(campaign, 3, 8, 20)
    rounds = campaign.rounds
    draw = rounds.draw(THREE, Terms(seed=2), [3, 8, *range(9, 15)])
    assert draw.grouped
    rounds.write("أ", draw)
    (holder,) = [name for name in THREE if 3 in rounds.queue(number(campaign, name))]
    queue = rounds.queue(number(campaign, holder))
    assert queue[queue.index(3) + 1] == 8
    campaign.add_articles(articles(1, first=100))
    later = rounds.draw(THREE, Terms(seed=9), range(18, 24))
    assert not later.grouped, "one came since"
    assert 20 in later.handout.queues[holder]
    # Moving one moves its near-duplicates.
    to = next(name for name in THREE if name != holder)
    moved = rounds.move(number(campaign, holder), number(campaign, to), [8])
    assert sorted(moved.moved) == [3, 8]


def test_what_changed_meanwhile_is_not_overwritten(campaign: Project) -> None:
    rounds = campaign.rounds
    draw = rounds.draw(["منى"], Terms())
    with Project.open(campaign.path, backup=False) as other:
        other.rounds.write("سبق", other.rounds.draw(["عمر"], Terms(), [1, 2]))
    with pytest.raises(RoundStale):
        rounds.write("أ", draw)
    assert [one.name for one in rounds.all()] == ["سبق"]
    assert rounds.queue(number(campaign, "منى")) == []


def test_what_cannot_be_handed_out(campaign: Project) -> None:
    rounds = campaign.rounds
    draw = rounds.draw(["منى"], Terms(each=2))
    with pytest.raises(RoundUnnamed):
        rounds.write(" ", draw)
    rounds.write("أ", draw)
    with pytest.raises(RoundNamed, match="أ"):
        rounds.write("أ", rounds.draw(["منى"], Terms(each=2)))
    with pytest.raises(RoundEmpty):
        rounds.write("ب", rounds.draw(["منى"], Terms(), list(draw.handout.queues["منى"])))
    with pytest.raises(RoundEmpty):
        rounds.write("ب", rounds.draw([], Terms()))
    with pytest.raises(ArticleMissing):
        rounds.draw(["منى"], Terms(), [1, 999])
    with pytest.raises(RoundMissing):
        rounds.named("ج")
    assert len(rounds.all()) == 1


def test_a_failure_within_leaves_nothing(campaign: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds = campaign.rounds
    draw = rounds.draw([*THREE, "جديدة"], Terms())
    given = type(rounds)._give

    def fails_late(self: object, annotator_id: int, queue: object, round_id: object) -> None:
        if annotator_id == number(campaign, "عمر"):
            raise OSError("power")
        given(self, annotator_id, queue, round_id)  # type: ignore[arg-type]

    monkeypatch.setattr(type(rounds), "_give", fails_late)
    with pytest.raises(OSError, match="power"):
        rounds.write("أ", draw)
    assert rounds.all() == []
    assert all(rounds.queue(one.id) == [] for one in campaign.annotators())
    assert "جديدة" not in [one.name for one in campaign.annotators()]


def test_the_rest_goes_to_another_and_what_was_done_stays(campaign: Project) -> None:
    rounds = campaign.rounds
    mona, omar = number(campaign, "منى"), number(campaign, "عمر")
    rounds.write("أ", rounds.draw(["منى", "عمر"], Terms(overlap=0.2)))
    mine, his = rounds.queue(mona), rounds.queue(omar)
    own = [one for one in mine if one not in his]
    finish(campaign, own[0], "منى")
    campaign.apply(own[1], mona, SetNote("", "بدأت"), 0)
    finish(campaign, own[2], "عمر")  # he had done it by himself
    moved = rounds.move(mona, omar)
    assert moved.moved == tuple(own[1:])
    assert moved.begun == (own[1],)
    assert set(moved.had) == set(mine) & set(his)
    assert rounds.queue(omar) == [*his, *own[1:]]
    assert set(rounds.queue(mona)) == {own[0], *moved.had}
    assert campaign.annotation(own[1], mona).note == "بدأت"
    assert rounds.standing(omar).open == len(his) + len(own) - 2
    assert rounds.move(mona, mona).moved == ()
    assert list(campaign.check()) == []


def test_a_round_is_taken_back_while_nobody_has_begun(campaign: Project) -> None:
    rounds = campaign.rounds
    written = rounds.write("أ", rounds.draw(THREE, Terms()))
    kept = rounds.write("ب", rounds.draw(THREE, Terms(taken="again", each=1)))
    assert rounds.take_back(written.id) == 30
    assert rounds.all() == [kept]
    finish(campaign, rounds.queue(number(campaign, "منى"))[0], "منى")
    with pytest.raises(RoundBegun, match="articles: 1"):
        rounds.take_back(kept.id)
    with pytest.raises(RoundMissing):
        rounds.take_back(written.id)


def test_an_article_that_was_put_away_comes_back_without_a_round_that_was_taken_back(
    campaign: Project,
) -> None:
    rounds, mona = campaign.rounds, number(campaign, "منى")
    first = rounds.write("أ", rounds.draw(["منى"], Terms(), [1, 2, 3]))
    campaign.removing.remove([2], None)
    assert sorted(rounds.queue(mona)) == [1, 3]
    rounds.take_back(first.id)
    rounds.write("ب", rounds.draw(["منى"], Terms(), [4]))  # SQLite may give it the number of the first
    campaign.removing.put_back([2])
    assert rounds.queue(mona) == [4]
    # One that is still there has its article again, at the end where its place was taken.
    campaign.removing.remove([4], None)
    rounds.write("ج", rounds.draw(["منى"], Terms(), [5, 6]))
    campaign.removing.put_back([4])
    assert sorted(rounds.queue(mona)) == [4, 5, 6]
    assert list(campaign.check()) == []


def test_a_blind_round_closes_until_all_is_done_and_can_be_lifted(campaign: Project) -> None:
    rounds = campaign.rounds
    mona, omar = number(campaign, "منى"), number(campaign, "عمر")
    assert not rounds.is_blind(mona)
    rounds.write("أعمى", rounds.draw(["منى"], Terms(each=1)))
    rounds.write("مفتوح", rounds.draw(["عمر"], Terms(each=1, blind=False)))
    assert rounds.is_blind(mona)
    assert not rounds.is_blind(omar)
    rounds.lift_blind(True)
    assert not rounds.is_blind(mona)
    rounds.lift_blind(False)
    assert rounds.is_blind(mona)
    finish(campaign, rounds.queue(mona)[0], "منى")
    assert not rounds.is_blind(mona)


@given(st.lists(st.sampled_from(["not_started", "in_progress", "done", "skipped"]), min_size=3, max_size=3))
@settings(max_examples=20)
def test_an_import_says_what_is_open_before_and_after_handing_out(
    schema: Schema, tmp_path_factory: pytest.TempPathFactory, statuses: list[str]
) -> None:
    with Project.create(tmp_path_factory.mktemp("p") / "p.hashiya", schema) as project:
        project.add_articles([Article(text=f"نص {n}") for n in range(3)])
        mona = project.annotator("منى").id

        def come(first: int, last: int) -> None:
            for article, status in list(enumerate(statuses, 1))[first:last]:
                said = Annotation(annotator="منى", revision=2, status=status)  # type: ignore[arg-type]
                assert project.put_annotation(article, said) == "added"

        come(0, 1)
        project.rounds.write("أ", project.rounds.draw(["منى"], Terms(taken="again"), [2, 3]))
        come(1, 3)
        still = [n for n in (2, 3) if statuses[n - 1] not in ("done", "skipped")]
        assert project.rounds.standing(mona).open == len(still)
        assert (project.next_article(mona, None) in still) == bool(still)


def test_the_queries_of_a_queue_walk_through_their_indexes(campaign: Project) -> None:
    """A queue of any length is as quick as a short one: neither a scan nor a sort."""
    from annotator.store import articles as room
    from annotator.store import decisions

    connection = open_raw(campaign.path, "mode=ro")
    asked = {room._NEXT_IN_QUEUE: (1, 0), room._IN_QUEUE: (1, 1), decisions._FINISHED: ()}
    for query, values in asked.items():
        steps = [row[3] for row in connection.execute("EXPLAIN QUERY PLAN " + query, values)]
        assert not any("SCAN" in step and "USING INDEX history_of_status" not in step for step in steps), (
            steps
        )
        if query != decisions._FINISHED:
            assert not any("TEMP B-TREE" in step for step in steps), steps
    connection.close()
