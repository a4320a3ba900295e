"""Code points to UTF-16 and back, against Python's own encoder."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.canvas.offsets import Offsets

TEXTS = st.text(st.one_of(st.sampled_from("اب😀𐐷a\u200f\u0651"), st.characters(exclude_categories=["Cs"])))


@given(TEXTS)
def test_units_are_what_the_encoder_counts(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.units(place) == len(text[:place].encode("utf-16-le")) // 2


@given(TEXTS)
def test_points_undo_units_and_fall_to_the_start_of_a_pair(text: str) -> None:
    offsets = Offsets(text)
    for place in range(len(text) + 1):
        assert offsets.points(offsets.units(place)) == place
    for place, char in enumerate(text):
        if char > "\uffff":
            assert offsets.points(offsets.units(place) + 1) == place
