"""Nouns that are counted, with their dual and plural: قتيل is one, قتيلان two, قتلى nobody knows how many.

A noun with a broken plural shows its dual in both cases (قتيلين). One with a sound plural (~) writes dual and
plural alike before ين: مدنيين may be two civilians or many, so it says no number by itself.
"""

from functools import cache
from typing import Literal

from annotator.core.arabic import fold_text

Amount = Literal["one", "two", "many", "unsure"]

# Singular, then its broken plurals; ~ for the sound one. A feminine noun's plural in ات follows by itself.
_PEOPLE = """
قتيل قتلى / شهيد شهداء / ضحية ضحايا / جثة جثث / جثمان جثامين / جريح جرحى / مصاب ~ / مفقود ~ / معتقل ~
محتجز ~ / مخطوف ~ / مختطف ~ / موقوف ~ / أسير أسرى / رهينة رهائن / سجين سجناء / نازح ~ / لاجئ ~ / مهجر ~
مشرد ~ / ناج ~ / متضرر ~ / شخص أشخاص / فرد أفراد / مدني ~ / مواطن ~ / عنصر عناصر / رجل رجال / امرأة نساء
سيدة / طفل أطفال / طفلة / رضيع رضع / شاب شبان شباب / شابة / فتى فتيان فتية / فتاة فتيات / صبي صبية صبيان
ولد أولاد / بنت بنات / مسن ~ / مسنة / عجوز / قاصر ~ / جندي جنود / ضابط ضباط / عسكري ~ / مقاتل ~ / مسلح ~
شرطي ~ / مجند ~ / منتسب ~ / قيادي ~ / متطوع ~ / حارس حراس / متمرد ~ / إرهابي ~ / مهاجم ~ / انتحاري ~
متشدد ~ / مرتزق مرتزقة / مرافق ~ / مسعف ~ / طبيب أطباء / ممرض ~ / صحفي ~ / صحافي ~ / إعلامي ~
ناشط ~ نشطاء / مزارع ~ / عامل عمال / موظف ~ / معلم ~ / مدرس ~ / طالب طلاب طلبة / تلميذ تلاميذ / مهاجر ~
متظاهر ~ / محتج ~ / مستوطن ~ / سائق ~ / راع رعاة / صياد ~ / تاجر تجار / مدير ~ / نائب نواب / شقيق أشقاء
أخ إخوة / أخت أخوات / زوجة / زوج أزواج / ابن أبناء / ابنة / والد / والدة / شيخ شيوخ / نسمة / زميل زملاء
إصابة / وفاة وفيات / حالة / متهم ~ / مشتبه ~ / مقاوم ~ / قائد قادة / عميل عملاء / مصل ~ / راكب ركاب
مريض مرضى
"""
# An adjective as often as a noun (قصف روسي), and with an alef the name of the country (سوريا).
_NATIONS = """
فلسطيني سوري عراقي يمني لبناني إسرائيلي ليبي سوداني روسي إيراني مصري أردني سعودي تونسي جزائري أميركي
أمريكي بحريني أفغاني أوكراني إيطالي فرنسي بريطاني ألماني قطري إماراتي تركي كردي مغربي أجنبي
"""
_NATION_PLURALS = "أتراك أكراد مغاربة أجانب"
# More than one person each, nobody knows how many.
_FAMILIES = "عائلة أسرة عوائل عائلات عائلتان عائلتين أسرتان أسرتين"
# Things have no sound plural in ين: their dual is never in doubt.
_THINGS = """
صاروخ صواريخ / قذيفة قذائف / غارة / ضربة / هجوم هجمات / عبوة / لغم ألغام / قنبلة قنابل / برميل براميل
دبابة / عربة / سيارة / مدفع مدافع / رشاش / بندقية بنادق / راجمة / شاحنة / آلية / مدرعة / مركبة / طائرة
مسيرة / مروحية / بارجة بوارج / قناصة / طلقة / رصاصة / مسدس / قاذف قاذفات / قاذفة / حافلة / دراجة
زورق زوارق / جرافة / حوامة / دانة / حشوة
"""
# Alone these say "some death" or "some case", not one.
_NOT_ONE = frozenset({"اصابه", "وفاه", "حاله"})
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا")


@cache
def people() -> dict[str, Amount]:
    """What each folded form of a noun for people says."""
    found: dict[str, Amount] = {}
    for entry in _PEOPLE.replace("\n", " / ").split(" / "):
        if entry.strip():
            singular, *plurals = entry.split()
            _add(found, singular, plurals, sound="~" in plurals)
    for one in _NOT_ONE:
        found.pop(one, None)
        found.pop(one + "ا", None)
    found |= dict.fromkeys(map(fold_text, _FAMILIES.split()), "unsure")
    found |= {"اخر": "one", "اخري": "one", "اخران": "two", "اخرون": "many", "اخرين": "unsure"}
    found |= dict.fromkeys(("اصابات", "سكان", "اهالي", "ناس", "قلتي"), "many")
    return found


@cache
def nations() -> dict[str, Amount]:
    """What each folded form of a nationality says, where it stands for people."""
    found: dict[str, Amount] = {}
    for one in map(fold_text, _NATIONS.split()):
        found |= {one: "one", one + "ان": "two", one + "ين": "unsure", one + "ون": "many"}
    return found | dict.fromkeys(map(fold_text, _NATION_PLURALS.split()), "many")


@cache
def things() -> dict[str, Amount]:
    """What each folded form of a noun for weapons and vehicles says."""
    found: dict[str, Amount] = {}
    for entry in _THINGS.replace("\n", " / ").split(" / "):
        if entry.strip():
            singular, *plurals = entry.split()
            _add(found, singular, plurals, sound=False)
    return found


def _add(found: dict[str, Amount], singular: str, plurals: list[str], *, sound: bool) -> None:
    """All forms of one noun; what an earlier noun said of a form stays."""
    one = fold_text(singular)
    feminine = one.endswith("ه")
    stem = one[:-1] + "ت" if feminine else one
    forms: dict[str, Amount] = {one: "one", stem + "ان": "two", stem + "ين": "unsure" if sound else "two"}
    forms[stem + "ا"] = "two" if feminine else "one"  # امرأتا; قتيلاً
    for plural in plurals:
        forms |= dict.fromkeys((stem + "ون", stem + "و") if plural == "~" else (fold_text(plural),), "many")
    if feminine:
        forms[one[:-1] + "ات"] = "many"
    elif sound:
        # معلم, so معلمة too. An adjective in ية (مدنية) speaks of anything, not of one woman.
        woman: dict[str, Amount] = {stem + "تان": "two", stem + "تين": "two", stem + "ات": "many"}
        forms |= woman if one.endswith("ي") else woman | {stem + "ه": "one"}
    for form, amount in forms.items():
        found.setdefault(form, amount)
        own = stem if form == one else form
        if amount in ("one", "many") and not form.endswith("ا"):
            for pronoun in _PRONOUNS:
                if not (own.endswith("ي") and pronoun == "ه"):
                    found.setdefault(own + pronoun, amount)
    if sound:
        # مرافقيه: of two or of many.
        found |= {
            stem + "ي" + pronoun: "unsure" for pronoun in _PRONOUNS if stem + "ي" + pronoun not in found
        }
