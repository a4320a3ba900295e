"""Leaving out and putting in: whatever is kept reads what it read."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Record, Span, check_span
from annotator.core.article import Article, Zone
from annotator.core.cutting import Piece, Rewritten, article_text, rewritten, without_furniture
from tests.formats.given import records


@st.composite
def pieces(draw: st.DrawFn, length: int) -> list[Piece]:
    edges = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
    return [
        Piece(start, end, draw(st.text("xyz", max_size=3)))
        for start, end in zip(edges[::2], edges[1::2], strict=False)
    ]


@settings(max_examples=40)
@given(records(), st.data())
def test_spans_outside_the_pieces_read_what_they_read(record: Record, data: st.DataObject) -> None:
    cut = data.draw(pieces(len(record.article.text)))
    after = rewritten(record, cut)
    for old, new in zip(record.annotations, after.annotations, strict=True):
        kept = {span.id: span for span in new.spans}
        for span in new.spans:
            check_span(after.article.text, span)
        for span in old.spans:
            touching = [one for one in cut if one.start < span.end and span.start < one.end]
            if not touching:
                assert kept[span.id].text == span.text
            elif any(one.text for one in touching):
                assert span.id in kept
        ids = set(kept)
        assert all({link.source, link.target} <= ids for link in new.links)
    last = 0
    for zone in after.article.zones:
        assert last <= zone.start < zone.end <= len(after.article.text)
        last = zone.end


@given(records())
def test_nothing_of_the_furniture_goes_out_and_nothing_else_stays_behind(record: Record) -> None:
    after, lost = without_furniture(record)
    outside = [zone for zone in record.article.zones if zone.role in ("chrome", "related")]
    assert [zone.role for zone in after.article.zones] == [
        zone.role for zone in record.article.zones if zone.role not in ("chrome", "related")
    ][: len(after.article.zones)]
    before = sum(len(one.spans) for one in record.annotations)
    assert before - sum(len(one.spans) for one in after.annotations) == lost
    if not outside:
        assert after == record
    assert article_text(record.article) == after.article.text


def test_a_span_over_the_blank_line_behind_the_furniture_is_counted() -> None:
    zones = (Zone(0, 1, "chrome"), Zone(2, 3, "title"))
    said = Annotation(annotator="نور", spans=(Span("s0", 1, 2, "ACTOR", "\n"),))
    after, lost = without_furniture(Record(Article(text="\n\nقتل", zones=zones), (said,)))
    assert lost == 1 - len(after.annotations[0].spans)


def test_a_page_without_its_furniture() -> None:
    text = "icon\nقصف على حلب\n\nشارك\nقال مصدر إن حلب قصفت.\nاقرأ أيضاً\n"
    zones = (Zone(0, 4, "chrome"), Zone(5, 16, "title"), Zone(18, 22, "chrome"), Zone(23, 44, "body"),
             Zone(45, 55, "related"))  # fmt: skip
    place = text.rindex("حلب")
    spans = (Span("a", 13, 16, "LOCATION", "حلب"), Span("c", 18, 22, "SOURCE", "شارك"),
             Span("b", place, place + 3, "LOCATION", "حلب"))  # fmt: skip
    record = Record(Article(text=text, zones=zones), (Annotation(annotator="x", spans=spans),))
    after, lost = without_furniture(record)
    assert after.article.text == "قصف على حلب\n\nقال مصدر إن حلب قصفت.\n"
    assert lost == 1
    assert [(one.id, one.text) for one in after.annotations[0].spans] == [("a", "حلب"), ("b", "حلب")]
    assert [zone.role for zone in after.article.zones] == ["title", "body"]


def test_an_end_inside_a_piece_goes_outwards() -> None:
    new = Rewritten("0123456789", [Piece(2, 5, "[A-1]"), Piece(5, 6, "")])
    assert new.text == "01[A-1]6789"
    assert new.stretch(0, 2) == (0, 2)
    assert new.stretch(2, 5) == (2, 7)
    assert new.stretch(3, 4) == (2, 7)
    assert new.stretch(4, 8) == (2, 9)
    assert new.stretch(5, 6) == (7, 7)
