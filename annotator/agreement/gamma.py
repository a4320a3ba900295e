"""γ: agreement on where units stand and what they are called, at once, beyond chance."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from itertools import chain
from math import ceil
from typing import TYPE_CHECKING

from annotator.agreement.alignment import best_groups, disorders
from annotator.agreement.chance import Shuffler
from annotator.agreement.dissimilarity import Continua, Weights, continuum, joined
from annotator.agreement.spans import Annotations, Unit, as_units

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SAMPLES = 30
PRECISION = 0.05
_NORMAL = 1.96


@dataclass(frozen=True, slots=True)
class Gamma:
    """``value`` is γ = 1 − ``observed`` / ``expected``, the disorders; ``samples`` chance continua were
    drawn.

    None where undefined; ``samples`` is then 0.
    """

    value: float | None
    observed: float | None
    expected: float | None
    samples: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best alignment: each unitary alignment maps every annotator to one unit or None. ``disorder`` is δ,
    0 or more, None where there is no unit or fewer than two annotators."""

    alignment: tuple[Mapping[str, Unit | None], ...]
    disorder: float | None


def gamma(
    annotations: Annotations, alpha: float = 1, beta: float = 1, delta: float = 1, seed: int = 0
) -> Gamma:
    """γ of one article's annotations by two or more annotators.

    Two units differ by d = α·Δ((|Δstart|+|Δend|)/(len_u+len_v))² + β·Δ[labels differ]. A unitary alignment
    takes at most one unit of each annotator and costs the mean over the C(n,2) pairs, Δ where either is
    empty. δ is the least sum of an alignment of all units by the mean number of units an annotator has; γ =
    1 − δ/mean δ of chance. Chance is 30 shuffled continua (:class:`annotator.agreement.chance.Shuffler`),
    topped up to (1.96·cv/0.05)² where they vary much (cv: standard deviation by mean); the same ``seed``
    gives the same. Source: Mathet, Widlöcher, Métivier 2015, Computational Linguistics 41:437. Range: 1 is
    perfect, 0 chance, below 0 worse than chance. Undefined (None): fewer than two annotators, no unit at
    all, or chance has no disorder while the observed has. Raises ValueError for weights or units that make
    no sense.
    """
    weights = Weights(alpha, beta, delta)
    one = as_continuum(annotations)
    if one is None:
        return Gamma(None, None, None, 0)

    def disorder(continua: Continua) -> Floats:
        return disorders(continua, best_groups(continua, weights), weights)

    observed, chance = sampled(one, seed, disorder)
    expected = float(chance.mean())
    if observed == 0:
        value: float | None = 1.0
    else:
        value = 1 - observed / expected if expected > 0 else None
    return Gamma(value, observed, expected, len(chance))


def sampled(one: Continua, seed: int, disorder: Callable[[Continua], Floats]) -> tuple[float, Floats]:
    """The ``disorder`` of a continuum, and of 30 chance continua, or of more if they vary much; of these
    without undefined ones (nan)."""
    import numpy as np

    shuffler = Shuffler(one, seed)
    # All in one go: most of the time of a small continuum is taken by asking, not by computing.
    observed, *_ = found = disorder(joined((one, shuffler.draw(SAMPLES))))
    found = found[1:]
    known = found[~np.isnan(found)]
    if len(known) < 2 or not known.mean() > 0:
        return float(observed), known
    spread = float(known.std(ddof=1) / known.mean())
    more = ceil((_NORMAL * spread / PRECISION) ** 2) - SAMPLES
    if more > 0:
        found = np.concatenate([found, disorder(shuffler.draw(more))])
    return float(observed), found[~np.isnan(found)]


def gamma_alignment(
    annotations: Annotations, alpha: float = 1, beta: float = 1, delta: float = 1
) -> Alignment:
    """The alignment behind γ's observed disorder, in reading order; formula, source and errors as there."""
    weights = Weights(alpha, beta, delta)
    rows = arranged(annotations)
    names = list(rows)
    one = as_continuum(annotations)
    if one is None:
        alone = [{name: unit} for name in names for unit in rows[name]]
        return Alignment(tuple(alone), None)
    groups = best_groups(one, weights)
    found: list[dict[str, Unit | None]] = []
    used: set[tuple[int, int]] = set()
    for units in groups.units.tolist():
        used |= set(enumerate(units))
        found.append(
            {name: rows[name][at] if at >= 0 else None for name, at in zip(names, units, strict=True)}
        )
    for place, name in enumerate(names):
        for at, unit in enumerate(rows[name]):
            if (place, at) not in used:
                found.append(dict.fromkeys(names) | {name: unit})
    found.sort(key=lambda row: min((unit[0], unit[1]) for unit in row.values() if unit is not None))
    ordered = [{name: row[name] for name in annotations} for row in found]
    return Alignment(tuple(ordered), float(disorders(one, groups, weights)[0]))


def arranged(annotations: Annotations) -> dict[str, list[Unit]]:
    """Annotators by what they marked, each one's units in order: names and the order of lists change nothing.

    Labels are told apart by where they stand, by name only where they stand at the very same places.
    """
    units = {name: as_units(spans) for name, spans in annotations.items()}
    places: dict[Hashable, list[tuple[float, float]]] = {}
    for start, end, label in chain.from_iterable(units.values()):
        places.setdefault(label, []).append((start, end))
    labels = sorted(places, key=lambda label: (sorted(places[label]), repr(label)))
    rank = {label: at for at, label in enumerate(labels)}

    def order(unit: Unit) -> tuple[float, float, int]:
        return (unit[0], unit[1], rank[unit[2]])

    rows = {name: sorted(own, key=order) for name, own in units.items()}
    return {name: rows[name] for name in sorted(rows, key=lambda name: (list(map(order, rows[name])), name))}


def as_continuum(annotations: Annotations) -> Continua | None:
    """One continuum of them; None with fewer than two annotators or without any unit."""
    if len(annotations) < 2 or not any(len(spans) for spans in annotations.values()):
        return None
    return continuum(list(arranged(annotations).values()))
