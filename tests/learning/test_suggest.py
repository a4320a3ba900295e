"""What is suggested, from whom, and what never is."""

import pytest

from annotator.core.annotation import GOLD, Annotation, Refusal
from annotator.core.arabic import fold_text
from annotator.core.article import Article, Zone
from annotator.learning import suggestions
from tests.learning.conftest import Desk, small_schema

PLACE = ("البوكمال", "LOCATION")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("معارك بالبوكمال أمس", ["البوكمال"]),
        ("معارك في البُوكمَال أمس", ["البُوكمَال"]),
        ("البــوكمال وبالبوكمال", ["البــوكمال", "البوكمال"]),
        ("البوكمالي", []),
        ("أبو كمال", []),
    ],
)
def test_words_are_found_folded_and_behind_their_proclitics(desk: Desk, text: str, found: list[str]) -> None:
    desk.say("قصف على البوكمال", PLACE)
    assert desk.words(desk.say(text)) == [("LOCATION", one) for one in found]


def test_what_was_labelled_behind_lam_is_found_with_its_article_and_the_other_way_round(desk: Desk) -> None:
    desk.say("مواقع للنظام هناك", ("لنظام", "ACTOR"))
    assert desk.words(desk.say("قوات النظام وتابعة للنظام")) == [("ACTOR", "النظام"), ("ACTOR", "لنظام")]


def test_names_of_several_words_with_signs_are_found_whole_and_the_longest_wins(desk: Desk) -> None:
    desk.say("ميليشيا «الدفاع الوطني» وقوات", ("ميليشيا «الدفاع الوطني»", "ACTOR"), ("قوات", "ACTOR"))
    desk.say("قال الدفاع الوطني", ("الدفاع الوطني", "ACTOR"))
    article = desk.say("عناصر ميليشيا  «الدفاع الوطني» و\nالدفاع\nالوطني")
    assert desk.words(article) == [("ACTOR", "ميليشيا  «الدفاع الوطني»")]


def test_only_own_labels_and_gold_count_and_gold_of_the_open_article_stays_unseen(desk: Desk) -> None:
    desk.say("قصف على البوكمال", PLACE, by="يوسف")
    opened = desk.say("معارك البوكمال ودير الزور")
    assert desk.words(opened) == []
    assert desk.words(opened, "يوسف") == [("LOCATION", "البوكمال")]
    desk.say("إلى دير الزور", ("دير الزور", "LOCATION"), by=GOLD)
    desk.say("معارك البوكمال ودير الزور", PLACE, by=GOLD)
    (one,) = desk.suggested(opened)
    assert one.words == fold_text("دير الزور")
    assert (one.why.own_articles, one.why.here, one.why.gold) == (0, 0, 1)


def test_it_says_in_how_many_articles_and_gives_an_example_from_another(desk: Desk) -> None:
    first = desk.say("قصف البوكمال", PLACE)
    desk.say("في البُوكمال", ("البُوكمال", "LOCATION"))
    opened = desk.say("البوكمال ثم البوكمال", PLACE)
    (one,) = desk.suggested(opened)
    assert (one.start, one.why.own_articles, one.why.here) == (12, 2, 1)
    assert one.why.example == (first, 4, 12)


def test_a_word_labelled_two_ways_gets_the_clearly_commoner_label_else_it_is_ambiguous(desk: Desk) -> None:
    for day in range(2):
        desk.say(f"موسكو {day}", ("موسكو", "ACTOR"))
    desk.say("إلى موسكو", ("موسكو", "LOCATION"))
    opened = desk.say("من موسكو")
    (one,) = desk.suggested(opened)
    assert (one.label, one.others) == ("ACTOR", ("LOCATION",))
    desk.say("قالت موسكو", ("موسكو", "ACTOR"))
    (one,) = desk.suggested(opened)
    assert (one.label, one.others) == ("ACTOR", ())


def test_words_left_without_a_label_in_more_finished_articles_are_not_suggested(desk: Desk) -> None:
    desk.say("رتل عند الحدود", ("الحدود", "LOCATION"))
    opened = desk.say("إلى الحدود")
    desk.say("عبر الحدود أمس", status="done")
    assert desk.words(opened) == [("LOCATION", "الحدود")]
    desk.say("على الحدود اليوم", status="in_progress")
    desk.say("قرب الحدود غدا", status="done")
    assert desk.words(opened) == []


def test_words_refused_in_more_articles_than_they_were_labelled_in_are_not_suggested(desk: Desk) -> None:
    refused = (Refusal("LOCATION", fold_text("الحدود")),)
    desk.say("رتل عند الحدود", ("الحدود", "LOCATION"))
    opened = desk.say("إلى الحدود")
    desk.say("عبر الحدود", refusals=refused)
    assert desk.words(opened) == [("LOCATION", "الحدود")]
    desk.say("قرب الحدود", refusals=refused)
    assert desk.words(opened) == []


def test_what_is_refused_in_the_open_article_is_not_suggested_in_it(desk: Desk) -> None:
    desk.say("قصف البوكمال ودير الزور", PLACE, ("دير الزور", "LOCATION"))
    opened = desk.say("البوكمال ودير الزور", refusals=(Refusal("LOCATION", fold_text("البوكمال")),))
    assert desk.words(opened) == [("LOCATION", "دير الزور")]


def test_letters_figures_and_half_paragraphs_are_not_suggested(desk: Desk) -> None:
    long = " ".join(["كلمة"] * 13)
    desk.say(f"قم 25 ع {long}", ("قم", "LOCATION"), ("25", "WEAPON"), ("ع", "ACTOR"), (long, "ACTOR"))
    assert desk.words(desk.say(f"قم 25 ع {long} أخرى")) == []


def test_nothing_is_suggested_over_the_same_label_the_same_ends_or_crossing(desk: Desk) -> None:
    for base in ("مطار", "مدينة", "ريف"):
        desk.say(f"{base} دير الزور العسكري", ("دير الزور", "LOCATION"))
    assert desk.words(desk.say("ضد دير الزور", ("دير الزور", "ACTOR"))) == []
    assert desk.words(desk.say("قرب دير الزور الآن", ("قرب دير", "WEAPON"))) == []
    assert desk.words(desk.say("مدينة دير الزور", ("مدينة دير الزور", "LOCATION"))) == []
    inside = desk.say("مجلس دير الزور العسكري", ("مجلس دير الزور العسكري", "ACTOR"))
    assert desk.words(inside) == [("LOCATION", "دير الزور")]


def test_site_furniture_and_the_border_of_a_zone_are_left_alone(desk: Desk) -> None:
    desk.say("قصف على دير الزور", ("دير الزور", "LOCATION"))
    lexicon = desk.lexicon()
    text = "دير الزور\nدير الزور\nدير الزور"
    zones = (Zone(0, 9, "chrome"), Zone(10, 14, "title"), Zone(14, 19, "body"))
    found = suggestions(
        Article(text=text, zones=zones), lexicon, Annotation(annotator="سلمى"), small_schema()
    )
    assert [one.start for one in found] == [20]


def test_a_disabled_or_unknown_label_is_not_suggested(desk: Desk) -> None:
    desk.say("قصف البوكمال", ("البوكمال", "GONE"))
    assert desk.words(desk.say("إلى البوكمال")) == []
