"""Dates as pages write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.loaders.dates import MONTHS, read_date


@pytest.mark.parametrize(
    ("line", "iso", "rest"),
    [
        ("2021.02.24 | 19:54 دمشق", "2021-02-24T19:54", "دمشق"),
        ("24 شباط/فبراير 2021", "2021-02-24", ""),
        ("24 تشرين الثاني / نوفمبر 2021", "2021-11-24", ""),
        ("1 كانون الثاني (يناير) 2020", "2020-01-01", ""),
        ("٢٤ شباط ٢٠٢١", "2021-02-24", ""),
        ("۲۴ شباط ۲۰۲۱", "2021-02-24", ""),
        ("الأربعاء، 24 أيّار 2021 - 7:54 مساءً", "2021-05-24T19:54", ""),
        ("فبراير 24, 2021", "2021-02-24", ""),
        ("24-02-2021", "2021-02-24", ""),
        ("3/4/2021", "2021-04-03", ""),
        ("02/24/2021", "2021-02-24", ""),
        ("2021-02-24T19:54", "2021-02-24T19:54", ""),
        ("2017-07-01T00:05:18.055Z", "2017-07-01T00:05:18Z", ""),
        ("24/02/2021 12:05 ص", "2021-02-24T00:05", ""),
        ("نُشر في: 12 جويلية 2020، تونس", "2020-07-12", "تونس"),
        ("3 غشت 2019", "2019-08-03", ""),
        ("3 شتنبر 2019", "2019-09-03", ""),
        ("3 نونبر 2019", "2019-11-03", ""),
        ("3 دجنبر 2019", "2019-12-03", ""),
        ("3 فيفري 2019", "2019-02-03", ""),
        ("12 رجب 1442 هـ - 24 فبراير 2021 مـ", "2021-02-24", "12 رجب 1442"),
        ("الأحد، 04 آب/اغسطس 2013، آخر تحديث 02:21 (GMT+0400)", "2013-08-04", ""),
        ("24 شباط 2021 19:54 (GMT+3)", "2021-02-24T19:54+03:00", ""),
    ],
)
def test_a_dateline_is_read(line: str, iso: str, rest: str) -> None:
    found = read_date(line)
    assert found is not None
    assert (found.iso, found.rest) == (iso, rest)


@pytest.mark.parametrize(
    "line",
    [
        "2913.jpg",
        "31 نيسان 2021",
        "30-02-2021",
        "24 شباط/مارس 2021",
        "24 شباط 2913",
        "1.2.2013.4",
        "192.168.20.2013",
        "13/13/2020",
        "الفوج 47",
        "",
        "0 شباط 2021",
        "24 شباط 20211",
        "2021",
    ],
)
def test_what_is_no_possible_date_is_none(line: str) -> None:
    assert read_date(line) is None


def test_a_date_of_updating_says_that_it_is_one() -> None:
    found = read_date("آخر تحديث: 24 فبراير 2021")
    assert found is not None
    assert found.updated


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from(sorted(MONTHS)), st.booleans())
def test_every_month_name_says_its_month(day: dt.date, name: str, eastern: bool) -> None:
    day = day.replace(day=min(day.day, 28), month=MONTHS[name])
    line = f"{day.day} {name} {day.year}"
    if eastern:
        line = line.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    found = read_date(line)
    assert found is not None
    assert found.iso == day.isoformat()


@given(st.text(max_size=120))
def test_any_line_is_read_without_harm(line: str) -> None:
    found = read_date(line)
    assert found is None or dt.date.fromisoformat(found.iso[:10]).year >= 1900
