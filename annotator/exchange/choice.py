"""What of a project goes out: whose annotations, of which articles, with how much of the page."""

from collections.abc import Iterable, Iterator
from typing import Literal, get_args

import msgspec

from annotator.core.annotation import GOLD, STATUSES, Annotation, Record, Status
from annotator.core.article import Article
from annotator.core.consensus import Rule, consensus, has_spoken
from annotator.core.cutting import without_furniture
from annotator.exchange.hiding import NOTHING_HIDDEN, Hidden

Zones = Literal["all", "article"]
ZONES: tuple[Zones, ...] = get_args(Zones)

Column = Literal["title", "source", "url", "date", "other"]
COLUMNS: tuple[Column, ...] = get_args(Column)


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What goes out; the plain one is everything.

    ``annotators`` are names (None: all of them, gold too), ``gold`` only gold. ``rule`` makes one annotation
    of all people's, gold apart; it is called by the rule's name. ``statuses`` are those of the annotations
    that go out (an article whose annotations all stay behind goes out without). ``sources`` are outlets and
    ``since`` and ``until`` days (ISO 8601, both included) of the articles; an article without a date has no
    place between days. ``part`` is a part of the frozen split. ``zones`` "article" leaves site furniture out
    of the text. ``columns`` are what goes out of an article's metadata, ``hidden`` the names that do not.
    """

    annotators: tuple[str, ...] | None = None
    gold: bool = False
    rule: Rule | None = None
    statuses: tuple[Status, ...] = STATUSES
    sources: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    part: str = ""
    zones: Zones = "all"
    columns: tuple[Column, ...] = COLUMNS
    hidden: Hidden = NOTHING_HIDDEN


EVERYTHING = Choice()


class Chosen:
    """Records on their way out, as the choice wants them; ``furniture`` counts the spans left in it."""

    def __init__(self, records: Iterable[Record], choice: Choice, part: frozenset[str] | None = None) -> None:
        self._records = records
        self._choice = choice
        self._part = part
        self.furniture = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            if self._wanted(record.article):
                yield self._cut(Record(self._article(record.article), self._annotations(record)))

    def _wanted(self, article: Article) -> bool:
        choice = self._choice
        day = article.published[:10]
        return (
            (self._part is None or article.sha256 in self._part)
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
