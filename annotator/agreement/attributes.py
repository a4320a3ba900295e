"""Agreement on what is said of matched spans: attribute values, counts, and links between them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt
from typing import TYPE_CHECKING, Any

from annotator.agreement.bootstrap import bootstrap
from annotator.agreement.matching import EXACT_LABEL, OVERLAP_LABEL, match_articles
from annotator.agreement.spans import Unit
from annotator.core.annotation import Annotation, Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Pair = tuple[Annotation, Annotation]
"""Two annotators' annotations of one article."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its 95% interval over articles; None where undefined."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class ValueAgreement:
    """Agreement on one attribute of one label, over matched spans of that label.

    ``pairs``: both gave a value, ``same``: the same; ``one_sided``: only one of them gave any. ``kappa`` is
    Cohen's, ``alpha`` Krippendorff's for nominal values. For counts (low, best, high), ``overlapping`` are
    the pairs whose ranges from low to high meet, the same ones included; None for other values.
    """

    label: str
    attribute: str
    pairs: int
    same: int
    one_sided: int
    overlapping: int | None
    kappa: Interval
    alpha: Interval


@dataclass(frozen=True, slots=True)
class LinkAgreement:
    """Agreement on links of one type (None: all), among those whose both ends are spans that match.

    F1 = 2·same / (one + other): links of the one, of the other, and those both have. Each 0 to 1; undefined
    where neither has such a link.
    """

    type: str | None
    same: int
    one: int
    other: int
    f1: Interval


def matched_spans(a: Annotation, b: Annotation) -> list[tuple[Span, Span]]:
    """Spans of the same label that answer each other (:func:`annotator.agreement.matching.match_spans`)."""
    return matched_everywhere([(a, b)])[0]


def matched_everywhere(articles: Sequence[Pair]) -> list[list[tuple[Span, Span]]]:
    """:func:`matched_spans` of many articles at once, in a fraction of the time that one by one takes."""
    sides = [(_units(a), _units(b)) for a, b in articles]
    return [
        [
            (a.spans[match.a], b.spans[match.b])
            for match in found
            if match.tier in (OVERLAP_LABEL, EXACT_LABEL)
        ]
        for (a, b), found in zip(articles, match_articles(sides), strict=True)
    ]


def _units(annotation: Annotation) -> list[Unit]:
    return [(span.start, span.end, span.label) for span in annotation.spans]


def attribute_agreement(articles: Sequence[Pair], seed: int = 0) -> list[ValueAgreement]:
    """Agreement on every attribute that both sides used, by label and attribute.

    Kappa and α as in :mod:`annotator.agreement.kappa` and :mod:`annotator.agreement.alpha`, over the pairs in
    which both gave a value; a value that only one gave is missing, not a disagreement, and is counted.
    Lists of choices are compared as sets. The intervals draw articles anew.
    """
    found: dict[tuple[str, str], list[tuple[int, Any, Any]]] = {}
    for place, matched in enumerate(matched_everywhere(articles)):
        for one, other in matched:
            for name in sorted(one.attributes.keys() | other.attributes.keys()):
                values = (place, one.attributes.get(name), other.attributes.get(name))
                found.setdefault((one.label, name), []).append(values)
    return [_agreement(*key, rows, len(articles), seed) for key, rows in sorted(found.items())]


def link_agreement(articles: Sequence[Pair], seed: int = 0) -> list[LinkAgreement]:
    """Agreement on links of all types together (None) and of each; a link's direction counts."""
    rows: dict[str | None, dict[int, list[int]]] = {None: {}}
    for place, ((a, b), matched) in enumerate(zip(articles, matched_everywhere(articles), strict=True)):
        answer = {one.id: other.id for one, other in matched}
        links = _links(a, answer, answer), _links(b, set(answer.values()), {})
        for kind in (None, *sorted({link[0] for side in links for link in side})):
            one, other = ({link for link in side if kind in (None, link[0])} for side in links)
            rows.setdefault(kind, {})[place] = [len(one & other), len(one), len(other)]
    found = []
    for kind, by_article in sorted(rows.items(), key=lambda row: row[0] or ""):
        counts = _matrix(by_article, len(articles), 3)
        same, one_side, other_side = (int(number) for number in counts.sum(axis=0))
        found.append(LinkAgreement(kind, same, one_side, other_side, _interval(counts, _link_f1, seed)))
    return found


def _links(
    annotation: Annotation, ends: Iterable[str], names: Mapping[str, str]
) -> set[tuple[str, str, str]]:
    """Links between these spans, by the other side's ids where ``names`` has them."""
    known = set(ends)
    return {
        (link.type, names.get(link.source, link.source), names.get(link.target, link.target))
        for link in annotation.links
        if link.source in known and link.target in known
    }


def _agreement(
    label: str, attribute: str, rows: Sequence[tuple[int, Any, Any]], articles: int, seed: int
) -> ValueAgreement:
    both = [row for row in rows if row[1] is not None and row[2] is not None]
    values = list(dict.fromkeys(plain_value(value) for _, *pair in both for value in pair))
    code = {value: at for at, value in enumerate(values)}
    tables: dict[int, list[int]] = {}
    for place, one, other in both:
        table = tables.setdefault(place, [0] * len(values) ** 2)
        table[code[plain_value(one)] * len(values) + code[plain_value(other)]] += 1
    counts = _matrix(tables, articles, len(values) ** 2)
    counted = any(is_count(value) for _, *pair in both for value in pair)
    return ValueAgreement(
        label,
        attribute,
        len(both),
        sum(plain_value(one) == plain_value(other) for _, one, other in both),
        len(rows) - len(both),
        sum(ranges_meet(one, other) for _, one, other in both) if counted else None,
        _interval(counts, _kappa, seed),
        _interval(counts, _alpha, seed),
    )


def plain_value(value: Any) -> Hashable:
    """A JSON value as something that can be compared and counted: lists are sets, counts their numbers.

    Of a count (an object, or a number that stands for low, best and high) the numbers and ``unknown`` are
    compared, not whether it is approximate.
    """
    if is_count(value):
        return ("count", *(value.get(name) for name in ("low", "best", "high")), bool(value.get("unknown")))
    if isinstance(value, dict):
        return frozenset((key, plain_value(own)) for key, own in value.items())
    if isinstance(value, list | tuple):
        return frozenset(plain_value(own) for own in value)
    if isinstance(value, int) and not isinstance(value, bool):
        return ("count", value, value, value, False)
    return (type(value).__name__, value)


def is_count(value: Any) -> bool:
    """Whether this is a count object (low, best, high, unknown, approximate)."""
    return isinstance(value, dict) and value.keys() <= {"low", "best", "high", "unknown", "approximate"}


def ranges_meet(one: Any, other: Any) -> bool:
    """Whether two counts allow a same number.

    A number, or best alone, is exact; otherwise an end that is not given is open (tens: 10 or more). An
    unknown count meets only an unknown one.
    """
    ranges = _range(one), _range(other)
    if None in ranges:
        return ranges == (None, None)
    low, high = zip(*(known for known in ranges if known is not None), strict=True)
    return bool(max(low) <= min(high))


def _range(count: Any) -> tuple[float, float] | None:
    if not isinstance(count, dict):
        return (count, count)
    low, best, high = (count.get(name) for name in ("low", "best", "high"))
    if low is None and high is None:
        return None if best is None else (best, best)
    return (0 if low is None else low, float("inf") if high is None else high)


def _matrix(rows: Mapping[int, Sequence[int]], articles: int, columns: int) -> Floats:
    import numpy as np

    counts = np.zeros((articles, columns))
    for place, row in rows.items():
        counts[place] = row
    return counts


def _interval(counts: Floats, value: Callable[[Floats], Floats], seed: int) -> Interval:
    import numpy as np

    if not counts.shape[1]:
        return Interval(None, None, None)
    point = float(value(counts.sum(axis=0, keepdims=True))[0])
    low, high = bootstrap(counts, value, seed)
    return Interval(None if np.isnan(point) else point, low, high)


def _square(sums: Floats) -> Floats:
    """Contingency tables (rows × values × values)."""
    return sums.reshape(len(sums), isqrt(sums.shape[1]), -1)


def _kappa(sums: Floats) -> Floats:
    import numpy as np

    table = _square(sums)
    total = sums.sum(axis=1)
    same = table.trace(axis1=1, axis2=2) * total
    chance = (table.sum(axis=1) * table.sum(axis=2)).sum(axis=1)
    left = total * total - chance
    return np.where(left > 0, (same - chance) / np.where(left > 0, left, 1), np.nan)


def _alpha(sums: Floats) -> Floats:
    import numpy as np

    table = _square(sums)
    number = 2 * sums.sum(axis=1)
    each = table.sum(axis=1) + table.sum(axis=2)
    observed = 2 * (number / 2 - table.trace(axis1=1, axis2=2))
    expected = (number * number - (each * each).sum(axis=1)) / np.maximum(number - 1, 1)
    return np.where(expected > 0, 1 - observed / np.where(expected > 0, expected, 1), np.nan)


def _link_f1(sums: Floats) -> Floats:
    import numpy as np

    either = sums[:, 1] + sums[:, 2]
    return np.where(either > 0, 2 * sums[:, 0] / np.where(either > 0, either, 1), np.nan)
