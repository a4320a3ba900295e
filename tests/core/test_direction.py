import pytest

from annotator.core.arabic import is_right_to_left, show_digits


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("RPG-7 أصابت عربة", True),
        ("أرسلت", True),
        ("ﻻ", True),
        ("2913.jpg", False),
        ("+A", False),
        ("icon", False),
        ("", False),
        ("19:54", False),
        ("١٢٣", False),
        ("،", False),
        ("؟", True),
        ("שלום abc", True),
        ("abc שלום", False),
        ("\u2067abc\u2069 שלום", True),
        ("\u2068א\u2069 abc", False),
        ("\u200f123", True),
    ],
)
def test_which_way_a_paragraph_runs(paragraph: str, expected: bool) -> None:
    assert is_right_to_left(paragraph) is expected


def test_digits_are_shown_in_one_system() -> None:
    assert show_digits("12 من ٣٤ و۵", "western") == "12 من 34 و5"
    assert show_digits("12 من ٣٤", "arabic") == "١٢ من ٣٤"
