"""Proposals for new spans: from the words, from what stands beside them, and only where they are sure."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from annotator.agreement.values import meaning
from annotator.core.cues import Cues, cues_from_json
from annotator.core.errors import BadCues
from annotator.core.proposals import proposals
from annotator.core.schema import Schema, schema_from_json
from annotator.core.values import fits
from annotator.places import resource, sample_articles
from tests.core.alphabets import texts

CUES = cues_from_json(resource("lexicons", "conflict.json").read_bytes())
SCHEMA = schema_from_json(resource("schemas", "conflict.json").read_bytes())


def proposed(
    label: str, words: str, before: str = "", after: str = "", cues: Cues | None = CUES
) -> dict[str, Any]:
    found = SCHEMA.label(label)
    assert found is not None
    return proposals(found, words, cues, before, after)


def kind(label: str, words: str, before: str = "", after: str = "") -> object:
    return proposed(label, words, before, after).get("kind")


@pytest.mark.parametrize(
    ("label", "words", "expected"),
    [
        ("CASUALTY", "مقتل ثلاثة مدنيين", "killed"),
        ("CASUALTY", "إصابة أربعة عناصر", "injured"),
        ("CASUALTY", "مقتل وإصابة 19 شخصاً", "killed_or_injured"),
        ("CASUALTY", "عشرات القتلى والجرحى", "killed_or_injured"),
        ("CASUALTY", "30 مفقوداً", "missing"),
        ("CASUALTY", "اعتقال 19 صحفيًا", "detained_abducted"),
        ("CASUALTY", "نزوح أكثر من 9 آلاف شخص", "displaced"),
        ("WEAPON", "14 قذيفة هاون عيار 120 ملم", "mortar_artillery"),
        ("WEAPON", "قذائف (أر بي جي)", "rpg_antitank"),
        ("WEAPON", "طائرة استطلاع مسيّرة", "drone"),
        ("WEAPON", "طائرة استطلاع من دون طيّار", "drone"),
        ("WEAPON", "عبوة ناسفة", "ied_mine"),
        ("WEAPON", "لغم مضاد للدروع", "ied_mine"),
        ("WEAPON", "سيارة مفخخة", "vbied_suicide"),
        ("WEAPON", "مدفعين رشاشين", "machine_gun"),
        ("WEAPON", "الصواريخ", "rocket_missile"),
        ("WEAPON", "السلاح", None),
        ("LOCATION", "مدينة البوكمال", "city"),
        ("LOCATION", "ريف مدينة البوكمال الغربي", "vague_area"),
        ("LOCATION", "قرية \"السكرية\"", "village"),
        ("LOCATION", "محافظة حلب", "governorate"),
        ("LOCATION", "مخيم الزيتون", "camp"),
        ("LOCATION", "حي السوق القديم", "neighbourhood"),
        ("LOCATION", "معبر الطاحونة", "border_crossing"),
        ("LOCATION", "سوق الأتارب", "civilian_facility"),
        ("LOCATION", "إحدى القرى السورية", None),
        ("LOCATION", "البوكمال", None),
        ("ACTOR", "ميليشيا \"الدفاع الوطني\"", "political_militia"),
        ("ACTOR", "ميليشيا \"الحرس الثوري\" الإيراني", "external_forces"),
        ("ACTOR", "عناصر الدفاع المدني", "political_or_civil_body"),
        ("ACTOR", "مدنيين", "civilians"),
        ("ACTOR", "فلاديمير بوتين", None),
        ("SOURCE", "مصدر خاص لموقع تلفزيون سوريا", "anonymous"),
        ("SOURCE", "مصدر محلي لموقع ضفاف الفرات", "witness_local"),
        ("SOURCE", "مصدر طبي في مستشفى تدمر", "medical_civil_defence"),
        ("SOURCE", "المرصد السوري لحقوق الإنسان", "monitor_ngo"),
        ("SOURCE", "وكالة سمارت نيوز", "outlet"),
    ],
)  # fmt: skip
def test_kinds_from_cue_words(label: str, words: str, expected: str | None) -> None:
    assert kind(label, words) == expected


@pytest.mark.parametrize(
    ("before", "words", "after", "expected"),
    [
        ("وأسفر القصف عن مقتل ", "ثلاثة مدنيين", " وإصابة خمسة", "killed"),
        ("قُتل 17 شخصاً على الأقل، بينهم ", "أربع نساء", "، وأُصيب نحو 45", "killed"),
        ("وكان ", "جنديان", " قد قُتلا في مايو", "killed"),
        ("حين قُتل 28 شخصاً وجُرح ", "140", "، بحسب إحصاء", "injured"),
        ("قُتل وأصيب ", "16 شخصاً", "", "killed_or_injured"),
        ("قُتل عشرة أشخاص. وفي البلدة ", "ثلاثة مدنيين", ".", None),
    ],
)
def test_the_word_of_harm_may_stand_outside(
    before: str, words: str, after: str, expected: str | None
) -> None:
    assert kind("CASUALTY", words, before, after) == expected


def test_everything_of_a_casualty() -> None:
    assert proposed("CASUALTY", "مقتل طفلين", "وأكد المصدر ") == {
        "kind": "killed",
        "count": {"low": 2, "best": 2, "high": 2},
        "status": "civilian",
        "who": "children",
    }
    assert proposed("CASUALTY", "إصابة جندي ومدني")["status"] == "mixed"


def test_number_calibre_and_strength() -> None:
    assert proposed("WEAPON", "14 قذيفة هاون عيار 120 ملم")["count"] == 14
    assert proposed("WEAPON", "14 قذيفة هاون عيار 120 ملم")["calibre"] == "120"
    assert proposed("WEAPON", "ستة صواريخ من عيار 107 ملم")["calibre"] == "107"
    assert "count" not in proposed("WEAPON", "مضادات 23")
    assert proposed("ACTOR", "نحو 25 عنصراً")["strength"] == 25


def test_the_word_of_attribution_as_it_stands() -> None:
    assert proposed("SOURCE", "مصدر محلي", "\nوقال ")["cue"] == "قال"
    assert proposed("SOURCE", "خالد الحلبي", "وأكّد ")["cue"] == "أكّد"
    assert proposed("SOURCE", "شهود عيان", "باتجاه طرابلس، وفق ")["cue"] == "وفق"
    assert proposed("SOURCE", "وزارة الدفاع", "وكانت ", " قد ذكرت أن")["cue"] == "ذكرت"
    assert proposed("SOURCE", "قيادي في الجماعة", "في المقابل، نفى ")["stance"] == "denies"
    assert "cue" not in proposed("SOURCE", "مصدر محلي", "قال أمس. ")


def test_counts_need_no_cues() -> None:
    assert proposed("CASUALTY", "مقتل طفلين", cues=None) == {"count": {"low": 2, "best": 2, "high": 2}}


def test_the_shipped_cues_are_of_the_shipped_schema() -> None:
    for label_id, attributes in CUES.labels.items():
        label = SCHEMA.label(label_id)
        assert label is not None
        known = {attribute.id: attribute for attribute in label.attributes}
        assert attributes.keys() <= known.keys()
        for name, cues in attributes.items():
            choices = {choice.id for choice in known[name].choices}
            assert {*cues.choices, *cues.together} <= choices, (label_id, name)
            assert {part for parts in cues.together.values() for part in parts} <= set(cues.choices)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b"{", r"\$"),
        (b"\xff", r"\$"),
        (b'{"format": "hashiya-cues/2"}', r"\$\.format"),
        (b'{"format": "hashiya-cues/1", "labels": {"A": {"kind": {"wher": "head"}}}}', "labels"),
        (b'{"format": "hashiya-cues/1", "labels": {"A": {"kind": {"where": "tail"}}}}', "where"),
    ],
)
def test_a_bad_file_of_cues_is_named(data: bytes, path: str) -> None:
    with pytest.raises(BadCues, match=path):
        cues_from_json(data)


@given(texts, texts, texts)
def test_proposals_always_fit(words: str, before: str, after: str) -> None:
    for label in SCHEMA.labels:
        known = {attribute.id: attribute for attribute in label.attributes}
        found = proposals(label, words, CUES, before, after)
        assert all(fits(known[name], value) for name, value in found.items())


def _said(path: Path, schema: Schema) -> Iterator[tuple[str, Any, Any]]:
    """Label and attribute, what was proposed, what was said, for every value that an annotator gave."""
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        text = record["text"]
        for span in (span for one in record["annotations"] for span in one["spans"]):
            label = schema.label(span["label"])
            assert label is not None
            found = proposals(label, span["text"], CUES, text[: span["start"]], text[span["end"] :])
            for attribute in label.attributes:
                said = meaning(span["attributes"].get(attribute.id), attribute.type)
                if said is not None:
                    mine = meaning(found.get(attribute.id), attribute.type)
                    yield f"{label.id}.{attribute.id}", mine, said


def _shares(path: Path) -> dict[str, tuple[float, float]]:
    """Precision and recall of the proposals against what annotators said, by attribute."""
    counts: Counter[tuple[str, str]] = Counter()
    for name, mine, said in _said(path, SCHEMA):
        counts[name, "said"] += 1
        counts[name, "proposed"] += mine is not None
        counts[name, "right"] += mine == said
    return {
        name: (counts[name, "right"] / counts[name, "proposed"], counts[name, "right"] / counts[name, "said"])
        for name, what in counts
        if what == "proposed" and counts[name, "proposed"]
    }


def test_what_is_proposed_on_gold_is_right(shared_data: Path) -> None:
    shares = _shares(shared_data / "gold" / "conflict_ab.jsonl")
    for name in ("CASUALTY.kind", "CASUALTY.count", "LOCATION.kind", "SOURCE.kind", "ACTOR.kind"):
        assert shares[name][0] >= 0.95, (name, shares[name])
    assert shares["WEAPON.kind"][0] >= 0.93
    assert shares["CASUALTY.count"][1] >= 0.88
    assert min(shares[f"{label}.kind"][1] for label in ("ACTOR", "CASUALTY", "LOCATION", "SOURCE")) >= 0.6


def test_what_is_proposed_on_the_samples_is_right() -> None:
    shares = _shares(sample_articles() / "labels.jsonl")
    for name in (
        "CASUALTY.kind",
        "CASUALTY.count",
        "CASUALTY.status",
        "WEAPON.kind",
        "SOURCE.kind",
        "SOURCE.cue",
    ):
        assert shares[name][0] >= 0.95, (name, shares[name])
    assert shares["CASUALTY.count"][1] >= 0.95
