"""What of a project goes out: whose annotations, of which articles, how much of them, under which names."""

from typing import Literal, get_args

import msgspec

from annotator.core.annotation import STATUSES, Span, Status
from annotator.core.consensus import Rule
from annotator.core.filter import Filter

Zones = Literal["all", "article"]
ZONES: tuple[Zones, ...] = get_args(Zones)

Column = Literal["title", "source", "url", "date", "other"]
COLUMNS: tuple[Column, ...] = get_args(Column)


class Hidden(msgspec.Struct, frozen=True, kw_only=True):
    """What is hidden: all spans of ``labels``, and those with one of ``values`` (label, attribute, value)."""

    annotators: bool = False
    labels: tuple[str, ...] = ()
    values: tuple[tuple[str, str, str], ...] = ()

    @property
    def words(self) -> bool:
        """Whether anything is hidden in the texts."""
        return bool(self.labels or self.values)

    def hides(self, span: Span) -> bool:
        """Whether the words of this span are hidden."""
        return span.label in self.labels or any(
            span.label == label and _has(span.attributes.get(attribute), value)
            for label, attribute, value in self.values
        )


NOTHING_HIDDEN = Hidden()


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What goes out; the plain one is everything.

    ``annotators`` are names (None: all of them, gold too), ``gold`` only gold. ``rule`` makes one annotation
    of all people's, gold apart; it is called by the rule's name. ``statuses`` are those of the annotations
    that go out (an article whose annotations all stay behind goes out without). ``sources`` are outlets and
    ``since`` and ``until`` days (ISO 8601, both included) of the articles; an article without a date has no
    place between days. ``filter`` is one of the list of articles and ``filtered`` what it is called; it is
    worked out before (``review.passing.with_filter``), and ``only`` are then the hashes of the articles that
    it lets pass. ``part`` is a part of the frozen split. ``zones`` "article" leaves site furniture out
    of the text. ``columns`` are what goes out of an article's metadata, ``hidden`` the names that do not.
    """

    annotators: tuple[str, ...] | None = None
    gold: bool = False
    rule: Rule | None = None
    statuses: tuple[Status, ...] = STATUSES
    sources: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    filter: Filter | None = None
    filtered: str = ""
    only: frozenset[str] | None = None
    part: str = ""
    zones: Zones = "all"
    columns: tuple[Column, ...] = COLUMNS
    hidden: Hidden = NOTHING_HIDDEN

    def upon(self, only: frozenset[str] | None) -> "Choice":
        """The choice with its filter worked out, or (None) as it is kept for later."""
        return msgspec.structs.replace(self, only=only)


EVERYTHING = Choice()


def _has(given: object, value: str) -> bool:
    return value in given if isinstance(given, list) else given == value
