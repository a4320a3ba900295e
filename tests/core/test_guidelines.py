"""The guideline is cut into sections, one a label, and nothing of it is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.guidelines import about, difference, sections, template
from annotator.core.schema import Label, Names, Schema, schema_from_json
from annotator.places import resource

SCHEMA = Schema(
    "hashiya-schema/1",
    "s",
    1,
    Names("مخطط", "Schema"),
    (
        Label("ACTOR", Names("جهة فاعلة", "Actor"), "#112233", "1", Names("من يفعل", "Who acts")),
        Label("SAFE_HOUSE", Names("بيت آمن", "Safe house"), "#445566", ""),
    ),
)


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("## ACTOR", "ACTOR"),
        ("# actor #", "ACTOR"),
        ("   ###### جهة فاعلة", "ACTOR"),
        ("## جِهةٌ فاعله", "ACTOR"),
        ("## جهة فاعلة · Actor (`ACTOR`)", "ACTOR"),
        ("## 2. SAFE_HOUSE", "SAFE_HOUSE"),
        ("## `SAFE_HOUSE`", "SAFE_HOUSE"),
        ("## Safe  House / بيت امن", "SAFE_HOUSE"),
        ("## Actors", ""),
        ("##ACTOR", ""),
        ("    ## ACTOR", ""),
        ("####### ACTOR", ""),
        ("ACTOR", ""),
        ("##", ""),
    ],
)
def test_which_heading_names_a_label(heading: str, label: str) -> None:
    (*_before, last) = sections(f"{heading}\nwords", SCHEMA)
    assert last.label == label


TEXT = """intro

## Actor
what acts
### Borders
where it ends
## Note
general too
## SAFE_HOUSE
```
## Actor
```
#### جهة فاعلة
more of actors
# End
the end"""


def test_sections_end_where_another_begins() -> None:
    assert about(TEXT, SCHEMA, "ACTOR") == (
        "## Actor\nwhat acts\n### Borders\nwhere it ends\n\n#### جهة فاعلة\nmore of actors"
    )
    assert about(TEXT, SCHEMA, "SAFE_HOUSE") == "## SAFE_HOUSE\n```\n## Actor\n```"
    assert about(TEXT, SCHEMA, "") == "intro\n\n## Note\ngeneral too\n\n# End\nthe end"
    assert about("", SCHEMA, "ACTOR") == about("words", SCHEMA, "ACTOR") == ""


lines = st.sampled_from(["# Actor", "## SAFE_HOUSE", "### other", "words", "```", "~~~~", "", "نص", "## "])


@given(st.lists(lines))
def test_nothing_is_lost_between_sections(given_lines: list[str]) -> None:
    text = "\n".join(given_lines)
    cut = sections(text, SCHEMA)
    assert all(one.start < one.end for one in cut)
    assert all(one.end <= two.start for one, two in pairwise(cut))
    kept = "".join(text[one.start : one.end] for one in cut)
    assert kept.split() == text.split()


def test_a_template_has_a_section_a_label() -> None:
    schema = schema_from_json(resource("schemas", "conflict.json").read_bytes())
    text = template(schema)
    for label in schema.labels:
        assert label.description is not None
        assert label.description.ar in about(text, schema, label.id)
        assert label.description.en in about(text, schema, label.id)
    assert about(text, schema, "").startswith("# تغطية النزاعات")


def test_differences_line_by_line() -> None:
    before = "\n".join("abcdefghij")
    after = before.replace("b", "B").replace("j", "j\nk")
    assert difference(before, after) == [
        (" ", "a"), ("-", "b"), ("+", "B"), (" ", "c"), (" ", "d"), ("…", ""),
        (" ", "i"), (" ", "j"), ("+", "k"),
    ]  # fmt: skip
    assert difference("x", "x") == []
    assert difference("", "--- a\n+++ b") == [("+", "--- a"), ("+", "+++ b")]
    assert difference("-- a", "") == [("-", "-- a")]
