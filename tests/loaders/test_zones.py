"""What is read from pages: the real one, and invented ones in the shapes that the table knows."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.article import Article, Zone
from annotator.loaders import keep_contract, load_bytes, read_zones
from annotator.loaders.zones import MOST_LINES, MOST_ZONES

PAGES = Path(__file__).parent / "pages"
PROSE = (
    "وقال مصدر خاص، اليوم الأربعاء، إن التعزيزات تضمنت 5 عربات عسكرية محملة بعدة أنواع من الذخيرة، "
    "واستقرت في مقر الميليشيا بشارع متخيل وسط المدينة."
)


def page(name: str) -> Article:
    return load_bytes((PAGES / name).read_bytes(), name).article


def said(article: Article, role: str) -> list[str]:
    return [article.text[zone.start : zone.end] for zone in article.zones if zone.role == role]


def zones_of(text: str) -> list[tuple[str, str]]:
    return [(zone.role, text[zone.start : zone.end]) for zone in read_zones(text).zones]


def test_the_real_page(seed_page: bytes) -> None:
    article = load_bytes(seed_page, "syria_tv_2021-02-24.txt").article
    assert article.text == seed_page.decode()
    assert len(article.text) == 2182
    assert article.text.count("\u00a0") == 9
    assert article.title == "بعد فشل المفاوضات.. الميليشيات في البوكمال تستقدم تعزيزات عسكرية"
    assert article.published == "2021-02-24T19:54"
    assert article.source == "تلفزيون سوريا"
    assert article.meta["dateline"] == "دمشق"
    assert article.meta["byline"] == "دير الزور ـ خاص"
    assert said(article, "title") == [article.title]
    assert said(article, "dateline") == ["2021.02.24 | 19:54 دمشق"]
    assert said(article, "caption") == ['مقر ميليشيا "الدفاع الوطني" التابعة للنظام - (إنترنت)']
    assert said(article, "byline") == ["\u00a0دير الزور ـ خاص"]
    assert "\n".join(said(article, "chrome")).split("\n") == [
        "icon",
        "التغطية الحية",
        "2913.jpg",
        "+A",
        "حجم الخط",
        "-A",
    ]
    assert [line.split(":")[0] for line in said(article, "related")] == ["اقرأ أيضاً", "اقرأ أيضاً"]
    first, resumed = said(article, "body")
    assert first.startswith("أرسلت ميليشيا")
    assert resumed.startswith("وكانت ميليشيا")
    assert resumed.endswith("لنفوذها في المنطقة.")


def test_a_page_of_the_monitor() -> None:
    article = page("sohr.txt")
    assert article.source == "المرصد السوري لحقوق الإنسان"
    assert article.published == "2021-02-24"
    assert article.meta["dateline"] == "محافظة الحسكة"
    assert article.title.startswith("انفجار لغم أرضي")
    assert said(article, "title") == [article.title]
    assert len(said(article, "related")) == 3
    assert [body.split()[0] for body in said(article, "body")] == ["محافظة", "وكان"]
    assert said(article, "chrome")[-1].split("\n")[:2] == ["شارك", "فيسبوك"]
    assert "36" in said(article, "chrome")


def test_a_page_of_al_araby() -> None:
    article = page("alaraby.txt")
    assert article.source == "العربي الجديد"
    assert article.published == "2021-02-24"
    assert article.title.startswith("قصف مدفعي")
    assert article.meta["dateline"] == "إدلب"
    assert article.meta["byline"] == "أحمد المتخيَّل"
    assert said(article, "caption") == ["من آثار القصف على إحدى القرى (عمر متخيل/فرانس برس)"]
    assert said(article, "related") == ["اقرأ أيضًا", "نازحو المخيمات يواجهون العاصفة"]
    assert len(said(article, "body")) == 2
    assert said(article, "chrome")[-1].startswith("دلالات")


def test_a_page_of_no_known_shape() -> None:
    article = page("agency.txt")
    assert article.source == "رويترز"
    assert article.published == "2024-08-04"
    assert article.url == "https://example.org/news/77"
    assert article.meta["dateline"] == "الخرطوم"
    assert said(article, "byline") == ["(إعداد فلان للنشرة العربية - تحرير علان)"]


def test_a_title_and_prose() -> None:
    text = f"مقتل ثلاثة في قصف على ريف إدلب\n\n{PROSE}\n\n{PROSE}\n"
    found = read_zones(text)
    assert found.title == "مقتل ثلاثة في قصف على ريف إدلب"
    assert zones_of(text) == [("title", found.title), ("body", f"{PROSE}\n\n{PROSE}")]
    assert (found.source, found.published, found.meta) == ("", "", {})


def test_the_name_of_a_section_is_not_the_title() -> None:
    title = "مقتل ثلاثة في قصف على ريف إدلب الجنوبي"
    text = f"شؤون عسكرية\n{title}\n24 شباط 2021\n{PROSE}"
    assert read_zones(text).title == title
    assert zones_of(text)[0] == ("chrome", "شؤون عسكرية")


def test_prose_alone_has_no_title_zone_but_a_name_to_list_it_by() -> None:
    found = read_zones(PROSE)
    assert [zone.role for zone in found.zones] == ["body"]
    assert found.title.endswith("…")
    assert PROSE.startswith(found.title.rstrip("…"))


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً: خبر",
        "إقرأ أيضا : خبر",
        "اقرأ أيضًا خبر",
        "• شاهد أيضاً: خبر",
        "اقرأ المزيد",
        "أخبار ذات صلة",
        "Read also: x",
    ],
)
def test_body_resumes_after_a_related_line(line: str) -> None:
    text = f"عنوان الخبر هنا\n{PROSE}\n{line}\n{PROSE}"
    assert [role for role, _ in zones_of(text)] == ["title", "body", "related", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ الناشط بيانه",
        "شاهد عيان قال إن القصف استمر",
        "اشترك في المعركة مئات المقاتلين",
        "كتب على صفحته",
        "المصدر أكد ذلك",
        "وسومهم",
        "أكد المصدر: لا قتلى",
        "إدلب 15 قتيلاً",
    ],
)
def test_prose_that_only_looks_like_furniture_stays_body(line: str) -> None:
    text = f"عنوان الخبر هنا\n{PROSE}\n{line}\n{PROSE}"
    assert [role for role, _ in zones_of(text)] == ["title", "body"]


def test_a_date_in_prose_dates_nothing() -> None:
    found = read_zones(f"عنوان الخبر هنا\n{PROSE} وكان ذلك في 24 شباط 2021.\n24 آذار 2021\n{PROSE}")
    assert found.published == ""


def test_a_number_in_an_image_name_is_no_year() -> None:
    assert read_zones(f"عنوان الخبر هنا\n2913.jpg\nتعليق الصورة\n{PROSE}").published == ""


def test_a_date_of_updating_is_not_one_of_publishing() -> None:
    text = f"عنوان الخبر هنا\nآخر تحديث: 25 فبراير 2021\nنشر في 24 فبراير 2021\n{PROSE}"
    assert read_zones(text).published == "2021-02-24"


def test_a_credit_names_the_outlet() -> None:
    found = read_zones(f"عنوان الخبر هنا\n{PROSE}\nالمصدر: وكالة الأناضول")
    assert found.source == "وكالة الأناضول"
    assert found.meta["credit"] == "وكالة الأناضول"
    assert [zone.role for zone in found.zones] == ["title", "body", "byline"]


@pytest.mark.parametrize(
    ("lead", "dateline", "source", "published"),
    [
        ("دمشق، سوريا (CNN) -- ", "دمشق", "CNN بالعربية", ""),
        ("محافظة إدلب – المرصد السوري لحقوق الإنسان:: ", "محافظة إدلب", "المرصد السوري لحقوق الإنسان", ""),
        ("حمص 11 نيسان/أبريل 2023 (وكالة وادي الأنباء) - ", "حمص", "وكالة وادي الأنباء", "2023-04-11"),
        ("الفاشر (وكالة النيل) 6-10-2023 - ", "الفاشر", "وكالة النيل", "2023-10-06"),
        ("إسطنبول ـ «العربي الجديد» - ", "إسطنبول", "العربي الجديد", ""),
        ("النبطية - ", "النبطية", "", ""),
        ("أعلن القائد - وهو ضابط - ", "", "", ""),
        ("قال (أبو عبيدة): ", "", "", ""),
    ],
)
def test_what_stands_before_the_first_sentence(lead: str, dateline: str, source: str, published: str) -> None:
    found = read_zones(f"عنوان الخبر هنا\n{lead}{PROSE}")
    assert (found.meta.get("dateline", ""), found.source, found.published) == (dateline, source, published)


@pytest.mark.parametrize(
    ("line", "dateline", "source"),
    [
        ("كركوك – وكالة بوابة الخبر", "كركوك", "وكالة بوابة الخبر"),
        ("بيروت - رويترز", "بيروت", "رويترز"),
        ("قناة صدى الساحل على تليغرام", "", "قناة صدى الساحل"),
        ("عتق (شبكة المرفأ) - 3 يونيو 2022", "عتق", "شبكة المرفأ"),
        ("تعز - خاص | ٢٧ فبراير ٢٠٢٤", "تعز", ""),
    ],
)
def test_a_line_between_title_and_body_names_place_and_outlet(line: str, dateline: str, source: str) -> None:
    found = read_zones(f"عنوان الخبر هنا\n{line}\n1 آذار 2022\n{PROSE}")
    assert (found.meta.get("dateline", ""), found.source) == (dateline, source)
    assert [zone.role for zone in found.zones][-1] == "body"


def test_the_shape_of_a_page_alone_names_no_outlet() -> None:
    text = f"عنوان الخبر هنا\n2022.03.14 | 18:27 دمشق\n+A\nحجم الخط\n-A\n{PROSE}"
    assert read_zones(text).source == ""
    assert read_zones(text + "\nوأضاف المصدر لموقع تلفزيون سوريا.").source == "تلفزيون سوريا"


def test_a_date_of_updating_alone_is_kept_apart() -> None:
    found = read_zones(f"عنوان الخبر هنا\nآخر تحديث أغسطس 9, 2021\n{PROSE}")
    assert (found.published, found.meta["updated"]) == ("", "2021-08-09")


def test_an_outlet_that_is_only_quoted_is_not_the_pages_outlet() -> None:
    found = read_zones(f"المرصد السوري لحقوق الإنسان: مقتل 3\nوقال المرصد السوري لحقوق الإنسان إن {PROSE}")
    assert found.source == ""


def test_fields_before_the_text_are_read() -> None:
    text = f'---\ntitle: "عنوان التحقيق"\ndate: 2017-04-18\n---\n\n{PROSE}\n'
    found = read_zones(text)
    assert (found.title, found.published) == ("عنوان التحقيق", "2017-04-18")
    assert [role for role, _ in zones_of(text)] == ["chrome", "body"]


PIECES = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "اقرأ أيضاً: خبر",
            "اقرأ أيضاً",
            "icon",
            "2913.jpg",
            "2021.02.24 | 19:54 دمشق",
            "دير الزور ـ خاص",
            "---",
            "",
            " ",
            "title: x",
            "الوسوم",
            "المصدر: رويترز",
            "https://example.org/1",
            "عنوان قصير",
            "+A",
            PROSE,
            "\u00a0",
            "(إعداد فلان)",
            "©2021",
            "دمشق (رويترز) - قال",
            "صورة (رويترز)",
            "ـ" * 30,
            "(" * 40,
            "a" * 500,
        ]
    ),
)


@given(st.lists(PIECES, max_size=30).map("\n".join))
@example("\n")
@example("---\n---")
@example("---\n---\n\nx")
def test_zones_are_sorted_apart_inside_and_never_cut_a_line(text: str) -> None:
    text, _ = keep_contract(text)
    found = read_zones(text)
    last = -1
    for zone in found.zones:
        assert last < zone.start < zone.end <= len(text)
        assert zone.start == 0 or text[zone.start - 1] == "\n"
        assert zone.end == len(text) or text[zone.end] == "\n"
        last = zone.end
    covered = "".join(text[zone.start : zone.end] for zone in found.zones)
    assert "".join(covered.split()) == "".join(text.split())
    assert bool(found.title) == bool(text.strip())


def test_a_hostile_text_makes_no_millions_of_zones() -> None:
    text = "عنوان\n" + "icon\nكلمة\n" * 10_000
    zones = read_zones(text).zones
    assert len(zones) <= MOST_ZONES + 1
    assert zones[-1] == Zone(zones[-1].start, len(text) - 1, "body")


def test_a_text_of_very_many_lines_is_read_to_its_end() -> None:
    text = "عنوان\n" + f"{PROSE}\n" * (MOST_LINES + 5) + " \n\n"
    body = read_zones(text).zones[-1]
    assert text[body.start : body.end].count(PROSE) == MOST_LINES + 5
    assert body.end == len(text) - 4
