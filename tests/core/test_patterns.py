"""Regular expressions from strangers: found, refused in a sentence, or given up in time."""

import time
from contextlib import suppress

import pytest

from annotator.core.patterns import MOST_HITS, BadPattern, Pattern, PatternTooLarge, PatternTooSlow

TEXT = "قُتل 15 عنصراً وأُصيب ١٢ آخرون.\nRPG-7"


def test_it_matches_the_text_as_it_stands() -> None:
    assert [TEXT[a:b] for a, b in Pattern(r"\d+ \w+").find(TEXT, 1)] == ["15 عنصراً", "١٢ آخرون"]
    assert [TEXT[a:b] for a, b in Pattern("^rpg").find(TEXT, 1)] == ["RPG"]
    assert Pattern("قتل").find(TEXT, 1) == []
    assert Pattern("x*").find(TEXT, 1) == []


@pytest.mark.parametrize("source", ["(", "[أ", "*a", "(?P<a", "a{2}{", "\\p{Nothing}", "(?<=a*)(", "(?(3)a"])
def test_what_is_none_is_refused_at_its_place(source: str) -> None:
    try:
        found = Pattern(source).find(TEXT, 0.3)
    except BadPattern as error:
        place = error.fields["place"]
        assert isinstance(place, int)
        assert 1 <= place <= len(source) + 1
    else:
        assert found == []


@pytest.mark.parametrize("source", ["(a+)+$", "(a|aa)+$", "(a(?1)?b)+", r"(\w+\s?)+؟", "(?:(?=(a+))a*b)+"])
def test_one_that_explodes_is_given_up(source: str) -> None:
    begin = time.monotonic()
    # Some that explode elsewhere are seen through; all that counts is that the time is kept.
    with pytest.raises(PatternTooSlow) if source in ("(a+)+$", "(a|aa)+$") else suppress(PatternTooSlow):
        Pattern(source).find("a" * 5_000 + "b", 0.2)
    assert time.monotonic() - begin < 2


@pytest.mark.parametrize(
    "source",
    [
        "(?:(?:(?:(?:a{100}){100}){100}){100}){100}",
        "((a{1000}){1000}){1000}",
        "(?x)(?:(?:a{1 0 0 0}){1 0 0 0})",
        "a{99999999999999999999}",
        "((a{٩٩٩}){٩٩٩}){٩٩٩}",
        "a" * 301,
    ],
)
def test_one_that_would_be_written_out_endlessly_is_refused_before(source: str) -> None:
    with pytest.raises(PatternTooLarge):
        Pattern(source)


def test_no_more_than_can_be_shown_is_given() -> None:
    assert len(Pattern("a").find("a" * (MOST_HITS + 5), 5)) == MOST_HITS
