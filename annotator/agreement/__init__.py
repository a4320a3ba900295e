"""Agreement between annotations of the same article: plain functions, numpy and scipy only when called."""

from annotator.agreement.alpha import label_alpha, nominal_alpha
from annotator.agreement.competence import Competence, dawid_skene
from annotator.agreement.corpus import CorpusCounts, Figure, count_corpus, measure_corpus
from annotator.agreement.exact import PairMean, Score, exact_f1, mean_exact_f1
from annotator.agreement.gamma import Alignment, Gamma, gamma, gamma_alignment
from annotator.agreement.kappa import cohen_kappa, fleiss_kappa
from annotator.agreement.matching import Match, match_spans
from annotator.agreement.metrics import METRICS, Metric
from annotator.agreement.semeval import Evaluation, semeval
from annotator.agreement.spans import Annotations, Unit, length_outside, normalise, outside
from annotator.agreement.unitized import unitized_alpha, unitized_disagreement

__all__ = [
    "METRICS",
    "Alignment",
    "Annotations",
    "Competence",
    "CorpusCounts",
    "Evaluation",
    "Figure",
    "Gamma",
    "Match",
    "Metric",
    "PairMean",
    "Score",
    "Unit",
    "cohen_kappa",
    "count_corpus",
    "dawid_skene",
    "exact_f1",
    "fleiss_kappa",
    "gamma",
    "gamma_alignment",
    "label_alpha",
    "length_outside",
    "match_spans",
    "mean_exact_f1",
    "measure_corpus",
    "nominal_alpha",
    "normalise",
    "outside",
    "semeval",
    "unitized_alpha",
    "unitized_disagreement",
]
