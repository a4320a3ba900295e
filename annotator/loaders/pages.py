"""The one table of page furniture: outlets, their signs, and the lines that are not part of the article.

All words stand here folded: without marks, with ا for أإآ, ه for ة, ي for ى, small Latin letters, one space.
A new outlet is one row of :data:`OUTLETS`.
"""

import re

import msgspec


class Outlet(msgspec.Struct, frozen=True):
    """One outlet and how its pages look.

    ``name`` is what ``Article.source`` will say. ``called`` is how datelines, bylines and credits name it.
    ``hosts`` are its sites. ``sure`` is a pattern, any match of which in the furniture tells the page;
    ``likely`` are patterns of which two must match there; ``told`` are words by which it names itself as the
    one that was told something (together one likely sign).
    ``chrome`` are furniture lines of its own (whole lines).
    """

    name: str
    called: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    sure: str = ""
    likely: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    chrome: tuple[str, ...] = ()


def _words(listed: str) -> frozenset[str]:
    return frozenset(" ".join(words.split()) for words in listed.split("|"))


OUTLETS: tuple[Outlet, ...] = (
    Outlet(
        "تلفزيون سوريا",
        called=("موقع تلفزيون سوريا", "تلفزيون سوريا"),
        hosts=("syria.tv",),
        sure=r"^(?:©.*)?(?:موقع )?تلفزيون سوريا(?: ©.*)?$",
        likely=(r"^التغطيه الحيه$", r"^\d{4}\.\d\d\.\d\d \| \d\d:\d\d\b|^\+a\nحجم الخط\n-a$"),
        told=("لموقع تلفزيون سوريا", "لتلفزيون سوريا"),
        chrome=("التغطيه الحيه", "تلفزيون سوريا", "موقع تلفزيون سوريا", "حلقه جديده", "سوريا مباشر"),
    ),
    Outlet(
        "المرصد السوري لحقوق الإنسان",
        called=("المرصد السوري لحقوق الانسان", "المرصد السوري"),
        hosts=("syriahr.com",),
        sure=r"^المرصد السوري لحقوق الانسان$",
        chrome=("المرصد السوري لحقوق الانسان", "سوريه", "اخبار المرصد", "بيانات المرصد", "تبرع للمرصد"),
    ),
    Outlet(
        "العربي الجديد",
        called=("العربي الجديد", "alaraby"),
        hosts=("alaraby.co.uk", "alaraby.com"),
        sure=r"^\W*العربي الجديد\W*$|^\+ ?الخط ?-$",
        chrome=(
            "+ الخط -",
            "+الخط-",
            "استمع الي الملخص",
            "تقارير عربيه",
            "التحديثات الحيه",
            "اظهر المزيد",
            "العربي الجديد",
            "اشترك الان في النشره البريديه",
        ),
    ),
    Outlet("رويترز", called=("رويترز", "reuters"), hosts=("reuters.com",)),
    Outlet("وكالة فرانس برس", called=("وكاله فرانس برس", "فرانس برس", "ا ف ب", "ا.ف.ب", "اف ب", "afp")),
    Outlet("أسوشيتد برس", called=("اسوشيتد برس", "اسوشييتد برس", "ا ب", "associated press")),
    Outlet("وكالة الأناضول", called=("وكاله الاناضول", "الاناضول"), hosts=("aa.com.tr",)),
    Outlet("سانا", called=("سانا", "وكاله سانا"), hosts=("sana.sy",)),
    Outlet("وكالة الأنباء الألمانية", called=("د ب ا", "د.ب.ا", "وكاله الانباء الالمانيه")),
    Outlet("CNN بالعربية", called=("cnn", "cnn بالعربيه"), hosts=("arabic.cnn.com",)),
    Outlet("الجزيرة", called=("الجزيره نت", "الجزيره"), hosts=("aljazeera.net",)),
    Outlet("عنب بلدي", called=("عنب بلدي",), hosts=("enabbaladi.net",)),
    Outlet("شبكة شام", called=("شبكه شام",), hosts=("shaam.org",)),
    Outlet("زمان الوصل", called=("زمان الوصل",), hosts=("zamanalwsl.net",)),
    Outlet("الشرق الأوسط", called=("الشرق الاوسط",), hosts=("aawsat.com",)),
    Outlet("القدس العربي", called=("القدس العربي",), hosts=("alquds.co.uk",)),
    Outlet("السومرية نيوز", called=("السومريه نيوز", "السومريه"), hosts=("alsumaria.tv",)),
    Outlet("المصدر أونلاين", called=("المصدر اونلاين",), hosts=("almasdaronline.com",)),
    Outlet("سودان تربيون", called=("سودان تربيون",), hosts=("sudantribune.net",)),
    Outlet("الوكالة الوطنية للإعلام", called=("الوكاله الوطنيه للاعلام",), hosts=("nna-leb.gov.lb",)),
)

CHROME = _words(
    """
    icon|share|print|email|facebook|twitter|x|whatsapp|telegram|messenger|linkedin|youtube|instagram
    |copy link|menu|search|close|loading|font size|advertisement|ad|a+|a-|+a|-a|a|+|-|like|tweet
    |تغريد|home|follow us|live|logo|image|حجم الخط|الخط|مشاركه|شارك|شارك المقال|شارك الخبر|شاركها
    |انشر|طباعه|اطبع|نسخ الرابط|نسخ|تم نسخ الرابط|ارسال|فيسبوك|تويتر|واتساب|واتس اب|تلغرام|تيليغرام
    |تليجرام|ماسنجر|لينكد ان|البريد الالكتروني|استمع|الاستماع|استماع|الرئيسيه|الصفحه الرئيسيه
    |الاخبار|اخبار|سياسه|سياسه عربيه|اقتصاد|رياضه|ثقافه|مجتمع|منوعات|مقالات|اراء|راي|تقارير|محليات
    |محلي|عربي ودولي|عربي|دولي|العالم|الشرق الاوسط|سوريا|سوريه|العراق|اليمن|لبنان|ليبيا|السودان
    |فلسطين|اخبار سوريا|اخبار سوريه|اخبار العراق|اخبار اليمن|اخبار لبنان|اخبار ليبيا|اخبار السودان
    |عاجل|خبر عاجل|اخر الاخبار|مباشر|البث المباشر|فيديو|صور|بحث|القائمه|اغلاق|اعلان|اعلانات
    |مساحه اعلانيه|تحميل|المزيد|عرض المزيد|اضف تعليق|اضف تعليقا|التعليقات|تعليقات|لا توجد تعليقات
    |لا يوجد تعليقات|النشره البريديه|اشترك|تسجيل الدخول|العوده للاعلي|الخبر التالي|الخبر السابق
    |التالي|السابق|تابعنا|تابعونا|دقيقه قراءه|مشاهده|مشاهدات|تكبير الخط|تصغير الخط
    """
) | frozenset(line for outlet in OUTLETS for line in outlet.chrome)
"""Whole lines that are furniture on any page."""

RELATED_HEADS = (
    "اقرا ايضا", "اقراي ايضا", "اقرا المزيد", "اقرا كذلك", "اقرا/ي ايضا", "اقرا في", "اقرا:",
    "شاهد ايضا", "شاهد:", "شاهد المزيد", "طالع ايضا", "انظر ايضا", "تابع ايضا", "تابع المزيد",
    "ذات صله", "مواضيع ذات صله", "موضوعات ذات صله", "اخبار ذات صله", "مقالات ذات صله", "روابط ذات صله",
    "مواضيع متعلقه", "موضوعات متعلقه", "اخبار متعلقه", "مقالات متعلقه", "قد يعجبك", "قد يهمك",
    "ربما يعجبك", "لا يفوتك", "اخترنا لك", "للمزيد:", "المزيد حول", "الاكثر قراءه", "الاكثر مشاهده",
    "الاكثر تداولا", "read also", "also read", "read more", "related:",
)  # fmt: skip
CHROME_HEADS = (
    "جميع الحقوق محفوظه", "كل الحقوق محفوظه", "حقوق النشر محفوظه", "حقوق الطبع", "©", "copyright",
    "all rights reserved", "تابعونا علي", "تابعنا علي", "تابعوا اخر", "للاشتراك في", "حمل تطبيق",
    "حملوا تطبيق", "انضم الي قناتنا", "انضموا الي قناتنا", "شارك هذا", "رابط مختصر", "رابط الخبر",
    "ترحب شبكه cnn", "الاراء الوارده ادناه",
    "عدد المشاهدات", "عدد القراءات", "كلمات مفتاحيه:", "الكلمات المفتاحيه:", "الكلمات الداله:",
    "الوسوم:", "وسوم:", "دلالات:", "tags:", "هذا الموقع يستخدم", "اشترك في نشرتنا", "اشترك في النشره",
    "اشترك في قناتنا",
)  # fmt: skip
TAG_HEADS = (
    "كلمات مفتاحيه", "الكلمات المفتاحيه", "الكلمات الداله", "الوسوم", "وسوم", "دلالات", "tags",
    "keywords",
)  # fmt: skip
"""Whole lines, after which short lines are furniture too."""

CREDIT_HEADS = ("المصدر", "مصدر الخبر", "source")
"""With a colon and a name after it: the outlet that a page took the article from."""

OUTLET_WORDS = (
    "وكالة",
    "شبكة",
    "صحيفة",
    "جريدة",
    "موقع",
    "قناة",
    "راديو",
    "إذاعة",
    "تلفزيون",
    "مرصد",
    "مجلة",
)
"""As they are spelt: an outlet's name follows, in a byline, a dateline or a line of furniture."""

SIGN_OFFS = ("اعداد", "تحرير", "تقرير", "ترجمه", "تغطيه صحفيه", "شارك في التغطيه", "شارك في التقرير")
"""After an opening bracket, at the end of an agency's report: who wrote and edited it."""

BYLINE_HEADS = (
    "كتب:", "كتبت:", "كتب ", "كتبت ", "اعداد:", "اعداد ", "بقلم", "تحرير:", "تحرير ", "ترجمه:",
    "ترجمه ", "مراسل ", "مراسله ", "متابعه:", "اعداد وتحرير", "by ",
)  # fmt: skip
BYLINE_WORDS = ("خاص", "متابعات", "وكالات", "مراسلون", "غرفه الاخبار", "فريق التحرير", "رصد")
"""What stands beside the city in a byline where no name does."""

CAPTION_CREDITS = (
    "انترنت",
    "ارشيف",
    "ا ف ب",
    "فرانس برس",
    "رويترز",
    "الاناضول",
    "getty",
    "afp",
    "reuters",
    "تويتر",
    "فيسبوك",
)
"""In brackets at the end of a line: the line is the caption of a picture."""

CITIES = _words(
    """
    دمشق|حلب|حمص|حماه|ادلب|اللاذقيه|طرطوس|درعا|السويداء|القنيطره|دير الزور|ديرالزور|الرقه|الحسكه
    |القامشلي|منبج|الباب|عفرين|اعزاز|جرابلس|البوكمال|الميادين|تدمر|عين العرب|كوباني|راس العين
    |تل ابيض|ريف دمشق|دوما|الغوطه الشرقيه|ريف حلب|ريف ادلب|ريف حماه|ريف حمص|بغداد|الموصل|البصره
    |اربيل|كركوك|السليمانيه|النجف|كربلاء|الانبار|الرمادي|الفلوجه|تكريت|ديالي|بعقوبه|سنجار|دهوك
    |الناصريه|نينوي|بيروت|طرابلس|صيدا|صور|النبطيه|بعلبك|الهرمل|زحله|عرسال|صنعاء|عدن|تعز|الحديده|مارب
    |حضرموت|المكلا|صعده|الجوف|الضالع|شبوه|ابين|لحج|اب|ذمار|عمران|حجه|البيضاء|المخا|بنغازي|مصراته|سرت
    |سبها|درنه|طبرق|الزاويه|ترهونه|غريان|الخرطوم|ام درمان|الفاشر|نيالا|الجنينه|بورتسودان|الابيض|كسلا
    |القضارف|ود مدني|زالنجي|كادقلي|غزه|القدس|القدس المحتله|رام الله|نابلس|جنين|الخليل|رفح|خان يونس
    |بيت لحم|طولكرم|عمان|القاهره|الاسكندريه|العريش|سيناء|الرياض|جده|الدوحه|ابوظبي|ابو ظبي|دبي|الكويت
    |المنامه|مسقط|تونس|الجزائر|الرباط|الدار البيضاء|نواكشوط|مقديشو|اسطنبول|انقره|غازي عنتاب|انطاكيا
    |طهران|موسكو|واشنطن|نيويورك|لندن|باريس|برلين|جنيف|بروكسل|فيينا|الامم المتحده|استانا|نور سلطان
    """
)
"""Where datelines come from. Another place is still read where the page's shape says that it is one."""

OUTLET_CALLED: dict[str, Outlet] = {called: outlet for outlet in OUTLETS for called in outlet.called}


VARIANTS = {"ا": "اأإآٱ", "ه": "هة", "ي": "يىی", "ك": "كک"}
"""How a folded letter may be written."""


def folded_pattern(words: str) -> str:
    """A pattern for ``words`` in a folded line: any white space between them, a whole word at the end."""
    pattern = re.escape(words).replace(r"\ ", r"\s+").replace(":", r"\s*:")
    return pattern + (r"(?!\w)" if words[-1].isalpha() else "")


def one_of(words: tuple[str, ...]) -> str:
    """A pattern for any of ``words`` in a folded line, the longer first."""
    return "|".join(map(folded_pattern, sorted(words, key=len, reverse=True)))
