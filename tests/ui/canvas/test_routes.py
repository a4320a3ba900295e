"""Routes: no two links lie on each other, and none goes over a line of text."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.canvas.routes import Port, Room, Route, Wish, assign_runs, find_routes

EM, PITCH, WIDTH = 24.0, 56.0, 600.0
ROOM = Room(WIDTH, 28.0, EM, 0.0, 20 * PITCH)
RUNS = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 200)).map(lambda pair: (float(pair[0]), float(sum(pair)))),
    max_size=30,
)


def port(name: str, line: int, left: float, wide: float, *, clear: bool = True) -> Port:
    top = line * PITCH
    right = min(left + wide, WIDTH)
    return Port(
        span=name,
        left=left,
        right=right,
        lane=0,
        top=top + EM * 0.56,
        bottom=top + EM * 2.0,
        above=top,
        below=top + PITCH,
        clear=(left, right) if clear else None,
    )


@st.composite
def wishes(draw: st.DrawFn) -> list[Wish]:
    ports = [
        port(str(turn), line, float(left), float(wide), clear=clear)
        for turn, (line, left, wide, clear) in enumerate(
            draw(
                st.lists(
                    st.tuples(st.integers(0, 6), st.integers(0, 560), st.integers(5, 120), st.booleans()),
                    min_size=2,
                    max_size=8,
                )
            )
        )
    ]
    made = []
    for turn in range(draw(st.integers(1, 15))):
        one, two = draw(st.tuples(st.sampled_from(ports), st.sampled_from(ports)))
        beyond = draw(st.sampled_from((0, 0, 1, -1)))
        made.append(Wish(str(turn), one, None if beyond else two, beyond))
    return made


@given(RUNS)
def test_no_two_runs_overlap_in_one_lane(runs: list[tuple[float, float]]) -> None:
    lanes = assign_runs(runs, 4.0)
    for one, two in combinations(range(len(runs)), 2):
        if lanes[one] == lanes[two]:
            assert runs[one][1] + 4.0 <= runs[two][0] or runs[two][1] + 4.0 <= runs[one][0]


@given(RUNS)
def test_a_run_alone_is_in_the_first_lane(runs: list[tuple[float, float]]) -> None:
    lanes = assign_runs(runs, 4.0)
    for one, (low, high) in enumerate(runs):
        others = (run for two, run in enumerate(runs) if two != one)
        if all(b + 4.0 <= low or high + 4.0 <= a for a, b in others):
            assert lanes[one] == 0


def over_letters(route: Route) -> bool:
    """Whether any part of the way crosses a band in which letters stand, inside the column."""
    for (x1, y1), (x2, y2) in pairwise(route.points):
        inside = max(x1, x2) > 0.0 and min(x1, x2) < WIDTH
        for line in range(20):
            top, bottom = line * PITCH + EM * 0.56, line * PITCH + EM * 2.0
            if inside and max(y1, y2) > top + 0.01 and min(y1, y2) < bottom - 0.01:
                return True
    return False


@given(wishes())
def test_no_link_goes_over_letters(made: list[Wish]) -> None:
    for route in find_routes(made, ROOM):
        assert not over_letters(route)
        for (x1, y1), (x2, y2) in pairwise(route.points):
            assert x1 == x2 or y1 == y2


@given(wishes())
def test_no_two_runs_lie_on_each_other(made: list[Wish]) -> None:
    runs = [
        (wish, run) for wish, route in zip(made, find_routes(made, ROOM), strict=True) for run in route.runs
    ]
    for (_, one), (_, two) in combinations(runs, 2):
        if one[2] == two[2]:
            assert one[1] < two[0] or two[1] < one[0]


@given(wishes())
def test_a_way_leads_from_the_source_to_the_target(made: list[Wish]) -> None:
    for wish, route in zip(made, find_routes(made, ROOM), strict=True):
        for end, (x, y) in ((wish.source, route.points[0]), (wish.target, route.points[-1])):
            if end is not None:
                assert end.left <= x <= end.right
                assert y == end.top or end.bottom - EM * 0.3 <= y <= end.bottom
        if wish.target is None:
            assert route.points[-1][1] == (ROOM.top if wish.beyond < 0 else ROOM.bottom)
            assert not 0 <= route.points[-1][0] <= WIDTH


def test_neighbouring_lines_meet_in_the_gap_between_them() -> None:
    (route,) = find_routes([Wish("1", port("a", 1, 50, 60), port("b", 2, 400, 60))], ROOM)
    assert len(route.points) == 4
    assert all(0 <= x <= WIDTH for x, _ in route.points)


def test_far_lines_meet_in_the_nearer_margin() -> None:
    for left, on_right in ((20.0, False), (480.0, True)):
        (route,) = find_routes([Wish("1", port("a", 0, left, 60), port("b", 5, left, 60))], ROOM)
        for x, _ in route.points[2:4]:
            assert (x > WIDTH) if on_right else (x < 0.0)
