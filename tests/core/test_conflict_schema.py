"""The schema that projects begin with: complete, in both languages, with colours that stay apart."""

import re
from collections.abc import Iterator
from itertools import combinations

import pytest

from annotator.core.schema import Names, Schema, schema_from_json
from annotator.places import resource

Color = tuple[float, float, float]

# How dichromats see linear RGB (Machado, Oliveira and Fernandes 2009, severity 1).
SIGHTS: dict[str, tuple[Color, Color, Color]] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
}  # fmt: skip
# As hues (tags, lines) and laid over a page, light and dark. A distance of about 2.3 is just noticeable.
SHADES = {
    "hue": (None, 1.0, 30.0),
    "light": ("#ffffff", 0.35, 11.0),
    "faint light": ("#ffffff", 0.15, 4.5),
    "dark": ("#232831", 0.5, 15.0),
    "faint dark": ("#232831", 0.24, 8.0),
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    return schema_from_json(resource("schemas", "conflict.json").read_bytes())


def test_labels_keys_and_kinds(schema: Schema) -> None:
    assert [(label.id, label.key) for label in schema.labels] == [
        ("ACTOR", "1"), ("LOCATION", "2"), ("WEAPON", "3"), ("CASUALTY", "4"), ("SOURCE", "5")
    ]  # fmt: skip
    kinds = {label.id: len(label.attributes[0].choices) for label in schema.labels}
    assert all(label.attributes[0].id == "kind" for label in schema.labels)
    assert kinds == {"ACTOR": 10, "LOCATION": 14, "WEAPON": 16, "CASUALTY": 6, "SOURCE": 9}
    casualty = schema.label("CASUALTY")
    assert casualty
    assert [one.id for one in casualty.attributes if one.type == "count"] == ["count"]
    assert schema.label("HERO") is None


def test_links(schema: Schema) -> None:
    allowed = {
        (link.id, one.id, other.id)
        for link in schema.links
        for one in schema.labels
        for other in schema.labels
        if link.allows(one.id, other.id)
    }
    expected = {("same_as", label.id, label.id) for label in schema.labels}
    expected |= {("victim", "CASUALTY", "ACTOR"), ("perpetrator", "CASUALTY", "ACTOR")}
    expected |= {("caused_by", "CASUALTY", "WEAPON")}
    expected |= {("at", one, "LOCATION") for one in ("CASUALTY", "WEAPON", "ACTOR")}
    expected |= {(one, "WEAPON", "ACTOR") for one in ("used_by", "held_by")}
    expected |= {(one, "ACTOR", "ACTOR") for one in ("part_of", "allied_with", "fighting")}
    expected |= {("attributes", "SOURCE", one) for one in ("CASUALTY", "ACTOR", "WEAPON", "LOCATION")}
    assert allowed == expected


def names(schema: Schema) -> Iterator[Names]:
    yield schema.names
    for link in schema.links:
        yield link.names
    for label in schema.labels:
        assert label.description
        yield from (label.names, label.description)
        for attribute in label.attributes:
            yield attribute.names
            yield from (choice.names for choice in attribute.choices)


def test_everything_has_a_name_in_both_languages(schema: Schema) -> None:
    for one in names(schema):
        assert re.fullmatch(r"[^A-Za-z]+", one.within("ar")), one
        assert re.search("[\u0620-\u064a]", one.ar), one
        assert re.match("[A-Z]", one.within("en")), one
        assert one.ar == one.ar.strip()
        assert one.en == one.en.strip()


def test_names_are_told_apart_where_they_stand_together(schema: Schema) -> None:
    groups = [[one.names for one in schema.labels], [one.names for one in schema.links]]
    for label in schema.labels:
        groups.append([one.names for one in label.attributes])
        groups += [[choice.names for choice in one.choices] for one in label.attributes]
    for group in groups:
        assert len({one.ar for one in group}) == len(group) == len({one.en for one in group})


def test_descriptions_are_one_sentence(schema: Schema) -> None:
    for label in schema.labels:
        assert label.description
        for sentence in (label.description.ar, label.description.en):
            assert sentence.endswith(".")
            assert ". " not in sentence


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("shade", SHADES)
def test_colours_stay_apart(schema: Schema, sight: str, shade: str) -> None:
    ground, share, least = SHADES[shade]
    for one, other in combinations(schema.labels, 2):
        labs = [lab(seen(laid(label.color, ground or label.color, share), sight)) for label in (one, other)]
        distance = sum((a - b) ** 2 for a, b in zip(*labs, strict=True)) ** 0.5
        assert distance >= least, f"{one.id} and {other.id}: {distance:.1f}"


def laid(color: str, ground: str, share: float) -> Color:
    """``color`` over ``ground``, as linear RGB."""
    red, green, blue = (
        linear((int(color[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share)) / 255)
        for at in (1, 3, 5)
    )
    return red, green, blue


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def seen(color: Color, sight: str) -> Color:
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, color, strict=True))))
        for row in SIGHTS[sight]
    )
    return red, green, blue


def lab(color: Color) -> Color:
    """CIE Lab (D65) of linear RGB."""
    red, green, blue = color
    x, y, z = (
        root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047),
        root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue),
        root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883),
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def root(part: float) -> float:
    return float(part ** (1 / 3)) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116
