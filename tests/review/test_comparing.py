"""Annotations made alike: words stay what they are, whatever is cut out of the page around them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.agreement import length_outside
from annotator.core.annotation import Annotation, Span
from annotator.core.article import Article, Role, Zone
from annotator.review.comparing import comparable
from annotator.review.furniture import furniture

TEXT = st.text(alphabet="ابتث \n", min_size=1, max_size=60)
ROLES: st.SearchStrategy[Role] = st.sampled_from(["chrome", "related", "body", "title"])


@st.composite
def annotated(draw: st.DrawFn) -> tuple[Article, Annotation]:
    """An article in zones, with spans anywhere."""
    text = draw(TEXT)
    place = st.integers(0, len(text))
    cuts = sorted(draw(st.sets(place, max_size=8)))
    roles: list[Role] = draw(st.lists(ROLES, min_size=len(cuts), max_size=len(cuts)))
    zones = tuple(Zone(start, end, role) for start, end, role in zip(cuts, cuts[1:], roles[1:], strict=False))
    ends = draw(st.lists(st.tuples(place, place, st.sampled_from("AB")).filter(lambda one: one[0] < one[1])))
    spans = tuple(
        Span(str(number), start, end, label, text[start:end])
        for number, (start, end, label) in enumerate(ends)
    )
    return Article(text=text, zones=zones), Annotation(annotator="أ", status="done", spans=spans)


def rest_of(article: Article) -> str:
    """The article without site furniture."""
    text = article.text
    for start, end in reversed(furniture(article)):
        text = text[:start] + text[end:]
    return text


@given(annotated())
def test_every_unit_stands_on_its_words_in_what_is_left(drawn: tuple[Article, Annotation]) -> None:
    article, annotation = drawn
    units, trimmed, left_out = comparable(article, annotation)
    rest = rest_of(article)
    assert length_outside(len(article.text), furniture(article)) == len(rest)
    assert len(units) + left_out == len(annotation.spans)
    words = [(span.text.strip() or span.text, span.label) for span in annotation.spans]
    for start, end, label in units:
        words.remove((rest[int(start) : int(end)], str(label)))
    assert trimmed == sum(span.text.strip() not in ("", span.text) for span in annotation.spans)


@given(annotated())
def test_the_order_of_spans_changes_nothing(drawn: tuple[Article, Annotation]) -> None:
    article, annotation = drawn
    turned = Annotation(annotator="أ", spans=annotation.spans[::-1])
    assert comparable(article, turned) == comparable(article, annotation)


@given(annotated())
def test_what_is_alike_already_stays_as_it_is(drawn: tuple[Article, Annotation]) -> None:
    article, annotation = drawn
    units = comparable(article, annotation).units
    rest = rest_of(article)
    spans = tuple(
        Span(str(number), int(start), int(end), str(label), rest[int(start) : int(end)])
        for number, (start, end, label) in enumerate(units)
    )
    again = comparable(Article(text=rest), Annotation(annotator="أ", spans=spans))
    assert again == (units, 0, 0)
