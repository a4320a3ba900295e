"""What the search index holds of an article: worked out of its text, whoever asks for it."""

from array import array
from collections.abc import Iterable

from annotator.core.arabic import fold, fold_text, normal_form, proclitic_cuts
from annotator.core.arabic.words import WORD

HASH = 16
"""How much of an article's hash the index keeps, in hexadecimal digits."""

_MOST_WORDS_KEPT = 200_000

Row = tuple[int, str, str]
"""id, sha256, text"""

Line = tuple[int, str, bytes, str, str, str]
"""id, the hash's first digits, turns, the text folded, its words folded, the same without proclitics"""


class Lines:
    """Makes lines; it knows the words that it has met."""

    def __init__(self) -> None:
        self._words, self._stems = _Words(), _Stems()

    def line(self, row: Row) -> Line:
        """The line of one article."""
        number, sha256, text = row
        folded = fold(text)
        turns = array("I", (part for turn in folded.turns for part in turn)).tobytes()
        if len(self._words) > _MOST_WORDS_KEPT:
            self._words.clear()
            self._stems.clear()
        # All of it C's work, word by word: a large corpus has hundreds of millions of them.
        found = WORD.findall(text)
        word = " ".join(map(self._words.__getitem__, found))
        stem = " ".join(filter(None, map(self._stems.__getitem__, found)))
        return number, sha256[:HASH], turns, folded.text, word, stem

    def lines(self, rows: Iterable[Row]) -> list[Line]:
        """The lines of several."""
        return [self.line(row) for row in rows]


class _Words(dict[str, str]):
    """Words folded."""

    def __missing__(self, word: str) -> str:
        folded = self[word] = fold_text(word)
        return folded


class _Stems(dict[str, str]):
    """Words without their proclitics, in every way they can be cut, folded."""

    def __missing__(self, word: str) -> str:
        stems = (fold_text(normal_form(word, cut, len(word))) for cut in proclitic_cuts(word))
        joined = self[word] = " ".join(stems)
        return joined
