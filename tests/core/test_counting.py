"""Counts read from Arabic words: real phrases with the file they stand in, and every number written out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.counting import Count, exactly, read_count, read_number
from tests.core.numbers import Case, Gender, written

UNKNOWN = Count(unknown=True)


def about(number: int) -> Count:
    return Count(best=number, approximate=True)


def least(number: int) -> Count:
    return Count(low=number, approximate=True)


def most(number: int) -> Count:
    return Count(high=number, approximate=True)


# What the issue asks for, then phrases as they stand in real texts; beside each, the file it was found in.
READ = [
    ("إصابة أربعة عناصر", exactly(4), "seed page"),
    ("عنصر واحد", exactly(1), "seed page"),
    ("إصابة مدني", exactly(1), "seed page"),
    ("نحو 25 عنصراً", about(25), "seed page"),
    ("نحو 50 عنصراً", about(50), "seed page"),
    ("قتيلان", exactly(2), "protest_gsr.csv"),
    ("عشرات القتلى", least(10), "sample 05"),
    ("أكثر من 100 قتيل", least(100), "the issue"),
    ("مقتل وإصابة 19 شخصاً", exactly(19), "the issue"),
    # digits of either kind
    ("18 ضحيّة", exactly(18), "investigations__Talbiseh_ar.md"),
    ("قتلت 10 أشخاص", exactly(10), "conflict_ab.jsonl"),
    ("أُصيب ١٩ تلميذاً", exactly(19), "sample 07"),
    ("مقتل ٦٣ مدنياً", exactly(63), "sample 03"),
    ("7وفيات", exactly(7), "hafr_albatin_floods_2019.train.txt"),
    ("١٦شخصاً", exactly(16), "hafr_albatin_floods_2019.train.jsonl"),
    ("عدد ( ٧ ) أشخاص", exactly(7), "hafr_albatin_floods_2019.train.jsonl"),
    ("إصابة 31", exactly(31), "sample 12"),
    ("3 منهم", exactly(3), "conflict_ab.jsonl"),
    ("7 من النازحين", exactly(7), "conflict_ab.jsonl"),
    ("الضحايا: 1", exactly(1), "conflict_ab.jsonl"),
    ("31 اسمًا لمدنيين قتلوا", exactly(31), "conflict_ab.jsonl"),
    ("حوالي 200.000 شخص", about(200_000), "investigations__Medical-Facilities-Under-Fire__Incident-1_ar.md"),
    ("حوالي 500,000 شخص", about(500_000), "investigations__Medical-Facilities-Under-Fire__index_ar.md"),
    ("1.3 مليون شخص", exactly(1_300_000), "investigations__Medical-Facilities-Under-Fire__index_ar.md"),
    ("600 الف", exactly(600_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("25 ألف قتيل", exactly(25_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("أصيب 13 ألفا", exactly(13_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    # numbers in words
    ("مقتل ثمانية مدنيين", exactly(8), "investigations__Atarib-Market-Bombing_ar.md"),
    ("خمس قتلى", exactly(5), "conflict_ab.jsonl"),
    ("أصيب أربعة", exactly(4), "conflict_ab.jsonl"),
    ("ثلاث وفيات", exactly(3), "sample 13"),
    ("سبع جثث", exactly(7), "sample 06"),
    ("جرح أحد عشر متظاهراً", exactly(11), "protest_gsr.csv"),
    ("قُتل عشرون فردًا", exactly(20), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("جرح مائة متظاهر", exactly(100), "protest_gsr.csv"),
    ("اعتقال مائتي شخص", exactly(200), "protest_gsr.csv"),
    ("أربعمئة فلسطيني", exactly(400), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("ألفًا وثلاثمئة شخص", exactly(1_300), "investigations__Press-Release-of-the-Chemical-Weapons-Attack"),
    ("ألفي جندي", exactly(2_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("مئة الف شخص", exactly(100_000), "protest_gsr.csv"),
    ("تظاهر حوالي خمسة آلاف شخص", about(5_000), "protest_gsr.csv"),
    ("ما يزيد عن نصف مليون شخص", least(500_000), "protest_gsr.csv"),
    ("مقتل اثنين", exactly(2), "protest_gsr.csv"),
    ("اثنان من مرافقيه", exactly(2), "sample 08"),
    ("مقتل أحد مقاتليها", exactly(1), "sample 07"),
    ("القتلى الأربعة", exactly(4), "FIGNEWS-2024-TEXT-IAA.tsv (شهداء الجيش الأربعة)"),
    # one and two by the form of the noun
    ("مقتل شخصين", exactly(2), "conflict_ab.jsonl"),
    ("شهيدين", exactly(2), "sample 04"),
    ("جريحين", exactly(2), "sample 05"),
    ("مدنيان", exactly(2), "sample 06"),
    ("معلمتان", exactly(2), "sample 07"),
    ("امرأتان", exactly(2), "sample 12"),
    ("طفلان شقيقان", exactly(2), "sample 02"),
    ("اصيب متظاهران", exactly(2), "protest_gsr.csv"),
    ("إصابة طالبين يمنيين", exactly(2), "LMD_beirut_explosion_2020.train.jsonl"),
    ("وفاة متظاهرين اثنين", exactly(2), "protest_gsr.csv"),
    ("جنديّاً أُصيب بجروح طفيفة", exactly(1), "sample 09"),
    ("سيدة مسنة", exactly(1), "sample 02"),
    ("مقتل فتى", exactly(1), "protest_gsr.csv"),
    ("وفاة واحدة", exactly(1), "kuwait_floods_2018.train.jsonl"),
    ("أُصيب رابع", exactly(1), "sample 03"),
    ("إصابة زوجة الفنان", exactly(1), "LMD_beirut_explosion_2020.train.jsonl"),
    # together
    ("أُصيبت امرأة وطفلها", exactly(2), "sample 01"),
    ("اعتقال ثلاثة ضباط بالجيش وثمانية جنود", exactly(11), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("اصيب 32 متظاهرا وثمانية من رجال الشرطة", exactly(40), "protest_gsr.csv"),
    # a part of them is not the whole
    ("مقتل ثلاثة منتسبين بينهم ضابط برتبة ملازم أول", exactly(3), "sample 04"),
    ("جرح 14 متظاهرا بينهم يهوديان", exactly(14), "protest_gsr.csv"),
    ("اصابة 7 فلسطينيين بينهم 2 بحالة خطرة", exactly(7), "protest_gsr.csv"),
    # ages, ordinals and dates are no counts
    ("فتى في الرابعة عشرة", exactly(1), "sample 08"),
    ("شاب في الحادية والعشرين", exactly(1), "sample 03"),
    ("مقتل شاب واحد في السادسة والعشرين من عمره", exactly(1), "protest_gsr.csv"),
    ("مقتل صبي يبلغ من العمر ستة عشر عاما", exactly(1), "protest_gsr.csv"),
    ("هذا المتظاهر، 39 عاما", exactly(1), "protest_gsr.csv"),
    # about, at least, at most
    ("إصابة نحو ١١٠ آخرين", about(110), "sample 03"),
    ("مقتل نحو مائتي شخص", about(200), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("جرح نحو خمسمائة شخص", about(500), "protest_gsr.csv"),
    ("مقتل نحو نحو 18 شخصا", about(18), "protest_gsr.csv"),
    ("اعتقال ما يقرب من مائة شخص", about(100), "protest_gsr.csv"),
    ("قتل واصيب حوالي 16 اخرين", about(16), "protest_gsr.csv"),
    ("مقتل أكثر من 50 شخصًا", least(50), "investigations__Aleppo-Mosque-Bombing_ar.md"),
    ("نزوح أكثر من 9 آلاف شخص", least(9_000), "sample 10"),
    ("اعتقال اكثر من مئتي شخص", least(200), "protest_gsr.csv"),
    ("أكثر من ٣٠٠٠ جريحا", least(3_000), "beirut_explosion_2020.train.jsonl"),
    ("ما لا يقل عن 21 جنديا", least(21), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("ما لا يقل عن مائة شخص", least(100), "protest_gsr.csv"),
    ("ما لا يقل من 1300 شخص", least(1_300), "conflict_ab.jsonl"),
    ("ما يقل عن ٤٠٠ مصاب", least(400), "beirut_explosion_2020.train.jsonl"),
    ("17 شخصاً على الأقل", least(17), "sample 10"),
    ("أصيب ثلاثون شخصا على الاقل", least(30), "protest_gsr.csv"),
    ("الجرحى : 1 على الأقل", least(1), "conflict_ab.jsonl"),
    ("10 قتلى على الأقل", least(10), "beirut_explosion_2020.train.jsonl"),
    ("مقتل ما يصل إلى 12 فردا", most(12), "FIGNEWS-2024-TEXT-IAA.tsv"),
    # tens, hundreds, thousands: the least they may be
    ("سقوط عشرات القتلى والجرحى", least(10), "conflict_ab.jsonl"),
    ("العشرات من الضحايا المدنيين", least(10), "conflict_ab.jsonl"),
    ("جرح عشرات آخرين", least(10), "protest_gsr.csv"),
    ("مئات العائلات", least(100), "sample 08"),
    ("اعتقال المئات من الرهبان", least(100), "protest_gsr.csv"),
    ("مقتل آلاف الفلسطينيين", least(1_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("عشرات الآلاف من الأشخاص", least(10_000), "FIGNEWS-2024-TEXT-IAA.tsv"),
    ("قُتل أو جُرح عدة مئات", least(100), "FIGNEWS-2024-TEXT-IAA.tsv"),
    # ranges
    ("مقتل ما بين تسعة وأربعة عشر مدنياً", Count(low=9, high=14), "sample 13"),
    # a plural alone says that there were some
    ("سقوط قتلى", UNKNOWN, "sample 04"),
    ("القتلى", UNKNOWN, "conflict_ab.jsonl"),
    ("المصابين", UNKNOWN, "conflict_ab.jsonl"),
    ("قتلى و جرحى", UNKNOWN, "conflict_ab.jsonl"),
    ("العديد من الجرحى", UNKNOWN, "conflict_ab.jsonl"),
    ("الكثير من القتلى والجرحى", UNKNOWN, "conflict_ab.jsonl"),
    ("عدد من الجرحى", UNKNOWN, "protest_gsr.csv"),
    ("جرح بعض المتظاهرين", UNKNOWN, "protest_gsr.csv"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected", "_found_in"), READ)
def test_real_phrases(words: str, expected: Count, _found_in: str) -> None:
    assert read_count(words) == expected


NOT_SURE = [
    ("مدنيين", "two civilians and many are written alike"),
    ("إصابة آخرين", "two others or several"),
    ("مقتل مدنيين أبرياء", "likewise"),
    ("مقتل 4 اشخاص وجرح 27 اخرين", "two tolls in one span"),
    ("مقتل شخص واحد و 8 جرحى", "one killed, eight injured"),
    ("احتجاز تسفانجيراي و14 مسؤولا آخرين", "somebody by name and fourteen more"),
    ("مقتل قائد كتيبة الاتصالات 481", "the number of a unit"),
    ("مقتل عائلة", "nobody knows of how many"),
    ("أصيب الطاقم الطبي العامل", "an adjective, not a worker"),
    ("وفاة الرئيس الفلسطيني الراحل", "likewise"),
    ("سقوط خيمة بسبب كمية الأمطار", "quantity is no hundred"),
    ("أصيب خلال 12 ساعة", "hours"),
    ("25%", "a share"),
    ("قتل كل فرد شارك", "every one is not one"),
    ("", "no words"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "_why"), NOT_SURE)
def test_what_is_not_sure_is_not_read(words: str, _why: str) -> None:
    assert read_count(words) is None


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("حين تجاوز عدد المصابين ", "الأربعين", ".", least(40)),  # sample 02
        ("تجاوز عدد القتلى ال ", "75", " وحوالي", least(75)),  # beirut_explosion_2020.train.jsonl
        ("قُتل أكثر من ", "20 جندياً", "", least(20)),
        ("أصيب ", "12 شخصاً", " على الأقل", least(12)),
        ("لم يتجاوز عدد القتلى ", "20", "", most(20)),
        ("أدى إلى ", "مقتل مدنيين", " هما أب وابنه", exactly(2)),
        ("أدى إلى ", "مقتل مدنيين", " كانوا في السوق", UNKNOWN),
        ("ولم يبلغ عن ", "قتلى", ".", exactly(0)),  # conflict_ab.jsonl
        ("لا يتم الإبلاغ عن وقوع ", "قتلى", "", exactly(0)),  # conflict_ab.jsonl
        ("من دون ", "وقوع إصابات", ".", exactly(0)),  # sample 09
        ("دون أن يسبّب وقوع ", "أضرار بشرية", "", exactly(0)),  # conflict_ab.jsonl
        ("لم تعرف هوية ", "القتلى", "", UNKNOWN),
        ("في عام ", "2019", "", None),
        ("منتصف شباط ", "2019", "", None),
        ("فوج ", "47", "", None),
        ("وفي ذلك اليوم ", "خمسة أشخاص", "", exactly(5)),
    ],
)
def test_the_words_around_count_too(before: str, words: str, after: str, expected: Count | None) -> None:
    assert read_count(words, before, after) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("١٬٥٥٤ قتيلاً", exactly(1_554)),
        ("1,554 قتيلاً", exactly(1_554)),
        ("1\u00a0554 قتيلاً", exactly(1_554)),
        ("مليون ونصف المليون نازح", exactly(1_500_000)),
        ("ألفا قتيل", exactly(2_000)),
        ("ألفاً ومئتي قتيل", exactly(1_200)),
        ("ثلاث مئة وخمسة وعشرون قتيلاً", exactly(325)),
        ("أربعـــة قتلى", exactly(4)),
        ("خَمْسَةَ عَشَرَ قتيلاً", exactly(15)),
        ("بين خمسة وعشرين وثلاثين قتيلاً", Count(low=25, high=30)),
        ("ما بين مئة ومئة وخمسين قتيلاً", Count(low=100, high=150)),
        ("من 10 إلى 15 قتيلاً", Count(low=10, high=15)),
        ("10-15 قتيلاً", Count(low=10, high=15)),
        ("خمسة أو ستة جرحى", Count(low=5, high=6)),
        ("زهاء ثلاثين قتيلاً", about(30)),
        ("قرابة 40 جريحاً", about(40)),
        ("20 قتيلاً تقريباً", about(20)),
        ("أقل من عشرين قتيلاً", most(20)),
        ("لا يزيد على 20 قتيلاً", most(20)),
        ("حتى 30 جريحاً", most(30)),
        ("بضعة أشخاص", least(3)),
        ("بضعة عشر قتيلاً", least(13)),
        ("بضع مئات من النازحين", least(300)),
        ("أكثر من قتيل", least(2)),
        ("مئات الآلاف من النازحين", least(100_000)),
        ("أي قتلى", exactly(0)),
    ],
)
def test_other_spellings_and_turns(words: str, expected: Count) -> None:
    assert read_count(words) == expected


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("5 عربات عسكرية", 5),
        ("نحو 25 عنصراً", 25),
        ("(4) صواريخ", 4),
        ("أكثر من أربع غارات جوية", 4),
        ("ثلاث غارات جوية روسية", 3),
        ("صاروخين حراريين", 2),
        ("الغارتان الجويتان", 2),
        ("أربعة عناصر", 4),
        ("مضادات 23", None),
        ("طيران حربي", None),
        ("عدة صواريخ أخرى", None),
        ("مدفع هاون عيار 82", None),
        ("", None),
    ],
)
def test_a_number_at_the_head(words: str, number: int | None) -> None:
    assert read_number(words) == number


@given(
    st.integers(1, 999_999),
    st.sampled_from(["masculine", "feminine"]),
    st.sampled_from(["nominative", "oblique"]),
    st.sampled_from(["مئة", "مائة"]),
)
def test_every_number_written_out_reads_back(number: int, gender: Gender, case: Case, hundred: str) -> None:
    words = written(number, gender, case, hundred)
    assert read_count(words) == exactly(number)
    assert read_count(f"مقتل {words} شخصاً") == exactly(number)
    assert read_number(words) == number


def test_every_number_below_a_thousand_reads_back() -> None:
    for number in range(1, 1_000):
        assert read_number(written(number)) == number
        assert read_number(written(number, "feminine", "oblique", "مائة")) == number


@given(st.text(alphabet="0123456789٠١٢٣٤٥٦٧٨٩ .,٬/:-%وبينألفمئةعشر\u00a0\n", max_size=60))
def test_no_words_break_it(words: str) -> None:
    found = read_count(words, words, words)
    assert found is None or found.value()


def test_a_count_says_only_what_is_said() -> None:
    assert exactly(4).value() == {"low": 4, "best": 4, "high": 4}
    assert about(25).value() == {"best": 25, "approximate": True}
    assert UNKNOWN.value() == {"unknown": True}
    assert exactly(0).value() == {"low": 0, "best": 0, "high": 0}
