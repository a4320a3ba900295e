"""The head of a page: all that stands before the first line of prose."""

import re
from collections.abc import Sequence

import msgspec

from annotator.core.article import Role
from annotator.loaders import pages
from annotator.loaders.dates import Dated, letters, plain, read_date
from annotator.loaders.lines import SHORT, Line, key, kind_of

LONGEST_HEAD = 40
"""Lines that are not blank, after which a head is no longer looked for."""

_TITLE = 160
_PROSE = 100
_SENTENCE = 45
_CAPTION = 200
_DATE_LINE = 120
_BYLINED = 60
_CREDITED = re.compile(
    r".{,140}[^.\s]\s*"
    rf"\((?:[^()]*/[^()]*|[^()]*(?:{'|'.join(map(re.escape, sorted(pages.CAPTION_CREDITS)))})[^()]*)\)\W*$"
)
_PARTS = re.compile(r"[-(|/،]")
_YEAR = re.compile(r"\d{4}")
_DIGIT = re.compile(r"\d")
_NAMED = "|".join(map(re.escape, sorted((*pages.OUTLET_CALLED, *pages.BYLINE_WORDS), key=len, reverse=True)))
_BYLINE = re.compile(
    rf"(?:{'|'.join(map(re.escape, pages.BYLINE_HEADS))})"
    rf"|(?:[^.؟!:]{{2,40}}\s*[-|/،]\s*)?\W*(?:{_NAMED})\W*$"
    rf"|\W*(?:{_NAMED})\s*[-|/،]\s*[^.؟!:]{{2,40}}$"
)
_CLOCK_THEN_PLACE = re.compile(r"\d{4} ?\| ?\d{1,2}:\d\d(?: [صم])? [^\W\d]|\| ?\d{1,2}:\d\d [^\W\d]")
_ROLES: dict[str, Role] = {
    "date": "dateline", "city": "dateline", "related": "related", "caption": "caption",
    "byline": "byline", "credit": "byline", "signed": "byline",
}  # fmt: skip


class Head(msgspec.Struct):
    """What a page's head says. ``roles`` are of its lines, in order; the lines after it are body."""

    roles: list[Role]
    title: str = ""
    published: str = ""
    dateline: str = ""
    byline: str = ""
    updated: str = ""


class _Seen(msgspec.Struct):
    """What the lines of a head are, before it is known where the head ends."""

    kinds: list[str]
    dates: list[Dated | None]
    last_known: int = -1


def read_head(lines: Sequence[Line]) -> Head:
    """Give a role to each line of the head. An article that opens with prose has a head of no lines."""
    seen = _look(lines)
    title = _title_line(lines, seen)
    head = Head(roles=[])
    if title < 0 and seen.last_known < 0:
        return head
    for place in range(max(title, seen.last_known) + 1):
        kind = seen.kinds[place]
        role = _ROLES.get(kind, "chrome") if kind else _unknown(lines, head, seen, place, title)
        _take(head, role, lines[place].text, seen.dates[place])
        head.roles.append(role)
    return head


def _take(head: Head, role: Role, text: str, dated: Dated | None) -> None:
    """What a line of the head says of the article; the first to say something counts."""
    if role == "title":
        head.title = text.strip()
    elif role == "byline":
        head.byline = head.byline or text.strip()
        head.dateline = head.dateline or _place(text, plain(text).strip())
    elif role == "dateline" and dated is None:
        head.dateline = head.dateline or text.strip()
    elif dated is not None:
        if dated.updated:
            head.updated = head.updated or dated.iso
        else:
            head.published = head.published or dated.iso
        head.dateline = head.dateline or _place(text, dated.rest)


def _look(lines: Sequence[Line]) -> _Seen:
    """The kinds of the lines up to the first one of prose; "" for what may be a title, a name, a caption."""
    seen = _Seen(kinds=[], dates=[])
    unknown = 0
    for place, line in enumerate(lines[:LONGEST_HEAD]):
        dated: Dated | None = None
        kind: str = kind_of(line.text) or ""
        if not kind:
            dated = _date_line(line.text, titled=unknown > 0)
            kind = "date" if dated else _worded(line.text, titled=unknown > 0)
        if not kind:
            pictured = place > 0 and seen.kinds[-1] == "image" and len(line.text) <= _CAPTION
            if not pictured and _is_prose(line.text, titled=unknown > 0):
                break
            unknown += 1
        elif kind != "related":
            seen.last_known = place
        seen.kinds.append(kind)
        seen.dates.append(dated)
    return seen


def _is_prose(text: str, *, titled: bool) -> bool:
    length = len(text)
    ended = text.rstrip().endswith((".", ".\u200f", "…"))
    return length > (_PROSE if titled else _TITLE) or (length >= _SENTENCE and ended)


def _date_line(text: str, *, titled: bool) -> Dated | None:
    if len(text) > _DATE_LINE or not _YEAR.search(text):
        return None
    dated = read_date(text)
    if dated is None or len(dated.rest.split()) > 5:
        return None
    if titled or not dated.rest or _place(text, dated.rest):
        return dated
    return None  # a title may hold a date


def _worded(text: str, *, titled: bool) -> str:
    if titled and len(text) <= _CAPTION and ")" in text[-4:] and _CREDITED.match(letters(plain(text))):
        return "caption"
    if len(text) > (_BYLINED if titled else SHORT // 2):
        return ""
    folded = key(text)
    if folded in pages.CITIES:
        return "city"
    return "byline" if titled and _BYLINE.match(folded) else ""


def _title_line(lines: Sequence[Line], seen: _Seen) -> int:
    """The first line that nothing else explains, but not a section's name before a longer one; -1: none."""
    unknown = [place for place, kind in enumerate(seen.kinds) if not kind]
    if not unknown or len(lines) == 1:
        return -1
    first = unknown[0]
    if len(unknown) > 1 and seen.last_known > unknown[1]:
        section, following = lines[first].text, lines[unknown[1]].text
        if len(section) <= 25 and len(section.split()) <= 3 and len(following) > 35:
            return unknown[1]
    return first


def _unknown(lines: Sequence[Line], head: Head, seen: _Seen, place: int, title: int) -> Role:
    """The role of a line of the head that says nothing of itself: by where it stands."""
    if place == title:
        return "title"
    if place < title:
        return "chrome"
    if place and seen.kinds[place - 1] == "image":
        return "caption"
    text = lines[place].text
    short = len(text) <= SHORT and len(text.split()) <= 5
    ended = text.rstrip().endswith((".", "؟", "!")) or ":" in text
    return (
        "byline" if short and not ended and head.roles.count("byline") < 2 and place - title <= 8 else "body"
    )


def _place(text: str, rest: str) -> str:
    """The place in what stands beside a date or a name: one of the table, or one by the page's shape."""
    first, *more = _PARTS.split(rest)
    first = first.strip()
    if letters(first) in pages.CITIES or ("(" in rest and more and 0 < len(first.split()) <= 2):
        return first
    beside = not _DIGIT.search(rest) and 0 < len(rest.split()) <= 4
    return rest if beside and _CLOCK_THEN_PLACE.search(letters(plain(text))) else ""
