"""What somebody types to find articles: words that stand there, phrases in quotes, words that do not.

``قصف "دير الزور" -حلب``: قصف and the phrase, without حلب. Hamzas, marks and proclitics do not matter.
"""

import re

import msgspec

from annotator.core.occurrences import Sought, sought

_MOST = 20
_PARTS = re.compile(
    r'(?:(?<=\s)|^)(?P<minus>[-−–](?=\S))?(?:["“”«»](?P<phrase>[^"“”«»]*)["“”«»]?|(?P<word>\S+))'
)


class Query(msgspec.Struct, frozen=True):
    """All of ``wanted`` must stand in an article, and none of ``unwanted``; phrases are of several words."""

    wanted: tuple[Sought, ...] = ()
    unwanted: tuple[Sought, ...] = ()


def read_query(typed: str) -> Query | None:
    """What was typed; None where nothing is left of it. Twenty words and phrases at most are looked for."""
    wanted: list[Sought] = []
    unwanted: list[Sought] = []
    for found in _PARTS.finditer(typed):
        one = sought(found["phrase"] if found["phrase"] is not None else found["word"])
        into = unwanted if found["minus"] else wanted
        if one is not None and any(map(str.isalnum, one.text)) and one not in into:
            into.append(one)
    if not wanted and not unwanted:
        return None
    return Query(tuple(wanted[:_MOST]), tuple(unwanted[:_MOST]))
