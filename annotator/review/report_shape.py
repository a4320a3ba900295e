"""What a report holds: every figure and every disagreement, with what is needed to compute them again."""

from typing import Any, Literal

import msgspec

from annotator.review.shapes import EMPTY, Figure, Hanging, Pair, Reliance, Window

AROUND = 40
"""How many code points of the article are shown on either side of a disagreement."""


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """How the figures came to be.

    ``written`` is what the caller says of the time, or empty: the same input gives the same bytes.
    ``versions`` are those of Hashiya and of the libraries it computes with. What was done to compare like
    with like: ``trimmed`` spans lost whitespace at their edges, ``left_out`` stand in site furniture,
    ``unfinished`` annotations that are not marked done were counted all the same.
    """

    versions: dict[str, str]
    written: str = ""
    project: str = ""
    schema: str = ""
    seed: int = 0
    parameters: dict[str, Any] = {}
    trimmed: int = 0
    left_out: int = 0
    unfinished: int = 0


class ReportArticle(msgspec.Struct, frozen=True):
    """An article that was measured or disputed; ``id`` is its number in the project."""

    id: int
    sha256: str = ""
    title: str = ""


class ConfusionCell(msgspec.Struct, frozen=True):
    """How many spans the first of a pair gave ``label`` and the second ``other``; None: did not mark."""

    pair: Pair
    label: str | None
    other: str | None
    count: int


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One annotator's span in a disagreement; ``start`` and ``end`` are code points of the article."""

    annotator: str
    start: int
    end: int
    label: str
    text: str
    attributes: dict[str, Any] = {}


class ReportLink(msgspec.Struct, frozen=True):
    """One annotator's link in a disagreement, its ends as the words that stand there."""

    annotator: str
    type: str
    source: str
    target: str


class ReportDisagreement(msgspec.Struct, frozen=True, kw_only=True):
    """One disagreement: the stretch ``[start, end)`` in code points and how each annotator read it.

    ``missing`` are those who marked nothing there. ``before``, ``text`` and ``after`` are the stretch and
    what stands around it. ``detail`` is the attribute's or link type's id, or for another label how the ends
    differ too. ``annotators`` are all who were compared there; ``decided`` is the choice that settled it,
    empty while it is open.
    """

    article: int
    sha256: str = ""
    title: str
    key: str
    kind: str
    label: str
    start: int
    end: int
    before: str = ""
    text: str = ""
    after: str = ""
    detail: str = ""
    weight: float = 0.0
    readings: tuple[Reading, ...] = ()
    links: tuple[ReportLink, ...] = ()
    missing: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    decided: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A whole report; as JSON it is this structure, field by field (docs/agreement-report.md).

    ``headline`` is the first figure to look at, None where nothing can be compared. ``measured`` is how many
    articles at least two annotators annotated. ``updates`` are the times when an adjudicator found that the
    guideline needs an update, ``revisions`` those when a version of it was written. ``attributes``,
    ``links``, ``competence`` and ``disagreements`` are left out of the JSON where they were not asked for,
    which is not the same as none found.
    """

    format: Literal["hashiya-agreement/1"] = "hashiya-agreement/1"
    made: Made
    annotators: tuple[str, ...]
    measured: int
    articles: tuple[ReportArticle, ...]
    headline: Figure | None
    figures: tuple[Figure, ...]
    confusion: tuple[ConfusionCell, ...]
    windows: tuple[Window, ...] = ()
    rounds: tuple[Window, ...] = ()
    updates: tuple[str, ...] = ()
    revisions: tuple[str, ...] = ()
    attributes: tuple[Hanging, ...] | msgspec.UnsetType = msgspec.UNSET
    links: tuple[Hanging, ...] | msgspec.UnsetType = msgspec.UNSET
    competence: tuple[Reliance, ...] | msgspec.UnsetType = msgspec.UNSET
    warnings: tuple[str, ...] = ()
    disagreements: tuple[ReportDisagreement, ...] | msgspec.UnsetType = msgspec.UNSET

    @property
    def found(self) -> tuple[ReportDisagreement, ...]:
        """The disagreements, none where they were not asked for."""
        return () if isinstance(self.disagreements, msgspec.UnsetType) else self.disagreements

    @property
    def hanging(self) -> tuple[Hanging, ...]:
        """The figures of attributes, then of links, none where they were not asked for."""
        parts = (self.attributes, self.links)
        return tuple(row for part in parts if not isinstance(part, msgspec.UnsetType) for row in part)

    @property
    def relied(self) -> tuple[Reliance, ...]:
        """The reliance on each annotator, none where it was not asked for."""
        return () if isinstance(self.competence, msgspec.UnsetType) else self.competence


def label_or_none(label: str) -> str | None:
    """A label of a confusion; None for a span that was not marked."""
    return None if label == EMPTY else label


class Names(msgspec.Struct, frozen=True):
    """What labels, attributes (``details``, with link types) and ``choices`` are called, by id."""

    labels: dict[str, str] = {}
    details: dict[str, str] = {}
    choices: dict[str, dict[str, str]] = {}

    def value(self, attribute: str, value: object) -> str | None:
        """A chosen value in words, several with ``|`` between; None where it is no choice."""
        known = self.choices.get(attribute, {})
        chosen = [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]
        return " | ".join(known.get(one, one) for one in chosen) if known and chosen else None

    def label(self, label: str) -> str:
        """A label's name, or its id where the schema has it no more; several with ``|`` between."""
        return _named(label, self.labels)

    def detail(self, detail: str) -> str:
        """An attribute's or a link type's name, or several with ``|`` between."""
        return _named(detail, self.details)


def _named(ids: str, names: dict[str, str]) -> str:
    return " | ".join(names.get(one, one) for one in ids.split("|"))
