"""Cutting a text into layout units."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.article import Zone
from annotator.ui.canvas.paragraphs import split_units


@given(st.text(st.sampled_from("اب \nx\u0651😀")), st.integers(1, 9))
def test_units_cover_the_text_but_for_its_line_feeds(text: str, longest: int) -> None:
    units = split_units(text, longest=longest)
    covered = "".join(text[unit.start : unit.end] + ("\n" if unit.closes else "") for unit in units)
    assert covered == text + "\n"
    assert all(unit.end - unit.start <= longest for unit in units)
    assert [unit.opens for unit in units][1:] == [unit.closes for unit in units][:-1]


def test_a_long_paragraph_is_cut_at_spaces() -> None:
    text = "كلمة " * 3_001
    units = split_units(text)
    assert len(units) == 4
    assert all(text[unit.end - 1] == " " for unit in units)
    assert all(unit.right_to_left for unit in units)


def test_no_cut_parts_a_letter_from_its_mark() -> None:
    text = "بَ" * 40
    assert all(unit.start % 2 == 0 for unit in split_units(text, longest=7))


def test_each_paragraph_has_its_own_direction() -> None:
    units = split_units("icon\nBBC قالت\n2913.jpg\n+A\n١٢٣ قتيلا")
    assert [unit.right_to_left for unit in units] == [False, True, False, False, True]


def test_a_unit_takes_the_role_of_the_zone_it_shares_characters_with() -> None:
    text = "icon\n\n دير الزور\nنص"
    zones = [Zone(0, 4, "chrome"), Zone(7, 16, "byline"), Zone(17, 19, "body")]
    assert [unit.role for unit in split_units(text, zones)] == ["chrome", None, "byline", "body"]


def test_an_empty_text_is_one_empty_unit() -> None:
    (unit,) = split_units("")
    assert (unit.start, unit.end) == (0, 0)
