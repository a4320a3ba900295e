"""The table METRICS: which figures there are, what they mean, and how sums over articles become a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

Kind = Literal["exact", "tiers", "alpha", "gamma"]
_CORRECT = {"strict": (3,), "exact": (2, 3), "partial": (2, 3), "type": (1, 3)}
_PARTIAL = {"partial": (0, 1)}


@dataclass(frozen=True, slots=True)
class Metric:
    """One figure of a corpus.

    ``counts`` names what is counted for it (:mod:`annotator.agreement.counts`; γ: disorders). ``low`` is
    the least it can be, None where there is no bound; 1 is always the best. ``by_label`` and ``overall``
    say whether it is given for each label and for all labels together; ``chance_corrected`` whether 0 is
    chance. ``explained`` is one English sentence.
    """

    name: str
    counts: Kind
    low: float | None
    by_label: bool
    overall: bool
    chance_corrected: bool
    explained: str

    def value(self, sums: Floats) -> Floats:
        """Values of rows of sums (rows × columns); nan where undefined."""
        import numpy as np

        with np.errstate(divide="ignore", invalid="ignore"):
            if self.counts == "exact":
                found = 2 * sums[:, 0] / (sums[:, 1] + sums[:, 2])
            elif self.counts == "tiers":
                correct = sums[:, _CORRECT[self.name]].sum(axis=1)
                partial = sums[:, _PARTIAL.get(self.name, ())].sum(axis=1)
                found = (2 * correct + partial) / (sums[:, 4] + sums[:, 5])
            elif self.counts == "alpha":
                zeros = sums[:, 2] - sums[:, 1]
                expected = 2 * sums[:, 1] * zeros / (sums[:, 2] - 1)
                found = np.where((sums[:, 1] > 0) & (zeros > 0), 1 - sums[:, 0] / expected, np.nan)
            else:
                found = np.where(
                    sums[:, 0] == 0,
                    np.where(sums[:, 2] > 0, 1.0, np.nan),
                    np.where(sums[:, 1] > 0, 1 - sums[:, 0] / sums[:, 1], np.nan),
                )
        return np.asarray(found, dtype=np.float64)


METRICS: dict[str, Metric] = {
    one.name: one
    for one in (
        Metric(
            "gamma", "gamma", None, by_label=False, overall=True, chance_corrected=True,
            explained="Place and label of spans together, beyond chance; nesting is no hindrance.",
        ),
        Metric(
            "exact_f1", "exact", 0.0, by_label=True, overall=True, chance_corrected=False,
            explained="Spans that both have with the same ends and label, by the mean number each has.",
        ),
        Metric(
            "strict", "tiers", 0.0, by_label=True, overall=True, chance_corrected=False,
            explained="As exact F1, where repeated spans count each for itself.",
        ),
        Metric(
            "exact", "tiers", 0.0, by_label=False, overall=True, chance_corrected=False,
            explained="Spans with the same ends, whatever their labels.",
        ),
        Metric(
            "partial", "tiers", 0.0, by_label=True, overall=True, chance_corrected=False,
            explained="Spans with the same ends, and half of those that overlap, whatever their labels.",
        ),
        Metric(
            "type", "tiers", 0.0, by_label=True, overall=True, chance_corrected=False,
            explained="Spans that overlap and have the same label.",
        ),
        Metric(
            "label_alpha", "alpha", None, by_label=True, overall=False, chance_corrected=True,
            explained="Krippendorff's α: whether the same characters are under the label.",
        ),
    )
}  # fmt: skip
"""All figures that :func:`annotator.agreement.corpus.measure_corpus` gives, by name, the headline first."""
