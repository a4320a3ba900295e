"""Chance for γ: the annotators' own units, moved where nobody put them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from annotator.agreement.dissimilarity import Continua

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

_TRIES = 50


class Shuffler:
    """Draws shuffled continua of one: every slot is a random annotator, turned round by a random pivot.

    The continuum runs from the first start to the last end; a unit whose start is turned past the end comes
    in again at the beginning, whole. Pivots are whole numbers where all positions are. Two slots' pivots
    lie at least half a mean unit apart where there is room, or one annotator could meet himself. A
    continuum without any unit is drawn anew. The same ``seed`` and units give the same continua. Source:
    Mathet, Widlöcher, Métivier 2015, section 5.2.
    """

    def __init__(self, one: Continua, seed: int) -> None:
        import numpy as np

        self._start, self._end = one.start[0], one.end[0]
        self._label, self._real = one.label[0], one.real[0]
        starts, ends = self._start[self._real], self._end[self._real]
        self._low = float(starts.min())
        self._length = float(ends.max()) - self._low
        self._apart = float((ends - starts).mean()) / 2
        self._whole = bool((np.mod(starts, 1) == 0).all() and (np.mod(ends, 1) == 0).all())
        self._random = np.random.default_rng(
            [seed & 0xFFFFFFFF, crc32(np.sort(starts - self._low).tobytes())]
        )

    def draw(self, number: int) -> Continua:
        """``number`` continua with the annotators as slots."""
        import numpy as np

        picks = self._picks(number)
        shift = self._pivots(number)[:, :, None]
        start = self._start[picks] + shift
        back = np.where(start >= self._low + self._length, self._length, 0.0)
        real = self._real[picks]
        return Continua(start - back, self._end[picks] + shift - back, self._label[picks], real)

    def _even(self, number: int, slots: int) -> Floats:
        """Random numbers from 0 to 1; those of a slot are spread evenly over the continua."""
        import numpy as np

        places = self._random.permuted(np.tile(np.arange(number), (slots, 1)), axis=1).T
        return (places + self._random.random((number, slots))) / number

    def _picks(self, number: int) -> Ints:
        import numpy as np

        slots = len(self._real)
        picks = (self._even(number, slots) * slots).astype(np.int64)
        while (empty := ~self._real[picks].any(axis=(1, 2))).any():
            picks[empty] = self._random.integers(0, slots, (int(empty.sum()), slots))
        return picks

    def _pivots(self, number: int) -> Floats:
        import numpy as np

        slots = len(self._real)
        pivots = self._even(number, slots) * self._length
        pivots = np.floor(pivots) if self._whole else pivots
        for _ in range(_TRIES):
            for slot in range(1, slots):
                gap = np.abs(pivots[:, slot, None] - pivots[:, :slot])
                close = (np.minimum(gap, self._length - gap) < self._apart).any(axis=1)
                if not close.any():
                    continue
                pivots[close, slot] = self._uniform(int(close.sum()))
            if slots < 2 or not self._crowded(pivots):
                break
        return pivots

    def _crowded(self, pivots: Floats) -> bool:
        import numpy as np

        ordered = np.sort(pivots, axis=1)
        around = np.concatenate([ordered, ordered[:, :1] + self._length], axis=1)
        return bool((np.diff(around, axis=1) < self._apart).any())

    def _uniform(self, number: int) -> Floats:
        import numpy as np

        drawn = self._random.random(number) * self._length
        return np.floor(drawn) if self._whole else drawn
