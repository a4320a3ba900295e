"""Which stretches of a page are what: title, dateline, byline, caption, body, furniture, related links.

Lines are the unit: a zone begins at the start of a line and ends at the end of one; the text is never cut.
A page has a head (all before the first line of prose), then body, in which related links, pictures and
furniture may stand, and after which body may resume. The words are in :mod:`annotator.loaders.pages`.
"""

import re
from typing import Any

import msgspec

from annotator.core.article import Role, Zone
from annotator.loaders import pages
from annotator.loaders.dates import letters, plain, read_date
from annotator.loaders.heads import Head, read_head
from annotator.loaders.lines import Line, after_head, is_bare, key, kind_of

MOST_ZONES = 2_000
"""After so many zones the rest of a text is body: a hostile file must not make millions."""

MOST_LINES = 10_000
"""After so many lines the rest of a text is taken as one."""

_LISTED = 160
_LEADING = 80
_LONGEST_TITLE = 80
_FRONT_MATTER = 40
_FIELD = re.compile(r"(title|date|author)\s*:\s*(\S.*)", re.IGNORECASE)
_CALLED = "|".join(map(re.escape, sorted(pages.OUTLET_CALLED, key=len, reverse=True)))
_LEAD = re.compile(rf"([^\d:()\"«»\-|/]{{2,40}}+)[(\-|/«\"\s]++({_CALLED})[)»\"]*\s*[\-:،,)]")
_LEAD_MARK = re.compile(r"[-–—ـ(|/]")
_CREDIT = re.compile(rf"\W*(?:موقع|صحيفه|وكاله|قناه|شبكه)?\s*({_CALLED})(?!\w)")
_SURE = [(re.compile(outlet.sure, re.MULTILINE), outlet) for outlet in pages.OUTLETS if outlet.sure]
_LIKELY = [
    ([re.compile(sign, re.MULTILINE) for sign in outlet.likely], outlet)
    for outlet in pages.OUTLETS
    if outlet.likely
]
_HOSTS = {host: outlet for outlet in pages.OUTLETS for host in outlet.hosts}
_HOST = re.compile(r"(?:https?://)?([\w.-]+)", re.IGNORECASE)


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a text says about itself. ``meta`` may hold ``dateline``, ``byline`` and ``credit``.

    ``title`` is never empty where the text is not: without a title line it is how the text begins.
    ``published`` is ISO 8601 with as much as the page says, or empty; ``source`` is the outlet, or empty.
    """

    zones: tuple[Zone, ...] = ()
    title: str = ""
    published: str = ""
    source: str = ""
    url: str = ""
    meta: dict[str, Any] = {}


def read_zones(text: str) -> Page:
    """Read a page whose text keeps the contract. Zones are in code points, sorted, apart, on whole lines."""
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
    meta: dict[str, Any] = {}
    source, url = _read_source(lines, roles, head, meta)
    if head.dateline:
        meta["dateline"] = head.dateline
    if head.byline:
        meta["byline"] = head.byline
    return Page(
        zones=tuple(_joined(lines, roles)),
        title=head.title or _opening(lines[min(front, len(lines) - 1)].text),
        published=head.published,
        source=source,
        url=url,
        meta=meta,
    )


def _lines(text: str) -> list[Line]:
    lines = []
    start = 0
    parts = text.split("\n", MOST_LINES)
    rest = parts.pop() if len(parts) > MOST_LINES else ""
    for line in parts:
        end = start + len(line)
        if line and not line.isspace():
            lines.append(Line(start, end, line))
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


def _read_source(lines: list[Line], roles: list[Role], head: Head, meta: dict[str, Any]) -> tuple[str, str]:
    """The outlet and the page's address: by the furniture first, then by the lead, the byline, the credit."""
    furniture, url, credit = _furniture(lines, roles)
    opening = lines[roles.index("body")].text[:_LEADING] if "body" in roles else ""
    lead = None
    if _LEAD_MARK.search(opening, 0, _LEADING // 2) is not None:
        opening = plain(opening)
        lead = _LEAD.match(letters(opening))
    if lead is not None and not head.dateline:
        head.dateline = opening[: lead.end(1)].split("،")[0].strip()
    if credit:
        meta["credit"] = credit
    outlet = _page_of(furniture, url) if furniture else None
    if outlet is None and lead is not None:
        outlet = pages.OUTLET_CALLED[lead[2]]
    if outlet is not None:
        return outlet.name, url
    for words in (head.byline.rpartition("ـ")[2] or head.byline, head.byline, credit):
        named = _CREDIT.match(key(words))
        if named is not None:
            return pages.OUTLET_CALLED[named[1]].name, url
    return credit, url


def _furniture(lines: list[Line], roles: list[Role]) -> tuple[str, str, str]:
    """The folded lines that are neither prose nor title; the first address; the credit."""
    folded: list[str] = []
    url = credit = ""
    for line, role in zip(lines, roles, strict=True):
        if role == "body" or role == "title" or len(line.text) > 400 or len(folded) > 100:  # noqa: PLR1714
            continue
        folded.append(key(line.text))
        kind = kind_of(line.text)
        if kind == "link" and not url:
            url = line.text.strip()
        elif kind == "credit" and not credit:
            credit = after_head(line.text)
    return "\n".join(folded), url, credit


def _page_of(furniture: str, url: str) -> pages.Outlet | None:
    host = _HOST.match(url)
    name = host[1].lower().removeprefix("www.") if host else ""
    if name in _HOSTS:
        return _HOSTS[name]
    for sign, outlet in _SURE:
        if sign.search(furniture):
            return outlet
    for signs, outlet in _LIKELY:
        if sum(sign.search(furniture) is not None for sign in signs) >= 2:
            return outlet
    return None
