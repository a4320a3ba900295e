"""Code points to UTF-16 units and back: the only place of the program where UTF-16 is counted.

Qt counts UTF-16 units, everything else counts code points. Both counts are local to one layout unit.
"""

from bisect import bisect_left


class Offsets:
    """The two ways to count one string.

    Most strings hold nothing beyond the basic plane (``max`` of a string is one quick pass); for them
    both counts are the same and nothing is kept.
    """

    __slots__ = ("_astral", "_doubled")

    def __init__(self, text: str) -> None:
        wide = bool(text) and max(text) > "\uffff"
        self._astral = [place for place, char in enumerate(text) if char > "\uffff"] if wide else []
        self._doubled = [place + before for before, place in enumerate(self._astral)]

    def units(self, points: int) -> int:
        """The UTF-16 offset of the code point offset ``points``."""
        if not self._astral:
            return points
        return points + bisect_left(self._astral, points)

    def points(self, units: int) -> int:
        """The code point offset of the UTF-16 offset ``units``; inside a surrogate pair: the pair's start."""
        if not self._doubled:
            return units
        return units - bisect_left(self._doubled, units)
