"""Whatever is handed out, worked on, moved and taken back: queues and annotations agree."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from annotator.core.annotation import STATUSES, Status
from annotator.core.change import SetStatus
from annotator.core.rounds import TAKEN, Taken, Terms
from annotator.core.schema import Label, Names, Schema
from annotator.store import Project
from annotator.store.errors import RoundBegun, RoundEmpty, RoundMissing
from annotator.store.file import open_raw
from tests.store.conftest import articles

NAMES = ("أ", "ب", "ج")
SCHEMA = Schema(
    "hashiya-schema/1", "s", 1, Names("ا", "a"), (Label("A", Names("ا", "A"), "#336699", "a"),), ()
)
COUNT = 12


class Campaign(RuleBasedStateMachine):
    """One project of a dozen articles, two families of near-duplicates among them."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.project = Project.create(Path(self.folder.name, "p.hashiya"), SCHEMA)
        self.project.add_articles(articles(COUNT))
        connection = open_raw(self.project.path, "mode=rw")
        connection.executemany("INSERT INTO twins VALUES (?, ?)", [(1, 1), (2, 1), (5, 5), (9, 5)])
        connection.close()
        self.ids = {name: self.project.annotator(name).id for name in NAMES}
        self.made = 0

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    @rule(
        who=st.sets(st.sampled_from(NAMES), min_size=1),
        each=st.integers(0, 5),
        overlap=st.sampled_from([0.0, 0.3, 1.0]),
        taken=st.sampled_from(TAKEN),
        seed=st.integers(0, 5),
    )
    def hand_out(self, who: set[str], each: int, overlap: float, taken: Taken, seed: int) -> None:
        draw = self.project.rounds.draw(
            sorted(who), Terms(each=each, overlap=overlap, taken=taken, seed=seed)
        )
        self.made += 1
        try:
            self.project.rounds.write(f"الجولة {self.made}", draw)
        except RoundEmpty:
            assert not any(draw.handout.queues.values())

    @rule(who=st.sampled_from(NAMES), article=st.integers(1, COUNT), status=st.sampled_from(STATUSES))
    def work(self, who: str, article: int, status: Status) -> None:
        if article not in self.project.article_ids():
            return
        stands = self.project.annotation(article, self.ids[who])
        self.project.apply(article, self.ids[who], SetStatus(stands.status, status), stands.revision)

    @rule(giver=st.sampled_from(NAMES), taker=st.sampled_from(NAMES), article=st.integers(0, COUNT))
    def move(self, giver: str, taker: str, article: int) -> None:
        before = set(self.project.rounds.queue(self.ids[giver]))
        moved = self.project.rounds.move(self.ids[giver], self.ids[taker], [article] if article else None)
        if giver != taker:
            after = set(self.project.rounds.queue(self.ids[giver]))
            assert before - after == set(moved.moved)
            assert set(moved.moved) <= set(self.project.rounds.queue(self.ids[taker]))

    @rule(article=st.integers(1, COUNT))
    def put_away(self, article: int) -> None:
        self.project.removing.remove([article], None)

    @rule()
    def put_back(self) -> None:
        self.project.removing.put_back([one.article for one in self.project.removing.removed()])

    @rule(number=st.integers(1, 5))
    def take_back(self, number: int) -> None:
        begun = {one.id: one.begun for one in self.project.rounds.all()}
        try:
            self.project.rounds.take_back(number)
        except RoundBegun:
            assert begun[number]
        except RoundMissing:
            assert number not in begun

    @invariant()
    def what_is_next_is_open_and_in_the_queue(self) -> None:
        for number in self.ids.values():
            queue = self.project.rounds.queue(number)
            assert len(set(queue)) == len(queue)
            still = [
                article
                for article in queue
                if self.project.annotation(article, number).status not in ("done", "skipped")
            ]
            assert self.project.queues.standing(number).open == len(still)
            if queue:
                assert self.project.next_article(number, None) == (still[0] if still else None)

    @invariant()
    def nothing_is_wrong_with_the_file(self) -> None:
        assert list(self.project.check()) == []


TestCampaign = Campaign.TestCase
TestCampaign.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)
