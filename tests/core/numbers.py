"""Writes whole numbers out in Arabic words, for tests: either gender, either case."""

from typing import Literal

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "oblique"]

_MASCULINE = ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
_FEMININE = ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
_STEMS = {2: "عشر", 3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان", 9: "تسع"}


def written(
    number: int, gender: Gender = "masculine", case: Case = "nominative", hundred: str = "مئة"
) -> str:
    """``number``, from 1 to 999,999, in words, as one counts nouns of ``gender``."""
    thousands, rest = divmod(number, 1000)
    below = _below_thousand(rest, gender, case, hundred)
    if not thousands:
        return below
    if thousands == 1:
        many = "ألف"
    elif thousands == 2:
        many = "ألفان" if case == "nominative" else "ألفين"
    else:
        last = thousands % 100
        noun = "آلاف" if 3 <= last <= 10 else "ألفاً" if last > 10 else "ألف"
        many = f"{_below_thousand(thousands, 'masculine', case, hundred)} {noun}"
    return f"{many} و{below}" if rest else many


def _below_thousand(number: int, gender: Gender, case: Case, hundred: str) -> str:
    hundreds, rest = divmod(number, 100)
    below = _below_hundred(rest, gender, case) if rest else ""
    if not hundreds:
        return below
    if hundreds == 1:
        many = hundred
    elif hundreds == 2:
        many = hundred[:-1] + ("تان" if case == "nominative" else "تين")
    else:
        many = _STEMS[hundreds] + hundred
    return f"{many} و{below}" if rest else many


def _below_hundred(number: int, gender: Gender, case: Case) -> str:
    if number <= 10:
        return _unit(number, gender, case)
    if number < 20:
        ten = "عشر" if gender == "masculine" else "عشرة"
        if number == 11:
            return ("أحد " if gender == "masculine" else "إحدى ") + ten
        unit = _unit(number - 10, gender, case)
        return f"{unit.removesuffix('ن') if number == 12 else unit} {ten}"
    tens = _STEMS[number // 10] + ("ون" if case == "nominative" else "ين")
    if number % 10 == 1:
        return ("واحد" if gender == "masculine" else "إحدى") + f" و{tens}"
    return f"{_unit(number % 10, gender, case)} و{tens}" if number % 10 else tens


def _unit(number: int, gender: Gender, case: Case) -> str:
    word = (_MASCULINE if gender == "masculine" else _FEMININE)[number - 1]
    return word.removesuffix("ان") + "ين" if number == 2 and case == "oblique" else word
