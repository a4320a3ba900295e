"""What holds for any text and any labels."""

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Span, in_reading_order
from annotator.core.arabic import snap
from annotator.core.article import Article
from annotator.core.occurrences import reads, sought
from annotator.core.schema import check_allowed
from annotator.learning import Following, Lexicon, suggestions
from annotator.learning.reading import read_line, tokens_of
from tests.core.alphabets import texts
from tests.learning.conftest import LABELS, small_schema

SCHEMA = small_schema()
# Few words, so that they meet again, with what is put before and between them.
pieces = st.sampled_from(
    ["النظام", "للنظام", "وبالنظام", "قوات", "قُوّات", "دير", "الزور", "دير الزور", "بدير", "«", "»", " ", " ",
     "\n", "\u00a0", "ـ", "َ", "\u200f", "الحرس", "الحَرَس", "RPG", "7", "،"]
)  # fmt: skip
written = st.lists(pieces, max_size=40).map("".join)


def annotated(data: st.DataObject, text: str, most: int = 6) -> Annotation:
    """Any spans that keep the rules, and any refusals."""
    annotation = Annotation(annotator="سلمى")
    for number in range(data.draw(st.integers(0, most)) if text else 0):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, min(len(text), start + 12)))
        start, end = snap(text, start, end)
        span = Span(f"s{number}", start, end, data.draw(st.sampled_from(LABELS)), text[start:end])
        try:
            check_allowed(SCHEMA, annotation, span)
        except Exception:  # noqa: BLE001  (a span that the rules forbid is left out)
            continue
        annotation = in_reading_order(
            Annotation(annotator="سلمى", spans=(*annotation.spans, span), status="in_progress")
        )
    return annotation


def learnt(data: st.DataObject, texts_given: list[str]) -> Lexicon:
    lexicon = Lexicon(1, 0)
    nobody = Annotation(annotator="سلمى")
    for number, text in enumerate(texts_given, start=1):
        lexicon.enter(number, text, nobody, annotated(data, text, 10), None)
    return lexicon


@settings(max_examples=80, deadline=None)
@given(st.data(), st.lists(written, max_size=3), written)
def test_suggestions_read_as_their_words_and_keep_clear_of_spans(
    data: st.DataObject, others: list[str], text: str
) -> None:
    lexicon = learnt(data, others)
    annotation = annotated(data, text)
    lexicon.enter(9, text, Annotation(annotator="سلمى"), annotation, None)
    found = suggestions(Article(text=text), lexicon, annotation, SCHEMA)
    end = 0
    for one in found:
        assert one.start >= end, "none upon another, in order"
        end = one.end
        assert reads(text, one.start, one.end) == one.words
        assert snap(text, one.start, one.end) == (one.start, one.end)
        wanted = sought(one.words)
        assert wanted is not None
        span = Span("new", one.start, one.end, one.label, text[one.start : one.end])
        check_allowed(SCHEMA, annotation, span)
        for other in annotation.spans:
            assert (other.start, other.end) != (one.start, one.end)
            assert other.label != one.label or other.end <= one.start or one.end <= other.start
    refused = Annotation(
        annotator="سلمى", spans=annotation.spans, refusals=tuple(sorted({one.refusal for one in found}))
    )
    again = suggestions(Article(text=text), lexicon, refused, SCHEMA)
    assert not {one.refusal for one in again} & set(refused.refusals)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(written, min_size=1, max_size=3), written)
def test_following_says_what_looking_anew_says(data: st.DataObject, others: list[str], text: str) -> None:
    lexicon, fresh = learnt(data, others), Lexicon(1, 0)
    nobody = Annotation(annotator="سلمى")
    now = nobody
    lexicon.enter(9, text, nobody, nobody, None)
    following = Following(Article(text=text), lexicon, nobody, SCHEMA)
    following.work(1.0)
    for _turn in range(data.draw(st.integers(1, 3))):
        now = annotated(data, text)
        found = following.suggestions()
        if found:
            one = found[data.draw(st.integers(0, len(found) - 1))]
            now = Annotation(annotator="سلمى", spans=now.spans, refusals=(one.refusal,))
        following.take(now)
        while following.work(0.0):
            pass
        assert following.ready
        assert following.suggestions() == suggestions(Article(text=text), lexicon, now, SCHEMA)
    assert fresh.forms == {}


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(written, min_size=1, max_size=4))
def test_leaving_and_entering_articles_keeps_every_count(data: st.DataObject, given_texts: list[str]) -> None:
    said = [annotated(data, text) for text in given_texts]
    nobody = Annotation(annotator="سلمى")
    lexicon, straight = Lexicon(1, 0), Lexicon(1, 0)
    for number, (text, annotation) in enumerate(zip(given_texts, said, strict=True), start=1):
        lexicon.enter(number, text, nobody, annotation, None)
        straight.enter(number, text, nobody, annotation, None)
    for number in data.draw(st.lists(st.integers(1, len(said)), max_size=6)):
        annotation = said[number - 1]
        lexicon.enter(number, given_texts[number - 1], annotation, annotation, None)
    lexicon.enter(99, "", nobody, nobody, None)
    straight.enter(99, "", nobody, nobody, None)
    assert lexicon.forms == straight.forms


@given(texts)
def test_tokens_read_as_the_line_does(text: str) -> None:
    line = text.replace("\n", " ")
    read = read_line(line, 0, len(line))
    joined = "".join(read.tokens).strip()
    assert joined == " ".join(reads(line, 0, len(line)).split()) or "لل" in line or line.startswith("ل")
    assert len(read.tokens) == len(read.starts) == len(read.ends)
    assert all(start < end for start, end in zip(read.starts, read.ends, strict=True))


def test_tokens_of_a_name_with_signs() -> None:
    assert tokens_of("ميليشيا «الدفاع»") == ("ميليشيا", " ", "«", "الدفاع", "»")
