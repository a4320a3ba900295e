"""An article's text cut into layout units: paragraphs, the very long ones in several pieces."""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.core.arabic import is_right_to_left, previous_grapheme
from annotator.core.article import Role, Zone

# A paragraph of 200,000 characters costs Qt 1.4 s; pieces of this length cost some 20 ms each.
LONGEST = 5_000
# How far back from the longest length a space is looked for.
_REACH = 1_000


class Unit(msgspec.Struct, frozen=True):
    """``[start, end)`` in code points of the article, without the line feed that closes the paragraph.

    ``right_to_left`` is the whole paragraph's direction; ``opens`` and ``closes`` say whether the unit is the
    first and the last of its paragraph.
    """

    start: int
    end: int
    right_to_left: bool
    role: Role | None = None
    opens: bool = True
    closes: bool = True


def split_units(text: str, zones: Sequence[Zone] = (), longest: int = LONGEST) -> list[Unit]:
    """Cut ``text`` into units, in order. There is always at least one, if only an empty one."""
    units: list[Unit] = []
    start = 0
    roles = _Roles(zones)
    for paragraph in text.split("\n"):
        right_to_left = is_right_to_left(paragraph) if paragraph else True
        end = start + len(paragraph)
        role = roles.within(start, end)
        if len(paragraph) <= longest:
            units.append(Unit(start, end, right_to_left, role))
        else:
            for first, last in _pieces(paragraph, longest):
                opens, closes = first == 0, last == len(paragraph)
                units.append(Unit(start + first, start + last, right_to_left, role, opens, closes))
        start = end + 1
    return units


def _pieces(paragraph: str, longest: int) -> Iterator[tuple[int, int]]:
    start = 0
    while len(paragraph) - start > longest:
        limit = start + longest
        space = paragraph.rfind(" ", max(start, limit - _REACH), limit)
        cut = space + 1 if space >= 0 else previous_grapheme(paragraph, limit)
        if cut <= start:
            cut = limit
        yield start, cut
        start = cut
    yield start, len(paragraph)


class _Roles:
    """Walks the zones once, since units come in order."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self._zones = sorted(zones, key=lambda zone: zone.start)
        self._next = 0

    def within(self, start: int, end: int) -> Role | None:
        """The role of the first zone that shares a character with ``[start, end)``."""
        while self._next < len(self._zones) and self._zones[self._next].end <= start:
            self._next += 1
        if self._next == len(self._zones) or self._zones[self._next].start >= end:
            return None
        return self._zones[self._next].role
