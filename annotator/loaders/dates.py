"""Dates as Arabic pages write them: month names of the Levant, the Maghreb, Egypt and the Gulf, any digits.

Only for short lines that stand where a page puts its date; prose is never searched.
"""

import datetime as dt
import re

import msgspec

_LEVANT = (
    "كانون الثاني|كانون ثاني", "شباط", "اذار", "نيسان", "ايار|نوار", "حزيران", "تموز", "اب", "ايلول",
    "تشرين الاول|تشرين اول", "تشرين الثاني|تشرين ثاني", "كانون الاول|كانون اول",
)  # fmt: skip
_EGYPT_AND_GULF = (
    "يناير", "فبراير", "مارس|مارت", "ابريل|نيسان", "مايو", "يونيو|يونيه", "يوليو|يوليه", "اغسطس", "سبتمبر",
    "اكتوبر", "نوفمبر", "ديسمبر",
)  # fmt: skip
_MAGHREB = (
    "جانفي", "فيفري", "مارس", "افريل", "ماي", "جوان", "جويليه|يوليوز", "اوت|غشت|اغشت", "شتنبر|شتمبر",
    "اكتوبر", "نونبر|نوفنبر", "دجنبر|دجمبر",
)  # fmt: skip
_ENGLISH = (
    "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
    "september|sept|sep", "october|oct", "november|nov", "december|dec",
)  # fmt: skip
MONTHS: dict[str, int] = {
    name: month
    for names in (_LEVANT, _EGYPT_AND_GULF, _MAGHREB, _ENGLISH)
    for month, row in enumerate(names, start=1)
    for name in row.split("|")
}
"""Folded month name to its number."""

_HIDDEN = "".join(chr(one) for ends in ((0x64B, 0x65F), (0x670, 0x670), (0x61C, 0x61C), (0x200B, 0x200F),
                                          (0x202A, 0x202E), (0x2066, 0x2069), (0xFEFF, 0xFEFF))
                   for one in range(ends[0], ends[1] + 1))  # fmt: skip
_SHOWN = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹\u00a0\u202f\tـ–—−"
_PLAIN = str.maketrans(_SHOWN, "01234567890123456789   ----", _HIDDEN)
_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك"})

_NAME = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<month>{_NAME})(?:\s*[/(\-]\s*(?P<twin>{_NAME})\)?)?"
_GAP = r"\s*[،,]?\s*(?:من\s+)?"
_FORMS = (
    re.compile(rf"(?<!\d)(?P<day>\d{{1,2}}){_GAP}{_MONTH}{_GAP}(?:عام\s+|سنه\s+)?(?P<year>\d{{4}})(?!\d)"),
    re.compile(rf"(?<!\w){_MONTH}\s*(?P<day>\d{{1,2}})\s*[،,]?\s*(?P<year>\d{{4}})(?!\d)"),
    re.compile(r"(?<![\d./-])(?P<year>\d{4})\s?(?P<sep>[./-])\s?(?P<num>\d{1,2})\s?(?P=sep)\s?(?P<day>\d{1,2})(?![\d/-]|\.\d)"),
    re.compile(r"(?<![\d./-])(?P<day>\d{1,2})\s?(?P<sep>[./-])\s?(?P<num>\d{1,2})\s?(?P=sep)\s?(?P<year>\d{4})(?![\d/-]|\.\d)"),
)  # fmt: skip
_NUMBER_FORMS = _FORMS[2:]
_MONTH_WORDS = frozenset(name.split()[0] for name in MONTHS)
_WORD = re.compile(r"[^\W\d_]+")
_TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?(?![\d:])"
    r"(?P<half>\s*(?:صباحا|مساء|ص|م|am|pm|a\.m\.|p\.m\.)(?!\w))?"
    r"(?P<zone>z\b|[+-]\d{2}:?\d{2}\b|\s*\(?(?:gmt|utc)(?:\s*[+-]\d{1,2}(?::?\d{2})?)?\)?)?"
)
_UPDATED = re.compile(r"(?:تحديث|التحديث|عدل|updated)\W*(?:في|بتاريخ)?\W*$")
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")
_SAID = re.compile(
    r"(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)(?!\w)|(?:sun|mon|tues|wednes|thurs|fri|satur)day|"
    r"(?:تاريخ|وقت|زمن) ?النشر|تم النشر|نشر(?:ت)?(?= |:)|(?:اخر )?(?:ال)?تحديث|بتاريخ|(?:ال)?تاريخ|الساعه|"
    r"بتوقيت \w+(?: المكرمه| المحلي)?|(?<!\w)في(?!\w)|(?<!\w)on(?!\w)|published|updated|\bt\b|"
    r"(?<!\w)[هم](?:ـ|\.)?(?!\w)|t(?=\d)"
)
_EARLIEST, _LATEST = 1900, 2099


class Dated(msgspec.Struct, frozen=True):
    """A date found in a line. ``iso`` has as much as the line says; ``rest`` is what else stands there."""

    iso: str
    rest: str
    updated: bool = False


def plain(line: str) -> str:
    """The line with Western digits and ordinary spaces and dashes, without marks and invisible controls."""
    return line.translate(_PLAIN)


def letters(plain_line: str) -> str:
    """A plain line with letters that writers mix made one (أ is ا, ة is ه, ى is ي), as long as before."""
    return plain_line.translate(_LETTERS).lower()


def read_date(line: str) -> Dated | None:
    """The first possible date in a short line, with its time if that stands there too; None if there is none.

    Impossible dates (a 31st of April, the year 2913) are not dates.
    """
    shown = plain(line)
    folded = letters(shown)
    if len(folded) != len(shown):  # a few capital letters grow when lowered
        return None
    found = _first_day(folded)
    if found is None:
        return None
    day, start, end = found
    covered = [(start, end)]
    time = _clock(folded, end, covered)
    rest = _SAID.sub(lambda word: " " * len(word[0]), _blanked(folded, covered))
    kept = "".join(char if left != " " else " " for char, left in zip(shown, rest, strict=True))
    updated = _UPDATED.search(folded, 0, start) is not None
    return Dated(day.isoformat() + time, " ".join(kept.split()).strip(" |-،,.:;()/•·"), updated)


def _first_day(folded: str) -> tuple[dt.date, int, int] | None:
    found = []
    named = not _MONTH_WORDS.isdisjoint(_WORD.findall(folded))
    for form in _FORMS if named else _NUMBER_FORMS:
        for match in form.finditer(folded):
            day = _possible(match)
            if day is not None:
                found.append((match.start(), match.end(), day))
                break
    if not found:
        return None
    start, end, day = min(found)
    return day, start, end


def _possible(match: re.Match[str]) -> dt.date | None:
    parts = match.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    month = MONTHS[parts["month"]] if parts.get("month") else int(parts["num"])
    if parts.get("twin") and MONTHS[parts["twin"]] != month:
        return None
    if month > 12 >= day and parts.get("num") and match.start("day") < match.start("year"):
        day, month = month, day  # 02/24/2021: there is no month 24
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _clock(folded: str, day_end: int, covered: list[tuple[int, int]]) -> str:
    """The time of day as an ISO ending (``T19:54``), or nothing; a time of updating does not count."""
    for match in _TIME.finditer(folded):
        covered.append(match.span())
        hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").strip()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half[0] in "مp" else 0)
        if hour > 23 or minute > 59 or (_UPDATED.search(folded, day_end, match.start()) is not None):
            continue
        second = f":{match['second']}" if match["second"] and int(match["second"]) < 60 else ""
        return f"T{hour:02}:{minute:02}{second}{_offset(match['zone'] or '')}"
    return ""


def _offset(zone: str) -> str:
    named = zone.strip(" ()")
    if not named:
        return ""
    match = _OFFSET.search(named)
    if match is None:
        return "Z"
    sign, hours, minutes = match.groups()
    return f"{sign}{int(hours):02}:{minutes or '00'}" if int(hours) < 15 else ""


def _blanked(text: str, covered: list[tuple[int, int]]) -> str:
    for start, end in covered:
        text = text[:start] + " " * (end - start) + text[end:]
    return text
