"""What a review hands out: figures, disagreements with their articles, one annotator's work against gold."""

from typing import Any, Literal

import msgspec

from annotator.agreement.disagreement import Disagreement
from annotator.core.annotation import Span

By = Literal["all", "label", "pair", "article", "window", "round", "guideline"]

EMPTY = "∅"
"""Stands in a confusion for a span that the other did not mark."""

Pair = tuple[str, str]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure with what it rests on.

    ``measure`` is a name of ``annotator.agreement.METRICS``. Of ``label``, ``pair``, ``article`` (id),
    ``window`` and ``round`` (their numbers) those are set that the figure is confined to; none are set in a
    figure over all.

    ``value`` is None where undefined, which is not 0. ``low`` and ``high`` bound 95% of the draws of
    articles; None where there is no interval. ``n`` counts spans, of all its annotators, in ``articles``
    articles that at least two of them annotated. ``warnings`` are keys of
    :data:`annotator.review.cautions.WARNINGS`.
    """

    measure: str
    label: str | None = None
    pair: Pair | None = None
    article: int | None = None
    window: int | None = None
    round: int | None = None
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int = 0
    articles: int = 0
    warnings: tuple[str, ...] = ()


class Window(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of the work: articles by the time when the last of their annotators finished.

    ``number`` counts from 1; of a round of work that was handed out it is that round's, and ``name`` what it
    is called; of a round of the guideline it is the version that counted then, 0 before there was one, and
    ``name`` is empty. ``first`` and ``last`` are those times (UTC, ISO 8601).
    """

    number: int
    first: str
    last: str
    articles: tuple[int, ...]
    name: str = ""


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """How far the annotators agree.

    ``headline`` is the first figure over all, None where there is nothing to compare. ``confusions`` has
    for each pair how many spans that the first called one thing the second called another (EMPTY: marked
    nothing there). ``annotators`` by name: those who annotated anything; ``articles``: how many at least two
    of them did; ``titles`` of those articles that rows name. ``updates`` are the times when an adjudicator
    found that the guideline needs an update, ``revisions`` those when a version of it was written.
    ``hanging`` and ``competence`` are None where they were not asked for.

    What was done to compare like with like: ``trimmed`` spans lost whitespace at their edges, ``left_out``
    stand in site furniture, ``unfinished`` annotations that are not marked done were counted all the same.
    ``parameters`` and ``versions`` are what is needed to compute the same again.
    """

    headline: Figure | None
    rows: list[Figure]
    confusions: dict[Pair, dict[Pair, int]]
    annotators: tuple[str, ...]
    seed: int
    parameters: dict[str, Any]
    versions: dict[str, str]
    articles: int
    windows: tuple[Window, ...] = ()
    rounds: tuple[Window, ...] = ()
    updates: tuple[str, ...] = ()
    revisions: tuple[str, ...] = ()
    hanging: "tuple[Hanging, ...] | None" = None
    competence: "tuple[Reliance, ...] | None" = None
    titles: dict[int, str] = {}
    trimmed: int = 0
    left_out: int = 0
    unfinished: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def confusion(self) -> dict[Pair, int]:
        """The confusions of all pairs, added."""
        total: dict[Pair, int] = {}
        for cells in self.confusions.values():
            for cell, count in cells.items():
                total[cell] = total.get(cell, 0) + count
        return total


class Hanging(msgspec.Struct, frozen=True, kw_only=True):
    """Agreement of a pair on what hangs on spans that answer each other.

    ``measure`` is ``attribute_kappa`` or ``attribute_alpha`` of the attribute ``detail`` on ``label`` spans,
    or ``link_f1`` of the links of type ``detail`` (empty: all types). ``value``, ``low``, ``high``,
    ``articles`` and ``warnings`` are as in :class:`Figure`. ``n`` counts the pairs of spans where both gave a
    value, or the links of both; ``same`` those that say the same; ``one_sided`` the pairs where only one gave
    a value, which is not a disagreement; ``overlapping`` the counts whose ranges meet, None where the
    attribute is no count.
    """

    measure: str
    pair: Pair
    label: str = ""
    detail: str = ""
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int = 0
    same: int = 0
    one_sided: int = 0
    overlapping: int | None = None
    articles: int = 0
    warnings: tuple[str, ...] = ()


class Reliance(msgspec.Struct, frozen=True, kw_only=True):
    """How often one annotator gives what is right, as far as all of them together can tell.

    ``value`` is a probability, None where nothing can be told; ``low``, ``high`` and ``warnings`` are as in
    :class:`Figure`. ``n`` counts the places they had a say about, which are those that anybody marked.
    ``gives`` has for what is right (a label, or EMPTY: nothing) how often they give what.
    """

    annotator: str
    value: float | None
    low: float | None = None
    high: float | None = None
    n: int
    gives: dict[str, dict[str, float]]
    articles: int = 0
    warnings: tuple[str, ...] = ()


class Reason(msgspec.Struct, frozen=True):
    """Why gold says what it says: what an adjudicator decided there. Times are UTC, ISO 8601."""

    choice: str
    cause: str
    note: str
    guideline: bool
    adjudicator: str
    at: str


class Habit(msgspec.Struct, frozen=True):
    """What somebody does again and again: ``count`` of ``n`` times.

    ``habit`` is a key of :data:`annotator.review.habits.HABITS`; ``label`` the label it happens to (gold's),
    ``other`` the one that stands there instead, both empty where the habit has none.
    """

    habit: str
    count: int
    n: int
    label: str = ""
    other: str = ""


class Located(msgspec.Struct, frozen=True):
    """A disagreement with the article it is in. ``decided`` is the choice that settled it, "" while open."""

    article_id: int
    title: str
    disagreement: Disagreement
    decided: str = ""


class MineRow(msgspec.Struct, frozen=True):
    """One place where somebody and gold differ.

    ``disagreement`` is between the two; ``gold`` are gold's spans there, none where gold has nothing.
    ``reason`` is what was decided about the place, None where nothing was recorded.
    """

    article_id: int
    title: str
    disagreement: Disagreement
    gold: tuple[Span, ...]
    reason: Reason | None = None


class Mine(msgspec.Struct, frozen=True):
    """One annotator's work against gold.

    ``rows`` by article and place; ``habits``, the most frequent first; ``articles`` how many were compared,
    ``agreed`` how many of gold's ``spans`` there they marked alike.
    """

    annotator: str
    rows: list[MineRow]
    habits: list[Habit]
    articles: int = 0
    agreed: int = 0
    spans: int = 0
