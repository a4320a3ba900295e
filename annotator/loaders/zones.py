"""Which stretches of a page are what: title, dateline, byline, caption, body, furniture, related links.

Lines are the unit: a zone begins at the start of a line and ends at the end of one; the text is never cut.
A page has a head (all before the first line of prose), then body, in which related links, pictures and
furniture may stand, and after which body may resume. The words are in :mod:`annotator.loaders.pages`.
"""

import re
from collections.abc import Mapping
from typing import Any

import msgspec

from annotator.core.article import Role, Zone
from annotator.loaders.dates import read_date
from annotator.loaders.heads import Head, read_head
from annotator.loaders.lines import Line, is_bare, kind_of
from annotator.loaders.outlets import read_outlet

MOST_ZONES = 2_000
"""After so many zones the rest of a text is body: a hostile file must not make millions."""

MOST_LINES = 10_000
"""After so many lines the rest of a text is taken as one."""

_LISTED = 160
_LONGEST_TITLE = 80
_FRONT_MATTER = 40
_FIELD = re.compile(r"(title|date|author)\s*:\s*(\S.*)", re.IGNORECASE)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a text says about itself. ``meta`` may hold ``dateline``, ``byline``, ``credit`` and ``updated``.

    ``title`` is never empty where the text is not: without a title line it is how the text begins.
    ``published`` is ISO 8601 with as much as the page says, or empty; ``source`` is the outlet, or empty.
    """

    zones: tuple[Zone, ...] = ()
    title: str = ""
    published: str = ""
    source: str = ""
    url: str = ""
    meta: dict[str, Any] = {}


def read_zones(text: str, known: Mapping[int, Role] | None = None) -> Page:
    """Read a page whose text keeps the contract. Zones are in code points, sorted, apart, on whole lines.

    ``known`` are roles that the loader is sure of, by where their lines begin.
    """
    lines = _lines(text)
    if not lines:
        return Page()
    front = _front_matter(lines)
    head = read_head(lines[front:])
    roles: list[Role] = ["chrome" for _ in range(front)]
    roles += head.roles
    if front:
        _read_front(lines[:front], head)
    _read_body(lines, roles)
    if known:
        roles = [known.get(line.start, role) for line, role in zip(lines, roles, strict=True)]
    told = read_outlet(text, lines, roles, head)
    meta = {"dateline": head.dateline, "byline": head.byline, "credit": told.credit, "updated": head.updated}
    return Page(
        zones=tuple(_joined(lines, roles)),
        title=head.title or _opening(lines[min(front, len(lines) - 1)].text),
        published=head.published,
        source=told.outlet,
        url=told.url,
        meta={name: value for name, value in meta.items() if value},
    )


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    new = tuple.__new__  # a third of the time that the constructor takes, once a line
    start = 0
    parts = text.split("\n", MOST_LINES)
    rest = parts.pop() if len(parts) > MOST_LINES else ""
    for line in parts:
        end = start + len(line)
        if line and not line.isspace():
            lines.append(new(Line, (start, end, line)))
        start = end + 1
    if rest and not rest.isspace():
        end = text.find("\n", start + len(rest.rstrip()))
        lines.append(Line(start, end if end >= 0 else len(text), rest))
    return lines


def _read_body(lines: list[Line], roles: list[Role]) -> None:
    """Roles for the lines after the head. A bare اقرأ أيضاً or الوسوم takes the short lines after it along."""
    listing: Role | None = None
    pictured = -1
    for line in lines[len(roles) :]:
        kind = kind_of(line.text)
        role: Role = "body"
        if kind in ("related", "tags"):
            role = "related" if kind == "related" else "chrome"
            listing = role if is_bare(line.text) else None
        elif kind in ("credit", "signed"):
            role = "byline"
        elif kind is not None:
            role = "chrome"
        elif line.start == pictured and len(line.text) <= 200:
            role = "caption"
        elif listing and len(line.text) <= _LISTED and not line.text.rstrip().endswith("."):
            role = listing
        else:
            listing = None
        pictured = line.end + 1 if kind == "image" else -1
        roles.append(role)


def _joined(lines: list[Line], roles: list[Role]) -> list[Zone]:
    """Zones, where body that only blank lines part is one, and furniture that nothing parts is one."""
    zones: list[Zone] = []
    role, start, end = roles[0], lines[0].start, lines[0].end
    for line, next_role in zip(lines[1:], roles[1:], strict=True):
        if len(zones) >= MOST_ZONES:
            next_role = role = "body"  # noqa: PLW2901
        if next_role == role and (role == "body" or (role == "chrome" and line.start == end + 1)):
            end = line.end
            continue
        zones.append(Zone(start, end, role))
        role, start, end = next_role, line.start, line.end
    zones.append(Zone(start, end, role))
    return zones


def _opening(text: str) -> str:
    shown = (
        " ".join(text.strip()[: 4 * _LONGEST_TITLE].split()).lstrip("#* ") or text.strip()[:_LONGEST_TITLE]
    )
    if len(shown) <= _LONGEST_TITLE:
        return shown
    return shown[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ،,:؛") + "…"


def _front_matter(lines: list[Line]) -> int:
    """How many lines at the top are a block of fields between two ``---``."""
    if lines[0].text.strip() != "---" or lines[0].start:
        return 0
    for place, line in enumerate(lines[1:_FRONT_MATTER], start=2):
        if line.text.strip() == "---":
            return place if place < len(lines) else 0
    return 0


def _read_front(lines: list[Line], head: Head) -> None:
    for line in lines:
        match = _FIELD.match(line.text)
        if match is None:
            continue
        value = match[2][:_LISTED].strip().strip("\"'").strip()
        if match[1].lower() == "title":
            head.title = value or head.title
        elif match[1].lower() == "author":
            head.byline = value or head.byline
        else:
            dated = read_date(value)
            head.published = dated.iso if dated else head.published
