"""Plain warnings beside figures: when a number looks firmer than it is."""

from collections import Counter
from collections.abc import Mapping, Sequence

FEW_SPANS = 30
FEW_OF_LABEL = 5
FEW_ARTICLES = 10
SKEWED = 0.8
FAR_MORE = 2.0


def later(words: str) -> str:
    """Mark words to be said once the language is known; the collector of translations reads the mark."""
    return words


WARNINGS: dict[str, str] = {
    "few_spans": later("Fewer than 30 spans each: chance weighs heavily."),
    "few_of_label": later("Fewer than 5 spans of this label each: hardly more than an anecdote."),
    "few_articles": later("Fewer than 10 articles: the interval is rough."),
    "skew": later("More than four in five spans have one label: agreement on the others hardly shows."),
    "uneven": later("One annotator marks at least twice as many spans as another in the same articles."),
    "two_annotators": later("Two annotators cannot outvote each other: this is hardly more than a guess."),
    "unfinished": later("Some of the annotations are not marked done yet."),
}
"""Warnings by key, in English, which is the key of the translation."""

Labels = Mapping[str, Counter[str]]
"""How often each annotator used each label in one article."""


def of_spans(spans: int, annotators: int) -> tuple[str, ...]:
    """Too few spans, of all ``annotators`` together, for a figure over all labels."""
    return ("few_spans",) if spans < FEW_SPANS * annotators else ()


def of_label(spans: int, annotators: int) -> tuple[str, ...]:
    """Too few spans, of all ``annotators`` together, for a figure of one label."""
    if spans < FEW_OF_LABEL * annotators:
        return ("few_of_label",)
    return of_spans(spans, annotators)


def of_articles(articles: int) -> tuple[str, ...]:
    """Too few articles to draw from."""
    return ("few_articles",) if articles < FEW_ARTICLES else ()


def of_habits(articles: Sequence[Labels], annotators: Sequence[str]) -> tuple[str, ...]:
    """Skew among the labels, and one annotator who marks far more, in the articles they share."""
    labels: Counter[str] = Counter()
    shared = [one for one in articles if sum(name in one for name in annotators) > 1]
    for article in shared:
        for name in annotators:
            labels.update(article.get(name, {}))
    spans = labels.total()
    found: list[str] = []
    if len(labels) > 1 and max(labels.values()) > SKEWED * spans:
        found.append("skew")
    if _is_uneven(shared, annotators):
        found.append("uneven")
    return tuple(found)


def _is_uneven(shared: Sequence[Labels], annotators: Sequence[str]) -> bool:
    """Whether of any two annotators one marks far more in the articles that both annotated."""
    for place, one in enumerate(annotators):
        for other in annotators[place + 1 :]:
            both = [article for article in shared if one in article and other in article]
            least, most = sorted(sum(article[name].total() for article in both) for name in (one, other))
            if most >= max(FAR_MORE * least, least + FEW_OF_LABEL):
                return True
    return False
