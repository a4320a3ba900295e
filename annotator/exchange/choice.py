"""Records on their way out, as a choice wants them."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec

from annotator.core.annotation import GOLD, Annotation, Record
from annotator.core.article import Article
from annotator.core.choice import COLUMNS, Choice
from annotator.core.consensus import consensus, has_spoken
from annotator.core.cutting import without_furniture


class Described(Protocol):
    """What says whether an article goes out: the article itself, or its head."""

    @property
    def sha256(self) -> str:
        """The hash of its text."""
        ...

    @property
    def source(self) -> str:
        """The outlet."""
        ...

    @property
    def published(self) -> str:
        """When, ISO 8601, or empty."""
        ...


class Chosen:
    """Records on their way out, as the choice wants them; ``furniture`` counts the spans left in it.

    A filter of the choice must have been worked out.
    """

    def __init__(self, records: Iterable[Record], choice: Choice, part: frozenset[str] | None = None) -> None:
        assert choice.filter is None or choice.only is not None, "the filter was not worked out"
        self._records = records
        self._choice = choice
        self._part = part
        self.furniture = 0

    def __iter__(self) -> Iterator[Record]:
        return (record for _, record in self.beside())

    def beside(self) -> Iterator[tuple[Article, Record]]:
        """Each article that goes out as it is in the project, and with what goes out as it goes."""
        for record in self._records:
            if self.takes(record.article):
                going = Record(self._article(record.article), self._annotations(record))
                yield record.article, self._cut(going)

    def takes(self, article: Described) -> bool:
        """Whether an article goes out."""
        choice = self._choice
        day = article.published[:10]
        return (
            (self._part is None or article.sha256 in self._part)
            and (choice.only is None or article.sha256 in choice.only)
            and (not choice.sources or article.source in choice.sources)
            and (not choice.since or (bool(day) and day >= choice.since))
            and (not choice.until or (bool(day) and day <= choice.until))
        )

    def _annotations(self, record: Record) -> tuple[Annotation, ...]:
        choice = self._choice
        kept = [one for one in record.annotations if one.status in choice.statuses]
        if choice.gold:
            return tuple(one for one in kept if one.annotator == GOLD and has_spoken(one))
        if choice.rule is None:
            return tuple(kept)
        joined = consensus([one for one in kept if one.annotator != GOLD], choice.rule)
        return (joined,) if joined else ()

    def _article(self, article: Article) -> Article:
        columns = self._choice.columns
        if columns == COLUMNS:
            return article
        return msgspec.structs.replace(
            article,
            title=article.title if "title" in columns else "",
            source=article.source if "source" in columns else "",
            url=article.url if "url" in columns else "",
            published=article.published if "date" in columns else "",
            meta=article.meta if "other" in columns else {},
        )

    def _cut(self, record: Record) -> Record:
        if self._choice.zones == "all":
            return record
        cut, lost = without_furniture(record)
        self.furniture += lost
        return cut
