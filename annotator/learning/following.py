"""Suggestions for the open article, kept up to date a little at a time: no key ever waits for them."""

import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import islice

from annotator.core.annotation import Annotation, Span
from annotator.core.article import Article
from annotator.core.schema import Schema
from annotator.learning.lexicon import Form, Lexicon
from annotator.learning.reading import Line, read_line, stretches, tokens_of
from annotator.learning.suggest import Suggestion, beside, in_line


class Following:
    """Gives what :func:`~annotator.learning.suggest.suggestions` gives, line by line.

    After :meth:`take` only the lines that a change concerns are looked at again, by :meth:`work`. ``carried``
    is what near-duplicates suggest (``learning.twins``).
    """

    def __init__(
        self,
        article: Article,
        lexicon: Lexicon,
        annotation: Annotation,
        schema: Schema,
        carried: Sequence[Suggestion] = (),
    ) -> None:
        self._article, self._lexicon, self._schema = article, lexicon, schema
        self._annotation = annotation
        self._stretches = stretches(article.text, article.zones)
        self._starts = [start for start, _ in self._stretches]
        self._lines: list[Line | None] = [None] * len(self._stretches)
        self._found: list[list[Suggestion]] = [[] for _ in self._stretches]
        self._holding: dict[str, set[int]] = {}
        self._carried: dict[int, list[Suggestion]] = {}
        for one in carried:
            place = bisect_right(self._starts, one.start) - 1
            if place >= 0 and one.end <= self._stretches[place][1]:
                self._carried.setdefault(place, []).append(one)
        self._open = dict.fromkeys(range(len(self._stretches)))
        self._longest = max((span.end - span.start for span in annotation.spans), default=0)

    @property
    def ready(self) -> bool:
        """Whether everything has been looked at."""
        return not self._open

    def suggestions(self) -> list[Suggestion]:
        """What is known by now, in order."""
        return [one for found in self._found for one in found]

    def take(self, annotation: Annotation) -> None:
        """The annotation holds something else now."""
        before, self._annotation = self._annotation, annotation
        gone, come = _different(before.spans, annotation.spans)
        for span in (*gone, *come):
            self._longest = max(self._longest, span.end - span.start)
            self._look_again(self._lines_over(span.start, span.end))
        for form in self._lexicon.take(self._article.text, gone, come, annotation.refusals):
            self._look_again(self._lines_with(form))
        for refusal in set(before.refusals) ^ set(annotation.refusals):
            self._look_again(
                place
                for place, carried in self._carried.items()
                if any(one.refusal == refusal for one in carried)
            )
            known = self._lexicon.forms.get(refusal.words)
            if known is not None:
                self._look_again(self._lines_with(known))

    def work(self, seconds: float) -> bool:
        """Go on for about so long; True where something is left to do."""
        until = time.perf_counter() + seconds
        while self._open:
            self._look(next(iter(self._open)))
            if time.perf_counter() >= until:
                break
        return bool(self._open)

    def _look(self, place: int) -> None:
        self._open.pop(place)
        line = self._lines[place]
        start, end = self._stretches[place]
        if line is None:
            line = self._lines[place] = read_line(self._article.text, start, end)
            for _, _, token in line.entries:
                self._holding.setdefault(token, set()).add(place)
        said = self._spans_over(start, end), self._annotation.refusals
        found = in_line(self._article.text, line, self._lexicon, said, self._schema)
        if place in self._carried:
            found = beside(self._carried[place], found, *said)
        self._found[place] = found

    def _look_again(self, places: Iterable[int]) -> None:
        self._open.update(dict.fromkeys(places))

    def _lines_over(self, start: int, end: int) -> range:
        first = max(0, bisect_right(self._starts, start) - 1)
        return range(first, bisect_left(self._starts, end))

    def _lines_with(self, form: Form) -> Iterable[int]:
        return self._holding.get(tokens_of(form.words)[0], ())

    def _spans_over(self, start: int, end: int) -> Sequence[Span]:
        spans = self._annotation.spans
        first = bisect_left(spans, start - self._longest, key=_start)
        last = bisect_left(spans, end, key=_start)
        return [span for span in spans[first:last] if span.end > start]


def _different(before: Sequence[Span], now: Sequence[Span]) -> tuple[Sequence[Span], Sequence[Span]]:
    """The spans that have gone and those that have come, among a few that are the same."""
    most = min(len(before), len(now))
    head = _same_count(before, now, most)
    tail = _same_count(reversed(before), reversed(now), most - head)
    return before[head : len(before) - tail], now[head : len(now) - tail]


def _same_count(before: Iterable[Span], now: Iterable[Span], most: int) -> int:
    for count, (one, two) in enumerate(islice(zip(before, now, strict=False), most)):
        if one is not two:
            return count
    return most


def _start(span: Span) -> int:
    return span.start
