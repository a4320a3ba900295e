"""The words around a number that say whether it is a count, and how sure it is. All compared folded."""

from collections.abc import Sequence
from functools import cache

from annotator.core.arabic import fold_text
from annotator.core.counting.pieces import Piece

# Before a number: about it, at least it, at most it. The longest that fits counts, so لا يزيد wins over يزيد.
_ABOUT = """
قرابة / نحو / حوالي / زهاء / يقارب / مايقارب / تقارب / يقرب من / حدود / يناهز / ناهز / تناهز / تقدر ب
~
"""
_LEAST = """
أكثر من / أزيد من / لا يقل عن / لايقل عن / لا تقل عن / ما يقل عن / لا يقل من / يزيد على / يزيد عن
تزيد على / تزيد عن / تجاوز / تجاوزت / يتجاوز / تتجاوز / يربو على / تربو على / يفوق / تفوق / فاق / فاقت
فوق / على الأقل
"""
_MOST = """
أقل من / لا يزيد على / لا يزيد عن / لا تزيد عن / لا تزيد على / لا يتجاوز / لا تتجاوز / لم يتجاوز
لم تتجاوز / لا يتعدى / لم يتعد / حتى / ما يصل إلى / مايصل إلى
"""
# Behind it.
_LEAST_AFTER = "على الأقل / على أقل تقدير / حد أدنى / او أكثر / أكثر / فما فوق / +"
_MOST_AFTER = "على الأكثر / حد أقصى / على أبعد تقدير"
_ABOUT_AFTER = "تقريبا / نيف"
# تجاوز عدد القتلى ال 75: the verb may stand a few words before.
_FAR = frozenset({"تجاوز", "تجاوزت", "يتجاوز", "تتجاوز", "فاق", "فاقت", "يفوق"})

# A number behind these is a name, an hour, a year or an age.
_NAMING = """
الفوج الفرقة اللواء الكتيبة الفيلق الوحدة القرار المادة البند الفقرة رقم عيار الساعة عام سنة يوم تاريخ
شهر عمر عمره عمرها العمر سن قناة طريق طراز صفحة
"""
_MONTHS = """
كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين يناير فبراير مارس أبريل إبريل مايو يونيو يوليو
أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جانفي فيفري أفريل جوان جويلية أوت محرم صفر رمضان شوال
"""
# A number before these measures something else.
_MEASURES = """
سنة سنوات سنين عام عاما أعوام عامين سنتين يوم يوما أيام يومين ليلة ليال ساعة ساعات ساعتين دقيقة دقائق
ثانية ثوان شهر شهرا أشهر شهور شهرين أسبوع أسبوعا أسابيع أسبوعين قرن عقود كم كيلومتر كيلومترا كيلومترات
كيلو متر مترا أمتار ملم مم سم ميل ميلا أميال طن طنا أطنان كغ كغم كيلوغرام كيلوغراما غرام دولار دولارا
دولارات ليرة ليرات يورو دينار دينارا ريال ريالا جنيه مرة مرات درجة درجات بالمئة بالمائة مئوية % ٪
"""
_SUBSET = """
بينهم بينهن بينهما منهم منهن منهما ضمنهم ضمنهن معظمهم معظمها غالبيتهم أغلبهم بعضهم جلهم ثلثهم نصفهم
"""
_UNKNOWN = "عدد عددا عدة العديد عديد بعض البعض كثير الكثير كثيرين أعداد مجموعة"
_DUAL_AFTER = "هما كلاهما أحدهما بينهما كانا قتلا أصيبا قضيا لقيا نقلا"
_MANY_AFTER = "هم بينهم كانوا معظمهم جميعهم بعضهم قتلوا أصيبوا"
_WITHOUT = "دون بدون بلا عدم أي"
_DENIALS = "لم لا ما"
_REPORTING = """
يبلغ تبلغ يتم يسجل تسجل يكن تكن يوجد توجد يقع تقع ترد يرد يسفر تسفر يسبب تسبب يؤد تؤد يوقع توقع تحدث
يحدث
"""
_KILLED = ("قتيل", "قتل", "شهيد", "شهداء", "جث", "وفي", "مقتل")
_INJURED = ("جريح", "جرح", "مصاب", "اصاب", "اصيب")


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold_text, text.split()))


@cache
def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Phrases as folded words, the longest first."""
    phrases = text.replace("\n", " / ").split(" / ")
    made = {tuple(fold_text(phrase).split()) for phrase in phrases if phrase.strip()}
    return tuple(sorted(made, key=len, reverse=True))


NAMING = _words(_NAMING) | {word.removeprefix("ال") for word in _words(_NAMING)}
MONTHS = _words(_MONTHS)
MEASURES = _words(_MEASURES)
SUBSET = _words(_SUBSET)
UNKNOWN = _words(_UNKNOWN) | {word.removeprefix("ال") for word in _words(_UNKNOWN)}
_EITHER_SIDE = (_ABOUT, _LEAST, _MOST, _LEAST_AFTER, _MOST_AFTER, _ABOUT_AFTER)


@cache
def known_words() -> frozenset[str]:
    """Every word that these tables know: their proclitics may be taken off."""
    phrases = {word for text in _EITHER_SIDE for phrase in _phrases(text) for word in phrase}
    lists = (_DUAL_AFTER, _MANY_AFTER, _WITHOUT, _DENIALS, _REPORTING)
    return frozenset(phrases).union(NAMING, MONTHS, MEASURES, SUBSET, UNKNOWN, *map(_words, lists)) | {"بين"}


def bound_before(row: Sequence[Piece], i: int) -> tuple[str, int]:
    """What is said before the number at ``i`` (``least``, ``most``, ``about`` or ""), and where it begins."""
    best, start = "", i
    for name, text in (("about", _ABOUT), ("least", _LEAST), ("most", _MOST)):
        for phrase in _phrases(text):
            begin = i - len(phrase)
            if begin >= 0 and begin < start and _stands(row, begin, phrase):
                best, start = name, begin
    if best:
        return best, start
    for back in range(i - 1, max(-1, i - 6), -1):
        if row[back].kind in ("stop", "number"):
            break
        if row[back].stem in _FAR:
            negated = back and row[back - 1].stem in ("لم", "لا")
            return ("most" if negated else "least"), i
    return "", i


def bound_after(row: Sequence[Piece], end: int) -> str:
    """What is said soon behind the number that ends at ``end``."""
    for place in range(end, min(len(row), end + 4)):
        if row[place].kind == "stop" or (row[place].joined and row[place].stem not in ("اكثر", "نيف")):
            break
        for name, text in (("least", _LEAST_AFTER), ("most", _MOST_AFTER), ("about", _ABOUT_AFTER)):
            if any(_stands(row, place, phrase) for phrase in _phrases(text)):
                # "10 more" (أكثر) only right behind the number or with "or" before it.
                if row[place].stem == "اكثر" and not row[place].joined:
                    continue
                return name
    return ""


def is_no_count(row: Sequence[Piece], start: int, end: int) -> bool:
    """Whether the number ``row[start:end]`` names or measures something else."""
    before = row[start - 1] if start else None
    after = row[end] if end < len(row) else None
    if before is not None and before.kind == "sign" and before.stem != "~":
        return True
    if before is not None and before.stem in NAMING and not (before.stem == "يوم" and before.definite):
        return True
    if after is not None and (after.stem in MEASURES or after.stem in MONTHS) and not after.joined:
        return True
    if after is not None and after.stem == "ميه" and after.lead in ("ب", "بال", "ال"):
        return True
    is_year = row[start].kind == "number" and end == start + 1 and _is_year(row[start].stem)
    if is_year and before is not None:
        return before.stem in MONTHS or before.stem in ("في", "منذ", "حتي")
    return False


def _is_year(digits: str) -> bool:
    return len(digits) == 4 and digits.isdecimal() and 1900 <= int(digits) <= 2099


def is_dual(after: Sequence[Piece]) -> bool | None:
    """Whether the words that follow speak of two, of many (False), or of neither (None)."""
    for piece in after[:6]:
        if piece.stem in _words(_DUAL_AFTER):
            return True
        if piece.stem in _words(_MANY_AFTER):
            return False
    return None


def denies(before: Sequence[Piece]) -> bool:
    """Whether these words say that there was none of what follows them: دون, لم يبلغ عن."""
    near: list[Piece] = []
    for piece in reversed(before):
        if piece.kind in ("stop", "number") or len(near) == 6:
            break
        near.append(piece)
    stems = [piece.stem for piece in near]
    if any(stem in _words(_WITHOUT) for stem in stems[:4]):
        return True
    return any(
        stem in _words(_REPORTING) and place + 1 < len(stems) and stems[place + 1] in _words(_DENIALS)
        for place, stem in enumerate(stems)
    )


def harm_of(stem: str) -> str:
    """``killed`` or ``injured`` where a folded word says so, else nothing."""
    if stem.startswith(_KILLED):
        return "killed"
    return "injured" if stem.startswith(_INJURED) else ""


def _stands(row: Sequence[Piece], place: int, phrase: tuple[str, ...]) -> bool:
    if place + len(phrase) > len(row):
        return False
    for piece, word in zip(row[place:], phrase, strict=False):
        if piece.stem != word and piece.lead + piece.stem != word:
            return False
    return True
