"""SemEval-2013 evaluation: strict, exact, partial and type, on an optimal matching."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.agreement.exact import score
from annotator.agreement.matching import EXACT, EXACT_LABEL, OVERLAP, OVERLAP_LABEL, match_spans
from annotator.agreement.spans import Unit, as_units

SCHEMES = ("strict", "exact", "partial", "type")
_CORRECT = {
    "strict": frozenset({EXACT_LABEL}),
    "exact": frozenset({EXACT_LABEL, EXACT}),
    "partial": frozenset({EXACT_LABEL, EXACT}),
    "type": frozenset({EXACT_LABEL, OVERLAP_LABEL}),
}
_PARTIAL = {"partial": frozenset({OVERLAP_LABEL, OVERLAP})}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Counts of one scheme and what follows from them; 0 to 1, or None where undefined."""

    correct: int
    incorrect: int
    partial: int
    missed: int
    spurious: int
    precision: float | None
    recall: float | None
    f1: float | None


def semeval(gold: Sequence[Unit], predicted: Sequence[Unit]) -> Mapping[str, Evaluation]:
    """Spans of one article evaluated against others: a mapping strict, exact, partial, type.

    Spans are matched as in :func:`annotator.agreement.matching.match_spans`. Of a matched pair, *strict*
    wants stretch and label, *exact* the stretch, *type* the label (overlap suffices); what is not correct
    is incorrect, except that *partial*, which does not look at labels, counts an overlap as partial. The
    rest is missed (gold) or spurious (predicted). Repeated spans count each for itself. P = (COR + ½PAR) /
    (COR + INC + PAR + SPU), R = (COR + ½PAR) / (COR + INC + PAR + MIS), F1 = 2PR/(P+R); ½PAR for partial
    and type only. Source: Segura-Bedmar, Martínez, Herrero-Zazo 2013, SemEval-2013 Task 9. Range 0 to 1.
    Undefined (None): precision where nothing was predicted, recall where gold is empty, F1 where both are.
    """
    gold, predicted = as_units(gold), as_units(predicted)
    tiers = [0] * (EXACT_LABEL + 1)
    for match in match_spans(gold, predicted):
        tiers[match.tier] += 1
    return {scheme: evaluation(scheme, tiers, len(gold), len(predicted)) for scheme in SCHEMES}


def evaluation(scheme: str, tiers: Sequence[int], gold: int, predicted: int) -> Evaluation:
    """One scheme from the number of pairs at each tier and the sizes of the two sides."""
    matched = sum(tiers[OVERLAP:])
    correct = sum(tiers[tier] for tier in _CORRECT[scheme])
    partial = sum(tiers[tier] for tier in _PARTIAL.get(scheme, ()))
    found = score(correct + (partial / 2 if scheme in {"partial", "type"} else 0), predicted, gold)
    return Evaluation(
        correct,
        matched - correct - partial,
        partial,
        gold - matched,
        predicted - matched,
        found.precision,
        found.recall,
        found.f1,
    )
