"""Which of the schema's names a name in a file may be: remembered, the same, or much alike."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from annotator.core.arabic import fold_text
from annotator.core.schema import Label, LinkType

NAMES = "import_names"
"""The project's setting: what each name in files became, None where it was left out."""

_SHORTEST = 3

Why = Literal["remembered", "same", "alike", "unknown"]


class Remembered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names in files, of labels and of link types, each with the schema's id or None."""

    labels: dict[str, str | None] = {}
    links: dict[str, str | None] = {}


class Proposal(msgspec.Struct, frozen=True):
    """What a name becomes: an id of the schema, or None (left out), and why; "unknown": somebody must say."""

    to: str | None
    why: Why


def remembered(stored: object) -> Remembered:
    """What the project remembers; nothing where it is not understood."""
    try:
        return msgspec.convert(stored or {}, Remembered)
    except msgspec.ValidationError:
        return Remembered()


def propose(
    name: str, known: Mapping[str, str | None], offered: Iterable[Label] | Iterable[LinkType]
) -> Proposal:
    """What a name of the file probably is among what the schema offers.

    A remembered name goes before one that only looks the same. ``LOC`` is taken for ``LOCATION`` where no
    other name begins so; that is no more than a guess, and said to be one.
    """
    ids: dict[str, set[str]] = {}
    for one in offered:
        ids[one.id] = {_plain(one.id), *(_plain(one.names.within(language)) for language in ("ar", "en"))}
    if name in known and (known[name] is None or known[name] in ids):
        return Proposal(known[name], "remembered")
    if name in ids:
        return Proposal(name, "same")
    wanted = _plain(name)
    same = [label for label, names in ids.items() if wanted in names]
    if len(same) == 1:
        return Proposal(same[0], "same")
    alike = [label for label, names in ids.items() if any(_begins(wanted, one) for one in names)]
    if len(alike) == 1:
        return Proposal(alike[0], "alike")
    return Proposal(None, "unknown")


def _plain(name: str) -> str:
    return "".join(letter for letter in fold_text(name).casefold() if letter.isalnum())


def _begins(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _SHORTEST and (other.startswith(one) or one.startswith(other))
