"""The ways that links take: through the gaps between lines and the margins; plain arithmetic.

A link never goes over letters. It leaves a span below its underline or above its tint, runs in the gap
between two lines, and goes from gap to gap in the margin of the column. Runs that would lie on each other
take lanes. All lengths are the page's pixels; the column reaches from 0 to ``width``.
"""

from collections.abc import Iterable, Sequence

import msgspec

# Runs in one lane keep this far apart, in sizes of the text.
_APART = 0.25


class Port(msgspec.Struct, frozen=True):
    """Where one span's links come in and go out: the part of it that stands on one line.

    ``top`` and ``bottom`` are where its mark ends, ``above`` and ``below`` the gaps beside its line, and
    ``clear`` is the stretch of it over which no label stands.
    """

    span: str
    left: float
    right: float
    lane: int
    top: float
    bottom: float
    above: float
    below: float
    clear: tuple[float, float] | None


class Wish(msgspec.Struct, frozen=True):
    """A link to be drawn. An end not in view is None; ``beyond``: it is above (-1) or below (1)."""

    id: str
    source: Port | None
    target: Port | None
    beyond: int = 0


class Route(msgspec.Struct, frozen=True):
    """The corners of one link's way, from its source to its target, and its runs between lines (x, x, y).

    ``runs`` begins with that of the end that is in view or, of two, of the target. ``gap`` is that run's gap.
    """

    id: str
    points: tuple[tuple[float, float], ...]
    runs: tuple[tuple[float, float, float], ...]
    gap: float


class Room(msgspec.Struct, frozen=True):
    """What there is to draw in: the column's ``width``, the ``margin`` beside it, the size of the text
    (``em``), and what is in view from ``top`` to ``bottom``.
    """

    width: float
    margin: float
    em: float
    top: float
    bottom: float
    right_to_left: bool = True


class _End(msgspec.Struct):
    port: Port
    under: bool
    x: float = 0.0

    @property
    def gap(self) -> float:
        return self.port.below if self.under else self.port.above

    @property
    def edge(self) -> float:
        return self.port.bottom if self.under else self.port.top


class _Run(msgspec.Struct):
    """A stretch in a gap or a margin; ``lane`` is counted from what it belongs to."""

    low: float
    high: float
    lane: int = 0
    at: float = 0.0


class _Plan(msgspec.Struct):
    wish: Wish
    ends: list[_End]
    on_right: bool = True
    runs: list[_Run] = msgspec.field(default_factory=list)
    margin: _Run | None = None


def assign_runs(runs: Sequence[tuple[float, float]], apart: float) -> list[int]:
    """A lane for each (low, high): no two in one come nearer than ``apart``; short ones get low lanes."""
    lanes = [0] * len(runs)
    taken: list[list[tuple[float, float]]] = []
    for index in sorted(range(len(runs)), key=lambda i: (runs[i][1] - runs[i][0], runs[i])):
        low, high = runs[index]
        lane = 0
        while lane < len(taken) and any(low < b + apart and a < high + apart for a, b in taken[lane]):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[index] = lane
    return lanes


def find_routes(wishes: Iterable[Wish], room: Room) -> list[Route]:
    """A way for each link of which an end is in view."""
    plans = [_plan(wish, room) for wish in wishes if wish.source is not None or wish.target is not None]
    _place_ends(plans, room)
    for plan in plans:
        _add_runs(plan, room)
    _place_gaps(plans, room)
    _place_margins(plans, room)
    return [_route(plan, room) for plan in plans]


def _plan(wish: Wish, room: Room) -> _Plan:
    source, target = wish.source, wish.target
    if source is None or target is None:
        port = source or target
        assert port is not None
        plan = _Plan(wish, [_End(port, wish.beyond > 0 or port.clear is None)])
    else:
        upper, lower = sorted((source, target), key=lambda port: port.below)
        same_line = upper.below == lower.below
        first, second = _End(upper, under=True), _End(lower, under=same_line or lower.clear is None)
        plan = _Plan(wish, [first, second] if upper is source else [second, first])
    middles = [(end.port.left + end.port.right) / 2 for end in plan.ends]
    rightwards, leftwards = sum(room.width - x for x in middles), sum(middles)
    plan.on_right = rightwards < leftwards or (rightwards == leftwards and room.right_to_left)
    return plan


def _place_ends(plans: Sequence[_Plan], room: Room) -> None:
    """Where on its span each link comes in or goes out: side by side, in the order in which they part."""
    groups: dict[tuple[str, float, bool], list[tuple[float, _End]]] = {}
    for plan in plans:
        for end in plan.ends:
            key = end.port.span, end.port.below, end.under
            groups.setdefault(key, []).append((_heading(plan, end, room), end))
    for group in groups.values():
        port, under = group[0][1].port, group[0][1].under
        left, right = (port.left, port.right) if under or port.clear is None else port.clear
        # Spans that lie in one another have their links beside each other too.
        middle = min(max((left + right) / 2 + port.lane * room.em * 0.2, left), right)
        step = min(room.em * 0.4, (right - left) * 0.8 / len(group))
        for turn, (_to, end) in enumerate(sorted(group, key=lambda one: one[0])):
            end.x = min(max(middle + (turn - (len(group) - 1) / 2) * step, left), right)


def _heading(plan: _Plan, end: _End, room: Room) -> float:
    other = next((one for one in plan.ends if one is not end), None)
    if other is not None and other.gap == end.gap:
        return (other.port.left + other.port.right) / 2
    return room.width * 2 if plan.on_right else -room.width


def _add_runs(plan: _Plan, room: Room) -> None:
    if len(plan.ends) == 2 and plan.ends[0].gap == plan.ends[1].gap:
        low, high = sorted(end.x for end in plan.ends)
        plan.runs = [_Run(low, high)]
        return
    side = room.width if plan.on_right else 0.0
    plan.runs = [_Run(min(end.x, side), max(end.x, side)) for end in plan.ends]
    heights = [end.gap for end in plan.ends]
    if len(heights) == 1:
        heights.append(room.top if plan.wish.beyond < 0 else room.bottom)
    plan.margin = _Run(min(heights), max(heights))


def _place_gaps(plans: Sequence[_Plan], room: Room) -> None:
    gaps: dict[float, list[_Run]] = {}
    for plan in plans:
        for end, run in zip(plan.ends, plan.runs, strict=False):
            gaps.setdefault(end.gap, []).append(run)
    for y, runs in gaps.items():
        lanes = assign_runs([(run.low, run.high) for run in runs], room.em * _APART)
        count = max(lanes) + 1
        # The gap is as high as the underlines and labels leave it; many lanes move closer together.
        whole = min(room.em * 0.13 * (count - 1), room.em * 0.24)
        lowest = y + room.em * 0.02 + max(0.0, whole - room.em * 0.13) * 0.6
        for run, lane in zip(runs, lanes, strict=True):
            run.lane, run.at = lane, lowest - whole * (count - 1 - lane) / max(1, count - 1)


def _place_margins(plans: Sequence[_Plan], room: Room) -> None:
    for on_right in (True, False):
        runs = [plan.margin for plan in plans if plan.margin is not None and plan.on_right == on_right]
        lanes = assign_runs([(run.low, run.high) for run in runs], room.em * _APART)
        count = max(lanes, default=0) + 1
        first = min(room.em * 0.35, room.margin * 0.4)
        step = min(room.em * 0.3, max(0.0, room.margin - first - 2.0) / count)
        for run, lane in zip(runs, lanes, strict=True):
            away = first + lane * step
            run.at = room.width + away if on_right else -away


def _route(plan: _Plan, room: Room) -> Route:
    points = [_tip(plan.ends[0], plan.runs[0], room), (plan.ends[0].x, plan.runs[0].at)]
    if plan.margin is not None:
        points.append((plan.margin.at, plan.runs[0].at))
        last = plan.runs[1].at if len(plan.ends) == 2 else _edge_of_view(plan, room)
        points.append((plan.margin.at, last))
    if len(plan.ends) == 2:
        points += [(plan.ends[1].x, plan.runs[-1].at), _tip(plan.ends[1], plan.runs[-1], room)]
    elif plan.wish.source is None:
        points.reverse()
    runs = tuple((run.low, run.high, run.at) for run in reversed(plan.runs))
    return Route(plan.wish.id, tuple(points), runs, plan.ends[-1].gap)


def _tip(end: _End, run: _Run, room: Room) -> tuple[float, float]:
    """Where a link ends: at its span's mark, or a little beyond it where the underlines fill the gap."""
    return end.x, min(end.edge, run.at - room.em * 0.12) if end.under else end.edge


def _edge_of_view(plan: _Plan, room: Room) -> float:
    return room.top if plan.wish.beyond < 0 else room.bottom
