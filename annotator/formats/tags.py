"""Tags of words: written as BIO or IOBES; read as either, as BILOU, or with several tags a word."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from annotator.formats.errors import NotATag

Scheme = Literal["BIO", "IOBES"]

Tag = tuple[str, str]
"""A letter of B, I, E, S (L is E, U is S) and a label."""

OUTSIDE = frozenset(("O", "_", "-", "", "o"))
_TAG = re.compile(r"([BIESLU])[-_](.+)")
_SAME = {"L": "E", "U": "S"}


def tags_of(label: str, count: int, scheme: Scheme) -> list[str]:
    """The tags of a span of ``count`` words."""
    begin, inside, end, single = _tags(label)
    if scheme == "BIO":
        return [begin, *[inside] * (count - 1)]
    return [single] if count == 1 else [begin, *[inside] * (count - 2), end]


@lru_cache(1024)
def _tags(label: str) -> tuple[str, str, str, str]:
    label = "_".join(label.split())
    return f"B-{label}", f"I-{label}", f"E-{label}", f"S-{label}"


def read_tag(cell: str) -> Tag | None:
    """The tag in a cell, None for outside. Raises NotATag."""
    if cell in OUTSIDE:
        return None
    found = _TAG.fullmatch(cell)
    if not found:
        raise NotATag(tag=cell)
    letter, label = found.groups()
    return _SAME.get(letter, letter), label


def spans_of(rows: Iterable[Sequence[Tag]]) -> list[tuple[int, int, str]]:
    """The spans ``(first word, one past the last, label)`` that the tags of the words tell of.

    Lenient where corpora are: a word that continues what did not begin begins it. Where spans of one label
    nest, the outer one goes on as long as there are tags for both.
    """
    found: list[tuple[int, int, str]] = []
    open_ones: dict[str, list[int]] = {}
    place = -1
    for place, tags in enumerate(rows):
        if not tags and not open_ones:
            continue
        going_on: dict[str, list[int]] = {}
        for letter, label in tags:
            waiting = open_ones.get(label)
            first = waiting.pop(0) if letter in "IE" and waiting else place
            if letter in "ES":
                found.append((first, place + 1, label))
            else:
                going_on.setdefault(label, []).append(first)
        _close(open_ones, place, found)
        open_ones = going_on
    _close(open_ones, place + 1, found)
    return found


def _close(open_ones: dict[str, list[int]], end: int, found: list[tuple[int, int, str]]) -> None:
    for label, firsts in open_ones.items():
        found.extend((first, end, label) for first in firsts)
