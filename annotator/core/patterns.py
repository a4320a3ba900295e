"""Regular expressions that somebody types: tried within a budget of time, so that none can hang the program.

They run over the text as it stands, neither folded nor proclitic-aware: who writes one means it exactly.
``regex`` knows a time limit, which ``re`` does not; it is imported late.
"""

import re
import time
from math import prod
from typing import Any

from annotator.core.errors import HashiyaError

LONGEST = 300
"""Characters of a pattern at most."""

MOST_HITS = 10_000
"""What is given of one text at most."""

# Fixed repetitions are written out when a pattern is compiled, nested ones multiplied, without a time limit.
_MOST_REPEATED = 10_000
_REPEATED = re.compile(r"\{\s*(\d[\d\s]*)?(?:,\s*(\d[\d\s]*)?)?\}")


class BadPattern(HashiyaError):
    """It is no regular expression; ``place`` counts characters from 1."""

    sentence = "This is no regular expression; look at character {place} of it."


class PatternTooLarge(HashiyaError):
    """It is too long, or repeats too much."""

    sentence = "This regular expression is too long or repeats too much; make it simpler."


class PatternTooSlow(HashiyaError):
    """The time was up."""

    sentence = "This regular expression takes too long; make it simpler."


class Pattern:
    """A regular expression, compiled; case does not count. Raises BadPattern or PatternTooLarge."""

    def __init__(self, source: str) -> None:
        import regex  # type: ignore[import-untyped]

        if len(source) > LONGEST or _repeated(source) > _MOST_REPEATED:
            raise PatternTooLarge
        try:
            self._compiled: Any = regex.compile(
                source, regex.IGNORECASE | regex.MULTILINE, cache_pattern=False
            )
        except regex.error as error:
            raise BadPattern(place=(error.pos or 0) + 1) from None
        except (RecursionError, MemoryError, OverflowError, ValueError):
            raise PatternTooLarge from None

    def find(self, text: str, seconds: float) -> list[tuple[int, int]]:
        """Where it matches more than nothing, ``[start, end)`` in code points. Raises PatternTooSlow.

        ``seconds`` is for the whole text. Other threads go on meanwhile.
        """
        ends = time.monotonic() + seconds
        found: list[tuple[int, int]] = []
        try:
            for match in self._compiled.finditer(text, timeout=seconds, concurrent=True):
                if match.end() > match.start():
                    found.append(match.span())
                if len(found) >= MOST_HITS:
                    break
                if time.monotonic() > ends:
                    raise PatternTooSlow
        except (TimeoutError, MemoryError, RecursionError):
            raise PatternTooSlow from None
        return found


def _repeated(source: str) -> int:
    """How often something is written out at most: the product of all numbers in braces."""
    numbers = [max(_number(low), _number(high)) for low, high in _REPEATED.findall(source)]
    return prod(max(1, number) for number in numbers)


def _number(digits: str) -> int:
    plain = "".join(digits.split())
    return int(plain) if plain and len(plain) < 10 else (_MOST_REPEATED + 1 if plain else 1)
