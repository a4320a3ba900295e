import json
from pathlib import Path

import pytest
from hypothesis import given

from annotator.core.arabic import fold_text, normal_form, proclitic_cuts, selection_cycle, word_at, words
from tests.core.alphabets import texts


def stems(word: str) -> list[str]:
    return [word[cut:] for cut in proclitic_cuts(word)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("بالبوكمال", ["البوكمال"]),
        ("وبالبوكمال", ["البوكمال", "بالبوكمال"]),
        ("للنظام", ["لنظام"]),
        ("وللنظام", ["لنظام", "للنظام"]),
        ("والفوج", ["الفوج"]),
        ("لميليشيا", ["ميليشيا"]),
        ("بشارع", ["شارع"]),
        ("بعدة", ["عدة"]),
        ("لغزة", ["غزة"]),
        ("بداريا", ["داريا"]),
        ("بحرستا", ["حرستا"]),
        ("وبحلب", ["حلب", "بحلب"]),
        ("وكوباني", ["كوباني"]),
        ("وبغداد", ["بغداد"]),
        ("ولبنان", ["لبنان"]),
        ("بحي", ["حي"]),
        ("كقوة", ["قوة"]),
        ("سيقول", ["يقول"]),
        ("وسيقول", ["سيقول", "يقول"]),
        ("سأقول", ["أقول"]),
        ("بـ50", ["50"]),
        ("وRPG", ["RPG"]),
        ("وَبِالبُوكمال", ["البُوكمال", "بِالبُوكمال"]),
        ("لـلنظام", ["لنظام"]),
        ("ﻟﻠﻨﻈﺎﻡ", ["ﻠﻨﻈﺎﻡ"]),
    ],
)
def test_the_stem_behind_the_proclitics(word: str, expected: list[str]) -> None:
    assert stems(word) == expected


NOT_CUT = """
وزارة وزارته وزير وكالة وكالات واشنطن ولاية وحدات وفد والد فراس فلسطين فرنسا فصائل فوج في
بغداد بيروت بلدة بريطانيا بالغ بيان بعد بين كتيبة كتائب كركوك كوباني كلية كفرنبل كان
لواء لبنان لجنة ليبيا لقاء لـ سيارة سيارات سوريا سلاح سنجار اللبناني قوات من ال و
"""


@pytest.mark.parametrize("word", NOT_CUT.split())
def test_words_that_only_look_so(word: str) -> None:
    assert stems(word) == []


def test_double_click_takes_the_word_then_its_stem_and_so_round() -> None:
    text = 'تقدم وبالبوكمال، "الحرس"'
    cycle = selection_cycle(text, 8)
    assert [text[start:end] for start, end in cycle] == ["وبالبوكمال", "البوكمال", "بالبوكمال"]
    assert selection_cycle(text, 15) == cycle, "the place after the last letter touches the word"
    assert [text[start:end] for start, end in selection_cycle(text, 20)] == ["الحرس"]
    assert selection_cycle(text, 16) == ()
    assert selection_cycle("", 0) == ()


def test_an_endless_word_is_not_searched() -> None:
    assert selection_cycle("وبا" * 50_000, 90_000)[0][1] == 150_000


def test_a_hashtag_comes_last() -> None:
    text = "في #انفجار_بمرفأ_بيروت."
    assert [text[start:end] for start, end in selection_cycle(text, 13)] == [
        "بمرفأ",
        "مرفأ",
        "انفجار_بمرفأ_بيروت",
    ]


@given(texts)
def test_every_step_ends_with_the_word_and_lies_in_the_text(text: str) -> None:
    for start, end in words(text):
        steps = selection_cycle(text, start)
        assert steps[0] == (start, end)
        assert len(set(steps)) == len(steps)
        for first, last in steps[1:]:
            assert start < first < last == end or "_" in text[first:last]
        for cut in proclitic_cuts(text[start:end]):
            word = text[start:end]
            assert 0 < cut < len(word)
            assert fold_text(word) == fold_text(word[:cut]) + fold_text(word[cut:])
            assert set(fold_text(word[:cut])) <= set("وفبكلس")


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        ("التابعة للنظام السوري", "لنظام السوري", "النظام السوري"),
        ("لـلنظام", "لنظام", "النظام"),
        ("في لبنان", "لبنان", "لبنان"),
        ("قال للبنان", "لبنان", "لبنان"),
        ("وحلب", "حلب", "حلب"),
        ("لجنة", "لجنة", "لجنة"),
    ],
)
def test_the_alef_that_a_cut_lost_is_put_back(text: str, stretch: str, expected: str) -> None:
    start = text.rindex(stretch)
    assert normal_form(text, start, start + len(stretch)) == expected


def test_nearly_every_mention_inside_a_real_word_is_reached(shared_data: Path) -> None:
    inside = reached = 0
    for line in (shared_data / "gold" / "conflict_ab.jsonl").read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = article["text"]
        for span in (span for one in article["annotations"] for span in one["spans"]):
            word = word_at(text, span["start"])
            if word and word[0] < span["start"] < word[1]:
                inside += 1
                reached += span["start"] in {start for start, _ in selection_cycle(text, span["start"])}
    assert inside > 100
    assert reached / inside >= 0.98  # 137 of 137 when this was written


def test_false_cuts_are_rare_and_true_ones_come_first(shared_data: Path) -> None:
    true = hit = first = plain = false = 0
    for word, cut in treebank_words(shared_data / "spans" / "UD_Arabic-PUD_first500.conllu"):
        cuts = proclitic_cuts(word)
        if not cut:
            plain += 1
            false += bool(cuts)
        elif len(fold_text(word[cut:])) > 2:
            true += 1
            hit += cut in cuts
            first += cuts[:1] == (cut,)
    assert plain > 5000
    assert true > 500
    assert false / plain <= 0.02  # 95 of 6,844
    assert hit / true >= 0.95
    assert first / hit >= 0.99


def treebank_words(path: Path) -> list[tuple[str, int]]:
    """Words of a treebank with the length of the proclitics that it parts from them."""
    found: list[tuple[str, int]] = []
    pieces: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if len(cells) < 10 or not cells[0].isdigit():
            continue
        pieces.append((cells[1], cells[3]))
        if "SpaceAfter=No" in cells[9]:
            continue
        whole = "".join(form for form, _ in pieces)
        cut = 0
        for form, kind in pieces[:-1]:
            if fold_text(form) not in tuple("وفبكلس") or kind not in ("ADP", "CCONJ", "PART", "AUX", "SCONJ"):
                break
            cut += len(form)
        pieces = []
        word = word_at(whole, 0)
        if word and word[0] == 0 and cut < word[1]:
            found.append((whole[: word[1]], cut))
    return found
