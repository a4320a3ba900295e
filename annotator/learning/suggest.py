"""Suggestions: where known words stand without the label that they usually get. Derived, never stored."""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.core.annotation import Annotation, Refusal, Span
from annotator.core.arabic import snap
from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.learning.lexicon import Form, Lexicon, Said
from annotator.learning.reading import Line, read_line, stretches

_Wish = tuple[int, int, Form, Sequence[str]]


class Why(msgspec.Struct, frozen=True, gc=False):
    """Where a suggestion comes from.

    ``own_articles``: other articles in which the annotator gave these words this label; ``here``: how often
    in this one; ``gold``: how often gold has it. ``twin``: the near-duplicate (an article id) in which these
    very words have it, 0 where it comes from elsewhere. ``example`` is a place in another article: its id,
    start and end.
    """

    own_articles: int = 0
    here: int = 0
    gold: int = 0
    twin: int = 0
    example: tuple[int, int, int] | None = None


class Suggestion(msgspec.Struct, frozen=True, gc=False):
    """``[start, end)`` in code points and the label that ``words`` (folded) usually get.

    ``others`` are labels that they got nearly as often: then it is ambiguous, and never accepted in bulk.
    """

    start: int
    end: int
    label: str
    words: str
    why: Why
    others: tuple[str, ...] = ()

    @property
    def refusal(self) -> Refusal:
        """What refuses it, with all of these words under this label in the article."""
        return Refusal(self.label, self.words)


def suggestions(
    article: Article, lexicon: Lexicon, annotation: Annotation, schema: Schema
) -> list[Suggestion]:
    """All suggestions for an article, in order; none upon another.

    Of what is open the longest wins. Nothing is suggested where a span has the same ends, where a span of
    the same label shares a character, or where a span of another label crosses.
    """
    found: list[Suggestion] = []
    for start, end in stretches(article.text, article.zones):
        spans = [span for span in annotation.spans if span.start < end and span.end > start]
        line = read_line(article.text, start, end)
        found += in_line(article.text, line, lexicon, (spans, annotation.refusals), schema)
    return found


def in_line(
    text: str,
    line: Line,
    lexicon: Lexicon,
    said: tuple[Sequence[Span], Sequence[Refusal]],
    schema: Schema,
) -> list[Suggestion]:
    """The suggestions of one line; ``said``: the spans that touch it and what was refused in the article."""
    spans, refusals = said
    refused = {(one.words, one.label) for one in refusals}
    order = _order(schema)
    wished: list[_Wish] = []
    for start, end, form in lexicon.matches(line):
        usual = [
            label
            for label in form.usual(order)
            if (form.words, label) not in refused and not form.tallies[label].doubted
        ]
        if usual and _free(usual, start, end, spans):
            wished.append((start, end, form, usual))
    # No end may stand inside a grapheme.
    return [_suggestion(lexicon, *one) for one in _longest(wished) if snap(text, *one[:2]) == one[:2]]


def beside(
    carried: Sequence[Suggestion],
    found: Sequence[Suggestion],
    spans: Sequence[Span],
    refusals: Sequence[Refusal],
) -> list[Suggestion]:
    """What was carried over from near-duplicates, where the spans leave room, then what else was found.

    Near-duplicates know more of a place than words from anywhere, so what lies upon theirs gives way. Spans
    of theirs may nest, as they do there.
    """
    refused = set(refusals)
    kept = [
        one
        for one in carried
        if one.refusal not in refused and _free((one.label,), one.start, one.end, spans)
    ]
    clear = [one for one in found if not any(one.start < two.end and two.start < one.end for two in kept)]
    return sorted([*kept, *clear], key=lambda one: (one.start, -one.end))


def left_in(article: Article, lexicon: Lexicon, annotation: Annotation, schema: Schema) -> set[Said]:
    """What a finished article holds without the label it usually gets: words and label.

    Words that have the label anywhere in the article are not left out, whatever was overlooked elsewhere.
    """
    found: set[Said] = set()
    labelled = {(span.start, span.end, span.label) for span in annotation.spans}
    given: set[Said] = set()
    order = _order(schema)
    for start, end in stretches(article.text, article.zones):
        spans = [span for span in annotation.spans if span.start < end and span.end > start]
        wished: list[_Wish] = []
        for first, last, form in lexicon.matches(read_line(article.text, start, end)):
            given |= {(form.words, label) for label in form.tallies if (first, last, label) in labelled}
            labels = form.usual(order)[:1]
            if labels and _free(labels, first, last, spans):
                wished.append((first, last, form, labels))
        found |= {(form.words, labels[0]) for _, _, form, labels in _longest(wished)}
    refused = {(one.words, one.label) for one in annotation.refusals}
    return found - given - refused


def _order(schema: Schema) -> dict[str, int]:
    return {label.id: place for place, label in enumerate(schema.labels) if not label.disabled}


def _free(labels: Sequence[str], start: int, end: int, spans: Sequence[Span]) -> bool:
    """Whether the spans leave room for a suggestion of one of ``labels`` at this place."""
    for span in spans:
        if span.start >= end:
            break
        if span.end > start:
            inside = span.start <= start and end <= span.end
            around = start <= span.start and span.end <= end
            # The same ends, or they cross; or it is labelled so already.
            if inside == around or span.label in labels:
                return False
    return True


def _longest(wished: list[_Wish]) -> Iterator[_Wish]:
    """Those that no longer one overlaps (of equal ones the first wins), in order."""
    taken: set[int] = set()
    kept: list[_Wish] = []
    for one in sorted(wished, key=lambda wish: (wish[0] - wish[1], wish[0])):
        if one[0] not in taken and one[1] - 1 not in taken:  # none that is kept is shorter
            taken.update(range(one[0], one[1]))
            kept.append(one)
    yield from sorted(kept, key=lambda wish: wish[0])


def _suggestion(lexicon: Lexicon, start: int, end: int, form: Form, labels: Sequence[str]) -> Suggestion:
    tally = form.tallies[labels[0]]
    example = tally.example
    if example is not None and (example[0] == lexicon.article_id or not tally.articles):
        example = None
    why = Why(tally.own_articles, tally.here, tally.gold, example=example)
    return Suggestion(start, end, labels[0], form.words, why, tuple(labels[1:]))
