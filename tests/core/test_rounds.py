"""Handing out work: loads alike, overlap as asked, families whole, the same again from the same seed."""

import random
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.rounds import Handout, Piece, Terms, hand_out, loads
from annotator.core.work import Cancelled

NAMES = ["منى", "سعاد", "عمر", "ليلى"]

pieces_drawn = st.lists(
    st.tuples(st.integers(1, 5000), st.sampled_from(["", "أ", "ب", "ج"]), st.integers(0, 9)), max_size=60
).map(
    lambda drawn: [
        # Families 1 to 5; the others have no near-duplicates.
        Piece(number, length, source, family if family <= 5 else 0)
        for number, (length, source, family) in enumerate(drawn, 1)
    ]
)
single_drawn = pieces_drawn.map(lambda pieces: [Piece(one.article, one.length, one.source) for one in pieces])
people_drawn = st.integers(1, len(NAMES)).map(lambda count: NAMES[:count])
terms_drawn = st.builds(
    Terms,
    each=st.integers(0, 20),
    overlap=st.sampled_from([0.0, 0.1, 0.2, 0.5, 1.0]),
    per=st.integers(0, 5),
    seed=st.integers(0, 3),
    balanced=st.booleans(),
)


def holders(handout: Handout) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    for name, queue in handout.queues.items():
        for article in queue:
            found.setdefault(article, set()).add(name)
    return {article: frozenset(names) for article, names in found.items()}


def texts_of(pieces: list[Piece]) -> list[list[int]]:
    families: dict[object, list[int]] = {}
    for one in pieces:
        families.setdefault(one.family or (one.article,), []).append(one.article)
    return list(families.values())


@given(pieces_drawn, people_drawn, terms_drawn)
def test_everything_is_handed_out_once_or_left_and_families_stay_whole(
    pieces: list[Piece], people: list[str], terms: Terms
) -> None:
    handout = hand_out(pieces, people, terms)
    assert set(handout.queues) == set(people)
    found = holders(handout)
    assert sorted([*found, *handout.left]) == [one.article for one in pieces]
    for queue in handout.queues.values():
        assert len(set(queue)) == len(queue)
    for family in texts_of(pieces):
        assert len({found.get(article, frozenset()) for article in family}) == 1
        if len(family) > 1 and family[0] in found:
            for name in found[family[0]]:
                at = handout.queues[name].index(family[0])
                assert handout.queues[name][at : at + len(family)] == tuple(family)
    assert handout.texts == sum(family[0] in found for family in texts_of(pieces))
    assert set(handout.shared) <= {family[0] for family in texts_of(pieces)}
    assert {article for article, names in found.items() if len(names) > 1} >= set(handout.shared)
    if not terms.each:
        assert handout.left == ()
    else:
        assert max(map(len, handout.queues.values())) <= terms.each


@given(pieces_drawn, people_drawn, terms_drawn)
def test_the_same_seed_gives_the_same_in_whatever_order(
    pieces: list[Piece], people: list[str], terms: Terms
) -> None:
    assert hand_out(pieces, people, terms) == hand_out(pieces[::-1], people[::-1], terms)


@given(pieces_drawn, people_drawn, terms_drawn)
def test_nobody_gets_more_than_the_others_beyond_one_family(
    pieces: list[Piece], people: list[str], terms: Terms
) -> None:
    counts = [len(queue) for queue in hand_out(pieces, people, terms).queues.values()]
    largest = max((len(family) for family in texts_of(pieces)), default=0)
    if not terms.each:
        assert max(counts) - min(counts) <= largest


@given(pieces_drawn, people_drawn, terms_drawn)
def test_so_many_texts_are_shared_as_was_asked(pieces: list[Piece], people: list[str], terms: Terms) -> None:
    handout = hand_out(pieces, people, terms)
    sharers = min(terms.per or len(people), len(people))
    found = holders(handout)
    if terms.each == 0:
        wanted = int(terms.overlap * handout.texts + 0.5) if sharers > 1 else 0
        assert len(handout.shared) == wanted
        assert {len(found[article]) for article in handout.shared} <= {sharers}
    single = {family[0] for family in texts_of(pieces) if len(family) == 1}
    if len(handout.shared) < len(single & set(found)):
        assert set(handout.shared) <= single


@given(single_drawn, people_drawn, st.sampled_from([0.0, 0.2]), st.integers(0, 3))
def test_without_families_length_and_outlets_are_alike(
    pieces: list[Piece], people: list[str], overlap: float, seed: int
) -> None:
    handout = hand_out(pieces, people, Terms(overlap=overlap, seed=seed))
    shares = loads(handout, pieces)
    counts = [one.articles for one in shares]
    assert max(counts) - min(counts) <= 1
    lengths = [one.characters for one in shares]
    outlets = {one.source for one in pieces}
    # Where one outlet ends and the next begins, whoever is due gets the longest of it, whatever they have.
    longest = max((one.length for one in pieces), default=0)
    assert max(lengths) - min(lengths) <= (1 + len(outlets)) * longest
    for source in outlets:
        own = [one.sources.get(source, 0) for one in shares]
        assert max(own) - min(own) <= 2


@given(st.integers(1, 30), people_drawn, st.sampled_from([0.0, 0.2, 1.0]), st.integers(0, 4))
def test_with_so_many_each_everybody_has_that_many_but_for_the_rest(
    each: int, people: list[str], overlap: float, per: int
) -> None:
    pieces = [Piece(number, 100 + number) for number in range(1, 200)]
    handout = hand_out(pieces, people, Terms(each=each, overlap=overlap, per=per))
    counts = [len(queue) for queue in handout.queues.values()]
    assert max(counts) <= each
    assert sum(counts) > each * len(people) - len(people)
    sharers = min(per or len(people), len(people))
    assert len(handout.shared) == (int(overlap * handout.texts + 0.5) if sharers > 1 else 0)


def test_three_annotators_and_a_fifth_shared() -> None:
    pieces = [Piece(number, 1000 + number, "أب"[number % 2]) for number in range(1, 101)]
    handout = hand_out(pieces, NAMES[:3], Terms(overlap=0.2, seed=7))
    assert len(handout.shared) == 20
    assert sorted(one.articles for one in loads(handout, pieces)) == [46, 47, 47]
    assert {one.shared for one in loads(handout, pieces)} == {20}
    # Of both outlets, short and long: a sample and not a corner.
    assert Counter(number % 2 for number in handout.shared) == {0: 10, 1: 10}
    assert sum(handout.shared) / 20 == pytest.approx(50.5, abs=5)
    # Shared texts come to everybody in the same order.
    orders = {tuple(one for one in queue if one in handout.shared) for queue in handout.queues.values()}
    assert len(orders) == 1
    assert hand_out(pieces, NAMES[:3], Terms(overlap=0.2, seed=8)) != handout


def test_of_many_articles_everybody_gets_as_much_to_read() -> None:
    chance = random.Random(3)
    pieces = [Piece(n, chance.randrange(300, 9000), f"{chance.randrange(9)}") for n in range(1, 2001)]
    shares = loads(hand_out(pieces, NAMES, Terms(overlap=0.2)), pieces)
    lengths = [one.characters for one in shares]
    assert max(lengths) - min(lengths) < max(lengths) / 100
    assert max(lengths) > 2_000_000


def test_everything_twice_and_every_pair_meets() -> None:
    pieces = [Piece(number, 500 + 7 * (number * 13 % 50)) for number in range(1, 61)]
    handout = hand_out(pieces, NAMES, Terms(overlap=1.0, per=2))
    pairs = Counter(holders(handout).values())
    assert set(pairs) == {frozenset(pair) for pair in combinations(NAMES, 2)}
    assert sum(pairs.values()) == 60
    assert max(pairs.values()) - min(pairs.values()) <= 2
    assert {len(queue) for queue in handout.queues.values()} == {30}


def test_who_has_a_reprint_gets_the_other_and_who_has_it_gets_it_not_again() -> None:
    pieces = [
        Piece(1, 100, family=1, kin=frozenset({"عمر"})),
        Piece(2, 100, barred=frozenset({"منى", "سعاد"})),
        Piece(3, 100, barred=frozenset(NAMES)),
        *(Piece(number, 100) for number in range(4, 16)),
    ]
    handout = hand_out(pieces, NAMES, Terms())
    found = holders(handout)
    assert found[1] == {"عمر"}
    assert found[2] <= {"عمر", "ليلى"}
    assert handout.left == (3,)
    # Someone who takes no part cannot get it; then somebody else does.
    assert holders(hand_out(pieces, ["منى"], Terms()))[1] == {"منى"}


def test_drawing_many_texts_can_be_stopped() -> None:
    pieces = [Piece(number, 100) for number in range(1, 1001)]
    told: list[tuple[int, int]] = []

    def tick(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 600:
            raise Cancelled

    with pytest.raises(Cancelled):
        hand_out(pieces, NAMES, Terms(overlap=0.2), tick)
    assert told == [(200, 1000), (400, 1000), (600, 1000)]


def test_nobody_to_hand_out_to() -> None:
    assert hand_out([Piece(2, 5), Piece(1, 5)], [], Terms()) == Handout({}, left=(1, 2))


@pytest.mark.parametrize("terms", [Terms(overlap=1.5), Terms(overlap=-0.1), Terms(each=-1), Terms(per=-1)])
def test_terms_out_of_range(terms: Terms) -> None:
    with pytest.raises(ValueError, match="out of range"):
        hand_out([Piece(1, 5)], ["منى"], terms)
