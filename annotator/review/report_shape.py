"""What a report holds: every figure and every disagreement, with what is needed to compute them again."""

from typing import Any, Literal

import msgspec


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """How the figures came to be.

    ``written`` is what the caller says of the time, or empty: the same input gives the same bytes.
    ``versions`` are those of Hashiya and of the libraries it computes with.
    """

    versions: dict[str, str]
    written: str = ""
    project: str = ""
    schema: str = ""
    seed: int = 0
    parameters: dict[str, Any] = {}


class ReportArticle(msgspec.Struct, frozen=True):
    """An article that was measured; ``id`` is its number in the project."""

    id: int
    sha256: str = ""
    title: str = ""


class ReportFigure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure. ``value`` is None where undefined; ``low`` and ``high`` are its 95% interval.

    ``annotators`` are the pair, or empty for all; ``label``, ``article`` and ``window`` (from 0) are None
    where it is of all. ``n`` is how many items it rests on.
    """

    measure: str
    annotators: tuple[str, ...] = ()
    label: str | None = None
    article: int | None = None
    window: int | None = None
    value: float | None
    low: float | None
    high: float | None
    n: int
    warnings: tuple[str, ...] = ()


class ConfusionCell(msgspec.Struct, frozen=True):
    """How many spans one annotator gave one label and another ``other``; None: did not mark at all."""

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
    what stands around it. ``detail`` is the attribute's or link type's id.
    """

    article: int
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


class Report(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=False):
    """A whole report; as JSON it is this structure, field by field (docs/agreement-report.md).

    ``headline`` is the first figure to look at, or None where nothing can be measured. ``disagreements``
    is left out of the JSON where none were asked for, which is not the same as none found.
    """

    format: Literal["hashiya-agreement/1"] = "hashiya-agreement/1"
    made: Made
    annotators: tuple[str, ...]
    articles: tuple[ReportArticle, ...]
    headline: ReportFigure | None
    figures: tuple[ReportFigure, ...]
    confusion: tuple[ConfusionCell, ...]
    warnings: tuple[str, ...] = ()
    disagreements: tuple[ReportDisagreement, ...] | msgspec.UnsetType = msgspec.UNSET


class Names(msgspec.Struct, frozen=True):
    """What labels, attributes and link types are called in the report's language, by id."""

    labels: dict[str, str] = {}
    details: dict[str, str] = {}

    def label(self, label: str) -> str:
        """A label's name, or its id where the schema has it no more; several with ``|`` between."""
        return _named(label, self.labels)

    def detail(self, detail: str) -> str:
        """An attribute's or a link type's name, or several with ``|`` between."""
        return _named(detail, self.details)


def _named(ids: str, names: dict[str, str]) -> str:
    return " | ".join(names.get(one, one) for one in ids.split("|"))
