"""What is typed to find articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.query import Query, read_query


def said(query: Query | None) -> tuple[list[str], list[str]] | None:
    if query is None:
        return None
    return [one.text for one in query.wanted], [one.text for one in query.unwanted]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", None),
        ("  - ", None),
        ('""', None),
        ("قصفٌ", (["قصف"], [])),
        ("قصف  إدلب", (["قصف", "ادلب"], [])),
        ('"دير  الزور"', (["دير الزور"], [])),
        ("«دير الزور» قصف", (["دير الزور", "قصف"], [])),
        ('قصف -حلب -"دير الزور"', (["قصف"], ["حلب", "دير الزور"])),
        ("-حلب", ([], ["حلب"])),
        ("RPG-7", (["rpg-7"], [])),
        ("قصف - حلب", (["قصف", "حلب"], [])),
        ('"دير الز', (["دير الز"], [])),
        ("قصف قصف", (["قصف"], [])),
        ("1,554", (["1,554"], [])),
    ],
)
def test_what_is_meant(typed: str, meant: object) -> None:
    assert said(read_query(typed)) == meant


@given(st.text(alphabet="اب -\"«»“”' \n1", max_size=30))
def test_anything_may_be_typed(typed: str) -> None:
    query = read_query(typed)
    assert query is None or query.wanted or query.unwanted


def test_what_was_typed_may_be_long() -> None:
    query = read_query(" ".join(map(str, range(1000))))
    assert query is not None
    assert len(query.wanted) == 20
