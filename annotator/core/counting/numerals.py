"""One whole number from Arabic words or digits, in any case and either gender.

All words here are folded (``arabic.fold_text``): مئة and مية are ``ميه``, أربعة is ``اربعه``.
"""

from collections.abc import Sequence
from functools import cache

from annotator.core.arabic import fold_text
from annotator.core.counting.pieces import Piece

# Both genders, all cases; with the alef of an indefinite accusative (خمساً).
_UNITS = {
    1: "واحد واحدة واحدا",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثنتان ثنتين",
    3: "ثلاثة ثلاث ثلاثا", 4: "أربعة أربع أربعا", 5: "خمسة خمس خمسا", 6: "ستة ست ستا", 7: "سبعة سبع سبعا",
    8: "ثمانية ثماني ثمان ثمانيا", 9: "تسعة تسع تسعا",
}  # fmt: skip
_TEN = "عشرة عشر عشرا"
_ELEVEN = "أحد إحدى"
_TENS = {
    20: "عشرون عشرين", 30: "ثلاثون ثلاثين", 40: "أربعون أربعين", 50: "خمسون خمسين", 60: "ستون ستين",
    70: "سبعون سبعين", 80: "ثمانون ثمانين", 90: "تسعون تسعين",
}  # fmt: skip
_HUNDRED = "مئة مائة مئه"
_TWO_HUNDRED = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"
# The unit as it is written together with مئة.
_HUNDREDS = {3: "ثلاث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}
_SCALES = {
    1_000: ("ألف ألفا", "ألفان ألفين ألفي", "ألفا", "آلاف الآف"),
    1_000_000: ("مليون مليونا", "مليونان مليونين مليوني", "مليونا", "ملايين"),
    1_000_000_000: ("مليار مليارا", "ملياران مليارين ملياري", "مليارا", "مليارات"),
}
_HALF = "نصف"
# Of no number in particular: the least of what they may say.
_VAGUE = {10: "عشرات", 100: "مئات", 1_000: "آلاف ألوف", 1_000_000: "ملايين"}
_FEW = "بضعة بضع"
_MOST = 10**12

ORDINALS = frozenset(
    fold_text(one)
    for stem in ["حادي", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
    for one in (stem, stem + "ة")
) | {"ثان", "اول", "اولي"}
"""Which one, not how many: first, second; folded, without the article."""


@cache
def _table() -> dict[str, tuple[str, int]]:
    """What each word is: its part of speech in the grammar of numbers, and its value."""
    table: dict[str, tuple[str, int]] = {}

    def put(words: str, kind: str, value: int) -> None:
        table.update({fold_text(word): (kind, value) for word in words.split()})

    for value, words in _UNITS.items():
        put(words, "unit", value)
    put(_TEN, "ten", 10)
    put(_ELEVEN, "eleven", 1)
    for value, words in _TENS.items():
        put(words, "tens", value)
    put(_HUNDRED, "hundred", 100)
    put(_TWO_HUNDRED, "hundreds", 200)
    for value, words in _HUNDREDS.items():
        for word in words.split():
            put(f"{word}مئة {word}مائة", "hundreds", value * 100)
    for value, (one, two, _construct, many) in _SCALES.items():
        put(one, "scale", value)
        put(two, "dual", value * 2)
        put(many, "scales", value)
    put(_HALF, "half", 0)
    put(_FEW, "few", 3)
    put("عشرات مئات ألوف", "vague", 0)
    return table


def is_number_word(folded: str) -> bool:
    """Whether this folded word belongs to a number."""
    return folded in _table() or folded in ORDINALS


def number_at(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """The whole number that begins at place ``i``, and the place behind it; None where none does."""
    total, end, ceiling = 0, i, _MOST
    while end < len(row) and (end == i or row[end].joined):
        found = _group(row, end)
        if found is None or found[0] >= ceiling:
            break
        value, scale, end = found
        total, ceiling = total + value, scale
        if scale == 1:
            break
        if end < len(row) and row[end].joined and _kind(row[end]) == "half":
            # مليون ونصف, مليون ونصف المليون
            return total + scale // 2, end + 1 + (_scaled(row, end + 1) == scale)
    return (total, end) if end > i and total <= _MOST else None


def vague_at(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """The least that عشرات, مئات الآلاف or بضعة آلاف say at ``i``, and the place behind them."""
    least, end = 1, i
    if _kind(row[i]) == "few":
        least, end = 3, i + 1
    named = {fold_text(word): value for value, words in _VAGUE.items() for word in words.split()}
    while end < len(row) and row[end].stem in named and (end == i or not row[end].joined):
        least, end = least * named[row[end].stem], end + 1
        if end < len(row) and row[end].stem == "من" and end + 1 < len(row) and row[end + 1].stem in named:
            end += 1
    return (least, end) if end > i else None


def ordinal_at(row: Sequence[Piece], i: int) -> int | None:
    """The place behind an ordinal (الرابعة عشرة, الحادية والعشرين) that begins at ``i``, or None."""
    if row[i].stem not in ORDINALS:
        return None
    end = i + 1
    if end < len(row) and _kind(row[end]) == "ten":
        return end + 1
    while end < len(row) and row[end].joined and row[i].definite and _kind(row[end]) in ("tens", "hundred"):
        end += 1
    return end


def _group(row: Sequence[Piece], i: int) -> tuple[int, int, int] | None:
    """A number below a thousand with its scale: (value, scale, place behind)."""
    kind = _kind(row[i])
    if kind == "dual":
        value = _value(row[i])
        return value, value // 2, i + 1
    if kind == "half" and (scale := _scaled(row, i + 1)):
        return scale // 2, scale, i + 2
    if kind == "scale":
        scale = _value(row[i])
        return scale * _alone(row, i), scale, i + 1
    small = _decimal(row, i) or _small(row, i)
    if small is None:
        return None
    value, end = small
    scale = _scaled(row, end)
    return (value * scale, scale, end + 1) if scale else (value, 1, end)


def _scaled(row: Sequence[Piece], i: int) -> int:
    """The scale word at ``i`` as a multiplier, or 0."""
    is_one = i < len(row) and _kind(row[i]) in ("scale", "scales") and not row[i].joined
    return _value(row[i]) if is_one else 0


def _alone(row: Sequence[Piece], i: int) -> int:
    """One or two of a scale that stands without a number: ألفا قتيل is 2,000, ألفاً وثلاثمئة is 1,300."""
    construct = any(row[i].stem == fold_text(two) for _, _, two, _ in _SCALES.values())
    noun_follows = i + 1 < len(row) and row[i + 1].kind == "word" and not row[i + 1].joined
    return 2 if construct and not row[i].nunated and noun_follows else 1


def _decimal(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """1.3 مليون, a fraction that its scale makes whole: the number, and the place behind the scale."""
    part = row[i]
    whole, _, rest = part.stem.replace("٫", ".").replace(",", ".").partition(".")
    if part.kind != "number" or not 1 <= len(rest) <= 2 or "." in rest:
        return None
    scale = _scaled(row, i + 1)
    if not scale:
        return None
    value, left = divmod(int(whole + rest) * scale, 10 ** len(rest))
    return None if left else (value, i + 2)


def _small(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """A number below a thousand in words, or one in digits."""
    if row[i].kind == "number":
        digits = row[i].stem
        parted = any(one in digits for one in ".,٬٫")
        if parted and len(digits.replace("٬", ".").replace(",", ".").split(".")[-1]) != 3:
            return None
        value = int("".join(one for one in digits if one.isdecimal()))
        return (value, i + 1) if value <= _MOST else None
    hundreds = _hundreds(row, i)
    if hundreds is None:
        return _below_hundred(row, i)
    value, end = hundreds
    if end < len(row) and row[end].joined:
        below = _below_hundred(row, end)
        if below is not None:
            return value + below[0], below[1]
    return value, end


def _hundreds(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    kind = _kind(row[i])
    if kind in ("hundred", "hundreds"):
        return _value(row[i]), i + 1
    if kind == "unit" and 3 <= _value(row[i]) <= 9 and i + 1 < len(row):
        after = row[i + 1]
        if _kind(after) == "hundred" and not after.lead:
            return _value(row[i]) * 100, i + 2
    return None


def _below_hundred(row: Sequence[Piece], i: int) -> tuple[int, int] | None:
    kind, value = _kind(row[i]), _value(row[i])
    after = row[i + 1] if i + 1 < len(row) else None
    if kind in ("unit", "eleven") and after is not None:
        if _kind(after) == "ten" and not after.joined:
            return value + 10, i + 2
        if _kind(after) == "tens" and after.joined:
            return value + _value(after), i + 2
    if kind in ("unit", "ten", "tens"):
        return value, i + 1
    return None


def _kind(piece: Piece) -> str:
    return _table().get(piece.stem, ("", 0))[0] if piece.kind == "word" else ""


def _value(piece: Piece) -> int:
    return _table().get(piece.stem, ("", 0))[1] if piece.kind == "word" else 0
