"""Words that one annotator labelled in two ways, or here and not there.

Only articles count that the annotator has worked in: what nobody has read yet is not inconsistent. Nothing of
any other annotator is looked at.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping

import msgspec

from annotator.core.annotation import Annotation, Span
from annotator.core.arabic import fold_text, normal_form, proclitic_cuts, words
from annotator.core.article import Article
from annotator.core.occurrences import Sought, reads
from annotator.core.work import Tick, no_tick
from annotator.review.furniture import furniture
from annotator.review.searching import Context, context, search
from annotator.store import Project
from annotator.store.index import SearchIndex

MOST = 1_000
"""Words that are listed at most."""

_WORKED = ("in_progress", "done")


class Uneven(msgspec.Struct, frozen=True):
    """Words that were not always treated alike.

    ``words`` is their folded reading, ``shown`` how they are most often written. ``labels`` counts spans by
    label, the most frequent first; ``bare`` counts the places where they stand outside of every span.
    """

    words: str
    shown: str
    labels: dict[str, int]
    bare: int

    @property
    def odd(self) -> int:
        """How many places are treated otherwise than most: what there is to look at."""
        return sum(self.labels.values()) - max(self.labels.values()) + self.bare


class UnevenPlace(msgspec.Struct, frozen=True):
    """One place where such words stand, with the labels they have there: none where they are bare."""

    start: int
    end: int
    context: Context
    labels: tuple[str, ...]


class UnevenArticle(msgspec.Struct, frozen=True):
    """The places of one article, in order."""

    article_id: int
    title: str
    places: tuple[UnevenPlace, ...]


def uneven_words(
    project: Project, annotator_id: int, tick: Tick = no_tick, pause: Callable[[], None] | None = None
) -> list[Uneven]:
    """What this annotator labelled in two ways, or here and not there; the most to look at first.

    ``tick`` counts articles, twice each. ``pause`` is called after each, to let a window have its turn.
    Raises the store's errors.
    """
    ids = worked_in(project, annotator_id)
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    shown: dict[str, Counter[str]] = defaultdict(Counter)
    done = 0
    for article_id in ids:
        text = project.article(article_id).text
        for span in project.annotation(article_id, annotator_id).spans:
            reading = reads(text, span.start, span.end)
            if reading:
                labels[reading][span.label] += 1
                shown[reading][normal_form(text, span.start, span.end)] += 1
        done += 1
        _breathe(tick, pause, done, 2 * len(ids))
    bare: Counter[str] = Counter()
    finder = _Finder(labels)
    for article_id in ids:
        article = project.article(article_id)
        spans = project.annotation(article_id, annotator_id).spans
        bare.update(reading for reading, _ in _bare(finder, article, spans))
        done += 1
        _breathe(tick, pause, done, 2 * len(ids))
    found = [
        Uneven(reading, shown[reading].most_common(1)[0][0], dict(counts.most_common()), bare[reading])
        for reading, counts in labels.items()
        if len(counts) > 1 or bare[reading]
    ]
    return sorted(found, key=lambda one: (-one.odd, one.words))[:MOST]


def places_of(
    project: Project, annotator_id: int, wanted: Sought, tick: Tick = no_tick
) -> list[UnevenArticle]:
    """Every place where these words stand bare or are labelled, in the articles the annotator worked in."""
    ids = worked_in(project, annotator_id)
    found = []
    index = SearchIndex.open(project)
    try:
        for held in search(project, index, wanted, only=ids, tick=tick):
            text = held.article.text
            annotation = project.annotation(held.article_id, annotator_id)
            places = dict(_labelled(annotation, text, wanted))
            taken = _Cover(annotation.spans, held.article)
            places |= {place: () for place in held.places if place not in places and taken.is_free(*place)}
            shown = tuple(
                UnevenPlace(*place, context(text, *place), labels) for place, labels in sorted(places.items())
            )
            if shown:
                found.append(UnevenArticle(held.article_id, held.article.title, shown))
    finally:
        if index is not None:
            index.close()
    return found


def worked_in(project: Project, annotator_id: int) -> list[int]:
    """The articles this annotator has begun or finished, and those in which they have spans."""
    standings = [one for one in project.revisions() if one.annotator == annotator_id]
    return [
        one.article
        for one in standings
        if one.status in _WORKED or project.annotation(one.article, annotator_id).spans
    ]


class _Finder:
    """Finds many readings at once: by the word each begins with, whole or behind its proclitics."""

    def __init__(self, readings: Mapping[str, object]) -> None:
        self._by_first: dict[str, list[tuple[str, int, int, int]]] = defaultdict(list)
        self._forms: dict[str, tuple[tuple[int, str], ...]] = {}
        for reading in readings:
            places = words(reading)
            if places:
                first, last = places[0], places[-1]
                entry = (reading, len(places), first[0], len(reading) - last[1])
                self._by_first[reading[first[0] : first[1]]].append(entry)

    def find(self, text: str) -> Iterator[tuple[str, tuple[int, int]]]:
        """Each reading that stands in ``text``, with its place."""
        places = words(text)
        for at, (start, end) in enumerate(places):
            for cut, form in self._forms_of(text[start:end]):
                for reading, count, before, after in self._by_first.get(form, ()):
                    if at + count <= len(places):
                        place = (start + cut - before, places[at + count - 1][1] + after)
                        if place[0] >= 0 and reads(text, *place) == reading:
                            yield reading, place

    def _forms_of(self, word: str) -> tuple[tuple[int, str], ...]:
        forms = self._forms.get(word)
        if forms is None:
            cuts = (0, *proclitic_cuts(word))
            forms = tuple((cut, fold_text(normal_form(word, cut, len(word)))) for cut in cuts)
            self._forms[word] = forms
        return forms


class _Cover:
    """What of an article is taken: by spans, and by the site's furniture."""

    def __init__(self, spans: tuple[Span, ...], article: Article) -> None:
        self._taken = [(span.start, span.end) for span in spans] + furniture(article)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing of it is taken."""
        return not any(low < end and start < high for low, high in self._taken)


def _bare(
    finder: _Finder, article: Article, spans: tuple[Span, ...]
) -> Iterator[tuple[str, tuple[int, int]]]:
    cover = _Cover(spans, article)
    return (one for one in finder.find(article.text) if cover.is_free(*one[1]))


def _labelled(
    annotation: Annotation, text: str, wanted: Sought
) -> Iterator[tuple[tuple[int, int], tuple[str, ...]]]:
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for span in annotation.spans:
        if reads(text, span.start, span.end) == wanted.text:
            found[span.start, span.end].append(span.label)
    return ((place, tuple(labels)) for place, labels in found.items())


def _breathe(tick: Tick, pause: Callable[[], None] | None, done: int, total: int) -> None:
    tick(done, total)
    if pause is not None:
        pause()
