"""Articles with their words, for formats in which a text and one annotator's labels are one row."""

from collections.abc import Collection, Iterable, Iterator

from annotator.core.annotation import Annotation, Record
from annotator.core.article import Article
from annotator.formats.losses import Feature, Losses, count_article, count_unlabelled, is_unlabelled
from annotator.formats.tokens import Words, words_of


def worded(
    records: Iterable[Record], losses: Losses, holds: Collection[Feature]
) -> Iterator[tuple[Article, Words, Annotation]]:
    """Each labelled annotation with its article's words; what of articles ``holds`` lacks is counted.

    So is what nobody labelled, which is left out.
    """
    for record in records:
        if not record.annotations:
            losses.add("unlabelled")
        words: Words | None = None
        for annotation in record.annotations:
            if is_unlabelled(annotation):
                count_unlabelled(losses, annotation)
                continue
            if words is None:
                words = words_of(record.article.text)
                count_article(losses, holds, record.article)
            yield record.article, words, annotation
