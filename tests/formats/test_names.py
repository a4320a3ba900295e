"""Names that every tool takes: no two become one, and each comes back."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import clean_name
from annotator.formats.names import plain_name, safe_names

safe = safe_names("[^A-Za-z0-9_-]")

pieces = st.lists(
    st.sampled_from(["_", "u", "5f", "_u", "_u5f_", "a", ".", "-", "ق", "2e", "_u_", " "])
    | st.text(max_size=2)
).map("".join)


@settings(max_examples=400)
@given(pieces, pieces)
def test_each_name_is_safe_another_for_another_and_comes_back(one: str, other: str) -> None:
    written = safe(one)
    assert re.fullmatch("[A-Za-z0-9_][A-Za-z0-9_-]*", written)
    assert plain_name(written, safe) == one
    assert (safe(other) == written) == (other == one)


@pytest.mark.parametrize("name", ["ACTOR", "Transfer-money", "a_b", "state_units", "x_ubad"])
def test_a_name_that_is_safe_already_stays(name: str) -> None:
    assert safe(name) == name
    assert plain_name(name, safe) == name


def test_what_others_call_something_that_looks_like_a_sign_is_left_alone() -> None:
    assert plain_name("_u61_", safe) == "_u61_"
    assert plain_name("_ud800_x_u110000_", safe) == "_ud800_x_u110000_"


@settings(max_examples=400)
@given(pieces, pieces)
def test_a_file_name_is_safe_on_every_system_and_another_for_another(one: str, other: str) -> None:
    name = clean_name(one)
    assert all(letter.isalnum() or letter in "_-" for letter in name)
    assert len(name.encode()) <= 250
    assert (name.lower() == clean_name(other).lower()) == (one == other)


@pytest.mark.parametrize(
    "wanted",
    ["", ".", "..", "con", "CON", "Aux", "nul", "com1", "com¹", "LPT³", "a/b", "a\\b", "a:b", "../x", "a.",
     " a", "x" * 300, "😀" * 300, "ق" * 300, "\0", "a\n", "café", "cafe\u0301", "Omar", "omar"],
)  # fmt: skip
def test_names_that_some_system_refuses_become_others(wanted: str) -> None:
    name = clean_name(wanted)
    assert name.lower() not in {"con", "prn", "aux", "nul", "com1", "com¹", "lpt³", "", ".", ".."}
    assert not set(name) & set('/\\:.<>"|?* \n\0')
    assert len(name.encode()) <= 250
