"""Near-duplicates: wire copy, reprints and new versions of one text, found by the runs of words they share.

A text is known by its marks: hashes of some of its runs of words, the same ones of every text (Broder, On the
resemblance and containment of documents, 1997; chosen by value as in Manber, Finding similar files in a large
file system, 1994). What two texts have in common is measured against the shorter one, so that a reprint
that was cut is still one.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING
from zlib import crc32

from annotator.core.arabic import fold_text
from annotator.core.arabic.words import WORD
from annotator.core.work import Tick, no_tick

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RUN = 5
"""Words in a run; runs of folded words are what texts are compared by."""

KEPT = 4
"""One run in so many is kept, chosen by its hash, so that the same ones are kept of every text."""

FEWEST = 3
"""Runs that two texts must have in common at the least."""

THRESHOLD = 0.5
"""The share of the shorter article's runs that two articles have in common to count as one text."""

_OWN = 100
_OWN_SHARE = 0.01
"""Runs that more articles have than the larger of these (a number, a share) are an outlet's own."""

_PAIRS = 2_000_000
"""Pairs of articles looked at in one go: what bounds the memory."""

_PARTS = 3
"""Bits of a mark by which all marks are dealt out, to be sorted one part after the other."""

_MIX = (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)
_STEP = 0x9E3779B97F4A7C15

Marks = array
"""Marks of one text: 32-bit numbers in order, each once."""


def marks_of(text: str) -> "Marks[int]":
    """The marks of a text: hashes of a fourth of its runs of five folded words.

    The share of marks in common estimates the share of text in common, whatever its order.
    """
    import numpy as np

    # array and hash, word by word: what is done for each run is done in numpy.
    plain = array("Q", [crc32(word.encode("utf-8", "replace")) for word in WORD.findall(fold_text(text))])
    words = np.frombuffer(plain, dtype=np.uint64)
    if len(words) < RUN:
        return array("I")
    runs = np.zeros(len(words) - RUN + 1, dtype=np.uint64)
    for place in range(RUN):
        runs = _mixed(runs * np.uint64(_STEP) + words[place : len(words) - RUN + 1 + place])
    kept = np.unique((runs >> np.uint64(32))[runs % np.uint64(KEPT) == 0].astype(np.uint32))
    return array("I", kept.tobytes())


def families(
    marks: "Sequence[Marks[int]]", threshold: float = THRESHOLD, tick: Tick = no_tick
) -> list[list[int]]:
    """Texts (by their place) that share their words, as groups of one or more, in order of their first.

    Two texts belong together where at least ``threshold`` of the marks of the one with fewer are in both, and
    so does what belongs to either. Marks that very many texts have are an outlet's own and say nothing.
    ``tick`` counts texts. Memory grows with the number of marks (some 20 bytes each), never with the pairs.
    """
    import numpy as np

    index = _Index(marks)
    parent = list(range(len(marks)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for first, last in index.portions():
        later, earlier, common = index.pairs(first, last)
        shorter = np.minimum(index.sizes[later], index.sizes[earlier])
        same = common >= np.maximum(FEWEST, threshold * shorter)
        for one, other in zip(later[same].tolist(), earlier[same].tolist(), strict=True):
            parent[max(root(one), root(other))] = min(root(one), root(other))
        tick(last, len(marks))
    groups: dict[int, list[int]] = {}
    for place in range(len(marks)):
        groups.setdefault(root(place), []).append(place)
    return list(groups.values())


class _Index:
    """Which texts have a mark. ``sizes`` counts the marks of each text, without an outlet's own."""

    def __init__(self, marks: "Sequence[Marks[int]]") -> None:
        import numpy as np

        self.sizes = np.array([len(one) for one in marks], dtype=np.int64)
        flat = np.fromiter(chain.from_iterable(marks), dtype=np.uint32, count=int(self.sizes.sum()))
        owner = np.repeat(np.arange(len(marks), dtype=np.uint32), self.sizes)
        most = max(_OWN, _OWN_SHARE * len(marks))
        holders, counts = [np.empty(0, np.int32)], [np.empty(0, np.int64)]
        for part in range(1 << _PARTS):
            chosen = flat >> np.uint32(32 - _PARTS) == part
            own, told, each = _holders(flat[chosen], owner[chosen], most)
            self.sizes -= np.bincount(own, minlength=len(marks))
            holders.append(told)
            counts.append(each)
        del flat, owner
        self._holders, each = np.concatenate(holders), np.concatenate(counts)
        self._begins, self._counts = np.cumsum(each) - each, np.minimum(each, _OWN)
        # In the order of the texts again: the marks of each that others have too.
        back = np.argsort(self._holders, kind="stable")
        self._group = np.repeat(np.arange(len(each), dtype=np.int32), each)[back]
        self._owner = self._holders[back]

    def portions(self) -> Iterator[tuple[int, int]]:
        """Stretches of texts whose pairs fit into memory together."""
        import numpy as np

        texts = len(self.sizes)
        each = np.bincount(self._owner, weights=self._counts[self._group], minlength=texts)
        upto = np.cumsum(each)
        first = 0
        while first < texts:
            before = upto[first - 1] if first else 0
            last = int(np.searchsorted(upto, before + _PAIRS, side="right"))
            last = max(last, first + 1)
            yield first, last
            first = last

    def pairs(
        self, first: int, last: int
    ) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]":
        """Each text of a stretch with each one before it that shares marks with it, and how many."""
        import numpy as np

        low, high = np.searchsorted(self._owner, (first, last))
        group = self._group[low:high]
        counts = self._counts[group]
        later = np.repeat(self._owner[low:high], counts).astype(np.int64)
        # 0, 1, ... for each mark anew, from where its holders begin.
        within = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        earlier = self._holders[np.repeat(self._begins[group], counts) + within].astype(np.int64)
        keep = earlier < later
        keys, common = np.unique(later[keep] * len(self.sizes) + earlier[keep], return_counts=True)
        return keys // len(self.sizes), keys % len(self.sizes), common


def _holders(
    mark: "NDArray[np.uint32]", owner: "NDArray[np.uint32]", most: float
) -> "tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.int64]]":
    """Of marks and whose they are: whose those are that more than ``most`` have (once for each); the holders
    of those that several have, mark by mark, in the order of the texts; and how many each of these has.
    """
    import numpy as np

    # One number a mark and text, so that they are sorted where they stand.
    both = (mark.astype(np.uint64) << np.uint64(32)) | owner
    both.sort()
    whose = both.astype(np.uint32).astype(np.int64)
    both >>= np.uint64(32)
    begins = np.flatnonzero(np.diff(both, prepend=np.uint64(1 << 33)))
    counts = np.diff(begins, append=len(both))
    own = counts > most
    telling = (counts > 1) & ~own
    told = whose[np.repeat(telling, counts)].astype(np.int32)
    return whose[np.repeat(own, counts)], told, counts[telling]


def _mixed(numbers: "NDArray[np.uint64]") -> "NDArray[np.uint64]":
    """Numbers whose every bit hangs on every bit of the given ones (the finalizer of MurmurHash3)."""
    import numpy as np

    shift = np.uint64(33)
    for factor in _MIX:
        numbers = (numbers ^ (numbers >> shift)) * np.uint64(factor)
    return numbers ^ (numbers >> shift)
