"""Lanes and tags: nothing hides anything."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.canvas.lanes import TagWish, assign_lanes, count_holders, place_tags

EXTENTS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: (pair[0], sum(pair))), max_size=25
)


@given(EXTENTS)
def test_extents_that_share_a_character_never_share_a_lane(extents: list[tuple[int, int]]) -> None:
    lanes = assign_lanes(extents)
    for one, two in combinations(range(len(extents)), 2):
        if extents[one][0] < extents[two][1] and extents[two][0] < extents[one][1]:
            assert lanes[one] != lanes[two]


@given(EXTENTS)
def test_what_holds_another_lies_below_it(extents: list[tuple[int, int]]) -> None:
    lanes = assign_lanes(extents)
    for one, (start, end) in enumerate(extents):
        for two, (inner_start, inner_end) in enumerate(extents):
            if start <= inner_start and inner_end <= end and end - start > inner_end - inner_start:
                assert lanes[one] > lanes[two]


@given(EXTENTS)
def test_a_span_alone_is_nearest_to_the_letters(extents: list[tuple[int, int]]) -> None:
    lanes = assign_lanes(extents)
    for one, (start, end) in enumerate(extents):
        others = (other for two, other in enumerate(extents) if two != one)
        if all(other[1] <= start or end <= other[0] for other in others):
            assert lanes[one] == 0


def test_the_same_extent_twice_takes_two_lanes_and_two_depths() -> None:
    assert assign_lanes([(0, 5), (0, 5)]) == [0, 1]
    assert count_holders([(0, 5), (0, 5)]) == [1, 0]


def test_holders_are_counted() -> None:
    assert count_holders([(0, 9), (1, 5), (2, 3), (4, 7), (20, 21)]) == [0, 1, 2, 1, 0]


WISHES = st.lists(
    st.builds(
        lambda anchor, step, reach, width: TagWish(
            anchor, step, anchor + step * reach, (width, width * 0.6, width * 0.3)
        ),
        st.floats(0, 300),
        st.sampled_from((1, -1)),
        st.floats(0, 200),
        st.floats(5, 90),
    ),
    max_size=15,
)


@given(WISHES)
def test_tags_never_touch_and_stay_on_the_line(wishes: list[TagWish]) -> None:
    places = [place for place in place_tags(wishes, 0.0, 300.0, gap=4.0) if place is not None]
    for place in places:
        assert -1e-6 <= place.left < place.right <= 300.0 + 1e-6
    for one, two in combinations(places, 2):
        assert one.right + 4.0 <= two.left + 1e-6 or two.right + 4.0 <= one.left + 1e-6


def test_a_tag_is_moved_on_over_its_span_before_it_is_shortened() -> None:
    outer = TagWish(200.0, -1, 20.0, (50.0, 20.0))
    inner = TagWish(200.0, -1, 100.0, (40.0, 20.0))
    first, second = place_tags([outer, inner], 0.0, 300.0)
    assert first is not None
    assert (first.left, first.right, first.form) == (150.0, 200.0, 0)
    assert second is not None
    assert (second.right, second.form) == (146.0, 0)


def test_a_tag_without_room_is_shortened_and_then_left_out() -> None:
    left = TagWish(40.0, -1, 0.0, (40.0,))
    middle = TagWish(70.0, -1, 60.0, (60.0, 20.0))
    none = TagWish(69.0, -1, 66.0, (60.0, 20.0))
    places = place_tags([left, middle, none], 0.0, 72.0)
    assert [place.form if place else None for place in places] == [0, 1, None]
