"""The index of spans, against looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Span, reading_order
from annotator.ui.canvas.column import Column
from annotator.ui.canvas.paragraphs import split_units
from annotator.ui.canvas.span_index import SpanIndex
from annotator.ui.canvas.style import Style

TEXT = "abc def\n\nghi jkl mno\npqr"


def index() -> SpanIndex:
    column = Column.__new__(Column)
    column.text, column.units, column.style, column.width = TEXT, split_units(TEXT), Style(20), 100.0
    return SpanIndex(column)


SPANS = st.lists(
    st.builds(
        lambda start, length, name: Span(f"{start}-{length}-{name}", start, start + length, name, ""),
        st.integers(0, len(TEXT) - 1),
        st.integers(1, 9),
        st.sampled_from("AB"),
    ),
    unique_by=lambda span: span.id,
)


@given(SPANS, st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_over_finds_what_a_look_at_all_finds(spans: list[Span], start: int, end: int) -> None:
    found = index()
    found.show(spans)
    inside = sorted((span for span in spans if span.end <= len(TEXT)), key=reading_order)
    assert found.spans == inside
    assert found.over(start, end) == [span for span in inside if span.start < end and span.end > start]


@given(SPANS, SPANS)
def test_show_says_at_least_what_changed(before: list[Span], after: list[Span]) -> None:
    found = index()
    found.show(before)
    changed = found.show(after)
    valid = [{span.id for span in spans if span.end <= len(TEXT)} for spans in (before, after)]
    assert valid[0] ^ valid[1] <= {span.id for span in changed}
    assert found.show(list(after)) == []


@given(SPANS, st.integers(0, len(TEXT) - 1))
def test_at_gives_the_innermost_first(spans: list[Span], position: int) -> None:
    found = index()
    found.show(spans)
    lengths = [span.end - span.start for span in found.at(position)]
    assert lengths == sorted(lengths)
    assert all(span.start <= position < span.end for span in found.at(position))


def test_neighbours_go_round() -> None:
    found = index()
    one, two, three = (
        Span(name, place, place + 2, "A", "") for name, place in (("1", 0), ("2", 4), ("3", 9))
    )
    found.show([one, two, three])
    assert found.neighbour(one, 0, 1) is two
    assert found.neighbour(three, 0, 1) is one
    assert found.neighbour(one, 0, -1) is three
    assert found.neighbour(None, 3, 1) is two
    assert found.neighbour(None, 3, -1) is one
    assert found.neighbour(None, 20, 1) is one
    found.show([])
    assert found.neighbour(None, 0, 1) is None
