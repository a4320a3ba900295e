"""Whose page it is: by the furniture, the lead, the byline, the credit; never by what is only quoted."""

import re
from collections.abc import Sequence

import msgspec

from annotator.core.article import Role
from annotator.loaders import pages
from annotator.loaders.dates import letters, plain, read_date
from annotator.loaders.heads import Head
from annotator.loaders.lines import Line, after_head, folded, key, kind_of

_LEADING = 90
_FURNITURE = 100
_LEAD_MARK = re.compile(r"[-–—ـ(|/:]")
_LEAD = re.compile(
    r"(?P<place>[^\d:()\"«»|/\-]{2,40}+)(?:\d[^()\"«»]{0,30})?\s*"
    r"(?:[(«\"\-|/\s]{1,4}(?P<outlet>[^()«»\"\-:]{2,40})[)»\"]*)?(?:\s*[\d./-]{8,10})?\s*(?:-+|:+|،)\s"
)
_PLACE = re.compile(r"(?:محافظه|مدينه|ريف|بلده|قريه) [^\s]+(?: [^\s]+)?$")
_NAMED = re.compile(rf"(?:{'|'.join(pages.OUTLET_WORDS)})\s+[^\-–—ـ|/()،:.«»\"\n]{{2,40}}")
_OWNER = re.compile(r"©\s*(?:\d{4}\s*)?(.{3,60})$")
_CALLED = "|".join(map(re.escape, sorted(pages.OUTLET_CALLED, key=len, reverse=True)))
_CREDIT = re.compile(rf"\W*(?:موقع|صحيفه|وكاله|قناه|شبكه)?\s*({_CALLED})(?!\w)")
_SURE = [(re.compile(outlet.sure, re.MULTILINE), outlet) for outlet in pages.OUTLETS if outlet.sure]
_LIKELY = [
    (
        [re.compile(sign, re.MULTILINE) for sign in outlet.likely],
        re.compile(pages.one_of(outlet.told) or r"(?!)"),
        outlet,
    )
    for outlet in pages.OUTLETS
    if outlet.likely
]
_APART = frozenset({"body", "title", "related", "caption"})
_HOSTS = {host: outlet.name for outlet in pages.OUTLETS for host in outlet.hosts}
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w.-]+)", re.IGNORECASE)


class Told(msgspec.Struct):
    """What a page says of its origin; each may be empty."""

    outlet: str = ""
    url: str = ""
    credit: str = ""


def outlet_at(host: str) -> str:
    """The outlet that the table knows by this site (``www.aljazeera.net``), or nothing."""
    found = _HOST.match(host.lower())
    return _HOSTS.get(found[1], "") if found else ""


def read_outlet(text: str, lines: Sequence[Line], roles: Sequence[Role], head: Head) -> Told:
    """Read outlet, address and credit; a dateline in the lead goes into ``head``."""
    told = Told()
    furniture = _furniture(lines, roles, told)
    lead = _read_lead(lines[roles.index("body")].text[:_LEADING], head) if "body" in roles else ""
    told.outlet = (
        _of_furniture(furniture, told.url, text)
        or lead
        or _called(head.byline)
        or _named(head.byline)
        or next((name for line in furniture if (name := _named(line))), "")
        or next((owner[1].strip() for line in furniture if (owner := _OWNER.search(line))), "")
        or _called(told.credit)
        or told.credit
    )
    return told


def _furniture(lines: Sequence[Line], roles: Sequence[Role], told: Told) -> list[str]:
    """The lines that are neither prose, title nor links; address and credit among them go to ``told``."""
    found: list[str] = []
    for line, role in zip(lines, roles, strict=True):
        if role in _APART or len(line.text) > _LEADING or len(found) > _FURNITURE:
            continue
        found.append(line.text)
        kind = kind_of(line.text)
        if kind == "link":
            told.url = told.url or line.text.strip()
        elif kind == "credit":
            told.credit = told.credit or after_head(line.text)
    return found


def _of_furniture(furniture: list[str], url: str, text: str) -> str:
    """The outlet whose site, sure sign or two likely signs are there; naming itself as told is one."""
    host = _HOST.match(url)
    if host is not None and host[1].lower() in _HOSTS:
        return _HOSTS[host[1].lower()]
    if not furniture:
        return ""
    shown = "\n".join(map(key, furniture))
    for sign, outlet in _SURE:
        if sign.search(shown):
            return outlet.name
    for signs, told, outlet in _LIKELY:
        seen = sum(sign.search(shown) is not None for sign in signs)
        if seen > 1 or (seen and told.search(folded(text))):
            return outlet.name
    return ""


def _read_lead(opening: str, head: Head) -> str:
    """The outlet in front of the first sentence, or nothing; place and date there are given to ``head``."""
    if _LEAD_MARK.search(opening, 0, _LEADING // 2) is None:
        return ""
    shown = plain(opening)
    match = _LEAD.match(letters(shown))
    if match is None:
        return ""
    within = match["outlet"] or ""
    outlet = _called(within) or (_named(opening) if _NAMED.search(opening, 0, match.end()) else "")
    place = shown[: match.end("place")].split("،")[0].strip()
    folded = letters(place)
    if not (outlet or folded in pages.CITIES or _PLACE.match(folded)):
        return ""
    head.dateline = head.dateline or (place if len(place.split()) <= 4 else "")
    dated = None if head.published else read_date(shown[: match.end()])
    if dated is not None:
        head.published = dated.iso
    return outlet


def _called(words: str) -> str:
    """The outlet that a byline or credit names in one of its parts, as the table calls it."""
    if not words:
        return ""
    for part in (words, *re.split(r"[-|/،ـ–—]", words)):
        match = _CREDIT.match(key(part))
        if match is not None:
            return pages.OUTLET_CALLED[match[1]].name
    return ""


def _named(words: str) -> str:
    """An outlet that no table knows, by the word before its name (وكالة، شبكة، صحيفة)."""
    match = _NAMED.search(words)
    return match[0].split(" على ")[0].strip() if match else ""
