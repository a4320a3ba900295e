"""Metadata and zones corrected by hand: what may stand there, and zones told line by line.

A text is never touched, so no offset ever moves.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

import msgspec

from annotator.core.article import Role, Zone
from annotator.core.contract import keep_contract
from annotator.core.errors import HashiyaError

Field = Literal["title", "source", "url", "published", "zones"]
FIELDS: tuple[Field, ...] = get_args(Field)

LONGEST = 1_000
"""How long a title, outlet or address may be, in code points."""

MOST_LINES = 10_000
"""After so many lines the rest of a text is one."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")
_SPACES = re.compile(r"\s+")

Lines = Sequence[tuple[int, int]]
Roles = Sequence[Role | None]


class BadDate(HashiyaError):
    """A date that nobody can place."""

    sentence = "“{date}” is no date; write it as 2021-02-24, or as much of that as is known."


class FieldTooLong(HashiyaError):
    """More than a title, outlet or address may hold."""

    sentence = "This has {length} characters and may have {most}; shorten it. Nothing was changed."


class Correction(msgspec.Struct, frozen=True):
    """What a field of an article is to say: words as :func:`plain` leaves them, or zones."""

    article: int
    field: Field
    value: str | tuple[Zone, ...]


def plain(field: Field, words: str) -> str:
    """``words`` as a field keeps them: one line that keeps the text contract.

    Raises BadDate where ``published`` is not ISO 8601 or empty, FieldTooLong.
    """
    words = _SPACES.sub(" ", keep_contract(words)[0]).strip()
    if len(words) > LONGEST:
        raise FieldTooLong(length=len(words), most=LONGEST)
    if field == "published" and words:
        found = _DATE.fullmatch(words)
        try:
            dt.date(*(int(part or 1) for part in found.groups())) if found else dt.date(0, 1, 1)
        except ValueError:
            raise BadDate(date=words) from None
    return words


def lines_of(text: str) -> list[tuple[int, int]]:
    """The lines that hold anything, as ``[start, end)`` of ``text`` in code points."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n", MOST_LINES):
        if line and not line.isspace():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def roles_of(lines: Lines, zones: Sequence[Zone]) -> list[Role | None]:
    """The role of each line: that of the first zone with a part in it, None where there is none."""
    found: list[Role | None] = []
    place = 0
    for start, end in lines:
        while place < len(zones) and zones[place].end <= start:
            place += 1
        found.append(zones[place].role if place < len(zones) and zones[place].start < end else None)
    return found


def zones_of(lines: Lines, roles: Roles) -> tuple[Zone, ...]:
    """The zones of lines with these roles. Body runs on over blank lines, furniture from line to line."""
    zones: list[Zone] = []
    before: Role | None = None
    for (start, end), role in zip(lines, roles, strict=True):
        if role is not None:
            joins = role == "body" or (role == "chrome" and bool(zones) and zones[-1].end + 1 == start)
            if role == before and joins:
                zones[-1] = Zone(zones[-1].start, end, role)
            else:
                zones.append(Zone(start, end, role))
        before = role
    return tuple(zones)


def with_roles(text: str, zones: Sequence[Zone], roles: Mapping[str, Role | None]) -> tuple[Zone, ...] | None:
    """The zones where each line that reads as one of ``roles`` has that role; None where nothing changes.

    Lines are compared without the spaces around them.
    """
    lines = lines_of(text)
    before = roles_of(lines, zones)
    after = [
        roles.get(text[start:end].strip(), role) for (start, end), role in zip(lines, before, strict=True)
    ]
    return None if after == before else zones_of(lines, after)
