"""Words that were cut before are remembered: the tokens are those that are looked for each time."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import tokens
from tests.formats.given import ANY_CHARACTER, PIECES

#: What might reach over a space, or stand before a token, or be nothing at all.
ODD = (
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\u064b",
    " \u064b",
    "\u0301",
    "🇸",
    "🇾",
    "🏳️",
    "\u200d",
    "\u200f",
    "1,5",
    "a'b",
    "_#x",
)
texts = st.lists(st.sampled_from((*PIECES, *ODD)) | ANY_CHARACTER, max_size=25).map("".join)


def parts(found: tokens.Words) -> tuple[list[str], list[int], list[int]]:
    return found.pieces, found.starts, found.ends


@settings(max_examples=300)
@given(texts)
def test_remembered_tokens_are_those_of_the_text(text: str) -> None:
    looked_for = parts(tokens._words_in(text))
    assert parts(tokens.words_of(text)) == looked_for
    assert parts(tokens.words_of(text)) == looked_for, "the second time, from memory alone"


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_REMEMBERED", 5)
    for number in range(40):
        text = f"قصف{number} على{number} حلب{number}"
        assert tokens.words_of(text).pieces == text.split(" ")
        assert len(tokens._KNOWN) <= 5 or number == 0
    long = "ا" * 1000
    assert tokens.words_of(f"{long} {long}").pieces == [long, long]
    assert long not in tokens._KNOWN


def test_a_token_is_found_by_place() -> None:
    found = tokens.words_of("قال، ثم  قال")
    text = found.text
    ends = found.ends
    for place in range(len(text) + 1):
        assert found.first_at(place) == sum(end <= place for end in ends)
