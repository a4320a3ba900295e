"""Where underlines and label tags go so that none hides another: plain arithmetic, no Qt."""

from collections.abc import Iterator, Sequence

import msgspec


def assign_lanes(extents: Sequence[tuple[int, int]]) -> list[int]:
    """A lane (0 is nearest to the letters) for each ``[start, end)``.

    Extents that share a character never share a lane, and one that holds another lies below it. Of equal
    extents the earlier in the sequence lies above.
    """
    lanes = [0] * len(extents)
    for cluster in _clusters(extents):
        placed: list[int] = []
        for index in sorted(cluster, key=lambda i: (extents[i][1] - extents[i][0], i)):
            start, end = extents[index]
            taken = {lanes[i] for i in placed if extents[i][0] < end and start < extents[i][1]}
            inside = [lanes[i] for i in placed if start <= extents[i][0] and extents[i][1] <= end]
            lane = max(inside, default=-1) + 1
            while lane in taken:
                lane += 1
            lanes[index] = lane
            placed.append(index)
    return lanes


def count_holders(extents: Sequence[tuple[int, int]]) -> list[int]:
    """For each ``[start, end)``, how many others hold it whole; of equal ones the later holds the earlier."""
    counts = [0] * len(extents)
    for cluster in _clusters(extents):
        for index in cluster:
            start, end = extents[index]
            counts[index] = sum(
                extents[i][0] <= start
                and end <= extents[i][1]
                and (extents[i] != extents[index] or i > index)
                for i in cluster
                if i != index
            )
    return counts


def _clusters(extents: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The indexes in groups that touch nothing outside their group."""
    cluster: list[int] = []
    reach = 0
    for index in sorted(range(len(extents)), key=lambda i: extents[i]):
        start, end = extents[index]
        if cluster and start >= reach:
            yield cluster
            cluster = []
            reach = 0
        cluster.append(index)
        reach = max(reach, end)
    if cluster:
        yield cluster


class TagWish(msgspec.Struct, frozen=True):
    """A tag that would like to stand at ``anchor`` and run leftwards (``step`` -1) or rightwards (1).

    It may be moved on until it no longer stands over its span, which ends at ``limit``. ``widths`` are those
    of its forms, the longest first. All in pixels.
    """

    anchor: float
    step: int
    limit: float
    widths: tuple[float, ...]


class TagPlace(msgspec.Struct, frozen=True):
    """Where a tag stands and which of its forms is shown."""

    left: float
    right: float
    form: int


def place_tags(
    wishes: Sequence[TagWish], left: float, right: float, gap: float = 4.0
) -> list[TagPlace | None]:
    """Places for the tags of one line between ``left`` and ``right``; None where there is no room.

    The earlier in the sequence chooses first. No two places come nearer than ``gap``. A tag is moved on
    past others before it is shortened, as long as it still begins over its span.
    """
    taken: list[tuple[float, float]] = []
    places: list[TagPlace | None] = []
    for wish in wishes:
        place = _find_place(wish, taken, left, right, gap)
        places.append(place)
        if place is not None:
            taken.append((place.left, place.right))
    return places


def _find_place(
    wish: TagWish, taken: list[tuple[float, float]], left: float, right: float, gap: float
) -> TagPlace | None:
    for form, width in enumerate(wish.widths):
        for near in _candidates(wish, taken, gap):
            first, last = (near, near + width) if wish.step > 0 else (near - width, near)
            # A tag at the line's edge is pushed back inside, since its span may be narrower than it.
            push = max(left - first, 0.0) - max(last - right, 0.0)
            first, last = first + push, last + push
            if first < left or (taken and _hits(first, last, taken, gap)):
                continue
            return TagPlace(first, last, form)
    return None


def _candidates(wish: TagWish, taken: list[tuple[float, float]], gap: float) -> Iterator[float]:
    """Near edges to try: the wished one, then just past each tag that stands over the span."""
    yield wish.anchor
    if wish.step > 0:
        past = sorted(last + gap for _, last in taken)
        yield from (edge for edge in past if wish.anchor < edge < wish.limit)
    else:
        past = sorted((first - gap for first, _ in taken), reverse=True)
        yield from (edge for edge in past if wish.limit < edge < wish.anchor)


def _hits(first: float, last: float, taken: list[tuple[float, float]], gap: float) -> bool:
    return any(first < other_last + gap and other_first - gap < last for other_first, other_last in taken)
